// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/label_text.h"

#include <algorithm>
#include <array>

#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::array<std::string_view, 1> kBefore = {"trong do"};
constexpr std::array<std::string_view, 4> kBehind = {"trong do", "bao gom", "gom", "cu the"};

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '%'; }

void add_word(std::string& text, std::string_view word) {
  if (word.empty()) return;
  if (!text.empty()) text += ' ';
  text += word;
}

// A token of the page, its abbreviations written out. "LĐ-TB&XH" is one as a whole, else its parts
// are looked up.
void add_token(std::string& text, std::string_view token, const Abbreviations& abbreviations) {
  if (token.empty()) return;
  if (const std::string_view words = abbreviations.words(token); !words.empty()) {
    add_word(text, words);
    return;
  }
  const std::size_t joint = token.find_first_of("-&");
  if (joint == std::string_view::npos) {
    add_word(text, token);
    return;
  }
  add_token(text, token.substr(0, joint), abbreviations);
  if (token[joint] == '&') add_word(text, "va");
  add_token(text, token.substr(joint + 1), abbreviations);
}

// The end of the bracket that opens at `open`: behind its partner, or the end of a text that was
// cut. Square brackets hold marks of footnotes.
std::size_t behind_bracket(std::string_view text, std::size_t open) {
  const char opening = text[open];
  const char closing = opening == '(' ? ')' : ']';
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == opening) ++depth;
    if (text[at] == closing && --depth == 0) return at + 1;
  }
  return text.size();
}

// "tn & tkq" and "ld - tb" keep their joints only where no blank is beside them, "&" always.
bool is_joint(std::string_view text, std::size_t at) {
  if (text[at] == '&') return true;
  return text[at] == '-' && at > 0 && at + 1 < text.size() && is_plain(text[at - 1]) &&
         is_plain(text[at + 1]);
}

// The words of folded text; plain, if given, gets those outside of brackets.
std::string words_of(std::string_view folded, const Abbreviations& abbreviations,
                     std::string* plain) {
  std::string text;
  text.reserve(folded.size() * 2);
  std::string token;
  std::size_t bracket_end = 0;  // of the bracket that is open
  const auto finish = [&](std::size_t at) {
    if (token.empty()) return;
    const std::size_t before = text.size();
    add_token(text, token, abbreviations);
    token.clear();
    if (plain == nullptr || at < bracket_end || text.size() == before) return;
    add_word(*plain, std::string_view(text).substr(before == 0 ? 0 : before + 1));
  };
  for (std::size_t at = 0; at < folded.size();) {
    const char c = folded[at];
    if (plain != nullptr && at >= bracket_end && (c == '(' || c == '[')) {
      finish(at);
      bracket_end = behind_bracket(folded, at);
      ++at;
      continue;
    }
    if (c == '&') {
      // " & " joins what stands beside it.
      token += c;
      ++at;
      while (at < folded.size() && folded[at] == ' ') ++at;
      continue;
    }
    const bool before_and = c == ' ' && at + 1 < folded.size() && folded[at + 1] == '&';
    if (is_plain(c) || is_joint(folded, at)) {
      token += c;
    } else if (!before_and) {
      finish(at);
    }
    ++at;
  }
  finish(folded.size() - (bracket_end == folded.size() && !folded.empty() ? 1 : 0));
  return text;
}

// Only whole words count: "gom" is no end of "bao nhom".
void strip(std::string& text) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : kBefore) {
      if (text.size() > word.size() && text.starts_with(word) && text[word.size()] == ' ') {
        text.erase(0, word.size() + 1);
        again = true;
      }
    }
    for (const std::string_view word : kBehind) {
      if (text.size() > word.size() && text.ends_with(word) &&
          text[text.size() - word.size() - 1] == ' ') {
        text.resize(text.size() - word.size() - 1);
        again = true;
      }
    }
  }
}

}  // namespace

void Abbreviations::add(std::string_view abbreviation, std::string_view words) {
  std::string folded = fold(abbreviation).text;
  if (folded.empty()) return;
  filter_[place(folded)] = true;
  words_[std::move(folded)] = words_of(fold(words).text, *this, nullptr);
  given_.emplace_back(words);
}

std::size_t Abbreviations::place(std::string_view token) {
  const auto first = static_cast<unsigned char>(token.front());
  const auto last = static_cast<unsigned char>(token.back());
  return (first * 31U + last * 7U + token.size()) % kFilter;
}

std::string_view Abbreviations::words(std::string_view token) const {
  if (token.empty() || !filter_[place(token)]) return {};
  const auto found = words_.find(token);
  return found == words_.end() ? std::string_view() : std::string_view(found->second);
}

bool is_label_punctuation(char c) {
  return c > ' ' && c <= '~' && !is_plain(c) && c != '&' && c != '#';
}

LabelText label_text(std::string_view text, const Abbreviations& abbreviations) {
  const std::string folded = fold(text).text;
  LabelText label;
  if (folded.find_first_of("([") == std::string::npos) {
    label.plain = words_of(folded, abbreviations, nullptr);
    strip(label.plain);
    return label;
  }
  label.whole = words_of(folded, abbreviations, &label.plain);
  strip(label.plain);
  strip(label.whole);
  if (label.whole == label.plain) label.whole.clear();
  return label;
}

}  // namespace bocso
