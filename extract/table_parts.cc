// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/table_parts.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "extract/lines.h"
#include "normalize/column_number.h"
#include "normalize/number.h"
#include "normalize/ordinal.h"
#include "normalize/unit.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

// Points.
constexpr double kSameEdge = 6.0;  // between the same column edges on two pages
constexpr double kSlipped = 36.0;  // as far as a sheet lies elsewhere in the scanner than another

// The same for parts whose columns stand apart without rules. The strip between two columns is
// wider on a page where little is written in them; a column at the right may be empty there.
std::optional<std::vector<int>> map_gutters(const Table& whole, const Table& part) {
  std::vector<int> map;
  std::size_t next = 0;
  for (const Gutter& gutter : part.gutters) {
    const auto meets = [&](const Gutter& other) {
      return other.to > gutter.from && other.from < gutter.to;
    };
    while (next < whole.gutters.size() && !meets(whole.gutters[next])) ++next;
    if (next == whole.gutters.size()) return std::nullopt;
    map.push_back(static_cast<int>(next++));
  }
  map.back() = whole.columns;
  return map;
}

bool is_from_picture(const Cell& cell) {
  return std::any_of(cell.content.places.begin(), cell.content.places.end(),
                     [](const Place& place) { return place.confidence < 1; });
}

// How far all columns of a scanned page are to be moved to meet those of the page before: 0 where
// that is no slip of the sheet.
double slip(const Table& whole, const Table& part) {
  if (whole.columns != part.columns ||
      std::none_of(part.cells.begin(), part.cells.end(), is_from_picture)) {
    return 0;
  }
  double sum = 0;
  for (std::size_t i = 0; i < part.column_edges.size(); ++i) {
    sum += whole.column_edges[i] - part.column_edges[i];
  }
  const double mean = sum / static_cast<double>(part.column_edges.size());
  return std::fabs(mean) <= kSlipped ? mean : 0;
}

// For each column edge of `part`, moved by `moved`, the edge of `whole` it continues; nullopt when
// the columns differ. A part may lack edges: a page on which a header's inner columns do not show.
std::optional<std::vector<int>> map_edges(const Table& whole, const Table& part, double moved) {
  if (!whole.gutters.empty() && !part.gutters.empty()) return map_gutters(whole, part);
  std::vector<int> map;
  std::size_t next = 0;
  for (double drawn : part.column_edges) {
    const double edge = drawn + moved;
    while (next < whole.column_edges.size() && whole.column_edges[next] < edge - kSameEdge) ++next;
    if (next == whole.column_edges.size() || whole.column_edges[next] > edge + kSameEdge) {
      return std::nullopt;
    }
    map.push_back(static_cast<int>(next++));
  }
  if (map.front() != 0 || map.back() != whole.columns) return std::nullopt;
  return map;
}

struct Comparison {
  bool is_possible = true;  // the same cells; those that differ were read from a picture
  std::size_t filled = 0;
  std::size_t differ = 0;
};

Comparison compare_rows(const Table& a, const Table& b, int from, int to) {
  Comparison out;
  for (int row = from; row < to && out.is_possible; ++row) {
    const auto left = cells_starting_in(a, row);
    const auto right = cells_starting_in(b, row);
    out.is_possible = left.size() == right.size();
    for (std::size_t i = 0; i < left.size() && out.is_possible; ++i) {
      const Cell& cell = left[i];
      const Cell& other = right[i];
      if (!cell.content.text.empty() || !other.content.text.empty()) ++out.filled;
      if (fold_keeping_marks(cell.content.text) == fold_keeping_marks(other.content.text)) continue;
      out.is_possible = is_from_picture(cell) || is_from_picture(other);
      ++out.differ;
    }
  }
  return out;
}

// The same cells with the same text; of those read from a picture one in four may be misread.
bool are_rows_equal(const Table& a, const Table& b, int row) {
  const Comparison rows = compare_rows(a, b, row, row + 1);
  return rows.is_possible && 4 * rows.differ <= rows.filled;
}

bool numbers_the_columns(const Table& table, int row) {
  std::vector<std::string_view> cells(static_cast<std::size_t>(table.columns));
  for (const Cell& cell : cells_starting_in(table, row))
    cells[static_cast<std::size_t>(cell.column)] = cell.content.text;
  return !read_column_numbers(cells).numbers.empty();
}

