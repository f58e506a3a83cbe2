// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/column_numbers.h"

#include <algorithm>

#include "normalize/number.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kLongestCode = 3;  // "A", "B1", "10A": a row may be named so

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A column whose body holds words, so that a number there is no entry of it.
bool holds_words(const Table& table, int first_row, int column) {
  int words = 0;
  int others = 0;
  for (const Cell& cell : table.cells) {
    if (cell.row < first_row || cell.column != column) continue;
    const std::string_view text = trim(cell.content.text);
    if (text.empty()) continue;
    const bool word = !read_number(text) && count_code_points(text) > kLongestCode;
    ++(word ? words : others);
  }
  return words > others;
}

// Names as short as a column's letter ("A", "B", "10A") below it make a letter one of them.
bool holds_codes(const Table& table, int first_row, int column) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    const std::string_view text = trim(cell.content.text);
    return cell.row >= first_row && cell.column == column && !text.empty() && !read_number(text) &&
           count_code_points(text) <= kLongestCode;
  });
}

bool differs_from_body(const Table& table, int row,
                       const std::vector<std::optional<ColumnNumber>>& numbers) {
  for (int c = 0; c < table.columns; ++c) {
    const auto& number = numbers[static_cast<std::size_t>(c)];
    if (!number || !holds_words(table, row + 1, c)) continue;
    if (is_digit(number->number.front()) || !holds_codes(table, row + 1, c)) return true;
  }
  return false;
}

}  // namespace

std::vector<std::optional<ColumnNumber>> column_numbers(const Table& table, int row) {
  std::vector<std::string_view> cells(static_cast<std::size_t>(table.columns));
  for (const Cell& cell : cells_starting_in(table, row)) {
    cells[static_cast<std::size_t>(cell.column)] = cell.content.text;
  }
  ColumnNumbers read = read_column_numbers(cells);
  const bool marked = read.marked || row < table.repeated_rows;
  if (!marked && !(read.in_order && differs_from_body(table, row, read.numbers))) return {};
  return std::move(read.numbers);
}

}  // namespace bocso
