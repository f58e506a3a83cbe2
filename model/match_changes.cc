// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/match_changes.h"

#include <algorithm>
#include <map>
#include <utility>

namespace bocso {
namespace {

// One indicator of a row with its figures in reading order.
struct Candidate {
  const Figure* first = nullptr;
  std::vector<Decimal> values;
  IndicatorKind kind;
};

std::vector<Candidate> candidates_of(const std::vector<const Figure*>& row,
                                     const IndicatorKinds& kinds) {
  std::vector<Candidate> candidates;
  for (const Figure* figure : row) {
    if (figure->indicator.empty()) continue;
    auto same = std::ranges::find_if(candidates, [&](const Candidate& candidate) {
      return candidate.first->indicator == figure->indicator;
    });
    if (same == candidates.end()) {
      const auto kind = kinds.find(figure->indicator);
      candidates.push_back({figure, {}, kind == kinds.end() ? IndicatorKind{} : kind->second});
      same = candidates.end() - 1;
    }
    if (figure->value) same->values.push_back(*figure->value);
  }
  return candidates;
}

template <class Fits>
void keep(std::vector<Candidate>& candidates, Fits fits) {
  std::vector<Candidate> kept;
  std::ranges::copy_if(candidates, std::back_inserter(kept), fits);
  if (!kept.empty()) candidates = std::move(kept);
}

bool is_difference(const Candidate& candidate, const Decimal& change) {
  for (std::size_t i = 0; i + 1 < candidate.values.size(); ++i) {
    const Result<Decimal> rise = subtract(candidate.values[i + 1], candidate.values[i]);
    if (rise && *rise == change) return true;
  }
  return false;
}

bool is_open_change(const Figure& figure) {
  return figure.source == Source::table && figure.kind == Kind::delta && figure.indicator.empty();
}

// The figure whose indicator a change takes; nullptr when it is not known.
const Figure* what_changed(const Figure& change, std::vector<Candidate> candidates) {
  const auto is_share = [](const Candidate& c) { return c.kind.kind == Kind::percent; };
  if (candidates.size() > 1 && !change.unit_code.empty() && change.unit_code != "percent") {
    keep(candidates, [&](const Candidate& c) { return c.kind.unit == change.unit_code; });
    if (candidates.size() > 1) keep(candidates, [&](const Candidate& c) { return !is_share(c); });
  } else if (candidates.size() > 1 && (change.unit_code == "percent" || change.decimals > 0)) {
    keep(candidates, is_share);
  }
  if (candidates.size() > 1 && change.value) {
    keep(candidates, [&](const Candidate& c) { return is_difference(c, *change.value); });
  }
  if (candidates.size() > 1) keep(candidates, [&](const Candidate& c) { return !is_share(c); });
  return candidates.size() == 1 ? candidates.front().first : nullptr;
}

}  // namespace

void match_changes(std::vector<Figure>& figures, const IndicatorKinds& kinds) {
  // Most documents have none, and need no list of their rows.
  if (std::ranges::none_of(figures, is_open_change)) return;
  std::map<std::pair<int, int>, std::vector<const Figure*>> rows;
  for (const Figure& figure : figures) {
    if (figure.source == Source::table && figure.kind != Kind::delta) {
      rows[{figure.table, figure.row}].push_back(&figure);
    }
  }
  for (Figure& change : figures) {
    if (!is_open_change(change)) continue;
    const auto row = rows.find({change.table, change.row});
    if (row == rows.end()) continue;
    const Figure* changed = what_changed(change, candidates_of(row->second, kinds));
    if (changed == nullptr) continue;
    change.indicator = changed->indicator;
    change.rule = changed->rule + ", its change";
  }
}

}  // namespace bocso
