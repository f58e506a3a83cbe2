// SPDX-License-Identifier: GPL-3.0-or-later
// Is a flag that was not asked for what a planted misprint does?
//
// A misprint may break more than the truth says was built on it: a flag that the right values of
// the misprints it names would mend is no false alarm. "Cộng: printed 2.320, computed 1.870" over
// 1.050 and 820 is none where 1.050 should be 1.500; "computed 1.871" is one.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "accuracy/records.h"

namespace bocso::accuracy {

// The misprint of a figure read; nullptr for figures printed as they should be.
using MisprintOf = std::function<const Misprint*(std::size_t figure)>;

// flag: one of those read, with the document's figures; `series` and `ocr` are not asked.
bool is_explained(const Flag& flag, const std::vector<Figure>& figures,
                  const MisprintOf& misprint_of);

}  // namespace bocso::accuracy
