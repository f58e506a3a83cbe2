// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/canvas.h"

#include <gtest/gtest.h>

#include "corpus/make/finishing.h"
#include "extract/pdf.h"

namespace bocso::corpus {
namespace {

// The last text of one page and the first of the next, turned one are set in the same font.
TEST(Canvas, LettersOfATurnedPageStandUpright) {
  if (!has_font(kSerif)) GTEST_SKIP() << "the font of generated reports is not installed";
  Canvas canvas("Báo cáo", kSerif);
  const Paper upright;
  Paper turned = landscape();
  turned.turned = true;
  Pieces pieces = {decomposed(Piece("Mường Than 7.231"))};
  for (const Paper& paper : {upright, turned}) {
    canvas.start_page(paper);
    canvas.draw(canvas.lay_out(pieces, {}, 300), 0, 1, 100, 100);
  }
  auto pdf = PdfFile::open(finish_pdf(canvas.finish(), {.turned_pages = {2}, .hidden = {}}), {});
  ASSERT_TRUE(pdf);
  const auto page = pdf->ink(2);
  ASSERT_TRUE(page);
  ASSERT_GT(page->glyphs.size(), 10U);
  for (const Glyph& glyph : page->glyphs) EXPECT_EQ(glyph.turn, Turn::none) << glyph.code;
}

}  // namespace
}  // namespace bocso::corpus
