// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/column_numbers.h"

#include <gtest/gtest.h>

#include "extract/grid.h"
#include "support/page_builder.h"

namespace bocso {
namespace {

struct RowCase {
  const char* name;
  const char* table;
  bool is_row;  // the second row numbers the columns
};

const char* const kSmallFigures = R"(
  +---------+--------+---------------+
  | Số giỏi | Số khá | Số trung bình |
  +---------+--------+---------------+
  | 1       | 2      | 3             |
  +---------+--------+---------------+)";

const RowCase kRows[] = {
    {"BracketsTell", R"(
       +-----+---------+-----+-----+
       | STT | Đơn vị  | Cũ  | Mới |
       +-----+---------+-----+-----+
       | (1) | (2)     | (3) | (4) |
       +-----+---------+-----+-----+
       | 1   | Sở Y tế | 5   | 6   |
       +-----+---------+-----+-----+)",
     true},
    {"AFormulaTellsBehindABlank", R"(
       +-----+---------+-----+---------+
       | STT | Đơn vị  | Cũ  | Tổng số |
       +-----+---------+-----+---------+
       |     | 0       | 1   | (2=0+1) |
       +-----+---------+-----+---------+
       | 1   | Sở Y tế | 5   | 6       |
       +-----+---------+-----+---------+)",
     true},
    {"AnUnreadableFormulaToo", R"(
       +-----+---------+-----+---------------+
       | STT | Đơn vị  | Cũ  | Tỷ lệ         |
       +-----+---------+-----+---------------+
       | (1) | (2)     | (3) | (4)=?/(3)×100 |
       +-----+---------+-----+---------------+
       | 1   | Sở Y tế | 5   | 6             |
       +-----+---------+-----+---------------+)",
     true},
    {"BareNumbersFromOne", R"(
       +-----+---------+-----+-----+
       | STT | Đơn vị  | Cũ  | Mới |
       +-----+---------+-----+-----+
       | 1   | 2       | 3   | 4   |
       +-----+---------+-----+-----+
       | 1   | Sở Y tế | 5   | 6   |
       +-----+---------+-----+-----+)",
     true},
    {"BareNumbersFromZero", R"(
       +-----+---------+-----+-----+
       | STT | Đơn vị  | Cũ  | Mới |
       +-----+---------+-----+-----+
       | 0   | 1       | 2   | 3   |
       +-----+---------+-----+-----+
       | 1   | Sở Y tế | 5   | 6   |
       +-----+---------+-----+-----+)",
     true},
    {"BracketsThatASpreadsheetMadeMinus", R"(
       +-----+---------+-----+-----+
       | STT | Đơn vị  | Cũ  | Mới |
       +-----+---------+-----+-----+
       | -1  | -2      | -3  | -4  |
       +-----+---------+-----+-----+
       | 1   | Sở Y tế | 5   | 6   |
       +-----+---------+-----+-----+)",
     true},
    {"LettersOverOrdinalAndLabel", R"(
       +-----+---------+-----+-----+
       | STT | Đơn vị  | Cũ  | Mới |
       +-----+---------+-----+-----+
       | A   | B       | 1   | 2   |
       +-----+---------+-----+-----+
       | 1   | Sở Y tế | 5   | 6   |
       +-----+---------+-----+-----+)",
     true},
    {"ALetterOverNamesOfWords", R"(
       +---------+-----+-----+
       | Đơn vị  | Cũ  | Mới |
       +---------+-----+-----+
       | A       | 1   | 2   |
       +---------+-----+-----+
       | Sở Y tế | 5   | 6   |
       +---------+-----+-----+)",
     true},
    {"ALetterOverLettersIsAName", R"(
       +------+---------+--------+---------------+
       | Khối | Số giỏi | Số khá | Số trung bình |
       +------+---------+--------+---------------+
       | A    | 1       | 2      | 3             |
       +------+---------+--------+---------------+
       | B    | 4       | 0      | 1             |
       +------+---------+--------+---------------+)",
     false},
    {"SmallFiguresOverFigures", R"(
       +-------+----------+---------+
       | Tháng | Số vụ    | Số chết |
       +-------+----------+---------+
       | 1     | 2        | 3       |
       +-------+----------+---------+
       | 2     | 5        | 0       |
       +-------+----------+---------+)",
     false},
    {"SmallFiguresOverNothing", kSmallFigures, false},
    {"NotFromTheFirstColumn", R"(
       +-----+---------+-----+-----+-----+
       | STT | Đơn vị  | Cũ  | Mới | Khác|
       +-----+---------+-----+-----+-----+
       |     | 4       | 5   | 6   | 7   |
       +-----+---------+-----+-----+-----+
       | 1   | Sở Y tế | 5   | 6   | 7   |
       +-----+---------+-----+-----+-----+)",
     false},
    {"NotInOrder", R"(
       +-----+---------+-----+-----+
       | STT | Đơn vị  | Cũ  | Mới |
       +-----+---------+-----+-----+
       | (1) | (2)     | (3) | (7) |
       +-----+---------+-----+-----+
       | 1   | Sở Y tế | 5   | 6   |
       +-----+---------+-----+-----+)",
     false},
};

TEST(ColumnNumbers, InDoubtARowIsData) {
  for (const RowCase& c : kRows) {
    const Table table = find_tables(draw_page(c.table)).tables.at(0);
    EXPECT_EQ(!column_numbers(table, 1).empty(), c.is_row) << c.name;
  }
}

TEST(ColumnNumbers, RowsThatPagesRepeatAreNoData) {
  Table table = find_tables(draw_page(kSmallFigures)).tables.at(0);
  ASSERT_TRUE(column_numbers(table, 1).empty());
  table.repeated_rows = 2;
  EXPECT_FALSE(column_numbers(table, 1).empty());
}

}  // namespace
}  // namespace bocso
