// SPDX-License-Identifier: GPL-3.0-or-later
// Which numbers a figure might have been: ranges of whole units of its last printed place.
//
//   "94,09" of 94,085…94,095 and other figures that are exact: {9409, 9409} at units of 10^-2
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/bounds.h"

namespace bocso {

// Both ends included; beyond ±kNoEnd open.
struct Range {
  std::int64_t low = 0;
  std::int64_t high = 0;

  friend bool operator==(const Range&, const Range&) = default;
};
using Ranges = std::vector<Range>;  // in order, apart from each other
constexpr std::int64_t kNoEnd = 100'000'000'000'000'000;

// In order and apart, from any.
Ranges united(Ranges ranges);
Ranges intersection(const Ranges& a, const Ranges& b);
bool contains(const Ranges& ranges, std::int64_t number);

// number / divisor in units of 10^unit, rounded, within ±kNoEnd. nullopt: the divisor is 0, or it
// does not fit.
std::optional<std::int64_t> in_units(const Decimal& number, const Decimal& divisor, int unit);
// x = 100 · parts / base for all choices, in units of 10^unit, rounded. nullopt: an end is open, or
// base may be 0.
std::optional<Range> rates_of(const Bounds& parts, const Bounds& base, int unit);
// x of rate = 100 (a x + parts) / (b x + base) likewise; a, b: how often x stands there.
std::optional<Range> operands_of(const Bounds& rate, const Bounds& parts, const Bounds& base, int a,
                                 int b, int unit);

}  // namespace bocso
