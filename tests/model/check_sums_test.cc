// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

class Sums : public testing::TestWithParam<DrawnCase> {};

TEST_P(Sums, AreFlagged) { EXPECT_EQ(flags_of(GetParam().drawing), GetParam().flags); }

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
INSTANTIATE_TEST_SUITE_P(Formula, Sums, testing::ValuesIn(kFormulas),
                         [](const auto& info) { return info.param.name; });

const DrawnCase kTotals[] = {
    {"YieldsDensitiesAndIndicesDoNotAddUp",
     R"(
olvvvvv
STT|Đơn vị|Diện tích (ha)|Năng suất (tạ/ha)|Mật độ (người/km2)|Năm trước = 100|So với tháng trước
1|Huyện A|100|50|50|102,2|100,5
2|Huyện B|200|60|150|104,4|100,1
|Tổng số|310|56,7|117|103,1|100,3)",
     {"sum error 0.2.2 310 300"}},
    {"WhatIsCountedForOneOfAnotherDoesNotAddUp",
     R"(
olvvvvv
STT|Đơn vị|Số ca (đến 30/9 năm 2023)|Học sinh/lớp|Giường/vạn dân|Tỷ suất (‰)|Số ca (ca/100.000 dân)
1|Huyện A|100|30|25|15|7
2|Huyện B|200|40|27|16|9
|Tổng số|310|33,3|26,3|15,7|8)",
     {"sum error 0.2.2 310 300"}},
    {"WhatIsCountedADayAddsUp",
     R"(
olv
STT|Đơn vị|Nước cấp (m3/ngày)
1|Huyện A|100
2|Huyện B|200
|Tổng số|310)",
     {"sum error 0.2.2 310 300"}},
    {"AnAverageAmongTheRowsIsNoPart",
     R"(
olv
STT|Trường|Số lớp
1|Trường A|30
2|Trường B|40
|Bình quân|35
|Tổng cộng|70)",
     {}},
    {"TotalBehind",
     R"(
olv
STT|Đơn vị|Số hồ sơ
1|Sở Y tế|10
2|Sở Nội vụ|20
3|Sở Tư pháp|12
|TỔNG SỐ|43)",
     {"sum error 0.3.2 43 42"}},
    {"TotalBehindHolds",
     R"(
olv
STT|Đơn vị|Số hồ sơ
1|Sở Y tế|10
2|Sở Nội vụ|20
|Tổng cộng|30)",
     {}},
    {"TotalBeforeItsParts",
     R"(
olvv
STT|Đơn vị|Tiếp nhận|Giải quyết
|Tổng số|30|25
1|Sở Y tế|10|9
2|Sở Nội vụ|20|15)",
     {"sum error 0.0.3 25 24"}},
    {"TotalBeforeOnlyOneColumnIsUnsure",
     R"(
olv
STT|Đơn vị|Tiếp nhận
|Tổng số|31
1|Sở Y tế|10
2|Sở Nội vụ|20)",
     {"sum warning 0.0.2 31 30"}},
    {"AttributesAfterATotalAreNoParts",
     R"(
olv
STT|Chỉ tiêu|Người
|Tổng số|100
-|Nữ|40
-|Dân tộc thiểu số|20
-|Đảng viên|50)",
     {}},
    {"AmongIsNoPart",
     R"(
olv
STT|Đơn vị|Người
1|Sở Y tế|10
Trong đó|Nữ|4
2|Sở Nội vụ|20
|Tổng cộng|30)",
     {}},
    {"ChildrenAreCountedOnce",
     R"(
olv
STT|Đơn vị|Người
I|Khối sở|30
1|Sở Y tế|10
2|Sở Nội vụ|20
II|Khối huyện|12
1|Huyện A|5
2|Huyện B|7
|Tổng cộng|42)",
     {}},
    {"SectionsWithTheirOwnTotals",
     R"(
olv
STT|Đơn vị|Người
I|Khối sở|
1|Sở Y tế|10
2|Sở Nội vụ|20
|Cộng|30
II|Khối huyện|
1|Huyện A|5
2|Huyện B|7
|Cộng|13
|Tổng cộng|43)",
     {"sum error 0.7.2 13 12"}},
    {"OneTotalOfAllSections",
     R"(
olv
STT|Đơn vị|Người
I|Khối sở|
1|Sở Y tế|10
2|Sở Nội vụ|20
II|Khối huyện|
1|Huyện A|5
2|Huyện B|7
|Tổng cộng|42)",
     {}},
    {"OncePerGroupingIsNoPartition",
     R"(
olv
STT|Chỉ tiêu|Người
|Tổng số|30
I|Phân theo giới tính|
1|Nam giới|10
2|Nữ giới|20
II|Phân theo trình độ|
1|Đại học|25
2|Trên đại học|5)",
     {}},
    {"RatesAreNotAdded",
     R"(
olvr
STT|Đơn vị|Số hồ sơ|Tỷ lệ (%)
1|Sở Y tế|10|95,5
2|Sở Nội vụ|20|97,5
|Tổng cộng|30|96,8)",
     {}},
    {"FractionsAreNotAdded",
     R"(
olvv
STT|Đơn vị|Đã triển khai|Số lượng
1|Huyện A|16/16|10
2|Huyện B|9/11|20
|Tổng cộng|20/30|30)",
     {}},
    {"BlankTotalCellAsksNothing",
     R"(
olvv
STT|Đơn vị|Biên chế|Số lượng
1|Huyện A|5|10
2|Huyện B|6|20
|Tổng cộng||30)",
     {}},
    {"BlankPartIsNotChecked",
     R"(
olv
STT|Đơn vị|Số lượng
1|Huyện A|5
2|Huyện B|
3|Huyện C|6
|Tổng cộng|20)",
     {}},
    {"TheCountryIsMoreThanTheRowsShown",
     R"(
olv
STT|Tỉnh|Số hồ sơ
|Toàn quốc|9.000
1|Lai Châu|5
2|Sơn La|6)",
     {}},
    {"UnitsAreNotMixed",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1|Số hồ sơ|Hồ sơ|5
2|Số thủ tục|Thủ tục|6
3|Tổng cộng||20)",
     {}},
    {"AChangeAddsUpToo",
     R"(
olvvc
STT|Đơn vị|Số hồ sơ ngày 30/9/2023|Số hồ sơ ngày 31/10/2023|Tăng (+)/Giảm (-)
1|Sở Y tế|10|12|+2
2|Sở Nội vụ|20|15|-5
|Tổng cộng|30|27|-4)",
     {"sum error 0.2.4 -4 -3", "delta error 0.2.4 -4 -3"}},
};
INSTANTIATE_TEST_SUITE_P(Total, Sums, testing::ValuesIn(kTotals),
                         [](const auto& info) { return info.param.name; });

