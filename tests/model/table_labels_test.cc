// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table_labels.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "extract/grid.h"
#include "model/row_hierarchy.h"
#include "model/total_words.h"
#include "support/page_builder.h"

namespace bocso {
namespace {

using ::testing::ElementsAre;

LabelledTable label(const char* drawing, const TableContext& context = {}) {
  return label_table(find_tables(draw_page(drawing)).tables.at(0), context);
}

std::vector<Role> roles(const LabelledTable& table) {
  std::vector<Role> out;
  for (const Column& column : table.columns) out.push_back(column.role);
  return out;
}

std::vector<std::string> labels(const LabelledTable& table) {
  std::vector<std::string> out;
  for (const Column& column : table.columns) out.push_back(column.label);
  return out;
}

const char* const kIndicators = R"(
  +----------+------------------+-------------------+---------+
  | STT      | Chỉ tiêu         | Kết quả thống kê  | Ghi chú |
  |          |                  +-----------+-------+         |
  |          |                  | Đơn vị    | Số    |         |
  |          |                  | tính      | liệu  |         |
  +----------+------------------+-----------+-------+---------+
  | 1.       | Thủ tục          |           |       |         |
  +----------+------------------+-----------+-------+---------+
  | 1.1.     | Tổng số thủ tục  | Thủ tục   | 1.503 |         |
  +----------+------------------+-----------+-------+---------+
  | Trong đó | Số cấp tỉnh      | Thủ tục   | 1.403 | Đủ      |
  |          +------------------+-----------+-------+---------+
  |          | Số cấp xã        | Thủ tục   | 100   |         |
  +----------+------------------+-----------+-------+---------+
  | 1.2.     | Tỷ lệ đúng hạn   | %         | 98,5  |         |
  +----------+------------------+-----------+-------+---------+
)";

TEST(TableLabels, HeaderCellsAreJoinedFromTheOutermostIn) {
  const LabelledTable table = label(kIndicators);
  EXPECT_EQ(table.header_rows, 2);
  EXPECT_THAT(labels(table), ElementsAre("STT", "Chỉ tiêu", "Kết quả thống kê / Đơn vị tính",
                                         "Kết quả thống kê / Số liệu", "Ghi chú"));
}

TEST(TableLabels, RolesComeFromTheHeadersWords) {
  EXPECT_THAT(roles(label(kIndicators)),
              ElementsAre(Role::ordinal, Role::label, Role::unit, Role::value, Role::note));
}

TEST(TableLabels, RowsBehindTrongDoStandUnderTheRowBefore) {
  const LabelledTable table = label(kIndicators);
  ASSERT_EQ(table.rows.size(), 5u);
  EXPECT_THAT(path_of(table, 2), ElementsAre("Thủ tục", "Tổng số thủ tục"));
  EXPECT_THAT(path_of(table, 3), ElementsAre("Thủ tục", "Tổng số thủ tục"));
  EXPECT_THAT(path_of(table, 4), ElementsAre("Thủ tục"));
  EXPECT_TRUE(table.rows[2].among);
  EXPECT_TRUE(table.rows[3].among);
  EXPECT_FALSE(table.rows[4].among);
}

TEST(TableLabels, ColumnNumbersAndFormulasBelongToTheHeader) {
  const LabelledTable table = label(R"(
    +-----+----------+------+------+---------+
    | STT | Đơn vị   | Cũ   | Mới  | Tổng số |
    +-----+----------+------+------+---------+
    |     | 0        | 1    | 2    | (3=1+2) |
    +-----+----------+------+------+---------+
    | 1   | Sở Y tế  | 5    | 6    | 11      |
    +-----+----------+------+------+---------+
  )");
  EXPECT_EQ(table.header_rows, 2);
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(table.columns[4].number, "3");
  EXPECT_EQ(table.columns[4].formula, "1+2");
  EXPECT_EQ(table.columns[4].label, "Tổng số");
  EXPECT_THAT(roles(table),
              ElementsAre(Role::ordinal, Role::label, Role::value, Role::value, Role::value));
}

TEST(TableLabels, ARowOfFiguresIsNoRowOfColumnNumbers) {
  const LabelledTable table = label(R"(
    +-----+----------+------+------+
    | STT | Đơn vị   | Cũ   | Mới  |
    +-----+----------+------+------+
    | 1   | Sở Y tế  | 2    | 3    |
    +-----+----------+------+------+
  )");
  EXPECT_EQ(table.header_rows, 1);
  EXPECT_EQ(table.rows.at(0).label, "Sở Y tế");
}

TEST(TableLabels, ChangeAndRateColumnsAreToldFromValues) {
  const LabelledTable table = label(R"(
    +----+-----------+---------+-----------+-------------------+
    | TT | Nội dung  | Số liệu | Tỷ lệ (%) | Tăng (+)/Giảm (-) |
    +----+-----------+---------+-----------+-------------------+
    | I  | Hồ sơ     | 28      | 93,5      | +1,2              |
    +----+-----------+---------+-----------+-------------------+
  )");
  EXPECT_THAT(roles(table),
              ElementsAre(Role::ordinal, Role::label, Role::value, Role::rate, Role::change));
  EXPECT_EQ(table.columns[3].unit, "%");
}

struct RoleCase {
  const char* header;
  const char* cell;
  Role role;
};

const RoleCase kLastColumns[] = {
    {"So với ngày 30/11/2023", "+45", Role::change},
    {"So với ngày 30/11/2023", "-991", Role::change},
    {"So với ngày 30/11/2023", "Giữ nguyên", Role::change},
    {"So với ngày 30/11/2023", "Giảm 54 hồ sơ", Role::change},
    {"So với ngày 30/11/2023 (%)", "+1,25", Role::change},
    {"So với kế hoạch (%)", "112,5", Role::rate},
    {"Diễn giải", "Cấp huyện: 67", Role::note},
    {"Thuyết minh", "Cấp huyện: 67", Role::note},
};

constexpr int kWidth = 28;

TEST(TableLabels, TheLastColumnSaysWhatItHolds) {
  for (const RoleCase& c : kLastColumns) {
    const LabelledTable table =
        label_table(find_tables(draw_page(fmt::format(R"(
    +----+-----------+---------+------------------------------+
    | TT | Nội dung  | Số liệu | {:{}} |
    +----+-----------+---------+------------------------------+
    | 1  | Hồ sơ     | 28      | {:{}} |
    +----+-----------+---------+------------------------------+
  )",
                                                            c.header, kWidth, c.cell, kWidth)
                                                    .c_str()))
                        .tables.at(0),
                    {});
    EXPECT_EQ(table.columns.at(3).role, c.role) << c.header << ": " << c.cell;
  }
}

