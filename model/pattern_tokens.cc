// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pattern_tokens.h"

#include <algorithm>
#include <iterator>

#include "normalize/utf8.h"

namespace bocso {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The end of text[begin…] up to and with the first `closing`, or the end of text.
std::size_t behind(std::string_view text, std::size_t begin, char closing) {
  const std::size_t at = text.find(closing, begin);
  return at == std::string_view::npos ? text.size() : at + 1;
}

PatternToken escape_at(std::string_view text) {
  if (text.size() < 2) return {TokenKind::literal, text};
  const char c = text[1];
  if (!is_lower(c) && !is_capital(c) && !is_digit(c)) {
    std::size_t end = 1;
    next_code_point(text, end);
    return {TokenKind::literal, text.substr(0, end)};
  }
  const bool takes_more = c == 'p' || c == 'P' || c == 'x';
  if (!takes_more) return {TokenKind::set, text.substr(0, 2)};
  if (text.size() > 2 && text[2] == '{')
    return {TokenKind::set, text.substr(0, behind(text, 3, '}'))};
  return {TokenKind::set, text.substr(0, c == 'x' ? 4 : 3)};  // "\x41", "\pN"
}

PatternToken set_at(std::string_view text) {
  std::size_t end = 1;
  if (end < text.size() && text[end] == '^') ++end;
  if (end < text.size() && text[end] == ']') ++end;
  while (end < text.size() && text[end] != ']') {
    if (text[end] == '\\') {
      end += 2;
    } else if (text.substr(end, 2) == "[:") {
      end = behind(text, end, ']');
    } else {
      ++end;
    }
  }
  return {TokenKind::set, text.substr(0, std::min(end + 1, text.size()))};
}

PatternToken open_at(std::string_view text) {
  if (text.substr(0, 2) != "(?") return {TokenKind::open, text.substr(0, 1)};
  const std::size_t end = text.find_first_of(":>)");
  if (end == std::string_view::npos) return {TokenKind::open, text};
  return {text[end] == ')' ? TokenKind::flags : TokenKind::open, text.substr(0, end + 1)};
}

PatternToken brace_at(std::string_view text) {
  if (text.size() > 1 && is_lower(text[1])) {
    return {TokenKind::name, text.substr(0, behind(text, 0, '}'))};
  }
  if (text.size() > 1 && is_digit(text[1])) {
    return {TokenKind::repeat, text.substr(0, behind(text, 0, '}'))};
  }
  return {TokenKind::literal, text.substr(0, 1)};
}

// The token text, which is not empty, starts with. A broken pattern gives tokens, too: RE2 says
// what is wrong with it.
PatternToken token_at(std::string_view text) {
  switch (text[0]) {
    case '\\':
      return escape_at(text);
    case '[':
      return set_at(text);
    case '(':
      return open_at(text);
    case '{':
      return brace_at(text);
    case ')':
      return {TokenKind::close, text.substr(0, 1)};
    case '|':
      return {TokenKind::either, text.substr(0, 1)};
    case '*':
    case '+':
    case '?':
      return {TokenKind::repeat, text.substr(0, 1)};
    case '.':
    case '^':
    case '$':
      return {TokenKind::set, text.substr(0, 1)};
    default:
      break;
  }
  std::size_t end = 1;  // of ASCII, as nearly all of it is
  if (static_cast<unsigned char>(text[0]) >= 0x80) next_code_point(text, end = 0);
  return {TokenKind::literal, text.substr(0, end)};
}

// A pattern with everything that may be otherwise replaced by kOpen; what is in all alternatives of
// a group is kept aside.
constexpr char kOpen = '\x01';

struct Flattener {
  std::vector<PatternToken> tokens;
  std::size_t at = 0;

  // Words in any order, some twice: a catalogue is flattened whenever a document is read, and small
  // lists take half the time of sets.
  using Words = std::vector<std::string>;

  struct Flat {
    std::string text;
    Words words;  // of alternatives, not in text
  };

  bool at_kind(TokenKind kind) const { return at < tokens.size() && tokens[at].kind == kind; }

  static Words words_of(const Flat& flat) {
    Words words = flat.words;
    for (std::size_t begin = 0; begin < flat.text.size();) {
      const std::size_t end = std::min(flat.text.find(' ', begin), flat.text.size());
      const std::string_view word = std::string_view(flat.text).substr(begin, end - begin);
      if (!word.empty() && word.find(kOpen) == std::string_view::npos) words.emplace_back(word);
      begin = end + 1;
    }
    return words;
  }

  // Of alternatives inside a pattern the words at the ends may go on outside.
  static Words words_of(Flat flat, bool is_inside) {
    if (is_inside) flat.text = kOpen + std::move(flat.text) + kOpen;
    return words_of(flat);
  }