bool is_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20"));
}

// Rows of the body have an ordinal or a number in them, or one cell alone that heads a group.
// Headers may hold years.
bool is_body_row(const Table& table, int row) {
  if (numbers_the_columns(table, row)) return false;
  int filled = 0;
  for (const Cell& cell : cells_starting_in(table, row)) {
    const std::string_view text = trim(cell.content.text);
    if (text.empty()) continue;
    ++filled;
    if (cell.column == 0 && read_ordinal(text)) return true;
    if (read_number(text) && !is_year(text)) return true;
  }
  return row > 0 && filled == 1;
}

// Behind the rows that the cells of a row span.
int end_of_block(const Table& table, int first) {
  int end = first + 1;
  for (int row = first; row < end; ++row) {
    for (const Cell& cell : cells_starting_in(table, row)) end = std::max(end, row + cell.row_span);
  }
  return end;
}

// Up to a row of column numbers that both have there: of the words above it one in two may be
// misread.
int numbered_rows(const Table& whole, const Table& part) {
  for (int row = 0; row < std::min(part.rows, whole.rows); ++row) {
    if (numbers_the_columns(part, row)) {
      const Comparison above = compare_rows(whole, part, 0, row);
      const bool is_same = numbers_the_columns(whole, row) && above.is_possible &&
                           above.filled > 0 && 2 * above.differ <= above.filled;
      return is_same ? row + 1 : 0;
    }
    if (is_body_row(part, row)) return 0;
  }
  return 0;
}

// How many leading rows the part repeats of the whole, a header: up to where the body begins. Whole
// cells only: a cell that spans more rows than are repeated is no header.
int repeated_rows(const Table& whole, const Table& part) {
  int rows = numbered_rows(whole, part);
  while (rows < part.rows && !is_body_row(part, rows)) {
    const int end = end_of_block(part, rows);
    bool equal = end <= whole.rows;
    for (int row = rows; row < end && equal; ++row) equal = are_rows_equal(whole, part, row);
    if (!equal) break;
    rows = end;
  }
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

// A number, alone or with its unit: "12", "99,4%", "450/500", "12 người".
bool is_figure(std::string_view cell) {
  const std::string_view text = trim(cell);
  if (read_number(text)) return true;
  const std::optional<Number> number = number_at(text, 0);
  if (!number) return false;
  const std::string_view rest = trim(text.substr(number->end));
  return rest.starts_with('/') ? read_number(rest.substr(1)).has_value()
                               : find_unit(rest).has_value();
}

// Can the text be the rest of what stands above? What says the same again, and a figure below a
// figure, is a row of its own.
bool may_go_on(const std::string& above, const std::string& text) {
  return !above.empty() && above != text && !(is_figure(above) && is_figure(text));
}

bool leaves_bracket_open(std::string_view text) {
  return std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')');
}

// Would the first word of `next` have fitted on the last line of `above`? Then nothing goes on
// there.
bool had_room(const Cell& above, const Cell& next) {
  const double padding = above.content.places.front().box.x0 - above.box.x0;
  const Rect& last = above.content.places.back().box;
  const double space = 0.25 * last.height();
  const double end = last.x1 + space + next.content.places.front().box.width();
  return end < above.box.x1 - padding - 1;
}

// "quốc gia, trong đó:" ends a label that leads in the rows below; "Trong đó:" is a row of its own.
bool leads_in_parts(std::string_view text) {
  const std::string folded = fold(text).text;
  return folded.ends_with(" trong do:") || folded.ends_with(" gom:");
}

// Is the label the rest of the one above? `alone`: the row says nothing else, so that a capital
// ("theo quy định của" / "Chính phủ") or a digit may go on, too, where the line above is full.
bool label_goes_on(const Cell& above, const Cell& label, bool alone) {
  const std::string& text = label.content.text;
  if (starts_lower_case(text) || text.front() == '(') return true;
  if (leaves_bracket_open(above.content.text)) return true;
  const auto ends = [](const std::string& cell, std::string_view marks) {
    return marks.find(cell.back()) != std::string_view::npos;
  };
  if (!alone || above.bold || label.bold || ends(above.content.text, ".:;")) return false;
  if (ends(text, ":") && !leads_in_parts(text)) return false;
  return !had_room(above, label);
}

