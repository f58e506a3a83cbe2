// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/page_map.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bocso {
namespace {

using Projection = std::array<double, 9>;

Projection product(const Projection& first, const Projection& next) {
  Projection out{};
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t column = 0; column < 3; ++column) {
      for (std::size_t k = 0; k < 3; ++k) {
        out[3 * row + column] += next[3 * row + k] * first[3 * k + column];
      }
    }
  }
  return out;
}

PagePoint projected(const Projection& m, PagePoint p) {
  const double w = m[6] * p.x + m[7] * p.y + m[8];
  return {(m[0] * p.x + m[1] * p.y + m[2]) / w, (m[3] * p.x + m[4] * p.y + m[5]) / w};
}

}  // namespace

PagePoint PointGrid::operator()(PagePoint from) const {
  const double x = from.x / step;
  const double y = from.y / step;
  const int column = static_cast<int>(std::clamp(std::floor(x), 0.0, columns - 2.0));
  const int row = static_cast<int>(std::clamp(std::floor(y), 0.0, rows - 2.0));
  const auto at = [&](int i, int j) {
    return points[static_cast<std::size_t>((row + j) * columns + column + i)];
  };
  const double right = x - column;  // outside of the grid its last cells go on
  const double down = y - row;
  const auto mix = [&](double a, double b, double c, double d) {
    return (a * (1 - right) + b * right) * (1 - down) + (c * (1 - right) + d * right) * down;
  };
  return {mix(at(0, 0).x, at(1, 0).x, at(0, 1).x, at(1, 1).x),
          mix(at(0, 0).y, at(1, 0).y, at(0, 1).y, at(1, 1).y)};
}

PageMap PageMap::scaling(double x, double y) {
  return PageMap(Projection{x, 0, 0, 0, y, 0, 0, 0, 1});
}
PageMap PageMap::shift(double x, double y) {
  return PageMap(Projection{1, 0, x, 0, 1, y, 0, 0, 1});
}

PageMap PageMap::turn(double radians) {
  const double c = std::cos(radians);
  const double s = std::sin(radians);
  return PageMap(Projection{c, -s, 0, s, c, 0, 0, 0, 1});
}

PageMap PageMap::then(const PageMap& next) const {
  PageMap out = *this;
  for (const Step& step : next.steps_) {
    if (!step.grid && !out.steps_.empty() && !out.steps_.back().grid) {
      out.steps_.back().projection = product(out.steps_.back().projection, step.projection);
    } else {
      out.steps_.push_back(step);
    }
  }
  return out;
}

PagePoint PageMap::operator()(PagePoint point) const {
  for (const Step& step : steps_) {
    point = step.grid ? (*step.grid)(point) : projected(step.projection, point);
  }
  return point;
}

Rect PageMap::operator()(const Rect& box) const {
  constexpr double kFar = std::numeric_limits<double>::max();
  constexpr int kPieces = 8;  // of a side that may bend
  const bool bends =
      std::ranges::any_of(steps_, [](const Step& step) { return step.grid != nullptr; });
  const int pieces = bends ? kPieces : 1;
  Rect out{kFar, kFar, -kFar, -kFar};
  for (int i = 0; i <= pieces; ++i) {
    const double x = box.x0 + box.width() * i / pieces;
    const double y = box.y0 + box.height() * i / pieces;
    for (const PagePoint from :
         {PagePoint{x, box.y0}, PagePoint{x, box.y1}, PagePoint{box.x0, y}, PagePoint{box.x1, y}}) {
      const PagePoint to = (*this)(from);
      out = {std::min(out.x0, to.x), std::min(out.y0, to.y), std::max(out.x1, to.x),
             std::max(out.y1, to.y)};
    }
  }
  return out;
}

}  // namespace bocso
