// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_slopes.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>

namespace bocso {
namespace {

// In inches: the tiles whose lines are taken for straight, and what is a ruling line down the page.
constexpr double kTileAlong[] = {0.9, 1.6};  // by Axis
constexpr double kTileAcross[] = {1.4, 0.9};
constexpr double kLineDown = 0.2;
constexpr double kSteepest = 0.16;  // slope
constexpr double kSlopeStep = 0.01;
constexpr int kParts = 4;  // of a pixel: in whole ones all slopes near 0 are one
constexpr int kSlopes = 2 * static_cast<int>(kSteepest / kSlopeStep + 0.5) + 1;
constexpr double kLeastInk = 1.0;         // inches of a line one pixel thick, in a tile
constexpr double kLeastProminence = 1.3;  // of the best slope's contrast over the middling one's
constexpr std::size_t kLeastTiles = 12;
// Polynomials by axis: enough for a sheet with one and a half waves along the line; lines down the
// page only converge.
constexpr int kDegreeAlong[] = {6, 1};
constexpr int kDegreeAcross[] = {1, 1};
constexpr int kRounds = 4;             // of leaving out what does not fit
constexpr double kUsualError = 0.006;  // slope
constexpr double kStiffness = 0.02;    // what bends less is likelier

struct Spot {
  int along = 0;
  int across = 0;
};

struct Sample {
  double along = 0;
  double across = 0;
  double slope = 0;
  double weight = 0;
};

std::vector<Spot> spots_of(const Image& ink, Axis axis) {
  std::vector<Spot> spots;
  const int words = pixGetWpl(ink.pix());
  for (int y = 0; y < ink.height(); ++y) {
    const l_uint32* line = pixGetData(ink.pix()) + static_cast<std::ptrdiff_t>(y) * words;
    for (int x = 0; x < ink.width(); ++x) {
      if (line[x >> 5] == 0) {
        x |= 31;
      } else if (GET_DATA_BIT(line, x) != 0) {
        spots.push_back(axis == Axis::horizontal ? Spot{x, y} : Spot{y, x});
      }
    }
  }
  return spots;
}

// The slope at which a tile's rows differ most, as its text and lines do when they are level. Rows
// are two pixels high: those of single ones differ most where they follow the picture's own.
Sample slope_in(const std::vector<std::span<const Spot>>& parts, int along, int across,
                int tile_along, int tile_across) {
  const int margin = static_cast<int>(kSteepest * tile_along / 2) + 2;
  std::vector<int> rows(static_cast<std::size_t>(kParts * (tile_across + 2 * margin)));
  std::vector<int> shift(static_cast<std::size_t>(tile_along));
  std::vector<double> contrast(kSlopes);
  for (int i = 0; i < kSlopes; ++i) {
    const double slope = (i - kSlopes / 2) * kSlopeStep;
    for (int k = 0; k < tile_along; ++k) {
      shift[static_cast<std::size_t>(k)] =
          kParts * (margin - across) -
          static_cast<int>(std::lround(kParts * slope * (k - tile_along / 2.0)));
    }
    std::fill(rows.begin(), rows.end(), 0);
    for (const auto& part : parts) {
      for (const Spot& spot : part) {
        ++rows[static_cast<std::size_t>(kParts * spot.across +
                                        shift[static_cast<std::size_t>(spot.along - along)])];
      }
    }
    for (std::size_t row = 1; row < rows.size(); ++row) rows[row] += rows[row - 1];
    double sum = 0;
    for (std::size_t row = 3 * kParts; row < rows.size(); ++row) {
      const double difference =
          (rows[row] - rows[row - 2 * kParts]) - (rows[row - kParts] - rows[row - 3 * kParts]);
      sum += difference * difference;
    }
    contrast[static_cast<std::size_t>(i)] = sum;
  }
  const auto best = std::max_element(contrast.begin(), contrast.end()) - contrast.begin();
  if (best == 0 || best == kSlopes - 1) return {};
  const double left = contrast[static_cast<std::size_t>(best - 1)];
  const double peak = contrast[static_cast<std::size_t>(best)];
  const double right = contrast[static_cast<std::size_t>(best + 1)];
  std::nth_element(contrast.begin(), contrast.begin() + kSlopes / 2, contrast.end());
  const double prominence = peak / std::max(contrast[kSlopes / 2], 1.0);
  if (prominence < kLeastProminence) return {};
  const double off = 0.5 * (left - right) / (left - 2 * peak + right);
  return {along + tile_along / 2.0, across + tile_across / 2.0,
          (static_cast<double>(best) - kSlopes / 2 + off) * kSlopeStep,
          std::min(prominence - 1, 3.0)};
}

std::vector<Sample> samples_of(const std::vector<Spot>& spots, int length, int breadth, double dpi,
                               Axis axis) {
  const auto which = static_cast<std::size_t>(axis);
  const int half_along = std::max(8, static_cast<int>(kTileAlong[which] * dpi / 2));
  const int half_across = std::max(8, static_cast<int>(kTileAcross[which] * dpi / 2));
  const int columns = length / half_along + 1;
  const int rows = breadth / half_across + 1;
  const auto cell_of = [&](const Spot& spot) {
    return static_cast<std::size_t>(spot.across / half_across * columns + spot.along / half_along);
  };
  std::vector<std::size_t> starts(static_cast<std::size_t>(columns * rows) + 1);
  for (const Spot& spot : spots) ++starts[cell_of(spot) + 1];
  for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
  std::vector<Spot> sorted(spots.size());
  std::vector<std::size_t> next = starts;
  for (const Spot& spot : spots) sorted[next[cell_of(spot)]++] = spot;

  std::vector<Sample> samples;
  for (int row = 0; row + 1 < rows; ++row) {
    for (int column = 0; column + 1 < columns; ++column) {
      std::vector<std::span<const Spot>> parts;
      std::size_t count = 0;
      for (const int cell : {0, 1, columns, columns + 1}) {
        const auto index = static_cast<std::size_t>(row * columns + column + cell);
        parts.push_back(std::span<const Spot>(sorted).subspan(starts[index],
                                                              starts[index + 1] - starts[index]));
        count += parts.back().size();
      }
      if (static_cast<double>(count) < kLeastInk * dpi) continue;
      const Sample sample =
          slope_in(parts, column * half_along, row * half_across, 2 * half_along, 2 * half_across);
      if (sample.weight > 0) samples.push_back(sample);
    }
  }
  return samples;
}

// The places of the samples, half a tile wider.
std::pair<double, double> range_of(const std::vector<Sample>& samples, double Sample::*place) {
  const auto [least, most] = std::ranges::minmax_element(samples, {}, place);
  return {(*least).*place - 1, (*most).*place + 1};
}

// Chebyshev's polynomials of the place along and across, from -1 to 1, each with each.
std::vector<double> terms(double along, double across, Axis axis) {
  const auto which = static_cast<std::size_t>(axis);
  const auto chebyshev = [](double at, int degree) {
    std::vector<double> values = {1, at};
    while (std::ssize(values) <= degree) {
      values.push_back(2 * at * values.back() - values[values.size() - 2]);
    }
    return values;
  };
  std::vector<double> out;
  for (const double a : chebyshev(std::clamp(along, -1.0, 1.0), kDegreeAlong[which])) {
    for (const double b : chebyshev(std::clamp(across, -1.0, 1.0), kDegreeAcross[which])) {
      out.push_back(a * b);
    }
  }
  return out;
}

// Solves a system of equations that is symmetric and positive, in place.
std::vector<double> solved(std::vector<std::vector<double>> a, std::vector<double> b) {
  const std::size_t n = b.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      const double factor = a[j][i] / a[i][i];
      for (std::size_t k = i; k < n; ++k) a[j][k] -= factor * a[i][k];
      b[j] -= factor * b[i];
    }
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) b[i] -= a[i][k] * b[k];
    b[i] /= a[i][i];
  }
  return b;
}

