// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/ocr_number.h"

#include <gmock/gmock.h>

namespace bocso {
namespace {

using testing::ElementsAre;

TEST(OcrNumber, LettersThatLookLikeFiguresAreFigures) {
  const struct {
    const char* read;
    const char* text;
    int digits;
    int others;
    bool may_be_number;
  } kRows[] = {
      {"1.903", "1.903", 4, 0, true},
      {"l.9O3", "1.903", 2, 0, true},
      {"99,42%", "99,42%", 4, 0, true},
      {"—2.945", "-2.945", 4, 0, true},
      {"| 12", "112", 2, 0, true},
      {"1§", "18", 1, 0, true},
      {"", "", 0, 0, true},
      {"l", "1", 0, 0, true},
      {"Hồ sơ", "5", 0, 3, false},
      {"1a", "1", 1, 1, false},
      {"UBND", "8", 0, 3, false},
      {"(4=1+2+3)", "(4=1+2+3)", 4, 0, true},
  };
  for (const auto& row : kRows) {
    const NumberText number = as_number(row.read);
    EXPECT_EQ(number.text, row.text) << row.read;
    EXPECT_EQ(number.digits, row.digits) << row.read;
    EXPECT_EQ(number.others, row.others) << row.read;
    EXPECT_EQ(may_be_number(number, row.read), row.may_be_number) << row.read;
  }
}

TEST(OcrNumber, FormOfPrintedNumbers) {
  for (const char* good :
       {"0", "1.903", "+1.903", "-0,3", "99,42%", "99.42%", "10/63", "686/943"}) {
    EXPECT_TRUE(has_number_form(good)) << good;
  }
  for (const char* bad : {"", "1,", ".", "12-", "1..2", "%", "+", "4=1+2", "1 2", "(3)"}) {
    EXPECT_FALSE(has_number_form(bad)) << bad;
  }
}

TEST(OcrNumber, ReadingsVoteByConfidenceAndForm) {
  const struct {
    const char* what;
    std::vector<OcrReading> readings;
    const char* text;
    Agreement agreement;
  } kRows[] = {
      {"all agree", {{"118", 0.7}, {"118", 0.9}}, "118", Agreement::nearly_all},
      {"most agree", {{"18", 0.6}, {"118", 0.6}, {"118", 0.6}, {"", 0}}, "118", Agreement::most},
      {"one has no form", {{"1,", 0.9}, {"1", 0.5}}, "1", Agreement::some},
      {"one has the shapes", {{"4", 0.9, false}, {"-4", 0.5}}, "-4", Agreement::most},
      {"all are against the shapes", {{"4", 0.9, false}}, "4", Agreement::not_with_shapes},
      {"one has lost a point",
       {{"401.158500", 0.9}, {"401.158.500", 0.6}},
       "401.158.500",
       Agreement::most},
      {"nothing was read", {{"", 0}, {"", 0}}, "", Agreement::some},
      {"a formula comes about by no chance",
       {{"4216293", 0.1}, {"4=1+2+3", 0}, {"4=1+2+3", 0, false}, {"4216263", 0.4, false}},
       "4=1+2+3",
       Agreement::most},
  };
  for (const auto& row : kRows) {
    const OcrChoice choice = choose(row.readings);
    EXPECT_EQ(choice.text, row.text) << row.what;
    EXPECT_EQ(choice.agreement, row.agreement) << row.what;
  }
  EXPECT_THAT(choose({{"18", 0.6}, {"118", 0.9}, {"l18", 0.1}}).others, ElementsAre("18", "l18"));
}

TEST(OcrNumber, GroupsOfPrintedNumbers) {
  for (const char* good :
       {"", "12", "1.903", "401.158.500", "-0,3", "99,42%", "1.190,57", "1.903/2.004", "12345"}) {
    EXPECT_TRUE(is_well_grouped(good)) << good;
  }
  for (const char* bad : {"401.158500", "14.61.200", "0,9942%", "1.9034/5", "1.1905,7"}) {
    EXPECT_FALSE(is_well_grouped(bad)) << bad;
  }
}

TEST(OcrNumber, FormOfColumnsFormulas) {
  for (const char* good : {"4=1+2+3", "(4=1+2+3)", "11=9+10", "5=4/3", "6=1-2"}) {
    EXPECT_TRUE(has_formula_form(good)) << good;
  }
  for (const char* bad : {"", "4", "4=", "=1+2", "4=1", "4=+2", "4=1+", "4=1=2", "4+1=2", "()"}) {
    EXPECT_FALSE(has_formula_form(bad)) << bad;
  }
}

TEST(OcrNumber, ASureVoteDecides) {
  const struct {
    const char* what;
    std::vector<OcrReading> readings;
    const char* vote;
    const char* text;
    Agreement agreement;
    std::vector<std::string> others;
  } kRows[] = {
      {"one engine read it",
       {{"185", 0.6}, {"155", 0.3}},
       "155",
       "155",
       Agreement::votes_and_one,
       {"185"}},
      {"no engine read it", {{"1", 0.6}, {"", 0}}, "11", "11", Agreement::votes_alone, {"1"}},
      {"a bracket is a 1", {{"4)", 0.9}, {"4)", 0.8}}, "41", "41", Agreement::votes_alone, {"4)"}},
      {"it does not tell points from commas",
       {{"5,411", 0.9}, {"5.411", 0.6}},
       "5;411",
       "5,411",
       Agreement::votes_and_some,
       {"5.411"}},
      {"no number looks so",
       {{"5.347", 0.9}, {"5.347", 0.6}},
       "5;;347",
       "5.347",
       Agreement::nearly_all,
       {}},
  };
  for (const auto& row : kRows) {
    const OcrChoice choice = choose(row.readings, GlyphVote{row.vote, 0.95, 0.1});
    EXPECT_EQ(choice.text, row.text) << row.what;
    EXPECT_EQ(choice.agreement, row.agreement) << row.what;
    EXPECT_EQ(choice.others, row.others) << row.what;
  }
}

}  // namespace
}  // namespace bocso
