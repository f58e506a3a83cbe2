// SPDX-License-Identifier: GPL-3.0-or-later
// Ruling lines put together: one Rule a line that a reader sees.
#pragma once

#include <vector>

#include "extract/page.h"

namespace bocso {

// Pieces on one line (broken at crossings, drawn cell by cell, dotted) become one rule; double and
// thick rules, too. Ordered by axis, position, start.
std::vector<Rule> merge_rules(std::vector<Rule> rules);

}  // namespace bocso
