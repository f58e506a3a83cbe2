// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 text: validity, NFC, and the folded form used for comparing. The only user of ICU.
//
// Text is validated and brought to NFC once, at the door (to_nfc); everything behind it may assume
// both. Two forms of a label exist and have different types, so that one is never taken for the
// other: the text as printed (std::string, NFC) and Folded (lower case, no marks, đ→d, single
// blanks).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bocso {

// Valid UTF-8 in NFC; invalid bytes become U+FFFD. "Thu\u0309y" comes out as "Thủy".
std::string to_nfc(std::string_view text);

bool is_valid_utf8(std::string_view text);

// Text to compare by: lower case, without diacritics (đ→d; ð and Ð, which old fonts leave for đ,
// too), every run of blanks (NBSP and thin blanks included) one blank, none at the ends; dashes of
// all kinds "-", curly quotes straight, private-use and invisible characters gone.
// "Tỷ lệ  HỒ SƠ" -> "ty le ho so".
struct Folded {
  std::string text;

  friend auto operator<=>(const Folded&, const Folded&) = default;
};
Folded fold(std::string_view text);

// Like fold(), keeping the diacritics: "Tỷ lệ  HỒ SƠ" -> "tỷ lệ hồ sơ". Old and new tone placement
// are one ("hoà" -> "hòa", "thuỷ" -> "thủy"), so equal words compare equal.
std::string fold_keeping_marks(std::string_view text);

// What comparing sees of one letter: its lower-case base letter ("ệ" -> "e", "Đ" -> "d"), and the
// same with its marks.
struct Letter {
  char32_t base = 0;
  char32_t lower = 0;
};
Letter letter_of(char32_t code_point);

// Lower case of NFC text, nothing else changed.
std::string to_lower(std::string_view text);

// True when text has letters and all of them are capitals: "BÁO CÁO", "UBND".
bool is_upper_case(std::string_view text);
// True when the first letter of text is a lower-case letter; blanks before it are skipped.
bool starts_lower_case(std::string_view text);
// True for an empty text and one of blanks and invisible characters only (NBSP, thin and zero-width
// blanks, the byte order mark).
bool is_blank(std::string_view text);
// Without those at both ends.
std::string_view trim(std::string_view text);

// One code point appended as UTF-8 (U+FFFD for what is none).
void append_utf8(std::string& out, char32_t code_point);
// The code point at text[offset] and offset moved behind it; U+FFFD for a broken byte.
char32_t next_code_point(std::string_view text, std::size_t& offset);
std::size_t count_code_points(std::string_view text);
constexpr bool is_ascii_digit(char32_t code_point) {
  return code_point >= U'0' && code_point <= U'9';
}
// Is text[at] a digit? false at the end.
inline bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_ascii_digit(static_cast<unsigned char>(text[at]));
}
// A byte of a code point that is not its first one.
constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}
bool is_letter(char32_t code_point);
bool is_combining_mark(char32_t code_point);
// Zero-width blanks and joiners, direction marks, the byte order mark.
bool is_invisible(char32_t code_point);
bool is_blank(char32_t code_point);
// Behind the blanks at text[at].
std::size_t behind_blanks(std::string_view text, std::size_t at);

// The sentences of a paragraph as [begin, end) byte offsets. A point between digits ("1.903"),
// after an abbreviation ("TP.", "TT."), after a row's ordinal ("1.", "a.") or before a lower-case
// letter ends no sentence; ";" does not either, nor do dots that stand alone ("Sở Y tế, … Sở Nội
// vụ"). Blanks between sentences belong to none. What has more than 3,000 bytes is cut at
// semicolons, commas or blanks: a list, and no sentence.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const TextSpan&, const TextSpan&) = default;
};
std::vector<TextSpan> sentences(std::string_view paragraph);

}  // namespace bocso
