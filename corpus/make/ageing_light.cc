// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/ageing_light.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace bocso::corpus {
namespace {

constexpr double kWhite = 255;
constexpr int kUnit = 1 << 12;            // of the light, in whole numbers
constexpr std::size_t kGrains = 1 << 16;  // noise is drawn once and laid over the page in pieces
constexpr int kInk = 24;                  // toner reflects some light, too

// How much darker the page is along one side, in units; falls off towards the middle as light does
// at a page's fold.
std::vector<int> falloff(int length, double towards_end, double shading) {
  std::vector<int> missing(static_cast<std::size_t>(length));
  for (int i = 0; i < length; ++i) {
    const double at = static_cast<double>(i) / length;
    const double place = towards_end >= 0 ? at : 1 - at;
    const double depth = std::abs(towards_end) * shading * (0.35 * place + 0.65 * place * place);
    missing[static_cast<std::size_t>(i)] = static_cast<int>(std::lround(depth * kUnit));
  }
  return missing;
}

std::vector<int> grains(double noise, AgeingRandom& random) {
  std::vector<int> levels(kGrains);
  for (int& level : levels) level = static_cast<int>(std::lround(random.normal() * noise));
  return levels;
}

std::uint8_t exposed(unsigned level, int light, int grain) {
  const int reflected = kInk + static_cast<int>(level) * (255 - kInk) / 255;
  return static_cast<std::uint8_t>(std::clamp(reflected * light / kUnit + grain, 0, 255));
}

}  // namespace

void light(Picture& page, const Light& light, AgeingRandom& random) {
  const int width = pixGetWidth(page.get());
  const int height = pixGetHeight(page.get());
  const double side = random.uniform({0, 2 * std::numbers::pi});
  const double scale = std::abs(std::cos(side)) + std::abs(std::sin(side));
  const std::vector<int> across = falloff(width, std::cos(side) / scale, light.shading);
  const std::vector<int> along = falloff(height, std::sin(side) / scale, light.shading);
  const std::vector<int> noise = grains(light.noise, random);
  const int paper = static_cast<int>(std::lround(light.paper / kWhite * kUnit));
  const bool colour = pixGetDepth(page.get()) == 32;
  for (int y = 0; y < height; ++y) {
    l_uint32* line =
        pixGetData(page.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(page.get());
    std::size_t grain = random.bits();
    for (int x = 0; x < width; ++x) {
      const int missing = across[static_cast<std::size_t>(x)] + along[static_cast<std::size_t>(y)];
      const int here = paper * (kUnit - missing) / kUnit;
      if (!colour) {
        SET_DATA_BYTE(
            line, x,
            exposed(static_cast<unsigned>(GET_DATA_BYTE(line, x)), here, noise[grain++ % kGrains]));
        continue;
      }
      unsigned pixel = 0;
      for (const int shift : {L_RED_SHIFT, L_GREEN_SHIFT, L_BLUE_SHIFT}) {
        pixel |=
            static_cast<unsigned>(exposed(line[x] >> shift & 0xFF, here, noise[grain++ % kGrains]))
            << shift;
      }
      line[x] = pixel;
    }
  }
}

}  // namespace bocso::corpus
