// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/ocr_cell.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "extract/image_parts.h"
#include "extract/ocr_glyphs.h"
#include "extract/ocr_number.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr double kOneLine = 0.27;  // inches: text that is higher has several lines
constexpr std::size_t kMostNumberLines = 3;
constexpr double kNumberWidth = 1.3;  // inches: no number is longer
// Figures are read best at this resolution: 99.7 % of those read at 300 dpi 97.9 % right.
constexpr double kNumberDpi = 200;
constexpr double kAgreed = 0.8;  // confidence above which two equal readings are believed
constexpr double kSecondScale = 1.2;
constexpr double kByShapes = 0.9;  // confidence of a reading whose signs are those of its shapes
// With 8, the first of two figures is lost now and then, without doubt.
constexpr int kNumberBorder = 16;
constexpr int kLabelBorder = 10;
constexpr double kPointsPerInch = 72;
// A line's height from descenders to ascenders, as a share of its font's size.
constexpr double kLineHeightOfSize = 0.9;
constexpr double kFigureHeightOfSize = 0.68;

OcrReading joined(const std::vector<OcrWord>& words) {
  OcrReading reading;
  for (const OcrWord& word : words) {
    reading.confidence =
        reading.text.empty() ? word.confidence : std::min(reading.confidence, word.confidence);
    reading.text += word.text;
  }
  return reading;
}

int around(double dpi) { return std::max(2, static_cast<int>(dpi / 100)); }

// Bars that Tesseract makes of what is left of ruling lines beside text.
std::string without_bars(std::string text) {
  while (text.starts_with('|')) text.erase(0, 1);
  while (text.ends_with('|')) text.pop_back();
  return text;
}

}  // namespace

Word CellReader::word_of(const OcrWord& read, double left, double top) const {
  const double points = kPointsPerInch / dpi_;
  const auto x = [&](double at) { return points * (at + left); };
  const auto y = [&](double at) { return points * (at + top); };
  Word word;
  word.text = to_nfc(read.text);
  word.box = {x(read.box.x0), y(read.box.y0), x(read.box.x1), y(read.box.y1)};
  word.baseline = y(read.baseline);
  word.size = static_cast<float>(points * read.line_height / kLineHeightOfSize);
  word.blank_before = true;
  word.confidence = measured(read.confidence);
  return word;
}

std::vector<Word> CellReader::read(const PixelBox& part) {
  const std::optional<PartInk> ink = ink_within(picture_.ink, part, dpi_);
  if (!ink) return {};
  if (ink->box.width() <= kNumberWidth * dpi_) {
    std::vector<Word> words;
    const std::vector<PartInk> lines = text_lines(picture_.ink, *ink, dpi_);
    const bool is_number = lines.size() <= kMostNumberLines &&
                           std::all_of(lines.begin(), lines.end(), [&](const PartInk& line) {
                             return read_number(line, words.emplace_back());
                           });
    if (is_number) return words;
  }
  return read_label(*ink);
}

bool CellReader::read_number(const PartInk& ink, Word& word) {
  const double scale = kNumberDpi / dpi_;
  const auto read_at = [&](double times) {
    const Image image = for_reading(picture_.grey, ink, around(dpi_), scale * times, kNumberBorder);
    return joined(numbers_.read(image, OcrLayout::line, kNumberDpi * times));
  };
  numbers_.allow_only("");
  OcrReading free = read_at(1);
  const NumberText number = as_number(free.text);
  if (!may_be_number(number, free.text)) return false;
  free.text = number.text;
  numbers_.allow_only(kNumberCharacters);
  const OcrReading bound = read_at(kSecondScale);
  const std::string shapes = shapes_of(components(crop(picture_.ink, ink.box), 8));
  const bool is_sure = bound.confidence >= kAgreed;
  const bool is_letters = number.digits == 0 && !free.text.empty() && bound.text != free.text;
  const bool is_unread = free.text.empty() && shapes.empty();
  if (is_letters || (!is_sure && (number.others > 0 || is_unread))) return false;
  OcrChoice choice;
  if (is_sure && free.confidence >= kAgreed && free.text == bound.text &&
      has_number_form(bound.text) && has_shapes(bound.text, shapes)) {
    choice = {bound.text, shapes.empty() ? Agreement::readings : Agreement::shapes, {}};
  } else {
    std::vector<OcrReading> readings = {free, bound, read_at(1.5), read_at(0.9)};
    for (OcrReading& reading : readings) reading.fits = has_shapes(reading.text, shapes);
    const std::string by_shapes = with_signs_of(choose(readings).text, shapes);
    if (has_number_form(by_shapes)) readings.push_back({by_shapes, kByShapes, true});
    choice = choose(readings);
  }
  word = unread(ink.box);
  word.text = choice.text;
  word.confidence = choice.text.empty() ? 0 : measured(choice.agreement);
  word.others = std::move(choice.others);
  return true;
}

std::vector<Word> CellReader::read_label(const PartInk& ink) {
  const Image image = for_reading(picture_.grey, ink, around(dpi_), 1, kLabelBorder);
  const OcrLayout layout = ink.box.height() <= kOneLine * dpi_ ? OcrLayout::line : OcrLayout::block;
  const double x = std::max(ink.box.x0 - around(dpi_), 0) - kLabelBorder;
  const double y = std::max(ink.box.y0 - around(dpi_), 0) - kLabelBorder;
  std::vector<Word> words;
  for (OcrWord& read : labels_.read(image, layout, dpi_)) {
    read.text = without_bars(std::move(read.text));
    if (read.text.empty()) continue;
    read_number_again(words.emplace_back(word_of(read, x, y)));
  }
  if (words.empty()) words.push_back(unread(ink.box));
  return words;
}

Word CellReader::unread(const PixelBox& ink) const {
  const double points = kPointsPerInch / dpi_;
  Word word;
  word.box = {points * ink.x0, points * ink.y0, points * ink.x1, points * ink.y1};
  word.baseline = word.box.y1;
  word.size = static_cast<float>(word.box.height() / kFigureHeightOfSize);
  word.blank_before = true;
  word.confidence = 0;
  return word;
}

void CellReader::read_number_again(Word& word) {
  const NumberText number = as_number(word.text);
  const bool is_roman = word.text.find("II") != std::string::npos;  // "III/2023", a quarter
  if (number.digits == 0 || number.others > 0 || is_roman) return;
  const double pixels = dpi_ / kPointsPerInch;
  const PixelBox box{static_cast<int>(std::floor(pixels * word.box.x0)),
                     static_cast<int>(std::floor(pixels * word.box.y0)),
                     static_cast<int>(std::ceil(pixels * word.box.x1)),
                     static_cast<int>(std::ceil(pixels * word.box.y1))};
  Word again;
  if (box.width() > kNumberWidth * dpi_ || !read_number({box, {}}, again) ||
      again.text == word.text) {
    return;
  }
  // Signs at a word's end belong to its sentence: "1.903;" has no number form for the other engine.
  if (!has_number_form(again.text)) return;
  word.others.insert(word.others.begin(), number.text);
  word.text = std::move(again.text);
  word.confidence = again.confidence;
}

}  // namespace bocso
