// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/period.h"

#include <gmock/gmock.h>

#include <initializer_list>
#include <iterator>
#include <random>
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
      {"a grouped number", "1.414.812.973", ""},
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
      {"CÔNG TÁC CẢI CÁCH HÀNH CHÍNH QUÝ III NĂM 2023", "2023-07-01…2023-09-30"},
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
      {"quý 1, 2 năm 2023", "2023-01-01…2023-06-30"},
      {"từ quý I đến quý III năm 2023", "2023-01-01…2023-09-30"},
      {"quý I - III/2023", "2023-01-01…2023-09-30"},
      {"từ quý IV/2022 đến hết quý II/2023", "2022-10-01…2023-06-30"},
      {"hàng quý, 6 tháng, năm", "none"},
      {"quỹ 3 năm nay", "none"},
      {"theo quy định 3", "none"},
      {"quý 5/2023", "none"},
      {"quý này", "none"},
      {"Quý I", "none"},
  });
}

TEST(Period, Months) {
  expect_periods({
      {"tháng 10 năm 2023", "2023-10-01…2023-10-31"},
      {"Tháng 5 năm 2020", "2020-05-01…2020-05-31"},
      {"THÁNG 02 NĂM 2024", "2024-02-01…2024-02-29"},
      {"tháng 01/2025", "2025-01-01…2025-01-31"},
      {"tháng 10-2023", "2023-10-01…2023-10-31"},
      {"tháng 10, năm 2023", "2023-10-01…2023-10-31"},
      {"T9/2023", "2023-09-01…2023-09-30"},
      {"tháng 9 và tháng 10 năm 2023", "2023-09-01…2023-09-30"},
      {"tháng 9, 10 năm 2023", "2023-09-01…2023-10-31"},
      {"từ tháng 1 đến tháng 6 năm 2023", "2023-01-01…2023-06-30"},
      {"từ tháng 01/2023 đến hết tháng 9/2023", "2023-01-01…2023-09-30"},
      {"từ tháng 11 đến tháng 02/2024", "2023-11-01…2024-02-29"},
      {"tháng 1 - tháng 6/2023", "2023-01-01…2023-06-30"},
      {"trung bình 01 tháng Trung tâm tiếp đón khoảng 2.250 lượt", "none"},
      {"tháng 13/2023", "none"},
      {"tháng 10", "none"},
      {"tháng trước", "none"},
      {"thăng 10 năm", "none"},
  });
}

TEST(Period, MonthsFromEitherEndOfAYear) {
  expect_periods({
      {"6 tháng đầu năm 2024", "2024-01-01…2024-06-30"},
      {"06 THÁNG ĐẦU NĂM 2024", "2024-01-01…2024-06-30"},
      {"sáu tháng đầu năm 2024", "2024-01-01…2024-06-30"},
      {"chín tháng năm 2024", "2024-01-01…2024-09-30"},
      {"năm tháng đầu năm 2024", "2024-01-01…2024-05-31"},
      {"Trong 8 tháng đầu năm 2023, đã cung cấp 8.625 tin", "2023-01-01…2023-08-31"},
      {"11 tháng năm 2022", "2022-01-01…2022-11-30"},
      {"9 tháng/2023", "2023-01-01…2023-09-30"},
      {"9 tháng 2023", "2023-01-01…2023-09-30"},
      {"9T/2023", "2023-01-01…2023-09-30"},
      {"6T đầu năm 2023", "2023-01-01…2023-06-30"},
      {"03 tháng cuối năm 2023", "2023-10-01…2023-12-31"},
      {"6 tháng cuối năm 2022", "2022-07-01…2022-12-31"},
      {"KẾT QUẢ CÔNG TÁC 09 THÁNG, NHIỆM VỤ TRỌNG TÂM 03 THÁNG CUỐI NĂM 2023",
       "2023-01-01…2023-09-30"},
      {"Công tác 6 tháng và phương hướng 6 tháng cuối năm 2024", "2024-01-01…2024-06-30"},
      {"Sau hơn 9 tháng triển khai, nhiệm vụ 3 tháng cuối năm 2023", "2023-10-01…2023-12-31"},
      {"8 tháng, nhiệm vụ 3 tháng cuối năm 2023", "2023-10-01…2023-12-31"},
      {"nửa đầu năm 2022", "2022-01-01…2022-06-30"},
      {"nửa cuối năm 2022", "2022-07-01…2022-12-31"},
      {"12 tháng năm 2022", "2022-01-01…2022-12-31"},
      {"Sau hơn 08 tháng hoạt động", "none"},
      {"trong 6 tháng", "none"},
      {"13 tháng đầu năm 2023", "none"},
      {"6 tháng đầu năm", "none"},
      {"6 tháng đầu thành lập", "none"},
      {"06 tháng một lần", "none"},
  });
}

