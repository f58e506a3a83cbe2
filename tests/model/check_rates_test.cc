// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

class Rates : public testing::TestWithParam<DrawnCase> {};

TEST_P(Rates, AreFlagged) { EXPECT_EQ(flags_of(GetParam().drawing), GetParam().flags); }

const DrawnCase kRates[] = {
    {"OverItsTwoRows",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ hồ sơ được giải quyết đúng hạn|%|98,98
1.1.|Tổng số hồ sơ đã giải quyết xong|Hồ sơ|90.539
1.2.|Số hồ sơ giải quyết đúng hạn|Hồ sơ|85.184)",
     {"ratio error 0.0.3 98.98 94.0854"}},
    {"Holds",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ hồ sơ được giải quyết đúng hạn|%|98,96
1.1.|Tổng số hồ sơ đã giải quyết xong|Hồ sơ|34.469
1.2.|Số hồ sơ giải quyết đúng hạn|Hồ sơ|34.109)",
     {}},
    {"RoundedToAWholePercent",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ hồ sơ trực tuyến toàn trình|%|93
1.1.|Tổng số hồ sơ|Hồ sơ|29.203
1.2.|Số hồ sơ nộp trực tuyến|Hồ sơ|27.160)",
     {}},
    {"CutInsteadOfRounded",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ hồ sơ tiếp nhận trực tuyến|%|65,85%
Trong đó|Tổng số hồ sơ đã tiếp nhận|Hồ sơ|118.430
|Số hồ sơ đã tiếp nhận trực tuyến|Hồ sơ|77.995)",
     {"rounding info 0.0.3 65.85 65.8575"}},
    {"OfThreeRowsTheOneTheRateNames",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến một phần|%|90
Trong đó|Tổng số TTHC đủ điều kiện|Thủ tục|200
|Số TTHC đang cung cấp trực tuyến một phần|Thủ tục|100
|Số TTHC đang cung cấp trực tuyến một phần có phát sinh hồ sơ nộp trực tuyến|Thủ tục|180)",
     {"ratio error 0.0.3 90 50"}},
    {"OfFilesReceivedOrAnswered",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ hồ sơ được giải quyết đúng hạn|%|50
-|Tổng số hồ sơ đã tiếp nhận|Hồ sơ|200
-|Số hồ sơ đã giải quyết xong|Hồ sơ|100
-|Số hồ sơ đã giải quyết đúng hạn|Hồ sơ|50)",
     {}},
    {"TheOtherClassIsNoNumerator",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ hồ sơ giải quyết đúng hạn|%|95
1.1.|Tổng số hồ sơ đã giải quyết|Hồ sơ|200
1.2.|Số hồ sơ giải quyết quá hạn|Hồ sơ|10)",
     {}},
    {"TwoUnitsAreNoPair",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ hồ sơ giải quyết đúng hạn|%|95
1.1.|Tổng số hồ sơ đã giải quyết|Hồ sơ|200
1.2.|Số cán bộ giải quyết hồ sơ|Người|10)",
     {}},
    {"PlanAndDone",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ hoàn thành kế hoạch|%|30
-|Số nhiệm vụ đề ra trong kế hoạch|Nhiệm vụ|37
-|Số nhiệm vụ đã hoàn thành|Nhiệm vụ|10)",
     {"ratio error 0.0.3 30 27.0270"}},
    {"RowsBesideIt",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Kiểm tra văn bản|||
-|Số văn bản đã kiểm tra|Văn bản|40
-|Tỷ lệ xử lý văn bản sau kiểm tra|%|60
-|Tổng số văn bản cần xử lý sau kiểm tra|Văn bản|10
-|Số văn bản đã được xử lý xong|Văn bản|5)",
     {"ratio error 0.2.3 60 50"}},
    {"RowsBesideItAboutSomethingElse",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
-|Tỷ lệ văn bản điện tử|%|60
-|Tổng số phản ánh đã tiếp nhận|PAKN|10
-|Số phản ánh đã xử lý|PAKN|5)",
     {}},
    {"ClosesItsGroup",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1|Tổng số hồ sơ đã giải quyết|Hồ sơ|200
2|Số hồ sơ giải quyết đúng hạn|Hồ sơ|190
3|Tỷ lệ giải quyết đúng hạn|%|92
4|Số hồ sơ giải quyết quá hạn|Hồ sơ|10)",
     {"ratio warning 0.2.3 92 95"}},
    {"GrowthIsNoShare",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ tăng so với năm trước|%|12
1.1.|Tổng số hồ sơ|Hồ sơ|200
1.2.|Số hồ sơ trực tuyến|Hồ sơ|190)",
     {}},
    {"NoughtOfNoughtIsNotChecked",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ xử lý văn bản|%|0
1.1.|Tổng số văn bản cần xử lý|Văn bản|0
1.2.|Số văn bản đã xử lý|Văn bản|0)",
     {}},
    {"BlankRate",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ xử lý văn bản|%|
1.1.|Tổng số văn bản cần xử lý|Văn bản|10
1.2.|Số văn bản đã xử lý|Văn bản|5)",
     {}},
    {"HeaderNamesTwoColumns",
     R"(
olvvr
STT|Dự án|Kế hoạch năm|Giải ngân 6 tháng|Tỷ lệ giải ngân/kế hoạch (%)
1|Cầu A|200|50|25
2|Cầu B|100|60|66
3|Cầu C|100|60|60)",
     {"ratio error 0.1.4 66 60"}},
    {"HeaderNamesOneColumn",
     R"(
olvvr
STT|Dự án|Kế hoạch năm|Giải ngân 6 tháng|Tỷ lệ giải ngân (%)
1|Cầu A|200|50|30)",
     {}},
};
INSTANTIATE_TEST_SUITE_P(Rate, Rates, testing::ValuesIn(kRates),
                         [](const auto& info) { return info.param.name; });

