// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/text_source.h"

#include <gmock/gmock.h>

#include "support/ink_builder.h"

namespace bocso {
namespace {

using ::testing::HasSubstr;

const Rect kWholePage{0, 0, 600, 800};

TextSource source_of(InkBuilder ink) {
  FontJudge judge;
  judge.see(ink.page, ink.fonts);
  judge.close();
  const LettersRead letters = decode_page(ink.page, ink.fonts, judge);
  return judge_text(ink.page, letters);
}

InkBuilder page(const std::string& font, std::string_view text, int lines = 10) {
  InkBuilder ink;
  ink.font(font);
  for (int i = 0; i < lines; ++i) ink.line(text);
  return ink;
}
InkBuilder scan(std::string_view text, int lines = 10) {
  return page("GlyphLessFont", text, lines).picture(kWholePage);
}

TEST(TextSource, TheEncodingOfTheLettersIsNamed) {
  EXPECT_EQ(source_of(page("Arial", kOfficeText)).source, "unicode");
  EXPECT_EQ(source_of(page(".VnTime", in_western(Encoding::tcvn3, kOfficeText))).source,
            "legacy:tcvn3");
  EXPECT_EQ(source_of(page("NotoSans", in_western(Encoding::vni, kOfficeText))).source,
            "legacy:vni");
  EXPECT_EQ(source_of(page(".VnTime", kOfficeText)).source, "unicode");
}

TEST(TextSource, SeveralEncodingsAreMixed) {
  InkBuilder ink = page(".VnTime", in_western(Encoding::tcvn3, kOfficeText));
  ink.font("Arial").line("Page 12, Excel, 1.903");  // reads the same in both
  EXPECT_EQ(source_of(ink).source, "legacy:tcvn3");
  for (int i = 0; i < 5; ++i) ink.line(kOfficeText);
  EXPECT_EQ(source_of(ink).source, "mixed");
  EXPECT_THAT(source_of(ink).reason, HasSubstr("Unicode, TCVN3"));
}

struct LyingCase {
  const char* name;
  InkBuilder page;
  const char* reason;  // "" when it is believed
};

TEST(TextSource, TextThatLiesIsNotBelieved) {
  const std::string office(kOfficeText);
  const char* bare =
      "Trong quy nay, Van phong da tiep nhan va giai quyet dung han cac ho so cua nguoi dan, to "
      "chuc";
  const char* noise =
      "CQng hda xfl hQi chfr nghia Vigt Nam, DOc l6p - Tu do - Hanh phric, ngdy l0 thdng 02 n6m";
  const char* english =
      "The table shows how many files each department received and solved in time, and the rest";
  const char* shifted =
      "&ӜQJ +Ñ$ ;& +͐, &+͏ 1*+6$ 9,͍7 1$0 FRQJ KRD [D KRL FKX QJKLD YLHW QDP";
  InkBuilder unmapped = page("Arial", "mapped");
  for (int i = 0; i < 100; ++i) unmapped.code(0x41);
  InkBuilder figures = page("Arial", "1.903 2.004 12,5 % 33/40 H48");
  const LyingCase cases[] = {
      {"Text", page("Arial", office), ""},
      {"WithoutMarksByItself", page("Arial", bare), ""},
      {"English", page("Arial", english), ""},
      {"Figures", figures, ""},
      {"AGoodReading", scan(office), ""},
      {"AnEnglishReading", scan(english), ""},
      {"AReadingWithoutMarks", scan(bare), "without its marks"},
      {"CapitalsWithoutMarks", scan("CONG HOA XA HOI CHU NGHIA VIET NAM DOC LAP TU DO HANH PHUC"),
       "without its marks"},
      {"ABadReading", scan(noise), "a bad reading"},
      {"WrongCodePoints", page("Arial", shifted), "wrong letters"},
      {"NoCodePoints", unmapped, "mapped to no letters"},
      {"ABanner", scan("Ký bởi: Ủy ban nhân dân tỉnh", 2), "only 56 characters"},
      {"NoText", scan("", 1), "no text layer"},
  };
  for (const LyingCase& c : cases) {
    const TextSource source = source_of(c.page);
    const bool is_believed = *c.reason == '\0';
    EXPECT_EQ(source.source, is_believed ? "unicode" : "") << c.name << ": " << source.reason;
    EXPECT_NE(source.reason, "") << c.name;
    if (!is_believed) {
      EXPECT_THAT(source.reason, HasSubstr(c.reason)) << c.name;
    }
  }
}

// What is too little is true all the same; what is wrong must not be read.
TEST(TextSource, OnlyWrongTextIsFalse) {
  EXPECT_FALSE(source_of(scan("Ký bởi: Ủy ban nhân dân tỉnh", 2)).is_false);
  EXPECT_FALSE(source_of(scan("", 1)).is_false);
  EXPECT_TRUE(
      source_of(scan("CONG HOA XA HOI CHU NGHIA VIET NAM DOC LAP TU DO HANH PHUC")).is_false);
}

TEST(TextSource, AnEmptyPageIsRead) { EXPECT_EQ(source_of({}).source, "unicode"); }

}  // namespace
}  // namespace bocso
