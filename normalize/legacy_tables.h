// SPDX-License-Identifier: GPL-3.0-or-later
// The code tables of legacy_encoding: data only.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "normalize/legacy_encoding.h"
#include "normalize/syllable.h"

namespace bocso {

// A code that means the same wherever it stands. Codes without one are as in ASCII and
// Windows-1252, or holes ("·" in upper_half).
struct CodedLetter {
  std::uint8_t code;
  char32_t letter;
};

// A code that changes the vowel before it.
struct CodedMark {
  std::uint8_t code;
  VowelSign sign;
  Tone tone;
};

struct CodeTable {
  std::u32string_view upper_half;  // the letters of 80 to FF; '·' is a hole, ' ' as in Windows-1252
  std::span<const CodedLetter> controls;  // letters on the codes below 20
  std::span<const CodedMark> marks;       // in the small form; the capital form is 20 (hex) lower
                                          // when capital_marks is set
  bool capital_marks;
};
const CodeTable& code_table(Encoding encoding);  // not for Encoding::unicode

}  // namespace bocso
