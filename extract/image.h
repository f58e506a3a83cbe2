// SPDX-License-Identifier: GPL-3.0-or-later
// A picture in memory, and the few steps that need nothing but its pixels.
//
// The pixels are Leptonica's; what does more with them is in the other image_*.cc, and in ocr.cc,
// which hands them to Tesseract.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

struct Pix;  // Leptonica's

namespace bocso {

// Pixels from the picture's top left; the right and lower ends are not included.
struct PixelBox {
  int x0 = 0;
  int y0 = 0;
  int x1 = 0;
  int y1 = 0;

  int width() const { return x1 - x0; }
  int height() const { return y1 - y0; }
  friend bool operator==(const PixelBox&, const PixelBox&) = default;
};

// Copies share their pixels, so nobody changes those of a picture that was handed over.
class Image {
 public:
  Image() = default;
  explicit Image(Pix* owned);  // nullptr, Leptonica's "could not", is no picture

  // A picture of paper (255) to be filled; channels is 1 (grey) or 3 (red, green, blue). No picture
  // when there is no memory for it.
  static Image blank(int width, int height, int channels);
  // width × channels bytes for one row of a blank picture.
  void set_row(int y, std::span<const std::uint8_t> row);

  explicit operator bool() const { return pix_ != nullptr; }
  int width() const;
  int height() const;
  int depth() const;  // bits a pixel: 1 (ink is 1), 8 (ink is dark) or 32
  Pix* pix() const { return pix_.get(); }

 private:
  std::shared_ptr<Pix> pix_;
};

// How a picture was laid on its page.
struct Orientation {
  bool transposed = false;  // the picture's rows run down the page
  bool rightwards = true;   // the axis that lies across the page runs to its right
  bool downwards = true;    // the other one runs down
};
Image orient(const Image& image, const Orientation& orientation);

// By quarter turns clockwise, 0 to 3.
Image turned(const Image& image, int quarters);

// The part of it in the box, cut to the picture; no picture when nothing is left.
Image crop(const Image& image, const PixelBox& box);

// The boxes of what hangs together in a bilevel picture, over sides (connectivity 4) or corners,
// too (8).
std::vector<PixelBox> components(const Image& image, int connectivity);

}  // namespace bocso
