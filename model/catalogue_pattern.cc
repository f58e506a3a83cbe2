// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue_pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

#include "model/pattern_tokens.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kMaxExpanded = 20'000;  // names of names of names grow fast
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The end of text[begin…] up to and with the first `closing`, or the end of text.
std::size_t behind(std::string_view text, std::size_t begin, char closing) {
  const std::size_t at = text.find(closing, begin);
  return at == std::string_view::npos ? text.size() : at + 1;
}

// Counts by the grammar alternatives := sequence ("|" sequence)*, sequence := (atom repeat*)*.
struct LiteralCounter {
  std::vector<PatternToken> tokens;
  std::size_t at = 0;

  bool at_kind(TokenKind kind) const { return at < tokens.size() && tokens[at].kind == kind; }

  std::size_t alternatives() {
    std::size_t least = sequence();
    while (at_kind(TokenKind::either)) {
      ++at;
      least = std::min(least, sequence());
    }
    return least;
  }

  std::size_t sequence() {
    std::size_t sum = 0;
    while (at < tokens.size() && !at_kind(TokenKind::either) && !at_kind(TokenKind::close)) {
      sum += atom() * repeats();
    }
    return sum;
  }

  std::size_t atom() {
    const TokenKind kind = tokens[at++].kind;
    if (kind == TokenKind::literal) return 1;
    if (kind != TokenKind::open) return 0;
    const std::size_t inside = alternatives();
    if (at_kind(TokenKind::close)) ++at;
    return inside;
  }

  // How often the atom before must occur at least.
  std::size_t repeats() {
    std::size_t least = 1;
    while (at_kind(TokenKind::repeat)) {
      const std::string_view text = tokens[at++].text;
      if (text[0] == '{') {
        std::size_t count = 0;
        std::from_chars(text.data() + 1, text.data() + text.size(), count);
        least *= count;
      } else if (text[0] != '+') {
        least = 0;
      }
    }
    return least;
  }
};

// The character a literal stands for.
char character_of(const PatternToken& token) { return token.text.back(); }

bool is_letter_token(const PatternToken& token) {
  if (token.kind != TokenKind::literal) return false;
  const char c = character_of(token);
  return is_lower(c) || is_digit(c) || c == '&';
}

bool is_punctuation(const PatternToken& token) {
  return token.kind == TokenKind::literal && is_label_punctuation(character_of(token));
}

// Letters that stand together from a token on.
struct Word {
  std::string text;  // empty when none starts there
  std::size_t end = 0;
  bool whole = true;  // nothing in the pattern can make it longer
};

Word word_at(const std::vector<PatternToken>& tokens, std::size_t at) {
  Word word;
  const bool continues =
      at > 0 && (tokens[at - 1].kind == TokenKind::close || tokens[at - 1].kind == TokenKind::set);
  while (at < tokens.size() && is_letter_token(tokens[at])) word.text += character_of(tokens[at++]);
  word.end = at;
  if (at == tokens.size()) return word;
  const bool opens = tokens[at].kind == TokenKind::open;
  const bool blank_inside = opens && at + 1 < tokens.size() && tokens[at + 1].text == " ";
  word.whole = tokens[at].kind != TokenKind::repeat && (!opens || blank_inside) && !continues;
  return word;
}

void append_word(std::string& pattern, const Word& word, const Abbreviations& abbreviations) {
  const std::string_view words = word.whole ? abbreviations.words(word.text) : std::string_view();
  if (!words.empty()) {
    pattern += words;
    return;
  }
  for (const char c : word.text) {
    if (c == '&') {
      pattern += " va ";
    } else {
      pattern += c;
    }
  }
}

std::optional<std::string> why_never_folded(std::string_view character) {
  if (is_capital(character[0])) {
    return fmt::format("has the capital letter {}: folded text is lower case", character);
  }
  const bool stays =
      character[0] >= ' ' && character[0] <= '~';  // a blank alone would fold to nothing
  if (stays || fold(character).text == character) return std::nullopt;
  return fmt::format("has “{}”: folded text never does (it is “{}” there)", character,
                     fold(character).text);
}

// Of a set's own characters; escapes and "[:alpha:]" say nothing.
std::optional<std::string> why_never_in(std::string_view set) {
  if (set[0] != '[') return std::nullopt;
  for (std::size_t at = 1; at < set.size();) {
    if (set[at] == '\\') {
      at += 2;
    } else if (set.substr(at, 2) == "[:") {
      at = behind(set, at, ']');
    } else {
      const std::size_t begin = at;
      next_code_point(set, at);
      if (auto why = why_never_folded(set.substr(begin, at - begin))) return why;
    }
  }
  return std::nullopt;
}

}  // namespace

