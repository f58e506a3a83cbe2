// SPDX-License-Identifier: GPL-3.0-or-later
// Type and title of a document, from the headings of its first page.
#pragma once

#include <string>
#include <vector>

#include "extract/table.h"
#include "model/head_lines.h"

namespace bocso {

struct DocumentTitle {
  std::string type;  // as Nghị định 30/2020/NĐ-CP spells it: "BÁO CÁO"; "" when none is printed
  std::string title;  // its lines joined, as printed; without the type where that has its own line
  std::vector<std::string> remarks;  // the brackets below: "(Số liệu tính đến ngày 15/12/2023)"
  double top = 0;  // where the type (or the title) begins: what stands above is letterhead
};

// lines are those of `page`. Headings stand in the middle, bold or in capitals; the title ends at a
// bracket, an ordinal, a table, a wide gap, and before the body that decides ("CHỦ TỊCH ỦY BAN NHÂN
// DÂN …").
DocumentTitle read_title(const Layout& layout, const std::vector<HeadLine>& lines,
                         const PageInfo& page);

}  // namespace bocso
