// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/parts.h"
#include "corpus/make/relations.h"
#include "corpus/make/report_office_forms.h"
#include "corpus/make/reports.h"

namespace bocso::corpus {
namespace {

void add(Report& report, Pieces pieces) { report.blocks.emplace_back(body(std::move(pieces))); }
void add_heading(Report& report, const char* words) {
  report.blocks.emplace_back(heading({words}));
}

// A rate written by hand: "98.37%".
Figure by_hand(Amount value) { return pointed(percent(value)); }

void add_steering(Report& report) {
  add_heading(report, "I. Về công tác chỉ đạo, điều hành");
  add(report, {"Văn phòng đã trình Chủ tịch UBND tỉnh ban hành các văn bản đôn đốc số hóa hồ sơ ",
               italic("(Công văn số 2215/UBND-KSTT ngày 12/4/2023)"),
               ", chấn chỉnh việc trả hồ sơ quá hạn ",
               italic("(Công văn số 2678/UBND-KSTT ngày 09/5/2023)"),
               " và triển khai Thông tư số 01/2023/TT-VPCP ngày 05/4/2023 của Văn phòng Chính phủ "
               "tại bộ phận "
               "một cửa các cấp."});
  add(report,
      {"Trong quý, đoàn kiểm tra do Văn phòng chủ trì làm việc tại ", padded(count(6, "đơn vị")),
       ": ba sở và ba huyện; các kiến nghị sau kiểm tra đều đã có kế hoạch khắc phục."});
}

void add_institutions(Report& report) {
  add_heading(report, "II. Kết quả thực hiện công tác cải cách hành chính");
  add_heading(report, "1. Cải cách thể chế");
  add(report,
      {"Văn phòng phối hợp thẩm tra, trình ban hành ", count(19, "văn bản quy phạm pháp luật"),
       ", không có văn bản chậm tiến độ so với "
       "chương trình công tác Quý II/2023."});
  add_heading(report, "2. Cải cách thủ tục hành chính");
  add(report,
      {"a) Công bố, công khai: Chủ tịch UBND tỉnh ký ", count(24, "quyết định"),
       " công bố danh mục và quy trình nội bộ; trong đó có ", count(13, "TTHC"), " mới ban hành; ",
       count(58, "TTHC"), " sửa đổi, bổ sung; ", named("prose.replaced", count(18, "TTHC")),
       " thay thế; ", named("prose.dropped", padded(count(9, "TTHC"))), " bị bãi bỏ."});
  sum(report, "dropped", {"prose.replaced", "prose.dropped"});
  add(report, {"b) Đơn giản hóa: các sở đề xuất và được phê duyệt phương án đơn giản hóa đối với ",
               padded(count(6, "TTHC")), ", tập trung vào đất đai và bảo trợ xã hội."});
}

void add_files(Report& report) {
  add(report, {"c) Kết quả tiếp nhận và giải quyết hồ sơ:"});
  add(report,
      {"- Tại Trung tâm: tiếp nhận ",
       approximately(Approx::about, "ước khoảng", count(38214, "hồ sơ")), ", đã giải quyết ",
       named("p.province", count(31906, "hồ sơ")), ", trong đó trước hạn và đúng hạn ",
       named("p.province.on_time", count(31488, "hồ sơ")), ", chiếm tỷ lệ ",
       named("p.province.rate", percent(rate(31488, 31906))), "; trễ hạn ",
       named("p.province.late", count(418, "hồ sơ")), ", chiếm tỷ lệ ",
       named("p.province.late_rate", by_hand(rate(418, 31906))), "; đang giải quyết ",
       count(6308, "hồ sơ"), "."});
  ratio(report, "p.province.rate", {"p.province.on_time", "p.province"});
  ratio(report, "p.province.late_rate", {"p.province.late", "p.province"});
  add(report,
      {"- Tại bộ phận một cửa của ", ratio(9, 9, "huyện, thành phố"), ": tiếp nhận ",
       count(7945, "hồ sơ"), ", giải quyết ", named("p.district", count(6812, "hồ sơ")), " ",
       italic("(trước hạn, đúng hạn: "), italic(named("p.district.on_time", count(6701, "hồ sơ"))),
       italic(", chiếm "), italic(named("p.district.rate", by_hand(rate(6701, 6812)))), italic(")"),
       ", trễ hạn ", count(111, "hồ sơ"), ", đang giải quyết ", count(1133, "hồ sơ"), "."});
  ratio(report, "p.district.rate", {"p.district.on_time", "p.district"});
  add(report, {"- Tại bộ phận một cửa cấp xã: tiếp nhận ", count(74380, "hồ sơ"), ", giải quyết ",
               named("p.commune", count(71265, "hồ sơ")), " ", italic("(trước hạn, đúng hạn: "),
               italic(named("p.commune.on_time", count(70894, "hồ sơ"))), italic(", chiếm "),
               italic(named("p.commune.rate", by_hand(rate(70894, 71265)))), italic(")"),
               ", trễ hạn ", count(371, "hồ sơ"), ", đang giải quyết ", count(3115, "hồ sơ"), "."});
  ratio(report, "p.commune.rate", {"p.commune.on_time", "p.commune"});
  add(report,
      {"- Hệ thống tổng đài đã gửi ", approximately(Approx::over, "hơn", count(29470, "tin nhắn")),
       " nhắc người dân nhận kết quả; số hồ sơ giải quyết ngay tại chỗ là ", count(9862, "hồ sơ"),
       "."});
}

void add_online(Report& report) {
  add(report, {"d) Dịch vụ công trực tuyến: tỷ lệ hồ sơ nộp trực tuyến tại Trung tâm bình quân ",
               pointed(percent(714, 1)), ", tương ứng ",
               approximately(Approx::over, "hơn", count(22800, "hồ sơ")),
               "; cao nhất là Sở Công Thương đạt ", percent(99, 0), ", Sở Tư pháp đạt ",
               percent(964, 1), ", Bảo hiểm xã hội tỉnh đạt ", percent(100, 0), "."});
  add(report, {"Thanh toán trực tuyến toàn tỉnh đạt ",
               approximately(Approx::nearly, "gần", billions(183, 1)), " với ",
               count(15227, "giao dịch"), " ", italic("(riêng Trung tâm "),
               italic(approximately(Approx::over, "hơn", pointed(billions(97, 1)))), italic(")"),
               "; qua đó giảm thời gian chờ tại quầy."});
  add(report, {"Có ", count(5436, "hồ sơ"), " được nộp và trả kết quả qua bưu chính công ích."});
  add(report,
      {"đ) Phản ánh, kiến nghị: Văn phòng tiếp nhận ", count(37, "phản ánh, kiến nghị"), ", gồm ",
       padded(count(5, "phản ánh, kiến nghị")), " qua đơn thư; ", count(19, "phản ánh, kiến nghị"),
       " trên hệ thống của Chính phủ; ", count(13, "phản ánh, kiến nghị"),
       " qua đường dây nóng. Tất cả đã được chuyển xử lý."});
  add(report, {"e) Mức độ hài lòng tại Trung tâm luôn đạt ",
               approximately(Approx::over, "trên", percent(9992, 2)), " với ",
               approximately(Approx::over, "hơn", count(7640, "lượt đánh giá")), "."});
}

void add_the_rest(Report& report) {
  add_heading(report, "3. Tổ chức bộ máy và chế độ công vụ");
  add(report, {"a) Năm 2023, Văn phòng được giao ", count(58, "biên chế công chức"), " và ",
               count(17, "người làm việc"), " tại đơn vị sự nghiệp; hiện có ",
               count(55, "biên chế công chức"), " và ", count(15, "biên chế sự nghiệp"), "."});
  add(report, {"b) Tiếp nhận ", padded(count(2, "công chức")), "; điều động ",
               padded(count(1, "công chức")), "; cử ", count(11, "công chức, viên chức"),
               " dự tập huấn chuyển đổi số."});
  add_heading(report, "4. Tài chính công");
  add(report, {"Văn phòng tiết kiệm kinh phí tự chủ, chi thu nhập tăng thêm ",
               approximately(Approx::over, "ước khoảng trên", money(350000, "đồng/người/tháng")),
               "; việc mua sắm thực hiện đúng dự toán được giao."});
  add_heading(report, "5. Chính quyền số");
  add(report, {"Trong 5 tháng đầu năm 2023, Cổng thông tin điện tử tỉnh đăng ",
               count(4930, "tin, bài"), " ", italic("(về cải cách hành chính có "),
               italic(approximately(Approx::over, "khoảng hơn", count(45, "tin, bài"))),
               italic(")"), "; địa chỉ https://motcua.bentre.gov.vn hoạt động ổn định."});
  add_heading(report, "III. Nhiệm vụ 6 tháng cuối năm 2023");
  add(report,
      {"1. Hoàn thành việc tái cấu trúc quy trình để đưa thêm dịch vụ công lên mức toàn trình "
       "theo Nghị định số 42/2022/NĐ-CP, ưu tiên nhóm liên quan đến đất đai."});
  add(report, {"2. Đôn đốc các đơn vị còn hồ sơ trễ hạn công khai xin lỗi và hẹn lại ngày trả theo "
               "đúng quy định; báo cáo Chủ tịch UBND tỉnh những trường hợp lặp lại nhiều lần."});
  add(report,
      {"3. Trình sửa đổi Quyết định số 22/2020/QĐ-UBND ngày 15/5/2020 về quy chế phối hợp giữa "
       "Trung tâm với các sở, ngành./."});
}

}  // namespace

Report make_office_quarter() {
  Report report{.name = "office-quarter", .title = "Công tác cải cách hành chính Quý II năm 2023"};
  report.why =
      "A narrative with figures in its sentences (decimal points in rates typed by hand, khoảng, "
      "gần,\n"
      "hơn, trên, tỷ đồng, a ratio of districts, document numbers that are no figures) and three "
      "forms\n"
      "in the annex, two on one page, rows cut by the page, counts without grouping beside others.";
  report.blocks.emplace_back(letterhead({"UBND TỈNH BẾN TRE", "VĂN PHÒNG", "Số:        /BC-VP",
                                         "Bến Tre, ngày      tháng 6 năm 2023"}));
  report.blocks.emplace_back(title({"BÁO CÁO"}));
  report.blocks.emplace_back(title({"Công tác cải cách hành chính Quý II năm 2023"}));
  add(report,
      {"Thực hiện Kế hoạch số 7419/KH-UBND ngày 16/11/2022 của UBND tỉnh, Văn phòng UBND tỉnh ",
       italic("(Văn phòng)"), " báo cáo kết quả cải cách hành chính Quý II như sau:"});
  add_steering(report);
  add_institutions(report);
  add_files(report);
  add_online(report);
  add_the_rest(report);
  report.blocks.emplace_back(signature(
      {"- Sở Nội vụ (tổng hợp);", "- CVP, các PCVP;", "- Cổng TTĐT tỉnh;", "- Lưu: VT, KSTT."},
      {"KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"}, "Huỳnh Công Thức"));
  report.blocks.emplace_back(NewPage{});
  add_office_forms(report);

  misprint(report, "force", {1832, 0});
  misprint(report, "used", {9524, 2});
  misprint(report, "payment", cut_rate(383, 441));
  return report;
}

}  // namespace bocso::corpus
