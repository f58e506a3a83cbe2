// SPDX-License-Identifier: GPL-3.0-or-later
// Which way the text of a page runs, and where most of it is.
#pragma once

#include <array>
#include <vector>

#include "extract/image.h"

namespace bocso {

struct TextFlow {
  // How strongly text seems to run up or down the page instead of across it: below 0.5 it runs
  // across, above 1.7 up or down, between them it may do either.
  double sideways = 0;
  // Degrees by which the picture must be turned clockwise to be level, as it is and after a quarter
  // turn; 0 where nothing says so.
  std::array<double, 2> skew{};
  // Squares of 2 inches with much text in them, the fullest first, that do not overlap.
  std::vector<PixelBox> samples;
};

// Of a bilevel picture whose skew is 8° or less. Ruling lines are not counted: they say nothing
// about the text between them.
TextFlow text_flow(const Image& ink, double dpi);

// A part of the grey picture by quarter turns clockwise, level then, and scaled.
Image turned_level(const Image& part, const TextFlow& flow, int quarters, double scale);

}  // namespace bocso
