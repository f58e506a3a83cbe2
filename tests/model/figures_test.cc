// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figures.h"

#include <gtest/gtest.h>

#include "extract/grid.h"
#include "model/table_labels.h"
#include "support/page_builder.h"

namespace bocso {
namespace {

Document document() {
  Document d;
  d.id = "0123456789abcdef";
  d.file = "bao-cao.pdf";
  d.text_source = "unicode";
  d.period_end = "2023-12-31";
  return d;
}

std::vector<Figure> figures_of(const char* drawing, const TableContext& context = {}) {
  return table_figures(label_table(find_tables(draw_page(drawing)).tables.at(0), context),
                       document());
}

// One figure as a line: kind, value, denominator, unit code, what is printed.
std::string show(const Figure& f) {
  static constexpr const char* kKinds[] = {"count", "percent", "money", "code", "ratio",
                                           "rank",  "delta",   "score", "text", "empty"};
  std::string out = kKinds[static_cast<int>(f.kind)];
  if (f.value) out += " " + to_string(*f.value);
  if (f.denominator) out += "/" + to_string(*f.denominator);
  if (!f.unit.empty()) out += " [" + f.unit + "]";
  return out;
}

struct CellCase {
  const char* name;
  const char* label;
  const char* unit;
  const char* cell;
  std::vector<const char*> figures;
};

// One value column beside a unit column: the form of the indicator appendices.
const CellCase kCells[] = {
    {"GroupedCount", "Số TTHC cấp tỉnh", "Thủ tục", "1.503", {"count 1503 [Thủ tục]"}},
    {"PaddedCount", "Số lãnh đạo", "Người", "03", {"count 3 [Người]"}},
    {"UngroupedCount", "Tổng số TTHC", "Thủ tục", "1795", {"count 1795 [Thủ tục]"}},
    {"PercentWithSign", "Tỷ lệ hồ sơ", "%", "65,85%", {"percent 65.85 [%]"}},
    {"PercentWithoutSign", "Tỷ lệ hồ sơ", "%", "98,12", {"percent 98.12 [%]"}},
    {"PercentWithPoint", "Tỷ lệ hồ sơ", "%", "99.42%", {"percent 99.42 [%]"}},
    {"AmbiguousPercentIsBelowAHundred", "Tỷ lệ hồ sơ", "%", "1.903", {"percent 1.903 [%]"}},
    {"AnImpossiblePercentIsKept", "Tỷ lệ hồ sơ", "%", "532", {"percent 532 [%]"}},
    {"CodeOfALegend",
     "Thành lập Trung tâm",
     "Có = 1; Không = 0",
     "01",
     {"code 1 [Có = 1; Không = 0]"}},
    {"MillionsAreWrittenOut",
     "Kế hoạch được giao",
     "Triệu đồng",
     "3.000",
     {"money 3000000000 [Triệu đồng]"}},
    {"EmptyWhereAUnitIsPrinted", "Số phiếu", "Phiếu", "", {"empty [Phiếu]"}},
    {"NothingWhereNoUnitIsPrinted", "Khảo sát", "", "", {}},
    {"FigureWithoutAUnit", "Bộ phận một cửa", "", "01", {"count 1"}},
    {"WordsAreKept", "Nền tảng LGSP", "Hệ thống", "Chưa có", {"text"}},
};

TEST(Figures, CellsOfAnIndicatorTable) {
  for (const CellCase& c : kCells) {
    Table table;
    table.rows = 2;
    table.columns = 3;
    const char* texts[2][3] = {{"Chỉ tiêu", "Đơn vị tính", "Số liệu"}, {c.label, c.unit, c.cell}};
    for (int r = 0; r < 2; ++r) {
      for (int k = 0; k < 3; ++k) {
        Cell cell;
        cell.row = r;
        cell.column = k;
        cell.content.text = texts[r][k];
        cell.bold = r == 0;
        cell.page = 1;
        table.cells.push_back(cell);
      }
    }
    std::vector<std::string> found;
    for (const Figure& f : table_figures(label_table(table, {}), document())) {
      found.push_back(show(f));
    }
    EXPECT_EQ(found, std::vector<std::string>(c.figures.begin(), c.figures.end())) << c.name;
  }
}

// Lines of one cell, from above.
struct LinesCase {
  const char* name;
  const char* above;
  const char* below;
  std::vector<const char*> figures;
};
const LinesCase kLines[] = {
    {"TwoCounts", "120", "345", {"count 120 [hồ sơ]", "count 345 [hồ sơ]"}},
    {"TwoShortCounts", "12", "45", {"count 12 [hồ sơ]", "count 45 [hồ sơ]"}},
    {"TwoDigits", "7", "8", {"count 7 [hồ sơ]", "count 8 [hồ sơ]"}},
    {"CountAndShare", "12", "(5,1%)", {"count 12 [hồ sơ]", "percent 5.1 [%]"}},
    {"BrokenBehindAPoint", "1.414.812.", "973", {"count 1414812973 [hồ sơ]"}},
    {"BrokenInsideAGroup", "1.414.81", "2.973", {"count 1414812973 [hồ sơ]"}},
    {"BrokenBeforeAPoint", "1.414", ".812", {"count 1414812 [hồ sơ]"}},
    {"GroupsOfOneLine", "1 414 812", "", {"count 1414812 [hồ sơ]"}},
};

TEST(Figures, ACellsNumbersEndWithTheirLines) {
  for (const LinesCase& row : kLines) {
    SCOPED_TRACE(row.name);
    const auto pad = [](std::string text) { return text.append(14 - text.size(), ' '); };
    const auto figures = figures_of((R"(
    +-----+-----------+-------------+----------------+
    | STT | Chỉ tiêu  | Đơn vị tính | Số liệu        |
    +-----+-----------+-------------+----------------+
    | 1   | Số hồ sơ  | hồ sơ       | )" +
                                     pad(row.above) + R"( |
    |     |           |             | )" +
                                     pad(row.below) + R"( |
    +-----+-----------+-------------+----------------+
  )")
                                        .c_str());
    std::vector<std::string> shown;
    for (const Figure& figure : figures) shown.push_back(show(figure));
    EXPECT_EQ(shown, std::vector<std::string>(row.figures.begin(), row.figures.end()));
  }
}

