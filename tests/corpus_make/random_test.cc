// SPDX-License-Identifier: GPL-3.0-or-later
// Chance is the same everywhere: the numbers pinned here came from one machine and hold on all.
#include "corpus/make/random.h"

#include <gtest/gtest.h>

#include <numeric>
#include <set>
#include <string>

#include "corpus/make/ordinals.h"

namespace bocso::corpus {
namespace {

TEST(Random, TheFirstNumbersOfAStreamArePinned) {
  Random random(1, 0, "digital");
  std::vector<std::int64_t> first;
  for (int i = 0; i < 6; ++i) first.push_back(random.between(0, 999));
  EXPECT_EQ(first, (std::vector<std::int64_t>{390, 979, 201, 840, 469, 878}));
}

TEST(Random, StreamsDifferBySeedNumberAndName) {
  std::set<std::int64_t> first;
  for (Random random :
       {Random(1, 0, "a"), Random(0, 1, "a"), Random(1, 1, "a"), Random(1, 0, "b")}) {
    first.insert(random.between(0, 1'000'000'000'000));
  }
  EXPECT_EQ(first.size(), 4U);
}

TEST(Random, BothEndsOfARangeCome) {
  Random random(3, 0, "range");
  std::set<std::int64_t> seen;
  for (int i = 0; i < 200; ++i) seen.insert(random.between(-1, 2));
  EXPECT_EQ(seen, (std::set<std::int64_t>{-1, 0, 1, 2}));
}

TEST(Random, MagnitudesStayInRangeAndHaveEveryLength) {
  Random random(3, 0, "magnitude");
  std::set<std::size_t> lengths;
  for (int i = 0; i < 300; ++i) {
    const std::int64_t value = random.magnitude(7, 4321);
    EXPECT_GE(value, 7);
    EXPECT_LE(value, 4321);
    lengths.insert(std::to_string(value).size());
  }
  EXPECT_EQ(lengths, (std::set<std::size_t>{1, 2, 3, 4}));
}

TEST(Random, PartsOfASplitAddUp) {
  Random random(3, 0, "split");
  for (const std::int64_t total : {0, 1, 5, 10'000}) {
    const std::vector<std::int64_t> parts = random.split(total, 4);
    ASSERT_EQ(parts.size(), 4U);
    EXPECT_EQ(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}), total);
    for (const std::int64_t part : parts) EXPECT_GE(part, 0);
  }
}

TEST(Random, EveryVariantComesAndNoBar) {
  Random random(3, 0, "variant");
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) seen.emplace(random.variant("Tổng số|Cộng||Tổng"));
  EXPECT_EQ(seen, (std::set<std::string>{"", "Cộng", "Tổng", "Tổng số"}));
}

TEST(Ordinals, RomanNumbers) {
  const std::pair<int, const char*> cases[] = {{1, "I"},  {3, "III"}, {4, "IV"},   {6, "VI"},
                                               {9, "IX"}, {10, "X"},  {14, "XIV"}, {28, "XXVIII"}};
  for (const auto& [number, text] : cases) EXPECT_EQ(roman(number), text);
}

TEST(Ordinals, DeeperRowsBeginAgain) {
  Random random(5, 0, "ordinals");
  for (int i = 0; i < 40; ++i) {
    Ordinals ordinals(random);
    ordinals.next(0);
    const std::string a = ordinals.next(1);
    const std::string b = ordinals.next(1);
    ordinals.next(0);
    const std::string c = ordinals.next(1);
    EXPECT_NE(a, b);
    EXPECT_EQ(a.substr(1), c.substr(1));  // "1.1" and "2.1"
  }
}

}  // namespace
}  // namespace bocso::corpus
