// SPDX-License-Identifier: GPL-3.0-or-later
// A generated report while it is being written: what its forms share.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/make/conditions.h"
#include "corpus/make/content.h"
#include "corpus/make/random.h"
#include "corpus/make/setting.h"

namespace bocso::corpus {

// What one writer does the same way all through a report.
struct Habits {
  int decimals = 2;                                           // of rates
  bool percent_sign = false;                                  // in cells of rates
  std::vector<std::pair<std::string, std::string>> wordings;  // said -> instead of
};
Habits make_habits(Random& random);

struct Draft {
  Report report{};
  Setting setting;
  Habits habits;
  Random random;
  bool dense = false;

  // A key nobody else has.
  std::string fresh() { return "f" + std::to_string(++keys); }
  // A phrase, one of its variants, in this writer's wording: the same each time.
  std::string say(std::string_view variants);
  // 100 · part / whole as this writer prints rates: "100" or "98,77", with or without its sign.
  Figure rate_cell(std::int64_t part, std::int64_t whole);

  int keys = 0;
  int annexes = 0;
  std::map<std::string, std::string, std::less<>> said{};
};

// A unit as it stands behind a number: "Hồ sơ" -> "hồ sơ", but "TTHC", "PAKN".
std::string in_a_sentence(std::string unit);

// Title lines of a table or an annex, "PHỤ LỤC" and "(Kèm theo Báo cáo số …)" as they come.
void add_annex_title(Draft& draft, std::string_view title, bool numbered);

}  // namespace bocso::corpus
