// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/label_text.h"

#include <gtest/gtest.h>

namespace bocso {
namespace {

Abbreviations known() {
  Abbreviations abbreviations;
  abbreviations.add("tthc", "thủ tục hành chính");
  abbreviations.add("tn&tkq", "tiếp nhận và trả kết quả");
  abbreviations.add("ld-tb&xh", "lao dong thuong binh va xa hoi");
  abbreviations.add("kstthc", "kiem soat tthc");
  return abbreviations;
}

struct LabelCase {
  const char* name;
  const char* printed;
  const char* plain;
  const char* whole;
};

constexpr LabelCase kLabels[] = {
    {"folded", "Số  HỒ SƠ", "so ho so", ""},
    {"abbreviation", "Số TTHC cấp tỉnh", "so thu tuc hanh chinh cap tinh", ""},
    {"abbreviation of an abbreviation", "Trung tâm KSTTHC",
     "trung tam kiem soat thu tuc hanh chinh", ""},
    {"joined by a sign", "Bộ phận TN&TKQ", "bo phan tiep nhan va tra ket qua", ""},
    {"signs with blanks", "Bộ phận TN & TKQ", "bo phan tiep nhan va tra ket qua", ""},
    {"unknown joint", "Giáo dục & Đào tạo", "giao duc va dao tao", ""},
    {"dash in an abbreviation", "Sở LĐ-TB&XH", "so lao dong thuong binh va xa hoi", ""},
    {"dash between words", "Phục vụ - Kiểm soát", "phuc vu kiem soat", ""},
    {"dash at the start", "- Số hồ sơ", "so ho so", ""},
    {"commas", "cán bộ, công chức", "can bo cong chuc", ""},
    {"slash", "ngành/lĩnh vực", "nganh linh vuc", ""},
    {"per cent", "từ 70% - dưới 100%", "tu 70% duoi 100%", ""},
    {"brackets", "Số TTHC (cấp tỉnh)", "so thu tuc hanh chinh", "so thu tuc hanh chinh cap tinh"},
    {"brackets in brackets", "Số (a (b) c) moi", "so moi", "so a b c moi"},
    {"bracket that was cut", "Số hồ sơ (cột bị cắt", "so ho so", "so ho so cot bi cat"},
    {"footnote mark", "Số hồ sơ [1] (*)", "so ho so", "so ho so 1"},
    {"trong do behind", "Số hồ sơ. Trong đó:", "so ho so", ""},
    {"trong do before", "Trong đó: Số hồ sơ", "so ho so", ""},
    {"bao gom behind", "Số hồ sơ, bao gồm:", "so ho so", ""},
    {"trong do alone", "Trong đó", "trong do", ""},
    {"signs alone", "…*()", "", ""},
    {"empty", "", "", ""},
};

TEST(LabelText, IsWordsAlone) {
  const Abbreviations abbreviations = known();
  for (const LabelCase& c : kLabels) {
    const LabelText label = label_text(c.printed, abbreviations);
    EXPECT_EQ(label.plain, c.plain) << c.name;
    EXPECT_EQ(label.whole, c.whole) << c.name;
  }
}

TEST(LabelText, LaterMeaningsReplaceEarlierOnes) {
  Abbreviations abbreviations = known();
  abbreviations.add("TTHC", "thu tuc");
  EXPECT_EQ(label_text("Số TTHC", abbreviations).plain, "so thu tuc");
  EXPECT_EQ(abbreviations.words("hs"), "");
}

}  // namespace
}  // namespace bocso
