// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/table.h"

#include <algorithm>

namespace bocso {

PageBox locate(const PlacedText& text, std::size_t begin, std::size_t end) {
  PageBox found;
  for (const Place& place : text.places) {
    if (place.end <= begin || place.begin >= end) continue;
    if (found.page == 0) {
      found = {place.page, place.box};
    } else if (place.page == found.page) {
      found.box = unite(found.box, place.box);
    }
  }
  return found;
}

std::span<const Place> places_of(const PlacedText& text, std::size_t begin, std::size_t end) {
  const auto first =
      std::ranges::find_if(text.places, [&](const Place& p) { return p.end > begin; });
  const auto last =
      std::find_if(first, text.places.end(), [&](const Place& p) { return p.begin >= end; });
  return {first, last};
}

double confidence_of(std::span<const Place> places) {
  double least = 1;
  for (const Place& place : places) least = std::min(least, place.confidence);
  return least;
}

const Cell* cell_at(const Table& table, int row, int column) {
  // Cells are ordered by row: those that start below the asked row cannot cover it.
  auto below = std::upper_bound(table.cells.begin(), table.cells.end(), row,
                                [](int r, const Cell& cell) { return r < cell.row; });
  for (auto cell = below; cell != table.cells.begin();) {
    --cell;
    if (row < cell->row + cell->row_span && column >= cell->column &&
        column < cell->column + cell->column_span) {
      return &*cell;
    }
  }
  return nullptr;
}

std::span<const Cell> cells_starting_in(const Table& table, int row) {
  const auto first = std::lower_bound(table.cells.begin(), table.cells.end(), row,
                                      [](const Cell& cell, int r) { return cell.row < r; });
  const auto last = std::upper_bound(first, table.cells.end(), row,
                                     [](int r, const Cell& cell) { return r < cell.row; });
  return {first, last};
}

}  // namespace bocso
