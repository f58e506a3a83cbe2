// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/entity_level.h"

#include <gtest/gtest.h>

namespace bocso {
namespace {

struct LevelCase {
  const char* name;
  const char* level;
};

constexpr LevelCase kLevels[] = {
    {"Sở Xây dựng", "department"},
    {"Ban quản lý các Khu công nghiệp", "department"},
    {"Văn phòng UBND tỉnh", "department"},
    {"UBND huyện Đại Từ", "district"},
    {"Ủy ban nhân dân thị xã Đức Phổ", "district"},
    {"UBND thành phố Phổ Yên", "district"},
    {"Huyện Mường Tè", "district"},
    {"UBND xã Đức Lâm", "commune"},
    {"Thị trấn Ba Tơ", "commune"},
    {"Tỉnh Lai Châu", "province"},
    {"Công an tỉnh", "vertical"},
    {"Bảo hiểm Xã hội tỉnh", "vertical"},
    {"Công ty Điện lực Lai Châu", ""},
    {"Số hồ sơ", ""},
    {"", ""},
};

TEST(EntityLevel, NamesSayTheirLevel) {
  for (const LevelCase& c : kLevels) EXPECT_EQ(entity_level(c.name), c.level) << c.name;
}

}  // namespace
}  // namespace bocso
