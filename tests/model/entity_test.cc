// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/entity.h"

#include <gtest/gtest.h>

namespace bocso {
namespace {

TEST(Entity, NamesStartWithTheirHeadWord) {
  for (const char* name :
       {"Sở Xây dựng", "UBND huyện Đại Từ", "Công ty CP Nước sạch", "Ban Dân tộc", "Thanh tra tỉnh",
        "Ban quản lý các Khu công nghiệp", "Văn phòng UBND tỉnh"}) {
    EXPECT_TRUE(is_entity_name(name)) << name;
  }
  for (const char* other :
       {"Số hồ sơ", "sở, ngành", "Tổng cộng", "Hồ sơ đã đồng bộ", "", "Còn lại"}) {
    EXPECT_FALSE(is_entity_name(other)) << other;
  }
}

struct BeforeCase {
  const char* text;  // up to the number
  const char* entity;
};

const BeforeCase kBefore[] = {
    {"trong đó mức độ 3 là (Sở Công Thương ", "Sở Công Thương"},
    {"Sở Tư pháp 12 hồ sơ; Sở Văn hoá, Thể thao và Du lịch ", "Sở Văn hoá, Thể thao và Du lịch"},
    {"Sở Tư pháp đạt 95%; Sở Xây dựng đạt ", "Sở Xây dựng"},
    {"Trung tâm đã tiếp nhận ", "Trung tâm"},
    {"Tổng số hồ sơ là ", ""},
    {"Sở Tư pháp 12 hồ sơ, trong đó ", ""},
    {"", ""},
};

TEST(Entity, IsNamedRightBeforeItsNumber) {
  for (const BeforeCase& c : kBefore) EXPECT_EQ(entity_before(c.text), c.entity) << c.text;
}

}  // namespace
}  // namespace bocso
