// SPDX-License-Identifier: GPL-3.0-or-later
// Small graphs of relations, written out: which change mends them.
#include "model/mending.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace bocso {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Figures of counts, numbered in order.
Report counts(const std::vector<std::int64_t>& values) {
  Report report;
  for (std::int64_t value : values) {
    Figure figure;
    figure.id = std::to_string(report.figures.size());
    figure.source = Source::prose;
    figure.value = Decimal{value, 0};
    report.figures.push_back(figure);
  }
  return report;
}

Figure percent(std::int64_t digits) {
  Figure figure;
  figure.source = Source::prose;
  figure.kind = Kind::percent;
  figure.value = Decimal{digits, 2};
  figure.decimals = 2;
  return figure;
}

std::vector<Operand> operands(const std::vector<int>& figures) {
  std::vector<Operand> all;
  for (int figure : figures) all.push_back({figure, false, false});
  return all;
}

Claim sum(int result, const std::vector<int>& parts) {
  Claim claim;
  claim.rule = "sum";
  claim.result = result;
  claim.ways = {{operands(parts), {}}};
  return claim;
}

Claim rate(int result, int part, int base) {
  Claim claim;
  claim.rule = "ratio";
  claim.result = result;
  claim.ways = {{operands({part}), operands({base})}};
  return claim;
}

// "4=1470 digits swapped mends 0,1": figure, value, slip; the relations.
std::string show(const Mending& mending) {
  std::string text;
  for (const Change& change : mending.changes) {
    text += fmt::format("{}{}={} {} ", change.slot / 2, change.slot % 2 == 1 ? "/" : "",
                        to_string(change.value), to_string(change.how));
  }
  return text + fmt::format("mends {}", fmt::join(mending.mended, ","));
}

std::vector<Mending> mendings(const Report& report, const Claims& claims,
                              const std::vector<Limit>& limits = {}) {
  const std::vector<Judged> judged = judge(claims, report);
  RelationGraph graph(report, judged, limits);
  return find_mendings(graph, judged);
}

std::vector<std::string> shown(const Report& report, const Claims& claims,
                               const std::vector<Limit>& limits = {}) {
  std::vector<std::string> all;
  for (const Mending& mending : mendings(report, claims, limits)) all.push_back(show(mending));
  return all;
}

// Figures 0…8: two rows a + b = c and the row of their sums.
const Claims kTable = {sum(2, {0, 1}), sum(5, {3, 4}), sum(8, {6, 7}),
                       sum(6, {0, 3}), sum(7, {1, 4}), sum(8, {2, 5})};

TEST(Mending, NothingWhereNothingIsBroken) {
  EXPECT_THAT(shown(counts({120, 35, 155, 61, 72, 133, 181, 107, 288}), kTable), IsEmpty());
}

TEST(Mending, TheCellWhereABrokenRowAndABrokenColumnCross) {
  // 72 is printed as 27: the second row and the second column are broken.
  const Report report = counts({120, 35, 155, 61, 27, 133, 181, 107, 288});
  EXPECT_THAT(shown(report, kTable), ElementsAre("4=72 digits swapped mends 1,4"));
}

TEST(Mending, ATotalIsFoundLikeAPart) {
  const Report report = counts({120, 35, 155, 61, 72, 138, 181, 107, 288});
  EXPECT_THAT(shown(report, kTable), ElementsAre("5=133 digit changed mends 1,5"));
}

TEST(Mending, AValueThatNoSlipExplainsIsToldByTwoRelations) {
  const Report report = counts({120, 35, 155, 61, 58, 133, 181, 107, 288});
  EXPECT_THAT(shown(report, kTable), ElementsAre("4=72 other mends 1,4"));
}

TEST(Mending, TwoFiguresOfOneColumnAreFoundTogether) {
  // 35 for 53 and 72 for 27: both rows are broken, and the column by the sum of both.
  const Report report = counts({120, 35, 173, 61, 72, 88, 181, 80, 261});
  EXPECT_THAT(shown(report, kTable),
              ElementsAre("1=53 digits swapped 4=27 digits swapped mends 0,1,4",
                          "1=53 digits swapped mends 0", "4=27 digits swapped mends 1"));
}

TEST(Mending, AFigureAndTheTotalMadeOfItAreFoundTogether) {
  // 62 for 72, and the row's total added up from it: the row holds, two columns do not. The other
  // row, or the totals of both columns, might be wrong as well.
  const Report report = counts({120, 35, 155, 61, 62, 123, 181, 107, 288});
  EXPECT_THAT(shown(report, kTable),
              testing::Contains("4=72 digit changed 5=133 digit changed mends 4,5"));
  for (const Mending& mending : mendings(report, kTable)) {
    EXPECT_EQ(mending.changes.size(), 2U) << show(mending);
    EXPECT_EQ(mending.held, 1) << show(mending);
  }
}

TEST(Mending, TwoChangesForTwoRelationsMustBeSlips) {
  const Report report = counts({120, 35, 155, 61, 19, 80, 181, 107, 288});
  EXPECT_THAT(shown(report, kTable), IsEmpty());
}

TEST(Mending, OfOneRelationEverySlipIsListed) {
  // 131 + 19 + 8 = 168: any of the four may be ten too much or too little.
  const Report report = counts({168, 131, 19, 8});
  EXPECT_THAT(shown(report, {sum(0, {1, 2, 3})}),
              ElementsAre("0=158 digit changed mends 0", "1=141 digit changed mends 0",
                          "2=29 digit changed mends 0", "3=18 digit dropped mends 0"));
}

