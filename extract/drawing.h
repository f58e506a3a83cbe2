// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that are no table but the axes, bars and grids of a chart, or a frame.
#pragma once

#include "extract/table.h"

namespace bocso {

// Does the table say nothing that columns and rows would tell?
//   - every text stands over all columns: nothing is beside anything (a chart's grid with a
//   legend);
//   - nothing stands in the first row, nothing in the first column, and little elsewhere: a table
//     has headings or labels (bars with figures on them);
//   - names without a figure stand more than once below many empty rows (small charts in a grid).
bool is_drawing(const Table& table);

}  // namespace bocso
