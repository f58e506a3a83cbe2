// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/number.h"

#include <array>

#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kMostParts = 8;  // more groups than any figure has; 18 digits are 6 groups
constexpr int kMostDigits = 18;

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (digit_at(text, at)) ++at;
  return at;
}

// Bytes of the sign at text[at]: 1 for "+" and "-", more for the longer dashes, 0 for none. The
// soft hyphen counts: some fonts map their minus to it.
std::size_t sign_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '+' || text[at] == '-') return 1;
  for (std::string_view dash : {"\u2212", "\u2013", "\u2014", "\u2010", "\u2011", "\u00AD"}) {
    if (text.substr(at).starts_with(dash)) return dash.size();
  }
  return 0;
}

// Bytes of the blank at text[at], 0 for anything else.
std::size_t blank_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' ? 1 : 0;
  std::size_t next = at;
  return is_blank(next_code_point(text, next)) ? next - at : 0;
}

std::size_t blanks_end(std::string_view text, std::size_t at) {
  while (const std::size_t length = blank_length(text, at)) at += length;
  return at;
}

// A token of digits and what separates them: '.', ',' or ' ' for a grouping blank.
struct Token {
  std::array<std::string_view, kMostParts> part;
  std::array<char, kMostParts> separator{};  // separator[i] stands before part[i]
  std::size_t parts = 0;
  std::size_t end = 0;
  bool too_long = false;

  void add(char before, std::string_view digits) {
    if (parts == kMostParts) {
      too_long = true;
      return;
    }
    separator[parts] = before;
    part[parts++] = digits;
  }
};

// "1" or "414" can be the first group of a grouped number; "0", "01" and "1234" cannot.
bool can_be_first_group(std::string_view digits) {
  return digits.size() <= 3 && digits.front() != '0';
}

// What may not follow a group behind a plain blank: there "9 380/QĐ" and "3 100%" are two numbers.
bool ends_blank_group(std::string_view text, std::size_t end) {
  if (end >= text.size()) return true;
  const char next = text[end];
  if (next == '/' || next == '%' || next == ':' || next == '-') return false;
  if ((next == '.' || next == ',') && digit_at(text, end + 1)) {
    const std::size_t decimals = digits_end(text, end + 1) - (end + 1);
    return next == ',' && decimals < 3;
  }
  std::size_t after = end;
  return !is_letter(next_code_point(text, after));
}

void add_blank_groups(std::string_view text, Token& token) {
  if (token.parts != 1 || !can_be_first_group(token.part[0])) return;
  while (const std::size_t blank = blank_length(text, token.end)) {
    if (text[token.end] == '\n' || text[token.end] == '\r') return;
    const std::size_t begin = token.end + blank;
    const std::size_t end = digits_end(text, begin);
    if (end - begin != 3 || !ends_blank_group(text, end)) return;
    token.add(' ', text.substr(begin, 3));
    token.end = end;
  }
}

Token token_at(std::string_view text, std::size_t begin) {
  Token token;
  char before = 0;
  std::size_t at = begin;
  while (true) {
    const std::size_t end = digits_end(text, at);
    token.add(before, text.substr(at, end - at));
    token.end = end;
    if (token.parts == 1) add_blank_groups(text, token);
    const std::size_t mark = token.end;
    if (mark >= text.size() || (text[mark] != '.' && text[mark] != ',') ||
        !digit_at(text, mark + 1)) {
      return token;
    }
    before = text[mark];
    at = mark + 1;
  }
}

std::optional<Reading> reading(const Token& token, bool negative, std::size_t decimal_parts,
                               Separators separators) {
  Reading result;
  result.separators = separators;
  int digits = 0;
  std::int64_t coefficient = 0;
  for (std::size_t i = 0; i < token.parts; ++i) {
    for (const char digit : token.part[i]) {
      if (digits > 0 || digit != '0') ++digits;
      if (digits > kMostDigits) return std::nullopt;
      coefficient = coefficient * 10 + (digit - '0');
    }
  }
  if (decimal_parts > 0) result.decimals = static_cast<int>(token.part[token.parts - 1].size());
  if (result.decimals > kMostDigits) return std::nullopt;
  result.value = {negative ? -coefficient : coefficient, result.decimals};
  return result;
}

// Are parts first…last all groups of three behind the same mark?
bool are_groups(const Token& token, std::size_t first, std::size_t last, char mark) {
  for (std::size_t i = first; i <= last; ++i) {
    if (token.separator[i] != mark || token.part[i].size() != 3) return false;
  }
  return true;
}

