// SPDX-License-Identifier: GPL-3.0-or-later
// Thin ruling lines of which a black and white scan left dots.
#pragma once

#include <vector>

#include "extract/image.h"
#include "extract/image_lines.h"

namespace bocso {

// Dots in a row along the axis, at least eight to an inch and an inch long (half an inch where they
// are close), with no row of letters beside them. Three of a hundred pixels in a row are enough
// where there is nothing else: no more is left of a line of 0.4 points whose grey is that of the
// threshold.
std::vector<PixelLine> dotted_lines(const Image& ink, double dpi, Axis axis);

}  // namespace bocso
