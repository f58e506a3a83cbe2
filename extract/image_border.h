// SPDX-License-Identifier: GPL-3.0-or-later
// What is dark around a page: the table under a photograph, the open lid of a scanner.
#pragma once

#include "extract/image.h"

namespace bocso {

struct DarkGround {
  Image mask;        // of the picture's size, 1 bit a pixel; none where there is no such ground
  double share = 0;  // of the picture
};

// Thick, at the picture's edge, and much darker than the paper beside it. What is dark because the
// light falls off is not.
DarkGround dark_ground(const Image& grey, double dpi);

}  // namespace bocso
