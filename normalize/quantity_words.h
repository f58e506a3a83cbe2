// SPDX-License-Identifier: GPL-3.0-or-later
// The words that belong to a number: qualifiers before it ("ước khoảng trên"), the unit behind it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "normalize/quantity.h"
#include "normalize/quantity_text.h"

namespace bocso {

// Qualifiers and direction in front of a number that starts at `begin`.
struct Qualifiers {
  std::size_t begin = 0;  // of the first of them; the number's begin when there is none
  Approx approx = Approx::none;
  Direction direction = Direction::none;
};
Qualifiers qualifiers_before(const Prose& prose, std::size_t begin);

// "trở lên", "trở xuống" at `at`, blanks skipped: the bound they make, and where they end.
struct Bound {
  Approx approx = Approx::none;
  std::size_t end = 0;
};
std::optional<Bound> bound_behind(const Prose& prose, std::size_t at);

// What stands behind a number that ends at `end`.
enum class Behind {
  nothing,  // punctuation, a function word, the end: no unit
  unit,     // one of the table
  noun,     // a noun the table does not know
  word,  // glued letters that are no unit, or what makes a name of the number: "3 cấp", "4 tại chỗ"
};
struct UnitBehind {
  Behind kind = Behind::nothing;
  std::string printed;
  std::optional<Unit> known;
  std::size_t end = 0;
};
UnitBehind unit_behind(const Prose& prose, std::size_t end, bool percent);

// Is `code` a length of time: "day", "month", …?
bool is_time_unit(std::string_view code);

// Does a word stand at `at` that opens no noun: "là", "và", "đạt", "của"?
bool is_function_word(const Prose& prose, std::size_t at);

// Do the words that end at `end` announce a number: "là", "đạt", "gồm", "còn"?
bool announces_number(const Prose& prose, std::size_t end);

}  // namespace bocso
