// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/drawn_image.h"

#include <leptonica/allheaders.h>

namespace bocso {

Image DrawnImage::grey() const {
  Image image = Image::blank(width_, static_cast<int>(rows_.size()), 1);
  for (std::size_t y = 0; y < rows_.size(); ++y) image.set_row(static_cast<int>(y), rows_[y]);
  return image;
}

Image DrawnImage::ink() const { return Image(pixThresholdToBinary(grey().pix(), 128)); }

bool is_dark(const Image& ink, int x, int y) {
  l_uint32 value = 0;
  pixGetPixel(ink.pix(), x, y, &value);
  return value != 0;
}

}  // namespace bocso
