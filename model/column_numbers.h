// SPDX-License-Identifier: GPL-3.0-or-later
// The row of column numbers below a table's header: "A | B | 1 | 2 | (3)=(1)+(2)".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/table.h"

namespace bocso {

// One cell of the row: "(5)=(4)/(3)×100" is number "5", formula "4/3*100".
struct ColumnNumber {
  std::string number;   // "5", "A"
  std::string formula;  // "" when none is printed, and when it is none of those below

  friend bool operator==(const ColumnNumber&, const ColumnNumber&) = default;
};

// Formulas are brought to two plain forms: sums, their brackets resolved ("(3)-(4+5)" -> "3-4-5"),
// and rates ("4:3x100%", "(4)*100/(3)" -> "4/3*100"; "4/3" stays). "-4" is "4":
// spreadsheets make that of "(4)". nullopt for a cell that is no column number.
std::optional<ColumnNumber> read_column_number(std::string_view cell);

// The numbers of row `row`, one entry a column; empty when it is a row of figures. Brackets or
// formulas tell the two apart ("(1)", "3=1+2"), and so do the header rows that pages repeat. A row
// of bare numbers has to count on without a gap from the first column ("1 | 2 | 3", "0 | 1 | 2",
// "A | B | 1 | 2", "A | 1 | 2"), in a table that has words in one of these columns ("1 | 2 | 3"
// over "1 | Sở Y tế | 12"): in doubt it is data.
std::vector<std::optional<ColumnNumber>> column_numbers(const Table& table, int row);

}  // namespace bocso
