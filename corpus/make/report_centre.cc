// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "corpus/make/parts.h"
#include "corpus/make/relations.h"
#include "corpus/make/reports.h"

namespace bocso::corpus {
namespace {

// An agency's files: what came in, how it was settled, what is still open. Settled early is the
// rest.
struct Agency {
  const char* name;
  const char* short_name;  // in the footnotes
  int carried, direct, online;
  int late, on_time;
  int overdue, pending, paused, cancelled, returned;
  std::int64_t fees;

  int received() const { return carried + direct + online; }
  int settled() const { return received() - overdue - pending - cancelled; }
  int early() const { return settled() - late - on_time; }
};

constexpr std::array<Agency, 18> kAgencies = {{
    {"Sở Khoa học và Công nghệ", "", 3, 141, 26, 0, 19, 0, 6, 1, 0, 2, 21350000},
    {"Sở Xây dựng", "Sở Xây dựng", 12, 318, 47, 2, 41, 0, 21, 3, 1, 6, 62480000},
    {"Sở Kế hoạch và Đầu tư", "Sở Kế hoạch và Đầu tư", 18, 502, 388, 0, 27, 0, 33, 9, 5, 11,
     54920000},
    {"Sở Tư pháp", "", 41, 1206, 219, 0, 58, 0, 64, 2, 0, 4, 173460000},
    {"Sở Lao động - Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội", 5, 124, 31, 3,
     37, 0, 9, 0, 0, 1, 11250000},
    {"Sở Công Thương", "", 9, 1874, 1143, 0, 2790, 0, 28, 0, 0, 17, 142700000},
    {"Sở Giao thông vận tải", "Sở Giao thông vận tải", 57, 1690, 64, 5, 112, 0, 143, 4, 0, 22,
     198655000},
    {"Sở Giáo dục và Đào tạo", "", 2, 61, 204, 0, 118, 0, 17, 0, 0, 0, 480000},
    {"Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Phát triển nông thôn", 11, 287,
     22, 4, 52, 0, 19, 1, 0, 3, 47812500},
    {"Sở Thông tin và Truyền thông", "", 1, 58, 39, 0, 6, 0, 2, 0, 0, 0, 38640000},
    {"Sở Nội vụ", "", 6, 243, 15, 0, 9, 0, 88, 2, 0, 1, 0},
    {"Sở Tài chính", "", 0, 27, 11, 0, 3, 0, 2, 0, 0, 0, 0},
    {"Sở Tài nguyên và Môi trường", "Sở Tài nguyên và Môi trường", 96, 2418, 53, 31, 164, 0, 112,
     29, 18, 140, 301284600},
    {"Sở Văn hóa, Thể thao và Du lịch", "", 2, 88, 34, 0, 12, 0, 4, 0, 0, 2, 24500000},
    {"Sở Y tế", "Sở Y tế", 8, 196, 75, 6, 23, 0, 14, 5, 0, 8, 97135000},
    {"Ban Quản lý các khu công nghiệp tỉnh", "", 1, 72, 18, 0, 21, 0, 3, 0, 0, 0, 6200000},
    {"Công ty Điện lực Hậu Giang", "", 0, 305, 122, 0, 66, 0, 5, 0, 0, 0, 0},
    {"Công ty Cổ phần Cấp nước và Công trình đô thị", "", 4, 259, 0, 0, 44, 0, 8, 0, 0, 0,
     285913200},
}};

Agency total() {
  Agency t{"Tổng cộng", "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
  for (const Agency& a : kAgencies) {
    t.carried += a.carried, t.direct += a.direct, t.online += a.online;
    t.late += a.late, t.on_time += a.on_time;
    t.overdue += a.overdue, t.pending += a.pending, t.paused += a.paused;
    t.cancelled += a.cancelled, t.returned += a.returned, t.fees += a.fees;
  }
  return t;
}

constexpr int kFirstValue = 2;  // leaf column of "1"
constexpr int kFees = kFirstValue + 13;

std::vector<Cell> cells_of(const Agency& a) {
  std::vector<Cell> cells;
  for (const int value : {a.carried, a.direct, a.online, a.received(), a.late, a.on_time, a.early(),
                          a.settled(), a.overdue, a.pending, a.paused, a.cancelled, a.returned}) {
    cells.emplace_back(count(value));
  }
  cells.emplace_back(money(a.fees));
  return cells;
}

Table empty_table() {
  Table t;
  t.columns = {{Role::ordinal, 0.7, Align::centre, ""}, {Role::label, 3.6, Align::left, ""}};
  for (int c = 1; c <= 13; ++c) t.columns.push_back({Role::value, 1.05, Align::centre, ""});
  t.columns.push_back({Role::value, 2.1, Align::right, "đồng"});
  t.header = {{0, 0, "STT", 3, 1},
              {0, 1, "Tên cơ quan giải quyết TTHC", 3, 1},
              {0, 2, "Số hồ sơ nhận giải quyết", 1, 4},
              {1, 2, "Trong đó", 1, 3},
              {2, 2, "Số kỳ trước chuyển qua", 1, 1},
              {2, 3, "Số hồ sơ tiếp nhận trực tiếp", 1, 1},
              {2, 4, "Số hồ sơ tiếp nhận trực tuyến", 1, 1},
              {1, 5, "Tổng số", 2, 1},
              {0, 6, "Kết quả giải quyết", 1, 7},
              {1, 6, "Hồ sơ đã giải quyết", 1, 4},
              {2, 6, "Trả quá hạn", 1, 1},
              {2, 7, "Trả đúng hạn", 1, 1},
              {2, 8, "Trả trước hạn", 1, 1},
              {2, 9, "Tổng số", 1, 1},
              {1, 10, "Hồ sơ đang giải quyết", 1, 3},
              {2, 10, "Quá hạn", 1, 1},
              {2, 11, "Chưa đến hạn", 1, 1},
              {2, 12, "Tạm dừng", 1, 1},
              {0, 13, "Hồ sơ hủy", 3, 1},
              {0, 14, "Hồ sơ trả lại cho dân", 3, 1},
              {0, 15, "Thu phí, lệ phí (đồng)", 3, 1}};
  t.numbers = {"",  "0",         "1", "2",  "3",  "(4=1+2+3)", "5",  "6",
               "7", "(8=5+6+7)", "9", "10", "11", "12",        "13", "14"};
  t.size = 9;
  return t;
}

Table make_table(Report& report) {
  Table t = empty_table();
  int row = 0;
  const auto add = [&](const std::string& ordinal, const Agency& agency) {
    add_row(t, 0, ordinal, {agency.name}, "", cells_of(agency));
    sum(report, at(0, row, 5), {at(0, row, 2), at(0, row, 3), at(0, row, 4)});
    sum(report, at(0, row, 9), {at(0, row, 6), at(0, row, 7), at(0, row, 8)});
    ++row;
  };
  for (const Agency& agency : kAgencies) add(std::to_string(row + 1), agency);
  add("", total());
  t.rows.back().bold = true;
  for (int c = kFirstValue; c <= kFees; ++c) {
    std::vector<std::string> parts;
    for (int r = 0; r + 1 < row; ++r) parts.push_back(at(0, r, c));
    sum(report, at(0, row - 1, c), parts);
  }
  return t;
}

// "12 hồ sơ trả quá hạn gồm: Sở … 03 hồ sơ; …"
Pieces listed(const char* mark, int all, const char* what, int Agency::*member) {
  Pieces pieces{raised(mark), " ", padded(count(all, "hồ sơ")), what};
  const char* separator = " gồm: ";
  for (const Agency& agency : kAgencies) {
    if (agency.*member == 0) continue;
    pieces.emplace_back(std::string(separator) + agency.short_name + " ");
    pieces.emplace_back(padded(count(agency.*member, "hồ sơ")));
    separator = "; ";
  }
  pieces.emplace_back(".");
  return pieces;
}

void add_intake(Report& report, const Agency& all) {
  auto& blocks = report.blocks;
  blocks.emplace_back(heading({"2. Tiếp nhận hồ sơ"}));
  blocks.emplace_back(body({"Sau ", approximately(Approx::nearly, "gần", padded(count(9, "tháng"))),
                            " vận hành, Trung tâm đón ",
                            approximately(Approx::over, "trên", count(21500, "lượt người dân")),
                            " đến làm việc và nhận ", count(all.received(), "hồ sơ"), ", gồm ",
                            count(all.carried, "hồ sơ"), " của kỳ trước chuyển qua, ",
                            count(all.direct, "hồ sơ"), " nộp trực tiếp và ",
                            count(all.online, "hồ sơ"), " nộp trực tuyến; bình quân mỗi tháng ",
                            approximately(Approx::about, "khoảng", count(1400, "hồ sơ")), "."}));
  blocks.emplace_back(body({"Hồ sơ nộp trực tuyến mức độ 3, 4 là ",
                            named("online", ratio(all.online, all.received(), "hồ sơ")), ", đạt ",
                            named("online.rate", percent(rate(all.online, all.received()))),
                            ". Phần lớn phát sinh ở lĩnh vực công thương và đăng ký kinh doanh."}));
  ratio(report, "online.rate", {"online"});
}

void add_outcome(Report& report, const Agency& all) {
  auto& blocks = report.blocks;
  const int in_time = all.settled() - all.late;
  blocks.emplace_back(heading({"3. Giải quyết hồ sơ"}));
  blocks.emplace_back(body({"- Trả kết quả trước hạn và đúng hạn ",
                            named("in_time", ratio(in_time, all.settled(), "hồ sơ")), ", đạt ",
                            named("in_time.rate", percent(rate(in_time, all.settled()))), "."}));
  Paragraph late = body(
      {"- Trả kết quả quá hạn ", named("late", ratio(all.late, all.settled(), "hồ sơ")),
       raised("1"), ", chiếm ", named("late.rate", percent(rate(all.late, all.settled()))), "."});
  late.footnotes = {listed("1", all.late, " trả quá hạn", &Agency::late)};
  blocks.emplace_back(std::move(late));
  Paragraph cancelled = body({"- Phải hủy do thiếu điều kiện giải quyết ",
                              count(all.cancelled, "hồ sơ"), raised("2"), "."});
  cancelled.footnotes = {listed("2", all.cancelled, " bị hủy", &Agency::cancelled)};
  blocks.emplace_back(std::move(cancelled));
  blocks.emplace_back(
      body({"- Đang giải quyết và còn trong hạn ", count(all.pending, "hồ sơ"), "."}));
  ratio(report, "in_time.rate", {"in_time"});
  ratio(report, "late.rate", {"late"});
}

void add_service(Report& report, const Agency& all) {
  auto& blocks = report.blocks;
  blocks.emplace_back(heading({"4. Thu phí, lệ phí"}));
  blocks.emplace_back(
      body({"Mức thu được niêm yết tại quầy và trên trang thông tin của Trung tâm. Từ ngày "
            "01/4/2021 đến "
            "hết ngày 31/12/2021, số tiền thu được là ",
            money(all.fees, "đồng"), ", đã chuyển cho các cơ quan theo định kỳ hằng tháng."}));
  blocks.emplace_back(heading({"5. Mức độ hài lòng"}));
  blocks.emplace_back(body(
      {"Có ", count(2914, "lượt đánh giá"), " qua thiết bị đặt tại quầy; trong đó ",
       named("pleased", ratio(2806, 2914, "lượt đánh giá")), " ở mức rất hài lòng, chiếm ",
       named("pleased.rate", percent(rate(2806, 2914, 1))), "; số còn lại đều ở mức hài lòng."}));
  ratio(report, "pleased.rate", {"pleased"});
  blocks.emplace_back(heading({"6. Dịch vụ bưu chính công ích"}));
  blocks.emplace_back(body({"Bưu điện tỉnh nhận và trả hộ ", count(1968, "hồ sơ"),
                            ", nhiều nhất ở các lĩnh vực giao thông vận tải và tư pháp."}));
}

void add_assessment(Report& report) {
  auto& blocks = report.blocks;
  blocks.emplace_back(heading({"II. ĐÁNH GIÁ CHUNG"}));
  for (
      const char* words :
      {"- Việc gom đầu mối về một nơi giúp người dân bớt phải đi lại; quy trình được theo dõi trên "
       "phần mềm nên lãnh đạo các sở, ngành nắm được hồ sơ chậm ở khâu nào để đôn đốc kịp thời.",
       "- Người nộp hồ sơ trực tuyến còn tập trung ở vài lĩnh vực; ở vùng sâu, nhiều người chưa có "
       "tài khoản và vẫn nhờ cán bộ làm thay.",
       "- Một số cơ quan trả kết quả trên giấy trước rồi mới kết thúc trên phần mềm, vì vậy số "
       "liệu "
       "quá hạn có lúc chưa phản ánh đúng thực tế.",
       "- Việc xin lỗi bằng văn bản khi chậm hạn chưa được làm đều ở các đơn vị."}) {
    blocks.emplace_back(body({words}));
  }
  blocks.emplace_back(heading({"III. NHIỆM VỤ THỜI GIAN TỚI"}));
  for (const char* words :
       {"1. Rà soát lại thời hạn của từng bước trong quy trình nội bộ, đề nghị rút ngắn những khâu "
        "chỉ làm nhiệm vụ chuyển giấy tờ.",
        "2. Phối hợp với Đoàn Thanh niên lập các nhóm hướng dẫn tại chỗ để người dân tự nộp hồ sơ "
        "qua "
        "mạng, trước hết là hồ sơ hộ tịch và lý lịch tư pháp.",
        "3. Đề nghị các sở, ngành cử người có thẩm quyền ký trực tiếp tại Trung tâm đối với những "
        "hồ "
        "sơ đơn giản, có thể trả ngay trong ngày.",
        "4. Công khai hằng tuần danh sách hồ sơ quá hạn theo từng cơ quan trên màn hình tại sảnh "
        "và "
        "trên trang thông tin.",
        "Trên đây là kết quả hoạt động của Trung tâm, kính báo cáo UBND tỉnh./."}) {
    blocks.emplace_back(body({words}));
  }
}

}  // namespace

Report make_centre() {
  const Agency all = total();
  Report report{.name = "centre",
                .title = "Kết quả hoạt động của Trung tâm Phục vụ hành chính công"};
  report.why =
      "A narrative with letterhead, two footnotes that list figures, a signature block, and a "
      "landscape\n"
      "table over two pages: three header rows, a row of column numbers with formulas, totals, "
      "fees.";
  auto& blocks = report.blocks;
  blocks.emplace_back(
      letterhead({"VĂN PHÒNG UBND TỈNH HẬU GIANG", "TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG",
                  "Số:       /BC-TTPVHCC", "Hậu Giang, ngày      tháng 01 năm 2022"}));
  blocks.emplace_back(title({"BÁO CÁO"}));
  blocks.emplace_back(
      title({"Kết quả hoạt động của Trung tâm Phục vụ hành chính công tỉnh năm 2021"}));
  blocks.emplace_back(
      body({"Theo yêu cầu tại Công văn số 2204/VP-KSTT ngày 20/12/2021 của Văn phòng UBND tỉnh, "
            "Trung tâm "
            "Phục vụ hành chính công tỉnh Hậu Giang (gọi tắt là Trung tâm) báo cáo như sau:"}));
  blocks.emplace_back(heading({"I. KẾT QUẢ HOẠT ĐỘNG"}));
  blocks.emplace_back(heading({"1. Tổ chức và nhân sự"}));
  blocks.emplace_back(body(
      {"Trung tâm hoạt động từ ngày 01/4/2021, hiện có ", count(34, "công chức, viên chức"),
       "; trong đó ", padded(count(6, "công chức")), " thuộc biên chế Văn phòng UBND tỉnh và ",
       count(28, "công chức, viên chức"), " do các sở, ngành cử đến theo hình thức luân phiên."}));
  add_intake(report, all);
  add_outcome(report, all);
  add_service(report, all);
  add_assessment(report);
  blocks.emplace_back(signature({"- UBND tỉnh (b/c);", "- Các sở, ngành có TTHC tại Trung tâm;",
                                 "- Lãnh đạo Văn phòng;", "- Lưu: VT, TTHCC."},
                                {"GIÁM ĐỐC"}, "Lâm Thị Bích Trâm"));
  blocks.emplace_back(NewPage{landscape()});
  blocks.emplace_back(title({"TÌNH HÌNH GIẢI QUYẾT HỒ SƠ TẠI TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"}));
  blocks.emplace_back(subtitle({"(Số liệu từ ngày 01/4/2021 đến ngày 31/12/2021)"}));
  blocks.emplace_back(make_table(report));

  misprint(report, "online.rate", {1948, 2});
  misprint(report, "in_time.rate", cut_rate(all.settled() - all.late, all.settled()));
  misprint(report, at(0, 6, 9), {1628, 0});
  misprint(report, at(0, 18, kFees), {all.fees + 90000, 0});
  return report;
}

}  // namespace bocso::corpus
