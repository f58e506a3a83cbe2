// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/grid.h"

#include <gtest/gtest.h>

#include "extract/rules.h"
#include "support/page_builder.h"

namespace bocso {
namespace {

struct GridCase {
  const char* name;
  const char* drawing;
  std::vector<const char*> tables;  // as show() prints them
};

const GridCase kCases[] = {
    {"FullBorders",
     R"(
      +-----+------+
      | STT | Số   |
      +-----+------+
      | 1   | 28   |
      +-----+------+
    )",
     {"STT|Số\n1|28\n"}},
    {"HeaderSpansColumnsAndRows",
     R"(
      +-----+----------------+
      | STT | Kết quả        |
      |     +--------+-------+
      |     | Đơn vị | Số    |
      +-----+--------+-------+
      | 1   | Người  | 35    |
      +-----+--------+-------+
    )",
     {"STT|Kết quả|<\n^|Đơn vị|Số\n1|Người|35\n"}},
    {"BodyCellSpansRows",
     R"(
      +----------+------+----+
      | Trong đó | Tỉnh | 1  |
      |          +------+----+
      |          | Xã   | 2  |
      +----------+------+----+
    )",
     {"Trong đó|Tỉnh|1\n^|Xã|2\n"}},
    {"EmptyCellsAreKept",
     R"(
      +----+----+----+
      | 1  |    | 3  |
      +----+----+----+
      |    |    |    |
      +----+----+----+
    )",
     {"1||3\n||\n"}},
    {"LinesOfACellAreJoined",
     R"(
      +----+---------------+
      | 1  | Số thủ tục    |
      |    | hành chính    |
      +----+---------------+
      | 2  | Số hồ sơ      |
      +----+---------------+
    )",
     {"1|Số thủ tục hành chính\n2|Số hồ sơ\n"}},
    {"NoOuterBorder",
     R"(
       STT | Chỉ tiêu | Số
      -----+----------+------
       1   | Hồ sơ    | 28
      -----+----------+------
       2   | Thủ tục  | 5
    )",
     {"STT|Chỉ tiêu|Số\n1|Hồ sơ|28\n2|Thủ tục|5\n"}},
    {"RowMergedOverAllColumnsWithoutSides",
     R"(
       STT | Đơn vị   | Số
      -----+----------+------
       1   | Sở Y tế  | 28
      -----+----------+------
       II. Cấp huyện
      -----+----------+------
       1   | Ba Tơ    | 5
      -----+----------+------
       2   | Đức Phổ  | 7
    )",
     {"STT|Đơn vị|Số\n1|Sở Y tế|28\nII. Cấp huyện|<|<\n1|Ba Tơ|5\n2|Đức Phổ|7\n"}},
    {"TwoTablesOnAPage",
     R"(
      +----+----+
      | 1  | 2  |
      +----+----+

      Biểu mẫu 2

      +----+----+
      | 3  | 4  |
      +----+----+
    )",
     {"1|2\n", "3|4\n"}},
    {"AFrameIsNoTable",
     R"(
      +------------+
      | Đến: 12/5  |
      +------------+
    )",
     {}},
    {"AnUnderlineIsNoTable",
     R"(
      CỘNG HÒA XÃ HỘI
      ---------------
      Độc lập
    )",
     {}},
};

TEST(Grid, TablesAreAsDrawn) {
  for (const GridCase& c : kCases) {
    const PageTables found = find_tables(draw_page(c.drawing));
    ASSERT_EQ(found.tables.size(), c.tables.size()) << c.name;
    for (std::size_t i = 0; i < c.tables.size(); ++i)
      EXPECT_EQ(show(found.tables[i]), c.tables[i]) << c.name;
  }
}

TEST(Grid, EveryPositionIsCoveredByOneCell) {
  for (const GridCase& c : kCases) {
    for (const Table& table : find_tables(draw_page(c.drawing)).tables) {
      for (int times : times_covered(table)) EXPECT_EQ(times, 1) << c.name;
    }
  }
}

