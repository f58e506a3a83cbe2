// SPDX-License-Identifier: GPL-3.0-or-later
// Live: with Tesseract and its models.
#include "extract/ocr_turns.h"

#include <gtest/gtest.h>

#include "extract/pdf.h"
#include "support/corpus_reports.h"
#include "support/drawn_image.h"

namespace bocso {
namespace {

TEST(QuarterTurns, AnyWayUp) {
  Result<OcrEngine> labels = OcrEngine::open("vie");
  ASSERT_TRUE(labels) << labels.error().message;
  Result<PdfFile> file = PdfFile::open(bytes_of(BOCSO_CORPUS "/reports/clean/report.pdf"), {});
  ASSERT_TRUE(file);
  const Result<PagePicture> picture = file->picture(1, {.dpi = 150});
  ASSERT_TRUE(picture);
  for (const int quarters : {0, 1, 2, 3}) {
    PagePicture lying = *picture;
    lying.image = turned(picture->image, quarters);
    if (quarters % 2 != 0) lying.box = {0, 0, picture->box.height(), picture->box.width()};
    EXPECT_EQ(quarter_turns(*labels, straighten(lying, 0)), (4 - quarters) % 4) << quarters;
  }
}

TEST(QuarterTurns, WhatCannotBeReadStaysAsItIs) {
  Result<OcrEngine> labels = OcrEngine::open("vie");
  ASSERT_TRUE(labels) << labels.error().message;
  DrawnImage drawn(1000, 1400);
  for (int y = 500; y < 900; y += 30) {
    for (int x = 500; x < 900; x += 11 + (x + y) * 5 % 13) drawn.fill({x, y, x + 5, y + 16});
  }
  for (const DrawnImage& page : {drawn, DrawnImage(1000, 1400)}) {
    EXPECT_EQ(quarter_turns(*labels, straighten({page.grey(), {0, 0, 600, 840}, 120}, 0)), 0);
  }
}

}  // namespace
}  // namespace bocso
