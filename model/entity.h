// SPDX-License-Identifier: GPL-3.0-or-later
// Names of agencies and places, in labels and in sentences: "Sở Xây dựng", "UBND huyện Đại Từ",
// "Công ty CP Nước sạch".
//
// Where a name ends is told by its words: capitals and their second syllables ("Sở Giao thông"),
// commas and "và" before another capital ("Sở Lao động, Thương binh và Xã hội"), the small words
// that names are made of ("vận tải", "nông thôn"), the place behind it ("tỉnh", "huyện Đại Từ").
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bocso {

// True for a text that starts with a head word of such names, capitals as usual, and states
// nothing: not "Số hồ sơ", "Trường hợp khác", "Trung tâm đã tiếp nhận".
bool is_entity_name(std::string_view text);

// True for a name and nothing else, of more than its head: a header that is one says whose column
// it is. Not "Trung tâm", "Trường học kiên cố".
bool is_whole_entity_name(std::string_view text);

// True for the head of a name without more: "Trung tâm", "Văn phòng".
bool is_bare_head(std::string_view text);

// The names in running text that are more than their heads, in text order: "Trung tâm Phục vụ hành
// chính công tỉnh", not "Trung tâm". Lists of names ("Sở Y tế và Sở Nội vụ") are left out.
std::vector<std::string> whole_entity_names(std::string_view text);

// The entity a number in running text belongs to; text ends where the number begins, and only a
// statement may stand between the two.
// "(Sở Công Thương 596 hồ sơ; Sở Văn hoá, Thể thao và Du lịch " -> "Sở Văn hoá, Thể thao và Du
// lịch"; "… Sở Xây dựng đạt " -> "Sở Xây dựng". "" when none is named, when several are ("Sở Y tế
// và Sở Nội vụ đạt "), and in doubt ("UBND tỉnh kiến nghị phương án đơn giản hóa của "): no name is
// better than a wrong one.
std::string entity_before(std::string_view text);

}  // namespace bocso
