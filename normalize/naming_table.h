// SPDX-License-Identifier: GPL-3.0-or-later
// The words that make a name of the number behind them: one row a word. Read by quantity_names.cc.
#pragma once

#include <span>
#include <string_view>

namespace bocso {

// How sure a word makes a name of the number behind it.
enum class Naming {
  identifier,  // also across a colon: "Điện thoại: 0213…"
  always,      // "Điều 5", "mức độ 3"
  unmeasured,  // "đợt 2", but "mục tiêu 80%", "Kế hoạch 1.200 ha": unless a unit stands behind
  calendar,  // "tháng 9", but "mỗi tháng 20 lượt"
};

struct NamingWord {
  std::string_view phrase;  // lower case
  Naming naming;
  int most = 0;  // larger numbers are no names; 0: there is no bound
};

std::span<const NamingWord> naming_words();

// Words that end like a naming one: "thu hồi 15 giấy phép", "đại biểu", "danh mục".
std::span<const std::string_view> compounds_that_name_nothing();

}  // namespace bocso
