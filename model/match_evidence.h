// SPDX-License-Identifier: GPL-3.0-or-later
// Does a rule fit a figure, and how specific is it there? Part of the matcher; others use
// matcher.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "model/match_rules.h"
#include "model/match_texts.h"

namespace bocso {

// What the page says about a figure, and which patterns that fits. Null where it says nothing.
struct Evidence {
  Kind kind = Kind::count;
  bool names_who = false;  // the row names an agency, a place or a total, nothing counted
  const SeenText* label = nullptr;
  std::vector<const SeenText*> path;  // outermost first
  const SeenText* column = nullptr;
  const SeenText* table = nullptr;
  const SeenText* unit = nullptr;
  const SeenText* level = nullptr;
  const SeenText* note = nullptr;    // of a figure in a note
  const SeenText* clause = nullptr;  // of a figure in a sentence
  const SeenText* document = nullptr;
};

enum class RuleOutcome {
  fits,
  other_kind,
  in_note,
  not_in_note,
  names_what,
  under,
  column,
  table,
  unit,
  level,
  note,
  document
};

// The first thing that speaks against the rule.
RuleOutcome judge(const CompiledRule& rule, const Evidence& evidence);

// The greater decides, of rules that fit: conditions, nearness of the label above, literal text.
std::tuple<int, int, std::size_t> specificity(const CompiledRule& rule, const Evidence& evidence);

// "the unit does not fit what “unit” asks for"; "" for fits and other_kind.
std::string_view text_of_failure(RuleOutcome outcome);

// What had to be mended for a rule that fits: "2 letters off: so tthc cap tinh"; "" for nothing.
std::string mended(const CompiledRule& rule, const Evidence& evidence);

}  // namespace bocso