TEST(Period, Years) {
  expect_periods({
      {"năm 2023", "2023-01-01…2023-12-31"},
      {"NAM 2023", "2023-01-01…2023-12-31"},
      {"Năm ngân sách 2023", "2023-01-01…2023-12-31"},
      {"cả năm 2023", "2023-01-01…2023-12-31"},
      {"chỉ số cải cách hành chính cấp tỉnh năm 2019", "2019-01-01…2019-12-31"},
      {"giai đoạn 2021-2025", "2021-01-01…2025-12-31"},
      {"giai đoạn 2016 – 2020", "2016-01-01…2020-12-31"},
      {"giai đoạn 5 năm 2021-2025", "2021-01-01…2025-12-31"},
      {"giai đoạn từ năm 2021 đến năm 2025", "2021-01-01…2025-12-31"},
      {"thời kỳ 2021-2030, tầm nhìn đến năm 2050", "2021-01-01…2030-12-31"},
      {"từ năm 2020 đến năm 2022", "2020-01-01…2022-12-31"},
      {"các năm 2021, 2022 và 2023", "2021-01-01…2023-12-31"},
      {"Luật giao dịch điện tử năm 2023", "none"},
      {"Hiến pháp năm 2013", "none"},
      {"nhiệm kỳ 2021-2026", "none"},
      {"năm học 2022-2023", "none"},
      {"đến năm 2030", "none"},
      {"đầu năm 2023", "none"},
      {"cuối năm 2022", "none"},
      {"hồ sơ năm 2022 chuyển sang", "none"},
      {"trước năm 2020", "none"},
      {"tỉnh Quảng Nam 2023 hồ sơ", "none"},
      {"miền Nam 2023", "none"},
      {"năm 20233", "none"},
      {"trong 5 năm", "none"},
      {"61/2018/NĐ-CP", "none"},
      {"đã tiếp nhận 2023 hồ sơ", "none"},
      {"đạt 98,1% kế hoạch năm 2023", "none"},
      {"theo Kế hoạch cải cách hành chính giai đoạn 2021-2025", "none"},
      {"Kế hoạch năm 2023", "2023-01-01…2023-12-31"},
  });
}

TEST(Period, YearInAColumnsHeader) {
  expect_periods({
      {"2022", "2022-01-01…2022-12-31"},
      {"(2022)", "2022-01-01…2022-12-31"},
      {"Năm / 2022", "2022-01-01…2022-12-31"},
      {"Thực hiện 2022", "2022-01-01…2022-12-31"},
      {"Số liệu / Ước thực hiện 2023", "2023-01-01…2023-12-31"},
      {"2023 / Số hồ sơ", "2023-01-01…2023-12-31"},
      {"1022", "none"},
      {"Kết quả 2", "none"},
      {"Kế hoạch 2023/KH-UBND", "none"},
      {"2.022", "none"},
      {"2022 hồ sơ", "none"},
  });
}

