// SPDX-License-Identifier: GPL-3.0-or-later
// Ruled tables that leave edges out: the rules that a reader sees in their cells.
//
//   ┌──────────┬───────┬───────┐
//   │ Đơn vị   │ Tổng  │ Tỷ lệ │    gives the verticals that the rows lack; in a row of many lines
//   ├──────────┴───────┴───────┤    side by side it gives the horizontals between these.
//   │ Sở Xây dựng   903    98% │
//   ├──────────────────────────┤
//   │ Sở Tư pháp    212   100% │
//   └──────────────────────────┘
#pragma once

#include <vector>

#include "extract/page.h"

namespace bocso {

struct RuledCell {
  Rect box;
  std::vector<const Word*> words;  // as they are drawn
};

// The rules that the table of these cells lacks. Only where at least three lines say so: with a
// figure that stands apart behind a label in one cell, or with figures below each other in one
// cell. Empty: nothing is left out.
std::vector<Rule> find_rules_left_out(const PageText& page, const std::vector<RuledCell>& cells);

}  // namespace bocso
