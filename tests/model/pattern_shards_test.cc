// SPDX-License-Identifier: GPL-3.0-or-later
// Shards against one set of all patterns: two ways to one answer.
#include "model/pattern_shards.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "model/pattern_tokens.h"

namespace bocso {
namespace {

struct RequiredCase {
  const char* pattern;
  std::vector<std::string> words;
};

const RequiredCase kRequired[] = {
    {"so ho so", {"ho", "so"}},
    {"(tong )?so( luong)? ho", {"ho", "so"}},
    {"so (a|b) moi", {"moi", "so"}},
    {"so (cap tinh|cap huyen) moi", {"moi", "so"}},
    {"so ( cap tinh| cap huyen )x", {"cap", "so"}},
    {"ho so|ho moi", {"ho"}},
    {".*tinh.*", {}},
    {".* tinh .*", {"tinh"}},
    {"tinh.*", {}},
    {"dvc(tt)? moi", {"moi"}},
    {"so{2} moi", {"moi"}},
    {"a+ moi", {"moi"}},
    {"[xy]a moi", {"moi"}},
    {"", {}},
};

TEST(PatternTokens, RequiredWordsAreWholeInEveryFittingText) {
  for (const RequiredCase& c : kRequired)
    EXPECT_EQ(required_words(c.pattern), c.words) << c.pattern;
}

struct SampleCase {
  const char* pattern;
  const char* brief;
  const char* full;
};

constexpr SampleCase kSamples[] = {
    {"so ho so", "so ho so", "so ho so"},
    {"(tong )?so( luong)? ho", "so ho", "tong so luong ho"},
    {"cap (xa|huyen)", "cap xa", "cap huyen"},
    {R"(tu \d+ ?%)", "tu 1%", "tu 1 %"},
    {"so .*", "so ", "so x"},
    {"[a-z]+", "a", "a"},
};

TEST(PatternTokens, SamplesFitTheirPattern) {
  for (const SampleCase& c : kSamples) {
    EXPECT_EQ(sample_text(c.pattern, Sample::brief), c.brief) << c.pattern;
    EXPECT_EQ(sample_text(c.pattern, Sample::full), c.full) << c.pattern;
    const auto pattern = Pattern::compile(c.pattern);
    ASSERT_TRUE(pattern);
    EXPECT_TRUE(pattern->matches_all(c.brief)) << c.pattern;
    EXPECT_TRUE(pattern->matches_all(c.full)) << c.pattern;
  }
}

TEST(PatternShards, FitWhatOneSetOfAllFits) {
  const std::vector<std::string> patterns = {
      "so ho so",          "so ho so.*",    "(tong )?so .*",
      ".*cap tinh.*",      "cap (tinh|xa)", "(cap tinh|huyen) moi",
      "dvc(tt)?( moi)?",   "ho so|tthc",    ".*",
      "so( ho)?( so)? moi"};
  const std::vector<std::string> texts = {
      "",       "so ho so",  "so ho so moi",      "tong so ho so", "tthc cap tinh", "xcap tinhx",
      "cap xa", "huyen moi", "cap tinh moi",      "dvctt moi",     "dvc",           "tthc",
      "so moi", "so so moi", "so ho so so ho so", "tinh cap",      "cap tinh xa"};
  const auto set = PatternSet::compile(patterns);
  ASSERT_TRUE(set);
  const PatternShards shards(patterns);
  // Often enough for the one set to take over.
  for (int round = 0; round < 40; ++round) {
    for (const std::string& text : texts) {
      ASSERT_EQ(shards.matches(text), set->matches(text)) << text;
    }
  }
}

TEST(PatternShards, NoPatternsFitNothing) {
  EXPECT_TRUE(PatternShards().matches("so ho so").empty());
  EXPECT_TRUE(PatternShards(std::vector<std::string>{}).matches("").empty());
}

}  // namespace
}  // namespace bocso
