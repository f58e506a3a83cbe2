// SPDX-License-Identifier: GPL-3.0-or-later
// The time a report compares itself with: "Cùng kỳ năm 2022", "Kỳ trước", "Quý trước".
#pragma once

#include <optional>
#include <string_view>

#include "normalize/period.h"

namespace bocso {

// What stands under "Cùng kỳ năm 2022" or behind it ("cùng kỳ năm 2022 là 1.250 hồ sơ") is not of
// the time that is reported.
struct ComparedPeriod {
  std::optional<Period> period;  // nullopt where it cannot be told

  friend bool operator==(const ComparedPeriod&, const ComparedPeriod&) = default;
};

// Of a column's header, or of a row's label, with the reported period:
//   "Cùng kỳ năm 2022", "Cùng kỳ", "Cùng kỳ năm trước"   the same days of that year, or the year
//                                                        before
//   "Quý trước", "Tháng trước"                           what ended before the reported one began,
//                                                        if that is a quarter, or a month
//   "Kỳ trước"                                           the same, whatever its length
//   "Năm trước"                                          not told: the year or the part of it
// nullopt for what is of the reported time: "So với cùng kỳ (%)", "Số kỳ trước chuyển qua".
std::optional<ComparedPeriod> compared_period(std::string_view header, const Period& reported);

// Of a figure that text ends before: "… tăng 5% so với cùng kỳ năm 2022 (".
std::optional<ComparedPeriod> compared_period_before(std::string_view text, const Period& reported);

}  // namespace bocso
