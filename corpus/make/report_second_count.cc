// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/parts.h"
#include "corpus/make/relations.h"
#include "corpus/make/reports.h"

namespace bocso::corpus {
namespace {

// Report "clean" has 1.437 files of Đăk Tô, and as many fewer in all.
struct Unit {
  const char* name;
  int received;
  int resolved;
};
constexpr Unit kUnits[] = {
    {"UBND thành phố Kon Tum", 4218, 4105}, {"UBND huyện Đăk Hà", 1960, 1902},
    {"UBND huyện Đăk Tô", 1473, 1391},      {"UBND huyện Ngọc Hồi", 1725, 1688},
    {"UBND huyện Sa Thầy", 1184, 1150},     {"UBND huyện Kon Rẫy", 873, 851}};

Table make_table(Report& report) {
  Table t = plain_table({{Role::ordinal, 0.7, Align::centre, ""},
                         {Role::label, 3.4, Align::left, ""},
                         {Role::value, 2.0, Align::centre, ""},
                         {Role::value, 2.0, Align::centre, ""}},
                        {"STT", "Đơn vị", "Số hồ sơ tiếp nhận", "Số hồ sơ đã giải quyết"});
  std::vector<std::string> received, resolved;
  Unit total{"Tổng cộng", 0, 0};
  int row = 0;
  const auto add = [&](const std::string& ordinal, const Unit& unit) {
    add_row(t, 0, ordinal, {unit.name}, "", {count(unit.received), count(unit.resolved)});
    ++row;
  };
  for (const Unit& unit : kUnits) {
    received.push_back(at(0, row, 2));
    resolved.push_back(at(0, row, 3));
    total.received += unit.received;
    total.resolved += unit.resolved;
    add(std::to_string(row + 1), unit);
  }
  add("", total);
  t.rows.back().bold = true;
  sum(report, at(0, row - 1, 2), received);
  sum(report, at(0, row - 1, 3), resolved);
  return t;
}

}  // namespace

Report make_second_count() {
  Report report{.name = "second-count", .title = "Báo cáo rà soát hồ sơ hộ tịch"};
  report.why =
      "A report that agrees with itself, but not with report \"clean\" on the same half-year:\n"
      "only in one store with that one can it be seen (../series.tsv).";
  report.blocks.emplace_back(letterhead(
      {"UBND TỈNH KON TUM", "SỞ TƯ PHÁP", "Số: 655/BC-STP", "Kon Tum, ngày 26 tháng 8 năm 2024"}));
  report.blocks.emplace_back(title({"BÁO CÁO"}));
  report.blocks.emplace_back(title({"Rà soát hồ sơ đăng ký hộ tịch 6 tháng đầu năm 2024"}));
  report.blocks.emplace_back(
      body({"Sở Tư pháp tổng hợp số liệu của các huyện, thành phố như bảng dưới đây:"}));
  report.blocks.emplace_back(make_table(report));
  report.blocks.emplace_back(body({"Sở Tư pháp kính báo cáo UBND tỉnh./."}));
  report.blocks.emplace_back(signature({"- UBND tỉnh (báo cáo);", "- Lưu: VT, HC."},
                                       {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}, "Y Hải Vân"));
  return report;
}

}  // namespace bocso::corpus
