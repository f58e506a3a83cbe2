// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_bend.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "extract/image_slopes.h"

namespace bocso {
namespace {

constexpr double kGridInches = 0.1;
constexpr double kMargin = 0.06;  // of a side: nothing is printed there
constexpr double kLeastAcross = 0.006;
constexpr double kLeastDown = 0.006;

// Where level lines of the flat page run on the bent one, and from there where its upright lines
// do.
class Bender {
 public:
  Bender(int width, int height, double step, const SlopeField& across, const SlopeField& down)
      : across_(across), down_(down), step_(step) {
    columns_ = static_cast<int>(std::ceil(width / step)) + 1;
    rows_ = static_cast<int>(std::ceil(height / step)) + 1;
  }

  PointGrid grid() {
    lines_.resize(static_cast<std::size_t>(columns_ * rows_));
    for (int row = 0; row < rows_; ++row) follow_across(row);
    PointGrid grid{step_, columns_, rows_, {}};
    grid.points.resize(lines_.size());
    for (int column = 0; column < columns_; ++column) follow_down(column, grid);
    return grid;
  }

 private:
  std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row * columns_ + column);
  }

  void follow_across(int row) {
    const int middle = columns_ / 2;
    lines_[index(middle, row)] = row * step_;
    for (const int way : {-1, 1}) {
      double y = row * step_;
      for (int column = middle; column + way >= 0 && column + way < columns_; column += way) {
        const double x = column * step_;
        const double half = way * step_ / 2;
        y += 2 * half * across_(x + half, y + half * across_(x, y));
        lines_[index(column + way, row)] = y;
      }
    }
  }

  // y on the bent page of a place of the flat one's row.
  double line_at(double x, int row) const {
    const double at = x / step_;
    const int column = static_cast<int>(std::clamp(std::floor(at), 0.0, columns_ - 2.0));
    const double a = lines_[index(column, row)];
    return a + (lines_[index(column + 1, row)] - a) * (at - column);
  }

  void follow_down(int column, PointGrid& grid) const {
    const int middle = rows_ / 2;
    const auto put = [&](double x, int row) {
      grid.points[index(column, row)] = {x, line_at(x, row)};
    };
    put(column * step_, middle);
    for (const int way : {-1, 1}) {
      double x = column * step_;
      for (int row = middle; row + way >= 0 && row + way < rows_; row += way) {
        const double y = line_at(x, row);
        const double rise = line_at(x, row + way) - y;
        const double lean = down_(x, y + rise / 2);
        x += lean * rise / (1 - lean * across_(x, y));
        put(x, row + way);
      }
    }
  }

  const SlopeField& across_;
  const SlopeField& down_;
  double step_;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<double> lines_;  // y of each row's line, by column
};

Bend bend_of(const PointGrid& grid) {
  Bend bend;
  for (int row = 0; row < grid.rows; ++row) {
    for (int column = 0; column < grid.columns; ++column) {
      if (std::min(column, grid.columns - 1 - column) < kMargin * grid.columns ||
          std::min(row, grid.rows - 1 - row) < kMargin * grid.rows) {
        continue;
      }
      const PagePoint& to = grid.points[static_cast<std::size_t>(row * grid.columns + column)];
      bend.across = std::max(bend.across, std::fabs(to.y - row * grid.step));
      bend.down = std::max(bend.down, std::fabs(to.x - column * grid.step));
    }
  }
  return bend;
}

// Lines down the page are few, and often fainter than what is ink among letters: all that is darker
// than the paper just beside it.
Image faint_ink(const Image& grey) {
  constexpr int kWidest = 9;    // pixels
  constexpr int kFainter = 24;  // greys
  const Image darker(pixTophat(grey.pix(), kWidest, 1, L_TOPHAT_BLACK));
  const Image plain(pixThresholdToBinary(darker.pix(), kFainter));
  return Image(pixInvert(nullptr, plain.pix()));
}

}  // namespace

Flattening flattening_of(const Image& grey, const Image& ink, double dpi) {
  const SlopeField across = slopes_of(ink, dpi, Axis::horizontal);
  const SlopeField down = slopes_of(faint_ink(grey), dpi, Axis::vertical);
  PointGrid grid = Bender(ink.width(), ink.height(), kGridInches * dpi, across, down).grid();
  Bend bend = bend_of(grid);
  bend.across /= dpi;
  bend.down /= dpi;
  if (bend.across < kLeastAcross && bend.down < kLeastDown) return {};
  return {bend, PageMap(std::move(grid))};
}

Image drawn_from(const Image& grey, const PageMap& to_there, int width, int height) {
  constexpr int kPiece = 16;  // pixels in which the map is taken for a plain one
  Image out = Image::blank(width, height, 1);
  if (!out) return {};
  const int words = pixGetWpl(grey.pix());
  const l_uint32* data = pixGetData(grey.pix());
  const auto grey_at = [&](int x, int y) {
    return static_cast<int>(GET_DATA_BYTE(data + static_cast<std::ptrdiff_t>(y) * words, x));
  };
  for (int y = 0; y < height; ++y) {
    l_uint32* line = pixGetData(out.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(out.pix());
    for (int begin = 0; begin < width; begin += kPiece) {
      const PagePoint from = to_there(PagePoint{begin + 0.5, y + 0.5});
      const PagePoint to = to_there(PagePoint{begin + kPiece + 0.5, y + 0.5});
      const int end = std::min(begin + kPiece, width);
      for (int x = begin; x < end; ++x) {
        const double part = static_cast<double>(x - begin) / kPiece;
        const double at_x = from.x + (to.x - from.x) * part - 0.5;
        const double at_y = from.y + (to.y - from.y) * part - 0.5;
        if (!(at_x >= 0 && at_y >= 0 && at_x < grey.width() - 1 && at_y < grey.height() - 1)) {
          continue;
        }
        const int x0 = static_cast<int>(at_x);
        const int y0 = static_cast<int>(at_y);
        const int right = static_cast<int>((at_x - x0) * 256);
        const int down = static_cast<int>((at_y - y0) * 256);
        const int above = grey_at(x0, y0) * (256 - right) + grey_at(x0 + 1, y0) * right;
        const int below = grey_at(x0, y0 + 1) * (256 - right) + grey_at(x0 + 1, y0 + 1) * right;
        const int grey_there = (above * (256 - down) + below * down + 0x8000) >> 16;
        SET_DATA_BYTE(line, x, static_cast<l_uint8>(grey_there));
      }
    }
  }
  return out;
}

}  // namespace bocso
