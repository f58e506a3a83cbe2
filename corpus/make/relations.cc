// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/relations.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace bocso::corpus {
namespace {

using Index = std::map<std::string, Figure*>;

Index index_of(Report& report) {
  Index index;
  for (const Placed& place : placed_figures(report)) {
    if (place.figure && !place.figure->key.empty()) index.emplace(place.figure->key, place.figure);
  }
  return index;
}

// At a common number of decimals; made figures are far from overflowing.
std::int64_t units(const Amount& amount, int decimals) {
  std::int64_t digits = amount.digits;
  for (int i = amount.decimals; i < decimals; ++i) digits *= 10;
  return digits;
}

enum class Verdict { holds, cut, broken };
struct Outcome {
  Verdict verdict = Verdict::holds;
  std::string expected;
};

std::string canonical_like(const Figure& figure, Amount value) {
  Figure other = figure;
  other.value = value;
  return canonical(other);
}

Outcome judge_rate(const Figure& whole, const std::vector<Figure*>& parts) {
  const int decimals = whole.value.decimals;
  const bool printed_ratio = parts.size() == 1;
  const int places =
      printed_ratio ? 0 : std::max(parts[0]->value.decimals, parts[1]->value.decimals);
  const std::int64_t part = units(parts[0]->value, places);
  const std::int64_t of =
      printed_ratio ? parts[0]->denominator.value_or(0) : units(parts[1]->value, places);
  if (of == 0) return {};
  const Amount right = rate(part, of, decimals);
  if (right == whole.value) return {};
  return {cut_rate(part, of, decimals) == whole.value ? Verdict::cut : Verdict::broken,
          canonical_like(whole, rate(part, of, decimals + 2))};
}

Outcome judge_total(RelationType type, const Figure& whole, const std::vector<Figure*>& parts) {
  int decimals = whole.value.decimals;
  for (const Figure* part : parts) decimals = std::max(decimals, part->value.decimals);
  std::int64_t right = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::int64_t part = units(parts[i]->value, decimals);
    right += type == RelationType::delta && i > 0 ? -part : part;
  }
  const std::int64_t printed = units(whole.value, decimals);
  if (right == printed || (type == RelationType::part_of && printed < right)) return {};
  // Each rate is off by half a unit of its last place at most.
  const bool rates = std::all_of(parts.begin(), parts.end(),
                                 [](const Figure* part) { return part->kind == Kind::percent; });
  if (rates && 2 * std::abs(right - printed) <= static_cast<std::int64_t>(parts.size()) + 1) {
    return {};
  }
  return {Verdict::broken, canonical_like(whole, {right, decimals})};
}

Outcome judge(const Relation& relation, const Index& index) {
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

std::vector<std::string> members(const Relation& relation) {
  std::vector<std::string> keys = relation.parts;
  if (!relation.whole.empty()) keys.insert(keys.begin(), relation.whole);
  return keys;
}

bool is_complete(const Relation& relation, const Index& index) {
  const std::vector<std::string> keys = members(relation);
  return std::all_of(keys.begin(), keys.end(),
                     [&](const std::string& key) { return index.count(key) > 0; });
}

bool concerns(const Relation& relation, const std::vector<std::string>& figures) {
  const std::vector<std::string> keys = members(relation);
  return std::any_of(figures.begin(), figures.end(), [&](const std::string& key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  });
}

std::vector<std::string> misprinted_keys(const Report& report) {
  std::vector<std::string> keys;
  for (const Misprint& wrong : report.misprinted) keys.push_back(wrong.key);
  return keys;
}

// Misprints that a copy of the figure shows.
std::vector<std::string> contradicted(const Report& report, const Index& index) {
  std::vector<std::string> keys;
  for (const Relation& relation : report.relations) {
    if (relation.type != RelationType::mention || !is_complete(relation, index)) continue;
    if (judge(relation, index).verdict == Verdict::holds) continue;
    for (const std::string& key : misprinted_keys(report)) {
      if (concerns(relation, {key})) keys.push_back(key);
    }
  }
  return keys;
}

bool is_over_a_hundred(const Figure& figure) {
  return figure.kind == Kind::percent &&
         figure.value.digits > units({100, 0}, figure.value.decimals);
}

const char* rule_name(RelationType type) {
  switch (type) {
    case RelationType::ratio:
      return "ratio";
    case RelationType::delta:
      return "delta";
    case RelationType::part_of:
      return "part_whole";
    case RelationType::mention:
      return "mention";
    case RelationType::sum:
    case RelationType::complement:
      break;
  }
  return "sum";
}

}  // namespace

