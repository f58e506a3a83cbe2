// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table_header.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "model/column_numbers.h"
#include "model/header_words.h"
#include "normalize/number.h"
#include "normalize/ordinal.h"
#include "normalize/pattern.h"
#include "normalize/quantity.h"
#include "normalize/unit.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr int kEnoughYears = 3;  // below "Năm báo cáo", so that they are no figures of that year

bool is_text(const Cell& cell) {
  return !is_blank(std::string_view(cell.content.text)) && !read_number(cell.content.text);
}

// Words that only headers consist of, folded.
bool is_header_word(std::string_view folded) {
  static const Pattern pattern(
      "(so )?(stt|tt)\\.?|so thu tu|don vi( tinh)?|dvt|ghi chu|(ten )?(chi tieu|chi so|noi "
      "dung|danh muc).*|"
      "so lieu|so luong|ket qua|ty le( \\(%\\))?|tong so|dia phuong|ten (co quan|don vi).*");
  return pattern.matches_all(folded);
}

// A row that can stand at the top of a table as its header: words only, and either set in bold or
// made of the words headers are made of.
bool looks_like_header(const Table& table, int row) {
  int filled = 0;
  int words = 0;
  bool all_bold = true;
  for (const Cell& cell : cells_starting_in(table, row)) {
    if (is_blank(std::string_view(cell.content.text))) continue;
    if (!is_text(cell)) return false;
    ++filled;
    all_bold = all_bold && cell.bold;
    if (is_header_word(fold(cell.content.text).text)) ++words;
  }
  return filled >= 2 && (all_bold || words >= 1);
}

// Plain first rows count as a header when every column has words there and the row below has
// numbers, those of the columns or others.
bool is_plain_header(const Table& table) {
  if (table.rows < 2) return false;
  for (const Cell& cell : cells_starting_in(table, 0)) {
    if (!is_text(cell)) return false;
  }
  if (!column_numbers(table, 1).empty()) return true;
  const auto below = cells_starting_in(table, 1);
  return std::any_of(below.begin(), below.end(), [](const Cell& cell) {
    return cell.column > 0 && read_number(cell.content.text).has_value();
  });
}

int bottom_of(const Table& table, int first_row, int last_row) {
  int bottom = last_row;
  for (const Cell& cell : table.cells) {
    if (cell.row >= first_row && cell.row < last_row)
      bottom = std::max(bottom, cell.row + cell.row_span);
  }
  return bottom;
}

// A header cell over several columns asks for a row below that names each of them.
bool needs_another_row(const Table& table, int rows) {
  if (rows >= table.rows) return false;
  for (const Cell& cell : table.cells) {
    if (cell.row >= rows || cell.row + cell.row_span != rows || cell.column_span < 2) continue;
    if (cell.column_span == table.columns) continue;
    int named = 0;
    for (const Cell& below : cells_starting_in(table, rows)) {
      if (below.column < cell.column || below.column >= cell.column + cell.column_span) {
        continue;
      }
      if (!is_text(below)) return false;
      ++named;
    }
    if (named >= 2) return true;
  }
  return false;
}

int count_label_rows(const Table& table) {
  if (table.rows == 0) return 0;
  int rows = table.repeated_rows;
  if (rows == 0) {
    if (!looks_like_header(table, 0) && !is_plain_header(table)) return 0;
    rows = 1;
  }
  for (;;) {
    rows = std::min(bottom_of(table, 0, rows), table.rows);
    if (!needs_another_row(table, rows)) return rows;
    ++rows;
  }
}

std::string label_of(const Table& table, int column, int rows) {
  std::string label;
  const Cell* last = nullptr;
  for (int row = 0; row < rows; ++row) {
    const Cell* cell = cell_at(table, row, column);
    if (cell == nullptr || cell == last || cell->content.text.empty()) continue;
    last = cell;
    if (cell->column_span == table.columns) continue;
    if (!label.empty()) label += " / ";
    label += cell->content.text;
  }
  return label;
}

// What stands in a column's body.
struct Contents {
  int filled = 0;
  int ordinals = 0;
  int numbers = 0;     // a number and nothing else
  int quantities = 0;  // numbers with words: "Tăng 120.415 hồ sơ"
  int units = 0;
  int words = 0;
  int years = 0;    // "2022", also counted as numbers
  int changes = 0;  // "+45", "-991", "Giảm 54 hồ sơ", "Giữ nguyên", also counted above
  std::size_t letters = 0;
};

