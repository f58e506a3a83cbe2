// SPDX-License-Identifier: GPL-3.0-or-later
// Reports as they are after reading, made without reading: to fill stores with.
#pragma once

#include "model/record.h"

namespace bocso {

// The monthly report number `index` of a province, of 100 provinces in turn: a table of 19 agencies
// and their total × five columns, the first the sum of the next three by the formula in the header,
// the last a rate. Every 500th report has a total that is wrong by ten.
Report made_report(int index);

inline constexpr int kFiguresOfMadeReport = 100;

}  // namespace bocso
