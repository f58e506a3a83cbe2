// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a catalogue made ready for matching: patterns in sets, rules by what they hang on.
// Part of the matcher; others use matcher.h.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/catalogue.h"
#include "model/label_repair.h"
#include "model/label_text.h"
#include "model/pattern_shards.h"

namespace bocso {

// A rule with its patterns as indices into the sets of a RuleBook; -1 where it asks nothing.
struct CompiledRule {
  int indicator = 0;
  Kind kind = Kind::count;
  int label = -1;
  int under = -1;
  int column = -1;
  int table = -1;
  int unit = -1;
  int note = -1;
  int prose = -1;
  int level = -1;
  int document = -1;
  int conditions = 0;        // what it asks besides the label
  std::size_t literals = 0;  // characters of literal text in all its patterns
  std::string place;         // "one_stop.yaml:34"
  std::string written;       // "label: …"
};

// The words of official names with their marks: by them a label that lost its marks is known.
class MarkedWords {
 public:
  void add_name(std::string_view name);
  // Has a word of the label other marks than any name's word of the same letters? "Số TTHC cap
  // tinh" has, "Số TTHC cấp vùng" has not (no name has "vung").
  bool differ(std::string_view label) const;

 private:
  std::unordered_set<std::string, TextHash, std::equal_to<>> marked_;
  std::unordered_set<std::string, TextHash, std::equal_to<>> folded_;
};

struct RuleBook {
  std::vector<std::string> ids;     // of the indicators
  std::vector<CompiledRule> rules;  // in catalogue order
  Abbreviations abbreviations;
  PatternShards labels;
  PatternShards unders;
  PatternShards columns;
  PatternShards tables;
  PatternShards others;  // unit, note and level
  PatternShards documents;
  PatternShards clauses;
  // The rules that hang on a pattern, by its index in its set. A rule hangs on its label, else on
  // its column, else on its table; rules for sentences hang on prose.
  std::vector<std::vector<int>> by_label;
  std::vector<std::vector<int>> by_column;
  std::vector<std::vector<int>> by_table;
  std::vector<std::vector<int>> by_clause;
  LabelRepair repair;
  MarkedWords marks;
  // Rate of a part, for sentences: "… 34.109 hồ sơ, chiếm tỷ lệ 98,96%". By the part's indicator.
  struct Rate {
    std::string indicator;
    std::string place;  // of the relation
  };
  std::unordered_map<std::string, Rate> rate_of_part;

  const CompiledRule& rule(int index) const { return rules[static_cast<std::size_t>(index)]; }
  const std::string& id(int indicator) const { return ids[static_cast<std::size_t>(indicator)]; }
};

// Errors: bad_input for a pattern that does not compile, with the rule's file and line.
Result<RuleBook> rule_book(const Catalogue& catalogue);

}  // namespace bocso
