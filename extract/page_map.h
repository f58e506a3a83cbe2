// SPDX-License-Identifier: GPL-3.0-or-later
// From a picture put right to the page as it is displayed.
#pragma once

#include <array>

#include "extract/page.h"

namespace bocso {

// A projection of the plane: (x, y) goes to (ax + by + c, dx + ey + f) / (gx + hy + i), its numbers
// in that order. It is the identity at first.
class PageMap {
 public:
  PageMap() = default;
  explicit PageMap(const std::array<double, 9>& numbers) : m_(numbers) {}

  static PageMap scaling(double x, double y);
  static PageMap shift(double x, double y);
  // A turn about the origin, clockwise as seen on a page.
  static PageMap turn(double radians);

  // First this map, then the other.
  PageMap then(const PageMap& next) const;

  // The smallest upright rectangle around where the rectangle goes.
  Rect operator()(const Rect& box) const;

 private:
  std::array<double, 9> m_ = {1, 0, 0, 0, 1, 0, 0, 0, 1};
};

}  // namespace bocso
