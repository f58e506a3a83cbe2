// SPDX-License-Identifier: GPL-3.0-or-later
// What a character shows, where that is not what it is: symbols of private use, presentation forms,
// letters of other scripts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bocso {

bool is_private(char32_t c);

// By the font's name: "Symbol", "SymbolMT" are letters and signs of formulas, "Wingdings-Regular"
// and its like are pictures.
enum class SymbolFont { none, formulas, pictures };
SymbolFont symbol_font(std::string_view name);

// Is it a symbol by its code: of private use, or any of a font of pictures, where "ü" is a tick?
bool is_symbol_code(char32_t c, SymbolFont font);
// What such a code shows. Symbol and Wingdings put their 8-bit codes at U+F000 (measured in real
// provincial decisions), or leave them where they are. Of Symbol's, figures and the signs that
// figures are written with are what they show; all others, and those of fonts of pictures, are
// bullets.
char32_t visible_symbol(char32_t c, SymbolFont font);
bool is_bullet_sign(char32_t c);  // of those that visible_symbol() gives

// What a character shows: presentation forms are the characters they present.
char32_t visible_form(char32_t c);

// "ﬁ" -> "fi"; nullptr for what is no ligature.
const char* ligature(char32_t c);

// A word with Greek or Cyrillic letters: "Сông", whose first letter is Cyrillic, is "Công".
struct LatinForm {
  std::string text;      // look-alikes replaced
  bool is_whole = true;  // every letter was Latin or a look-alike: Greek and Russian words are not
  bool any_latin = false;  // a letter was Latin before
};
// Nothing for a word without such letters.
std::optional<LatinForm> latin_form(std::string_view word);

}  // namespace bocso
