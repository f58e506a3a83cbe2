// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/displayed.h"

#include <gtest/gtest.h>

namespace bocso {
namespace {

TEST(Displayed, BoxesOfPagesPutRightMoveAndOthersStay) {
  Report report;
  report.pages = {{1, 595, 842, "unicode", ""}, {2, 842, 595, "ocr", ""}};
  for (const int page : {1, 2}) {
    report.figures.emplace_back();
    report.figures.back().page = page;
    report.figures.back().bbox = {10, 20, 30, 40};
    Paragraph& paragraph = report.paragraphs.emplace_back();
    paragraph.page = page;
    paragraph.box = {10, 20, 30, 40};
    paragraph.content.text = "12";
    paragraph.content.places = {{0, 2, page, {10, 20, 30, 40}}};
    Cell& cell = report.tables.emplace_back().grid.cells.emplace_back();
    cell.page = page;
    cell.box = {10, 20, 30, 40};
    cell.content = paragraph.content;
    report.tables.back().grid.parts = {{page, {10, 20, 30, 40}}};
  }
  // The page lay on its side: what was put upright lies along its right edge.
  const PageMap on_its_side({0, -1, 595, 1, 0, 0, 0, 0, 1});
  place_as_displayed(report, {{2, on_its_side, 595, 842}});

  const Rect moved{555, 10, 575, 30};
  for (const int page : {1, 2}) {
    const Rect expected = page == 2 ? moved : Rect{10, 20, 30, 40};
    const auto i = static_cast<std::size_t>(page - 1);
    EXPECT_EQ(report.figures[i].bbox, expected);
    EXPECT_EQ(report.paragraphs[i].box, expected);
    EXPECT_EQ(report.paragraphs[i].content.places[0].box, expected);
    const Table& grid = report.tables[i].grid;
    EXPECT_EQ(grid.cells[0].box, expected);
    EXPECT_EQ(grid.cells[0].content.places[0].box, expected);
    EXPECT_EQ(grid.parts[0].box, expected);
    EXPECT_EQ(report.pages[i].width, 595);
    EXPECT_EQ(report.pages[i].height, 842);
  }
}

}  // namespace
}  // namespace bocso
