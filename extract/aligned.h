// SPDX-License-Identifier: GPL-3.0-or-later
// Tables without vertical rules: words that stand in columns → the rules that a reader sees there.
//
//   STT   Đơn vị              Tổng số   Đúng hạn    Tỷ lệ
//   1     Sở Xây dựng           1.903      1.876   98,58%
//   2     Sở Tư pháp              212        212     100%
//         Tổng cộng             2.115      2.088   98,72%
//
// gives the rules of three rows and a header in five columns, as if they were drawn.
#pragma once

#include <vector>

#include "extract/page.h"
#include "extract/table.h"

namespace bocso {

struct AlignedTable {
  std::vector<Rule> rules;
  std::vector<Gutter> gutters;  // as Table::gutters
};

// The tables that the words of a page make which are in no ruled one (used, by index of the word;
// ruled: where those are), top to bottom. A table has at least three lines with a figure behind a
// label, in one column below each other, and nothing runs across the blank strip before them but
// headings of groups. Horizontal rules that are there part rows. A cell of several lines is known
// by its lines standing closer than rows do, one over several columns by its words. before: the
// gutters of the table that ends the page before, empty if there is none: what goes on in its
// columns needs fewer figures.
std::vector<AlignedTable> find_aligned_tables(const PageText& page, const std::vector<bool>& used,
                                              const std::vector<Rect>& ruled,
                                              const std::vector<Gutter>& before);

}  // namespace bocso
