// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the figures read is which of the true ones.
//
// Both stand in the order of the document, so they are aligned like two texts: the pairing without
// crossings that agrees best in value, row, column and page. What is left over of the truth is
// missing, what is left over of the reading is extra; a pair whose values differ was read wrong.
// Figures in tables (notes included) and in prose are aligned apart. A footnote may be told where
// its mark stands or where it is printed: what is left over on both sides and says the same number
// in the same words of one page is a pair, too.
#pragma once

#include <string>
#include <vector>

#include "accuracy/records.h"

namespace bocso::accuracy {

// Only kinds that are numbers take part: words and empty cells have no value to be right.
bool is_number(const std::string& kind);

// Equal as exact numbers: "54.0" is "54".
bool same_number(const std::string& a, const std::string& b);

// For each true figure the index of the one read, or -1.
std::vector<int> pair_figures(const std::vector<Figure>& truth, const std::vector<Figure>& read);

}  // namespace bocso::accuracy
