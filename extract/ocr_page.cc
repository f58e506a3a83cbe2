// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/ocr_page.h"

#include <cmath>
#include <utility>
#include <vector>

#include "extract/grid.h"
#include "extract/image_page.h"
#include "extract/image_parts.h"
#include "extract/image_rules.h"
#include "extract/ocr_cell.h"
#include "extract/rules.h"

namespace bocso {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kAcross = 0.5;  // text runs across the page: see StraightPage::sideways

PixelBox pixel_box(const Rect& box, double dpi) {
  const double pixels = dpi / kPointsPerInch;
  return {static_cast<int>(std::lround(pixels * box.x0)),
          static_cast<int>(std::lround(pixels * box.y0)),
          static_cast<int>(std::lround(pixels * box.x1)),
          static_cast<int>(std::lround(pixels * box.y1))};
}

Result<StraightPage> upright(const PagePicture& picture) {
  StraightPage page = straighten(picture, 0);
  if (page.sideways < kAcross) return page;
  const Result<int> turns = OcrEngine::quarter_turns(page.ink, page.dpi);
  if (!turns) return tl::unexpected(turns.error());
  return *turns == 0 ? std::move(page) : straighten(picture, *turns);
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
  const Result<StraightPage> straight = upright(picture);
  if (!straight) return tl::unexpected(straight.error());
  const double dpi = straight->dpi;
  const RuledPicture ruled = find_rules(*straight);

  ScannedPage out;
  out.steps = straight->steps;
  out.to_page =
      PageMap::scaling(dpi / kPointsPerInch, dpi / kPointsPerInch).then(straight->to_page);
  PageText& text = out.text;
  text.number = number;
  text.width = straight->width();
  text.height = straight->height();
  text.rules = merge_rules(ruled.rules);

  CellReader reader(*labels_, *numbers_, ruled, dpi);
  std::vector<PixelBox> cells;
  for (const Rect& cell : ruled_cells(text.rules)) {
    cells.push_back(pixel_box(cell, dpi));
    for (Word& word : reader.read(cells.back())) text.words.push_back(std::move(word));
  }
  const Image rest = without(ruled.grey, cells);
  for (const OcrWord& read : labels_->read(rest, OcrLayout::page, dpi)) {
    Word& word = text.words.emplace_back(reader.word_of(read, 0, 0));
    reader.read_number_again(word);
  }
  return out;
}

}  // namespace bocso
