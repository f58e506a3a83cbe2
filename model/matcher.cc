// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/matcher.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "model/catalogue_parts.h"
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

// What the page says about a figure besides its label.
struct Surroundings {
  Kind kind;
  const std::vector<std::string>& path;
  std::string_view column;
  std::string_view table;
  std::string_view unit;
  std::optional<std::string_view> note;
};

Evidence gather(const Surroundings& around, SeenTexts& labels, SeenTexts& others) {
  Evidence evidence;
  evidence.kind = around.kind;
  for (const std::string& label : around.path) evidence.path.push_back(&labels.hits(label));
  evidence.column = &others.hits(around.column);
  evidence.table = &others.hits(around.table);
  evidence.unit = &others.hits(around.unit);
  if (around.note) evidence.note = &others.hits(*around.note);
  return evidence;
}

std::string_view text_of_failure(Outcome outcome) {
  switch (outcome) {
    case Outcome::in_note:
      return "for table cells, and this figure stands in a note";
    case Outcome::not_in_note:
      return "for figures in notes, and this one stands in none";
    case Outcome::under:
      return "no label above fits what “under” asks for";
    case Outcome::column:
      return "the column's label does not fit what “column” asks for";
    case Outcome::table:
      return "the table's title does not fit what “table” asks for";
    case Outcome::unit:
      return "the unit does not fit what “unit” asks for";
    case Outcome::note:
      return "the note does not fit what “note” asks for";
    case Outcome::fits:
    case Outcome::other_kind:
      break;
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

  const CompiledRule& rule(int index) const { return rules[static_cast<std::size_t>(index)]; }
  const std::string& id(const CompiledRule& rule) const {
    return ids[static_cast<std::size_t>(rule.indicator)];
  }

  // The rules whose label pattern fits, in catalogue order.
  std::vector<int> candidates(const Hits& label) const {
    std::vector<int> found;
    for (const int pattern : label) {
      const std::vector<int>& here = rules_of_label[static_cast<std::size_t>(pattern)];
      found.insert(found.end(), here.begin(), here.end());
    }
    std::ranges::sort(found);
    return found;
  }

  Choice choose(const std::vector<int>& candidates, const Evidence& evidence) const {
    Choice choice;
    for (const int index : candidates) {
      if (judge(rule(index), evidence) == Outcome::fits) consider(choice, rule(index));
    }
    return choice;
  }

  void add_rule(const Indicator& indicator, const MatchRule& rule, Expressions& label_expressions,
                Expressions& other_expressions);
  std::string verdict(const CompiledRule& rule, const Evidence& evidence,
                      const Choice& choice) const;
};

// Of the indicator added last.
void Matcher::State::add_rule(const Indicator& indicator, const MatchRule& rule,
                              Expressions& label_expressions, Expressions& other_expressions) {
  CompiledRule compiled;
  compiled.indicator = static_cast<int>(ids.size()) - 1;
  compiled.kind = indicator.kind;
  compiled.place = fmt::format("{}:{}", indicator.file, rule.line);
  compiled.written = rule.written;
  compiled.label = label_expressions.add(label_expression(rule.label));
  compiled.literals = literal_length(rule.label);
  const auto index_of = [&](const std::string& pattern, bool is_label) {
    if (pattern.empty()) return -1;
    ++compiled.conditions;
    compiled.literals += literal_length(pattern);
    return is_label ? label_expressions.add(label_expression(pattern))
                    : other_expressions.add(pattern);
  };
  compiled.under = index_of(rule.under, true);
  compiled.column = index_of(rule.column, false);
  compiled.table = index_of(rule.table, false);
  compiled.unit = index_of(rule.unit, false);
  compiled.note = index_of(rule.note, false);
  rules_of_label.resize(label_expressions.list.size());
  rules_of_label[static_cast<std::size_t>(compiled.label)].push_back(
      static_cast<int>(rules.size()));
  rules.push_back(std::move(compiled));
}

// Why a rule whose label fits is or is not the one that counts.
std::string Matcher::State::verdict(const CompiledRule& rule, const Evidence& evidence,
                                    const Choice& choice) const {
  const Outcome outcome = judge(rule, evidence);
  if (outcome == Outcome::other_kind) {
    return fmt::format("the indicator's kind is {}, the figure's {}", kind_name(rule.kind),
                       kind_name(evidence.kind));
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
    return fmt::format("fits, and another rule of the indicator decides ({})", winner.place);
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
      state->add_rule(indicator, rule, labels, others);
    }
  }
  for (const auto& [expressions, set] :
       {std::pair(&labels, &state->labels), std::pair(&others, &state->others)}) {
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
    const Evidence evidence =
        gather({figure.kind, figure.path, figure.column_label,
                title == titles.end() ? std::string_view() : title->second, figure.unit,
                figure.source == Source::note ? std::optional<std::string_view>(figure.raw)
                                              : std::nullopt},
               labels, others);
    const Choice choice = state_->choose(candidates, evidence);
    if (choice.best == nullptr || choice.rival != nullptr) continue;
    figure.indicator = state_->id(*choice.best);
    figure.rule = choice.best->place;
  }
}

std::vector<MatchCandidate> Matcher::explain(const MatchInput& input) const {
  SeenTexts labels(state_->labels);
  SeenTexts others(state_->others);
  const Evidence evidence =
      gather({input.kind, input.path, input.column, input.table, input.unit,
              input.note.empty() ? std::nullopt : std::optional<std::string_view>(input.note)},
             labels, others);
  const std::vector<int> candidates = state_->candidates(labels.hits(input.label));
  const Choice choice = state_->choose(candidates, evidence);
  std::vector<MatchCandidate> explained;
  for (const int index : candidates) {
    const CompiledRule& rule = state_->rule(index);
    explained.push_back({state_->id(rule), fmt::format("{} {}", rule.place, rule.written),
                         state_->verdict(rule, evidence, choice),
                         &rule == choice.best && choice.rival == nullptr});
  }
  return explained;
}

}  // namespace bocso
