// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "model/figures.h"

namespace bocso {
namespace {

Document document() {
  Document d;
  d.id = "0123456789abcdef";
  d.period_end = "2023-12-31";
  return d;
}

TEST(ProseFigures, AQualityCountsWhatTheSentenceCounts) {
  Paragraph paragraph;
  paragraph.content.text = "Có 05 cán bộ, công chức (02 kiêm nhiệm, 03 chuyên trách). Có 04 nam.";
  const auto figures = prose_figures({paragraph}, document());
  ASSERT_EQ(figures.size(), 4u);
  EXPECT_EQ(figures[1].unit, "cán bộ, công chức");
  EXPECT_EQ(figures[2].unit, "cán bộ, công chức");
  EXPECT_EQ(figures[3].unit, "nam");
}

TEST(ProseFigures, ProseHasItsSentenceEntityAndPlace) {
  Paragraph paragraph;
  paragraph.content.text =
      "Quý này rất tốt. Hồ sơ trực tuyến là 943/10.529 hồ sơ, đạt 8,96% (Sở Công Thương 596 hồ "
      "sơ).";
  paragraph.page = 3;
  std::size_t begin = 0;
  while (begin < paragraph.content.text.size()) {
    const std::size_t end =
        std::min(paragraph.content.text.find(' ', begin), paragraph.content.text.size());
    paragraph.content.places.push_back(
        {begin, end, 3, {static_cast<double>(begin), 0, static_cast<double>(end), 10}, false});
    begin = end + 1;
  }
  const auto figures = prose_figures({paragraph}, document());
  ASSERT_EQ(figures.size(), 3u);
  EXPECT_EQ(figures[0].kind, Kind::ratio);
  EXPECT_EQ(to_string(*figures[0].value) + "/" + to_string(*figures[0].denominator), "943/10529");
  EXPECT_EQ(figures[0].unit, "hồ sơ");
  EXPECT_EQ(figures[1].kind, Kind::percent);
  EXPECT_EQ(to_string(*figures[1].value), "8.96");
  EXPECT_EQ(to_string(*figures[2].value), "596");
  EXPECT_EQ(figures[2].unit, "hồ sơ");
  EXPECT_EQ(figures[2].entity, "Sở Công Thương");
  EXPECT_TRUE(figures[0].sentence.starts_with("Hồ sơ trực tuyến")) << figures[0].sentence;
  EXPECT_EQ(figures[0].page, 3);
  const auto at = static_cast<double>(paragraph.content.text.find("943"));
  EXPECT_EQ(figures[0].bbox.x0, at);
}

struct UnitLineCase {
  const char* text;
  std::size_t figures;
};

const UnitLineCase kUnitLines[] = {
    {"Đơn vị tính: 1000 đồng", 0},     {"(ĐVT: 1.000 đồng)", 0},          {"Đơn vị: 1000 đồng", 0},
    {"Đơn vị: Sở Y tế có 5 hồ sơ", 1}, {"Tổng thu phí là 1000 đồng.", 1},
};

TEST(ProseFigures, ALineThatStatesAUnitPrintsNoFigure) {
  for (const UnitLineCase& c : kUnitLines) {
    Paragraph paragraph;
    paragraph.content.text = c.text;
    EXPECT_EQ(prose_figures({paragraph}, document()).size(), c.figures) << c.text;
  }
}

TEST(ProseFigures, ProseIsOfThePeriodNearestBeforeIt) {
  Paragraph paragraph;
  paragraph.content.text =
      "Có 28 xã đạt chuẩn. Năm 2022 giải quyết 1.250 hồ sơ, quý I năm 2023 giải quyết 450 hồ sơ.";
  std::vector<std::string> shown;
  for (const Figure& figure : prose_figures({paragraph}, document())) {
    shown.push_back(to_string(*figure.value) + " " + figure.period_start + "…" + figure.period_end);
  }
  EXPECT_EQ(shown, (std::vector<std::string>{"28 …2023-12-31", "1250 2022-01-01…2022-12-31",
                                             "450 2023-01-01…2023-03-31"}));
}

}  // namespace
}  // namespace bocso
