// SPDX-License-Identifier: GPL-3.0-or-later
// Lines → columns of text in reading order: letterheads and signatures stand side by side.
#pragma once

#include <vector>

#include "extract/lines.h"
#include "extract/page.h"

namespace bocso {

// A line of a column, with what decides where paragraphs start.
struct BodyLine {
  Line line;
  double size = 0;
  bool bold = false;
  bool italic = false;
  bool capitals = false;
};

// A stretch of lines read as one column.
struct TextColumn {
  std::vector<BodyLine> lines;
  bool beside_another = false;
  double left = 0;  // points
  double right = 0;
  double text_right = 0;    // where its lines end
  bool has_margin = false;  // several lines end there
};

// The font size most letters of the words have, points.
double commonest_size(const std::vector<const Word*>& words);

// A line with its style.
BodyLine describe(Line line);

// Cuts the lines of a page, top to bottom, into columns, each measured. `obstacles` are the areas
// of the page's tables; no column runs on below the top of one.
std::vector<TextColumn> read_columns(const std::vector<Line>& lines,
                                     const std::vector<Rect>& obstacles);

// Sets left, right and where the lines of one column end.
void measure(TextColumn& column);

}  // namespace bocso
