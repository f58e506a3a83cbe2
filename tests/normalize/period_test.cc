// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/period.h"

#include <gmock/gmock.h>

#include <string>

namespace bocso {
namespace {

// "2023-07-01…2023-09-30", "2023-07-01…", "@2023-12-15", both joined by a blank; "none".
std::string show(const std::optional<Period>& period) {
  if (!period) return "none";
  std::string text;
  if (period->start) text += to_iso(*period->start) + "…";
  if (period->end) text += to_iso(*period->end);
  if (period->as_of) text += (text.empty() ? "@" : " @") + to_iso(*period->as_of);
  return text;
}

struct DateCase {
  const char* name;
  const char* text;
  const char* date;  // "" for none
};

TEST(Period, DatesInAllPrintedForms) {
  const DateCase cases[] = {
      {"slashes", "15/12/2023", "2023-12-15"},
      {"no padding", "ngày 22/5/2020 của Văn phòng", "2020-05-22"},
      {"blanks around slashes", "ngày 22 / 5 / 2020", "2020-05-22"},
      {"spelled", "ngày 03 tháng 9 năm 2019", "2019-09-03"},
      {"spelled, capitals", "NGÀY 03 THÁNG 9 NĂM 2019", "2019-09-03"},
      {"spelled, without marks", "ngay 03 thang 9 nam 2019", "2019-09-03"},
      {"spelled, with a slash", "ngày 12 tháng 4/2024", "2024-04-12"},
      {"dashes", "từ 03-9-2019", "2019-09-03"},
      {"points", "31.12.2021", "2021-12-31"},
      {"the first of two", "từ ngày 03/9/2019 đến ngày 12/5/2020", "2019-09-03"},
      {"place before it", "Quảng Ngãi, ngày 23 tháng 01 năm 2025", "2025-01-23"},
      {"a letter's number before it", "Số: 173/BC-UBND ngày 22/8/2023", "2023-08-22"},
      {"leap day", "29/02/2024", "2024-02-29"},
      {"an impossible one is passed over", "31/02/2023, 01/3/2023", "2023-03-01"},
      {"day left blank", "ngày   tháng 9 năm 2023", ""},
      {"day left blank, slashes", "ngày      / 3 / 2023", ""},
      {"day and month left blank", "ngày … tháng … năm 2023", ""},
      {"no year", "ngày 15/6", ""},
      {"no leap year", "29/02/2023", ""},
      {"month 13", "01/13/2023", ""},
      {"year of a number", "12/9/2023/QĐ-UBND", ""},
      {"a law", "Nghị định 61/2018/NĐ-CP", ""},
      {"a rank", "xếp hạng 10/63 tỉnh, thành phố", ""},
      {"a ratio", "1.764/1.764", ""},
      {"a grouped number", "1.12.2023.456", "2023-12-01"},
      {"a code", "1.012289.000.00.00.H48", ""},
      {"a year alone", "năm 2023", ""},
      {"nothing", "", ""},
  };
  for (const DateCase& c : cases) {
    const auto date = find_date(c.text);
    EXPECT_EQ(date ? to_iso(*date) : "", c.date) << c.name;
  }
}

struct PeriodCase {
  const char* text;
  const char* period;
};

void expect_periods(std::initializer_list<PeriodCase> cases, int default_year = 0) {
  for (const PeriodCase& c : cases) {
    EXPECT_EQ(show(find_period(c.text, default_year)), c.period) << c.text;
  }
}

TEST(Period, Quarters) {
  expect_periods({
      {"Quý III năm 2023", "2023-07-01…2023-09-30"},
      {"QUÝ III NĂM 2023", "2023-07-01…2023-09-30"},
      {"Công tác cải cách hành chính Quý III năm 2023", "2023-07-01…2023-09-30"},
      {"Quý I/2023", "2023-01-01…2023-03-31"},
      {"Quý II / 2023", "2023-04-01…2023-06-30"},
      {"quý 3 năm 2023", "2023-07-01…2023-09-30"},
      {"quý 4/2022", "2022-10-01…2022-12-31"},
      {"quý IV-2022", "2022-10-01…2022-12-31"},
      {"Quí II/2019", "2019-04-01…2019-06-30"},
      {"quý hai năm 2021", "2021-04-01…2021-06-30"},
      {"Quý I, năm 2024", "2024-01-01…2024-03-31"},
      {"Q3/2023", "2023-07-01…2023-09-30"},
      {"QIII/2023", "2023-07-01…2023-09-30"},
      {"QUY III NAM 2023", "2023-07-01…2023-09-30"},
      {"Quý I và quý II năm 2023", "2023-01-01…2023-06-30"},
      {"quý I, II, III/2023", "2023-01-01…2023-09-30"},
      {"từ quý I đến quý III năm 2023", "2023-01-01…2023-09-30"},
      {"từ quý IV/2022 đến hết quý II/2023", "2022-10-01…2023-06-30"},
      {"hàng quý, 6 tháng, năm", "none"},
      {"quỹ 3 năm nay", "none"},
      {"Quy 3", "2023-07-01…2023-09-30"},
      {"quy định 3", "none"},
      {"quý 5/2023", "none"},
      {"quý này", "none"},
      {"quý trước", "none"},
  }, 0);
}

}  // namespace
}  // namespace bocso