TEST(Figures, CellsOfAComparisonTable) {
  const auto figures = figures_of(R"(
    +----+-----------------+-------------------------------+--------------------+----------------------+
    | TT | Nội dung        | Số liệu ngày 30/9/2023        | Số liệu 31/10/2023 | Tăng (+)/Giảm (-)    |
    +----+-----------------+-------------------------------+--------------------+----------------------+
    | 1  | TTHC công khai  | 1.764/1.764                   | 1.769/1.769        | +5                   |
    +----+-----------------+-------------------------------+--------------------+----------------------+
    | 2  | Hồ sơ           | 72.256                        | 17.400             | Giảm 54.856 hồ sơ    |
    +----+-----------------+-------------------------------+--------------------+----------------------+
    | 3  | Điểm            | Đạt 77,79 điểm; xếp hạng 10/63| 78                 | Giữ nguyên           |
    +----+-----------------+-------------------------------+--------------------+----------------------+
  )");
  std::vector<std::string> found;
  for (const Figure& f : figures) found.push_back(show(f));
  EXPECT_EQ(found,
            (std::vector<std::string>{"ratio 1764/1764", "ratio 1769/1769", "delta 5",
                                      "count 72256", "count 17400", "delta -54856 [hồ sơ]",
                                      "score 77.79 [điểm]", "rank 10/63", "count 78", "delta 0"}));
  EXPECT_EQ(figures[0].as_of, "2023-09-30");
  EXPECT_EQ(figures[2].column_label, "Tăng (+)/Giảm (-)");
}

