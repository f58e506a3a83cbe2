// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/parts.h"
#include "corpus/make/relations.h"
#include "corpus/make/reports.h"

namespace bocso::corpus {
namespace {

constexpr const char* kCentre = "Trung tâm Phục vụ hành chính công cấp tỉnh";

void add_organisation(Report& report, Table& t) {
  add_row(t, 0, "1.",
          {"Số liệu về tổ chức của Trung tâm Phục vụ hành chính công cấp tỉnh, Bộ phận "
           "Tiếp nhận và Trả kết quả giải quyết TTHC"},
          "", {})
      .bold = true;
  add_row(t, 1, "1.1.", {kCentre, " (Trung tâm)"}, "", {}).italic = true;
  add_row(t, 2, "1.1.1.", {"Thành lập Trung tâm"}, "Có = 1; Không = 0", {padded(code(1))});
  add_row(t, 2, "1.1.2.", {"Tổng số người làm việc tại Trung tâm"}, "Người",
          {named("staff", count(42))});
  add_row(t, 3, "Trong đó", {"Số lãnh đạo Trung tâm"}, "Người",
          {named("staff.heads", padded(count(2))),
           Pieces{named("heads.full", padded(followed(count(1), " chuyên trách"))), "; ",
                  named("heads.part", padded(followed(count(1), " kiêm nhiệm")))}});
  add_row(t, 3, "",
          {"Số công chức, viên chức, người quản lý, vận hành trụ sở, trang thiết bị máy "
           "móc, hệ thống mạng của Trung tâm ",
           italic("(không tính lãnh đạo Trung tâm)")},
          "Người", {named("staff.own", padded(count(6)))});
  add_row(t, 3, "",
          {"Số công chức, viên chức do các cơ quan chuyên môn cấp tỉnh cử đến làm việc tại "
           "Trung tâm"},
          "Người", {named("staff.departments", count(18))});
  add_row(t, 3, "",
          {"Số công chức, viên chức, nhân viên do các cơ quan, tổ chức cử đến làm việc tại "
           "Trung tâm (bao gồm cả cơ quan ngành dọc)"},
          "Người", {named("staff.others", count(16))});
  sum(report, "staff", {"staff.heads", "staff.own", "staff.departments", "staff.others"});
  sum(report, "staff.heads", {"heads.full", "heads.part"});
  add_row(t, 1, "1.2.",
          {"Bộ phận Tiếp nhận và Trả kết quả giải quyết TTHC (Bộ phận TN&TKQ) tại các "
           "cơ quan chuyên môn cấp tỉnh"},
          "", {padded(count(2)), "Ban Quản lý Khu kinh tế tỉnh và Thanh tra tỉnh"})
      .italic = true;
  add_row(t, 2, "1.2.1.", {"Tổng số Bộ phận TN&TKQ"}, "BPTN&TKQ", {padded(count(2))});
  add_row(t, 2, "1.2.2.", {"Tổng số công chức, viên chức làm việc tại Bộ phận TN&TKQ"}, "Người",
          {padded(count(5))});
  add_row(t, 1, "1.3.", {"Bộ phận TN&TKQ cấp huyện"}, "", {}).italic = true;
  add_row(t, 2, "1.3.1.", {"Tổng số Bộ phận TN&TKQ cấp huyện"}, "BPTN&TKQ", {count(10)});
  add_row(t, 2, "1.3.2.", {"Tổng số người làm việc tại Bộ phận TN&TKQ cấp huyện"}, "Người",
          {count(87)});
  add_row(t, 1, "1.4.", {"Bộ phận TN&TKQ cấp xã"}, "", {}).italic = true;
  add_row(t, 2, "1.4.1.", {"Tổng số Bộ phận TN&TKQ"}, "BPTN&TKQ", {count(161)});
  add_row(t, 2, "1.4.2.", {"Tổng số công chức làm việc tại Bộ phận TN&TKQ"}, "Người", {count(702)});
}

void add_procedures(Report& report, Table& t) {
  add_row(t, 0, "2.", {"Số liệu về thủ tục hành chính (TTHC)"}, "", {}).bold = true;
  add_row(t, 1, "2.1.", {"Tổng số TTHC đang có hiệu lực thực hiện trên địa bàn tỉnh"}, "Thủ tục",
          {named("force", count(1846))})
      .italic = true;
  add_row(t, 2, "Trong đó", {"Số TTHC cấp tỉnh"}, "Thủ tục",
          {named("force.province", count(1421))});
  add_row(t, 2, "", {"Số TTHC cấp huyện"}, "Thủ tục", {named("force.district", count(301))});
  add_row(t, 2, "", {"Số TTHC cấp xã"}, "Thủ tục", {named("force.commune", count(124))});
  add_row(t, 2, "", {"Số TTHC không phát sinh hồ sơ"}, "Thủ tục",
          {named("idle", count(912)),
           Cell(Pieces{named("idle.province", labelled("Cấp tỉnh: ", count(701))), "\n",
                       named("idle.district", labelled("Cấp huyện: ", count(142))), "\n",
                       named("idle.commune", labelled("Cấp xã: ", count(69)))})});
  sum(report, "force", {"force.province", "force.district", "force.commune"});
  sum(report, "idle", {"idle.province", "idle.district", "idle.commune"});
  add_row(t, 1, "2.2.", {"Tổng số TTHC của cơ quan ngành dọc đóng tại địa phương"}, "Thủ tục",
          {count(71)})
      .italic = true;
  add_row(t, 1, "2.3.", {"Tổng số TTHC liên thông"}, "Thủ tục", {named("linked", count(138))})
      .italic = true;
  add_row(t, 2, "Trong đó", {"Số TTHC liên thông cùng cấp"}, "Thủ tục",
          {named("linked.same", count(97))});
  add_row(t, 2, "", {"Số TTHC liên thông giữa các cấp chính quyền"}, "Thủ tục",
          {named("linked.across", count(41))});
  sum(report, "linked", {"linked.same", "linked.across"});
}

// The form's rates: the rate in italics, "Trong đó" at the first of its two parts.
void add_italic_rate(Report& report, Table& t, const std::string& ordinal, Pieces label,
                     const std::string& key, const std::string& unit,
                     const std::string& whole_label, std::int64_t whole,
                     const std::string& part_label, std::int64_t part, bool point = false) {
  Figure value = percent(part == whole ? Amount{100, 0} : rate(part, whole));
  value.point = point;
  add_row(t, 1, ordinal, std::move(label), "%", {named(key, value)}).italic = true;
  add_row(t, 2, "Trong đó", {whole_label}, unit, {named(key + ".of", count(whole))});
  add_row(t, 2, "", {part_label}, unit, {named(key + ".part", count(part))});
  ratio(report, key, {key + ".part", key + ".of"});
}

void add_online(Report& report, Table& t) {
  add_row(t, 0, "3.", {"Số liệu về cung cấp dịch vụ công trực tuyến"}, "", {}).bold = true;
  add_italic_rate(report, t, "3.1.", {"Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến một phần"},
                  "partial", "Thủ tục", "Tổng số TTHC đủ điều kiện", 246,
                  "Số TTHC đang cung cấp trực tuyến một phần", 246);
  add_row(t, 2, "", {"Số TTHC đang cung cấp trực tuyến một phần có phát sinh hồ sơ nộp trực tuyến"},
          "Thủ tục", {count(201)});
  add_italic_rate(report, t, "3.2.",
                  {"Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến toàn trình"}, "full",
                  "Thủ tục", "Tổng số TTHC đủ điều kiện", 288,
                  "Số TTHC đang cung cấp trực tuyến toàn trình", 288);
  add_row(t, 2, "",
          {"Số TTHC đang cung cấp trực tuyến toàn trình có phát sinh hồ sơ nộp trực tuyến"},
          "Thủ tục", {count(239)});
  add_italic_rate(
      report, t, "3.3.",
      {"Tỷ lệ TTHC cung cấp trực tuyến một phần, toàn trình đã tích hợp, công khai trên "
       "Cổng DVC quốc gia"},
      "portal", "Thủ tục", "Tổng số TTHC đang cung cấp trực tuyến một phần, toàn trình", 534,
      "Số TTHC cung cấp trực tuyến một phần, toàn trình đã tích hợp, công khai", 534);
  add_italic_rate(report, t, "3.4.",
                  {"Tỷ lệ hồ sơ TTHC được tiếp nhận, giải quyết trực tuyến một phần, toàn trình "
                   "(Chỉ thống kê đối với các TTHC một phần, toàn trình có phát sinh hồ sơ)"},
                  "online", "Hồ sơ", "Tổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp và trực tuyến)",
                  96842, "Số hồ sơ TTHC đã tiếp nhận trực tuyến", 61377);
  add_italic_rate(report, t, "3.5.", {"Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến"},
                  "payment", "Thủ tục", "Tổng số TTHC có yêu cầu nghĩa vụ tài chính", 291,
                  "Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến", 276);
}

void add_results(Report& report, Table& t) {
  constexpr const char* kResolved = "Tổng số hồ sơ TTHC đã giải quyết xong";
  constexpr const char* kOnTime = "Số hồ sơ TTHC giải quyết trước hạn và đúng hạn";
  add_row(t, 0, "4.", {"Kết quả giải quyết TTHC"}, "", {}).bold = true;
  add_italic_rate(report, t, "4.1.",
                  {"Tỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết đúng hạn"},
                  "province", "Hồ sơ", kResolved, 39418, kOnTime, 39402);
  add_italic_rate(report, t, "4.2.",
                  {"Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết đúng hạn"},
                  "district", "Hồ sơ", kResolved, 6285, kOnTime, 6204);
  add_italic_rate(report, t, "4.3.",
                  {"Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn"}, "commune",
                  "Hồ sơ", kResolved, 44107, kOnTime, 43995, true);
  add_italic_rate(report, t, "4.4.",
                  {"Tỷ lệ xử lý phản ánh kiến nghị của cá nhân, tổ chức về TTHC (*)"}, "petitions",
                  "PAKN", "Tổng số phản ánh, kiến nghị đã tiếp nhận", 31,
                  "Số phản ánh, kiến nghị đã giải quyết xong", 31);
}

}  // namespace

Report make_one_stop() {
  Report report{.name = "one-stop", .title = "Số liệu thống kê về bộ phận một cửa"};
  report.why =
      "The form on one-stop units: one value column, ordinals and \"Trong đó\" in the STT column, "
      "rates\n"
      "in italics with their two parts below, figures in the note column, a legend as unit, a "
      "decimal\n"
      "point in one rate, a starred note below the table.";
  report.blocks.emplace_back(title({"Phụ lục"}));
  report.blocks.emplace_back(
      title({"SỐ LIỆU THỐNG KÊ VỀ TỔ CHỨC VÀ HOẠT ĐỘNG CỦA TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG CẤP "
             "TỈNH, BỘ PHẬN MỘT CỬA CÁC CẤP TẠI TỈNH CAO BẰNG"}));
  report.blocks.emplace_back(subtitle({"(Số liệu tính đến ngày 14/6/2024)"}));
  Table table = statistics_form("Ghi chú");
  add_organisation(report, table);
  add_procedures(report, table);
  add_online(report, table);
  add_results(report, table);
  report.blocks.emplace_back(std::move(table));
  Paragraph note =
      body({"(*) Toàn bộ ", count(31, "PAKN"),
            " nêu trên do Văn phòng UBND tỉnh tiếp nhận qua Cổng DVCQG; bộ phận một cửa "
            "các cấp không nhận trực tiếp phản ánh nào trong kỳ thống kê."});
  note.style.italic = true;
  report.blocks.emplace_back(std::move(note));

  misprint(report, "portal", {534, 0});
  misprint(report, "online", cut_rate(61377, 96842));
  misprint(report, "linked.across", {44, 0});
  misprint(report, "district", {9781, 2});
  misnumber(report, "payment", "3.4.");
  return report;
}

}  // namespace bocso::corpus
