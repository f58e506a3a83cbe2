// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/period_compared.h"

#include <gtest/gtest.h>

#include <string>

namespace bocso {
namespace {

std::string show(const std::optional<ComparedPeriod>& compared) {
  if (!compared) return "reported";
  if (!compared->period) return "unknown";
  const Period& period = *compared->period;
  return (period.start ? to_iso(*period.start) : "") + "…" +
         (period.end ? to_iso(*period.end) : "") +
         (period.as_of ? "@" + to_iso(*period.as_of) : "");
}

struct Case {
  const char* text;
  const char* period;
};

const Period kQuarter{Date{2024, 1, 1}, Date{2024, 3, 31}, {}};

TEST(ComparedPeriod, Headers) {
  const Case cases[] = {
      {"Cùng kỳ năm 2022", "2022-01-01…2022-03-31"},
      {"Cùng kỳ năm trước", "2023-01-01…2023-03-31"},
      {"CÙNG KỲ", "2023-01-01…2023-03-31"},
      {"Thực hiện cùng kỳ năm 2023", "2023-01-01…2023-03-31"},
      {"Quý trước", "2023-10-01…2023-12-31"},
      {"Kỳ trước", "2023-10-01…2023-12-31"},
      {"Số liệu kỳ báo cáo trước", "2023-10-01…2023-12-31"},
      {"Tháng trước", "unknown"},
      {"Năm trước", "unknown"},
      {"So với cùng kỳ (%)", "reported"},
      {"So với cùng kỳ năm 2023", "reported"},
      {"Số kỳ trước chuyển qua", "reported"},
      {"Kỳ này", "reported"},
      {"Năm 2022", "reported"},
      {"", "reported"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(show(compared_period(c.text, kQuarter)), c.period) << c.text;
}

TEST(ComparedPeriod, OtherReportedTimes) {
  const Period february{Date{2023, 2, 1}, Date{2023, 2, 28}, {}};
  EXPECT_EQ(show(compared_period("Cùng kỳ năm 2024", february)), "2024-02-01…2024-02-29");
  EXPECT_EQ(show(compared_period("Tháng trước", february)), "2023-01-01…2023-01-31");
  const Period a_day{{}, {}, Date{2024, 2, 29}};
  EXPECT_EQ(show(compared_period("Cùng thời điểm năm trước", a_day)), "…@2023-02-28");
  EXPECT_EQ(show(compared_period("Kỳ trước", a_day)), "unknown");
  EXPECT_EQ(show(compared_period("Cùng kỳ năm 2022", {})), "unknown");
}

TEST(ComparedPeriod, BeforeANumber) {
  const Case cases[] = {
      {"tăng 5% so với cùng kỳ năm 2023 (", "2023-01-01…2023-03-31"},
      {"cùng kỳ năm 2022 là ", "2022-01-01…2022-03-31"},
      {"(quý trước: ", "2023-10-01…2023-12-31"},
      {"so với cùng kỳ năm 2023 tăng ", "reported"},
      {"so với cùng kỳ, đã tiếp nhận ", "reported"},
      {"Sở tiếp nhận ", "reported"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(show(compared_period_before(c.text, kQuarter)), c.period) << c.text;
  }
}

}  // namespace
}  // namespace bocso
