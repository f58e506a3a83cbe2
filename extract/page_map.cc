// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/page_map.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bocso {

PageMap PageMap::scaling(double x, double y) { return PageMap({x, 0, 0, 0, y, 0, 0, 0, 1}); }
PageMap PageMap::shift(double x, double y) { return PageMap({1, 0, x, 0, 1, y, 0, 0, 1}); }

PageMap PageMap::turn(double radians) {
  const double c = std::cos(radians);
  const double s = std::sin(radians);
  return PageMap({c, -s, 0, s, c, 0, 0, 0, 1});
}

PageMap PageMap::then(const PageMap& next) const {
  std::array<double, 9> product{};
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t column = 0; column < 3; ++column) {
      for (std::size_t k = 0; k < 3; ++k) {
        product[3 * row + column] += next.m_[3 * row + k] * m_[3 * k + column];
      }
    }
  }
  return PageMap(product);
}

Rect PageMap::operator()(const Rect& box) const {
  constexpr double kFar = std::numeric_limits<double>::max();
  Rect out{kFar, kFar, -kFar, -kFar};
  for (const double x : {box.x0, box.x1}) {
    for (const double y : {box.y0, box.y1}) {
      const double w = m_[6] * x + m_[7] * y + m_[8];
      const double at_x = (m_[0] * x + m_[1] * y + m_[2]) / w;
      const double at_y = (m_[3] * x + m_[4] * y + m_[5]) / w;
      out = {std::min(out.x0, at_x), std::min(out.y0, at_y), std::max(out.x1, at_x),
             std::max(out.y1, at_y)};
    }
  }
  return out;
}

}  // namespace bocso
