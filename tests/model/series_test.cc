// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/series.h"

#include <gmock/gmock.h>

#include "model/check_series.h"
#include "support/temp_folder.h"

namespace bocso {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

// A figure of document `document`, of one series unless said otherwise.
struct Point {
  int document;
  std::string start, end, as_of;
  std::string value;
  std::string entity = "Sở Xây dựng";
  std::string entity_id = "";
  Kind kind = Kind::count;
  Approx approx = Approx::none;
  std::string province = "Lai Châu";
};

Report report_of(int document, const std::vector<Point>& points) {
  Report report;
  report.document.id = std::string(64, static_cast<char>('a' + document));
  report.document.file = std::to_string(document) + ".pdf";
  for (const Point& point : points) {
    if (point.document != document) continue;
    report.document.province = point.province;
    Figure& figure = report.figures.emplace_back();
    figure.document = report.document.id;
    figure.file = report.document.file;
    figure.id = report.document.id.substr(0, 12) + ".t0." + std::to_string(report.figures.size());
    figure.page = 1;
    figure.indicator = "files.received";
    figure.entity = point.entity;
    figure.entity_id = point.entity_id;
    figure.period_start = point.start;
    figure.period_end = point.end;
    figure.as_of = point.as_of;
    figure.kind = point.kind;
    figure.value = parse_decimal(point.value);
    figure.decimals = figure.value->decimals;
    figure.raw = point.value;
    figure.approx = point.approx;
  }
  return report;
}

Catalogue catalogue(bool flow) {
  const TempFolder folder;
  const std::string file = folder.write("own.yaml", std::string(R"(version: 1
indicators:
  - id: files.received
    name: Số hồ sơ tiếp nhận
    kind: count
    unit: file
    match: [{label: so ho so tiep nhan}]
)") + (flow ? "    nature: flow\n" : ""));
  const Result<Catalogue> loaded = load_catalogue({file});
  EXPECT_TRUE(loaded) << to_string(loaded.error());
  return *loaded;
}

std::vector<Flag> flags_of(const std::vector<Point>& points, bool flow = true) {
  const TempFolder folder;
  Result<Store> store = Store::open(folder.path());
  EXPECT_TRUE(store);
  int last = 0;
  for (const Point& point : points) last = std::max(last, point.document);
  for (int document = 0; document <= last; ++document) {
    EXPECT_TRUE(store->write(report_of(document, points), "r"));
  }
  const Result<std::vector<Flag>> flags = check_series(*store, catalogue(flow));
  EXPECT_TRUE(flags) << to_string(flags.error());
  EXPECT_EQ(*store->series_flags(), *flags) << "what is stored is what is returned";
  EXPECT_EQ(*check_series(*store, catalogue(flow)), *flags) << "again the same";
  return *flags;
}

constexpr const char* kQ1[] = {"2023-01-01", "2023-03-31"};
constexpr const char* kQ2[] = {"2023-04-01", "2023-06-30"};
constexpr const char* kQ3[] = {"2023-07-01", "2023-09-30"};
constexpr const char* kQ4[] = {"2023-10-01", "2023-12-31"};
constexpr const char* kYear[] = {"2023-01-01", "2023-12-31"};

Point in(int document, const char* const period[2], const std::string& value) {
  return {document, period[0], period[1], "", value};
}

Point on(int document, const std::string& day, const std::string& value) {
  return {document, "", "", day, value};
}

template <class Change>
Point but(Point point, Change change) {
  change(point);
  return point;
}

struct Case {
  const char* name;
  std::vector<Point> points;
  std::size_t flags;
};

const Case kDisagree[] = {
    {"two documents, two numbers", {in(0, kQ1, "1903"), in(1, kQ1, "1930")}, 1},
    {"the day of one is the previous day of another",
     {on(0, "2024-04-30", "25"), on(1, "2024-04-30", "27"), on(1, "2024-05-31", "27")},
     1},
    {"three documents are one flag", {in(0, kQ1, "5"), in(1, kQ1, "6"), in(2, kQ1, "7")}, 1},
    {"the same number", {in(0, kQ1, "1903"), in(1, kQ1, "1903")}, 0},
    {"another period", {in(0, kQ1, "1903"), in(1, kQ2, "1930")}, 0},
    {"another agency",
     {in(0, kQ1, "5"), but(in(1, kQ1, "6"), [](Point& p) { p.entity = "Sở Y tế"; })},
     0},
    {"the agency of another province",
     {in(0, kQ1, "5"), but(in(1, kQ1, "6"), [](Point& p) { p.province = "Kon Tum"; })},
     0},
    {"capitals and old tone marks are no other agency",
     {but(in(0, kQ1, "5"), [](Point& p) { p.entity = "Sở Văn hoá"; }),
      but(in(1, kQ1, "6"), [](Point& p) { p.entity = "SỞ VĂN HÓA"; })},
     1},
    {"one id, two names",
     {but(in(0, kQ1, "5"), [](Point& p) { p.entity_id = "lai_chau.so_y_te"; }),
      but(in(1, kQ1, "6"),
          [](Point& p) {
            p.entity = "Sở YT";
            p.entity_id = "lai_chau.so_y_te";
          })},
     1},
    {"about so many",
     {in(0, kQ1, "5"), but(in(1, kQ1, "6"), [](Point& p) { p.approx = Approx::about; })},
     0},
    {"rounded differently",
     {but(in(0, kQ1, "98.8"), [](Point& p) { p.kind = Kind::percent; }),
      but(in(1, kQ1, "98.77"), [](Point& p) { p.kind = Kind::percent; })},
     0},
    {"a change is no level",
     {but(in(0, kQ1, "5"), [](Point& p) { p.kind = Kind::delta; }),
      but(in(1, kQ1, "6"), [](Point& p) { p.kind = Kind::delta; })},
     0},
    {"a document at odds with itself says nothing of others",
     {in(0, kQ1, "5"), in(0, kQ1, "8"), in(1, kQ1, "6")},
     0},
    {"one document alone", {in(0, kQ1, "5"), in(0, kQ1, "6")}, 0},
};

TEST(Series, WhatIsCountedUntilADaySaysSo) {
  const auto flags =
      flags_of({{0, "", "2023-03-31", "", "5"}, {1, "", "2023-03-31", "", "6"}}, true);
  ASSERT_THAT(flags, SizeIs(1));
  EXPECT_THAT(flags[0].message_vi, HasSubstr("đến 31/03/2023:"));
  EXPECT_THAT(flags[0].message_en, HasSubstr("until 31/03/2023:"));
}

TEST(Series, DocumentsDisagree) {
  for (const Case& c : kDisagree) {
    EXPECT_THAT(flags_of(c.points), SizeIs(c.flags)) << c.name;
  }
}

std::vector<Point> quarters_and(std::vector<Point> more) {
  std::vector<Point> points = {in(0, kQ1, "10"), in(1, kQ2, "20"), in(2, kQ3, "30"),
                               in(3, kQ4, "40")};
  points.insert(points.end(), more.begin(), more.end());
  return points;
}

const Case kTotals[] = {
    {"the year is the sum of its quarters", quarters_and({in(4, kYear, "100")}), 0},
    {"the year is another number", quarters_and({in(4, kYear, "110")}), 1},
    {"a quarter is not known", {in(0, kQ1, "10"), in(1, kQ2, "20"), in(2, kYear, "100")}, 0},
    {"the half, and the year of the halves",
     {in(0, kQ1, "10"), in(1, kQ2, "20"), {2, "2023-01-01", "2023-06-30", "", "33"}},
     1},
    {"quarters that count from the beginning of the year", quarters_and({in(4, kYear, "40")}), 0},
    {"one of them falls",
     {in(0, kQ1, "10"), in(1, kQ2, "30"), in(2, kQ3, "20"), in(3, kQ4, "40"), in(4, kYear, "40")},
     1},
};

TEST(Series, AFlowOfAYearIsTheSumOfItsQuarters) {
  for (const Case& c : kTotals) {
    EXPECT_THAT(flags_of(c.points), SizeIs(c.flags)) << c.name;
    EXPECT_THAT(flags_of(c.points, false), IsEmpty()) << c.name << ", which is no flow";
  }
}

std::vector<Point> months(const std::vector<std::string>& values, Kind kind = Kind::count) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const int document = static_cast<int>(i);
    const std::string month = (i < 9 ? "0" : "") + std::to_string(i + 1);
    Point point = on(document, "2023-" + month + "-28", values[i]);
    point.kind = kind;
    points.push_back(point);
  }
  return points;
}

