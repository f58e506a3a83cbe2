// SPDX-License-Identifier: GPL-3.0-or-later
// Matching of whole tables with the built-in catalogue: headers, titles, levels, changes, nearness,
// damaged labels.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "model/matcher.h"
#include "support/built_in_catalogue.h"

namespace bocso {
namespace {

Figure cell(int row, int column, std::string label, std::string header, Kind kind = Kind::count) {
  Figure figure;
  figure.table = 0;
  figure.row = row;
  figure.column = column;
  figure.label = std::move(label);
  figure.column_label = std::move(header);
  figure.kind = kind;
  return figure;
}

Row row(std::string label, bool total = false) {
  Row row;
  row.label = std::move(label);
  row.total = total;
  return row;
}

LabelledTable table_of(std::string title, std::vector<Row> rows) {
  LabelledTable table;
  table.title = std::move(title);
  table.rows = std::move(rows);
  return table;
}

constexpr const char* kReceived = "Số hồ sơ tiếp nhận";

struct LevelCase {
  const char* name;
  std::vector<Row> rows;
  int row;
  const char* title;
  const char* indicator;
};

TEST(MatchTables, WhoIsInTheRowDecidesTheLevel) {
  const LevelCase cases[] = {
      {"department", {row("Sở Xây dựng")}, 0, "", "files.province.received"},
      {"central agency", {row("Bảo hiểm xã hội tỉnh")}, 0, "", "files.province.received"},
      {"district", {row("UBND huyện Đại Từ")}, 0, "", "files.district.received"},
      {"commune", {row("UBND xã Đức Lâm")}, 0, "", "files.commune.received"},
      {"enterprise", {row("Công ty Điện lực")}, 0, "", ""},
      {"enterprise at the centre",
       {row("Công ty Điện lực")},
       0,
       "TÌNH HÌNH GIẢI QUYẾT HỒ SƠ TẠI TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
       "files.province.received"},
      {"total of districts",
       {row("UBND huyện A"), row("UBND thị xã B"), row("Tổng cộng", true)},
       2,
       "",
       "files.district.received"},
      {"total of several levels",
       {row("UBND huyện A"), row("Sở Y tế"), row("Tổng cộng", true)},
       2,
       "",
       ""},
      {"row that names something counted", {row("Số hồ sơ đất đai")}, 0, "", ""},
  };
  for (const LevelCase& c : cases) {
    std::vector<Figure> figures{
        cell(c.row, 2, c.rows[static_cast<std::size_t>(c.row)].label, kReceived)};
    built_in_matcher().match(figures, {table_of(c.title, c.rows)});
    EXPECT_EQ(figures[0].indicator, c.indicator) << c.name;
  }
}

TEST(MatchTables, TheTitleSaysWhatIsCounted) {
  const char* header =
      "Thống kê trên Cổng dịch vụ công quốc gia ngày 30/9/2023 / Số lượng hoàn thành";
  std::vector<Figure> figures{cell(0, 3, "UBND huyện Võ Nhai", header)};
  built_in_matcher().match(figures,
                           {table_of("V. CHỨNG THỰC ĐIỆN TỬ BẢN SAO TỪ BẢN CHÍNH", {row("")})});
  EXPECT_EQ(figures[0].indicator, "certification.completed");
  built_in_matcher().match(figures, {table_of("Biểu khác", {row("")})});
  EXPECT_EQ(figures[0].indicator, "");
}

TEST(MatchTables, DatesInHeadersAreNoPartOfTheIndicator) {
  for (const char* header : {"Số lượng hồ sơ quá hạn ngày 30/9/2023", "Số lượng hồ sơ quá hạn",
                             "Số hồ sơ trễ hạn tháng 10 năm 2023", "Số hồ sơ quá hạn Quý III"}) {
    std::vector<Figure> figures{cell(0, 2, "Sở Tư pháp", header)};
    built_in_matcher().match(figures, {});
    EXPECT_EQ(figures[0].indicator, "files.overdue") << header;
  }
}

struct ChangeCase {
  const char* name;
  const char* printed;
  Decimal value;
  int decimals;
  const char* unit_code;
  const char* indicator;
};

// 182 | 100 | 190 | 100 | the change
TEST(MatchTables, AChangeBelongsToWhatChanged) {
  const ChangeCase cases[] = {
      {"difference of the counts", "+8", {8, 0}, 0, "", "payment.files_online"},
      {"decimals", "+1,5", {15, 1}, 1, "", "payment.files_online_rate"},
      {"difference of the rates", "+3", {3, 0}, 0, "", "payment.files_online_rate"},
      {"unit of the count", "Tăng 3 hồ sơ", {3, 0}, 0, "file", "payment.files_online"},
      {"unit of the rate", "+8%", {8, 0}, 0, "percent", "payment.files_online_rate"},
      {"a whole number otherwise", "+7", {7, 0}, 0, "", "payment.files_online"},
  };
  for (const ChangeCase& c : cases) {
    const char* label = "Thanh toán trực tuyến";
    std::vector<Figure> figures;
    const Decimal values[] = {{182, 0}, {96, 0}, {190, 0}, {99, 0}};
    for (int i = 0; i < 4; ++i) {
      figures.push_back(cell(0, 2 + i, label, i % 2 == 0 ? "Số liệu" : "Tỷ lệ (%)",
                             i % 2 == 0 ? Kind::count : Kind::percent));
      figures.back().value = values[i];
    }
    figures.push_back(cell(0, 6, label, "Tăng (+)/Giảm (-)", Kind::delta));
    figures.back().value = c.value;
    figures.back().decimals = c.decimals;
    figures.back().unit_code = c.unit_code;
    for (Figure& figure : figures) figure.path = {"Tỷ lệ hồ sơ thanh toán trực tuyến"};
    built_in_matcher().match(figures, {});
    EXPECT_EQ(figures[4].indicator, c.indicator) << c.name;
    EXPECT_TRUE(figures[4].rule.ends_with(", its change")) << figures[4].rule;
  }
}

TEST(MatchTables, AChangeAloneHasNoIndicator) {
  std::vector<Figure> figures{
      cell(0, 6, "Tổng số TTHC liên thông", "Tăng (+)/Giảm (-)", Kind::delta)};
  built_in_matcher().match(figures, {});
  EXPECT_EQ(figures[0].indicator, "");
}

TEST(MatchTables, TheNearestLabelAboveCounts) {
  const std::string council = "Số VBQPPL do tỉnh ban hành";
  std::vector<Figure> figures{cell(1, 3, council, "Số liệu"), cell(2, 3, council, "Số liệu")};
  figures[0].path = {"Cải cách thể chế"};
  figures[1].path = {"Cải cách thể chế", council};
  built_in_matcher().match(figures, {});
  EXPECT_EQ(figures[0].indicator, "legal_docs.issued.total");
  EXPECT_EQ(figures[1].indicator, "legal_docs.province.total");
}

TEST(MatchTables, ACountWithItsWholeIsACount) {
  std::vector<Figure> figures{
      cell(1, 2, "Số TTHC công khai trên Cổng DVC quốc gia/tổng số TTHC", "Số liệu", Kind::ratio)};
  built_in_matcher().match(figures, {});
  EXPECT_EQ(figures[0].indicator, "procedures.disclosed");
}

struct DamageCase {
  const char* label;
  const char* indicator;
  const char* rule;  // what the rule must say, "" for nothing
  double confidence;
};

constexpr DamageCase kDamage[] = {
    {"Số TTHC không phát sinh hồ sơ", "procedures.without_files.total", "", 1},
    {"Số thủ tục hành chính không phát sinh hồ sơ", "procedures.without_files.total", "", 1},
    {"So TTHC khong phat sinh ho so", "procedures.without_files.total", "marks differ", 0.9},
    {"Sô TTHC không phát sinh hô sơ", "procedures.without_files.total", "marks differ", 0.9},
    {"Số TTHC khônq phát slnh hồ sơ", "procedures.without_files.total",
     "2 letters off: so thu tuc hanh chinh khong phat sinh ho so", 0.7},
    {"Tổng số TTHC liênthông", "procedures.interlinked.total", "1 letter off", 0.7},
    {"Số TTHC không phát sinh văn bản", "", "", 1},
    {"Số xqzw kkjh bbvt", "", "", 1},
};

TEST(MatchTables, DamagedLabelsMatchWithLessConfidenceAndSaySo) {
  for (const DamageCase& c : kDamage) {
    std::vector<Figure> figures{cell(0, 3, c.label, "Số liệu")};
    built_in_matcher().match(figures, {});
    EXPECT_EQ(figures[0].indicator, c.indicator) << c.label;
    EXPECT_NE(figures[0].rule.find(c.rule), std::string::npos)
        << c.label << ": " << figures[0].rule;
    EXPECT_EQ(figures[0].confidence, c.confidence) << c.label;
    const Figure once = figures[0];
    built_in_matcher().match(figures, {});
    EXPECT_EQ(figures[0], once) << "matching again changes nothing";
  }
}

TEST(MatchTables, ADamagedLabelAboveIsMended) {
  std::vector<Figure> figures{cell(0, 3, "Tổng số TTHC đủ điều kiện", "Số liệu")};
  figures[0].path = {"Tỷ lệ TTHC đủ điều kiện được cunq cấp trực tuyến toàn trình"};
  built_in_matcher().match(figures, {});
  EXPECT_EQ(figures[0].indicator, "dvc.full.eligible");
  EXPECT_NE(figures[0].rule.find("1 letter off"), std::string::npos) << figures[0].rule;
}

}  // namespace
}  // namespace bocso
