// SPDX-License-Identifier: GPL-3.0-or-later
// One quantity in two places. The table is the same in most cases; the sentences say what they say
// of other levels, times, agencies and channels, too.
#include <gmock/gmock.h>

#include <ostream>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

constexpr const char* kForm = R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết đúng hạn|%|98,12
1.1.|Tổng số hồ sơ TTHC đã giải quyết xong|Hồ sơ|6900
1.2.|Số hồ sơ TTHC giải quyết đúng hạn|Hồ sơ|6770
2.|Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn|%|98,98
2.1.|Tổng số hồ sơ TTHC đã giải quyết xong|Hồ sơ|86060
2.2.|Số hồ sơ TTHC giải quyết đúng hạn|Hồ sơ|85184
3.|Số TTHC bãi bỏ, thay thế|TTHC|10
4.|Số TTHC công bố mới|TTHC|12)";

constexpr const char* kAgencies = R"(
olvvv
STT|Cơ quan|Số hồ sơ tiếp nhận|Số hồ sơ đã giải quyết|Số hồ sơ trả quá hạn
1|Sở Xây dựng|120|110|5
2|Sở Y tế|80|80|2
|Tổng cộng|200|190|7)";

struct Case {
  const char* name;
  const char* table;
  const char* text;
  std::vector<std::string> flags;
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }

class Mentions : public testing::TestWithParam<Case> {};

TEST_P(Mentions, AreComparedWhereAllThatIsSaidAgrees) {
  Report report = report_of(GetParam().table);
  add_text(report, GetParam().text);
  run_checks(report, {}, {});
  EXPECT_EQ(shown_without_places(report), GetParam().flags);
}

