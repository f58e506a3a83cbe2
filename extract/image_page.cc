// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_page.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "extract/image_bend.h"
#include "extract/image_border.h"
#include "extract/image_colour.h"

namespace bocso {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kMostDpi = 330;
constexpr double kScaledDpi = 300;
constexpr double kLeastInches = 3;  // a page that is smaller or larger has a wrong resolution
constexpr double kMostInches = 24;
constexpr double kA4Inches = 11.69;
constexpr double kUnevenLight = 30;     // greys between dark and light parts of the paper
constexpr int kDarkPaper = 96;          // the middling grey of light text on dark paper
constexpr int kFlatteningRounds = 3;    // what is left of a strong bend is seen when most is gone
constexpr double kOblong = 1.03;        // pixels of a higher ratio of their sides are made square
constexpr double kSmallestSkew = 0.03;  // degrees

std::array<double, 256> histogram(const Image& grey, int step) {
  std::array<double, 256> counts{};
  Numa* numbers = pixGetGrayHistogram(grey.pix(), step);
  for (int i = 0; i < 256 && numbers != nullptr; ++i) {
    l_float32 count = 0;
    numaGetFValue(numbers, i, &count);
    counts[static_cast<std::size_t>(i)] = count;
  }
  numaDestroy(&numbers);
  return counts;
}

double total(const std::array<double, 256>& counts) {
  double sum = 0;
  for (const double count : counts) sum += count;
  return sum;
}

// The grey below which that share of the pixels lies.
int rank(const std::array<double, 256>& counts, double share) {
  const double wanted = share * total(counts);
  double sum = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    sum += counts[i];
    if (sum >= wanted) return static_cast<int>(i);
  }
  return 255;
}

int commonest(const std::array<double, 256>& counts) {
  return static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

// A table under a photograph is not in its middle.
Image middle_of(const Image& grey) {
  return crop(grey, {grey.width() / 5, grey.height() / 5, grey.width() - grey.width() / 5,
                     grey.height() - grey.height() / 5});
}

bool is_bilevel(const std::array<double, 256>& counts) {
  return counts[0] + counts[255] >= 0.999 * total(counts);
}

// How dark and how light the paper is, from place to place.
struct PaperGreys {
  int darkest = 255;
  int lightest = 255;
};
PaperGreys paper_greys(const Image& grey) {
  const Image small(pixScaleAreaMap(grey.pix(), 0.125F, 0.125F));
  if (!small) return {};
  const Image background(pixDilateGray(small.pix(), 11, 11));
  const auto counts = histogram(background, 1);
  return {rank(counts, 0.1), rank(counts, 0.9)};
}

// Nothing darker than ink may be is taken for paper: in Leptonica's simple form bold letters of a
// dark photograph are.
Image evened(const Image& grey, const Image& ground, int darkest_paper, double dpi) {
  constexpr double kTileInches = 0.15;
  constexpr double kInk = 0.7;  // of the paper's grey
  constexpr int kWhite = 200;
  const int side = std::max(10, static_cast<int>(kTileInches * dpi));
  Image even(pixBackgroundNorm(grey.pix(), ground.pix(), nullptr, side, side,
                               static_cast<int>(kInk * darkest_paper), side * side / 3, kWhite, 2,
                               2));
  if (even && ground) pixSetMasked(even.pix(), ground.pix(), kWhite);
  return even;
}

Image binarised(const Image& grey) {
  Pix* ink = nullptr;
  pixOtsuAdaptiveThreshold(grey.pix(), grey.width(), grey.height(), 0, 0, 0.1F, nullptr, &ink);
  return Image(ink);
}

// Degrees by which the page must be turned clockwise; 0 when nothing says so.
double skew_of(const StraightPage& page) {
  const int reduction = page.dpi >= 250 ? 4 : 2;
  l_float32 degrees = 0;
  l_float32 confidence = 0;
  for (const float range : {5.0F, 15.0F}) {
    if (pixFindSkewSweepAndSearch(page.ink.pix(), &degrees, &confidence, reduction,
                                  std::max(reduction / 2, 1), range, 1.0F, 0.01F) == 0 &&
        confidence > 0) {
      return degrees;
    }
  }
  return 0;
}

// The turn of Leptonica's rotation about the picture's middle, undone, in pixels.
PageMap undone_rotation(const Image& image, double radians) {
  const double x = image.width() / 2.0;
  const double y = image.height() / 2.0;
  return PageMap::shift(-x, -y).then(PageMap::turn(-radians)).then(PageMap::shift(x, y));
}

// Pixels of a picture turned by quarters → pixels of the picture before.
PageMap undone_turns(const Image& before, int quarters) {
  const double w = before.width();
  const double h = before.height();
  switch (quarters % 4) {
    case 1:
      return PageMap({0, 1, 0, -1, 0, h, 0, 0, 1});
    case 2:
      return PageMap({-1, 0, w, 0, -1, h, 0, 0, 1});
    case 3:
      return PageMap({0, -1, w, 1, 0, 0, 0, 0, 1});
    default:
      return {};
  }
}

}  // namespace

