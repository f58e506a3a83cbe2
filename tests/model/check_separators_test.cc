// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

using Flags = std::vector<std::string>;

std::string column_of(const std::vector<std::string>& cells) {
  std::string drawing = "olv\nSTT|Nội dung|Số liệu";
  int row = 0;
  for (const std::string& cell : cells) {
    ++row;
    drawing += fmt::format("\n{}|Nội dung {}|{}", row, static_cast<char>('a' + row), cell);
  }
  return drawing;
}

std::vector<std::string> grouped(std::size_t count) {
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < count; ++i) cells.push_back(fmt::format("{}.{:03}", i + 1, 7 * i));
  return cells;
}

TEST(Separator, PointBesideCommas) {
  EXPECT_EQ(flags_of(column_of({"98,77%", "99.42%"})), Flags{"separator info 0.1.2 99.42% 99,42%"});
}

TEST(Separator, OfAPictureMayBeMisread) {
  for (const char* source : {"ocr", "unicode"}) {
    Report report = report_of(column_of({"98,77%", "99.42%"}));
    report.figures[1].text_source = source;
    run_checks(report, {}, {});
    ASSERT_EQ(report.flags.size(), 1u);
    EXPECT_EQ(report.flags[0].message_en.ends_with("the recognition may have misread it"),
              report.figures[1].text_source == "ocr");
  }
}

TEST(Separator, PointAlone) {
  EXPECT_EQ(flags_of(column_of({"98.36"})), Flags{"separator info 0.0.2 98.36 98,36"});
}

TEST(Separator, PointsThroughoutAreToldOnce) {
  EXPECT_EQ(flags_of(column_of({"98.36", "97.1", "96.25", "95.5", "94.75", "93.1", "92.2"})),
            Flags{"separator info 0.0.2 98.36 98,36"});
}

TEST(Separator, CommasAreAsTheyShouldBe) {
  EXPECT_EQ(flags_of(column_of({"98,36%", "0,7%", "1.234,5", "100%"})), Flags{});
}

TEST(Separator, EnglishGroupsBesideVietnameseOnes) {
  EXPECT_EQ(flags_of(column_of({"1.234", "1,913,191,815"})),
            Flags{"separator info 0.1.2 1,913,191,815 1.913.191.815"});
}

TEST(Separator, UngroupedWhereTheDocumentGroups) {
  std::vector<std::string> cells = grouped(12);
  cells.push_back("1903");
  EXPECT_EQ(flags_of(column_of(cells)), Flags{"separator info 0.12.2 1903 1.903"});
}

TEST(Separator, UngroupedWhereTheDocumentIsNotConsistent) {
  std::vector<std::string> cells = grouped(12);
  for (const char* cell : {"1903", "2904", "3905"}) cells.emplace_back(cell);
  EXPECT_EQ(flags_of(column_of(cells)), Flags{});
}

TEST(Separator, UngroupedBesideFewGroupedOnes) {
  std::vector<std::string> cells = grouped(4);
  cells.emplace_back("1903");
  EXPECT_EQ(flags_of(column_of(cells)), Flags{});
}

TEST(Separator, SmallNumbersHaveNoGroups) {
  std::vector<std::string> cells = grouped(12);
  cells.emplace_back("903");
  EXPECT_EQ(flags_of(column_of(cells)), Flags{});
}

TEST(Separator, ScaledAmountsInSentences) {
  Report report;
  report.document.id = "0123456789abcdef";
  add_text(report, "Thanh toán gần 21,1 tỷ đồng, riêng tại Trung tâm hơn 12.6 tỷ đồng.");
  run_checks(report, {}, {});
  ASSERT_EQ(report.flags.size(), 1U);
  EXPECT_EQ(report.flags[0].expected, "12,6");
}

}  // namespace
}  // namespace bocso
