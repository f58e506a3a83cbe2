// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_colour.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace bocso {
namespace {

constexpr double kCoarseDpi = 70;      // strokes of a pen are seen at that resolution
constexpr int kColourful = 45;         // between a pixel's brightest colour and its darkest
constexpr double kLeastSide = 0.4;     // inches; words in colour are smaller
constexpr double kLeastOther = 0.15;   // inches across it: a line in colour is no signature
constexpr int kJoined = 7;             // coarse pixels: print under a stroke breaks it
constexpr double kMostFilled = 0.6;    // share of its box: more is a field filled with colour
constexpr double kPaperRank = 0.9;     // of the greys of a page, most of which is paper
constexpr double kDarkestInk = 0.15;   // of the light, that ink lets through
constexpr std::size_t kLeastInk = 50;  // pixels that tell what ink takes

// Brightness of the paper by red, green and blue.
using Paper = std::array<int, 3>;

struct Colour {
  int darkest = 0;
  int brightest = 0;
  int luminance = 0;
  std::size_t main = 0;  // which of the three is the brightest

  int depth() const { return brightest - darkest; }
};

const l_uint32* row(const Image& image, int y) {
  return pixGetData(image.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(image.pix());
}

// On white paper.
Colour colour_of(l_uint32 pixel, const Paper& paper) {
  std::array<int, 3> light{};
  constexpr int kShifts[] = {L_RED_SHIFT, L_GREEN_SHIFT, L_BLUE_SHIFT};
  for (std::size_t i = 0; i < 3; ++i) {
    light[i] = std::min(static_cast<int>(pixel >> kShifts[i] & 0xFF) * 255 / paper[i], 255);
  }
  const auto [least, most] = std::minmax_element(light.begin(), light.end());
  return {*least, *most, (77 * light[0] + 151 * light[1] + 28 * light[2]) / 256,
          static_cast<std::size_t>(most - light.begin())};
}

Paper paper_of(const Image& small) {
  std::array<std::array<int, 256>, 3> counts{};
  for (int y = 0; y < small.height(); ++y) {
    const l_uint32* line = row(small, y);
    for (int x = 0; x < small.width(); ++x) {
      ++counts[0][line[x] >> L_RED_SHIFT & 0xFF];
      ++counts[1][line[x] >> L_GREEN_SHIFT & 0xFF];
      ++counts[2][line[x] >> L_BLUE_SHIFT & 0xFF];
    }
  }
  Paper paper{};
  for (std::size_t i = 0; i < 3; ++i) {
    const double wanted = kPaperRank * small.width() * small.height();
    double sum = 0;
    while (paper[i] < 255 && (sum += counts[i][static_cast<std::size_t>(paper[i])]) < wanted) {
      ++paper[i];
    }
    paper[i] = std::max(paper[i], 1);
  }
  return paper;
}

Image colourful(const Image& small, const Paper& paper) {
  Image mask(pixCreate(small.width(), small.height(), 1));
  for (int y = 0; y < small.height(); ++y) {
    const l_uint32* line = row(small, y);
    for (int x = 0; x < small.width(); ++x) {
      if (colour_of(line[x], paper).depth() > kColourful) pixSetPixel(mask.pix(), x, y, 1);
    }
  }
  return mask;
}

// Boxes of stamps and signatures.
std::vector<PixelBox> marks_in(const Image& small, const Paper& paper, double dpi) {
  const Image mask = colourful(small, paper);
  const Image joined(pixCloseSafeBrick(nullptr, mask.pix(), kJoined, kJoined));
  std::vector<PixelBox> marks;
  for (const PixelBox& box : components(joined, 8)) {
    if (std::max(box.width(), box.height()) < kLeastSide * dpi) continue;
    if (std::min(box.width(), box.height()) < kLeastOther * dpi) continue;
    l_float32 filled = 0;
    pixForegroundFraction(crop(mask, box).pix(), &filled);
    if (filled <= kMostFilled) marks.push_back(box);
  }
  return marks;
}

// A part of a picture, its colours row by row.
class Part {
 public:
  Part(const Image& picture, const PixelBox& box, const Paper& paper) : box_(box) {
    for (int y = box.y0; y < box.y1; ++y) {
      const l_uint32* line = row(picture, y);
      for (int x = box.x0; x < box.x1; ++x) colours_.push_back(colour_of(line[x], paper));
    }
  }

  const Colour& at(int x, int y) const {
    return colours_[static_cast<std::size_t>((y - box_.y0) * box_.width() + x - box_.x0)];
  }

  // How much of the light ink takes for each step of its colour's depth, by its main colour.
  std::array<double, 3> light_taken() const {
    std::array<double, 3> taken{};
    for (std::size_t main = 0; main < 3; ++main) {
      std::vector<double> shares;
      for (const Colour& colour : colours_) {
        if (colour.main != main || colour.depth() <= kColourful) continue;
        shares.push_back(static_cast<double>(255 - colour.luminance) / colour.depth());
      }
      if (shares.size() < kLeastInk) continue;
      const auto middle = shares.begin() + static_cast<std::ptrdiff_t>(shares.size() / 2);
      std::nth_element(shares.begin(), middle, shares.end());
      taken[main] = *middle;
    }
    return taken;
  }

  // The most colourful one there or beside it: pictures are stored with colours that are coarser
  // than their light.
  const Colour& near(int x, int y) const {
    const Colour* best = &at(x, y);
    for (int j = std::max(y - 1, box_.y0); j < std::min(y + 2, box_.y1); ++j) {
      for (int i = std::max(x - 1, box_.x0); i < std::min(x + 2, box_.x1); ++i) {
        if (at(i, j).depth() > best->depth()) best = &at(i, j);
      }
    }
    return *best;
  }

 private:
  PixelBox box_;
  std::vector<Colour> colours_;
};

void fade(const Image& picture, const PixelBox& box, const Paper& paper, const Image& grey) {
  const Part part(picture, box, paper);
  const std::array<double, 3> taken = part.light_taken();
  const int white = *std::max_element(paper.begin(), paper.end());
  for (int y = box.y0; y < box.y1; ++y) {
    l_uint32* line =
        pixGetData(grey.pix()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.pix());
    for (int x = box.x0; x < box.x1; ++x) {
      const Colour& ink = part.near(x, y);
      if (ink.depth() <= kColourful / 2) continue;
      const double through = std::max(1 - taken[ink.main] * ink.depth() / 255, kDarkestInk);
      const Colour& here = part.at(x, y);
      const double light = std::clamp(here.luminance / through, 1.0 * here.brightest, 255.0);
      SET_DATA_BYTE(line, x, static_cast<l_uint8>(std::lround(light * white / 255)));
    }
  }
}

}  // namespace

GreyPicture grey_of(const Image& picture, double dpi) {
  if (picture.depth() != 32) return {Image(pixConvertTo8(picture.pix(), 0)), 0};
  Image grey(pixConvertRGBToGrayMinMax(picture.pix(), L_CHOOSE_MAX));
  const int step = std::max(1, static_cast<int>(dpi / kCoarseDpi));
  const Image small(pixScaleByIntSampling(picture.pix(), step));
  if (!grey || !small) return {grey, 0};
  const Paper paper = paper_of(small);
  double faded = 0;
  for (PixelBox box : marks_in(small, paper, dpi / step)) {
    box = {std::max(step * (box.x0 - 1), 0), std::max(step * (box.y0 - 1), 0),
           std::min(step * (box.x1 + 1), picture.width()),
           std::min(step * (box.y1 + 1), picture.height())};
    fade(picture, box, paper, grey);
    faded += static_cast<double>(box.width()) * box.height();
  }
  return {grey, faded / picture.width() / picture.height()};
}

}  // namespace bocso
