// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/header_words.h"

#include <gtest/gtest.h>

namespace bocso {
namespace {

struct SenseCase {
  const char* label;
  Sense sense;
};

const SenseCase kSenses[] = {
    {"Số dự án", Sense::counts},
    {"Tổng số hộ", Sense::counts},
    {"Số lượng", Sense::counts},
    {"Kế hoạch vốn / Số dự án", Sense::counts},
    {"Số hồ sơ thu phí / Tổng số", Sense::counts},
    {"Số chi bộ", Sense::counts},
    // Whom the money is for is counted, not the money.
    {"Số hộ vay vốn", Sense::counts},
    {"Số hồ sơ thu phí", Sense::counts},
    {"Số dự án đã giải ngân", Sense::counts},
    {"Hộ vay vốn", Sense::counts},
    {"Số tiền", Sense::money},
    {"Tổng số vốn", Sense::money},
    {"Số đã giải ngân", Sense::money},
    {"Thống kê thu Phí, Lệ phí", Sense::money},
    {"Tổng mức đầu tư", Sense::money},
    {"Vốn / Năm 2023", Sense::money},
    {"Tỷ lệ đúng hạn", Sense::rate},
    {"Tỉ trọng", Sense::rate},
    {"Kết quả (%)", Sense::rate},
    {"% so với cùng kỳ", Sense::rate},
    {"Năm khởi công", Sense::year},
    {"Năm", Sense::year},
    {"Thời gian thực hiện", Sense::measures},
    {"Diện tích", Sense::measures},
    {"Ngày", Sense::measures},
    {"Mã số", Sense::name},
    {"Số điện thoại", Sense::name},
    {"Kế hoạch", Sense::unknown},
    {"Năm 2022", Sense::unknown},
    {"Năm trước", Sense::unknown},
    {"Ngày 30/9/2023", Sense::unknown},
    {"Quý III", Sense::unknown},
    {"Tổng số", Sense::unknown},
    {"Số còn lại", Sense::unknown},
    {"Nam", Sense::unknown},
    {"Sở Y tế", Sense::unknown},
    {"Lao động phi nông nghiệp", Sense::unknown},
    {"", Sense::unknown},
};

TEST(HeaderWords, TheInnermostPartThatTellsDecides) {
  for (const SenseCase& c : kSenses) EXPECT_EQ(sense_of(c.label), c.sense) << c.label;
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

TEST(HeaderWords, AnOuterCellsUnitHoldsForTheSameOnes) {
  EXPECT_EQ(header_unit("Vốn (triệu đồng) / Kế hoạch"), "triệu đồng");
  EXPECT_EQ(header_unit("Vốn (triệu đồng) / Số dự án"), "");
  EXPECT_EQ(header_unit("Vốn (triệu đồng) / Thời gian (tháng)"), "tháng");
  EXPECT_EQ(header_unit("Tỷ lệ (%) / Năm 2022"), "%");
  EXPECT_EQ(header_unit("Kế hoạch"), "");
}

}  // namespace
}  // namespace bocso
