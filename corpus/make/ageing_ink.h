// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes of stamps and signatures, drawn with Cairo.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/make/ageing_random.h"

namespace bocso::corpus {

// How much ink lies where, of 255, row by row.
struct InkMask {
  int width = 0;  // pixels
  int height = 0;
  std::vector<std::uint8_t> cover;
};

// A seal of this many pixels across, turned clockwise by so many radians.
InkMask round_stamp(int diameter, double turn);

InkMask pen_flourish(int width, int height, double pen, AgeingRandom& random);

}  // namespace bocso::corpus
