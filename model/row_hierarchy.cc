// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/row_hierarchy.h"

#include <algorithm>
#include <optional>

#include "model/total_words.h"
#include "normalize/ordinal.h"
#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

int column_of(const std::vector<Column>& columns, Role role) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].role == role) return static_cast<int>(i);
  }
  return -1;
}

// The text of the cell that starts in this row; a cell that began further up says nothing new.
const Cell* own_cell(const Table& table, int row, int column) {
  if (column < 0) return nullptr;
  const Cell* cell = cell_at(table, row, column);
  return cell != nullptr && cell->row == row ? cell : nullptr;
}

std::string text_of(const Cell* cell) { return cell == nullptr ? "" : cell->content.text; }

// The ordinal of a row. "l." right above "1.1." is a 1, as scans are read.
std::optional<Ordinal> ordinal_of(const Table& table, int row, int column) {
  const std::string text = text_of(own_cell(table, row, column));
  const std::optional<Ordinal> own = read_ordinal(text);
  if (!own || own->kind != OrdinalKind::letter || !text.starts_with('l')) return own;
  const auto below =
      row + 1 < table.rows ? read_ordinal(text_of(own_cell(table, row + 1, column))) : std::nullopt;
  const bool is_one = below && below->kind == OrdinalKind::arabic && below->depth() == 2 &&
                      below->place == std::vector{1, 1};
  return is_one ? Ordinal{OrdinalKind::arabic, {1}, own->length} : own;
}

// The rows that are open above the one being read, outermost first.
class Outline {
 public:
  // Where a row with this ordinal belongs; it becomes the innermost open row.
  int add(const Ordinal& ordinal, int row) {
    if (ordinal.kind == OrdinalKind::arabic) {
      close_for_arabic(ordinal);
    } else {
      close_for_kind(ordinal.kind);
    }
    const int parent = open_.empty() ? -1 : open_.back().row;
    open_.push_back({ordinal, row});
    return parent;
  }
  // The rows without an ordinal that follow are parts of this row, as behind a "Trong đó" of its
  // own.
  void announce_parts(int row) { open_.push_back({{OrdinalKind::among_which, {}, 0}, row}); }
  // A row without an ordinal: one more of a "Trong đó" list, else beside the innermost numbered
  // row; under it where the numbering has levels of its own to tell what is beside it.
  int add_plain(bool has_levels) const {
    if (open_.empty()) return -1;
    if (open_.back().ordinal.kind == OrdinalKind::among_which) return parent_of_last();
    if (has_levels) {
      for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
        if (open->ordinal.kind == OrdinalKind::arabic) return open->row;
      }
    }
    return open_.size() == 1 && !is_section(open_.back().ordinal) ? -1 : section();
  }
  bool in_among() const {
    return !open_.empty() && open_.back().ordinal.kind == OrdinalKind::among_which;
  }
  void close_all() { open_.clear(); }

 private:
  struct Open {
    Ordinal ordinal;
    int row = 0;
  };

  static bool is_section(const Ordinal& ordinal) { return ordinal.kind == OrdinalKind::roman; }
  static bool is_mark(const Ordinal& ordinal) {
    return ordinal.kind == OrdinalKind::dash || ordinal.kind == OrdinalKind::plus ||
           ordinal.kind == OrdinalKind::star || ordinal.kind == OrdinalKind::among_which;
  }
  int parent_of_last() const { return open_.size() < 2 ? -1 : open_[open_.size() - 2].row; }
  int section() const {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
      if (is_section(open->ordinal)) return open->row;
    }
    return -1;
  }

  void close_for_kind(OrdinalKind kind) {
    const auto same = std::find_if(open_.begin(), open_.end(),
                                   [&](const Open& open) { return open.ordinal.kind == kind; });
    open_.erase(same, open_.end());
  }

  void close_for_arabic(const Ordinal& ordinal) {
    auto open = std::find_if(open_.begin(), open_.end(),
                             [](const Open& o) { return o.ordinal.kind == OrdinalKind::arabic; });
    if (open == open_.end()) {
      while (!open_.empty() && is_mark(open_.back().ordinal)) open_.pop_back();
      return;
    }
    while (open != open_.end() && is_prefix(open->ordinal, ordinal)) ++open;
    open_.erase(open, open_.end());
  }
  static bool is_prefix(const Ordinal& above, const Ordinal& below) {
    return above.kind == OrdinalKind::arabic && above.place.size() < below.place.size() &&
           std::equal(above.place.begin(), above.place.end(), below.place.begin());
  }

  std::vector<Open> open_;
};

