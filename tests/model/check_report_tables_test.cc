// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the kinds that administrative and statistical reports have, right and wrong: what the
// checks say of each, with the figures read as they are in documents. Right ones look as if
// something did not add up: attributes under a total, averages, ranks, lists that leave things out.
#include <gmock/gmock.h>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

// As flags_of(), of figures named by row and column: "sum error 3.2 43 42".
std::vector<std::string> flags_read(std::string_view drawing) {
  Report report = read_report_of(drawing);
  run_checks(report, {}, {});
  std::vector<std::string> shown;
  for (Flag& flag : report.flags) {
    for (const Figure& figure : report.figures) {
      if (flag.figures.empty() || figure.id != flag.figures.front()) continue;
      flag.figures.front() = fmt::format("{}.{}", figure.row, figure.column);
      break;
    }
    shown.push_back(show(flag));
  }
  return shown;
}

class ReportTables : public testing::TestWithParam<DrawnCase> {};

TEST_P(ReportTables, AreFlagged) { EXPECT_EQ(flags_read(GetParam().drawing), GetParam().flags); }

const DrawnCase kPeople[] = {
    {"AttributesOfStaff",
     R"(
olvv
STT|Chỉ tiêu|Năm 2022|Năm 2023
|Tổng số|100|110
|Nữ|40|45
|Đảng viên|60|64
|Dân tộc thiểu số|12|13)",
     {}},
    {"NumberedAttributesOfStaff",
     R"(
olv
STT|Nội dung|Số lượng (người)
|Tổng số|100
1|Nữ|40
2|Đảng viên|70
3|Dân tộc thiểu số|12)",
     {}},
    {"TwiceTheSamePeople",
     R"(
olvv
STT|Chỉ tiêu|Năm 2022|Năm 2023
|Tổng số|100|110
|Nam|60|65
|Nữ|40|45
|Thành thị|30|33
|Nông thôn|70|77)",
     {}},
    {"TwiceTheSamePeopleOneWrong",
     R"(
olvv
STT|Chỉ tiêu|Năm 2022|Năm 2023
|Tổng số|100|110
|Nam|60|56
|Nữ|40|45
|Thành thị|30|33
|Nông thôn|70|77)",
     {"sum warning 0.3 110 101"}},
    {"MenAndWomen",
     R"(
olvv
STT|Chỉ tiêu|Năm 2022|Năm 2023
|Tổng số|100|110
|Nam|60|56
|Nữ|40|45)",
     {"sum error 0.3 110 101"}},
    {"UnknownRowsThatNothingConfirms",
     R"(
olv
STT|Nội dung|Số lượng
|Tổng số|120
|Biết chữ|110
|Có nghề|60)",
     {}},
    {"UnknownRowsThatAnotherColumnConfirms",
     R"(
olvv
STT|Nội dung|Năm 2022|Năm 2023
|Tổng số|120|150
|Trồng trọt|70|90
|Chăn nuôi|50|69)",
     {"sum error 0.3 150 159"}},
    {"AttributesByColumns",
     R"(
olvvvv
STT|Đơn vị|Cán bộ / Tổng số|Cán bộ / Nữ|Cán bộ / Đảng viên|Cán bộ / Khác
1|Sở Y tế|45|20|40|3
2|Sở Nội vụ|39|9|30|2
3|Sở Tư pháp|31|20|25|1
|Tổng cộng|115|49|95|6)",
     {}},
    {"SchoolsPupilsAndClassSize",
     R"(
olvvvv
STT|Trường|Số lớp|Số học sinh|Sĩ số bình quân|Học sinh/lớp
1|Trường Tiểu học A|10|350|35|35
2|Trường Tiểu học B|20|600|30|30
|Tổng cộng|30|950|31,7|31,7)",
     {}},
    {"SchoolsAPupilTooMany",
     R"(
olvvv
STT|Trường|Số lớp|Số học sinh|Sĩ số
1|Trường Tiểu học A|10|350|35
2|Trường Tiểu học B|20|600|30
|Tổng cộng|30|960|31,7)",
     {"sum error 2.3 960 950"}},
    {"PopulationAreaAndDensity",
     R"(
olvvv
STT|Huyện|Dân số (người)|Diện tích (km2)|Mật độ dân số (người/km2)
1|Yên Bình|110.000|770,5|143
2|Trấn Yên|85.000|628,4|135
|Toàn tỉnh|195.000|1.398,9|139)",
     {}},
    {"PopulationWrongInTheProvince",
     R"(
olvv
STT|Huyện|Dân số (người)|Diện tích (km2)
1|Yên Bình|110.000|770,5
2|Trấn Yên|85.000|628,4
|Toàn tỉnh|159.000|1.398,9)",
     {"sum error 2.2 159000 195000"}},
    {"BirthsAndRates",
     R"(
olvvv
STT|Huyện|Số trẻ sinh (trẻ)|Tỷ số giới tính khi sinh|Tuổi thọ
1|Yên Bình|1.100|112,4|73,1
2|Trấn Yên|850|108,3|72,4
|Toàn tỉnh|1.950|110,6|72,8)",
     {}},
    {"DoctorsForTenThousand",
     R"(
olvvv
STT|Huyện|Bác sĩ|Bác sĩ/vạn dân|Số giường/10.000 dân
1|Yên Bình|110|9|25
2|Trấn Yên|85|8|23
|Toàn tỉnh|195|9|24)",
     {}},
};
INSTANTIATE_TEST_SUITE_P(People, ReportTables, testing::ValuesIn(kPeople),
                         [](const auto& info) { return info.param.name; });