double page_dpi(int longest, double stated) {
  const double inches = stated > 0 ? longest / stated : 0;
  return inches >= kLeastInches && inches <= kMostInches ? stated : longest / kA4Inches;
}

StraightPage straighten(const PagePicture& picture, int quarters) {
  StraightPage page;
  page.dpi = page_dpi(std::max(picture.image.width(), picture.image.height()), picture.dpi);
  page.steps = fmt::format("{:.0f} dpi", page.dpi);
  GreyPicture seen = grey_of(picture.image, page.dpi);
  Image grey = seen.grey;
  if (seen.faded > 0) page.steps += fmt::format(", colour faded on {:.1f} %", 100 * seen.faded);
  const double points_x = picture.box.width() / picture.image.width();
  const double points_y = picture.box.height() / picture.image.height();
  page.to_page =
      PageMap::scaling(points_x, points_y).then(PageMap::shift(picture.box.x0, picture.box.y0));

  page.bilevel = is_bilevel(histogram(grey, 4));
  if (rank(histogram(middle_of(grey), 4), 0.5) < kDarkPaper) {
    grey = Image(pixInvert(nullptr, grey.pix()));
    page.steps += ", light on dark";
  }
  const auto counts = histogram(middle_of(grey), 4);
  if (const double ratio = points_y / points_x; ratio > kOblong || ratio < 1 / kOblong) {
    const double x = std::max(1 / ratio, 1.0);  // a pixel becomes as small as its shorter side
    const double y = std::max(ratio, 1.0);
    grey = Image(pixScale(grey.pix(), static_cast<float>(x), static_cast<float>(y)));
    page.to_page = PageMap::scaling(1 / x, 1 / y).then(page.to_page);
    page.dpi = kPointsPerInch / std::min(points_x, points_y);
    page.steps += fmt::format(", pixels {:.2f} times as high as wide", ratio);
  }
  if (page.dpi > kMostDpi) {
    const double scale = kScaledDpi / page.dpi;
    grey = Image(pixScaleAreaMap(grey.pix(), static_cast<float>(scale), static_cast<float>(scale)));
    page.to_page = PageMap::scaling(1 / scale, 1 / scale).then(page.to_page);
    page.dpi = kScaledDpi;
    page.steps += " scaled to 300";
  }
  const DarkGround ground = dark_ground(grey, page.dpi);
  if (ground.mask) {
    grey = Image(pixCopy(nullptr, grey.pix()));
    pixSetMasked(grey.pix(), ground.mask.pix(), static_cast<l_uint32>(commonest(counts)));
    page.steps += fmt::format(", dark ground {:.1f} %", 100 * ground.share);
  }
  if (const PaperGreys paper = paper_greys(grey);
      !page.bilevel && paper.lightest - paper.darkest > kUnevenLight) {
    if (Image even = evened(grey, ground.mask, paper.darkest, page.dpi); even) {
      grey = even;
      page.steps += ", light evened";
    }
  }
  if (quarters != 0) {
    page.to_page = undone_turns(grey, quarters).then(page.to_page);
    grey = turned(grey, quarters);
    page.steps += fmt::format(", turned by {}°", 90 * quarters);
  }
  page.grey = grey;
  page.ink = binarised(grey);
  page.flow = text_flow(page.ink, page.dpi);
  for (const PixelBox& box : page.flow.samples) page.samples.push_back(crop(grey, box));
  PageMap to_grey;
  if (const double skew = skew_of(page); std::fabs(skew) > kSmallestSkew) {
    const double radians = skew * std::numbers::pi / 180;
    to_grey = undone_rotation(grey, radians);
    page.grey = Image(pixRotate(grey.pix(), static_cast<float>(radians), L_ROTATE_AREA_MAP,
                                L_BRING_IN_WHITE, 0, 0));
    page.ink = binarised(page.grey);
    page.steps += fmt::format(", skew {:.2f}°", -skew);
  }
  for (int round = 1; round <= kFlatteningRounds; ++round) {
    const Flattening flat = flattening_of(page.grey, page.ink, page.dpi);
    if (flat.bend.is_flat()) break;
    to_grey = flat.to_bent.then(to_grey);
    // Taken from the picture as it was: each drawing blurs.
    page.grey = drawn_from(grey, to_grey, grey.width(), grey.height());
    page.ink = binarised(page.grey);
    if (round > 1) continue;
    page.steps += fmt::format(", lines bent by {:.2f} inches, sides by {:.2f}", flat.bend.across,
                              flat.bend.down);
  }
  page.to_page = to_grey.then(page.to_page);
  page.paper = page.bilevel ? 255 : commonest(histogram(page.grey, 4));
  return page;
}

}  // namespace bocso
