// SPDX-License-Identifier: GPL-3.0-or-later
// Exact figures, and what a printed figure stands for.
//
// A Decimal is coefficient / 10^decimals: "99,42" is {9942, 2}, "1.903" read as a count is {1903,
// 0}. Up to 18 digits; sums and products that do not fit are an Error, never a wrong number.
// Figures are never doubles: ratios are compared by cross-multiplying in 128 bits.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "normalize/result.h"

namespace bocso {

struct Decimal {
  std::int64_t coefficient = 0;
  int decimals = 0;  // 0…18: digits after the decimal mark

  // Equal as numbers: 1.50 == 1.5.
  friend bool operator==(const Decimal& a, const Decimal& b);
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
};

// Reads the canonical form written by to_string(): "1903", "-2945", "99.42". No grouping, "." is
// the decimal point. nullopt for anything else, and beyond 18 digits.
std::optional<Decimal> parse_decimal(std::string_view text);

// The canonical form, keeping trailing zeros: {6830, 2} -> "68.30".
std::string to_string(const Decimal& value);

// As a Vietnamese report prints it: {1414812973, 0} -> "1.414.812.973", {9942, 2} -> "99,42".
std::string to_vietnamese(const Decimal& value);

// Errors: overflow.
Result<Decimal> add(const Decimal& a, const Decimal& b);
Result<Decimal> subtract(const Decimal& a, const Decimal& b);
Result<Decimal> multiply(const Decimal& a, const Decimal& b);
// value * 10^power; a power beyond -18…18 is an overflow, too: "21,1 tỷ" is
// times_power_of_ten({211, 1}, 9) = 21100000000.
Result<Decimal> times_power_of_ten(const Decimal& value, int power);
// 100 * part / whole, cut or rounded (half away from zero) at `decimals` digits; nullopt when whole
// is 0 or the result does not fit.
enum class Rounding { nearest, truncate };
std::optional<Decimal> percentage(const Decimal& part, const Decimal& whole, int decimals,
                                  Rounding rounding);

Decimal negate(const Decimal& value);
Decimal absolute(const Decimal& value);

// Every number a printed figure may stand for: low ≤ x ≤ high, both ends included.
//
// An exact figure (a count) is the interval of one point. A figure printed with decimals, or in a
// scaled unit, stands for value ± half a unit of its last printed place: "99,42" is 99.415…99.425,
// "21,1 tỷ" is 21.05…21.15 tỷ.
struct Interval {
  Decimal low;
  Decimal high;

  friend bool operator==(const Interval&, const Interval&) = default;
};

Interval exactly(const Decimal& value);
// value ± 0.5 * 10^last_place; last_place is scale - decimals, e.g. -2 for "99,42", 8 for "21,1
// tỷ". A value too large for the half unit to be written within 18 digits is returned as exact.
Interval within_half_unit(const Decimal& value, int last_place);
// What value stands for if the writer cut instead of rounding: value … value + 10^last_place (away
// from zero for negative values).
Interval if_truncated(const Decimal& value, int last_place);

Result<Interval> add(const Interval& a, const Interval& b);
Result<Interval> subtract(const Interval& a, const Interval& b);
bool overlap(const Interval& a, const Interval& b);

// Is there a part in `part`, a whole in `whole` and a rate in `rate` with rate = 100 * part /
// whole? Exact, by cross-multiplying. whole must be > 0 throughout, else nullopt: not checkable.
std::optional<bool> percentage_holds(const Interval& rate, const Interval& part,
                                     const Interval& whole);

}  // namespace bocso
