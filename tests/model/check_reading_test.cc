// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

class Range : public testing::TestWithParam<RowCase> {};

TEST_P(Range, IsFlagged) {
  const RowCase& one = GetParam();
  EXPECT_EQ(flags_of(drawing_of(one)), one.flags);
}

const RowCase kCases[] = {
    {"ShareOverHundred", "Tỷ lệ hồ sơ giải quyết đúng hạn", "%", "532", {"range error 0.0.3 532 "}},
    {"ShareOfHundred", "Tỷ lệ hồ sơ giải quyết đúng hạn", "%", "100%", {}},
    {"ShareByName", "Tỷ lệ phủ sóng", "%", "120", {"range warning 0.0.3 120 "}},
    {"WeightOverHundred", "Tỷ trọng khu vực I", "%", "120", {"range warning 0.0.3 120 "}},
    {"RateOfNobodyKnowsWhat", "Tỷ lệ", "%", "120", {}},
    {"MoreThanWasToBeDone", "Tỷ lệ hoàn thành", "%", "112", {}},
    {"NoRate", "Chỉ số giá", "%", "120", {}},
    {"NegativeOfAnythingElse", "Nhiệt độ", "", "-5", {}},
    {"PlanMayBePassed", "Tỷ lệ hoàn thành kế hoạch", "%", "120", {}},
    {"GrowthMayPassHundred", "Tốc độ tăng so với cùng kỳ", "%", "250,5", {}},
    {"NegativeRate", "Tỷ lệ hồ sơ trực tuyến", "%", "-5", {"range warning 0.0.3 -5 "}},
    {"NegativeGrowth", "Tỷ lệ tăng trưởng", "%", "-5", {}},
    {"NegativeCount", "Số hồ sơ", "Hồ sơ", "-5", {"range warning 0.0.3 -5 "}},
    {"FractionOfAFile", "Số hồ sơ", "Hồ sơ", "12,5", {"range warning 0.0.3 12.5 "}},
    {"FractionOnAverage", "Số hồ sơ bình quân một ngày", "Hồ sơ", "12,5", {}},
    {"HalfAHectare", "Diện tích", "ha", "12,5", {}},
};
INSTANTIATE_TEST_SUITE_P(Cells, Range, testing::ValuesIn(kCases),
                         [](const auto& info) { return info.param.name; });

TEST(RangeOfARate, OfAPlanMayPassHundredWhateverItsRowSays) {
  EXPECT_THAT(flags_of(R"(
olvvr
STT|Nội dung|Kế hoạch|Thực hiện|Tỷ lệ hoàn thành (%)
1|Số hồ sơ tiếp nhận|100|112|112)"),
              testing::IsEmpty());
  EXPECT_THAT(flags_of(R"(
olvvr
STT|Nội dung|Kế hoạch|Thực hiện|Tỷ lệ (%)
1|Số hồ sơ tiếp nhận|100|112|112)"),
              testing::IsEmpty());
}

TEST(RangeOfARate, IsFlaggedOnceAndSaysWhatItsRowsGive) {
  Report report = report_of(R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ TTHC đã tích hợp|%|532
Trong đó|Tổng số TTHC đang cung cấp|Thủ tục|532
|Số TTHC đã tích hợp|Thủ tục|532)");
  run_checks(report, {}, {});
  ASSERT_EQ(report.flags.size(), 1U);
  EXPECT_EQ(show(report.flags[0]), "range error 0.0.3 532 100");
  EXPECT_EQ(report.flags[0].difference, "432");
  EXPECT_EQ(report.flags[0].message_vi,
            "“Tỷ lệ TTHC đã tích hợp”: tỷ lệ không thể vượt 100%, in 532%, các dòng chi tiết cho "
            "100%; bảng in 532%, nếu là 100% (lẫn tỷ lệ với số lượng) thì quan hệ này đúng");
}

TEST(RangeOfARate, GroundsNoOtherFlag) {
  EXPECT_THAT(flags_of(R"(
olvvc
STT|Đơn vị|Tỷ lệ trực tuyến ngày 30/9/2023 (%)|Tỷ lệ trực tuyến ngày 31/10/2023 (%)|Tăng (+)/Giảm (-)
1|Sở Y tế|70,12|765|+6,38)"),
              testing::ElementsAre("range error 0.0.3 765 "));
}

TEST(RangeOfARank, IsBetweenOneAndTheNumberOfRanked) {
  Report report = report_of("olv\nSTT|Chỉ tiêu|Số liệu\n1|Xếp hạng|10/63\n2|Xếp hạng|73/63");
  for (Figure& figure : report.figures) figure.kind = Kind::rank;
  run_checks(report, {}, {});
  ASSERT_EQ(report.flags.size(), 1U);
  EXPECT_EQ(show(report.flags[0]), "range error 0.1.2 73 ");
}

}  // namespace
}  // namespace bocso
