// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/mending.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace bocso {
namespace {

constexpr std::size_t kMostValues = 3;      // of one slot, explained ones
constexpr std::size_t kManySlots = 40;      // a relation of more is searched only where others meet
constexpr std::int64_t kLeastCopied = 100;  // smaller numbers are alike by chance
constexpr std::int64_t kLeastConfused = 10;  // likewise

std::size_t index(int i) { return static_cast<std::size_t>(i); }

bool prints_minus(std::string_view raw) {
  return std::ranges::any_of(std::array<std::string_view, 3>{"-", "−", "–"},
                             [&](auto minus) { return raw.find(minus) != std::string_view::npos; });
}

// The figure alone in a cell of a table, by its place.
class Cells {
 public:
  explicit Cells(const Report& report) : report_(report) {}

  const Figure* at(int table, int row, int column) {
    if (order_.empty()) sort();
    const auto key = std::tuple(table, row, column);
    const auto [first, last] =
        std::ranges::equal_range(order_, key, {}, [&](int i) { return place(i); });
    return last - first == 1 ? &report_.figures[index(*first)] : nullptr;
  }

 private:
  std::tuple<int, int, int> place(int i) const {
    const Figure& figure = report_.figures[index(i)];
    return {figure.table, figure.row, figure.column};
  }

  void sort() {
    for (int i = 0; i < static_cast<int>(report_.figures.size()); ++i) {
      const Figure& figure = report_.figures[index(i)];
      if (figure.source == Source::table && is_number(figure)) order_.push_back(i);
    }
    std::ranges::stable_sort(order_, {}, [&](int i) { return place(i); });
  }

  const Report& report_;
  std::vector<int> order_;
};

auto weight(const Mending& mending) {
  const auto unexplained = std::ranges::count(mending.changes, Misprint::other, &Change::how);
  const auto weightiest = std::ranges::max(mending.changes, {}, &Change::how).how;
  const bool is_reading = weightiest == Misprint::reading;
  int place = mending.changes.front().slot;
  for (const Change& change : mending.changes) place = std::min(place, change.slot);
  return std::tuple(!is_reading, -mending.gain(), mending.changes.size(), unexplained, mending.held,
                    weightiest, place);
}

class Search {
 public:
  Search(RelationGraph& graph, const std::vector<Judged>& judged)
      : graph_(graph), judged_(judged), cells_(graph.report()) {}

  std::vector<Mending> run() {
    find_single();
    for (int relation : graph_.broken()) {
      if (!may_take_more(relation)) continue;
      find_sets(relation);
    }
    std::ranges::stable_sort(
        found_, [](const Mending& a, const Mending& b) { return weight(a) < weight(b); });
    return std::move(found_);
  }

 private:
  bool is_spent() const { return steps_ >= kMostSteps; }

  Ranges solve(int relation, int slot, const Changes& changes) {
    ++steps_;
    return graph_.solve(relation, slot, changes);
  }

  bool holds(int relation, const Changes& changes) {
    ++steps_;
    return graph_.holds(relation, changes);
  }

  // --- one change ---

  void find_single() {
    std::set<int> slots;
    for (int relation : graph_.broken()) {
      const auto of_relation = graph_.slots_of(relation);
      slots.insert(of_relation.begin(), of_relation.end());
    }
    for (int slot : slots) {
      if (is_spent()) return;
      if (!graph_.is_frozen(slot)) find_single(slot);
    }
  }

  void find_single(int slot) {
    const std::optional<Print> print = graph_.print_of(slot);
    if (!print) return;
    Ranges ranges{{-kNoEnd, kNoEnd}};
    for (int relation : relations_broken_first(slot)) {
      ranges = intersection(ranges, solve(relation, slot, {}));
      if (ranges.empty()) break;
    }
    std::size_t explained = 0;
    for (const Change& change : slips(slot, *print)) {
      if (explained == kMostValues || is_spent()) return;
      const bool keeps_decimals =
          change.decimals == print->decimals || change.how <= Misprint::separator;
      if (explained > 0 && !keeps_decimals) break;
      const bool fits =
          change.decimals == print->decimals ? is_in(ranges, change) : mends_all(change);
      if (!fits) continue;
      ++explained;
      add({change});
    }
    if (explained > 0) return;
    if (const auto digits = certain(slot, ranges)) {
      const auto change = as_meant(slot, *print, *digits, copied_or_confused(slot, *print));
      if (change && mends_all(*change)) add({*change});
    }
  }

  // A count that was printed with decimals had none.
  std::optional<Change> as_meant(int slot, const Print& print, std::int64_t digits,
                                 Misprint how) const {
    int decimals = print.decimals;
    while (graph_.figure_of(slot).kind == Kind::count && decimals > 0 && digits % 10 == 0) {
      digits /= 10;
      --decimals;
    }
    return graph_.change_to(slot, digits, decimals, how);
  }

