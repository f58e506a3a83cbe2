// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "model/catalogue_files.h"
#include "model/catalogue_gazetteer.h"
#include "model/catalogue_parts.h"
#include "model/catalogue_pattern.h"
#include "model/catalogue_reader.h"
#include "model/catalogue_review.h"
#include "model/catalogue_yaml.h"
#include "normalize/pattern.h"
#include "normalize/unit.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::string_view kFileKeys[] = {"version",   "abbreviations", "patterns",    "indicators",
                                          "relations", "provinces",     "place_types", "bodies"};
constexpr std::string_view kIndicatorKeys[] = {"id",   "name",  "name_en", "kind",
                                               "unit", "level", "match",   "nature"};
constexpr std::string_view kRuleKeys[] = {"label", "under", "column", "table",   "unit",
                                          "note",  "prose", "level",  "document"};
constexpr std::string_view kLevels[] = {"province", "department", "district",
                                        "commune",  "agency",     "vertical"};

// In the order of Nature, from flow on.
constexpr std::string_view kNatures[] = {"flow", "period", "stock"};

// In the order of kRuleKeys.
constexpr std::string MatchRule::*kRulePatterns[] = {
    &MatchRule::label, &MatchRule::under, &MatchRule::column, &MatchRule::table,   &MatchRule::unit,
    &MatchRule::note,  &MatchRule::prose, &MatchRule::level,  &MatchRule::document};

// How a relation is written: the key that names it, then the others. A list key takes ids, others
// one id.
struct RelationForm {
  RelationType type;
  std::string_view name;
  bool names_list;
  std::string_view others[2];
  bool others_lists;
};
constexpr RelationForm kRelationForms[] = {
    {RelationType::sum, "sum", false, {"of", ""}, true},
    {RelationType::ratio, "ratio", false, {"part", "whole"}, false},
    {RelationType::part_of, "part_of", false, {"part", ""}, false},
    {RelationType::complement, "complement", true, {"", ""}, false},
    {RelationType::equal, "equal", true, {"", ""}, false},
    {RelationType::at_least_sum, "at_least_sum", false, {"of", ""}, true}};

// The pattern with its names replaced; "" with an error when it is wrong.
std::string read_pattern(CatalogueReader& reader, const YamlNode& value, std::string_view key) {
  if (read_text(reader, value, 0, key).empty()) return {};
  const std::string& written = value.text;
  if (const auto why = why_never_fits(written)) {
    add_error(reader, value.line, fmt::format("the pattern of “{}” {}", key, *why));
    return {};
  }
  Result<std::string> expanded = expand_names(written, reader.names);
  if (expanded) {
    // The names' own patterns were compiled where they are defined.
    const std::string bare = without_names(written);
    if (reader.compiled.contains(bare)) return *expanded;
    std::optional<Error> mistake = pattern_mistake(bare);
    if (!mistake) {
      reader.compiled.insert(bare);
      return *expanded;
    }
    expanded = tl::unexpected(std::move(*mistake));
  }
  add_error(reader, value.line,
            fmt::format("the pattern of “{}”: {}", key, expanded.error().message));
  return {};
}

void read_abbreviations(CatalogueReader& reader, const YamlNode& node) {
  if (!node.is_map()) {
    add_error(reader, node.line, "“abbreviations” must be abbreviations and their words");
    return;
  }
  for (const auto& entry : node.fields) {
    const std::string words = read_text(reader, entry.second, entry.first.line, entry.first.text);
    const bool is_word = entry.first.is_scalar() && !entry.first.text.empty() &&
                         entry.first.text.find(' ') == std::string::npos;
    if (!is_word) {
      add_error(reader, entry.first.line, "an abbreviation is one word");
    } else if (!words.empty()) {
      reader.parts.catalogue.abbreviations.add(entry.first.text, words);
    }
  }
}

