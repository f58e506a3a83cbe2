// SPDX-License-Identifier: GPL-3.0-or-later
// Sums that the table itself states: column formulas, and total rows.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/column_groups.h"
#include "model/relation.h"
#include "normalize/ordinal.h"
#include "normalize/pattern.h"

namespace bocso {
namespace {

// "1+2-3", "5/3*100", "7:4%": the columns a formula names.
struct ColumnFormula {
  struct Term {
    std::string number;
    bool negative = false;
  };
  std::vector<Term> parts;
  std::string base;  // of a rate
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<ColumnFormula> parse_formula(std::string_view text) {
  static const Pattern rate(R"(([0-9]{1,2})[/:]([0-9]{1,2})([*x.]100)?%?)");
  std::vector<std::string_view> groups;
  if (rate.find(text, 0, groups) && groups[0].size() == text.size()) {
    return ColumnFormula{{{std::string(groups[1]), false}}, std::string(groups[2])};
  }
  ColumnFormula formula;
  bool negative = false;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == i || end - i > 2) return std::nullopt;
    formula.parts.push_back({std::string(text.substr(i, end - i)), negative});
    if (end == text.size()) break;
    if (text[end] != '+' && text[end] != '-') return std::nullopt;
    negative = text[end] == '-';
    i = end + 1;
    if (i == text.size()) return std::nullopt;
  }
  if (formula.parts.size() < 2) return std::nullopt;
  return formula;
}

// The one column with this printed number; -1 when there is none, or more than one.
int column_numbered(const TableFacts& facts, std::string_view number) {
  int found = -1;
  for (int c = 0; c < facts.columns(); ++c) {
    if (facts.column(c).number != number) continue;
    if (found >= 0) return -1;
    found = c;
  }
  return found;
}

struct FormulaColumns {
  std::vector<std::pair<int, bool>> parts;  // column, negative
  int base = -1;
};

std::optional<FormulaColumns> resolve(const TableFacts& facts, const ColumnFormula& formula,
                                      int result) {
  FormulaColumns columns;
  for (const ColumnFormula::Term& term : formula.parts) {
    const int column = column_numbered(facts, term.number);
    if (column < 0 || column == result) return std::nullopt;
    columns.parts.emplace_back(column, term.negative);
  }
  if (!formula.base.empty()) {
    columns.base = column_numbered(facts, formula.base);
    if (columns.base < 0 || columns.base == result) return std::nullopt;
  }
  return columns;
}

std::string spaced(std::string_view formula) {
  std::string text;
  for (char c : formula) {
    if (c == '+' || c == '-' || c == '/' || c == ':') {
      text += fmt::format(" {} ", c);
    } else {
      text += c;
    }
  }
  return text;
}

Words row_name(const TableFacts& facts, int row) {
  const std::string& label = facts.row(row).label;
  if (label.empty()) {
    return {fmt::format("Dòng {}", row + 1), fmt::format("Row {}", row + 1)};
  }
  return {fmt::format("Dòng {}", quoted(label)), fmt::format("Row {}", quoted(label))};
}

std::optional<Claim> formula_claim(const TableFacts& facts, int row, int result,
                                   const FormulaColumns& columns) {
  Claim claim;
  claim.rule = columns.base < 0 ? "sum" : "ratio";
  claim.severity = Severity::error;
  claim.result = facts.number(row, result);
  bool any = claim.result >= 0;
  Way way;
  const auto take = [&](int column, bool negative, std::vector<Operand>& into) {
    const int figure = facts.number(row, column);
    any = any || figure >= 0;
    claim.missing = claim.missing || figure < 0;
    into.push_back({figure, false, negative});
  };
  for (const auto& [column, negative] : columns.parts) take(column, negative, way.parts);
  if (columns.base >= 0) take(columns.base, false, way.base);
  if (!any) return std::nullopt;
  claim.missing = claim.missing || claim.result < 0;
  if (claim.missing) return claim;
  // A rate column may print a fraction ("0,98") or times ("1,2 lần"): only percentages are known.
  if (columns.base >= 0 && !is_percent(facts.figure(claim.result))) return std::nullopt;
  claim.ways.push_back(std::move(way));
  const Column& column = facts.column(result);
  const Words name = row_name(facts, row);
  const std::string formula = spaced(column.formula);
  claim.what.vi = fmt::format("{}: cột {} phải bằng cột {}", name.vi, column.number, formula);
  claim.what.en =
      fmt::format("{}: column {} should be columns {}", name.en, column.number, formula);
  claim.why = {"công thức ở đầu bảng", "formula in the header"};
  return claim;
}

// The rows a total may be the sum of.
struct Block {
  std::vector<int> rows;
};

class TotalRow {
 public:
  TotalRow(const TableFacts& facts, int row) : facts_(facts), row_(row) {
    // A total stands behind its parts; where nothing it could add up comes before it, they follow.
    const Block above = block_above();
    const Block below = block_below();
    first_ = above.rows.empty();
    if (is_usable(above)) blocks_.push_back(above);
    if (is_usable(below) && (first_ || totals_lead())) blocks_.push_back(below);
    if (const Block subtotals = earlier_totals(); is_usable(subtotals)) {
      blocks_.insert(blocks_.begin(), subtotals);
    }
    // "Tổng cộng" at the end of a table with sections may mean all of them.
    if (const Block all = all_above(); is_usable(all) && all.rows != above.rows) {
      blocks_.push_back(all);
    }
  }

