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
