// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and reporting periods: "Quý III năm 2023", "6 tháng đầu năm", "tính đến ngày 15/12/2023".
//
// A flow (files received in a quarter) has a start and an end; a stock (staff on a day) has a day,
// as_of. Nothing is guessed: a period without a year takes the year the caller passes, or is none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bocso {

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  friend auto operator<=>(const Date&, const Date&) = default;
};

bool is_valid(const Date& date);
// "2023-12-15"
std::string to_iso(const Date& date);

struct Period {
  std::optional<Date> start;
  std::optional<Date> end;
  std::optional<Date> as_of;

  friend bool operator==(const Period&, const Period&) = default;
};

// The first whole date in text, in any printed form: "15/12/2023", "22/5/2020", "ngày 03 tháng 9
// năm 2019", "03-9-2019". nullopt when the day or the month is left blank ("ngày   tháng 9 năm
// 2023").
std::optional<Date> find_date(std::string_view text);

// The period a title, a column header or a sentence states, the most precise one when there are
// several:
//   "từ ngày 03/9/2019 đến hết ngày 12/5/2020"          start, end
//   "Quý III năm 2023", "Quý I/2023"                    2023-07-01 … 2023-09-30
//   "tháng 10 năm 2023", "tháng 01/2025"                the month
//   "6 tháng đầu năm 2023", "9 tháng năm 2023"          January … ; "03 tháng cuối năm 2023": the
//   last three "năm 2023"                                          the year "tính đến ngày
//   15/12/2023", "ngày 31/10/2023"       as_of
// default_year completes what prints none ("Quý I", "8 tháng đầu năm"); 0: leave it out.
// Dates inside the name of a document ("Công văn số 2590/SNV-CCHC ngày 01/11/2023") are skipped.
// nullopt when no period is stated.
std::optional<Period> find_period(std::string_view text, int default_year = 0);

}  // namespace bocso
