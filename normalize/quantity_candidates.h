// SPDX-License-Identifier: GPL-3.0-or-later
// What the numbers of one text settle among themselves: ranges, shared units, lists of names.
#pragma once

#include <vector>

#include "normalize/quantity.h"
#include "normalize/quantity_text.h"

namespace bocso {

enum class CandidateVerdict {
  accepted,
  pending,  // no unit and no cue: a quantity only if it shares the unit of another
  name,     // names something, and so may the next in a list: "mức độ 3, 4"
  token,    // a part of something else
};

struct Candidate {
  Quantity quantity;
  CandidateVerdict verdict = CandidateVerdict::pending;
};

// "15-20/9", "từ 12 đến 17 tuổi": the first number is a name because the second is.
void refuse_parts_of_names(const Prose& prose, std::vector<Candidate>& candidates);

// Amounts that are printed in pieces: "2 tỷ 300 triệu đồng" -> 2300 triệu đồng, "4 tỷ rưỡi đồng" ->
// 4.5 tỷ đồng, "âm 3,5 tỷ đồng" -> -3.5 tỷ đồng. The phrase stays as printed.
void bind_amounts(const Prose& prose, std::vector<Candidate>& candidates);

// "từ 7,5 - 8%", "10 đến 15 người" -> at_least and at_most, of one unit. "tăng từ 50 lên 70" is
// none.
void bind_ranges(const Prose& prose, std::vector<Candidate>& candidates);

// Gives units to numbers printed without one: of the next in a list ("Tạo mới 70, khôi phục 6 và
// hủy 31 thư điện tử") or of the change it begins ("từ 50 lên 70 xã"), of the total they are parts
// of ("120 hồ sơ, trong đó: trực tuyến 80"), or of the label
// ("Tổng số cán bộ … là 30"). Pending ones that get a unit are accepted.
void share_units(const Prose& prose, std::vector<Candidate>& candidates);

// Drops the readings that unit and neighbours rule out, the likeliest first.
void settle_readings(Quantity& quantity);

}  // namespace bocso
