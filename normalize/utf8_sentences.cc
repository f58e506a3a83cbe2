// SPDX-License-Identifier: GPL-3.0-or-later
// Where sentences end: sentences().
#include <algorithm>
#include <iterator>

#include "normalize/utf8.h"

namespace bocso {
namespace {

// What ends in a point in the middle of a sentence. Single letters are those before a name ("P. Tân
// Phong", "H. Tân Uyên"), so that "loại A." still ends one.
constexpr std::string_view kAbbreviations[] = {
    "tp",  "tt",  "tx",  "tr",  "th",  "ths", "ts", "gs", "pgs", "bs", "ks",   "kt",    "tm",
    "tl",  "tuq", "vp",  "ub",  "đ/c", "đt",  "đc", "ô",  "b",   "nđ", "sđt",  "st",    "nxb",
    "mst", "no",  "cty", "tel", "fax", "p",   "q",  "h",  "t",   "x",  "thcs", "tp.hcm"};

// What goes on for longer is a list; the longest sentence met in provincial reports has 825 bytes.
// Every figure keeps its sentence: without a limit a list of figures costs the square of its
// length.
constexpr std::size_t kLongestSentence = 3000;

constexpr std::string_view kDots = "…";

// The bytes of the sign at text[at] that may end a sentence; 0 for any other.
std::size_t ending_length(std::string_view text, std::size_t at) {
  if (text[at] == '.' || text[at] == '!' || text[at] == '?') return 1;
  // Dots that stand alone ("Sở Nội vụ, … Sở Y tế", "ngày … tháng …") are a gap in the sentence.
  const bool alone = at == 0 || text[at - 1] == ' ';
  return !alone && text.substr(at).starts_with(kDots) ? kDots.size() : 0;
}

// What may stand between a sentence's last point and the blank behind it, in bytes; 0 for nothing.
std::size_t closing_length(std::string_view rest) {
  for (std::string_view closing : {".", ")", "]", "\"", "'", "*", "!", "?", "”", "’", "»", "…"}) {
    if (rest.starts_with(closing)) return closing.size();
  }
  return 0;
}

bool is_blank_at(std::string_view text, std::size_t at) {
  return at >= text.size() || is_blank(next_code_point(text, at));
}

bool is_row_ordinal(std::string_view word) {
  if (word.find_first_not_of("0123456789.") == std::string_view::npos) return !word.empty();
  if (word.find_first_not_of("IVX") == std::string_view::npos) return true;
  return count_code_points(word) == 1;
}

// Is the point at text[at] part of what it stands behind? The sentence so far starts at begin.
bool belongs_to_word(std::string_view text, std::size_t begin, std::size_t at) {
  std::size_t start = at;
  while (start > begin && text[start - 1] != ' ' && text[start - 1] != '(') --start;
  const std::string_view word = text.substr(start, at - start);
  if (start == begin && is_row_ordinal(word)) return true;
  if (count_code_points(word) == 1 && !is_upper_case(word)) return false;
  const std::string lower = to_lower(word);
  return std::find(std::begin(kAbbreviations), std::end(kAbbreviations), lower) !=
         std::end(kAbbreviations);
}

// Adds a sentence, the parts of one that is too long: each ends behind the last semicolon within
// reach, or else the last comma or blank.
void add_sentence(std::vector<TextSpan>& spans, std::string_view paragraph, TextSpan span) {
  while (span.end - span.begin > kLongestSentence) {
    const std::string_view reach = paragraph.substr(span.begin, kLongestSentence);
    std::size_t length = std::string_view::npos;
    for (const std::string_view stop : {"; ", ", ", " "}) {
      if (length == std::string_view::npos) length = reach.rfind(stop);
    }
    if (length == std::string_view::npos || length == 0) break;  // one word
    if (reach[length] != ' ') ++length;
    spans.push_back({span.begin, span.begin + length});
    span.begin = behind_blanks(paragraph, span.begin + length);
  }
  spans.push_back(span);
}

}  // namespace

std::vector<TextSpan> sentences(std::string_view paragraph) {
  std::vector<TextSpan> spans;
  std::size_t begin = behind_blanks(paragraph, 0);
  for (std::size_t at = begin; at < paragraph.size(); ++at) {
    const std::size_t ending = ending_length(paragraph, at);
    if (ending == 0) continue;
    std::size_t end = at + ending;
    while (const std::size_t length = closing_length(paragraph.substr(end))) end += length;
    if (!is_blank_at(paragraph, end)) continue;
    const bool point = paragraph[at] == '.';
    const bool goes_on =
        (point && belongs_to_word(paragraph, begin, at)) ||
        ((point || ending == kDots.size()) && starts_lower_case(paragraph.substr(end)));
    if (!goes_on) {
      add_sentence(spans, paragraph, {begin, end});
      begin = behind_blanks(paragraph, end);
    }
    at = end - 1;
  }
  const std::size_t left = trim(paragraph.substr(begin)).size();
  if (left > 0) add_sentence(spans, paragraph, {begin, begin + left});
  return spans;
}

}  // namespace bocso
