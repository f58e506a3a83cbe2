// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/matcher.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "model/catalogue_parts.h"
#include "model/entity.h"
#include "model/entity_level.h"
#include "model/match_changes.h"
#include "model/match_clauses.h"
#include "model/match_evidence.h"
#include "model/match_rules.h"
#include "model/match_texts.h"
#include "model/total_words.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr double kMarksDiffer = 0.9;
constexpr double kMended = 0.7;

// The most specific fitting rule, and one of another indicator that is as specific.
struct Choice {
  const CompiledRule* best = nullptr;
  const CompiledRule* rival = nullptr;

  bool is_clear() const { return best != nullptr && rival == nullptr; }
};

// The texts of one document.
struct Texts {
  explicit Texts(const RuleBook& book)
      : labels(book.labels, book.abbreviations, &book.repair, &book.unders),
        unders(book.unders, book.abbreviations, &book.repair, &book.labels),
        columns(book.columns, book.abbreviations, &book.repair),
        tables(book.tables, book.abbreviations, &book.repair),
        others(book.others, book.abbreviations),
        clauses(book.clauses, book.abbreviations),
        documents(book.documents, book.abbreviations) {}

  SeenTexts labels;
  SeenTexts unders;
  SeenTexts columns;
  SeenTexts tables;
  SeenTexts others;
  SeenTexts clauses;
  SeenTexts documents;
  const SeenText* document = nullptr;
};

// What of a table its rows share.
struct TableSays {
  std::string title;
  std::string level;  // of all its agencies, "" when they have several
  const LabelledTable* table = nullptr;
};

TableSays says(const LabelledTable& table) {
  TableSays says{table.title, "", &table};
  bool first = true;
  for (const Row& row : table.rows) {
    if (row.total || !is_entity_name(row.label)) continue;
    const std::string level(entity_level(row.label));
    if (!first && level != says.level) {
      says.level.clear();
      break;
    }
    says.level = level;
    first = false;
  }
  return says;
}

bool is_total(const TableSays* table, int row) {
  return table != nullptr && row >= 0 && row < std::ssize(table->table->rows) &&
         table->table->rows[static_cast<std::size_t>(row)].total;
}

// Words with "#" for numbers, as somebody writes a clause.
std::string clause_words(std::string_view text, const Abbreviations& abbreviations) {
  std::string words;
  for (;;) {
    const std::size_t number = text.find('#');
    const std::string piece = label_text(text.substr(0, number), abbreviations).plain;
    words += (words.empty() || piece.empty() ? "" : " ") + piece;
    if (number == std::string_view::npos) return words;
    words += words.empty() ? "#" : " #";
    text.remove_prefix(number + 1);
  }
}

}  // namespace

struct Matcher::State {
  RuleBook book;
  IndicatorKinds kinds;

  // The rules whose own pattern fits, in catalogue order.
  std::vector<int> candidates(const Evidence& evidence) const {
    std::vector<int> found;
    const auto take = [&](const SeenText* text, const std::vector<std::vector<int>>& rules_by) {
      if (text == nullptr) return;
      for (const int pattern : text->hits) {
        const auto& here = rules_by[static_cast<std::size_t>(pattern)];
        found.insert(found.end(), here.begin(), here.end());
      }
    };
    take(evidence.label, book.by_label);
    take(evidence.clause, book.by_clause);
    if (evidence.clause == nullptr) {
      take(evidence.column, book.by_column);
      take(evidence.table, book.by_table);
    }
    std::ranges::sort(found);
    return found;
  }

  Choice choose(const std::vector<int>& candidates, const Evidence& evidence) const {
    Choice choice;
    for (const int index : candidates) {
      const CompiledRule& rule = book.rule(index);
      if (judge(rule, evidence) != RuleOutcome::fits) continue;
      if (choice.best == nullptr ||
          specificity(rule, evidence) > specificity(*choice.best, evidence)) {
        choice = {&rule, nullptr};
      } else if (specificity(rule, evidence) == specificity(*choice.best, evidence) &&
                 choice.rival == nullptr && rule.indicator != choice.best->indicator) {
        choice.rival = &rule;
      }
    }
    return choice;
  }

  Evidence table_evidence(const Figure& figure, const TableSays* table, Texts& texts) const;
  Evidence clause_evidence(const Figure& figure, const Clause& clause, Texts& texts) const;
  void settle(Figure& figure, const Choice& choice, const Evidence& evidence) const;
  void match_sentences(std::vector<Figure>& figures, const std::vector<Clause>& clauses,
                       Texts& texts) const;
  void take_rate(Figure& figure, const Figure& part) const;
  std::string verdict(const CompiledRule& rule, const Evidence& evidence,
                      const Choice& choice) const;
};

