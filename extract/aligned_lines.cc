// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/aligned_lines.h"

#include <algorithm>
#include <utility>

#include "extract/aligned_measures.h"
#include "normalize/number.h"
#include "normalize/ordinal.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kLongestFigure = 40;      // bytes: "14 cơ quan, đơn vị"
constexpr std::size_t kLongestOrdinalHead = 5;  // bytes of its first word: "STT", "Số"

// A line's words, parted where `parts(end of a word, next word)` says so.
template <typename Parts>
std::vector<LineText> part(const Line& line, Parts parts) {
  std::vector<LineText> texts;
  for (const Word* word : line.words) {
    if (texts.empty() || parts(texts.back().x1, *word)) {
      texts.push_back({{}, word->box.x0, 0, word->baseline});
    }
    texts.back().words.push_back(word);
    texts.back().x1 = std::max(texts.back().x1, word->box.x1);
  }
  return texts;
}

bool is_wide_gap(double end, const Word& next) {
  return next.box.x0 - end > (next.blank_before ? kTypedGap : kTextGap) * next.size;
}

// The dots that lead to the page in a table of contents, or that are to be written on.
bool is_leader(const Word& word) {
  return word.text.find("....") != std::string::npos || word.text.find("……") != std::string::npos;
}

Gutter before_figure(const TextLine& line) {
  return {line.texts[*line.figure - 1].x1, line.texts[*line.figure].x0};
}

// A heading over a group of rows runs over the strip, alone on one line, its rows right below it.
// Two such lines one below the other are running text, one further up is a title.
bool is_text_between(const std::vector<TextLine>& lines, std::size_t from, std::size_t to,
                     const Gutter& strip) {
  int in_a_row = 0;
  for (std::size_t i = from + 1; i < to; ++i) {
    if (begins_header(lines[i])) return true;
    const bool over = std::ranges::any_of(
        lines[i].texts, [&](const LineText& text) { return crosses(text, strip); });
    in_a_row = over ? in_a_row + 1 : 0;
    if (in_a_row > 1 || (over && to - i > kHeadingLines)) return true;
  }
  return false;
}

bool is_ruled_between(const std::vector<Rect>& ruled, double from, double to) {
  return std::ranges::any_of(
      ruled, [&](const Rect& table) { return table.centre_y() > from && table.centre_y() < to; });
}

// The strip that is left when the block goes on with this line; nullopt where it does not.
std::optional<Gutter> strip_with(const std::vector<TextLine>& lines, const FigureBlock& block,
                                 std::size_t next, const std::vector<Rect>& ruled) {
  const std::size_t last = block.lines.back();
  const double from = lines[last].baseline();
  const double to = lines[next].baseline();
  if (to - from > kFarthestFigure * lines[last].size || is_ruled_between(ruled, from, to)) {
    return std::nullopt;
  }
  const Gutter own = before_figure(lines[next]);
  const Gutter strip{std::max(block.strip.from, own.from), std::min(block.strip.to, own.to)};
  const bool is_free = strip.to - strip.from >= kLeastGutter * lines[next].size;
  if (!is_free || is_text_between(lines, last, next, strip)) return std::nullopt;
  return strip;
}

}  // namespace

bool is_figure_text(std::string_view text) {
  text = trim(text);
  if (text.size() > kLongestFigure) return false;
  if (read_number(text)) return true;
  const std::optional<Number> number = number_at(text, 0);
  if (!number || leading_ordinal(text)) return false;
  const std::string_view rest = text.substr(number->end);
  if (rest.starts_with('/')) return read_number(rest.substr(1)).has_value();
  return rest.starts_with(' ') && rest.find_first_of("0123456789") == std::string_view::npos;
}

std::string string_of(const LineText& text) {
  std::string out;
  for (const Word* word : text.words) {
    if (!out.empty()) out += ' ';
    out += word->text;
  }
  return out;
}

std::vector<TextLine> lines_outside(const PageText& page, const std::vector<bool>& used) {
  std::vector<const Word*> words;
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    if (!used[i] && page.words[i].turn == Turn::none) words.push_back(&page.words[i]);
  }
  std::vector<TextLine> lines;
  for (Line& line : make_lines(words)) {
    TextLine& out = lines.emplace_back();
    out.size = line.words.front()->size;
    out.texts = part(line, is_wide_gap);
    const bool leader =
        std::ranges::any_of(line.words, [](const Word* w) { return is_leader(*w); });
    for (std::size_t i = 1; i < out.texts.size() && !out.figure && !leader; ++i) {
      if (is_figure_text(string_of(out.texts[i]))) out.figure = i;
    }
    out.line = std::move(line);
  }
  return lines;
}

std::vector<LineText> texts_of(const TextLine& line, const std::vector<Gutter>& gutters) {
  return part(line.line, [&](double end, const Word& next) {
    if (is_wide_gap(end, next)) return true;
    if (next.box.x0 - end < kLeastGutter * next.size || is_typed_blank(end, next)) return false;
    return std::ranges::any_of(gutters, [&](const Gutter& gutter) {
      const double free = std::min(gutter.to, next.box.x0) - std::max(gutter.from, end);
      return free >= kLeastGutter * next.size ||
             (end < gutter.middle() && gutter.middle() < next.box.x0);
    });
  });
}

bool is_typed_blank(double end, const Word& next) {
  return next.blank_before && next.box.x0 - end <= kTypedBlank * next.size;
}

bool crosses(const LineText& text, const Gutter& strip) {
  const double free = std::max(strip.to - text.x1, text.x0 - strip.from);
  return free < kLeastGutter / 2 * text.words.front()->size;
}

bool is_right_of(const LineText& text, const Gutter& strip) {
  return text.middle() > strip.middle();
}

ColumnSpan span_of(const LineText& text, const std::vector<Gutter>& gutters) {
  ColumnSpan span;
  for (const Gutter& gutter : gutters) {
    if (crosses(text, gutter)) {
      ++span.end;
    } else if (is_right_of(text, gutter)) {
      ++span.from;
      ++span.end;
    }
  }
  return span;
}

bool begins_header(const TextLine& line) {
  const LineText& text = line.texts.front();
  if (text.words.front()->text.size() > kLongestOrdinalHead) return false;
  const std::string first = fold(string_of(text)).text;
  return first == "tt" || first == "stt" || first == "so tt" || first.starts_with("stt ") ||
         first.starts_with("so tt ");
}

std::vector<FigureBlock> find_blocks(const std::vector<TextLine>& lines,
                                     const std::vector<Rect>& ruled) {
  std::vector<FigureBlock> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].figure) continue;
    std::optional<Gutter> strip;
    if (!blocks.empty()) strip = strip_with(lines, blocks.back(), i, ruled);
    if (!strip) blocks.emplace_back();
    blocks.back().strip = strip.value_or(before_figure(lines[i]));
    blocks.back().lines.push_back(i);
  }
  std::erase_if(blocks, [](const FigureBlock& b) { return b.lines.size() < kLeastFigureLines; });
  return blocks;
}

}  // namespace bocso
