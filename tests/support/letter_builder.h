// SPDX-License-Identifier: GPL-3.0-or-later
// A letter's first and last page, put together from pieces at given places.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extract/table.h"

namespace bocso {

inline constexpr double kSize = 13;
inline constexpr double kCharacter = 6;  // points a letter is wide
inline constexpr double kLeft =
    170;  // middles of what stands in the head's columns, and of the text
inline constexpr double kRight = 405;
inline constexpr double kMiddle = 310;

inline std::size_t letters(std::string_view text) {
  std::size_t count = 0;
  for (char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

// A paragraph of a page: its lines centred on `middle`, the first one at `top`. style: B bold, I
// italic.
struct Piece {
  double middle = kMiddle;
  double top = 0;
  std::string_view style;
  std::string_view text;  // lines parted by "\n"; a "\t" leaves a gap of 40 points
  int page = 1;
};

inline void add_line(Paragraph& paragraph, std::string_view line, double x, double y) {
  bool starts = true;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
    const std::string_view word = line.substr(0, end);
    const double width = kCharacter * static_cast<double>(letters(word));
    if (!word.empty()) {
      std::string& text = paragraph.content.text;
      if (!text.empty()) text += ' ';
      const std::size_t begin = text.size();
      text += word;
      paragraph.content.places.push_back(
          {begin, text.size(), paragraph.page, {x, y, x + width, y + kSize}, starts});
      starts = false;
    }
    x += width + (end < line.size() && line[end] == '\t' ? 40 : kCharacter);
    line.remove_prefix(std::min(end + 1, line.size()));
  }
}

inline Paragraph make_paragraph(const Piece& piece) {
  Paragraph paragraph;
  paragraph.page = piece.page;
  paragraph.size = kSize;
  paragraph.bold = piece.style.find('B') != std::string_view::npos;
  paragraph.italic = piece.style.find('I') != std::string_view::npos;
  double y = piece.top;
  for (std::string_view rest = piece.text; !rest.empty(); y += 1.2 * kSize) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    add_line(paragraph, line, piece.middle - kCharacter * static_cast<double>(letters(line)) / 2,
             y);
  }
  for (const Place& place : paragraph.content.places) {
    paragraph.box =
        &place == paragraph.content.places.data() ? place.box : unite(paragraph.box, place.box);
  }
  return paragraph;
}

inline Layout make_layout(const std::vector<Piece>& pieces) {
  Layout layout;
  for (const Piece& piece : pieces) {
    while (static_cast<int>(layout.pages.size()) < piece.page) {
      layout.pages.push_back({static_cast<int>(layout.pages.size()) + 1, 595, 842, "unicode", ""});
    }
    layout.order.push_back({Block::Kind::paragraph, static_cast<int>(layout.paragraphs.size())});
    layout.paragraphs.push_back(make_paragraph(piece));
  }
  return layout;
}

}  // namespace bocso
