// SPDX-License-Identifier: GPL-3.0-or-later
// Formulas that the header prints over its columns: "(8=5+6+7)", "5=4/3".
#include <fmt/format.h>

#include "model/relation.h"
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

}  // namespace bocso
