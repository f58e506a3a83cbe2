// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/text_source.h"

#include <gtest/gtest.h>

namespace bocso {
namespace {

PageInk page_of(std::size_t glyphs, char32_t c, bool picture) {
  PageInk ink;
  ink.width = 600;
  ink.height = 800;
  for (std::size_t i = 0; i < glyphs; ++i) {
    Glyph& glyph = ink.glyphs.emplace_back();
    glyph.unicode[0] = c;
    glyph.unicode_count = 1;
  }
  if (picture) ink.pictures.push_back({{0, 0, 600, 800}, 1200, 1600});
  return ink;
}

struct SourceCase {
  const char* name;
  std::size_t glyphs;
  char32_t letter;
  bool picture;
  const char* font;
  const char* source;
};

const SourceCase kCases[] = {
    {"TextInAUnicodeFontIsBelieved", 1000, U'ệ', false, "TimesNewRomanPSMT", "unicode"},
    {"APictureWithoutTextHasNone", 0, U' ', true, "Arial", ""},
    {"ASignatureBannerOverAPictureIsNotThePage", 120, U'ý', true, "Arial", ""},
    {"ATextLayerOverAPictureIsText", 1500, U'ệ', true, "Arial", "unicode"},
    {"ALegacyFontHoldsCodes", 1000, 0xD6, false, ".VnTime", ""},
    {"ALegacyVniFontHoldsCodes", 1000, 0xE4, false, "VNI-Times", ""},
    {"ALegacyNameOverUnicodeTextIsBelieved", 1000, U'ệ', false, ".VnTime", "unicode"},
    {"AnEmptyPageIsRead", 0, U' ', false, "Arial", "unicode"},
};

TEST(TextSource, IsJudgedFromTheInk) {
  for (const SourceCase& c : kCases) {
    const TextSource source = judge_text(page_of(c.glyphs, c.letter, c.picture),
                                         {{c.font, 1, true, false, false, false}});
    EXPECT_EQ(source.source, c.source) << c.name;
    if (source.source.empty()) {
      EXPECT_NE(source.reason, "") << c.name;
    }
  }
}

}  // namespace
}  // namespace bocso