TEST(Period, RangesOfDays) {
  expect_periods({
      {"từ ngày 03/9/2019 đến hết ngày 12/5/2020", "2019-09-03…2020-05-12"},
      {"(Số liệu từ ngày 03/9/2019 đến ngày 12/5/2020)", "2019-09-03…2020-05-12"},
      {"từ 01/4/2021 đến 31/12/2021", "2021-04-01…2021-12-31"},
      {"15/11/2022 - 14/11/2023", "2022-11-15…2023-11-14"},
      {"(01/01/2023-30/6/2023)", "2023-01-01…2023-06-30"},
      {"từ ngày 01-31/10/2023", "2023-10-01…2023-10-31"},
      {"từ ngày 01 đến ngày 31/10/2023", "2023-10-01…2023-10-31"},
      {"từ 15/6 đến 14/9/2023", "2023-06-15…2023-09-14"},
      {"từ ngày 15/12 đến ngày 14/01/2024", "2023-12-15…2024-01-14"},
      {"từ ngày 15/12/2023 đến 14/3/2024, đã tiếp nhận", "2023-12-15…2024-03-14"},
      {"từ ngày 01 tháng 01 năm 2023 đến hết ngày 30 tháng 6 năm 2023", "2023-01-01…2023-06-30"},
      {"từ 0 giờ ngày 01/01/2023 đến 24h ngày 30/6/2023", "2023-01-01…2023-06-30"},
      {"từ ngày 01/01/2023 đến nay", "2023-01-01…"},
      {"kể từ ngày 01/01/2023 đến thời điểm báo cáo", "2023-01-01…"},
      {"từ đầu năm 2023 đến nay", "2023-01-01…"},
      {"từ đầu năm 2023 đến ngày 15/10/2023", "2023-01-01…2023-10-15"},
      {"từ tháng 1 đến ngày 15/6/2023", "2023-01-01…2023-06-15"},
      {"đi vào hoạt động từ ngày 03/9/2019.", "none"},
      {"có hiệu lực từ ngày 01/7/2023", "none"},
      {"từ 5/9 đến 7/9 hồ sơ", "none"},
      {"tăng từ hạng 10/63 đến 9/63", "none"},
      {"từ 70% - dưới 100%", "none"},
      {"từ ngày 12/5/2020 đến ngày 03/9/2019", "none"},
  });
}

TEST(Period, DaysAndCutoffs) {
  expect_periods({
      {"(Số liệu tính đến ngày 15/12/2023)", "@2023-12-15"},
      {"tính đến hết ngày 15/12/2023", "@2023-12-15"},
      {"Tính đến 15/12/2023", "@2023-12-15"},
      {"tính đến ngày 15 tháng 12 năm 2023", "@2023-12-15"},
      {"Đến hết ngày 30/9/2023", "@2023-09-30"},
      {"tính đến 17 giờ ngày 30/9/2023", "@2023-09-30"},
      {"đến thời điểm ngày 30/9/2023", "@2023-09-30"},
      {"ngày 31/10/2023", "@2023-10-31"},
      {"Tỷ lệ cung cấp DVC trực tuyến ngày 31/10/2023 (%)", "@2023-10-31"},
      {"Thống kê trên Cổng dịch vụ công quốc gia ngày 30/9/2023", "@2023-09-30"},
      {"Số liệu ngày 31/10/2023 của Cổng Dịch vụ công", "@2023-10-31"},
      {"31/12/2022", "@2022-12-31"},
      {"tính đến hết tháng 10/2023", "@2023-10-31"},
      {"đến hết quý III/2023", "@2023-09-30"},
      {"lũy kế đến tháng 02/2024", "@2024-02-29"},
      {"đến cuối năm 2022", "@2022-12-31"},
      {"tính đến năm 2022", "@2022-12-31"},
      {"tại thời điểm cuối năm 2022", "@2022-12-31"},
      {"trước ngày 20/12/2023", "none"},
      {"sau ngày 20/12/2023", "none"},
      {"(lũy kế đến thời điểm báo cáo)", "none"},
      {"xếp hạng 10/12", "none"},
      {"tính đến nay", "none"},
      {"ngày 31/02/2023", "none"},
  });
}

