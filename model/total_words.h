// SPDX-License-Identifier: GPL-3.0-or-later
// Words by which a row or a column says that it is a total.
#pragma once

#include <string_view>

namespace bocso {

// "Tổng cộng", "TỔNG SỐ", "Cộng", "Toàn tỉnh", "TỔNG CỘNG TOÀN TỈNH": nothing else in the label but
// brackets. As printed or folded.
bool is_total_label(std::string_view label);

// "- Tổng số nhiệm vụ được giao": it says of what it is the total. Folded.
bool begins_with_total(std::string_view folded_label);

}  // namespace bocso
