// SPDX-License-Identifier: GPL-3.0-or-later
// The row of column numbers below a table's header: "A | B | 1 | 2 | (3)=(1)+(2)".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bocso {

// One cell of the row: "(5)=(4)/(3)×100" is number "5", formula "4/3*100".
struct ColumnNumber {
  std::string number;   // "5", "A"
  std::string formula;  // "" when none is printed, and when it is none of those below

  friend bool operator==(const ColumnNumber&, const ColumnNumber&) = default;
};

// Formulas are brought to two plain forms: sums, their brackets resolved ("(3)-(4+5)" -> "3-4-5")
// and what dots leave out said ("4+...+6" -> "4+5+6"), and rates ("4:3x100%", "(4)*100/(3)" ->
// "4/3*100"; "4/3" stays). "-4" is "4": spreadsheets make that of "(4)". nullopt for a cell that is
// no column number.
std::optional<ColumnNumber> read_column_number(std::string_view cell);

struct ColumnNumbers {
  std::vector<std::optional<ColumnNumber>> numbers;  // one a cell; empty: it is no such row
  bool marked = false;                               // by brackets or a formula: "(1)", "3=1+2"
  bool in_order = false;  // counts on from the first cell without a gap: 1…, 0…, A B 1…
};

// The cells of a row, each covered column once. A row numbers its columns when it holds nothing
// else, at least three of its cells and half of them are filled, and each number is one more than
// the last. For five such cells one may be something else, as scans are read. Bare small figures
// may look the same; who knows the table decides.
//
//   read_column_numbers({"A", "B", "1", "2", "(3=1+2)"})   five, marked and in order
//   read_column_numbers({"1", "Số hồ sơ", "2"})            none
ColumnNumbers read_column_numbers(const std::vector<std::string_view>& cells);

}  // namespace bocso
