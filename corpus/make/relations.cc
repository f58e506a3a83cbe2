// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/relations.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/make/judging.h"

namespace bocso::corpus {
namespace {

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
std::vector<std::string> contradicted(const Report& report, const FigureIndex& index) {
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

// Totals, rates and changes that do not come out as they must.
std::set<std::string> certainly_wrong(const Report& report, const FigureIndex& index) {
  std::set<std::string> keys;
  for (const Relation& relation : report.relations) {
    const bool certain = std::string_view(relation.ground.severity) == "error";
    if (!certain || relation.whole.empty() || !is_complete(relation, index)) continue;
    if (judge(relation, index).verdict == Verdict::broken) keys.insert(relation.whole);
  }
  return keys;
}

// What is only likely says nothing more where one of its figures is known to be wrong.
bool is_explained(const Relation& relation, const std::set<std::string>& certain) {
  return std::string_view(relation.ground.severity) == "warning" &&
         std::ranges::any_of(members(relation),
                             [&](const std::string& key) { return certain.contains(key); });
}

bool is_over_a_hundred(const Figure& figure) {
  std::int64_t hundred = 100;
  for (int i = 0; i < figure.value.decimals; ++i) hundred *= 10;
  return figure.kind == Kind::percent && figure.value.digits > hundred;
}

bool is_in_thousands(const Figure& figure) {
  const bool counts = figure.kind == Kind::count || figure.kind == Kind::money ||
                      figure.kind == Kind::delta || figure.kind == Kind::ratio;
  return counts && figure.words.empty() && figure.value.decimals == 0 &&
         (figure.value.digits >= 1000 || figure.value.digits <= -1000);
}

// In a sentence it may be growth as well: there the ratio says what is wrong.
std::set<std::string> shares_in_tables(Report& report) {
  std::set<std::string> keys;
  for (const Placed& place : placed_figures(report)) {
    if (place.figure && place.table && !place.figure->surpassable) keys.insert(place.figure->key);
  }
  return keys;
}

// The figures of the row in which one stands.
std::vector<std::string> row_of(Report& report, const std::string& key) {
  const std::vector<Placed> all = placed_figures(report);
  const auto own = std::ranges::find_if(
      all, [&](const Placed& place) { return place.figure && place.figure->key == key; });
  std::vector<std::string> keys;
  for (const Placed& place : all) {
    const bool beside = place.table_index == own->table_index && place.row == own->row;
    if (place.figure && beside &&
        place.table->columns[static_cast<std::size_t>(place.column)].role != Role::note) {
      keys.push_back(place.figure->key);
    }
  }
  return keys;
}

// Decimal points beside commas, said once where points are the habit; and thousands without their
// points where nine in ten have them: a slip, no habit.
void add_separators(Report& report, std::vector<DueFlag>& flags) {
  constexpr int kLeastGrouped = 10;
  constexpr int kLeastPoints = 7;  // of a habit
  int commas = 0, points = 0, grouped = 0, ungrouped = 0;
  std::vector<Figure*> figures;
  for (const Placed& place : placed_figures(report)) {
    if (!place.figure) continue;
    figures.push_back(place.figure);
    if (place.figure->value.decimals > 0) ++(place.figure->point ? points : commas);
    if (is_in_thousands(*place.figure)) (place.figure->grouped ? grouped : ungrouped) += 1;
  }
  const bool groups = grouped >= kLeastGrouped && grouped >= 9 * ungrouped;
  const bool writes_points = points >= kLeastPoints && points > commas;
  DueFlag habit;
  for (Figure* figure : figures) {
    const bool is_point = figure->point && figure->value.decimals > 0;
    const bool point = is_point && (writes_points || commas > 0);
    const bool bare = groups && is_in_thousands(*figure) && !figure->grouped;
    if (!point && !bare) continue;
    // What no relation names has no key yet.
    if (figure->key.empty()) {
      figure->key = "separator " + std::to_string(flags.size() + habit.figures.size());
    }
    Figure right = *figure;
    right.point = false;
    right.grouped = true;
    DueFlag flag{"separator", "info", {figure->key}, printed(*figure), printed(right), ""};
    if (!point || !writes_points) {
      flags.push_back(std::move(flag));
    } else if (habit.figures.empty()) {
      habit = std::move(flag);
    } else {
      habit.figures.push_back(figure->key);
    }
  }
  if (!habit.figures.empty()) flags.push_back(std::move(habit));
}

const char* rule_name(RelationType type) {
  switch (type) {
    case RelationType::ratio:
      return "ratio";
    case RelationType::delta:
      return "delta";
    case RelationType::part_of:
    case RelationType::among:
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

void sum(Report& report, std::string whole, std::vector<std::string> parts, Ground ground) {
  report.relations.push_back({RelationType::sum, std::move(whole), std::move(parts), ground});
}
void sum_by_labels(Report& report, std::string whole, std::vector<std::string> parts) {
  sum(report, std::move(whole), std::move(parts), kByLabels);
}
void ratio(Report& report, std::string rate, std::vector<std::string> part_and_whole,
           Ground ground) {
  report.relations.push_back(
      {RelationType::ratio, std::move(rate), std::move(part_and_whole), ground});
}
void delta(Report& report, std::string change, std::string now, std::string before, Ground ground) {
  report.relations.push_back(
      {RelationType::delta, std::move(change), {std::move(now), std::move(before)}, ground});
}
void part_of(Report& report, std::string part, std::string whole) {
  report.relations.push_back({RelationType::part_of, std::move(part), {std::move(whole)}});
}
void among(Report& report, std::string whole, std::vector<std::string> parts, Ground ground) {
  report.relations.push_back({RelationType::among, std::move(whole), std::move(parts), ground});
}
void mention(Report& report, std::string figure, std::string other, Ground ground) {
  report.relations.push_back(
      {RelationType::mention, std::move(figure), {std::move(other)}, ground});
}

void misprint(Report& report, const std::string& key, Amount wrong, std::string kind) {
  const FigureIndex index = index_of(report);
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
  const FigureIndex index = index_of(report);
  std::vector<DueFlag> flags;
  std::vector<std::string> out_of_range;
  const std::set<std::string> shares = shares_in_tables(report);
  for (const Misprint& wrong : report.misprinted) {
    const auto found = index.find(wrong.key);
    if (found == index.end() || !is_over_a_hundred(*found->second)) continue;
    if (!shares.contains(wrong.key)) continue;
    out_of_range.push_back(found->first);
    flags.push_back({"range",
                     "error",
                     {found->first},
                     canonical(*found->second),
                     canonical(wrong.right),
                     "share over 100"});
  }
  for (const Misprint& wrong : report.misprinted) {
    const auto found = index.find(wrong.key);
    if (found == index.end() || found->second->kind != Kind::code) continue;
    flags.push_back({"code", "error", {found->first}, canonical(*found->second), "", ""});
  }
  const std::vector<std::string> misprinted = misprinted_keys(report);
  const std::vector<std::string> copied = contradicted(report, index);
  const std::set<std::string> certain = certainly_wrong(report, index);
  for (const Relation& relation : report.relations) {
    if (!is_complete(relation, index) || !concerns(relation, misprinted)) continue;
    if (relation.type != RelationType::mention && concerns(relation, copied)) continue;
    const Outcome outcome = judge(relation, index);
    if (outcome.verdict == Verdict::holds) continue;
    // Sums of cut figures are off by as little as those of rounded ones: nobody can tell.
    if (outcome.verdict == Verdict::cut && relation.type != RelationType::ratio) continue;
    if (is_explained(relation, certain)) continue;
    // A share over 100 has said already what is wrong with it; not that its part is too large.
    if (concerns(relation, out_of_range) && !part_exceeds_whole(relation, index)) continue;
    const bool cut = outcome.verdict == Verdict::cut;
    const std::string found =
        relation.whole.empty() ? std::string() : canonical(*index.at(relation.whole));
    const char* severity = relation.ground.severity;
    const bool stated = severity[0] != 0;
    flags.push_back({cut ? "rounding" : rule_name(relation.type), cut && stated ? "info" : severity,
                     members(relation), found, outcome.expected, relation.ground.name});
  }
  if (report.separators_due) add_separators(report, flags);
  for (const WrongUnit& wrong : report.wrong_units) {
    flags.push_back({"unit", "info", {wrong.figure}, wrong.found, wrong.expected, ""});
  }
  for (const std::string& key :
       report.scanned ? report.scanned->unsure : std::vector<std::string>{}) {
    flags.push_back({"ocr", "info", {key}, canonical(*index.at(key)), "", ""});
  }
  for (const Misnumbering& wrong : report.misnumbered) {
    flags.push_back(
        {"numbering", "info", row_of(report, wrong.figure), wrong.found, wrong.expected, ""});
  }
  return flags;
}

std::vector<std::string> problems(Report& report) {
  const FigureIndex index = index_of(report);
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
  for (const std::string& key : misprinted) {
    if (index.count(key) == 0) found.push_back(report.name + ": no figure " + key);
  }
  return found;
}

}  // namespace bocso::corpus
