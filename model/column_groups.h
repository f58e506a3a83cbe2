// SPDX-License-Identifier: GPL-3.0-or-later
// Columns that stand under one header cell, and the one among them that counts all.
//
//   | Đơn vị | Tiếp nhận |                         | Đã giải quyết |          |         |
//   |        | Tổng số   | Trực tuyến | Trực tiếp  | Số hồ sơ      | Đúng hạn | Quá hạn |
//
//   -> {"tiep nhan", total 1, parts {2, 3}}, {"da giai quyet", total 4, parts {5, 6}}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/relation.h"

namespace bocso {

struct ColumnGroup {
  std::string header;  // folded, of the cells above the group
  int total = -1;  // "Tổng số", "Tổng số hồ sơ", "Số hồ sơ": all of it; -1: not to be told
  std::vector<int> parts;     // the others: a group inside stands for its columns, or its total
  std::vector<int> of_which;  // those under a "Trong đó" of the group
};

// The groups of a table's value columns, from left to right; rates and changes are in none.
std::vector<ColumnGroup> column_groups(const TableFacts& facts);

// Of these columns: the only one, or the one that counts all. -1 when it is not to be told.
int whole_of(const TableFacts& facts, const std::vector<int>& columns);

// Counts and amounts, as a total adds them up: no rate, change or "%".
bool is_value_column(const TableFacts& facts, int column);

// May its figures add up from row to row? Not those that the header names averages, rates or
// scores ("Bình quân", "Tỷ lệ", "Năng suất", "Điểm"), whatever their unit; nor what is counted for
// one of something else: "Học sinh/lớp", "Mật độ (người/km2)"; nor decimals and percentages below no
// header at all, which may be rates. What other headers leave open, a
// total row tells by its numbers (check_totals.cc).
bool adds_up_over_rows(const TableFacts& facts, int column);

}  // namespace bocso
