// SPDX-License-Identifier: GPL-3.0-or-later
// The syllable of Vietnamese: onset, rhyme, one tone. What tells Vietnamese from codes read
// wrongly.
//
// Every syllable is written apart, and of all the ways to put 29 letters and five tone marks
// together few are syllables: "được", "nghiêng" and "uỷ" are, "®­îc", "ñöôïc" and "uû" are not. A
// text read in the wrong encoding therefore shows at once.
#pragma once

#include <cstdint>
#include <string_view>

namespace bocso {

enum class Tone : std::uint8_t { level, huyen, sac, hoi, nga, nang };

// A letter of Vietnamese taken apart: its lower-case letter without a tone (one of the 29: â, ơ and
// đ are letters, à is a with a tone), and the tone. plain is 0 for anything else (f, é in "déjà" is
// one, ä is not).
struct LetterParts {
  char32_t plain = 0;
  Tone tone = Tone::level;
  bool is_capital = false;

  friend bool operator==(const LetterParts&, const LetterParts&) = default;
};
LetterParts letter_parts(char32_t letter);  // 'Ệ' -> {'ê', nang, true}

// One of the twelve vowels, small and without a tone: what LetterParts::plain is for 'Ệ'.
bool is_vowel(char32_t plain);

// A mark that decomposed Vietnamese sets on its letters: U+0301 sắc, U+0302 of ê, U+031B of ơ …
bool is_mark_of_letters(char32_t c);

// The vowel with the tone, in the vowel's own case: 'Ê', nang -> 'Ệ'. 0 when it is no vowel without
// a tone.
char32_t with_tone(char32_t vowel, Tone tone);
// The same for the three signs that make a vowel another letter: 'a' -> 'â', 'ă'; 'O' -> 'Ơ'. 0
// when there is no such letter.
enum class VowelSign : std::uint8_t { none, circumflex, breve, horn };
char32_t with_sign(char32_t vowel, VowelSign sign);

char32_t upper_case_letter(char32_t letter);  // of Vietnamese and ASCII; others stay as they are

// Is this one syllable, in either case? A tone where the rhyme allows none (c, ch, p, t end sắc and
// nặng syllables only), a letter Vietnamese lacks, or two tones make it none. Where the tone mark
// stands is not asked: "hòa" and "hoà" are.
//
// The rhymes are those of school grammars, with a few of names and loans that office texts hold
// ("xoong", "huơ"); "Kạn" passes, "Lắk" does not.
bool is_syllable(std::u32string_view word);
// Could this be a syllable that lost its marks, "CONG" for "CÔNG"? Marks it has are not looked at.
bool is_bare_syllable(std::u32string_view word);
// Is it among the hundred or so syllables that make up most of those with a mark in administrative
// reports ("của", "và", "số")? In either case.
bool is_common_syllable(std::u32string_view word);

}  // namespace bocso