TEST(TableLabels, WhereAllFiguresAreRatesTheyAreTheValues) {
  const LabelledTable table = label(R"(
    +----+----------+----------------------+----------------------+
    | TT | Đơn vị   | Tỷ lệ ngày 30/9 (%)  | Tỷ lệ ngày 31/10 (%) |
    +----+----------+----------------------+----------------------+
    | 1  | Sở Y tế  | 93,5                 | 94                   |
    +----+----------+----------------------+----------------------+
  )");
  EXPECT_THAT(roles(table), ElementsAre(Role::ordinal, Role::label, Role::value, Role::value));
}

TEST(TableLabels, ATableWithoutAHeaderHasNone) {
  const LabelledTable table = label(R"(
    +----+----------+------+
    | 1  | Sở Y tế  | 93,5 |
    +----+----------+------+
    | 2  | Sở Nội vụ| 94   |
    +----+----------+------+
  )");
  EXPECT_EQ(table.header_rows, 0);
  EXPECT_THAT(roles(table), ElementsAre(Role::ordinal, Role::label, Role::value));
}

TEST(TableLabels, TheColumnThatNamesTheRowsIsTheLabelAlsoBehindAnother) {
  const LabelledTable table = label(R"(
    +----+---------------+--------------+----------+
    | TT | Mã hồ sơ      | Tên thủ tục  | Số hồ sơ |
    +----+---------------+--------------+----------+
    | 1  | 1.004088.H12  | Đăng ký lại  | 12       |
    +----+---------------+--------------+----------+
  )");
  EXPECT_THAT(roles(table), ElementsAre(Role::ordinal, Role::note, Role::label, Role::value));
  EXPECT_EQ(table.rows.at(0).label, "Đăng ký lại");
}