  std::vector<int> relations_broken_first(int slot) const {
    const auto all = graph_.relations_of(slot);
    std::vector<int> relations(all.begin(), all.end());
    std::ranges::stable_partition(relations, [&](int r) { return graph_.is_broken(r); });
    return relations;
  }

  bool mends_all(const Change& change) {
    return std::ranges::all_of(graph_.relations_of(change.slot),
                               [&](int relation) { return holds(relation, {change}); });
  }

  bool is_in(const Ranges& ranges, const Change& change) const {
    const auto digits = graph_.digits_of(change.slot, change.value, change.decimals);
    return digits && contains(ranges, *digits);
  }

  // What the print may have been: other readings, then slips, weightiest first. Tables keep to
  // their decimals: digits dropped or added behind the mark come last.
  Changes slips(int slot, const Print& print) const {
    Changes changes = readings(slot);
    const Changes read = changes;
    for (const Variant& variant : variants_of(print)) {
      const auto change = graph_.change_to(slot, variant.digits, variant.decimals, variant.how);
      if (!change) continue;
      const bool known = std::ranges::find(read, change->value, &Change::value) != read.end();
      if (!known) changes.push_back(*change);
    }
    std::ranges::stable_partition(changes, [&](const Change& change) {
      return change.decimals == print.decimals || change.how <= Misprint::separator;
    });
    return changes;
  }

  Changes readings(int slot) const {
    Changes changes;
    const Figure& figure = graph_.figure_of(slot);
    if (RelationGraph::is_denominator(slot)) return changes;
    // "Giảm 1.903" is negative by its word; its other readings are as positive as its digits.
    const bool by_word = figure.value->coefficient < 0 && !prints_minus(figure.raw);
    for (const std::string& text : figure.other_readings) {
      std::optional<Decimal> reading = parse_decimal(text);
      if (!reading) continue;
      if (by_word && reading->coefficient > 0) reading = negate(*reading);
      const auto change =
          graph_.change_to(slot, reading->coefficient, reading->decimals, Misprint::reading);
      if (change) changes.push_back(*change);
    }
    return changes;
  }

  // The one number in the ranges, or the middle where only rounding leaves more of them.
  std::optional<std::int64_t> certain(int slot, const Ranges& ranges) const {
    if (ranges.size() != 1) return std::nullopt;
    const Range& range = ranges.front();
    if (range.low <= -kNoEnd || range.high >= kNoEnd) return std::nullopt;
    std::size_t slack = graph_.slots_of(graph_.relations_of(slot).front()).size();
    for (int relation : graph_.relations_of(slot)) {
      slack = std::min(slack, graph_.slots_of(relation).size());
    }
    if (range.high - range.low > static_cast<std::int64_t>(slack)) return std::nullopt;
    return range.low + (range.high - range.low + 1) / 2;
  }

  // Slips that leave open what was meant: the relations say it.
  Misprint copied_or_confused(int slot, const Print& print) {
    if (is_confused(slot, print)) return Misprint::rate_and_count;
    return is_copied(slot, print) ? Misprint::neighbour_copied : Misprint::other;
  }

  bool is_same(int slot, const Print& print, int other) const {
    if (other == slot) return false;
    const std::optional<Print> there = graph_.print_of(other);
    return there && there->digits == print.digits && there->decimals == print.decimals;
  }

