// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures drawn pixel by pixel.
#pragma once

#include <vector>

#include "extract/image.h"

namespace bocso {

class DrawnImage {
 public:
  DrawnImage(int width, int height)
      : width_(width),
        rows_(static_cast<std::size_t>(height),
              std::vector<std::uint8_t>(static_cast<std::size_t>(width), 255)) {}

  void fill(const PixelBox& box) { paint(box, 0); }
  void clear(const PixelBox& box) { paint(box, 255); }

  Image grey() const;
  Image ink() const;  // bilevel

 private:
  void paint(const PixelBox& box, std::uint8_t grey) {
    for (int y = box.y0; y < box.y1; ++y) {
      for (int x = box.x0; x < box.x1; ++x) {
        rows_[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] = grey;
      }
    }
  }

  int width_;
  std::vector<std::vector<std::uint8_t>> rows_;
};

// Is the pixel of a bilevel picture ink?
bool is_dark(const Image& ink, int x, int y);

}  // namespace bocso