const Case kJumps[] = {
    {"a digit too many", months({"110", "120", "115", "130", "1240", "118", "125", "119", "121"}),
     1},
    {"a digit too few", months({"110", "120", "115", "130", "12", "118", "125", "119", "121"}), 1},
    {"doubled is no jump", months({"110", "120", "115", "130", "240", "118", "125", "119", "121"}),
     0},
    {"growing", months({"100", "200", "400", "800", "1600", "3200", "6400", "12800", "25600"}), 0},
    {"always wild", months({"20", "900", "30", "700", "25", "1200", "15", "800", "40"}), 0},
    {"small counts are chance", months({"1", "9", "2", "1", "9", "3", "1", "2", "1"}), 0},
    {"too short a history", months({"110", "120", "115", "130", "1240", "118"}), 0},
    {"a rate of another kind",
     months({"98", "97", "99", "96", "9.8", "98", "97", "99", "98"}, Kind::percent), 1},
    {"a rate that falls",
     months({"98", "97", "99", "96", "80", "98", "97", "99", "98"}, Kind::percent), 0},
};

TEST(Series, AJumpIsOutOfLineWithItsHistory) {
  for (const Case& c : kJumps) {
    EXPECT_THAT(flags_of(c.points), SizeIs(c.flags)) << c.name;
  }
}

