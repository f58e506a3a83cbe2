// SPDX-License-Identifier: GPL-3.0-or-later
// Ruling lines + words → tables, spans included.
#pragma once

#include <string>
#include <vector>

#include "extract/page.h"
#include "extract/table.h"

namespace bocso {

// The tables of one page, top to bottom, with at least two columns each: those that rules make,
// then those that words make without them (aligned.h). A boundary without a rule makes a spanning
// cell, unless the words show that it is left out (aligned_cells.h); an outer border may be
// missing. Charts are no tables (drawing.h). used[i] tells whether page.words[i] is in a cell. A
// drawing of more rules than any table has (10,000 on a page, or 100,000 fields) is left alone:
// note says so. before: as in aligned.h.
struct PageTables {
  std::vector<Table> tables;
  std::vector<bool> used;
  std::string note;  // empty: nothing was left alone
};
PageTables find_tables(const PageText& page, const std::vector<Gutter>& before = {});

// The cells of the ruled tables that these rules make, whatever stands in them: what is to be read
// one by one where there are no words yet.
std::vector<Rect> ruled_cells(const std::vector<Rule>& rules);

}  // namespace bocso
