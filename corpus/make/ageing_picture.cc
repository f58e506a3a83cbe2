// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/ageing_picture.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace bocso::corpus {
namespace {

// Levels of grey beyond the edge of a sheet. A scanner sees the edge itself as a thin shadow.
constexpr unsigned kLid = 0xFF;
constexpr unsigned kShadow = 0xB0;
constexpr unsigned kTable = 0x48;
constexpr double kEdge = 1.5;  // pixels
constexpr unsigned kEachColour = 1U << L_RED_SHIFT | 1U << L_GREEN_SHIFT | 1U << L_BLUE_SHIFT;
constexpr double kWaves = 1.3;  // over the width of a page

// Eight coefficients of a projective map.
struct Projection {
  std::array<double, 8> c{};

  Bend::Point of(double x, double y) const {
    const double w = c[6] * x + c[7] * y + 1;
    return {(c[0] * x + c[1] * y + c[2]) / w, (c[3] * x + c[4] * y + c[5]) / w};
  }
};

// The map that takes the bent corners back to those of a page of w × h pixels.
Projection back_from(const Bend& bend, double w, double h) {
  const std::array<Bend::Point, 4> page = {{{0, 0}, {w, 0}, {w, h}, {0, h}}};
  PTA* from = ptaCreate(4);
  PTA* to = ptaCreate(4);
  for (std::size_t i = 0; i < page.size(); ++i) {
    ptaAddPt(from, static_cast<float>(bend.corners[i].x), static_cast<float>(bend.corners[i].y));
    ptaAddPt(to, static_cast<float>(page[i].x), static_cast<float>(page[i].y));
  }
  float* coefficients = nullptr;
  Projection projection;
  if (getProjectiveXformCoeffs(from, to, &coefficients) == 0) {
    std::copy_n(coefficients, projection.c.size(), projection.c.begin());
  }
  lept_free(coefficients);
  ptaDestroy(&from);
  ptaDestroy(&to);
  return projection;
}

// The pixel left above a point and the weights of those right and below, of 256.
struct Sample {
  int x, y;
  unsigned right, down;

  explicit Sample(const Bend::Point& at)
      : x(static_cast<int>(at.x)),
        y(static_cast<int>(at.y)),
        right(static_cast<unsigned>((at.x - x) * 256)),
        down(static_cast<unsigned>((at.y - y) * 256)) {}
};

unsigned mixed(const Sample& at, unsigned a, unsigned b, unsigned c, unsigned d) {
  const unsigned top = a * (256 - at.right) + b * at.right;
  const unsigned bottom = c * (256 - at.right) + d * at.right;
  return (top * (256 - at.down) + bottom * at.down + 0x8000) >> 16;
}

unsigned grey_at(void** rows, const Sample& at) {
  void* top = rows[at.y];
  void* bottom = rows[at.y + 1];
  return mixed(at, static_cast<unsigned>(GET_DATA_BYTE(top, at.x)),
               static_cast<unsigned>(GET_DATA_BYTE(top, at.x + 1)),
               static_cast<unsigned>(GET_DATA_BYTE(bottom, at.x)),
               static_cast<unsigned>(GET_DATA_BYTE(bottom, at.x + 1)));
}

unsigned colour_at(void** rows, const Sample& at) {
  const auto* top = static_cast<const l_uint32*>(rows[at.y]) + at.x;
  const auto* bottom = static_cast<const l_uint32*>(rows[at.y + 1]) + at.x;
  unsigned pixel = 0;
  for (const int shift : {L_RED_SHIFT, L_GREEN_SHIFT, L_BLUE_SHIFT}) {
    pixel |= mixed(at, top[0] >> shift & 0xFF, top[1] >> shift & 0xFF, bottom[0] >> shift & 0xFF,
                   bottom[1] >> shift & 0xFF)
             << shift;
  }
  return pixel;
}

}  // namespace

