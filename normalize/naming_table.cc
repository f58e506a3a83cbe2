// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/naming_table.h"

namespace bocso {
namespace {

using enum Naming;

// clang-format off
constexpr NamingWord kNamingWords[] = {
    {"điện thoại", identifier}, {"đt", identifier}, {"sđt", identifier}, {"fax", identifier},
    {"hotline", identifier}, {"đường dây nóng", identifier}, {"tổng đài", identifier},
    {"zalo", identifier}, {"mã số thuế", identifier}, {"mst", identifier}, {"mã", identifier},
    {"ký hiệu", identifier}, {"số hiệu", identifier}, {"tài khoản số", identifier},
    {"cmnd", identifier}, {"cccd", identifier}, {"biển kiểm soát", identifier}, {"iso", identifier},
    {"tcvn", identifier}, {"qcvn", identifier}, {"tcn", identifier},

    {"điều", always}, {"mục", always}, {"tiết", always}, {"chương", always},
    {"phụ lục", always}, {"biểu", always}, {"biểu mẫu", always}, {"mẫu biểu", always},
    {"bảng", always}, {"hình", always}, {"sơ đồ", always}, {"biểu đồ", always},
    {"phần thứ", always}, {"trang", always}, {"quốc lộ", always}, {"ql", always},
    {"tỉnh lộ", always}, {"đường tỉnh", always}, {"hương lộ", always}, {"km", always},
    {"đề án", always, 99}, {"mức độ", always}, {"cấp độ", always}, {"phiên bản", always},
    {"windows", always}, {"covid", always}, {"lần thứ", always}, {"khóa", always}, {"khoá", always},
    {"khóa thứ", always}, {"nhiệm kỳ", always}, {"giai đoạn", always}, {"niên khóa", always},
    {"năm học", always}, {"quận", always, 30}, {"tầng", always}, {"thửa", always},
    {"tờ bản đồ", always}, {"tổ dân phố", always}, {"khu phố", always}, {"công nghiệp", unmeasured, 5},
    {"web", always, 5}, {"thế hệ", always}, {"thế kỷ", always}, {"thứ", always}, {"lúc", always},
    {"hồi", always}, {"quân khu", always}, {"trung ương", always, 20}, {"trung đoàn", always}, {"sư đoàn", always},
    {"tiểu đoàn", always}, {"binh đoàn", always},

    {"khoản", unmeasured, 30}, {"quyết định", unmeasured}, {"nghị quyết", unmeasured}, {"nghị định", unmeasured},
    {"thông tư", unmeasured}, {"chỉ thị", unmeasured}, {"luật", unmeasured},
    {"pháp lệnh", unmeasured}, {"công văn", unmeasured}, {"công điện", unmeasured},
    {"tờ trình", unmeasured}, {"thông báo", unmeasured}, {"kết luận", unmeasured},
    {"hướng dẫn", unmeasured}, {"kế hoạch", unmeasured}, {"chương trình", unmeasured},
    {"báo cáo", unmeasured}, {"văn bản", unmeasured}, {"hợp đồng", unmeasured},
    {"dự án", unmeasured}, {"tiểu dự án", unmeasured}, {"hợp phần", unmeasured},
    {"gói thầu", unmeasured}, {"gói", unmeasured}, {"mức", unmeasured, 9}, {"loại", unmeasured, 9},
    {"hạng", unmeasured, 9}, {"nhóm", unmeasured, 20}, {"bậc", unmeasured, 20},
    {"vùng", unmeasured, 20}, {"khu vực", unmeasured, 20}, {"đợt", unmeasured, 30},
    {"vòng", unmeasured, 30}, {"lần", unmeasured, 30}, {"cấp", unmeasured, 5},
    {"kỳ", unmeasured, 30}, {"tuần", unmeasured, 53}, {"tổ", unmeasured, 99},
    {"đội", unmeasured, 99}, {"thôn", unmeasured, 99}, {"bản", unmeasured, 99},
    {"ấp", unmeasured, 99}, {"khóm", unmeasured, 99}, {"xóm", unmeasured, 99},
    {"khối", unmeasured, 99}, {"khu", unmeasured, 99}, {"phường", unmeasured, 30},
    {"lớp", unmeasured, 12}, {"phòng", unmeasured}, {"phòng họp", unmeasured}, {"cổng", unmeasured, 30},
    {"trạm", unmeasured, 99}, {"cụm", unmeasured, 99}, {"tiêu chí", unmeasured, 99},
    {"chỉ tiêu", unmeasured, 99}, {"chỉ số", unmeasured, 99}, {"mục tiêu", unmeasured, 30},
    {"nhiệm vụ", unmeasured, 30}, {"nội dung", unmeasured, 30}, {"phân khu", unmeasured},
    {"chi nhánh", unmeasured}, {"xí nghiệp", unmeasured}, {"nhà máy", unmeasured},
    {"thủy điện", unmeasured}, {"thuỷ điện", unmeasured}, {"điểm", unmeasured, 30},
    {"câu", unmeasured, 99}, {"mô hình", unmeasured, 9}, {"ca", unmeasured, 9},
    {"tập", unmeasured, 99}, {"quyển", unmeasured, 99}, {"cột", unmeasured, 99},
    {"dòng", unmeasured, 99}, {"phần", unmeasured, 30}, {"bài", unmeasured, 99},
    {"đường", unmeasured}, {"phương án", unmeasured, 9}, {"lô", unmeasured},
    {"cảng", unmeasured, 30}, {"bệnh viện", unmeasured}, {"vị trí", unmeasured, 99},

    {"ngày", calendar, 31}, {"mùng", calendar, 10}, {"tháng", calendar, 12}, {"quý", calendar, 4},
    {"quí", calendar, 4}, {"năm", calendar, 2100},
};

constexpr std::string_view kCompounds[] = {
    "thu hồi", "phản hồi", "phục hồi", "hạ tầng", "đại biểu", "phát biểu", "tiêu biểu", "tài khoản",
    "điều khoản", "chi tiết", "thời tiết", "truyền hình", "loại hình", "tình hình",
    "địa hình", "danh mục", "chuyên mục", "hạng mục", "cung cấp", "trợ cấp", "nâng cấp", "phân cấp",
    "đã cấp", "được cấp", "mới cấp", "văn phòng", "dự phòng", "quốc phòng", "kỷ luật", "thời điểm",
    "địa điểm", "trọng điểm", "quan điểm", "cùng kỳ", "định kỳ", "một phần", "cổ phần",
    "thành phần", "phân loại", "các loại", "mỗi loại", "bộ đội", "quân đội", "học tập", "thu thập",
    "tổng đội", "mỗi nhóm", "các nhóm", "mỗi lớp", "mỗi phường", "các phường", "các thôn",
    "mỗi thôn", "các bản", "mỗi tổ", "các tổ", "bình quân năm", "khu vực công", "hàng năm",
    "hằng năm", "điều trị", "trong vòng", "thứ hạng",
};
// clang-format on

}  // namespace

std::span<const NamingWord> naming_words() { return kNamingWords; }

std::span<const std::string_view> compounds_that_name_nothing() { return kCompounds; }

}  // namespace bocso
