// SPDX-License-Identifier: GPL-3.0-or-later
// A printed number + what its place says of it → the value, kind and unit of a figure.
#pragma once

#include <string>

#include "model/record.h"
#include "normalize/quantity.h"

namespace bocso {

// What the row, the column and the table say of the figures in a cell; empty where they say
// nothing.
struct Surroundings {
  Role role = Role::value;
  std::string row_unit;
  std::string column_unit;
  std::string table_unit;
  std::string label;  // of the row
  std::string column_label;
  bool rate_beside = false;  // the row prints a rate in a column of its own
};

// Fills kind, raw, value, denominator, decimals, unit, unit_code, scale, approx, confidence and the
// reading from one quantity printed in `text`. Ambiguous readings are settled: a percentage lies
// between 0 and 100, a count has no decimals, what the unit or column says decides, else the
// likeliest reading.
void settle(Figure& figure, const Quantity& quantity, std::string_view text,
            const Surroundings& around);

}  // namespace bocso
