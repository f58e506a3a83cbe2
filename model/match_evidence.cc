// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/match_evidence.h"

#include <fmt/format.h>

#include <algorithm>

namespace bocso {
namespace {

bool contains(const SeenText& text, int pattern) {
  return std::ranges::binary_search(text.hits, pattern);
}

bool takes(Kind indicator, Kind figure) {
  return indicator == figure || figure == Kind::empty ||
         (indicator == Kind::count && figure == Kind::ratio);
}

// Steps from the row to the label above it that fits; -1 when none does.
int steps_to(int pattern, const std::vector<const SeenText*>& path) {
  for (std::size_t steps = 0; steps < path.size(); ++steps) {
    if (contains(*path[path.size() - 1 - steps], pattern)) return static_cast<int>(steps);
  }
  return -1;
}

}  // namespace

RuleOutcome judge(const CompiledRule& rule, const Evidence& evidence) {
  const auto fails = [](int pattern, const SeenText* text) {
    return pattern >= 0 && (text == nullptr || !contains(*text, pattern));
  };
  if (!takes(rule.kind, evidence.kind)) return RuleOutcome::other_kind;
  if (evidence.note != nullptr && rule.note < 0) return RuleOutcome::in_note;
  if (evidence.note == nullptr && rule.note >= 0) return RuleOutcome::not_in_note;
  if (rule.label < 0 && rule.prose < 0 && !evidence.names_who) return RuleOutcome::names_what;
  if (rule.under >= 0 && steps_to(rule.under, evidence.path) < 0) return RuleOutcome::under;
  if (fails(rule.column, evidence.column)) return RuleOutcome::column;
  if (fails(rule.table, evidence.table)) return RuleOutcome::table;
  if (fails(rule.unit, evidence.unit)) return RuleOutcome::unit;
  if (fails(rule.level, evidence.level)) return RuleOutcome::level;
  if (fails(rule.note, evidence.note)) return RuleOutcome::note;
  if (fails(rule.document, evidence.document)) return RuleOutcome::document;
  return RuleOutcome::fits;
}

std::tuple<int, int, std::size_t> specificity(const CompiledRule& rule, const Evidence& evidence) {
  const int steps = rule.under < 0 ? 0 : steps_to(rule.under, evidence.path);
  return {rule.conditions, -steps, rule.literals};
}

std::string_view text_of_failure(RuleOutcome outcome) {
  switch (outcome) {
    case RuleOutcome::in_note:
      return "for table cells, and this figure stands in a note";
    case RuleOutcome::not_in_note:
      return "for figures in notes, and this one stands in none";
    case RuleOutcome::names_what:
      return "for rows that name an agency, a place or a total";
    case RuleOutcome::under:
      return "no label above fits what “under” asks for";
    case RuleOutcome::column:
      return "the column's label does not fit what “column” asks for";
    case RuleOutcome::table:
      return "the table's title does not fit what “table” asks for";
    case RuleOutcome::unit:
      return "the unit does not fit what “unit” asks for";
    case RuleOutcome::level:
      return "the agency's level does not fit what “level” asks for";
    case RuleOutcome::note:
      return "the note does not fit what “note” asks for";
    case RuleOutcome::document:
      return "the document's title does not fit what “document” asks for";
    case RuleOutcome::fits:
    case RuleOutcome::other_kind:
      break;
  }
  return "";
}

std::string mended(const CompiledRule& rule, const Evidence& evidence) {
  int edits = 0;
  std::string text;
  const auto use = [&](const SeenText* seen) {
    if (seen == nullptr || seen->edits == 0) return;
    edits += seen->edits;
    text += (text.empty() ? "" : "; ") + seen->mended;
  };
  if (rule.label >= 0) use(evidence.label);
  if (rule.under >= 0) {
    const auto steps = static_cast<std::size_t>(steps_to(rule.under, evidence.path));
    use(evidence.path[evidence.path.size() - 1 - steps]);
  }
  if (rule.column >= 0) use(evidence.column);
  if (rule.table >= 0) use(evidence.table);
  if (edits == 0) return "";
  return fmt::format("{} letter{} off: {}", edits, edits == 1 ? "" : "s", text);
}

}  // namespace bocso