  bool has_blocks() const { return !blocks_.empty(); }

  std::optional<Claim> claim(int column) const {
    const int total = facts_.number(row_, column);
    Claim claim;
    claim.rule = "sum";
    claim.severity = Severity::error;
    claim.result = total;
    claim.family = fmt::format("t{} total {}", facts_.table().index, row_);
    claim.same_ways = true;
    if (first_) claim.standing = Standing::leading;
    // A column that the total row leaves blank on purpose is none of its business.
    if (total < 0) return std::nullopt;
    for (const Block& block : blocks_) {
      Way way;
      for (int part : parts_in(block, column)) {
        const int figure = facts_.number(part, column);
        if (figure < 0) claim.missing = true;
        if (figure >= 0) way.parts.push_back({figure, false, false});
      }
      if (way.parts.size() < 2) claim.missing = true;
      claim.ways.push_back(std::move(way));
    }
    if (!may_be_added(claim) || mixes_units(claim)) return std::nullopt;
    if (claim.missing) return claim;
    const std::string label = quoted(facts_.row(row_).label);
    const std::string header = quoted(facts_.column(column).label);
    claim.what.vi =
        fmt::format("Dòng {}, cột {} phải bằng tổng các dòng thành phần", label, header);
    claim.what.en = fmt::format("Row {}, column {} should be the sum of its rows", label, header);
    claim.why = {first_ ? "dòng tổng đứng trước các dòng thành phần" : "dòng tổng của bảng",
                 first_ ? "a total row before its parts" : "total row of the table"};
    return claim;
  }

 private:
  // Rows that say something about others and are no part of a total.
  bool is_aside(int r) const {
    static const Pattern average(R"([-+* ]*(binh quan|trung binh|(ty|ti) (le|trong|suat))\b.*)");
    const Row& row = facts_.row(r);
    if (average.matches_all(facts_.folded_label(r))) return true;
    if (row.among || facts_.folded_label(r).starts_with("trong do")) return true;
    const std::string& unit = facts_.folded_unit(r);
    return !unit.empty() && !facts_.folded_unit(row_).empty() && unit != facts_.folded_unit(row_);
  }

  // Words alone in their row: above others in the hierarchy, or the only ones without a number. A
  // numbered row without figures is a part that was left blank.
  bool is_words_only(int r) const {
    if (!facts_.is_heading(r)) return false;
    return !facts_.children(r).empty() || (facts_.row(r).ordinal.empty() && has_ordinals());
  }

  bool has_ordinals() const {
    return std::ranges::any_of(facts_.table().rows,
                               [](const Row& row) { return !row.ordinal.empty(); });
  }

  bool opens_section(int r) const { return is_words_only(r) && facts_.row(r).parent < 0; }

  // A total that is numbered itself ("1.3 Tổng số") adds up what is numbered beside or below it.
  bool is_numbered() const { return !facts_.row(row_).ordinal.empty(); }

  Block block_above() const {
    Block block;
    for (int r = row_ - 1; r >= 0; --r) {
      if (facts_.row(r).total || opens_section(r)) break;
      if (is_numbered() && r == facts_.row(row_).parent) break;
      block.rows.push_back(r);
    }
    std::ranges::reverse(block.rows);
    return block;
  }

  Block block_below() const {
    Block block;
    if (is_numbered()) return {facts_.children(row_)};
    for (int r = row_ + 1; r < facts_.rows(); ++r) {
      if (facts_.row(r).total) break;
      block.rows.push_back(r);
    }
    return block;
  }

  // "Cộng" of each section, up to the last row that adds such rows up itself.
  Block earlier_totals() const {
    Block block;
    if (row_ == 0 || !facts_.row(row_ - 1).total) return block;
    for (int r = row_ - 1; r >= 0; --r) {
      if (!facts_.row(r).total) continue;
      block.rows.push_back(r);
      if (r > 0 && facts_.row(r - 1).total) break;
    }
    std::ranges::reverse(block.rows);
    return block;
  }

  Block all_above() const {
    Block block;
    if (row_ + 1 != facts_.rows() || is_numbered()) return block;
    for (int r = 0; r < row_; ++r) {
      if (!facts_.row(r).total) block.rows.push_back(r);
    }
    return block;
  }

