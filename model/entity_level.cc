// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/entity_level.h"

#include "normalize/utf8.h"

namespace bocso {
namespace {

struct HeadLevel {
  std::string_view head;  // how the name begins, in lower case with its marks
  std::string_view level;
};
// The first that fits counts. A city is a district here; one that is a province is not told apart
// by its name alone.
constexpr HeadLevel kHeads[] = {
    {"ubnd các huyện", "district"},
    {"ubnd huyện", "district"},
    {"ubnd quận", "district"},
    {"ubnd thị xã", "district"},
    {"ubnd thành phố", "district"},
    {"ubnd tp", "district"},
    {"ubnd các xã", "commune"},
    {"ubnd xã", "commune"},
    {"ubnd phường", "commune"},
    {"ubnd thị trấn", "commune"},
    {"ubnd đặc khu", "commune"},
    {"ubnd tỉnh", "province"},
    {"huyện ", "district"},
    {"quận ", "district"},
    {"thị xã ", "district"},
    {"thành phố ", "district"},
    {"tp. ", "district"},
    {"tp ", "district"},
    {"xã ", "commune"},
    {"phường ", "commune"},
    {"thị trấn ", "commune"},
    {"đặc khu ", "commune"},
    {"tỉnh ", "province"},
    {"công an ", "vertical"},
    {"bảo hiểm xã hội", "vertical"},
    {"bhxh ", "vertical"},
    {"cục ", "vertical"},
    {"kho bạc ", "vertical"},
    {"tòa án ", "vertical"},
    {"viện kiểm sát ", "vertical"},
    {"bộ chỉ huy ", "vertical"},
    {"sở ", "department"},
    {"ban dân tộc", "department"},
    {"ban quản lý ", "department"},
    {"bql ", "department"},
    {"thanh tra ", "department"},
    {"văn phòng ", "department"},
    {"vp ubnd", "department"},
    {"vp.ubnd", "department"},
};

}  // namespace

std::string_view entity_level(std::string_view name) {
  constexpr std::size_t kEnough = 64;
  const std::string text = fold_keeping_marks(name.substr(0, kEnough));
  const std::string_view committee = "ủy ban nhân dân ";
  const std::string folded =
      text.starts_with(committee) ? "ubnd " + text.substr(committee.size()) : text;
  for (const HeadLevel& row : kHeads) {
    if (folded.starts_with(row.head)) return row.level;
  }
  return "";
}

}  // namespace bocso
