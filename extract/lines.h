// SPDX-License-Identifier: GPL-3.0-or-later
// Words → lines, and lines → text with places. Shared by cells and paragraphs.
#pragma once

#include <string>
#include <vector>

#include "extract/page.h"
#include "extract/table.h"

namespace bocso {

// Words side by side, left to right.
struct Line {
  std::vector<const Word*> words;
  Rect box;
  double baseline = 0;
};

// The lines of words that belong together (a cell, a column of text), top to bottom. Text turned by
// a quarter is read in its own direction. Footnote marks stay on the line of the word they are set
// on.
std::vector<Line> make_lines(const std::vector<const Word*>& words);

// The lines joined by blanks, every word with its place. A code, a token or (where marks is null:
// in a cell) a syllable that a narrow cell broke is whole again: "Tron" / "g đó" -> "Trong đó".
// Raised words become footnote marks when marks is given (offset in the text, and the mark), unless
// they are exponents of a unit ("m²", "km²").
PlacedText join_lines(const std::vector<Line>& lines, int page, std::vector<FootnoteMark>* marks);

// Adds more text behind, with one blank between.
void append(PlacedText& text, const PlacedText& more);

}  // namespace bocso