Evidence Matcher::State::table_evidence(const Figure& figure, const TableSays* table,
                                        Texts& texts) const {
  const bool total = is_total(table, figure.row);
  Evidence evidence;
  evidence.kind = figure.kind;
  evidence.document = texts.document;
  evidence.names_who = total || is_entity_name(figure.label);
  evidence.label = &texts.labels.printed(figure.label);
  for (const std::string& label : figure.path) {
    evidence.path.push_back(&texts.unders.printed(label));
  }
  evidence.column = &texts.columns.printed(figure.column_label);
  if (table != nullptr) evidence.table = &texts.tables.printed(table->title);
  evidence.unit = &texts.others.printed(figure.unit);
  if (evidence.names_who) {
    evidence.level = &texts.others.words(total && table != nullptr ? std::string_view(table->level)
                                                                   : entity_level(figure.label));
  }
  if (figure.source == Source::note) evidence.note = &texts.others.printed(figure.raw);
  return evidence;
}

Evidence Matcher::State::clause_evidence(const Figure& figure, const Clause& clause,
                                         Texts& texts) const {
  Evidence evidence;
  evidence.kind = figure.kind;
  evidence.document = texts.document;
  evidence.label = &texts.labels.words(clause.head);
  evidence.clause = &texts.clauses.words(clause.text);
  for (const std::string& above : clause.above) {
    evidence.path.push_back(&texts.unders.words(above));
  }
  evidence.unit = &texts.others.printed(figure.unit);
  evidence.level = &texts.others.words(entity_level(figure.entity));
  return evidence;
}

// Indicator, rule and how sure it is.
void Matcher::State::settle(Figure& figure, const Choice& choice, const Evidence& evidence) const {
  if (!choice.is_clear()) return;
  const CompiledRule& rule = *choice.best;
  figure.indicator = book.id(rule.indicator);
  figure.rule = rule.place;
  if (const std::string off = mended(rule, evidence); !off.empty()) {
    figure.rule += ", " + off;
    figure.confidence = std::min(figure.confidence, kMended);
  } else if (rule.label >= 0 && figure.source != Source::prose && book.marks.differ(figure.label)) {
    figure.rule += ", marks differ";
    figure.confidence = std::min(figure.confidence, kMarksDiffer);
  }
}

void Matcher::State::match_sentences(std::vector<Figure>& figures,
                                     const std::vector<Clause>& clauses, Texts& texts) const {
  const Figure* last = nullptr;         // the figure before in the same sentence
  std::vector<const Figure*> unlisted;  // those before that no agency's name precedes
  for (std::size_t i = 0; i < figures.size(); ++i) {
    Figure& figure = figures[i];
    if (figure.source != Source::prose) continue;
    const Clause& clause = clauses[i];
    if (last != nullptr &&
        (last->paragraph != figure.paragraph || last->sentence != figure.sentence)) {
      last = nullptr;
      unlisted.clear();
    }
    const Evidence evidence = clause_evidence(figure, clause, texts);
    settle(figure, choose(candidates(evidence), evidence), evidence);
    const bool is_open = figure.indicator.empty();
    const auto opener = std::find_if(unlisted.rbegin(), unlisted.rend(), [&](const Figure* before) {
      return before->unit_code == figure.unit_code;
    });
    if (is_open && clause.in_list && opener != unlisted.rend()) {
      figure.indicator = (*opener)->indicator;
      if (!figure.indicator.empty()) figure.rule = (*opener)->rule + ", listed by agency";
    } else {
      const bool is_rate = figure.kind == Kind::percent && last != nullptr && only_a_rate(clause);
      if (is_open && is_rate) take_rate(figure, *last);
      unlisted.push_back(&figure);
    }
    last = &figure;
  }
}

// "34.109 hồ sơ, chiếm tỷ lệ 98,96%": the rate of what stands before it.
void Matcher::State::take_rate(Figure& figure, const Figure& part) const {
  const auto rate = book.rate_of_part.find(part.indicator);
  if (rate == book.rate_of_part.end()) return;
  figure.indicator = rate->second.indicator;
  figure.rule = rate->second.place + ", the rate of " + part.indicator;
}

