// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report_bytes.h"

#include <gmock/gmock.h>

#include <cmath>
#include <functional>
#include <limits>

#include "support/sample_report.h"

namespace bocso {
namespace {

using testing::HasSubstr;

TEST(ReportBytes, ARichReportComesBackEqual) {
  const Report report = sample_report();
  const Result<Report> back = report_from_bytes(to_bytes(report));
  ASSERT_TRUE(back) << to_string(back.error());
  EXPECT_EQ(*back, report);
  EXPECT_EQ(back->figures[1].value->decimals, 2);  // 10.00 is not written as 10
}

TEST(ReportBytes, AnEmptyReportComesBackEqual) {
  const Result<Report> back = report_from_bytes(to_bytes(Report{}));
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, Report{});
}

TEST(ReportBytes, ExtremeNumbersComeBackEqual) {
  Report report;
  report.document.pages = std::numeric_limits<int>::min();
  report.coverage.figures = std::numeric_limits<int>::max();
  Figure& figure = report.figures.emplace_back();
  figure.value = Decimal{std::numeric_limits<std::int64_t>::min(), 18};
  figure.denominator = Decimal{std::numeric_limits<std::int64_t>::max(), 0};
  const Result<Report> back = report_from_bytes(to_bytes(report));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->document.pages, report.document.pages);
  EXPECT_EQ(back->figures[0].value->coefficient, report.figures[0].value->coefficient);
}

TEST(ReportBytes, EveryTruncationIsRefused) {
  const std::string bytes = to_bytes(sample_report());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(report_from_bytes(bytes.substr(0, size))) << size;
  }
}

TEST(ReportBytes, WhatFollowsTheReportIsRefused) {
  EXPECT_FALSE(report_from_bytes(to_bytes(sample_report()) + '\0'));
}

// Whatever a byte is changed to, reading ends with a report or an error, never otherwise (under the
// sanitizers this says more).
TEST(ReportBytes, NoChangedByteHurtsTheReader) {
  const std::string bytes = to_bytes(sample_report());
  int refused = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const char value : {'\0', '\x7f', '\xff'}) {
      std::string changed = bytes;
      changed[i] = value;
      refused += report_from_bytes(changed) ? 0 : 1;
    }
  }
  EXPECT_GT(refused, 100);
}

TEST(ReportBytes, AHugeCountDoesNotAskForHugeMemory) {
  std::string bytes = to_bytes(Report{});
  // The list of document.files: a count of 2^62 where there was 0. It stands behind magic, id and
  // file.
  bytes.replace(std::string_view("bocso report 1\n").size() + 2, 1,
                "\xff\xff\xff\xff\xff\xff\xff\xff\x3f");
  const Result<Report> back = report_from_bytes(bytes);
  ASSERT_FALSE(back);
  EXPECT_THAT(back.error().message, HasSubstr("a list is longer"));
}

TEST(ReportBytes, ReportsThatContradictThemselvesAreRefused) {
  const struct {
    const char* name;
    std::function<void(Report&)> spoil;
    const char* why;
  } kCases[] = {
      {"text that is not UTF-8", [](Report& r) { r.document.title = "\xc3\x28"; }, "not UTF-8"},
      {"NaN", [](Report& r) { r.figures[0].bbox.x0 = std::nan(""); }, "not finite"},
      {"infinite", [](Report& r) { r.pages[0].width = HUGE_VAL; }, "not finite"},
      {"more decimals than digits", [](Report& r) { r.figures[0].value->decimals = 19; },
       "decimals"},
      {"word behind its text", [](Report& r) { r.paragraphs[0].content.places[1].end = 99; },
       "a word is outside"},
      {"words in the wrong order",
       [](Report& r) {
         std::swap(r.paragraphs[0].content.places[0], r.paragraphs[0].content.places[1]);
       },
       "a word is outside"},
      {"mark behind its text", [](Report& r) { r.paragraphs[0].marks[0].offset = 99; },
       "footnote mark"},
      {"cell below its table", [](Report& r) { r.tables[0].grid.cells[0].row = 3; },
       "a cell is outside"},
      {"cell wider than its table",
       [](Report& r) { r.tables[0].grid.cells[0].column_span = std::numeric_limits<int>::max(); },
       "a cell is outside"},
      {"cell without size", [](Report& r) { r.tables[0].grid.cells[0].row_span = 0; },
       "a cell is outside"},
      {"negative grid", [](Report& r) { r.tables[1].grid.rows = -1; }, "negative size"},
      {"more header than grid", [](Report& r) { r.tables[0].header_rows = 4; }, "rows outside"},
      {"more rows than grid", [](Report& r) { r.tables[0].rows.resize(3); }, "rows outside"},
      {"more columns than grid", [](Report& r) { r.tables[0].columns.resize(3); },
       "columns outside"},
      {"row that is its own parent", [](Report& r) { r.tables[0].rows[1].parent = 1; }, "parent"},
      {"table out of order", [](Report& r) { r.tables[1].index = 0; }, "out of order"},
      {"figure in a missing table", [](Report& r) { r.figures[0].table = 2; }, "in no table"},
      {"figure in a missing paragraph", [](Report& r) { r.figures[1].paragraph = 2; },
       "in no table"},
      {"figure below its table", [](Report& r) { r.figures[0].row = 2; }, "outside its table"},
      {"figure beside its table", [](Report& r) { r.figures[0].column = -2; }, "outside its table"},
      {"row without a table", [](Report& r) { r.figures[1].row = 0; }, "without a table"},
      {"figure of another document", [](Report& r) { r.figures[0].document = "b"; },
       "another document"},
      {"figure of another file", [](Report& r) { r.figures[0].file = "b.pdf"; },
       "another document"},
      {"flag of another document", [](Report& r) { r.flags[0].document = "b"; },
       "another document"},
  };
  for (const auto& c : kCases) {
    Report report = sample_report();
    c.spoil(report);
    const Result<Report> back = report_from_bytes(to_bytes(report));
    ASSERT_FALSE(back) << c.name;
    EXPECT_EQ(back.error().code, ErrorCode::crashed) << c.name;
    EXPECT_THAT(back.error().message, HasSubstr(c.why)) << c.name;
  }
}

}  // namespace
}  // namespace bocso
