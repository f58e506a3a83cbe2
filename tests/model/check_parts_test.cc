// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

class PartsAndWholes : public testing::TestWithParam<DrawnCase> {};

TEST_P(PartsAndWholes, AreFlagged) { EXPECT_EQ(flags_of(GetParam().drawing), GetParam().flags); }

const DrawnCase kCases[] = {
    {"AmongHolds",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tổng số người làm việc tại Trung tâm. Trong đó:|Người|48
-|Số nữ|Người|30
-|Số đảng viên|Người|25)",
     {}},
    {"AmongExceeds",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tổng số người làm việc tại Trung tâm. Trong đó:|Người|48
-|Số nữ|Người|84
-|Số đảng viên|Người|25)",
     {"part_whole error 0.1.3 84 48"}},
    {"AmongInAnotherUnit",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Số lớp tập huấn đã mở. Trong đó:|Lớp|4
-|Số người tham dự|Người|180)",
     {}},
    {"AmongARate",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ hồ sơ giao qua bưu chính. Trong đó:|%|12,5
-|Số hồ sơ được trả kết quả|Hồ sơ|180)",
     {}},
    {"ColumnsHold",
     R"(
olvv
STT|Đơn vị|Số hồ sơ / Tổng số|Số hồ sơ / Trong đó / Trực tuyến
1|Sở Y tế|120|100
2|Sở Nội vụ|43|43)",
     {}},
    {"ColumnExceeds",
     R"(
olvv
STT|Đơn vị|Số hồ sơ / Tổng số|Số hồ sơ / Trong đó / Trực tuyến
1|Sở Y tế|120|100
2|Sở Nội vụ|43|34
3|Sở Tư pháp|43|304)",
     {"part_whole error 0.2.3 304 43"}},
    {"ColumnOfAnotherGroup",
     R"(
olvv
STT|Đơn vị|Số hồ sơ / Tổng số|Số TTHC / Trong đó / Trực tuyến
1|Sở Y tế|12|100)",
     {}},
    {"PartOfARateThatIsNotPrinted",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ hồ sơ giải quyết đúng hạn|%|
1.1.|Tổng số hồ sơ đã giải quyết xong|Hồ sơ|1.200
1.2.|Số hồ sơ giải quyết đúng hạn|Hồ sơ|1.250)",
     {"part_whole error 0.2.3 1250 1200"}},
    {"PartOfAPrintedRateIsTheRatesFlag",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ hồ sơ giải quyết đúng hạn|%|96,15
1.1.|Tổng số hồ sơ đã giải quyết xong|Hồ sơ|1.200
1.2.|Số hồ sơ giải quyết đúng hạn|Hồ sơ|1.250)",
     {"ratio error 0.0.3 96.15 104.1667"}},
    {"PlansMayBeSurpassed",
     R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ thực hiện kế hoạch kiểm tra|%|
1.1.|Số cuộc kiểm tra theo kế hoạch|Cuộc|20
1.2.|Số cuộc kiểm tra đã thực hiện|Cuộc|24)",
     {}},
    {"FractionExceedsOne",
     R"(
olv
STT|Nội dung|Số liệu
1|TTHC công khai trên Cổng/tổng số TTHC|1.796/1.769
2|Sở, ngành đã kết nối/tổng số|16/16)",
     {"part_whole warning 0.0.2 1796 1769"}},
    {"DayAndMonth",
     R"(
olv
STT|Nội dung|Thực hiện
1|Họp giao ban|28/7)",
     {}},
    {"FractionOfAPlan",
     R"(
olv
STT|Nội dung|Số liệu
1|Số cuộc thực hiện/kế hoạch|24/20)",
     {}},
};
INSTANTIATE_TEST_SUITE_P(Cases, PartsAndWholes, testing::ValuesIn(kCases),
                         [](const auto& info) { return info.param.name; });

Catalogue catalogue_of(RelationType type) {
  Catalogue catalogue;
  for (const char* id : {"whole", "part"}) {
    Indicator indicator;
    indicator.id = id;
    catalogue.indicators.push_back(indicator);
  }
  catalogue.relations.push_back({type, "whole", {"part"}, "test.yaml", 1});
  return catalogue;
}

std::vector<std::string> flags_with(RelationType type, std::string_view whole,
                                    std::string_view part) {
  Report report = report_of(
      fmt::format("oluv\nSTT|Chỉ tiêu|Đơn vị tính|Số liệu\n1|Tổng số TTHC|TTHC|{}\n2|Số TTHC liên "
                  "thông|TTHC|{}",
                  whole, part));
  report.figures[0].indicator = "whole";
  report.figures[1].indicator = "part";
  run_checks(report, catalogue_of(type), {});
  std::vector<std::string> shown;
  for (const Flag& flag : report.flags) shown.push_back(show(flag));
  return shown;
}

TEST(CataloguedParts, DoNotExceedTheirWhole) {
  using Flags = std::vector<std::string>;
  EXPECT_EQ(flags_with(RelationType::part_of, "112", "79"), Flags{});
  EXPECT_EQ(flags_with(RelationType::part_of, "112", "112"), Flags{});
  EXPECT_EQ(flags_with(RelationType::part_of, "112", "179"),
            Flags{"part_whole error 0.1.3 179 112"});
}

TEST(CataloguedParts, OfOtherSectionsAreOnlyWarnedOf) {
  Report report = report_of(R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Thống kê TTHC||
1.1.|Tổng số TTHC ngành đang có hiệu lực|TTHC|112
2.|Thực hiện cơ chế một cửa||
2.1.|Số TTHC liên thông|TTHC|179)");
  report.figures[0].indicator = "whole";
  report.figures[1].indicator = "part";
  run_checks(report, catalogue_of(RelationType::part_of), {});
  ASSERT_EQ(report.flags.size(), 1U);
  EXPECT_EQ(report.flags[0].severity, Severity::warning);
}

TEST(CataloguedEquals, AreEqual) {
  using Flags = std::vector<std::string>;
  EXPECT_EQ(flags_with(RelationType::equal, "112", "112"), Flags{});
  EXPECT_EQ(flags_with(RelationType::equal, "112", "121"), Flags{"mention error 0.0.3 112 121"});
}

}  // namespace
}  // namespace bocso
