// SPDX-License-Identifier: GPL-3.0-or-later
// What a misprint shows: relations are judged within what rounding leaves, and a misprint that
// another slip explains as well is ambiguous.
#include "corpus/make/evidence.h"

#include <gtest/gtest.h>

#include "corpus/make/grounds.h"
#include "corpus/make/parts.h"
#include "corpus/make/relations.h"

namespace bocso::corpus {
namespace {

// A sentence for each figure, under its key.
Report report_of(const std::vector<Figure>& figures) {
  Report report;
  for (const Figure& figure : figures) report.blocks.emplace_back(body({"Có ", figure, "."}));
  return report;
}

Shown shown_after(Report& report, const std::string& key, Amount wrong) {
  misprint(report, key, wrong);
  return shown_by(report, report.misprinted.back());
}

struct RateCase {
  const char* name;
  Amount printed;
  Shown shown;
};
// 4,31 of 8,25 tỷ đồng: 52,151 … 52,335 %.
const RateCase kRates[] = {{"AsRounded", {5224, 2}, Shown::nothing},
                           {"AtTheUpperEnd", {5233, 2}, Shown::nothing},
                           {"BeyondIt", {5254, 2}, Shown::due},
                           {"ASwappedDigit", {2524, 2}, Shown::due},
                           {"OneDecimalFewer", {522, 1}, Shown::nothing}};

TEST(Evidence, ARateOfRoundedAmountsHoldsWithinTheirRounding) {
  for (const RateCase& c : kRates) {
    Report report = report_of({named("part", billions(431, 2)), named("whole", billions(825, 2)),
                               named("rate", percent(5225, 2))});
    ratio(report, "rate", {"part", "whole"});
    EXPECT_EQ(shown_after(report, "rate", c.printed), c.shown) << c.name;
  }
}

TEST(Evidence, SumsOfCountsAreExactAndOfAmountsInMillionsAreNot) {
  Report counts = report_of({named("all", count(12)), named("a", count(5)), named("b", count(7))});
  sum(counts, "all", {"a", "b"});
  EXPECT_EQ(shown_after(counts, "all", {13, 0}), Shown::due);
  Report money =
      report_of({named("all", millions(12)), named("a", millions(5)), named("b", millions(7))});
  sum(money, "all", {"a", "b"});
  EXPECT_EQ(shown_after(money, "all", {13, 0}), Shown::nothing);
  EXPECT_EQ(shown_after(money, "all", {21, 0}), Shown::due);
}

TEST(Evidence, APartBeyondItsWholeIsDueWhateverTheRateSays) {
  const auto shown = [](const char* key, Amount wrong, bool surpassable) {
    Figure rate = percent(100, 0);
    rate.surpassable = surpassable;
    Report report =
        report_of({named("part", count(225)), named("whole", count(225)), named("rate", rate)});
    ratio(report, "rate", {"part", "whole"});
    return shown_after(report, key, wrong);
  };
  EXPECT_EQ(shown("whole", {224, 0}, false), Shown::due);
  EXPECT_EQ(shown("part", {224, 0}, false), Shown::nothing);
  EXPECT_EQ(shown("whole", {224, 0}, true), Shown::nothing);
}

// "718%" of 718 of 880, where 80 is printed for 880, too.
TEST(Evidence, AShareOver100DoesNotHideThatItsPartIsTooLarge) {
  const auto shown = [](Amount whole) {
    Report report;
    Table table = plain_table(
        {{Role::label, 4, Align::left, "Chỉ tiêu"}, {Role::value, 2, Align::right, "Số liệu"}},
        {"Chỉ tiêu", "Số liệu"});
    add_row(table, 0, "", {"Tỷ lệ"}, "", {named("rate", percent(8159, 2))});
    add_row(table, 0, "", {"Tổng số"}, "", {named("whole", count(880))});
    add_row(table, 0, "", {"Đã cung cấp"}, "", {named("part", count(718))});
    report.blocks.emplace_back(table);
    ratio(report, "rate", {"part", "whole"});
    misprint(report, "rate", {718, 0});
    return shown_after(report, "whole", whole);
  };
  EXPECT_EQ(shown({80, 0}), Shown::due);
  EXPECT_EQ(shown({808, 0}), Shown::nothing);
}

TEST(Evidence, ANoughtIsNoChangeThatWasCut) {
  for (const auto& [printed, due] :
       {std::pair(1347, Shown::due), std::pair(1397, Shown::nothing)}) {
    Figure none = named("change", change({0, 0}));
    Report report = report_of(
        {named("before", percent(1437, 2)), named("now", percent(1437, 2)), std::move(none)});
    delta(report, "change", "now", "before");
    EXPECT_EQ(shown_after(report, "before", {printed, 2}), due) << printed;
  }
}

// No relation names the rate; it is a slip all the same.
TEST(Evidence, SeparatorsAreDueOfFiguresWithoutRelations) {
  Report report = report_of({percent(231, 1), pointed(percent(511, 1))});
  report.separators_due = true;
  const std::vector<DueFlag> flags = due_flags(report);
  ASSERT_EQ(flags.size(), 1U);
  EXPECT_EQ(flags[0].rule, "separator");
  EXPECT_EQ(flags[0].found, "51.1%");
}

TEST(Evidence, AHabitOfDecimalPointsIsDueOnce) {
  std::vector<Figure> figures(7, pointed(percent(511, 1)));
  figures.push_back(percent(231, 1));
  Report report = report_of(figures);
  report.separators_due = true;
  const std::vector<DueFlag> flags = due_flags(report);
  ASSERT_EQ(flags.size(), 1U);
  EXPECT_EQ(flags[0].figures.size(), 7U);
}

TEST(Evidence, WhatThePageDoesNotStateIsNotDue) {
  Report report = report_of({named("all", count(12)), named("a", count(5)), named("b", count(7))});
  sum(report, "all", {"a", "b"}, kUnstated);
  EXPECT_EQ(shown_after(report, "a", {6, 0}), Shown::unstated);
}

TEST(Evidence, OfPartsWithoutOtherRelationsAnyMayBeMisprinted) {
  Report report =
      report_of({named("all", count(1234)), named("a", count(512)), named("b", count(722))});
  sum(report, "all", {"a", "b"});
  misprint(report, "a", {412, 0});
  EXPECT_TRUE(is_ambiguous(report, report.misprinted.front()));
}

TEST(Evidence, ASecondRelationTellsWhichFigureItIs) {
  Report report =
      report_of({named("all", count(1234)), named("a", count(512)), named("b", count(722)),
                 named("rest", count(100)), named("more", count(612))});
  sum(report, "all", {"a", "b"});
  sum(report, "more", {"a", "rest"});
  misprint(report, "a", {412, 0});
  EXPECT_FALSE(is_ambiguous(report, report.misprinted.front()));
}

TEST(Evidence, TwoMisprintsInOneRelationAreAmbiguous) {
  Report report =
      report_of({named("all", count(1234)), named("a", count(512)), named("b", count(722))});
  sum(report, "all", {"a", "b"});
  misprint(report, "a", {99512, 0});
  misprint(report, "b", {88722, 0});
  for (const Misprint& wrong : report.misprinted) EXPECT_TRUE(is_ambiguous(report, wrong));
}

}  // namespace
}  // namespace bocso::corpus
