// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure counts, said so that two places of a document can be compared.
//
//   row "Tổng số hồ sơ TTHC đã giải quyết xong" under "Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận …"
//   "Tại Bộ phận Một cửa cấp xã đã tiếp nhận 90.539 hồ sơ, đã giải quyết 86.060 hồ sơ": the second
//    -> both: unit file, resolved, at commune level, no words left over
//
// Classes of words (received, resolved, late; province, district, commune; online; …) are read off
// by patterns; names of what everything counts are let go. Words that are left over are part of the
// sense: whoever says more counts something narrower.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/passages.h"
#include "model/record.h"

namespace bocso {

// The ways in which officials narrow what they count; a sense has at most one value of each, and
// of the changes of procedures a set ("bãi bỏ, thay thế").
enum class Aspect { stage, time, level, channel, service, change };
inline constexpr std::size_t kAspects = 6;

struct Sense {
  std::array<int, kAspects> values{};  // 0: not said; of `change` one bit a value
  std::vector<std::string> rest;       // other words, sorted
  bool clear = true;                   // false: two values of one aspect, or a scope not understood

  int& operator[](Aspect aspect) { return values[static_cast<std::size_t>(aspect)]; }
  int operator[](Aspect aspect) const { return values[static_cast<std::size_t>(aspect)]; }
  friend bool operator==(const Sense&, const Sense&) = default;
};

// The sense of folded words: "tong so ho so tthc da giai quyet xong" -> resolved.
Sense sense_of(std::string_view folded);

// Do a heading's or a title's words narrow all below them: one field ("lĩnh vực đất đai"), another
// time ("lũy kế từ đầu năm", "cùng kỳ")?
bool is_narrower(std::string_view folded);

// One figure and its sense.
struct Meaning {
  int figure = -1;
  Sense sense;
  std::string unit;     // its code, from the header where no unit is printed
  std::string entity;   // folded
  bool scoped = false;  // its own words say the level or the agency
  bool in_prose = false;
};

// The figures of value and rate cells, and those of sentences, whose sense is clear.
std::vector<Meaning> table_meanings(const Report& report);
std::vector<Meaning> prose_meanings(const Report& report, const std::vector<Passage>& passages);

// "đúng hạn" takes in what came before its time, unless the document counts that apart: then it is
// not clear what those words count, and what they say is dropped.
void settle_on_time(std::vector<Meaning>& meanings);

}  // namespace bocso
