// SPDX-License-Identifier: GPL-3.0-or-later
// Glyphs as the codes that were typed, in runs of one font: what encodings are judged and decoded
// by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/page.h"

namespace bocso {

// What a glyph can be in a text whose encoding is in doubt.
enum class GlyphKind : std::uint8_t {
  separator,  // blanks, digits, punctuation, anything without a code
  letter,     // an ASCII letter
  code,       // a code whose meaning depends on the encoding
  unicode,    // a letter or mark of Vietnamese that no 8-bit code maps to: "ệ", "đ", U+0323
};
struct GlyphCode {
  GlyphKind kind = GlyphKind::separator;
  std::int16_t code = -1;  // 0…255; -1: none
};

// The code is the character code where the font has western_codes, otherwise the one its Unicode
// character has in Windows-1252: a subset with codes of its own keeps the Western look of the text.
// Private use U+F0xx is code xx.
GlyphCode glyph_code(const Glyph& glyph, const Font& font);
std::vector<GlyphCode> glyph_codes(const PageInk& ink, const std::vector<Font>& fonts);

// Glyphs [begin, end) in drawing order.
struct GlyphSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// For each font, by index, the first one of its name.
using FontFamilies = std::vector<std::uint16_t>;

// Stretches of a line set in one family; a gap of three times the font size ends one, so cells of a
// table are apart.
std::vector<GlyphSpan> text_runs(const PageInk& ink, const FontFamilies& families);

// The words of a run, by the codes of the page: letters, codes and Unicode letters with nothing
// between them.
std::vector<GlyphSpan> words_of(const PageInk& ink, const std::vector<GlyphCode>& codes,
                                GlyphSpan run);

}  // namespace bocso