// Is the part's first body row the rest of a row that the page broke? Then its ordinal is empty (or
// what is left of "Trong đó"), and each text in it goes on where the row above stopped.
bool continues_row(const Table& whole, const Table& part, int row) {
  int filled = 0;
  bool any_figure = false;
  for (const Cell& cell : cells_starting_in(part, row)) {
    const std::string& text = cell.content.text;
    if (text.empty()) continue;
    const Cell* above = cell_at(whole, whole.rows - 1, cell.column);
    if (above == nullptr || !may_go_on(above->content.text, text)) return false;
    if (cell.column == 0) {
      const auto both = read_ordinal(above->content.text + " " + text);
      if (!both || both->kind != OrdinalKind::among_which) return false;
      continue;
    }
    ++filled;
    // "Cấp xã:" and "Hoàn thành =" go on with their number.
    const bool is_due =
        std::string_view(":=").find(above->content.text.back()) != std::string::npos;
    any_figure = any_figure || (is_figure(text) && !is_due);
  }
  // A row without a word at the top of a page is what is left of one above.
  if (filled == 0) return true;
  // The label decides: it goes on, or is complete while a column of words goes on.
  const Cell* label = cell_at(part, row, 1);
  if (label == nullptr || label->content.text.empty()) return !any_figure;
  return label_goes_on(*cell_at(whole, whole.rows - 1, 1), *label, filled == 1);
}

Cell& cell_above(Table& whole, int column) {
  const Cell* above = cell_at(whole, whole.rows - 1, column);
  return whole.cells[static_cast<std::size_t>(above - whole.cells.data())];
}

// A cell that a page breaks is one cell. Gives the text of the part's row to the cells above it,
// and lets these grow over the rows that are left of its cells.
void join_row(Table& whole, Table& part, int row) {
  for (Cell& cell : part.cells) {
    if (cell.row != row) continue;
    Cell& above = cell_above(whole, cell.column);
    append(above.content, cell.content);
    cell.content = {};
    ++cell.row;
    --cell.row_span;
    if (above.column != cell.column || above.column_span != cell.column_span) continue;
    above.row_span += std::exchange(cell.row_span, 0);
  }
}

// Empty cells that span rows at the left of a page's first row are the rest of the cells above: the
// ordinal and the label of a group of rows.
void join_open_cells(Table& whole, Table& part, int row) {
  for (Cell& cell : part.cells) {
    if (cell.row < row) continue;
    if (cell.row > row || cell.row_span == 1 || !cell.content.text.empty()) return;
    Cell& above = cell_above(whole, cell.column);
    if (above.column != cell.column || above.column_span != cell.column_span) return;
    above.row_span += std::exchange(cell.row_span, 0);
  }
}

// The rows of the part from `first` on, without the cells that have become part of others.
void add_rows(Table& whole, Table& part, int first) {
  std::vector<Cell> added;
  for (Cell& cell : part.cells) {
    if (cell.row < first || cell.row_span == 0) continue;
    cell.row += whole.rows - first;
    added.push_back(std::move(cell));
  }
  std::stable_sort(added.begin(), added.end(), [](const Cell& a, const Cell& b) {
    return std::tie(a.row, a.column) < std::tie(b.row, b.column);
  });
  std::move(added.begin(), added.end(), std::back_inserter(whole.cells));
  whole.rows += part.rows - first;
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
  const bool below_body = first < part.rows && whole.rows > repeated;
  if (below_body && continues_row(whole, part, first)) {
    join_row(whole, part, first++);
  } else if (below_body) {
    join_open_cells(whole, part, first);
  }
  add_rows(whole, part, first);
  whole.parts.insert(whole.parts.end(), part.parts.begin(), part.parts.end());
}

}  // namespace

bool continue_table(Table& whole, Table& part, std::vector<LeftOut>& left_out) {
  std::optional<std::vector<int>> edges = map_edges(whole, part, 0);
  // Another place of the columns could mean another table: only its rows tell that it goes on.
  if (!edges && (is_body_row(part, 0) || are_rows_equal(whole, part, 0))) {
    edges = map_edges(whole, part, slip(whole, part));
  }
  if (!edges) return false;
  if (!are_rows_equal(whole, part, 0) && starts_another_table(part)) return false;
  add_part(whole, std::move(part), *edges, left_out);
  return true;
}

}  // namespace bocso
