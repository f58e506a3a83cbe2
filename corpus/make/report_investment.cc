// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "corpus/make/parts.h"
#include "corpus/make/relations.h"
#include "corpus/make/reports.h"

namespace bocso::corpus {
namespace {

// Plans in whole triệu đồng, payments in tenths of one.
struct Source {
  const char* ordinal;
  const char* label;
  int level;
  const char* key;
  std::int64_t plan;
  std::int64_t paid_tenths;
};
constexpr Source kSources[] = {
    {"", "TỔNG SỐ", 0, "all", 2876205, 11480805},
    {"I", "Vốn ngân sách địa phương, gồm:", 0, "local", 1064350, 3584379},
    {"1", "Vốn cân đối ngân sách tỉnh", 1, "local.balance", 412350, 1874025},
    {"2", "Nguồn thu tiền sử dụng đất", 1, "local.land", 600000, 1418600},
    {"3", "Nguồn thu xổ số kiến thiết", 1, "local.lottery", 52000, 291754},
    {"II", "Vốn ngân sách trung ương, gồm:", 0, "central", 1811855, 7896426},
    {"1", "Vốn trong nước, gồm:", 1, "central.home", 1525740, 7014390},
    {"a)", "Các chương trình mục tiêu quốc gia", 2, "central.home.target", 318240, 965187},
    {"b)", "Đầu tư theo ngành, lĩnh vực", 2, "central.home.sector", 1207500, 6049203},
    {"2", "Vốn nước ngoài", 1, "central.abroad", 286115, 882036}};

Table sources_table(Report& report) {
  Table t = plain_table({{Role::ordinal, 0.8, Align::centre, ""},
                         {Role::label, 3.6, Align::left, ""},
                         {Role::value, 1.6, Align::right, ""},
                         {Role::value, 1.7, Align::right, ""},
                         {Role::rate, 1.2, Align::right, "%"},
                         {Role::note, 1.3, Align::left, ""}},
                        {"STT", "Nguồn vốn", "Kế hoạch năm 2023", "Giải ngân đến 30/6/2023",
                         "Tỷ lệ giải ngân (%)", "Ghi chú"});
  t.numbers = {"(1)", "(2)", "(3)", "(4)", "(5=4/3)", "(6)"};
  t.unit = "triệu đồng";
  t.size = 11.5;
  t.padding = 4;
  t.borders = {
      .rules = Rules::thin_fills, .width = 0.6, .sides = false, .ends = false, .header_rule = 1.8};
  for (const Source& s : kSources) {
    const std::string key = s.key;
    const Amount paid_rate = rate(s.paid_tenths, s.plan * 10);
    Row& row = add_row(
        t, s.level, s.ordinal, {s.label}, "",
        {named(key + ".plan", millions(s.plan)), named(key + ".paid", millions(s.paid_tenths, 1)),
         named(key + ".rate", share(paid_rate))});
    row.bold = s.level == 0;
    row.overprinted = key == "all";
    ratio(report, key + ".rate", {key + ".paid", key + ".plan"});
  }
  for (const std::string column : {".plan", ".paid"}) {
    sum(report, "all" + column, {"local" + column, "central" + column});
    sum(report, "local" + column,
        {"local.balance" + column, "local.land" + column, "local.lottery" + column});
    sum_by_labels(report, "central" + column, {"central.home" + column, "central.abroad" + column});
    sum(report, "central.home" + column,
        {"central.home.target" + column, "central.home.sector" + column});
  }
  return t;
}

struct Project {
  const char* name;
  std::int64_t cost, so_far, plan, paid;
  const char* owner;  // of this and the next rows
  int owner_rows;     // 0: covered by the cell above
  bool decomposed;
};
constexpr Project kProjects[] = {
    {"Đường kết nối cảng Mỹ Thủy với quốc lộ 1", 428600, 301250, 96000, 41385,
     "Ban Quản lý dự án giao thông", 4, false},
    {"Nâng cấp đường tỉnh 588a đoạn qua huyện Đakrông", 154200, 88400, 31500, 20160, "", 0, true},
    {"Cầu Châu Thị và đường hai đầu cầu", 97850, 70120, 18200, 18200, "", 0, false},
    {"Đường ven sông Thạch Hãn, giai đoạn đầu", 210400, 42000, 54000, 9720, "", 0, false},
    {"Bệnh viện đa khoa khu vực Triệu Hải", 186300, 120900, 40500, 15754,
     "Ban Quản lý dự án dân dụng và công nghiệp", 5, true},
    {"Trường THPT chuyên Lê Quý Đôn, nhà học bộ môn", 61500, 45000, 12400, 9313, "", 0, false},
    {"Trung tâm lưu trữ lịch sử tỉnh", 74900, 38600, 21000, 6384, "", 0, false},
    {"Nhà thi đấu đa năng huyện Gio Linh", 48700, 29350, 9800, 5047, "", 0, false},
    {"Trạm y tế các xã vùng bãi ngang", 35200, 20400, 8600, 7129, "", 0, true},
    {"Kè chống xói lở bờ biển Vĩnh Thái", 139800, 64500, 47300, 19724,
     "Ban Quản lý dự án nông nghiệp", 3, false},
    {"Sửa chữa, nâng cao an toàn hồ La Ngà", 66100, 51700, 11900, 8806, "", 0, false},
    {"Trạm bơm và kênh tưới vùng Hải Lăng", 52400, 18900, 16750, 4690, "", 0, false}};

constexpr int kProjectsTable = 1;

Table projects_table(Report& report) {
  Table t = plain_table(
      {{Role::ordinal, 0.8, Align::centre, ""},
       {Role::label, 4.2, Align::left, ""},
       {Role::value, 1.5, Align::right, ""},
       {Role::value, 1.5, Align::right, ""},
       {Role::value, 1.4, Align::right, ""},
       {Role::value, 1.4, Align::right, ""},
       {Role::rate, 1.2, Align::right, "%"},
       {Role::note, 2.2, Align::centre, ""}},
      {"STT", "Tên dự án", "Tổng mức đầu tư", "Lũy kế vốn đã bố trí", "Kế hoạch năm 2023",
       "Giải ngân 6 tháng", "Tỷ lệ giải ngân/kế hoạch (%)", "Chủ đầu tư"});
  t.unit = "triệu đồng";
  t.padding = 4;
  t.borders = {.rules = Rules::cell_boxes, .width = 0.4};
  std::vector<std::string> columns[4];
  std::int64_t totals[4] = {0, 0, 0, 0};
  const auto add = [&](const std::string& ordinal, Piece name, const std::int64_t(&values)[4],
                       Cell owner) {
    const int row = static_cast<int>(t.rows.size());
    const Amount value = values[3] == values[2] ? Amount{100, 0} : rate(values[3], values[2]);
    add_row(t, 0, ordinal, {std::move(name)}, "",
            {millions(values[0]), millions(values[1]), millions(values[2]), millions(values[3]),
             share(value), std::move(owner)});
    ratio(report, at(kProjectsTable, row, 6),
          {at(kProjectsTable, row, 5), at(kProjectsTable, row, 4)});
  };
  for (const Project& p : kProjects) {
    const int row = static_cast<int>(t.rows.size());
    const std::int64_t values[4] = {p.cost, p.so_far, p.plan, p.paid};
    Piece name(p.name);
    name.decomposed = p.decomposed;
    Cell owner(p.owner);
    owner.rows = p.owner_rows;
    add(std::to_string(row + 1), std::move(name), values, std::move(owner));
    for (int c = 0; c < 4; ++c) {
      columns[c].push_back(at(kProjectsTable, row, c + 2));
      totals[c] += values[c];
    }
  }
  const int last = static_cast<int>(t.rows.size());
  add("", "Tổng cộng", totals, Cell());
  t.rows.back().bold = true;
  for (int c = 0; c < 4; ++c) sum(report, at(kProjectsTable, last, c + 2), columns[c]);
  return t;
}

struct Settlement {
  const char* key;
  const char* label;
  const char* unit;
  Amount before, now, difference;
};
constexpr Settlement kSettlements[] = {
    {"approved", "Số dự án được phê duyệt quyết toán", "Dự án", {74, 0}, {91, 0}, {17, 0}},
    {"asked", "Giá trị đề nghị quyết toán", "Triệu đồng", {612480, 0}, {703915, 0}, {91435, 0}},
    {"granted", "Giá trị được phê duyệt", "Triệu đồng", {604127, 0}, {695308, 0}, {91181, 0}},
    {"cut", "Giá trị cắt giảm qua thẩm tra", "Triệu đồng", {8353, 0}, {8607, 0}, {254, 0}},
    {"cut_rate", "Tỷ lệ cắt giảm", "%", {136, 2}, {122, 2}, {-14, 2}},
    {"slow", "Số dự án chậm nộp hồ sơ quyết toán", "Dự án", {26, 0}, {19, 0}, {-7, 0}}};

Figure settlement_figure(const Settlement& s, Amount value) {
  const std::string unit = s.unit;
  if (unit == "%") return share(value);
  return unit == "Triệu đồng" ? millions(value.digits) : count(value.digits);
}

Table settlements_table(Report& report) {
  Table t = plain_table({{Role::ordinal, 0.8, Align::centre, ""},
                         {Role::label, 3.6, Align::left, ""},
                         {Role::unit, 1.3, Align::centre, ""},
                         {Role::value, 1.5, Align::right, ""},
                         {Role::value, 1.5, Align::right, ""},
                         {Role::change, 1.5, Align::right, ""}},
                        {"STT", "Chỉ tiêu", "Đơn vị tính", "6 tháng năm 2022", "6 tháng năm 2023",
                         "Tăng (+)/Giảm (-)"});
  t.borders = {.rules = Rules::strokes, .width = 0.5, .double_rule = true};
  t.padding = 3.5;
  for (const Settlement& s : kSettlements) {
    const std::string key = s.key;
    Figure difference = change(s.difference);
    if (std::string(s.unit) == "Triệu đồng") difference.scale = 6;
    add_row(t, 0, std::to_string(t.rows.size() + 1), {s.label}, s.unit,
            {named(key + ".before", settlement_figure(s, s.before)),
             named(key + ".now", settlement_figure(s, s.now)), named(key + ".change", difference)});
    delta(report, key + ".change", key + ".now", key + ".before");
  }
  for (const std::string when : {".before", ".now"}) {
    sum(report, "asked" + when, {"granted" + when, "cut" + when});
    ratio(report, "cut_rate" + when, {"cut" + when, "asked" + when});
  }
  return t;
}

void add_narrative(Report& report) {
  auto& blocks = report.blocks;
  blocks.emplace_back(letterhead({"UBND TỈNH QUẢNG TRỊ", "SỞ KẾ HOẠCH VÀ ĐẦU TƯ",
                                  "Số: 1093/BC-SKHĐT", "Quảng Trị, ngày 12 tháng 7 năm 2023"}));
  Paragraph name = title({"BÁO CÁO"});
  name.style.overprinted = true;
  blocks.emplace_back(std::move(name));
  blocks.emplace_back(
      title({decomposed("Tình hình thực hiện kế hoạch đầu tư công 6 tháng đầu năm 2023")}));
  blocks.emplace_back(
      body({"Thực hiện Nghị quyết số 82/NQ-HĐND ngày 09/12/2022 của HĐND tỉnh và Công điện số "
            "123/CĐ-TTg "
            "ngày 10/3/2023 của Thủ tướng Chính phủ, Sở báo cáo tiến độ giải ngân vốn đầu tư công "
            "như sau:"}));
  blocks.emplace_back(heading({decomposed("1. Kết quả chung")}));
  blocks.emplace_back(body(
      {"Đến ngày 30/6/2023, toàn tỉnh giải ngân ", billions(11481, 1), ", đạt ",
       percent(rate(11480805, 28762050)), " kế hoạch; riêng nguồn thu tiền sử dụng đất chỉ đạt ",
       percent(rate(1418600, 6000000)), " do các phiên đấu giá chậm so với dự kiến."}));
  blocks.emplace_back(body(
      {"Có ", padded(count(3, "chủ đầu tư")), " được giao vốn lớn, quản lý ", count(12, "dự án"),
       " nêu tại Biểu số 02; vướng mắc chủ yếu là giải phóng mặt bằng và giá vật liệu tăng."}));
  blocks.emplace_back(heading({"2. Kết quả theo nguồn vốn (Biểu số 01)"}));
}

}  // namespace

Report make_investment() {
  Report report{.name = "investment", .title = "Tình hình thực hiện kế hoạch đầu tư công"};
  report.why =
      "Another field: money stated in triệu đồng above the tables, with and without decimals. A "
      "table\n"
      "without outer border, of thin filled rectangles, with a thick rule; one drawn cell by cell, "
      "with\n"
      "merged body cells, on a page turned by /Rotate 90; one with a double rule and a unit "
      "column.\n"
      "Bold by overprinting, letters followed by combining marks, text beside the page and text "
      "in\n"
      "render mode 3 that must not be read.";
  add_narrative(report);
  report.blocks.emplace_back(unit_line({"ĐVT: triệu đồng"}));
  report.blocks.emplace_back(sources_table(report));
  Paper turned = landscape();
  turned.turned = true;
  report.blocks.emplace_back(NewPage{turned});
  report.blocks.emplace_back(title({"Biểu số 02: GIẢI NGÂN THEO DỰ ÁN"}));
  report.blocks.emplace_back(unit_line({"Đơn vị tính: triệu đồng"}));
  report.blocks.emplace_back(projects_table(report));
  report.blocks.emplace_back(NewPage{});
  report.blocks.emplace_back(title({"Biểu số 03: QUYẾT TOÁN DỰ ÁN HOÀN THÀNH"}));
  report.blocks.emplace_back(settlements_table(report));
  report.blocks.emplace_back(
      body({"Sở Kế hoạch và Đầu tư đề nghị UBND tỉnh giao các chủ đầu tư cam kết tiến độ từng "
            "tháng và xem "
            "xét điều chuyển vốn của dự án giải ngân thấp trong tháng 9 năm 2023./."}));
  report.blocks.emplace_back(signature({"- UBND tỉnh;", "- Sở Tài chính;", "- Lưu: VT, TH."},
                                       {"GIÁM ĐỐC"}, "Trần Hữu Lân"));
  report.strays = {{.page = 1, .x = 640, .y = 300, .text = "Bản in thử 12.500 hồ sơ"},
                   {.page = 1, .x = 150, .y = 330, .text = "48.000 ho so", .hidden = true},
                   {.page = 3, .x = 320, .y = 180, .text = "999", .hidden = true}};

  misprint(report, "central.paid", {7986426, 1});
  misprint(report, at(kProjectsTable, 5, 6), {7150, 2});
  misprint(report, at(kProjectsTable, 0, 6), cut_rate(41385, 96000));
  misprint(report, "granted.change", {-91181, 0});
  misnumber(report, at(kProjectsTable, 10, 2), "12");
  return report;
}

}  // namespace bocso::corpus
