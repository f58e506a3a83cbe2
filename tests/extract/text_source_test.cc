// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/text_source.h"

#include <gmock/gmock.h>

#include "normalize/syllable.h"
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

// The same over a picture stored in strips, as scanners write them.
InkBuilder in_strips(std::string_view text, int lines = 10, double height = 800) {
  InkBuilder ink = page("Arial", text, lines);
  for (double y = 0; y < height; y += 8) ink.picture({0, y, 600, y + 8});
  return ink;
}

template <typename Change>
std::string changed(std::string_view text, Change change) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) append_utf8(out, change(next_code_point(text, i)));
  return out;
}
std::string shifted_by(char32_t places, std::string_view text) {
  return changed(text, [places](char32_t c) { return is_letter(c) ? c + places : c; });
}
std::string without_marked(std::string_view text) {
  return changed(text, [](char32_t c) { return c < 0x80 ? c : char32_t{0xFFFD}; });
}
// One letter a code, as in TCVN3, but other codes.
std::string in_unknown_encoding(char32_t places, std::string_view text) {
  return changed(in_western(Encoding::tcvn3, text),
                 [places](char32_t c) { return c < 0xA1 ? c : 0xA1 + (c - 0xA1 + places) % 0x5F; });
}
// TCVN3 whose codes were taken for those of a Macintosh: "ch≠a" for "chưa". The upper half of Mac
// OS Roman from 0xA1 on, as https://www.unicode.org/Public/MAPPINGS/VENDORS/APPLE/ROMAN.TXT has it.
std::string in_macintosh_codes(std::string_view text) {
  static constexpr std::u32string_view kRoman =
      U"°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… "
      U"ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
  static_assert(kRoman.size() == 0x100 - 0xA1);
  return changed(in_western(Encoding::tcvn3, text),
                 [](char32_t c) { return c < 0xA1 || c > 0xFF ? c : kRoman[c - 0xA1]; });
}
// Marks apart from their letters.
std::string decomposed(std::string_view text) {
  static constexpr char32_t kTones[] = {0, 0x300, 0x301, 0x309, 0x303, 0x323};  // as Tone
  static constexpr char32_t kSigns[] = {0, 0x302, 0x306, 0x31B};                // as VowelSign
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const LetterParts parts = letter_parts(c);
    char32_t letter = c < 0x80 ? c : parts.plain;
    char32_t sign = 0;
    for (const char32_t vowel : std::u32string_view(U"aeou")) {
      for (std::uint8_t k = 1; k < 4; ++k) {
        if (with_sign(vowel, static_cast<VowelSign>(k)) != parts.plain || c < 0x80) continue;
        letter = vowel;
        sign = kSigns[k];
      }
    }
    append_utf8(out, letter);
    for (const char32_t mark : {sign, kTones[static_cast<std::size_t>(parts.tone)]}) {
      if (mark != 0) append_utf8(out, mark);
    }
  }
  EXPECT_EQ(to_lower(to_nfc(out)), to_lower(text));
  return out;
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
  std::string areas;
  for (int i = 1; i < 40; ++i) areas += "Rừng " + std::to_string(i) + " km², ";
  const LyingCase cases[] = {
      {"Text", page("Arial", office), ""},
      {"WithoutMarksByItself", page("Arial", bare), ""},
      {"English", page("Arial", english), ""},
      {"Figures", figures, ""},
      {"Areas", page("Arial", areas), ""},
      {"MacintoshCodes", page("Arial", in_macintosh_codes(office)), "wrong letters"},
      {"AGoodReading", scan(office), ""},
      {"AnEnglishReading", scan(english), ""},
      {"AReadingWithoutMarks", scan(bare), "without its marks"},
      {"CapitalsWithoutMarks", scan("CONG HOA XA HOI CHU NGHIA VIET NAM DOC LAP TU DO HANH PHUC"),
       "without its marks"},
      {"ABadReading", scan(noise), "a bad reading"},
      {"WrongCodePoints", page("Arial", shifted), "wrong letters"},
      {"ShiftedWithItsMarks", page("Arial", shifted_by(3, office)), "wrong letters"},
      {"NoCodePoints", unmapped, "mapped to no letters"},
      {"OnlyMarkedLettersUnmapped", page("Arial", without_marked(office)), "mapped to no letters"},
      {"Decomposed", page("Arial", decomposed(office)), ""},
      {"ADecomposedReading", scan(decomposed(office)), ""},
      {"ABanner", scan("Ký bởi: Ủy ban nhân dân tỉnh", 2), "only 56 characters"},
      {"ABannerOverStrips", in_strips("Ký bởi: Ủy ban nhân dân tỉnh", 2), "only 56 characters"},
      {"AReadingOverStrips", in_strips(bare), "without its marks"},
      {"PhotosWithACaption", in_strips("Hội nghị sơ kết quý III", 1, 480), ""},
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

TEST(TextSource, AnEncodingNobodyKnowsIsNotBelieved) {
  for (char32_t places = 10; places <= 70; places += 10) {
    const TextSource source = source_of(page("Arial", in_unknown_encoding(places, kOfficeText)));
    EXPECT_TRUE(source.is_false) << static_cast<unsigned>(places) << ": " << source.reason;
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
