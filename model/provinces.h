// SPDX-License-Identifier: GPL-3.0-or-later
// The provinces of Vietnam: the 63 until 30 June 2025 and the 34 since 1 July 2025.
//
// Names and codes are those of the statistics office: the list in force in June 2025, and the one
// of Quyết định 19/2025/QĐ-TTg of 30 June 2025. One code can name two provinces: 15 was Yên Bái and
// is Lào Cai. A name in both lists is one row.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bocso {

struct Province {
  std::string_view name;  // "Quảng Ngãi"
  bool city = false;      // under central authority: "thành phố Hải Phòng"
  int code_before = 0;    // until 30 June 2025; 0: not in that list
  int code_since = 0;     // since 1 July 2025; 0: not in that list
};

std::span<const Province> provinces();

// The province a text is the name of, in any usual spelling: "Quảng Ngãi", "tỉnh Hoà Bình", "TP.
// HCM", "Đăk Lăk". nullptr for anything else.
const Province* province_named(std::string_view name);

// The provinces a text names as such, in text order: "UBND tỉnh Quảng Ngãi", "thành phố Đà Nẵng". A
// name without "tỉnh" or "thành phố" counts for nothing (it may be a town), and "thành phố Thái
// Nguyên" is a town of that province. before: the word in front of "tỉnh", folded with marks
// ("ubnd"); "" at the start.
struct ProvinceMention {
  const Province* province = nullptr;
  std::string before;
};
std::vector<ProvinceMention> find_provinces(std::string_view text);

}  // namespace bocso