void read_names(CatalogueReader& reader, const YamlNode& node) {
  if (!node.is_map()) {
    add_error(reader, node.line, "“patterns” must be names and patterns");
    return;
  }
  std::map<std::string, int> lines;
  for (const auto& entry : node.fields) {
    const std::string name = entry.first.is_scalar() ? entry.first.text : std::string();
    if (!is_pattern_name(name)) {
      add_error(
          reader, entry.first.line,
          fmt::format("“{}” names no pattern: a name is a letter and letters, digits, “_”", name));
      continue;
    }
    const auto [first, is_new] = lines.emplace(name, entry.first.line);
    if (!is_new) {
      add_error(reader, entry.first.line,
                fmt::format("“{}” is defined in line {} already", name, first->second));
      continue;
    }
    // A wrong one is known all the same: one mistake, one error.
    reader.names[name] = read_pattern(reader, entry.second, name);
  }
}

// A rule must say what is counted, in one way only.
void check_anchor(CatalogueReader& reader, const MatchRule& rule) {
  const bool in_table = !rule.label.empty() || !rule.column.empty() || !rule.table.empty();
  if (!in_table && rule.prose.empty()) {
    add_error(reader, rule.line,
              "“label” is missing in a rule, and “column”, “table” and “prose” are, too");
  } else if (in_table && !rule.prose.empty()) {
    add_error(reader, rule.line, "a rule with “prose” is for sentences: no label, column or table");
  } else if (!rule.prose.empty() && rule.prose.find('#') == std::string::npos) {
    add_error(reader, rule.line,
              "“prose” has no “#” where the number stands (text with “ #” needs quotes)");
  } else if (!rule.note.empty() && rule.label.empty()) {
    add_error(reader, rule.line, "a rule with “note” needs “label”");
  }
}

MatchRule read_rule(CatalogueReader& reader, const YamlNode& node) {
  MatchRule rule;
  rule.line = node.line;
  const auto values = read_map(reader, node, kRuleKeys, "a rule of “match”");
  if (!values) return rule;
  const std::size_t errors_before = reader.parts.errors.size();
  for (std::size_t i = 0; i < values->size(); ++i) {
    const YamlNode& value = *(*values)[i];
    if (!value.is_defined()) continue;
    rule.*kRulePatterns[i] = read_pattern(reader, value, kRuleKeys[i]);
    if (!value.is_scalar()) continue;
    rule.written +=
        fmt::format("{}{}: {}", rule.written.empty() ? "" : ", ", kRuleKeys[i], value.text);
  }
  if (reader.parts.errors.size() == errors_before) check_anchor(reader, rule);
  return rule;
}

std::vector<MatchRule> read_rules(CatalogueReader& reader, const YamlNode& node, int line) {
  std::vector<MatchRule> rules;
  if (!node.is_defined() || !node.is_sequence() || node.items.empty()) {
    add_error(reader, node.is_defined() ? node.line : line,
              "“match” must be a list with one rule or more");
    return rules;
  }
  for (const YamlNode& rule : node.items) {
    const std::size_t errors_before = reader.parts.errors.size();
    MatchRule read = read_rule(reader, rule);
    if (reader.parts.errors.size() == errors_before) rules.push_back(std::move(read));
  }
  return rules;
}

std::optional<Kind> read_kind(CatalogueReader& reader, const YamlNode& value, int line) {
  const std::string name = read_text(reader, value, line, "kind");
  const auto known = std::ranges::find(kIndicatorKinds, name, &KindName::name);
  if (known != std::end(kIndicatorKinds)) return known->kind;
  if (!name.empty()) {
    std::vector<std::string_view> names;
    for (const KindName& kind : kIndicatorKinds) names.push_back(kind.name);
    add_error(reader, value.line,
              fmt::format("unknown kind “{}”; known are {}", name, fmt::join(names, ", ")));
  }
  return std::nullopt;
}

