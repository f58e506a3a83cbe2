// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figure_periods.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bocso {
namespace {

std::string show(const Period& period) {
  return (period.start ? to_iso(*period.start) : "") + "…" +
         (period.end ? to_iso(*period.end) : "") +
         (period.as_of ? "@" + to_iso(*period.as_of) : "");
}

Document quarter() {
  Document document;
  document.period_start = "2023-07-01";
  document.period_end = "2023-09-30";
  return document;
}

struct CellCase {
  const char* name;
  const char* header;
  const char* header_period;  // what the header states: "2022" its year, "" for none
  const char* row;
  std::vector<std::string> path;
  const char* period;
};

const CellCase kCells[] = {
    {"Document", "Số liệu", "", "Hồ sơ", {}, "2023-07-01…2023-09-30"},
    {"Column", "Năm 2022", "2022", "Hồ sơ", {}, "2022-01-01…2022-12-31"},
    {"ColumnComparedWith", "Cùng kỳ năm 2022", "", "Hồ sơ", {}, "2022-07-01…2022-09-30"},
    {"OuterHeaderComparedWith", "Cùng kỳ năm 2022 / Số", "", "Hồ sơ", {}, "2022-07-01…2022-09-30"},
    {"UnknownIsNone", "Năm trước", "", "Hồ sơ", {}, "…"},
    {"TheComparisonItselfIsReported",
     "So với cùng kỳ (%)",
     "",
     "Hồ sơ",
     {},
     "2023-07-01…2023-09-30"},
    {"Row", "Số liệu", "", "Năm 2021", {}, "2021-01-01…2021-12-31"},
    {"RowInTheColumnsYear", "Năm 2022", "2022", "Quý I", {}, "2022-01-01…2022-03-31"},
    {"RowComparedWith", "Số liệu", "", "Quý trước", {}, "2023-04-01…2023-06-30"},
    {"RowAbove", "Số liệu", "", "Hồ sơ", {"Năm 2021", "Sở Y tế"}, "2021-01-01…2021-12-31"},
    {"ALabelThatSaysMoreIsNoPeriod",
     "Số liệu",
     "",
     "Hồ sơ năm 2021 chuyển sang",
     {},
     "2023-07-01…2023-09-30"},
};

TEST(FigurePeriods, Cells) {
  for (const CellCase& c : kCells) {
    SCOPED_TRACE(c.name);
    LabelledTable table;
    Column& column = table.columns.emplace_back();
    column.label = c.header;
    if (*c.header_period != 0) {
      column.period_start = std::string(c.header_period) + "-01-01";
      column.period_end = std::string(c.header_period) + "-12-31";
    }
    Row row;
    row.label = c.row;
    TablePeriods periods(table, quarter());
    periods.go_to(row, c.path);
    EXPECT_EQ(show(periods.of(0)), c.period);
  }
}

TEST(FigurePeriods, WhatASentenceComparesWith) {
  const std::string sentence =
      "Quý III đã tiếp nhận 1.250 hồ sơ, tăng 5% so với cùng kỳ năm 2022 (1.190 hồ sơ).";
  const StatedPeriods stated = find_periods(sentence, 2023);
  const Period reported = period_in(quarter());
  const auto of = [&](const std::string& number) {
    const std::size_t begin = sentence.find(number);
    return show(sentence_period(stated, sentence, begin, begin + number.size(), reported));
  };
  EXPECT_EQ(of("1.250"), "2023-07-01…2023-09-30");
  EXPECT_EQ(of("5%"), "2023-07-01…2023-09-30");
  EXPECT_EQ(of("1.190"), "2022-07-01…2022-09-30");
}

TEST(FigurePeriods, UntilNowEndsWithTheReport) {
  const std::string sentence = "Từ đầu năm đến nay đã tiếp nhận 1.250 hồ sơ.";
  const StatedPeriods stated = find_periods(sentence, 2023);
  const auto of = [&](const Period& reported) {
    return show(
        sentence_period(stated, sentence, sentence.find("1.250"), sentence.size() - 1, reported));
  };
  EXPECT_EQ(of(period_in(quarter())), "2023-01-01…2023-09-30");
  EXPECT_EQ(of({{}, {}, Date{2023, 9, 15}}), "2023-01-01…2023-09-15");
  EXPECT_EQ(of({{}, Date{2022, 12, 31}, {}}), "2023-01-01…");
}

struct NatureCase {
  const char* name;
  const char* nature;  // "" for an indicator that says none
  Kind kind;
  const char* stated;  // start/end/day
  const char* settled;
};

// The report is of the third quarter of 2023.
constexpr NatureCase kNatureCases[] = {
    {"a flow has its period", "flow", Kind::count, "2023-07-01/2023-09-30/",
     "2023-07-01/2023-09-30/"},
    {"a flow until a day began nobody knows when", "flow", Kind::count, "//2023-09-15",
     "/2023-09-15/"},
    {"so did what is of a period", "period", Kind::count, "//2023-09-15", "/2023-09-15/"},
    {"a flow without time has none", "flow", Kind::count, "//", "//"},
    {"a stock is there on the last day", "stock", Kind::count, "2023-07-01/2023-09-30/",
     "//2023-09-30"},
    {"on the day that is stated", "stock", Kind::count, "//2023-09-15", "//2023-09-15"},
    {"on the last day of an earlier year", "stock", Kind::count, "2022-01-01/2022-12-31/",
     "//2022-12-31"},
    {"on the report's last day in a year that is not over", "stock", Kind::count,
     "2023-01-01/2023-12-31/", "//2023-09-30"},
    {"at the end of a plan that is still to come", "stock", Kind::count, "2024-01-01/2024-12-31/",
     "//2024-12-31"},
    {"a missing value, too", "stock", Kind::empty, "2023-07-01/2023-09-30/", "//2023-09-30"},
    {"the change of a stock has its period", "stock", Kind::delta, "2023-07-01/2023-09-30/",
     "2023-07-01/2023-09-30/"},
    {"what has no nature is left alone", "", Kind::count, "2023-07-01/2023-09-30/",
     "2023-07-01/2023-09-30/"},
    {"and keeps its day", "", Kind::count, "//2023-09-15", "//2023-09-15"},
};

// Of "start/end/day".
void put_dates(const std::string& dates, Figure& figure) {
  const std::size_t first = dates.find('/');
  const std::size_t second = dates.find('/', first + 1);
  figure.period_start = dates.substr(0, first);
  figure.period_end = dates.substr(first + 1, second - first - 1);
  figure.as_of = dates.substr(second + 1);
}

std::string dates_of(const Figure& figure) {
  return figure.period_start + '/' + figure.period_end + '/' + figure.as_of;
}

TEST(FigurePeriods, FollowTheNatureOfTheIndicator) {
  Catalogue catalogue;
  for (const Nature nature : {Nature::unsaid, Nature::flow, Nature::period, Nature::stock}) {
    Indicator& indicator = catalogue.indicators.emplace_back();
    indicator.id = "x." + std::string(to_string(nature));
    indicator.nature = nature;
  }
  for (const NatureCase& c : kNatureCases) {
    Report report;
    report.document = quarter();
    Figure& figure = report.figures.emplace_back();
    figure.indicator = "x." + std::string(c.nature);
    figure.kind = c.kind;
    put_dates(c.stated, figure);
    settle_periods(report, catalogue);
    EXPECT_EQ(dates_of(report.figures.front()), c.settled) << c.name;
    settle_periods(report, catalogue);
    EXPECT_EQ(dates_of(report.figures.front()), c.settled) << c.name << ", again";
  }
}

TEST(FigurePeriods, WithoutIndicatorAreThoseOfTheDocument) {
  Report report;
  put_dates("2023-07-01/2023-09-30/", report.figures.emplace_back());
  settle_periods(report, Catalogue{});
  EXPECT_EQ(dates_of(report.figures.front()), "2023-07-01/2023-09-30/");
}

struct TimesCase {
  const char* a;
  const char* b;
  bool same;
};

constexpr TimesCase kTimes[] = {
    {"2023-07-01/2023-09-30/", "2023-07-01/2023-09-30/", true},
    {"2023-07-01/2023-09-30/", "2023-01-01/2023-09-30/", false},
    {"2023-07-01/2023-09-30/", "//2023-09-30", true},
    {"2023-01-01/2023-09-30/", "//2023-09-30", true},
    {"2023-07-01/2023-09-30/", "/2023-09-30/", false},  // who knows since when
    {"/2023-09-30/", "/2023-09-30/", true},
    {"/2023-09-30/", "//2023-09-30", true},
    {"2023-07-01/2023-09-30/", "//2023-09-15", false},
    {"//", "//", true},
    {"//", "//2023-09-15", false},
};

TEST(FigurePeriods, AreOneTime) {
  for (const TimesCase& c : kTimes) {
    Figure a;
    Figure b;
    put_dates(c.a, a);
    put_dates(c.b, b);
    EXPECT_EQ(same_time(a, b), c.same) << c.a << " " << c.b;
    EXPECT_EQ(same_time(b, a), c.same) << c.b << " " << c.a;
  }
}

TEST(FigurePeriods, FieldsAndBack) {
  Document document = quarter();
  document.as_of = "2023-09-15";
  Document copy;
  put_period(copy, period_in(document));
  EXPECT_EQ(copy, document);
  EXPECT_EQ(year_of(period_in(document)), 2023);
  EXPECT_EQ(year_of(Period{}), 0);
}

}  // namespace
}  // namespace bocso
