// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of a PDF as pixels: the only user of Poppler's C++ interface.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace bocso::corpus {

struct Raster {
  int width = 0;  // pixels
  int height = 0;
  double width_points = 0;  // of the page as displayed
  double height_points = 0;
  bool colour = false;
  // Row by row from the top: one byte of grey, or three of red, green and blue.
  std::vector<std::uint8_t> pixels;
};

class RasterFile {
 public:
  // The bytes must outlive this. What is no PDF has no pages.
  explicit RasterFile(const std::string& pdf);
  ~RasterFile();
  RasterFile(const RasterFile&) = delete;
  RasterFile& operator=(const RasterFile&) = delete;

  int page_count() const;
  // 1-based. No pixels when the page cannot be drawn.
  Raster raster(int page, int dpi, bool colour) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace bocso::corpus