const Case kCases[] = {
    {"SentenceAgrees", kForm, "Tại Bộ phận Một cửa cấp xã đã giải quyết 86.060 hồ sơ.", {}},
    {"SentenceDisagrees",
     kForm,
     "UBND cấp xã đã giải quyết 86.600 hồ sơ.",
     {"mention error 86060 86600"}},
    {"LevelOfTheSentencesBeginning",
     kForm,
     "Tại Bộ phận Một cửa của 13/13 huyện, thị xã, thành phố đã tiếp nhận 8.267 hồ sơ, giải quyết "
     "6.009 hồ sơ.",
     {"mention error 6900 6009"}},
    {"RateDisagrees",
     kForm,
     "Tỷ lệ giải quyết hồ sơ đúng hạn của UBND cấp xã đạt 89,98%.",
     {"mention error 98.98 89.98"}},
    {"RateIsRounded", kForm, "Tỷ lệ giải quyết hồ sơ đúng hạn của UBND cấp xã đạt 99%.", {}},
    {"RateInPassing", kForm, "Tỷ lệ giải quyết hồ sơ đúng hạn của UBND cấp xã đạt trên 98%.", {}},
    {"AboutIsRough", kForm, "UBND cấp xã đã giải quyết khoảng 86.000 hồ sơ.", {}},
    {"ChangesOfProceduresAgree",
     kForm,
     "Đã công bố danh mục TTHC; trong đó có: 12 TTHC mới ban hành; 61 TTHC sửa đổi, bổ sung; 08 "
     "TTHC "
     "thay thế, 02 TTHC được bãi bỏ.",
     {}},
    {"ChangesOfProceduresDisagree",
     kForm,
     "Đã công bố danh mục TTHC; trong đó có: 12 TTHC mới ban hành; 61 TTHC sửa đổi, bổ sung; 08 "
     "TTHC "
     "thay thế, 20 TTHC được bãi bỏ.",
     {"sum warning 10 28"}},
    {"OnlyOneOfTheChangesIsSaid", kForm, "Trong quý có 08 TTHC được thay thế.", {}},
    {"OtherLevel", kForm, "Sở, ban, ngành đã giải quyết 34.469 hồ sơ.", {}},
    {"NoLevel", kForm, "Trong quý đã giải quyết 127.429 hồ sơ.", {}},
    {"OtherTime", kForm, "Trong tháng 8/2023, UBND cấp xã đã giải quyết 28.000 hồ sơ.", {}},
    {"OtherField", kForm, "UBND cấp xã đã giải quyết 12.000 hồ sơ lĩnh vực đất đai.", {}},
    {"FieldOfTheSentencesBeginning",
     kForm,
     "Lĩnh vực đất đai, UBND cấp xã tiếp nhận 13.000 hồ sơ, đã giải quyết 12.000 hồ sơ.",
     {}},
    {"FieldOfTheHeading",
     kForm,
     "a) Lĩnh vực đất đai:\nUBND cấp xã đã giải quyết 12.000 hồ sơ.",
     {}},
    {"FieldOfTheSentenceBefore",
     kForm,
     "Về lĩnh vực đất đai được quan tâm. UBND cấp xã đã giải quyết 12.000 hồ sơ.",
     {}},
    {"SinceJanuary", kForm, "Lũy kế từ đầu năm:\nUBND cấp xã đã giải quyết 212.000 hồ sơ.", {}},
    {"HeadingsEnd",
     kForm,
     "a) Lĩnh vực đất đai:\nUBND cấp xã đã giải quyết 12.000 hồ sơ.\nb) Tổng hợp chung:\nUBND cấp "
     "xã đã giải quyết 86.600 hồ sơ.",
     {"mention error 86060 86600"}},
    {"Online", kForm, "UBND cấp xã đã giải quyết 30.000 hồ sơ trực tuyến.", {}},
    {"OpenNotResolved", kForm, "UBND cấp xã đang giải quyết 3.737 hồ sơ.", {}},
    {"OneCommune", kForm, "UBND xã Hành Đức đã giải quyết 412 hồ sơ.", {}},
    {"LastYear", kForm, "UBND cấp xã đã giải quyết 80.100 hồ sơ cùng kỳ năm trước.", {}},
    {"OnTimeBesideEarly",
     kForm,
     "UBND cấp xã trả kết quả trước hạn 80.000 hồ sơ, đúng hạn 5.184 hồ sơ.",
     {}},
    {"LaterSentenceOfAnUnknownScope",
     kForm,
     "Công tác kiểm tra được duy trì. Đã giải quyết 500 hồ sơ.",
     {}},
    {"AgencyDisagrees", kAgencies, "Sở Xây dựng đã tiếp nhận 102 hồ sơ.", {}},
    {"TotalAgrees", kAgencies, "Đến nay tiếp nhận 200 hồ sơ, đã giải quyết 190 hồ sơ.", {}},
    {"TotalDisagrees",
     kAgencies,
     "Đến nay tiếp nhận 200 hồ sơ, đã giải quyết 195 hồ sơ.",
     {"mention warning 190 195"}},
    {"LateOfAnAgency",
     kAgencies,
     "Số hồ sơ trả quá hạn là 7 hồ sơ gồm: Sở Xây dựng 5 hồ sơ; Sở Y tế 2 hồ sơ.",
     {}},
    {"LateOfAnAgencyDisagrees",
     kAgencies,
     "Số hồ sơ giải quyết quá hạn là 8 hồ sơ gồm: Sở Xây dựng 6 hồ sơ; Sở Y tế 2 hồ sơ.",
     {}},
    {"HeadingsDivideTheText",
     kAgencies,
     "1. Sở Y tế\nĐã tiếp nhận 80 hồ sơ.\n2. Sở Xây dựng\nĐã tiếp nhận 120 hồ sơ.",
     {}},
};
INSTANTIATE_TEST_SUITE_P(Cases, Mentions, testing::ValuesIn(kCases),
                         [](const auto& info) { return info.param.name; });

