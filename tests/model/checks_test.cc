// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks.h"

#include <gmock/gmock.h>

#include "model/relation.h"
#include "tests/model/check_tables.h"

namespace bocso {
namespace {

Figure figure_of(Kind kind, const char* value, int decimals, int scale = 0, const char* raw = "1") {
  Figure figure;
  figure.kind = kind;
  figure.value = parse_decimal(value);
  figure.decimals = decimals;
  figure.scale = scale;
  figure.raw = raw;
  return figure;
}

struct IntervalCase {
  const char* name;
  Figure figure;
  const char* low;
  const char* high;
};

TEST(IntervalOf, FollowsWhatIsPrinted) {
  Figure points = figure_of(Kind::delta, "28", 0);
  points.unit_code = "percent";
  Figure unchanged = figure_of(Kind::delta, "0", 0, 0, "Giữ nguyên");
  unchanged.unit_code = "percent";
  const IntervalCase cases[] = {
      {"count", figure_of(Kind::count, "1903", 0), "1903", "1903"},
      {"code", figure_of(Kind::code, "1", 0), "1", "1"},
      {"percent", figure_of(Kind::percent, "98.96", 2), "98.955", "98.965"},
      {"whole percent", figure_of(Kind::percent, "93", 0), "92.5", "93.5"},
      {"score", figure_of(Kind::score, "77.79", 2), "77.785", "77.795"},
      {"money to the dong", figure_of(Kind::money, "1414812973", 0), "1414812973", "1414812973"},
      {"scaled money", figure_of(Kind::money, "21100000000", 1, 9), "21050000000", "21150000000"},
      {"measure", figure_of(Kind::count, "12.5", 1), "12.45", "12.55"},
      {"change of a count", figure_of(Kind::delta, "18", 0), "18", "18"},
      {"change of a percent", points, "27.5", "28.5"},
      {"unchanged", unchanged, "0", "0"},
  };
  for (const IntervalCase& one : cases) {
    const Interval interval = interval_of(one.figure);
    EXPECT_EQ(interval.low, *parse_decimal(one.low)) << one.name;
    EXPECT_EQ(interval.high, *parse_decimal(one.high)) << one.name;
  }
}

TEST(Rules, AreKnownByName) {
  for (const char* rule : {"sum", "ratio", "delta", "part_whole", "mention", "rounding", "range",
                           "separator", "numbering", "code", "unit", "ocr"}) {
    EXPECT_TRUE(is_rule(rule)) << rule;
  }
  EXPECT_FALSE(is_rule("sums"));
  EXPECT_FALSE(is_rule(""));
}

TEST(Messages, PrintNumbersLikeTheFiguresTheySpeakOf) {
  Figure figure = figure_of(Kind::count, "1795", 0, 0, "1795");
  EXPECT_EQ(printed_like(figure, {1805, 0}, false), "1805");
  figure.raw = "1.795";
  EXPECT_EQ(printed_like(figure, {1805, 0}, false), "1.805");
  figure = figure_of(Kind::percent, "98.12", 2, 0, "98.12%");
  EXPECT_EQ(printed_like(figure, {982100, 4}, true), "98.2100%");
  figure.raw = "98,12%";
  EXPECT_EQ(printed_like(figure, {982100, 4}, true), "98,2100%");
}

constexpr const char* kTwoFaults = R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ hồ sơ giải quyết đúng hạn|%|98,98
1.1.|Tổng số hồ sơ đã giải quyết xong|Hồ sơ|90.539
1.2.|Số hồ sơ giải quyết đúng hạn|Hồ sơ|85.184
2.|Tỷ lệ hồ sơ tiếp nhận trực tuyến|%|65,85
2.1.|Tổng số hồ sơ đã tiếp nhận|Hồ sơ|118.430
2.2.|Số hồ sơ đã tiếp nhận trực tuyến|Hồ sơ|77.995
3.|Tỷ lệ xử lý phản ánh|%|
3.1.|Tổng số phản ánh đã tiếp nhận|PAKN|41
3.2.|Số phản ánh đã xử lý|PAKN|41)";

TEST(RunChecks, KeepsOnlyTheRulesAskedFor) {
  Report report = report_of(kTwoFaults);
  run_checks(report, {}, {.rules = {"rounding"}, .min_severity = Severity::info});
  ASSERT_EQ(report.flags.size(), 1U);
  EXPECT_EQ(report.flags[0].rule, "rounding");
}

TEST(RunChecks, KeepsOnlyTheSeverityAskedFor) {
  Report report = report_of(kTwoFaults);
  run_checks(report, {}, {.rules = {}, .min_severity = Severity::warning});
  ASSERT_EQ(report.flags.size(), 1U);
  EXPECT_EQ(report.flags[0].rule, "ratio");
}

TEST(RunChecks, CountsWhatItChecked) {
  Report report = report_of(kTwoFaults);
  run_checks(report, {}, {});
  EXPECT_EQ(report.coverage, (Coverage{.figures = 8,
                                       .figures_checked = 8,
                                       .relations_held = 4,
                                       .relations_broken = 1,
                                       .relations_not_checkable = 1}));
}

TEST(RunChecks, GivesEachFlagAnIdAndItsPlaces) {
  Report report = report_of(kTwoFaults);
  run_checks(report, {}, {});
  ASSERT_EQ(report.flags.size(), 2U);
  const Flag& flag = report.flags[0];
  EXPECT_EQ(flag.id, "0123456789ab.ratio.t0.0.3.0");
  EXPECT_EQ(report.flags[1].id, "0123456789ab.rounding.t0.3.3.0");
  EXPECT_THAT(flag.figures, testing::ElementsAre("0.0.3", "0.2.3", "0.1.3"));
  ASSERT_EQ(flag.places.size(), 3U);
  EXPECT_EQ(flag.places[1], (FlagPlace{report.document.id, 1, report.figures[2].bbox, 0, 2}));
}

TEST(RunChecks, SecondRunGivesTheSame) {
  Report report = report_of(kTwoFaults);
  run_checks(report, {}, {});
  Report again = report;
  run_checks(again, {}, {});
  EXPECT_EQ(again, report);
}

TEST(RunChecks, EmptyReportHasNothingToSay) {
  Report report;
  run_checks(report, {}, {});
  EXPECT_THAT(report.flags, testing::IsEmpty());
  EXPECT_EQ(report.coverage, Coverage{});
}

Catalogue staff_catalogue() {
  Catalogue catalogue;
  for (const char* id : {"staff", "leaders", "others", "rate", "shares.a", "shares.b"}) {
    Indicator indicator;
    indicator.id = id;
    indicator.name = fmt::format("Tên {}", id);
    catalogue.indicators.push_back(indicator);
  }
  catalogue.relations = {
      {RelationType::sum, "staff", {"leaders", "others"}, "staff.yaml", 7},
      {RelationType::ratio, "rate", {"leaders", "staff"}, "staff.yaml", 9},
      {RelationType::complement, "", {"shares.a", "shares.b"}, "staff.yaml", 11},
  };
  return catalogue;
}

Report staff_report(const char* drawing, const std::vector<const char*>& indicators) {
  Report report = report_of(drawing);
  for (std::size_t i = 0; i < indicators.size(); ++i) report.figures[i].indicator = indicators[i];
  return report;
}

constexpr const char* kStaff = R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Người làm việc|Người|35
1.1.|Lãnh đạo|Người|3
1.2.|Công chức cử đến|Người|31
2.|Tỷ lệ lãnh đạo|%|9
3.|Phiếu hài lòng|%|60
4.|Phiếu không hài lòng|%|30)";

