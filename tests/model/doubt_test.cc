// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/doubt.h"

#include <gmock/gmock.h>

#include "extract/grid.h"
#include "model/figures.h"
#include "model/table_labels.h"
#include "support/page_builder.h"

namespace bocso {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The figures of a table of one row, its number read from a picture as `text`.
std::vector<Figure> figures_read_as(const char* text, double confidence,
                                    std::vector<std::string> others) {
  PageText page = draw_page(R"(
    +-----+---------------+--------+---------+
    | STT | Chỉ tiêu      | Đơn vị | Số liệu |
    +-----+---------------+--------+---------+
    | 1   | Số TTHC       | Thủ tục| 9999    |
    +-----+---------------+--------+---------+
  )");
  for (Word& word : page.words) {
    if (word.text != "9999") continue;
    word.text = text;
    word.confidence = confidence;
    word.others = others;
  }
  Document document;
  document.id = "0123456789abcdef";
  return table_figures(label_table(find_tables(page).tables.at(0), {}), document);
}

TEST(Doubt, AFigureIsNoSurerThanItsWords) {
  const auto figures = figures_read_as("1.903", 0.4, {"1.908", "1903", "l"});
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_EQ(to_string(*figures[0].value), "1903");
  EXPECT_EQ(figures[0].confidence, 0.4);
  EXPECT_THAT(figures[0].alternatives, ElementsAre("1908"));
}

TEST(Doubt, WhatWasReadWithoutDoubtHasNoAlternatives) {
  const auto figures = figures_read_as("1.903", 1, {});
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_EQ(figures[0].confidence, 1);
  EXPECT_THAT(figures[0].alternatives, IsEmpty());
}

TEST(Doubt, InkThatCannotBeReadIsAnEmptyFigureInDoubt) {
  const auto figures = figures_read_as("", 0, {});
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_EQ(figures[0].kind, Kind::empty);
  EXPECT_EQ(figures[0].raw, "");
  EXPECT_EQ(figures[0].confidence, 0);
}

}  // namespace
}  // namespace bocso
