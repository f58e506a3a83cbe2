// SPDX-License-Identifier: GPL-3.0-or-later
// Photographs of pages, and sheets that did not lie flat: their lines made level and upright.
#pragma once

#include "extract/image.h"
#include "extract/page_map.h"

namespace bocso {

// How far lines stand from where they should, at most, inches; what is smaller than the scatter of
// the measurement is 0.
struct Bend {
  double across = 0;  // lines across the page, up or down
  double down = 0;    // lines down the page, to the left or right

  bool is_flat() const { return across == 0 && down == 0; }
};

// Takes each point of the page made flat to where it stands on the bent one: pixels of the picture.
// The picture keeps its size. Its skew must have been turned away.
struct Flattening {
  Bend bend;
  PageMap to_bent;
};
Flattening flattening_of(const Image& grey, const Image& ink, double dpi);

// A grey picture of that size, taken from there; paper where there is nothing.
Image drawn_from(const Image& grey, const PageMap& to_there, int width, int height);

}  // namespace bocso
