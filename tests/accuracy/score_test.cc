// SPDX-License-Identifier: GPL-3.0-or-later
#include "accuracy/score.h"

#include <gmock/gmock.h>

#include "accuracy/report.h"

namespace bocso::accuracy {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Figure cell(int row, const std::string& value, double confidence = 1) {
  return {.source = "table",
          .table = 0,
          .row = row,
          .column = 1,
          .label = "Dòng " + std::to_string(row),
          .column_label = "Số liệu",
          .kind = "count",
          .value = value,
          .page = 1,
          .confidence = confidence};
}

Flag flag(const std::string& rule, const std::string& severity, std::vector<std::size_t> figures,
          std::vector<Change> suspects = {}) {
  return {rule, severity, std::move(figures), std::move(suspects), ""};
}

Score score_of(const Document& truth, const Document& read) {
  Score score;
  add_document("digital-1-1", truth, read, score);
  return score;
}

TEST(Score, CountsRightWrongMissingExtra) {
  const Document truth{1, {cell(0, "10"), cell(1, "20"), cell(2, "30")}, {}, {}};
  const Document read{1, {cell(0, "10"), cell(1, "21"), cell(7, "99")}, {}, {}};
  const Score score = score_of(truth, read);
  EXPECT_EQ(score.figures, 3);
  EXPECT_EQ(score.right, 1);
  EXPECT_EQ(score.wrong, 1);
  EXPECT_EQ(score.missing, 1);
  EXPECT_EQ(score.extra, 1);
  EXPECT_EQ(score.wrong_undoubted, 2);
}

TEST(Score, AnOcrFlagIsADoubt) {
  const Document truth{1, {cell(0, "10"), cell(1, "20")}, {}, {}};
  const Document read{
      1, {cell(0, "10"), cell(1, "21")}, {flag("ocr", "info", {0}), flag("ocr", "info", {1})}, {}};
  const Score score = score_of(truth, read);
  EXPECT_EQ(score.right_doubted, 1);
  EXPECT_EQ(score.wrong_undoubted, 0);
}

TEST(Score, CalibrationIsTheDistanceOfStatedFromTrue) {
  const Document truth{1, {cell(0, "10"), cell(1, "20")}, {}, {}};
  EXPECT_DOUBLE_EQ(calibration_error(score_of(truth, truth)), 0);
  const Document half{1, {cell(0, "10", 0.75), cell(1, "21", 0.75)}, {}, {}};
  EXPECT_DOUBLE_EQ(calibration_error(score_of(truth, half)), 0.25);
}

struct FlagCase {
  const char* name;
  Flag due;
  Flag read;
  int found;
  int false_alarms;
  int harsher = 0;
};

const FlagCase kFlagCases[] = {
    {"same rule, same figures", flag("sum", "error", {2, 0, 1}), flag("sum", "error", {2, 0, 1}), 1,
     0},
    {"the total and one part suffice", flag("sum", "error", {2, 0, 1}),
     flag("sum", "error", {2, 0}), 1, 0},
    {"all of one row among those of two", flag("numbering", "info", {1}),
     flag("numbering", "info", {0, 1}), 1, 0},
    {"a share over 100 told by what it is made of", flag("range", "error", {2}),
     flag("ratio", "error", {2, 0, 1}), 1, 0},
    {"another rule", flag("sum", "error", {2, 0, 1}), flag("delta", "error", {2, 0, 1}), 0, 1},
    {"other figures", flag("range", "error", {2}), flag("range", "error", {1}), 0, 1},
    {"said more gently", flag("sum", "error", {2, 0, 1}), flag("sum", "warning", {2, 0, 1}), 1, 0},
    {"said more harshly", flag("sum", "warning", {2, 0, 1}), flag("sum", "error", {2, 0, 1}), 1, 0,
     1},
    {"a likely sum told by its part beyond the whole", flag("sum", "warning", {2, 0, 1}),
     flag("part_whole", "error", {0, 2}), 1, 0},
    {"a habit told of one figure", flag("separator", "info", {0, 1, 2}),
     flag("separator", "info", {1}), 1, 0},
    {"a rate told by its part beyond the whole", flag("ratio", "error", {2, 0, 1}),
     flag("part_whole", "error", {0, 1}), 1, 0},
};

TEST(Score, FlagsAreFoundByRuleAndFigures) {
  for (const FlagCase& c : kFlagCases) {
    const std::vector<Figure> figures{cell(0, "10"), cell(1, "20"), cell(2, "31")};
    const Score score = score_of({1, figures, {c.due}, {}}, {1, figures, {c.read}, {}});
    EXPECT_EQ(flags_of(score, "").found, c.found) << c.name;
    EXPECT_EQ(flags_of(score, "").false_alarms, c.false_alarms) << c.name;
    EXPECT_EQ(flags_of(score, "").harsher, c.harsher) << c.name;
  }
}

struct ExplainedCase {
  const char* name;
  std::vector<const char*> printed;
  Misprint misprint;
  Flag flag;  // not due
  bool false_alarm;
};

Flag said(const char* rule, std::vector<std::size_t> figures, const char* found,
          const char* expected) {
  Flag said = flag(rule, "error", std::move(figures));
  said.found = found;
  said.expected = expected;
  return said;
}

// 1,500 and 820 of 2,320 are 64.66 %.
const ExplainedCase kExplained[] = {
    {"a sum that the right part mends",
     {"2320", "1050", "820"},
     {1, "1500"},
     said("sum", {0, 1, 2}, "2320", "1870"),
     false},
    {"one that is off by something else",
     {"2320", "1050", "820"},
     {1, "1500"},
     said("sum", {0, 1, 2}, "2320", "1871"),
     true},
    {"one whose total it is",
     {"2230", "1500", "820"},
     {0, "2320"},
     said("sum", {0, 1, 2}, "2230", "2320"),
     false},
    {"one without the misprint",
     {"2320", "1050", "820"},
     {1, "1500"},
     said("sum", {0, 2}, "2320", "820"),
     true},
    {"a rate that the right part mends",
     {"64.66", "1050", "2320"},
     {1, "1500"},
     said("ratio", {0, 1, 2}, "64.66", "45.26"),
     false},
    {"a share of all that the right one mends",
     {"64.66", "1500", "82"},
     {2, "820"},
     said("ratio", {0, 1, 1, 2}, "64.66", "94.8"),
     false},
    {"a rate of others",
     {"64.66", "1050", "2000"},
     {1, "1500"},
     said("ratio", {0, 1, 2}, "64.66", "52.5"),
     true},
    {"a rate whose separator is wrong",
     {"6.466", "1500", "2320"},
     {0, "64.66"},
     said("ratio", {0, 1, 2}, "6.466", "64.6552"),
     false},
    {"a part that is no longer too large",
     {"2320", "5100"},
     {1, "1500"},
     said("part_whole", {1, 0}, "5100", "2320"),
     false},
    {"a range of the misprint", {"6466"}, {0, "64.66"}, said("range", {0}, "6466", ""), false},
    {"a range of another", {"6466", "1050"}, {1, "1500"}, said("range", {0, 1}, "6466", ""), true},
    {"an ordinal", {"1050"}, {0, "1500"}, said("numbering", {0}, "1.", "2."), true},
};

TEST(Score, WhatTheRightValueOfAMisprintMendsIsNoFalseAlarm) {
  for (const ExplainedCase& c : kExplained) {
    std::vector<Figure> figures;
    for (const char* value : c.printed) {
      figures.push_back(cell(static_cast<int>(figures.size()), value));
    }
    const Score score = score_of({1, figures, {}, {c.misprint}}, {1, figures, {c.flag}, {}});
    EXPECT_EQ(flags_of(score, "").false_alarms, c.false_alarm ? 1 : 0) << c.name;
  }
}

TEST(Score, FlagsBetweenDocumentsAreOfOneQuantity) {
  const auto report = [](const std::string& indicator, const std::string& value) {
    Figure figure = cell(0, value);
    figure.indicator = indicator;
    figure.catalogued = true;
    return Document{1, {figure}, {}, {}};
  };
  const auto score_with = [&](const Document& other) {
    const Documents truth{{"digital-1-1", report("files.received", "10")}, {"digital-1-2", other}};
    Documents read = truth;
    Flag told = flag("series", "warning", {0});
    told.others = {{"digital-1-2", 0}};
    read["digital-1-1"].flags = {told};
    Score score;
    add_document("digital-1-1", truth.at("digital-1-1"), read.at("digital-1-1"), score);
    add_series(truth, read, [&](const std::string&) -> Score& { return score; });
    return score;
  };
  EXPECT_EQ(score_with(report("files.received", "20")).series.right, 1);
  EXPECT_EQ(flags_of(score_with(report("files.received", "20")), "").false_alarms, 0);
  EXPECT_EQ(flags_of(score_with(report("files.resolved", "20")), "").false_alarms, 1);
  Document unknown = report("", "20");
  unknown.figures[0].catalogued = false;
  EXPECT_EQ(score_with(unknown).series.asked, 0);
}

TEST(Score, AnotherIndicatorIsWrongAndNoneIsNot) {
  Figure mine = cell(0, "10"), none = cell(1, "20"), unknown = cell(2, "30");
  mine.indicator = "files.received";
  mine.catalogued = none.catalogued = true;
  const auto wrong_of = [&](const std::string& first, const std::string& others) {
    Document read{1, {mine, none, unknown}, {}, {}};
    read.figures[0].indicator = first;
    read.figures[1].indicator = read.figures[2].indicator = others;
    return score_of({1, {mine, none, unknown}, {}, {}}, read);
  };
  EXPECT_EQ(wrong_of("files.received", "").indicator_wrong.asked, 2);
  EXPECT_EQ(wrong_of("files.received", "").indicator_wrong.right, 0);
  EXPECT_EQ(wrong_of("", "").indicator_wrong.right, 0);
  EXPECT_EQ(wrong_of("", "").indicator.right, 0);
  EXPECT_EQ(wrong_of("files.resolved", "staff.all").indicator_wrong.right, 2);
}

TEST(Score, AHarsherFlagIsCountedApart) {
  const std::vector<Figure> figures{cell(0, "10"), cell(1, "20"), cell(2, "31")};
  const Document truth{1, figures, {flag("sum", "warning", {2, 0, 1})}, {{2, "30"}}};
  const Score score = score_of(truth, {1, figures, {flag("sum", "error", {2, 0, 1})}, {}});
  EXPECT_EQ(flags_of(score, "").found, 1);
  EXPECT_EQ(flags_of(score, "").severity_right, 0);
  EXPECT_EQ(flags_of(score, "").harsher, 1);
  EXPECT_EQ(flags_of(score, "").false_alarms, 0);
}

TEST(Score, TheFirstSuspectIsTheMisprintWithItsRightValue) {
  const std::vector<Figure> figures{cell(0, "10"), cell(1, "20"), cell(2, "31")};
  const Flag due = flag("sum", "error", {2, 0, 1});
  const Document truth{1, figures, {due}, {{2, "30"}}};
  const auto with_suspects = [&](std::vector<Change> suspects) {
    return score_of(truth, {1, figures, {flag("sum", "error", {2, 0, 1}, suspects)}, {}}).suspects;
  };
  EXPECT_EQ(with_suspects({{2, "30"}, {0, "11"}}).right, 1);
  EXPECT_EQ(with_suspects({{0, "11"}, {2, "30"}}).right, 0);
  EXPECT_EQ(with_suspects({{2, "3"}}).right, 0);
  EXPECT_EQ(with_suspects({}).asked, 1);
}

TEST(Score, WhatThePageLeavesOpenIsCountedApart) {
  const std::vector<Figure> figures{cell(0, "10"), cell(1, "20"), cell(2, "31")};
  const Flag due = flag("sum", "error", {2, 0, 1});
  const Document read{1, figures, {flag("sum", "error", {2, 0, 1}, {{0, "11"}})}, {}};
  const Score open = score_of(
      {1, figures, {due}, {{.figure = 2, .value = "30", .kind = "sign", .ambiguous = true}}}, read);
  EXPECT_EQ(open.suspects.asked, 0);
  EXPECT_EQ(open.ambiguous_suspects.asked, 1);
  EXPECT_EQ(open.kinds.at("sign").right, 1);
  const Score unstated = score_of({1, figures, {}, {}, {due}}, read);
  EXPECT_EQ(flags_of(unstated, "").due, 0);
  EXPECT_EQ(flags_of(unstated, "").false_alarms, 0);
  EXPECT_EQ(unstated.unstated.right, 1);
}

TEST(Baseline, NamesWhatGotWorse) {
  const Document truth{1, {cell(0, "10"), cell(1, "20")}, {}, {}};
  const Scores good{{"digital", score_of(truth, truth)}};
  const Scores bad{{"digital", score_of(truth, {1, {cell(0, "10")}, {}, {}})}};
  EXPECT_THAT(*worse_than(baseline_of(good), good), IsEmpty());
  EXPECT_THAT(*worse_than(baseline_of(bad), good), IsEmpty());
  EXPECT_THAT(*worse_than(baseline_of(good), bad),
              ElementsAre("digital: right was 100, is 50", "digital: missing was 0, is 50"));
  EXPECT_THAT(*worse_than(baseline_of(good), {}),
              ElementsAre("digital is in the baseline and was not measured"));
  EXPECT_FALSE(worse_than("no JSON", good));
}

TEST(Table, HasARowForEachCondition) {
  const Document truth{1, {cell(0, "10")}, {}, {}};
  const std::string table = table_of({{"digital", score_of(truth, truth)}});
  EXPECT_THAT(table, HasSubstr("| digital | 1 | 1 | 1 | 100.00 |"));
}

}  // namespace
}  // namespace bocso::accuracy
