// SPDX-License-Identifier: GPL-3.0-or-later
// Printed Vietnamese numbers: "1.903", "99,42%", "-2.945", "1 414 812" -> what they can mean.
//
// Vietnamese reports group thousands with "." and mark decimals with ",", but officials also print
// "99.42%" and "12.6 tỷ". Where a token can be read in two ways, all readings are returned, the one
// the token alone makes likeliest first; which holds is settled later from the column, the unit and
// the neighbours. Rules by token shape:
//
//   1.903  118.430   one point and three digits: 1903, or 1.903       (first: grouping)
//   1.414.812.973    several groups of three:    1414812973           (only reading)
//   1.234,5          groups, then a comma:       1234.5               (only reading)
//   99.42  12.6      point and 1, 2 or >3 digits: 99.42               (only reading)
//   0.903  1234.567  nothing that can be a group: a decimal           (only reading)
//   65,85  0,7       comma and 1, 2 or >3 digits: 65.85               (only reading)
//   1,903            comma and three digits: 1.903, or English 1903   (first: decimal comma)
//   1,913,191,815    several comma groups: 1913191815                 (only reading; English style)
//   1,903.5          comma groups, then a point: 1903.5               (only reading; English style)
//   1 414 812        groups of three after (no-break, thin) blanks    (only reading)
//   120 (line) 345   two numbers: nothing is grouped over a line's end
//   01  007          padded counts: 1, 7; the padding is kept in raw
//   1.234.56  03.5   no number: nullopt (a date, a code, an ordinal); nor are more than 18 digits
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/decimal.h"

namespace bocso {

// How a token was read.
enum class Separators {
  none,           // 1903
  grouped,        // 1.903 as 1903; 1.234,5
  decimal_comma,  // 65,85
  decimal_point,  // 99.42: against the Vietnamese rule
  english,        // 1,913,191,815 or 1,903.5
  blanks,         // 1 414 812
};

struct Reading {
  Decimal value;     // sign included
  int decimals = 0;  // digits printed after the decimal mark
  Separators separators = Separators::none;

  friend bool operator==(const Reading&, const Reading&) = default;
};

// One printed number. Offsets are bytes in the text it was found in.
struct Number {
  std::size_t begin = 0;
  std::size_t end = 0;            // behind the last digit, or behind the percent sign
  std::string raw;                // as printed, sign and percent sign included: "+28", "99.42%"
  char sign = 0;                  // '+', '-' or 0 when none is printed; every dash is '-'
  bool percent = false;           // "%" (blanks before it allowed) follows
  bool padded = false;            // "01", "00"
  std::vector<Reading> readings;  // never empty; likeliest first

  const Reading& first() const { return readings.front(); }
  friend bool operator==(const Number&, const Number&) = default;
};

// The number a whole text is, blanks around it and behind its sign ignored: a table cell "9.974 ",
// "+28", "- 5,28", "65,85%". nullopt when there is anything else in it, and for what is no number
// ("1.2.3.", "15/12/2023", "-").
std::optional<Number> read_number(std::string_view text);

// The number that starts at text[offset] (a digit, or a sign directly before one), by the same
// rules. The longest token of digits, points and commas is taken; a trailing "." or "," that ends a
// sentence is not part of it ("đạt 99,3%." -> 99,3%; "1.386." -> 1.386).
std::optional<Number> number_at(std::string_view text, std::size_t offset);

// Every number in running text, left to right, overlapping none; a dash between two digits or
// behind a letter is no sign. Digits inside words ("H48", "DVC3"), and numbers that are parts of
// something else
// ("03/9/2019" gives 03, 9 and 2019) are the caller's to judge: quantity.h does, for prose. Tokens
// that are no number ("1.2.3") are passed over whole, and so are those beside a character that
// could not be read ("1\uFFFD5").
std::vector<Number> find_numbers(std::string_view text);

}  // namespace bocso
