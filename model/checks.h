// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that find figures which cannot be right. Each is a function over one report; the table
// of them is kChecks in checks.cc.
//
// A figure stands for an interval (see interval_of). A relation is broken only when no choice
// inside the intervals satisfies it; a relation with a figure missing is not checkable and is
// counted as such. What grounds a relation is always a label, a header, an ordinal or the
// catalogue, never the numbers, and each flag's message names it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/catalogue.h"
#include "model/record.h"

namespace bocso {

struct CheckOptions {
  std::vector<std::string> rules;  // only these; empty: all
  Severity min_severity = Severity::info;
};

// What a figure stands for: counts, codes, ranks, ratios and unscaled money are exact; percents,
// scores, decimals and scaled amounts are within half a unit of their last printed place.
Interval interval_of(const Figure& figure);
// The same had the figure been printed as `value`, with as many decimals.
Interval interval_if(const Figure& figure, const Decimal& value, int decimals);

// Fills flags and coverage of a report, from its document, tables, paragraphs and figures alone:
// the same for a report just read and for one loaded from a store. Flags are ordered by place, then
// rule.
void run_checks(Report& report, const Catalogue& catalogue, const CheckOptions& options);

// Is `rule` the name of a check ("sum", "ratio", …)? Of the one across documents (check_series.h),
// too.
bool is_rule(std::string_view rule);

}  // namespace bocso
