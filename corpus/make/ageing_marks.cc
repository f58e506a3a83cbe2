// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/ageing_marks.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

#include "corpus/make/ageing_ink.h"

namespace bocso::corpus {
namespace {

constexpr double kMillimetres = 25.4;    // to the inch
constexpr double kStamp = 36;            // across, millimetres (Thông tư 08/2003/TT-BCA)
constexpr Range kFlourish = {40, 70};    // width, millimetres
constexpr double kPen = 0.5;             // width of the line, millimetres
constexpr Range kMiddle = {0.12, 0.88};  // of the page: where marks are put

struct Ink {
  int red = 0, green = 0, blue = 0;
};
constexpr Ink kRed = {212, 38, 52};
constexpr Ink kBlue = {38, 58, 160};

int pixels(double millimetres, int dpi) {
  return static_cast<int>(std::lround(millimetres / kMillimetres * dpi));
}

// Ink lets through what light it does not take: it darkens print, and print shows through.
unsigned inked(unsigned level, int ink, int cover) {
  const int kept = 255 - cover * (255 - ink) / 255;
  return (level & 0xFF) * static_cast<unsigned>(kept) / 255;
}

void put_ink(Picture& page, const InkMask& mask, const Ink& ink, int left, int top) {
  const bool colour = pixGetDepth(page.get()) == 32;
  const int grey = (ink.red * 3 + ink.green * 6 + ink.blue) / 10;
  for (int y = 0; y < mask.height; ++y) {
    if (top + y < 0 || top + y >= pixGetHeight(page.get())) continue;
    l_uint32* line =
        pixGetData(page.get()) + static_cast<std::ptrdiff_t>(top + y) * pixGetWpl(page.get());
    for (int x = 0; x < mask.width; ++x) {
      const int at = left + x;
      if (at < 0 || at >= pixGetWidth(page.get())) continue;
      const int cover = mask.cover[static_cast<std::size_t>(y * mask.width + x)];
      if (cover == 0) continue;
      if (!colour) {
        const auto level = static_cast<unsigned>(GET_DATA_BYTE(line, at));
        SET_DATA_BYTE(line, at, static_cast<l_uint8>(inked(level, grey, cover)));
        continue;
      }
      line[at] = inked(line[at] >> L_RED_SHIFT, ink.red, cover) << L_RED_SHIFT |
                 inked(line[at] >> L_GREEN_SHIFT, ink.green, cover) << L_GREEN_SHIFT |
                 inked(line[at] >> L_BLUE_SHIFT, ink.blue, cover) << L_BLUE_SHIFT;
    }
  }
}

// A rubber stamp presses harder on one side and misses some grains of the paper.
void press_unevenly(InkMask& mask, AgeingRandom& random) {
  const double side = random.uniform({0, 6.28});
  const double most = random.uniform({0.85, 1});
  const double least = random.uniform({0.45, 0.75});
  for (int y = 0; y < mask.height; ++y) {
    for (int x = 0; x < mask.width; ++x) {
      const double along = 0.5 + (std::cos(side) * (x - mask.width / 2.0) / mask.width +
                                  std::sin(side) * (y - mask.height / 2.0) / mask.height);
      const double pressed = least + (most - least) * std::clamp(along, 0.0, 1.0);
      const double grain = random.uniform({0, 1}) < 0.12 ? 0.35 : 1;
      auto& cover = mask.cover[static_cast<std::size_t>(y * mask.width + x)];
      cover = static_cast<std::uint8_t>(cover * pressed * grain);
    }
  }
}

int place(int side, int mark, AgeingRandom& random) {
  return static_cast<int>(random.uniform(kMiddle) * side) - mark / 2;
}

}  // namespace

void add_stamp(Picture& page, int dpi, AgeingRandom& random) {
  InkMask mask = round_stamp(pixels(kStamp, dpi), random.uniform({-0.3, 0.3}));
  press_unevenly(mask, random);
  const int left = place(pixGetWidth(page.get()), mask.width, random);
  put_ink(page, mask, kRed, left, place(pixGetHeight(page.get()), mask.height, random));
}

void add_signature(Picture& page, int dpi, AgeingRandom& random) {
  const int width = pixels(random.uniform(kFlourish), dpi);
  const int height = width * 2 / 5;
  const InkMask mask = pen_flourish(width, height, kPen / kMillimetres * dpi, random);
  const int left = place(pixGetWidth(page.get()), mask.width, random);
  put_ink(page, mask, kBlue, left, place(pixGetHeight(page.get()), mask.height, random));
}

void add_specks(Picture& page, int count, int dpi, AgeingRandom& random) {
  for (int i = 0; i < count; ++i) {
    const int x = random.integer({0, pixGetWidth(page.get()) - 1.0});
    const int y = random.integer({0, pixGetHeight(page.get()) - 1.0});
    const int size = std::max(1, pixels(random.uniform({0.05, 0.25}), dpi));
    const int level = random.integer({0, 150});
    InkMask mask{.width = size, .height = size, .cover = {}};
    mask.cover.assign(static_cast<std::size_t>(size * size), 255);
    if (size > 2) {
      for (const int corner : {0, size - 1, size * (size - 1), size * size - 1}) {
        mask.cover[static_cast<std::size_t>(corner)] = 90;
      }
    }
    put_ink(page, mask, {level, level, level}, x, y);
  }
}

}  // namespace bocso::corpus
