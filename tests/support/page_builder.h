// SPDX-License-Identifier: GPL-3.0-or-later
// Pages drawn as text, and tables shown as text: so that a test says on its face what it is about.
//
//   PageText page = draw_page(R"(
//     BÁO CÁO
//     +-----+---------------+--------+
//     | STT | Chỉ tiêu      | Số     |
//     +-----+---------------+--------+
//     | 1   | - Số nhiệm vụ | +28    |
//     +-----+---------------+--------+
//   )");
//
// Characters stand on a grid, one code point a column; the indentation all lines share is dropped,
// and so are a blank first and last line. What is what:
//   -      in a run of "-" and "+" that has four "-", or "+" at both ends or "---" beside a "+": a
//          horizontal rule through the middle of the row. Any other "-" and "+" is text.
//   |      a vertical rule over the whole height of the row; joined with "|" and "+" above
//          and below it.
//
//   ^2     directly behind a word: "2" raised, a word of its own ("hồ sơ^1", "m^2").
//   blanks separate words. One blank is a typed one (Word::blank_before), more are a gap.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/page.h"
#include "extract/table.h"

namespace bocso {

struct DrawOptions {
  int number = 1;  // of the page
  double cell_width = 6;
  double cell_height = 12;
  double left = 60;  // where the grid begins; the same margin is left on the other side
  double top = 60;
  double width = 0;  // of the page; 0: as the drawing needs
  double height = 0;
  float size = 10;  // font size; the box of a word is that high
  std::vector<int>
      bold_lines;  // lines of the drawing, from 0, as counted after the blank first one
  std::vector<int> italic_lines;
};

PageText draw_page(std::string_view drawing, const DrawOptions& options = {});

// One line a row, cells separated by "|". "<" is covered by the cell to its left, "^" by the one
// above, "?" by none:
//   STT|Kết quả|<
//   ^|Đơn vị|Số
std::string show(const Table& table);

// How many cells cover each position of the grid, row by row: once each in a sound table.
std::vector<int> times_covered(const Table& table);

// The text; before it what it is, unless it is body text ("page_number: 2"); behind it its footnote
// marks with the text before them left out ("Tổng số hồ sơ {1}").
std::string show(const Paragraph& paragraph);

// One line a paragraph.
std::string show(const std::vector<Paragraph>& paragraphs);

// Everything in reading order, tables between lines of "=".
std::string show(const Layout& layout);

}  // namespace bocso
