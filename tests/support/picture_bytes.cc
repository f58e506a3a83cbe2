// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/picture_bytes.h"

#include <leptonica/allheaders.h>

#include <fstream>
#include <iterator>

#include "support/temp_folder.h"

namespace bocso {
namespace {

std::string written(Pix* pix, int format) {
  l_uint8* data = nullptr;
  size_t size = 0;
  pixWriteMem(&data, &size, pix, format);
  std::string bytes(reinterpret_cast<const char*>(data), size);
  lept_free(data);
  return bytes;
}

}  // namespace

std::vector<PictureBytes> picture_bytes(const Image& grey, int x_dpi, int y_dpi) {
  const Image ink(pixThresholdToBinary(grey.pix(), 128));
  const Image copy(pixCopy(nullptr, grey.pix()));
  for (const Image& image : {ink, copy}) pixSetResolution(image.pix(), x_dpi, y_dpi);
  return {{"tiff g4", written(ink.pix(), IFF_TIFF_G4)},
          {"tiff lzw", written(copy.pix(), IFF_TIFF_LZW)},
          {"tiff zip", written(copy.pix(), IFF_TIFF_ZIP)},
          {"jpeg", written(copy.pix(), IFF_JFIF_JPEG)},
          {"png", written(copy.pix(), IFF_PNG)},
          {"jpeg 2000", written(copy.pix(), IFF_JP2)}};
}

std::string tiff_bytes(const std::vector<Image>& pages, int orientation) {
  const TempFolder folder;
  const std::string path = folder / "pages.tif";
  for (std::size_t i = 0; i < pages.size(); ++i) {
    NUMA* tags = numaCreate(1);
    SARRAY* values = sarrayCreate(1);
    SARRAY* types = sarrayCreate(1);
    numaAddNumber(tags, 274);
    sarrayAddString(values, std::to_string(orientation).c_str(), L_COPY);
    sarrayAddString(types, "l_uint16", L_COPY);
    pixWriteTiffCustom(path.c_str(), pages[i].pix(), IFF_TIFF_ZIP, i == 0 ? "w" : "a", tags, values,
                       types, nullptr);
    numaDestroy(&tags);
    sarrayDestroy(&values);
    sarrayDestroy(&types);
  }
  return folder.read("pages.tif");
}

std::string transparent_png(int width, int height) {
  const Image image(pixCreate(width, height, 32));
  pixSetSpp(image.pix(), 4);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width / 2; ++x) pixSetPixel(image.pix(), x, y, 0x000000FF);  // opaque black
  }
  return written(image.pix(), IFF_PNG);
}

Image ink_of(const Image& grey) { return Image(pixThresholdToBinary(grey.pix(), 128)); }

int grey_at(const Image& image, int x, int y) {
  const Image grey(pixConvertTo8(image.pix(), 0));
  l_uint32 value = 0;
  pixGetPixel(grey.pix(), x, y, &value);
  return static_cast<int>(value);
}

}  // namespace bocso
