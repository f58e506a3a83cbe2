// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/ledger.h"

#include <algorithm>
#include <utility>

#include "corpus/make/canvas.h"
#include "corpus/make/grounds.h"
#include "corpus/make/ordinals.h"
#include "corpus/make/relations.h"

namespace bocso::corpus {
namespace {

constexpr int kFirst = 2;  // the ordinal and the name stand before the figures

std::size_t index(int column) { return static_cast<std::size_t>(column); }

bool is_leaf(const LedgerColumn& column) {
  return column.sum_of.empty() && column.less.empty() && column.rate_of.empty();
}

void compute(const std::vector<LedgerColumn>& columns, std::vector<std::int64_t>& values) {
  // A total may stand before the totals it is made of.
  for (int pass = 0; pass < 2; ++pass) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const LedgerColumn& column = columns[c];
      if (!column.less.empty()) {
        values[c] = values[index(column.less[0])] - values[index(column.less[1])];
      }
      if (column.sum_of.empty()) continue;
      values[c] = 0;
      for (const int part : column.sum_of) values[c] += values[index(part)];
    }
  }
}

class LedgerWriter {
 public:
  LedgerWriter(Draft& draft, Ledger ledger) : draft_(draft), ledger_(std::move(ledger)) {
    Random& random = draft.random;
    total_first_ = random.chance(15);
    total_title_ = draft.say("Tổng cộng|TỔNG CỘNG|Tổng số|TỔNG SỐ|Cộng");
    total_bold_ = random.chance(80);
    has_total_ = random.chance(88);
    has_numbers_ = random.chance(45);
    has_subtotals_ = random.chance(60);
    counts_on_ = random.chance(50);
    merges_total_ = random.chance(35);
    merges_titles_ = random.chance(40);
    for (LedgerSection& section : ledger_.sections) {
      for (LedgerRow& row : section.rows) compute(ledger_.columns, row.values);
    }
  }

  std::vector<std::string> write() {
    add_columns();
    add_header();
    if (has_numbers_) add_numbers();
    if (total_first_ && has_total_) add_total();
    for (std::size_t s = 0; s < ledger_.sections.size(); ++s) add_section(s);
    if (!total_first_ && has_total_) add_total();
    relate_columns();
    table_.unit = ledger_.unit;
    table_.period = ledger_.period;
    draft_.report.blocks.emplace_back(std::move(table_));
    return total_keys_;
  }

 private:
  void add_columns() {
    table_.columns = {{Role::ordinal, 0.7, Align::centre, ""},
                      {Role::label, ledger_.columns.size() > 8 ? 3.4 : 3.0, Align::left, ""}};
    const Align align = draft_.random.one_of({Align::centre, Align::centre, Align::right});
    for (const LedgerColumn& column : ledger_.columns) {
      const Role role = column.rate_of.empty() ? Role::value : Role::rate;
      std::string unit = column.unit;
      if (unit.empty() && role == Role::rate) unit = "%";
      table_.columns.push_back(
          {role, column.width, column.money ? Align::right : align, std::move(unit)});
    }
  }

