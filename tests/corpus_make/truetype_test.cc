// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts taken apart and put together: on a font of four glyphs made here.
#include "corpus/make/truetype.h"

#include <gtest/gtest.h>

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "corpus/make/truetype_bytes.h"

namespace bocso::corpus {
namespace {

constexpr int kE = 1;
constexpr int kAcute = 2;
constexpr int kEAcute = 3;
constexpr int kAdvance = 444;

std::string words(const std::vector<int>& values) {
  std::string bytes;
  for (const int value : values) put16(bytes, value);
  return bytes;
}

std::string font_file(const std::map<std::string, std::string>& tables) {
  std::string directory = words({0, 1, static_cast<int>(tables.size()), 0, 0, 0});
  std::string body;
  for (const auto& [tag, bytes] : tables) {
    directory += tag;
    put32(directory, 0);
    put32(directory, static_cast<std::uint32_t>(12 + 16 * tables.size() + body.size()));
    put32(directory, static_cast<std::uint32_t>(bytes.size()));
    body += bytes;
  }
  return directory + body;
}

// .notdef (blank), "e", an acute, and "é" made of both, the acute first.
std::string small_font() {
  const std::string e = words({1, 0, -10, 400, 450, 0, 0});
  const std::string acute = words({1, 20, 500, 120, 600, 0, 0});
  const std::string e_acute =
      words({-1, 0, -10, 400, 610, kArgumentsAreWords | kArgumentsAreXy | kMoreComponents, kAcute,
             150, 10, kArgumentsAreWords | kArgumentsAreXy, kE, 0, 0});
  std::string head(54, '\0');
  set16(head, 18, 1000);  // units
  std::string loca;
  std::size_t end = 0;
  put16(loca, 0);
  for (const std::string& glyph : {std::string(), e, acute, e_acute}) {
    end += glyph.size();
    put16(loca, static_cast<int>(end / 2));
  }
  std::string hhea(36, '\0');
  set16(hhea, kHheaMetrics, 4);
  const std::string segments =
      words({4, 32, 0, 4, 4, 1, 0, 0xE9, 0xFFFF, 0, 0xE9, 0xFFFF, kEAcute - 0xE9, 1, 0, 0});
  return font_file({{"cmap", words({0, 1, 3, 1, 0, 12}) + segments},
                    {"glyf", e + acute + e_acute},
                    {"head", head},
                    {"hhea", hhea},
                    {"hmtx", words({500, 0, kAdvance, 0, 333, 20, kAdvance, 0})},
                    {"loca", loca},
                    {"maxp", words({0, 1, 4, 0, 0, 0})}});
}

TEST(TrueType, GlyphsAreFoundMeasuredAndTakenApart) {
  const TrueType font(small_font());
  EXPECT_EQ(font.units_per_em(), 1000);
  EXPECT_EQ(font.glyph_of(U'é'), kEAcute);
  EXPECT_EQ(font.glyph_of(U'e'), 0);
  EXPECT_EQ(font.glyph_of(U'ế'), 0);
  EXPECT_EQ(font.metrics(kEAcute).advance, kAdvance);
  EXPECT_EQ(font.metrics(kAcute).left_bearing, 20);
  EXPECT_TRUE(font.outline(0).empty());
  EXPECT_TRUE(font.components(kE).empty());
  EXPECT_EQ(font.base(kEAcute).glyph, kE);
  ASSERT_EQ(font.marks(kEAcute).size(), 1U);
  EXPECT_EQ(font.marks(kEAcute)[0].glyph, kAcute);
  EXPECT_EQ(font.marks_box(kEAcute), (TrueType::Box{170, 510, 270, 610}));
  EXPECT_THROW(font.base(kE), std::out_of_range);
}

TEST(TrueTypeWriter, AWrittenFontHasTheGlyphsUnderTheirCodes) {
  const TrueType font(small_font());
  TrueTypeWriter writer(font);
  const int e_acute = writer.add(font, kEAcute);
  EXPECT_EQ(writer.add(font, kEAcute), e_acute);
  const int marks = writer.add_marks(font, kEAcute, -300);
  const TrueType written(
      writer.write({{0xD0, e_acute}, {0x93, marks}}, TrueTypeWriter::Maps::windows, "VnTime"));
  EXPECT_EQ(written.glyph_of(0xD0), e_acute);
  EXPECT_EQ(written.glyph_of(U'“'), marks);  // code 93 of Windows-1252
  EXPECT_EQ(written.metrics(e_acute).advance, kAdvance);
  EXPECT_EQ(written.box(written.base(e_acute).glyph), font.box(kE));
  EXPECT_EQ(written.marks_box(e_acute), font.marks_box(kEAcute));
  EXPECT_EQ(written.metrics(marks).advance, 0);
  EXPECT_EQ(written.box(marks), (TrueType::Box{-300, 510, -200, 610}));
}

TEST(TrueTypeWriter, EachKindOfFontHasItsMaps) {
  struct Row {
    TrueTypeWriter::Maps maps;
    std::vector<std::pair<int, int>> expected;  // platform and encoding
  };
  const Row rows[] = {{TrueTypeWriter::Maps::symbol, {{1, 0}, {3, 0}}},
                      {TrueTypeWriter::Maps::windows, {{1, 0}, {3, 1}}},
                      {TrueTypeWriter::Maps::mac, {{1, 0}}}};
  const TrueType font(small_font());
  for (const Row& row : rows) {
    TrueTypeWriter writer(font);
    const TrueType written(writer.write({{0xB8, writer.add(font, kE)}}, row.maps, ".VnTime"));
    const std::string_view cmap = written.table("cmap");
    std::vector<std::pair<int, int>> maps;
    for (int i = 0; i < u16(cmap, 2); ++i) {
      const std::size_t at = 4 + 8 * static_cast<std::size_t>(i);
      maps.emplace_back(u16(cmap, at), u16(cmap, at + 2));
    }
    EXPECT_EQ(maps, row.expected);
  }
}

TEST(TrueType, WhatIsCutShortThrows) {
  const std::string whole = small_font();
  for (std::size_t length = 0; length < whole.size(); ++length) {
    EXPECT_THROW(TrueType(whole.substr(0, length)), std::out_of_range) << length;
  }
}

}  // namespace
}  // namespace bocso::corpus
