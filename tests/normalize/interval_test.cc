// SPDX-License-Identifier: GPL-3.0-or-later
// What printed figures stand for, and whether a printed rate can be right.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <ostream>
#include <random>
#include <string>
#include <string_view>

#include "normalize/decimal.h"

namespace bocso {

void PrintTo(const Interval& value, std::ostream* out) {
  *out << to_string(value.low) << " … " << to_string(value.high);
}

namespace {

constexpr std::int64_t kMost = 999'999'999'999'999'999;
constexpr int kDraws = 20'000;

Decimal read(std::string_view text) {
  const std::optional<Decimal> value = parse_decimal(text);
  EXPECT_TRUE(value) << text;
  return value.value_or(Decimal{});
}

Interval between(std::string_view low, std::string_view high) { return {read(low), read(high)}; }

std::string shown(const Interval& interval) {
  return to_string(interval.low) + " … " + to_string(interval.high);
}

TEST(Interval, PrintedFigureStandsForHalfAUnitAround) {
  struct Row {
    const char* value;
    int last_place;
    const char* around;
    const char* cut;
  };
  const Row rows[] = {
      {"99.42", -2, "99.415 … 99.425", "99.42 … 99.43"},
      {"-5.28", -2, "-5.285 … -5.275", "-5.29 … -5.28"},
      {"75.0", -1, "74.95 … 75.05", "75.0 … 75.1"},
      {"0", 0, "-0.5 … 0.5", "0 … 1"},
      {"21100000000", 8, "21050000000 … 21150000000", "21100000000 … 21200000000"},
      {"999999999999999999", 0, "999999999999999999 … 999999999999999999",
       "999999999999999999 … 999999999999999999"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(shown(within_half_unit(read(row.value), row.last_place)), row.around);
    EXPECT_EQ(shown(if_truncated(read(row.value), row.last_place)), row.cut);
  }
  EXPECT_EQ(exactly(read("1903")), between("1903", "1903"));
}

TEST(Interval, PlaceNoFigureHasLeavesTheValueExact) {
  for (int place : {-30, -19, 19, 30}) {
    EXPECT_EQ(within_half_unit(read("5"), place), exactly(read("5"))) << place;
    EXPECT_EQ(if_truncated(read("5"), place), exactly(read("5"))) << place;
  }
}

TEST(Interval, SumsReachFromLeastToMost) {
  const Interval a = between("1.5", "2.5");
  const Interval b = between("-1", "4");
  EXPECT_EQ(*add(a, b), between("0.5", "6.5"));
  EXPECT_EQ(*subtract(a, b), between("-2.5", "3.5"));
  const Interval most = exactly({kMost, 0});
  EXPECT_FALSE(add(most, most));
  EXPECT_FALSE(subtract(most, Interval{{-kMost, 0}, {-kMost, 0}}));
}

TEST(Interval, OverlapIncludesTheEnds) {
  EXPECT_TRUE(overlap(between("1", "2"), between("2.00", "3")));
  EXPECT_TRUE(overlap(between("2.00", "3"), between("1", "2")));
  EXPECT_TRUE(overlap(between("1", "9"), between("4", "5")));
  EXPECT_FALSE(overlap(between("1", "2"), between("2.01", "3")));
  EXPECT_FALSE(overlap(between("2.01", "3"), between("1", "2")));
}

TEST(PercentageHolds, PrintedRatesOfPrintedCounts) {
  struct Row {
    const char* rate;
    int decimals;
    int part;
    int whole;
    bool holds;
  };
  const Row rows[] = {
      {"99.42", 2, 1903, 1914, false}, {"99.43", 2, 1903, 1914, true},
      {"100", 0, 16, 16, true},        {"99.3", 1, 9903, 9974, true},
      {"99.28", 2, 9903, 9974, false}, {"0", 0, 0, 12, true},
      {"12.5", 1, 1, 8, true},         {"532", 0, 5, 94, false},
      {"-5.28", 2, -528, 10000, true}, {"13", 0, 1, 8, true},
      {"12", 0, 1, 8, true},
  };
  for (const Row& row : rows) {
    const auto holds = percentage_holds(within_half_unit(read(row.rate), -row.decimals),
                                        exactly({row.part, 0}), exactly({row.whole, 0}));
    ASSERT_TRUE(holds);
    EXPECT_EQ(*holds, row.holds) << row.rate << " = " << row.part << "/" << row.whole;
  }
}

TEST(PercentageHolds, WholeThatMayBeZeroIsNotCheckable) {
  const Interval any = between("1", "2");
  EXPECT_FALSE(percentage_holds(any, any, between("0", "0")));
  EXPECT_FALSE(percentage_holds(any, any, between("0", "5")));
  EXPECT_FALSE(percentage_holds(any, any, between("-1", "5")));
  EXPECT_TRUE(percentage_holds(any, any, between("0.001", "5")));
}

TEST(PercentageHolds, LargestFiguresDoNotOverflow) {
  const Interval most = exactly({kMost, 0});
  const Interval least = exactly({1, 18});
  EXPECT_EQ(percentage_holds(exactly({100, 0}), most, most), true);
  EXPECT_EQ(percentage_holds(exactly({101, 0}), most, most), false);
  EXPECT_EQ(percentage_holds(most, least, most), false);
  EXPECT_EQ(percentage_holds(least, most, least), false);
  EXPECT_EQ(percentage_holds(exactly({-kMost, 0}), least, most), false);
  EXPECT_EQ(percentage_holds(exactly({100, 0}), least, least), true);
  // Products beyond 128 bits, on either side and of either sign.
  const Interval thousandth_up{{1, 3}, most.high};
  const Interval thousandth_down{negate(most.high), {-1, 3}};
  EXPECT_EQ(percentage_holds({least.low, most.high}, thousandth_up, least), true);
  EXPECT_EQ(percentage_holds({negate(most.high), negate(least.low)}, thousandth_down, least), true);
  EXPECT_EQ(percentage_holds({Decimal{}, most.high}, least, most), true);
  EXPECT_EQ(percentage_holds({negate(most.high), Decimal{}}, exactly({-1, 18}), most), true);
}

// rate · whole is extreme at the corners of the two intervals; between them it takes every value.
bool some_rate_fits(int rate_low, int rate_high, int part_low, int part_high, int whole_low,
                    int whole_high) {
  const int corners[] = {rate_low * whole_low, rate_low * whole_high, rate_high * whole_low,
                         rate_high * whole_high};
  const int least = *std::min_element(std::begin(corners), std::end(corners));
  const int most = *std::max_element(std::begin(corners), std::end(corners));
  return least <= 100 * part_high && 100 * part_low <= most;
}

TEST(PercentageHolds, AgreesWithEveryCornerOfSmallIntervals) {
  std::mt19937_64 random(20231215);
  const auto below = [&](int bound) {
    return std::uniform_int_distribution<int>(0, bound - 1)(random);
  };
  constexpr std::int64_t kZeros[] = {1, 10, 100, 1000};
  int held = 0;
  for (int i = 0; i < kDraws; ++i) {
    const int rate_low = below(301) - 150;
    const int rate_high = rate_low + below(40);
    const int part_low = below(41) - 20;
    const int part_high = part_low + below(4);
    const int whole_low = 1 + below(20);
    const int whole_high = whole_low + below(5);
    // The same numbers with zeros behind the point say the same.
    const int decimals = below(4);
    const std::int64_t zeros = kZeros[decimals];
    const auto holds = percentage_holds({{rate_low, 0}, {rate_high, 0}},
                                        {{part_low * zeros, decimals}, {part_high, 0}},
                                        {{whole_low, 0}, {whole_high * zeros, decimals}});
    ASSERT_TRUE(holds);
    EXPECT_EQ(*holds,
              some_rate_fits(rate_low, rate_high, part_low, part_high, whole_low, whole_high))
        << rate_low << "…" << rate_high << " " << part_low << "…" << part_high << " " << whole_low
        << "…" << whole_high;
    held += *holds ? 1 : 0;
  }
  EXPECT_GT(held, kDraws / 20);
  EXPECT_LT(held, kDraws - kDraws / 20);
}

}  // namespace
}  // namespace bocso
