// SPDX-License-Identifier: GPL-3.0-or-later
// How one printed number becomes another: the single slips of whoever typed a report.
//
//   printed 1740, meant 1470   -> digits swapped
//   printed 12054, meant 12014 -> digit changed
//   printed 765 %, meant 76.5  -> separator
//
// Numbers are handled as their digits and the place of the decimal mark, as they are printed:
// "76,50" is {7650, 2}. Grouping points are no digits; losing one changes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace bocso {

// In order of weight: the fewer numbers a slip could make of one print, the less it explains by
// chance. A number of n digits has one other sign, six other separators, n - 1 swaps, 9 n changed
// digits and about 10 n dropped ones.
enum class Misprint {
  recognition,       // what the picture may show as well: "+48" for "+4,8"
  reading,           // another reading of the print itself: "1.903" as 1903
  sign,              // "+3,07" for "-3,07"
  digits_swapped,    // "1.740" for "1.470": two digits side by side
  separator,         // "765" for "76,5": 10, 100 or 1000 times too large or too small
  rate_and_count,    // "532%" where 532 is the count the rate is made of; or the other way round
  neighbour_copied,  // what is printed stands in the cell before or above, too
  digit_doubled,     // "1.1903" for "1.903"
  digit_changed,     // "12.054" for "12.014"
  digit_added,       // "1.9703" for "1.903"
  digit_dropped,     // "193" for "1.903"
  other,             // no single slip explains it
};

// The name in exports: "digits swapped". Never changed once released.
std::string_view to_string(Misprint misprint);
// As a message says it in Vietnamese: "đổi chỗ hai chữ số". "" for other.
std::string_view in_vietnamese(Misprint misprint);

// A printed number and what its kind allows.
struct Print {
  std::int64_t digits = 0;    // with the sign: -307 for "-3,07"
  int decimals = 0;           // digits behind the decimal mark
  bool signed_kind = false;   // a change: what is printed positive may be negative
  bool decimal_kind = false;  // a rate, a score, an amount in triệu: may have decimals
};

struct Variant {
  std::int64_t digits = 0;
  int decimals = 0;
  Misprint how = Misprint::other;

  friend bool operator==(const Variant&, const Variant&) = default;
};

// Every number that one slip turns into the print, weightiest slip first, each number once. At most
// 21 n + 40 of them. Slips that need more than the print (recognition, reading,
// rate_and_count, neighbour_copied) are the caller's. Leading zeros are never printed: "120" does not come from
// "020".
std::vector<Variant> variants_of(const Print& print);

}  // namespace bocso
