// SPDX-License-Identifier: GPL-3.0-or-later
// Is a text the name of an agency or a place? "Sở Xây dựng", "UBND huyện Đại Từ", "Công ty CP Nước
// sạch".
#pragma once

#include <string>
#include <string_view>

namespace bocso {

// True for a text that starts with a head word of such names, capitals as usual, and states
// nothing.
bool is_entity_name(std::string_view text);

// The entity a number in running text belongs to, named right before it: text ends where the number
// begins.
// "(Sở Công Thương 596 hồ sơ; Sở Văn hoá, Thể thao và Du lịch " -> "Sở Văn hoá, Thể thao và Du
// lịch"; "… Sở Xây dựng đạt " -> "Sở Xây dựng". "" when none is.
std::string entity_before(std::string_view text);

}  // namespace bocso
