// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/report_office_forms.h"

#include "corpus/make/parts.h"
#include "corpus/make/relations.h"

namespace bocso::corpus {
namespace {

constexpr const char* kLabelTitle =
    "Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)";
constexpr const char* kResolved = "Tổng số hồ sơ TTHC đã giải quyết xong";
constexpr const char* kOnTime = "Số hồ sơ TTHC giải quyết đúng hạn";

void add_form_title(Report& report, const char* number, const char* name) {
  Paragraph form = heading({number});
  form.style.indent = 0;
  report.blocks.emplace_back(std::move(form));
  report.blocks.emplace_back(title({name}));
}

void add_steering(Report& report) {
  add_form_title(report, "Biểu mẫu 1", "Công tác chỉ đạo điều hành CCHC");
  Table t = statistics_form("Ghi chú", kLabelTitle);
  add_row(t, 0, "5", {"Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao"}, "",
          {Cell(), "Tổng hợp từ hệ thống theo dõi nhiệm vụ"})
      .bold = true;
  add_row(t, 1, "5.1.", {"Tổng số nhiệm vụ được giao"}, "Nhiệm vụ", {named("tasks", count(51))});
  add_row(t, 1, "5.2.", {"Số nhiệm vụ đã hoàn thành đúng hạn"}, "Nhiệm vụ",
          {named("tasks.on_time", count(38))});
  add_row(t, 1, "5.3.", {"Số nhiệm vụ đã hoàn thành nhưng quá hạn"}, "Nhiệm vụ",
          {named("tasks.late", padded(count(3)))});
  add_row(t, 1, "5.4.", {"Số nhiệm vụ quá hạn nhưng chưa hoàn thành"}, "Nhiệm vụ",
          {named("tasks.open", count(10))});
  sum(report, "tasks", {"tasks.on_time", "tasks.late", "tasks.open"});
  add_row(t, 0, "6", {"Khảo sát sự hài lòng của người dân, tổ chức"}, "Có = 1; Không = 0",
          {code(1), "Lấy ý kiến tại quầy và qua mã QR đặt tại nơi trả kết quả"});
  add_row(t, 1, "6.1", {"Số lượng phiếu khảo sát"}, "Số lượng", {});
  add_row(t, 1, "6.2.", {"Hình thức khảo sát"}, "Trực tuyến = 0\nPhát phiếu = 1\nKết hợp = 2",
          {code(2)});
  add_row(t, 0, "7", {"Tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp"},
          "Không = 0\nCó = 1", {code(1)});
  report.blocks.emplace_back(std::move(t));
}

void add_result(Report& report, Table& t, const char* number, const char* label, const char* key,
                const char* unit, const char* whole_label, Figure whole, const char* part_label,
                Figure part, int decimals = 2) {
  const std::string ordinal = number;
  add_rate(report, t,
           {.level = 1,
            .ordinal = ordinal,
            .label = label,
            .part_ordinals = {ordinal + "1.", ordinal + "2."},
            .whole_label = whole_label,
            .part_label = part_label,
            .unit = unit,
            .key = key,
            .whole = std::move(whole),
            .part = std::move(part),
            .decimals = decimals});
}

void add_procedures(Report& report) {
  add_form_title(report, "Biểu mẫu 3", "Cải cách thủ tục hành chính");
  Table t = statistics_form("Ghi chú", kLabelTitle);
  t.break_rows = true;
  add_row(t, 0, "1.", {"Thống kê TTHC"}, "", {}).bold = true;
  add_row(t, 1, "1.1.", {"Số TTHC đã được phê duyệt phương án đơn giản hóa"}, "Thủ tục",
          {count(6)});
  add_row(t, 1, "1.2.", {"Số TTHC công bố mới"}, "Thủ tục", {count(13)});
  add_row(t, 1, "1.3.", {"Số TTHC bãi bỏ, thay thế"}, "Thủ tục", {named("dropped", count(27))});
  add_row(t, 1, "1.4.", {"Tổng số TTHC thuộc thẩm quyền giải quyết tại địa phương"}, "Thủ tục",
          {named("force", ungrouped(count(1822)))});
  add_row(t, 2, "1.4.1.", {"Số TTHC cấp tỉnh (Bao gồm cả TTHC của cơ quan ngành dọc)"}, "Thủ tục",
          {named("force.province", ungrouped(count(1402)))});
  add_row(t, 2, "1.4.2.", {"Số TTHC cấp huyện (Bao gồm cả TTHC của cơ quan ngành dọc)"}, "Thủ tục",
          {named("force.district", count(286))});
  add_row(t, 2, "1.4.3.", {"Số TTHC cấp xã (Bao gồm cả TTHC của cơ quan ngành dọc)"}, "Thủ tục",
          {named("force.commune", count(134))});
  sum(report, "force", {"force.province", "force.district", "force.commune"});
  add_row(t, 0, "2.", {"Thực hiện cơ chế một cửa, một cửa liên thông"}, "", {}).bold = true;
  add_row(t, 1, "2.1.", {"Số TTHC liên thông cùng cấp"}, "Thủ tục", {count(218)});
  add_row(t, 1, "2.2.", {"Số TTHC liên thông giữa các cấp chính quyền"}, "Thủ tục", {count(104)});
  add_row(t, 1, "2.3.",
          {"Số TTHC đã thực hiện tiếp nhận và giải quyết hồ sơ không phụ thuộc vào địa "
           "giới hành chính"},
          "Thủ tục", {count(0)});
  add_row(t, 0, "3.", {"Kết quả giải quyết TTHC"}, "", {}).bold = true;
  add_result(report, t, "3.1.",
             "Tỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết đúng hạn", "province",
             "Hồ sơ", kResolved, count(31906), kOnTime, count(31488));
  add_result(report, t, "3.2.",
             "Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết đúng hạn", "district",
             "Hồ sơ", kResolved, ungrouped(count(6812)), kOnTime, ungrouped(count(6701)));
  add_result(report, t, "3.3.",
             "Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn", "commune",
             "Hồ sơ", kResolved, count(71265), kOnTime, count(70894));
  add_result(report, t, "3.4.", "Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC",
             "petitions", "PAKN",
             "Tổng số PAKN đã tiếp nhận (trực tiếp hoặc do cơ quan có thẩm quyền chuyển đến)",
             count(37), "Số PAKN đã giải quyết xong", count(37));
  report.blocks.emplace_back(std::move(t));
}

void add_online(Report& report) {
  add_form_title(report, "Biểu mẫu 7",
                 "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số");
  Table t = statistics_form("Ghi chú", kLabelTitle);
  t.break_rows = true;
  add_row(t, 0, "3",
          {"Tỷ lệ báo cáo định kỳ được gửi, nhận qua Hệ thống thông tin báo cáo quốc gia"}, "%",
          {percent(100, 0)});
  add_row(t, 0, "6", {"Cung cấp dịch vụ công trực tuyến"}, "", {}).bold = true;
  add_result(report, t, "6.1.", "Tỷ lệ DVCTT toàn trình đủ điều kiện", "full", "DVC",
             "Tổng số DVC đủ điều kiện lên trực tuyến toàn trình", count(312),
             "Số lượng DVCTT toàn trình", count(312));
  add_result(
      report, t, "6.2.", "Tỷ lệ DVC có phát sinh hồ sơ nộp trực tuyến (toàn trình + một phần)",
      "used", "DVC",
      "Tổng số DVCTT có phát sinh hồ sơ (gồm các DVCTT có phát sinh hồ sơ trực tuyến hoặc trực "
      "tiếp hoặc cả 2 hình thức)",
      count(371), "Số DVCTT có phát sinh hồ sơ trực tuyến", count(354));
  add_result(report, t, "6.3.", "Tỷ lệ hồ sơ trực tuyến toàn trình", "full_files", "Hồ sơ",
             "Tổng số hồ sơ của DVCTT toàn trình (gồm hồ sơ nộp trực tuyến + trực tiếp)",
             count(25318), "Số hồ sơ nộp trực tuyến của các DVCTT toàn trình", count(23904), 0);
  add_result(report, t, "6.4.", "Tỷ lệ hồ sơ trực tuyến một phần", "partial_files", "Hồ sơ",
             "Tổng số hồ sơ của DVCTT một phần", count(58902),
             "Số hồ sơ nộp trực tuyến của các DVCTT một phần", count(27645));
  add_result(
      report, t, "6.5.", "Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến", "payment",
      "Thủ tục",
      "Tổng số TTHC có yêu cầu nghĩa vụ tài chính (tất cả các TTHC có phát sinh phí, lệ phí, ...)",
      count(441),
      "Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến trên Cổng DVC quốc gia hoặc "
      "trên Cổng DVC của tỉnh",
      count(383));
  report.blocks.emplace_back(std::move(t));
}

}  // namespace

void add_office_forms(Report& report) {
  report.blocks.emplace_back(title({"Phụ lục"}));
  report.blocks.emplace_back(title(
      {"THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH QUÝ II NĂM 2023 CỦA "
       "VĂN PHÒNG UBND TỈNH"}));
  report.blocks.emplace_back(
      subtitle({"(Kèm theo Báo cáo số       /BC-VP ngày      /6/2023 của Văn phòng UBND tỉnh)"}));
  add_steering(report);
  add_procedures(report);
  add_online(report);
}

}  // namespace bocso::corpus