std::vector<Reading> readings_of(const Token& token, bool negative) {
  std::vector<Reading> result;
  const auto add = [&](std::size_t decimal_parts, Separators separators) {
    if (auto one = reading(token, negative, decimal_parts, separators)) result.push_back(*one);
  };
  const std::size_t last = token.parts - 1;
  if (token.too_long) return result;
  if (last == 0) {
    add(0, Separators::none);
    return result;
  }
  const bool padded = token.part[0].size() > 1 && token.part[0].front() == '0';
  if (padded) return result;
  const bool groupable = can_be_first_group(token.part[0]);
  const char mark = token.separator[1];
  const char last_mark = token.separator[last];

  if (mark == ' ') {
    if (are_groups(token, 1, last, ' '))
      add(0, Separators::blanks);
    else if (last_mark == ',' && are_groups(token, 1, last - 1, ' '))
      add(1, Separators::blanks);
    return result;
  }
  if (last == 1) {
    const bool group = groupable && token.part[1].size() == 3;
    if (mark == '.') {
      if (group) add(0, Separators::grouped);
      add(1, Separators::decimal_point);
    } else {
      add(1, Separators::decimal_comma);
      if (group) add(0, Separators::english);
    }
    return result;
  }
  if (!groupable || !are_groups(token, 1, last - 1, mark)) return result;
  const Separators style = mark == '.' ? Separators::grouped : Separators::english;
  if (last_mark != mark)
    add(1, style);
  else if (token.part[last].size() == 3)
    add(0, style);
  return result;
}

// The number whose digits start at `digits`; begin is where its sign, if any, starts.
std::optional<Number> number_from(std::string_view text, std::size_t begin, std::size_t digits) {
  if (!digit_at(text, digits)) return std::nullopt;
  const Token token = token_at(text, digits);
  Number number;
  number.begin = begin;
  number.sign = begin == digits ? '\0' : text[begin] == '+' ? '+' : '-';
  number.readings = readings_of(token, number.sign == '-');
  if (number.readings.empty()) return std::nullopt;
  number.padded = token.parts == 1 && token.part[0].size() > 1 && token.part[0].front() == '0';
  number.end = token.end;
  const std::size_t sign = blanks_end(text, token.end);
  for (std::string_view percent : {"%", "\uFF05"}) {
    if (!text.substr(sign).starts_with(percent)) continue;
    number.percent = true;
    number.end = sign + percent.size();
  }
  number.raw = text.substr(begin, number.end - begin);
  return number;
}

// Where the token of digits, points and commas at `begin` ends, a number or not.
std::size_t token_end(std::string_view text, std::size_t begin) {
  std::size_t end = digits_end(text, begin);
  while (end < text.size() && (text[end] == '.' || text[end] == ',') && digit_at(text, end + 1)) {
    end = digits_end(text, end + 1);
  }
  return end;
}

// Does something other than a blank or an opening bracket end at `at`?
bool is_joined(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  if (std::string_view("([\":;").find(text[at - 1]) != std::string_view::npos) return false;
  for (std::size_t length = 1; length <= 3 && length <= at; ++length) {
    if (blank_length(text, at - length) == length) return false;
  }
  return true;
}

// Where the sign directly before the digits at `digits` starts; `digits` when there is none. A dash
// behind a letter or a digit joins ("QĐ-15", "7,5-8%") and is no sign.
std::size_t sign_begin(std::string_view text, std::size_t digits) {
  for (std::size_t length = 1; length <= 3 && length <= digits; ++length) {
    const std::size_t begin = digits - length;
    if (sign_length(text, begin) == length) return is_joined(text, begin) ? digits : begin;
  }
  return digits;
}

}  // namespace

std::optional<Number> read_number(std::string_view text) {
  const std::size_t begin = blanks_end(text, 0);
  const std::size_t sign = sign_length(text, begin);
  const std::size_t digits = sign == 0 ? begin : blanks_end(text, begin + sign);
  auto number = number_from(text, begin, digits);
  if (!number || blanks_end(text, number->end) != text.size()) return std::nullopt;
  return number;
}

std::optional<Number> number_at(std::string_view text, std::size_t offset) {
  return number_from(text, offset, offset + sign_length(text, offset));
}

namespace {

// A character that nobody can read may have been a digit.
bool beside_unknown(std::string_view text, const Number& number) {
  constexpr std::string_view kUnknown = "\uFFFD";
  return text.substr(0, number.begin).ends_with(kUnknown) ||
         text.substr(number.end).starts_with(kUnknown);
}

}  // namespace

std::vector<Number> find_numbers(std::string_view text) {
  std::vector<Number> numbers;
  std::size_t at = 0;
  while ((at = text.find_first_of("0123456789", at)) != std::string_view::npos) {
    auto number = number_from(text, sign_begin(text, at), at);
    at = number ? number->end : token_end(text, at);
    if (number && !beside_unknown(text, *number)) numbers.push_back(std::move(*number));
  }
  return numbers;
}

}  // namespace bocso
