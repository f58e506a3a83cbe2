// SPDX-License-Identifier: GPL-3.0-or-later
// How a finished draft looks on paper, and how its numbers are written: what does not depend on
// what it says.
#pragma once

#include <array>

#include "corpus/make/conditions.h"
#include "corpus/make/content.h"
#include "corpus/make/random.h"

namespace bocso::corpus {

struct Font {
  const char* family;
  const char* package;  // of Debian
  int percent;          // of the reports
  double scale;         // sizes that look like those of the first one
};
// The fonts of generated reports: all have the letters of Vietnamese in four faces.
inline constexpr std::array<Font, 4> kFonts = {{{"Liberation Serif", "fonts-liberation2", 70, 1},
                                                {"Liberation Sans", "fonts-liberation2", 16, 0.92},
                                                {"DejaVu Serif", "fonts-dejavu-extra", 8, 0.84},
                                                {"DejaVu Sans", "fonts-dejavu-core", 6, 0.82}}};

// Prints numbers against the rules as often as the condition says.
void write_numbers(Report& report, const Sloppiness& sloppiness, Random& random);
// Fonts, sizes, margins, rules, page breaks.
void dress(Report& report, const Condition& condition, Random& random);
// Text as letters and combining marks, all of it or some paragraphs and cells.
void decompose(Report& report, Random& random);

}  // namespace bocso::corpus
