// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of pages and what bends them: Leptonica's pictures of 8 (grey), 32 (colour) and 1 bit
// (bilevel, black is 1).
#pragma once

#include <array>
#include <memory>

#include "corpus/make/ageing.h"
#include "corpus/make/raster.h"

struct Pix;  // NOLINT: Leptonica's own name

namespace bocso::corpus {

struct PixDeleter {
  void operator()(Pix* pix) const;
};
using Picture = std::unique_ptr<Pix, PixDeleter>;

Picture picture_of(const Raster& raster);

// Where the sheet comes to lie.
struct Bend {
  struct Point {
    double x = 0, y = 0;
  };
  std::array<Point, 4> corners;  // pixels; from the top left, clockwise
  double wave = 0;               // how far lines bend up and down, pixels
  double phase = 0;              // where the wave begins, radians
};

// Skew about the middle; each corner then moves in by chance, as far as the perspective goes.
Bend draw_bend(const Picture& page, const Ageing& ageing, AgeingRandom& random);

// What is seen beyond the edge of a sheet: a scanner's lid or the table under a photograph.
enum class Beyond { lid, table };

// The page on a picture of its own size.
Picture bent(const Picture& page, const Bend& bend, Beyond beyond);

Picture blurred(const Picture& page);
Picture thresholded(const Picture& page, int threshold);
Picture turned(const Picture& page, int quarter_turns);

}  // namespace bocso::corpus
