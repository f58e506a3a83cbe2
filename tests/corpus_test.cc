// SPDX-License-Identifier: GPL-3.0-or-later
// The generator of corpus/reports: its reports agree with themselves, its files are the committed
// ones.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "corpus/make/canvas.h"
#include "corpus/make/relations.h"
#include "corpus/make/reports.h"
#include "corpus/make/truth.h"
#include "corpus/make/write.h"

namespace bocso::corpus {
namespace {

const std::string kReports = BOCSO_CORPUS "/reports/";

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

bool is_canonical(const std::string& value) {
  const std::size_t sign = value.starts_with('-') ? 1 : 0;
  const auto points = std::count(value.begin(), value.end(), '.');
  return value.size() > sign && points <= 1 && value.back() != '.' &&
         value.find_first_not_of("0123456789.", sign) == std::string::npos;
}

TEST(Corpus, EveryRelationHoldsUnlessAMisprintBrokeIt) {
  for (const Maker& maker : kMakers) {
    Report report = maker.make();
    EXPECT_EQ(report.name, maker.name);
    for (const std::string& problem : problems(report)) ADD_FAILURE() << problem;
  }
}

TEST(Corpus, EveryReportWithMisprintsHasTwoToEightFlagsDue) {
  for (const Maker& maker : kMakers) {
    Report report = maker.make();
    const std::size_t due = due_flags(report).size();
    if (report.name == "clean" || report.name == "second-count") {
      EXPECT_EQ(due, 0U);
    } else if (report.scanned) {
      EXPECT_EQ(due, report.scanned->unsure.size());
    } else {
      EXPECT_GE(due, 2U) << report.name;
      EXPECT_LE(due, 8U) << report.name;
    }
  }
}

// But for "series", which needs several reports (series.tsv).
TEST(Corpus, EveryRuleOfOneReportIsDueSomewhere) {
  std::set<std::string> rules;
  for (const Maker& maker : kMakers) {
    Report report = maker.make();
    for (const DueFlag& flag : due_flags(report)) rules.insert(flag.rule);
  }
  EXPECT_EQ(rules,
            (std::set<std::string>{"code", "delta", "mention", "numbering", "ocr", "part_whole",
                                   "range", "ratio", "rounding", "separator", "sum", "unit"}));
}

TEST(Corpus, AMisprintThatBreaksNothingIsAProblem) {
  Report report = make_clean();
  EXPECT_TRUE(problems(report).empty());
  misprint(report, "no.such.figure", {1, 0});
  EXPECT_FALSE(problems(report).empty());
}

TEST(Corpus, TwoRunsGiveTheSameBytes) {
  if (toolchain().empty()) GTEST_SKIP() << "Liberation Serif 2 is not installed";
  for (const Maker& maker : kMakers) {
    Report first = maker.make();
    Report second = maker.make();
    EXPECT_TRUE(report_files(first) == report_files(second)) << maker.name;
  }
}

TEST(Corpus, CommittedFilesAreThoseTheGeneratorMakes) {
  const std::string made_with = bytes_of(kReports + "made_with.txt");
  if (made_with != toolchain() + "\n") {
    GTEST_SKIP() << "made with " << made_with << "here is " << toolchain();
  }
  for (const Maker& maker : kMakers) {
    Report report = maker.make();
    for (const auto& [name, bytes] : report_files(report)) {
      EXPECT_TRUE(bytes_of(kReports + maker.name + "/" + name) == bytes)
          << maker.name << "/" << name
          << ": run bocso-corpus make corpus/reports and look at the change";
    }
  }
}

TEST(Corpus, CommittedTruthIsWellFormed) {
  const std::set<std::string> kinds = {"count", "percent", "money", "code", "ratio",
                                       "rank",  "delta",   "score", "empty"};
  for (const Maker& maker : kMakers) {
    SCOPED_TRACE(maker.name);
    const std::string folder = kReports + maker.name + "/expected/";
    const auto figures = read_figures(bytes_of(folder + "figures.jsonl"));
    const auto flags = read_flags(bytes_of(folder + "flags.jsonl"));
    ASSERT_TRUE(figures && flags);
    EXPECT_FALSE(figures->empty());
    for (const ExpectedFigure& figure : *figures) {
      SCOPED_TRACE(figure.label + figure.sentence + ": " + figure.raw);
      EXPECT_TRUE(kinds.contains(figure.kind));
      EXPECT_EQ(figure.kind == "empty", figure.value.empty());
      EXPECT_TRUE(figure.value.empty() || is_canonical(figure.value));
      EXPECT_GE(figure.page, 1);
      EXPECT_EQ(figure.source == "prose", figure.table < 0);
      EXPECT_EQ(figure.source == "prose", !figure.sentence.empty());
      EXPECT_EQ(figure.kind == "ratio" || figure.kind == "rank", !figure.denominator.empty());
    }
    for (const ExpectedFlag& flag : *flags) {
      ASSERT_FALSE(flag.figures.empty());
      for (const std::size_t index : flag.figures) EXPECT_LT(index, figures->size());
    }
  }
}

}  // namespace
}  // namespace bocso::corpus
