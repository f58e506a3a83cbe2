// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image.h"

#include <leptonica/allheaders.h>

#include <algorithm>

namespace bocso {

Image::Image(Pix* owned) {
  if (owned != nullptr) pix_ = std::shared_ptr<Pix>(owned, [](Pix* pix) { pixDestroy(&pix); });
}

Image Image::blank(int width, int height, int channels) {
  Image image(pixCreateNoInit(width, height, channels == 1 ? 8 : 32));
  if (image) pixSetAllArbitrary(image.pix(), channels == 1 ? 0xFF : 0xFFFFFF00);
  return image;
}

void Image::set_row(int y, std::span<const std::uint8_t> row) {
  l_uint32* line = pixGetData(pix_.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix_.get());
  if (depth() == 8) {
    for (int x = 0; x < width(); ++x) SET_DATA_BYTE(line, x, row[static_cast<std::size_t>(x)]);
    return;
  }
  for (std::size_t x = 0; x < static_cast<std::size_t>(width()); ++x) {
    composeRGBPixel(row[3 * x], row[3 * x + 1], row[3 * x + 2], line + x);
  }
}

int Image::width() const { return pixGetWidth(pix_.get()); }
int Image::height() const { return pixGetHeight(pix_.get()); }
int Image::depth() const { return pixGetDepth(pix_.get()); }

Image orient(const Image& image, const Orientation& orientation) {
  // A quarter turn clockwise lets rows run down, and columns to the left.
  Image out = orientation.transposed ? turned(image, 1) : image;
  const bool mirrored = orientation.rightwards == orientation.transposed;
  if (mirrored) out = Image(pixFlipLR(nullptr, out.pix()));
  if (!orientation.downwards) out = Image(pixFlipTB(nullptr, out.pix()));
  return out;
}

Image turned(const Image& image, int quarters) {
  return quarters % 4 == 0 ? image : Image(pixRotateOrth(image.pix(), quarters % 4));
}

Image crop(const Image& image, const PixelBox& box) {
  const int x0 = std::clamp(box.x0, 0, image.width());
  const int y0 = std::clamp(box.y0, 0, image.height());
  const int x1 = std::clamp(box.x1, x0, image.width());
  const int y1 = std::clamp(box.y1, y0, image.height());
  if (x0 == x1 || y0 == y1) return {};
  Box* area = boxCreate(x0, y0, x1 - x0, y1 - y0);
  Image out(pixClipRectangle(image.pix(), area, nullptr));
  boxDestroy(&area);
  return out;
}

std::vector<PixelBox> components(const Image& image, int connectivity) {
  std::vector<PixelBox> boxes;
  Boxa* found = pixConnCompBB(image.pix(), connectivity);
  for (int i = 0; i < boxaGetCount(found); ++i) {
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 width = 0;
    l_int32 height = 0;
    boxaGetBoxGeometry(found, i, &x, &y, &width, &height);
    boxes.push_back({x, y, x + width, y + height});
  }
  boxaDestroy(&found);
  return boxes;
}

}  // namespace bocso
