// SPDX-License-Identifier: GPL-3.0-or-later
// Glyphs of fonts from before Unicode → the letters they show.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "extract/font_encoding.h"
#include "extract/page.h"

namespace bocso {

// What a page's letters were read from, by Encoding: letters with marks, whether these are
// characters of their own or not; letters of any kind.
struct LettersRead {
  std::array<std::size_t, 1 + kLegacyEncodings.size()> marked{};
  std::array<std::size_t, 1 + kLegacyEncodings.size()> all{};
};

// Replaces the Unicode of the glyphs whose font judge reads in another encoding; letter and mark
// that are drawn apart become one glyph. Codes without a letter stay as they are. In TCVN3
// - a minus or a bullet that touches letters is ư or ã ("t−" -> "tư", "l•nh" -> "lãnh"), but not
//   before a figure;
// - a hyphen is ư where the font has no other code for it and a syllable comes of it ("ph-¬ng");
//   It may begin with a capital ("Tr-ëng"); "b- Thñ tôc" begins an item and stays;
// - fonts of capitals give capitals; elsewhere a word in capitals whose marked letters are small,
//   for want of others, gets capitals ("TOµN" -> "TOÀN"), and so do the short words of a line
//   without small letters ("KINH TÕ").
LettersRead decode_page(PageInk& ink, const std::vector<Font>& fonts, const FontJudge& judge);

}  // namespace bocso
