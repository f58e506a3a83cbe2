// SPDX-License-Identifier: GPL-3.0-or-later
// What stands above what in a table: from ordinals (I, 1.1., a)), dashes and "Trong đó".
#pragma once

#include <vector>

#include "extract/table.h"
#include "model/record.h"

namespace bocso {

// The body rows of a table below `header_rows`, each with its ordinal, label, unit and the row
// above it in the hierarchy. The kind of numbering that appears first is the outermost; "1.2.1."
// stands under "1.2."; rows behind "Trong đó" stand under the row before it, until the next
// numbered row. A row without an ordinal stands beside the numbered one before it ("1", "", "2"),
// but under it in a table that numbers levels ("3.1" a rate, then "", "" what it is of, "3.2").
std::vector<Row> read_rows(const Table& table, int header_rows, const std::vector<Column>& columns);

}  // namespace bocso