TEST(Series, AFlagNamesFiguresDocumentsAndPeriod) {
  const std::vector<Flag> flags = flags_of({in(0, kQ1, "1903"), in(1, kQ1, "1930")});
  ASSERT_THAT(flags, SizeIs(1));
  const Flag& flag = flags[0];
  EXPECT_EQ(flag.rule, "series");
  EXPECT_EQ(flag.severity, Severity::warning);
  EXPECT_THAT(flag.figures, ElementsAre("aaaaaaaaaaaa.t0.1", "bbbbbbbbbbbb.t0.1"));
  EXPECT_EQ(flag.document, std::string(64, 'a'));
  ASSERT_THAT(flag.places, SizeIs(2));
  EXPECT_EQ(flag.places[1].document, std::string(64, 'b'));
  EXPECT_EQ(flag.found, "1903");
  EXPECT_EQ(flag.expected, "1930");
  EXPECT_EQ(flag.difference, "-27");
  EXPECT_EQ(flag.message_vi,
            "“Số hồ sơ tiếp nhận”, Sở Xây dựng, từ 01/01/2023 đến 31/03/2023: các báo cáo in số "
            "khác nhau: 1903 (0.pdf, trang 1); 1930 (1.pdf, trang 1)");
}

TEST(Series, FlagsOfADocumentAloneAndBetweenDocumentsDoNotMix) {
  const TempFolder folder;
  Result<Store> store = Store::open(folder.path());
  ASSERT_TRUE(store);
  const std::vector<Point> points = {in(0, kQ1, "1903"), in(1, kQ1, "1930")};
  Report first = report_of(0, points);
  Flag& own = first.flags.emplace_back();
  own.id = "own";
  own.document = first.document.id;
  own.rule = "sum";
  own.figures = {"f", "g"};
  ASSERT_TRUE(store->write(first, "r"));
  ASSERT_TRUE(store->write(report_of(1, points), "r"));
  ASSERT_TRUE(check_series(*store, catalogue(false)));
  EXPECT_THAT(store->load(first.document.id)->flags, SizeIs(2));
  ASSERT_TRUE(
      store->write_flags({{first.document.id, first.coverage, first.flags, "r", first.coverage}}));
  EXPECT_THAT(store->load(first.document.id)->flags, SizeIs(1));
  EXPECT_THAT(*store->series_flags(), IsEmpty());
  ASSERT_TRUE(check_series(*store, catalogue(false)));
  EXPECT_THAT(store->load(first.document.id)->flags, SizeIs(2));
}

}  // namespace
}  // namespace bocso
