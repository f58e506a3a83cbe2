// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/entity.h"

#include <gtest/gtest.h>

namespace bocso {
namespace {

TEST(Entity, NamesStartWithTheirHeadWord) {
  for (const char* name :
       {"Sở Xây dựng", "UBND huyện Đại Từ", "Công ty CP Nước sạch", "Ban Dân tộc", "Thanh tra tỉnh",
        "Ban quản lý các Khu công nghiệp", "Văn phòng UBND tỉnh", "Trường Tiểu học Nguyễn Du",
        "Sở Thông Tin Và Truyền Thông", "Bộ phận Một cửa cấp xã", "Sở Lao động - TB&XH"}) {
    EXPECT_TRUE(is_entity_name(name)) << name;
  }
  for (const char* other :
       {"Số hồ sơ", "sở, ngành", "Tổng cộng", "Hồ sơ đã đồng bộ", "", "Còn lại", "Trường hợp khác",
        "Hội nghị trực tuyến", "Xã hội hóa", "Bộ hồ sơ", "Bộ phận khác", "Phòng chống thiên tai",
        "Trung tâm đã tiếp nhận", "Sở Y tế, Sở Nội vụ"}) {
    EXPECT_FALSE(is_entity_name(other)) << other;
  }
}

TEST(Entity, WholeNamesAndBareHeads) {
  for (const char* name : {"Sở Nội vụ", "UBND huyện Đại Từ", "Văn phòng UBND tỉnh"}) {
    EXPECT_TRUE(is_whole_entity_name(name)) << name;
    EXPECT_FALSE(is_bare_head(name)) << name;
  }
  for (const char* head : {"Trung tâm", "Văn phòng", "UBND"}) {
    EXPECT_FALSE(is_whole_entity_name(head)) << head;
    EXPECT_TRUE(is_bare_head(head)) << head;
  }
  for (const char* other : {"Trường học kiên cố", "Xã đạt chuẩn", "Hồ sơ", ""}) {
    EXPECT_FALSE(is_whole_entity_name(other)) << other;
    EXPECT_FALSE(is_bare_head(other)) << other;
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
    // A name goes on over commas and "và", and takes its place along.
    {"Sở Lao động, Thương binh và Xã hội ", "Sở Lao động, Thương binh và Xã hội"},
    {"100%; Sở Lao động, Thương binh và Xã Hội đạt ", "Sở Lao động, Thương binh và Xã Hội"},
    {"Sở Lao động Thương binh và Xã hội ", "Sở Lao động Thương binh và Xã hội"},
    {"Bảo hiểm Xã hội tỉnh đạt ", "Bảo hiểm Xã hội tỉnh"},
    {"Bảo hiểm xã hội tỉnh đạt ", "Bảo hiểm xã hội tỉnh"},
    {"Sở Nông nghiệp và Phát triển nông thôn ", "Sở Nông nghiệp và Phát triển nông thôn"},
    {"Sở Giao thông vận tải, ", "Sở Giao thông vận tải"},
    {"849 hồ sơ; Ban Quản lý các khu công nghiệp ", "Ban Quản lý các khu công nghiệp"},
    {"Ban Quản lý các khu chế xuất và công nghiệp đạt ",
     "Ban Quản lý các khu chế xuất và công nghiệp"},
    {"Sở Tư pháp các thủ tục ", ""},
    {"Ban Quản lý các khu công nghiệp tỉnh đạt ", "Ban Quản lý các khu công nghiệp tỉnh"},
    {"Ban Quản lý các dự án đầu tư ", "Ban Quản lý các dự án đầu tư"},
    {"Năm 2023, Văn phòng UBND tỉnh được giao ", "Văn phòng UBND tỉnh"},
    {"riêng tại Trung tâm Phục vụ - Kiểm soát thủ tục hành chính tỉnh thanh toán ",
     "Trung tâm Phục vụ - Kiểm soát thủ tục hành chính tỉnh"},
    {"99,3%, Sở Nội vụ: ", "Sở Nội vụ"},
    {"Tại Bộ phận Một cửa cấp xã đã tiếp nhận ", "Bộ phận Một cửa cấp xã"},
    {"Bộ phận Tiếp nhận và Trả kết quả cấp xã đạt ", "Bộ phận Tiếp nhận và Trả kết quả cấp xã"},
    {"trung bình 01 tháng Trung tâm tiếp đón ", "Trung tâm"},
    {"hài lòng khi đến thực hiện TTHC tại Trung tâm luôn đạt ", "Trung tâm"},
    {"UBND huyện Đại Từ có ", "UBND huyện Đại Từ"},
    {"Sở Tư pháp tổ chức ", "Sở Tư pháp"},
    // In doubt none is named.
    {"gồm các TTHC của 15 sở, ngành thuộc UBND tỉnh và ", ""},
    {"dự kiến tham mưu UBND tỉnh kiến nghị phương án đơn giản hóa của ", ""},
    {"Tại Bộ phận Một cửa của ", ""},
    {"vận chuyển hồ sơ và kết quả từ Trung tâm đến các cơ quan, đơn vị là ", ""},
    {"tại Trung tâm và một số huyện, thị xã, thành phố đạt ", ""},
    {"Chủ tịch UBND tỉnh ban hành ", ""},
    {"Sở Y tế và Sở Nội vụ đạt ", ""},
    {"Sở Y tế, Sở Tư pháp, Sở Nội vụ đạt ", ""},
    {"UBND huyện Đại Từ, huyện Phú Bình đạt ", ""},
    {"các đơn vị thuộc Sở Y tế đạt ", ""},
    {"Trung tâm đã chuyển các sở, ngành ", ""},
    {"đã trình UBND tỉnh ", ""},
    {"Hội nghị có ", ""},
    {"Ban hành ", ""},
    {"Trung tâm đào tạo ", ""},
    {"theo Quyết định của Bộ Tài chính, Sở Tư pháp đạt ", ""},
    {"Trường hợp có ", ""},
};

TEST(Entity, IsNamedBeforeItsNumber) {
  for (const BeforeCase& c : kBefore) EXPECT_EQ(entity_before(c.text), c.entity) << c.text;
}

}  // namespace
}  // namespace bocso
