// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

class Totals : public testing::TestWithParam<DrawnCase> {};

TEST_P(Totals, AreFlagged) { EXPECT_EQ(flags_of(GetParam().drawing), GetParam().flags); }

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
    {"WhatIsCountedBesideASumIsOne",
     R"(
olvv
STT|Đơn vị|Mức độ hài lòng / Hài lòng|Mức độ hài lòng / Chưa hài lòng
1|Sở Y tế|143|17
2|Sở Tư pháp|21|260
3|Sở Nội vụ|36|0
|Tổng số|200|43)",
     {"sum error 0.3.3 43 277"}},
    {"PricesBesideASumAreNone",
     R"(
olvv
STT|Chợ|Gạo / Lượng bán (tấn)|Gạo / Giá bán (đồng)
1|Chợ A|143|17000
2|Chợ B|21|16000
|Tổng số|164|16900)",
     {}},
    {"OneFormulaMakesASumOfItsColumns",
     R"(
olvvv
STT|Đơn vị|Được giao|Có mặt|Còn thiếu
#||1|2|3=1-2
1|Sở Y tế|106|99|7
2|Sở Tư pháp|147|1440|3
3|Sở Nội vụ|271|256|15
|Tổng số|524|499|25)",
     {"sum error 0.1.4 3 -1293", "sum error 0.3.3 499 1795"}},
    {"DecimalsBelowNoHeaderAreNotAddedUp",
     R"(
olvv
STT|Đơn vị|Số phiếu|
1|Sở Y tế|52|53,85
2|Sở Tư pháp|84|64,29
3|Sở Nội vụ|87|58,62
|Tổng cộng|223|19,71)",
     {}},
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
INSTANTIATE_TEST_SUITE_P(Total, Totals, testing::ValuesIn(kTotals),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace bocso