TEST(Period, DatesOfDocumentsAreSkipped) {
  expect_periods({
      {"Công văn số 2590/SNV-CCHC ngày 01/11/2023", "none"},
      {"(Kèm theo Công văn số 2590/SNV-CCHC ngày 01/11/2023 của Sở Nội vụ)", "none"},
      {"(*Quyết định số 1128/QĐ-UBND ngày 27/7/2023*)", "none"},
      {"Quyết định số 48/2021/QĐ-UBND ngày 22/9/2021 của UBND tỉnh", "none"},
      {"Kế hoạch 1680/KH-VP ngày 03/10/2022", "none"},
      {"Kế hoạch số 08/KH-UBND, ngày 15/01/2025", "none"},
      {"Thông tư số 43/2023/TT-BTC ngày 27/6/2023", "none"},
      {"Nghị quyết 76/NQ-CP ngày 15 tháng 7 năm 2021", "none"},
      {"theo văn bản 1061/VP-TTHC ngày 15/6/2023", "none"},
      {"Quyết định ngày 05/3/2023", "none"},
      {"Chỉ thị số 23/CT-TTg ngày 09/7/2023 của Thủ tướng Chính phủ", "none"},
      {"ban hành ngày 05/3/2023", "none"},
      {"được ký ngày 05/3/2023", "none"},
      {"hội nghị ngày 05/7/2024 của UBND tỉnh", "none"},
      {"Quảng Ngãi, ngày 23 tháng 01 năm 2025", "none"},
      {"Quảng Ngãi, ngày   tháng 9 năm 2023", "none"},
      {"ngày … tháng 9 năm 2023", "none"},
      {"ngày ..... tháng 9 năm 2023", "none"},
      {"(Kèm theo Báo cáo số     /BC-STNMT ngày      / 3 / 2023 của Sở TNMT)", "none"},
      {"(Kèm theo Báo cáo số /BC-VP ngày /9/2023 của Văn phòng UBND tỉnh)", "none"},
      {"Báo cáo số      /BC-TTPVHCC ngày     tháng 5 năm 2020 của Trung tâm", "none"},
      {"Báo cáo số 12/BC-SNV ngày 05/7/2024 về kết quả quý II năm 2024", "2024-04-01…2024-06-30"},
      {"Theo Quyết định số 82/QĐ-VP ngày 03/7/2023, tính đến ngày 30/9/2023", "@2023-09-30"},
      {"Báo cáo số liệu ngày 30/9/2023", "@2023-09-30"},
      {"Sở TN&MT ngày 30/9/2023", "@2023-09-30"},
  });
}

TEST(Period, WhatIsComparedWithIsSkipped) {
  expect_periods({
      {"Tăng (+)/Giảm(-) so với ngày 30/9/2023 (%)", "none"},
      {"Tỷ lệ ĐVSNCL đã cắt giảm so với năm 2015", "none"},
      {"cùng kỳ", "none"},
      {"cùng kỳ năm 2022", "none"},
      {"Cùng kỳ 6 tháng đầu năm 2022", "none"},
      {"so với cùng kỳ năm trước", "none"},
      {"so cùng kỳ năm 2022", "none"},
      {"so với tháng 9 và cùng kỳ năm 2022", "none"},
      {"So với quý II/2023, quý III/2023 tăng 5%", "2023-07-01…2023-09-30"},
      {"Quý III/2023 tăng 5% so với quý II/2023", "2023-07-01…2023-09-30"},
      {"cao hơn năm 2022", "none"},
      {"số liệu năm 2022", "2022-01-01…2022-12-31"},
      {"số năm 2022", "2022-01-01…2022-12-31"},
  });
}

