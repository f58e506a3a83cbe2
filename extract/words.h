// SPDX-License-Identifier: GPL-3.0-or-later
// Glyphs → words. Diacritics intact whatever the producer did: composed, decomposed, marks drawn
// apart.
#pragma once

#include <vector>

#include "extract/page.h"

namespace bocso {

// The words of a page in drawing order, NFC, and its rules merged (see rules.h). Characters drawn
// twice with a slight shift ("fake bold") are taken once; ligatures are spelt out ("ﬁ" -> "fi"),
// full width figures are plain ones, bullets of symbol fonts words of their own, and Greek and
// Cyrillic letters that look like Latin ones Latin, among Latin letters; a soft hyphen that breaks
// a word at a line's end is dropped and the word joined, any other is "-". Hidden characters are
// words only where they lie over a picture (they are its OCR); the rest of them, and characters
// outside the page, are in left_out.
PageText read_words(const PageInk& ink, const std::vector<Font>& fonts);

}  // namespace bocso
