// SPDX-License-Identifier: GPL-3.0-or-later
// A printed number + what its place says of it → the value, kind and unit of a figure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"
#include "normalize/quantity.h"

namespace bocso {

// How a column marks decimals, told by its cells that leave no doubt.
enum class DecimalMark {
  unknown,
  comma,  // "2,5" beside "1,250": 1.250
  point,  // "1,913,191" beside "1,250": 1250; "99.4" beside "1.250": 1.250
};

// The mark of the numbers of one column that are in one unit. Points that group ("1.250.000") make
// the comma the mark, commas that group the point. Decimals behind a point are often a slip
// ("99.42%"): they tell only where nothing speaks for the comma, and where the doubtful numbers are
// no more than they.
DecimalMark decimal_mark(const std::vector<Number>& neighbours);

// What the row, the column and the table say of the figures in a cell; empty where they say
// nothing.
struct Surroundings {
  Role role = Role::value;
  std::string row_unit;
  std::string column_unit;
  std::string table_unit;
  std::string label;  // of the row
  std::string column_label;
  std::string counted;       // the unit of what a quality counts some of, see names_quality()
  bool rate_beside = false;  // the row prints a rate in a column of its own
  DecimalMark decimal_mark = DecimalMark::unknown;
};

// The unit that holds for a number which prints none: of the row, else of the column, else of the
// table. "" where it is the legend of a code.
std::string unit_around(const Surroundings& around);

// What a settled figure says behind its number: "kiêm nhiệm" for "02 kiêm nhiệm", though its unit
// is that of the persons; its unit where it prints nothing there.
std::string_view words_behind(const Figure& figure);

// Fills kind, raw, value, denominator, decimals, unit, unit_code, scale, approx, confidence and the
// reading from one quantity printed in `text`. Ambiguous readings are settled: a percentage lies
// between 0 and 100, what comes in wholes ("1,250 hồ sơ") has no decimals, measures and money
// ("1,250 tấn") are read as their column marks decimals, else the Vietnamese way (1.25 tấn), with
// less confidence.
void settle(Figure& figure, const Quantity& quantity, std::string_view text,
            const Surroundings& around);

}  // namespace bocso
