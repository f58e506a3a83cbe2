// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the quarterly statistics form on administrative reform: the official names, with
// values of an agency that does not exist.
#pragma once

#include <cstdint>
#include <vector>

namespace bocso::corpus {

struct FormValue {
  enum class Type { none, number, rate };  // a rate is computed from "<key>.part" and "<key>.of"
  Type type = Type::none;
  std::int64_t digits = 0;
  int decimals = 0;
  int width = 0;  // zero-padded
};
inline constexpr FormValue kNone{};
inline constexpr FormValue kRate{FormValue::Type::rate};
constexpr FormValue n(std::int64_t digits, int decimals = 0) {
  return {FormValue::Type::number, digits, decimals, 0};
}
constexpr FormValue padded_n(std::int64_t digits) {
  return {FormValue::Type::number, digits, 0, 2};
}

struct FormRow {
  const char* ordinal;
  const char* label;
  const char* unit;
  FormValue value;
  const char* key;  // for relations; "" where none is stated
  const char* agency;
};
std::vector<FormRow> first_form_rows();   // sections 1 to 3
std::vector<FormRow> second_form_rows();  // sections 4 to 7

}  // namespace bocso::corpus
