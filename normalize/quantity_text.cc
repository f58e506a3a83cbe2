// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/quantity_text.h"

#include "normalize/utf8.h"

namespace bocso {
namespace {

// Where the code point that ends at `end` starts.
std::size_t code_point_begin(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && is_continuation(text[at])) --at;
  return at;
}

char32_t code_point_before(std::string_view text, std::size_t end) {
  std::size_t at = code_point_begin(text, end);
  return next_code_point(text, at);
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_word_character(char32_t c) {
  if (c < 0x80) {
    const char ascii = static_cast<char>(c);
    return is_ascii_letter(ascii) || is_ascii_digit(c);
  }
  return is_letter(c);
}

}  // namespace

Prose make_prose(std::string_view text, bool cell) {
  Prose prose{text, to_lower(text), cell};
  if (prose.lower.size() == text.size()) return prose;
  // A foreign letter changed its length ("İ"): lower what can keep its place.
  prose.lower = text;
  for (char& c : prose.lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return prose;
}

bool letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  if (static_cast<unsigned char>(text[at]) < 0x80) return is_ascii_letter(text[at]);
  return is_letter(next_code_point(text, at));
}

bool upper_case_letter_at(std::string_view text, std::size_t at) {
  return letter_at(text, at) && !starts_lower_case(text.substr(at, 4));
}

std::size_t before_blanks(std::string_view text, std::size_t end) {
  while (end > 0 && is_blank(code_point_before(text, end))) end = code_point_begin(text, end);
  return end;
}

bool is_word_start(std::string_view text, std::size_t at) {
  return at == 0 || !is_word_character(code_point_before(text, at));
}

bool is_word_end(std::string_view text, std::size_t at) {
  return at >= text.size() || !is_word_character(next_code_point(text, at));
}

bool phrase_ends(std::string_view lower, std::size_t end, std::string_view phrase) {
  if (end < phrase.size() || lower[end - 1] != phrase.back()) return false;
  const std::size_t begin = end - phrase.size();
  return lower.substr(begin, phrase.size()) == phrase && is_word_start(lower, begin);
}

bool phrase_starts(std::string_view lower, std::size_t at, std::string_view phrase) {
  return lower.substr(at).starts_with(phrase) && is_word_end(lower, at + phrase.size());
}

std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && is_word_character(code_point_before(text, begin))) {
    begin = code_point_begin(text, begin);
  }
  return text.substr(begin, end - begin);
}

std::string_view word_behind(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    std::size_t next = end;
    if (!is_word_character(next_code_point(text, next))) break;
    end = next;
  }
  return text.substr(at, end - at);
}

std::size_t look_back_from(std::size_t at) { return at > kLookBack ? at - kLookBack : 0; }

std::size_t clause_begin(std::string_view text, std::size_t at) {
  const std::size_t furthest = look_back_from(at);
  while (at > furthest) {
    const char c = text[at - 1];
    if (c == ';' || c == ':' || c == '(' || c == ')' || c == '\n') break;
    if (c == '.' && !digit_at(text, at)) break;
    --at;
  }
  return at;
}

std::size_t sentence_begin(std::string_view text, std::size_t at) {
  const std::size_t furthest = look_back_from(at);
  while (at > furthest && !(text[at - 1] == '.' && !digit_at(text, at))) --at;
  return at;
}

}  // namespace bocso
