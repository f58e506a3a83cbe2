// SPDX-License-Identifier: GPL-3.0-or-later
// The generator's own tables of legacy codes.
#include "corpus/make/legacy_codes.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

namespace bocso::corpus {
namespace {

constexpr LegacyEncoding kEncodings[] = {LegacyEncoding::tcvn3, LegacyEncoding::vni};

// Codes -> letter; the capitals font apart, as its codes are those of small letters.
std::map<std::pair<bool, std::string>, char32_t> letters_by_codes(LegacyEncoding encoding) {
  std::u32string all = accented_letters();
  for (char32_t letter = U'a'; letter <= U'z'; ++letter) all += letter;
  for (char32_t letter = U'A'; letter <= U'Z'; ++letter) all += letter;
  std::map<std::pair<bool, std::string>, char32_t> letters;
  for (const char32_t letter : all) {
    const auto codes = legacy_codes(encoding, letter);
    if (!codes) {
      ADD_FAILURE() << "no codes for U+" << std::hex << static_cast<unsigned>(letter);
      continue;
    }
    const bool is_new = letters.try_emplace({codes->capital_font, codes->bytes}, letter).second;
    EXPECT_TRUE(is_new) << "two letters for the codes of U+" << std::hex
                        << static_cast<unsigned>(letter);
  }
  return letters;
}

std::string written(LegacyEncoding encoding, const std::u32string& text) {
  std::string bytes;
  for (const char32_t letter : text) bytes += legacy_codes(encoding, letter)->bytes;
  return bytes;
}

TEST(LegacyCodes, AreOfAll134AccentedLetters) {
  const std::u32string letters = accented_letters();
  EXPECT_EQ(letters.size(), 134U);
  EXPECT_EQ(std::set<char32_t>(letters.begin(), letters.end()).size(), 134U);
}

TEST(LegacyCodes, LeadBackToTheLetter) {
  for (const LegacyEncoding encoding : kEncodings) {
    EXPECT_EQ(letters_by_codes(encoding).size(), 134U + 52U);
  }
}

// Readers take two bytes where they can: no letter's bytes may be the start of other two letters'.
TEST(LegacyCodes, OfVniAreReadTwoBytesFirst) {
  const auto letters = letters_by_codes(LegacyEncoding::vni);
  for (const auto& [first, first_letter] : letters) {
    for (const auto& [second, second_letter] : letters) {
      if (first.second.size() == 2) continue;
      EXPECT_FALSE(letters.contains({false, first.second + second.second}))
          << std::hex << static_cast<unsigned>(first_letter) << " "
          << static_cast<unsigned>(second_letter);
    }
  }
}

TEST(LegacyCodes, OfToneCapitalsInTcvn3AreTheSmallLettersInTheCapitalsFont) {
  int in_capitals_font = 0;
  for (const char32_t letter : accented_letters()) {
    const auto codes = legacy_codes(LegacyEncoding::tcvn3, letter);
    ASSERT_TRUE(codes);
    if (!codes->capital_font) continue;
    ++in_capitals_font;
    EXPECT_TRUE(is_capital_letter(letter));
    EXPECT_EQ(codes->bytes, legacy_codes(LegacyEncoding::tcvn3, small_letter(letter))->bytes);
  }
  EXPECT_EQ(in_capitals_font, 60);  // 67 capitals without Ă Â Ê Ô Ơ Ư Đ
}

TEST(LegacyCodes, AreThoseOfPrintedWords) {
  struct Row {
    std::u32string text;
    std::string tcvn3;
    std::string vni;
  };
  const Row rows[] = {
      {U"Cộng hòa xã hội chủ nghĩa Việt Nam",
       "C\xE9ng h\xDF"
       "a x\xB7 h\xE9i ch\xF1 ngh\xDC"
       "a Vi\xD6t Nam",
       "Co\xE4ng ho\xF8"
       "a xa\xF5 ho\xE4i chu\xFB ngh\xF3"
       "a Vie\xE4t Nam"},
      {U"Đầu tư", "\xA7\xC7u t\xAD",
       "\xD1"
       "a\xE0u t\xF6"},
      {U"tỷ lệ 99,42%", "t\xFB l\xD6 99,42%", "ty\xFB le\xE4 99,42%"},
      {U"“hồ sơ” – kỵ", "\x93h\xE5 s\xAC\x94 \x96 k\xFE", "\x93ho\xE0 s\xF4\x94 \x96 k\xEE"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(written(LegacyEncoding::tcvn3, row.text), row.tcvn3);
    EXPECT_EQ(written(LegacyEncoding::vni, row.text), row.vni);
  }
  EXPECT_EQ(written(LegacyEncoding::vni, U"ỦY BAN TỈNH KẾ"), "U\xDBY BAN T\xC6NH KE\xC1");
}

TEST(LegacyCodes, AreNotMadeUpForOtherCharacters) {
  for (const LegacyEncoding encoding : kEncodings) {
    for (const char32_t sign : {U'≥', U'ñ', U'\u0301', U'\0'}) {
      EXPECT_FALSE(legacy_codes(encoding, sign)) << std::hex << static_cast<unsigned>(sign);
    }
  }
  EXPECT_FALSE(legacy_codes(LegacyEncoding::tcvn3, U'§'));
  EXPECT_TRUE(legacy_codes(LegacyEncoding::vni, U'§'));
}

}  // namespace
}  // namespace bocso::corpus
