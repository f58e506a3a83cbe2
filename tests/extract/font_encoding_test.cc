// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/font_encoding.h"

#include <gmock/gmock.h>

#include "support/ink_builder.h"

namespace bocso {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

FontReading only_reading(const InkBuilder& ink) {
  FontJudge judge;
  judge.see(ink.page, ink.fonts);
  judge.close();
  return judge.readings().front();
}

struct NameCase {
  const char* name;
  const char* font;
  Encoding text;
  Encoding reading;
};
const NameCase kNames[] = {
    {"TheNameDecides", ".VnTime", Encoding::tcvn3, Encoding::tcvn3},
    {"TheNameOfVniDecides", "VNI-Times", Encoding::vni, Encoding::vni},
    {"UnicodeTextUnderALegacyName", ".VnTime", Encoding::unicode, Encoding::unicode},
    {"VniTextUnderATcvn3Name", ".VnTime", Encoding::vni, Encoding::vni},
    {"Tcvn3TextUnderAUnicodeName", "TimesNewRoman", Encoding::tcvn3, Encoding::tcvn3},
    {"VniTextUnderAUnicodeName", "NotoSans", Encoding::vni, Encoding::vni},
    {"VpsTextUnderAUnicodeName", "Arial", Encoding::vps, Encoding::vps},
    {"VisciiTextUnderAUnicodeName", "Arial", Encoding::viscii, Encoding::viscii},
    {"Windows1258TextUnderAUnicodeName", "Arial", Encoding::windows1258, Encoding::windows1258},
    {"BkHcm2TextUnderAUnicodeName", "Arial", Encoding::bk_hcm2, Encoding::bk_hcm2},
    {"Tcvn3TextWithoutAName", "", Encoding::tcvn3, Encoding::tcvn3},
    {"UnicodeText", "Arial", Encoding::unicode, Encoding::unicode},
};

TEST(FontEncoding, IsToldByTheWordsAndTheName) {
  for (const NameCase& c : kNames) {
    InkBuilder ink;
    ink.font(c.font).line(in_western(c.text, kOfficeText));
    EXPECT_EQ(only_reading(ink).encoding, c.reading) << c.name;
  }
}

TEST(FontEncoding, OtherLanguagesStayAsTheyAre) {
  for (const char* text :
       {"El señor Muñoz pidió más información sobre la reunión de mañana en la región de Aragón",
        "Déjà vu à l'hôtel : la façade, l'été, où même les élèves reçoivent des leçons privées",
        "Für größere Häuser genügen Böden, Wände, Türen; die Übergänge müssen schön gefügt sein",
        "Året før så både små og større øer blå sø, åer, træer og bjærge på Færøerne",
        "5° ± 0,5 m², © 2004, § 12, 3 × 4 = 12, 25 µm, ½ ha, 7 m³"}) {
    InkBuilder ink;
    for (int i = 0; i < 5; ++i) ink.font("Arial").line(text);
    EXPECT_EQ(only_reading(ink).encoding, Encoding::unicode) << text;
  }
}

TEST(FontEncoding, AFewWordsDecideNothingAlone) {
  InkBuilder ink;
  ink.font("Arial").line("Hµ Néi");
  EXPECT_EQ(only_reading(ink).encoding, Encoding::unicode);
}

TEST(FontEncoding, AFewWordsFollowTheOtherFontsOfTheDocument) {
  InkBuilder ink;
  ink.font("Arial-Bold").line("Hµ Néi, ngµy");
  ink.font("Arial").line(in_western(Encoding::tcvn3, kOfficeText));
  FontJudge judge;
  judge.see(ink.page, ink.fonts);
  judge.close();
  EXPECT_EQ(judge.readings()[0].encoding, Encoding::tcvn3);
}

TEST(FontEncoding, OnePageHasThreeEncodings) {
  InkBuilder ink;
  ink.font(".VnTime").line(in_western(Encoding::tcvn3, kOfficeText));
  ink.font("VNI-Times").line(in_western(Encoding::vni, kOfficeText));
  ink.font("TimesNewRomanPSMT").line(kOfficeText);
  FontJudge judge;
  judge.see(ink.page, ink.fonts);
  EXPECT_TRUE(judge.is_ready());
  EXPECT_EQ(judge.readings()[0].encoding, Encoding::tcvn3);
  EXPECT_EQ(judge.readings()[1].encoding, Encoding::vni);
  EXPECT_EQ(judge.readings()[2].encoding, Encoding::unicode);
}

TEST(FontEncoding, CapitalsFontsAreNamedSo) {
  InkBuilder ink;
  ink.font(".VnTimeH").line("céng hßa x· héi chñ nghÜa viÖt nam");
  EXPECT_EQ(only_reading(ink).encoding, Encoding::tcvn3);
  EXPECT_TRUE(only_reading(ink).capitals);
  InkBuilder ascii;  // nothing but the name speaks
  ascii.font(".VnTimeH").line("thi tam thanh");
  EXPECT_TRUE(only_reading(ascii).capitals);
  InkBuilder unicode;
  unicode.font(".VnTimeH").line(kOfficeText);
  EXPECT_FALSE(only_reading(unicode).capitals);
}

// Word and Acrobat put what does not fit into a simple font into a second one of the same name.
TEST(FontEncoding, TheSecondFontOfANameFollowsTheFirst) {
  InkBuilder ink;
  ink.font("VnTime", true).line(in_western(Encoding::tcvn3, kOfficeText)).line("Thñ t");
  ink.font("VnTime", false).draw("−");
  ink.font("VnTime", true).draw("íng");
  FontJudge judge;
  judge.see(ink.page, ink.fonts);
  ASSERT_EQ(ink.fonts.size(), 2u);
  EXPECT_EQ(judge.readings()[1].encoding, Encoding::tcvn3);
}

TEST(FontEncoding, AFontWithBothIsReadLineByLine) {
  InkBuilder ink;
  ink.font("Arial").line(kOfficeText).line(in_western(Encoding::tcvn3, kOfficeText));
  const FontReading reading = only_reading(ink);
  EXPECT_EQ(reading.encoding, Encoding::tcvn3);
  EXPECT_TRUE(reading.by_line);
}

struct ReadyCase {
  const char* name;
  const char* font;
  std::string text;
  bool ready;
};

TEST(FontEncoding, APageWaitsOnlyWhileItsFontsAreInDoubt) {
  const ReadyCase cases[] = {
      {"Unicode", "Arial", std::string(kOfficeText), true},
      {"OnlyAscii", "Arial", "Only ASCII, 1.903 and 5 %", true},
      {"SignsOfAnyText", "Arial", "© 2004 · 5 ° § 3 − 4 × 5", true},
      {"FiguresInALegacyFont", ".VnTime", "1.903 (12)", true},
      {"AsciiInALegacyFont", ".VnTime", "thanh tra", false},
      {"AFewCodes", "Arial", "Hµ Néi", false},
      {"ManyWordsOfALegacyFont", ".VnTime", in_western(Encoding::tcvn3, kOfficeText), true},
      {"ManyWordsWithoutAName", "Arial", in_western(Encoding::vni, kOfficeText), true},
      {"BulletsOfASymbolFont", "SymbolMT", "··· ·· ·", true},
  };
  for (const ReadyCase& c : cases) {
    InkBuilder ink;
    ink.font(c.font).line(c.text);
    FontJudge judge;
    judge.see(ink.page, ink.fonts);
    EXPECT_EQ(judge.is_ready(), c.ready) << c.name;
  }
}

TEST(FontEncoding, LaterPagesSettleWhatTheFirstLeftOpen) {
  InkBuilder ink;
  ink.font("Arial").line("Hµ Néi");
  FontJudge judge;
  judge.see(ink.page, ink.fonts);
  EXPECT_FALSE(judge.is_ready());
  ink.clear().line(in_western(Encoding::tcvn3, kOfficeText));
  judge.see(ink.page, ink.fonts);
  EXPECT_TRUE(judge.is_ready());
  judge.close();
  EXPECT_EQ(judge.readings()[0].encoding, Encoding::tcvn3);
}

std::vector<std::string> notes_of(const InkBuilder& ink) {
  FontJudge judge;
  judge.see(ink.page, ink.fonts);
  judge.close();
  std::vector<std::string> texts;
  for (const Note& note : judge.notes()) {
    EXPECT_EQ(note.page, 0);
    texts.push_back(note.text);
  }
  return texts;
}

TEST(FontEncoding, NotesSayWhatWasReadAsWhatAndWhy) {
  InkBuilder named;
  named.font(".VnTimeH").line(in_western(Encoding::tcvn3, kOfficeText));
  EXPECT_THAT(
      notes_of(named),
      ElementsAre(HasSubstr("the font .VnTimeH is read as TCVN3 in capitals, as its name")));
  InkBuilder lost;
  lost.font("").line(in_western(Encoding::vni, kOfficeText));
  EXPECT_THAT(
      notes_of(lost),
      ElementsAre(HasSubstr("(object 10) is read as VNI, though its name does not say so: 100 "
                            "% of ")));
  InkBuilder lying;
  lying.font(".VnTime").line(kOfficeText);
  EXPECT_THAT(notes_of(lying),
              ElementsAre("the font .VnTime is read as Unicode, though its name says TCVN3"));
  InkBuilder unicode;
  unicode.font("Arial").line(kOfficeText);
  EXPECT_THAT(notes_of(unicode), IsEmpty());
}

}  // namespace
}  // namespace bocso
