// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/column_number.h"

#include <gtest/gtest.h>

namespace bocso {
namespace {

struct CellCase {
  const char* cell;
  const char* number;  // "" for no column number
  const char* formula;
};

const CellCase kCells[] = {
    {"4", "4", ""},
    {"(4)", "4", ""},
    {"[4]", "4", ""},
    {"-4", "4", ""},
    {"A", "A", ""},
    {"(4=1+2+3)", "4", "1+2+3"},
    {"8 = 5+6+7", "8", "5+6+7"},
    {"(4=1+2+ 3", "4", "1+2+3"},
    {"(4", "", ""},
    {"(3)=(1)+(2)", "3", "1+2"},
    // Brackets that hold more than one number say whose sign changes.
    {"(6)=(3)-(4+5)", "6", "3-4-5"},
    {"(6)=(3)-(4-5)", "6", "3-4+5"},
    {"(7)=((3)-(4))-((5)-(6))", "7", "3-4-5+6"},
    {"(5)=(1+2)+(3+4)", "5", "1+2+3+4"},
    {"(5)=(3)–(4)", "5", "3-4"},
    // Dots stand for the columns between, in the steps of those before.
    {"3=4+...+6", "3", "4+5+6"},
    {"3=4+5+…+7", "3", "4+5+6+7"},
    {"(9)=(2)+...+(8)", "9", "2+3+4+5+6+7+8"},
    {"2=3+5+...+9", "2", "3+5+7+9"},
    {"(5)=(3)−(4)", "5", "3-4"},
    {"(5)=(4)/(3)×100", "5", "4/3*100"},
    {"5=4/3x100%", "5", "4/3*100"},
    {"(5)=((4)/(3))*100", "5", "4/3*100"},
    {"(5)=(4)*100/(3)", "5", "4/3*100"},
    {"8=7:4%", "8", "7/4*100"},
    {"(5)=(4)/(3)", "5", "4/3"},
    // A formula of another form is not known, the number is.
    {"(6)=(4+5)/(3)", "6", ""},
    {"(5)=(4)+...", "5", ""},
    {"(5)=(4)+...+(3)", "5", ""},
    {"(9)=(1)+(4)+...+(8)", "9", ""},
    {"(5) tỷ lệ", "5", ""},
    {"", "", ""},
    {"x", "", ""},
    {"123", "", ""},
    {"1.250", "", ""},
    {"(1.250)", "", ""},
    {"a)", "", ""},
    {"5 hồ sơ", "", ""},
    {"Sở Y tế", "", ""},
};

TEST(ColumnNumber, ACellIsANumberAndItsFormula) {
  for (const CellCase& c : kCells) {
    const auto read = read_column_number(c.cell);
    EXPECT_EQ(read ? read->number : "", c.number) << c.cell;
    EXPECT_EQ(read ? read->formula : "", c.formula) << c.cell;
  }
}

struct Row {
  const char* name;
  std::vector<std::string_view> cells;
  std::string numbers;  // "A 1 3=1+2"; "." for an empty cell; empty when it is no such row
};

const Row kRows[] = {
    {"Numbers", {"1", "2", "3"}, "1 2 3"},
    {"Letters", {"A", "B", "1", "2"}, "A B 1 2"},
    {"Brackets", {"(1)", "(2)", "(3 = 1 + 2)"}, "1 2 3=1+2"},
    {"Formulas with brackets", {"(1)", "(2)", "(3)=(1)-(2)"}, "1 2 3=1-2"},
    {"Square brackets", {"[1]", "[2]", "[3]"}, "1 2 3"},
    {"Empty first cell", {"", "1", "2", "3=1-2"}, ". 1 2 3=1-2"},
    {"Words", {"1", "Số hồ sơ", "2"}, ""},
    {"Not one after the other", {"1", "2", "4"}, ""},
    {"Figures", {"1", "120", "45"}, ""},
    {"Too few", {"1", "2"}, ""},
    {"One cell of many misread", {"A", "B", "1", "2", "Z", "(4=1+2)", "5"}, "A B 1 2 . 4=1+2 5"},
    {"One figure of many misread", {"1", "2", "8", "4", "5", "6"}, "1 2 . 4 5 6"},
    {"Two misread", {"1", "2", "8", "4", "9", "6", "7"}, ""},
    {"Two of many misread",
     {"(A)", "(B)", "Œ)", "(2)", "(3)", "(4=1+2+3)", "(5)", "(6)", ")", "(8=5+6+7)", "(9)", "(10)",
      "(11=9+10)"},
     "A B . 2 3 4=1+2+3 5 6 . 8=5+6+7 9 10 11=9+10"},
    {"One of a few misread", {"1", "2", "8", "4"}, ""},
    {"Mostly empty", {"1", "2", "3", "", "", "", ""}, ""},
};

TEST(ColumnNumber, RowThatNumbersTheColumns) {
  for (const Row& row : kRows) {
    std::string numbers;
    for (const auto& number : read_column_numbers(row.cells).numbers) {
      if (!numbers.empty()) numbers += ' ';
      numbers += number ? number->number : ".";
      if (number && !number->formula.empty()) numbers += '=' + number->formula;
    }
    EXPECT_EQ(numbers, row.numbers) << row.name;
  }
}

}  // namespace
}  // namespace bocso
