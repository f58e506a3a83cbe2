// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/ocr_cell.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "extract/image_parts.h"
#include "extract/ocr_glyphs.h"
#include "extract/ocr_number.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr double kOneLine = 0.27;  // inches: text that is higher has several lines
constexpr double kTwoLines = 0.2;  // and lower, one line
constexpr std::size_t kMostNumberLines = 3;
constexpr double kNumberWidth = 1.3;  // inches: no number is longer
// Figures are read best at this resolution: 99.7 % of those read at 300 dpi 97.9 % right.
constexpr double kNumberDpi = 200;
constexpr double kAgreed = 0.8;  // confidence above which two equal readings are believed
constexpr double kSureLabel = 0.9;
constexpr double kLostLines = 0.6;   // of the least sure word of a text whose lines were found
constexpr double kGapInWord = 0.22;  // of its height
constexpr int kInset = 3;            // from a ruling line, pixels
constexpr int kFaintGrey = 170;      // of paper at 255 and ink near 0
constexpr std::string_view kPercent = "(%)";
constexpr double kSecondScale = 1.2;
constexpr std::array<double, 2> kMoreScales = {1.5, 0.9};
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

// 0 when there are none.
double least_confidence(const std::vector<OcrWord>& words) {
  const auto least = std::ranges::min_element(words, {}, &OcrWord::confidence);
  return least == words.end() ? 0 : least->confidence;
}

int around(double dpi) { return std::max(2, static_cast<int>(dpi / 100)); }

// A header's "(%)": "®%)", "(4%)".
bool may_be_percent(std::string_view read) {
  return read.ends_with("%)") && count_code_points(read) <= 4;
}

// Bars that Tesseract makes of what is left of ruling lines beside text.
std::string without_bars(std::string text) {
  while (text.starts_with('|')) text.erase(0, 1);
  while (text.ends_with('|')) text.pop_back();
  return text;
}

}  // namespace

Word CellReader::word_of(const OcrWord& read) const {
  const double points = kPointsPerInch / dpi_;
  Word word;
  word.text = to_nfc(read.text);
  word.box = {points * read.box.x0, points * read.box.y0, points * read.box.x1,
              points * read.box.y1};
  word.baseline = points * read.baseline;
  word.size = static_cast<float>(points * read.line_height / kLineHeightOfSize);
  word.blank_before = true;
  word.confidence = measured(read.confidence);
  return word;
}

void CellReader::read(const PixelBox& part) {
  const std::optional<PartInk> ink = ink_within(picture_.ink, part, dpi_);
  if (!ink) return;
  std::vector<Number> numbers;
  if (ink->box.width() <= kNumberWidth * dpi_) {
    const std::vector<PartInk> lines = text_lines(picture_.ink, *ink, dpi_);
    const bool is_number = lines.size() <= kMostNumberLines &&
                           std::all_of(lines.begin(), lines.end(), [&](const PartInk& line) {
                             return numbers.emplace_back(read_number(line, part)).is_number;
                           });
    for (Number& number : is_number ? numbers : std::vector<Number>()) {
      words_.push_back(unread(number.ink.box));
      keep(std::move(number), words_.size() - 1);
    }
    if (is_number) return;
    if (lines.size() > 1) numbers.clear();
  }
  const std::size_t before = words_.size();
  read_label(*ink);
  const bool may_be_lost = numbers.size() == 1 && words_.size() == before + 1 &&
                           words_.back().confidence < measured(kSureLabel);
  if (may_be_lost) keep(std::move(numbers.front()), before);
}

void CellReader::keep(Number number, std::size_t word) {
  number.word = word;
  found_.push_back(std::move(number));
}

OcrReading CellReader::read_at(const PartInk& ink, double times) {
  const double scale = times * kNumberDpi / dpi_;
  const Image image = for_reading(picture_.grey, ink, around(dpi_), scale, kNumberBorder);
  return joined(numbers_.read(image, OcrLayout::line, kNumberDpi * times));
}

