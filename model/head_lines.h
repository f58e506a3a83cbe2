// SPDX-License-Identifier: GPL-3.0-or-later
// A page as the lines a reader sees: for letterheads and signatures, where the line is what counts.
#pragma once

#include <string>
#include <vector>

#include "extract/table.h"

namespace bocso {

struct HeadLine {
  std::string text;
  Rect box;
  bool bold = false;  // of the whole paragraph it is in
  bool italic = false;
  double size = 0;
  int paragraph = 0;  // index into Layout::paragraphs
};

// The lines of the body paragraphs of a page, in reading order. Lines of dashes or stars are left
// out. Two columns that stand in one paragraph are parted where a gap is wider than `gap` font
// sizes.
std::vector<HeadLine> head_lines(const Layout& layout, int page, double gap = 1.2);

}  // namespace bocso