TEST(Mending, WhatOtherRelationsHoldIsLeftAlone) {
  // As above, but 131 and 19 are what other relations say they are.
  const Report report = counts({168, 131, 19, 8, 100, 31, 19});
  EXPECT_THAT(shown(report, {sum(0, {1, 2, 3}), sum(1, {4, 5}), sum(2, {6})}),
              ElementsAre("0=158 digit changed mends 0", "3=18 digit dropped mends 0"));
}

TEST(Mending, ARateLeavesRoomForMoreThanOneCount) {
  // 1.903 / 1.930 = 98,60%: 98,06 is a slip; so is what makes 98,06 of other counts.
  Report report = counts({1903, 1930});
  report.figures.push_back(percent(9806));
  const std::vector<std::string> found = shown(report, {rate(2, 0, 1)});
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front(), "2=98.60 digits swapped mends 0");
}

TEST(Mending, ARatePrintedAsItsCount) {
  Report report = counts({532, 532});
  Figure wrong = percent(532);
  wrong.decimals = 0;
  wrong.value = Decimal{532, 0};
  report.figures.push_back(wrong);
  const std::vector<Limit> share = {{2, Decimal{0, 0}, Decimal{100, 0}, false}};
  EXPECT_EQ(shown(report, {rate(2, 0, 1)}, share).front(),
            "2=100 rate and count confused mends 0,1");
}

TEST(Mending, ALimitAloneAsksForASlip) {
  Report report;
  Figure wrong = percent(765);
  wrong.decimals = 0;
  wrong.value = Decimal{765, 0};
  report.figures.push_back(wrong);
  const std::vector<std::string> found =
      shown(report, {}, {{0, Decimal{0, 0}, Decimal{100, 0}, false}});
  EXPECT_EQ(found.front(), "0=76.5 separator mends 0");
}

TEST(Mending, AnotherReadingComesFirst) {
  // "1.903" was read as 1.903; 1903 is what row and column ask for.
  Report report = counts({120, 35, 155, 61, 1903, 1964, 181, 1938, 2119});
  report.figures[4].value = Decimal{1903, 3};
  report.figures[4].decimals = 3;
  report.figures[4].other_readings = {"1903"};
  EXPECT_THAT(shown(report, kTable), ElementsAre("4=1903 reading mends 1,4"));
}

TEST(Mending, AReadingThatMendsOnlySomeIsNone) {
  Report report = counts({120, 35, 155, 61, 27, 133, 181, 107, 288});
  report.figures[4].other_readings = {"71"};
  EXPECT_THAT(shown(report, kTable), ElementsAre("4=72 digits swapped mends 1,4"));
}

TEST(Mending, AFallIsNegativeByItsWord) {
  Report report = counts({500, 1403, 0});
  Figure& fall = report.figures[2];
  fall.kind = Kind::delta;
  fall.raw = "Giảm 0,903";
  fall.value = Decimal{-903, 3};
  fall.decimals = 3;
  fall.other_readings = {"903"};
  Claim claim = sum(2, {0, 1});
  claim.ways[0].parts[1].negative = true;
  EXPECT_EQ(shown(report, {claim}).front(), "2=-903 reading mends 0");
}

TEST(Mending, TheSecondNumberOfARatioIsAFigureLikeOthers) {
  // 943/10.259 beside 10.529 in all.
  Report report = counts({943, 10529});
  report.figures[0].kind = Kind::ratio;
  report.figures[0].denominator = Decimal{10259, 0};
  Claim claim = sum(1, {0});
  claim.ways[0].parts[0].denominator = true;
  EXPECT_THAT(shown(report, {claim}),
              ElementsAre("0/=10529 digits swapped mends 0", "1=10259 digits swapped mends 0"));
}

TEST(Mending, AQualifiedFigureIsAskedForItsOpenEnd) {
  // "Trên 12.000" of 1.203: any smaller number would do, and 1.200 is one zero less.
  Report report = counts({12000, 1203});
  report.figures[0].approx = Approx::over;
  const std::vector<std::string> found = shown(report, {sum(0, {1})});
  EXPECT_THAT(found, testing::Contains("0=1200 separator mends 0"));
}

TEST(Mending, ARelationThatStaysBrokenDoesNotHideAFigure) {
  // 120 + 35 = 185 may be 155, or of 150 or 65; 35 also stands in a sum that is far off.
  const Report report = counts({120, 35, 185, 990});
  EXPECT_THAT(shown(report, {sum(2, {0, 1}), sum(3, {1})}),
              testing::IsSupersetOf({"2=155 digit changed mends 0", "0=150 digit changed mends 0",
                                     "1=65 digit changed mends 0"}));
  const std::vector<Mending> found = mendings(report, {sum(2, {0, 1}), sum(3, {1})});
  const auto& last = found.back();
  EXPECT_EQ(show(last), "1=65 digit changed mends 0");
  EXPECT_EQ(last.left, 1);
}

TEST(Mending, ManyBrokenRelationsEndWithinTheSteps) {
  // Everything wrong with everything: 40 rows and 40 columns of which no sum holds.
  std::vector<std::int64_t> values;
  Claims claims;
  for (int i = 0; i < 1600; ++i) values.push_back(100 + 37 * i % 911);
  for (int i = 0; i < 40; ++i) {
    std::vector<int> row;
    std::vector<int> column;
    for (int k = 0; k < 40; ++k) {
      row.push_back(40 * i + k);
      column.push_back(40 * k + i);
    }
    values.push_back(777 + i);
    claims.push_back(sum(static_cast<int>(values.size()) - 1, row));
    values.push_back(555 + i);
    claims.push_back(sum(static_cast<int>(values.size()) - 1, column));
  }
  const Report report = counts(values);
  EXPECT_EQ(mendings(report, claims), mendings(report, claims));
}

}  // namespace
}  // namespace bocso
