// SPDX-License-Identifier: GPL-3.0-or-later
// Does a row of a table number its columns?
#pragma once

#include <optional>
#include <vector>

#include "extract/table.h"
#include "normalize/column_number.h"

namespace bocso {

// The numbers of row `row`, one entry a column; empty when it is a row of figures. Brackets or
// formulas tell the two apart ("(1)", "3=1+2"), and so do the header rows that pages repeat. A row
// of bare numbers has to count on without a gap from the first column ("1 | 2 | 3", "0 | 1 | 2",
// "A | B | 1 | 2", "A | 1 | 2"), in a table that has words in one of these columns ("1 | 2 | 3"
// over "1 | Sở Y tế | 12"): in doubt it is data.
std::vector<std::optional<ColumnNumber>> column_numbers(const Table& table, int row);

}  // namespace bocso
