// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "corpus/make/parts.h"
#include "corpus/make/relations.h"
#include "corpus/make/reports.h"

namespace bocso::corpus {
namespace {

constexpr const char* kBefore = "30/4/2024";
constexpr const char* kNow = "31/5/2024";

Amount minus(Amount a, Amount b) {
  for (; a.decimals < b.decimals; ++a.decimals) a.digits *= 10;
  for (; b.decimals < a.decimals; ++b.decimals) b.digits *= 10;
  Amount result{a.digits - b.digits, a.decimals};
  for (; result.decimals > 0 && result.digits % 10 == 0; --result.decimals) result.digits /= 10;
  return result;
}

// STT | Nội dung | month before (Số liệu | Tỷ lệ) | this month (Số liệu | Tỷ lệ) | change
Table summary_table() {
  Table t;
  t.columns = {{Role::ordinal, 0.6, Align::centre, ""}, {Role::label, 3.1, Align::left, ""},
               {Role::value, 1.35, Align::centre, ""},  {Role::rate, 1.1, Align::centre, "%"},
               {Role::value, 1.35, Align::centre, ""},  {Role::rate, 1.1, Align::centre, "%"},
               {Role::change, 1.3, Align::centre, ""}};
  const std::string portal = "Thống kê trên Cổng dịch vụ công quốc gia ngày ";
  t.header = {{0, 0, "Số TT", 2, 1},
              {0, 1, "Nội dung", 2, 1},
              {0, 2, portal + kBefore, 1, 2},
              {0, 4, portal + kNow, 1, 2},
              {1, 2, "Số liệu", 1, 1},
              {1, 3, "Tỷ lệ (%)", 1, 1},
              {1, 4, "Số liệu", 1, 1},
              {1, 5, "Tỷ lệ (%)", 1, 1},
              {0, 6, std::string("Tăng (+)/Giảm (-) so với ngày ") + kBefore, 2, 1}};
  return t;
}

int next_row(const Table& t) { return static_cast<int>(t.rows.size()); }

void add_group(Table& t, int level, const char* ordinal, const char* label) {
  add_row(t, level, ordinal, {label}, "", {}).bold = level == 0;
}

// A row of rates alone, with the change of the rate.
void add_rates(Report& report, Table& t, int level, const char* ordinal, const char* label,
               Amount before, Amount now) {
  const int row = next_row(t);
  const Amount change_of = minus(now, before);
  add_row(t, level, ordinal, {label}, "",
          {Cell(), share(before), Cell(), share(now),
           change_of.digits == 0 ? change_in_words(change_of, "") : change(change_of)});
  delta(report, at(0, row, 6), at(0, row, 5), at(0, row, 3));
}

// Counts with their shares of two wholes; the change is the share's, or the count's in words.
void add_shares(Report& report, Table& t, int level, const char* ordinal, const char* label,
                std::int64_t before, std::int64_t before_of, std::int64_t now, std::int64_t now_of,
                const char* words_unit = "") {
  const int row = next_row(t);
  const Amount old_rate = rate(before, before_of);
  const Amount new_rate = rate(now, now_of);
  const bool in_words = *words_unit != '\0';
  add_row(t, level, ordinal, {label}, "",
          {count(before), share(old_rate), count(now), share(new_rate),
           in_words ? change_in_words({now - before, 0}, words_unit)
                    : change(minus(new_rate, old_rate))});
  if (in_words) {
    delta(report, at(0, row, 6), at(0, row, 4), at(0, row, 2));
  } else {
    delta(report, at(0, row, 6), at(0, row, 5), at(0, row, 3));
  }
}

void add_first_groups(Report& report, Table& t) {
  add_group(t, 0, "I", "Công khai, minh bạch");
  add_row(t, 1, "1,1", {"Số TTHC công khai trên Cổng DVC quốc gia/tổng số TTHC"}, "",
          {ratio(1806, 1812), share(rate(1806, 1812)), ratio(1815, 1815), share({100, 0}),
           change({9, 0})});
  ratio(report, at(0, 1, 3), {at(0, 1, 2)});
  delta(report, at(0, 1, 6), at(0, 1, 4), at(0, 1, 2));
  add_group(t, 1, "1,2", "Số hồ sơ tiếp nhận đã đồng bộ");
  add_shares(report, t, 2, "a)", "Hồ sơ đã đồng bộ", 402116, 454834, 431905, 465053, "hồ sơ");
  add_shares(report, t, 2, "b)", "Hồ sơ chưa đồng bộ", 52718, 454834, 33148, 465053, "hồ sơ");
  add_group(t, 0, "II", "Tiến độ giải quyết");
  add_rates(report, t, 1, "2,1", "Tỷ lệ hồ sơ giải quyết đúng hạn", {9512, 2}, {974, 1});
  add_rates(report, t, 1, "2,2", "Tỷ lệ hồ sơ giải quyết quá hạn (chi tiết tại mục II)", {488, 2},
            {26, 1});
  add_group(t, 0, "III", "Dịch vụ công trực tuyến (chi tiết tại mục III)");
  add_shares(report, t, 1, "3,1", "TTHC cung cấp DVCTT một phần", 187, 1812, 192, 1815);
  add_shares(report, t, 1, "3,2", "TTHC cung cấp DVCTT toàn trình", 902, 1812, 931, 1815);
  add_shares(report, t, 1, "3,3", "Còn lại", 723, 1812, 692, 1815, "TTHC");
  add_group(t, 1, "3,4", "Tỷ lệ nộp hồ sơ trực tuyến");
  add_rates(report, t, 2, "a)", "Hồ sơ nộp trực tuyến", {7025, 2}, {739, 1});
  add_rates(report, t, 2, "b)", "Hồ sơ nộp trực tiếp và theo hình thức khác", {2975, 2}, {261, 1});
}

void add_last_groups(Report& report, Table& t) {
  add_group(t, 0, "IV", "Thanh toán trực tuyến");
  add_group(t, 1, "4,1", "Tỷ lệ hồ sơ thanh toán trực tuyến");
  add_shares(report, t, 2, "a)", "Thanh toán trực tuyến", 41208, 78686, 49655, 85676);
  add_shares(report, t, 2, "b)", "Thanh toán trực tiếp và hình thức khác", 37478, 78686, 36021,
             85676);
  add_group(t, 0, "V", "Mức độ hài lòng");
  add_rates(report, t, 1, "5,1", "Tỷ lệ hài lòng trong xử lý phản ánh, kiến nghị", {100, 0},
            {100, 0});
  add_rates(report, t, 1, "5,2", "Tỷ lệ hài lòng trong tiếp nhận, giải quyết TTHC", {9318, 2},
            {9402, 2});
  add_group(t, 0, "VI", "Số hóa kết quả hồ sơ TTHC");
  add_rates(report, t, 1, "6,1", "Tỷ lệ hồ sơ, kết quả TTHC được số hóa hồ sơ", {7864, 2},
            {815, 1});
  const int accounts = next_row(t);
  add_row(t, 1, "6,2",
          {"Số lượng tài khoản Cổng DVC quốc gia được xác thực với cơ sở dữ liệu quốc gia "
           "Dân cư"},
          "",
          {count(512377), Cell(), count(538204), Cell(), named("accounts", change({25827, 0}))});
  delta(report, "accounts", at(0, accounts, 4), at(0, accounts, 2));
  add_row(t, 0, "VII", {"ĐIỂM TỔNG HỢP VÀ XẾP HẠNG"}, "",
          {Cell(),
           Cell(Pieces{"Đạt ", named("score.before", score({7426, 2}, "điểm")), "; xếp hạng ",
                       rank(18, 63, "tỉnh, thành phố")}),
           Cell(),
           Cell(Pieces{"Đạt ", named("score.now", score({7691, 2}, "điểm")), "; xếp hạng ",
                       rank(14, 63, "tỉnh, thành phố")}),
           named("score.change", change_in_words({265, 2}, "điểm"))});
  delta(report, "score.change", "score.now", "score.before");
}

struct Pair {
  const char* name;
  std::int64_t before;
  std::int64_t now;
};
constexpr Pair kOverdue[] = {{"Sở Y tế", 14, 9},
                             {"Sở Xây dựng", 21, 26},
                             {"Sở Tư pháp", 33, 12},
                             {"Sở Nội vụ", 2, 0},
                             {"Sở Tài nguyên và Môi trường", 187, 204},
                             {"Sở Giao thông vận tải", 65, 41},
                             {"Sở Nông nghiệp và Phát triển nông thôn", 4, 4},
                             {"Sở Kế hoạch và Đầu tư", 19, 22},
                             {"UBND thành phố Lạng Sơn", 402, 118},
                             {"UBND huyện Cao Lộc", 356, 97},
                             {"UBND huyện Lộc Bình", 218, 144},
                             {"UBND huyện Đình Lập", 39, 15},
                             {"UBND huyện Chi Lăng", 271, 88},
                             {"UBND huyện Hữu Lũng", 1037, 463},
                             {"UBND huyện Văn Quan", 54, 61},
                             {"UBND huyện Bình Gia", 73, 20},
                             {"UBND huyện Bắc Sơn", 128, 35},
                             {"UBND huyện Văn Lãng", 96, 44},
                             {"UBND huyện Tràng Định", 142, 67}};

Table five_columns(const std::string& what, const std::string& percent_sign) {
  const std::string unit = percent_sign.empty() ? "" : "%";
  return plain_table({{Role::ordinal, 0.6, Align::centre, ""},
                      {Role::label, 3.6, Align::left, ""},
                      {Role::value, 1.8, Align::centre, unit},
                      {Role::value, 1.8, Align::centre, unit},
                      {Role::change, 1.8, Align::centre, unit}},
                     {"Số TT", "Đơn vị", what + " ngày " + kBefore + percent_sign,
                      what + " ngày " + kNow + percent_sign,
                      std::string("Tăng (+)/Giảm (-) so với ngày ") + kBefore + percent_sign});
}

Table overdue_table(Report& report, int index) {
  Table t = five_columns("Số lượng hồ sơ quá hạn", "");
  std::vector<std::string> columns[3];
  Pair total{"TỔNG SỐ", 0, 0};
  const auto add = [&](const std::string& ordinal, const Pair& pair) {
    const int row = next_row(t);
    add_row(t, 0, ordinal, {pair.name}, "",
            {count(pair.before), count(pair.now), change({pair.now - pair.before, 0})});
    delta(report, at(index, row, 4), at(index, row, 3), at(index, row, 2));
  };
  for (const Pair& pair : kOverdue) {
    for (int c = 0; c < 3; ++c) columns[c].push_back(at(index, next_row(t), c + 2));
    add(std::to_string(next_row(t) + 1), pair);
    total.before += pair.before;
    total.now += pair.now;
  }
  const int last = next_row(t);
  add("", total);
  t.rows.back().bold = true;
  for (int c = 0; c < 3; ++c) sum(report, at(index, last, c + 2), columns[c]);
  return t;
}

struct Rates {
  const char* name;
  Amount before;
  Amount now;
};
const std::vector<Rates> kDepartments = {{"Sở Nông nghiệp và PTNT", {100, 0}, {100, 0}},
                                         {"Sở Tài chính", {975, 1}, {988, 1}},
                                         {"Sở Nội vụ", {962, 1}, {941, 1}},
                                         {"Sở Khoa học và Công nghệ", {100, 0}, {997, 1}},
                                         {"Sở Giáo dục và Đào tạo", {994, 1}, {994, 1}},
                                         {"Sở Tư pháp", {913, 1}, {926, 1}},
                                         {"Sở Y tế", {714, 1}, {708, 1}},
                                         {"Sở Xây dựng", {683, 1}, {745, 1}},
                                         {"Sở Giao thông vận tải", {402, 1}, {397, 1}},
                                         {"Ban Dân tộc", {0, 0}, {500, 1}},
                                         {"Thanh tra tỉnh", {0, 0}, {0, 0}}};
const std::vector<Rates> kDistricts = {{"UBND thành phố Lạng Sơn", {8341, 2}, {8612, 2}},
                                       {"UBND huyện Cao Lộc", {7725, 2}, {7908, 2}},
                                       {"UBND huyện Lộc Bình", {6110, 2}, {6384, 2}},
                                       {"UBND huyện Chi Lăng", {5869, 2}, {5733, 2}},
                                       {"UBND huyện Hữu Lũng", {7012, 2}, {7650, 2}},
                                       {"UBND huyện Bắc Sơn", {805, 2}, {1122, 2}},
                                       {"UBND huyện Văn Lãng", {4450, 2}, {4450, 2}}};

Table rates_table(Report& report, int index, const std::string& what,
                  const std::vector<Rates>& rates) {
  Table t = five_columns(what, " (%)");
  for (const Rates& unit : rates) {
    const int row = next_row(t);
    const Amount difference = minus(unit.now, unit.before);
    // "Giữ nguyên" where there is something to keep, "0" where there is nothing.
    const bool kept = difference.digits == 0 && unit.now.digits != 0;
    add_row(t, 0, std::to_string(row + 1), {unit.name}, "",
            {share(unit.before), share(unit.now),
             kept ? change_in_words(difference, "") : change(difference)});
    delta(report, at(index, row, 4), at(index, row, 3), at(index, row, 2));
  }
  return t;
}

struct Copies {
  const char* name;
  int units, all_units;
  std::int64_t before, now;
};
constexpr Copies kCopies[] = {
    {"UBND thành phố Lạng Sơn", 8, 8, 6214, 7035}, {"UBND huyện Cao Lộc", 22, 22, 3180, 3622},
    {"UBND huyện Lộc Bình", 19, 21, 1467, 1803},   {"UBND huyện Chi Lăng", 20, 20, 2095, 2431},
    {"UBND huyện Hữu Lũng", 24, 24, 12408, 14560}, {"UBND huyện Bắc Sơn", 15, 18, 389, 512}};

Table copies_table(Report& report, int index) {
  Table t;
  t.columns = {{Role::ordinal, 0.6, Align::centre, ""}, {Role::label, 3.2, Align::left, ""},
               {Role::value, 1.2, Align::centre, ""},   {Role::value, 1.3, Align::centre, ""},
               {Role::value, 1.2, Align::centre, ""},   {Role::value, 1.3, Align::centre, ""},
               {Role::change, 1.5, Align::centre, ""}};
  const std::string portal = "Thống kê trên Cổng dịch vụ công quốc gia ngày ";
  t.header = {{0, 0, "Số TT", 2, 1},
              {0, 1, "Địa phương", 2, 1},
              {0, 2, portal + kBefore, 1, 2},
              {0, 4, portal + kNow, 1, 2},
              {1, 2, "Đã triển khai", 1, 1},
              {1, 3, "Số lượng hoàn thành", 1, 1},
              {1, 4, "Đã triển khai", 1, 1},
              {1, 5, "Số lượng hoàn thành", 1, 1},
              {0, 6, std::string("Tăng (+)/Giảm (-) so với ngày ") + kBefore, 2, 1}};
  std::vector<std::string> before, now, changes;
  std::int64_t sums[2] = {0, 0};
  for (const Copies& c : kCopies) {
    const int row = next_row(t);
    // Some changes come without their plus, as they do in such tables.
    Figure difference = change({c.now - c.before, 0});
    difference.plus = row % 4 != 1;
    add_row(t, 0, std::to_string(row + 1), {c.name}, "",
            {ratio(c.units, c.all_units), count(c.before), ratio(c.all_units, c.all_units),
             count(c.now), difference});
    delta(report, at(index, row, 6), at(index, row, 5), at(index, row, 3));
    before.push_back(at(index, row, 3));
    now.push_back(at(index, row, 5));
    changes.push_back(at(index, row, 6));
    sums[0] += c.before;
    sums[1] += c.now;
  }
  const int last = next_row(t);
  add_row(t, 0, "", {"TỔNG CỘNG TOÀN TỈNH"}, "",
          {Cell(), count(sums[0]), Cell(), count(sums[1]), change({sums[1] - sums[0], 0})});
  sum(report, at(index, last, 3), before);
  sum(report, at(index, last, 5), now);
  sum(report, at(index, last, 6), changes);
  delta(report, at(index, last, 6), at(index, last, 5), at(index, last, 3));
  return t;
}

void add_section(Report& report, const char* words) {
  Paragraph section = heading({words});
  section.style.indent = 0;
  section.style.before = 8;
  report.blocks.emplace_back(std::move(section));
}

}  // namespace

Report make_monthly() {
  Report report{.name = "monthly", .title = "Số liệu bộ chỉ số tháng 5 năm 2024"};
  report.why =
      "Month against month: changes with + and -, in words (Tăng, Giảm, Giữ nguyên) and without a "
      "sign,\n"
      "printed ratios, a score and a rank in one cell, ordinals such as \"1,1\" that are no "
      "decimals,\n"
      "several tables on a page with headings between them, totals.";
  report.blocks.emplace_back(title({"PHỤ LỤC"}));
  report.blocks.emplace_back(
      title({"SỐ LIỆU BỘ CHỈ SỐ CHỈ ĐẠO, ĐIỀU HÀNH VÀ ĐÁNH GIÁ CHẤT LƯỢNG PHỤC VỤ NGƯỜI DÂN, DOANH "
             "NGHIỆP TRONG THỰC HIỆN TTHC, DỊCH VỤ CÔNG CỦA TỈNH LẠNG SƠN THÁNG 5 NĂM 2024"}));
  report.blocks.emplace_back(subtitle({"(Kèm theo Công văn số 806/VP-TTPVHCC ngày 03/6/2024)"}));
  add_section(report, "I. BIỂU TỔNG HỢP SỐ LIỆU THÁNG 5 NĂM 2024");
  Table summary = summary_table();
  add_first_groups(report, summary);
  add_last_groups(report, summary);
  report.blocks.emplace_back(std::move(summary));
  add_section(report, "II. HỒ SƠ QUÁ HẠN CỦA CÁC SỞ, NGÀNH, UBND CẤP HUYỆN");
  report.blocks.emplace_back(overdue_table(report, 1));
  add_section(report, "III. TỶ LỆ CUNG CẤP DỊCH VỤ CÔNG TRỰC TUYẾN");
  add_section(report, "3.1. BIỂU TỔNG HỢP CÁC SỞ, NGÀNH");
  report.blocks.emplace_back(rates_table(report, 2, "Tỷ lệ cung cấp DVC trực tuyến", kDepartments));
  add_section(report, "3.2. BIỂU TỔNG HỢP CỦA UBND CÁC HUYỆN, THÀNH PHỐ");
  report.blocks.emplace_back(rates_table(report, 3, "Tỷ lệ cung cấp DVC trực tuyến", kDistricts));
  add_section(report, "IV. CHỨNG THỰC ĐIỆN TỬ BẢN SAO TỪ BẢN CHÍNH");
  report.blocks.emplace_back(copies_table(report, 4));

  misprint(report, "accounts", {25287, 0});
  misprint(report, at(1, 19, 3), {1740, 0});
  misprint(report, at(2, 2, 4), {21, 1});
  misprint(report, at(3, 4, 3), {765, 0});
  misnumber(report, "score.before", "VI");
  return report;
}

}  // namespace bocso::corpus
