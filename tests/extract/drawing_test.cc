// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/drawing.h"

#include <gtest/gtest.h>

#include "extract/grid.h"
#include "support/page_builder.h"

namespace bocso {
namespace {

struct DrawingCase {
  const char* name;
  const char* drawing;
  bool is_table;
};

const DrawingCase kCases[] = {
    {"ALegendOverAGridOfRules",
     R"(
+-----+-----+-----+
| Số hồ sơ        |
+-----------------+
| Đúng hạn        |
+-----+-----+-----+
)",
     false},
    {"FiguresOnBars",
     R"(
+-----+-----+-----+-----+
|     |     |     |     |
+-----+-----+-----+-----+
|     |     | 120 |     |
+-----+-----+-----+-----+
|     |     |     |     |
+-----+-----+-----+-----+
|     | 98  |     |     |
+-----+-----+-----+-----+
)",
     false},
    {"NamesOverSmallCharts",
     R"(
+---------+---------+
| Lai Châu| Sơn La  |
+---------+---------+
|         |         |
+---------+---------+
|         |         |
+---------+---------+
|         |         |
+---------+---------+
| Điện Biên| Hà Giang|
+---------+---------+
|         |         |
+---------+---------+
|         |         |
+---------+---------+
|         |         |
+---------+---------+
| Cao Bằng| Bắc Kạn |
+---------+---------+
|         |         |
+---------+---------+
|         |         |
+---------+---------+
|         |         |
+---------+---------+
)",
     false},
    {"AFormToFillIn",
     R"(
+-----+---------+---------+
| STT | Đơn vị  | Số hồ sơ|
+-----+---------+---------+
|     |         |         |
+-----+---------+---------+
|     |         |         |
+-----+---------+---------+
|     |         |         |
+-----+---------+---------+
|     |         |         |
+-----+---------+---------+
)",
     true},
    {"FewFiguresBelowHeadings",
     R"(
+-----+-----+-----+-----+
|     | 2021| 2022| 2023|
+-----+-----+-----+-----+
| Sở A|     |     |     |
+-----+-----+-----+-----+
| Sở B|     |     |   4 |
+-----+-----+-----+-----+
)",
     true},
};

class Drawing : public testing::TestWithParam<DrawingCase> {};

TEST_P(Drawing, IsNoTable) {
  const PageTables found = find_tables(draw_page(GetParam().drawing));
  EXPECT_EQ(found.tables.size(), GetParam().is_table ? 1u : 0u);
  for (const bool used : found.used) EXPECT_EQ(used, GetParam().is_table);
}

INSTANTIATE_TEST_SUITE_P(Extract, Drawing, testing::ValuesIn(kCases),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace bocso
