// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of pages, compressed, as a PDF.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/ageing_picture.h"

namespace bocso::corpus {

struct CompressedImage {
  int width = 0;  // pixels
  int height = 0;
  Colours colours = Colours::grey;
  Compression compression = Compression::flate;
  std::string bytes;  // raw pixels for flate: the PDF's writer packs them
};

// Without bytes when the compression does not go with the picture's depth.
CompressedImage compressed(const Picture& page, const Ageing& ageing);

struct PicturePage {
  double width = 0;  // points
  double height = 0;
  CompressedImage image;
};

// Each picture fills its page. Empty when there is no page.
std::string picture_pdf(const std::vector<PicturePage>& pages);

}  // namespace bocso::corpus