TEST(Figures, UnitAboveTheTableScalesItsAmounts) {
  TableContext context;
  context.unit = "triệu đồng";
  const auto figures = figures_of(R"(
    +----+-----------+----------+
    | TT | Dự án     | Kế hoạch |
    +----+-----------+----------+
    | 1  | Trường A  | 1.250,5  |
    +----+-----------+----------+
  )",
                                  context);
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_EQ(show(figures[0]), "money 1250500000 [triệu đồng]");
  EXPECT_EQ(figures[0].scale, 6);
  EXPECT_EQ(figures[0].decimals, 1);
  EXPECT_EQ(figures[0].raw, "1.250,5");
}

TEST(Figures, UnitAboveTheTableIsOfTheColumnsThatCanCarryIt) {
  TableContext context;
  context.unit = "triệu đồng";
  const auto figures = figures_of(R"(
    +----+-----------+-----------+----------------+---------------+------------+-----------+
    | TT | Dự án     | Số dự án  | Tổng mức đầu tư| Năm khởi công | Thời gian  | Tỷ lệ (%) |
    +----+-----------+-----------+----------------+---------------+------------+-----------+
    | 1  | Trường A  | 12        | 1.250          | 2022          | 18         | 95,5      |
    +----+-----------+-----------+----------------+---------------+------------+-----------+
  )",
                                  context);
  std::vector<std::string> found;
  for (const Figure& f : figures) found.push_back(show(f));
  EXPECT_EQ(found, (std::vector<std::string>{"count 12", "money 1250000000 [triệu đồng]",
                                             "count 18", "percent 95.5 [%]"}));
}

TEST(Figures, ARatesUnitIsItsColumnsNotItsRows) {
  const auto figures = figures_of(R"(
    +----+-----------+-------------+----------+-----------+-------------------+
    | TT | Chỉ tiêu  | Đơn vị tính | Kế hoạch | Tỷ lệ (%) | Tăng (+)/Giảm (%) |
    +----+-----------+-------------+----------+-----------+-------------------+
    | 1  | Thu thuế  | triệu đồng  | 1.250    | 95,5      | Giữ nguyên        |
    +----+-----------+-------------+----------+-----------+-------------------+
  )");
  std::vector<std::string> found;
  for (const Figure& f : figures) found.push_back(show(f));
  EXPECT_EQ(found, (std::vector<std::string>{"money 1250000000 [triệu đồng]", "percent 95.5 [%]",
                                             "delta 0 [%]"}));
  EXPECT_EQ(figures.at(2).unit_code, "percent");
}

TEST(Figures, YearsAndCodesNameRowsAndAreNoFigures) {
  const auto figures = figures_of(R"(
    +-------------+-----------+--------+
    | Năm báo cáo | Mã số     | Số     |
    +-------------+-----------+--------+
    | 2021        | 1001      | 12     |
    +-------------+-----------+--------+
    | 2022        | 1002      | 13     |
    +-------------+-----------+--------+
    | 2023        | 1003      | 14     |
    +-------------+-----------+--------+
  )");
  ASSERT_EQ(figures.size(), 3u);
  EXPECT_EQ(figures[0].label, "2021");
  EXPECT_EQ(show(figures[0]), "count 12");
}

TEST(Figures, AFigureOfAYearIsNoYear) {
  const auto figures = figures_of(R"(
    +----+---------+-----------+---------+
    | TT | Đơn vị  | Năm trước | Năm nay |
    +----+---------+-----------+---------+
    | 1  | Sở Y tế | 1985      | 2010    |
    +----+---------+-----------+---------+
  )");
  EXPECT_EQ(figures.size(), 2u);
}

struct DecimalCase {
  const char* name;
  const char* header;
  std::vector<const char*> cells;
  std::vector<const char*> figures;
  double last_confidence;
  const char* last_other;  // the reading of the last cell that was not chosen
};

