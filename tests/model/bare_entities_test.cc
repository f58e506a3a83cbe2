// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/bare_entities.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "model/entities.h"
#include "support/built_in_catalogue.h"

namespace bocso {
namespace {

struct BareCase {
  const char* name;
  const char* issuer;
  std::vector<const char*> paragraphs;
  std::vector<std::string> path;
  const char* entity;
  const char* id;
  bool is_noted;
};

const BareCase kBare[] = {
    {"the issuer itself",
     "VĂN PHÒNG UBND TỈNH LAI CHÂU",
     {"Phối hợp với Văn phòng Tỉnh ủy."},
     {},
     "Văn phòng",
     "lai_chau.van_phong_ubnd",
     false},
    {"the one the text names",
     "",
     {"Trung tâm Phục vụ hành chính công tỉnh Lai Châu (sau đây gọi tắt là Trung tâm) đi vào hoạt "
      "động từ ngày 03/9/2019."},
     {},
     "Trung tâm",
     "lai_chau.trung_tam_phuc_vu_hanh_chinh_cong",
     false},
    {"another spelling is the same one",
     "",
     {"Trung tâm Phục vụ hành chính công tỉnh báo cáo như sau:",
      "Rà soát các thủ tục tại Trung tâm hành chính công tỉnh."},
     {},
     "Trung tâm",
     "lai_chau.trung_tam_phuc_vu_hanh_chinh_cong",
     false},
    {"of two the one called so",
     "SỞ Y TẾ",
     {"Trung tâm Giám định Y khoa tỉnh đã nộp.",
      "Hồ sơ tại Trung tâm Phục vụ - Kiểm soát TTHC tỉnh (Trung tâm) tăng."},
     {},
     "Trung tâm",
     "lai_chau.trung_tam_phuc_vu_hanh_chinh_cong",
     false},
    {"of two it is neither",
     "SỞ Y TẾ",
     {"Trung tâm Phục vụ hành chính công tỉnh đã tiếp nhận.",
      "Trung tâm Giám định Y khoa tỉnh đã nộp."},
     {},
     "Trung tâm",
     "",
     true},
    {"part of the agency above",
     "",
     {},
     {"Sở Y tế", "Hồ sơ"},
     "Văn phòng",
     "lai_chau.so_y_te.văn_phòng",
     false},
    {"part of the issuer", "SỞ Y TẾ", {}, {}, "Văn phòng", "lai_chau.so_y_te.văn_phòng", false},
    {"nobody's", "", {}, {}, "Văn phòng", "", true},
    {"a kind of place is no agency", "SỞ Y TẾ", {}, {}, "Huyện", "", false},
    {"a whole name has its own id",
     "SỞ Y TẾ",
     {},
     {},
     "Sở Xây dựng",
     "lai_chau.so_xay_dung",
     false},
};

TEST(BareEntities, AreWhomTheDocumentMeans) {
  for (const BareCase& c : kBare) {
    Report report;
    report.document.id = "0123456789abcdef";
    report.document.province = "Lai Châu";
    report.document.issuer = c.issuer;
    for (const char* text : c.paragraphs) {
      report.paragraphs.emplace_back().content.text = text;
    }
    for (int twice = 0; twice < 2; ++twice) {
      Figure& figure = report.figures.emplace_back();
      figure.entity = c.entity;
      figure.path = c.path;
    }
    identify_entities(report, built_in_catalogue());
    EXPECT_EQ(report.figures.back().entity_id, c.id) << c.name;
    EXPECT_EQ(report.figures.back().entity, c.entity) << c.name << ": as printed";
    EXPECT_EQ(report.document.notes.size(), c.is_noted ? 1U : 0U) << c.name << ", said once";
  }
}

}  // namespace
}  // namespace bocso
