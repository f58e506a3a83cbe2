// SPDX-License-Identifier: GPL-3.0-or-later
// The name of an agency or a place → an id that is the same in every document of its province.
//
//   "Sở TNMT", "SỞ TÀI NGUYÊN MÔI TRƯỜNG"     thai_nguyen.so_tai_nguyen_va_moi_truong
//   "UBND huyện Đại Từ", "Huyện Đại Từ"       thai_nguyen.huyện_đại_từ
//   "Công an TP. Phổ Yên"                     thai_nguyen.thành_phố_phổ_yên.cong_an
//   "UBND tỉnh", "tỉnh Thái Nguyên"           thai_nguyen
//   "Sở Y tế tỉnh Bắc Kạn"                    bac_kan.so_y_te
//   "Bộ Nội vụ"                               vn.bo_noi_vu
//   "Công ty Điện lực Thái Nguyên"            thai_nguyen.công_ty_điện_lực
//
// Provinces and agencies of the gazetteer have its ids, which are ASCII. Any other name is written
// out in lower case, its marks kept and tones placed the new way, words joined by "_": "xã Tân
// Thanh" and "xã Tân Thành" are two communes. It stands below the places printed with it, and those
// below the document's province unless they name another one.
//
// A document that names no province has its own id in front, 12 digits of it, so that its "Sở Y tế"
// is nobody else's. What names nothing by itself has no id here: "Trung tâm", "Văn phòng"; see
// bare_entities.h.
#pragma once

#include <string>
#include <string_view>

#include "model/catalogue.h"
#include "model/record.h"

namespace bocso {

struct EntityId {
  std::string id;  // "" for a name that has none
  std::string place;  // its part that is the innermost place, if that is not listed: "huyện_đại_từ"

  friend bool operator==(const EntityId&, const EntityId&) = default;
};

EntityId entity_id(std::string_view name, const Document& document, const Catalogue& catalogue);

}  // namespace bocso
