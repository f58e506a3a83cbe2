// SPDX-License-Identifier: GPL-3.0-or-later
// Light and sensor of a scanner or a camera.
#pragma once

#include "corpus/make/ageing_picture.h"

namespace bocso::corpus {

struct Light {
  double paper = 255;  // grey level of white paper where it is brightest
  double shading = 0;  // share of the light that is missing where it is darkest
  double noise = 0;    // standard deviation, grey levels
};

// Shades a grey or colour page from one side, chosen by chance, and adds the sensor's noise.
void light(Picture& page, const Light& light, AgeingRandom& random);

}  // namespace bocso::corpus
