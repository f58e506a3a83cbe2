// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/ocr_page.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "extract/grid.h"
#include "extract/image_page.h"
#include "extract/image_parts.h"
#include "extract/image_rules.h"
#include "extract/ocr_cell.h"
#include "extract/ocr_turns.h"
#include "extract/rules.h"

namespace bocso {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kTextConfidence = 0.75;  // below that it may be text on its head
constexpr double kAcross = 0.5;           // text runs across the page: see TextFlow::sideways

PixelBox pixel_box(const Rect& box, double dpi) {
  const double pixels = dpi / kPointsPerInch;
  return {static_cast<int>(std::lround(pixels * box.x0)),
          static_cast<int>(std::lround(pixels * box.y0)),
          static_cast<int>(std::lround(pixels * box.x1)),
          static_cast<int>(std::lround(pixels * box.y1))};
}

// Of the characters that were read.
double mean_confidence(const std::vector<Word>& words) {
  double sum = 0;
  double characters = 0;
  for (const Word& word : words) {
    const double length = std::max(1.0, static_cast<double>(word.text.size()));
    sum += length * word.confidence;
    characters += length;
  }
  return characters > 0 ? sum / characters : 1;
}

}  // namespace

Result<void> PageReader::start() {
  if (labels_) return {};
  Result<OcrEngine> labels = OcrEngine::open(language_);
  if (!labels) return tl::unexpected(labels.error());
  Result<OcrEngine> numbers = OcrEngine::open("eng");
  if (!numbers) return tl::unexpected(numbers.error());
  labels_.emplace(std::move(*labels));
  numbers_.emplace(std::move(*numbers));
  return {};
}

Result<ScannedPage> PageReader::read(int number, const PagePicture& picture) {
  if (auto started = start(); !started) return tl::unexpected(started.error());
  const StraightPage page = straighten(picture, 0);
  if (page.flow.sideways < kAcross) {
    const GlyphVotes before = votes_;
    ScannedPage read = read_straight(number, page);
    if (mean_confidence(read.text.words) >= kTextConfidence) return read;
    votes_ = before;  // figures that may stand on their heads teach nothing
    const int turns = quarter_turns(*labels_, page);
    return turns == 0 ? read : read_straight(number, straighten(picture, turns));
  }
  const int turns = quarter_turns(*labels_, page);
  return read_straight(number, turns == 0 ? page : straighten(picture, turns));
}

ScannedPage PageReader::read_straight(int number, const StraightPage& page) {
  const double dpi = page.dpi;
  const RuledPicture ruled = find_rules(page);

  ScannedPage out;
  out.steps = page.steps;
  out.to_page = PageMap::scaling(dpi / kPointsPerInch, dpi / kPointsPerInch).then(page.to_page);
  PageText& text = out.text;
  text.number = number;
  text.width = page.width();
  text.height = page.height();
  text.rules = merge_rules(ruled.rules);

  CellReader reader(*labels_, *numbers_, votes_, ruled, dpi);
  std::vector<PixelBox> cells;
  for (const Rect& cell : ruled_cells(text.rules)) {
    cells.push_back(pixel_box(cell, dpi));
    reader.read(cells.back());
  }
  const Image rest = without(ruled.grey, cells);
  for (const OcrWord& read : labels_->read(rest, OcrLayout::page, dpi)) reader.add(read);
  text.words = reader.take_words();
  return out;
}

}  // namespace bocso
