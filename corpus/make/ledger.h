// SPDX-License-Identifier: GPL-3.0-or-later
// A table of bodies × figures: rows of agencies or places, columns that are sums, differences and
// rates of one another, sections with subtotals, a total.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/make/draft.h"

namespace bocso::corpus {

struct LedgerColumn {
  std::string group{};     // header above it; columns that follow each other share one
  std::string subgroup{};  // and one more between
  std::string title{};
  std::string unit{};          // stated in the title
  std::vector<int> sum_of{};   // this column is the sum of those
  std::vector<int> less{};     // this column is less[0] - less[1]
  std::vector<int> rate_of{};  // this column is 100 · rate_of[0] / rate_of[1]
  Ground ground{};             // of what this column is made of
  bool surpassable = false;    // a rate that may pass 100
  bool money = false;
  int scale = 0;     // of money: 6 for triệu đồng
  int decimals = 0;  // of money: the values are in tenths, hundredths … of the unit
  double width = 1;
};

struct LedgerRow {
  std::string name;
  std::vector<std::int64_t> values;  // one a column; those of sums and rates are computed
};

struct LedgerSection {
  std::string title{};  // "Cấp huyện"; "" when the table has no sections
  std::vector<LedgerRow> rows;
};

struct Ledger {
  std::string name_title;  // "Đơn vị"
  std::vector<LedgerColumn> columns;
  std::vector<LedgerSection> sections;
  std::string unit;            // stated above the table
  Stated period{};             // stated above the table
  std::vector<int> balance{};  // the first column is the sum of the others: kOutcome
};

// Adds the table with its relations. Total and subtotals, the numbers row and the header's depth
// are up to chance. Returns the key of each column's total, "" where there is none.
std::vector<std::string> add_ledger(Draft& draft, Ledger ledger);

}  // namespace bocso::corpus
