// SPDX-License-Identifier: GPL-3.0-or-later
// Changes ("Tăng (+)/Giảm (-)") belong to what changed. Part of the matcher; others use matcher.h.
//
// A change takes its indicator from the figures of its row that stand in other columns. Where these
// have several (a count and its rate), what the page prints decides, in this order:
//   the change's unit                      "Tăng 120.415 hồ sơ" is of the count
//   decimals                               "-0,02" is of the rate
//   the difference of two of the figures   190 - 182 = +8
//   a whole number                         is of the count
// Of several that remain, none is taken.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "model/catalogue.h"
#include "model/record.h"

namespace bocso {

// The indicators' kinds and units, by id.
struct IndicatorKind {
  Kind kind = Kind::count;
  std::string unit;
};
using IndicatorKinds = std::unordered_map<std::string, IndicatorKind>;

// Sets indicator and rule of the changes among figures that are matched already.
void match_changes(std::vector<Figure>& figures, const IndicatorKinds& kinds);

}  // namespace bocso
