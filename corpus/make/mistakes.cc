// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/mistakes.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "corpus/make/relations.h"

namespace bocso::corpus {
namespace {

// What a mistake knows of the figure and its surroundings.
struct Place {
  const Figure* figure = nullptr;
  const Figure* neighbour = nullptr;  // in the row above, else in the column before
  const Figure* part = nullptr;       // of a rate: the count it is taken from
};

using Wrong = std::optional<Amount> (*)(const Place& place, Random& random);

std::string digits_of(const Amount& amount) { return std::to_string(std::abs(amount.digits)); }

Amount with_digits(const Amount& amount, const std::string& digits) {
  const std::int64_t value = std::stoll(digits);
  return {amount.digits < 0 ? -value : value, amount.decimals};
}

std::optional<Amount> change_digit(const Place& place, Random& random) {
  std::string digits = digits_of(place.figure->value);
  char& digit = digits[random.below(digits.size())];
  const char before = digit;
  while (digit == before) digit = static_cast<char>('0' + random.below(10));
  if (digits.front() == '0' && digits.size() > 1) return std::nullopt;
  return with_digits(place.figure->value, digits);
}

std::optional<Amount> swap_digits(const Place& place, Random& random) {
  std::string digits = digits_of(place.figure->value);
  if (digits.size() < 2) return std::nullopt;
  const std::size_t at = random.below(digits.size() - 1);
  if (digits[at] == digits[at + 1] || (at == 0 && digits[1] == '0')) return std::nullopt;
  std::swap(digits[at], digits[at + 1]);
  return with_digits(place.figure->value, digits);
}

std::optional<Amount> drop_digit(const Place& place, Random& random) {
  std::string digits = digits_of(place.figure->value);
  // Of 98,77 one that leaves 8,77 or 98,7: the decimals would be one fewer.
  if (digits.size() < 3 || place.figure->value.decimals > 0) return std::nullopt;
  digits.erase(random.below(digits.size()), 1);
  if (digits.front() == '0') return std::nullopt;
  return with_digits(place.figure->value, digits);
}

std::optional<Amount> double_digit(const Place& place, Random& random) {
  std::string digits = digits_of(place.figure->value);
  if (digits.size() > 11 || place.figure->value.decimals > 0) return std::nullopt;
  const std::size_t at = random.below(digits.size());
  digits.insert(at, 1, digits[at]);
  if (digits.front() == '0') return std::nullopt;
  return with_digits(place.figure->value, digits);
}

// 98,77 as 9,877 or 987,7; 1.903 as 19.030 or 1.903.000. A count does not get decimals.
std::optional<Amount> shift_separator(const Place& place, Random& random) {
  Amount value = place.figure->value;
  if (value.digits == 0) return std::nullopt;
  if (value.decimals > 0) {
    value.decimals += random.chance(50) ? 1 : -1;
    return value;
  }
  if (place.figure->kind == Kind::percent || std::abs(value.digits) > 99999999) return std::nullopt;
  value.digits *= random.one_of<std::int64_t>({10, 100, 1000});
  return value;
}

std::optional<Amount> turn_sign(const Place& place, Random&) {
  if (place.figure->kind != Kind::delta || place.figure->value.digits == 0) return std::nullopt;
  return Amount{-place.figure->value.digits, place.figure->value.decimals};
}

std::optional<Amount> copy_neighbour(const Place& place, Random&) {
  if (place.neighbour == nullptr || place.neighbour->kind != place.figure->kind) {
    return std::nullopt;
  }
  return place.neighbour->value;
}

std::optional<Amount> confuse(const Place& place, Random&) {
  if (place.figure->kind != Kind::percent || place.part == nullptr) return std::nullopt;
  return place.part->value;
}

struct Mistake {
  const char* kind;
  Wrong wrong;
};
constexpr std::array<Mistake, 8> kMistakes = {{{"digit_changed", change_digit},
                                               {"digits_swapped", swap_digits},
                                               {"digit_dropped", drop_digit},
                                               {"digit_doubled", double_digit},
                                               {"separator", shift_separator},
                                               {"sign", turn_sign},
                                               {"neighbour", copy_neighbour},
                                               {"confused", confuse}}};

class Planter {
 public:
  Planter(Report& report, Random& random) : report_(report), random_(random) {
    for (const Placed& place : placed_figures(report)) {
      if (!place.figure) continue;
      by_key_.emplace(place.figure->key, place);
      if (place.table && place.alone)
        cells_[{place.table_index, place.row, place.column}] = place.figure;
    }
  }

