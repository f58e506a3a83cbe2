// SPDX-License-Identifier: GPL-3.0-or-later
// Legacy text layers: read back code by code, every letter is where it was drawn.
#include "corpus/make/legacy_layer.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "corpus/make/legacy_codes.h"
#include "corpus/make/raster.h"
#include "extract/pdf.h"

namespace bocso::corpus {
namespace {

struct Kind {
  const char* name;
  LegacyEncoding encoding;
  LegacyVariant variant;
  std::set<std::string> fonts;  // of the report "centre"
};

const Kind kKinds[] = {
    {"tcvn3 builtin",
     LegacyEncoding::tcvn3,
     LegacyVariant::builtin,
     {".VnTime", ".VnTime,Bold", ".VnTime,Italic", ".VnTime,BoldItalic", ".VnTimeH",
      ".VnTimeH,Bold"}},
    {"tcvn3 distilled",
     LegacyEncoding::tcvn3,
     LegacyVariant::distilled,
     {"VnTime", "VnTimeBold", "VnTimeItalic", "VnTimeBoldItalic", "VnTimeH", "VnTimeHBold"}},
    {"tcvn3 subset",
     LegacyEncoding::tcvn3,
     LegacyVariant::subset,
     {".VnTime", ".VnTime,Bold", ".VnTime,Italic", ".VnTime,BoldItalic", ".VnTimeH",
      ".VnTimeH,Bold"}},
    {"vni builtin",
     LegacyEncoding::vni,
     LegacyVariant::builtin,
     {"VNI-Times", "VNI-Times,Bold", "VNI-Times,Italic", "VNI-Times,BoldItalic"}},
    {"vni distilled",
     LegacyEncoding::vni,
     LegacyVariant::distilled,
     {"VNI-Times", "VNI-TimesBold", "VNI-TimesItalic", "VNI-TimesBoldItalic"}},
    {"vni subset",
     LegacyEncoding::vni,
     LegacyVariant::subset,
     {"VNI-Times", "VNI-Times,Bold", "VNI-Times,Italic", "VNI-Times,BoldItalic"}},
};

struct Letter {
  char32_t letter = 0;
  double x = 0;
  double y = 0;
};

std::string report(const std::string& name) {
  std::ifstream in(BOCSO_CORPUS "/reports/" + name + "/report.pdf", std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

// The legacy code behind a glyph: its code, what ToUnicode makes of it, or what Distiller calls it.
unsigned char legacy_code(const Glyph& glyph, const Font& font) {
  if (font.simple && !font.has_to_unicode) return static_cast<unsigned char>(glyph.code);
  if (glyph.unicode[0] == 0x2212) return 0xAD;
  if (glyph.unicode[0] == 0x2219) return 0xB7;
  for (unsigned code = 0x20; code <= 0xFF; ++code) {
    const auto byte = static_cast<unsigned char>(code);
    if (cp1252(byte) == glyph.unicode[0]) return byte;
  }
  ADD_FAILURE() << "no legacy code looks like U+" << std::hex
                << static_cast<unsigned>(glyph.unicode[0]);
  return 0;
}

std::map<std::string, char32_t> small_letters_and_signs(LegacyEncoding encoding) {
  std::map<std::string, char32_t> letters;
  std::u32string all = accented_letters();
  for (unsigned code = 0x20; code <= 0xFF; ++code) all += cp1252(static_cast<unsigned char>(code));
  for (const char32_t letter : all) {
    const auto codes = legacy_codes(encoding, letter);
    if (codes && !codes->capital_font) letters[codes->bytes] = letter;
  }
  return letters;
}

std::vector<Letter> drawn_letters(PdfFile& file, int page) {
  std::vector<Letter> letters;
  const auto ink = file.ink(page);
  if (!ink) return letters;
  for (const Glyph& glyph : ink->glyphs) {
    if (!glyph.invisible) letters.push_back({glyph.unicode[0], glyph.box.x0, glyph.baseline});
  }
  return letters;
}

std::vector<Letter> legacy_letters(PdfFile& file, int page, LegacyEncoding encoding) {
  const std::map<std::string, char32_t> letters = small_letters_and_signs(encoding);
  std::vector<Letter> read;
  std::string codes;  // of the last letter
  const auto ink = file.ink(page);
  if (!ink) return read;
  for (const Glyph& glyph : ink->glyphs) {
    const Font& font = file.fonts()[glyph.font];
    if (glyph.invisible) continue;
    if (font.name.find("Vn") == font.name.npos && !font.name.starts_with("VNI-")) {
      read.push_back({glyph.unicode[0], glyph.box.x0, glyph.baseline});
      codes.clear();
      continue;
    }
    const std::string code(1, static_cast<char>(legacy_code(glyph, font)));
    if (const auto pair = letters.find(codes + code); codes.size() == 1 && pair != letters.end()) {
      read.back().letter = pair->second;
      codes += code;
      continue;
    }
    codes = code;
    const auto found = letters.find(code);
    char32_t letter = found == letters.end() ? 0 : found->second;
    if (font.name.starts_with(".VnTimeH") || font.name.starts_with("VnTimeH")) {
      letter = capital_letter(letter);
    }
    read.push_back({letter, glyph.box.x0, glyph.baseline});
  }
  return read;
}

void expect_same_letters(const std::vector<Letter>& drawn, const std::vector<Letter>& read) {
  ASSERT_EQ(drawn.size(), read.size());
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    ASSERT_EQ(static_cast<unsigned>(drawn[i].letter), static_cast<unsigned>(read[i].letter))
        << "letter " << i;
    ASSERT_NEAR(drawn[i].x, read[i].x, 0.05) << "letter " << i;
    ASSERT_NEAR(drawn[i].y, read[i].y, 0.001) << "letter " << i;
  }
}

TEST(LegacyLayer, EveryLetterIsReadWhereItWasDrawn) {
  for (const char* name : {"appendix-quarter", "centre", "one-stop"}) {
    const std::string pdf = report(name);
    auto drawn = PdfFile::open(pdf, {});
    ASSERT_TRUE(drawn);
    for (const Kind& kind : kKinds) {
      SCOPED_TRACE(std::string(name) + " as " + kind.name);
      auto legacy = PdfFile::open(legacy_layer(pdf, kind.encoding, kind.variant), {});
      ASSERT_TRUE(legacy);
      ASSERT_EQ(legacy->page_count(), drawn->page_count());
      for (int page = 1; page <= drawn->page_count(); ++page) {
        expect_same_letters(drawn_letters(*drawn, page),
                            legacy_letters(*legacy, page, kind.encoding));
      }
      EXPECT_TRUE(legacy->take_messages().empty());
    }
  }
}

// TCVN3 draws the same glyphs; VNI's marks are set anew, some a hair off.
TEST(LegacyLayer, PagesLookTheSame) {
  constexpr int kDpi = 100;
  const std::string pdf = report("centre");
  const RasterFile drawn(pdf);
  for (const Kind& kind : kKinds) {
    const std::string legacy_pdf = legacy_layer(pdf, kind.encoding, kind.variant);
    const RasterFile legacy(legacy_pdf);
    ASSERT_EQ(legacy.page_count(), drawn.page_count());
    double ink = 0;
    double difference = 0;
    for (int page = 1; page <= drawn.page_count(); ++page) {
      const Raster before = drawn.raster(page, kDpi, false);
      const Raster after = legacy.raster(page, kDpi, false);
      ASSERT_EQ(before.pixels.size(), after.pixels.size());
      for (std::size_t i = 0; i < before.pixels.size(); ++i) {
        ink += 255 - before.pixels[i];
        difference += std::abs(before.pixels[i] - after.pixels[i]);
      }
    }
    const double most = kind.encoding == LegacyEncoding::tcvn3 ? 0.0001 : 0.01;
    EXPECT_LT(difference, most * ink) << kind.name;
  }
}

TEST(LegacyLayer, FontsAreNamedAndSpeakAsRealOnes) {
  for (const Kind& kind : kKinds) {
    SCOPED_TRACE(kind.name);
    auto file = PdfFile::open(legacy_layer(report("centre"), kind.encoding, kind.variant), {});
    ASSERT_TRUE(file);
    for (int page = 1; page <= file->page_count(); ++page) ASSERT_TRUE(file->ink(page));
    std::set<std::string> names;
    for (const Font& font : file->fonts()) {
      if (font.name.find("Liberation") != font.name.npos) continue;
      names.insert(font.name);
      EXPECT_EQ(font.has_to_unicode, !font.simple || kind.variant == LegacyVariant::subset);
      EXPECT_TRUE(font.simple || kind.variant == LegacyVariant::distilled);
    }
    EXPECT_EQ(names, kind.fonts);
  }
}

TEST(LegacyLayer, LettersWrittenWithCombiningMarksKeepTheirFont) {
  auto file = PdfFile::open(
      legacy_layer(report("investment"), LegacyEncoding::tcvn3, LegacyVariant::builtin), {});
  ASSERT_TRUE(file);
  int marks = 0;
  for (int page = 1; page <= file->page_count(); ++page) {
    const auto ink = file->ink(page);
    ASSERT_TRUE(ink);
    for (std::size_t i = 1; i < ink->glyphs.size(); ++i) {
      const char32_t mark = ink->glyphs[i].unicode[0];
      if (mark < 0x300 || mark > 0x36F) continue;
      ++marks;
      EXPECT_NE(file->fonts()[ink->glyphs[i - 1].font].name.find("Liberation"), std::string::npos);
    }
  }
  EXPECT_GT(marks, 0);
}

TEST(LegacyLayer, SameBytesOnTwoRuns) {
  const std::string pdf = report("clean");
  for (const Kind& kind : kKinds) {
    EXPECT_TRUE(legacy_layer(pdf, kind.encoding, kind.variant) ==
                legacy_layer(pdf, kind.encoding, kind.variant));
  }
}

TEST(LegacyLayer, OfNoPdfIsEmpty) {
  EXPECT_EQ(legacy_layer("no PDF", LegacyEncoding::vni, LegacyVariant::subset), "");
}

}  // namespace
}  // namespace bocso::corpus
