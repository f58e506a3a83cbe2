// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/header_words.h"

#include <gtest/gtest.h>

namespace bocso {
namespace {

struct SenseCase {
  const char* label;
  HeaderSense sense;
};

const SenseCase kSenses[] = {
    {"Số dự án", HeaderSense::counts},
    {"Tổng số hộ", HeaderSense::counts},
    {"Số lượng", HeaderSense::counts},
    {"Kế hoạch vốn / Số dự án", HeaderSense::counts},
    {"Số hồ sơ thu phí / Tổng số", HeaderSense::counts},
    {"Số chi bộ", HeaderSense::counts},
    // Whom the money is for is counted, not the money.
    {"Số hộ vay vốn", HeaderSense::counts},
    {"Số hồ sơ thu phí", HeaderSense::counts},
    {"Số dự án đã giải ngân", HeaderSense::counts},
    {"Hộ vay vốn", HeaderSense::counts},
    {"Số tiền", HeaderSense::money},
    {"Tổng số vốn", HeaderSense::money},
    {"Số đã giải ngân", HeaderSense::money},
    {"Thống kê thu Phí, Lệ phí", HeaderSense::money},
    {"Tổng mức đầu tư", HeaderSense::money},
    {"Vốn / Năm 2023", HeaderSense::money},
    {"Tỷ lệ đúng hạn", HeaderSense::rate},
    {"Tỉ trọng", HeaderSense::rate},
    {"Kết quả (%)", HeaderSense::rate},
    {"% so với cùng kỳ", HeaderSense::rate},
    {"Năm khởi công", HeaderSense::year},
    {"Năm", HeaderSense::year},
    {"Thời gian thực hiện", HeaderSense::measures},
    {"Diện tích", HeaderSense::measures},
    {"Ngày", HeaderSense::measures},
    {"Mã số", HeaderSense::name},
    {"Số điện thoại", HeaderSense::name},
    {"Kế hoạch", HeaderSense::unknown},
    {"Năm 2022", HeaderSense::unknown},
    {"Năm trước", HeaderSense::unknown},
    {"Ngày 30/9/2023", HeaderSense::unknown},
    {"Quý III", HeaderSense::unknown},
    {"Tổng số", HeaderSense::unknown},
    {"Số còn lại", HeaderSense::unknown},
    {"Nam", HeaderSense::unknown},
    {"Sở Y tế", HeaderSense::unknown},
    {"Lao động phi nông nghiệp", HeaderSense::unknown},
    {"", HeaderSense::unknown},
};

TEST(HeaderWords, TheInnermostPartThatTellsDecides) {
  for (const SenseCase& c : kSenses) EXPECT_EQ(header_sense_of(c.label), c.sense) << c.label;
}

struct UnitCase {
  const char* label;
  const char* unit;
  bool takes;
};

const UnitCase kUnits[] = {
    {"Tổng mức đầu tư", "triệu đồng", true},
    {"Năm 2023", "triệu đồng", true},
    {"Số còn lại", "triệu đồng", true},
    {"Số dự án", "triệu đồng", false},
    {"Năm khởi công", "triệu đồng", false},
    {"Thời gian", "triệu đồng", false},
    {"Mã số", "triệu đồng", false},
    {"Tỷ lệ", "triệu đồng", false},
    {"Số hồ sơ", "hồ sơ", true},
    {"Số tiền", "hồ sơ", false},
    {"Tỷ lệ", "hồ sơ", false},
    {"Tỷ lệ", "%", true},
    {"Số hộ", "%", false},
    {"Diện tích", "ha", true},
    {"Diện tích", "hồ sơ", false},
    {"Điểm", "điểm", true},
};

TEST(HeaderWords, AUnitAboveHoldsForTheColumnsThatCanCarryIt) {
  for (const UnitCase& c : kUnits) {
    EXPECT_EQ(takes_unit(c.label, c.unit), c.takes) << c.label << " in " << c.unit;
  }
}

struct HeaderUnitCase {
  const char* label;
  const char* unit;
};

const HeaderUnitCase kRates[] = {
    {"Tỷ lệ (%)", "%"},
    {"Tỷ lệ %", "%"},
    {"Tỷ lệ rất hài lòng, %", "%"},
    {"Hồ sơ đã giải quyết / Tỷ lệ % đúng hạn", "%"},
    {"% so với cùng kỳ", "%"},
    {"Tỷ lệ % / Năm 2022", "%"},
    {"Tỷ lệ % / Số hồ sơ", ""},
    {"Tỷ lệ", ""},
    {"Số hồ sơ tăng trên 10%", ""},
};

TEST(HeaderWords, APercentSignInARatesNameIsItsUnitAlsoWithoutBrackets) {
  for (const HeaderUnitCase& c : kRates) EXPECT_EQ(header_unit(c.label), c.unit) << c.label;
}

TEST(HeaderWords, AnOuterCellsUnitHoldsForTheSameOnes) {
  EXPECT_EQ(header_unit("Vốn (triệu đồng) / Kế hoạch"), "triệu đồng");
  EXPECT_EQ(header_unit("Vốn (triệu đồng) / Số dự án"), "");
  EXPECT_EQ(header_unit("Vốn (triệu đồng) / Thời gian (tháng)"), "tháng");
  EXPECT_EQ(header_unit("Tỷ lệ (%) / Năm 2022"), "%");
  EXPECT_EQ(header_unit("Kế hoạch"), "");
}

}  // namespace
}  // namespace bocso
