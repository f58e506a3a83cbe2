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

bool may_be_number(const NumberText& number, std::string_view read) {
  if (read.empty()) return true;
  if (number.others > 0) return number.digits >= 2 * number.others && number.digits > 0;
  const auto length = static_cast<int>(number.text.size());
  return (number.digits > 0 || length <= 2) && 2 * number.digits >= length - 1;
}

// Of 2,871 figures of 20 reports scanned at 150 to 300 dpi, grey and black and white ("sh
// tests/accuracy/accuracy.sh 4 640 scan300 scan200 scan150 fax300 fax200", one value a kind so that
// the bins of BOCSO_JSON tell them apart), 99, 100, 92, 97, 75 and 96 of a hundred were right. What
// few readings say is put below what counts as doubt.
double measured(Agreement agreement) {
  static constexpr double kRight[] = {0.99, 0.98, 0.93, 0.92, 0.58, 0.93};
  return kRight[static_cast<std::size_t>(agreement)];
}

// There 97, 61 and 0 of a hundred.
double measured(double engine_confidence) {
  if (engine_confidence >= 0.9) return 0.97;
  return engine_confidence >= 0.7 ? 0.59 : 0.1;
}

OcrChoice choose(const std::vector<OcrReading>& readings) {
  constexpr double kLeastWeight = 0.05;
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
    const double weight = std::max(kLeastWeight, reading.confidence) *
                          (has_number_form(reading.text) ? 1 : kWithoutForm) *
                          (reading.fits ? 1 : kDoesNotFit);
    sum += weight;
    auto vote = std::find_if(votes.begin(), votes.end(),
                             [&](const Vote& v) { return v.text == reading.text; });
    if (vote == votes.end()) vote = votes.insert(votes.end(), Vote{reading.text});
    vote->weight += weight;
    vote->confidence = std::max(vote->confidence, reading.confidence);
    vote->fits = reading.fits;
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

}  // namespace bocso
