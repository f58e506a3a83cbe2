// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences as officials write them: what must be found broken, what must be found to hold, and
// what must be let alone because its words ground no relation.
#include <gmock/gmock.h>

#include <ostream>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

struct Case {
  const char* name;
  const char* text;
  int held;  // relations found and kept
  std::vector<std::string> flags;
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }

class Prose : public testing::TestWithParam<Case> {};

TEST_P(Prose, SaysWhatItsFiguresAreToEachOther) {
  Report report;
  report.document.id = "0123456789abcdef";
  add_text(report, GetParam().text);
  run_checks(report, {}, {});
  EXPECT_EQ(shown_without_places(report), GetParam().flags);
  EXPECT_EQ(report.coverage.relations_held, GetParam().held);
}

// "A/B hồ sơ, đạt P%" and its kin. A fraction that does not exceed one is held besides its rate.
const Case kFractions[] = {
    {"FractionThenRate", "Đã giải quyết 943/10.529 hồ sơ, đạt 8,96%.", 2, {}},
    {"FractionThenWrongRate",
     "Đã giải quyết 943/10.529 hồ sơ, đạt 8,69%.",
     1,
     {"ratio error 8.69 8.9562"}},
    {"RateInBrackets",
     "Số TTHC đã cắt giảm là 285/1.386 TTHC (20,65%).",
     1,
     {"ratio error 20.65 20.5628"}},
    {"RateThenFraction", "Tỷ lệ giải quyết đúng hạn đạt 98,5% (394/400 hồ sơ).", 2, {}},
    {"WrongRateThenFraction",
     "Tỷ lệ giải quyết đúng hạn đạt 95,8% (394/400 hồ sơ).",
     1,
     {"ratio error 95.8 98.5000"}},
    {"SemicolonBeforeTheRate",
     "Số hồ sơ trả đúng hạn là 9.903/9.974 hồ sơ; đạt tỷ lệ 93,9%.",
     1,
     {"ratio error 93.9 99.2881"}},
    {"OpinionsAreFractions",
     "Có 3.355/3.483 lượt đánh giá “rất hài lòng”, chiếm tỷ lệ 96,3%.",
     2,
     {}},
    {"CutRateIsNoError",
     "Có 77.995/118.430 hồ sơ nộp trực tuyến, đạt 65,85%.",
     2,
     {"rounding info 65.85 65.8575"}},
    {"OfTheVillagesThatReachedAll", "Có 12/16 xã đạt 100% tiêu chí.", 1, {}},
    {"OverIsNoGround", "Có 1.200/1.500 cơ sở được cấp phép, đạt trên 79%.", 1, {}},
    {"OfTheYearsPlan", "Đã kiểm tra 30/40 đơn vị, đạt 60% kế hoạch năm.", 0, {}},
    {"AgainstLastYear", "Đã giải quyết 300/400 hồ sơ, bằng 102% so với cùng kỳ.", 0, {}},
    {"RateOfSomethingElse", "Tiếp nhận 394/400 hồ sơ, tỷ lệ trực tuyến đạt 70%.", 1, {}},
    {"ScoreAndRank", "Chỉ số đạt 85,2 điểm, xếp thứ 12/63 tỉnh, thành phố.", 0, {}},
};
INSTANTIATE_TEST_SUITE_P(Fractions, Prose, testing::ValuesIn(kFractions),
                         [](const auto& info) { return info.param.name; });

