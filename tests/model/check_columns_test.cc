// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

class Columns : public testing::TestWithParam<DrawnCase> {};

TEST_P(Columns, AreFlagged) { EXPECT_EQ(flags_of(GetParam().drawing), GetParam().flags); }

const DrawnCase kTotals[] = {
    {"TotalOfClassesHolds",
     R"(
olvvv
STT|Đơn vị|Đã giải quyết / Tổng số|Đã giải quyết / Đúng hạn|Đã giải quyết / Quá hạn
1|Sở Y tế|121|120|1
2|Sở Nội vụ|1.053|1.043|10)",
     {}},
    {"TotalOfClassesIsAnErrorWhereTheOtherRowsHold",
     R"(
olvvv
STT|Đơn vị|Đã giải quyết / Tổng số|Đã giải quyết / Đúng hạn|Đã giải quyết / Quá hạn
1|Sở Y tế|121|120|1
2|Sở Nội vụ|1.053|1.043|10
3|Sở Tư pháp|70|68|2
4|Sở Tài chính|35|35|0
5|Sở Xây dựng|440|414|16)",
     {"sum error 0.4.2 440 430"}},
    {"TotalOfClassesAlone",
     R"(
olvvv
STT|Đơn vị|Đã giải quyết / Tổng số|Đã giải quyết / Đúng hạn|Đã giải quyết / Quá hạn
1|Sở Xây dựng|440|414|16)",
     {"sum warning 0.0.2 440 430"}},
    {"TheNounAloneCountsAll",
     R"(
olvvv
STT|Đơn vị|Đã giải quyết xong / Số hồ sơ|Đã giải quyết xong / Đúng hạn|Đã giải quyết xong / Trễ hạn
1|Sở Y tế|121|120|1
2|Sở Nội vụ|1.053|1.043|10
3|Sở Xây dựng|440|414|16)",
     {"sum warning 0.2.2 440 430"}},
    {"MembersAreConfirmedByOtherRows",
     R"(
olvvv
STT|Đơn vị|Có mặt / Cộng|Có mặt / Công chức|Có mặt / Viên chức
1|Sở Y tế|45|40|5
2|Sở Nội vụ|39|30|9
3|Sở Xây dựng|54|32|13)",
     {"sum warning 0.2.2 54 45"}},
    {"MembersThatNoRowConfirms",
     R"(
olvvv
STT|Đơn vị|Cán bộ / Tổng số|Cán bộ / Nữ|Cán bộ / Đảng viên
1|Sở Y tế|45|20|40
2|Sở Nội vụ|39|19|30)",
     {}},
    {"AttributesAreNoParts",
     R"(
olvvv
STT|Đơn vị|Cán bộ / Tổng số|Cán bộ / Nữ|Cán bộ / Đảng viên
1|Sở Y tế|45|20|40
2|Sở Nội vụ|39|9|30
3|Sở Tư pháp|31|20|25
4|Sở Xây dựng|54|32|13)",
     {}},
    {"OfWhichNeedNotBeAll",
     R"(
olvvv
STT|Đơn vị|Hồ sơ / Tổng số|Hồ sơ / Trong đó / Đất đai|Hồ sơ / Trong đó / Xây dựng
1|Xã A|45|20|10
2|Xã B|39|19|12)",
     {}},
    {"TheRestBesideClasses",
     R"(
olvvvv
STT|Đơn vị|TTHC / Tổng số|TTHC / Toàn trình|TTHC / Một phần|TTHC / Còn lại
1|Sở Y tế|45|20|15|10
2|Sở Nội vụ|39|19|10|10
3|Sở Tư pháp|31|20|5|6
4|Sở Công Thương|31|20|5|6
5|Sở Xây dựng|54|32|13|6)",
     {"sum error 0.4.2 54 51"}},
    {"AGroupInsideStandsForItsTotal",
     R"(
olvvvvv
STT|Đơn vị|Tiếp nhận / Tổng số|Tiếp nhận / Trong kỳ / Tổng số|Tiếp nhận / Trong kỳ / Trực tuyến|Tiếp nhận / Trong kỳ / Trực tiếp|Tiếp nhận / Từ kỳ trước
1|Sở Y tế|50|45|40|5|5
2|Sở Nội vụ|41|39|30|9|2
3|Sở Xây dựng|54|50|32|18|14)",
     {"sum warning 0.2.2 54 64"}},
    {"AnswersBehindTheirNumber",
     R"(
olvvvv
STT|Đơn vị|Tổng số phiếu|Kết quả / Rất hài lòng|Kết quả / Hài lòng|Kết quả / Không hài lòng
1|Sở Y tế|45|40|5|0
2|Sở Nội vụ|39|30|7|2
3|Sở Tư pháp|20|15|5|0
4|Sở Tài chính|33|30|3|0
5|Sở Xây dựng|54|32|32|0)",
     {"sum error 0.4.2 54 64"}},
    {"NotAllThatIsHandedOutComesBack",
     R"(
olvvvv
STT|Đơn vị|Số phiếu phát ra|Kết quả / Rất hài lòng|Kết quả / Hài lòng|Kết quả / Không hài lòng
1|Sở Y tế|45|40|5|0
2|Sở Nội vụ|39|30|7|2
3|Sở Xây dựng|54|32|12|0)",
     {}},
    {"WhatIsLeftOfAPlan",
     R"(
olvvv
STT|Đơn vị|Biên chế được giao|Có mặt|Chưa tuyển dụng
1|Sở Y tế|50|45|5
2|Sở Nội vụ|41|39|2
3|Sở Xây dựng|54|50|14)",
     {"sum warning 0.2.2 54 64"}},
    {"APlanWithoutWhatIsLeft",
     R"(
olvvv
STT|Đơn vị|Biên chế được giao|Công chức|Viên chức
1|Sở Y tế|50|45|6
2|Sở Nội vụ|41|39|3)",
     {}},
    {"NoughtsAreNoProof",
     R"(
olvvv
STT|Đơn vị|Cán bộ / Tổng số|Cán bộ / Nữ|Cán bộ / Đảng viên
1|Sở Y tế|0|0|0
2|Sở Nội vụ|0|0|0
3|Sở Tư pháp|4|4|0
4|Sở Xây dựng|54|32|13)",
     {}},
    {"WordsOfTheGroupSaidAgain",
     R"(
olvvvv
STT|Đơn vị|Tiếp nhận / Trong đó / Từ kỳ trước|Tiếp nhận / Trong đó / Tiếp nhận trực tiếp|Tiếp nhận / Trong đó / Tiếp nhận trực tuyến|Tiếp nhận / Tổng
1|Sở Y tế|12|40|5|57
2|Sở Nội vụ|3|39|10|52
3|Sở Xây dựng|9|32|13|46)",
     {"sum warning 0.2.5 46 54"}},
    {"AnotherReadingThanAllOtherRowsExcusesNothing",
     R"(
olvvvv
STT|Đơn vị|Số hồ sơ tiếp nhận|Đã giải quyết|Đang giải quyết|Hồ sơ hủy
1|Sở Y tế|52|40|10|2
2|Sở Nội vụ|53|39|10|4
3|Sở Tư pháp|78|70|5|3
4|Sở Tài chính|40|35|4|1
5|Sở Xây dựng|45|32|13|9)",
     {"sum warning 0.4.2 45 54"}},
};
INSTANTIATE_TEST_SUITE_P(Totals, Columns, testing::ValuesIn(kTotals),
                         [](const auto& info) { return info.param.name; });