bool is_pattern_name(std::string_view text) {
  return !text.empty() && is_lower(text[0]) &&
         std::ranges::all_of(text, [](char c) { return is_lower(c) || is_digit(c) || c == '_'; });
}

Result<std::string> expand_names(std::string_view pattern, const PatternNames& names) {
  std::string expanded;
  for (const PatternToken& token : tokens_of(pattern)) {
    if (token.kind != TokenKind::name) {
      expanded += token.text;
    } else if (token.text.back() != '}') {
      return failure(ErrorCode::bad_input, "“{” without “}” (a brace itself is written “\\{”)");
    } else {
      const std::string_view name = token.text.substr(1, token.text.size() - 2);
      const auto found = names.find(name);
      if (found == names.end()) {
        return failure(
            ErrorCode::bad_input,
            fmt::format("no pattern is named “{}” here; it must be defined above its use", name));
      }
      expanded += fmt::format("(?:{})", found->second);
    }
    if (expanded.size() > kMaxExpanded) {
      return failure(ErrorCode::bad_input,
                     fmt::format("longer than {} bytes when its names are replaced", kMaxExpanded));
    }
  }
  return expanded;
}

std::string without_names(std::string_view pattern) {
  std::string bare;
  for (const PatternToken& token : tokens_of(pattern)) {
    bare += token.kind == TokenKind::name ? std::string_view("(?:x)") : token.text;
  }
  return bare;
}

std::optional<std::string> why_never_fits(std::string_view pattern) {
  if (pattern.starts_with(' ') || pattern.ends_with(' ')) {
    return "has a blank at an end: folded text has none there";
  }
  bool blank_before = false;
  for (const PatternToken& token : tokens_of(pattern)) {
    const bool is_set = token.kind == TokenKind::set;
    if (!is_set && token.kind != TokenKind::literal) {
      // "a |b" and " ? " are no double blanks.
      blank_before = false;
      continue;
    }
    const std::string_view character = !is_set && token.text.size() > 1 && token.text[0] == '\\'
                                           ? token.text.substr(1)
                                           : token.text;
    if (auto why = is_set ? why_never_in(token.text) : why_never_folded(character)) return why;
    const bool blank = character == " ";
    if (blank && blank_before) return "has two blanks in a row: folded text has single ones";
    blank_before = blank;
  }
  return std::nullopt;
}

std::string label_pattern(std::string_view pattern, const Abbreviations& abbreviations) {
  const std::vector<PatternToken> tokens = tokens_of(pattern);
  std::string normal;
  for (std::size_t at = 0; at < tokens.size();) {
    const Word word = word_at(tokens, at);
    if (!word.text.empty()) {
      append_word(normal, word, abbreviations);
      at = word.end;
    } else if (is_punctuation(tokens[at])) {
      const bool optional = at + 1 < tokens.size() && tokens[at + 1].kind == TokenKind::repeat;
      if (!optional && at > 0 && is_letter_token(tokens[at - 1]) && at + 1 < tokens.size() &&
          is_letter_token(tokens[at + 1])) {
        normal += ' ';
      }
      at += optional ? 2 : 1;
      // "co quan , don vi" leaves no double blank.
      if (normal.ends_with(' ') && at < tokens.size() && tokens[at].text == " ") ++at;
    } else {
      normal += tokens[at++].text;
    }
  }
  return normal;
}

std::vector<std::string> left_abbreviations(std::string_view label_pattern,
                                            const Abbreviations& abbreviations) {
  const std::vector<PatternToken> tokens = tokens_of(label_pattern);
  std::vector<std::string> left;
  for (std::size_t at = 0; at < tokens.size();) {
    const Word word = word_at(tokens, at);
    if (!abbreviations.words(word.text).empty()) left.push_back(word.text);
    at = word.text.empty() ? at + 1 : word.end;
  }
  return left;
}

std::vector<std::string> literal_words(std::string_view pattern) {
  const std::vector<PatternToken> tokens = tokens_of(pattern);
  std::vector<std::string> words;
  for (std::size_t at = 0; at < tokens.size();) {
    const Word word = word_at(tokens, at);
    if (!word.text.empty() && word.whole) words.push_back(word.text);
    at = word.text.empty() ? at + 1 : word.end;
  }
  return words;
}

std::size_t literal_length(std::string_view pattern) {
  LiteralCounter counter{tokens_of(pattern)};
  return counter.alternatives();
}

}  // namespace bocso