// Parts behind "trong đó", and their rates.
const Case kParts[] = {
    {"NobodyHasTwoStatuses",
     "Tổng số người làm việc hiện có là 105 người, trong đó 90 công chức và 55 viên chức.",
     0,
     {"part_whole warning 105 145"}},
    {"StatusesMayLeaveSomeOut",
     "Tổng số người làm việc hiện có là 150 người, trong đó 90 công chức và 55 viên chức.",
     1,
     {}},
    {"WomenMayBePartyMembers",
     "Tổng số người làm việc hiện có là 105 người, trong đó 90 nữ và 55 đảng viên.",
     1,
     {}},
    {"PartAndRate",
     "Tổng số TTHC là 1.386 thủ tục; trong đó: 285 TTHC được giải quyết tại chỗ, đạt 20,56%.",
     2,
     {}},
    {"WrongRateOfAPart",
     "Tổng số TTHC là 1.386 thủ tục; trong đó: 285 TTHC được giải quyết tại chỗ, đạt 25,06%.",
     1,
     {"ratio error 25.06 20.5628"}},
    {"PartExceedsWhole",
     "Toàn tỉnh có 385 cơ sở, trong đó 835 cơ sở đã được cấp phép.",
     0,
     {"part_whole error 835 385"}},
    {"WomenAmongStaff",
     "Lớp tập huấn có 120 người tham dự, trong đó có 45 nữ, chiếm 37,5%.",
     2,
     {}},
    {"TimeClassesWithRates",
     "Đã giải quyết 5.432 hồ sơ, trong đó trước hạn 3.000 hồ sơ (55,23%), đúng hạn 2.400 hồ sơ "
     "(44,18%), quá hạn 32 hồ sơ (0,59%).",
     4,
     {}},
    {"TimeClassesDoNotAddUp",
     "Đã giải quyết 5.432 hồ sơ, trong đó trước hạn 3.000 hồ sơ, đúng hạn 2.400 hồ sơ, quá hạn 23 "
     "hồ sơ.",
     0,
     {"sum warning 5432 5423"}},
    {"BracketAndBehindIt",
     "Cấp huyện giải quyết 6.900 hồ sơ (trước hạn, đúng hạn: 6.770 hồ sơ, chiếm 98,12%), trễ hạn: "
     "310 hồ sơ.",
     1,
     {"sum warning 6900 7080"}},
    {"LevelsAddUp",
     "Toàn tỉnh có 1.903 TTHC; trong đó cấp tỉnh 1.500 TTHC, cấp huyện 280 TTHC, cấp xã 123 TTHC.",
     1,
     {}},
    {"LevelsDoNotAddUp",
     "Toàn tỉnh có 1.903 TTHC; trong đó cấp tỉnh 1.500 TTHC, cấp huyện 208 TTHC, cấp xã 123 TTHC.",
     0,
     {"sum warning 1903 1831"}},
    {"ChannelsWithPost",
     "Tiếp nhận 1.250 hồ sơ; trong đó trực tuyến 1.000 hồ sơ, chiếm tỷ lệ 80%, trực tiếp 200 hồ "
     "sơ, "
     "qua bưu chính công ích 50 hồ sơ.",
     2,
     {}},
    {"FullAndHalfTime", "Trung tâm có 05 công chức (02 kiêm nhiệm, 03 chuyên trách).", 1, {}},
    {"FullAndHalfTimeDoNotAddUp",
     "Trung tâm có 06 công chức (02 kiêm nhiệm, 03 chuyên trách).",
     0,
     {"sum warning 6 5"}},
    {"RestClosesTheList",
     "Có 300 hồ sơ đất đai, trong đó huyện đã trả 250 hồ sơ, còn lại 40 hồ sơ chuyển tỉnh.",
     0,
     {"sum warning 300 290"}},
    {"TwoWholesOneFits",
     "Trong quý tiếp nhận 1.000 hồ sơ, đã giải quyết 900 hồ sơ; trong đó nộp trực tuyến 600 hồ sơ, "
     "chiếm 60%.",
     2,
     {}},
    {"TwoWholesNoneFits",
     "Trong quý tiếp nhận 1.000 hồ sơ, đã giải quyết 900 hồ sơ; trong đó nộp trực tuyến 600 hồ sơ, "
     "chiếm 80%.",
     1,
     {"ratio warning 80 66.6667"}},
    {"PartOfThePart",
     "Có 300 hồ sơ quá hạn, trong đó đất đai 120 hồ sơ, chiếm 40%, trong đó huyện A 60 hồ sơ, "
     "chiếm "
     "20%.",
     4,
     {}},
    {"RateOfTheWholeBracket",
     "Đã trả kết quả cho 920 hồ sơ (trước hạn 500 hồ sơ, đúng hạn 420 hồ sơ), đạt 100%.",
     0,
     {}},
    {"ShareWithoutAComma",
     "Tập huấn cho 650 lượt người, trong đó nữ 320 lượt người chiếm 42,9%.",
     1,
     {"ratio error 42.9 49.2308"}},
    {"PartUnderAnotherName",
     "Thuộc 17 đơn vị, trong đó có 21 sở, ngành.",
     0,
     {"part_whole warning 21 17"}},
    {"OtherUnit", "Ban hành 21 quyết định; trong đó có: 61 TTHC sửa đổi, bổ sung.", 0, {}},
    {"LargestAgenciesAreNoWhole",
     "Tiếp nhận 500 hồ sơ, trong đó Sở Xây dựng 120 hồ sơ, Sở Y tế 90 hồ sơ, Sở Tư pháp 80 hồ sơ.",
     1,
     {}},
    {"AttributesOverlap",
     "Có 45 công chức, trong đó 20 nữ, 15 đảng viên, 12 người có trình độ thạc sĩ.",
     1,
     {}},
    {"NobodyIsOfficialAndOfficer",
     "Hiện có 118 người, trong đó 77 công chức và 41 viên chức.",
     1,
     {}},
    {"StaffBeyondTheirWhole",
     "Hiện có 74 người, trong đó 38 công chức và 46 viên chức.",
     0,
     {"part_whole warning 74 84"}},
    {"RateOfResolvedNamesNoWhole",
     "Tiếp nhận 1.250 hồ sơ, đã giải quyết 1.190 hồ sơ, đạt 92,5%.",
     0,
     {}},
    {"LastYearInBrackets", "Tiếp nhận 800 hồ sơ (cùng kỳ năm 2022: 950 hồ sơ).", 0, {}},
    {"PlanInBrackets", "Đã kiểm tra 20 đơn vị (kế hoạch 40 đơn vị).", 0, {}},
    {"MeanInBrackets", "Tiếp nhận 900 hồ sơ (trung bình mỗi tháng 1.000 hồ sơ).", 0, {}},
    {"OtherPeriodInBrackets",
     "Đã giải quyết 2.000 hồ sơ (trong tháng 10 giải quyết 300 hồ sơ, đúng hạn 295 hồ sơ), quá hạn "
     "12 "
     "hồ sơ.",
     0,
     {}},
};
INSTANTIATE_TEST_SUITE_P(Parts, Prose, testing::ValuesIn(kParts),
                         [](const auto& info) { return info.param.name; });