void sum(Report& report, std::string whole, std::vector<std::string> parts) {
  report.relations.push_back({RelationType::sum, std::move(whole), std::move(parts)});
}
void sum_by_labels(Report& report, std::string whole, std::vector<std::string> parts) {
  sum(report, std::move(whole), std::move(parts));
  report.relations.back().severity = "warning";
}
void ratio(Report& report, std::string rate, std::vector<std::string> part_and_whole) {
  report.relations.push_back({RelationType::ratio, std::move(rate), std::move(part_and_whole)});
}
void delta(Report& report, std::string change, std::string now, std::string before) {
  report.relations.push_back(
      {RelationType::delta, std::move(change), {std::move(now), std::move(before)}});
}
void part_of(Report& report, std::string part, std::string whole) {
  report.relations.push_back({RelationType::part_of, std::move(part), {std::move(whole)}});
}
void mention(Report& report, std::string figure, std::string other, std::string severity) {
  report.relations.push_back(
      {RelationType::mention, std::move(figure), {std::move(other)}, std::move(severity)});
}

void misprint(Report& report, const std::string& key, Amount wrong, std::string kind) {
  const Index index = index_of(report);
  const auto found = index.find(key);
  report.misprinted.push_back({.key = key, .kind = std::move(kind)});
  if (found == index.end()) return;
  Figure& figure = *found->second;
  report.misprinted.back().right = figure;
  figure.value = wrong;
  if (figure.kind != Kind::delta) return;
  const bool in_words = figure.before == kRise || figure.before == kFall;
  if (in_words) figure.before = wrong.digits > 0 ? kRise : kFall;
  figure.plus = !in_words && figure.before.empty() && wrong.digits > 0;
}

void misnumber(Report& report, const std::string& key, const std::string& wrong) {
  for (const Placed& place : placed_figures(report)) {
    if (!place.figure || place.figure->key != key || !place.table) continue;
    Row& row = place.table->rows[static_cast<std::size_t>(place.row)];
    report.misnumbered.push_back({key, wrong, row.ordinal});
    row.ordinal = wrong;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (place.table->columns[c].role == Role::ordinal) row.cells[c].pieces = {wrong};
    }
    return;
  }
}

std::vector<DueFlag> due_flags(Report& report) {
  const Index index = index_of(report);
  std::vector<DueFlag> flags;
  std::vector<std::string> out_of_range;
  for (const Misprint& wrong : report.misprinted) {
    const auto found = index.find(wrong.key);
    if (found == index.end() || !is_over_a_hundred(*found->second)) continue;
    out_of_range.push_back(found->first);
    flags.push_back(
        {"range", "error", {found->first}, canonical(*found->second), canonical(wrong.right)});
  }
  for (const Misprint& wrong : report.misprinted) {
    const auto found = index.find(wrong.key);
    if (found == index.end() || found->second->kind != Kind::code) continue;
    flags.push_back({"code", "error", {found->first}, canonical(*found->second), ""});
  }
  const std::vector<std::string> misprinted = misprinted_keys(report);
  const std::vector<std::string> copied = contradicted(report, index);
  for (const Relation& relation : report.relations) {
    if (!is_complete(relation, index) || !concerns(relation, misprinted)) continue;
    if (relation.type != RelationType::mention && concerns(relation, copied)) continue;
    const Outcome outcome = judge(relation, index);
    if (outcome.verdict == Verdict::holds) continue;
    // A share over 100 has said already what is wrong with it.
    if (concerns(relation, out_of_range)) continue;
    const bool cut = outcome.verdict == Verdict::cut;
    const std::string found =
        relation.whole.empty() ? std::string() : canonical(*index.at(relation.whole));
    flags.push_back({cut ? "rounding" : rule_name(relation.type), cut ? "info" : relation.severity,
                     members(relation), found, outcome.expected});
  }
  for (const auto& [key, figure] : index) {
    if (!report.points_due || !figure->point) continue;
    Figure right = *figure;
    right.point = false;
    flags.push_back({"separator", "info", {key}, printed(*figure), printed(right)});
  }
  for (const Misnumbering& wrong : report.misnumbered) {
    flags.push_back({"numbering", "info", {wrong.figure}, wrong.found, wrong.expected});
  }
  return flags;
}

std::vector<std::string> problems(Report& report) {
  const Index index = index_of(report);
  const std::vector<std::string> misprinted = misprinted_keys(report);
  std::vector<std::string> found;
  for (const Relation& relation : report.relations) {
    const std::string name = report.name + ": relation of " +
                             (relation.whole.empty() ? relation.parts.front() : relation.whole);
    if (!is_complete(relation, index)) {
      found.push_back(name + " names a figure that is not there");
    } else if (judge(relation, index).verdict != Verdict::holds &&
               !concerns(relation, misprinted)) {
      found.push_back(name + " is broken, expected " + judge(relation, index).expected);
    }
  }
  const std::vector<DueFlag> flags = due_flags(report);
  for (const std::string& key : misprinted) {
    const bool due = std::any_of(flags.begin(), flags.end(), [&](const DueFlag& flag) {
      return std::count(flag.figures.begin(), flag.figures.end(), key) > 0;
    });
    if (!due) found.push_back(report.name + ": the misprint of " + key + " breaks nothing");
  }
  return found;
}

}  // namespace bocso::corpus