const DrawnCase kEconomy[] = {
    {"HarvestWithAYieldNobodyNames",
     R"(
olvvv
STT|Huyện|Diện tích (ha)|Bình quân 1 ha (tạ)|Sản lượng (tấn)
1|Yên Bình|100|50|500
2|Trấn Yên|200|60|1.200
|Tổng số|300|57|1.700)",
     {}},
    {"HarvestOneTotalWrong",
     R"(
olvvv
STT|Huyện|Diện tích (ha)|Năng suất (tạ/ha)|Sản lượng (tấn)
1|Yên Bình|100|50|500
2|Trấn Yên|200|60|1.200
|Tổng số|300|56,7|1.720)",
     {"sum error 2.4 1720 1700"}},
    {"PricesAndLevels",
     R"(
olvvvv
STT|Huyện|Giá lúa (đồng/kg)|Mực nước (m)|Nhiệt độ (độ C)|Độ che phủ
1|Yên Bình|7.200|12,4|24,1|52,3
2|Trấn Yên|7.400|11,0|23,8|61,0
|Toàn tỉnh|7.300|11,7|24,0|57,1)",
     {}},
    {"IndexOfProduction",
     R"(
olvv
STT|Ngành|Chỉ số (cùng kỳ = 100)|So với tháng trước
|Toàn ngành|104,2|101,3
1|Khai khoáng|98,1|97,0
2|Chế biến, chế tạo|105,4|102,2
3|Điện|102,9|100,7)",
     {}},
    {"ATotalThatIsNoIndex",
     R"(
olvv
STT|Ngành|Giá trị năm 2022 (tỷ đồng)|Giá trị năm 2023 (tỷ đồng)
|Toàn ngành|100|110
1|Khai khoáng|20|30
2|Chế biến, chế tạo|80|90)",
     {"sum error 0.3 110000000000 120000000000"}},
    {"PlanDoneAndRateOverAHundred",
     R"(
olvvr
STT|Chỉ tiêu|Kế hoạch|Thực hiện|Đạt (%)
1|Thu nội địa|1.000|1.250|125
2|Thu xuất nhập khẩu|200|150|75
|Tổng cộng|1.200|1.400|116,7)",
     {}},
    {"PlanDoneAndWrongRate",
     R"(
olvvr
STT|Chỉ tiêu|Kế hoạch|Thực hiện|Tỷ lệ thực hiện (%)
1|Thu nội địa|1.000|1.250|125
2|Thu xuất nhập khẩu|200|150|75
3|Thu khác|300|150|50
4|Thu bổ sung|400|300|75
|Tổng cộng|1.900|1.850|79,4)",
     {"ratio error 4.4 79.4 97.3684"}},
    {"BudgetRevenueInTwoLevels",
     R"(
olvv
STT|Nội dung|Dự toán (triệu đồng)|Thực hiện (triệu đồng)
|Tổng thu|1.500|1.600
I|Thu nội địa|1.000|1.100
1|Thuế thu nhập|600|700
2|Phí, lệ phí|400|400
II|Thu hải quan|500|500)",
     {}},
    {"BudgetTotalBehindTwoLevels",
     R"(
olvv
STT|Nội dung|Dự toán (triệu đồng)|Thực hiện (triệu đồng)
I|Thu nội địa|1.000|1.100
1|Thuế thu nhập|600|700
2|Phí, lệ phí|400|400
II|Thu hải quan|500|500
|Tổng cộng|1.500|1.500)",
     {"sum error 4.3 1500000000 1600000000"}},
    {"RoundedAmounts",
     R"(
olvv
STT|Huyện|Kế hoạch (tỷ đồng)|Thực hiện (tỷ đồng)
1|Yên Bình|10,3|7,4
2|Trấn Yên|20,4|8,4
3|Văn Chấn|30,4|9,4
|Tổng số|61,2|25,1)",
     {}},
    {"RoundedAmountsTooFarOff",
     R"(
olvv
STT|Huyện|Kế hoạch (tỷ đồng)|Thực hiện (tỷ đồng)
1|Yên Bình|10,3|7,4
2|Trấn Yên|20,4|8,4
3|Văn Chấn|30,4|9,4
|Tổng số|61,2|27,2)",
     {"sum error 3.3 27200000000 25200000000"}},
    {"AnAmountBetweenThePartsBesideOneThatAddsUp",
     R"(
olvv
STT|Huyện|Kế hoạch (triệu đồng)|Thực hiện (triệu đồng)
1|Yên Bình|1.000|700
2|Trấn Yên|2.000|1.500
|Tổng số|3.000|1.200)",
     {"sum warning 2.3 1200000000 2200000000"}},
    {"AnAmountBetweenThePartsAlone",
     R"(
olv
STT|Huyện|Thực hiện (triệu đồng)
1|Yên Bình|700
2|Trấn Yên|1.500
|Tổng số|1.200)",
     {}},
    {"LastYearIncreaseAndIndex",
     R"(
olvvcr
STT|Chỉ tiêu|Năm 2022|Năm 2023|Tăng (+)/Giảm (-)|So cùng kỳ (%)
1|Gạo|200|250|+50|125
2|Chè|100|90|-10|90)",
     {}},
    {"ExchangeRates",
     R"(
olvv
STT|Ngân hàng|Mua vào (đồng/USD)|Bán ra (đồng/USD)
1|Ngân hàng A|24.100|24.400
2|Ngân hàng B|24.150|24.450
|Toàn ngành|24.120|24.430)",
     {}},
    {"InvestmentByTheRest",
     R"(
olvvvv
STT|Đơn vị|Vốn / Tổng số|Vốn / Trung ương|Vốn / Địa phương|Vốn / Khác
1|Sở Giao thông vận tải|100|60|30|10
2|Sở Y tế|50|20|20|10
3|Sở Giáo dục và Đào tạo|80|50|25|5
4|Sở Xây dựng|90|50|30|5)",
     {"sum warning 3.2 90 85"}},
    {"CumulativeMonths",
     R"(
olvv
STT|Tháng|Trong tháng|Lũy kế
1|Tháng 1|10|10
2|Tháng 2|20|30
3|Tháng 3|15|45
|Tổng cộng|45|45)",
     {}},
};
INSTANTIATE_TEST_SUITE_P(Economy, ReportTables, testing::ValuesIn(kEconomy),
                         [](const auto& info) { return info.param.name; });

