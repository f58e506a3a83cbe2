// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/pattern.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bocso {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Pattern, WholeAndPartAreToldApart) {
  struct Row {
    const char* expression;
    const char* text;
    bool all;
    bool part;
  };
  const Row rows[] = {
      {"ho so", "ho so", true, true},
      {"ho so", "so ho so moi", false, true},
      {"ho so", "ho  so", false, false},
      {"a|ab", "ab", true, true},
      {"hồ sơ .*", "hồ sơ quá hạn", true, true},
      {"t.nh", "tỉnh", true, true},
      {"", "", true, true},
      {"", "x", false, true},
      {"x", "", false, false},
      {"\\bso\\b", "ho so", false, true},
      {"\\bso\\b", "hoso", false, false},
      {"ho so", "ho so\n", false, true},
  };
  for (const Row& row : rows) {
    const auto pattern = Pattern::compile(row.expression);
    ASSERT_TRUE(pattern) << row.expression;
    EXPECT_EQ(pattern->matches_all(row.text), row.all) << row.expression << " / " << row.text;
    EXPECT_EQ(pattern->matches_part(row.text), row.part) << row.expression << " / " << row.text;
  }
}

TEST(Pattern, WrongExpressionIsAnErrorWithItsReason) {
  for (const char* wrong : {"(", "a)", "[a", "*a", "a{2000}", "(?=a)", "(a)\\1", "\\", "\xC3"}) {
    const auto pattern = Pattern::compile(wrong);
    ASSERT_FALSE(pattern) << wrong;
    EXPECT_EQ(pattern.error().code, ErrorCode::bad_input) << wrong;
    EXPECT_FALSE(pattern.error().message.empty()) << wrong;
  }
}

// A mistake is looked for in a shorter way than compile() has: both say the same.
TEST(Pattern, MistakeIsWhatCompilingSays) {
  std::string classes;  // as many of the largest class as are read without being compiled
  for (int i = 0; i < 133; ++i) classes += "\\pL";
  for (const std::string& expression :
       {std::string("ho so"), std::string("(a|b)?c.*"), std::string(""), std::string("("),
        std::string("[a"), std::string("*a"), std::string("a{2000}"), std::string("\xC3"),
        std::string("(?i)") + classes.substr(4), classes, classes + classes, std::string(400, '.'),
        std::string("((a{100}){100}){100}"), std::string("(?:\\pL{500}){9}")}) {
    const auto compiled = Pattern::compile(expression);
    const auto mistake = pattern_mistake(expression);
    ASSERT_EQ(compiled.has_value(), !mistake) << expression;
    EXPECT_EQ(mistake ? mistake->message : "", compiled ? "" : compiled.error().message);
  }
}

TEST(Pattern, GroupsPointIntoTheText) {
  const Pattern pattern("(\\d+)(?: (nam))?( *)(x)?");
  const std::string text = "thang 12 nam";
  std::vector<std::string_view> groups;
  ASSERT_TRUE(pattern.find(text, 0, groups));
  EXPECT_THAT(groups, ElementsAre("12 nam", "12", "nam", "", ""));
  EXPECT_EQ(groups[0].data(), text.data() + 6);
  EXPECT_NE(groups[3].data(), nullptr) << "an empty match";
  EXPECT_EQ(groups[4].data(), nullptr) << "no part in the match";
}

TEST(Pattern, FindGoesOnFromAnOffsetAndSeesWhatStandsBeforeIt) {
  const Pattern digits("\\b\\d+\\b");
  const std::string text = "12 34 56";
  std::vector<std::string_view> groups;
  std::vector<std::string> found;
  for (std::size_t from = 0; digits.find(text, from, groups);) {
    found.emplace_back(groups[0]);
    from = static_cast<std::size_t>(groups[0].data() - text.data()) + groups[0].size();
  }
  EXPECT_THAT(found, ElementsAre("12", "34", "56"));
  ASSERT_TRUE(digits.find(text, 1, groups)) << "the 2 of 12 stands behind a digit";
  EXPECT_EQ(groups[0], "34");
}

TEST(Pattern, NothingFoundLeavesNoGroups) {
  const Pattern pattern("(a)");
  std::vector<std::string_view> groups{"left over"};
  EXPECT_FALSE(pattern.find("b", 0, groups));
  EXPECT_THAT(groups, IsEmpty());
  groups = {"left over"};
  EXPECT_FALSE(pattern.find("a", 2, groups));
  EXPECT_THAT(groups, IsEmpty());
  EXPECT_FALSE(pattern.find("", 0, groups));
  EXPECT_TRUE(Pattern("").find(std::string_view(), 0, groups));
}

TEST(Pattern, ManyGroupsAreAllThere) {
  std::string expression;
  for (int i = 0; i < 30; ++i) expression += "(.)";
  const auto pattern = Pattern::compile(expression);
  ASSERT_TRUE(pattern);
  std::vector<std::string_view> groups;
  ASSERT_TRUE(pattern->find("abcdefghijklmnopqrstuvwxyz0123", 0, groups));
  ASSERT_EQ(groups.size(), 31U);
  EXPECT_EQ(groups[30], "3");
}

TEST(Pattern, KeepsItsExpressionWhenMoved) {
  Pattern first("a+");
  Pattern second = std::move(first);
  EXPECT_EQ(second.expression(), "a+");
  EXPECT_TRUE(second.matches_all("aaa"));
}

TEST(Pattern, TimeDoesNotGrowWithBacktracking) {
  EXPECT_FALSE(Pattern("(a*)*b").matches_all(std::string(100'000, 'a')));
}

TEST(PatternDeath, WrongPatternOfOurOwnStops) { EXPECT_DEATH(Pattern("("), "wrong pattern"); }

TEST(PatternSet, GivesEveryPatternOfTheWholeTextAscending) {
  const auto set = PatternSet::compile({"ty le .*", "ho so", ".*ho so", "ty le ho so", "so"});
  ASSERT_TRUE(set);
  struct Row {
    const char* text;
    std::vector<int> indices;
  };
  const Row rows[] = {
      {"ty le ho so", {0, 2, 3}}, {"ho so", {1, 2}}, {"so", {4}}, {"ho so moi", {}}, {"", {}},
  };
  for (const Row& row : rows) EXPECT_EQ(set->matches(row.text), row.indices) << row.text;
}

TEST(PatternSet, WrongOneIsNamedByItsLine) {
  const auto set = PatternSet::compile({"a", "b(", "c"});
  ASSERT_FALSE(set);
  EXPECT_EQ(set.error().code, ErrorCode::bad_input);
  EXPECT_EQ(set.error().line, 2);
  EXPECT_FALSE(set.error().message.empty());
}

TEST(PatternSet, EmptySetMatchesNothing) {
  const auto set = PatternSet::compile({});
  ASSERT_TRUE(set);
  EXPECT_THAT(set->matches("a"), IsEmpty());
}

TEST(PatternSet, ThousandsOfPatternsAreOneSet) {
  std::vector<std::string> expressions;
  for (int i = 0; i < 3000; ++i) {
    expressions.push_back("(?:tong )?so (?:ho so|thu tuc) loai " + std::to_string(i) + "(?: .*)?");
  }
  const auto set = PatternSet::compile(expressions);
  ASSERT_TRUE(set);
  EXPECT_THAT(set->matches("tong so ho so loai 2712 qua han"), ElementsAre(2712));
  EXPECT_THAT(set->matches("so thu tuc loai 7"), ElementsAre(7));
  EXPECT_THAT(set->matches("so thu tuc loai 3000"), IsEmpty());
}

}  // namespace
}  // namespace bocso
