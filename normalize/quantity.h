// SPDX-License-Identifier: GPL-3.0-or-later
// Quantities in running text: "đã tiếp nhận 943/10.529 hồ sơ, đạt 8,96%" -> two quantities.
//
// A quantity is a number that counts or measures something, with what is printed around it:
// qualifier ("khoảng", "trên"), direction ("tăng", "giảm"), second number of a ratio, scale word
// and unit. Numbers that only name something are none: document numbers ("số 380/QĐ-UBND"), law
// references ("Nghị định 61/2018/NĐ-CP", "Điều 5"), dates and periods ("ngày 03/9/2019", "8 tháng
// đầu năm 2023", "Quý III", "giai đoạn 2021-2025"), hours, ages, telephone numbers, web addresses,
// procedure codes ("1.012289.H48"), ordinals ("1.", "3.1.", "a)", "lần thứ 3"), service levels
// ("mức độ 3, 4"), programme names ("Đề án 06"), places ("tổ 3", "Quốc lộ 1A"), annexes and forms
// ("Biểu mẫu 3"), legends ("Có = 1"), slogans ("3 cấp", "4 tại chỗ"). A length of time is one
// ("hơn 08 tháng hoạt động").
//
// The words behind these rules stand in tables: units in unit_table.cc, naming words in
// naming_table.cc, qualifiers and directions in quantity_words.cc. A new word is a new row there.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/number.h"
#include "normalize/unit.h"

namespace bocso {

// What a qualifier says of the number; the last one before it counts ("ước khoảng trên" is over).
enum class Approx { none, about, over, nearly, under, at_least, at_most };

// Which way a change goes, when words say it: "Tăng 120.415 hồ sơ", "Giảm 54.856 hồ sơ".
enum class Direction { none, up, down, same };

struct Quantity {
  std::size_t begin = 0;         // of the whole phrase, qualifier included
  std::size_t end = 0;           // behind the unit
  std::size_t number_begin = 0;  // of the number(s) alone
  std::size_t number_end = 0;
  Number number;
  std::optional<Number> denominator;  // "943/10.529"; the whole of "10/63"
  bool rank = false;                  // "xếp hạng 10/63"; "xếp thứ 12" has no denominator
  Approx approx = Approx::none;
  Direction direction = Direction::none;
  int scale = 0;     // of the scale word or unit: 9 for "21,1 tỷ đồng"
  std::string unit;  // as printed, "" when none: "hồ sơ", "tỷ đồng", "lượt công dân"
  std::optional<Unit> known_unit;  // the unit table's entry for it

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

// The quantities of a paragraph, left to right. Readings inside are settled as far as the words
// next to the number allow: before "hồ sơ" "1.386" is grouped and nothing else; before "%" the one
// within 0…100 comes first, before measures and money both readings stay, grouping first.
// A number without a unit takes the unit of the next one it is listed with ("Tạo mới 70, khôi phục
// 6 và hủy 31 thư điện tử" gives three quantities of "thư điện tử"), of the total it is a part of
// ("120 hồ sơ, trong đó: trực tuyến 80") or of its label ("Tổng số cán bộ … là 30").
// An amount in pieces is one, in its smallest unit: "2 tỷ 300 triệu đồng" is 2300 triệu đồng; "4 tỷ
// rưỡi đồng" is 4.5 tỷ, "âm 3,5 tỷ đồng" -3.5 tỷ. A number repeated in words ("03 (ba) hồ sơ")
// keeps the unit behind them. A range is two: "từ 7,5 - 8%" is 7,5 % at_least and 8 % at_most; the
// first begins at "từ".
std::vector<Quantity> find_quantities(std::string_view paragraph);

// The quantities of a table cell that is not one plain number: "Đạt 77,79 điểm; xếp hạng 10/63
// tỉnh" (a score and a rank), "Tăng 120.415 hồ sơ", "1.764/1.764", "Cấp tỉnh: 850 Cấp huyện: 163"
// (labelled counts, which begin at their label), "02 chuyên trách; 01 kiêm nhiệm". Less is asked of
// a number here than in prose: it needs no unit. The same kinds of names (documents, dates, laws)
// are still left out.
std::vector<Quantity> find_cell_quantities(std::string_view cell);

// "Giữ nguyên", "Không đổi", "Không thay đổi": a change of 0 in words.
bool says_unchanged(std::string_view cell);

}  // namespace bocso
