// SPDX-License-Identifier: GPL-3.0-or-later
// Looking around a number in running text; shared by the files behind quantity.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bocso {

// A text and its lower-case form, byte for byte: an offset in one is an offset in the other.
struct Prose {
  std::string_view text;
  std::string lower;
  bool cell = false;  // a table cell: less is asked of a number
};

Prose make_prose(std::string_view text, bool cell);

// text[at] starts a letter; false at the end.
bool letter_at(std::string_view text, std::size_t at);
bool upper_case_letter_at(std::string_view text, std::size_t at);

// Before the blanks that end at `end`.
std::size_t before_blanks(std::string_view text, std::size_t end);

// Is the place between words: not inside one?
bool is_word_start(std::string_view text, std::size_t at);
bool is_word_end(std::string_view text, std::size_t at);

// Does `phrase` end at `end`, beginning as a word? Does it start at `at`, ending as one?
bool phrase_ends(std::string_view lower, std::size_t end, std::string_view phrase);
bool phrase_starts(std::string_view lower, std::size_t at, std::string_view phrase);

// The word that ends at `end` or starts at `at` (letters, digits and joining hyphens); empty when
// something else stands there.
std::string_view word_before(std::string_view text, std::size_t end);
std::string_view word_behind(std::string_view text, std::size_t at);

// How far, in bytes, anything is looked for before a number: what is said further back belongs to
// other numbers, and a text of many numbers is read in a time that grows with its length alone.
constexpr std::size_t kLookBack = 1000;
std::size_t look_back_from(std::size_t at);

// Where the clause (up to . ; : ( ) or the start) that holds `at` begins, and the sentence; no
// further back than kLookBack.
std::size_t clause_begin(std::string_view text, std::size_t at);
std::size_t sentence_begin(std::string_view text, std::size_t at);

// Most phrases of a table differ in their last bytes: a look at two of them spares the rest.
inline bool may_end_with(std::string_view lower, std::size_t end, std::string_view phrase) {
  return end >= phrase.size() && lower[end - 1] == phrase.back() &&
         (phrase.size() < 2 || lower[end - 2] == phrase[phrase.size() - 2]);
}

template <class Range>
bool any_phrase_ends(std::string_view lower, std::size_t end, const Range& phrases) {
  for (std::string_view phrase : phrases) {
    if (may_end_with(lower, end, phrase) && phrase_ends(lower, end, phrase)) return true;
  }
  return false;
}

template <class Range>
bool any_phrase_starts(std::string_view lower, std::size_t at, const Range& phrases) {
  for (std::string_view phrase : phrases) {
    if (phrase_starts(lower, at, phrase)) return true;
  }
  return false;
}

}  // namespace bocso
