// SPDX-License-Identifier: GPL-3.0-or-later
#include <leptonica/allheaders.h>

#include "corpus/make/ageing_pdf.h"

namespace bocso::corpus {
namespace {

std::string jpeg(const Picture& page, int quality) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  std::string bytes;
  if (pixWriteMemJpeg(&data, &size, page.get(), quality, 0) == 0) {
    bytes.assign(reinterpret_cast<const char*>(data), size);
  }
  lept_free(data);
  return bytes;
}

std::string group4(const Picture& page) {
  L_COMP_DATA* data = nullptr;
  std::string bytes;
  if (pixGenerateCIData(page.get(), L_G4_ENCODE, 0, 0, &data) == 0) {
    bytes.assign(reinterpret_cast<const char*>(data->datacomp), data->nbytescomp);
  }
  l_CIDataDestroy(&data);
  return bytes;
}

// Row by row, as PDF wants them: black is 0 for one bit, too.
std::string raw(const Picture& page) {
  const int width = pixGetWidth(page.get());
  const int depth = pixGetDepth(page.get());
  std::string bytes;
  for (int y = 0; y < pixGetHeight(page.get()); ++y) {
    l_uint32* line =
        pixGetData(page.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(page.get());
    if (depth == 32) {
      for (int x = 0; x < width; ++x) {
        for (const int shift : {L_RED_SHIFT, L_GREEN_SHIFT, L_BLUE_SHIFT}) {
          bytes += static_cast<char>(line[x] >> shift & 0xFF);
        }
      }
      continue;
    }
    const int count = (width * depth + 7) / 8;
    const int flip = depth == 1 ? 0xFF : 0;
    for (int x = 0; x < count; ++x) bytes += static_cast<char>(GET_DATA_BYTE(line, x) ^ flip);
  }
  return bytes;
}

}  // namespace

CompressedImage compressed(const Picture& page, const Ageing& ageing) {
  CompressedImage image{.width = pixGetWidth(page.get()),
                        .height = pixGetHeight(page.get()),
                        .colours = ageing.colours,
                        .compression = ageing.compression,
                        .bytes = {}};
  switch (ageing.compression) {
    case Compression::jpeg:
      image.bytes = jpeg(page, ageing.jpeg_quality);
      break;
    case Compression::group4:
      image.bytes = group4(page);
      break;
    case Compression::flate:
      image.bytes = raw(page);
      break;
  }
  return image;
}

}  // namespace bocso::corpus
