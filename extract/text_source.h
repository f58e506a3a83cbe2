// SPDX-License-Identifier: GPL-3.0-or-later
// Can the text of a page be believed? Decided from the ink alone, before words are made.
#pragma once

#include <string>

#include "extract/decode.h"
#include "extract/page.h"

namespace bocso {

// source: "unicode" or "legacy:tcvn3" … when the page can be read from its text layer, "mixed" when
// fonts of several encodings hold letters with marks, "" when the text layer is no use (then the
// page must be recognised from its picture); reason says why.
struct TextSource {
  std::string source;
  std::string reason;
  bool is_false = false;  // not only is there more on the page than its text: the text is wrong

  friend bool operator==(const TextSource&, const TextSource&) = default;
};

// ink as decode_page() left it, with what it read. Not believed are
// - a picture (or its strips) without text, or with no more text than the banner of a signature on
//   it;
// - text that the file maps to no Unicode characters, if only where letters have marks, or to wrong
//   ones ("&Ӝ1*", "FRQJ"), and text in an encoding that is not known ("qu¶n lý" undecoded);
// - what a scanner read over its own picture, when it is Vietnamese without its marks ("CONG HOA XA
//   HOI") or no words at all ("DOc l6p - Tu do"). A good reading, and one in another language, is
//   believed.
// A page without text and pictures is an empty page, and read.
TextSource judge_text(const PageInk& ink, const LettersRead& letters);

}  // namespace bocso