  // A few tries; false when no mistake fitted.
  bool plant() {
    constexpr int kKinds = 6;
    constexpr int kTries = 25;
    for (int i = 0; i < kKinds * kTries; ++i) {
      // The kind first: some fit few figures.
      if (i % kTries == 0) mistake_ = random_.pick(kMistakes);
      if (try_one()) return true;
    }
    return false;
  }

  bool misnumber_one() {
    std::vector<std::pair<std::string, std::string>> choices;  // key, the ordinal before
    for (const auto& [key, place] : by_key_) {
      if (!place.table || place.row == 0 || !place.alone) continue;
      const auto& rows = place.table->rows;
      const Row& row = rows[static_cast<std::size_t>(place.row)];
      const Row& before = rows[static_cast<std::size_t>(place.row) - 1];
      const bool numbers = row.ordinal.find_first_not_of("0123456789.") == std::string::npos;
      // Of "1, 1, 2, 4" nobody can say that it was 1, 2, 3, 4.
      const bool is_repeated = place.row + 1 < std::ssize(rows) &&
                               rows[static_cast<std::size_t>(place.row) + 1].ordinal == row.ordinal;
      if (!row.ordinal.empty() && numbers && row.level == before.level && !is_repeated &&
          before.ordinal.size() == row.ordinal.size() && follows(before.ordinal, row.ordinal)) {
        choices.emplace_back(key, before.ordinal);
      }
    }
    if (choices.empty()) return false;
    const auto& [key, ordinal] = random_.pick(choices);
    misnumber(report_, key, ordinal);
    return true;
  }

 private:
  // "3.4." and "3.5.": only the last number differs, by one.
  static bool follows(const std::string& before, const std::string& after) {
    int different = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (before[i] == after[i]) continue;
      ++different;
      if (after[i] - before[i] != 1) return false;
    }
    return different == 1;
  }

  bool try_one() {
    if (report_.relations.empty()) return false;
    const Relation& relation = random_.pick(report_.relations);
    std::vector<std::string> keys = relation.parts;
    if (!relation.whole.empty()) keys.push_back(relation.whole);
    const std::string key = random_.pick(keys);
    Placed& at = by_key_.at(key);
    if (used_.count(key) > 0 || !at.figure->words.empty()) return false;
    const std::optional<Amount> wrong = mistake_.wrong(surroundings(at, relation), random_);
    if (!wrong || *wrong == at.figure->value) return false;
    misprint(report_, key, *wrong, mistake_.kind);
    // "9188" in a column of rates; "9.188" would read as a rate.
    if (at.figure->kind == Kind::percent) at.figure->grouped = false;
    used_.insert(key);
    return true;
  }

  Place surroundings(const Placed& at, const Relation& relation) const {
    Place place{.figure = at.figure};
    if (at.table) {
      for (const auto& [row, column] :
           {std::pair{at.row - 1, at.column}, std::pair{at.row, at.column - 1}}) {
        const auto found = cells_.find({at.table_index, row, column});
        if (found == cells_.end() || place.neighbour != nullptr) continue;
        place.neighbour = found->second;
      }
    }
    if (relation.type == RelationType::ratio && relation.whole == at.figure->key) {
      place.part = by_key_.at(relation.parts.front()).figure;
    }
    return place;
  }

  Report& report_;
  Random& random_;
  std::map<std::string, Placed> by_key_;
  std::map<std::tuple<int, int, int>, const Figure*> cells_;
  std::set<std::string> used_;
  Mistake mistake_ = kMistakes.front();
};

}  // namespace

void plant_misprints(Report& report, Random& random, int number) {
  Planter planter(report, random);
  for (int i = 0; i < number; ++i) {
    if (random.chance(16) && planter.misnumber_one()) continue;
    planter.plant();
  }
}

}  // namespace bocso::corpus
