// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/section_periods.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bocso {
namespace {

struct Line {
  const char* text;
  const char* start;  // of its section's period; "" for none
};

TEST(SectionPeriods, Table) {
  const std::vector<std::vector<Line>> documents = {
      // Deeper headings stay inside, equal and higher ones end it.
      {{"I. Kết quả", ""},
       {"3. Kết quả giải quyết (Từ ngày 03/9/2019 đến ngày 12/5/2020)", "2019-09-03"},
       {"3.1. Về số lượng hồ sơ:", "2019-09-03"},
       {"Trung tâm đã tiếp nhận 10.529 hồ sơ.", "2019-09-03"},
       {"a) Trực tuyến", "2019-09-03"},
       {"4. Mức độ hài lòng", ""},
       {"Trung tâm đã phát 200 phiếu.", ""}},
      {{"I. Kết quả năm 2022", "2022-01-01"},
       {"1. Hồ sơ", "2022-01-01"},
       {"2. Hồ sơ quý I/2023", "2023-01-01"},
       {"3. Khác", "2022-01-01"},
       {"II. Kiến nghị", ""}},
      // A list has what its opening line says; a paragraph without a mark ends it.
      {{"Kết quả quý III như sau:", ""},
       {"- Tiếp nhận: 10 hồ sơ;", "2023-07-01"},
       {"+ Trực tuyến: 3 hồ sơ.", "2023-07-01"},
       {"Ngoài ra, Sở đã cấp 5 giấy phép.", ""}},
      // Numbered sentences are no headings.
      {{"1. Trong quý II, Sở tiếp nhận 10 hồ sơ.", ""}, {"Đã giải quyết 9 hồ sơ.", ""}},
      {{"II. Kết quả năm 2022", "2022-01-01"}, {"PHỤ LỤC II", ""}, {"Số liệu tổng hợp", ""}},
  };
  for (const std::vector<Line>& lines : documents) {
    std::vector<Paragraph> paragraphs;
    for (const Line& line : lines) {
      paragraphs.emplace_back().kind = ParagraphKind::body;
      paragraphs.back().content.text = line.text;
    }
    const SectionPeriods periods = section_periods(paragraphs, 2023);
    ASSERT_EQ(periods.size(), lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto& period = periods[i];
      EXPECT_EQ(period && period->start ? to_iso(*period->start) : "", lines[i].start)
          << lines[i].text;
    }
  }
}

}  // namespace
}  // namespace bocso
