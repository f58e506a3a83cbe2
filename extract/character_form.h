// SPDX-License-Identifier: GPL-3.0-or-later
// What a character shows, where that is not what it is: symbols of private use, presentation forms,
// letters of other scripts.
#pragma once

#include <string>

namespace bocso {

bool is_private(char32_t c);

// Symbol and Wingdings put their 8-bit codes at U+F000 (measured in real provincial decisions). Of
// Symbol's, figures and the signs that figures are written with are what they show; all others, and
// those of fonts of pictures, are bullets.
char32_t visible_symbol(char32_t c, bool is_symbol_font);
bool is_bullet_sign(char32_t c);  // of those that visible_symbol() gives

// What a character shows: presentation forms are the characters they present.
char32_t visible_form(char32_t c);

// "ﬁ" -> "fi"; nullptr for what is no ligature.
const char* ligature(char32_t c);

// "Сông" whose first letter is Cyrillic becomes "Công". Only in words with Latin letters, and where
// no letter is left that looks like none: Greek and Russian words stay what they are.
void settle_lookalikes(std::string& word);

}  // namespace bocso