TEST(CatalogueRelations, GroundErrors) {
  Report report =
      staff_report(kStaff, {"staff", "leaders", "others", "rate", "shares.a", "shares.b"});
  run_checks(report, staff_catalogue(), {});
  std::vector<std::string> shown;
  for (const Flag& flag : report.flags) shown.push_back(show(flag));
  EXPECT_THAT(shown, testing::ElementsAre("sum error 0.0.3 35 34", "sum error 0.4.3 90 100"));
  EXPECT_EQ(report.flags[0].message_en,
            "“Tên staff” should be “Tên leaders” + “Tên others” (relation in the catalogue, "
            "staff.yaml:7): printed 35, computed 34");
}

TEST(CatalogueRelations, MissingPartIsNotChecked) {
  Report report = staff_report(kStaff, {"staff", "leaders"});
  run_checks(report, staff_catalogue(), {});
  EXPECT_THAT(report.flags, testing::IsEmpty());
  EXPECT_EQ(report.coverage.relations_not_checkable, 1);
}

TEST(CatalogueRelations, OtherEntitiesAreNotMixed) {
  Report report = staff_report(kStaff, {"staff", "leaders", "others"});
  report.figures[2].entity = "Sở Xây dựng";
  run_checks(report, staff_catalogue(), {});
  EXPECT_THAT(report.flags, testing::IsEmpty());
}

TEST(CatalogueRelations, TwoEquallyNearFiguresAreLeftAlone) {
  Report report = staff_report(kStaff, {"staff", "leaders", "leaders"});
  report.figures[5].indicator = "others";
  run_checks(report, staff_catalogue(), {});
  EXPECT_THAT(report.flags, testing::IsEmpty());
}

TEST(CatalogueRelations, HoldAlongARow) {
  Report report = staff_report(R"(
olvvv
STT|Đơn vị|Người|Lãnh đạo|Công chức
1|Sở Y tế|35|3|31
2|Sở Nội vụ|20|2|18)",
                               {"staff", "leaders", "others", "staff", "leaders", "others"});
  run_checks(report, staff_catalogue(), {});
  ASSERT_EQ(report.flags.size(), 1U);
  EXPECT_EQ(show(report.flags[0]), "sum error 0.0.2 35 34");
}

}  // namespace
}  // namespace bocso
