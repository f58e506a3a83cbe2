// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/bounds.h"

#include <algorithm>

#include "model/checks.h"

namespace bocso {
namespace {

bool has_digits(std::string_view raw) {
  return raw.empty() || raw.find_first_of("0123456789") != std::string_view::npos;
}

Bounds qualified(Approx approx, const Interval& within) {
  Bounds bounds{within.low, within.high};
  switch (approx) {
    case Approx::over:
    case Approx::at_least:
      bounds.high.reset();
      break;
    case Approx::nearly:
    case Approx::under:
    case Approx::at_most:
      bounds.low.reset();
      break;
    case Approx::none:
    case Approx::about:
      break;
  }
  return bounds;
}

// "khoảng 2.250" may be any number that is near when read aloud; "khoảng 44.612" is meant as
// printed.
Bounds about(const Decimal& value, const Interval& printed) {
  std::int64_t coefficient = value.coefficient;
  Decimal slack{1, value.decimals};
  const bool round = coefficient % 5 == 0 && coefficient != 0;
  while (coefficient != 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    slack.coefficient *= 10;
  }
  if (coefficient % 5 == 0) slack.coefficient *= 5;
  if (!round) return {printed.low, printed.high};
  const Result<Decimal> low = subtract(printed.low, slack);
  const Result<Decimal> high = add(printed.high, slack);
  if (!low || !high) return {};
  return {*low, *high};
}

// False: beyond 18 digits. Open ends are counted.
bool add_end(const std::optional<Decimal>& end, Decimal& sum, int& open) {
  if (!end) {
    ++open;
    return true;
  }
  const Result<Decimal> next = add(sum, *end);
  if (next) sum = *next;
  return next.has_value();
}

bool remove_end(const std::optional<Decimal>& end, Decimal& sum, int& open) {
  if (!end) {
    --open;
    return true;
  }
  const Result<Decimal> next = subtract(sum, *end);
  if (next) sum = *next;
  return next.has_value();
}

}  // namespace

Bounds bounds_of(const Figure& figure, bool denominator, bool may_be_cut) {
  if (denominator) return qualified(figure.approx, exactly(*figure.denominator));
  return bounds_if(figure, *figure.value, figure.decimals, may_be_cut);
}

Bounds bounds_if(const Figure& figure, const Decimal& value, int decimals, bool may_be_cut) {
  Interval interval = interval_if(figure, value, decimals);
  if (may_be_cut && interval.low != interval.high) {
    const Interval cut = if_truncated(value, figure.scale - decimals);
    interval.low = std::min(interval.low, cut.low);
    interval.high = std::max(interval.high, cut.high);
  }
  if (figure.approx == Approx::about) return about(value, interval);
  return qualified(figure.approx, interval);
}

bool is_rounded(const Figure& figure) {
  const Interval interval = interval_of(figure);
  return interval.low != interval.high;
}

Bounds result_if(const Figure& figure, const Decimal& value, int decimals, bool of_rounded_parts,
                 bool may_be_cut) {
  if (of_rounded_parts && figure.kind == Kind::delta && decimals == 0 && has_digits(figure.raw)) {
    const Interval near = within_half_unit(value, figure.scale);
    return {near.low, near.high};
  }
  return bounds_if(figure, value, decimals, may_be_cut);
}

Bounds negated(const Bounds& bounds) {
  Bounds turned;
  if (bounds.high) turned.low = negate(*bounds.high);
  if (bounds.low) turned.high = negate(*bounds.low);
  return turned;
}

void Total::add(const Bounds& bounds) {
  overflow_ = overflow_ || !add_end(bounds.low, low_, open_low_) ||
              !add_end(bounds.high, high_, open_high_);
}

void Total::remove(const Bounds& bounds) {
  overflow_ = overflow_ || !remove_end(bounds.low, low_, open_low_) ||
              !remove_end(bounds.high, high_, open_high_);
}

std::optional<Bounds> Total::bounds() const {
  if (overflow_) return std::nullopt;
  Bounds sum;
  if (open_low_ == 0) sum.low = low_;
  if (open_high_ == 0) sum.high = high_;
  return sum;
}

bool total_holds(const Bounds& result, const Bounds& parts, Compare compare) {
  const bool too_low = parts.low && result.high && *parts.low > *result.high;
  const bool too_high = parts.high && result.low && *parts.high < *result.low;
  return !(too_low && compare != Compare::at_most) && !(too_high && compare != Compare::at_least);
}

std::optional<bool> rate_holds(const Bounds& result, const Bounds& parts, const Bounds& base) {
  if (!result.is_closed() || !parts.is_closed() || !base.is_closed()) return std::nullopt;
  return percentage_holds({*result.low, *result.high}, {*parts.low, *parts.high},
                          {*base.low, *base.high});
}

}  // namespace bocso
