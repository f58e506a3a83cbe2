// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

class UnitsAndCodes : public testing::TestWithParam<RowCase> {};

TEST_P(UnitsAndCodes, AreFlagged) {
  const RowCase& one = GetParam();
  Report report = read_report_of(drawing_of(one));
  run_checks(report, {}, {});
  std::vector<std::string> shown;
  for (const Flag& flag : report.flags) {
    shown.push_back(
        fmt::format("{} {} {} {}", flag.rule, to_string(flag.severity), flag.found, flag.expected));
  }
  EXPECT_EQ(shown, one.flags);
}

const RowCase kCases[] = {
    {"CodeOfTheList", "Thành lập Trung tâm", "Có = 1; Không = 0", "01", {}},
    {"CodeOutsideTheList", "Thành lập Trung tâm", "Có = 1; Không = 0", "2", {"code error 2 "}},
    {"CodeOfThree", "Hình thức khảo sát", "Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2", "2", {}},
    {"CodeOutsideThree",
     "Hình thức khảo sát",
     "Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2",
     "3",
     {"code error 3 "}},
    {"LegendCutByThePage", "Thành lập Trung tâm", "Không = 0", "1", {}},
    {"LegendWithAGap", "Xếp loại", "Yếu = 1; Tốt = 4", "3", {}},
    {"RateInItsUnit", "Tỷ lệ hồ sơ nộp trực tuyến", "%", "65,85", {}},
    {"RateCountedInFiles",
     "Tỷ lệ hồ sơ tiếp nhận qua bưu chính",
     "Hồ sơ",
     "12",
     {"unit info Hồ sơ %"}},
    {"RateWithoutAValue",
     "Tỷ lệ hồ sơ tiếp nhận qua bưu chính",
     "Hồ sơ",
     "",
     {"unit info Hồ sơ %"}},
    {"CountInItsUnit", "Số hồ sơ tiếp nhận", "Hồ sơ", "1.903", {}},
    {"PercentWhereFilesAreCounted", "Số hồ sơ tiếp nhận", "Hồ sơ", "95%", {"unit info % Hồ sơ"}},
    {"FilesWhereAPercentIsDue", "Mức độ hoàn thành", "%", "95 hồ sơ", {"unit info hồ sơ %"}},
    {"UnitPrintedAgain", "Số hồ sơ tiếp nhận", "Hồ sơ", "95 hồ sơ", {}},
    {"UnknownUnit", "Số hồ sơ tiếp nhận", "Bộ phận/năm", "95", {}},
};
INSTANTIATE_TEST_SUITE_P(Cases, UnitsAndCodes, testing::ValuesIn(kCases),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace bocso
