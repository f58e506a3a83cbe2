// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a table are its header, and what each column holds.
#pragma once

#include <vector>

#include "extract/table.h"
#include "model/record.h"

namespace bocso {

// rows counts the row of column numbers and formulas ("0 | 1 | 2 | (4=1+2+3)"), too. columns has
// one entry a leaf column, periods not filled. A table without a header has rows 0 and unnamed
// columns.
struct TableHeader {
  int rows = 0;
  std::vector<Column> columns;
};
TableHeader read_header(const Table& table);

}  // namespace bocso