// The engine for labels loses figures at the ends of numbers: "816 thủ tục" is "81" and "thủ tục".
// What stands closer than a blank is wide belongs to the word.
PixelBox CellReader::with_neighbours(const PixelBox& word) const {
  const int height = word.height();
  const double gap = kGapInWord * height;
  const PixelBox around{std::max(word.x0 - height, 0), word.y0, word.x1 + height, word.y1};
  std::vector<PixelBox> pieces = components(crop(picture_.ink, around), 8);
  std::sort(pieces.begin(), pieces.end(),
            [](const PixelBox& a, const PixelBox& b) { return a.x0 < b.x0; });
  PixelBox whole = word;
  const auto is_letter = [&](const PixelBox& piece) { return piece.height() >= height / 2; };
  for (const PixelBox& piece : pieces) {
    const int left = around.x0 + piece.x0;
    const bool is_next = left >= word.x1 && left - whole.x1 < gap;
    if (is_letter(piece) && is_next) whole.x1 = around.x0 + piece.x1;
  }
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
    const int right = around.x0 + piece->x1;
    const bool is_next = right <= word.x0 && whole.x0 - right < gap;
    if (is_letter(*piece) && is_next) whole.x0 = around.x0 + piece->x0;
  }
  const bool is_cut = whole.x0 == around.x0 || whole.x1 == around.x1;
  return is_cut ? word : whole;
}

// A minus before a number, within its part, of which no ink is left in the bilevel picture.
std::optional<PixelBox> CellReader::faint_sign(const PixelBox& part, const FigureLine& line) const {
  const int height = line.bottom - line.top;
  const PixelBox before{std::max(part.x0 + kInset, line.left() - height), line.top, line.left() - 1,
                        line.bottom};
  if (height <= 0 || before.width() <= 0) return std::nullopt;
  for (const PixelBox& piece :
       components(darker_than(crop(picture_.grey, before), kFaintGrey), 8)) {
    const PixelBox sign{before.x0 + piece.x0, before.y0 + piece.y0, before.x0 + piece.x1,
                        before.y0 + piece.y1};
    if (sign.x0 > before.x0 && shape_of(sign, line) == '-') return sign;
  }
  return std::nullopt;
}

CellReader::Number CellReader::read_number(const PartInk& part_ink, const PixelBox& part) {
  Number number;
  number.ink = part_ink;
  PartInk& ink = number.ink;
  number.line = figure_line(components(crop(picture_.ink, ink.box), 8), ink.box.x0, ink.box.y0);
  if (const std::optional<PixelBox> sign = faint_sign(part, number.line)) {
    number.line.pieces.insert(number.line.pieces.begin(), *sign);
    ink.box.x0 = sign->x0;
  }
  number.shapes = shapes_of(number.line);
  numbers_.allow_only("");
  number.free = read_at(ink, 1);
  const NumberText text = as_number(number.free.text);
  if (!may_be_number(text, number.free.text)) return number;
  number.free.text = text.text;
  numbers_.allow_only(kNumberCharacters);
  number.bound = read_at(ink, kSecondScale);
  const std::string& bound = number.bound.text;
  const bool is_sure = number.bound.confidence >= kAgreed;
  const bool is_letters = text.digits == 0 && !text.text.empty() && bound != text.text;
  const bool is_unread = text.text.empty() && number.shapes.empty();
  number.is_number = !is_letters && (is_sure || (text.others == 0 && !is_unread));
  number.is_sure = is_sure && number.is_number && number.free.confidence >= kAgreed &&
                   text.text == bound && has_number_form(bound) && has_shapes(bound, number.shapes);
  return number;
}

OcrChoice CellReader::settle(const Number& number) {
  const GlyphVote vote = votes_.read(picture_.grey, number.line);
  const std::string& bound = number.bound.text;
  if (number.is_sure) {
    if (!vote.is_sure()) {
      const bool is_for = vote.is_for(bound) && !number.shapes.empty();
      return {bound, is_for ? Agreement::readings : Agreement::not_voted, {}};
    }
    if (vote.is_for(bound)) return {bound, Agreement::votes, {}};
    return {bound, Agreement::not_with_votes, {vote.text}};
  }
  std::vector<OcrReading> readings = {number.free, number.bound};
  if (!vote.is_sure() || std::none_of(readings.begin(), readings.end(), [&](const auto& reading) {
        return has_number_form(reading.text) && vote.is_for(reading.text);
      })) {
    numbers_.allow_only(kNumberCharacters);
    for (const double times : kMoreScales) readings.push_back(read_at(number.ink, times));
  }
  for (OcrReading& reading : readings) reading.fits = has_shapes(reading.text, number.shapes);
  const std::string by_shapes = with_signs_of(choose(readings).text, number.shapes);
  if (has_number_form(by_shapes)) readings.push_back({by_shapes, kByShapes, true});
  return vote.is_sure() ? choose(readings, vote) : choose(readings);
}

