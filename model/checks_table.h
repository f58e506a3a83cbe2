// SPDX-License-Identifier: GPL-3.0-or-later
// The checks themselves, one a rule; run_checks() runs them all. What they share is in relation.h.
#pragma once

#include <vector>

#include "model/relation.h"

namespace bocso {

// A check appends its flags, all of its own rule.
using Check = void (*)(const CheckInput& input, std::vector<Flag>& flags);

void check_sum(const CheckInput& input, std::vector<Flag>& flags);
void check_ratio(const CheckInput& input, std::vector<Flag>& flags);
void check_delta(const CheckInput& input, std::vector<Flag>& flags);
void check_rounding(const CheckInput& input, std::vector<Flag>& flags);
void check_part_whole(const CheckInput& input, std::vector<Flag>& flags);
void check_mention(const CheckInput& input, std::vector<Flag>& flags);
void check_separators(const CheckInput& input, std::vector<Flag>& flags);
void check_codes(const CheckInput& input, std::vector<Flag>& flags);
void check_units(const CheckInput& input, std::vector<Flag>& flags);
void check_ocr(const CheckInput& input, std::vector<Flag>& flags);
void check_range(const CheckInput& input, std::vector<Flag>& flags);
void check_numbering(const CheckInput& input, std::vector<Flag>& flags);

// What follows from a doubtful reading of a picture is in doubt itself. Of the flags with their
// suspects:
// - a relation that another reading of the picture would mend, with all others the figure stands
//   in, is info: "+48" read for "+4,8";
// - an error that rests on a figure the rule ocr flags is a warning, and says so.
void weigh_doubt(const CheckInput& input, std::vector<Flag>& flags);

// All claims of a report, found and judged.
std::vector<Judged> judge_claims(const Report& report, const Catalogue& catalogue,
                                 const std::vector<TableFacts>& tables);

// A value that cannot be right whatever stands beside it: an error of check_range. figure: index
// into Report::figures.
bool is_impossible(const CheckInput& input, int figure);

}  // namespace bocso
