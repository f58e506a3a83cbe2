// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ranges.h"

#include <algorithm>
#include <array>

namespace bocso {
namespace {

const Decimal kHundred{100, 0};

// The extremes of what corners give, in units; false when one of them cannot be said.
struct Extremes {
  std::int64_t low = kNoEnd;
  std::int64_t high = -kNoEnd;

  bool take(const Decimal& number, const Decimal& divisor, int unit) {
    const auto units = in_units(number, divisor, unit);
    if (!units) return false;
    low = std::min(low, *units);
    high = std::max(high, *units);
    return true;
  }
};

std::array<Decimal, 2> ends(const Bounds& bounds) { return {*bounds.low, *bounds.high}; }

}  // namespace

Ranges united(Ranges ranges) {
  std::ranges::sort(ranges, {}, &Range::low);
  Ranges apart;
  for (const Range& range : ranges) {
    if (!apart.empty() && range.low <= apart.back().high + 1) {
      apart.back().high = std::max(apart.back().high, range.high);
    } else {
      apart.push_back(range);
    }
  }
  return apart;
}

Ranges intersection(const Ranges& a, const Ranges& b) {
  Ranges both;
  for (const Range& x : a) {
    for (const Range& y : b) {
      const Range common{std::max(x.low, y.low), std::min(x.high, y.high)};
      if (common.low <= common.high) both.push_back(common);
    }
  }
  return both;
}

bool contains(const Ranges& ranges, std::int64_t number) {
  return std::ranges::any_of(
      ranges, [&](const Range& range) { return range.low <= number && number <= range.high; });
}

std::optional<std::int64_t> in_units(const Decimal& number, const Decimal& divisor, int unit) {
  const Result<Decimal> scaled = times_power_of_ten(divisor, unit);
  if (!scaled || scaled->coefficient == 0) return std::nullopt;
  const Decimal hundredth{number.coefficient, number.decimals + 2};
  const auto quotient = percentage(hundredth, *scaled, 0, Rounding::nearest);
  if (!quotient) return std::nullopt;
  return std::clamp(quotient->coefficient, -kNoEnd, kNoEnd);
}

std::optional<Range> rates_of(const Bounds& parts, const Bounds& base, int unit) {
  if (!parts.is_closed() || !base.is_closed()) return std::nullopt;
  Extremes extremes;
  for (const Decimal& part : ends(parts)) {
    for (const Decimal& whole : ends(base)) {
      const Result<Decimal> hundredfold = multiply(part, kHundred);
      if (!hundredfold || !extremes.take(*hundredfold, whole, unit)) return std::nullopt;
    }
  }
  return Range{extremes.low, extremes.high};
}

// x = (100 parts - rate base) / (rate b - 100 a).
std::optional<Range> operands_of(const Bounds& rate, const Bounds& parts, const Bounds& base, int a,
                                 int b, int unit) {
  if (!rate.is_closed() || !parts.is_closed() || !base.is_closed()) return std::nullopt;
  Extremes extremes;
  bool positive = false;
  bool negative = false;
  for (const Decimal& r : ends(rate)) {
    const Result<Decimal> of_rate = multiply(r, {b, 0});
    if (!of_rate) return std::nullopt;
    const Result<Decimal> divisor = subtract(*of_rate, {100L * a, 0});
    if (!divisor) return std::nullopt;
    positive = positive || divisor->coefficient > 0;
    negative = negative || divisor->coefficient < 0;
    for (const Decimal& part : ends(parts)) {
      for (const Decimal& whole : ends(base)) {
        const Result<Decimal> hundredfold = multiply(part, kHundred);
        const Result<Decimal> product = multiply(r, whole);
        if (!hundredfold || !product) return std::nullopt;
        const Result<Decimal> number = subtract(*hundredfold, *product);
        if (!number || !extremes.take(*number, *divisor, unit)) return std::nullopt;
      }
    }
  }
  if (positive && negative) return std::nullopt;
  return Range{extremes.low, extremes.high};
}

}  // namespace bocso
