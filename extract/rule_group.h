// SPDX-License-Identifier: GPL-3.0-or-later
// Ruling lines that make one table, and the edges they draw. Points.
#pragma once

#include <vector>

#include "extract/page.h"

namespace bocso {

// Drawn tables are not exact: the pieces of one edge lie this far apart.
inline constexpr double kSameRowEdge = 3.5;     // rules of one edge, drawn cell by cell
inline constexpr double kSameColumnEdge = 5.0;  // header and body are often set apart a little

// Rules that hang together by crossings, with both axes in it.
struct RuleGroup {
  std::vector<Rule> horizontal;
  std::vector<Rule> vertical;
};
std::vector<RuleGroup> connected_rules(const std::vector<Rule>& rules);

// Takes together, top to bottom, what a row merged over all columns ("I. Các sở, ngành") parts in a
// table without sides: no rule ties that row to those around it.
void join_at_bands(const PageText& page, std::vector<RuleGroup>& groups);

// Where columns and rows begin and end, left to right and top to bottom. A table without an outer
// border has its sides where the rules of the other axis end.
std::vector<double> column_edges_of(const RuleGroup& group);
std::vector<double> row_edges_of(const RuleGroup& group);

}  // namespace bocso