const Case kLists[] = {
    {"AgenciesBehindGom",
     "29 hồ sơ bị huỷ gồm: Sở Tài nguyên và Môi trường 24 hồ sơ; Sở Tư pháp 01 hồ sơ; Sở Kế hoạch "
     "và "
     "Đầu tư 04 hồ sơ.",
     1,
     {}},
    {"AgenciesBehindGomDoNotAddUp",
     "29 hồ sơ bị huỷ gồm: Sở Tài nguyên và Môi trường 24 hồ sơ; Sở Tư pháp 01 hồ sơ; Sở Kế hoạch "
     "và "
     "Đầu tư 40 hồ sơ.",
     0,
     {"sum warning 29 65"}},
    {"AgenciesInBrackets",
     "Bưu điện trả kết quả 1.425 lượt (Sở Công Thương 907 lượt; Sở Giáo dục và Đào tạo 250 lượt, "
     "Sở "
     "Tư pháp 268 lượt).",
     1,
     {}},
    {"AgenciesInBracketsDoNotAddUp",
     "Bưu điện trả kết quả 1.425 lượt (Sở Công Thương 907 lượt; Sở Giáo dục và Đào tạo 205 lượt, "
     "Sở "
     "Tư pháp 268 lượt).",
     0,
     {"sum warning 1425 1380"}},
    {"MoneyOfAgencies",
     "Thu phí, lệ phí được 2.500 triệu đồng (Sở Xây dựng 1.500 triệu đồng; Sở Tư pháp 600 triệu "
     "đồng; "
     "Sở Y tế 500 triệu đồng).",
     0,
     {"sum warning 2500000000 2600000000"}},
    {"NumeratorIsItemised",
     "Mức độ 4 là 686/943 hồ sơ (Sở Công Thương 596 hồ sơ; Sở Giáo dục và Đào tạo 19 hồ sơ; Sở Tư "
     "pháp 71 hồ sơ).",
     2,
     {}},
    {"ListBelowTheSentence",
     "Tổng số TTHC đang thực hiện là 50 thủ tục, trong đó:\n- Cấp tỉnh: 20 thủ tục;\n- Cấp huyện: "
     "18 "
     "thủ tục;\n- Cấp xã: 10 thủ tục.",
     0,
     {"sum warning 50 48"}},
    {"ListBelowHolds",
     "Tổng số TTHC đang thực hiện là 50 thủ tục, trong đó:\n- Cấp tỉnh: 20 thủ tục;\n- Cấp huyện: "
     "18 "
     "thủ tục;\n- Cấp xã: 12 thủ tục.",
     1,
     {}},
    {"ListOfOtherThings",
     "Tổng số TTHC đang thực hiện là 50 thủ tục, cụ thể:\n- Công bố 3 thủ tục mới;\n- Bãi bỏ 2 thủ "
     "tục.",
     1,
     {}},
    {"SomeOnly",
     "Tổng số 900 hồ sơ quá hạn (chủ yếu ở Sở Xây dựng 300 hồ sơ; Sở Y tế 250 hồ sơ).",
     0,
     {}},
    {"AndSoOn", "Tổng số 900 hồ sơ quá hạn (Sở Xây dựng 300 hồ sơ; Sở Y tế 250 hồ sơ; …).", 0, {}},
    {"OfSeveralUnits", "Thuộc 17 đơn vị, gồm 15 sở, ngành và 02 doanh nghiệp.", 1, {}},
    {"PeopleOfTwoClasses",
     "Đào tạo 3 lớp (lớp 1: 40 người; lớp 2: 35 người) cho 100 người.",
     0,
     {}},
};
INSTANTIATE_TEST_SUITE_P(Lists, Prose, testing::ValuesIn(kLists),
                         [](const auto& info) { return info.param.name; });

