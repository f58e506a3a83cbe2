// SPDX-License-Identifier: GPL-3.0-or-later
// A table that goes on over a page break: its parts become one table.
#pragma once

#include <vector>

#include "extract/table.h"

namespace bocso {

// Adds `part`, which opens a page, to the table that ends the page before. Header rows repeated on
// the later page are dropped there (and counted in Table::repeated_rows; their words go to
// left_out), a row or a cell broken by the page is made whole. false, and nothing is changed, when
// the columns differ or the part's first row heads another table.
bool continue_table(Table& whole, Table& part, std::vector<LeftOut>& left_out);

}  // namespace bocso
