// SPDX-License-Identifier: GPL-3.0-or-later
// What TIFF data says of its pictures before any pixel is decoded: TIFF 6.0 (Adobe, 1992), section
// 2, and BigTIFF. The EXIF block of a JPEG file is TIFF data, too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bocso {

struct TiffDirectory {
  std::size_t offset = 0;   // where it begins
  std::uint64_t width = 0;  // pixels; 0 where it is not said, as in EXIF
  std::uint64_t height = 0;
  int orientation = 1;  // 1…8: how its rows and columns lie on the page (tag 274)
  double x_dpi = 0;     // 0: not known
  double y_dpi = 0;
};

struct TiffDirectories {
  std::vector<TiffDirectory> list;  // in their order, previews left out
  bool is_whole = true;             // false: a further one is announced, but cannot be had
};

// At most 10,000 directories. No TIFF data: an empty list that is not whole.
TiffDirectories tiff_directories(std::string_view bytes);

}  // namespace bocso
