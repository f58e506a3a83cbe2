// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/label_repair.h"

#include <algorithm>
#include <array>

#include "normalize/pattern.h"

namespace bocso {
namespace {

constexpr std::size_t kMaxRepairs = 24;
constexpr std::size_t kMaxStrange = 3;       // damaged words in a label
constexpr std::size_t kWordsPerStrange = 3;  // and one in so many words at most
constexpr std::size_t kLongLabel = 6;        // words; only then may a good syllable be a misprint
constexpr std::size_t kShortest = 2;         // letters of a word that can be mended
constexpr std::size_t kLongest = 9;          // of a syllable, or two run together
constexpr std::size_t kTwoEdits = 5;         // letters from which on two edits are allowed

// Initial, vowels and final of a syllable without its marks.
bool is_syllable(std::string_view word) {
  static const Pattern pattern(
      "(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?"
      "(a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oay|oe|oeo|oi|oo|u|ua|uay|ue|ui|uo|uoi|uou|"
      "uu|uy|uya|uye|uyu|y|ya|ye|yeu)(c|ch|m|n|ng|nh|p|t)?");
  return pattern.matches_all(word);
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_number(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return (c >= '0' && c <= '9') || c == '%'; });
}

// Levenshtein's distance, or more than limit.
int distance(std::string_view a, std::string_view b, int limit) {
  std::array<int, 2 * kLongest + 2> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    int least = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
      least = std::min(least, row[j]);
    }
    if (least > limit) return limit + 1;
  }
  return row[b.size()];
}

std::vector<std::string_view> split(std::string_view words) {
  std::vector<std::string_view> list;
  list.reserve(static_cast<std::size_t>(std::ranges::count(words, ' ')) + 1);
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    list.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return list;
}

}  // namespace

void LabelRepair::add_word(std::string_view word) {
  if (word.empty() || word.size() > kLongest || has_digit(word)) return;
  if (!known_.emplace(word).second) return;
  by_length_.resize(kLongest + 1);
  by_length_[word.size()].emplace_back(word);
}

std::vector<RepairedLabel> LabelRepair::repairs(std::string_view words) const {
  const std::vector<std::string_view> list = split(words);
  std::vector<std::size_t> strange;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (is_number(list[i]) || known_.contains(list[i])) continue;
    strange.push_back(i);
    if (strange.size() > kMaxStrange) return {};
  }
  if (strange.empty() || by_length_.empty()) return {};
  if (strange.size() * kWordsPerStrange > list.size()) return {};

  std::vector<RepairedLabel> found{{"", 0}};
  std::size_t next = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    std::vector<RepairedLabel> pieces;
    const std::string_view word = list[i];
    if (next == strange.size() || strange[next] != i) {
      pieces.push_back({std::string(word), 0});
    } else {
      ++next;
      const bool good = is_syllable(word);
      if (good && (strange.size() > 1 || list.size() < kLongLabel)) return {};
      if (word.size() < kShortest || word.size() > kLongest) return {};
      const int limit = word.size() >= kTwoEdits && !good ? 2 : 1;
      for (std::size_t length = word.size() - static_cast<std::size_t>(limit);
           length <= std::min(word.size() + static_cast<std::size_t>(limit), kLongest); ++length) {
        for (const std::string& near : by_length_[length]) {
          const int edits = distance(word, near, limit);
          // Two letters are too few to tell one word from another, unless one was read as a digit.
          if (edits > limit || (word.size() <= 2 && !has_digit(word))) continue;
          pieces.push_back({near, edits});
        }
      }
      for (std::size_t at = kShortest; at + kShortest <= word.size(); ++at) {
        const std::string left(word.substr(0, at));
        const std::string right(word.substr(at));
        if (known_.contains(left) && known_.contains(right)) {
          pieces.push_back({left + " " + right, 1});
        }
      }
      if (pieces.empty()) return {};
    }
    std::vector<RepairedLabel> longer;
    for (const RepairedLabel& head : found) {
      for (const RepairedLabel& piece : pieces) {
        longer.push_back(
            {head.text + (head.text.empty() ? "" : " ") + piece.text, head.edits + piece.edits});
      }
    }
    std::ranges::stable_sort(longer, {}, &RepairedLabel::edits);
    if (longer.size() > kMaxRepairs) longer.resize(kMaxRepairs);
    found = std::move(longer);
  }
  return found;
}

}  // namespace bocso
