// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/drawing.h"

#include <algorithm>
#include <string>

namespace bocso {
namespace {

constexpr int kFilledShare = 4;  // one cell of so many, or fewer, is filled in a drawing
constexpr int kEmptyRows = 3;    // at least, between the texts of a drawing

bool is_filled(const Cell& cell) { return !cell.content.text.empty(); }

bool nothing_is_beside(const Table& table) {
  return std::ranges::all_of(table.cells, [&](const Cell& cell) {
    return !is_filled(cell) || cell.column_span == table.columns;
  });
}

bool has_no_headings(const Table& table) {
  const auto filled = std::ranges::count_if(table.cells, is_filled);
  return kFilledShare * filled <= std::ssize(table.cells) &&
         std::ranges::none_of(table.cells, [](const Cell& cell) {
           return is_filled(cell) && (cell.row == 0 || cell.column == 0);
         });
}

bool names_empty_fields(const Table& table) {
  int empty_rows = 0;
  int empty_above = 0;
  int names_below = 0;
  for (int row = 0; row < table.rows; ++row) {
    bool any = false;
    for (const Cell& cell : cells_starting_in(table, row)) {
      if (!is_filled(cell)) continue;
      if (cell.content.text.find_first_of("0123456789") != std::string::npos) return false;
      any = true;
    }
    if (any && empty_above >= kEmptyRows) ++names_below;
    empty_above = any ? 0 : empty_above + 1;
    empty_rows += any ? 0 : 1;
  }
  return names_below > 1 && kFilledShare * (table.rows - empty_rows) <= table.rows;
}

}  // namespace

bool is_drawing(const Table& table) {
  return nothing_is_beside(table) || has_no_headings(table) || names_empty_fields(table);
}

}  // namespace bocso