std::vector<Word> CellReader::take_words() {
  votes_.begin_page();
  for (const Number& number : found_) {
    if (number.is_sure) votes_.learn(picture_.grey, number.line, number.bound.text);
  }
  for (const Number& number : found_) {
    if (!number.is_number) {
      settle_label(number);
      continue;
    }
    Word& word = words_[number.word];
    OcrChoice choice = settle(number);
    const double confidence = choice.text.empty() ? 0 : measured(choice.agreement);
    if (number.is_again) {
      // Signs at a word's end belong to its sentence: "1.903;" has no number form for the other
      // engine.
      if (!has_number_form(choice.text)) continue;
      if (choice.text == word.text) {
        word.confidence = std::max(word.confidence, confidence);
        continue;
      }
      choice.others.assign(1, as_number(word.text).text);
    }
    word.text = std::move(choice.text);
    word.confidence = confidence;
    word.others = std::move(choice.others);
  }
  return std::move(words_);
}

// Neither engine made a number of it, and none is sure of a word: "11" read as "H", "5" as "°".
void CellReader::settle_label(const Number& number) {
  const GlyphVote vote = votes_.read(picture_.grey, number.line);
  if (!vote.is_sure() || !has_number_form(vote.text)) return;
  Word& word = words_[number.word];
  word.text = vote.text;
  word.confidence = measured(Agreement::votes_alone);
}

std::vector<OcrWord> CellReader::read_text(const PartInk& ink, OcrLayout layout) {
  const Image image = for_reading(picture_.grey, ink, around(dpi_), 1, kLabelBorder);
  const int x = std::max(ink.box.x0 - around(dpi_), 0) - kLabelBorder;
  const int y = std::max(ink.box.y0 - around(dpi_), 0) - kLabelBorder;
  std::vector<OcrWord> words = labels_.read(image, layout, dpi_);
  for (OcrWord& word : words) {
    word.text = without_bars(std::move(word.text));
    word.box = {word.box.x0 + x, word.box.y0 + y, word.box.x1 + x, word.box.y1 + y};
    word.baseline += y;
  }
  std::erase_if(words, [](const OcrWord& word) { return word.text.empty(); });
  return words;
}

// Two lines in small type ("Tăng 3,69", "điểm") are no higher than one in large type, and read as
// "TÔ".
std::vector<OcrWord> CellReader::read_lines(const PartInk& ink) {
  const double height = ink.box.height() / dpi_;
  std::vector<OcrWord> words =
      read_text(ink, height <= kOneLine ? OcrLayout::line : OcrLayout::block);
  if (height > kOneLine || height < kTwoLines || least_confidence(words) >= kLostLines) {
    return words;
  }
  std::vector<OcrWord> block = read_text(ink, OcrLayout::block);
  return least_confidence(block) > least_confidence(words) ? block : words;
}

void CellReader::read_label(const PartInk& ink) {
  const std::vector<OcrWord> words = read_lines(ink);
  for (const OcrWord& word : words) add(word);
  if (words.empty()) words_.push_back(unread(ink.box));
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

void CellReader::add(const OcrWord& read) {
  Word& word = words_.emplace_back(word_of(read));
  const double pixels = dpi_ / kPointsPerInch;
  const PixelBox box{static_cast<int>(std::floor(pixels * word.box.x0)),
                     static_cast<int>(std::floor(pixels * word.box.y0)),
                     static_cast<int>(std::ceil(pixels * word.box.x1)),
                     static_cast<int>(std::ceil(pixels * word.box.y1))};
  if (read.confidence < kSureLabel && may_be_percent(word.text)) {
    numbers_.allow_only(kNumberCharacters);
    if (read_at({box, {}}, kSecondScale).text == kPercent) word.text = kPercent;
    return;
  }
  const NumberText text = as_number(word.text);
  const bool is_roman = word.text.find("II") != std::string::npos;  // "III/2023", a quarter
  if (text.digits == 0 || text.others > 0 || is_roman) return;
  if (box.width() > kNumberWidth * dpi_) return;
  const PixelBox whole = with_neighbours(box);
  Number number = read_number({whole, {}}, whole);
  if (!number.is_number && whole != box) number = read_number({box, {}}, box);
  if (!number.is_number) return;
  number.is_again = true;
  keep(std::move(number), words_.size() - 1);
}

}  // namespace bocso