// A heading merged over the whole row carries its ordinal in front of its text.
void split_ordinal(Row& row, std::optional<Ordinal>& ordinal) {
  ordinal = leading_ordinal(row.label);
  if (!ordinal) return;
  row.ordinal = std::string(trim(std::string_view(row.label).substr(0, ordinal->length)));
  row.label = std::string(trim(std::string_view(row.label).substr(ordinal->length)));
}

// Bold words alone in their row head the rows below, numbered or not ("Khối sở, ngành").
bool is_heading(const Table& table, int row) {
  const Cell* filled = nullptr;
  for (const Cell& cell : cells_starting_in(table, row)) {
    if (cell.content.text.empty()) continue;
    if (filled != nullptr || !cell.bold) return false;
    filled = &cell;
  }
  return filled != nullptr && filled->row_span == 1;
}

// Are rows numbered below others: "1.1.", "1.2.1."?
bool numbers_levels(const Table& table, int header_rows, int ordinal_column) {
  for (int r = header_rows; r < table.rows; ++r) {
    const auto ordinal = read_ordinal(text_of(own_cell(table, r, ordinal_column)));
    if (ordinal && ordinal->depth() > 1) return true;
  }
  return false;
}

// "Tổng số thủ tục. Trong đó:", "Số thủ tục liên thông, gồm:"
bool announces_parts(std::string_view label) {
  static const Pattern pattern("(.* )?(trong do|gom) ?:?");
  return pattern.matches_all(fold(label).text);
}

}  // namespace

std::vector<Row> read_rows(const Table& table, int header_rows,
                           const std::vector<Column>& columns) {
  const int ordinal_column = column_of(columns, Role::ordinal);
  const int label_column = column_of(columns, Role::label);
  const int unit_column = column_of(columns, Role::unit);
  const bool has_levels = numbers_levels(table, header_rows, ordinal_column);
  std::vector<Row> rows;
  Outline outline;
  for (int r = header_rows; r < table.rows; ++r) {
    const int index = r - header_rows;
    Row row;
    const Cell* ordinal_cell = own_cell(table, r, ordinal_column);
    const Cell* label_cell = own_cell(table, r, label_column);
    row.label = text_of(label_cell);
    // A unit merged over several rows is the unit of each.
    row.unit = unit_column < 0 ? "" : text_of(cell_at(table, r, unit_column));
    std::optional<Ordinal> ordinal;
    const bool merged =
        ordinal_cell != nullptr && (ordinal_cell == label_cell || ordinal_cell->column_span > 1);
    if (merged || ordinal_column < 0) {
      if (merged) row.label = text_of(ordinal_cell);
      split_ordinal(row, ordinal);
    } else {
      row.ordinal = text_of(ordinal_cell);
      ordinal = ordinal_of(table, r, ordinal_column);
      // "TỔNG CỘNG" printed in the ordinal column, and dashes printed before the label.
      if (!ordinal && row.label.empty() && !row.ordinal.empty()) std::swap(row.label, row.ordinal);
      if (!ordinal && row.ordinal.empty()) {
        ordinal = leading_ordinal(row.label);
        if (ordinal && ordinal->kind != OrdinalKind::dash && ordinal->kind != OrdinalKind::plus)
          ordinal.reset();
      }
    }
    row.total = is_total_label(row.label);
    if (!ordinal && !row.total && is_heading(table, r))
      ordinal = Ordinal{OrdinalKind::roman, {}, 0};
    if (row.total && !ordinal) {
      outline.close_all();
    } else if (ordinal) {
      row.parent = outline.add(*ordinal, index);
      row.among = ordinal->kind == OrdinalKind::among_which;
      if (announces_parts(row.label)) outline.announce_parts(index);
    } else {
      row.parent = outline.add_plain(has_levels && !merged);
      row.among = outline.in_among();
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace bocso