// Why a rule whose own pattern fits is or is not the one that counts.
std::string Matcher::State::verdict(const CompiledRule& rule, const Evidence& evidence,
                                    const Choice& choice) const {
  const RuleOutcome outcome = judge(rule, evidence);
  if (outcome == RuleOutcome::other_kind) {
    return fmt::format("the indicator's kind is {}, the figure's {}", kind_name(rule.kind),
                       kind_name(evidence.kind));
  }
  if (outcome != RuleOutcome::fits) return std::string(text_of_failure(outcome));
  if (&rule == choice.best && choice.is_clear()) {
    const std::string off = mended(rule, evidence);
    return off.empty() ? "matches" : "matches, " + off;
  }
  const CompiledRule& winner = *choice.best;
  if (specificity(rule, evidence) == specificity(winner, evidence) && choice.rival != nullptr) {
    const CompiledRule& other = rule.indicator == winner.indicator ? *choice.rival : winner;
    return fmt::format("a tie: {} ({}) fits and is as specific, so neither is taken",
                       book.id(other.indicator), other.place);
  }
  if (rule.indicator == winner.indicator) {
    return fmt::format("fits, and another rule of the indicator decides ({})", winner.place);
  }
  return fmt::format("less specific than {} ({})", book.id(winner.indicator), winner.place);
}

Matcher::Matcher(std::unique_ptr<State> state) : state_(std::move(state)) {}
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

Result<Matcher> Matcher::build(const Catalogue& catalogue) {
  Result<RuleBook> book = rule_book(catalogue);
  if (!book) return tl::unexpected(book.error());
  auto state = std::make_unique<State>();
  state->book = std::move(*book);
  for (const Indicator& indicator : catalogue.indicators) {
    state->kinds[indicator.id] = {indicator.kind, indicator.unit};
  }
  return Matcher(std::move(state));
}

void Matcher::match(std::vector<Figure>& figures, const std::vector<LabelledTable>& tables,
                    const std::vector<Paragraph>& paragraphs, const std::string& title) const {
  Texts texts(state_->book);
  texts.document = &texts.documents.printed(title);
  texts.labels.reserve(figures.size());
  std::map<int, TableSays> about;
  for (const LabelledTable& table : tables) about.emplace(table.index, says(table));
  bool any_prose = false;
  for (Figure& figure : figures) {
    figure.indicator.clear();
    figure.rule.clear();
    any_prose = any_prose || figure.source == Source::prose;
    if (figure.source == Source::prose) continue;
    const auto table = about.find(figure.table);
    const Evidence evidence =
        state_->table_evidence(figure, table == about.end() ? nullptr : &table->second, texts);
    const std::vector<int> candidates = state_->candidates(evidence);
    if (!candidates.empty()) {
      state_->settle(figure, state_->choose(candidates, evidence), evidence);
    }
  }
  match_changes(figures, state_->kinds);
  if (!any_prose) return;
  state_->match_sentences(figures, clauses_of(figures, paragraphs, state_->book.abbreviations),
                          texts);
}

std::vector<MatchCandidate> Matcher::explain(const MatchInput& input) const {
  Texts texts(state_->book);
  texts.document = &texts.documents.printed(input.document);
  Figure figure;
  figure.kind = input.kind;
  figure.label = input.label;
  figure.path = input.path;
  figure.column_label = input.column;
  figure.unit = input.unit;
  figure.raw = input.note;
  figure.source = input.note.empty() ? Source::table : Source::note;
  Evidence evidence;
  const std::size_t number = input.label.find('#');
  if (number != std::string::npos) {
    Clause clause;
    clause.text = clause_words(input.label, state_->book.abbreviations);
    clause.head = clause_words(input.label.substr(0, number), state_->book.abbreviations);
    for (const std::string& above : input.path) {
      clause.above.push_back(clause_words(above, state_->book.abbreviations));
    }
    evidence = state_->clause_evidence(figure, clause, texts);
  } else {
    LabelledTable table;
    table.title = input.table;
    table.rows.emplace_back();
    table.rows.front().label = input.label;
    table.rows.front().total = is_total_label(input.label);
    figure.row = 0;
    const TableSays about = says(table);
    evidence = state_->table_evidence(figure, &about, texts);
  }
  const std::vector<int> candidates = state_->candidates(evidence);
  const Choice choice = state_->choose(candidates, evidence);
  std::vector<MatchCandidate> explained;
  for (const int index : candidates) {
    const CompiledRule& rule = state_->book.rule(index);
    explained.push_back(
        {state_->book.id(rule.indicator), fmt::format("{} {}", rule.place, rule.written),
         state_->verdict(rule, evidence, choice), &rule == choice.best && choice.is_clear()});
  }
  return explained;
}

}  // namespace bocso
