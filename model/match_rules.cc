// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/match_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "model/catalogue_pattern.h"
#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

// Distinct patterns, in order of appearance, with the first rule that has each.
struct Expressions {
  std::vector<std::string> list;
  std::vector<std::pair<std::string, int>> places;  // file and line
  std::map<std::string, int, std::less<>> indices;
};

// While a book is put together.
struct Builder {
  const Abbreviations& abbreviations;
  RuleBook& book;
  Expressions labels, unders, columns, tables, others, clauses, documents;
  std::map<std::string, std::pair<std::string, std::size_t>> normal;  // by pattern: form, literals

  const std::pair<std::string, std::size_t>& form(const std::string& pattern) {
    const auto [at, is_new] = normal.try_emplace(pattern);
    if (is_new) {
      at->second.first = label_pattern(pattern, abbreviations);
      at->second.second = literal_length(at->second.first);
      for (const std::string& word : literal_words(at->second.first)) book.repair.add_word(word);
    }
    return at->second;
  }

  // The index of a pattern in its set, -1 for none; counts its literal text.
  int add(Expressions& expressions, const std::string& pattern, CompiledRule& rule,
          const std::pair<std::string, int>& place) {
    if (pattern.empty()) return -1;
    const auto& [expression, literals] = form(pattern);
    rule.literals += literals;
    const auto [at, is_new] =
        expressions.indices.emplace(expression, static_cast<int>(expressions.list.size()));
    if (is_new) {
      expressions.list.push_back(expression);
      expressions.places.push_back(place);
    }
    return at->second;
  }

  void add_rule(const Indicator& indicator, int index, const MatchRule& rule);
};

void hang(std::vector<std::vector<int>>& rules_by, int pattern, int rule) {
  const auto at = static_cast<std::size_t>(pattern);
  if (rules_by.size() <= at) rules_by.resize(at + 1);
  rules_by[at].push_back(rule);
}

void Builder::add_rule(const Indicator& indicator, int index, const MatchRule& rule) {
  CompiledRule compiled;
  compiled.indicator = index;
  compiled.kind = indicator.kind;
  compiled.place = fmt::format("{}:{}", indicator.file, rule.line);
  compiled.written = rule.written;
  const std::pair<std::string, int> place{indicator.file, rule.line};
  compiled.label = add(labels, rule.label, compiled, place);
  compiled.under = add(unders, rule.under, compiled, place);
  compiled.column = add(columns, rule.column, compiled, place);
  compiled.table = add(tables, rule.table, compiled, place);
  compiled.unit = add(others, rule.unit, compiled, place);
  compiled.note = add(others, rule.note, compiled, place);
  compiled.level = add(others, rule.level, compiled, place);
  compiled.prose = add(clauses, rule.prose, compiled, place);
  const std::size_t literals = compiled.literals;
  compiled.document = add(documents, rule.document, compiled, place);
  compiled.literals = literals;
  for (const int condition : {compiled.under, compiled.column, compiled.table, compiled.unit,
                              compiled.note, compiled.level}) {
    compiled.conditions += condition >= 0 ? 1 : 0;
  }
  const int at = static_cast<int>(book.rules.size());
  if (compiled.prose >= 0) {
    hang(book.by_clause, compiled.prose, at);
  } else if (compiled.label >= 0) {
    hang(book.by_label, compiled.label, at);
  } else if (compiled.column >= 0) {
    hang(book.by_column, compiled.column, at);
  } else {
    hang(book.by_table, compiled.table, at);
  }
  book.rules.push_back(std::move(compiled));
}

// The first pattern that does not compile, at its rule.
std::optional<Error> wrong_pattern(const Expressions& expressions) {
  for (std::size_t i = 0; i < expressions.list.size(); ++i) {
    const auto compiled = Pattern::compile(expressions.list[i]);
    if (compiled) continue;
    Error error = compiled.error();
    std::tie(error.file, error.line) = expressions.places[i];
    return error;
  }
  return std::nullopt;
}

void add_rates(const Catalogue& catalogue, RuleBook& book) {
  for (const Relation& relation : catalogue.relations) {
    if (relation.type != RelationType::ratio) continue;
    book.rate_of_part.try_emplace(
        relation.parts.front(),
        RuleBook::Rate{relation.whole, fmt::format("{}:{}", relation.file, relation.line)});
  }
}

constexpr std::string_view kPlaceHeads[] = {"tỉnh", "huyện", "phố", "xã", "phường", "quận", "trấn"};

bool is_separator(char c) {
  return static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
}

// The words of text in lower case with their marks, without what stands in brackets.
template <class Take>
void each_word(std::string_view lower, Take take) {
  int depth = 0;
  for (std::size_t begin = 0; begin < lower.size();) {
    std::size_t end = begin;
    while (end < lower.size() && !is_separator(lower[end])) ++end;
    if (end > begin && depth == 0) take(lower.substr(begin, end - begin));
    if (end < lower.size())
      depth += lower[end] == '(' ? 1 : lower[end] == ')' && depth > 0 ? -1 : 0;
    begin = end + 1;
  }
}

}  // namespace

void MarkedWords::add_name(std::string_view name) {
  each_word(fold_keeping_marks(name), [&](std::string_view word) {
    if (marked_.emplace(word).second) folded_.insert(fold(word).text);
  });
}

bool MarkedWords::differ(std::string_view label) const {
  bool found = false;
  int of_a_place = 0;  // words that may be a place's name: "tỉnh Khánh Hòa"
  each_word(fold_keeping_marks(label), [&](std::string_view word) {
    if (found || of_a_place-- > 0) return;
    if (std::ranges::find(kPlaceHeads, word) != std::end(kPlaceHeads)) of_a_place = 2;
    if (!marked_.contains(word)) found = folded_.contains(fold(word).text);
  });
  return found;
}

Result<RuleBook> rule_book(const Catalogue& catalogue) {
  RuleBook book;
  book.abbreviations = catalogue.abbreviations;
  book.marks.add_name("trong đó, bao gồm, cụ thể");
  for (const std::string& words : book.abbreviations.given()) book.marks.add_name(words);
  Builder builder{book.abbreviations, book, {}, {}, {}, {}, {}, {}, {}, {}};
  for (const Indicator& indicator : catalogue.indicators) {
    const int index = static_cast<int>(book.ids.size());
    book.ids.push_back(indicator.id);
    book.marks.add_name(indicator.name);
    for (const MatchRule& rule : indicator.match) builder.add_rule(indicator, index, rule);
  }
  for (const auto& [expressions, set] :
       {std::pair(&builder.labels, &book.labels), std::pair(&builder.unders, &book.unders),
        std::pair(&builder.columns, &book.columns), std::pair(&builder.tables, &book.tables),
        std::pair(&builder.others, &book.others), std::pair(&builder.clauses, &book.clauses),
        std::pair(&builder.documents, &book.documents)}) {
    if (!catalogue.patterns_compile) {
      if (auto error = wrong_pattern(*expressions)) return tl::unexpected(std::move(*error));
    }
    *set = PatternShards(expressions->list);
  }
  book.by_label.resize(builder.labels.list.size());
  book.by_column.resize(builder.columns.list.size());
  book.by_table.resize(builder.tables.list.size());
  book.by_clause.resize(builder.clauses.list.size());
  add_rates(catalogue, book);
  return book;
}

}  // namespace bocso
