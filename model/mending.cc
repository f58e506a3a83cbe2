// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/mending.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "model/slips.h"

namespace bocso {
namespace {

constexpr std::size_t kMostValues = 3;     // of one slot, explained ones
constexpr int kMostStepsOfOne = 4'000;     // in the search for sets that mend one relation
constexpr std::size_t kMostTogether = 30;  // wrong figures in one column
constexpr std::size_t kManySlots = 40;     // a relation of more is searched only where others meet

auto unexplained(const Mending& mending) {
  return std::ranges::count(mending.changes, Misprint::other, &Change::how);
}

auto weight(const Mending& mending) {
  const auto weightiest = std::ranges::max(mending.changes, {}, &Change::how).how;
  const bool is_reading = weightiest <= Misprint::reading && mending.left == 0;
  int place = mending.changes.front().slot;
  for (const Change& change : mending.changes) place = std::min(place, change.slot);
  return std::tuple(!is_reading, mending.left, -mending.gain(), mending.changes.size(),
                    unexplained(mending), mending.held, weightiest, place);
}

class Search {
 public:
  Search(RelationGraph& graph, const std::vector<Judged>& judged)
      : graph_(graph), slips_(graph, judged) {}

  std::vector<Mending> run() {
    find_single();
    find_partial();
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
    for (const Variant& variant : slips_.of(slot)) {
      if (explained == kMostValues || is_spent()) return;
      const bool same_decimals = variant.decimals == print->decimals;
      if (same_decimals && !contains(ranges, variant.digits)) continue;
      if (explained > 0 && !Slips::keeps_decimals(variant, *print)) break;
      const auto change = graph_.change_to(slot, variant.digits, variant.decimals, variant.how);
      if (!change || (!same_decimals && !mends_all(*change))) continue;
      ++explained;
      add({*change});
    }
    if (explained > 0) return;
    if (const auto digits = certain(slot, ranges)) {
      const auto change = as_meant(slot, *print, *digits, slips_.copied_or_confused(slot));
      if (change && mends_all(*change)) add({*change});
    }
  }

  // A count that was printed with decimals had none.
  std::optional<Change> as_meant(int slot, const Print& print, std::int64_t digits,
                                 Misprint how) const {
    int decimals = print.decimals;
    if (digits < 0 && print.digits >= 0 && !print.signed_kind) return std::nullopt;
    while (graph_.figure_of(slot).kind == Kind::count && decimals > 0 && digits % 10 == 0) {
      digits /= 10;
      --decimals;
    }
    return graph_.change_to(slot, digits, decimals, how);
  }

  std::vector<int> relations_broken_first(int slot) const {
    const auto all = graph_.relations_of(slot);
    std::vector<int> relations(all.begin(), all.end());
    std::stable_partition(relations.begin(), relations.end(),
                          [&](int r) { return graph_.is_broken(r); });
    return relations;
  }

  bool mends_all(const Change& change) {
    return std::ranges::all_of(graph_.relations_of(change.slot),
                               [&](int relation) { return holds(relation, {change}); });
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
      most_steps_ = std::min(kMostSteps, steps_ + kMostStepsOfOne);
      Changes changes;
      extend(relation, depth, changes);
      if (is_gained(relation)) return;
    }
  }

  // Mends `relation` by one more change in every possible way; what that breaks or leaves broken
  // by the next ones.
  void extend(int relation, int left, Changes& changes) {
    for (int slot : slots_to_search(relation)) {
      if (steps_ >= most_steps_) return;
      if (std::ranges::find(changes, slot, &Change::slot) != changes.end()) continue;
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

  // Of a long column those that stand in another broken relation, or in no other at all.
  std::span<const int> slots_to_search(int relation) {
    const auto slots = graph_.slots_of(relation);
    if (slots.size() <= kManySlots) return slots;
    const auto [known, is_new] = crossings_.try_emplace(relation);
    if (is_new) {
      std::ranges::copy_if(slots, std::back_inserter(known->second),
                           [&](int slot) { return meets_another(slot, relation); });
    }
    return known->second;
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
    for (const Variant& variant : slips_.of(slot)) {
      if (variant.decimals != print->decimals || !contains(ranges, variant.digits)) continue;
      return graph_.change_to(slot, variant.digits, variant.decimals, variant.how);
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

  // --- one change among many ---

  // Four misprints in one column: each mends its row, and all of them together the column.
  void find_partial() {
    std::map<int, Changes> within;  // by a relation that stays broken
    std::vector<Mending> partial;
    for (int relation : graph_.broken()) {
      if (is_gained(relation) || is_spent()) continue;
      for (const Change& change : partial_changes(relation)) {
        Mending mending = mending_of({change});
        if (mending.left == 0) continue;
        partial.push_back(std::move(mending));
        for (int other : graph_.relations_of(change.slot)) {
          if (graph_.is_broken(other) && !graph_.holds(other, {change})) {
            within[other].push_back(change);
          }
        }
      }
    }
    for (auto& [relation, changes] : within) {
      if (changes.size() > kMostTogether || !holds(relation, changes)) continue;
      if (relations_open(changes).empty()) add_set(changes);
    }
    for (Mending& mending : partial) {
      if (mending.is_explained()) found_.push_back(std::move(mending));
    }
  }

  // Changes that mend the relation and break none, though they leave others broken.
  Changes partial_changes(int relation) {
    Changes changes;
    const auto slots = graph_.slots_of(relation);
    if (slots.size() > kManySlots) return changes;
    for (int slot : slots) {
      if (graph_.is_frozen(slot)) continue;
      const std::optional<Change> change = mend(relation, slot, kMostChanges, {});
      if (!change) continue;
      const auto stays = [&](int r) { return graph_.is_broken(r) || holds(r, {*change}); };
      if (std::ranges::all_of(graph_.relations_of(slot), stays)) changes.push_back(*change);
    }
    return changes;
  }

  // --- what was found ---

  Mending mending_of(const Changes& changes) {
    Mending mending;
    mending.changes = changes;
    std::set<int> relations;
    for (const Change& change : changes) {
      const auto of_slot = graph_.relations_of(change.slot);
      relations.insert(of_slot.begin(), of_slot.end());
    }
    for (int relation : relations) {
      if (!graph_.is_broken(relation)) {
        // That a part is no more than its whole says little of either.
        if (graph_.is_equation(relation)) ++mending.held;
      } else if (graph_.holds(relation, changes)) {
        mending.mended.push_back(relation);
      } else {
        ++mending.left;
      }
    }
    return mending;
  }

  void add(const Changes& changes) {
    Mending mending = mending_of(changes);
    // Of several numbers those that no slip explains may be had to fit: the search goes on.
    const int free = changes.size() > 1 ? static_cast<int>(unexplained(mending)) : 0;
    for (int relation : mending.mended) {
      const auto [known, is_new] = best_gain_.try_emplace(relation, mending.gain() - free);
      if (!is_new) known->second = std::max(known->second, mending.gain() - free);
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
  Slips slips_;
  int steps_ = 0;
  int most_steps_ = 0;
  std::vector<Mending> found_;
  std::set<std::vector<int>> sets_;
  std::map<int, std::vector<int>> crossings_;
  // By broken relation, of what mends it best, less the numbers of a set that no slip explains;
  // none: nothing mends it yet.
  std::map<int, int> best_gain_;
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
