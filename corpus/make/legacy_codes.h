// SPDX-License-Identifier: GPL-3.0-or-later
// How Vietnamese was written before Unicode: the codes a letter has in a legacy font.
//
// TCVN3 (TCVN 5712:1993, "ABC"): one byte a letter, but no capital with a tone: those are the small
// letter's code in a font whose name ends in H, which draws capitals for all small letters.
// VNI-Windows: the base letter, then one byte for its marks; i, đ and some y are one byte.
//
//   "tỷ lệ"  TCVN3  74 FB 20 6C D6   seen as Latin-1 "tû lÖ"
//            VNI    74 79 FB 20 6C 65 E4            "tyû leä"
//
// The tables are typed from the standards' charts, apart from those of the program under test.
#pragma once

#include <optional>
#include <string>

namespace bocso::corpus {

enum class LegacyEncoding { tcvn3, vni };

struct LegacyCodes {
  std::string bytes;          // one or two
  bool capital_font = false;  // the bytes are those of the small letter: only the H font shows it
};

// nullopt for what the encoding cannot write: "≥" in either, "§" in TCVN3, which has Đ there.
std::optional<LegacyCodes> legacy_codes(LegacyEncoding encoding, char32_t letter);

// The character that Windows-1252 has at this code: what a reader sees who does not know of legacy
// encodings. 0 for the five codes it leaves open.
char32_t cp1252(unsigned char code);

// Of Vietnamese and ASCII letters; anything else stays as it is and is neither.
char32_t small_letter(char32_t letter);
char32_t capital_letter(char32_t letter);
bool is_small_letter(char32_t letter);
bool is_capital_letter(char32_t letter);

// All accented letters, small ones first: "àáảãạăằ…đ", then their capitals. 134 of them.
std::u32string accented_letters();

}  // namespace bocso::corpus
