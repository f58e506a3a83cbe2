// SPDX-License-Identifier: GPL-3.0-or-later
// Which numbers of a text only name something: documents, dates, periods, levels, rows, telephones.
#pragma once

#include <cstddef>

#include "normalize/number.h"
#include "normalize/quantity_text.h"
#include "normalize/quantity_words.h"

namespace bocso {

// One number, or the two of a ratio, where it stands.
struct NumberPlace {
  std::size_t left = 0;  // of its qualifiers; begin when there are none
  std::size_t begin = 0;
  std::size_t end = 0;  // percent sign included, unit not
  const Number* number = nullptr;
  const Number* denominator = nullptr;
  Qualifiers qualifiers;
  UnitBehind behind;
};

// Is it part of a longer token: "H48", "380/QĐ-UBND", "QCVN 01:2018", "1.012289.H48", "8h30"?
bool is_part_of_token(const Prose& prose, const NumberPlace& place);

// Is it the number of a row, a note or a point: "1. Công tác …", "(2) …", "[1]", "1 Theo …"?
bool is_row_number(const Prose& prose, const NumberPlace& place);

// Do the words before it make a name of it: "Điều 5", "mức độ 3", "Đề án 06", "số 15", "điện
// thoại:"?
bool is_named(const Prose& prose, const NumberPlace& place);

// A year, a date, a month of a year, a reporting period ("8 tháng đầu năm"), an hour, an age, a
// map's scale, "24/7".
bool is_time_or_place(const Prose& prose, const NumberPlace& place);

// "xếp hạng 10/63", "đứng thứ 9/63 tỉnh", "xếp thứ 12": a rank. begin: where its words start.
bool is_rank(const Prose& prose, const NumberPlace& place, std::size_t& begin);

// A proper name's number: the word before it is capitalised, and nothing it counts stands behind.
bool ends_proper_name(const Prose& prose, const NumberPlace& place);

// Does only a comma, a dash or "và" stand between, as in "mức độ 3, 4", "Điều 5 và 6"?
bool is_list_joint(const Prose& prose, std::size_t end, std::size_t begin);

}  // namespace bocso