const Case kBalances[] = {
    {"Balanced",
     "Đã tiếp nhận 8.267 hồ sơ, giải quyết 6.900 hồ sơ, đang giải quyết 1.367 hồ sơ.",
     1,
     {}},
    {"Unbalanced",
     "Đã tiếp nhận 8.267 hồ sơ, giải quyết 6.900 hồ sơ, đang giải quyết 1.341 hồ sơ.",
     0,
     {"sum warning 8267 8241"}},
    {"WithCancelled",
     "Tiếp nhận 530 hồ sơ; đã giải quyết 480 hồ sơ; đang giải quyết 40 hồ sơ; bị hủy 10 hồ sơ.",
     1,
     {}},
    {"CarriedOverIsOfTheWhole",
     "Tiếp nhận 12.480 hồ sơ (kỳ trước chuyển sang 480 hồ sơ, tiếp nhận mới 12.000 hồ sơ), đã giải "
     "quyết 11.900 hồ sơ, đang giải quyết 580 hồ sơ.",
     1,
     {}},
    {"CarriedOverIsApart",
     "Tiếp nhận mới 1.000 hồ sơ, kỳ trước chuyển sang 100 hồ sơ; đã giải quyết 1.020 hồ sơ, đang "
     "giải "
     "quyết 80 hồ sơ.",
     1,
     {}},
    {"Petitions",
     "Tiếp nhận 500 phản ánh, kiến nghị, đã xử lý 480 phản ánh, kiến nghị, đang xử lý 30 phản ánh, "
     "kiến nghị.",
     0,
     {"sum warning 500 510"}},
    {"NotYetResolved",
     "Toàn huyện tiếp nhận 310 hồ sơ, đã giải quyết 290 hồ sơ, chưa giải quyết 10 hồ sơ.",
     0,
     {"sum warning 310 300"}},
    {"AboutToTheUnit",
     "Hồ sơ tiếp nhận ước khoảng 44.612 hồ sơ, đã giải quyết 34.469 hồ sơ, đang giải quyết 10.043 "
     "hồ "
     "sơ.",
     0,
     {"sum warning 44612 44512"}},
    {"AboutInHundreds",
     "Tiếp nhận khoảng 1.300 hồ sơ, đã giải quyết 1.190 hồ sơ, đang giải quyết 60 hồ sơ.",
     1,
     {}},
    {"NewFilesMeetOldOnes",
     "Tiếp nhận mới 1.000 hồ sơ, giải quyết 1.020 hồ sơ, đang giải quyết 80 hồ sơ.",
     0,
     {}},
    {"MoreResolvedThanCameInTheMonth",
     "Trong tháng tiếp nhận 1.000 hồ sơ, giải quyết 1.020 hồ sơ, đang giải quyết 80 hồ sơ.",
     1,
     {}},
    {"ReceivedOnline",
     "Đã tiếp nhận 700 hồ sơ trực tuyến, giải quyết 1.100 hồ sơ, đang giải quyết 40 hồ sơ.",
     0,
     {}},
    {"TwoLevelsInOneSentence",
     "UBND cấp huyện tiếp nhận 400 hồ sơ, UBND cấp xã tiếp nhận 900 hồ sơ, đã giải quyết 850 hồ "
     "sơ, "
     "đang giải quyết 60 hồ sơ.",
     0,
     {}},
    {"ResolvedInAnotherMonth",
     "Từ ngày 01/01 đến 30/9 tiếp nhận 9.000 hồ sơ, đã giải quyết trong tháng 9 là 850 hồ sơ, đang "
     "giải quyết 120 hồ sơ.",
     0,
     {}},
    {"NothingIsSaidOfTheOpenOnes", "Tiếp nhận 1.250 hồ sơ, đã giải quyết 1.190 hồ sơ.", 0, {}},
};
INSTANTIATE_TEST_SUITE_P(Balances, Prose, testing::ValuesIn(kBalances),
                         [](const auto& info) { return info.param.name; });