  // Neighbours under the same words share a cell.
  void add_header() {
    const auto has = [&](std::string LedgerColumn::*words) {
      return std::ranges::any_of(ledger_.columns,
                                 [&](const LedgerColumn& c) { return !(c.*words).empty(); });
    };
    const int groups = has(&LedgerColumn::group) ? 1 : 0;
    const int depth = 1 + groups + (has(&LedgerColumn::subgroup) ? 1 : 0);
    table_.header = {{0, 0, draft_.say("STT|TT|Số TT"), depth, 1},
                     {0, 1, ledger_.name_title, depth, 1}};
    const auto& columns = ledger_.columns;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const int at = kFirst + static_cast<int>(c);
      int row = 0;
      if (!columns[c].group.empty()) add_shared(c, row++, &LedgerColumn::group);
      if (!columns[c].subgroup.empty()) add_shared(c, row++, &LedgerColumn::subgroup);
      table_.header.push_back({row, at, columns[c].title, depth - row, 1});
    }
  }

  void add_shared(std::size_t c, int row, std::string LedgerColumn::*words) {
    const auto& columns = ledger_.columns;
    const auto same = [&](std::size_t a, std::size_t b) {
      return columns[a].*words == columns[b].*words && columns[a].group == columns[b].group;
    };
    if (c > 0 && same(c - 1, c)) return;
    std::size_t end = c + 1;
    while (end < columns.size() && same(c, end)) ++end;
    table_.header.push_back(
        {row, kFirst + static_cast<int>(c), columns[c].*words, 1, static_cast<int>(end - c)});
  }

  std::string formula(const LedgerColumn& column) const {
    const auto number = [](int c) { return std::to_string(c + 1); };
    if (!column.less.empty()) return number(column.less[0]) + "-" + number(column.less[1]);
    if (!column.rate_of.empty()) {
      return number(column.rate_of[0]) + "/" + number(column.rate_of[1]);
    }
    std::string text;
    for (const int part : column.sum_of) text += (text.empty() ? "" : "+") + number(part);
    return text;
  }

  void add_numbers() {
    const std::string brackets = draft_.random.chance(60) ? "()" : "";
    const bool letters = draft_.random.chance(50);
    table_.numbers = {letters ? "A" : "", letters ? "B" : "0"};
    for (std::size_t c = 0; c < ledger_.columns.size(); ++c) {
      const std::string number = std::to_string(c + 1);
      const std::string made_of = formula(ledger_.columns[c]);
      std::string text = made_of.empty() ? number : number + "=" + made_of;
      if (!brackets.empty() && (!made_of.empty() || letters)) text = "(" + text + ")";
      table_.numbers.push_back(std::move(text));
    }
    if (brackets.empty() || !letters) return;
    table_.numbers[0] = "(A)";
    table_.numbers[1] = "(B)";
  }

  // The keys of the row's figures.
  std::vector<std::string> add_values(int level, const std::string& ordinal,
                                      const std::string& name,
                                      const std::vector<std::int64_t>& values) {
    std::vector<Cell> cells;
    std::vector<std::string> keys;
    for (std::size_t c = 0; c < values.size(); ++c) {
      const LedgerColumn& column = ledger_.columns[c];
      Figure figure = count(values[c]);
      if (column.money) {
        figure = money(values[c]);
        figure.value.decimals = column.decimals;
        figure.scale = column.scale;
      }
      if (!column.rate_of.empty()) {
        const std::int64_t whole = values[index(column.rate_of[1])];
        if (whole == 0) {
          cells.emplace_back(draft_.random.chance(50) ? "-" : "");
          keys.emplace_back();
          continue;
        }
        figure = draft_.rate_cell(values[index(column.rate_of[0])], whole);
        figure.surpassable = column.surpassable;
      }
      keys.push_back(figure.key = draft_.fresh());
      cells.emplace_back(std::move(figure));
    }
    add_row(table_, level, ordinal, {name}, "", std::move(cells));
    relate_row(keys);
    return keys;
  }

  void relate_row(const std::vector<std::string>& keys) {
    if (!ledger_.balance.empty()) {
      std::vector<std::string> parts;
      for (std::size_t i = 1; i < ledger_.balance.size(); ++i) {
        parts.push_back(keys[index(ledger_.balance[i])]);
      }
      sum(draft_.report, keys[index(ledger_.balance[0])], std::move(parts), kOutcome);
    }
    for (std::size_t c = 0; c < keys.size(); ++c) {
      const LedgerColumn& column = ledger_.columns[c];
      std::vector<std::string> parts;
      for (const int part : column.sum_of) parts.push_back(keys[index(part)]);
      const Ground ground = has_numbers_ ? kFormula : column.ground;
      if (!column.less.empty()) {
        sum(draft_.report, keys[index(column.less[0])], {keys[c], keys[index(column.less[1])]},
            ground);
      }
      if (!parts.empty()) sum(draft_.report, keys[c], std::move(parts), ground);
      if (!column.rate_of.empty() && !keys[c].empty()) {
        ratio(draft_.report, keys[c],
              {keys[index(column.rate_of[0])], keys[index(column.rate_of[1])]}, ground);
      }
    }
  }

  std::vector<std::int64_t> added_up(const std::vector<LedgerRow>& rows) const {
    std::vector<std::int64_t> sums(ledger_.columns.size(), 0);
    for (const LedgerRow& row : rows) {
      for (std::size_t c = 0; c < sums.size(); ++c) {
        if (is_leaf(ledger_.columns[c])) sums[c] += row.values[c];
      }
    }
    compute(ledger_.columns, sums);
    return sums;
  }

  void add_section(std::size_t s) {
    const LedgerSection& section = ledger_.sections[s];
    const bool titled = !section.title.empty();
    if (titled) add_section_title(s);
    int number = counts_on_ || !titled ? last_number_ : 0;
    for (const LedgerRow& row : section.rows) {
      row_keys_.push_back(
          add_values(titled ? 1 : 0, std::to_string(++number), row.name, row.values));
      table_.rows.back().entity = row.name;
      section_of_.push_back(s);
    }
    last_number_ = number;
  }

  void add_section_title(std::size_t s) {
    const LedgerSection& section = ledger_.sections[s];
    const std::string ordinal = roman(static_cast<int>(s) + 1);
    if (has_subtotals_) {
      subtotal_keys_.push_back(add_values(0, ordinal, section.title, added_up(section.rows)));
    } else {
      add_row(table_, 0, ordinal, {section.title}, "", {});
      if (merges_titles_) merge(table_.rows.back(), table_.columns.size());
    }
    table_.rows.back().bold = true;
  }

  // The row's words in one cell over so many columns: "I. Cấp tỉnh".
  static void merge(Row& row, std::size_t columns) {
    if (!row.ordinal.empty()) row.label = row.ordinal + ". " + row.label;
    row.ordinal.clear();
    row.cells[0].pieces = {row.label};
    row.cells[0].columns = static_cast<int>(columns);
    for (std::size_t c = 1; c < columns; ++c) {
      row.cells[c].pieces.clear();
      row.cells[c].columns = 0;
    }
  }

  void add_total() {
    std::vector<LedgerRow> all;
    for (const LedgerSection& section : ledger_.sections) {
      all.insert(all.end(), section.rows.begin(), section.rows.end());
    }
    total_keys_ = add_values(0, "", total_title_, added_up(all));
    table_.rows.back().bold = total_bold_;
    if (merges_total_) merge(table_.rows.back(), 2);
  }

  void relate_totals(const std::vector<std::string>& whole,
                     const std::vector<std::vector<std::string>>& parts, Ground ground) {
    for (std::size_t c = 0; c < ledger_.columns.size(); ++c) {
      if (!ledger_.columns[c].rate_of.empty() || parts.size() < 2) continue;
      std::vector<std::string> keys;
      for (const std::vector<std::string>& part : parts) keys.push_back(part[c]);
      sum(draft_.report, whole[c], std::move(keys), ground);
    }
  }

  void relate_columns() {
    for (std::size_t s = 0; s < subtotal_keys_.size(); ++s) {
      std::vector<std::vector<std::string>> rows;
      for (std::size_t r = 0; r < row_keys_.size(); ++r) {
        if (section_of_[r] == s) rows.push_back(row_keys_[r]);
      }
      relate_totals(subtotal_keys_[s], rows, kSectionRow);
    }
    if (has_total_) {
      relate_totals(total_keys_, subtotal_keys_.empty() ? row_keys_ : subtotal_keys_, kTotalRow);
    }
  }

  Draft& draft_;
  Ledger ledger_;
  Table table_;
  bool total_first_ = false;
  bool total_bold_ = true;
  bool has_total_ = true;
  bool has_numbers_ = false;
  bool has_subtotals_ = true;
  bool merges_total_ = false;
  bool merges_titles_ = false;
  bool counts_on_ = false;  // numbers run on from section to section
  std::string total_title_;
  int last_number_ = 0;
  std::vector<std::vector<std::string>> row_keys_;
  std::vector<std::size_t> section_of_;
  std::vector<std::vector<std::string>> subtotal_keys_;
  std::vector<std::string> total_keys_;
};

}  // namespace

std::vector<std::string> add_ledger(Draft& draft, Ledger ledger) {
  return LedgerWriter(draft, std::move(ledger)).write();
}

}  // namespace bocso::corpus
