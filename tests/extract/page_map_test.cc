// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/page_map.h"

#include <gtest/gtest.h>

#include <numbers>

namespace bocso {
namespace {

void expect_near(const Rect& found, const Rect& expected, const char* what) {
  EXPECT_NEAR(found.x0, expected.x0, 1e-9) << what;
  EXPECT_NEAR(found.y0, expected.y0, 1e-9) << what;
  EXPECT_NEAR(found.x1, expected.x1, 1e-9) << what;
  EXPECT_NEAR(found.y1, expected.y1, 1e-9) << what;
}

TEST(PageMap, BoxesGoWhereTheirCornersGo) {
  constexpr double kQuarter = std::numbers::pi / 2;
  const struct {
    const char* what;
    PageMap map;
    Rect expected;  // of (10, 20) to (30, 60)
  } kRows[] = {
      {"nowhere", {}, {10, 20, 30, 60}},
      {"300 dpi to points", PageMap::scaling(0.24, 0.24), {2.4, 4.8, 7.2, 14.4}},
      {"moved", PageMap::shift(5, -20), {15, 0, 35, 40}},
      {"a quarter clockwise", PageMap::turn(kQuarter), {-60, 10, -20, 30}},
      {"moved, then scaled", PageMap::shift(-10, -20).then(PageMap::scaling(2, 1)), {0, 0, 40, 40}},
      {"there and back", PageMap::turn(0.3).then(PageMap::turn(-0.3)), {10, 20, 30, 60}},
      {"in perspective",
       PageMap({1, 0, 0, 0, 1, 0, 0, 0.01, 1}),
       {6.25, 16.666666666666668, 25, 37.5}},
      {"on a grid whose middle sinks",
       PageMap(PointGrid{20, 3, 2, {{0, 0}, {20, 5}, {40, 0}, {0, 20}, {20, 25}, {40, 20}}}),
       {10, 22.5, 30, 65}},
  };
  for (const auto& row : kRows) expect_near(row.map({10, 20, 30, 60}), row.expected, row.what);
}

}  // namespace
}  // namespace bocso