const DecimalCase kDecimals[] = {
    {"AMeasureHasDecimals", "Sản lượng (tấn)", {"1,250"}, {"count 1.250 [tấn]"}, 0.9, "1250"},
    {"APointGroups", "Sản lượng (tấn)", {"1.250"}, {"count 1250 [tấn]"}, 0.9, "1.250"},
    {"NeighboursMarkDecimals",
     "Sản lượng (tấn)",
     {"1,25", "2,5", "1,250"},
     {"count 1.25 [tấn]", "count 2.5 [tấn]", "count 1.250 [tấn]"},
     1,
     "1250"},
    {"NeighboursGroupByCommas",
     "Sản lượng (tấn)",
     {"1,913,191", "1,250"},
     {"count 1913191 [tấn]", "count 1250 [tấn]"},
     1,
     "1.250"},
    {"NeighboursMarkDecimalsByPoints",
     "Sản lượng (tấn)",
     {"12.6", "99.4", "1.250"},
     {"count 12.6 [tấn]", "count 99.4 [tấn]", "count 1.250 [tấn]"},
     1,
     "1250"},
    {"OneSlipDoesNotTell",
     "Sản lượng (tấn)",
     {"12.6", "3.475", "1.250"},
     {"count 12.6 [tấn]", "count 3475 [tấn]", "count 1250 [tấn]"},
     0.9,
     "1.250"},
    {"WholesHaveNone",
     "Kết quả (hồ sơ)",
     {"2,5", "1,250"},
     {"count 2.5 [hồ sơ]", "count 1250 [hồ sơ]"},
     1,
     "1.250"},
    {"ADongHasNone", "Số tiền (đồng)", {"1,250"}, {"money 1250 [đồng]"}, 1, "1.250"},
    {"MillionsHaveDecimals",
     "Số tiền (triệu đồng)",
     {"1,250"},
     {"money 1250000 [triệu đồng]"},
     0.9,
     "1250"},
    {"WithoutAUnitAWholeIsLikelier", "Kết quả", {"1,250"}, {"count 1250"}, 0.9, "1.250"},
    {"WithoutAUnitNeighboursTell",
     "Kết quả",
     {"2,5", "1,250"},
     {"count 2.5", "count 1.250"},
     1,
     "1250"},
};

TEST(Figures, DecimalsAreThoseOfUnitAndColumn) {
  for (const DecimalCase& c : kDecimals) {
    Table table;
    table.rows = static_cast<int>(c.cells.size()) + 1;
    table.columns = 3;
    for (int r = 0; r < table.rows; ++r) {
      for (int k = 0; k < 3; ++k) {
        static constexpr const char* kHeader[] = {"TT", "Đơn vị"};
        Cell cell;
        cell.row = r;
        cell.column = k;
        cell.bold = r == 0;
        cell.content.text = r == 0   ? (k == 2 ? c.header : kHeader[k])
                            : k == 0 ? std::to_string(r)
                            : k == 1 ? "Sở Y tế"
                                     : c.cells[static_cast<std::size_t>(r - 1)];
        table.cells.push_back(cell);
      }
    }
    const auto figures = table_figures(label_table(table, {}), document());
    std::vector<std::string> found;
    for (const Figure& f : figures) found.push_back(show(f));
    EXPECT_EQ(found, std::vector<std::string>(c.figures.begin(), c.figures.end())) << c.name;
    EXPECT_EQ(figures.back().confidence, c.last_confidence) << c.name;
    EXPECT_EQ(figures.back().other_readings, std::vector<std::string>{c.last_other}) << c.name;
    EXPECT_FALSE(figures.back().reading_reason.empty()) << c.name;
  }
}

TEST(Figures, AgenciesInRowsAreEntities) {
  const auto figures = figures_of(R"(
    +----+-------------------+--------+
    | TT | Đơn vị            | Số     |
    +----+-------------------+--------+
    | 1  | Sở Xây dựng       | 12     |
    +----+-------------------+--------+
    | 2  | Số hồ sơ khác     | 12     |
    +----+-------------------+--------+
  )");
  ASSERT_EQ(figures.size(), 2u);
  EXPECT_EQ(figures[0].entity, "Sở Xây dựng");
  EXPECT_EQ(figures[1].entity, "");
}

