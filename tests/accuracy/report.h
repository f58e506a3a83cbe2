// SPDX-License-Identifier: GPL-3.0-or-later
// Scores for people, for programs, and against what was reached before.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "accuracy/score.h"

namespace bocso::accuracy {

using Scores = std::map<std::string, Score>;  // by condition

// A Markdown table, one row a condition.
std::string table_of(const Scores& scores);

// A Markdown table, one row a class, over all conditions: flags due by rule and severity, by what
// grounds them, and misprints by kind, with the share that was found.
std::string classes_of(const Scores& scores);

// All counts and rates, the flags by rule and severity, and the reliability curve.
std::string json_of(const Scores& scores);

// The figures that must not get worse, by condition: what baseline.json holds.
std::string baseline_of(const Scores& scores);
// A line for each figure of `scores` that is worse than in the baseline, by more than its tolerance
// (conditions that are read by OCR vary a little with the version of Tesseract), and for each
// condition or figure that only one of the two has. nullopt when the baseline cannot be parsed.
std::optional<std::vector<std::string>> worse_than(const std::string& baseline,
                                                   const Scores& scores);

}  // namespace bocso::accuracy