TEST(Period, ThePreciseOneOfSeveral) {
  expect_periods({
      {"tháng 6 và 6 tháng đầu năm 2023", "2023-06-01…2023-06-30"},
      {"Quý III và 9 tháng đầu năm 2023", "2023-07-01…2023-09-30"},
      {"Kế hoạch giai đoạn 2021-2025, năm 2023", "2023-01-01…2023-12-31"},
      {"kết quả tháng 9 và phương hướng, nhiệm vụ trọng tâm tháng 10 năm 2023",
       "2023-09-01…2023-09-30"},
      {"kết quả tháng 12, nhiệm vụ tháng 01 năm 2023", "2022-12-01…2022-12-31"},
      {"Công tác CCHC 9 tháng đầu năm và phương hướng, nhiệm vụ cải cách hành chính trong 3 tháng "
       "cuối năm 2023",
       "2023-01-01…2023-09-30"},
      {"Báo cáo năm 2022 và chương trình công tác quý I/2023", "2022-01-01…2022-12-31"},
      {"III. Phương hướng, nhiệm vụ cải cách hành chính trong 03 tháng cuối năm 2023",
       "2023-10-01…2023-12-31"},
      {"Kết quả quý III của Sở Y tế năm 2023", "2023-07-01…2023-09-30"},
      {"6 tháng đầu năm 2023 (tính đến ngày 15/6/2023)", "2023-01-01…2023-06-30 @2023-06-15"},
      {"Số liệu tháng 10 năm 2023, ngày 31/10/2023", "2023-10-01…2023-10-31 @2023-10-31"},
      {"tính đến ngày 15/12/2022, kế hoạch năm 2023", "@2022-12-15"},
      {"ngày 01/6/2023, tính đến ngày 15/6/2023", "@2023-06-15"},
      {"từ ngày 15/6/2023 đến ngày 14/9/2023 (quý III năm 2023)", "2023-06-15…2023-09-14"},
      {"tháng 01 năm 2023 và tháng 02 năm 2023", "2023-01-01…2023-01-31"},
      {"quý IV/2022; quý I/2023", "2022-10-01…2022-12-31"},
      {"quý I/2023 so sánh quý II/2023", "2023-01-01…2023-03-31"},
  });
}

TEST(Period, AFigureIsOfTheStatementNearestToIt) {
  struct FigureCase {
    const char* sentence;
    const char* figure;
    const char* period;
  };
  constexpr const char* kYears = "Năm 2022 giải quyết 1.250 hồ sơ, năm 2023 giải quyết 1.450 hồ sơ";
  constexpr const char* kMonths = "Trong tháng 10 có 35 vụ; 10 tháng năm 2023 có 320 vụ";
  constexpr const char* kBehind = "Nhận 1.250 hồ sơ năm 2022 và 1.450 hồ sơ trong năm 2023";
  constexpr const char* kBefore = "Có 35 xã đạt, 6 tháng năm 2022 có 28 xã, năm 2023 có 30 xã";
  constexpr const char* kOne = "6 tháng đầu năm 2023 (tính đến ngày 15/6/2023) có 28 xã";
  constexpr const char* kPlan = "Quý III xử lý 35 vụ; nhiệm vụ quý IV xử lý 40 vụ";
  const FigureCase cases[] = {
      {kYears, "1.250 hồ sơ", "2022-01-01…2022-12-31"},
      {kYears, "1.450 hồ sơ", "2023-01-01…2023-12-31"},
      {kMonths, "35 vụ", "2023-10-01…2023-10-31"},
      {kMonths, "320 vụ", "2023-01-01…2023-10-31"},
      {kBehind, "1.250 hồ sơ", "2022-01-01…2022-12-31"},
      {kBehind, "1.450 hồ sơ", "2023-01-01…2023-12-31"},
      {kBefore, "35 xã", "2022-01-01…2022-06-30"},
      {kBefore, "30 xã", "2023-01-01…2023-12-31"},
      {kOne, "28 xã", "2023-01-01…2023-06-30 @2023-06-15"},
      {kPlan, "35 vụ", "2023-07-01…2023-09-30"},
      {kPlan, "40 vụ", "2023-10-01…2023-12-31"},
      {"Có 35 xã", "35 xã", "none"},
  };
  for (const FigureCase& c : cases) {
    const std::string_view sentence = c.sentence;
    const std::size_t begin = sentence.find(c.figure);
    const std::size_t end = begin + std::string_view(c.figure).size();
    EXPECT_EQ(show(period_of_figure(find_periods(sentence, 2023), sentence, begin, end)), c.period)
        << c.sentence << ": " << c.figure;
  }
}

