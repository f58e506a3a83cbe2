// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/ordinals.h"

#include <array>
#include <utility>

namespace bocso::corpus {
namespace {

// The letters of points, in the order the rules for documents give.
constexpr std::array<const char*, 12> kLetters = {"a", "b", "c", "d", "đ", "e",
                                                  "g", "h", "i", "k", "l", "m"};

}  // namespace

std::string roman(int number) {
  static constexpr std::array<std::pair<int, const char*>, 5> kDigits = {
      {{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
  std::string text;
  for (const auto& [value, digits] : kDigits) {
    for (; number >= value; number -= value) text += digits;
  }
  return text;
}

Ordinals::Ordinals(Random& random) {
  roman_ = random.chance(35);
  final_dot_ = random.chance(60);
  // "1,1" looks like a decimal number and is found where spreadsheets took the number for one.
  if (!final_dot_ && random.chance(15)) point_ = ",";
  mark_ = random.one_of({PartMark::among, PartMark::dash, PartMark::dash, PartMark::dash,
                         PartMark::plus, PartMark::letters, PartMark::numbers, PartMark::none});
}

std::string Ordinals::next(int level) {
  counters_.resize(static_cast<std::size_t>(level) + 1);
  ++counters_.back();
  letter_ = 0;
  return dotted(level);
}

std::string Ordinals::dotted(int level) const {
  if (roman_ && level == 0) return roman(counters_[0]) + (final_dot_ ? "." : "");
  std::string text;
  for (int i = 0; i <= level; ++i) {
    if (i > 0) text += point_;
    text += std::to_string(counters_[static_cast<std::size_t>(i)]);
  }
  return final_dot_ ? text + "." : text;
}

std::string Ordinals::next_part(int level, bool first) {
  switch (mark_) {
    case PartMark::among:
      return first ? "Trong đó" : "";
    case PartMark::dash:
      return "-";
    case PartMark::plus:
      return "+";
    case PartMark::letters:
      letter_ = first ? 0 : letter_ + 1;
      return std::string(kLetters[static_cast<std::size_t>(letter_) % kLetters.size()]) + ")";
    case PartMark::numbers:
      return next(level);
    case PartMark::none:
      break;
  }
  return "";
}

}  // namespace bocso::corpus