bool is_year(std::string_view text) {
  static const Pattern pattern("(19|20)[0-9]{2}");
  return pattern.matches_all(trim(text));
}

// Does a cell print which way something went?
bool is_change(std::string_view text) {
  static const Pattern sign("([+-]|−|–) ?[0-9].*");
  if (says_unchanged(text) || sign.matches_all(trim(text))) return true;
  const auto quantities = find_cell_quantities(text);
  return quantities.size() == 1 && quantities.front().direction != Direction::none;
}

Contents contents_of(const Table& table, int column, int header_rows) {
  Contents contents;
  for (const Cell& cell : table.cells) {
    if (cell.row < header_rows || cell.column != column || cell.column_span > 1) continue;
    const std::string& text = cell.content.text;
    if (is_blank(std::string_view(text))) continue;
    ++contents.filled;
    contents.letters += count_code_points(text);
    if (read_ordinal(text)) ++contents.ordinals;
    if (is_year(text)) ++contents.years;
    if (is_change(text)) ++contents.changes;
    if (find_unit(text) || !code_legend(text).empty()) ++contents.units;
    if (read_number(text) || says_unchanged(text)) {
      ++contents.numbers;
    } else if (count_code_points(text) < 60 && !find_cell_quantities(text).empty()) {
      ++contents.quantities;
    } else {
      ++contents.words;
    }
  }
  return contents;
}

bool mostly(int part, int whole) { return whole > 0 && 2 * part > whole; }

// Years and codes name a row; they are no figures of it.
bool names_rows(std::string_view label, const Contents& contents) {
  const HeaderSense sense = header_sense_of(innermost_part(label));
  if (sense == HeaderSense::name) return true;
  if (!names_year(label)) return false;
  return sense == HeaderSense::year
             ? mostly(contents.years, contents.filled)
             : contents.filled >= kEnoughYears && contents.years == contents.filled;
}

// The role a header's own words give its column; nullopt when they do not tell. Folded, innermost
// first.
std::optional<Role> role_of_words(std::string_view leaf, std::string_view whole,
                                  const Contents& contents) {
  static const Pattern ordinal("(so )?(stt|tt|s\\.?t\\.?t)\\.?|so thu tu");
  static const Pattern unit("(don vi tinh|dvt|d\\.?v\\.?t\\.?|don vi do)( \\(.*)?");
  static const Pattern note(
      "ghi chu.*|(co quan|don vi|noi).*(thuc hien|bao cao|chu tri|cung cap)|thuyet minh.*|giai "
      "trinh.*|dien giai.*");
  static const Pattern change(
      "tang.*giam.*|chenh lech.*|bien dong.*|tang truong.*|(tang|giam) .*so voi.*");
  // "So với kế hoạch" may head rates ("112,5") as well: the cells tell.
  static const Pattern comparison("so (voi .*|(cung )?(ky|nam|quy|thang)\\b.*)");
  static const Pattern rate("(ty|ti) (le|trong).*|.*\\(%\\)|%|dat \\(?%.*|(ty|ti) so.*");
  static const Pattern number("so lieu.*|so luong.*");
  static const Pattern value("(tong )?so .*|ket qua.*|thuc hien.*|ke hoach.*|tong so");
  if (ordinal.matches_all(leaf)) return Role::ordinal;
  if (unit.matches_all(leaf)) return Role::unit;
  if (note.matches_all(leaf)) return Role::note;
  if (change.matches_all(leaf) || change.matches_all(whole)) return Role::change;
  if (contents.changes > 0 && comparison.matches_all(leaf)) return Role::change;
  if (number.matches_all(leaf)) return Role::value;
  if (mostly(contents.words, contents.filled)) return std::nullopt;
  if (rate.matches_all(leaf)) return Role::rate;
  if (value.matches_all(leaf)) return Role::value;
  return std::nullopt;
}

Role role_of_contents(const Contents& contents, bool first, bool has_label) {
  if (first && mostly(contents.ordinals, contents.filled)) return Role::ordinal;
  if (contents.filled == 0 || mostly(contents.numbers + contents.quantities, contents.filled)) {
    return Role::value;
  }
  return has_label ? Role::note : Role::label;
}

