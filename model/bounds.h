// SPDX-License-Identifier: GPL-3.0-or-later
// What figures stand for when they are put into a relation, and whether it holds. The only place
// that says so: the judge of claims and the search for suspects ask the same functions.
//
//   "34,31" 34.305…34.315, "trên 1.200" 1200…, "gần 1.300" …1300, "1.903" exactly 1903
#pragma once

#include <optional>

#include "model/record.h"

namespace bocso {

// Like Interval, with an end left open for qualified figures.
struct Bounds {
  std::optional<Decimal> low;
  std::optional<Decimal> high;

  bool is_closed() const { return low && high; }
  bool is_exact() const { return low && high && *low == *high; }
};

// As interval_of(), with the figure's qualifier. may_be_cut: a rounded figure may have been cut as
// well, so it stands for the values of both. denominator: the second number of "1.764/1.764".
Bounds bounds_of(const Figure& figure, bool denominator, bool may_be_cut);
// The same had the figure been printed as another number of as many `decimals`.
Bounds bounds_if(const Figure& figure, const Decimal& value, int decimals, bool may_be_cut);
// Printed with less than its whole value: a percent, "21,1 tỷ".
bool is_rounded(const Figure& figure);
// As the result of parts that are rounded: "+28" between two percentages is rounded to its last
// place like they are, though whole.
Bounds result_if(const Figure& figure, const Decimal& value, int decimals, bool of_rounded_parts,
                 bool may_be_cut);

// -b … -a for a … b.
Bounds negated(const Bounds& bounds);

// Σ of bounds; what was added can be taken out again.
class Total {
 public:
  void add(const Bounds& bounds);
  void remove(const Bounds& bounds);
  // nullopt: beyond 18 digits.
  std::optional<Bounds> bounds() const;

 private:
  Decimal low_, high_;
  int open_low_ = 0;
  int open_high_ = 0;
  bool overflow_ = false;
};

// How a result stands to the total of its parts: the same, or no more (a part of a whole), or no
// less.
enum class Compare { equal, at_most, at_least };
// Is there a choice with result = parts, or ≤, or ≥?
bool total_holds(const Bounds& result, const Bounds& parts, Compare compare);
// Is there a choice with result = 100 · parts / base? nullopt: an end is open, or base may be 0 or
// less; it cannot be said.
std::optional<bool> rate_holds(const Bounds& result, const Bounds& parts, const Bounds& base);

}  // namespace bocso