  Flat alternatives(bool is_inside) {
    Flat first = sequence();
    if (!at_kind(TokenKind::either)) return first;
    bool blank_begins = first.text.starts_with(' ');
    bool blank_ends = first.text.ends_with(' ');
    Words common = words_of(std::move(first), is_inside);
    while (at_kind(TokenKind::either)) {
      ++at;
      Flat next = sequence();
      blank_begins = blank_begins && next.text.starts_with(' ');
      blank_ends = blank_ends && next.text.ends_with(' ');
      if (common.empty()) continue;
      const Words words = words_of(std::move(next), is_inside);
      std::erase_if(common, [&](const std::string& word) {
        return std::ranges::find(words, word) == words.end();
      });
    }
    Flat all;
    all.text = std::string(blank_begins ? " " : "") + kOpen + (blank_ends ? " " : "");
    all.words = std::move(common);
    return all;
  }

  Flat sequence() {
    Flat flat;
    while (at < tokens.size() && !at_kind(TokenKind::either) && !at_kind(TokenKind::close)) {
      if (is_plain_literal()) {
        flat.text += tokens[at++].text.back();
        continue;
      }
      Flat atom = next_atom();
      bool optional = false;
      bool repeated = false;
      while (at_kind(TokenKind::repeat)) {
        const std::string_view sign = tokens[at++].text;
        optional = optional || sign[0] == '?' || sign[0] == '*' || sign.starts_with("{0");
        repeated = repeated || sign[0] != '?';
      }
      if (optional) {
        // Absent or set off by its own blank, it leaves the words beside it whole.
        const bool apart =
            atom.text.size() > 1 && (atom.text.starts_with(' ') || atom.text.ends_with(' '));
        if (!apart) flat.text += kOpen;
      } else if (repeated) {
        flat.text += kOpen;
      } else {
        flat.text += atom.text;
        std::ranges::move(atom.words, std::back_inserter(flat.words));
      }
    }
    return flat;
  }

  bool is_plain_literal() const {
    return at_kind(TokenKind::literal) &&
           (at + 1 == tokens.size() || tokens[at + 1].kind != TokenKind::repeat);
  }

  Flat next_atom() {
    const PatternToken token = tokens[at++];
    if (token.kind == TokenKind::literal) return {std::string(1, token.text.back()), {}};
    if (token.kind != TokenKind::open) return {std::string(1, kOpen), {}};
    Flat inside = alternatives(true);
    if (at_kind(TokenKind::close)) ++at;
    return inside;
  }
};

// Writes one of the texts a pattern fits.
struct SampleWriter {
  std::vector<PatternToken> tokens;
  Sample sample;
  std::size_t at = 0;

  bool at_kind(TokenKind kind) const { return at < tokens.size() && tokens[at].kind == kind; }

  // The first alternative in short, the longest at length.
  std::string alternatives() {
    std::string chosen = sequence();
    while (at_kind(TokenKind::either)) {
      ++at;
      std::string next = sequence();
      if (sample == Sample::full && next.size() > chosen.size()) chosen = std::move(next);
    }
    return chosen;
  }

  std::string sequence() {
    std::string text;
    while (at < tokens.size() && !at_kind(TokenKind::either) && !at_kind(TokenKind::close)) {
      std::string atom = next_atom();
      bool optional = false;
      while (at_kind(TokenKind::repeat)) {
        const std::string_view sign = tokens[at++].text;
        optional = optional || sign[0] == '?' || sign[0] == '*' || sign.starts_with("{0");
      }
      if (!optional || sample == Sample::full) text += atom;
    }
    return text;
  }

  std::string next_atom() {
    const PatternToken token = tokens[at++];
    if (token.kind == TokenKind::literal) return std::string(1, token.text.back());
    if (token.kind == TokenKind::open) {
      std::string inside = alternatives();
      if (at_kind(TokenKind::close)) ++at;
      return inside;
    }
    if (token.kind != TokenKind::set || token.text == "\\b") return "";
    if (token.text == "\\d" || token.text.starts_with("[0-9")) return "1";
    if (token.text == "\\s") return " ";
    const bool lists = token.text.starts_with('[') && token.text.size() > 2 && token.text[1] != '^';
    return std::string(
        1, lists && token.text[1] != '[' && token.text[1] != '\\' ? token.text[1] : 'x');
  }
};

}  // namespace

std::vector<PatternToken> tokens_of(std::string_view pattern) {
  std::vector<PatternToken> tokens;
  tokens.reserve(pattern.size());
  while (!pattern.empty()) {
    tokens.push_back(token_at(pattern));
    pattern.remove_prefix(tokens.back().text.size());
  }
  return tokens;
}

std::vector<std::string> required_words(std::string_view pattern) {
  Flattener flattener{tokens_of(pattern)};
  std::vector<std::string> words = Flattener::words_of(flattener.alternatives(false));
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  return words;
}

std::string sample_text(std::string_view pattern, Sample sample) {
  SampleWriter writer{tokens_of(pattern), sample};
  return writer.alternatives();
}

}  // namespace bocso
