// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <ostream>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

struct Case {
  const char* name;
  std::vector<const char*> ordinals;
  std::vector<std::string> flags;  // "found expected"
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }

class Numbering : public testing::TestWithParam<Case> {};

std::vector<std::string> numbering_of(const std::vector<const char*>& ordinals) {
  std::string drawing = "olv\nSTT|Chỉ tiêu|Số liệu\n";
  int row = 0;
  for (const char* ordinal : ordinals) {
    drawing += fmt::format("{}|Nội dung {}|{}\n", ordinal, static_cast<char>('a' + row), row);
    ++row;
  }
  Report report = report_of(drawing);
  run_checks(report, {}, {.rules = {"numbering"}, .min_severity = Severity::info});
  std::vector<std::string> shown;
  for (const Flag& flag : report.flags) {
    EXPECT_EQ(flag.severity, Severity::info);
    EXPECT_FALSE(flag.places.empty());
    shown.push_back(flag.found + " " + flag.expected);
  }
  return shown;
}

TEST_P(Numbering, IsFlagged) { EXPECT_EQ(numbering_of(GetParam().ordinals), GetParam().flags); }

const Case kCases[] = {
    {"Complete", {"1.", "1.1.", "1.2.", "2.", "2.1.", "2.2."}, {}},
    {"Repeated", {"I", "II", "III", "IV", "V", "VI", "VI"}, {"VI VII"}},
    {"RepeatedBelow", {"1.", "1.1.", "1.2.", "1.2.", "2."}, {"1.2. 1.3"}},
    {"FirstRepeatedBelow", {"1.", "1.1.", "1.1.", "2."}, {"1.1. 1.2"}},
    {"OneLeftOut", {"1", "2", "4", "5"}, {"4 3"}},
    {"OneLeftOutBelow", {"1.", "1.1.", "1.2.", "1.4.", "2."}, {"1.4. 1.3"}},
    {"SecondLeftOut", {"1.", "1.1.", "1.3.", "2."}, {"1.3. 1.2"}},
    {"Misprinted", {"1", "2", "4", "4", "5"}, {"4 3"}},
    {"SecondMisprinted", {"1", "1", "3", "4"}, {"1 2"}},
    {"SecondMisprintedOfTwo", {"I", "1", "1", "3", "II", "1"}, {"1 2"}},
    {"MisprintedAsOne", {"1", "2", "1", "4", "5"}, {"1 3"}},
    {"AnewAfterOne", {"1", "1", "2", "3"}, {}},
    {"MisprintedFarOff", {"1", "2", "8", "4", "5"}, {"8 3"}},
    {"OneLeftOutAtTheEnd", {"1", "2", "4"}, {}},
    {"ExtractOfAForm", {"5", "5.1.", "5.2.", "6", "6.1", "6.2.", "7"}, {}},
    {"ExtractWithAWiderGap", {"3", "6", "6.1.", "6.2."}, {}},
    {"SeveralLeftOut", {"1", "2", "4", "5", "7", "8"}, {}},
    {"AnewUnderEachSection", {"I", "1", "2", "II", "1", "2", "III", "1"}, {}},
    {"AnewWithoutSections", {"1", "2", "3", "1", "2"}, {}},
    {"VietnameseLetters", {"a)", "b)", "c)", "d)", "đ)", "e)", "g)"}, {}},
    {"LatinLetters", {"a)", "b)", "c)", "d)", "e)", "g)"}, {}},
    {"Dashes", {"1.", "-", "-", "2.", "-"}, {}},
    {"CommaForPoint", {"1", "1,1", "1,2", "1,2", "2"}, {"1,2 1.3"}},
};
INSTANTIATE_TEST_SUITE_P(Rows, Numbering, testing::ValuesIn(kCases),
                         [](const auto& info) { return info.param.name; });

TEST(NumberingFlag, NamesTheFiguresOfBothRows) {
  Report report = report_of(R"(
olv
STT|Chỉ tiêu|Số liệu
I|Một|1
II|Hai|2
II|Ba|3)");
  run_checks(report, {}, {});
  ASSERT_EQ(report.flags.size(), 1U);
  EXPECT_THAT(report.flags[0].figures, testing::ElementsAre("0.1.2", "0.2.2"));
  EXPECT_EQ(report.flags[0].message_vi, "Số thứ tự II đứng hai lần: “Hai” và “Ba”");
  EXPECT_EQ(report.flags[0].message_en, "The ordinal II stands twice: “Hai” and “Ba”");
}

TEST(NumberingFlag, HasAPlaceForARowWithoutFigures) {
  Report report = report_of(R"(
olv
STT|Chỉ tiêu|Số liệu
I|Một|1
II|Hai|
II|Ba|)");
  run_checks(report, {}, {});
  ASSERT_EQ(report.flags.size(), 1U);
  EXPECT_TRUE(report.flags[0].figures.empty());
  ASSERT_EQ(report.flags[0].places.size(), 2U);
  EXPECT_EQ(report.flags[0].places[1].row, 2);
  EXPECT_EQ(report.flags[0].places[1].page, 1);
}

TEST(NumberingFlag, ARowThatBeginsLikeTheOneBeforeIsAnother) {
  EXPECT_THAT(flags_of(R"(
olv
STT|Chỉ tiêu|Số liệu
1|Số thủ tục|3
2|Số thủ tục trực tuyến|2
2|Số thủ tục trực tuyến có phát sinh hồ sơ|1)"),
              testing::SizeIs(1));
}

TEST(NumberingFlag, ARowPrintedAgainRepeatsItsNumber) {
  EXPECT_THAT(flags_of(R"(
olv
STT|Chỉ tiêu|Số liệu
1|Sở Y tế|1
2|Sở Nội vụ|2
2|Sở Nội vụ (tiếp theo)|3)"),
              testing::IsEmpty());
}

}  // namespace
}  // namespace bocso
