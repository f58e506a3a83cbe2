// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/decimal.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace bocso {
namespace {

using Wide = __int128;

constexpr int kMostDigits = 18;
constexpr Wide kLimit = 1'000'000'000'000'000'000;  // 10^18

Wide power_of_ten(int power) {
  Wide value = 1;
  while (power-- > 0) value *= 10;
  return value;
}

struct WideDecimal {
  Wide coefficient = 0;
  int decimals = 0;
};

// Both at the same number of decimals; exact, since 18 + 18 digits fit in 128 bits.
std::pair<Wide, Wide> aligned(const Decimal& a, const Decimal& b) {
  const int decimals = std::max(a.decimals, b.decimals);
  return {Wide{a.coefficient} * power_of_ten(decimals - a.decimals),
          Wide{b.coefficient} * power_of_ten(decimals - b.decimals)};
}

// Drops zeros behind the decimal mark until it fits.
Result<Decimal> narrow(WideDecimal value) {
  while ((value.coefficient >= kLimit || value.coefficient <= -kLimit ||
          value.decimals > kMostDigits) &&
         value.decimals > 0 && value.coefficient % 10 == 0) {
    value.coefficient /= 10;
    --value.decimals;
  }
  if (value.coefficient >= kLimit || value.coefficient <= -kLimit || value.decimals > kMostDigits) {
    return failure(ErrorCode::overflow, "a figure of more than 18 digits");
  }
  return Decimal{static_cast<std::int64_t>(value.coefficient), value.decimals};
}

std::string digits_of(const Decimal& value) {
  std::string digits = std::to_string(value.coefficient);
  if (value.coefficient < 0) digits.erase(0, 1);
  const auto least = static_cast<std::size_t>(value.decimals) + 1;
  if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
  return digits;
}

}  // namespace

bool operator==(const Decimal& a, const Decimal& b) {
  return (a <=> b) == std::strong_ordering::equal;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const auto [x, y] = aligned(a, b);
  return x < y   ? std::strong_ordering::less
         : x > y ? std::strong_ordering::greater
                 : std::strong_ordering::equal;
}

std::optional<Decimal> parse_decimal(std::string_view text) {
  Decimal value;
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.front() == '.' || text.back() == '.') return std::nullopt;
  int digits = 0;
  bool behind_point = false;
  for (char c : text) {
    if (c == '.') {
      if (behind_point) return std::nullopt;
      behind_point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    // The zero of "0.077" takes no place of the 18.
    if (digits > 0 || c != '0') ++digits;
    if (behind_point) ++value.decimals;
    if (digits > kMostDigits || value.decimals > kMostDigits) return std::nullopt;
    value.coefficient = value.coefficient * 10 + (c - '0');
  }
  if (negative) value.coefficient = -value.coefficient;
  return value;
}

std::string to_string(const Decimal& value) {
  std::string text = digits_of(value);
  if (value.decimals > 0) text.insert(text.size() - static_cast<std::size_t>(value.decimals), ".");
  if (value.coefficient < 0) text.insert(0, "-");
  return text;
}

std::string to_vietnamese(const Decimal& value) {
  std::string digits = digits_of(value);
  const std::size_t whole = digits.size() - static_cast<std::size_t>(value.decimals);
  std::string text = value.coefficient < 0 ? "-" : "";
  for (std::size_t i = 0; i < whole; ++i) {
    if (i > 0 && (whole - i) % 3 == 0) text += '.';
    text += digits[i];
  }
  if (value.decimals > 0) text += "," + digits.substr(whole);
  return text;
}

Result<Decimal> add(const Decimal& a, const Decimal& b) {
  const auto [x, y] = aligned(a, b);
  return narrow({x + y, std::max(a.decimals, b.decimals)});
}

Result<Decimal> subtract(const Decimal& a, const Decimal& b) { return add(a, negate(b)); }

Result<Decimal> multiply(const Decimal& a, const Decimal& b) {
  return narrow({Wide{a.coefficient} * b.coefficient, a.decimals + b.decimals});
}

Result<Decimal> times_power_of_ten(const Decimal& value, int power) {
  if (power < -kMostDigits || power > kMostDigits) {
    return failure(ErrorCode::overflow, "a power of ten beyond 18");
  }
  if (power >= value.decimals) {
    return narrow({Wide{value.coefficient} * power_of_ten(power - value.decimals), 0});
  }
  return narrow({value.coefficient, value.decimals - power});
}