const DrawnCase kOffices[] = {
    {"OfWhichLeavesSomeOut",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1|Tổng số hồ sơ đã tiếp nhận. Trong đó:|Hồ sơ|1.903
-|Lĩnh vực đất đai|Hồ sơ|1.503
-|Lĩnh vực hộ tịch|Hồ sơ|278)",
     {}},
    {"OfWhichExceedsIt",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1|Tổng số hồ sơ đã tiếp nhận. Trong đó:|Hồ sơ|903
-|Lĩnh vực đất đai|Hồ sơ|1.503
-|Lĩnh vực hộ tịch|Hồ sơ|278)",
     {"part_whole error 1.3 1503 903"}},
    {"RanksBesideScores",
     R"(
olvvv
STT|Đơn vị|Điểm tối đa|Điểm đạt được|Xếp hạng
1|Sở Y tế|100|87,5|2
2|Sở Nội vụ|100|91,2|1
3|Sở Tư pháp|100|80,1|3)",
     {}},
    {"ScoresOfAnIndexAddUp",
     R"(
olvv
STT|Lĩnh vực|Điểm tối đa|Tự đánh giá
1|Cải cách thể chế|10|9,25
2|Cải cách thủ tục|15|14,5
|Tổng cộng|25|23,75)",
     {}},
    {"RowsOfManyUnits",
     R"(
oluvv
STT|Chỉ tiêu|Đơn vị tính|Năm 2022|Năm 2023
1|Diện tích|ha|500|510
2|Dân số|người|1.200|1.250
3|Xã đạt chuẩn|xã|10|12
|Tổng số hộ|hộ|300|320)",
     {}},
    {"EachGroupAndThenAll",
     R"(
olvv
STT|Đơn vị|Tiếp nhận|Giải quyết
I|Cấp tỉnh||
1|Sở Y tế|10|9
2|Sở Nội vụ|20|15
|Cộng|30|24
II|Cấp huyện||
1|Huyện A Lưới|5|5
2|Huyện Phú Lộc|7|6
|Cộng|12|11
|Tổng cộng|42|36)",
     {"sum error 8.3 36 35"}},
    {"TotalsFirstInEachGroup",
     R"(
olvv
STT|Đơn vị|Tiếp nhận|Giải quyết
|Tổng số|42|35
I|Cấp tỉnh|30|24
1|Sở Y tế|10|9
2|Sở Nội vụ|20|15
II|Cấp huyện|12|11
1|Huyện A Lưới|5|5
2|Huyện Phú Lộc|7|6)",
     {}},
    {"TheHighestIsNoSum",
     R"(
olvvv
STT|Đơn vị|Số vụ|Tổng tiền phạt (đồng)|Mức phạt cao nhất (đồng)
1|Huyện A|4|12.000.000|5.000.000
2|Huyện B|5|20.000.000|6.000.000
3|Huyện C|3|9.000.000|4.000.000
|Tổng cộng|12|41.000.000|6.000.000)",
     {}},
    {"PayOfAMonthBesideTheFund",
     R"(
olvv
STT|Đơn vị|Quỹ lương (triệu đồng)|Lương tháng (triệu đồng)
1|Phòng A|120|6
2|Phòng B|280|8
3|Phòng C|500|10
|Tổng cộng|900|9)",
     {}},
    {"YearsOfServiceAreNoSum",
     R"(
olvv
STT|Đơn vị|Số người|Số năm công tác
1|Phòng A|4|10
2|Phòng B|5|12
3|Phòng C|6|14
|Tổng cộng|15|12)",
     {}},
    {"MoneyBetweenItsPartsIsASumAllTheSame",
     R"(
olv
STT|Đơn vị|Kinh phí (triệu đồng)
1|Sở A|1.200
2|Sở B|300
3|Sở C|100
|Tổng cộng|600)",
     {"sum error 3.2 600000000 1600000000"}},
    {"TotalsOfSectionsAreAddedUp",
     R"(
olv
STT|Nội dung|Số hồ sơ
I|Cấp tỉnh|
1|Sở A|400
2|Sở B|300
|Cộng|700
II|Cấp huyện|
1|Huyện A|100
2|Huyện B|200
|Cộng|300
|Tổng cộng|1.100)",
     {"sum error 8.2 1100 1000"}},
    {"MenAndWomenUnderNoCommonHeader",
     R"(
olvvv
STT|Đơn vị|Tổng số|Nam|Nữ
1|Sở A|35|18|19
2|Sở B|40|20|20
3|Sở C|30|17|13)",
     {"sum warning 0.2 35 37"}},
    {"ComparedWithoutSayingWith",
     R"(
olvvc
STT|Đơn vị|Năm 2023|Năm 2024|Tỷ lệ so cùng kỳ (%)
1|Sở A|200|150|-25
2|Sở B|100|140|+40)",
     {}},
    {"AverageRowBehindTheTotal",
     R"(
olvv
STT|Đơn vị|Tiếp nhận|Giải quyết
1|Sở Y tế|10|9
2|Sở Nội vụ|20|15
|Tổng cộng|30|24
|Bình quân|15|12)",
     {}},
    {"TheProvinceAsARowOfItsOwn",
     R"(
olv
STT|Huyện|Tiêu chí bình quân/xã
1|Yên Bình|15,2
2|Trấn Yên|17,9
|Toàn tỉnh|16,4)",
     {}},
    {"TheProvinceWithOtherUnitsBesideTheDistricts",
     R"(
olv
STT|Huyện|Thu hút (triệu USD)
1|Yên Bình|15,2
2|Trấn Yên|17,9
|Toàn tỉnh|36,4)",
     {"sum warning 2.2 36400000 33100000"}},
    {"FilesByOutcome",
     R"(
olvvvr
STT|Đơn vị|Đã giải quyết / Tổng số|Đã giải quyết / Đúng hạn|Đã giải quyết / Quá hạn|Tỷ lệ đúng hạn (%)
1|Sở Y tế|121|120|1|99,17
2|Sở Nội vụ|1.053|1.043|10|99,05
|Tổng cộng|1.174|1.163|11|99,06)",
     {}},
    {"SameDistrictsByFieldsAndByAge",
     R"(
olvv
STT|Chỉ tiêu|Năm 2022|Năm 2023
|Tổng số lao động|500|520
|Chia theo ngành||
|Nông nghiệp|300|300
|Công nghiệp|200|220
|Chia theo độ tuổi||
|15 - 24|100|110
|25 trở lên|400|410)",
     {}},
};
INSTANTIATE_TEST_SUITE_P(Offices, ReportTables, testing::ValuesIn(kOffices),
                         [](const auto& info) { return info.param.name; });

