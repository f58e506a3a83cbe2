// SPDX-License-Identifier: GPL-3.0-or-later
// Dark runs of pixels → ruling lines.
#pragma once

#include <vector>

#include "extract/image.h"
#include "extract/page.h"

namespace bocso {

// A line in pixels. at is where it stands across its axis, at its start and at its end: what was
// put right may still bend a little.
struct PixelLine {
  Axis axis = Axis::horizontal;
  int from = 0;
  int to = 0;
  double at_from = 0;
  double at_to = 0;
  int thickness = 0;

  friend bool operator==(const PixelLine&, const PixelLine&) = default;
};

// The lines of a bilevel picture that is level: of 0.4 inch and more across the page, of 0.25 inch
// and more down it. A piece that has no ink beside it starts a line; it is followed over gaps as
// long as there is ink, and dots in a row make a line, too (image_dots.h). Then each line is judged
// from one crossing to the next (image_crossings.h). What stands at the picture's edge, as that of a
// sheet in a scanner does, is no line. Broken lines come in several pieces.
std::vector<PixelLine> find_lines(const Image& ink, double dpi);

// The ink that is part of the lines, as a mask; letters on a line stay.
Image mask_of(const std::vector<PixelLine>& lines, const Image& ink, double dpi);

}  // namespace bocso
