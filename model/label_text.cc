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

std::string words_of(std::string_view folded, const Abbreviations& abbreviations, bool brackets) {
  std::string text;
  text.reserve(folded.size() * 2);
  std::string token;
  const auto finish = [&] {
    add_token(text, token, abbreviations);
    token.clear();
  };
  for (std::size_t at = 0; at < folded.size();) {
    const char c = folded[at];
    if (!brackets && (c == '(' || c == '[')) {
      finish();
      at = behind_bracket(folded, at);
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
      finish();
    }
    ++at;
  }
  finish();
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
  words_[fold(abbreviation).text] = words_of(fold(words).text, *this, true);
  given_.emplace_back(words);
}

std::string_view Abbreviations::words(std::string_view token) const {
  const auto found = words_.find(token);
  return found == words_.end() ? std::string_view() : std::string_view(found->second);
}

bool is_label_punctuation(char c) {
  return c > ' ' && c <= '~' && !is_plain(c) && c != '&' && c != '#';
}

LabelText label_text(std::string_view text, const Abbreviations& abbreviations) {
  const std::string folded = fold(text).text;
  LabelText label;
  const bool has_brackets = folded.find_first_of("([") != std::string::npos;
  label.plain = words_of(folded, abbreviations, false);
  strip(label.plain);
  if (has_brackets) {
    label.whole = words_of(folded, abbreviations, true);
    strip(label.whole);
    if (label.whole == label.plain) label.whole.clear();
  }
  return label;
}

}  // namespace bocso
