// SPDX-License-Identifier: GPL-3.0-or-later
// What a total row may add up in a column, by the words and formulas of its header.
#pragma once

#include "model/relation.h"

namespace bocso {

// What one of many gets: "Lương tháng", "Mức chi", "Thu nhập". Its total may be an average.
bool says_pay(const TableFacts& facts, int column);

// "Kinh phí (triệu đồng)", "Vốn đã giải ngân": money that is added up.
bool holds_amounts(const TableFacts& facts, int column);

// Where one of two columns adds up over the rows, does the other? "Hài lòng" and "Không hài lòng"
// below "Mức độ hài lòng" do, if both hold whole numbers of one unit; so do columns of one sum that
// the header prints: 2, 3 and 4 of "2=3+4".
bool are_counted_together(const TableFacts& facts, int a, int b);

}  // namespace bocso
