// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/parts.h"
#include "corpus/make/relations.h"
#include "corpus/make/reports.h"

namespace bocso::corpus {
namespace {

struct Unit {
  const char* name;
  int received;
  int resolved;
  int on_time;
};
constexpr Unit kUnits[] = {
    {"UBND thành phố Kon Tum", 4218, 4105, 4087}, {"UBND huyện Đăk Hà", 1960, 1902, 1899},
    {"UBND huyện Đăk Tô", 1437, 1391, 1391},      {"UBND huyện Ngọc Hồi", 1725, 1688, 1671},
    {"UBND huyện Sa Thầy", 1184, 1150, 1146},     {"UBND huyện Kon Rẫy", 873, 851, 851}};

Table make_table(Report& report) {
  Table t = plain_table({{Role::ordinal, 0.7, Align::centre, ""},
                         {Role::label, 3.4, Align::left, ""},
                         {Role::value, 1.5, Align::centre, ""},
                         {Role::value, 1.5, Align::centre, ""},
                         {Role::value, 1.7, Align::centre, ""},
                         {Role::rate, 1.4, Align::centre, "%"}},
                        {"STT", "Đơn vị", "Số hồ sơ tiếp nhận", "Số hồ sơ đã giải quyết",
                         "Số hồ sơ giải quyết đúng hạn", "Tỷ lệ đúng hạn (%)"});
  std::vector<std::string> received, resolved, on_time;
  Unit total{"Tổng cộng", 0, 0, 0};
  int row = 0;
  const auto add = [&](const std::string& ordinal, const Unit& unit) {
    const Amount value =
        unit.on_time == unit.resolved ? Amount{100, 0} : rate(unit.on_time, unit.resolved);
    add_row(t, 0, ordinal, {unit.name}, "",
            {count(unit.received), count(unit.resolved), count(unit.on_time), share(value)});
    ratio(report, at(0, row, 5), {at(0, row, 4), at(0, row, 3)});
    ++row;
  };
  for (const Unit& unit : kUnits) {
    received.push_back(at(0, row, 2));
    resolved.push_back(at(0, row, 3));
    on_time.push_back(at(0, row, 4));
    total.received += unit.received;
    total.resolved += unit.resolved;
    total.on_time += unit.on_time;
    add(std::to_string(row + 1), unit);
  }
  add("", total);
  t.rows.back().bold = true;
  sum(report, at(0, row - 1, 2), received);
  sum(report, at(0, row - 1, 3), resolved);
  sum(report, at(0, row - 1, 4), on_time);
  return t;
}

}  // namespace

Report make_clean() {
  Report report{.name = "clean", .title = "Báo cáo kết quả giải quyết hồ sơ hộ tịch"};
  report.why =
      "A short report in which everything agrees: whatever is flagged here is a false alarm.";
  report.blocks.emplace_back(letterhead(
      {"UBND TỈNH KON TUM", "SỞ TƯ PHÁP", "Số: 412/BC-STP", "Kon Tum, ngày 05 tháng 7 năm 2024"}));
  report.blocks.emplace_back(title({"BÁO CÁO"}));
  report.blocks.emplace_back(
      title({"Kết quả giải quyết hồ sơ đăng ký hộ tịch 6 tháng đầu năm 2024"}));
  report.blocks.emplace_back(
      body({"Thực hiện Công văn số 1187/UBND-NC ngày 21/5/2024 của UBND tỉnh, Sở Tư pháp tổng hợp "
            "số liệu "
            "của các huyện, thành phố đã gửi báo cáo như sau:"}));
  report.blocks.emplace_back(
      body({"Từ đầu năm đến nay, các đơn vị tiếp nhận ", count(11397, "hồ sơ"), ", đã giải quyết ",
            named("resolved", count(11087, "hồ sơ")), "; trong đó ", ratio(11045, 11087, "hồ sơ"),
            " đúng hạn, đạt ", percent(rate(11045, 11087)), ". Còn ", count(310, "hồ sơ"),
            " đang trong thời hạn giải quyết."}));
  report.blocks.emplace_back(body({"Số liệu chi tiết của từng đơn vị như bảng dưới đây:"}));
  report.blocks.emplace_back(make_table(report));
  report.blocks.emplace_back(body({"Sở Tư pháp kính báo cáo UBND tỉnh xem xét, chỉ đạo./."}));
  report.blocks.emplace_back(signature({"- UBND tỉnh (báo cáo);", "- Lưu: VT, HC."},
                                       {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}, "Y Hải Vân"));
  return report;
}

Report make_clean_fax() {
  Report report = make_clean();
  report.name += "-fax";
  report.why =
      "The report clean as it came out of a fax machine. All of it can be read, but not every "
      "digit\nwith confidence.";
  report.scanned = Scanned{"fax200", 45, {at(0, 2, 5), at(0, 4, 3)}};
  return report;
}

}  // namespace bocso::corpus
