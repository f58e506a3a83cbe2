// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/parts.h"
#include "corpus/make/relations.h"
#include "corpus/make/reports.h"

namespace bocso::corpus {
namespace {

void add(Report& report, Pieces pieces) { report.blocks.emplace_back(body(std::move(pieces))); }

struct Level {
  const char* name;
  std::string key;
  int received;
  int on_time;
  int late;
  int open;
};

void add_level(Report& report, const Level& level, bool pointed_rate) {
  const int resolved = level.on_time + level.late;
  Figure share = percent(rate(level.on_time, resolved));
  if (pointed_rate) share = pointed(share);
  const std::string& key = level.key;
  add(report, {level.name, " tiếp nhận ", named(key + ".received", count(level.received, "hồ sơ")),
               ", đã giải quyết ", named(key + ".resolved", count(resolved, "hồ sơ")),
               " (trước hạn, đúng hạn: ", named(key + ".on_time", count(level.on_time, "hồ sơ")),
               ", chiếm ", named(key + ".rate", share),
               "), trễ hạn: ", named(key + ".late", count(level.late, "hồ sơ")),
               ", đang giải quyết ", named(key + ".open", count(level.open, "hồ sơ")), "."});
  sum_by_labels(report, key + ".received", {key + ".resolved", key + ".open"});
  sum_by_labels(report, key + ".resolved", {key + ".on_time", key + ".late"});
  ratio(report, key + ".rate", {key + ".on_time", key + ".resolved"});
}

void add_sentences(Report& report) {
  add_level(report, {"- UBND cấp huyện", "district", 4812, 4488, 42, 282}, true);
  add_level(report, {"- UBND cấp xã", "commune", 12640, 12033, 72, 535}, false);
  add(report, {"Toàn tỉnh đang thực hiện ", named("procedures", count(1874, "TTHC")),
               "; trong đó cấp tỉnh ", named("procedures.1", count(1402, "TTHC")), ", cấp huyện ",
               named("procedures.2", count(321, "TTHC")), ", cấp xã ",
               named("procedures.3", count(151, "TTHC")), "."});
  sum_by_labels(report, "procedures", {"procedures.1", "procedures.2", "procedures.3"});
  add(report,
      {"Đã ký công bố danh mục; trong đó có: ", padded(count(14, "TTHC")), " mới ban hành; ",
       count(22, "TTHC"), " sửa đổi, bổ sung; ", named("replaced", padded(count(5, "TTHC"))),
       " thay thế, ", named("dropped", padded(count(9, "TTHC"))), " được bãi bỏ."});
  add(report, {"Số hồ sơ gửi qua bưu chính là ", named("post", count(3450, "hồ sơ")), ", ",
               named("post.more", labelled("tăng ", count(310, "hồ sơ"))), " so với tháng trước (",
               named("post.before", count(3140, "hồ sơ")), ")."});
  delta(report, "post.more", "post", "post.before");
  add(report, {"Hệ thống ghi nhận ", named("votes", count(612, "lượt đánh giá")), ", trong đó ",
               named("votes.good", count(598, "lượt đánh giá")), " hài lòng."});
  part_of(report, "votes.good", "votes");
  add(report, {named("cancelled", count(58, "hồ sơ")), " bị hủy gồm: Sở Xây dựng ",
               named("cancelled.1", count(31, "hồ sơ")), "; Sở Y tế ",
               named("cancelled.2", count(19, "hồ sơ")), "; Sở Tư pháp ",
               named("cancelled.3", padded(count(8, "hồ sơ"))), "."});
  sum_by_labels(report, "cancelled", {"cancelled.1", "cancelled.2", "cancelled.3"});
  add(report, {"Kết quả số hóa: ", named("scans", ratio(8214, 9310, "hồ sơ")), ", đạt ",
               named("scans.rate", percent(rate(8214, 9310))), "."});
  ratio(report, "scans.rate", {"scans"});
  // What only looks like a relation.
  add(report, {"Có ", ratio(9, 11, "huyện"), " đạt ", percent(100, 0),
               " chỉ tiêu số hóa; tổng đài trả lời ",
               approximately(Approx::about, "khoảng", count(5000, "cuộc gọi")),
               ", riêng trong giờ hành chính ", count(5214, "cuộc gọi"), "."});
  add(report, {"Các điểm bưu điện hỗ trợ ", count(1020, "hồ sơ"), ", đạt ", percent(85, 0),
               " kế hoạch năm."});
}

Table make_form(Report& report) {
  Table t = statistics_form("Ghi chú");
  const auto add_on_time = [&](const char* number, const char* label, const char* key, int resolved,
                               int on_time) {
    const std::string ordinal = number;
    add_rate(report, t,
             {.level = 0,
              .ordinal = ordinal + ".",
              .label = label,
              .part_ordinals = {ordinal + ".1.", ordinal + ".2."},
              .whole_label = "Tổng số hồ sơ TTHC đã giải quyết xong",
              .part_label = "Số hồ sơ TTHC giải quyết đúng hạn",
              .unit = "Hồ sơ",
              .key = key,
              .whole = count(resolved),
              .part = count(on_time)});
  };
  add_on_time("1", "Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết đúng hạn",
              "form.district", 4530, 4488);
  add_on_time("2", "Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn",
              "form.commune", 12105, 12033);
  mention(report, "form.district.of", "district.resolved", kStated);
  mention(report, "form.commune.of", "commune.resolved", kStated);
  add_row(t, 0, "3.", {"Số TTHC bãi bỏ, thay thế"}, "TTHC", {named("form.changes", count(14))});
  sum_by_labels(report, "form.changes", {"replaced", "dropped"});
  add_row(t, 0, "4.", {"Đã kết nối kho dữ liệu điện tử của tổ chức, cá nhân"}, "Có = 1; Không = 0",
          {named("form.linked", code(1))});
  add_row(t, 0, "5.", {"Số quy trình nội bộ đã ban hành"}, "Quy trình",
          {named("form.processes", percent(64, 0))});
  report.wrong_units.push_back({"form.processes", "%", "Quy trình"});
  return t;
}

}  // namespace

Report make_sentences() {
  Report report{.name = "sentences", .title = "Báo cáo công tác kiểm soát thủ tục hành chính"};
  report.why =
      "Relations that sentences state: parts of a whole, what came in and what went out, lists of "
      "agencies, changes, and the same quantities in a table. Some sentences only look like one.";
  report.blocks.emplace_back(letterhead({"UBND TỈNH NINH THUẬN", "VĂN PHÒNG", "Số: 1893/BC-VPUB",
                                         "Ninh Thuận, ngày 06 tháng 9 năm 2024"}));
  report.blocks.emplace_back(title({"BÁO CÁO"}));
  report.blocks.emplace_back(title({"Công tác kiểm soát thủ tục hành chính tháng 8 năm 2024"}));
  add_sentences(report);
  report.blocks.emplace_back(title({"Biểu số liệu tháng 8 năm 2024"}));
  report.blocks.emplace_back(make_form(report));
  report.blocks.emplace_back(signature({"- UBND tỉnh (báo cáo);", "- Lưu: VT, KSTT."},
                                       {"KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"},
                                       "Đàng Thị Mỹ Lệ"));
  report.separators_due = true;
  misprint(report, "district.open", {228, 0});
  misprint(report, "form.commune.of", {12501, 0});
  misprint(report, "post.more", {130, 0});
  misprint(report, "votes.good", {658, 0});
  misprint(report, "cancelled.2", {91, 0});
  misprint(report, "form.linked", {3, 0});
  return report;
}

}  // namespace bocso::corpus
