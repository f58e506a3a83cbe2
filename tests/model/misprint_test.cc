// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/misprint.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <string>

namespace bocso {
namespace {

struct Case {
  const char* name;
  Print print;
  std::int64_t digits;
  int decimals;
  Misprint how;
};

constexpr Print count(std::int64_t digits) { return {digits, 0, false, false}; }
constexpr Print rate(std::int64_t digits, int decimals) { return {digits, decimals, false, true}; }
constexpr Print change(std::int64_t digits, int decimals) {
  return {digits, decimals, true, false};
}

const Case kCases[] = {
    {"sign of a rise", change(307, 2), -307, 2, Misprint::sign},
    {"sign of a fall", change(-91181, 0), 91181, 0, Misprint::sign},
    {"a count printed negative", count(-5), 5, 0, Misprint::sign},
    {"swapped", count(1740), 1470, 0, Misprint::digits_swapped},
    {"swapped around the mark", rate(9878, 2), 9788, 2, Misprint::digits_swapped},
    {"swapped to the front", count(132), 312, 0, Misprint::digits_swapped},
    {"swapped of a negative", change(-1691, 0), -1961, 0, Misprint::digits_swapped},
    {"the mark is missing", rate(7650, 0), 7650, 2, Misprint::separator},
    {"the mark is one too far left", rate(9942, 3), 9942, 2, Misprint::separator},
    {"ten times too large", count(14700), 1470, 0, Misprint::separator},
    {"a thousand times too small", count(12), 12000, 0, Misprint::separator},
    {"English grouping read as decimals", {1903, 3, false, false}, 1903, 0, Misprint::separator},
    {"doubled", count(11903), 1903, 0, Misprint::digit_doubled},
    {"doubled in the decimals", rate(98988, 3), 9898, 2, Misprint::digit_doubled},
    {"changed", count(12054), 12014, 0, Misprint::digit_changed},
    {"changed at the front", count(8000), 5000, 0, Misprint::digit_changed},
    {"changed before the mark", rate(28, 2), 528, 2, Misprint::digit_changed},
    {"changed alone", count(3), 8, 0, Misprint::digit_changed},
    {"added", count(19703), 1903, 0, Misprint::digit_added},
    {"added before the mark", rate(19942, 2), 9942, 2, Misprint::digit_added},
    {"added behind the mark", rate(99427, 3), 9942, 2, Misprint::digit_added},
    {"dropped", count(193), 1903, 0, Misprint::digit_dropped},
    {"dropped at the front", count(903), 1903, 0, Misprint::digit_dropped},
    {"dropped at the end", count(190), 1903, 0, Misprint::digit_dropped},
    {"dropped behind the mark", rate(994, 1), 9942, 2, Misprint::digit_dropped},
    {"dropped before the mark", rate(942, 2), 9942, 2, Misprint::digit_dropped},
    {"dropped of a ratio of hundreds", count(0), 50, 0, Misprint::digit_dropped},
};

Misprint how(const Print& print, std::int64_t digits, int decimals) {
  for (const Variant& variant : variants_of(print)) {
    if (variant.digits == digits && variant.decimals == decimals) return variant.how;
  }
  return Misprint::other;
}

TEST(Misprint, EachSlipIsKnownByItsName) {
  for (const Case& one : kCases) {
    EXPECT_EQ(to_string(how(one.print, one.digits, one.decimals)), to_string(one.how)) << one.name;
  }
}

struct NoSlip {
  const char* name;
  Print print;
  std::int64_t digits;
  int decimals;
};
const NoSlip kNoSlips[] = {
    {"the print itself", count(1903), 1903, 0},
    {"two digits changed", count(1903), 1955, 0},
    {"digits swapped over a third", count(1234), 3214, 0},
    {"two digits dropped", count(13), 1903, 0},
    {"ten thousand times", count(20000), 2, 0},
    {"a count is never negative", count(1903), -1903, 0},
    {"nor has it decimals", count(765), 765, 1},
    {"no leading zero is printed", count(120), 20, 1},
    {"nor when it is swapped to the front", count(1020), 120, 3},
    {"nor changed to", count(5000), 0, 1},
};

TEST(Misprint, WhatIsNoSingleSlipIsOther) {
  for (const NoSlip& one : kNoSlips) {
    EXPECT_EQ(how(one.print, one.digits, one.decimals), Misprint::other) << one.name;
  }
}

// "020" is not what a report prints for 20: no slip of "120" by a changed digit, but one by an
// added one.
TEST(Misprint, LeadingZerosAreNotPrinted) {
  EXPECT_EQ(how(count(120), 20, 0), Misprint::digit_added);
  EXPECT_EQ(how(count(105), 5, 0), Misprint::other);
  EXPECT_EQ(how(count(1203), 203, 0), Misprint::digit_added);
  EXPECT_EQ(how(count(1023), 23, 0), Misprint::other);
}

TEST(Misprint, VariantsAreEachThereOnceWeightiestFirst) {
  for (std::int64_t digits : {0L, 7L, 11L, 100L, 1470L, 99999L, 999999999999999999L}) {
    for (int decimals : {0, 1, 2}) {
      const Print print{digits, decimals, true, decimals > 0};
      const std::vector<Variant> variants = variants_of(print);
      EXPECT_TRUE(std::ranges::is_sorted(variants, {}, &Variant::how));
      std::set<std::pair<std::int64_t, int>> once;
      for (const Variant& variant : variants) {
        EXPECT_TRUE(once.emplace(variant.digits, variant.decimals).second) << variant.digits;
        EXPECT_FALSE(variant.digits == digits && variant.decimals == decimals);
        EXPECT_LT(std::abs(variant.digits), 1'000'000'000'000'000'000);
      }
      EXPECT_LE(variants.size(), 21 * std::max(std::to_string(digits).size(), decimals + 1UL) + 40);
    }
  }
}

TEST(Misprint, NamesAreThoseOfTheExports) {
  const std::pair<Misprint, const char*> names[] = {
      {Misprint::recognition, "OCR alternative"},
      {Misprint::reading, "reading"},
      {Misprint::sign, "sign"},
      {Misprint::digits_swapped, "digits swapped"},
      {Misprint::separator, "separator"},
      {Misprint::rate_and_count, "rate and count confused"},
      {Misprint::neighbour_copied, "neighbour's value copied"},
      {Misprint::digit_doubled, "digit doubled"},
      {Misprint::digit_changed, "digit changed"},
      {Misprint::digit_added, "digit added"},
      {Misprint::digit_dropped, "digit dropped"},
      {Misprint::other, "other"},
  };
  for (const auto& [misprint, name] : names) EXPECT_EQ(to_string(misprint), name);
}

}  // namespace
}  // namespace bocso
