// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/total_columns.h"

#include <algorithm>
#include <string>
#include <vector>

#include "model/header_words.h"
#include "normalize/pattern.h"

namespace bocso {
namespace {

// The unit of all its figures; nullopt: it has none, or more, or prints decimals.
std::optional<std::string> unit_of_wholes(const TableFacts& facts, int column) {
  std::optional<std::string> unit;
  for (int r = 0; r < facts.rows(); ++r) {
    for (int index : facts.numbers(r, column)) {
      const Figure& figure = facts.figure(index);
      if (figure.decimals > 0 || (unit && *unit != figure.unit_code)) return std::nullopt;
      unit = figure.unit_code;
    }
  }
  return unit;
}

bool are_in_one_group(const TableFacts& facts, int a, int b) {
  const std::string_view group = outer_parts(facts.folded_header(a));
  if (group.empty() || group != outer_parts(facts.folded_header(b))) return false;
  const auto unit = unit_of_wholes(facts, a);
  return unit && unit == unit_of_wholes(facts, b);
}

// "3-4-5" -> {"3", "4", "5"}.
std::vector<std::string_view> numbers_in(std::string_view formula) {
  static const Pattern number("[0-9]+");
  std::vector<std::string_view> numbers;
  std::vector<std::string_view> groups;
  for (std::size_t at = 0; number.find(formula, at, groups);) {
    numbers.push_back(groups[0]);
    at = static_cast<std::size_t>(groups[0].data() - formula.data()) + groups[0].size();
  }
  return numbers;
}

bool are_in_one_sum(const TableFacts& facts, int a, int b) {
  return std::ranges::any_of(facts.table().columns, [&](const Column& column) {
    if (column.formula.empty() || column.formula.find('/') != std::string::npos) return false;
    const std::vector<std::string_view> parts = numbers_in(column.formula);
    return std::ranges::all_of(std::vector{a, b}, [&](int c) {
      const std::string& own = facts.column(c).number;
      return !own.empty() && (own == column.number || std::ranges::find(parts, own) != parts.end());
    });
  });
}

}  // namespace

bool says_pay(const TableFacts& facts, int column) {
  // "Mức chi", not "Mức độ hài lòng".
  static const Pattern pay(R"(\b(luong|thu nhap|don gia)\b|\bmuc($| /| [^d]| d[^o]| do[^ ]))");
  return pay.matches_part(facts.folded_header(column));
}

bool holds_amounts(const TableFacts& facts, int column) {
  static const Pattern amount(
      R"(\b(kinh phi|von|du toan|quyet toan|ngan sach|so tien|tien (thu|chi|phat|thuong)|)"
      R"(doanh (thu|so)|gia tri|giai ngan|(tong|so) (thu|chi)|(le )?phi|thue|no)\b|)"
      R"((^|/ )(thu|chi)$)");
  return amount.matches_part(facts.folded_header(column)) && !says_pay(facts, column);
}

bool are_counted_together(const TableFacts& facts, int a, int b) {
  return are_in_one_group(facts, a, b) || are_in_one_sum(facts, a, b);
}

}  // namespace bocso