const DrawnCase kRates[] = {
    {"OneRateThatTellsIsEnough",
     R"(
olvvvr
STT|Đơn vị|Đã giải quyết / Số hồ sơ|Đã giải quyết / Đúng hạn|Đã giải quyết / Trễ hạn|Đã giải quyết / Tỷ lệ đúng hạn (%)
1|Sở Y tế|9|9|0|100
2|Sở Tư pháp|93|88|5|94,62
3|Sở Nội vụ|83|83|0|100
4|Sở Xây dựng|266|248|18|100)",
     {"ratio warning 0.3.5 100 93.2331"}},
    {"RateOfTheColumnItNames",
     R"(
olvvvr
STT|Đơn vị|Tiếp nhận / Tổng số|Tiếp nhận / Trực tuyến|Tiếp nhận / Trực tiếp|Tiếp nhận / Tỷ lệ trực tuyến (%)
1|Sở Y tế|50|45|5|90
2|Sở Nội vụ|40|30|10|75
3|Sở Tài chính|40|30|10|75
4|Sở Công Thương|40|30|10|75
5|Sở Xây dựng|80|60|20|57)",
     {"ratio error 0.4.5 57 75"}},
    {"BareRateMayBeOfEither",
     R"(
olvvvr
STT|Đơn vị|Tiếp nhận / Tổng số|Tiếp nhận / Trực tuyến|Tiếp nhận / Trực tiếp|Tiếp nhận / Tỷ lệ (%)
1|Sở Y tế|50|45|5|90
2|Sở Nội vụ|40|30|10|75
3|Sở Xây dựng|80|60|20|57)",
     {"ratio warning 0.2.5 57 75"}},
    {"RateOfSomethingElse",
     R"(
olvvvr
STT|Đơn vị|Tiếp nhận / Tổng số|Tiếp nhận / Trực tuyến|Tiếp nhận / Trực tiếp|Tiếp nhận / Tỷ lệ (%)
1|Sở Y tế|50|45|5|12,5
2|Sở Nội vụ|40|30|10|30,1
3|Sở Xây dựng|80|60|20|57)",
     {}},
    {"RateBehindPlanAndDone",
     R"(
olvvvr
STT|Đơn vị|Dự toán giao|Đã giải ngân|Chưa giải ngân|Tỷ lệ giải ngân (%)
1|Sở Y tế|50|45|5|90
2|Sở Nội vụ|40|30|10|75
3|Sở Tài chính|40|30|10|75
4|Sở Công Thương|40|30|10|75
5|Sở Xây dựng|80|60|20|57)",
     {"ratio error 0.4.5 57 75"}},
    {"RateOfAFraction",
     R"(
olvr
STT|Chỉ tiêu|Đến 31/10/2023 / Số lượng|Đến 31/10/2023 / Tỷ lệ (%)
1|TTHC công khai/tổng số TTHC|198/200|99
2|TTHC trực tuyến/tổng số TTHC|150/200|57)",
     {"ratio warning 0.1.3 57 75"}},
};
INSTANTIATE_TEST_SUITE_P(Rates, Columns, testing::ValuesIn(kRates),
                         [](const auto& info) { return info.param.name; });

