// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

class Formulas : public testing::TestWithParam<DrawnCase> {};

TEST_P(Formulas, AreFlagged) { EXPECT_EQ(flags_of(GetParam().drawing), GetParam().flags); }

const DrawnCase kFormulas[] = {
    {"FormulaHolds",
     R"(
olvvv
STT|Đơn vị|Trực tiếp|Trực tuyến|Tổng số
#||1|2|3=1+2
1|Sở Y tế|120|1|121
2|Sở Nội vụ|1.043|10|1.053)",
     {}},
    {"FormulaBroken",
     R"(
olvvv
STT|Đơn vị|Trực tiếp|Trực tuyến|Tổng số
#||1|2|3=1+2
1|Sở Y tế|120|1|121
2|Sở Nội vụ|1.043|10|1.063)",
     {"sum error 0.1.4 1063 1053"}},
    {"ExactToEighteenDigits",
     R"(
olvvv
STT|Đơn vị|Trực tiếp|Trực tuyến|Tổng số
#||1|2|3=1+2
1|Sở Y tế|999.999.999.999.999.998|1|999.999.999.999.999.999
2|Sở Nội vụ|999.999.999.999.999.997|1|999.999.999.999.999.999)",
     {"sum error 0.1.4 999999999999999999 999999999999999998"}},
    {"BeyondEighteenDigitsIsNotChecked",
     R"(
olvvv
STT|Đơn vị|Trực tiếp|Trực tuyến|Tổng số
#||1|2|3=1+2
1|Sở Y tế|999.999.999.999.999.999|999.999.999.999.999.999|7)",
     {}},
    {"FormulaSubtracts",
     R"(
olvvv
STT|Đơn vị|Phải nộp|Miễn|Còn nộp
#||1|2|3=1-2
1|Sở Y tế|120|20|100
2|Sở Nội vụ|50|10|60)",
     {"sum error 0.1.4 60 40"}},
    {"FormulaOfARate",
     R"(
olvvr
STT|Nguồn vốn|Kế hoạch|Giải ngân|Tỷ lệ (%)
#|2|3|4|5=4/3
1|Vốn trong nước|2.000|500|25
2|Vốn nước ngoài|3.000|1.000|30,33)",
     {"ratio error 0.1.4 30.33 33.3333"}},
    {"BlankCellIsNotChecked",
     R"(
olvvv
STT|Đơn vị|Trực tiếp|Trực tuyến|Tổng số
#||1|2|3=1+2
1|Sở Y tế|120||125)",
     {}},
    {"UnknownColumnInFormula",
     R"(
olvvv
STT|Đơn vị|Trực tiếp|Trực tuyến|Tổng số
#||1|2|3=1+7
1|Sở Y tế|120|1|125)",
     {}},
    // The numbers stand under the wrong columns: every row fails, none is believed.
    {"FormulaMisread",
     R"(
olvvv
STT|Đơn vị|Trực tiếp|Trực tuyến|Tổng số
#||1|2|3=1+2
1|Sở Y tế|120|1|500
2|Sở Nội vụ|40|10|600
3|Sở Xây dựng|7|5|12
4|Sở Tư pháp|80|11|900)",
     {}},
    {"RoundedPartsNeedNotAddUpExactly",
     R"(
olvvv
STT|Đơn vị|Trong nước (tỷ đồng)|Nước ngoài (tỷ đồng)|Tổng (tỷ đồng)
#||1|2|3=1+2
1|Sở Y tế|1,4|2,4|3,9)",
     {}},
    {"NearlyIsNoGroundForAnError",
     R"(
olvvv
STT|Đơn vị|Trực tiếp|Trực tuyến|Tổng số
#||1|2|3=1+2
1|Sở Y tế|120|1|khoảng 160)",
     {"sum warning 0.0.4 160 121"}},
    {"AboutIsAsRoughAsItIsRound",
     R"(
olvvv
STT|Đơn vị|Trực tiếp|Trực tuyến|Tổng số
#||1|2|3=1+2
1|Sở Y tế|120|1|khoảng 130
2|Sở Nội vụ|1.043|10|khoảng 1.050
3|Sở Xây dựng|34.469|10.043|khoảng 44.612)",
     {"sum warning 0.2.4 44612 44512"}},
    {"OverAllowsMore",
     R"(
olvvv
STT|Đơn vị|Trực tiếp|Trực tuyến|Tổng số
#||1|2|3=1+2
1|Sở Y tế|120|1|trên 120)",
     {}},
    {"OverAllowsNoLess",
     R"(
olvvv
STT|Đơn vị|Trực tiếp|Trực tuyến|Tổng số
#||1|2|3=1+2
1|Sở Y tế|120|1|trên 150)",
     {"sum warning 0.0.4 150 121"}},
};
INSTANTIATE_TEST_SUITE_P(Formula, Formulas, testing::ValuesIn(kFormulas),
                         [](const auto& info) { return info.param.name; });

TEST(Formulas, TheMessageSaysWhyInBothLanguages) {
  Report report = report_of(R"(
olvvv
STT|Đơn vị|Trực tiếp|Trực tuyến|Tổng số
#||1|2|3=1+2
1|Sở Nội vụ|1.043|10|1.063)");
  run_checks(report, {}, {});
  ASSERT_EQ(report.flags.size(), 1U);
  const Flag& flag = report.flags[0];
  EXPECT_EQ(flag.message_vi,
            "Dòng “Sở Nội vụ”: cột 3 phải bằng cột 1 + 2 (công thức ở đầu bảng): in 1.063, tính "
            "được 1.053");
  EXPECT_EQ(flag.message_en,
            "Row “Sở Nội vụ”: column 3 should be columns 1 + 2 (formula in the header): printed "
            "1.063, computed 1.053");
  EXPECT_EQ(flag.difference, "10");
  EXPECT_THAT(flag.figures, testing::ElementsAre("0.0.4", "0.0.2", "0.0.3"));
}

}  // namespace
}  // namespace bocso
