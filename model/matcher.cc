// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/matcher.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "model/catalogue_pattern.h"
#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

using Hits = std::vector<int>;  // the patterns of a set that fit one text, ascending

bool contains(const Hits& hits, int pattern) { return std::ranges::binary_search(hits, pattern); }

// A rule with its patterns as indices into the sets; -1 where it asks nothing.
struct CompiledRule {
  int indicator = 0;
  Kind kind = Kind::count;
  int label = -1;
  int under = -1;
  int column = -1;
  int table = -1;
  int unit = -1;
  int note = -1;
  int conditions = 0;
  std::size_t literals = 0;
  std::string place;    // "one_stop.yaml:34"
  std::string written;  // "label: …"

  auto specificity() const { return std::pair(conditions, literals); }
};

// Distinct expressions, in order of appearance.
struct Expressions {
  std::vector<std::string> list;
  std::map<std::string, int, std::less<>> indices;

  int add(const std::string& expression) {
    const auto [at, is_new] = indices.emplace(expression, static_cast<int>(list.size()));
    if (is_new) list.push_back(expression);
    return at->second;
  }
};

// What of the page a rule is judged by. `note` is null for a figure that stands in no note.
struct Evidence {
  Kind kind = Kind::count;
  std::vector<const Hits*> path;
  const Hits* column = nullptr;
  const Hits* table = nullptr;
  const Hits* unit = nullptr;
  const Hits* note = nullptr;
};

enum class Outcome { fits, other_kind, in_note, not_in_note, under, column, table, unit, note };

constexpr std::string_view kKindNames[] = {"count", "percent", "money", "code",  "ratio",
                                           "rank",  "delta",   "score", "text", "empty"};
std::string_view name_of(Kind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

Outcome judge(const CompiledRule& rule, const Evidence& evidence) {
  const auto fails = [](int pattern, const Hits& hits) {
    return pattern >= 0 && !contains(hits, pattern);
  };
  if (evidence.kind != rule.kind && evidence.kind != Kind::empty) return Outcome::other_kind;
  if (evidence.note != nullptr && rule.note < 0) return Outcome::in_note;
  if (evidence.note == nullptr && rule.note >= 0) return Outcome::not_in_note;
  if (rule.under >= 0 && std::ranges::none_of(evidence.path, [&](const Hits* label) {
        return contains(*label, rule.under);
      })) {
    return Outcome::under;
  }
  if (fails(rule.column, *evidence.column)) return Outcome::column;
  if (fails(rule.table, *evidence.table)) return Outcome::table;
  if (fails(rule.unit, *evidence.unit)) return Outcome::unit;
  if (evidence.note != nullptr && fails(rule.note, *evidence.note)) return Outcome::note;
  return Outcome::fits;
}

// The most specific fitting rule, and one of another indicator that is as specific.
struct Choice {
  const CompiledRule* best = nullptr;
  const CompiledRule* rival = nullptr;
};

void consider(Choice& choice, const CompiledRule& rule) {
  if (choice.best == nullptr || rule.specificity() > choice.best->specificity()) {
    choice = {&rule, nullptr};
  } else if (rule.specificity() == choice.best->specificity() && choice.rival == nullptr &&
             rule.indicator != choice.best->indicator) {
    choice.rival = &rule;
  }
}

// The hits of each distinct text of one document.
class SeenTexts {
 public:
  explicit SeenTexts(const std::optional<PatternSet>& set) : set_(set) {}

  // text must outlive this object.
  const Hits& hits(std::string_view text) {
    const auto [at, is_new] = seen_.try_emplace(text);
    if (is_new && set_ && !text.empty()) at->second = set_->matches(fold(text).text);
    return at->second;
  }

 private:
  const std::optional<PatternSet>& set_;
  std::unordered_map<std::string_view, Hits> seen_;
};

std::string_view text_of_failure(Outcome outcome) {
  switch (outcome) {
    case Outcome::in_note: return "for table cells, and this figure stands in a note";
    case Outcome::not_in_note: return "for figures in notes, and this one stands in none";
    case Outcome::under: return "no label above fits what “under” asks for";
    case Outcome::column: return "the column's label does not fit what “column” asks for";
    case Outcome::table: return "the table's title does not fit what “table” asks for";
    case Outcome::unit: return "the unit does not fit what “unit” asks for";
    case Outcome::note: return "the note does not fit what “note” asks for";
    case Outcome::fits:
    case Outcome::other_kind: break;
  }
  return "";
}

}  // namespace

struct Matcher::State {
  std::vector<std::string> ids;
  std::vector<CompiledRule> rules;               // in catalogue order
  std::vector<std::vector<int>> rules_of_label;  // by index in `labels`
  std::optional<PatternSet> labels;              // label and under
  std::optional<PatternSet> others;              // column, table, unit and note

  // The rules whose label pattern fits, in catalogue order.
  std::vector<int> candidates(const Hits& label) const {
    std::vector<int> found;
    for (const int pattern : label) {
      const std::vector<int>& rules_here = rules_of_label[static_cast<std::size_t>(pattern)];
      found.insert(found.end(), rules_here.begin(), rules_here.end());
    }
    std::ranges::sort(found);
    return found;
  }

  const CompiledRule& rule(int index) const { return rules[static_cast<std::size_t>(index)]; }
  const std::string& id(const CompiledRule& rule) const {
    return ids[static_cast<std::size_t>(rule.indicator)];
  }

  std::string verdict(const CompiledRule& rule, const Evidence& evidence,
                      const Choice& choice) const;
};

