// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a drawn report the text layer of a document typed before Unicode.
//
//   legacy_layer(pdf, LegacyEncoding::tcvn3, LegacyVariant::builtin)
//
// returns a PDF that looks the same and whose fonts are called .VnTime, .VnTime,Bold, .VnTimeH …;
// copied from it, "Tỷ lệ giải quyết 99,42%" reads "Tû lÖ gi¶i quyÕt 99,42%".
//
// How: the glyphs that Cairo embedded are put together into a TrueType font for each face, with
// maps from legacy codes; VNI's marks are what an accented glyph puts on its base letter, shifted
// under it by TJ. The strings of the content streams are written anew in these codes. Characters
// without a code ("≥") stay in the font they were drawn with, as in documents that mix fonts.
//
// TCVN3 has no capitals with tones. A line in capitals is set in the capitals font, typed in small
// letters; so is a single word or letter that needs it.
#pragma once

#include <string>

#include "corpus/make/legacy_codes.h"

namespace bocso::corpus {

enum class LegacyVariant {
  // A simple TrueType font with its own encoding and without ToUnicode: Word's printer drivers.
  builtin,
  // The same, said to be in WinAnsiEncoding; the codes AD and B7 (ư and ã of TCVN3), which it does
  // not tell apart from 2D and 95, by a second font with two-byte codes, whose ToUnicode calls them
  // U+2212 and U+2219: Acrobat Distiller 6.
  distilled,
  // A subset with codes of its own, whose ToUnicode gives the Windows-1252 look of the legacy
  // codes.
  subset,
};

// The same PDF with such a text layer. Empty when pdf cannot be read, or its letters are no
// TrueType glyphs made of a base letter and marks.
std::string legacy_layer(const std::string& pdf, LegacyEncoding encoding, LegacyVariant variant);

}  // namespace bocso::corpus