TEST(Figures, RowsBelowAnAgencyAreItsRows) {
  const auto figures = figures_of(R"(
    +----+-------------------+--------+
    | TT | Nội dung          | Số     |
    +----+-------------------+--------+
    | I  | Sở Xây dựng       | 12     |
    +----+-------------------+--------+
    | 1  | Hồ sơ đúng hạn    | 10     |
    +----+-------------------+--------+
    | 2  | Trung tâm         | 2      |
    +----+-------------------+--------+
    | II | Hồ sơ khác        | 3      |
    +----+-------------------+--------+
  )");
  ASSERT_EQ(figures.size(), 4u);
  EXPECT_EQ(figures[1].entity, "Sở Xây dựng");
  EXPECT_EQ(figures[2].entity, "Trung tâm");
  EXPECT_EQ(figures[3].entity, "");
}

TEST(Figures, AgenciesInHeadersAreEntities) {
  const auto figures = figures_of(R"(
    +----+----------------+---------+---------+------------+
    |    |                | Sở Nội vụ         | Trung tâm  |
    | TT | Nội dung       +---------+---------+ kiên cố    |
    |    |                | Năm 2022| Năm 2023|            |
    +----+----------------+---------+---------+------------+
    | 1  | Hồ sơ đúng hạn | 10      | 12      | 3          |
    +----+----------------+---------+---------+------------+
  )");
  ASSERT_EQ(figures.size(), 3u);
  EXPECT_EQ(figures[0].entity, "Sở Nội vụ");
  EXPECT_EQ(figures[1].entity, "Sở Nội vụ");
  EXPECT_EQ(figures[2].entity, "");
}

TEST(Figures, NotesCountInTheRowsUnit) {
  const auto figures = figures_of(R"(
    +-----+-------------+-------------+---------+--------------------------------+
    | STT | Chỉ tiêu    | Đơn vị tính | Số liệu | Ghi chú                        |
    +-----+-------------+-------------+---------+--------------------------------+
    | 1   | Số lãnh đạo | Người       | 03      | 02 chuyên trách; 01 kiêm nhiệm |
    +-----+-------------+-------------+---------+--------------------------------+
  )");
  ASSERT_EQ(figures.size(), 3u);
  EXPECT_EQ(figures[1].source, Source::note);
  EXPECT_EQ(to_string(*figures[1].value), "2");
  EXPECT_EQ(figures[2].source, Source::note);
  EXPECT_EQ(to_string(*figures[2].value), "1");
  EXPECT_EQ(figures[2].label, "Số lãnh đạo");
  EXPECT_EQ(figures[1].unit, "Người");
  EXPECT_EQ(figures[2].unit, "Người");
}

TEST(Figures, ThingsAreCountedWhereAnotherColumnSaysTheMoney) {
  const TableContext context{"", "triệu đồng", {}, 0};
  const auto both = figures_of(R"(
    +----+-----------+----------+----------+
    | TT | Đơn vị    | Hộ nghèo | Kinh phí |
    +----+-----------+----------+----------+
    | 1  | Xã Mường  | 12       | 340      |
    +----+-----------+----------+----------+
  )",
                               context);
  ASSERT_EQ(both.size(), 2u);
  EXPECT_EQ(both[0].kind, Kind::count);
  EXPECT_EQ(to_string(*both[0].value), "12");
  EXPECT_EQ(both[1].kind, Kind::money);
  const auto one = figures_of(R"(
    +----+-----------+----------+--------------+
    | TT | Đơn vị    | Hộ nghèo | Hộ cận nghèo |
    +----+-----------+----------+--------------+
    | 1  | Xã Mường  | 12       | 340          |
    +----+-----------+----------+--------------+
  )",
                              context);
  ASSERT_EQ(one.size(), 2u);
  EXPECT_EQ(one[0].kind, Kind::money);
}

TEST(Figures, IdsAreStableAndUnique) {
  const auto a = figures_of(
      "+----+----+----+\n| TT | A  | Số |\n+----+----+----+\n| 1  | B  | 12 |\n+----+----+----+");
  ASSERT_EQ(a.size(), 1u);
  EXPECT_EQ(a[0].id, "0123456789ab.t0.0.2.0");
}

}  // namespace
}  // namespace bocso