TEST(Grid, WordsInCellsAreUsedAndOthersAreNot) {
  const PageText page = draw_page(R"(
    Biểu mẫu
    +----+----+
    | 1  | 2  |
    +----+----+
  )");
  const PageTables found = find_tables(page);
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    EXPECT_EQ(found.used[i], page.words[i].text == "1" || page.words[i].text == "2")
        << page.words[i].text;
  }
}

std::vector<Rule> lattice(int horizontal, int vertical) {
  std::vector<Rule> rules;
  for (int i = 0; i < horizontal; ++i)
    rules.push_back({Axis::horizontal, 10.0 * i, 0, 10.0 * (vertical - 1), 0.5});
  for (int i = 0; i < vertical; ++i)
    rules.push_back({Axis::vertical, 10.0 * i, 0, 10.0 * (horizontal - 1), 0.5});
  return rules;
}

// As spreadsheets print it: "năm trước" with its second word over the edge.
TEST(Grid, TextThatRunsOverIntoAnEmptyCellStaysWhereItBegan) {
  struct Case {
    const char* text;
    double blank;  // before it, of the font size
    const char* table;
  };
  for (const Case& c :
       {Case{"trước", 0.3, "Nguồn năm trước|\n"}, Case{"1.903", 0.3, "Nguồn năm|1.903\n"},
        Case{"trước", 0.9, "Nguồn năm|trước\n"}}) {
    PageText page = draw_page(R"(
      +--------------+-----------+
      | Nguồn năm    |           |
      +--------------+-----------+
    )");
    Word word = page.words.back();
    const double edge = find_tables(page).tables.at(0).column_edges.at(1);
    word.text = c.text;
    word.box.x0 = edge - 4;
    word.box.x1 = edge + 20;
    page.words.back().box.x1 = word.box.x0 - c.blank * word.size;
    page.words.push_back(word);
    EXPECT_EQ(show(find_tables(page).tables.at(0)), c.table) << c.text << c.blank;
  }
}

TEST(Grid, WhatNoTableHasIsLeftAlone) {
  struct Row {
    int horizontal;
    int vertical;
    std::size_t tables;
    const char* note;
  };
  const Row rows[] = {
      {400, 401, 0,
       "a drawing of 399 × 400 fields, over the limit of 100000: it is read as no table"},
      {10'001, 0, 0,
       "a drawing of 10001 lines, over the limit of 10000: no table is looked for on the page"},
      {500, 41, 1, ""},
  };
  for (const Row& row : rows) {
    PageText page;
    page.words.push_back({"12", {2, 12, 8, 18}, 17, 5});
    page.rules = lattice(row.horizontal, row.vertical);
    const PageTables found = find_tables(page);
    EXPECT_EQ(found.tables.size(), row.tables) << row.horizontal;
    EXPECT_EQ(found.used[0], row.tables == 1) << row.horizontal;
    EXPECT_EQ(found.note, row.note) << row.horizontal;
  }
}

// The same table drawn in the ways producers draw rules.
TEST(Grid, RulesBrokenAtCrossingsDoubledOrDottedMakeTheSameTable) {
  const PageText page = draw_page(kCases[1].drawing);
  const std::string expected = show(find_tables(page).tables.at(0));
  std::vector<Rule> broken;
  std::vector<Rule> doubled;
  std::vector<Rule> dotted;
  for (const Rule& rule : page.rules) {
    Rule first = rule;
    Rule second = rule;
    first.to = (rule.from + rule.to) / 2 - 1;
    second.from = first.to + 2;
    broken.insert(broken.end(), {first, second});
    first = second = rule;
    first.at -= 1.2;
    second.at += 1.2;
    doubled.insert(doubled.end(), {first, second});
    for (double at = rule.from; at < rule.to; at += 2)
      dotted.push_back({rule.axis, rule.at, at, at + 0.5, 0.5});
  }
  for (const auto& rules : {broken, doubled, dotted}) {
    PageText drawn = page;
    drawn.rules = merge_rules(rules);
    const PageTables found = find_tables(drawn);
    ASSERT_EQ(found.tables.size(), 1u);
    EXPECT_EQ(show(found.tables[0]), expected);
  }
}

}  // namespace
}  // namespace bocso
