// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/ocr_turns.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace bocso {
namespace {

constexpr double kReadingDpi = 200;  // more makes it slower, not better
constexpr double kSure = 0.85;       // confidence of text that is upright
constexpr double kReadable = 0.6;
constexpr std::size_t kEnough = 20;  // bytes of text

struct Trial {
  double confidence = 0;
  std::size_t length = 0;
};

Trial read(OcrEngine& labels, const Image& image, double dpi) {
  Trial trial;
  double sum = 0;
  for (const OcrWord& word : labels.read(image, OcrLayout::block, dpi)) {
    sum += static_cast<double>(word.text.size()) * word.confidence;
    trial.length += word.text.size();
  }
  if (trial.length > 0) trial.confidence = sum / static_cast<double>(trial.length);
  return trial;
}

}  // namespace

int quarter_turns(OcrEngine& labels, const StraightPage& page) {
  constexpr std::array kAcrossFirst = {0, 2, 1, 3};
  constexpr std::array kDownFirst = {1, 3, 0, 2};
  for (const Image& sample : page.samples) {
    const double scale = std::min(kReadingDpi / page.dpi, 1.0);
    double best = 0;
    int turns = 0;
    for (const int quarters : page.flow.sideways < 1 ? kAcrossFirst : kDownFirst) {
      const Trial trial =
          read(labels, turned_level(sample, page.flow, quarters, scale), scale * page.dpi);
      if (trial.length < kEnough || trial.confidence <= best) continue;
      best = trial.confidence;
      turns = quarters;
      if (best >= kSure) break;
    }
    if (best >= kReadable) return turns;
  }
  return 0;
}

}  // namespace bocso
