// SPDX-License-Identifier: GPL-3.0-or-later
// Pins what extract/pdf.cc relies on in Poppler, on hand-made files: an update that changes
// character codes, font names, boxes or rules fails here first.
#include "extract/pdf.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "support/small_pdf.h"

namespace bocso {
namespace {

// One page of 200 × 300 points with these extra page entries and this content.
std::string page_with(const std::string& content, const std::string& entries = "") {
  return pdf_of({
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] " + entries +
          " /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
      "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Times-Bold >>",
      "<< /Type /Font /Subtype /TrueType /BaseFont /.VnTime /FirstChar 128 /LastChar 255 /Widths "
      "[" +
          [] {
            std::string widths;
            for (int i = 128; i < 256; ++i) widths += "500 ";
            return widths;
          }() +
          "] /FontDescriptor 7 0 R >>",
      "<< /Type /FontDescriptor /FontName /.VnTime /Flags 4 /ItalicAngle 0 /Ascent 900 /Descent "
      "-200 "
      "/CapHeight 700 /StemV 80 /FontBBox [0 -200 1000 900] >>",
  });
}

PageInk ink_of(const std::string& content, const std::string& entries = "") {
  Result<PdfFile> file = PdfFile::open(page_with(content, entries), {});
  if (!file) {
    ADD_FAILURE() << to_string(file.error());
    return {};
  }
  Result<PageInk> ink = file->ink(1);
  if (!ink) {
    ADD_FAILURE() << to_string(ink.error());
    return {};
  }
  return *ink;
}

TEST(Pdf, GlyphsHaveUnicodeCodeAndBoxFromTheTopLeft) {
  const PageInk ink = ink_of("BT /F1 10 Tf 20 250 Td (28) Tj ET");
  ASSERT_EQ(ink.glyphs.size(), 2u);
  EXPECT_EQ(ink.glyphs[0].unicode[0], U'2');
  EXPECT_EQ(ink.glyphs[0].code, 0x32u);
  EXPECT_NEAR(ink.glyphs[0].box.x0, 20, 0.01);
  EXPECT_NEAR(ink.glyphs[0].baseline, 50, 0.01);
  EXPECT_NEAR(ink.glyphs[0].size, 10, 0.01);
  EXPECT_NEAR(ink.glyphs[1].box.x0, 25, 0.01);  // Times digits are half an em wide
}

TEST(Pdf, FontsKeepNameWithoutSubsetPrefixAndObjectNumber) {
  Result<PdfFile> file =
      PdfFile::open(page_with("BT /F1 10 Tf 20 250 Td (a) Tj /F2 10 Tf (\\350) Tj ET"), {});
  ASSERT_TRUE(file);
  const Result<PageInk> ink = file->ink(1);
  ASSERT_TRUE(ink);
  ASSERT_EQ(file->fonts().size(), 2u);
  EXPECT_EQ(file->fonts()[0].name, "Times-Bold");
  EXPECT_TRUE(file->fonts()[0].bold);
  EXPECT_EQ(file->fonts()[0].object_id, 5);
  EXPECT_EQ(file->fonts()[1].name, ".VnTime");
  EXPECT_TRUE(file->fonts()[1].simple);
  EXPECT_EQ(ink->glyphs[1].font, 1);
}

// Legacy text can only be decoded from its codes: several of them share one Unicode character.
TEST(Pdf, CharacterCodesOfFontsWithoutEncodingSurvive) {
  const PageInk ink = ink_of("BT /F2 10 Tf 20 250 Td (\\201\\215\\220\\235\\255) Tj ET");
  ASSERT_EQ(ink.glyphs.size(), 5u);
  std::vector<std::uint32_t> codes;
  for (const Glyph& glyph : ink.glyphs) codes.push_back(glyph.code);
  EXPECT_EQ(codes, (std::vector<std::uint32_t>{0x81, 0x8D, 0x90, 0x9D, 0xAD}));
}

// A subset that numbers its characters anew says so in its mapping to Unicode; then its codes say
// nothing.
TEST(Pdf, CodesAreWesternUnlessTheFontMapsThemOtherwise) {
  const auto western = [](const std::string& entries) {
    const std::string content = "BT /F1 10 Tf 20 250 Td (A) Tj ET";
    const std::string map =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> "
        "<FF> endcodespacerange 2 beginbfchar <41> <0042> <42> <00D6> endbfchar endcmap end end";
    Result<PdfFile> file = PdfFile::open(
        pdf_of(
            {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
             "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Contents 4 0 R /Resources << "
             "/Font << /F1 5 0 R >> >> >>",
             "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content +
                 "\nendstream",
             "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman " + entries + " >>",
             "<< /Length " + std::to_string(map.size()) + " >>\nstream\n" + map + "\nendstream"}),
        {});
    if (!file || !file->ink(1)) {
      ADD_FAILURE() << "cannot be read";
      return false;
    }
    return file->fonts().front().western_codes;
  };
  EXPECT_TRUE(western("/Encoding /WinAnsiEncoding"));
  EXPECT_FALSE(western("/Encoding /MacRomanEncoding"));
  EXPECT_FALSE(western("/ToUnicode 6 0 R"));
  EXPECT_FALSE(western("/Encoding << /Differences [65 /B /Odieresis] >>"));
}

TEST(Pdf, RenderModeThreeIsInvisible) {
  const PageInk ink = ink_of("BT /F1 10 Tf 20 250 Td 3 Tr (a) Tj 0 Tr (b) Tj ET");
  ASSERT_EQ(ink.glyphs.size(), 2u);
  EXPECT_TRUE(ink.glyphs[0].invisible);
  EXPECT_FALSE(ink.glyphs[1].invisible);
}

TEST(Pdf, StrokesAndThinFillsAreRules) {
  const PageInk ink = ink_of("1 w 20 200 m 120 200 l S 20 100 0.5 80 re f 50 50 40 40 re f");
  ASSERT_EQ(ink.rules.size(), 2u);
  EXPECT_EQ(ink.rules[0], (Rule{Axis::horizontal, 100, 20, 120, 1}));
  EXPECT_EQ(ink.rules[1].axis, Axis::vertical);
  EXPECT_NEAR(ink.rules[1].at, 20.25, 0.01);
  EXPECT_NEAR(ink.rules[1].from, 120, 0.01);
  EXPECT_NEAR(ink.rules[1].to, 200, 0.01);
}

TEST(Pdf, AStrokedRectangleIsFourRules) {
  EXPECT_EQ(ink_of("0.5 w 20 100 60 40 re S").rules.size(), 4u);
}

TEST(Pdf, CurvesAndSlopesAreNoRules) {
  EXPECT_TRUE(ink_of("20 20 m 60 60 l S 20 20 m 30 80 60 80 90 20 c S").rules.empty());
}

TEST(Pdf, RotatedPageComesAsDisplayed) {
  const PageInk ink =
      ink_of("BT /F1 10 Tf 20 250 Td (a) Tj ET 1 w 20 200 m 120 200 l S", "/Rotate 90");
  EXPECT_NEAR(ink.width, 300, 0.01);
  EXPECT_NEAR(ink.height, 200, 0.01);
  EXPECT_EQ(ink.glyphs[0].turn, Turn::quarter);
  EXPECT_NEAR(ink.glyphs[0].baseline, 250, 0.01);
  EXPECT_NEAR(ink.glyphs[0].box.y0, 20, 0.01);
  EXPECT_EQ(ink.rules[0].axis, Axis::vertical);
}

TEST(Pdf, CropBoxMovesTheOrigin) {
  const PageInk ink = ink_of("BT /F1 10 Tf 20 250 Td (a) Tj ET", "/CropBox [10 50 150 280]");
  EXPECT_NEAR(ink.width, 140, 0.01);
  EXPECT_NEAR(ink.height, 230, 0.01);
  EXPECT_NEAR(ink.glyphs[0].box.x0, 10, 0.01);
  EXPECT_NEAR(ink.glyphs[0].baseline, 30, 0.01);
}

TEST(Pdf, InlinePictureHasItsBox) {
  const PageInk ink = ink_of("q 100 0 0 50 20 200 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q");
  ASSERT_EQ(ink.pictures.size(), 1u);
  EXPECT_NEAR(ink.pictures[0].box.x0, 20, 0.01);
  EXPECT_NEAR(ink.pictures[0].box.y0, 50, 0.01);
  EXPECT_NEAR(ink.pictures[0].box.x1, 120, 0.01);
  EXPECT_NEAR(ink.pictures[0].box.y1, 100, 0.01);
}

struct BadFile {
  const char* name;
  std::string bytes;
  ErrorCode code;
};

TEST(Pdf, WhatCannotBeOpenedSaysWhy) {
  const BadFile files[] = {
      {"Empty", "", ErrorCode::not_a_pdf},
      {"Text", "BÁO CÁO công tác", ErrorCode::not_a_pdf},
      {"OnlyAHeader", "%PDF-1.4\n", ErrorCode::damaged},
      {"NoPages",
       pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"}),
       ErrorCode::empty},
  };
  for (const BadFile& bad : files) {
    const Result<PdfFile> file = PdfFile::open(bad.bytes, {});
    ASSERT_FALSE(file) << bad.name;
    EXPECT_EQ(file.error().code, bad.code) << bad.name << ": " << to_string(file.error());
    EXPECT_EQ(file.error().message.find('\n'), std::string::npos) << bad.name;
  }
}

TEST(Pdf, APageOverTheLimitIsRefused) {
  PdfOptions options;
  options.max_page_side = 250;
  Result<PdfFile> file = PdfFile::open(page_with(""), options);
  ASSERT_TRUE(file);
  const Result<PageInk> ink = file->ink(1);
  ASSERT_FALSE(ink);
  EXPECT_EQ(ink.error().code, ErrorCode::too_large);
  EXPECT_EQ(ink.error().page, 1);
}

TEST(Pdf, APageWithTooManyMarksIsCutOffAndSaysSo) {
  for (const char* content : {"BT /F1 10 Tf 20 250 Td (12345) Tj ET",
                              "1 w 20 20 60 60 re S BT /F1 10 Tf (12345) Tj ET"}) {
    PdfOptions options;
    options.max_page_marks = 3;
    Result<PdfFile> file = PdfFile::open(page_with(content), options);
    ASSERT_TRUE(file);
    const Result<PageInk> ink = file->ink(1);
    ASSERT_TRUE(ink);
    EXPECT_EQ(ink->glyphs.size() + ink->rules.size(), 3u);
    EXPECT_EQ(ink->note,
              "the page holds more than 3 characters, lines and pictures: the rest is left out");
  }
  EXPECT_EQ(ink_of("BT /F1 10 Tf 20 250 Td (12345) Tj ET").note, "");
}

TEST(Pdf, WhatIsDrawnAtNoFinitePlaceIsNotThere) {
  const std::string huge(400, '9');
  const PageInk ink =
      ink_of("BT /F1 " + huge + " Tf 20 250 Td (1) Tj ET BT /F1 10 Tf 20 250 Td (2) Tj " +
             "ET 1 w 20 20 m " + huge + " 20 l S 20 60 m 60 60 l S");
  ASSERT_EQ(ink.glyphs.size(), 1u);
  EXPECT_EQ(ink.glyphs[0].unicode[0], U'2');
  ASSERT_EQ(ink.rules.size(), 1u);
  EXPECT_NEAR(ink.rules[0].at, 240, 0.01);
}

}  // namespace
}  // namespace bocso
