// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/words.h"

#include <gmock/gmock.h>

namespace bocso {
namespace {

using ::testing::ElementsAre;

// Draws text the way a PDF does: one glyph a code point, 5 points wide, 10 points high.
class Pen {
 public:
  Pen() {
    ink_.number = 1;
    ink_.width = 600;
    ink_.height = 800;
    fonts_.push_back({"TimesNewRomanPSMT", 1, false, true, false, false});
  }

  Pen& at(double x, double y) {
    x_ = x;
    y_ = y;
    return *this;
  }
  Pen& size(float size) {
    size_ = size;
    return *this;
  }
  Pen& font(const std::string& name) {
    fonts_.push_back({name, static_cast<int>(fonts_.size()) + 1, false, true, false, false});
    return *this;
  }
  Pen& hidden(bool hidden) {
    hidden_ = hidden;
    return *this;
  }
  Pen& draw(std::u32string_view text) {
    for (char32_t c : text) {
      Glyph glyph;
      glyph.box = {x_, y_ - 0.9 * size_, x_ + advance_ * size_, y_ + 0.2 * size_};
      glyph.baseline = y_;
      glyph.size = size_;
      glyph.unicode = {c, 0, 0, 0};
      glyph.unicode_count = 1;
      glyph.invisible = hidden_;
      glyph.font = static_cast<std::uint16_t>(fonts_.size() - 1);
      ink_.glyphs.push_back(glyph);
      const bool combining = c >= 0x300 && c < 0x370;
      if (!combining) x_ += advance_ * size_;
    }
    return *this;
  }
  Pen& picture(const Rect& box) {
    ink_.pictures.push_back({box, 100, 100});
    return *this;
  }

  Pen& rule(const Rule& rule) {
    ink_.rules.push_back(rule);
    return *this;
  }

  PageText page() const { return read_words(ink_, fonts_); }
  std::vector<std::string> texts() const {
    std::vector<std::string> out;
    for (const Word& word : page().words) out.push_back(word.text);
    return out;
  }