const DrawnCase kUnnumbered[] = {
    {"RowsWithoutNumbersGoWithTheRateAbove",
     R"(
oluv
STT|Chỉ tiêu|ĐVT|Số liệu
2.|Giải quyết hồ sơ||
2.1.|Tỷ lệ hồ sơ giải quyết đúng hạn|%|96,50
|Tổng số hồ sơ đã giải quyết|Hồ sơ|5.525
|Số hồ sơ giải quyết đúng hạn|Hồ sơ|4.525)",
     {"ratio error 0.1.3 96.50 81.9005"}},
    {"AnsweredAndAnsweredInTime",
     R"(
oluv
STT|Chỉ tiêu|ĐVT|Số liệu
2.1.|Tỷ lệ hồ sơ do cấp xã tiếp nhận được giải quyết đúng hạn|%|70,48
-|Số hồ sơ đã giải quyết xong|Hồ sơ|90.077
-|Số hồ sơ giải quyết trước hạn và đúng hạn|Hồ sơ|6.348)",
     {"ratio error 0.0.3 70.48 7.0473"}},
};
INSTANTIATE_TEST_SUITE_P(Unnumbered, Rates, testing::ValuesIn(kUnnumbered),
                         [](const auto& info) { return info.param.name; });

const DrawnCase kShares[] = {
    {"OnlyWhereItIsDoneIsLeftUnsaid",
     R"(
olvr
STT|Nội dung|Kết quả / Số liệu|Kết quả / Tỷ lệ (%)
1|Số hồ sơ đã đồng bộ trên Cổng DVC quốc gia|415|41,59
2|Số hồ sơ chưa đồng bộ|585|58,50)",
     {"sum warning 0.0.3 100.09 100", "ratio warning 0.0.3 41.59 41.5000"}},
    {"OnTimeAndNotYetDoneAreNotAll",
     R"(
olvr
STT|Nội dung|Kết quả / Số liệu|Kết quả / Tỷ lệ (%)
1|Số hồ sơ đã giải quyết đúng hạn|900|90,00
2|Số hồ sơ chưa giải quyết|50|5,00)",
     {}},
    {"DoneAndNotDone",
     R"(
olvr
STT|Nội dung|Tháng 9 / Số liệu|Tháng 9 / Tỷ lệ (%)
1|Số hồ sơ tiếp nhận||
a)|Hồ sơ đã đồng bộ|448.887|86,14
b)|Hồ sơ chưa đồng bộ|72.256|13,86)",
     {}},
    {"ShareIsWrong",
     R"(
olvr
STT|Nội dung|Tháng 9 / Số liệu|Tháng 9 / Tỷ lệ (%)
1|Số hồ sơ tiếp nhận||
a)|Hồ sơ đã đồng bộ|448.887|86,41
b)|Hồ sơ chưa đồng bộ|72.256|13,86)",
     {"sum warning 0.1.3 100.27 100", "ratio warning 0.1.3 86.41 86.1351"}},
    {"TheRestClosesTheList",
     R"(
olvr
STT|Nội dung|Tháng 9 / Số liệu|Tháng 9 / Tỷ lệ (%)
1|Dịch vụ công||
a)|Một phần|151|8,56
b)|Toàn trình|810|45,92
c)|Còn lại|803|54,52)",
     {"sum warning 0.1.3 109.00 100", "ratio warning 0.3.3 54.52 45.5215"}},
    {"RoundedSharesNeedNotAddUpTo100",
     R"(
olr
STT|Nội dung|Tỷ lệ (%)
1|Cơ cấu phiếu đánh giá|
a)|Rất hài lòng|33,3
b)|Hài lòng|33,3
c)|Không hài lòng|33,3)",
     {}},
    {"PairsAmongOtherRows",
     R"(
olvr
STT|Nội dung|Số liệu|Tỷ lệ (%)
1|Số thủ tục công khai|1.900|100
2|Hồ sơ đã đồng bộ|900|90,00
3|Hồ sơ chưa đồng bộ|100|12,00)",
     {"sum warning 0.1.3 102.00 100"}},
    {"RatesOfLevelsAreNoShares",
     R"(
olr
STT|Nội dung|Tỷ lệ (%)
1|Tỷ lệ hồ sơ số hóa|
a)|Cấp tỉnh|32,0
b)|Cấp huyện|31,0
c)|Cấp xã|33,0)",
     {}},
    {"TwoRatesThatAreNoSharesOfOneWhole",
     R"(
olr
STT|Nội dung|Tỷ lệ (%)
1|Hồ sơ giải quyết đúng hạn|
a)|Hồ sơ trực tiếp|97,1
b)|Hồ sơ trực tuyến|99,3)",
     {}},
};
INSTANTIATE_TEST_SUITE_P(Share, Rates, testing::ValuesIn(kShares),
                         [](const auto& info) { return info.param.name; });

