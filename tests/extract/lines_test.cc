// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/lines.h"

#include <gtest/gtest.h>

namespace bocso {
namespace {

// A line of words, each 5 points a character, one blank apart.
std::vector<Word> line(const std::vector<const char*>& texts, double y, Turn turn = Turn::none) {
  std::vector<Word> words;
  double x = 50;
  for (const char* text : texts) {
    Word word;
    word.text = text;
    word.size = 10;
    word.turn = turn;
    const double width = 5.0 * static_cast<double>(word.text.size());
    word.box = {x, y - 9, x + width, y + 2};
    word.baseline = y;
    word.blank_before = !words.empty();
    words.push_back(word);
    x += width + 3;
  }
  return words;
}

std::string joined(const std::vector<std::vector<Word>>& lines) {
  std::vector<const Word*> words;
  for (const auto& texts : lines) {
    for (const Word& word : texts) words.push_back(&word);
  }
  return join_lines(make_lines(words), 1, nullptr).text;
}

TEST(Lines, AreJoinedByOneBlank) {
  EXPECT_EQ(joined({line({"Số", "hồ"}, 100), line({"sơ"}, 115)}), "Số hồ sơ");
}

TEST(Lines, AreReadTopToBottomWhateverTheDrawingOrder) {
  EXPECT_EQ(joined({line({"sơ"}, 115), line({"Số", "hồ"}, 100)}), "Số hồ sơ");
}

TEST(Lines, ATokenBrokenAtTheEndOfALineGoesOn) {
  EXPECT_EQ(joined({line({"37/2020/QĐ-"}, 100), line({"UBND"}, 115)}), "37/2020/QĐ-UBND");
  EXPECT_EQ(joined({line({"ngày", "03/9/"}, 100), line({"2019"}, 115)}), "ngày 03/9/2019");
  EXPECT_EQ(joined({line({"tự", "do", "-"}, 100), line({"hạnh"}, 115)}), "tự do - hạnh");
}

TEST(Lines, ACodeBrokenInANarrowCellGoesOn) {
  EXPECT_EQ(joined({line({"1.004088"}, 100), line({".000.00.0"}, 115), line({"0.H12"}, 130)}),
            "1.004088.000.00.00.H12");
  EXPECT_EQ(joined({line({"năm", "2023"}, 100), line({"15"}, 115)}), "năm 2023 15");
  EXPECT_EQ(joined({line({"850"}, 100), line({"163"}, 115)}), "850 163");
}

TEST(Lines, ASyllableBrokenInANarrowCellGoesOn) {
  EXPECT_EQ(joined({line({"Tron"}, 100), line({"g", "đó"}, 115)}), "Trong đó");
  EXPECT_EQ(joined({line({"NGHIÊ"}, 100), line({"NG"}, 115)}), "NGHIÊNG");
  EXPECT_EQ(joined({line({"Tổng"}, 100), line({"số"}, 115)}), "Tổng số");         // two syllables
  EXPECT_EQ(joined({line({"nhóm"}, 100), line({"B"}, 115)}), "nhóm B");           // no syllable
  EXPECT_EQ(joined({line({"tron"}, 100), line({"G"}, 115)}), "tron G");           // another case
  EXPECT_EQ(joined({line({"số", "tron"}, 100), line({"g"}, 115)}), "số tron g");  // there was room
}

TEST(Lines, ASoftHyphenJoinsAWordBeforeSmallLettersAndElseIsAHyphen) {
  EXPECT_EQ(joined({line({"thông\u00AD"}, 100), line({"tin"}, 115)}), "thôngtin");
  EXPECT_EQ(joined({line({"thông\u00AD"}, 100), line({"Tin"}, 115)}), "thông-Tin");
}

TEST(Lines, PlacesEndWithTheirWordsAlsoWhereASoftHyphenWas) {
  for (const char* next : {"tin", "Tin"}) {
    const std::vector<Word> first = line({"thông\u00AD"}, 100);
    const std::vector<Word> second = line({next}, 115);
    const PlacedText text = join_lines(make_lines({&first[0], &second[0]}), 1, nullptr);
    ASSERT_EQ(text.places.size(), 2u);
    EXPECT_EQ(text.places[0].end, text.places[1].begin);
    EXPECT_EQ(text.places[1].end, text.text.size());
  }
  const std::vector<Word> last = line({"thông\u00AD"}, 100);
  const PlacedText text = join_lines(make_lines({&last[0]}), 1, nullptr);
  EXPECT_EQ(text.text, "thông-");
  EXPECT_EQ(text.places[0].end, text.text.size());
}

TEST(Lines, TurnedTextIsReadInItsOwnDirection) {
  // Running upwards: the first word stands lowest, the first line furthest left.
  Word a = line({"Trả"}, 0)[0];
  Word b = a;
  Word c = a;
  a.turn = b.turn = c.turn = Turn::three_quarters;
  a.text = "Trả";
  a.box = {91, 180, 102, 200};
  a.baseline = 100;
  b.text = "quá";
  b.box = {91, 150, 102, 175};
  b.baseline = 100;
  c.text = "hạn";
  c.box = {106, 180, 117, 200};
  c.baseline = 115;
  EXPECT_EQ(joined({{c, b, a}}), "Trả quá hạn");
}

TEST(Lines, RaisedDigitsInACellAreSuperscripts) {
  std::vector<Word> words = line({"m", "2"}, 100);
  words[1].raised = true;
  words[1].blank_before = false;
  EXPECT_EQ(joined({words}), "m²");
}

}  // namespace
}  // namespace bocso
