// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/decimal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <ostream>
#include <random>
#include <string>
#include <string_view>

namespace bocso {

void PrintTo(const Decimal& value, std::ostream* out) { *out << to_string(value); }

namespace {

using Wide = __int128;
constexpr std::int64_t kMost = 999'999'999'999'999'999;
constexpr int kDraws = 20'000;

Wide power(int exponent) {
  Wide value = 1;
  while (exponent-- > 0) value *= 10;
  return value;
}

// Small and large coefficients alike: first the number of digits is drawn, then the digits.
class Draw {
 public:
  int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random_); }
  std::int64_t coefficient(int most_digits = 18) {
    const auto limit = static_cast<std::int64_t>(power(below(most_digits) + 1)) - 1;
    return std::uniform_int_distribution<std::int64_t>(-limit, limit)(random_);
  }
  Decimal decimal() { return {coefficient(), below(19)}; }

 private:
  std::mt19937_64 random_{20231215};
};

Decimal read(std::string_view text) {
  const std::optional<Decimal> value = parse_decimal(text);
  EXPECT_TRUE(value) << text;
  return value.value_or(Decimal{});
}

// Is value exactly coefficient / 10^decimals?
bool equals(const Decimal& value, Wide coefficient, int decimals) {
  const int all = std::max(value.decimals, decimals);
  return value.coefficient * power(all - value.decimals) == coefficient * power(all - decimals);
}

// Digits the shortest form of coefficient / 10^decimals takes.
bool fits(Wide coefficient, int decimals) {
  while (decimals > 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    --decimals;
  }
  return decimals <= 18 && coefficient <= kMost && coefficient >= -kMost;
}

TEST(Decimal, CanonicalFormIsReadAndPrintedBack) {
  struct Row {
    const char* text;
    Decimal value;
  };
  const Row rows[] = {
      {"0", {0, 0}},
      {"1903", {1903, 0}},
      {"-2945", {-2945, 0}},
      {"99.42", {9942, 2}},
      {"68.30", {6830, 2}},
      {"-0.05", {-5, 2}},
      {"0.000", {0, 3}},
      {"1414812973", {1414812973, 0}},
      {"999999999999999999", {kMost, 0}},
      {"-999999999999999999", {-kMost, 0}},
      {"0.00000000000000001", {1, 17}},
      {"0.077211917572321980", {77211917572321980, 18}},
      {"0.999999999999999999", {kMost, 18}},
  };
  for (const Row& row : rows) {
    const std::optional<Decimal> value = parse_decimal(row.text);
    ASSERT_TRUE(value) << row.text;
    EXPECT_EQ(value->coefficient, row.value.coefficient) << row.text;
    EXPECT_EQ(value->decimals, row.value.decimals) << row.text;
    EXPECT_EQ(to_string(*value), row.text);
  }
}

TEST(Decimal, AnyOtherFormIsRefused) {
  const char* const rows[] = {"",
                              "-",
                              ".",
                              "-.",
                              ".5",
                              "5.",
                              "1.2.3",
                              "1,5",
                              "1 903",
                              "+28",
                              "--1",
                              "1-",
                              "1e3",
                              "0x1F",
                              "12a",
                              " 12",
                              "12 ",
                              "１２",
                              "−5",
                              "NaN",
                              "inf",
                              "1000000000000000000",
                              "0.1234567890123456789",
                              "0.0000000000000000000"};
  for (const char* row : rows) EXPECT_FALSE(parse_decimal(row)) << row;
}

TEST(Decimal, WhatIsPrintedIsReadBack) {
  Draw draw;
  for (int i = 0; i < kDraws; ++i) {
    const Decimal value = draw.decimal();
    const std::string text = to_string(value);
    const std::optional<Decimal> back = parse_decimal(text);
    ASSERT_TRUE(back) << text;
    EXPECT_EQ(back->coefficient, value.coefficient) << text;
    EXPECT_EQ(back->decimals, value.decimals) << text;
  }
}

