// SPDX-License-Identifier: GPL-3.0-or-later
// What the words of a column's header say of the numbers below it.
//
// A label is its header cells from the outermost in ("Kế hoạch vốn / Số dự án"). The innermost part
// that tells decides: this column counts projects, whatever stands above it.
#pragma once

#include <string>
#include <string_view>

namespace bocso {

// "Kế hoạch vốn / Số dự án" -> "Số dự án".
std::string_view innermost_part(std::string_view column_label);
// What stands above it: "Kế hoạch vốn"; empty when nothing does.
std::string_view outer_parts(std::string_view column_label);

enum class HeaderSense {
  unknown,  // "Kế hoạch", "Năm 2023", "Tổng số", "Số còn lại": any unit may hold
  counts,  // "Số dự án", "Số hộ vay vốn", "Số lượng": how many, never how much money
  money,   // "Số tiền", "Kinh phí", "Tổng mức đầu tư"
  rate,    // "Tỷ lệ", "Tỷ trọng (%)", "% so với cùng kỳ"
  measures,  // "Thời gian", "Diện tích", "Xếp hạng": in units of their own
  year,  // "Năm khởi công", "Năm": not "Năm 2023" or "Năm trước", whose figures stand below
  name,  // "Mã số", "Số điện thoại": digits that count nothing
};
HeaderSense header_sense_of(std::string_view column_label);

// Does it speak of a year without saying which? "Năm khởi công", but also "Năm báo cáo", below
// which figures of that year may stand.
bool names_year(std::string_view column_label);

// Does its innermost part begin with what can be counted, and borrow, or be paid: "Hộ nghèo", "Dự
// án đã giải ngân"?
bool names_thing(std::string_view column_label);

// May the column's figures be in a unit that stands above it, in an outer header cell or over the
// whole table? "ĐVT: triệu đồng" holds for "Tổng mức đầu tư" and "Năm 2023", not for "Số dự án",
// "Năm khởi công", "Tỷ lệ".
bool takes_unit(std::string_view column_label, std::string_view unit);

// The unit a header states: its innermost part, or an outer one whose unit the column takes. "Vốn
// (triệu đồng) / Kế hoạch" -> "triệu đồng", "Vốn (triệu đồng) / Số dự án" -> "".
std::string header_unit(std::string_view column_label);

// "Tỷ lệ đúng hạn": for rows, which say it by their first words.
bool says_rate(std::string_view label);

// "Điểm và xếp hạng", anywhere in the label.
bool says_rank(std::string_view column_label);

}  // namespace bocso
