// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of a pattern, for those who look into it. Part of the catalogue; RE2 itself says what
// a wrong pattern's mistake is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bocso {

enum class TokenKind {
  literal,  // one character, "\." included
  set,      // one character out of many, or none: "[a-z]", ".", "\d", "^", "\b"
  open,     // "(", "(?:", "(?P<name>"
  flags,    // "(?i)"
  close,
  either,  // "|"
  repeat,  // "*", "+", "?", "{2,3}"
  name     // "{so_tthc}"
};

struct PatternToken {
  TokenKind kind = TokenKind::literal;
  std::string_view text;
};

// Of a broken pattern, too.
std::vector<PatternToken> tokens_of(std::string_view pattern);

// The words every fitting text has as whole words: "thu", "tuc" for "(so )?thu tuc (a|b)c.*". Fewer
// than there are where the pattern leaves a word's ends open.
std::vector<std::string> required_words(std::string_view pattern);

// A text that the pattern fits: with as little as it allows, or with all it names. "so tthc" and
// "tong so luong tthc" for "(tong )?so( luong)? tthc". Good for most patterns, not for all: what
// "[^a]" or "\\b" ask for is guessed.
enum class Sample { brief, full };
std::string sample_text(std::string_view pattern, Sample sample);

}  // namespace bocso
