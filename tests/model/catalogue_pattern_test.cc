// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue_pattern.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bocso {
namespace {

struct ExpandCase {
  const char* name;
  const char* pattern;
  const char* expanded;  // "" when it must be refused
  const char* reason;
};

constexpr ExpandCase kExpand[] = {
    {"plain", "so tthc", "so tthc", ""},
    {"named", "so {tthc} moi", "so (?:tthc|thu tuc) moi", ""},
    {"name of names", "{so_tthc}", "(?:(?:so) (?:tthc|thu tuc))", ""},
    {"repetition is no name", R"(\d{2,3} a{4})", R"(\d{2,3} a{4})", ""},
    {"escaped brace", R"(\{tthc)", R"(\{tthc)", ""},
    {"brace in a set", "[{a]b", "[{a]b", ""},
    {"class with braces", R"(\p{Greek} \x{41})", R"(\p{Greek} \x{41})", ""},
    {"unknown name", "so {dvc}", "", "no pattern is named “dvc”"},
    {"open brace", "so {tthc", "", "without “}”"},
    {"grows without end", "{long}{long}{long}{long}{long}", "", "longer than"},
};

TEST(CataloguePattern, NamesStandForWholePieces) {
  const PatternNames names{{"so", "so"},
                           {"tthc", "tthc|thu tuc"},
                           {"so_tthc", "(?:so) (?:tthc|thu tuc)"},
                           {"long", std::string(5000, 'a')}};
  for (const ExpandCase& c : kExpand) {
    const Result<std::string> expanded = expand_names(c.pattern, names);
    if (*c.expanded != '\0') {
      ASSERT_TRUE(expanded) << c.name << ": " << expanded.error().message;
      EXPECT_EQ(*expanded, c.expanded) << c.name;
    } else {
      ASSERT_FALSE(expanded) << c.name;
      EXPECT_NE(expanded.error().message.find(c.reason), std::string::npos)
          << c.name << ": " << expanded.error().message;
    }
  }
}

struct NameCase {
  const char* text;
  bool is_name;
};
constexpr NameCase kNames[] = {{"tthc", true}, {"level_3", true}, {"", false},   {"3a", false},
                               {"_a", false},  {"Tthc", false},   {"a-b", false}};

TEST(CataloguePattern, NamesAreLowerCaseWords) {
  for (const NameCase& c : kNames) EXPECT_EQ(is_pattern_name(c.text), c.is_name) << c.text;
}

struct NeverCase {
  const char* name;
  const char* pattern;
  const char* reason;  // "" when it may fit
};

constexpr NeverCase kNever[] = {
    {"folded words", "so (tthc|thu tuc hanh chinh) cap tinh.*", ""},
    {"capitals of escapes", R"(\D*\d+\W\pN\p{Lu}\x4F\S+)", ""},
    {"capitals of groups", "(?P<level>tinh)(?U)a", ""},
    {"name between blanks", "so {tthc} moi", ""},
    {"blanks in alternatives", "(so |so luong )tthc", ""},
    {"named class", "[[:alpha:]]+", ""},
    {"signs", R"(ty le \(%\), a & b/c: “x”?)", "has ““”"},
    {"capital", "so TTHC", "capital letter T"},
    {"capital in a set", "[A-Z]", "capital letter A"},
    {"accent", "số tthc", "has “ố”"},
    {"d with a stroke", "dung han, đung", "has “đ”"},
    {"accent in a set", "[aă]", "has “ă”"},
    {"long dash", "tthc – moi", "has “–”"},
    {"two blanks", "so  tthc", "two blanks"},
    {"two blanks, one escaped", R"(so \ tthc)", "two blanks"},
    {"blank at the start", " so", "blank at an end"},
    {"blank at the end", "so ", "blank at an end"},
    {"tab", "so\ttthc", "has “\t”"},
};

TEST(CataloguePattern, WhatFoldedTextNeverHasIsNamed) {
  for (const NeverCase& c : kNever) {
    const auto why = why_never_fits(c.pattern);
    EXPECT_EQ(why.has_value(), *c.reason != '\0') << c.name << ": " << why.value_or("");
    if (why) {
      EXPECT_NE(why->find(c.reason), std::string::npos) << c.name << ": " << *why;
    }
  }
}

struct LengthCase {
  const char* pattern;
  std::size_t length;
};

constexpr LengthCase kLengths[] = {
    {"", 0},
    {"tthc", 4},
    {"so (tthc )?cap (tinh|huyen)", 11},
    {".*cap tinh.*", 8},
    {"(?:a|bcd)e", 2},
    {"a+b*c?", 1},
    {"(ab){3}", 6},
    {"(ab){2,5}c{0,4}", 4},
    {R"(\(%\) \d+)", 4},
    {"[a-z]+x", 1},
    {"(|abc)d", 1},
    {"(?P<n>ab)(?i)c", 3},
    {"a??b", 1},
};

TEST(CataloguePattern, LiteralLengthIsWhatEveryFittingTextHas) {
  for (const LengthCase& c : kLengths) EXPECT_EQ(literal_length(c.pattern), c.length) << c.pattern;
}

struct LabelPatternCase {
  const char* name;
  const char* pattern;
  const char* label_pattern;
};

constexpr LabelPatternCase kLabelPatterns[] = {
    {"words", "so ho so", "so ho so"},
    {"abbreviation", "so tthc cap tinh", "so thu tuc hanh chinh cap tinh"},
    {"abbreviation at the edges of groups", "(so )?tthc( moi)?", "(so )?thu tuc hanh chinh( moi)?"},
    {"abbreviation before anything", "tthc.*", "thu tuc hanh chinh.*"},
    {"part of a word", "tthcx", "tthcx"},
    {"open at its end", "tthc(x)?", "tthc(x)?"},
    {"abbreviation with a sign", "bo phan tn&tkq", "bo phan tiep nhan va tra ket qua"},
    {"and", "giao duc & dao tao", "giao duc  va  dao tao"},
    {"comma", "cong chuc, vien chuc", "cong chuc vien chuc"},
    {"comma that may be there", "cong chuc,? vien chuc", "cong chuc vien chuc"},
    {"brackets", R"(ty le \(%\))", "ty le %"},
    {"brackets that may be there", R"(pakn( \(moi\))?)", "pakn( moi)?"},
    {"slash between letters", "nganh/linh vuc", "nganh linh vuc"},
    {"number of a clause", "da nhan # ho so", "da nhan # ho so"},
};

TEST(CataloguePattern, PatternsTakeTheFormOfLabels) {
  Abbreviations abbreviations;
  abbreviations.add("TTHC", "thủ tục hành chính");
  abbreviations.add("tn&tkq", "tiep nhan va tra ket qua");
  for (const LabelPatternCase& c : kLabelPatterns) {
    EXPECT_EQ(label_pattern(c.pattern, abbreviations), c.label_pattern) << c.name;
  }
  EXPECT_EQ(left_abbreviations("so tthc(x)? moi", abbreviations), std::vector<std::string>{"tthc"});
}

// What RE2 refuses later must not trip the reader before.
constexpr const char* kBroken[] = {"\\",   "[",    "[^",    "[]", "[[:", "[a\\", "(",
                                   "(?",   "(?P<", ")",     "{",  "{2",  "}",    "\\p",
                                   "\\p{", "\\x",  "\\x{4", "*",  "|",   "\xff", "a\\ "};

TEST(CataloguePattern, BrokenPatternsAreLeftToTheCompiler) {
  for (const char* pattern : kBroken) {
    why_never_fits(pattern);
    const Result<std::string> expanded = expand_names(pattern, {});
    ASSERT_TRUE(expanded) << pattern;
    EXPECT_EQ(*expanded, pattern);
  }
}

}  // namespace
}  // namespace bocso