const Case kChanges[] = {
    {"Rise", "Tiếp nhận 1.200 hồ sơ, tăng 120 hồ sơ so với cùng kỳ năm 2022 (1.080 hồ sơ).", 1, {}},
    {"WrongRise",
     "Tiếp nhận 1.200 hồ sơ, tăng 210 hồ sơ so với cùng kỳ năm 2022 (1.080 hồ sơ).",
     0,
     {"delta error 210 120"}},
    {"Fall", "Giải quyết 900 hồ sơ, giảm 100 hồ sơ so với quý trước (1.000 hồ sơ).", 1, {}},
    {"RiseThatIsAFall",
     "Giải quyết 900 hồ sơ, tăng 100 hồ sơ so với quý trước (1.000 hồ sơ).",
     0,
     {"delta error 100 -100"}},
    {"Growth", "Tiếp nhận 3.200 hồ sơ, tăng 6,67% so với cùng kỳ năm trước (3.000 hồ sơ).", 1, {}},
    {"WrongGrowth",
     "Tiếp nhận 3.200 hồ sơ, tăng 7,66% so với cùng kỳ năm trước (3.000 hồ sơ).",
     0,
     {"delta warning 7.66 6.6667"}},
    {"NothingToCompareWith", "Tiếp nhận 1.200 hồ sơ, tăng 120 hồ sơ so với cùng kỳ.", 0, {}},
    {"AgainstThePlan",
     "Tiếp nhận 800 hồ sơ (cùng kỳ: 950 hồ sơ), tăng 12% so với kế hoạch.",
     0,
     {}},
    {"OtherUnit", "Có 30 xã, tăng 5 cơ sở so với năm trước (100 hồ sơ).", 0, {}},
    {"TwoYearsWithoutAnOrder",
     "Năm 2022 tiếp nhận 4.000 hồ sơ, năm 2023 tiếp nhận 5.000 hồ sơ, tăng 20%.",
     0,
     {}},
};
// Note cells are read like sentences.
TEST(ProseInNotes, IsCheckedToo) {
  Report report = read_report_of(R"(
olvn
STT|Nội dung|Số ngày|Ghi chú
1|Cấp phép xây dựng|02|cắt giảm 01/3 ngày làm việc (33%)
2|Thẩm định dự án|03|cắt giảm 02/5 ngày làm việc (45%)
3|Số cán bộ|05|02 chuyên trách; 03 kiêm nhiệm)");
  run_checks(report, {}, {});
  ASSERT_EQ(report.flags.size(), 1U);
  EXPECT_EQ(report.flags[0].rule, "ratio");
  EXPECT_EQ(report.flags[0].found, "45");
  EXPECT_EQ(report.flags[0].expected, "40");
}

INSTANTIATE_TEST_SUITE_P(Changes, Prose, testing::ValuesIn(kChanges),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace bocso
