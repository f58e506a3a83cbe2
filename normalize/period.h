// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and reporting periods: "Quý III năm 2023", "6 tháng đầu năm", "tính đến ngày 15/12/2023".
//
// A flow (files received in a quarter) has a start and an end; a stock (staff on a day) has a day,
// as_of. Nothing is guessed: a period without a year takes the year the caller passes, or is none.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
// And back; nullopt for any other text.
std::optional<Date> from_iso(std::string_view text);

struct Period {
  std::optional<Date> start;
  std::optional<Date> end;
  std::optional<Date> as_of;

  friend bool operator==(const Period&, const Period&) = default;
};

// The first whole date in text, in any printed form: "15/12/2023", "22 / 5 / 2020", "ngày 03 tháng
// 9 năm 2019", "03-9-2019", "31.12.2021". nullopt when the day, the month or the year is missing
// ("ngày   tháng 9 năm 2023").
std::optional<Date> find_date(std::string_view text);

// The period a title, a column header or a sentence states:
//   "từ ngày 03/9/2019 đến hết ngày 12/5/2020"          start, end
//   "từ ngày 01/01/2023 đến nay", "từ đầu năm đến nay"  start only
//   "Quý III năm 2023", "Quý I/2023", "quý I, II/2023"  2023-07-01 … 2023-09-30
//   "tháng 10 năm 2023", "tháng 01/2025", "T9/2023"     the month
//   "6 tháng đầu năm 2023", "9 tháng năm 2023"          January …
//   "03 tháng cuối năm 2023"                            the last three months
//   "9 tháng, nhiệm vụ 3 tháng cuối năm 2023"           the first nine: the rest of the year says so
//   "năm 2023", "giai đoạn 2021-2025"                   the year, the years
//   "2022", "Thực hiện 2022" as the whole text          the year: a column's header
//   "ngày 31/10/2023"                                   as_of
//   "tính đến ngày 15/12/2023", "đến hết tháng 9/2023"  as_of, the last day of it
//
// Of several the most precise one counts (a range of days, then the one of fewest months, so that
// February is no shorter than January), of equal ones the first; what is planned for later ("phương
// hướng, nhiệm vụ quý IV") only if nothing stands before it. A day beside a longer period is given
// together with it: "6 tháng đầu năm 2023 (tính đến ngày 15/6/2023)". A year printed once counts
// for both of "tháng 9 và nhiệm vụ tháng 10 năm 2023"; default_year completes what prints none
// ("Quý I", "8 tháng đầu năm"); 0: leave it out.
//
// Not the period of anything: the dates of documents ("Công văn số 2590/SNV-CCHC ngày 01/11/2023"),
// the years of laws and plans ("Luật Đất đai năm 2013", "đạt 98% kế hoạch năm 2023"), what is
// compared with ("so với ngày 30/9/2023", "cùng kỳ năm 2022"), beginnings ("hoạt động từ ngày
// 03/9/2019"), deadlines ("trước ngày 20/12/2023"), horizons ("đến năm 2030"), terms and school
// years ("nhiệm kỳ 2021-2026"), and lengths of time ("6 tháng"). nullopt when no period is stated.
std::optional<Period> find_period(std::string_view text, int default_year = 0);

// One statement of a period and where it stands, in bytes. Mentions with no number between them are
// one: "6 tháng đầu năm 2023 (tính đến ngày 15/6/2023)".
struct PeriodAt {
  Period period;
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const PeriodAt&, const PeriodAt&) = default;
};

// The periods a sentence states, in its order: a sentence may count in two of them.
struct StatedPeriods {
  std::optional<Period> whole;  // what find_period() says of the sentence
  std::vector<PeriodAt> each;

  friend bool operator==(const StatedPeriods&, const StatedPeriods&) = default;
};
StatedPeriods find_periods(std::string_view sentence, int default_year = 0);

// The period of a figure at [begin, end) of the sentence: of several statements the one right
// behind it ("1.250 hồ sơ năm 2022 và 1.450 hồ sơ trong năm 2023"), else the nearest before it
// ("Năm 2022 giải quyết 1.250 hồ sơ, năm 2023 giải quyết 1.450 hồ sơ"), else that of the sentence.
std::optional<Period> period_of_figure(const StatedPeriods& stated, std::string_view sentence,
                                       std::size_t begin, std::size_t end);

}  // namespace bocso
