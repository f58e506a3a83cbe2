// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines of a page are a table without vertical rules, and its columns. For aligned.h alone.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/aligned_lines.h"
#include "extract/page.h"

namespace bocso {

struct AlignedArea {
  std::size_t first = 0;  // lines [first, end)
  std::size_t end = 0;
  std::size_t body = 0;                   // the first line with figures: above it is the header
  std::vector<std::size_t> figure_lines;  // in order
  std::vector<Gutter> gutters;            // between its columns
  std::size_t label = 0;                  // the column of labels: the most letters before figures
  double label_left = 0;                  // where labels begin, points
  double width = 0;                       // of its lines with figures and rules
  double middle = 0;
  double left = 0;  // the sides
  double right = 0;

  std::size_t columns() const { return gutters.size() + 1; }
  // The place of a column's left side; of columns(): the right side of the last one.
  double edge(std::size_t column) const;
};

// "I. CẤP TỈNH" alone on a line in the middle of the table: the heading of a group of rows.
bool is_group_heading(const std::vector<LineText>& texts, const AlignedArea& area);

// Are its figures the scales of charts: four or more in each of two columns, grown evenly with
// their place on the page?
bool is_chart(const std::vector<TextLine>& lines, const AlignedArea& area);

// The table around a block of figures, header and rows without figures included. first_free,
// end_free: the lines that belong to no table above and below. nullopt: there is one column only.
std::optional<AlignedArea> find_area(const PageText& page, const std::vector<TextLine>& lines,
                                     const FigureBlock& block, std::size_t first_free,
                                     std::size_t end_free);

// The rows that begin a page on line `first` and go on in the columns of the table before (its
// gutters, the outer two included), below its header printed again: one figure is enough. nullopt:
// nothing goes on.
std::optional<AlignedArea> find_rest(const PageText& page, const std::vector<TextLine>& lines,
                                     const std::vector<Gutter>& before, std::size_t first);

}  // namespace bocso
