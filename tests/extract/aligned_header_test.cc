// SPDX-License-Identifier: GPL-3.0-or-later
// Headers of tables without rules, drawn as in aligned_test.cc.
#include <gtest/gtest.h>

#include "extract/grid.h"
#include "support/page_builder.h"

namespace bocso {
namespace {

struct HeaderCase {
  const char* name;
  const char* drawing;
  const char* table;
};

const HeaderCase kCases[] = {
    {"FiguresAtTheSideOfTheirHeader",
     R"(
STT      Đơn vị              Kế hoạch       Còn lại          Tỷ lệ


1        Sở Xây dựng            1.903                 12     98,58%


2        Sở Tư pháp               212                  4       100%


3        Sở Y tế                   41                  7       100%
)",
     "STT|Đơn vị|Kế hoạch|Còn lại|Tỷ lệ\n1|Sở Xây dựng|1.903|12|98,58%\n"
     "2|Sở Tư pháp|212|4|100%\n3|Sở Y tế|41|7|100%\n"},
    {"SoAreTheNumbersOfTheColumns",
     R"(
STT      Đơn vị              Kế hoạch       Còn lại          Tỷ lệ


A        B                      1              2                3


1        Sở Xây dựng            1.903                 12     98,58%


2        Sở Tư pháp               212                  4       100%


3        Sở Y tế                   41                  7       100%
)",
     "STT|Đơn vị|Kế hoạch|Còn lại|Tỷ lệ\nA|B|1|2|3\n1|Sở Xây dựng|1.903|12|98,58%\n"
     "2|Sở Tư pháp|212|4|100%\n3|Sở Y tế|41|7|100%\n"},
    {"AColumnOfNotesWithoutANoteIsOne",
     R"(
STT      Chỉ tiêu                                  Diễn giải
                                    Số liệu


1        Số hồ sơ                     1.903


2        Số thủ tục                     212


3        Số quy trình                    41
)",
     "STT|Chỉ tiêu|Số liệu|Diễn giải\n1|Số hồ sơ|1.903|\n2|Số thủ tục|212|\n"
     "3|Số quy trình|41|\n"},
    {"AGroupIsAsWideAsTheHeadersAroundItsMiddle",
     R"(
                                         Đã giải quyết
TT       Đơn vị
                                  Đúng hạn   Quá hạn     Cộng


1        Sở Y tế                         9         1       10


2        Sở Tư pháp                     12         0       12


3        Sở Nội vụ                      41         7       48
)",
     "TT|Đơn vị|Đã giải quyết|<|<\n^|^|Đúng hạn|Quá hạn|Cộng\n1|Sở Y tế|9|1|10\n"
     "2|Sở Tư pháp|12|0|12\n3|Sở Nội vụ|41|7|48\n"},
    {"AColumnBesideAGroupStandsInTheMiddleOfTheHeader",
     R"(
                                          Đã giải quyết
TT       Đơn vị        Tiếp nhận                              Còn lại
                                   Đúng hạn   Quá hạn


1        Sở Y tế              12          9         1               2


2        Sở Tư pháp           12         12         0               0


3        Sở Nội vụ            51         41         7               3
)",
     "TT|Đơn vị|Tiếp nhận|Đã giải quyết|<|Còn lại\n^|^|^|Đúng hạn|Quá hạn|^\n"
     "1|Sở Y tế|12|9|1|2\n2|Sở Tư pháp|12|12|0|0\n3|Sở Nội vụ|51|41|7|3\n"},
};

class AlignedHeader : public testing::TestWithParam<HeaderCase> {};
TEST_P(AlignedHeader, IsRead) {
  DrawOptions options;
  options.cell_width = 3;
  options.cell_height = 6;
  options.width = 500;
  options.height = 800;
  const PageTables read = find_tables(draw_page(GetParam().drawing, options));
  ASSERT_EQ(read.tables.size(), 1U);
  EXPECT_EQ(show(read.tables[0]), GetParam().table);
}
INSTANTIATE_TEST_SUITE_P(Cases, AlignedHeader, testing::ValuesIn(kCases),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace bocso
