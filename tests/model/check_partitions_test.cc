// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

class Partitions : public testing::TestWithParam<DrawnCase> {};

TEST_P(Partitions, AreFlagged) { EXPECT_EQ(flags_of(GetParam().drawing), GetParam().flags); }

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
INSTANTIATE_TEST_SUITE_P(Partition, Partitions, testing::ValuesIn(kPartitions),
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
    {"OutcomeIsWhatWasResolved",
     R"(
olvvvvv
STT|Đơn vị|Tiếp nhận|Kết quả giải quyết / Tổng số|Kết quả giải quyết / Đúng hạn|Kết quả giải quyết / Quá hạn|Còn lại đang giải quyết
1|Sở Y tế|121|118|118|0|3
2|Sở Nội vụ|19|6|5|1|4)",
     {"sum warning 0.1.2 19 10"}},
    {"OutcomeMayTakeInWhatIsOpen",
     R"(
olvvvv
STT|Đơn vị|Tiếp nhận|Kết quả giải quyết / Tổng số|Kết quả giải quyết / Đã xong|Kết quả giải quyết / Đang giải quyết
1|Sở Y tế|121|121|118|3
2|Sở Nội vụ|10|10|6|4)",
     {}},
    {"WhatWasAnsweredMayBeCalledTheResult",
     R"(
olvvvvv
STT|Đơn vị|Số hồ sơ tiếp nhận|Kết quả giải quyết / Tổng số|Kết quả giải quyết / Đúng hạn|Kết quả giải quyết / Quá hạn|Hồ sơ đang giải quyết
1|UBND xã A|814|782|750|32|32
2|UBND xã B|7.772|6.903|6.903|0|869
3|UBND xã C|106|972|972|0|134
4|UBND xã D|120|100|90|10|20)",
     {"sum warning 0.2.2 106 1106"}},
    {"NewFilesAloneDoNotBalance",
     R"(
olvvv
STT|Đơn vị|Số hồ sơ tiếp nhận trong kỳ|Đã giải quyết|Đang giải quyết
1|Sở Y tế|111|118|3
2|Sở Nội vụ|10|6|4)",
     {}},
};
INSTANTIATE_TEST_SUITE_P(Balance, Partitions, testing::ValuesIn(kBalances),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace bocso
