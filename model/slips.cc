// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/slips.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace bocso {
namespace {

constexpr std::int64_t kLeastCopied = 100;   // smaller numbers are alike by chance
constexpr std::int64_t kLeastConfused = 10;  // likewise

std::size_t index(int i) { return static_cast<std::size_t>(i); }

bool prints_minus(std::string_view raw) {
  return std::ranges::any_of(std::array<std::string_view, 3>{"-", "−", "–"},
                             [&](auto minus) { return raw.find(minus) != std::string_view::npos; });
}

}  // namespace

const std::vector<Variant>& Slips::of(int slot) {
  const auto [known, is_new] = known_.try_emplace(slot);
  std::vector<Variant>& all = known->second;
  const std::optional<Print> print = graph_.print_of(slot);
  if (!is_new || !print) return all;
  all = readings(slot);
  const std::size_t read = all.size();
  for (const Variant& variant : variants_of(*print)) {
    const bool is_read = std::any_of(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(read), [&](const Variant& other) {
          return Decimal{variant.digits, variant.decimals} == Decimal{other.digits, other.decimals};
        });
    if (!is_read) all.push_back(variant);
  }
  std::stable_partition(all.begin(), all.end(),
                        [&](const Variant& variant) { return keeps_decimals(variant, *print); });
  return all;
}

std::vector<Variant> Slips::readings(int slot) const {
  std::vector<Variant> variants;
  if (RelationGraph::is_denominator(slot)) return variants;
  const Figure& figure = graph_.figure_of(slot);
  for (const std::string& text : figure.alternatives) {
    const std::optional<Decimal> value = parse_decimal(text);
    if (!value) continue;
    const Result<Decimal> shown = times_power_of_ten(*value, -figure.scale);
    if (!shown) continue;
    variants.push_back({shown->coefficient, shown->decimals, Misprint::recognition});
  }
  // "Giảm 1.903" is negative by its word; its other readings are as positive as its digits.
  const bool by_word = figure.value->coefficient < 0 && !prints_minus(figure.raw);
  for (const std::string& text : figure.other_readings) {
    const std::optional<Decimal> reading = parse_decimal(text);
    if (!reading) continue;
    const bool turn = by_word && reading->coefficient > 0;
    variants.push_back({turn ? -reading->coefficient : reading->coefficient, reading->decimals,
                        Misprint::reading});
  }
  return variants;
}

Misprint Slips::copied_or_confused(int slot) {
  const std::optional<Print> print = graph_.print_of(slot);
  if (!print) return Misprint::other;
  if (is_confused(slot, *print)) return Misprint::rate_and_count;
  return is_copied(slot, *print) ? Misprint::neighbour_copied : Misprint::other;
}

bool Slips::is_same(int slot, const Print& print, int other) const {
  if (other == slot) return false;
  const std::optional<Print> there = graph_.print_of(other);
  return there && there->digits == print.digits && there->decimals == print.decimals;
}

bool Slips::is_confused(int slot, const Print& print) const {
  if (std::abs(print.digits) < kLeastConfused) return false;
  return std::ranges::any_of(graph_.relations_of(slot), [&](int relation) {
    if (!graph_.is_broken(relation) || graph_.is_limit(relation)) return false;
    const Claim& claim = judged_[index(relation)].claim;
    const bool is_rate =
        std::ranges::any_of(claim.ways, [](const Way& way) { return !way.base.empty(); });
    if (!is_rate || claim.result < 0) return false;
    if (slot != 2 * claim.result) return is_same(slot, print, 2 * claim.result);
    return std::ranges::any_of(graph_.slots_of(relation),
                               [&](int other) { return is_same(slot, print, other); });
  });
}

bool Slips::is_copied(int slot, const Print& print) {
  const Figure& figure = graph_.figure_of(slot);
  if (std::abs(print.digits) < kLeastCopied || figure.source != Source::table) return false;
  if (RelationGraph::is_denominator(slot)) return false;
  for (const auto& [down, right] : {std::pair{0, -1}, {-1, 0}}) {
    const Figure* beside = cell(figure.table, figure.row + down, figure.column + right);
    if (beside != nullptr && beside->decimals == figure.decimals &&
        *beside->value == *figure.value) {
      return true;
    }
  }
  return false;
}

const Figure* Slips::cell(int table, int row, int column) {
  if (by_place_.empty()) {
    const std::vector<Figure>& figures = graph_.report().figures;
    for (int i = 0; i < static_cast<int>(figures.size()); ++i) {
      const Figure& figure = figures[index(i)];
      if (figure.source == Source::table && is_number(figure)) by_place_.push_back(i);
    }
    std::ranges::stable_sort(by_place_, {}, [&](int i) { return place(i); });
  }
  const auto found = std::ranges::lower_bound(by_place_, std::tuple(table, row, column), {},
                                              [&](int i) { return place(i); });
  const auto is_there = [&](auto at) {
    return at != by_place_.end() && place(*at) == std::tuple(table, row, column);
  };
  const bool alone = is_there(found) && !is_there(found + 1);
  return alone ? &graph_.report().figures[index(*found)] : nullptr;
}

std::tuple<int, int, int> Slips::place(int i) const {
  const Figure& figure = graph_.report().figures[index(i)];
  return {figure.table, figure.row, figure.column};
}

}  // namespace bocso