TEST(Decimal, VietnameseGroupsByPointAndMarksDecimalsByComma) {
  struct Row {
    Decimal value;
    const char* text;
  };
  const Row rows[] = {
      {{0, 0}, "0"},
      {{999, 0}, "999"},
      {{1000, 0}, "1.000"},
      {{1903, 0}, "1.903"},
      {{118430, 0}, "118.430"},
      {{1414812973, 0}, "1.414.812.973"},
      {{-2945, 0}, "-2.945"},
      {{-945, 0}, "-945"},
      {{9942, 2}, "99,42"},
      {{5, 2}, "0,05"},
      {{-5, 2}, "-0,05"},
      {{6830, 2}, "68,30"},
      {{123456789, 3}, "123.456,789"},
      {{kMost, 0}, "999.999.999.999.999.999"},
  };
  for (const Row& row : rows) EXPECT_EQ(to_vietnamese(row.value), row.text);
}

TEST(Decimal, VietnameseWithoutItsGroupingIsTheCanonicalForm) {
  Draw draw;
  for (int i = 0; i < kDraws; ++i) {
    const Decimal value = draw.decimal();
    std::string text = to_vietnamese(value);
    const std::size_t comma = std::min(text.find(','), text.size());
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    for (std::size_t at = comma; at-- > sign;) {
      EXPECT_EQ(text[at] == '.', (comma - at) % 4 == 0) << text;
    }
    std::erase(text, '.');
    std::replace(text.begin(), text.end(), ',', '.');
    EXPECT_EQ(text, to_string(value));
  }
}

TEST(Decimal, TrailingZerosDoNotMatterInComparing) {
  struct Row {
    const char* less;
    const char* more;
  };
  const Row rows[] = {{"1.49", "1.5"},
                      {"-1.5", "-1.49"},
                      {"-1", "0.0"},
                      {"0", "0.00001"},
                      {"9.99", "10"},
                      {"-999999999999999999", "0.1"},
                      {"0.99999999999999999", "999999999999999999"}};
  for (const Row& row : rows) {
    EXPECT_LT(read(row.less), read(row.more));
    EXPECT_NE(read(row.less), read(row.more));
  }
  EXPECT_EQ(read("1.50"), read("1.5"));
  EXPECT_EQ(read("0.000"), read("0"));
  EXPECT_EQ(read("-2.0"), read("-2"));
}

TEST(Decimal, SumDifferenceAndProductAreExactOrAnOverflow) {
  Draw draw;
  for (int i = 0; i < kDraws; ++i) {
    const Decimal a = draw.decimal();
    const Decimal b = draw.decimal();
    const int decimals = std::max(a.decimals, b.decimals);
    const Wide x = a.coefficient * power(decimals - a.decimals);
    const Wide y = b.coefficient * power(decimals - b.decimals);
    struct Row {
      const char* name;
      Result<Decimal> result;
      Wide coefficient;
      int decimals;
    };
    const Row rows[] = {
        {"sum", add(a, b), x + y, decimals},
        {"difference", subtract(a, b), x - y, decimals},
        {"product", multiply(a, b), Wide{a.coefficient} * b.coefficient, a.decimals + b.decimals},
    };
    for (const Row& row : rows) {
      SCOPED_TRACE(std::string(row.name) + " of " + to_string(a) + " and " + to_string(b));
      ASSERT_EQ(row.result.has_value(), fits(row.coefficient, row.decimals));
      if (!row.result) {
        EXPECT_EQ(row.result.error().code, ErrorCode::overflow);
        continue;
      }
      EXPECT_LE(absolute(*row.result).coefficient, kMost);
      // Sides of more decimals would not fit in 128 bits at one number of decimals.
      if (row.decimals <= 18) {
        EXPECT_TRUE(equals(*row.result, row.coefficient, row.decimals)) << to_string(*row.result);
      }
    }
  }
}

TEST(Decimal, SumKeepsThePlacesPrinted) {
  EXPECT_EQ(to_string(*add(read("1.50"), read("2.5"))), "4.00");
  EXPECT_EQ(to_string(*subtract(read("68.30"), read("68"))), "0.30");
  EXPECT_EQ(to_string(*multiply(read("1.5"), read("-2.0"))), "-3.00");
}

