// SPDX-License-Identifier: GPL-3.0-or-later
// The table of units behind unit.h: one row a spelling. A new unit is a new row, nothing else.
#pragma once

#include <span>
#include <string_view>

#include "normalize/unit.h"

namespace bocso {

// Units that are printed side by side as one: "huyện, thị xã, thành phố", "cán bộ, công chức".
enum class UnitList : char {
  none,
  agencies,
  districts,
  communes,
  villages,
  staff,
  parties,
  media,
  petitions,
  documents,
  signatures,
  pupils,
};

struct UnitRow {
  std::string_view spelling;  // lower case, with its diacritics
  std::string_view code;
  UnitKind kind = UnitKind::count;
  int scale = 0;
  UnitList list = UnitList::none;
  bool divisible = false;  // measured, not counted: 1,5 ha, but never 1,5 hồ sơ
};

std::span<const UnitRow> unit_rows();

}  // namespace bocso
