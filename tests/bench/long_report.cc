// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/long_report.h"

#include <cstdint>
#include <utility>
#include <variant>

#include "corpus/make/layout.h"
#include "corpus/make/parts.h"

namespace bocso::corpus {
namespace {

constexpr int kGroupsOnAPage = 6;

// Groups of a form on one-stop departments: what is counted, then its parts and its rate.
struct Group {
  const char* whole;
  const char* parts[3];
  const char* rate;
  const char* unit;
};
constexpr Group kGroups[] = {
    {"Tổng số hồ sơ tiếp nhận trong kỳ",
     {"Hồ sơ nộp trực tiếp tại Bộ phận Một cửa", "Hồ sơ nộp qua Cổng dịch vụ công",
      "Hồ sơ gửi qua dịch vụ bưu chính công ích"},
     "Tỷ lệ hồ sơ nộp qua Cổng dịch vụ công",
     "Hồ sơ"},
    {"Tổng số hồ sơ đã giải quyết",
     {"Giải quyết trước hạn", "Giải quyết đúng hạn", "Giải quyết quá hạn"},
     "Tỷ lệ hồ sơ giải quyết đúng hạn",
     "Hồ sơ"},
    {"Số thủ tục hành chính thuộc thẩm quyền giải quyết",
     {"Thực hiện tại cấp tỉnh", "Thực hiện tại cấp huyện", "Thực hiện tại cấp xã"},
     "Tỷ lệ thủ tục thực hiện tại cấp huyện",
     "Thủ tục"},
    {"Số cán bộ, công chức, viên chức làm việc tại Bộ phận Một cửa",
     {"Do các sở, ngành cử đến", "Do Ủy ban nhân dân cấp huyện cử đến",
      "Do doanh nghiệp cung ứng dịch vụ công cử đến"},
     "Tỷ lệ người do cấp huyện cử đến",
     "Người"},
    {"Số phản ánh, kiến nghị của cá nhân, tổ chức đã tiếp nhận",
     {"Về quy định hành chính", "Về hành vi hành chính", "Về thái độ phục vụ"},
     "Tỷ lệ phản ánh về hành vi hành chính",
     "Phản ánh"},
};
constexpr const char* kPlaces[] = {"Thành phố", "Huyện Bắc", "Huyện Nam", "Huyện Đông",
                                   "Huyện Tây", "Thị xã",    "Huyện đảo"};

// Numbers that look like those of a report and are the same everywhere (Knuth's MMIX generator).
class Numbers {
 public:
  std::int64_t next(std::int64_t low, std::int64_t high) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return low +
           static_cast<std::int64_t>((state_ >> 33U) % static_cast<std::uint64_t>(high - low + 1));
  }

 private:
  std::uint64_t state_ = 2024;
};

// One group of five rows.
void add_group(Table& table, int index, Numbers& numbers) {
  const Group& group = kGroups[static_cast<std::size_t>(index) % std::size(kGroups)];
  const char* place =
      kPlaces[static_cast<std::size_t>(index) / std::size(kGroups) % std::size(kPlaces)];
  const std::string ordinal = std::to_string(index + 1) + ".";
  std::int64_t parts[3];
  for (std::int64_t& part : parts) part = numbers.next(12, 24000);
  const std::int64_t whole = parts[0] + parts[1] + parts[2];
  const std::string note = index % 7 == 3 ? "Số liệu đến hết ngày 15 của tháng cuối kỳ" : "";
  add_row(table, 0, ordinal, {std::string(group.whole) + " (" + place + ")"}, group.unit,
          {count(whole), Cell(Pieces{note})});
  for (std::size_t i = 0; i < 3; ++i) {
    add_row(table, 1, ordinal + std::to_string(i + 1) + ".", {group.parts[i]}, group.unit,
            {count(parts[i]), ""});
  }
  add_row(table, 1, ordinal + "4.", {group.rate}, "%",
          {share({(2 * 10000 * parts[1] + whole) / (2 * whole), 2}), ""});
}

Report make_report(int groups) {
  Report report;
  report.name = "long";
  report.title = "Thống kê hoạt động của Bộ phận Một cửa";
  report.blocks.emplace_back(title({"PHỤ LỤC"}));
  report.blocks.emplace_back(title({"THỐNG KÊ HOẠT ĐỘNG CỦA BỘ PHẬN MỘT CỬA CÁC CẤP NĂM 2024"}));
  Table table = statistics_form("Ghi chú", "Chỉ tiêu");
  Numbers numbers;
  for (int group = 0; group < groups; ++group) add_group(table, group, numbers);
  report.blocks.emplace_back(std::move(table));
  return report;
}

}  // namespace

std::string long_report(int pages) {
  // A page holds a little more than six groups: adding that many for each page missing never goes
  // too far.
  for (int groups = kGroupsOnAPage * pages;;) {
    Report report = make_report(groups);
    std::string pdf = draw_report(report).pdf;
    const int reached = std::get<Table>(report.blocks.back()).rows.back().page;
    if (reached >= pages) return pdf;
    groups += kGroupsOnAPage * (pages - reached);
  }
}

}  // namespace bocso::corpus