TEST(TableLabels, LettersUnderAHeaderOfTheirOwnNameTheRows) {
  const LabelledTable table = label(R"(
    +------+---------+--------+
    | Khối | Số giỏi | Số khá |
    +------+---------+--------+
    | A    | 1       | 2      |
    +------+---------+--------+
    | B    | 4       | 0      |
    +------+---------+--------+
  )");
  EXPECT_THAT(roles(table), ElementsAre(Role::label, Role::value, Role::value));
  EXPECT_EQ(table.rows.at(1).label, "B");
}

// "Trước hạn" of a scan was read as "TT": its 869 would be ordinals, and lost.
TEST(TableLabels, RowsAreNumberedOnce) {
  const LabelledTable table = label(R"(
    +----+----------+-----------------+
    | TT | Đơn vị   | Đã giải quyết   |
    |    |          +-------+---------+
    |    |          | TT    | Quá hạn |
    +----+----------+-------+---------+
    | 1  | Sở Y tế  | 869   | 16      |
    +----+----------+-------+---------+
    | 2  | Sở Nội vụ| 65    | 2       |
    +----+----------+-------+---------+
  )");
  EXPECT_THAT(roles(table), ElementsAre(Role::ordinal, Role::label, Role::value, Role::value));
}

struct OutlineCase {
  const char* name;
  std::vector<const char*> ordinals;  // of rows labelled by their index
  std::vector<int> parents;
};

const OutlineCase kOutlines[] = {
    {"ArabicByItsPlaces", {"1.", "1.1.", "1.1.1.", "1.1.2.", "1.2.", "2."}, {-1, 0, 1, 1, 0, -1}},
    {"AnLOverOneOneIsAOne", {"l.", "1.1.", "1.1.1.", "a)", "1.2.", "2."}, {-1, 0, 1, 2, 0, -1}},
    {"DashesUnderTheNumberedRow", {"1.", "-", "-", "2.", "-"}, {-1, 0, 0, -1, 3}},
    {"RomanThenDecimalCommaThenLetter",
     {"I", "1,1", "a)", "b)", "1,2", "II", "2,1"},
     {-1, 0, 1, 1, 0, -1, 5}},
    {"PlusUnderDash", {"1", "-", "+", "+", "-"}, {-1, 0, 1, 1, 0}},
    {"MissingLastPointIsTheSame", {"2.1.", "2.1.1", "-", "2.1.2"}, {-1, 0, 1, 0}},
    {"NumbersRestartUnderASection", {"I", "1", "2", "II", "1"}, {-1, 0, 0, -1, 3}},
    {"WithoutAnOrdinalUnderTheNumberedRowWhereLevelsAreNumbered",
     {"3", "3.1", "", "", "3.2", "-", "", "4", ""},
     {-1, 0, 1, 1, 0, 4, 4, -1, 7}},
    {"WithoutAnOrdinalBesideTheNumberedRowsOfOneLevel", {"1", "", "2", ""}, {-1, -1, -1, -1}},
    {"WithoutAnOrdinalBesideThemUnderTheirSection", {"I", "1", "", "2"}, {-1, 0, 0, 0}},
};

TEST(TableLabels, HierarchyComesFromOrdinals) {
  for (const OutlineCase& c : kOutlines) {
    Table table;
    table.columns = 2;
    table.rows = static_cast<int>(c.ordinals.size());
    for (int r = 0; r < table.rows; ++r) {
      for (int column = 0; column < 2; ++column) {
        Cell cell;
        cell.row = r;
        cell.column = column;
        cell.content.text = column == 0 ? c.ordinals[static_cast<std::size_t>(r)] : "Hàng";
        table.cells.push_back(cell);
      }
    }
    std::vector<Column> columns(2);
    columns[0].role = Role::ordinal;
    columns[1].role = Role::label;
    std::vector<int> parents;
    for (const Row& row : read_rows(table, 0, columns)) parents.push_back(row.parent);
    EXPECT_EQ(parents, c.parents) << c.name;
  }
}