std::size_t named_label_column(const std::vector<Column>& columns,
                               const std::vector<Contents>& contents,
                               const std::vector<std::optional<Role>>& roles) {
  static const Pattern pattern(
      "(ten|noi dung|chi tieu|chi so|danh muc|dia phuong|co quan|don vi|du an|linh vuc|nguon "
      "von|doi tuong)( .*)?");
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const bool words = mostly(contents[c].words + contents[c].quantities, contents[c].filled);
    if (!roles[c] && words && pattern.matches_all(fold(columns[c].label).text)) return c;
  }
  return columns.size();
}

void give_roles(const Table& table, int header_rows, std::vector<Column>& columns) {
  std::vector<Contents> contents;
  std::vector<std::optional<Role>> roles;
  for (int c = 0; c < table.columns; ++c) {
    contents.push_back(contents_of(table, c, header_rows));
    const std::string& label = columns[static_cast<std::size_t>(c)].label;
    const std::string whole = fold(label).text;
    const std::string leaf = fold(innermost_part(label)).text;
    roles.push_back(names_rows(label, contents.back())
                        ? Role::note
                        : role_of_words(leaf, whole, contents.back()));
    // Below a group's header it is a misread word ("Trước hạn"): rows are numbered once.
    const bool numbered = std::count(roles.begin(), roles.end() - 1, Role::ordinal) > 0;
    if (roles.back() == Role::ordinal && numbered && leaf != whole) roles.back().reset();
    if (!roles.back() && leaf == "don vi" &&
        mostly(contents.back().units, contents.back().filled)) {
      roles.back() = Role::unit;
    }
  }
  const bool has_ordinal = std::count(roles.begin(), roles.end(), Role::ordinal) > 0;
  // The column whose header names what the rows are; without one, the first that holds words.
  const std::size_t named = named_label_column(columns, contents, roles);
  bool has_label = named < columns.size();
  if (has_label) roles[named] = Role::label;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    columns[c].role =
        roles[c] ? *roles[c] : role_of_contents(contents[c], c == 0 && !has_ordinal, has_label);
    if (columns[c].role == Role::label) has_label = true;
  }
  // A share column is a rate beside counts; where every figure is a percentage they are the values.
  const auto is = [](Role role) {
    return [role](const Column& column) { return column.role == role; };
  };
  if (std::none_of(columns.begin(), columns.end(), is(Role::value))) {
    for (Column& column : columns) {
      if (column.role == Role::rate) column.role = Role::value;
    }
  }
  if (!has_label) {
    const auto text = std::find_if(columns.begin(), columns.end(), is(Role::note));
    // A column of letters that is not headed STT names the rows: "Khối": A, B, C.
    const auto letters = std::find_if(columns.begin(), columns.end(), [&](const Column& column) {
      const auto c = static_cast<std::size_t>(&column - columns.data());
      return column.role == Role::ordinal && !roles[c] && !column.label.empty();
    });
    if (text != columns.end()) {
      text->role = Role::label;
    } else if (letters != columns.end()) {
      letters->role = Role::label;
    }
  }
}

}  // namespace

TableHeader read_header(const Table& table) {
  TableHeader header;
  header.columns.resize(static_cast<std::size_t>(table.columns));
  const int label_rows = count_label_rows(table);
  header.rows = label_rows;
  int named_rows = label_rows;
  // The row of column numbers follows the header, or is the last of the rows that pages repeat.
  for (int row : {label_rows - 1, label_rows}) {
    if (row < 1 || row >= table.rows) continue;
    const auto numbers = column_numbers(table, row);
    if (numbers.empty()) continue;
    header.rows = row + 1;
    named_rows = row;
    for (std::size_t c = 0; c < numbers.size(); ++c) {
      if (!numbers[c]) continue;
      header.columns[c].number = numbers[c]->number;
      header.columns[c].formula = numbers[c]->formula;
    }
  }
  for (int c = 0; c < table.columns; ++c) {
    Column& column = header.columns[static_cast<std::size_t>(c)];
    column.label = label_of(table, c, named_rows);
    column.unit = header_unit(column.label);
  }
  give_roles(table, header.rows, header.columns);
  return header;
}

}  // namespace bocso
