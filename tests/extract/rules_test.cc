// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/rules.h"

#include <gtest/gtest.h>

namespace bocso {
namespace {

constexpr Axis kH = Axis::horizontal;
constexpr Axis kV = Axis::vertical;

struct RuleCase {
  const char* name;
  std::vector<Rule> drawn;
  std::vector<Rule> merged;
};

const RuleCase kCases[] = {
    {"PiecesThatTouchAreOne", {{kH, 10, 0, 50, 0}, {kH, 10, 50, 90, 0}}, {{kH, 10, 0, 90, 0}}},
    {"PiecesBrokenAtACrossingAreOne",
     {{kH, 10, 0, 50, 0}, {kH, 10, 52.5, 90, 0}},
     {{kH, 10, 0, 90, 0}}},
    {"PiecesApartStayApart",
     {{kH, 10, 0, 50, 0}, {kH, 10, 60, 90, 0}},
     {{kH, 10, 0, 50, 0}, {kH, 10, 60, 90, 0}}},
    {"OrderDoesNotMatter",
     {{kH, 10, 60, 90, 0}, {kH, 10, 0, 30, 0}, {kH, 10, 29, 61, 0}},
     {{kH, 10, 0, 90, 0}}},
    {"DoubleRulesAreOne", {{kV, 100, 0, 50, 0}, {kV, 101.5, 0, 50, 0}}, {{kV, 100.75, 0, 50, 1.5}}},
    {"RowsAreNotOne",
     {{kH, 10, 0, 50, 0}, {kH, 18, 0, 50, 0}},
     {{kH, 10, 0, 50, 0}, {kH, 18, 0, 50, 0}}},
    {"AxesStayApart",
     {{kH, 10, 0, 50, 0}, {kV, 10, 0, 50, 0}},
     {{kH, 10, 0, 50, 0}, {kV, 10, 0, 50, 0}}},
    {"DotsAloneAreNoRule", {{kH, 10, 0, 1, 1}, {kH, 30, 4, 5, 1}}, {}},
};

TEST(Rules, MergeIntoVisibleLines) {
  for (const RuleCase& c : kCases) EXPECT_EQ(merge_rules(c.drawn), c.merged) << c.name;
}

}  // namespace
}  // namespace bocso
