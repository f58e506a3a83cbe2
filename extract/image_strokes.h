// SPDX-License-Identifier: GPL-3.0-or-later
// A bilevel picture as seen along an axis: what rows and columns of ink have in common.
#pragma once

#include <cstddef>
#include <cstdint>

#include "extract/image.h"
#include "extract/page.h"

namespace bocso {

// Places are pixels along the axis, and across it. The picture must outlive it.
class Strokes {
 public:
  Strokes(const Image& ink, Axis axis);

  int length() const { return along_x_ ? ink_.width() : ink_.height(); }
  int breadth() const { return along_x_ ? ink_.height() : ink_.width(); }
  bool dark(int along, int across) const;

  // The share of [from, to) along which there is ink in [low, high] across.
  double covered(int from, int to, int low, int high) const;
  // The longest stretch of [from, to) without a gap in it.
  int longest(int from, int to, int low, int high) const;

  Image dilate(const Image& image, int along, int across) const;
  Image open(const Image& image, int along, int across) const;
  Image close(const Image& image, int along) const;
  // What hangs together and reaches no further than that across the axis.
  Image thin(const Image& image, int across) const;

 private:
  bool any(int along, int low, int high) const;

  const Image& ink_;
  bool along_x_;
  const std::uint32_t* data_;
  int words_;
};

}  // namespace bocso
