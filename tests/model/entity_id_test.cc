// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/entity_id.h"

#include <gtest/gtest.h>

#include "support/built_in_catalogue.h"

namespace bocso {
namespace {

struct IdCase {
  const char* name;
  const char* province;  // of the document
  const char* entity;
  const char* id;
  const char* place = "";
};

const IdCase kIds[] = {
    {"Department", "Lai Châu", "Sở Xây dựng", "lai_chau.so_xay_dung"},
    {"DepartmentInCapitals", "Lai Châu", "SỞ TÀI NGUYÊN MÔI TRƯỜNG",
     "lai_chau.so_tai_nguyen_va_moi_truong"},
    {"DepartmentAbbreviated", "Lai Châu", "Sở TN&MT", "lai_chau.so_tai_nguyen_va_moi_truong"},
    {"JointsMakeNoDifference", "Lai Châu", "Sở LĐ-TB&XH",
     "lai_chau.so_lao_dong_thuong_binh_va_xa_hoi"},
    {"CommasMakeNoDifference", "Lai Châu", "Sở Lao động, Thương binh và Xã hội",
     "lai_chau.so_lao_dong_thuong_binh_va_xa_hoi"},
    {"HalfAbbreviated", "Lai Châu", "Sở Nông nghiệp và PTNT", "lai_chau.so_nong_nghiep_va_ptnt"},
    {"WithItsProvince", "Lai Châu", "Sở Y tế tỉnh Lai Châu", "lai_chau.so_y_te"},
    {"WithItsProvincesBareName", "Lai Châu", "Sở Y tế Lai Châu", "lai_chau.so_y_te"},
    {"OfAnotherProvince", "Thái Nguyên", "Sở Y tế tỉnh Bắc Kạn", "bac_kan.so_y_te"},
    {"OfACity", "", "Sở Xây dựng TP.HCM", "ho_chi_minh.so_xay_dung"},
    {"TheCitysOwn", "Hải Phòng", "Sở Y tế thành phố", "hai_phong.so_y_te"},
    {"Committee", "Thái Nguyên", "UBND huyện Đại Từ", "thai_nguyen.huyện_đại_từ", "huyện_đại_từ"},
    {"ItsPlace", "Thái Nguyên", "Huyện Đại Từ", "thai_nguyen.huyện_đại_từ", "huyện_đại_từ"},
    {"TheProvincesOwn", "Thái Nguyên", "Ủy ban nhân dân tỉnh", "thai_nguyen"},
    {"TownThatSharesItsProvincesName", "Thái Nguyên", "UBND TP. Thái Nguyên",
     "thai_nguyen.thành_phố_thái_nguyên", "thành_phố_thái_nguyên"},
    {"TownThatBecameAProvince", "Thừa Thiên Huế", "UBND thành phố Huế",
     "thua_thien_hue.thành_phố_huế", "thành_phố_huế"},
    {"AProvinceThatIsACity", "", "UBND thành phố Huế", "hue"},
    {"OldTonePlacement", "Thái Nguyên", "UBND huyện Định Hoá", "thai_nguyen.huyện_định_hóa",
     "huyện_định_hóa"},
    {"MarksTellCommunesApart", "Long An", "xã Tân Thạnh", "long_an.xã_tân_thạnh", "xã_tân_thạnh"},
    {"CommuneOfADistrict", "Long An", "UBND xã Tân Bình, huyện Tân Trụ",
     "long_an.huyện_tân_trụ.xã_tân_bình", "xã_tân_bình"},
    {"NumberedWard", "Hồ Chí Minh", "Phường 03, Quận 10", "ho_chi_minh.quận_10.phường_3",
     "phường_3"},
    {"CentralBodysSeat", "Quảng Ngãi", "Bảo hiểm Xã hội tỉnh", "quang_ngai.bao_hiem_xa_hoi"},
    {"OfADistrict", "Thái Nguyên", "Công an TP.Phổ Yên", "thai_nguyen.thành_phố_phổ_yên.cong_an",
     "thành_phố_phổ_yên"},
    {"LongerNameWins", "Lai Châu", "Văn phòng UBND huyện Mường Tè",
     "lai_chau.huyện_mường_tè.van_phong_ubnd", "huyện_mường_tè"},
    {"Ministry", "Lai Châu", "Bộ Nội vụ", "vn.bo_noi_vu"},
    {"MergedIn2025", "Lai Châu", "Sở Nông nghiệp và Môi trường",
     "lai_chau.so_nong_nghiep_va_moi_truong"},
    {"NotListed", "Lai Châu", "Công ty CP Nước sạch", "lai_chau.công_ty_cp_nước_sạch"},
    {"NotListedWithItsProvince", "Lai Châu", "Công ty Điện lực Lai Châu",
     "lai_chau.công_ty_điện_lực"},
    {"NotListedOfADistrict", "Lai Châu", "Phòng Y tế huyện Tam Đường",
     "lai_chau.huyện_tam_đường.phòng_y_tế", "huyện_tam_đường"},
    {"SocietyIsNoCommune", "Lai Châu", "Quỹ Bảo trợ xã hội", "lai_chau.quỹ_bảo_trợ_xã_hội"},
    {"SmallLettersNameNoPlace", "Lai Châu", "UBND các huyện, thị xã, thành phố",
     "lai_chau.ubnd_các_huyện_thị_xã_thành_phố"},
    {"WhatIsInBracketsExplains", "Lai Châu", "Sở Y tế (gồm 2 chi cục)", "lai_chau.so_y_te"},
    {"UnknownProvince", "", "Sở Y tế", "0123456789ab.so_y_te"},
    {"TheBareHeadNamesNothing", "Lai Châu", "Trung tâm", ""},
    {"NorDoesTheCommittee", "Lai Châu", "UBND", ""},
    {"NorTheOffice", "Lai Châu", "Văn phòng", ""},
    {"NothingAtAll", "Lai Châu", "", ""},
};

TEST(EntityId, Table) {
  for (const IdCase& c : kIds) {
    SCOPED_TRACE(c.name);
    Document document;
    document.id = "0123456789abcdef";
    document.province = c.province;
    EXPECT_EQ(entity_id(c.entity, document, built_in_catalogue()), (EntityId{c.id, c.place}));
  }
}

}  // namespace
}  // namespace bocso