// Two rows of a form whose label says by itself what they count.
TEST(RepeatedRows, AreComparedWhenTheirLabelsDefineThem) {
  EXPECT_EQ(flags_of(R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Cung cấp dịch vụ công trực tuyến||
1.1.|Tỷ lệ TTHC triển khai thanh toán trực tuyến|%|
-|Tổng số TTHC có yêu cầu nghĩa vụ tài chính|TTHC|38
-|Số TTHC đang triển khai thanh toán trực tuyến|TTHC|31
1.2.|Tỷ lệ TTHC đã tích hợp thanh toán trực tuyến trên Cổng DVCQG|%|
-|Tổng số TTHC có yêu cầu nghĩa vụ tài chính|TTHC|46
-|Số TTHC đã tích hợp thanh toán trực tuyến trên Cổng DVCQG|TTHC|30)"),
            std::vector<std::string>{"mention warning 0.2.3 38 46"});
}

TEST(RepeatedRows, OfOtherSectionsAreLetAlone) {
  EXPECT_EQ(flags_of(R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
1.|Kết quả giải quyết||
1.1.|Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết đúng hạn|%|
-|Tổng số hồ sơ TTHC đã giải quyết xong|Hồ sơ|6900
-|Số hồ sơ TTHC giải quyết đúng hạn|Hồ sơ|6770
1.2.|Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn|%|
-|Tổng số hồ sơ TTHC đã giải quyết xong|Hồ sơ|86060
-|Số hồ sơ TTHC giải quyết đúng hạn|Hồ sơ|85184)"),
            std::vector<std::string>{});
}

// A figure that its copy contradicts is reported once, with what comes right by the copy.
TEST(Copies, AreReportedOnce) {
  Report report = report_of(R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
2.|Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn|%|98,98
2.1.|Tổng số hồ sơ TTHC đã giải quyết xong|Hồ sơ|90539
2.2.|Số hồ sơ TTHC giải quyết đúng hạn|Hồ sơ|85184)");
  add_text(report, "UBND cấp xã đã giải quyết 86.060 hồ sơ.");
  run_checks(report, {}, {});
  ASSERT_EQ(report.flags.size(), 1U);
  EXPECT_EQ(show(report.flags[0]), "mention error 0.1.3 90539 86060");
  EXPECT_EQ(report.flags[0].figures.size(), 4U);
}

// However many relations are built on it, and however long they are.
TEST(Copies, DoNotCascade) {
  Report report = report_of(R"(
olv
STT|Đơn vị|Số hồ sơ đã giải quyết
1|Sở Y tế|10
2|Sở Nội vụ|20
3|Sở Tư pháp|30
4|Sở Xây dựng|40
5|Sở Công Thương|50
6|Sở Tài chính|60
7|Sở Ngoại vụ|70
8|Thanh tra tỉnh|80
|Tổng cộng|630)");
  add_text(report, "Đến nay đã giải quyết 360 hồ sơ.");
  run_checks(report, {}, {});
  ASSERT_EQ(report.flags.size(), 1U);
  EXPECT_EQ(report.flags[0].rule, "mention");
  EXPECT_THAT(report.flags[0].message_en, testing::HasSubstr("this holds: Row “Tổng cộng”"));
}

// What the copy does not mend stays a flag of its own.
TEST(Copies, ExplainOnlyWhatTheyMend) {
  Report report = report_of(R"(
oluv
STT|Chỉ tiêu|Đơn vị tính|Số liệu
2.|Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn|%|77,98
2.1.|Tổng số hồ sơ TTHC đã giải quyết xong|Hồ sơ|90539
2.2.|Số hồ sơ TTHC giải quyết đúng hạn|Hồ sơ|85184)");
  add_text(report, "UBND cấp xã đã giải quyết 86.060 hồ sơ.");
  run_checks(report, {}, {});
  ASSERT_EQ(report.flags.size(), 2U);
  EXPECT_EQ(report.flags[0].rule, "ratio");
  EXPECT_EQ(report.flags[1].rule, "mention");
}

}  // namespace
}  // namespace bocso
