// SPDX-License-Identifier: GPL-3.0-or-later
// How the lines of a page run, place by place: on a photograph, or on a sheet that does not lie
// flat, they rise here and fall there.
#pragma once

#include <vector>

#include "extract/image.h"
#include "extract/page.h"

namespace bocso {

// A smooth slope over a picture: of lines across the page (pixels down per pixel to the right), or
// of lines down the page (pixels to the right per pixel down).
class SlopeField {
 public:
  // Nothing is known: the slope is 0 everywhere.
  SlopeField() = default;

  double operator()(double x, double y) const;
  bool is_known() const { return !weights_.empty(); }

 private:
  friend SlopeField slopes_of(const Image& ink, double dpi, Axis axis);

  Axis axis_ = Axis::horizontal;
  // Where lines were seen, of the picture; beyond, they run as they do at its edge.
  double x0_ = 0;
  double x1_ = 1;
  double y0_ = 0;
  double y1_ = 1;
  std::vector<double> weights_;
};

// The slopes of the text and the ruling lines across the page, or of the ruling lines down the
// page, up to 9°, in a bilevel picture whose skew is turned away. Not known where there are too
// few.
SlopeField slopes_of(const Image& ink, double dpi, Axis axis);

}  // namespace bocso
