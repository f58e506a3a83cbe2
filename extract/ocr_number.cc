// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/ocr_number.h"

#include <algorithm>
#include <array>
#include <utility>

#include "normalize/utf8.h"

namespace bocso {
namespace {

// What figures and signs were taken for on scans of tables, with the models "eng" and "vie".
constexpr std::array<std::pair<std::u32string_view, char>, 7> kMistaken = {{
    {U"lI|i]ỉìí!", '1'},
    {U"OoQ", '0'},
    {U"Ss", '5'},
    {U"B§", '8'},
    {U"Z", '2'},
    {U"—–−_", '-'},
    {U"‚", ','},
}};

constexpr std::size_t kGroup = 3;  // digits

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_number_character(char32_t c) {
  return c < 0x80 && kNumberCharacters.find(static_cast<char>(c)) != std::string_view::npos;
}

}  // namespace

NumberText as_number(std::string_view read) {
  NumberText number;
  for (std::size_t at = 0; at < read.size();) {
    const char32_t c = next_code_point(read, at);
    if (c == U' ') continue;
    if (is_number_character(c)) {
      number.text += static_cast<char>(c);
      if (is_digit(static_cast<char>(c))) ++number.digits;
      continue;
    }
    const auto mistaken = std::find_if(kMistaken.begin(), kMistaken.end(), [&](const auto& row) {
      return row.first.find(c) != std::u32string_view::npos;
    });
    if (mistaken == kMistaken.end()) {
      ++number.others;
    } else {
      number.text += mistaken->second;
    }
  }
  return number;
}

bool has_number_form(std::string_view text) {
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) text.remove_prefix(1);
  if (text.ends_with('%')) text.remove_suffix(1);
  if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return false;
  return std::adjacent_find(text.begin(), text.end(),
                            [](char a, char b) { return !is_digit(a) && !is_digit(b); }) ==
             text.end() &&
         text.find_first_not_of("0123456789.,/") == std::string_view::npos;
}

bool is_well_grouped(std::string_view text) {
  std::size_t digits = 0;
  bool is_grouped = false;
  for (const char c : text) {
    if (is_digit(c)) {
      ++digits;
      continue;
    }
    const bool is_separator = c == '.' || c == ',';
    if (is_grouped && is_separator && digits != kGroup) return false;
    if (is_grouped && !is_separator && digits > kGroup) return false;
    is_grouped = is_separator;
    digits = 0;
  }
  return !is_grouped || digits <= kGroup;
}

bool has_formula_form(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (text.starts_with('(') && text.ends_with(')')) {
    return has_formula_form(text.substr(1, text.size() - 2));
  }
  if (equals == 0 || equals == std::string_view::npos || !is_digit(text.back())) return false;
  bool is_after_digit = false;
  bool has_sign = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_operator = i > equals && (text[i] == '+' || text[i] == '-' || text[i] == '/');
    const bool is_allowed = is_digit(text[i]) || ((is_operator || i == equals) && is_after_digit);
    if (!is_allowed) return false;
    has_sign = has_sign || is_operator;
    is_after_digit = is_digit(text[i]);
  }
  return has_sign;
}

bool may_be_number(const NumberText& number, std::string_view read) {
  if (read.empty()) return true;
  if (number.others > 0) return number.digits >= 2 * number.others && number.digits > 0;
  const auto length = static_cast<int>(number.text.size());
  return (number.digits > 0 || length <= 2) && 2 * number.digits >= length - 1;
}

// Of 5,700 figures of 50 reports scanned at 150 to 300 dpi, grey and black and white ("sh
// tests/accuracy/accuracy.sh 5 660 scan300 scan200 scan150 fax300 fax200", and seed 75; one value a
// kind so that the bins of BOCSO_JSON tell them apart). Kinds with fewer than thirty of them are
// held to be as often right as on the 55 reports that they were made with, or less.
double measured(Agreement agreement) {
  static constexpr double kRight[] = {0.999, 0.99, 0.99, 0.95, 0.99, 0.95,
                                      0.95,  0.8,  0.75, 0.58, 0.95};
  return kRight[static_cast<std::size_t>(agreement)];
}

// There 998 of a thousand, 36 of 36, and 7 of 8; what pages on their heads give is never right.
double measured(double engine_confidence) {
  if (engine_confidence >= 0.9) return 0.99;
  return engine_confidence >= 0.7 ? 0.9 : 0.1;
}

namespace {

bool is_number(std::string_view text) { return has_number_form(text) && is_well_grouped(text); }

}  // namespace

OcrChoice choose(const std::vector<OcrReading>& readings) {
  constexpr double kLeastWeight = 0.05;
  constexpr double kLeastFormula = 0.5;
  constexpr double kWithoutForm = 0.4;
  constexpr double kDoesNotFit = 0.3;
  constexpr double kNearlyAll = 0.95;
  constexpr double kMost = 0.6;
  struct Vote {
    std::string_view text;
    double weight = 0;
    double confidence = 0;
    bool fits = true;
  };
  std::vector<Vote> votes;
  double sum = 0;
  for (const OcrReading& reading : readings) {
    if (reading.text.empty()) continue;
    const bool is_formula = has_formula_form(reading.text);
    const double weight = std::max(is_formula ? kLeastFormula : kLeastWeight, reading.confidence) *
                          (is_formula || is_number(reading.text) ? 1 : kWithoutForm) *
                          (is_formula || reading.fits ? 1 : kDoesNotFit);
    sum += weight;
    auto vote = std::find_if(votes.begin(), votes.end(),
                             [&](const Vote& v) { return v.text == reading.text; });
    if (vote == votes.end()) vote = votes.insert(votes.end(), Vote{reading.text});
    vote->weight += weight;
    vote->confidence = std::max(vote->confidence, reading.confidence);
    vote->fits = is_formula || reading.fits;
  }
  if (votes.empty()) return {};
  std::stable_sort(votes.begin(), votes.end(),
                   [](const Vote& a, const Vote& b) { return a.weight > b.weight; });
  OcrChoice choice;
  const Vote& best = votes.front();
  choice.text = best.text;
  const double share = best.weight / sum;
  choice.agreement = !best.fits            ? Agreement::not_with_shapes
                     : share >= kNearlyAll ? Agreement::nearly_all
                     : share >= kMost      ? Agreement::most
                                           : Agreement::some;
  for (std::size_t i = 1; i < votes.size(); ++i) choice.others.emplace_back(votes[i].text);
  return choice;
}

OcrChoice choose(const std::vector<OcrReading>& readings, const GlyphVote& vote) {
  OcrChoice choice = choose(readings);
  const auto is_voted = [&](const std::string& text) {
    return is_number(text) && vote.is_for(text);
  };
  std::vector<std::string>& others = choice.others;
  const Agreement agreement =
      vote.is_clear() ? Agreement::votes_and_one : Agreement::votes_and_some;
  if (is_voted(choice.text)) {
    choice.agreement = agreement;
  } else if (const auto other = std::find_if(others.begin(), others.end(), is_voted);
             other != others.end()) {
    choice.agreement = agreement;
    std::swap(choice.text, *other);
  } else if (is_number(vote.text)) {
    choice.agreement = Agreement::votes_alone;
    if (!choice.text.empty()) others.insert(others.begin(), std::move(choice.text));
    choice.text = vote.text;
  }
  return choice;
}

}  // namespace bocso