std::vector<double> fitted(std::vector<Sample> samples, Axis axis) {
  const auto which = static_cast<std::size_t>(axis);
  const std::size_t across = static_cast<std::size_t>(kDegreeAcross[which]) + 1;
  std::vector<double> weights;
  std::vector<double> trust(samples.size(), 1);
  for (int round = 0; round < kRounds; ++round) {
    const std::size_t n = terms(0, 0, axis).size();
    std::vector<std::vector<double>> a(n, std::vector<double>(n));
    std::vector<double> b(n);
    double total = 0;
    for (std::size_t s = 0; s < samples.size(); ++s) {
      const std::vector<double> t = terms(samples[s].along, samples[s].across, axis);
      const double weight = samples[s].weight * trust[s];
      total += weight;
      for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < n; ++k) a[i][k] += weight * t[i] * t[k];
        b[i] += weight * t[i] * samples[s].slope;
      }
    }
    for (std::size_t i = 0; i < n; ++i) {
      const double degree = static_cast<double>(i / across + i % across);
      a[i][i] += kStiffness * total * degree * degree / 36 + 1e-9;
    }
    weights = solved(std::move(a), std::move(b));
    for (std::size_t s = 0; s < samples.size(); ++s) {
      const std::vector<double> t = terms(samples[s].along, samples[s].across, axis);
      double slope = 0;
      for (std::size_t i = 0; i < n; ++i) slope += weights[i] * t[i];
      const double error = (samples[s].slope - slope) / ((kRounds - round) * kUsualError);
      trust[s] = 1 / (1 + error * error);
    }
  }
  return weights;
}

}  // namespace