TEST(Period, DefaultYearCompletesWhatPrintsNone) {
  expect_periods(
      {
          {"QUÝ I TẠI SỞ TÀI NGUYÊN MÔI TRƯỜNG", "2023-01-01…2023-03-31"},
          {"Trong Quý III, Văn phòng đã tiếp nhận 41 phản ánh", "2023-07-01…2023-09-30"},
          {"8 tháng đầu năm", "2023-01-01…2023-08-31"},
          {"sáu tháng đầu năm nay", "2023-01-01…2023-06-30"},
          {"tháng 10", "2023-10-01…2023-10-31"},
          {"Cả năm", "2023-01-01…2023-12-31"},
          {"tính đến 15/6", "@2023-06-15"},
          {"ngày 14/12", "@2023-12-14"},
          {"từ ngày 01/01 đến ngày 30/6", "2023-01-01…2023-06-30"},
          {"từ ngày 15/12 đến ngày 14/02", "2022-12-15…2023-02-14"},
          {"từ đầu năm đến nay", "2023-01-01…"},
          {"từ đầu năm đến hết tháng 9", "2023-01-01…2023-09-30"},
          {"Quý I/2022", "2022-01-01…2022-03-31"},
          {"trong Quý II, thực hiện Kế hoạch năm 2022", "2023-04-01…2023-06-30"},
          {"quy mô 3", "none"},
          {"quy mô quỹ 3", "none"},
          {"QUY 3", "2023-07-01…2023-09-30"},
          {"6 tháng", "none"},
          {"hàng quý, 6 tháng, năm", "none"},
          {"cùng kỳ", "none"},
          {"đạt 98,1% kế hoạch năm", "none"},
          {"tổng số 15/6 hồ sơ", "none"},
          {"ngày trả kết quả", "none"},
          {"15 ngày", "none"},
          {"ngày 15", "none"},
          {"", "none"},
      },
      2023);
}

TEST(Period, ValidityOfDates) {
  EXPECT_TRUE(is_valid({2024, 2, 29}));
  EXPECT_FALSE(is_valid({2023, 2, 29}));
  EXPECT_FALSE(is_valid({2100, 2, 29}));
  EXPECT_TRUE(is_valid({2000, 2, 29}));
  EXPECT_FALSE(is_valid({2023, 4, 31}));
  EXPECT_FALSE(is_valid({2023, 0, 1}));
  EXPECT_FALSE(is_valid({2023, 13, 1}));
  EXPECT_FALSE(is_valid({2023, 1, 0}));
  EXPECT_FALSE(is_valid({}));
  EXPECT_EQ(to_iso({2023, 1, 5}), "2023-01-05");
}

TEST(Period, AnyTextIsRead) {
  const std::string pieces[] = {"ngày",      "tháng",   "quý", "năm",    "từ",   "đến", "12",
                                "2023",      "/",       "-",   "I",      ",",    ".",   "hết",
                                "6",         "đầu",     "(",   "so với", "cuối", "giờ", "T",
                                "giai đoạn", "cùng kỳ", "của", "\xFF",   "31"};
  std::mt19937 random(7);
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    const int length = std::uniform_int_distribution<int>(0, 9)(random);
    for (int k = 0; k < length; ++k) {
      text += pieces[std::uniform_int_distribution<std::size_t>(0, std::size(pieces) - 1)(random)];
      if (random() % 3 != 0) text += ' ';
    }
    const auto period = find_period(text, i % 2 == 0 ? 2023 : 0);
    if (!period) continue;
    EXPECT_TRUE(period->start || period->as_of) << text;
    for (const auto& date : {period->start, period->end, period->as_of}) {
      EXPECT_TRUE(!date || is_valid(*date)) << text;
    }
    EXPECT_TRUE(!period->end || *period->start <= *period->end) << text;
  }
}

}  // namespace
}  // namespace bocso
