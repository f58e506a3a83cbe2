// SPDX-License-Identifier: GPL-3.0-or-later
// Entities printed by the head of their names alone: "Trung tâm đã tiếp nhận 44.612 hồ sơ".
#pragma once

#include "model/catalogue.h"
#include "model/record.h"

namespace bocso {

// Gives the figures of such entities the id of whom the document means. "Văn phòng" is
//   the issuer              where its name begins so: "VĂN PHÒNG UBND TỈNH QUẢNG NGÃI"
//   part of what is above   in a row under an agency's label: "thai_nguyen.so_y_te.văn_phòng"
//   the one called so       "Trung tâm Phục vụ hành chính công tỉnh (sau đây gọi tắt là Trung tâm)"
//   the one the text names  where all longer names with that head are one
//   part of the issuer      where no longer name has that head
// Otherwise it has no id, and the document a note. Kinds of places ("Huyện") are left alone.
void identify_bare_entities(Report& report, const Catalogue& catalogue);

}  // namespace bocso
