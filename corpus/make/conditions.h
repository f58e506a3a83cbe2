// SPDX-License-Identifier: GPL-3.0-or-later
// The conditions reports are generated under: what makes them easy or hard to read. A condition is
// a row of the table in conditions.cc; what it leaves open (form, agencies, period, fonts, margins,
// wordings) is up to the seed.
#pragma once

#include <span>
#include <string_view>

#include "corpus/make/content.h"

namespace bocso::corpus {

// Of the finished PDF. The legacy ones come in all variants of legacy_layer.h in turn.
enum class TextLayer { unicode, nfd, tcvn3, vni };

// How much of a report is set small, over how many pages.
enum class Density { usual, dense };

// Shares of figures, in percent, whose print breaks the rule; a writer's habits are drawn from 0 to
// twice of these.
struct Sloppiness {
  int point = 0;            // 99.42% for 99,42%
  int ungrouped = 0;        // 40543 for 40.543
  int padded = 0;           // 03 for 3
  int unit = 0;             // "35 người" in a cell whose row states the unit
  int unsigned_change = 0;  // 28 for +28
  int change_words = 0;     // "Tăng 12 hồ sơ", "Giữ nguyên" for +12, 0
};

struct Condition {
  std::string_view name;
  std::string_view description;
  Lines lines = Lines::full;
  TextLayer layer = TextLayer::unicode;
  const char* ageing = nullptr;  // the name of a kind of scan, see ageing.h
  Density density = Density::usual;
  Sloppiness sloppiness{};
  int misprinted = 50;  // reports with misprints, in percent; 1 to 3 each
};

std::span<const Condition> conditions();
const Condition* find_condition(std::string_view name);  // nullptr when there is none

}  // namespace bocso::corpus