const DrawnCase kColumns[] = {
    {"MenAndWomenByColumns",
     R"(
olvvv
STT|Huyện|Dân số / Tổng số|Dân số / Nam|Dân số / Nữ
1|Yên Bình|1.100|550|550
2|Trấn Yên|850|425|435
3|Văn Chấn|700|340|360
4|Mù Cang Chải|600|310|290
5|Lục Yên|500|240|260
|Tổng cộng|3.750|1.865|1.895)",
     {"sum warning 1.2 850 860", "sum warning 5.2 3750 3760"}},
    {"WomenAreAmongAll",
     R"(
olvv
STT|Đơn vị|Lao động / Tổng số|Lao động / Trong đó / Nữ
1|Sở Y tế|45|20
2|Sở Nội vụ|39|93)",
     {"part_whole error 1.3 93 39"}},
    {"TwoPlansAndTwoRates",
     R"(
olvvvrr
STT|Chỉ tiêu|Dự toán Trung ương giao|Dự toán HĐND giao|Thực hiện|So dự toán TW (%)|So dự toán HĐND (%)
1|Thu nội địa|1.000|1.100|1.250|125|113,6
2|Thu xuất nhập khẩu|200|220|150|75|68,2
3|Thu khác|300|300|330|110|110)",
     {}},
    {"ChangeInPercentBesideRatio",
     R"(
olvvcr
STT|Chỉ tiêu|Năm 2022|Năm 2023|Tăng (+), giảm (-) (%)|Năm 2023/năm 2022 (%)
1|Gạo|200|250|+25|125
2|Chè|100|90|-10|90
3|Ngô|400|300|-25|75)",
     {}},
    {"ChangeThatIsWrong",
     R"(
olvvc
STT|Đơn vị|Số hồ sơ năm 2022|Số hồ sơ năm 2023|Tăng (+), giảm (-)
1|Sở Y tế|200|250|+50
2|Sở Nội vụ|100|90|-10
3|Sở Tư pháp|400|300|+100)",
     {"delta error 2.4 100 -100"}},
    {"PoorHouseholdsThroughTheYear",
     R"(
olvvvv
STT|Huyện|Hộ nghèo đầu năm|Hộ thoát nghèo|Hộ nghèo phát sinh|Hộ nghèo cuối năm
1|Yên Bình|500|120|10|390
2|Trấn Yên|400|90|5|320)",
     {}},
    {"SchoolsByOwner",
     R"(
olvvvv
STT|Cấp học|Số trường / Tổng số|Số trường / Công lập|Số trường / Ngoài công lập|Số lớp
1|Mầm non|120|100|20|900
2|Tiểu học|110|108|2|1.500
3|Trung học cơ sở|90|90|0|1.000
|Tổng cộng|320|298|22|3.400)",
     {}},
    {"HealthByKindAndBeds",
     R"(
olvvv
STT|Loại cơ sở|Số cơ sở|Giường kế hoạch|Công suất sử dụng giường
|Tổng số|14|1.750|92,1
1|Bệnh viện tỉnh|3|900|98,4
2|Trung tâm y tế huyện|9|800|88,0
3|Phòng khám|2|50|61,3)",
     {}},
    {"RanksOfDistrictsWithTheirTotal",
     R"(
olvv
STT|Huyện|Số xã đạt chuẩn|Thứ tự
1|Yên Bình|10|2
2|Trấn Yên|12|1
3|Văn Chấn|8|3
|Toàn tỉnh|30|)",
     {}},
    {"TargetsWithHighAndLow",
     R"(
olvvv
STT|Trạm|Mưa (mm)|Nhiệt độ cao nhất|Nhiệt độ thấp nhất
1|Yên Bái|210,5|36,1|21,0
2|Lục Yên|180,2|37,4|20,4
|Toàn tỉnh|195,4|37,4|20,4)",
     {}},
    {"TotalBetweenGroupsOfSources",
     R"(
olvv
STT|Nguồn vốn|Kế hoạch (triệu đồng)|Giải ngân (triệu đồng)
|TỔNG CỘNG|3.000|1.800
A|Ngân sách trung ương|2.000|1.200
1|Trong nước|1.500|900
2|Nước ngoài|500|300
B|Ngân sách địa phương|1.000|600)",
     {}},
    {"TotalAboveGroupsOfSourcesOneWrong",
     R"(
olvv
STT|Nguồn vốn|Kế hoạch (triệu đồng)|Giải ngân (triệu đồng)
|TỔNG CỘNG|3.000|1.800
A|Ngân sách trung ương|2.000|1.200
1|Trong nước|1.500|900
2|Nước ngoài|500|300
B|Ngân sách địa phương|1.000|660)",
     {"sum error 0.3 1800000000 1860000000"}},
};
INSTANTIATE_TEST_SUITE_P(Columns, ReportTables, testing::ValuesIn(kColumns),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace bocso
