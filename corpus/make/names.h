// SPDX-License-Identifier: GPL-3.0-or-later
// Names for generated reports. Provinces and districts as they were until June 2025, from the list
// of administrative units of the General Statistics Office; agencies as in 2018 to 2024.
#pragma once

#include <array>

namespace bocso::corpus {

struct Province {
  const char* name;
  bool is_city;
  const char* districts;  // with their kind, "|" between them
};

inline constexpr std::array<Province, 16> kProvinces = {{
    {"Lai Châu", false,
     "thành phố Lai Châu|huyện Tam Đường|huyện Mường Tè|huyện Sìn Hồ|huyện Phong Thổ|huyện Than "
     "Uyên|huyện Tân Uyên|huyện Nậm Nhùn"},
    {"Thái Nguyên", false,
     "thành phố Thái Nguyên|thành phố Sông Công|thành phố Phổ Yên|huyện Định Hóa|huyện Phú "
     "Lương|huyện Đồng Hỷ|huyện Võ Nhai|huyện Đại Từ|huyện Phú Bình"},
    {"Khánh Hòa", false,
     "thành phố Nha Trang|thành phố Cam Ranh|thị xã Ninh Hòa|huyện Cam Lâm|huyện Vạn Ninh|huyện "
     "Khánh Vĩnh|huyện Diên Khánh|huyện Khánh Sơn"},
    {"Quảng Ngãi", false,
     "thành phố Quảng Ngãi|thị xã Đức Phổ|huyện Bình Sơn|huyện Trà Bồng|huyện Sơn Tịnh|huyện Tư "
     "Nghĩa|huyện Sơn Hà|huyện Sơn Tây|huyện Minh Long|huyện Nghĩa Hành|huyện Mộ Đức|huyện Ba "
     "Tơ|huyện Lý Sơn"},
    {"Cao Bằng", false,
     "thành phố Cao Bằng|huyện Bảo Lâm|huyện Bảo Lạc|huyện Hà Quảng|huyện Trùng Khánh|huyện Hạ "
     "Lang|huyện Quảng Hòa|huyện Hòa An|huyện Nguyên Bình|huyện Thạch An"},
    {"Lạng Sơn", false,
     "thành phố Lạng Sơn|huyện Tràng Định|huyện Bình Gia|huyện Văn Lãng|huyện Cao Lộc|huyện Văn "
     "Quan|huyện Bắc Sơn|huyện Hữu Lũng|huyện Chi Lăng|huyện Lộc Bình|huyện Đình Lập"},
    {"Hà Tĩnh", false,
     "thành phố Hà Tĩnh|thị xã Hồng Lĩnh|huyện Hương Sơn|huyện Đức Thọ|huyện Vũ Quang|huyện Nghi "
     "Xuân|huyện Can Lộc|huyện Hương Khê|huyện Thạch Hà|huyện Cẩm Xuyên|huyện Kỳ Anh|huyện Lộc "
     "Hà|thị xã Kỳ Anh"},
    {"Quảng Trị", false,
     "thành phố Đông Hà|thị xã Quảng Trị|huyện Vĩnh Linh|huyện Hướng Hóa|huyện Gio Linh|huyện Đa "
     "Krông|huyện Cam Lộ|huyện Triệu Phong|huyện Hải Lăng"},
    {"Phú Yên", false,
     "thành phố Tuy Hòa|thị xã Sông Cầu|huyện Đồng Xuân|huyện Tuy An|huyện Sơn Hòa|huyện Sông "
     "Hinh|huyện Tây Hòa|huyện Phú Hòa|thị xã Đông Hòa"},
    {"Đắk Lắk", false,
     "thành phố Buôn Ma Thuột|thị xã Buôn Hồ|huyện Ea H'leo|huyện Ea Súp|huyện Buôn Đôn|huyện Cư "
     "M'gar|huyện Krông Búk|huyện Krông Năng|huyện Ea Kar|huyện M'Đrắk|huyện Krông Bông|huyện "
     "Krông Pắc|huyện Krông A Na|huyện Lắk|huyện Cư Kuin"},
    {"Lâm Đồng", false,
     "thành phố Đà Lạt|thành phố Bảo Lộc|huyện Đam Rông|huyện Lạc Dương|huyện Lâm Hà|huyện Đơn "
     "Dương|huyện Đức Trọng|huyện Di Linh|huyện Bảo Lâm|huyện Đạ Huoai|huyện Đạ Tẻh|huyện Cát "
     "Tiên"},
    {"Bà Rịa - Vũng Tàu", false,
     "thành phố Vũng Tàu|thành phố Bà Rịa|huyện Châu Đức|huyện Xuyên Mộc|huyện Long Điền|huyện Đất "
     "Đỏ|thị xã Phú Mỹ|huyện Côn Đảo"},
    {"Cần Thơ", true,
     "quận Ninh Kiều|quận Ô Môn|quận Bình Thủy|quận Cái Răng|quận Thốt Nốt|huyện Vĩnh Thạnh|huyện "
     "Cờ Đỏ|huyện Phong Điền|huyện Thới Lai"},
    {"Hải Phòng", true,
     "quận Hồng Bàng|quận Ngô Quyền|quận Lê Chân|quận Hải An|quận Kiến An|quận Đồ Sơn|quận Dương "
     "Kinh|huyện Thủy Nguyên|huyện An Dương|huyện An Lão|huyện Kiến Thụy|huyện Tiên Lãng|huyện "
     "Vĩnh Bảo|huyện Cát Hải"},
    {"Bạc Liêu", false,
     "thành phố Bạc Liêu|huyện Hồng Dân|huyện Phước Long|huyện Vĩnh Lợi|thị xã Giá Rai|huyện Đông "
     "Hải|huyện Hòa Bình"},
    {"Vĩnh Phúc", false,
     "thành phố Vĩnh Yên|thành phố Phúc Yên|huyện Lập Thạch|huyện Tam Dương|huyện Tam Đảo|huyện "
     "Bình Xuyên|huyện Yên Lạc|huyện Vĩnh Tường|huyện Sông Lô"},
}};

struct Department {
  const char* names;  // as reports write it, "|" between the spellings
  const char* sign;
};

inline constexpr std::array<Department, 20> kDepartments = {{
    {"Sở Nội vụ", "SNV"},
    {"Sở Tư pháp", "STP"},
    {"Sở Tài chính", "STC"},
    {"Sở Xây dựng", "SXD"},
    {"Sở Y tế", "SYT"},
    {"Sở Công Thương|Sở Công thương", "SCT"},
    {"Sở Giao thông vận tải|Sở Giao thông Vận tải", "SGTVT"},
    {"Sở Kế hoạch và Đầu tư", "SKHĐT"},
    {"Sở Giáo dục và Đào tạo", "SGDĐT"},
    {"Sở Khoa học và Công nghệ", "SKHCN"},
    {"Sở Tài nguyên và Môi trường", "STNMT"},
    {"Sở Thông tin và Truyền thông|Sở Thông Tin và Truyền Thông", "STTTT"},
    {"Sở Văn hóa, Thể thao và Du lịch|Sở Văn hoá, Thể thao và Du lịch", "SVHTTDL"},
    {"Sở Nông nghiệp và Phát triển nông thôn|Sở Nông nghiệp và PTNT", "SNN"},
    {"Sở Lao động - Thương binh và Xã hội|Sở Lao động, Thương binh và Xã hội", "SLĐTBXH"},
    {"Ban Dân tộc", "BDT"},
    {"Ban Quản lý các khu công nghiệp|Ban Quản lý Khu kinh tế", "BQL"},
    {"Thanh tra", "TTr"},
    {"Văn phòng UBND", "VP"},
    {"Sở Ngoại vụ", "SNgV"},
}};
inline constexpr std::size_t kDepartmentsThatReport = 15;  // the first of them

inline constexpr std::array<const char*, 36> kCommunes = {
    "Tân Lập",     "Bình Minh", "Hòa Thắng",  "Phú Sơn",    "Yên Định",  "Đồng Tâm",
    "Quang Trung", "Minh Khai", "Thạch Bình", "Vĩnh Thịnh", "Long Hưng", "An Phú",
    "Cẩm Giàng",   "Nà Phặc",   "Bản Giang",  "Mường Than", "Sơn Lộ",    "Hưng Thịnh",
    "Đức Long",    "Xuân Hòa",  "Trung Chải", "Khánh Bình", "Nghĩa Lộ",  "Tam Quang",
    "Hải Thượng",  "Lương Sơn", "Thanh Xuân", "Vạn Phúc",   "Phước Hải", "Ea Tul",
    "Đắk Phơi",    "Ia Rong",   "Tiên Phong", "Kim Sơn",    "Hồng Thái", "Diên Lộc"};

inline constexpr std::array<const char*, 14> kFamilyNames = {
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ",
    "Đặng",   "Bùi",  "Đỗ", "Ngô",  "Lò",    "Hà",   "Dương"};
inline constexpr std::array<const char*, 20> kGivenNames = {
    "Văn Hùng",  "Thị Lan",       "Đức Tuấn",   "Thị Thu Hà",  "Quốc Dũng",
    "Thị Hương", "Thanh Bình",    "Thúy Nga",   "Xuân Thắng",  "Ngọc Mai",
    "Hồng Sơn",  "Thu Trang",     "Minh Khánh", "Hải Yến",     "Văn Chương",
    "Hữu Phước", "Thị Bích Loan", "Tiến Đạt",   "Trọng Nghĩa", "Thị Kim Oanh"};

}  // namespace bocso::corpus
