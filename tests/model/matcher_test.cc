// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/matcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/built_in_catalogue.h"
#include "support/match_input.h"

namespace bocso {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr Kind kCount = Kind::count;

TEST(Matcher, TheRuleIsNamedByFileAndLine) {
  Figure figure;
  figure.label = "Tổng số TTHC liên thông";
  std::vector<Figure> figures{figure};
  built_in_matcher().match(figures, {});
  const int line = built_in_catalogue().find("procedures.interlinked.total")->match.front().line;
  EXPECT_EQ(figures[0].rule, "procedures.yaml:" + std::to_string(line));
}

TEST(Matcher, ProseIsLeftAlone) {
  Figure figure;
  figure.label = "Tổng số TTHC liên thông";
  figure.source = Source::prose;
  figure.indicator = "something.old";
  figure.rule = "old.yaml:1";
  std::vector<Figure> figures{figure};
  built_in_matcher().match(figures, {});
  EXPECT_EQ(figures[0].indicator, "");
  EXPECT_EQ(figures[0].rule, "");
}

// A small catalogue by hand: every indicator has one rule, in line 1, 2, …
Catalogue small(const std::vector<std::pair<std::string, MatchRule>>& rules) {
  Catalogue catalogue;
  for (const auto& [id, rule] : rules) {
    Indicator indicator;
    indicator.id = id;
    indicator.file = "small.yaml";
    indicator.match = {rule};
    indicator.match[0].line = static_cast<int>(catalogue.indicators.size()) + 1;
    indicator.match[0].written = "label: " + rule.label;
    catalogue.indicators.push_back(indicator);
  }
  return catalogue;
}

MatchRule rule_of(const char* label, const char* under = "", const char* column = "",
                  const char* table = "", const char* unit = "") {
  MatchRule rule;
  rule.label = label;
  rule.under = under;
  rule.column = column;
  rule.table = table;
  rule.unit = unit;
  return rule;
}

struct ConditionCase {
  const char* name;
  MatchInput input;
  const char* indicator;
};

TEST(Matcher, AllConditionsHoldAndTheMostSpecificWins) {
  const auto matcher =
      Matcher::build(small({{"any", rule_of("tong so.*")},
                            {"longer", rule_of("tong so ho so.*")},
                            {"under", rule_of("tong so.*", "cap tinh")},
                            {"column", rule_of("tong so.*", "", "nam 2023.*")},
                            {"both", rule_of("tong so.*", "cap tinh", "nam 2023.*")},
                            {"table", rule_of("so.*", "", "", "bieu 1")},
                            {"unit", rule_of("so.*", "", "", "", "ho so")}}));
  ASSERT_TRUE(matcher);
  const ConditionCase cases[] = {
      {"no condition", {"Tổng số", {}, "", "", "", "", kCount}, "any"},
      {"more literal text", {"Tổng số hồ sơ", {}, "", "", "", "", kCount}, "longer"},
      {"one condition beats text",
       {"Tổng số hồ sơ", {"Cấp tỉnh"}, "", "", "", "", kCount},
       "under"},
      {"any label of the path",
       {"Tổng số", {"Cấp tỉnh", "Sở A", "Phòng B"}, "", "", "", "", kCount},
       "under"},
      {"two conditions beat one",
       {"Tổng số", {"Cấp tỉnh"}, "Năm 2023 / Số liệu", "", "", "", kCount},
       "both"},
      {"only the column", {"Tổng số", {"Cấp xã"}, "Năm 2023", "", "", "", kCount}, "column"},
      {"table", {"Số người", {}, "", "Biểu 1", "", "", kCount}, "table"},
      {"unit", {"Số người", {}, "", "Biểu 2", "Hồ sơ", "", kCount}, "unit"},
      {"condition not met", {"Số người", {}, "", "Biểu 2", "Người", "", kCount}, ""},
      {"part of a label", {"Có tổng số", {}, "", "", "", "", kCount}, ""},
  };
  for (const ConditionCase& c : cases) {
    EXPECT_EQ(indicator_of(*matcher, c.input), c.indicator) << c.name;
  }
}

TEST(Matcher, EquallySpecificIndicatorsMatchNothing) {
  const auto matcher = Matcher::build(small({{"first", rule_of("tong so ho so.*")},
                                             {"second", rule_of(".* so ho so moi")},
                                             {"third", rule_of("tong so.*")}}));
  ASSERT_TRUE(matcher);
  EXPECT_EQ(indicator_of(*matcher, input_of("Tổng số hồ sơ cũ")), "first");
  EXPECT_EQ(indicator_of(*matcher, input_of("Có số hồ sơ mới")), "second");
  EXPECT_EQ(indicator_of(*matcher, input_of("Tổng số hồ sơ mới")), "");
  EXPECT_EQ(indicator_of(*matcher, input_of("Tổng số")), "third");
}

TEST(Matcher, ExplainSaysWhatBecameOfEachRule) {
  Catalogue catalogue = small({{"first", rule_of("tong so ho so.*")},
                               {"second", rule_of(".* so ho so moi")},
                               {"third", rule_of("tong so.*")},
                               {"under", rule_of("tong.*", "cap tinh")},
                               {"percent", rule_of("tong.*")},
                               {"other", rule_of("khac")}});
  catalogue.indicators[4].kind = Kind::percent;
  catalogue.indicators[2].match.push_back(rule_of("tong.*"));
  const auto matcher = Matcher::build(catalogue);
  ASSERT_TRUE(matcher);

  std::vector<std::string> tie;
  for (const MatchCandidate& c : matcher->explain(input_of("Tổng số hồ sơ mới"))) {
    tie.push_back(c.indicator + ": " + c.verdict);
    EXPECT_FALSE(c.chosen);
  }
  EXPECT_THAT(tie, ElementsAre("first: a tie: second (small.yaml:2) fits and is as specific, so "
                               "neither is taken",
                               "second: a tie: first (small.yaml:1) fits and is as specific, so "
                               "neither is taken",
                               "third: less specific than first (small.yaml:1)",
                               "third: less specific than first (small.yaml:1)",
                               "under: no label above fits what “under” asks for",
                               "percent: the indicator's kind is percent, the figure's count"));

  const auto chosen = matcher->explain(input_of("Tổng số"));
  ASSERT_EQ(chosen.size(), 4U);
  EXPECT_EQ(chosen[0], (MatchCandidate{"third", "small.yaml:3 label: tong so.*", "matches", true}));
  EXPECT_THAT(chosen[1].verdict, HasSubstr("another rule of the indicator decides (small.yaml:3)"));
  EXPECT_THAT(matcher->explain(input_of("Không có gì")), IsEmpty());
}

TEST(Matcher, AnEmptyCatalogueMatchesNothing) {
  const auto matcher = Matcher::build({});
  ASSERT_TRUE(matcher);
  EXPECT_EQ(indicator_of(*matcher, input_of("Tổng số")), "");
  EXPECT_THAT(matcher->explain(input_of("Tổng số")), IsEmpty());
}

}  // namespace
}  // namespace bocso