  // A rate printed as one of the counts it is made of, or one of these as the rate.
  bool is_confused(int slot, const Print& print) const {
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

  bool is_copied(int slot, const Print& print) {
    const Figure& figure = graph_.figure_of(slot);
    if (std::abs(print.digits) < kLeastCopied || figure.source != Source::table) return false;
    if (RelationGraph::is_denominator(slot)) return false;
    for (const auto& [down, right] : {std::pair{0, -1}, {0, 1}, {-1, 0}, {1, 0}}) {
      const Figure* beside = cells_.at(figure.table, figure.row + down, figure.column + right);
      if (beside != nullptr && beside->decimals == figure.decimals &&
          *beside->value == *figure.value) {
        return true;
      }
    }
    return false;
  }

  // --- sets ---

  bool is_mended(int relation) const { return best_gain_.contains(relation); }
  bool is_gained(int relation) const {
    const auto best = best_gain_.find(relation);
    return best != best_gain_.end() && best->second > 0;
  }

  // Several changes are no likelier than one, unless broken relations meet or no one change will
  // do.
  bool may_take_more(int relation) {
    if (graph_.is_limit(relation)) return false;
    if (!is_mended(relation)) return true;
    if (is_gained(relation)) return false;
    return std::ranges::any_of(graph_.slots_of(relation), [&](int slot) {
      return std::ranges::any_of(graph_.relations_of(slot), [&](int other) {
        return other != relation && graph_.is_broken(other);
      });
    });
  }

  void find_sets(int relation) {
    for (int depth = 2; depth <= kMostChanges; ++depth) {
      most_steps_ = std::min(kMostSteps, steps_ + kMostSteps / 10);
      Changes changes;
      extend(relation, depth, changes);
      if (is_gained(relation)) return;
    }
  }

  // Mends `relation` by one more change in every possible way; what that breaks or leaves broken
  // by the next ones.
  void extend(int relation, int left, Changes& changes) {
    const auto slots = graph_.slots_of(relation);
    for (int slot : slots) {
      if (steps_ >= most_steps_) return;
      if (std::ranges::find(changes, slot, &Change::slot) != changes.end()) continue;
      if (slots.size() > kManySlots && !meets_another(slot, relation)) continue;
      const std::optional<Change> change = mend(relation, slot, left, changes);
      if (!change) continue;
      changes.push_back(*change);
      const std::vector<int> open = relations_open(changes);
      if (open.empty()) {
        if (changes.size() > 1) add_set(changes);
      } else if (left > 1) {
        const int next =
            std::ranges::min(open, {}, [&](int r) { return graph_.slots_of(r).size(); });
        extend(next, left - 1, changes);
      }
      changes.pop_back();
    }
  }

  bool meets_another(int slot, int relation) const {
    const auto relations = graph_.relations_of(slot);
    return relations.size() == 1 || std::ranges::any_of(relations, [&](int other) {
             return other != relation && graph_.is_broken(other);
           });
  }

  // The number in `slot` that mends the relation, and as many of the slot's others as go with it.
  std::optional<Change> mend(int relation, int slot, int left, const Changes& changes) {
    Ranges ranges = solve(relation, slot, changes);
    if (ranges.empty()) return std::nullopt;
    int against = 0;
    for (int other : relations_broken_first(slot)) {
      if (other == relation) continue;
      Ranges both = intersection(ranges, solve(other, slot, changes));
      if (!both.empty()) {
        ranges = std::move(both);
      } else if (++against > 2 * (left - 1)) {
        return std::nullopt;
      }
    }
    const std::optional<Print> print = graph_.print_of(slot);
    if (!print) return std::nullopt;
    for (const Change& change : slips(slot, *print)) {
      if (change.decimals == print->decimals && is_in(ranges, change)) return change;
    }
    const auto digits = certain(slot, ranges);
    if (!digits) return std::nullopt;
    return as_meant(slot, *print, *digits, Misprint::other);
  }

  std::vector<int> relations_open(const Changes& changes) {
    std::vector<int> open;
    for (const Change& change : changes) {
      for (int relation : graph_.relations_of(change.slot)) {
        if (!holds(relation, changes)) open.push_back(relation);
      }
    }
    std::ranges::sort(open);
    open.erase(std::unique(open.begin(), open.end()), open.end());
    return open;
  }

  // --- what was found ---

  Mending mending_of(const Changes& changes) const {
    Mending mending;
    mending.changes = changes;
    std::set<int> relations;
    for (const Change& change : changes) {
      const auto of_slot = graph_.relations_of(change.slot);
      relations.insert(of_slot.begin(), of_slot.end());
    }
    for (int relation : relations) {
      if (graph_.is_broken(relation)) mending.mended.push_back(relation);
    }
    mending.held = static_cast<int>(relations.size() - mending.mended.size());
    return mending;
  }

  void add(const Changes& changes) {
    Mending mending = mending_of(changes);
    for (int relation : mending.mended) {
      const auto [known, is_new] = best_gain_.try_emplace(relation, mending.gain());
      if (!is_new) known->second = std::max(known->second, mending.gain());
    }
    found_.push_back(std::move(mending));
  }

  // Two changes for one relation explain nothing.
  void add_set(const Changes& changes) {
    std::vector<int> slots;
    for (const Change& change : changes) slots.push_back(change.slot);
    std::ranges::sort(slots);
    const Mending mending = mending_of(changes);
    const bool worth = mending.gain() > 0 || (mending.gain() == 0 && mending.is_explained());
    if (worth && sets_.insert(std::move(slots)).second) add(changes);
  }

  RelationGraph& graph_;
  const std::vector<Judged>& judged_;
  Cells cells_;
  int steps_ = 0;
  int most_steps_ = 0;
  std::vector<Mending> found_;
  std::set<std::vector<int>> sets_;
  std::map<int, int> best_gain_;  // by broken relation; none: nothing mends it yet
};

}  // namespace

bool Mending::is_explained() const {
  return std::ranges::find(changes, Misprint::other, &Change::how) == changes.end();
}

std::vector<Mending> find_mendings(RelationGraph& graph, const std::vector<Judged>& judged) {
  if (graph.broken().empty()) return {};
  return Search(graph, judged).run();
}

}  // namespace bocso
