// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/decode.h"

#include <gtest/gtest.h>

#include "support/ink_builder.h"

namespace bocso {
namespace {

// The page as it reads after its fonts were judged by it alone.
InkBuilder decoded(InkBuilder ink, LettersRead* read = nullptr) {
  FontJudge judge;
  judge.see(ink.page, ink.fonts);
  judge.close();
  const LettersRead letters = decode_page(ink.page, ink.fonts, judge);
  if (read != nullptr) *read = letters;
  return ink;
}

TEST(Decode, GivesBackWhatWasTyped) {
  for (const Encoding encoding : kLegacyEncodings) {
    InkBuilder ink;
    ink.font("Arial").line(in_western(encoding, kOfficeText));
    EXPECT_EQ(decoded(ink).text(), kOfficeText) << display_name(encoding);
  }
}

TEST(Decode, CodesCountWhereTheUnicodeIsLost) {
  InkBuilder ink;
  ink.font("Arial", true).line(in_western(Encoding::vps, kOfficeText));
  for (Glyph& glyph : ink.page.glyphs) {
    if (glyph.code >= 0x80) glyph.unicode[0] = 0x2022;  // what Poppler makes of 81 8D 90 9D
  }
  EXPECT_EQ(decoded(ink).text(), kOfficeText);
}

TEST(Decode, CodesInThePrivateUseAreaAreCodes) {
  InkBuilder ink;
  ink.font("VNI-Times").line(in_western(Encoding::vni, kOfficeText));
  for (Glyph& glyph : ink.page.glyphs) {
    if (glyph.unicode[0] > 0x20) glyph.unicode[0] += 0xF000;
  }
  EXPECT_EQ(decoded(ink).text(), kOfficeText);
}

TEST(Decode, ThreeEncodingsOnAPage) {
  InkBuilder ink;
  ink.font(".VnTime").line(in_western(Encoding::tcvn3, kOfficeText));
  ink.font("VNI-Times").line(in_western(Encoding::vni, kOfficeText));
  ink.font("TimesNewRomanPSMT").line(kOfficeText);
  LettersRead read;
  const std::string one(kOfficeText);
  EXPECT_EQ(decoded(ink, &read).text(), one + '\n' + one + '\n' + one);
  const std::size_t marked = read.marked[static_cast<std::size_t>(Encoding::unicode)];
  EXPECT_GT(marked, 50u);
  EXPECT_EQ(read.marked[static_cast<std::size_t>(Encoding::tcvn3)], marked);
  EXPECT_EQ(read.marked[static_cast<std::size_t>(Encoding::vni)], marked);
}

TEST(Decode, UnicodeTextIsNotTouched) {
  InkBuilder ink;
  ink.font("Arial").line(kOfficeText).line("ð Ð µ ¸ 5° m² ﬁ −");
  const std::string before = ink.text();
  EXPECT_EQ(decoded(ink).text(), before);
}

TEST(Decode, CapitalsFontsGiveCapitals) {
  InkBuilder ink;
  ink.font(".VnTimeH,Bold").line("quyÕt ®Þnh sè 115/2004/q®-TTg, th¸ng 6");
  EXPECT_EQ(decoded(ink).text(), "QUYẾT ĐỊNH SỐ 115/2004/QĐ-TTG, THÁNG 6");
}

struct LineCase {
  const char* name;
  const char* western;
  const char* text;
};
const LineCase kTcvn3Lines[] = {
    {"SoftHyphen", "Thñ t\u00ADíng, nh\u00AD sau", "Thủ tướng, như sau"},
    {"Minus", "Thñ t−íng, nh− sau, −¬ng", "Thủ tướng, như sau, ương"},
    {"ARealMinus", "gi¶m −5, hoÆc − nÕu cã", "giảm −5, hoặc − nếu có"},
    {"Bullets", "• Quü b•o l∙nh, x∙ x·", "• Quỹ bão lãnh, xã xã"},
    {"Mu", "Hμ Néi", "Hà Nội"},
    {"Eth", "®¬n vÞ kÐm, § lµ §", "đơn vị kém, Đ là Đ"},
    {"CapitalsWithSmallTones", "TOµN TØNH, B¸O C¸O VÒ VIÖC", "TOÀN TỈNH, BÁO CÁO VỀ VIỆC"},
    {"AHeadingOfShortWords", "KINH TÕ – X· HéI, N¡M 2004, Sè 5/BC-UBND",
     "KINH TẾ – XÃ HỘI, NĂM 2004, SỐ 5/BC-UBND"},
    {"OneCapitalIsAName", "Hµ Néi, Hå ChÝ Minh, Tæ ChÝnh phñ", "Hà Nội, Hồ Chí Minh, Tổ Chính phủ"},
    {"AbbreviationsRaiseNothing", "DVCQG, HÖ thèng (Bé phËn TN", "DVCQG, Hệ thống (Bộ phận TN"},
    {"HolesStay", "35°C, x², ThiÕt", "35°C, x², Thiết"},
};

TEST(Decode, Tcvn3LinesAsExtractionLeavesThem) {
  for (const LineCase& c : kTcvn3Lines) {
    InkBuilder ink;
    ink.font(".VnTime").line(in_western(Encoding::tcvn3, kOfficeText)).line(c.western);
    const std::string text = decoded(ink).text();
    EXPECT_EQ(text.substr(text.find('\n') + 1), c.text) << c.name;
  }
}

// Some producers call the code of ư a hyphen.
TEST(Decode, AHyphenIsALetterOnlyWhereTheFontHasNoOther) {
  std::string lost = in_western(Encoding::tcvn3, kOfficeText);
  for (std::size_t at = lost.find("\u00AD"); at != std::string::npos; at = lost.find("\u00AD")) {
    lost.replace(at, 2, "-");
  }
  const LineCase lines[] = {
      {"Words", "Thñ t-íng, nh- sau, - ph-¬ng ¸n", "Thủ tướng, như sau, - phương án"},
      {"CodesAndCompounds", "NQ-CP, dù-¸n, TN-TKQ", "NQ-CP, dự-án, TN-TKQ"},
      {"ACapitalBegins", "Tr-ëng phßng, Th- ký, L-u Hµ, C-êng",
       "Trưởng phòng, Thư ký, Lưu Hà, Cường"},
      {"ItemsOfAList", "b- Thñ tôc", "b- Thủ tục"},
      {"Headings", "C- Néi dung", "C- Nội dung"},
      {"OneLetterInsideALine", "d©n c- vµ t- ph¸p", "dân cư và tư pháp"},
      {"Figures", "sè n-1, T-90, m-2", "số n-1, T-90, m-2"},
  };
  for (const LineCase& c : lines) {
    InkBuilder ink;
    ink.font(".VnTime").line(lost).line(c.western);
    EXPECT_EQ(decoded(ink).text(), std::string(kOfficeText) + "\n" + c.text) << c.name;
  }
  InkBuilder whole;
  whole.font(".VnTime").line(in_western(Encoding::tcvn3, kOfficeText)).line("t-íng");
  EXPECT_TRUE(decoded(whole).text().ends_with("\nt-ớng"));
}

const LineCase kVniLines[] = {
    {"Capitals", "UÛY BAN NHAÂN DAÂN TÆNH ÑOÀNG NAI", "ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI"},
    {"TheLetterDecidesTheCase", "Uûy ban, cuÛa", "Ủy ban, của"},
    {"AMarkBehindABracketStays", "(gi)ø", "(gi)ø"},
    {"ASignAsInUnicode", "viêïc", "việc"},
    {"BulletsAndMinus", "•Soá − 5", "•Số − 5"},
};

TEST(Decode, VniLines) {
  for (const LineCase& c : kVniLines) {
    InkBuilder ink;
    ink.font("VNI-Times").line(in_western(Encoding::vni, kOfficeText)).line(c.western);
    const std::string text = decoded(ink).text();
    EXPECT_EQ(text.substr(text.find('\n') + 1), c.text) << c.name;
  }
}

TEST(Decode, LetterAndMarkAreOneGlyphOverBothPlaces) {
  InkBuilder ink;
  ink.font("VNI-Times").line("Vieät").gap(20).draw("ø");
  const InkBuilder page = decoded(ink);
  ASSERT_EQ(page.page.glyphs.size(), 5u);  // V i ệ t, and a mark too far away
  EXPECT_EQ(page.page.glyphs[2].unicode[0], U'ệ');
  EXPECT_EQ(page.page.glyphs[2].box.x0, 60);
  EXPECT_EQ(page.page.glyphs[2].box.x1, 70);
}

TEST(Decode, AFontWithBothIsDecodedLineByLine) {
  const std::string one(kOfficeText);
  InkBuilder ink;
  ink.font("Arial").line(one).line(in_western(Encoding::tcvn3, kOfficeText)).line("Hà và là");
  LettersRead read;
  EXPECT_EQ(decoded(ink, &read).text(), one + '\n' + one + "\nHà và là");
  EXPECT_GT(read.marked[static_cast<std::size_t>(Encoding::unicode)], 50u);
}

}  // namespace
}  // namespace bocso
