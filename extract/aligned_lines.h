// SPDX-License-Identifier: GPL-3.0-or-later
// Words outside of ruled tables → lines of texts that stand apart, and blocks of lines with figures
// below each other. For aligned.h alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lines.h"
#include "extract/page.h"
#include "extract/table.h"

namespace bocso {

// "1.903", "98,58%", "212 hồ sơ", "1.764/1.769"; no date and no ordinal.
bool is_figure_text(std::string_view text);

// Words of one line with no wide gap between them.
struct LineText {
  std::vector<const Word*> words;
  double x0 = 0;
  double x1 = 0;
  double baseline = 0;  // of its own: what stands on a line may be up to half a line apart

  double width() const { return x1 - x0; }
  double middle() const { return (x0 + x1) / 2; }
};
std::string string_of(const LineText& text);

struct TextLine {
  Line line;
  double size = 0;  // of its font, points
  std::vector<LineText> texts;
  std::optional<std::size_t> figure;  // the first text behind another one that is a figure

  double baseline() const { return line.baseline; }
};

// used: by index of the word, those that belong to a ruled table.
std::vector<TextLine> lines_outside(const PageText& page, const std::vector<bool>& used);

// The texts of a line, parted at these gutters, too, where that is no blank between words.
std::vector<LineText> texts_of(const TextLine& line, const std::vector<Gutter>& gutters);

// Does no more than one typed blank part a word from the one that ends there?
bool is_typed_blank(double end, const Word& next);

// Does a text leave too little of a strip free to part columns?
bool crosses(const LineText& text, const Gutter& strip);
bool is_right_of(const LineText& text, const Gutter& strip);

// Columns [from, end).
struct ColumnSpan {
  std::size_t from = 0;
  std::size_t end = 1;

  std::size_t count() const { return end - from; }
  friend bool operator==(const ColumnSpan&, const ColumnSpan&) = default;
};
ColumnSpan span_of(const LineText& text, const std::vector<Gutter>& gutters);

// "STT", "Số TT": a header begins.
bool begins_header(const TextLine& line);

// Three or more lines with figures in one column below each other, behind a strip that is free of
// words in all of them. Between them stand no running text, no header and no ruled table.
struct FigureBlock {
  std::vector<std::size_t> lines;
  Gutter strip;
};
constexpr std::size_t kLeastFigureLines = 3;
constexpr std::size_t kHeadingLines = 3;  // from the heading of a group to its first figure
std::vector<FigureBlock> find_blocks(const std::vector<TextLine>& lines,
                                     const std::vector<Rect>& ruled);

}  // namespace bocso
