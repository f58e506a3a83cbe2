// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/syllable.h"

#include <gtest/gtest.h>

#include <string>

#include "normalize/utf8.h"

namespace bocso {
namespace {

std::u32string letters(const std::string& text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) out += next_code_point(text, i);
  return out;
}

TEST(Syllable, IsOnsetRhymeAndOneTone) {
  for (const char* word :
       {"được", "nghiêng",  "Việt", "HỘI",  "quốc",  "quyết",  "quan",  "quý",    "quỳnh",
        "gì",   "giếng",    "gia",  "giữa", "hoà",   "hòa",    "uỷ",    "ủy",     "khuya",
        "ý",    "yêu",      "yết",  "ở",    "xoong", "thuở",   "ngoằn", "khuếch", "nghĩa",
        "Kạn",  "đ\u01A1n", "a",    "khoẻ", "tuyển", "nguyệt", "ươm",   "kỹ"}) {
    EXPECT_TRUE(is_syllable(letters(word))) << word;
  }
}

TEST(Syllable, OtherLettersAndTonesMakeNone) {
  for (const char* word :
       {"",   "laäp", "viÖt", "được9", "hóà",  "cac",       "tap",  "càc",   "mảt",  "nghan",
        "gê", "ghan", "ngê",  "cê",    "qan",  "q",         "qu",   "señor", "déjà", "they",
        "fa", "việ",  "bđ",   "aa",    "thng", "nghiênggg", "stop", "báng9", "ôô",   "ẹâ"}) {
    EXPECT_FALSE(is_syllable(letters(word))) << word;
  }
}

TEST(Syllable, WithoutItsMarksCouldBeOne) {
  for (const char* word :
       {"CONG", "HOA", "Hem", "xa", "hoi", "nghia", "Viet", "duoc", "quyet", "uy"}) {
    EXPECT_TRUE(is_bare_syllable(letters(word))) << word;
  }
  for (const char* word : {"HQI", "ceNGf", "naN9", "phric", "and", "figures", "ot6"}) {
    EXPECT_FALSE(is_bare_syllable(letters(word))) << word;
  }
}

TEST(Syllable, CommonOnesAreKnownInEitherCase) {
  EXPECT_TRUE(is_common_syllable(letters("của")));
  EXPECT_TRUE(is_common_syllable(letters("SỐ")));
  EXPECT_FALSE(is_common_syllable(letters("cua")));
  EXPECT_FALSE(is_common_syllable(letters("quỷ")));
}

TEST(Syllable, LettersComeApartAndTogether) {
  EXPECT_EQ(letter_parts(U'Ệ'), (LetterParts{U'ê', Tone::nang, true}));
  EXPECT_EQ(letter_parts(U'Đ'), (LetterParts{U'đ', Tone::level, true}));
  EXPECT_EQ(letter_parts(U'ệ'), (LetterParts{U'ê', Tone::nang, false}));
  EXPECT_EQ(letter_parts(U'f').plain, 0u);
  EXPECT_EQ(letter_parts(U'ä').plain, 0u);
  EXPECT_EQ(letter_parts(0x10FFFF).plain, 0u);
  EXPECT_EQ(with_tone(U'Ê', Tone::nang), U'Ệ');
  EXPECT_EQ(with_tone(U'ệ', Tone::sac), 0u);
  EXPECT_EQ(with_sign(U'O', VowelSign::horn), U'Ơ');
  EXPECT_EQ(with_sign(U'e', VowelSign::breve), 0u);
  EXPECT_TRUE(is_vowel(U'ê'));
  EXPECT_FALSE(is_vowel(U'đ'));
  EXPECT_FALSE(is_vowel(0));
  EXPECT_TRUE(is_mark_of_letters(0x309));
  EXPECT_FALSE(is_mark_of_letters(0x350));
  EXPECT_EQ(upper_case_letter(U'ữ'), U'Ữ');
  EXPECT_EQ(upper_case_letter(U'đ'), U'Đ');
  EXPECT_EQ(upper_case_letter(U'7'), U'7');
}

}  // namespace
}  // namespace bocso