// A missing unit or kind is said already.
void check_unit(CatalogueReader& reader, const std::string& unit, std::optional<Kind> kind,
                int line) {
  if (unit.empty()) return;
  if (!is_unit_code(unit)) {
    add_error(reader, line, fmt::format("unknown unit code “{}”", unit));
  } else if (kind && (unit == "percent") != (*kind == Kind::percent)) {
    add_error(reader, line, "the kind is percent exactly when the unit is");
  }
}

Nature read_nature(CatalogueReader& reader, const YamlNode& value, std::optional<Kind> kind) {
  if (!value.is_defined()) return Nature::unsaid;
  const std::string name = read_word(reader, value, value.line, "nature", kNatures);
  if (name.empty()) return Nature::unsaid;
  const auto nature =
      static_cast<Nature>(1 + (std::ranges::find(kNatures, name) - std::begin(kNatures)));
  if (nature == Nature::flow && kind && *kind != Kind::count && *kind != Kind::money) {
    add_error(reader, value.line,
              "only counts and money add up over time: what is neither is no flow but of a period");
  }
  return nature;
}

void read_indicator(CatalogueReader& reader, const YamlNode& node) {
  const int line = node.line;
  const auto values = read_map(reader, node, kIndicatorKeys, "an indicator");
  if (!values) return;
  const auto& at = *values;
  const YamlNode &id = *at[0], &name = *at[1], &name_en = *at[2], &kind = *at[3], &unit = *at[4],
                 &level = *at[5], &match = *at[6], &nature = *at[7];
  Indicator indicator;
  indicator.id = read_text(reader, id, line, "id");
  indicator.name = read_text(reader, name, line, "name");
  if (name_en.is_defined()) indicator.name_en = read_text(reader, name_en, line, "name_en");
  const std::optional<Kind> known_kind = read_kind(reader, kind, line);
  indicator.kind = known_kind.value_or(Kind::count);
  indicator.unit = read_text(reader, unit, line, "unit");
  check_unit(reader, indicator.unit, known_kind, unit.is_defined() ? unit.line : line);
  if (level.is_defined()) indicator.level = read_word(reader, level, line, "level", kLevels);
  indicator.match = read_rules(reader, match, line);
  indicator.nature = read_nature(reader, nature, known_kind);
  indicator.file = reader.name;
  indicator.line = line;
  if (indicator.id.empty()) return;
  if (!is_indicator_id(indicator.id)) {
    add_error(reader, id.line,
              fmt::format("“{}” is no id: lower-case words of a-z, 0-9 and “_”, joined by points",
                          indicator.id));
    return;
  }
  if (!is_new_id(reader, indicator.id, line)) return;
  add_indicator(reader.parts, std::move(indicator), reader.path);
}

// The ids at a key of a relation; with errors, when they are missing or none.
std::vector<std::string> read_ids(CatalogueReader& reader, const YamlNode& value, bool list,
                                  int line, std::string_view key) {
  if (!list) return {read_text(reader, value, line, key)};
  std::vector<std::string> ids;
  if (!value.is_defined() || !value.is_sequence()) {
    add_error(reader, line, fmt::format("“{}” must be a list of ids", key));
    return ids;
  }
  for (const YamlNode& id : value.items) ids.push_back(read_text(reader, id, line, key));
  return ids;
}

const RelationForm* form_of(const YamlNode& node) {
  for (const RelationForm& form : kRelationForms) {
    if (node.find(form.name) != nullptr) return &form;
  }
  return nullptr;
}

