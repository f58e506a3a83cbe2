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
      {"nothing was read", {{"", 0}, {"", 0}}, "", Agreement::some},
  };
  for (const auto& row : kRows) {
    const OcrChoice choice = choose(row.readings);
    EXPECT_EQ(choice.text, row.text) << row.what;
    EXPECT_EQ(choice.agreement, row.agreement) << row.what;
  }
  EXPECT_THAT(choose({{"18", 0.6}, {"118", 0.9}, {"l18", 0.1}}).others, ElementsAre("18", "l18"));
}

}  // namespace
}  // namespace bocso
