// SPDX-License-Identifier: GPL-3.0-or-later
// Picture files made in memory.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/image.h"

namespace bocso {

struct PictureBytes {
  const char* name;  // "tiff g4", "tiff zip", "jpeg", "png", "jpeg 2000"
  std::string bytes;
};

// The picture in every kind that is read; bilevel for G4.
std::vector<PictureBytes> picture_bytes(const Image& grey, int x_dpi, int y_dpi);

// A TIFF file with those pages, compressed by ZIP; each with that orientation (tag 274).
std::string tiff_bytes(const std::vector<Image>& pages, int orientation = 1);

// Half of it is transparent, over black.
std::string transparent_png(int width, int height);

// Grey of a pixel of any picture, 0 to 255.
int grey_at(const Image& image, int x, int y);

// What is darker than 128.
Image ink_of(const Image& grey);

}  // namespace bocso
