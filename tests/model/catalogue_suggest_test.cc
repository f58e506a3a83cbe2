// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue_suggest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "model/catalogue.h"
#include "support/temp_folder.h"

namespace bocso {
namespace {

using ::testing::HasSubstr;

Figure figure(std::string label, std::string column, Kind kind, std::string unit) {
  Figure figure;
  figure.file = "bao-cao.pdf";
  figure.page = 2;
  figure.label = std::move(label);
  figure.column_label = std::move(column);
  figure.kind = kind;
  figure.unit_code = std::move(unit);
  figure.raw = "12";
  return figure;
}

Report sample(const std::string& id) {
  Report report;
  report.document.id = id;
  report.figures = {figure("Số cây trồng mới", "Số liệu", Kind::count, "tree"),
                    figure("- Số cây trồng mới:", "Số liệu", Kind::count, "tree"),
                    figure("Tỷ lệ cây sống", "Số liệu", Kind::percent, "percent"),
                    figure("UBND huyện A", "Diện tích rừng (ha)", Kind::count, "hectare"),
                    figure("Số 'lạ'", "Số liệu", Kind::count, "no such unit"),
                    figure("Đã biết", "Số liệu", Kind::count, "file"),
                    figure("Bằng chữ", "Số liệu", Kind::text, "")};
  report.figures[5].indicator = "known.one";
  return report;
}

TEST(Suggestions, AreGroupedTheCommonestFirst) {
  const Abbreviations none;
  Suggestions suggestions(none);
  suggestions.add(sample("a"));
  suggestions.add(sample("b"));
  const std::string yaml = suggestions.yaml();
  EXPECT_THAT(yaml, HasSubstr("  # 4 figures in 2 documents, first: bao-cao.pdf, page 2, in “Số "
                              "liệu”: 12\n  - id: todo.so_cay_trong_moi\n"));
  EXPECT_THAT(yaml, HasSubstr("      - column: 'dien tich rung'\n"));
  EXPECT_LT(yaml.find("so_cay_trong_moi"), yaml.find("ty_le_cay_song"));
  EXPECT_EQ(yaml.find("known"), std::string::npos);
  EXPECT_EQ(yaml.find("bang_chu"), std::string::npos);
}

TEST(Suggestions, AreACatalogueThatIsRight) {
  const Abbreviations none;
  Suggestions suggestions(none);
  suggestions.add(sample("a"));
  const TempFolder folder;
  const std::string file = folder.write("todo.yaml", suggestions.yaml());
  for (const Error& error : check_catalogue({file})) ADD_FAILURE() << to_string(error);
  const auto catalogue = load_catalogue({file});
  ASSERT_TRUE(catalogue);
  EXPECT_EQ(catalogue->indicators.size(), 4U);
}

TEST(Suggestions, OfNothingAreNothing) {
  const Abbreviations none;
  EXPECT_EQ(Suggestions(none).yaml(), "");
}

}  // namespace
}  // namespace bocso