const DrawnCase kPartitions[] = {
    {"LevelsOfGovernment",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tổng số TTHC đang có hiệu lực|Thủ tục|1.903
Trong đó|Số TTHC cấp tỉnh|Thủ tục|1.503
|Số TTHC cấp huyện|Thủ tục|278
|Số TTHC cấp xã|Thủ tục|121
|Số TTHC không phát sinh hồ sơ|Thủ tục|1.096)",
     {"sum warning 0.0.3 1903 1902"}},
    {"WithAFourthClass",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tổng số TTHC đang có hiệu lực|Thủ tục|110
-|Số TTHC cấp tỉnh|Thủ tục|60
-|Số TTHC cấp huyện|Thủ tục|30
-|Số TTHC cấp xã|Thủ tục|10
-|Số TTHC của cơ quan ngành dọc|Thủ tục|10)",
     {}},
    {"AListThatDoesNotPartition",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tổng số TTHC đang có hiệu lực|Thủ tục|1.903
Trong đó|Số TTHC cấp tỉnh|Thủ tục|1.503
|Số TTHC không phát sinh hồ sơ|Thủ tục|1.096)",
     {}},
    {"OtherUnitsBelow",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Số lượng chứng thư số đã cấp|Chứng thư số|70
-|Cấp tỉnh|Có = 1; Không = 0|1
-|Cấp huyện|Có = 1; Không = 0|1
-|Cấp xã|Có = 1; Không = 0|0)",
     {}},
    {"PartsOfSomethingNarrower",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tổng số nhiệm vụ được giao|Nhiệm vụ|42
-|Số nhiệm vụ hoàn thành đúng hạn|Nhiệm vụ|1
-|Số nhiệm vụ hoàn thành quá hạn|Nhiệm vụ|3)",
     {}},
    {"FilesReceivedAreNotAllAnswered",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Số hồ sơ tiếp nhận|Hồ sơ|42
-|Đúng hạn|Hồ sơ|10
-|Quá hạn|Hồ sơ|3)",
     {}},
    {"AnsweredInTimeOrLate",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Số hồ sơ đã giải quyết|Hồ sơ|42
-|Trước hạn|Hồ sơ|10
-|Đúng hạn|Hồ sơ|30
-|Quá hạn|Hồ sơ|3)",
     {"sum warning 0.0.3 42 43"}},
    {"ConsistsOf",
     R"(
olv
STT|Nguồn vốn|Số dự án
I|Vốn ngân sách địa phương, gồm:|12
1|Cân đối ngân sách|7
2|Sử dụng đất|3)",
     {"sum warning 0.0.2 12 10"}},
    {"JointLabel",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
-|Số TTHC đang cung cấp trực tuyến mức độ 3|Thủ tục|03
-|Số TTHC đang cung cấp trực tuyến mức độ 4|Thủ tục|242
-|Số TTHC đang cung cấp trực tuyến mức độ 4 có phát sinh hồ sơ|Thủ tục|143
-|Tổng số TTHC đang cung cấp trực tuyến mức độ 3, 4 của tỉnh|Thủ tục|247)",
     {"sum warning 0.3.3 247 245"}},
    {"HeaderGroupWithItsTotal",
     R"(
olvvvv
STT|Đơn vị|Đã giải quyết / Trước hạn|Đã giải quyết / Đúng hạn|Đã giải quyết / Quá hạn|Đã giải quyết / Tổng số
1|Sở Y tế|5|5|1|11
2|Sở Nội vụ|6|2|0|9)",
     {"sum warning 0.1.5 9 8"}},
    {"HeaderGroupOfOtherThings",
     R"(
olvvv
STT|Đơn vị|Công chức / Nữ|Công chức / Đảng viên|Công chức / Tổng số
1|Sở Y tế|5|5|11
2|Sở Nội vụ|6|2|9)",
     {}},
};
INSTANTIATE_TEST_SUITE_P(Partition, Sums, testing::ValuesIn(kPartitions),
                         [](const auto& info) { return info.param.name; });