void read_relation(CatalogueReader& reader, const YamlNode& node) {
  const int line = node.line;
  const RelationForm* form = form_of(node);
  if (form == nullptr) {
    std::vector<std::string_view> names;
    for (const RelationForm& known : kRelationForms) names.push_back(known.name);
    add_error(reader, line, fmt::format("a relation is one of {}", fmt::join(names, ", ")));
    return;
  }
  std::vector<std::string_view> keys{form->name};
  std::ranges::copy_if(form->others, std::back_inserter(keys),
                       [](std::string_view key) { return !key.empty(); });
  const std::size_t errors_before = reader.parts.errors.size();
  const auto values = read_map(reader, node, keys, fmt::format("a relation “{}”", form->name));
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const bool list = i == 0 ? form->names_list : form->others_lists;
    std::ranges::move(read_ids(reader, *(*values)[i], list, line, keys[i]),
                      std::back_inserter(ids));
  }
  if (reader.parts.errors.size() != errors_before) return;
  Relation relation{form->type, {}, std::move(ids), reader.name, line};
  if (form->type != RelationType::complement && !relation.parts.empty()) {
    relation.whole = relation.parts.front();
    relation.parts.erase(relation.parts.begin());
  }
  add_relation(reader.parts, std::move(relation), reader.path);
}

void read_document(CatalogueReader& reader, const YamlNode& document) {
  const auto values = read_map(reader, document, kFileKeys, "a catalogue file");
  if (!values) return;
  const YamlNode& version = *values->front();
  if (!version.is_defined() || !version.is_scalar() || version.text != "1") {
    add_error(reader, version.is_defined() ? version.line : 1,
              "a catalogue file says “version: 1”; no other version is known");
    return;
  }
  if ((*values)[1]->is_defined()) read_abbreviations(reader, *(*values)[1]);
  if ((*values)[2]->is_defined()) read_names(reader, *(*values)[2]);
  read_list(reader, *(*values)[3], "indicators", read_indicator);
  read_list(reader, *(*values)[4], "relations", read_relation);
  read_list(reader, *(*values)[5], "provinces", read_province);
  check_mergers(reader, *(*values)[5]);
  read_list(reader, *(*values)[6], "place_types", read_place_type);
  read_list(reader, *(*values)[7], "bodies", read_body);
}

// Reads and checks everything; errors by the order of the files, then by line. The review takes
// long, so only those who ask for a check wait for it.
CatalogueParts read_all(const std::vector<std::string>& files, bool review) {
  CatalogueParts parts;
  PatternNames names;
  std::set<std::string> compiled;
  std::map<std::string, std::size_t> order;
  const auto take = [&](const std::string& path) {
    if (!order.emplace(path, order.size()).second) return;
    const Result<std::string> text = catalogue_text(path);
    if (!text) return parts.errors.push_back(text.error());
    CatalogueReader reader{
        path, std::filesystem::path(path).filename().string(), names, compiled, parts, {}};
    if (const Result<YamlNode> document = read_yaml(*text)) {
      read_document(reader, *document);
    } else {
      add_error(reader, document.error().line, document.error().message);
    }
  };
  for (const std::string& given : files) {
    const Result<std::vector<std::string>> found = catalogue_files(given);
    if (found) std::ranges::for_each(*found, take);
    if (!found) parts.errors.push_back(found.error());
  }
  check_whole(parts);
  if (review) check_circles(parts);
  if (review && parts.errors.empty()) review_rules(parts);
  std::ranges::stable_sort(parts.errors, {}, [&](const Error& error) {
    return std::pair(order.contains(error.file) ? order.at(error.file) : 0, error.line);
  });
  return parts;
}

}  // namespace

Result<Catalogue> load_catalogue(const std::vector<std::string>& files) {
  CatalogueParts parts = read_all(files, false);
  if (!parts.errors.empty()) return tl::unexpected(parts.errors.front());
  parts.catalogue.patterns_compile = true;
  return std::move(parts.catalogue);
}

std::vector<Error> check_catalogue(const std::vector<std::string>& files) {
  return read_all(files, true).errors;
}

std::string_view to_string(Nature nature) {
  return nature == Nature::unsaid ? "" : kNatures[static_cast<std::size_t>(nature) - 1];
}

const Indicator* Catalogue::find(std::string_view id) const {
  const auto found = std::ranges::find(indicators, id, &Indicator::id);
  return found == indicators.end() ? nullptr : &*found;
}

}  // namespace bocso
