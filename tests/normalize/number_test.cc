// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/number.h"

#include <gmock/gmock.h>

#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace bocso {
namespace {

using ::testing::ElementsAre;

std::string name_of(Separators separators) {
  switch (separators) {
    case Separators::none:
      return "none";
    case Separators::grouped:
      return "grouped";
    case Separators::decimal_comma:
      return "decimal_comma";
    case Separators::decimal_point:
      return "decimal_point";
    case Separators::english:
      return "english";
    case Separators::blanks:
      return "blanks";
  }
  return "?";
}

std::string marks_of(const Number& number) {
  std::string marks;
  if (number.sign != 0) marks += number.sign;
  if (number.percent) marks += '%';
  if (number.padded) marks += '0';
  return marks.empty() ? "." : marks;
}

std::string other_values(const Number& number) {
  std::string values;
  for (std::size_t i = 1; i < number.readings.size(); ++i) {
    if (i > 1) values += ' ';
    values += to_string(number.readings[i].value);
  }
  return values.empty() ? "-" : values;
}

std::vector<std::string> columns(const std::string& line) {
  std::vector<std::string> result;
  std::stringstream stream(line);
  for (std::string column; std::getline(stream, column, '\t');) result.push_back(column);
  return result;
}

TEST(Number, ReadsWhatTheTableOfPrintedNumbersSays) {
  std::ifstream table(BOCSO_CORPUS "/numbers.tsv");
  ASSERT_TRUE(table);
  int rows = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line.front() == '#') continue;
    SCOPED_TRACE(line);
    ++rows;
    const std::vector<std::string> row = columns(line);
    const auto number = read_number(row.at(0));
    if (row.at(1) == "none") {
      EXPECT_FALSE(number.has_value());
      continue;
    }
    ASSERT_TRUE(number.has_value());
    EXPECT_EQ(to_string(number->first().value), row.at(1));
    EXPECT_EQ(std::to_string(number->first().decimals), row.at(2));
    EXPECT_EQ(name_of(number->first().separators), row.at(3));
    EXPECT_EQ(other_values(*number), row.at(4));
    EXPECT_EQ(marks_of(*number), row.at(5));
  }
  EXPECT_GT(rows, 60);
}

TEST(Number, WhatIsPrintedIsReadBack) {
  std::mt19937_64 random(20230930);
  std::uniform_int_distribution<int> digits(1, 15);
  for (int i = 0; i < 2000; ++i) {
    std::int64_t coefficient = 0;
    for (int n = digits(random); n > 0; --n) {
      coefficient = coefficient * 10 + static_cast<std::int64_t>(random() % 10);
    }
    // Three decimals behind a comma may be a group of three in English style, too.
    const Decimal value{i % 2 == 0 ? coefficient : -coefficient, i % 3};
    const std::string printed = to_vietnamese(value);
    const auto number = read_number(printed);
    ASSERT_TRUE(number.has_value()) << printed;
    EXPECT_EQ(number->first().value, value) << printed;
  }
}

TEST(Number, RawKeepsSignAndPercentSign) {
  EXPECT_EQ(read_number(" +28 ")->raw, "+28");
  EXPECT_EQ(read_number("98,96 %")->raw, "98,96 %");
  EXPECT_EQ(read_number("05")->raw, "05");
}

struct Found {
  const char* name;
  const char* text;
  std::vector<std::string> raws;
};

TEST(Number, AreFoundInRunningText) {
  const Found cases[] = {
      {"a point that ends the sentence is not taken", "đạt 99,3%. Còn 1.386.", {"99,3%", "1.386"}},
      {"a comma behind is not taken", "15, 20 và 30,5,", {"15", "20", "30,5"}},
      {"the parts of a date", "ngày 03/9/2019", {"03", "9", "2019"}},
      {"a ratio", "943/10.529 hồ sơ", {"943", "10.529"}},
      {"a token that is no number is passed over", "mục 1.2.3 có 5 điểm", {"5"}},
      {"a sign behind a blank", "chênh lệch -15 hoặc (-3,1%)", {"-15", "-3,1%"}},
      {"a dash between digits joins", "giai đoạn 2021-2025", {"2021", "2025"}},
      {"a dash behind a letter joins", "QĐ-15, Covid–19", {"15", "19"}},
      {"groups behind blanks", "còn 1 414 812 hồ sơ", {"1 414 812"}},
      {"groups end with their line", "120\n345", {"120", "345"}},
      {"a padded number is no first group", "mã 05 100", {"05", "100"}},
      {"a document's number is no group", "tháng 9 380/QĐ", {"9", "380"}},
      {"a group has three digits", "3 1000 và 12 34", {"3", "1000", "12", "34"}},
      {"beside what nobody can read", "1\uFFFD5 xã và 12 xã", {"12"}},
      {"nothing", "không có số nào", {}},
  };
  for (const Found& row : cases) {
    SCOPED_TRACE(row.name);
    std::vector<std::string> raws;
    for (const Number& number : find_numbers(row.text)) {
      raws.push_back(number.raw);
      EXPECT_EQ(std::string(row.text).substr(number.begin, number.end - number.begin), number.raw);
    }
    EXPECT_EQ(raws, row.raws);
  }
}

TEST(Number, StartsAtADigitOrItsSign) {
  EXPECT_EQ(number_at("tăng +5,2%.", 6)->raw, "+5,2%");
  EXPECT_EQ(number_at("tăng +5,2%.", 7)->raw, "5,2%");
  EXPECT_FALSE(number_at("tăng +5,2%", 0).has_value());
  EXPECT_FALSE(number_at("15", 2).has_value());
}

}  // namespace
}  // namespace bocso
