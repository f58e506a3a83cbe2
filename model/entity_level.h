// SPDX-License-Identifier: GPL-3.0-or-later
// Which level of government an agency or a place belongs to, by its name.
#pragma once

#include <string_view>

namespace bocso {

// "Sở Xây dựng" -> "department", "UBND huyện Đại Từ" -> "district", "UBND xã Đức Lâm" ->
// "commune", "Bảo hiểm xã hội tỉnh" -> "vertical" (central agencies seated in the province),
// "Tỉnh Lai Châu" -> "province"; "" for all others ("Công ty Điện lực").
std::string_view entity_level(std::string_view name);

}  // namespace bocso