 private:
  PageInk ink_;
  std::vector<Font> fonts_;
  double x_ = 50;
  double y_ = 100;
  float size_ = 10;
  double advance_ = 0.5;
  bool hidden_ = false;
};

TEST(Words, BlanksAndGapsPartWords) {
  EXPECT_THAT(Pen().draw(U"Hồ sơ").texts(), ElementsAre("Hồ", "sơ"));
  EXPECT_THAT(Pen().draw(U"28").at(65, 100).draw(U"5").texts(), ElementsAre("28", "5"));
  EXPECT_THAT(Pen().draw(U"28").at(60.5, 100).draw(U"5").texts(), ElementsAre("285"));
  EXPECT_THAT(Pen().draw(U"Tổng").at(70, 120).draw(U"số").texts(), ElementsAre("Tổng", "số"));
}

TEST(Words, DecomposedLettersComeOutComposed) {
  EXPECT_THAT(Pen().draw(U"Tỷ").texts(), ElementsAre("Tỷ"));
  EXPECT_THAT(Pen().draw(U"ho\u0301a").texts(), ElementsAre("hóa"));
}

TEST(Words, FakeBoldIsReadOnce) {
  EXPECT_THAT(Pen().draw(U"TỔNG").at(50.4, 100).draw(U"TỔNG").texts(), ElementsAre("TỔNG"));
  EXPECT_THAT(Pen().draw(U"1").at(50.3, 100.2).draw(U"1").draw(U"1").texts(), ElementsAre("11"));
}

TEST(Words, EqualDigitsSideBySideAreKept) {
  EXPECT_THAT(Pen().draw(U"1111").texts(), ElementsAre("1111"));
}

TEST(Words, OneHugeCharacterIsNoWork) {
  EXPECT_THAT(Pen().draw(U"28").size(2e6F).draw(U"A").size(1e30F).draw(U"BC").texts(),
              ElementsAre("28", "A"));
}

// Thousands of equal characters in one square of the page: as many words, in no time.
TEST(Words, EqualCharactersInOneSpotAreNoWork) {
  Pen pen;
  for (int i = 0; i < 100'000; ++i) pen.size(0.01F).at(50 + 1e-5 * i, 100 + 1e-5 * i).draw(U"1");
  EXPECT_FALSE(pen.page().words.empty());
}

TEST(Words, AControlCodeIsACharacterNobodyCanRead) {
  EXPECT_THAT(Pen().draw(U"1\u007F5").texts(), ElementsAre("1\uFFFD5"));
  EXPECT_THAT(Pen().draw(U"1\u00015\u0009xã").texts(), ElementsAre("1\uFFFD5", "xã"));
  EXPECT_THAT(Pen().draw(U"1\u200B").at(55, 100).draw(U"5").texts(), ElementsAre("15"));
}

struct RuledCase {
  const char* name;
  double gap;  // points between "12" and "45", set in 10 points
  Rule rule;
  std::vector<std::string> words;
};

TEST(Words, ARuleInAGapPartsWords) {
  const RuledCase cases[] = {
      {"NoRule", 1.3, {}, {"1245"}},
      {"InTheGap", 1.3, {Axis::vertical, 60.6, 80, 120, 0.5}, {"12", "45"}},
      {"BehindTheGap", 1.3, {Axis::vertical, 62, 80, 120, 0.5}, {"1245"}},
      {"OverItsCellsEdge", 0, {Axis::vertical, 60, 80, 120, 0.5}, {"1245"}},
      {"AnUnderline", 1.3, {Axis::horizontal, 101, 50, 80, 0.5}, {"1245"}},
      {"AboveTheLine", 1.3, {Axis::vertical, 60.6, 60, 97, 0.5}, {"1245"}},
      {"AStrokeOfALetter", 1.3, {Axis::vertical, 60.6, 92, 101, 0.5}, {"1245"}},
  };
  for (const RuledCase& c : cases) {
    EXPECT_EQ(Pen().rule(c.rule).draw(U"12").at(60 + c.gap, 100).draw(U"45").texts(), c.words)
        << c.name;
  }
}

TEST(Words, ARulePartsPiecesDrawnApart) {
  const auto draw = [](Pen pen) {
    return pen.draw(U"12").at(300, 300).draw(U"xa").at(60.4, 100).draw(U"45").texts();
  };
  EXPECT_THAT(draw(Pen()), ElementsAre("1245", "xa"));
  EXPECT_THAT(draw(Pen().rule({Axis::vertical, 60.2, 80, 120, 0.5})),
              ElementsAre("12", "xa", "45"));
}

TEST(Words, LigaturesAreSpeltOut) {
  EXPECT_THAT(Pen().draw(U"of\uFB01ce").texts(), ElementsAre("office"));
}

TEST(Words, SymbolBulletsAreVisibleCharacters) {
  EXPECT_THAT(Pen().draw(U"\uF0B7 Sở").texts(), ElementsAre("•", "Sở"));
}

TEST(Words, SoftHyphenInsideAWordOrAloneIsAHyphen) {
  EXPECT_THAT(Pen().draw(U"2021\u00AD2025").texts(), ElementsAre("2021-2025"));
  EXPECT_THAT(Pen().draw(U"\u00AD Sở").texts(), ElementsAre("-", "Sở"));
}

TEST(Words, SmallHigherTextBesideAWordIsRaised) {
  const PageText page = Pen().draw(U"sơ").size(6).at(60, 96).draw(U"1").page();
  ASSERT_EQ(page.words.size(), 2u);
  EXPECT_FALSE(page.words[0].raised);
  EXPECT_TRUE(page.words[1].raised);
}

TEST(Words, TypedBlankIsToldFromAGap) {
  const PageText page = Pen().draw(U"Số:   /BC").at(300, 100).draw(U"Lai").page();
  ASSERT_EQ(page.words.size(), 3u);
  EXPECT_TRUE(page.words[1].blank_before);
  EXPECT_FALSE(page.words[2].blank_before);
}

TEST(Words, TextOutsideThePageIsLeftOutWithTheReason) {
  const PageText page = Pen().draw(U"trong").at(700, 100).draw(U"ngoài").page();
  ASSERT_EQ(page.words.size(), 1u);
  ASSERT_EQ(page.left_out.size(), 1u);
  EXPECT_EQ(page.left_out[0].text, "ngoài");
  EXPECT_EQ(page.left_out[0].reason, LeftOutReason::outside_page);
}

TEST(Words, BulletsOfSymbolFontsAreWordsOfTheirOwn) {
  EXPECT_THAT(Pen().draw(U"\uF0B728").texts(), ElementsAre("•", "28"));
  EXPECT_THAT(Pen().draw(U"\uF0A7Số").texts(), ElementsAre("▪", "Số"));
  EXPECT_THAT(Pen().draw(U"\uF0CA28").texts(), ElementsAre("•", "28"));
  EXPECT_THAT(Pen().draw(U"\uF02D28").texts(), ElementsAre("-28"));
  EXPECT_THAT(Pen().font("SymbolMT").draw(U"\uF0B3").font("Arial").draw(U"28").texts(),
              ElementsAre("≥28"));
  EXPECT_THAT(Pen().font("Wingdings-Regular").draw(U"ü§o").font("Arial").draw(U"28").texts(),
              ElementsAre("✓", "▪", "•", "28"));
  EXPECT_THAT(Pen().font("Symbol").draw(U"\uF032\uF02E\uF035").texts(), ElementsAre("2.5"));
}

TEST(Words, FullwidthFormsAreTheCharactersTheyPresent) {
  EXPECT_THAT(Pen().draw(U"１．９０３　ＴＴＨＣ").texts(), ElementsAre("1.903", "TTHC"));
}

TEST(Words, LookalikesOfOtherScriptsAreLatinAmongLatinLetters) {
  EXPECT_THAT(Pen().draw(U"Сông").texts(), ElementsAre("Công"));         // Cyrillic С
  EXPECT_THAT(Pen().draw(U"ТТHС").texts(), ElementsAre("TTHC"));         // Cyrillic Т, С
  EXPECT_THAT(Pen().draw(U"hо\u0300а").texts(), ElementsAre("hòa"));     // Cyrillic о, а
  EXPECT_THAT(Pen().draw(U"ТТНС А").texts(), ElementsAre("TTHC", "A"));  // all Cyrillic
  EXPECT_THAT(Pen().draw(U"Москва").texts(), ElementsAre("Москва"));
  EXPECT_THAT(Pen().draw(U"Рос и ТТНС").texts(), ElementsAre("Рос", "и", "ТТНС"));
  EXPECT_THAT(Pen().draw(U"αβ-TT").texts(), ElementsAre("αβ-TT"));
}

TEST(Words, EveryKindOfBlankPartsWords) {
  EXPECT_THAT(Pen().draw(U"Hồ\u00A0sơ\u2009số\u202F28\u3000a").texts(),
              ElementsAre("Hồ", "sơ", "số", "28", "a"));
  EXPECT_THAT(Pen().draw(U"1.903\u200B\uFEFF").texts(), ElementsAre("1.903"));
}

TEST(Words, HiddenTextIsLeftOutUnlessItLiesOverAPicture) {
  const PageText plain = Pen().draw(U"thấy").at(50, 200).hidden(true).draw(U"ẩn").page();
  EXPECT_EQ(plain.words.size(), 1u);
  ASSERT_EQ(plain.left_out.size(), 1u);
  EXPECT_EQ(plain.left_out[0].reason, LeftOutReason::hidden);
  const PageText scan = Pen().picture({0, 0, 600, 800}).hidden(true).draw(U"ẩn").page();
  EXPECT_EQ(scan.words.size(), 1u);
  EXPECT_TRUE(scan.left_out.empty());
}

}  // namespace
}  // namespace bocso
