// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_strokes.h"

#include <leptonica/allheaders.h>

#include <algorithm>

namespace bocso {

Strokes::Strokes(const Image& ink, Axis axis)
    : ink_(ink),
      along_x_(axis == Axis::horizontal),
      data_(pixGetData(ink.pix())),
      words_(pixGetWpl(ink.pix())) {}

bool Strokes::dark(int along, int across) const {
  if (along < 0 || across < 0 || along >= length() || across >= breadth()) return false;
  const int x = along_x_ ? along : across;
  const int y = along_x_ ? across : along;
  return GET_DATA_BIT(data_ + static_cast<std::ptrdiff_t>(y) * words_, x) != 0;
}

bool Strokes::any(int along, int low, int high) const {
  int across = low;
  while (across <= high && !dark(along, across)) ++across;
  return across <= high;
}

double Strokes::covered(int from, int to, int low, int high) const {
  int count = 0;
  for (int along = from; along < to; ++along) {
    if (any(along, low, high)) ++count;
  }
  return to > from ? static_cast<double>(count) / (to - from) : 0;
}

int Strokes::longest(int from, int to, int low, int high) const {
  int best = 0;
  int here = 0;
  for (int along = from; along < to; ++along) {
    here = any(along, low, high) ? here + 1 : 0;
    best = std::max(best, here);
  }
  return best;
}

Image Strokes::dilate(const Image& image, int along, int across) const {
  return Image(along_x_ ? pixDilateBrick(nullptr, image.pix(), along, across)
                        : pixDilateBrick(nullptr, image.pix(), across, along));
}

Image Strokes::open(const Image& image, int along, int across) const {
  return Image(along_x_ ? pixOpenCompBrick(nullptr, image.pix(), along, across)
                        : pixOpenCompBrick(nullptr, image.pix(), across, along));
}

Image Strokes::close(const Image& image, int along) const {
  return Image(along_x_ ? pixCloseSafeCompBrick(nullptr, image.pix(), along, 1)
                        : pixCloseSafeCompBrick(nullptr, image.pix(), 1, along));
}

Image Strokes::thin(const Image& image, int across) const {
  return Image(pixSelectBySize(image.pix(), across, across, 8,
                               along_x_ ? L_SELECT_HEIGHT : L_SELECT_WIDTH, L_SELECT_IF_LTE,
                               nullptr));
}

}  // namespace bocso