// Why a rule whose label fits is or is not the one that counts.
std::string Matcher::State::verdict(const CompiledRule& rule, const Evidence& evidence,
                                    const Choice& choice) const {
  const Outcome outcome = judge(rule, evidence);
  if (outcome == Outcome::other_kind) {
    return fmt::format("the indicator is a {}, the figure a {}", name_of(rule.kind),
                       name_of(evidence.kind));
  }
  if (outcome != Outcome::fits) return std::string(text_of_failure(outcome));
  if (&rule == choice.best && choice.rival == nullptr) return "matches";
  const CompiledRule& winner = *choice.best;
  if (rule.specificity() == winner.specificity() && choice.rival != nullptr) {
    const CompiledRule& other = rule.indicator == winner.indicator ? *choice.rival : winner;
    return fmt::format("a tie: {} ({}) fits and is as specific, so neither is taken", id(other),
                       other.place);
  }
  if (rule.indicator == winner.indicator) {
    return fmt::format("fits, and {} of the same indicator decides", winner.place);
  }
  return fmt::format("less specific than {} ({})", id(winner), winner.place);
}

Matcher::Matcher(std::unique_ptr<State> state) : state_(std::move(state)) {}
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

Result<Matcher> Matcher::build(const Catalogue& catalogue) {
  auto state = std::make_unique<State>();
  Expressions labels;
  Expressions others;
  for (const Indicator& indicator : catalogue.indicators) {
    state->ids.push_back(indicator.id);
    for (const MatchRule& rule : indicator.match) {
      CompiledRule compiled;
      compiled.indicator = static_cast<int>(state->ids.size()) - 1;
      compiled.kind = indicator.kind;
      compiled.place = fmt::format("{}:{}", indicator.file, rule.line);
      compiled.written = rule.written;
      compiled.label = labels.add(label_expression(rule.label));
      compiled.literals = literal_length(rule.label);
      const auto add = [&](int& index, const std::string& pattern, bool is_label) {
        if (pattern.empty()) return;
        index = is_label ? labels.add(label_expression(pattern)) : others.add(pattern);
        ++compiled.conditions;
        compiled.literals += literal_length(pattern);
      };
      add(compiled.under, rule.under, true);
      add(compiled.column, rule.column, false);
      add(compiled.table, rule.table, false);
      add(compiled.unit, rule.unit, false);
      add(compiled.note, rule.note, false);
      state->rules_of_label.resize(labels.list.size());
      state->rules_of_label[static_cast<std::size_t>(compiled.label)].push_back(
          static_cast<int>(state->rules.size()));
      state->rules.push_back(std::move(compiled));
    }
  }
  for (const auto& [expressions, set] : {std::pair(&labels, &state->labels),
                                         std::pair(&others, &state->others)}) {
    if (expressions->list.empty()) continue;
    Result<PatternSet> compiled = PatternSet::compile(expressions->list);
    if (!compiled) return tl::unexpected(compiled.error());
    set->emplace(std::move(*compiled));
  }
  return Matcher(std::move(state));
}

void Matcher::match(std::vector<Figure>& figures, const std::vector<LabelledTable>& tables) const {
  SeenTexts labels(state_->labels);
  SeenTexts others(state_->others);
  std::map<int, std::string_view> titles;
  for (const LabelledTable& table : tables) titles[table.index] = table.title;
  for (Figure& figure : figures) {
    figure.indicator.clear();
    figure.rule.clear();
    if (figure.source == Source::prose) continue;
    const std::vector<int> candidates = state_->candidates(labels.hits(figure.label));
    if (candidates.empty()) continue;
    const auto title = titles.find(figure.table);
    Evidence evidence;
    evidence.kind = figure.kind;
    for (const std::string& label : figure.path) evidence.path.push_back(&labels.hits(label));
    evidence.column = &others.hits(figure.column_label);
    evidence.table = &others.hits(title == titles.end() ? std::string_view() : title->second);
    evidence.unit = &others.hits(figure.unit);
    if (figure.source == Source::note) evidence.note = &others.hits(figure.raw);
    Choice choice;
    for (const int index : candidates) {
      const CompiledRule& rule = state_->rule(index);
      if (judge(rule, evidence) == Outcome::fits) consider(choice, rule);
    }
    if (choice.best == nullptr || choice.rival != nullptr) continue;
    figure.indicator = state_->id(*choice.best);
    figure.rule = choice.best->place;
  }
}

std::vector<MatchCandidate> Matcher::explain(const MatchInput& input) const {
  SeenTexts labels(state_->labels);
  SeenTexts others(state_->others);
  Evidence evidence;
  evidence.kind = input.kind;
  for (const std::string& label : input.path) evidence.path.push_back(&labels.hits(label));
  evidence.column = &others.hits(input.column);
  evidence.table = &others.hits(input.table);
  evidence.unit = &others.hits(input.unit);
  if (!input.note.empty()) evidence.note = &others.hits(input.note);
  const std::vector<int> candidates = state_->candidates(labels.hits(input.label));
  Choice choice;
  for (const int index : candidates) {
    const CompiledRule& rule = state_->rule(index);
    if (judge(rule, evidence) == Outcome::fits) consider(choice, rule);
  }
  std::vector<MatchCandidate> explained;
  for (const int index : candidates) {
    const CompiledRule& rule = state_->rule(index);
    explained.push_back({state_->id(rule), fmt::format("{} {}", rule.place, rule.written),
                         state_->verdict(rule, evidence, choice),
                         choice.rival == nullptr && &rule == choice.best});
  }
  return explained;
}

}  // namespace bocso
