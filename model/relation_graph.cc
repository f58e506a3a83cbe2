// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/relation_graph.h"

#include <algorithm>

namespace bocso {
namespace {

const Decimal kHundred{100, 0};
constexpr int kMostTrims = 8;  // an estimate is off by the half units of both sides at most

int slot_of(const Operand& operand) { return 2 * operand.figure + (operand.denominator ? 1 : 0); }

}  // namespace

RelationGraph::RelationGraph(const Report& report, const std::vector<Judged>& judged,
                             const std::vector<Limit>& limits)
    : report_(report), judged_(judged), limits_(limits), claims_(judged.size()) {
  add_relations();
  if (!broken_.empty()) index_slots();
}

void RelationGraph::add_relations() {
  // A document that cuts its rates once may have cut the one that is broken, too.
  const bool cuts = std::ranges::any_of(judged_, [](const Judged& one) {
    return one.claim.rule == "ratio" && one.verdict == Verdict::held_if_cut;
  });
  relations_.resize(claims_ + limits_.size());
  for (std::size_t i = 0; i < relations_.size(); ++i) {
    Relation& relation = relations_[i];
    relation.broken = i >= claims_ || judged_[i].verdict == Verdict::broken;
    if (relation.broken) broken_.push_back(static_cast<int>(i));
    if (i >= claims_) continue;
    const Judged& one = judged_[i];
    relation.may_be_cut = one.verdict == Verdict::held_if_cut ||
                          (relation.broken && cuts && one.claim.rule == "ratio");
  }
}

// The ways a relation may hold: of a broken one, that which its flag names.
std::span<const Way> RelationGraph::ways_of(int relation) const {
  if (is_limit(relation)) return {};
  const Judged& one = judged_[static_cast<std::size_t>(relation)];
  if (one.verdict == Verdict::not_checkable) return {};
  const std::span<const Way> ways(one.claim.ways);
  if (one.verdict == Verdict::broken) return ways.subspan(one.way, 1);
  return ways;
}

void RelationGraph::index_slots() {
  std::vector<int> own;
  slots_begin_.reserve(relations_.size() + 1);
  for (int r = 0; r < static_cast<int>(relations_.size()); ++r) {
    slots_begin_.push_back(slots_.size());
    own.clear();
    if (is_limit(r)) own.push_back(2 * limit(r).figure);
    const std::span<const Way> ways = ways_of(r);
    const int result = is_limit(r) ? -1 : judged_[static_cast<std::size_t>(r)].claim.result;
    if (!ways.empty() && result >= 0) own.push_back(2 * result);
    for (const Way& way : ways) {
      for (const Operand& operand : way.parts) own.push_back(slot_of(operand));
      for (const Operand& operand : way.base) own.push_back(slot_of(operand));
    }
    std::ranges::sort(own);
    own.erase(std::unique(own.begin(), own.end()), own.end());
    slots_.insert(slots_.end(), own.begin(), own.end());
  }
  slots_begin_.push_back(slots_.size());
  relations_begin_.assign(2 * report_.figures.size() + 1, 0);
  for (int slot : slots_) ++relations_begin_[static_cast<std::size_t>(slot) + 1];
  for (std::size_t s = 1; s < relations_begin_.size(); ++s) {
    relations_begin_[s] += relations_begin_[s - 1];
  }
  relations_of_.resize(slots_.size());
  std::vector<std::size_t> next(relations_begin_.begin(), relations_begin_.end() - 1);
  for (int r = 0; r < static_cast<int>(relations_.size()); ++r) {
    for (int slot : slots_of(r)) relations_of_[next[static_cast<std::size_t>(slot)]++] = r;
  }
}

bool RelationGraph::is_equation(int relation) const {
  return !is_limit(relation) &&
         judged_[static_cast<std::size_t>(relation)].claim.compare == Compare::equal;
}

std::span<const int> RelationGraph::slots_of(int relation) const {
  const auto r = static_cast<std::size_t>(relation);
  return std::span(slots_).subspan(slots_begin_[r], slots_begin_[r + 1] - slots_begin_[r]);
}

std::span<const int> RelationGraph::relations_of(int slot) const {
  const auto s = static_cast<std::size_t>(slot);
  return std::span(relations_of_)
      .subspan(relations_begin_[s], relations_begin_[s + 1] - relations_begin_[s]);
}

bool RelationGraph::is_frozen(int slot) {
  return std::ranges::any_of(relations_of(slot), [&](int r) { return prepared(r).rigid; });
}

std::optional<std::int64_t> RelationGraph::digits_of(int slot, const Decimal& value,
                                                     int decimals) const {
  const int scale = is_denominator(slot) ? 0 : figure_of(slot).scale;
  Result<Decimal> digits = times_power_of_ten(value, decimals - scale);
  if (!digits) return std::nullopt;
  while (digits->decimals > 0 && digits->coefficient % 10 == 0) {
    digits->coefficient /= 10;
    --digits->decimals;
  }
  if (digits->decimals > 0) return std::nullopt;
  return digits->coefficient;
}

std::optional<Print> RelationGraph::print_of(int slot) const {
  const Figure& figure = figure_of(slot);
  if (is_denominator(slot)) {
    return Print{figure.denominator->coefficient, figure.denominator->decimals, false, false};
  }
  const auto digits = digits_of(slot, *figure.value, figure.decimals);
  if (!digits) return std::nullopt;
  return Print{*digits, figure.decimals, figure.kind == Kind::delta,
               is_rounded(figure) || figure.scale > 0};
}

std::optional<Change> RelationGraph::change_to(int slot, std::int64_t digits, int decimals,
                                               Misprint how) const {
  const int scale = is_denominator(slot) ? 0 : figure_of(slot).scale;
  if (decimals < 0 || decimals > 18) return std::nullopt;
  const Result<Decimal> value = times_power_of_ten({digits, decimals}, scale);
  if (!value) return std::nullopt;
  return Change{slot, *value, decimals, how};
}

Bounds RelationGraph::bounds_of_slot(int slot, bool may_be_cut) const {
  return bounds_of(figure_of(slot), is_denominator(slot), may_be_cut);
}

Bounds RelationGraph::bounds_of_change(const Change& change, bool may_be_cut) const {
  if (is_denominator(change.slot)) return {change.value, change.value};
  return bounds_if(figure_of(change.slot), change.value, change.decimals, may_be_cut);
}

const RelationGraph::Relation& RelationGraph::prepared(int index) {
  Relation& relation = relations_[static_cast<std::size_t>(index)];
  if (relation.prepared) return relation;
  relation.prepared = true;
  for (const Way& way : ways_of(index)) {
    if (way.parts.empty()) continue;
    const Claim& claim = judged_[static_cast<std::size_t>(index)].claim;
    relation.forms.push_back(form_of(claim, way, relation.may_be_cut));
  }
  relation.rigid = is_rigid(relation);
  return relation;
}

RelationGraph::Form RelationGraph::form_of(const Claim& claim, const Way& way,
                                           bool may_be_cut) const {
  Form form;
  form.is_rate = !way.base.empty();
  form.compare = claim.compare;
  if (claim.result >= 0) form.terms.push_back({2 * claim.result, 0, 0, true});
  for (const Operand& operand : way.parts) {
    const int slot = slot_of(operand);
    const Bounds bounds = bounds_of_slot(slot, may_be_cut);
    form.parts.add(operand.negative ? negated(bounds) : bounds);
    form.terms.push_back({slot, operand.negative ? -1 : 1, 0, false});
    const bool may_round = !operand.denominator && !bounds.is_exact();
    form.rounded_parts = form.rounded_parts || (may_round && is_rounded(figure_of(slot)));
  }
  for (const Operand& operand : way.base) {
    const int slot = slot_of(operand);
    const Bounds bounds = bounds_of_slot(slot, may_be_cut);
    form.base.add(operand.negative ? negated(bounds) : bounds);
    form.terms.push_back({slot, 0, operand.negative ? -1 : 1, false});
  }
  std::ranges::stable_sort(form.terms, {}, &Term::slot);
  std::vector<Term> merged;
  for (const Term& term : form.terms) {
    if (merged.empty() || merged.back().slot != term.slot) {
      merged.push_back(term);
      continue;
    }
    merged.back().parts += term.parts;
    merged.back().base += term.base;
    merged.back().result = merged.back().result || term.result;
  }
  form.terms = std::move(merged);
  form.result = {kHundred, kHundred};
  if (claim.result >= 0) {
    const Figure& figure = report_.figures[static_cast<std::size_t>(claim.result)];
    form.result = result_if(figure, *figure.value, figure.decimals, form.rounded_parts, may_be_cut);
  }
  return form;
}

bool RelationGraph::is_rigid(const Relation& relation) const {
  if (relation.broken || relation.may_be_cut || relation.forms.size() != 1) return false;
  const Form& form = relation.forms.front();
  const std::optional<Bounds> parts = form.parts.bounds();
  return !form.is_rate && form.compare == Compare::equal && parts && parts->is_exact() &&
         form.result.is_exact() && std::ranges::none_of(form.terms, [](const Term& term) {
           return (term.result ? term.parts - 1 : term.parts) == 0;
         });
}

// What stands on the sides of a form with the changes made; slot `without` left out of the sums.
std::optional<RelationGraph::Sides> RelationGraph::sides(const Form& form, const Changes& changes,
                                                         bool may_be_cut, int without) const {
  Total parts = form.parts;
  Total base = form.base;
  Bounds result = form.result;
  const auto replace = [&](int slot, const Change* change) {
    const auto term = std::ranges::lower_bound(form.terms, slot, {}, &Term::slot);
    if (term == form.terms.end() || term->slot != slot) return;
    const Bounds printed = bounds_of_slot(slot, may_be_cut);
    const Bounds changed = change != nullptr ? bounds_of_change(*change, may_be_cut) : Bounds{};
    for (const auto& [total, times] :
         {std::pair{&parts, term->parts}, std::pair{&base, term->base}}) {
      for (int i = 0; i < std::abs(times); ++i) {
        total->remove(times < 0 ? negated(printed) : printed);
        if (change != nullptr) total->add(times < 0 ? negated(changed) : changed);
      }
    }
    if (term->result && change != nullptr) {
      result = result_if(figure_of(slot), change->value, change->decimals, form.rounded_parts,
                         may_be_cut);
    }
  };
  if (without >= 0) replace(without, nullptr);
  for (const Change& change : changes) {
    if (change.slot != without) replace(change.slot, &change);
  }
  const std::optional<Bounds> of_parts = parts.bounds();
  const std::optional<Bounds> of_base = base.bounds();
  if (!of_parts || !of_base) return std::nullopt;
  return Sides{result, *of_parts, *of_base};
}

bool RelationGraph::form_holds(const Form& form, const Changes& changes, bool may_be_cut) const {
  const std::optional<Sides> at = sides(form, changes, may_be_cut, -1);
  if (!at) return false;
  if (form.is_rate) return rate_holds(at->result, at->parts, at->base).value_or(false);
  return total_holds(at->result, at->parts, form.compare);
}

bool RelationGraph::holds(int index, const Changes& changes) {
  if (is_limit(index)) {
    const Limit& within = limit(index);
    const auto change = std::ranges::find(changes, 2 * within.figure, &Change::slot);
    if (change == changes.end()) return false;
    const Bounds bounds = bounds_of_change(*change, false);
    const bool above = !within.low || !bounds.high || *bounds.high >= *within.low;
    const bool below = !within.high || !bounds.low || *bounds.low <= *within.high;
    return above && below && !(within.whole && change->decimals > 0);
  }
  const Relation& relation = prepared(index);
  return std::ranges::any_of(relation.forms, [&](const Form& form) {
    return form_holds(form, changes, relation.may_be_cut);
  });
}

Ranges RelationGraph::solve(int index, int slot, const Changes& changes) {
  if (is_limit(index)) return solve_limit(limit(index), slot);
  const Relation& relation = prepared(index);
  Ranges ranges;
  for (const Form& form : relation.forms) {
    const auto term = std::ranges::lower_bound(form.terms, slot, {}, &Term::slot);
    if (term == form.terms.end() || term->slot != slot) {
      // Holding without this slot it holds whatever stands there.
      if (form_holds(form, changes, relation.may_be_cut)) return {{-kNoEnd, kNoEnd}};
      continue;
    }
    if (const auto range = solve_form(form, *term, changes, relation.may_be_cut)) {
      ranges.push_back(*range);
    }
  }
  return united(std::move(ranges));
}

Ranges RelationGraph::solve_limit(const Limit& within, int slot) const {
  const Figure& figure = figure_of(slot);
  const int unit = figure.scale - figure.decimals;
  Range range{-kNoEnd, kNoEnd};
  if (within.low) range.low = in_units(*within.low, {1, 0}, unit).value_or(-kNoEnd);
  if (within.high) range.high = in_units(*within.high, {1, 0}, unit).value_or(kNoEnd);
  return {range};
}

std::optional<Range> RelationGraph::solve_form(const Form& form, const Term& term,
                                               const Changes& changes, bool may_be_cut) const {
  const std::optional<Sides> at = sides(form, changes, may_be_cut, term.slot);
  const Figure& figure = figure_of(term.slot);
  const bool denominator = is_denominator(term.slot);
  const int decimals = denominator ? figure.denominator->decimals : figure.decimals;
  const int unit = (denominator ? 0 : figure.scale) - decimals;
  if (!at || (term.result && (term.parts != 0 || term.base != 0))) return std::nullopt;
  Range range{-kNoEnd, kNoEnd};
  if (form.is_rate) {
    const auto within =
        term.result ? rates_of(at->parts, at->base, unit)
                    : operands_of(at->result, at->parts, at->base, term.parts, term.base, unit);
    if (!within) return std::nullopt;
    range = *within;
  } else {
    if (!term.result && std::abs(term.parts) != 1) return std::nullopt;
    Total target;
    if (term.result) {
      target.add(at->parts);
    } else {
      target.add(term.parts > 0 ? at->result : negated(at->result));
      target.add(term.parts > 0 ? negated(at->parts) : at->parts);
    }
    const std::optional<Bounds> within = target.bounds();
    if (!within) return std::nullopt;
    if (within->low) range.low = in_units(*within->low, {1, 0}, unit).value_or(-kNoEnd);
    if (within->high) range.high = in_units(*within->high, {1, 0}, unit).value_or(kNoEnd);
  }
  // A part may be smaller than its whole, a whole larger than its part.
  if (!form.is_rate && form.compare != Compare::equal) {
    const bool takes_less = (form.compare == Compare::at_most) == (term.result || term.parts < 0);
    (takes_less ? range.low : range.high) = takes_less ? -kNoEnd : kNoEnd;
  }
  // "Trên 1.200" fits whatever is larger: the number may be any that is smaller.
  const Bounds own = bounds_of_slot(term.slot, may_be_cut);
  if (!own.high) range.low = -kNoEnd;
  if (!own.low) range.high = kNoEnd;
  // The slot's own half unit widens the estimate; what is too wide is cut back by asking.
  constexpr std::int64_t kSlack = 2;
  if (range.low > -kNoEnd) range.low -= kSlack;
  if (range.high < kNoEnd) range.high += kSlack;
  Changes tried = changes;
  std::erase_if(tried, [&](const Change& change) { return change.slot == term.slot; });
  tried.emplace_back();
  const auto fits = [&](std::int64_t digits) {
    const std::optional<Change> change = change_to(term.slot, digits, decimals, Misprint::other);
    if (!change) return false;
    tried.back() = *change;
    return form_holds(form, tried, may_be_cut);
  };
  for (int i = 0; i < kMostTrims && range.low > -kNoEnd && range.low <= range.high; ++i) {
    if (fits(range.low)) break;
    ++range.low;
  }
  for (int i = 0; i < kMostTrims && range.high < kNoEnd && range.low <= range.high; ++i) {
    if (fits(range.high)) break;
    --range.high;
  }
  if (range.low > range.high) return std::nullopt;
  const bool is_end = range.low == -kNoEnd || range.high == kNoEnd;
  if (!is_end && (!fits(range.low) || !fits(range.high))) return std::nullopt;
  return range;
}

}  // namespace bocso
