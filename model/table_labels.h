// SPDX-License-Identifier: GPL-3.0-or-later
// Header rows → column labels and roles; ordinals, dashes and "Trong đó" → the hierarchy of the
// rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/table.h"
#include "model/record.h"
#include "normalize/period.h"

namespace bocso {

// What stands above a table on the page and says something about it.
struct TableContext {
  std::string title;  // "Biểu mẫu 3 Cải cách thủ tục hành chính"
  std::string unit;   // from "ĐVT: triệu đồng"
  std::optional<Period>
      period;  // of a line such as "(Số liệu từ ngày 03/9/2019 đến ngày 12/5/2020)"
  int default_year = 0;  // of the document, for headers such as "Quý I"
};
TableContext table_context(const Layout& layout, int table, int default_year);

// Understands one table. Roles come from the header's words (STT → ordinal, Đơn vị tính → unit, Tỷ
// lệ → rate, Tăng/Giảm → change, Ghi chú → note), and from the column's contents where the words do
// not tell. A row of column numbers and formulas ("0 | 1 | 2 | (4=1+2+3)") belongs to the header.
LabelledTable label_table(const Table& table, const TableContext& context);

// The labels of the rows above a body row, outermost first.
std::vector<std::string> path_of(const LabelledTable& table, int row);

}  // namespace bocso
