// SPDX-License-Identifier: GPL-3.0-or-later
// From a picture put right to the page as it is displayed.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "extract/page.h"

namespace bocso {

struct PagePoint {
  double x = 0;
  double y = 0;
};

// Where the points of a square grid go; those between them go in proportion.
struct PointGrid {
  double step = 1;  // between neighbours; the first stands at (0, 0)
  int columns = 2;  // at least 2, as are rows
  int rows = 2;
  std::vector<PagePoint> points;  // row by row

  PagePoint operator()(PagePoint from) const;
};

// Projections of the plane and grids, one after the other. It is the identity at first.
class PageMap {
 public:
  PageMap() = default;
  // (x, y) goes to (ax + by + c, dx + ey + f) / (gx + hy + i), the numbers in that order.
  explicit PageMap(const std::array<double, 9>& numbers) : steps_{{numbers, nullptr}} {}
  explicit PageMap(PointGrid grid)
      : steps_{{{}, std::make_shared<const PointGrid>(std::move(grid))}} {}

  static PageMap scaling(double x, double y);
  static PageMap shift(double x, double y);
  // A turn about the origin, clockwise as seen on a page.
  static PageMap turn(double radians);

  // First this map, then the other.
  PageMap then(const PageMap& next) const;

  PagePoint operator()(PagePoint point) const;
  // The smallest upright rectangle around where the rectangle goes.
  Rect operator()(const Rect& box) const;

 private:
  struct Step {
    std::array<double, 9> projection{};
    std::shared_ptr<const PointGrid> grid;  // nullptr: it is a projection
  };
  std::vector<Step> steps_;
};

}  // namespace bocso