TEST(TableLabels, RowsBelowALabelThatEndsInTrongDoStandUnderIt) {
  const LabelledTable table = label(R"(
    +-----+------------------------------+---------+
    | STT | Chỉ tiêu                     | Số liệu |
    +-----+------------------------------+---------+
    | 1   | Thủ tục                      |         |
    +-----+------------------------------+---------+
    | 1.1 | Tổng số thủ tục. Trong đó:   | 1.503   |
    +-----+------------------------------+---------+
    |     | Số cấp tỉnh                  | 1.403   |
    +-----+------------------------------+---------+
    |     | Số cấp xã                    | 100     |
    +-----+------------------------------+---------+
    | 1.2 | Số liên thông, trong đó:     | 5       |
    +-----+------------------------------+---------+
    | -   | Số cùng cấp                  | 5       |
    +-----+------------------------------+---------+
    | 2   | Hồ sơ                        | 28      |
    +-----+------------------------------+---------+
  )");
  std::vector<int> parents;
  std::vector<bool> among;
  for (const Row& row : table.rows) {
    parents.push_back(row.parent);
    among.push_back(row.among);
  }
  EXPECT_THAT(parents, ElementsAre(-1, 0, 1, 1, 0, 4, -1));
  EXPECT_THAT(among, ElementsAre(false, false, true, true, false, false, false));
}

TEST(TableLabels, TotalRowsAreTheirNamesAndNothingElse) {
  for (const char* total :
       {"Tổng cộng", "TỔNG SỐ", "Cộng", "Cộng:", "TỔNG CỘNG TOÀN TỈNH", "Toàn tỉnh"}) {
    EXPECT_TRUE(is_total_label(total)) << total;
  }
  for (const char* other :
       {"Tổng số hồ sơ", "Cộng đồng", "Toàn trình", "Tổng số TTHC cấp tỉnh", ""}) {
    EXPECT_FALSE(is_total_label(other)) << other;
  }
}

Layout layout_with_table_below(const std::vector<Paragraph>& paragraphs) {
  Layout layout;
  layout.paragraphs = paragraphs;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    layout.order.push_back({Block::Kind::paragraph, static_cast<int>(i)});
  }
  layout.order.push_back({Block::Kind::table, 0});
  layout.tables.emplace_back();
  return layout;
}

Paragraph line(const char* text, bool bold, bool centred) {
  Paragraph paragraph;
  paragraph.content.text = text;
  paragraph.bold = bold;
  paragraph.centred = centred;
  return paragraph;
}

TEST(TableLabels, TitleUnitAndPeriodStandAboveTheTable) {
  const Layout layout = layout_with_table_below(
      {line("Văn phòng báo cáo như sau.", false, false), line("Biểu mẫu 3", true, false),
       line("Cải cách tài chính công", true, true),
       line("(Số liệu tính đến ngày 15/12/2023)", false, true),
       line("ĐVT: triệu đồng", false, false)});
  const TableContext context = table_context(layout, 0, 2023);
  EXPECT_EQ(context.title, "Biểu mẫu 3 Cải cách tài chính công");
  EXPECT_EQ(context.unit, "triệu đồng");
  ASSERT_TRUE(context.period);
  EXPECT_EQ(context.period->as_of, (Date{2023, 12, 15}));
}

TEST(TableLabels, ABracketInTwoParagraphsIsNoTitle) {
  const Layout layout = layout_with_table_below(
      {line("Biểu số 1", true, true),
       line("KẾT QUẢ CẢI CÁCH HÀNH CHÍNH QUÝ I NĂM 2022", true, true),
       line("(Kèm theo Báo cáo số 12/BC-SNV ngày 16/3/2022 của Trung tâm Phục", false, false),
       line("vụ hành chính công tỉnh)", false, true)});
  const TableContext context = table_context(layout, 0, 2022);
  EXPECT_EQ(context.title, "Biểu số 1 KẾT QUẢ CẢI CÁCH HÀNH CHÍNH QUÝ I NĂM 2022");
  ASSERT_TRUE(context.period);
  EXPECT_EQ(context.period->start, (Date{2022, 1, 1}));
  EXPECT_EQ(context.period->end, (Date{2022, 3, 31}));
}

}  // namespace
}  // namespace bocso
