// SPDX-License-Identifier: GPL-3.0-or-later
// One stretch of time as printed: a day, a month, a quarter, some months of a year, a year.
#pragma once

#include <cstddef>
#include <optional>

#include "normalize/period_text.h"

namespace bocso {

enum class StretchUnit { day, month, quarter, months, year, year_start };

// A stretch within one year, which may still be missing.
struct Stretch {
  StretchUnit unit = StretchUnit::day;
  int year = 0;  // 0: not printed
  int first_month = 1;
  int last_month = 12;
  int day = 0;               // of a day; its month is first_month; both 0: not printed
  bool several = false;      // "quý I và II", "tháng 1-6/2023"
  bool bare = false;         // a day without "ngày"
  bool letter_date = false;  // "ngày 03 tháng 9 năm 2019" in words
  std::size_t end = 0;       // the token behind it

  // Whether the stretch can stand in a year only when it is told which.
  bool needs_year() const { return year == 0; }
};

// The stretch that begins at `at`:
//   "ngày 31/10/2023", "31/10/2023", "ngày 15/6", "ngày 01"        a day
//   "tháng 10 năm 2023", "tháng 10/2023", "T10/2023", "tháng 10"   a month; "tháng 10, 11/2023"
//   "Quý III năm 2023", "quý 3/2023", "QIII/2023", "quý I và II"   a quarter, or several
//   "6 tháng đầu năm 2023", "9 tháng năm 2023", "9T/2023", "nửa đầu năm"   months from either end
//   "năm 2023", "năm ngân sách 2023", "cả năm"                     a year
//   "đầu năm 2023", "đầu năm"                                      where a range may begin
// A bare day or a day without its month makes sense in a range only: the caller's to judge.
std::optional<Stretch> stretch_at(const TimeText& text, std::size_t at);

// What a bare "9 tháng" at `at` stands for when `rest` is the rest of the year: "công tác 9 tháng,
// nhiệm vụ 3 tháng cuối năm 2023".
std::optional<Stretch> months_before(const TimeText& text, std::size_t at, const Stretch& rest);

// Its first and last day; its year must be there.
Date first_day(const Stretch& stretch);
Date last_day(const Stretch& stretch);

}  // namespace bocso
