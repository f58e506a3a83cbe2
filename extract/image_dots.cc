// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_dots.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

#include "extract/image_strokes.h"

namespace bocso {
namespace {

// In inches, and per inch.
constexpr double kDot = 0.02;      // what is larger is a letter, or a piece of a line
constexpr double kWidth = 0.01;    // of the line, as its dots are strewn
constexpr double kGap = 0.35;      // what is further apart is two lines
constexpr double kShortest = 0.5;  // with kManyDots
constexpr double kLong = 1.0;      // with kEnoughDots
constexpr double kManyDots = 15;   // an inch
constexpr double kEnoughDots = 8;
constexpr double kLetterNear = 0.045;
constexpr double kInkBeside = 0.35;  // share of the length
constexpr double kField = 0.1;       // to each side, where other dots are counted
constexpr double kStandsOut = 2;     // times as many dots as there are beside it

std::vector<int> profile(const Image& image, Axis axis) {
  Numa* counts = axis == Axis::horizontal ? pixCountPixelsByRow(image.pix(), nullptr)
                                          : pixCountPixelsByColumn(image.pix());
  std::vector<int> out(static_cast<std::size_t>(numaGetCount(counts)));
  for (std::size_t i = 0; i < out.size(); ++i) {
    numaGetIValue(counts, static_cast<l_int32>(i), &out[i]);
  }
  numaDestroy(&counts);
  return out;
}

// Where the profile, over that many places to each side, is highest.
std::vector<int> peaks(const std::vector<int>& counts, int half, int least) {
  const auto size = static_cast<int>(counts.size());
  std::vector<int> sums(counts.size());
  for (int i = 0; i < size; ++i) {
    for (int k = std::max(0, i - half); k <= std::min(size - 1, i + half); ++k) {
      sums[static_cast<std::size_t>(i)] += counts[static_cast<std::size_t>(k)];
    }
  }
  std::vector<int> out;
  for (int i = 0; i < size; ++i) {
    const int here = sums[static_cast<std::size_t>(i)];
    if (here < least) continue;
    bool highest = true;
    for (int k = std::max(0, i - 2 * half); k <= std::min(size - 1, i + 2 * half); ++k) {
      const int there = sums[static_cast<std::size_t>(k)];
      if (there > here || (there == here && k < i)) highest = false;
    }
    if (highest) out.push_back(i);
  }
  return out;
}

struct Row {
  int from = 0;
  int to = 0;
  int dots = 0;
};

std::vector<Row> rows_of_dots(const Strokes& dust, int at, int half, int gap) {
  std::vector<Row> rows;
  bool inside = false;
  for (int along = 0; along < dust.length(); ++along) {
    const bool dark = dust.covered(along, along + 1, at - half, at + half) > 0;
    if (dark && !inside) {
      if (rows.empty() || along - rows.back().to > gap) rows.push_back({along, along, 0});
      ++rows.back().dots;
    }
    if (dark) rows.back().to = along + 1;
    inside = dark;
  }
  return rows;
}

// Dots strewn over a field, as a stamp leaves them, lie in rows anywhere.
bool stands_out(const Strokes& dust, const Row& row, int at, int half, int field) {
  double before = 0;
  double after = 0;
  int strips = 0;
  for (int away = 2 * half + 1; away <= field; away += 2 * half + 1, ++strips) {
    before += dust.covered(row.from, row.to, at - away - half, at - away + half);
    after += dust.covered(row.from, row.to, at + away - half, at + away + half);
  }
  return strips * dust.covered(row.from, row.to, at - half, at + half) >=
         kStandsOut * std::max(before, after);
}

}  // namespace

std::vector<PixelLine> dotted_lines(const Image& ink, double dpi, Axis axis) {
  const Strokes strokes(ink, axis);
  const Image dots = strokes.thin(ink, std::max(2, static_cast<int>(std::lround(kDot * dpi))));
  if (!dots) return {};
  const Strokes dust(dots, axis);
  const int half = std::max(1, static_cast<int>(kWidth * dpi / 2));
  const int near = static_cast<int>(kLetterNear * dpi);
  std::vector<PixelLine> lines;
  const auto least = static_cast<int>(kManyDots * kShortest);
  for (const int at : peaks(profile(dots, axis), half, least)) {
    for (const Row& row : rows_of_dots(dust, at, half, static_cast<int>(kGap * dpi))) {
      const double inches = (row.to - row.from) / dpi;
      const bool is_row = (inches >= kShortest && row.dots >= kManyDots * inches) ||
                          (inches >= kLong && row.dots >= kEnoughDots * inches);
      if (!is_row || strokes.covered(row.from, row.to, at - near, at - 2 * half - 1) > kInkBeside ||
          strokes.covered(row.from, row.to, at + 2 * half + 1, at + near) > kInkBeside ||
          !stands_out(dust, row, at, half, static_cast<int>(kField * dpi))) {
        continue;
      }
      lines.push_back(
          {axis, row.from, row.to, static_cast<double>(at), static_cast<double>(at), 2 * half});
    }
  }
  return lines;
}

}  // namespace bocso
