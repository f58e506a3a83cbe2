// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/legacy_encoding.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "normalize/utf8.h"

namespace bocso {
namespace {

using Codes = std::basic_string<std::uint8_t>;

struct Row {
  std::string letter;
  std::vector<Codes> codes;  // as kLegacyEncodings; empty: the encoding lacks it
};

Codes codes_of(const std::string& hex) {
  Codes codes;
  std::istringstream in(hex);
  for (unsigned code = 0; in >> std::hex >> code;) codes += static_cast<std::uint8_t>(code);
  return codes;
}

std::vector<Row> read_table() {
  std::vector<Row> rows;
  std::ifstream table(BOCSO_CORPUS "/legacy.tsv");
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream in(line);
    Row row;
    std::getline(in, row.letter, '\t');
    for (std::string field; std::getline(in, field, '\t');) {
      row.codes.push_back(field == "-" ? Codes() : codes_of(field));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

TEST(LegacyTable, HoldsEveryLetterInBothCases) {
  const std::vector<Row> rows = read_table();
  ASSERT_EQ(rows.size(), 134u);
  for (std::size_t i = 0; i < kLegacyEncodings.size(); ++i) {
    std::map<Codes, std::string> seen;
    for (const Row& row : rows) {
      ASSERT_EQ(row.codes.size(), kLegacyEncodings.size()) << row.letter;
      const Codes& codes = row.codes[i];
      if (codes.empty()) {
        EXPECT_EQ(kLegacyEncodings[i], Encoding::tcvn3) << row.letter;
        EXPECT_TRUE(is_upper_case(row.letter)) << row.letter;
        continue;
      }
      EXPECT_EQ(decode(kLegacyEncodings[i], codes), row.letter)
          << display_name(kLegacyEncodings[i]) << ' ' << row.letter;
      EXPECT_TRUE(seen.emplace(codes, row.letter).second) << row.letter << " is there twice";
    }
    EXPECT_GE(seen.size(), 74u);
  }
}

TEST(LegacyTable, LeavesAsciiAlone) {
  for (const Encoding encoding : kLegacyEncodings) {
    for (std::uint8_t c = 0x20; c < 0x7F; ++c) {
      EXPECT_EQ(decode(encoding, Codes(1, c)), std::string(1, static_cast<char>(c)));
    }
  }
}

struct TextCase {
  const char* name;
  Encoding encoding;
  const char* western;  // as it looks in a Western font
  const char* text;
};
const TextCase kTexts[] = {
    {"Tcvn3", Encoding::tcvn3, "Céng hßa x· héi chñ nghÜa ViÖt Nam",
     "Cộng hòa xã hội chủ nghĩa Việt Nam"},
    {"Tcvn3SoftHyphenIsALetter", Encoding::tcvn3, "Thñ t\u00ADíng ChÝnh phñ",
     "Thủ tướng Chính phủ"},
    {"Tcvn3KeepsQuotesAndDashes", Encoding::tcvn3, "“N¨m 2004” – §éc lËp", "“Năm 2004” – Độc lập"},
    {"Tcvn3HoleIsNoLetter", Encoding::tcvn3, "5°", "5\uFFFD"},
    {"Vni", Encoding::vni, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
     "Cộng hòa xã hội chủ nghĩa Việt Nam"},
    {"VniCapitals", Encoding::vni, "UÛY BAN NHAÂN DAÂN TÆNH", "ỦY BAN NHÂN DÂN TỈNH"},
    {"VniTheLetterDecidesTheCase", Encoding::vni, "Uûy ban, UÛy ban, thuÛ", "Ủy ban, Ủy ban, thủ"},
    {"VniSignAsInUnicode", Encoding::vni, "viêïc", "việc"},
    {"VniMarkWithoutALetter", Encoding::vni, "(gi)ø", "(gi)\uFFFD"},
    {"VniKeepsTheDegreeSign", Encoding::vni, "35°", "35°"},
    {"Vps", Encoding::vps, "C¶ng hòa xã h¶i chû nghïa", "Cộng hòa xã hội chủ nghĩa"},
    {"Viscii", Encoding::viscii, "Cµng hòa xã hµi chü nghîa", "Cộng hòa xã hội chủ nghĩa"},
    {"Windows1258", Encoding::windows1258, "Côòng hoÌa, ðýõòc, cuÒa", "Cộng hòa, được, của"},
    {"BkHcm2", Encoding::bk_hcm2, "Cöång hoâa xaä höåi", "Cộng hòa xã hội"},
};

Codes western(const std::string& text) {
  Codes codes;
  for (std::size_t i = 0; i < text.size();) {
    const std::optional<std::uint8_t> code = western_code(next_code_point(text, i));
    EXPECT_TRUE(code.has_value()) << text;
    codes += code.value_or('?');
  }
  return codes;
}

TEST(LegacyEncoding, DecodesWords) {
  for (const TextCase& c : kTexts)
    EXPECT_EQ(decode(c.encoding, western(c.western)), c.text) << c.name;
}

TEST(LegacyEncoding, WesternCodesAreThoseOfWindows1252) {
  for (unsigned code = 0; code < 256; ++code) {
    const char32_t c = western_character(static_cast<std::uint8_t>(code));
    if (c == 0) continue;
    EXPECT_EQ(western_code(c), static_cast<std::uint8_t>(code)) << code;
  }
  EXPECT_EQ(western_code(0x2212), 0xAD);
  EXPECT_EQ(western_code(0x2219), 0xB7);
  EXPECT_EQ(western_code(0x3BC), 0xB5);
  EXPECT_FALSE(western_code(U'ệ').has_value());
  EXPECT_FALSE(western_code(0x81).has_value());
}

struct FontCase {
  const char* font;
  std::optional<Encoding> encoding;
  bool capitals;
};
const FontCase kFonts[] = {
    {".VnTime", Encoding::tcvn3, false},
    {".VnTime,Bold", Encoding::tcvn3, false},
    {"VnTimeBold", Encoding::tcvn3, false},
    {".VnCentury Schoolbook", Encoding::tcvn3, false},
    {".VnTimeH", Encoding::tcvn3, true},
    {".VnTimeH,Bold", Encoding::tcvn3, true},
    {"VnTimeHBold", Encoding::tcvn3, true},
    {".VnArialH-BoldItalic", Encoding::tcvn3, true},
    {".Vn3DH", Encoding::tcvn3, true},
    {".VNTIMEH", Encoding::tcvn3, true},
    {"VNI-Times", Encoding::vni, false},
    {"VNI-Helve-Condense,Bold", Encoding::vni, false},
    {"VNI Times", Encoding::vni, false},
    {"VPS Times", Encoding::vps, false},
    {"VI Times", Encoding::viscii, false},
    {"TimesNewRomanPSMT", std::nullopt, false},
    {"Vnss", std::nullopt, false},
    {"UVNBayBuom", std::nullopt, false},
    {"SVN-Arial", std::nullopt, false},
    {"ArialH", std::nullopt, false},
    {"", std::nullopt, false},
};

TEST(LegacyEncoding, FontNamesTellTheEncoding) {
  for (const FontCase& c : kFonts) {
    EXPECT_EQ(encoding_of_font(c.font), c.encoding) << c.font;
    EXPECT_EQ(is_capitals_font(c.font), c.capitals) << c.font;
  }
}

}  // namespace
}  // namespace bocso