const DrawnCase kBlocks[] = {
    {"AgenciesUnderTheirLevel",
     R"(
olvvvv
STT|Đơn vị|Tiếp nhận|Đã xong|Đúng hạn|Quá hạn
I|Cấp tỉnh|30|28|25|3
1|Sở Y tế|20|18|15|3
2|Sở Nội vụ|10|10|10|0
II|Cấp huyện|17|9|9|0
1|UBND huyện A Lưới|4|4|4|0
2|UBND huyện Phú Lộc|5|5|5|0)",
     {"sum error 0.3.2 17 9"}},
    {"OtherRowsThatDoNotConfirm",
     R"(
olvv
STT|Đơn vị|Tiếp nhận|Đã xong
I|Cấp tỉnh|30|28
1|Sở Y tế|25|20
2|Sở Nội vụ|10|10)",
     {}},
    {"OfficesOfAnAgencyAreNoAgencies",
     R"(
olvvv
STT|Đơn vị|Tiếp nhận|Đã xong|Quá hạn
I|Cấp tỉnh|30|30|0
1|Đất đai|20|20|0
2|Hộ tịch|11|10|0)",
     {}},
};
INSTANTIATE_TEST_SUITE_P(Blocks, Columns, testing::ValuesIn(kBlocks),
                         [](const auto& info) { return info.param.name; });

TEST(Columns, TheMessageNamesTheGround) {
  Report report = report_of(kTotals[4].drawing);
  run_checks(report, {}, {});
  ASSERT_EQ(report.flags.size(), 1U);
  EXPECT_THAT(report.flags[0].message_vi,
              testing::HasSubstr("cột tổng của nhóm “Công chức” + “Viên chức”"));
  EXPECT_THAT(report.flags[0].message_en,
              testing::HasSubstr("the total column of “Công chức” + “Viên chức”"));
}

}  // namespace
}  // namespace bocso
