// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue_review.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "model/catalogue_pattern.h"
#include "model/matcher.h"
#include "model/pattern_tokens.h"
#include "normalize/pattern.h"

namespace bocso {
namespace {

void add_error(CatalogueParts& parts, const std::string& path, int line, std::string message) {
  parts.errors.push_back({ErrorCode::catalogue, path, 0, line, std::move(message)});
}

// Texts with nothing in common: what fits them all fits everything.
constexpr const char* kAnything[] = {"xyz", "mot hai ba", "q 7 %", "so lieu nao do"};

bool fits_everything(const std::string& pattern, const Abbreviations& abbreviations) {
  const auto compiled = Pattern::compile(label_pattern(pattern, abbreviations));
  return compiled && std::ranges::all_of(
                         kAnything, [&](const char* text) { return compiled->matches_all(text); });
}

// An agency of the level that a pattern asks for, or a total.
std::string who(const std::string& level) {
  struct Name {
    const char* level;
    const char* name;
  };
  constexpr Name kNames[] = {{"department", "Sở A"},
                             {"district", "Huyện A"},
                             {"commune", "Xã A"},
                             {"province", "Tỉnh A"},
                             {"vertical", "Công an A"}};
  if (level.empty()) return "Tổng cộng";
  const auto pattern = Pattern::compile(level);
  for (const Name& name : kNames) {
    if (pattern && pattern->matches_all(name.level)) return name.name;
  }
  return "";
}

// A figure as the rule describes it, in short or at length.
MatchInput sample_of(const Indicator& indicator, const MatchRule& rule, Sample sample) {
  const auto text = [&](const std::string& pattern) {
    return pattern.empty() ? std::string() : sample_text(pattern, sample);
  };
  MatchInput input;
  input.kind = indicator.kind;
  input.label = !rule.prose.empty()  ? text(rule.prose)
                : rule.label.empty() ? who(rule.level)
                                     : text(rule.label);
  if (!rule.under.empty()) input.path.push_back(text(rule.under));
  input.column = text(rule.column);
  input.table = text(rule.table);
  input.unit = text(rule.unit);
  input.note = text(rule.note);
  input.document = text(rule.document);
  return input;
}

// What became of a rule on its own texts; "" when it decides on one of them.
std::string what_happens(const Matcher& matcher, const Indicator& indicator,
                         const MatchRule& rule) {
  std::string worst;
  const std::string place = fmt::format("{}:{} ", indicator.file, rule.line);
  for (const Sample sample : {Sample::brief, Sample::full}) {
    const MatchInput input = sample_of(indicator, rule, sample);
    std::string happened = "its own pattern does not fit it";
    for (const MatchCandidate& candidate : matcher.explain(input)) {
      if (candidate.chosen && candidate.indicator == indicator.id) return "";
      if (candidate.rule.starts_with(place)) happened = candidate.verdict;
    }
    if (worst.empty()) worst = fmt::format("on “{}”, {}", input.label, happened);
  }
  return worst;
}

void review_rule(CatalogueParts& parts, const Matcher& matcher, const Indicator& indicator,
                 const std::string& path, const MatchRule& rule) {
  const Abbreviations& abbreviations = parts.catalogue.abbreviations;
  const std::string& own = !rule.prose.empty()    ? rule.prose
                           : !rule.label.empty()  ? rule.label
                           : !rule.column.empty() ? rule.column
                                                  : rule.table;
  const bool has_condition = !rule.under.empty() || !rule.unit.empty() || !rule.note.empty() ||
                             (!rule.label.empty() && !(rule.column + rule.table).empty());
  if (!has_condition && fits_everything(own, abbreviations)) {
    add_error(parts, path, rule.line, "the rule fits every text: its pattern says nothing");
    return;
  }
  for (const std::string* pattern : {&rule.label, &rule.under, &rule.column, &rule.table,
                                     &rule.unit, &rule.note, &rule.prose, &rule.document}) {
    const auto left = left_abbreviations(label_pattern(*pattern, abbreviations), abbreviations);
    if (left.empty()) continue;
    add_error(parts, path, rule.line,
              fmt::format("“{}” is an abbreviation, and texts are matched with its words; write it "
                          "as a word of its own, or the words",
                          left.front()));
    return;
  }
  const std::string happens = what_happens(matcher, indicator, rule);
  if (happens.empty()) return;
  add_error(parts, path, rule.line,
            fmt::format("the rule can never decide for {}: {}", indicator.id, happens));
}

// The parts of a whole, by the relations that say so.
using Parts = std::map<std::string_view, std::vector<std::size_t>>;

// The relation that closes a circle from `id` on, -1 for none.
int circle_from(std::string_view id, const CatalogueParts& parts, const Parts& relations,
                std::set<std::string_view>& open, std::set<std::string_view>& done) {
  if (done.contains(id)) return -1;
  open.insert(id);
  const auto own = relations.find(id);
  if (own != relations.end()) {
    for (const std::size_t index : own->second) {
      for (const std::string& part : parts.catalogue.relations[index].parts) {
        if (open.contains(part)) return static_cast<int>(index);
        const int found = circle_from(part, parts, relations, open, done);
        if (found >= 0) return found;
      }
    }
  }
  open.erase(id);
  done.insert(id);
  return -1;
}

}  // namespace

void review_rules(CatalogueParts& parts) {
  const Result<Matcher> matcher = Matcher::build(parts.catalogue);
  if (!matcher) {
    parts.errors.push_back(matcher.error());
    return;
  }
  for (std::size_t i = 0; i < parts.catalogue.indicators.size(); ++i) {
    const Indicator& indicator = parts.catalogue.indicators[i];
    for (const MatchRule& rule : indicator.match) {
      review_rule(parts, *matcher, indicator, parts.indicator_paths[i], rule);
    }
  }
}

void check_circles(CatalogueParts& parts) {
  Parts relations;
  for (std::size_t i = 0; i < parts.catalogue.relations.size(); ++i) {
    const Relation& relation = parts.catalogue.relations[i];
    const bool is_whole = relation.type == RelationType::sum ||
                          relation.type == RelationType::part_of ||
                          relation.type == RelationType::at_least_sum;
    if (is_whole) relations[relation.whole].push_back(i);
  }
  std::set<std::string_view> done;
  std::set<int> told;
  for (const auto& [whole, own] : relations) {
    std::set<std::string_view> open;
    const int index = circle_from(whole, parts, relations, open, done);
    if (index < 0 || !told.insert(index).second) continue;
    const Relation& relation = parts.catalogue.relations[static_cast<std::size_t>(index)];
    add_error(parts, parts.relation_paths[static_cast<std::size_t>(index)], relation.line,
              fmt::format("relation “{}”: {} would be a part of itself", to_string(relation.type),
                          relation.whole));
  }
}

}  // namespace bocso