void PixDeleter::operator()(Pix* pix) const { pixDestroy(&pix); }

Picture picture_of(const Raster& raster) {
  Picture picture(pixCreate(raster.width, raster.height, raster.colour ? 32 : 8));
  const std::uint8_t* source = raster.pixels.data();
  for (int y = 0; y < raster.height; ++y) {
    l_uint32* line =
        pixGetData(picture.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(picture.get());
    for (int x = 0; x < raster.width; ++x) {
      if (raster.colour) {
        line[x] = static_cast<l_uint32>(source[0]) << L_RED_SHIFT |
                  static_cast<l_uint32>(source[1]) << L_GREEN_SHIFT |
                  static_cast<l_uint32>(source[2]) << L_BLUE_SHIFT;
        source += 3;
      } else {
        SET_DATA_BYTE(line, x, *source++);
      }
    }
  }
  return picture;
}

Bend draw_bend(const Picture& page, const Ageing& ageing, AgeingRandom& random) {
  const double w = pixGetWidth(page.get());
  const double h = pixGetHeight(page.get());
  const double angle = ageing.skew * std::numbers::pi / 180;
  Bend bend{.corners = {{{0, 0}, {w, 0}, {w, h}, {0, h}}},
            .wave = ageing.warp * ageing.dpi / 72.0,
            .phase = random.uniform({0, 2 * std::numbers::pi})};
  for (Bend::Point& corner : bend.corners) {
    const Range inward = {0, ageing.perspective};
    const double x = (corner.x - w / 2) * (1 - 2 * random.uniform(inward));
    const double y = (corner.y - h / 2) * (1 - 2 * random.uniform(inward));
    corner = {w / 2 + x * std::cos(angle) - y * std::sin(angle),
              h / 2 + x * std::sin(angle) + y * std::cos(angle)};
  }
  return bend;
}

Picture bent(const Picture& page, const Bend& bend, Beyond beyond) {
  const int width = pixGetWidth(page.get());
  const int height = pixGetHeight(page.get());
  const Projection back = back_from(bend, width, height);
  Picture result(pixCreateTemplateNoInit(page.get()));
  void** rows = pixGetLinePtrs(page.get(), nullptr);
  const bool colour = pixGetDepth(page.get()) == 32;
  std::vector<double> waves(static_cast<std::size_t>(width));
  for (int x = 0; x < width; ++x) {
    waves[static_cast<std::size_t>(x)] =
        bend.wave * std::sin(bend.phase + kWaves * 2 * std::numbers::pi * x / width);
  }
  for (int y = 0; y < height; ++y) {
    l_uint32* line =
        pixGetData(result.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(result.get());
    for (int x = 0; x < width; ++x) {
      const Bend::Point from = back.of(x, y + waves[static_cast<std::size_t>(x)]);
      const double outside = std::max({-from.x, -from.y, from.x + 1.001 - width,  //
                                       from.y + 1.001 - height});
      unsigned pixel = 0;
      if (outside > 0) {
        const unsigned level = beyond == Beyond::table ? kTable : outside < kEdge ? kShadow : kLid;
        pixel = colour ? level * kEachColour : level;
      } else {
        const Sample at(from);
        pixel = colour ? colour_at(rows, at) : grey_at(rows, at);
      }
      if (colour) {
        line[x] = pixel;
      } else {
        SET_DATA_BYTE(line, x, static_cast<l_uint8>(pixel));
      }
    }
  }
  lept_free(rows);
  return result;
}

Picture blurred(const Picture& page) { return Picture(pixBlockconv(page.get(), 1, 1)); }

Picture thresholded(const Picture& page, int threshold) {
  return Picture(pixThresholdToBinary(page.get(), threshold));
}

Picture turned(const Picture& page, int quarter_turns) {
  return Picture(quarter_turns == 0 ? pixClone(page.get())
                                    : pixRotateOrth(page.get(), quarter_turns));
}

}  // namespace bocso::corpus
