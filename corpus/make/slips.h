// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers a single slip away from a printed one.
#pragma once

#include <vector>

#include "corpus/make/content.h"

namespace bocso::corpus {

// What a figure may be instead of what is printed, if a typist erred once: a digit changed, left
// out, doubled, two beside each other swapped, the separator misplaced, the sign turned. 1903 gives
// 1908, 1093, 19037 (a 7 was left out), 190300, … Without the printed number itself.
std::vector<Amount> single_slips(const Figure& figure);

}  // namespace bocso::corpus