std::optional<Decimal> percentage(const Decimal& part, const Decimal& whole, int decimals,
                                  Rounding rounding) {
  if (whole.coefficient == 0 || decimals < 0 || decimals > kMostDigits) return std::nullopt;
  auto [numerator, denominator] = aligned(part, whole);
  if (__builtin_mul_overflow(numerator, power_of_ten(2 + decimals), &numerator)) {
    return std::nullopt;
  }
  const bool negative = (numerator < 0) != (denominator < 0);
  numerator = numerator < 0 ? -numerator : numerator;
  denominator = denominator < 0 ? -denominator : denominator;
  Wide quotient = numerator / denominator;
  const Wide rest = numerator % denominator;
  if (rounding == Rounding::nearest && rest >= denominator - rest) ++quotient;
  const Result<Decimal> result = narrow({negative ? -quotient : quotient, decimals});
  return result ? std::optional(*result) : std::nullopt;
}

Decimal negate(const Decimal& value) { return {-value.coefficient, value.decimals}; }
Decimal absolute(const Decimal& value) { return value.coefficient < 0 ? negate(value) : value; }

Interval exactly(const Decimal& value) { return {value, value}; }

namespace {

std::optional<Decimal> unit_of_place(int last_place, int coefficient) {
  if (last_place >= kMostDigits || last_place < -kMostDigits) return std::nullopt;
  if (last_place >= 0) {
    Result<Decimal> unit = times_power_of_ten({coefficient, 0}, last_place);
    return unit ? std::optional(*unit) : std::nullopt;
  }
  return Decimal{coefficient, -last_place};
}

}  // namespace

Interval within_half_unit(const Decimal& value, int last_place) {
  const std::optional<Decimal> half = unit_of_place(last_place - 1, 5);
  if (!half) return exactly(value);
  const Result<Decimal> low = subtract(value, *half);
  const Result<Decimal> high = add(value, *half);
  return low && high ? Interval{*low, *high} : exactly(value);
}

Interval if_truncated(const Decimal& value, int last_place) {
  const std::optional<Decimal> unit = unit_of_place(last_place, 1);
  if (!unit) return exactly(value);
  const Result<Decimal> further =
      value.coefficient < 0 ? subtract(value, *unit) : add(value, *unit);
  if (!further) return exactly(value);
  return value.coefficient < 0 ? Interval{*further, value} : Interval{value, *further};
}

Result<Interval> add(const Interval& a, const Interval& b) {
  const Result<Decimal> low = add(a.low, b.low);
  const Result<Decimal> high = add(a.high, b.high);
  if (!low) return tl::unexpected(low.error());
  if (!high) return tl::unexpected(high.error());
  return Interval{*low, *high};
}

Result<Interval> subtract(const Interval& a, const Interval& b) {
  return add(a, Interval{negate(b.high), negate(b.low)});
}

bool overlap(const Interval& a, const Interval& b) { return a.low <= b.high && b.low <= a.high; }

namespace {

// -1, 0, 1 for a · b against 100 · c.
int compare_product(const Decimal& a, const Decimal& b, const Decimal& c) {
  Wide left = Wide{a.coefficient} * b.coefficient;
  Wide right = Wide{c.coefficient} * 100;
  const int shift = a.decimals + b.decimals - c.decimals;
  Wide& shorter = shift > 0 ? right : left;
  const bool negative = shorter < 0;
  if (__builtin_mul_overflow(shorter, power_of_ten(std::abs(shift)), &shorter)) {
    // It is further from zero than anything 128 bits hold, so than the other side.
    return (shift > 0) == negative ? 1 : -1;
  }
  return left < right ? -1 : left > right ? 1 : 0;
}

}  // namespace

std::optional<bool> percentage_holds(const Interval& rate, const Interval& part,
                                     const Interval& whole) {
  if (whole.low <= Decimal{}) return std::nullopt;
  // rate · whole runs from least to most as rate and whole run through their intervals, whole > 0.
  const Decimal& whole_for_least = rate.low < Decimal{} ? whole.high : whole.low;
  const Decimal& whole_for_most = rate.high < Decimal{} ? whole.low : whole.high;
  return compare_product(rate.low, whole_for_least, part.high) <= 0 &&
         compare_product(rate.high, whole_for_most, part.low) >= 0;
}

}  // namespace bocso
