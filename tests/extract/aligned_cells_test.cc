// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/aligned_cells.h"

#include <gtest/gtest.h>

#include "extract/grid.h"
#include "support/page_builder.h"

namespace bocso {
namespace {

struct CellsCase {
  const char* name;
  const char* drawing;
  const char* table;
};

const CellsCase kCases[] = {
    {"VerticalsInTheHeaderAlone",
     R"(
+--------------+-------+--------+
| Đơn vị       | Số    | Tỷ lệ  |
+--------------+-------+--------+
| Sở Xây dựng     903      98%  |
+-------------------------------+
| Sở Tư pháp      212     100%  |
+-------------------------------+
| Tổng cộng     1.115      99%  |
+-------------------------------+
)",
     "Đơn vị|Số|Tỷ lệ\nSở Xây dựng|903|98%\nSở Tư pháp|212|100%\nTổng cộng|1.115|99%\n"},
    {"ARowThatLacksAFigureHasItsColumns",
     R"(
+--------------+-------+--------+
| Đơn vị       | Số    | Tỷ lệ  |
+--------------+-------+--------+
| Sở Xây dựng     903      98%  |
+-------------------------------+
| Sở Tư pháp              100%  |
+-------------------------------+
| Sở Nội vụ        12           |
+-------------------------------+
| Tổng cộng     1.115      99%  |
+-------------------------------+
)",
     "Đơn vị|Số|Tỷ lệ\nSở Xây dựng|903|98%\nSở Tư pháp||100%\nSở Nội vụ|12|\n"
     "Tổng cộng|1.115|99%\n"},
    {"AHeadingOfAGroupStaysOverAllColumns",
     R"(
+--------------+-------+--------+
| Đơn vị       | Số    | Tỷ lệ  |
+--------------+-------+--------+
| I. Cấp tỉnh                   |
+-------------------------------+
| Sở Xây dựng     903      98%  |
+-------------------------------+
| Sở Tư pháp      212     100%  |
+-------------------------------+
| Tổng cộng     1.115      99%  |
+-------------------------------+
)",
     "Đơn vị|Số|Tỷ lệ\nI. Cấp tỉnh|<|<\nSở Xây dựng|903|98%\nSở Tư pháp|212|100%\n"
     "Tổng cộng|1.115|99%\n"},
    {"AHeaderOverTwoColumnsStaysWhole",
     R"(
+--------------+----------------+
| Đơn vị       | Năm 2023       |
|              +-------+--------+
|              | Số    | Tỷ lệ  |
+--------------+-------+--------+
| Sở Xây dựng     903      98%  |
+-------------------------------+
| Sở Tư pháp      212     100%  |
+-------------------------------+
| Tổng cộng     1.115      99%  |
+-------------------------------+
)",
     "Đơn vị|Năm 2023|<\n^|Số|Tỷ lệ\nSở Xây dựng|903|98%\nSở Tư pháp|212|100%\n"
     "Tổng cộng|1.115|99%\n"},
    {"NoRulesBetweenTheRows",
     R"(
+--------------+-------+--------+
| Đơn vị       | Số    | Tỷ lệ  |
+--------------+-------+--------+
| Sở Xây dựng  |   903 |   98%  |
|              |       |        |
| Sở Tư pháp   |   212 |  100%  |
|              |       |        |
| Sở Nội vụ    |    12 |  100%  |
+--------------+-------+--------+
| Tổng cộng    | 1.127 |   99%  |
+--------------+-------+--------+
)",
     "Đơn vị|Số|Tỷ lệ\nSở Xây dựng|903|98%\nSở Tư pháp|212|100%\nSở Nội vụ|12|100%\n"
     "Tổng cộng|1.127|99%\n"},
    {"OneVerticalBehindTheLabels",
     R"(
-------------+--------------------
Số câu       |      Số     Tỷ lệ
-------------+--------------------
Không câu    |     138      6,9%
             |
Một câu      |     178      8,8%
             |
Hai câu      |     626     31,1%
-------------+--------------------
)",
     "Số câu|Số|Tỷ lệ\nKhông câu|138|6,9%\nMột câu|178|8,8%\nHai câu|626|31,1%\n"},
    {"ALabelOfManyLinesBesideOneFigureIsOneRow",
     R"(
+-----+--------------+-------+
| STT | Chỉ tiêu     | Số    |
+-----+--------------+-------+
| 1   | Số hồ sơ tiếp|       |
|     | nhận mới     | 903   |
|     | trực tuyến   |       |
+-----+--------------+-------+
| 2   | Số thủ tục   | 12    |
+-----+--------------+-------+
)",
     "STT|Chỉ tiêu|Số\n1|Số hồ sơ tiếp nhận mới trực tuyến|903\n2|Số thủ tục|12\n"},
    {"TwoTextsInACellAreNoColumns",
     R"(
+-----+----------------------+
| STT | Chỉ tiêu             |
+-----+----------------------+
| 1   | Số hồ sơ        903  |
+-----+----------------------+
| 2   | Số thủ tục mới ban   |
|     | hành         trong   |
+-----+----------------------+
)",
     "STT|Chỉ tiêu\n1|Số hồ sơ 903\n2|Số thủ tục mới ban hành trong\n"},
};

class AlignedCells : public testing::TestWithParam<CellsCase> {};

TEST_P(AlignedCells, ReadsTheRulesLeftOut) {
  const PageText page = draw_page(GetParam().drawing);
  const std::vector<Table> tables = find_tables(page).tables;
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(show(tables.front()), GetParam().table);
}

INSTANTIATE_TEST_SUITE_P(Extract, AlignedCells, testing::ValuesIn(kCases),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace bocso
