// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace bocso {
namespace {

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_word(std::string_view text) {
  return !text.empty() && text[0] >= 'a' && text[0] <= 'z' &&
         std::ranges::all_of(text, is_word_character);
}

auto asks(const Relation& relation) {
  return std::tie(relation.type, relation.whole, relation.parts);
}

void add_error(CatalogueParts& parts, const std::string& path, int line, std::string message) {
  parts.errors.push_back({ErrorCode::catalogue, path, 0, line, std::move(message)});
}

std::string describe(const Indicator& indicator) {
  return fmt::format("{} ({}, {})", indicator.id, kind_name(indicator.kind), indicator.unit);
}

// What a relation with these indicators cannot be; "" when it can.
std::string clash(const Relation& relation, const Indicator* whole,
                  const std::vector<const Indicator*>& parts) {
  if (relation.type == RelationType::ratio && whole->kind != Kind::percent) {
    return fmt::format("{} is no percent", whole->id);
  }
  const Indicator& model =
      whole == nullptr || relation.type == RelationType::ratio ? *parts.front() : *whole;
  for (const Indicator* part : parts) {
    if (relation.type == RelationType::complement && part->kind != Kind::percent) {
      return fmt::format("{} is no percent", part->id);
    }
    if (relation.type == RelationType::ratio && part->kind == Kind::percent) {
      return fmt::format("{} is a percent itself", part->id);
    }
    if (part->kind != model.kind || part->unit != model.unit) {
      return fmt::format("{} and {} differ in kind or unit", describe(model), describe(*part));
    }
  }
  return {};
}

// How many ids a relation needs at least and at most, the whole not counted.
std::pair<std::size_t, std::size_t> part_counts(RelationType type) {
  constexpr std::size_t kAny = 1000;
  switch (type) {
    case RelationType::sum:
    case RelationType::at_least_sum:
      return {2, kAny};
    case RelationType::ratio:
      return {2, 2};
    case RelationType::complement:
      return {2, kAny};
    case RelationType::part_of:
    case RelationType::equal:
      return {1, 1};
  }
  return {1, kAny};
}

std::string what_is_wrong(const Catalogue& catalogue, const Relation& relation) {
  const auto [least, most] = part_counts(relation.type);
  if (relation.parts.size() < least) return "too few ids";
  if (relation.parts.size() > most) return "too many ids";
  std::set<std::string_view> ids;
  std::vector<const Indicator*> parts;
  for (const std::string& id : relation.parts) {
    if (!ids.insert(id).second || id == relation.whole)
      return fmt::format("“{}” is in it twice", id);
    parts.push_back(catalogue.find(id));
    if (parts.back() == nullptr) return fmt::format("no indicator has the id “{}”", id);
  }
  const Indicator* whole = relation.whole.empty() ? nullptr : catalogue.find(relation.whole);
  if (whole == nullptr && !relation.whole.empty()) {
    return fmt::format("no indicator has the id “{}”", relation.whole);
  }
  return clash(relation, whole, parts);
}

void check_relations(CatalogueParts& parts) {
  for (std::size_t i = 0; i < parts.catalogue.relations.size(); ++i) {
    const Relation& relation = parts.catalogue.relations[i];
    const std::string wrong = what_is_wrong(parts.catalogue, relation);
    if (wrong.empty()) continue;
    add_error(parts, parts.relation_paths[i], relation.line,
              fmt::format("relation “{}”: {}", to_string(relation.type), wrong));
  }
}

// Two indicators that ask for the same in the same kind of figure would always tie and match
// nothing.
void check_same_rules(CatalogueParts& parts) {
  using Asked = std::tuple<Kind, std::string, std::string, std::string, std::string, std::string,
                           std::string, std::string, std::string, std::string>;
  std::map<Asked, const Indicator*> owners;
  for (std::size_t i = 0; i < parts.catalogue.indicators.size(); ++i) {
    const Indicator& indicator = parts.catalogue.indicators[i];
    for (const MatchRule& rule : indicator.match) {
      const auto [owner, is_new] =
          owners.emplace(Asked{indicator.kind, rule.label, rule.under, rule.column, rule.table,
                               rule.unit, rule.note, rule.prose, rule.level, rule.document},
                         &indicator);
      if (is_new || owner->second == &indicator) continue;
      add_error(parts, parts.indicator_paths[i], rule.line,
                fmt::format("{} has the same rule ({}:{}): neither could ever be chosen",
                            owner->second->id, owner->second->file, owner->second->line));
    }
  }
}

}  // namespace

std::string_view kind_name(Kind kind) {
  if (kind == Kind::text) return "text";
  const auto known = std::ranges::find(kIndicatorKinds, kind, &KindName::kind);
  return known == std::end(kIndicatorKinds) ? "empty" : known->name;
}

bool is_indicator_id(std::string_view text) {
  for (std::size_t point = text.find('.'); point != std::string_view::npos;
       point = text.find('.')) {
    if (!is_word(text.substr(0, point))) return false;
    text.remove_prefix(point + 1);
  }
  return is_word(text);
}

void add_indicator(CatalogueParts& parts, Indicator indicator, const std::string& path) {
  std::vector<Indicator>& all = parts.catalogue.indicators;
  const auto same = std::ranges::find(all, indicator.id, &Indicator::id);
  if (same == all.end()) {
    all.push_back(std::move(indicator));
    parts.indicator_paths.push_back(path);
  } else {
    parts.indicator_paths[static_cast<std::size_t>(same - all.begin())] = path;
    *same = std::move(indicator);
  }
}

void add_relation(CatalogueParts& parts, Relation relation, const std::string& path) {
  std::vector<Relation>& all = parts.catalogue.relations;
  const auto same =
      std::ranges::find_if(all, [&](const Relation& r) { return asks(r) == asks(relation); });
  if (same == all.end()) {
    all.push_back(std::move(relation));
    parts.relation_paths.push_back(path);
  } else if (parts.relation_paths[static_cast<std::size_t>(same - all.begin())] == path) {
    add_error(parts, path, relation.line, fmt::format("the relation of line {} again", same->line));
  }
}

void check_whole(CatalogueParts& parts) {
  check_relations(parts);
  check_same_rules(parts);
}

std::string_view to_string(RelationType type) {
  switch (type) {
    case RelationType::sum:
      return "sum";
    case RelationType::ratio:
      return "ratio";
    case RelationType::part_of:
      return "part_of";
    case RelationType::complement:
      return "complement";
    case RelationType::equal:
      return "equal";
    case RelationType::at_least_sum:
      return "at_least_sum";
  }
  return "";
}

}  // namespace bocso
