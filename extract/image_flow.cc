// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_flow.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace bocso {
namespace {

constexpr double kMostSkew = 8;   // degrees
constexpr double kRule = 0.33;    // inches; no stroke of a letter is so long
constexpr double kSample = 2;     // inches
constexpr double kMargin = 0.03;  // of a side: what is dark there is no text
constexpr int kSamples = 2;
constexpr int kCoarser = 8;

// Sums of squared differences of neighbouring rows, when they are level.
double row_contrast(const Image& text, double& degrees) {
  l_float32 angle = 0;
  l_float32 confidence = 0;
  l_float32 score = 0;
  if (pixFindSkewSweepAndSearchScore(text.pix(), &angle, &confidence, &score, 2, 1, 0,
                                     static_cast<l_float32>(kMostSkew), 1.0F, 0.05F) != 0) {
    return 0;
  }
  if (std::fabs(angle) < kMostSkew - 0.5) degrees = angle;
  return score;
}

std::vector<PixelBox> fullest(const Image& text, int scale, double dpi) {
  if (std::min(text.width(), text.height()) < 2 * kCoarser) return {};
  const Image light(pixScaleToGray8(text.pix()));
  const Image dark(pixInvert(nullptr, light.pix()));
  const int half = static_cast<int>(kSample * dpi / (2 * kCoarser * scale));
  const Image here(pixBlockconv(dark.pix(), half, half));
  if (!here) return {};
  const int left = static_cast<int>(kMargin * here.width());
  const int top = static_cast<int>(kMargin * here.height());
  Box* within = boxCreate(left, top, here.width() - 2 * left, here.height() - 2 * top);
  std::vector<PixelBox> samples;
  while (std::ssize(samples) < kSamples) {
    l_uint32 most = 0;
    l_int32 x = 0;
    l_int32 y = 0;
    if (pixGetMaxValueInRect(here.pix(), within, &most, &x, &y) != 0 || most == 0) break;
    const int unit = kCoarser * scale;
    samples.push_back({unit * (x - half), unit * (y - half), unit * (x + half), unit * (y + half)});
    Box* taken =
        boxCreate(std::max(x - 2 * half, 0), std::max(y - 2 * half, 0), 4 * half, 4 * half);
    pixClearInRect(here.pix(), taken);
    boxDestroy(&taken);
  }
  boxDestroy(&within);
  return samples;
}

}  // namespace

TextFlow text_flow(const Image& ink, double dpi) {
  const int scale = dpi >= 250 ? 4 : 2;
  const Image small(pixReduceRankBinaryCascade(ink.pix(), 1, scale == 4 ? 1 : 0, 0, 0));
  if (!small) return {};
  const int length = std::max(3, static_cast<int>(kRule * dpi / scale));
  const Image across(pixOpenBrick(nullptr, small.pix(), length, 1));
  const Image down(pixOpenBrick(nullptr, small.pix(), 1, length));
  const Image no_rows(pixSubtract(nullptr, small.pix(), across.pix()));
  const Image text(pixSubtract(nullptr, no_rows.pix(), down.pix()));
  TextFlow flow;
  const double rows = row_contrast(text, flow.skew[0]);
  const double columns = row_contrast(turned(text, 1), flow.skew[1]);
  flow.sideways = columns / std::max(rows, 1.0);
  flow.samples = fullest(text, scale, dpi);
  return flow;
}

Image turned_level(const Image& part, const TextFlow& flow, int quarters, double scale) {
  const auto factor = static_cast<float>(scale);
  const Image image = turned(Image(pixScale(part.pix(), factor, factor)), quarters);
  const double degrees = flow.skew[static_cast<std::size_t>(quarters % 2)];
  return Image(pixRotate(image.pix(), static_cast<float>(degrees * std::numbers::pi / 180),
                         L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
}

}  // namespace bocso
