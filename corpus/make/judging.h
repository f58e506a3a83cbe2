// SPDX-License-Identifier: GPL-3.0-or-later
// Does a relation between printed figures hold?
//
// A figure that was rounded stands for every value it may have been rounded from: a percent, a
// score, one with decimals or in a scaled unit (triệu, tỷ), and a change of such figures, for half
// a unit of its last place to both sides. Counts, codes, printed ratios and amounts to the đồng are
// exact. A relation is broken when no choice inside these ranges satisfies it:
//
//   4,31 of 8,25 tỷ đồng is 52,151…52,335 %: "52,2" holds, "57,09" does not
//
// A share of more than its whole is broken also where it rounds to 100: 225 of 224.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "corpus/make/content.h"

namespace bocso::corpus {

using FigureIndex = std::map<std::string, Figure*>;  // by key
FigureIndex index_of(Report& report);

enum class Verdict {
  holds,
  cut,  // it holds when its figures were cut instead of rounded
  broken,
};
struct Outcome {
  Verdict verdict = Verdict::holds;
  std::string expected;  // as printed figures have it, "" when it holds
};

// All figures of the relation must be in the index: see is_complete.
Outcome judge(const Relation& relation, const FigureIndex& index);
bool is_complete(const Relation& relation, const FigureIndex& index);

// Of a rate that cannot pass 100: its part is more than its whole, whatever the rate.
bool part_exceeds_whole(const Relation& relation, const FigureIndex& index);

// The keys of its figures, the whole first.
std::vector<std::string> members(const Relation& relation);

}  // namespace bocso::corpus
