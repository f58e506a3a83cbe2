// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures in colour: print is kept, stamps in red and signatures in blue are taken off it.
#pragma once

#include "extract/image.h"

namespace bocso {

struct GreyPicture {
  Image grey;        // 8 bits a pixel
  double faded = 0;  // share of the picture that lies under stamps and signatures
};

// The brightest of the three colours: black stays, and colours are light. Where strokes in colour
// are as large as stamps and signatures are, what ink of their colour takes from the light is given
// back, so that paper under ink is as light as paper, and print under ink as dark as print. Words
// in colour are too small for that, and what is filled with colour has no strokes. dpi: the
// picture's resolution. A picture in grey, or in black and white, stays as it is.
GreyPicture grey_of(const Image& picture, double dpi);

}  // namespace bocso