const DrawnCase kBalances[] = {
    {"ReceivedIsResolvedAndOpen",
     R"(
olvvvv
STT|Đơn vị|Tổng số hồ sơ tiếp nhận|Đã giải quyết|Đang giải quyết|Hủy
1|Sở Y tế|121|118|3|0
2|Sở Nội vụ|498|479|12|4
3|Sở Tư pháp|201|193|8|0
4|Sở Xây dựng|20|17|2|1)",
     {"sum warning 0.1.2 498 495"}},
    {"PausedFilesMayCountOrNot",
     R"(
olvvvv
STT|Đơn vị|Tổng số hồ sơ tiếp nhận|Đã giải quyết|Đang giải quyết|Tạm dừng
1|Sở Y tế|121|118|3|5
2|Sở Nội vụ|10|6|3|1)",
     {}},
    {"CarriedOverOutsideTheTotal",
     R"(
olvvvv
STT|Đơn vị|Kỳ trước chuyển sang|Tổng số hồ sơ tiếp nhận|Đã giải quyết|Đang giải quyết
1|Sở Y tế|10|111|118|3
2|Sở Nội vụ|0|10|6|4)",
     {}},
    {"AWrongPartExplainsIt",
     R"(
olvvvvv
STT|Đơn vị|Tổng số hồ sơ tiếp nhận|Đúng hạn|Quá hạn|Đã giải quyết|Đang giải quyết
#||1|2|3|4=2+3|5
1|Sở Y tế|121|100|18|118|3
2|Sở Nội vụ|10|5|1|7|4)",
     {"sum error 0.1.5 7 6"}},
    {"NewFilesAloneDoNotBalance",
     R"(
olvvv
STT|Đơn vị|Số hồ sơ tiếp nhận trong kỳ|Đã giải quyết|Đang giải quyết
1|Sở Y tế|111|118|3
2|Sở Nội vụ|10|6|4)",
     {}},
};
INSTANTIATE_TEST_SUITE_P(Balance, Sums, testing::ValuesIn(kBalances),
                         [](const auto& info) { return info.param.name; });

TEST(SumMessages, SayWhyInBothLanguages) {
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