TEST(Decimal, PowersOfTenMoveThePoint) {
  struct Row {
    const char* value;
    int power;
    const char* result;  // nullptr: overflow
  };
  const Row rows[] = {
      {"21.1", 9, "21100000000"},
      {"12.6", 9, "12600000000"},
      {"39897", 9, "39897000000000"},
      {"99.42", 0, "99.42"},
      {"99.42", 1, "994.2"},
      {"99.42", -2, "0.9942"},
      {"-1.5", 3, "-1500"},
      {"0", 18, "0"},
      {"1", 17, "100000000000000000"},
      {"1", 18, nullptr},
      {"1", 19, nullptr},
      {"1", -19, nullptr},
      {"999999999999999999", 1, nullptr},
  };
  for (const Row& row : rows) {
    const Result<Decimal> result = times_power_of_ten(read(row.value), row.power);
    ASSERT_EQ(result.has_value(), row.result != nullptr) << row.value << " e" << row.power;
    if (result) {
      EXPECT_EQ(*result, read(row.result)) << row.value << " e" << row.power;
    } else {
      EXPECT_EQ(result.error().code, ErrorCode::overflow);
    }
  }
}

TEST(Decimal, PercentageIsRoundedHalfAwayFromZeroOrCut) {
  struct Row {
    const char* part;
    const char* whole;
    int decimals;
    const char* nearest;  // nullptr: none
    const char* cut;
  };
  const Row rows[] = {
      {"1903", "1914", 2, "99.43", "99.42"},
      {"1", "3", 2, "33.33", "33.33"},
      {"2", "3", 2, "66.67", "66.66"},
      {"1", "8", 0, "13", "12"},
      {"1", "8", 2, "12.50", "12.50"},
      {"-1", "8", 0, "-13", "-12"},
      {"1", "-8", 0, "-13", "-12"},
      {"0", "8", 1, "0.0", "0.0"},
      {"16", "16", 1, "100.0", "100.0"},
      {"150", "100", 0, "150", "150"},
      {"0.5", "200", 2, "0.25", "0.25"},
      {"999999999999999999", "999999999999999999", 3, "100.000", "100.000"},
      {"5", "0", 2, nullptr, nullptr},
      {"5", "0.00", 2, nullptr, nullptr},
      {"5", "7", -1, nullptr, nullptr},
      {"5", "7", 19, nullptr, nullptr},
      {"999999999999999999", "1", 2, nullptr, nullptr},
  };
  for (const Row& row : rows) {
    const Decimal part = read(row.part);
    const Decimal whole = read(row.whole);
    const auto nearest = percentage(part, whole, row.decimals, Rounding::nearest);
    const auto cut = percentage(part, whole, row.decimals, Rounding::truncate);
    EXPECT_EQ(nearest ? to_string(*nearest) : "none", row.nearest ? row.nearest : "none")
        << row.part << "/" << row.whole;
    EXPECT_EQ(cut ? to_string(*cut) : "none", row.cut ? row.cut : "none")
        << row.part << "/" << row.whole;
  }
}

TEST(Decimal, PercentageIsWithinHalfAUnitOfTheRatio) {
  Draw draw;
  for (int i = 0; i < kDraws; ++i) {
    const Decimal part{draw.coefficient(10), 0};
    const Decimal whole{draw.coefficient(10), 0};
    const int decimals = draw.below(5);
    if (whole.coefficient == 0) continue;
    const auto nearest = percentage(part, whole, decimals, Rounding::nearest);
    const auto cut = percentage(part, whole, decimals, Rounding::truncate);
    ASSERT_TRUE(nearest && cut);
    const Wide exact = part.coefficient * 100 * power(decimals);
    const Wide size = whole.coefficient < 0 ? -Wide{whole.coefficient} : Wide{whole.coefficient};
    const Wide off = exact - Wide{nearest->coefficient} * whole.coefficient;
    EXPECT_LE(2 * (off < 0 ? -off : off), size);
    EXPECT_EQ(Wide{cut->coefficient}, exact / whole.coefficient);
    EXPECT_EQ(nearest->decimals, decimals);
  }
}

}  // namespace
}  // namespace bocso
