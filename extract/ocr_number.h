// SPDX-License-Identifier: GPL-3.0-or-later
// What Tesseract read where a number may stand: is it one, and which of several readings is right?
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/ocr_votes.h"

namespace bocso {

// The characters of numbers, and of the formulas of columns ("4=1+2+3"), as tables print them.
inline constexpr std::string_view kNumberCharacters = "0123456789.,%+-/()=";

// A reading with the letters that figures are mistaken for put back: "l.9O3" is 1.903.
struct NumberText {
  std::string text;  // only kNumberCharacters
  int digits = 0;    // that were read as such
  int others = 0;    // characters that no figure looks like
};
NumberText as_number(std::string_view read);

// Is this how a number is printed? "+1.903", "99,42%", "10/63"; not "1,", "." or "12-".
bool has_number_form(std::string_view text);

// Do its points and commas part groups of three, or at most three decimals? "401.158.500" and
// "99,42%" are well grouped, "401.158500" is not.
bool is_well_grouped(std::string_view text);

// The formula of a column of a table, or its number: "4=1+2+3". None comes about by chance.
bool has_formula_form(std::string_view text);

// May the reading be that of a number? "l9", "" and "1O" may; "Hồ sơ" and "1a" may not.
bool may_be_number(const NumberText& number, std::string_view read);

// A reading by one engine at one scale.
struct OcrReading {
  std::string text;
  double confidence = 0;  // 0…1
  bool fits = true;       // the shapes of the ink (ocr_glyphs.h) do not speak against it
};

// What speaks for a reading: engines that agree, the shapes of the ink, and votes (ocr_votes.h).
enum class Agreement {
  votes,            // two sure readings, the shapes, and a sure vote
  readings,         // two sure readings and the shapes; the vote is for them, but not sure
  not_voted,        // two sure readings; the shapes or the vote say nothing
  not_with_votes,   // two sure readings and the shapes, but not a sure vote
  votes_and_one,    // a sure vote and one reading
  votes_and_some,   // the same, its separator in doubt
  votes_alone,      // a sure vote
  nearly_all,       // nearly all of several readings
  most,             // most of them
  some,             // fewer
  not_with_shapes,  // whatever they say
};
// How often such readings are right, 0…1; as measured on generated scans.
double measured(Agreement agreement);
// How often a word that was read once is, as one engine is that sure of it.
double measured(double engine_confidence);

// One of several readings. Those that have the form of a number, and fit, count more.
struct OcrChoice {
  std::string text;
  Agreement agreement = Agreement::some;
  std::vector<std::string> others;  // the rest, the likeliest first
};
OcrChoice choose(const std::vector<OcrReading>& readings);
// The one that a sure vote is for, or the vote itself where it has the form of a number; else as
// above.
OcrChoice choose(const std::vector<OcrReading>& readings, const GlyphVote& vote);

}  // namespace bocso
