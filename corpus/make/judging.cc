// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/judging.h"

#include <algorithm>
#include <cstdlib>

namespace bocso::corpus {
namespace {

// Made figures are far from overflowing 64 bits, products of two of them are not.
using Wide = __int128;

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

// At a common number of decimals.
std::int64_t units(const Amount& amount, int decimals) {
  return amount.digits * power_of_ten(decimals - amount.decimals);
}

bool is_rounded(const Figure& figure) {
  return figure.kind == Kind::percent || figure.kind == Kind::score || figure.value.decimals > 0 ||
         figure.scale > 0;
}

// In half units of the last of so many decimals.
struct Range {
  Wide low = 0;
  Wide high = 0;

  void add(const Range& other) { low += other.low, high += other.high; }
  void subtract(const Range& other) { low -= other.high, high -= other.low; }
  bool meets(const Range& other) const { return low <= other.high && other.low <= high; }
};

Range range_of(const Amount& value, int decimals, bool rounded, bool may_be_cut) {
  const Wide middle = Wide{2} * units(value, decimals);
  if (!rounded) return {middle, middle};
  const Wide half = power_of_ten(decimals - value.decimals);
  // What is cut loses up to a whole unit, towards nought.
  const bool loses_below = may_be_cut && value.digits < 0;
  const bool loses_above = may_be_cut && value.digits >= 0;
  return {middle - (loses_below ? 2 * half : half), middle + (loses_above ? 2 * half : half)};
}

Range range_of(const Figure& figure, int decimals, bool may_be_cut) {
  return range_of(figure.value, decimals, is_rounded(figure), may_be_cut);
}

// whole = 100 · part / base for some choice.
bool rate_holds(const Range& whole, int decimals, const Range& part, const Range& base) {
  if (base.low <= 0) return true;
  const Wide scale = Wide{200} * power_of_ten(decimals);
  const Wide& under_low = part.low < 0 ? base.low : base.high;
  return whole.low * base.low <= scale * part.high && whole.high * under_low >= scale * part.low;
}

std::string canonical_like(const Figure& figure, Amount value) {
  Figure other = figure;
  other.value = value;
  return canonical(other);
}

// "100%" of 225 and 224 comes out by rounding, and is wrong all the same.
bool exceeds_whole(const Figure& rate, const std::vector<Figure*>& parts) {
  if (rate.surpassable) return false;
  if (parts.size() == 1) return parts[0]->value.digits > parts[0]->denominator.value_or(0);
  const int places = std::max(parts[0]->value.decimals, parts[1]->value.decimals);
  return range_of(*parts[0], places, false).low > range_of(*parts[1], places, false).high;
}

Outcome judge_rate(const Figure& whole, const std::vector<Figure*>& parts) {
  const int decimals = whole.value.decimals;
  const bool printed_ratio = parts.size() == 1;
  const int places =
      printed_ratio ? 0 : std::max(parts[0]->value.decimals, parts[1]->value.decimals);
  const Amount base =
      printed_ratio ? Amount{parts[0]->denominator.value_or(0), 0} : parts[1]->value;
  if (base.digits == 0) return {};
  const auto holds = [&](bool may_be_cut) {
    return rate_holds(range_of(whole, decimals, may_be_cut), decimals,
                      range_of(*parts[0], places, may_be_cut),
                      printed_ratio ? range_of(base, places, false, false)
                                    : range_of(*parts[1], places, may_be_cut));
  };
  const bool too_large = exceeds_whole(whole, parts);
  if (holds(false) && !too_large) return {};
  return {holds(true) && !too_large ? Verdict::cut : Verdict::broken,
          canonical_like(whole,
                         rate(units(parts[0]->value, places), units(base, places), decimals + 2))};
}

Outcome judge_total(RelationType type, const Figure& whole, const std::vector<Figure*>& parts) {
  int decimals = whole.value.decimals;
  for (const Figure* part : parts) decimals = std::max(decimals, part->value.decimals);
  // "+28" between two rates is rounded like they are, though whole.
  const bool of_rounded = type == RelationType::delta &&
                          std::ranges::any_of(parts, [](auto* part) { return is_rounded(*part); });
  // In words nothing was rounded, and 100 is 100.
  const bool exact = !whole.words.empty() || type == RelationType::complement;
  const bool rounded = !exact && (of_rounded || is_rounded(whole));
  const auto taken_away = [&](std::size_t i) { return type == RelationType::delta && i > 0; };
  const auto holds = [&](bool may_be_cut) {
    Range sum;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Range part = range_of(*parts[i], decimals, may_be_cut);
      taken_away(i) ? sum.subtract(part) : sum.add(part);
    }
    // Nobody cuts a change to nought.
    const bool may_be_nought = type == RelationType::delta && whole.value.digits == 0;
    const Range printed = range_of(whole.value, decimals, rounded, may_be_cut && !may_be_nought);
    if (type == RelationType::part_of) return printed.low <= sum.high;
    if (type == RelationType::among) return sum.low <= printed.high;
    return printed.meets(sum);
  };
  if (holds(false)) return {};
  if (holds(true)) return {Verdict::cut, {}};
  std::int64_t right = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::int64_t value = units(parts[i]->value, decimals);
    right += taken_away(i) ? -value : value;
  }
  return {Verdict::broken, canonical_like(whole, {right, decimals})};
}

}  // namespace

FigureIndex index_of(Report& report) {
  FigureIndex index;
  for (const Placed& place : placed_figures(report)) {
    if (place.figure && !place.figure->key.empty()) index.emplace(place.figure->key, place.figure);
  }
  return index;
}

Outcome judge(const Relation& relation, const FigureIndex& index) {
  std::vector<Figure*> parts;
  for (const std::string& key : relation.parts) parts.push_back(index.at(key));
  if (relation.type == RelationType::complement) {
    Figure hundred;
    hundred.kind = Kind::percent;
    hundred.value = {100, 0};
    return judge_total(relation.type, hundred, parts);
  }
  const Figure& whole = *index.at(relation.whole);
  return relation.type == RelationType::ratio ? judge_rate(whole, parts)
                                              : judge_total(relation.type, whole, parts);
}

bool part_exceeds_whole(const Relation& relation, const FigureIndex& index) {
  if (relation.type != RelationType::ratio) return false;
  std::vector<Figure*> parts;
  for (const std::string& key : relation.parts) parts.push_back(index.at(key));
  return exceeds_whole(*index.at(relation.whole), parts);
}

bool is_complete(const Relation& relation, const FigureIndex& index) {
  const std::vector<std::string> keys = members(relation);
  return std::all_of(keys.begin(), keys.end(),
                     [&](const std::string& key) { return index.count(key) > 0; });
}

std::vector<std::string> members(const Relation& relation) {
  std::vector<std::string> keys = relation.parts;
  if (!relation.whole.empty()) keys.insert(keys.begin(), relation.whole);
  return keys;
}

}  // namespace bocso::corpus
