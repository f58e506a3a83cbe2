// SPDX-License-Identifier: GPL-3.0-or-later
// The report that is timed: one ruled table over many pages, as statistical annexes have them.
#pragma once

#include <string>

namespace bocso::corpus {

// The bytes of a PDF of `pages` pages (A4 upright, some 30 rows a page, the header repeated on
// each): STT, Chỉ tiêu, Đơn vị tính, Số liệu, Ghi chú, with a sum and a rate in every group of
// rows, all of them right. The same number gives the same bytes.
std::string long_report(int pages);

}  // namespace bocso::corpus
