// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/table_parts.h"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/lines.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr double kSameEdge = 6.0;  // points between the same column edges on two pages

// For each column edge of `part`, the edge of `whole` it continues; nullopt when the columns
// differ. A part may lack edges: a page on which a header's inner columns do not show.
std::optional<std::vector<int>> map_edges(const Table& whole, const Table& part) {
  std::vector<int> map;
  std::size_t next = 0;
  for (double edge : part.column_edges) {
    while (next < whole.column_edges.size() && whole.column_edges[next] < edge - kSameEdge) ++next;
    if (next == whole.column_edges.size() || whole.column_edges[next] > edge + kSameEdge) {
      return std::nullopt;
    }
    map.push_back(static_cast<int>(next++));
  }
  if (map.front() != 0 || map.back() != whole.columns) return std::nullopt;
  return map;
}

std::string row_text(const Table& table, int row) {
  std::string text;
  for (const Cell& cell : cells_starting_in(table, row)) {
    text += fold_keeping_marks(cell.content.text);
    text += '\t';
  }
  return text;
}

// How many leading rows the part repeats of the whole, a header. Whole cells only: a cell that
// spans more rows than are repeated is no header.
int repeated_rows(const Table& whole, const Table& part) {
  int rows = 0;
  while (rows < whole.rows && rows < part.rows && row_text(whole, rows) == row_text(part, rows))
    ++rows;
  const auto crosses = [&](const Cell& cell) {
    return cell.row < rows && cell.row + cell.row_span > rows;
  };
  while (rows > 0 && std::any_of(part.cells.begin(), part.cells.end(), crosses)) --rows;
  return rows == part.rows && part.rows == 1 && whole.rows == 1 ? 0 : rows;
}

// A first row of capitals or bold words in every column, unlike the first table's, heads another
// table.
bool starts_another_table(const Table& part) {
  int filled = 0;
  for (const Cell& cell : cells_starting_in(part, 0)) {
    if (cell.content.text.empty() || !cell.bold) return false;
    if (cell.content.text.find_first_of("0123456789") != std::string::npos) return false;
    ++filled;
  }
  return filled >= 2;
}

// Is the part's first body row the rest of a row that the page broke? Then its ordinal is empty,
// and each text in it goes on where the row above stopped.
bool continues_row(const Table& whole, const Table& part, int row) {
  bool any = false;
  for (const Cell& cell : cells_starting_in(part, row)) {
    const std::string& text = cell.content.text;
    if (cell.column == 0 && !text.empty()) return false;
    if (text.empty()) continue;
    const Cell* above = cell_at(whole, whole.rows - 1, cell.column);
    if (above == nullptr || above->content.text.empty()) return false;
    any = true;
  }
  // A row without a word at the top of a page is what is left of one above.
  if (!any) return true;
  // The label decides: it goes on in small letters, or is complete while another column goes on.
  const Cell* label = cell_at(part, row, 1);
  if (label == nullptr || label->content.text.empty()) return true;
  return starts_lower_case(label->content.text) || label->content.text.front() == '(';
}

void join_row(Table& whole, const Table& part, int row) {
  for (const Cell& cell : cells_starting_in(part, row)) {
    if (cell.content.text.empty()) continue;
    for (auto at = whole.cells.rbegin(); at != whole.cells.rend(); ++at) {
      Cell& above = *at;
      if (above.row + above.row_span == whole.rows && cell.column >= above.column &&
          cell.column < above.column + above.column_span) {
        append(above.content, cell.content);
      }
    }
  }
}

// The words of a header that was printed before.
void leave_out_row(const Table& part, int row, std::vector<LeftOut>& left_out) {
  for (const Cell& cell : cells_starting_in(part, row)) {
    for (const Place& place : cell.content.places) {
      left_out.push_back({place.page,
                          cell.content.text.substr(place.begin, place.end - place.begin), place.box,
                          LeftOutReason::repeated_header});
    }
  }
}

void add_part(Table& whole, Table part, const std::vector<int>& edges,
              std::vector<LeftOut>& left_out) {
  for (Cell& cell : part.cells) {
    const int end = edges[static_cast<std::size_t>(cell.column + cell.column_span)];
    cell.column = edges[static_cast<std::size_t>(cell.column)];
    cell.column_span = end - cell.column;
  }
  part.columns = whole.columns;
  const int repeated = repeated_rows(whole, part);
  if (repeated > 0) {
    whole.repeated_rows =
        whole.repeated_rows == 0 ? repeated : std::min(whole.repeated_rows, repeated);
  }
  for (int row = 0; row < repeated; ++row) leave_out_row(part, row, left_out);
  int first = repeated;
  if (first < part.rows && continues_row(whole, part, first)) {
    join_row(whole, part, first);
    ++first;
  }
  for (Cell& cell : part.cells) {
    if (cell.row < first) continue;
    cell.row += whole.rows - first;
    whole.cells.push_back(std::move(cell));
  }
  whole.rows += part.rows - first;
  whole.parts.insert(whole.parts.end(), part.parts.begin(), part.parts.end());
}

}  // namespace

bool continue_table(Table& whole, Table& part, std::vector<LeftOut>& left_out) {
  const std::optional<std::vector<int>> edges = map_edges(whole, part);
  if (!edges) return false;
  if (row_text(whole, 0) != row_text(part, 0) && starts_another_table(part)) return false;
  add_part(whole, std::move(part), *edges, left_out);
  return true;
}

}  // namespace bocso
