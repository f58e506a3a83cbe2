// SPDX-License-Identifier: GPL-3.0-or-later
// Which figure of a broken relation is the wrong one, and what it should have been.
//
// A flag says that figures do not fit together; its suspects say which single misprint would
// explain it. All relations of the document are looked at together: the total in the table below
// breaks the sum of its column and the change of its row, and one other value of it mends both,
// while no other figure has a value that would.
//
//   | Đơn vị    | Kỳ trước | Kỳ này | Tăng/giảm |
//   | Sở A      |    1.200 |  1.000 |      -200 |
//   | Sở B      |      500 |    470 |       -30 |
//   | Tổng cộng |    1.700 |  1.740 |      -230 |
//
//   suspects: [{"figure": "….t0.r2.c2.0", "value": "1470", "why": "digits swapped"}]
//   message:  … ; bảng in 1.740, nếu là 1.470 (đổi chỗ hai chữ số) thì cả 2 quan hệ đều đúng
//
// `why` is one of the names of Misprint: OCR alternative, reading, sign, digits swapped, separator, rate and count
// confused, neighbour's value copied, digit doubled, digit changed, digit added, digit dropped,
// other. `value` is written like Figure::value; where the second number of a ratio is suspected,
// like "1764/1769". The record itself stays as printed.
//
// Best first, the first is the culprit. Where only one relation is broken and several slips would
// explain it, all of them are listed: the page does not say which it was. A value that no slip
// explains is listed when two relations ask for it, or when nothing else is known and it is that of
// the figure that should come out. Two figures that are wrong together are listed one behind the
// other. No suspects: no change of up to three figures mends the relation without breaking another.
#pragma once

#include <vector>

#include "model/mending.h"

namespace bocso {

constexpr std::size_t kMostSuspects = 5;  // of one flag

// Fills the suspects of the flags that come from broken claims, and those of rule "range". Where
// one suspect stands out, both messages say so.
void name_suspects(const CheckInput& input, std::vector<Flag>& flags);

// "bảng in 1.740, nếu là 1.470 (đổi chỗ hai chữ số) thì cả 2 quan hệ đều đúng". The figure is named
// unless it is the one the sentence is about; relations: how many claims would hold again.
Words words_for(const Figure& figure, const Change& change, std::size_t relations, bool named);

}  // namespace bocso