double SlopeField::operator()(double x, double y) const {
  if (weights_.empty()) return 0;
  const double u = 2 * (x - x0_) / (x1_ - x0_) - 1;
  const double v = 2 * (y - y0_) / (y1_ - y0_) - 1;
  const std::vector<double> t = axis_ == Axis::horizontal ? terms(u, v, axis_) : terms(v, u, axis_);
  double slope = 0;
  for (std::size_t i = 0; i < t.size(); ++i) slope += weights_[i] * t[i];
  return slope;
}

SlopeField slopes_of(const Image& ink, double dpi, Axis axis) {
  SlopeField field;
  field.axis_ = axis;
  const bool fine = dpi >= 180;
  Image small = fine ? Image(pixReduceRankBinaryCascade(ink.pix(), 1, 0, 0, 0)) : ink;
  const double small_dpi = fine ? dpi / 2 : dpi;
  if (axis == Axis::vertical) {
    const Image wide(pixDilateBrick(nullptr, small.pix(), 3, 1));
    const Image lines(
        pixOpenBrick(nullptr, wide.pix(), 1, static_cast<int>(kLineDown * small_dpi)));
    small = Image(pixAnd(nullptr, lines.pix(), small.pix()));
  }
  if (!small) return field;
  const bool across_page = axis == Axis::horizontal;
  const int length = across_page ? small.width() : small.height();
  const int breadth = across_page ? small.height() : small.width();
  std::vector<Sample> samples = samples_of(spots_of(small, axis), length, breadth, small_dpi, axis);
  if (samples.size() < kLeastTiles) return field;
  const auto [left, right] = range_of(samples, &Sample::along);
  const auto [top, bottom] = range_of(samples, &Sample::across);
  for (Sample& sample : samples) {
    sample.along = 2 * (sample.along - left) / (right - left) - 1;
    sample.across = 2 * (sample.across - top) / (bottom - top) - 1;
  }
  const double scale = static_cast<double>(ink.width()) / small.width();
  (across_page ? field.x0_ : field.y0_) = scale * left;
  (across_page ? field.x1_ : field.y1_) = scale * right;
  (across_page ? field.y0_ : field.x0_) = scale * top;
  (across_page ? field.y1_ : field.x1_) = scale * bottom;
  field.weights_ = fitted(std::move(samples), axis);
  return field;
}

}  // namespace bocso
