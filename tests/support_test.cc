// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "support/page_builder.h"

namespace bocso {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> texts(const PageText& page) {
  std::vector<std::string> found;
  for (const Word& word : page.words) found.push_back(word.text);
  return found;
}

TEST(DrawPage, OneCodePointIsOneColumn) {
  const PageText page = draw_page("Số hồ sơ");
  ASSERT_THAT(texts(page), ElementsAre("Số", "hồ", "sơ"));
  EXPECT_EQ(page.words[1].box, (Rect{78, 61, 90, 71}));
  EXPECT_EQ(page.words[2].box, (Rect{96, 61, 108, 71}));
  EXPECT_EQ(page.words[1].baseline, 69);
  EXPECT_EQ(page.words[1].size, 10);
  EXPECT_EQ(page.width, 60 + 8 * 6 + 60);
  EXPECT_EQ(page.height, 60 + 12 + 60);
}

TEST(DrawPage, SharedIndentationAndOuterBlankLinesAreDropped) {
  const PageText page = draw_page(R"(
      một

        hai
  )");
  ASSERT_THAT(texts(page), ElementsAre("một", "hai"));
  EXPECT_EQ(page.words[0].box.x0, 60);
  EXPECT_EQ(page.words[1].box.x0, 72);
  EXPECT_EQ(page.words[1].box.y0, 60 + 2 * 12 + 1);
}

TEST(DrawPage, OneBlankIsTypedMoreAreAGap) {
  const PageText page = draw_page("a b  c|d");
  ASSERT_THAT(texts(page), ElementsAre("a", "b", "c", "d"));
  EXPECT_FALSE(page.words[0].blank_before);
  EXPECT_TRUE(page.words[1].blank_before);
  EXPECT_FALSE(page.words[2].blank_before);
  EXPECT_FALSE(page.words[3].blank_before);
}

TEST(DrawPage, DashesAndPlusesInTextStayText) {
  struct Case {
    const char* name;
    const char* drawing;
    std::vector<std::string> words;
    std::size_t rules;
  };
  const Case cases[] = {
      {"list dash", "- Số nhiệm vụ", {"-", "Số", "nhiệm", "vụ"}, 0},
      {"signed numbers", "+28 -5,28", {"+28", "-5,28"}, 0},
      {"header of a change column", "Tăng (+)/Giảm(-)", {"Tăng", "(+)/Giảm(-)"}, 0},
      {"three dashes alone", "---", {"---"}, 0},
      {"two pluses", "++", {"++"}, 0},
      {"four dashes", "----", {}, 1},
      {"three dashes at a corner", "+---", {}, 1},
      {"narrow box", "+-+", {}, 1},
      {"rule beside text", "a ----", {"a"}, 1},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const PageText page = draw_page(c.drawing);
    EXPECT_EQ(texts(page), c.words);
    EXPECT_EQ(page.rules.size(), c.rules);
  }
}

TEST(DrawPage, RulesRunThroughTheMiddleOfTheirCharacters) {
  const PageText page = draw_page(R"(
    +---+----+
    | 1 | +2 |
    +---+----+
  )");
  EXPECT_THAT(texts(page), ElementsAre("1", "+2"));
  EXPECT_THAT(
      page.rules,
      ElementsAre(Rule{Axis::horizontal, 66, 63, 117, 0.5},
                  Rule{Axis::horizontal, 90, 63, 117, 0.5}, Rule{Axis::vertical, 63, 66, 90, 0.5},
                  Rule{Axis::vertical, 87, 66, 90, 0.5}, Rule{Axis::vertical, 117, 66, 90, 0.5}));
}

TEST(DrawPage, SpanningCellsInterruptTheRulesTheySpan) {
  const PageText page = draw_page(R"(
    +---+-------+
    | a | b     |
    |   +---+---+
    |   | c | d |
    +---+---+---+
  )");
  EXPECT_THAT(texts(page), ElementsAre("a", "b", "c", "d"));
  EXPECT_THAT(
      page.rules,
      ElementsAre(Rule{Axis::horizontal, 66, 63, 135, 0.5},
                  Rule{Axis::horizontal, 90, 87, 135, 0.5},
                  Rule{Axis::horizontal, 114, 63, 135, 0.5}, Rule{Axis::vertical, 63, 66, 114, 0.5},
                  Rule{Axis::vertical, 87, 66, 114, 0.5}, Rule{Axis::vertical, 111, 90, 114, 0.5},
                  Rule{Axis::vertical, 135, 66, 114, 0.5}));
}

TEST(DrawPage, RulesThatMeetWithoutCornerTouch) {
  const PageText page = draw_page(R"(
    ------
    a |  b
    ------
    |----|
  )");
  EXPECT_THAT(
      page.rules,
      ElementsAre(Rule{Axis::horizontal, 66, 60, 96, 0.5}, Rule{Axis::horizontal, 90, 60, 96, 0.5},
                  Rule{Axis::horizontal, 102, 63, 93, 0.5}, Rule{Axis::vertical, 63, 90, 108, 0.5},
                  Rule{Axis::vertical, 75, 66, 90, 0.5}, Rule{Axis::vertical, 93, 90, 108, 0.5}));
}

TEST(DrawPage, CaretRaises) {
  const PageText page = draw_page("sơ^1 m^2");
  ASSERT_THAT(texts(page), ElementsAre("sơ", "1", "m", "2"));
  EXPECT_TRUE(page.words[1].raised);
  EXPECT_EQ(page.words[1].size, 6);
  EXPECT_EQ(page.words[1].box, (Rect{72, 61, 78, 67}));
  EXPECT_FALSE(page.words[2].raised);
}

TEST(DrawPage, LinesCanBeBoldAndItalic) {
  const PageText page = draw_page("a\nb", {.bold_lines = {0}, .italic_lines = {1}});
  EXPECT_TRUE(page.words[0].bold);
  EXPECT_FALSE(page.words[0].italic);
  EXPECT_FALSE(page.words[1].bold);
  EXPECT_TRUE(page.words[1].italic);
}

Cell make_cell(int row, int column, int row_span, int column_span, const char* text) {
  Cell cell;
  cell.row = row;
  cell.column = column;
  cell.row_span = row_span;
  cell.column_span = column_span;
  cell.content.text = text;
  return cell;
}

TEST(Show, SpansPointToTheirCell) {
  Table table;
  table.rows = 2;
  table.columns = 3;
  table.cells = {make_cell(0, 0, 2, 1, "STT"), make_cell(0, 1, 1, 2, "Kết quả"),
                 make_cell(1, 1, 1, 1, "Số")};
  EXPECT_EQ(show(table), "STT|Kết quả|<\n^|Số|?\n");
}

TEST(Show, LayoutInReadingOrder) {
  Layout layout;
  layout.tables.resize(1);
  layout.tables[0].rows = layout.tables[0].columns = 1;
  layout.tables[0].cells = {make_cell(0, 0, 1, 1, "1.903")};
  layout.paragraphs.resize(2);
  layout.paragraphs[0].content.text = "Biểu 1";
  layout.paragraphs[0].marks = {{8, "1"}};
  layout.paragraphs[1].content.text = "2";
  layout.paragraphs[1].kind = ParagraphKind::page_number;
  layout.order = {
      {Block::Kind::paragraph, 0}, {Block::Kind::table, 0}, {Block::Kind::paragraph, 1}};
  EXPECT_EQ(show(layout), "Biểu 1 {1}\n==========\n1.903\n==========\npage_number: 2\n");
}

}  // namespace
}  // namespace bocso