  // The table's first total is its first row: totals stand before their parts here.
  bool totals_lead() const {
    for (int r = 0; r < facts_.rows(); ++r) {
      if (facts_.is_heading(r)) continue;
      return facts_.row(r).total;
    }
    return false;
  }

  // What follows a total as a list of marks ("- Nữ", "- Đảng viên") may be attributes of the same
  // people; numbered and plain rows are parts.
  // Neither are the same people once more by sex and once more by age.
  bool is_usable(const Block& block) const {
    static const Pattern once_more(R"(\b(theo|chia|phan theo|phan loai|co cau)\b)");
    int usable = 0;
    for (int r : block.rows) {
      if (is_words_only(r) && once_more.matches_part(facts_.folded_label(r))) return false;
      if (is_words_only(r) || is_aside(r)) continue;
      const auto ordinal = read_ordinal(facts_.row(r).ordinal);
      const auto leading = ordinal ? ordinal : leading_ordinal(facts_.row(r).label);
      const bool mark = leading && leading->place.empty();
      if (mark && r > row_) return false;
      ++usable;
    }
    return usable >= 2;
  }

  // The rows at the block's top level; a heading gives way to the rows under it.
  std::vector<int> parts_in(const Block& block, int column) const {
    std::vector<bool> inside(static_cast<std::size_t>(facts_.rows()));
    for (int r : block.rows) inside[static_cast<std::size_t>(r)] = true;
    const auto in_block = [&](int r) { return inside[static_cast<std::size_t>(r)]; };
    std::vector<int> parts;
    for (int r : block.rows) {
      if (is_words_only(r) || is_aside(r)) continue;
      int up = facts_.row(r).parent;
      bool covered = false;
      for (; up >= 0 && in_block(up) && !covered; up = facts_.row(up).parent) {
        covered = !facts_.numbers(up, column).empty();
      }
      if (covered) continue;
      const bool speaks_for_children =
          facts_.numbers(r, column).empty() && has_numbers_below(r, column);
      if (!speaks_for_children) parts.push_back(r);
    }
    return parts;
  }

  bool has_numbers_below(int row, int column) const {
    return std::ranges::any_of(facts_.children(row), [&](int child) {
      return !facts_.numbers(child, column).empty() || has_numbers_below(child, column);
    });
  }

  bool may_be_added(const Claim& claim) const {
    const auto additive = [&](int figure) {
      return figure < 0 || is_additive(facts_.figure(figure));
    };
    if (!additive(claim.result)) return false;
    for (const Way& way : claim.ways) {
      for (const Operand& operand : way.parts) {
        if (!additive(operand.figure)) return false;
      }
    }
    return true;
  }

  bool mixes_units(const Claim& claim) const {
    const std::string* unit = nullptr;
    for (const Way& way : claim.ways) {
      for (const Operand& operand : way.parts) {
        const std::string& own = facts_.folded_unit(facts_.figure(operand.figure).row);
        if (own.empty()) continue;
        if (unit != nullptr && *unit != own) return true;
        unit = &own;
      }
    }
    return false;
  }

  const TableFacts& facts_;
  int row_;
  bool first_ = false;
  std::vector<Block> blocks_;
};

// "Toàn quốc" among the rows of a few provinces is no sum of theirs.
bool adds_up_rows(const TableFacts& facts, int row) {
  static const Pattern wider(R"(\b(quoc|nuoc|vung)\b)");
  return facts.row(row).total && !wider.matches_part(facts.folded_label(row));
}

}  // namespace

void find_formula_claims(const TableFacts& facts, Claims& claims) {
  for (int c : facts.figure_columns()) {
    const Column& column = facts.column(c);
    if (column.formula.empty()) continue;
    const auto formula = parse_formula(column.formula);
    if (!formula) continue;
    const auto columns = resolve(facts, *formula, c);
    if (!columns) continue;
    for (int r = 0; r < facts.rows(); ++r) {
      std::optional<Claim> claim = formula_claim(facts, r, c, *columns);
      if (!claim) continue;
      claim->family = fmt::format("t{} formula {}", facts.table().index, c);
      claims.push_back(std::move(*claim));
    }
  }
}

void find_total_claims(const TableFacts& facts, Claims& claims) {
  for (int r = 0; r < facts.rows(); ++r) {
    if (!adds_up_rows(facts, r)) continue;
    const TotalRow total(facts, r);
    if (!total.has_blocks()) continue;
    for (int c : facts.figure_columns()) {
      if (!adds_up_over_rows(facts, c)) continue;
      if (std::optional<Claim> claim = total.claim(c)) claims.push_back(std::move(*claim));
    }
  }
}

}  // namespace bocso