const DrawnCase kChanges[] = {
    {"BetweenTwoDates",
     R"(
olvvc
STT|Đơn vị|Tỷ lệ ngày 30/9/2023 (%)|Tỷ lệ ngày 31/10/2023 (%)|Tăng (+)/Giảm (-) so với ngày 30/9/2023 (%)
1|Sở Y tế|46,25|52,08|+5,83
2|Sở Công thương|87,88|86,11|-1,77
3|Sở Nội vụ|100|100|Giữ nguyên
4|Sở Thông tin và Truyền thông|37,38|34,31|+3,07)",
     {"delta error 0.3.4 3.07 -3.07"}},
    {"UnchangedIsNoRoundedNought",
     R"(
olvvc
STT|Đơn vị|Tỷ lệ ngày 30/9/2023 (%)|Tỷ lệ ngày 31/10/2023 (%)|Tăng (+)/Giảm (-)
1|Sở Y tế|46,2|46,5|Giữ nguyên
2|Sở Nội vụ|46,2|46,5|+0,3)",
     {"delta error 0.0.4 0 0.3"}},
    {"CountOrRateOrFraction",
     R"(
olvrvrc
STT|Nội dung|Ngày 30/9/2023 / Số liệu|Ngày 30/9/2023 / Tỷ lệ (%)|Ngày 31/10/2023 / Số liệu|Ngày 31/10/2023 / Tỷ lệ (%)|Tăng (+)/Giảm (-)
1|TTHC công khai/tổng số TTHC|1.764/1.764|100|1.769/1.769|100|+18
2|Một phần|151|8,56|151|8,54|-0,02
3|Còn thiếu|803|45,52|808|45,68|Tăng 05 TTHC
4|Đã triển khai|15/16|93,75|16/17|94,12|+1)",
     {"delta error 0.0.6 18 5"}},
    {"APrintedUnitSaysWhichPairIsMeant",
     R"(
olvrvrc
STT|Nội dung|Ngày 30/9/2023 / Số liệu|Ngày 30/9/2023 / Tỷ lệ (%)|Ngày 31/10/2023 / Số liệu|Ngày 31/10/2023 / Tỷ lệ (%)|Tăng (+)/Giảm (-)
1|Một phần|100|80|104|82|+4%
2|Toàn trình|100|80|103|82|+2%
3|Còn lại|200|80|207|82|+7%)",
     {"delta warning 0.2.6 7 2"}},
    {"WithoutAUnitAnyPairMayBeMeant",
     R"(
olvrvrc
STT|Nội dung|Ngày 30/9/2023 / Số liệu|Ngày 30/9/2023 / Tỷ lệ (%)|Ngày 31/10/2023 / Số liệu|Ngày 31/10/2023 / Tỷ lệ (%)|Tăng (+)/Giảm (-)
1|Một phần|100|80|104|82|+4
2|Toàn trình|100|80|103|82|+2)",
     {}},
    {"WhereNoneFitsTheNearestIsTold",
     R"(
olvrvrc
STT|Nội dung|Ngày 30/9/2023 / Số liệu|Ngày 30/9/2023 / Tỷ lệ (%)|Ngày 31/10/2023 / Số liệu|Ngày 31/10/2023 / Tỷ lệ (%)|Tăng (+)/Giảm (-)
1|Đã đồng bộ|63.325|43|47.570|67|+28
2|Một phần|151|8,56|151|8,54|-0,02
3|Toàn trình|700|60,10|803|68,15|+103)",
     {"delta error 0.0.6 28 24"}},
    {"AWholeChangeIsRatherOfTheFraction",
     R"(
olvrvrc
STT|Nội dung|Ngày 30/9/2023 / Số liệu|Ngày 30/9/2023 / Tỷ lệ (%)|Ngày 31/10/2023 / Số liệu|Ngày 31/10/2023 / Tỷ lệ (%)|Tăng (+)/Giảm (-)
1|TTHC công khai/tổng số TTHC|1.450/1.468|98,77|1.468.000/1.468|100|+18
2|Một phần|151|8,56|151|8,54|-0,02
3|Toàn trình|700|60,10|803|68,15|+103)",
     {"ratio warning 0.0.5 100 100000", "delta error 0.0.6 18 1466550"}},
    {"NoRateChangesByMoreThan100",
     R"(
olvrvrc
STT|Nội dung|Ngày 30/9/2023 / Số liệu|Ngày 30/9/2023 / Tỷ lệ (%)|Ngày 31/10/2023 / Số liệu|Ngày 31/10/2023 / Tỷ lệ (%)|Tăng (+)/Giảm (-)
1|Đã đồng bộ|152|54,91|59|14,18|-357
2|Một phần|151|8,56|151|8,54|-0,02
3|Toàn trình|700|60,10|803|68,15|+103)",
     {"delta error 0.0.6 -357 -93"}},
    {"AWrongSignIsNear",
     R"(
olvrvrc
STT|Nội dung|Ngày 30/9/2023 / Số liệu|Ngày 30/9/2023 / Tỷ lệ (%)|Ngày 31/10/2023 / Số liệu|Ngày 31/10/2023 / Tỷ lệ (%)|Tăng (+)/Giảm (-)
1|Đã đồng bộ|199|21,33|251|63,78|-52
2|Một phần|151|8,56|151|8,54|-0,02
3|Toàn trình|700|60,10|803|68,15|+103)",
     {"delta error 0.0.6 -52 52"}},
    {"ARateMayChangeByAFractionUpTo100",
     R"(
olvrvrc
STT|Nội dung|Ngày 30/9/2023 / Số liệu|Ngày 30/9/2023 / Tỷ lệ (%)|Ngày 31/10/2023 / Số liệu|Ngày 31/10/2023 / Tỷ lệ (%)|Tăng (+)/Giảm (-)
1|Đã đồng bộ|822|86,34|695|100|-22,4
2|Một phần|151|8,56|151|8,54|-0,02
3|Toàn trình|700|60,10|803|68,15|+103)",
     {"delta warning 0.0.6 -22.4 13.66"}},
    {"LaterColumnFirst",
     R"(
olvvc
STT|Đơn vị|Năm 2023|Năm 2022|Tăng, giảm
1|Sở Y tế|50|40|10
2|Sở Nội vụ|30|40|-10
3|Sở Xây dựng|35|40|10)",
     {"delta error 0.2.4 10 -5"}},
    {"GrowthInPercent",
     R"(
olvvc
STT|Đơn vị|Năm 2022|Năm 2023|Tăng, giảm (%)
1|Sở Y tế|40|50|25
2|Sở Nội vụ|40|30|-25
3|Sở Xây dựng|40|44|12,5)",
     {"delta warning 0.2.4 12.5 10"}},
    {"NoSignsInTheWholeColumn",
     R"(
olvvc
STT|Đơn vị|Năm 2022|Năm 2023|Tăng, giảm
1|Sở Y tế|40|50|10
2|Sở Nội vụ|40|30|10)",
     {}},
    {"FallsInAColumnOfTheirOwn",
     R"(
olvvc
STT|Đơn vị|Năm 2022|Năm 2023|Giảm
1|Sở Y tế|40|30|10
2|Sở Nội vụ|40|25|10)",
     {"delta error 0.1.4 10 15"}},
    {"ThreeDatesLeaveItOpen",
     R"(
olvvvc
STT|Đơn vị|Năm 2021|Năm 2022|Năm 2023|Tăng, giảm
1|Sở Y tế|40|30|20|7)",
     {}},
    {"AYearAgoIsNotLastMonth",
     R"(
olvvc
STT|Đơn vị|Ngày 30/9/2023|Ngày 31/10/2023|Tăng, giảm so với cùng kỳ năm trước
1|Sở Y tế|40|30|7)",
     {}},
    {"TwoThingsWithoutDates",
     R"(
olvvc
STT|Đơn vị|Kế hoạch|Thực hiện|Tăng, giảm
1|Sở Y tế|40|30|7)",
     {}},
    {"BlankChange",
     R"(
olvvc
STT|Đơn vị|Năm 2022|Năm 2023|Tăng, giảm
1|Sở Y tế|40|30|)",
     {}},
};
INSTANTIATE_TEST_SUITE_P(Change, Rates, testing::ValuesIn(kChanges),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace bocso
