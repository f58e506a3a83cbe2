// SPDX-License-Identifier: GPL-3.0-or-later
// Live: with Tesseract and its models.
#include "extract/ocr.h"

#include <gmock/gmock.h>

#include "model/report.h"
#include "support/corpus_reports.h"

namespace bocso {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST(Ocr, AMissingModelIsOneLineThatNamesItsPackage) {
  const Result<OcrEngine> engine = OcrEngine::open("klingon");
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().code, ErrorCode::unavailable);
  EXPECT_THAT(engine.error().message,
              AllOf(HasSubstr("\"klingon\""), HasSubstr("install tesseract-ocr-klingon")));
}

std::vector<std::string> table_values(const Report& report) {
  std::vector<std::string> values;
  for (const Figure& figure : report.figures) {
    if (figure.source != Source::table || !figure.value) continue;
    values.push_back(figure.label.substr(0, 3) + " " + to_string(*figure.value));
  }
  return values;
}

// Two ways to one answer: the text layer, and the picture of the same page.
TEST(Ocr, APictureSaysWhatTheTextLayerSays) {
  const std::string bytes = bytes_of(BOCSO_CORPUS "/reports/clean/report.pdf");
  ReportOptions options;
  const Report text =
      read_report("clean.pdf", bytes, options, built_in_catalogue(), built_in_matcher());
  options.layout.ocr = OcrUse::always;
  const Report picture =
      read_report("clean.pdf", bytes, options, built_in_catalogue(), built_in_matcher());
  EXPECT_EQ(picture.document.status, Status::ok);
  EXPECT_EQ(picture.document.text_source, "ocr");
  EXPECT_FALSE(table_values(text).empty());
  EXPECT_EQ(table_values(picture), table_values(text));
  for (const Figure& figure : picture.figures) {
    EXPECT_GT(figure.confidence, 0);
    EXPECT_LE(figure.confidence, 1);
  }
}

}  // namespace
}  // namespace bocso
