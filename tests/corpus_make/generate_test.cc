// SPDX-License-Identifier: GPL-3.0-or-later
// Random reports: they agree with themselves but for their misprints, the same seed gives the same
// bytes, the truth is well-formed and says where the misprints are.
#include "corpus/make/generate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "corpus/make/canvas.h"
#include "corpus/make/look.h"
#include "corpus/make/relations.h"
#include "corpus/make/truth.h"

namespace bocso::corpus {
namespace {

constexpr std::uint64_t kSeed = 20240;

bool fonts_are_missing() {
  return !std::ranges::all_of(kFonts, [](const Font& font) { return has_font(font.family); });
}

const std::set<std::string> kKinds = {"digit_changed", "digits_swapped", "digit_dropped",
                                      "digit_doubled", "separator",      "sign",
                                      "neighbour",     "confused"};

class Generated : public testing::TestWithParam<std::string> {
 protected:
  const Condition& condition() const { return *find_condition(GetParam()); }
};

TEST_P(Generated, EveryRelationHoldsUnlessAMisprintBrokeIt) {
  for (std::uint64_t number = 0; number < 60; ++number) {
    Report report = generate(condition(), kSeed, number);
    for (const std::string& problem : problems(report)) ADD_FAILURE() << problem;
    EXPECT_FALSE(placed_figures(report).empty()) << report.name;
  }
}

TEST_P(Generated, WithTheRightValuesPutBackNothingIsBroken) {
  for (std::uint64_t number = 0; number < 40; ++number) {
    Report report = generate(condition(), kSeed, number);
    for (const Misprint& wrong : report.misprinted) {
      for (const Placed& place : placed_figures(report)) {
        if (place.figure && place.figure->key == wrong.key) place.figure->value = wrong.right.value;
      }
    }
    report.misnumbered.clear();
    report.separators_due = false;
    const std::vector<DueFlag> flags = due_flags(report);
    EXPECT_TRUE(flags.empty()) << report.name << ": " << flags.front().rule;
  }
}

TEST_P(Generated, AboutEverySecondReportHasOneToThreeMistakes) {
  int mistaken = 0;
  for (std::uint64_t number = 0; number < 100; ++number) {
    const Report report = generate(condition(), kSeed, number);
    const std::size_t mistakes = report.misprinted.size() + report.misnumbered.size();
    EXPECT_LE(mistakes, 3U) << report.name;
    mistaken += mistakes > 0 ? 1 : 0;
  }
  EXPECT_GE(mistaken, 30);
  EXPECT_LE(mistaken, 70);
}

TEST_P(Generated, TwoRunsGiveTheSameBytesAndNoTwoReportsAreAlike) {
  if (fonts_are_missing()) GTEST_SKIP() << "the fonts of generated reports are not installed";
  std::set<std::string> seen;
  // Scans cost a second each; what makes them is tested in ageing_test.
  const bool scanned = condition().ageing != nullptr;
  for (const std::uint64_t number : scanned ? std::vector{0U} : std::vector{0U, 1U, 7U, 12U}) {
    Report first = generate(condition(), kSeed, number);
    Report second = generate(condition(), kSeed, number);
    const Files files = generated_files(first, condition());
    EXPECT_TRUE(files == generated_files(second, condition())) << first.name;
    EXPECT_TRUE(seen.insert(files.at("report.pdf")).second) << first.name;
  }
  if (scanned) return;
  Report other = generate(condition(), kSeed + 1, 0);
  EXPECT_TRUE(seen.insert(generated_files(other, condition()).at("report.pdf")).second);
}

TEST_P(Generated, TruthNamesItsFiguresAndMisprints) {
  if (fonts_are_missing()) GTEST_SKIP() << "the fonts of generated reports are not installed";
  if (condition().ageing != nullptr) GTEST_SKIP() << "the truth is that of the page before ageing";
  for (std::uint64_t number = 0; number < 12; ++number) {
    Report report = generate(condition(), kSeed, number);
    SCOPED_TRACE(report.name);
    const Files files = generated_files(report, condition());
    const auto figures = read_figures(files.at("expected/figures.jsonl"));
    const auto flags = read_flags(files.at("expected/flags.jsonl"));
    const auto misprints = read_misprints(files.at("expected/misprints.jsonl"));
    ASSERT_TRUE(figures && flags && misprints);
    for (const ExpectedFigure& figure : *figures) EXPECT_GE(figure.page, 1) << figure.raw;
    std::set<std::size_t> flagged;
    for (const ExpectedFlag& flag : *flags) {
      flagged.insert(flag.figures.begin(), flag.figures.end());
    }
    for (const std::size_t index : flagged) EXPECT_LT(index, figures->size());
    for (const ExpectedMisprint& misprint : *misprints) {
      ASSERT_LT(misprint.figure, figures->size());
      EXPECT_TRUE(kKinds.contains(misprint.kind)) << misprint.kind;
      EXPECT_EQ((*figures)[misprint.figure].raw, misprint.printed);
      EXPECT_NE((*figures)[misprint.figure].value, misprint.right);
    }
  }
}

TEST_P(Generated, RulesAreThoseOfTheCondition) {
  for (std::uint64_t number = 0; number < 20; ++number) {
    const Report report = generate(condition(), kSeed, number);
    for (const Block& block : report.blocks) {
      const auto* table = std::get_if<Table>(&block);
      if (table == nullptr) continue;
      const Lines lines = table->borders.lines;
      const bool like = lines == condition().lines ||
                        (condition().lines == Lines::horizontal && lines == Lines::head_and_foot);
      EXPECT_TRUE(like) << report.name;
    }
  }
}

std::vector<std::string> names() {
  std::vector<std::string> names;
  for (const Condition& condition : conditions()) names.emplace_back(condition.name);
  return names;
}
INSTANTIATE_TEST_SUITE_P(Conditions, Generated, testing::ValuesIn(names()),
                         [](const auto& test) { return test.param; });

TEST(Generate, EveryFormAndEveryKindOfMistakeComes) {
  std::set<std::string> forms;
  std::set<std::string> kinds;
  for (std::uint64_t number = 0; number < 300; ++number) {
    const Report report = generate(*find_condition("digital"), kSeed, number);
    forms.insert(report.why.substr(0, report.why.find(',')));
    for (const Misprint& wrong : report.misprinted) kinds.insert(wrong.kind);
    if (!report.misnumbered.empty()) kinds.insert("numbering");
  }
  EXPECT_EQ(forms.size(), 5U);
  EXPECT_EQ(kinds.size(), kKinds.size() + 1);
}

TEST(Generate, UnknownConditionsAreNoConditions) {
  EXPECT_EQ(find_condition("digitaal"), nullptr);
  EXPECT_EQ(find_condition(""), nullptr);
}

}  // namespace
}  // namespace bocso::corpus
