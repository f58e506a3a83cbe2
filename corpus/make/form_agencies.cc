// SPDX-License-Identifier: GPL-3.0-or-later
// Agencies and places in rows, what they did in columns.
#include <algorithm>
#include <array>
#include <utility>

#include "corpus/make/canvas.h"
#include "corpus/make/forms.h"
#include "corpus/make/grounds.h"
#include "corpus/make/ledger.h"
#include "corpus/make/parts.h"

namespace bocso::corpus {
namespace {

using Values = std::vector<std::int64_t>;

// Columns of file_columns.
constexpr int kReceived = 3;
constexpr int kSettled = 7;
constexpr int kPending = 9;
constexpr int kOpen = 10;
constexpr int kCancelled = 11;

// Files from their arrival to their return: carried, direct, online, received | late, on time,
// early, settled | overdue, pending, open | cancelled, returned, fees.
std::vector<LedgerColumn> file_columns(Draft& draft) {
  const std::string in = draft.say("Số hồ sơ nhận giải quyết|Số hồ sơ tiếp nhận|Tiếp nhận hồ sơ");
  const std::string out = draft.say("Hồ sơ đã giải quyết|Số hồ sơ đã giải quyết");
  const std::string open = draft.say("Hồ sơ đang giải quyết|Số hồ sơ đang giải quyết");
  const std::string total = draft.say("Tổng số|Cộng|Tổng");
  const std::string among = draft.say("Trong đó|Trong đó|");
  return {
      {.group = in,
       .subgroup = among,
       .title = draft.say("Kỳ trước chuyển qua|Từ kỳ trước|Số kỳ trước chuyển qua")},
      {.group = in,
       .subgroup = among,
       .title = draft.say("Tiếp nhận trực tiếp|Trực tiếp, bưu chính|Số hồ sơ tiếp nhận trực tiếp")},
      {.group = in,
       .subgroup = among,
       .title = draft.say("Tiếp nhận trực tuyến|Trực tuyến|Số hồ sơ tiếp nhận trực tuyến")},
      {.group = in, .title = total, .sum_of = {0, 1, 2}, .ground = kClasses, .width = 1.1},
      {.group = out, .title = draft.say("Trả quá hạn|Quá hạn")},
      {.group = out, .title = draft.say("Trả đúng hạn|Đúng hạn")},
      {.group = out, .title = draft.say("Trả trước hạn|Trước hạn")},
      {.group = out, .title = total, .sum_of = {4, 5, 6}, .ground = kClasses, .width = 1.1},
      {.group = open, .title = "Quá hạn"},
      {.group = open, .title = draft.say("Chưa đến hạn|Trong hạn")},
      {.group = open, .title = total, .sum_of = {8, 9}, .ground = kClasses},
      {.title = draft.say("Hồ sơ hủy|HS Hủy")},
      {.title = draft.say("Hồ sơ trả lại|HS trả lại cho dân")},
      {.title = draft.say("Thu phí, lệ phí (đồng)|Phí, lệ phí đã thu (đồng)"),
       .unit = "đồng",
       .money = true,
       .width = 2.1},
  };
}

Values file_values(Random& random) {
  const std::int64_t received = random.magnitude(12, 9000);
  const std::int64_t carried = random.between(0, received / 8);
  const std::int64_t online = random.between(0, received - carried);
  const std::int64_t pending = random.between(0, received / 9);
  const std::int64_t overdue = random.chance(70) ? 0 : random.between(0, received / 90);
  const std::int64_t cancelled = random.chance(60) ? 0 : random.between(0, received / 60);
  const std::int64_t settled = received - pending - overdue - cancelled;
  const std::int64_t late = random.chance(50) ? 0 : random.between(0, settled / 50);
  const std::int64_t on_time = random.between(0, settled - late);
  const std::int64_t fees = random.chance(20) ? 0 : random.magnitude(300, 900000) * 500;
  return {carried,
          received - carried - online,
          online,
          0,
          late,
          on_time,
          settled - late - on_time,
          0,
          overdue,
          pending,
          0,
          cancelled,
          random.between(0, received / 40),
          fees};
}

// "Tỷ lệ (%)" leaves it to the reader what is meant.
Ground ground_of_rate(const std::string& title) {
  return title == "Tỷ lệ (%)" || title == "Tỉ lệ (%)" ? kBareRate : kNamedRate;
}

// Received, settled in time, settled late, rates.
std::vector<LedgerColumn> rate_columns(Draft& draft) {
  const std::string settled =
      draft.say("Hồ sơ đã giải quyết|Kết quả giải quyết|Đã giải quyết xong");
  const std::string in_time = draft.say("Đúng hạn|Trước và đúng hạn|Số hồ sơ đúng hạn");
  const std::string share = draft.say("Tỷ lệ đúng hạn (%)|Tỷ lệ (%)|Tỷ lệ % đúng hạn");
  return {{.title = draft.say("Số hồ sơ tiếp nhận|Tổng số hồ sơ đã tiếp nhận|Tiếp nhận"),
           .sum_of = {1, 5},
           .ground = kOutcome},
          {.group = settled,
           .title = draft.say("Tổng số|Số hồ sơ"),
           .sum_of = {2, 3},
           .ground = kClasses},
          {.group = settled, .title = in_time},
          {.group = settled, .title = draft.say("Quá hạn|Trễ hạn|Số hồ sơ quá hạn")},
          {.group = settled, .title = share, .rate_of = {2, 1}, .ground = ground_of_rate(share)},
          {.title = draft.say("Đang giải quyết|Hồ sơ đang xử lý|Còn lại đang giải quyết")}};
}

Values rate_values(Random& random) {
  const std::int64_t settled = random.magnitude(6, 40000);
  const std::int64_t late = random.chance(40) ? 0 : random.between(0, settled / 12);
  return {0, 0, settled - late, late, 0, random.between(0, settled / 7)};
}

// Online services: procedures by their kind, files received online.
std::vector<LedgerColumn> online_columns(Draft& draft) {
  const std::string procedures =
      draft.say("Số lượng TTHC|Thủ tục hành chính|TTHC cung cấp DVC trực tuyến");
  const std::string files = draft.say("Hồ sơ TTHC|Hồ sơ tiếp nhận|Số hồ sơ tiếp nhận trong kỳ");
  const std::string share = draft.say("Tỷ lệ trực tuyến (%)|Tỷ lệ (%)");
  return {{.group = procedures,
           .title = draft.say("Tổng số|Tổng số TTHC"),
           .sum_of = {1, 2, 3},
           .ground = kClasses},
          {.group = procedures, .title = draft.say("Toàn trình|DVCTT toàn trình")},
          {.group = procedures, .title = draft.say("Một phần|DVCTT một phần")},
          {.group = procedures, .title = draft.say("Còn lại|Cung cấp thông tin trực tuyến")},
          {.group = files,
           .title = draft.say("Tổng số|Tổng số hồ sơ"),
           .sum_of = {5, 6},
           .ground = kClasses},
          {.group = files, .title = draft.say("Trực tuyến|Nộp trực tuyến")},
          {.group = files, .title = draft.say("Trực tiếp|Trực tiếp và hình thức khác")},
          {.group = files, .title = share, .rate_of = {5, 4}, .ground = ground_of_rate(share)}};
}

Values online_values(Random& random) {
  const std::int64_t files = random.chance(8) ? 0 : random.magnitude(3, 25000);
  const std::int64_t online = random.between(files / 4, files);
  return {0,
          random.between(0, 120),
          random.between(0, 60),
          random.between(0, 40),
          0,
          online,
          files - online,
          0};
}

// Answers to a survey.
std::vector<LedgerColumn> survey_columns(Draft& draft) {
  const std::string group = draft.say("Kết quả đánh giá|Mức độ hài lòng");
  const std::string all = draft.say("Số phiếu phát ra|Số lượt đánh giá|Tổng số phiếu");
  // Not all that are handed out come back.
  const bool answered = all != "Số phiếu phát ra";
  return {{.title = all, .sum_of = {1, 2, 3}, .ground = answered ? kMembers : kUnstated},
          {.group = group, .title = "Rất hài lòng"},
          {.group = group, .title = "Hài lòng"},
          {.group = group, .title = draft.say("Chưa hài lòng|Không hài lòng")},
          {.title = draft.say("Tỷ lệ rất hài lòng (%)|Tỷ lệ rất hài lòng, %"),
           .rate_of = {1, 0},
           .ground = kNamedRate}};
}

Values survey_values(Random& random) {
  const std::int64_t all = random.magnitude(20, 3000);
  const std::int64_t poor = random.chance(60) ? 0 : random.between(0, all / 20);
  const std::int64_t best = random.between(0, all - poor);
  return {0, best, all - poor - best, poor, 0};
}

// Money of the year. The unit of its columns is set with that of the table.
std::vector<LedgerColumn> budget_columns(Draft& draft) {
  const std::string share = draft.say("Tỷ lệ giải ngân (%)|Tỷ lệ (%)|Thực hiện/kế hoạch (%)");
  return {
      {.title = draft.say("Kế hoạch vốn|Dự toán giao|Kế hoạch năm"), .money = true, .width = 1.5},
      {.title = draft.say("Đã giải ngân|Thực hiện|Giải ngân đến kỳ báo cáo"),
       .money = true,
       .width = 1.5},
      {.title = draft.say("Còn lại|Chưa giải ngân"),
       .less = {0, 1},
       .ground = kRest,
       .money = true,
       .width = 1.5},
      {.title = share, .rate_of = {1, 0}, .ground = ground_of_rate(share), .surpassable = true}};
}

Values budget_values(Random& random) {
  const std::int64_t plan = random.magnitude(400, 600000);
  return {plan, random.between(plan / 5, plan), 0, 0};
}

struct MoneyUnit {
  const char* name;
  int scale;
  int decimals;
};
constexpr std::array<MoneyUnit, 4> kMoneyUnits = {{{"triệu đồng", 6, 0},
                                                   {"triệu đồng", 6, 1},
                                                   {"tỷ đồng", 9, 2},
                                                   {"nghìn đồng|1000 đồng", 3, 0}}};

// Posts: given, filled by kinds, open.
std::vector<LedgerColumn> staff_columns(Draft& draft) {
  const std::string present = draft.say("Số có mặt|Hiện có mặt|Biên chế có mặt");
  return {
      {.title = draft.say("Biên chế được giao|Số biên chế giao")},
      {.group = present, .title = draft.say("Tổng số|Cộng"), .sum_of = {2, 3}, .ground = kMembers},
      {.group = present, .title = "Công chức"},
      {.group = present, .title = "Viên chức"},
      {.title = draft.say("Chưa tuyển dụng|Còn thiếu"), .less = {0, 1}, .ground = kRest},
      {.title = draft.say("Hợp đồng lao động|Lao động hợp đồng")}};
}

Values staff_values(Random& random) {
  const std::int64_t officials = random.between(8, 120);
  const std::int64_t employees = random.between(0, 160);
  return {officials + employees + random.between(0, 15),
          0,
          officials,
          employees,
          0,
          random.between(0, 14)};
}

struct Subject {
  const char* title;
  std::vector<LedgerColumn> (*columns)(Draft& draft);
  Values (*values)(Random& random);
  bool wide;
  bool is_money;
};
constexpr std::array<Subject, 6> kSubjects = {{
    {"Tình hình giải quyết hồ sơ tại Trung tâm Phục vụ hành chính công|Tổng hợp kết quả tiếp nhận "
     "và giải quyết hồ sơ thủ tục hành chính",
     file_columns, file_values, true, false},
    {"Kết quả giải quyết hồ sơ của các cơ quan, đơn vị|Thống kê tình hình giải quyết thủ tục hành "
     "chính",
     rate_columns, rate_values, false, false},
    {"Thống kê cung cấp dịch vụ công trực tuyến|Kết quả thực hiện dịch vụ công trực tuyến",
     online_columns, online_values, false, false},
    {"Kết quả khảo sát mức độ hài lòng của người dân, tổ chức|Tổng hợp phiếu đánh giá mức độ hài "
     "lòng",
     survey_columns, survey_values, false, false},
    {"Tình hình giải ngân vốn đầu tư công|Kết quả thực hiện dự toán chi", budget_columns,
     budget_values, false, true},
    {"Tình hình sử dụng biên chế|Thống kê biên chế công chức, viên chức", staff_columns,
     staff_values, false, false},
}};

// The columns that are kept; what refers to a dropped one is dropped with it.
void drop_columns(std::vector<LedgerColumn>& columns, std::vector<int>& kept, Random& random) {
  const bool no_tail = random.chance(40);
  for (int c = 0; c < static_cast<int>(columns.size()); ++c) {
    if (no_tail && c >= kCancelled) continue;
    kept.push_back(c);
  }
  const auto moved = [&](std::vector<int>& references) {
    for (int& c : references) {
      c = static_cast<int>(std::ranges::find(kept, c) - kept.begin());
    }
  };
  std::vector<LedgerColumn> left;
  for (const int c : kept) {
    LedgerColumn& column = left.emplace_back(columns[static_cast<std::size_t>(c)]);
    moved(column.sum_of), moved(column.less), moved(column.rate_of);
  }
  columns = std::move(left);
}

std::vector<LedgerSection> choose_rows(Draft& draft, bool narrow) {
  const Setting& setting = draft.setting;
  Random& random = draft.random;
  const auto some = [&](const std::vector<std::string>& names, std::size_t least) {
    std::vector<LedgerRow> rows;
    const std::size_t most = std::min(names.size(), draft.dense ? names.size() : std::size_t{20});
    const auto wanted = draft.dense ? most
                                    : static_cast<std::size_t>(random.between(
                                          static_cast<std::int64_t>(std::min(least, most)),
                                          static_cast<std::int64_t>(most)));
    for (std::size_t i = 0; i < wanted; ++i) rows.push_back({names[i], {}});
    return rows;
  };
  const std::string departments = draft.say("Các sở, ban, ngành|Cấp tỉnh|CẤP TỈNH|Khối sở, ngành");
  const std::string districts =
      draft.say("UBND cấp huyện|Cấp huyện|CẤP HUYỆN|Các huyện, thành phố");
  const std::string communes = draft.say("UBND cấp xã|Cấp xã|CẤP XÃ");
  if (setting.kind == IssuerKind::district && !draft.dense) {
    return {{"", some(setting.communes, 5)}};
  }
  const std::size_t choice = narrow ? random.below(2) : random.below(4);
  if (choice == 0 && !draft.dense) return {{"", some(setting.districts, 6)}};
  if (choice == 1 && !draft.dense) return {{"", some(setting.departments, 5)}};
  std::vector<LedgerSection> sections{{departments, some(setting.departments, 4)},
                                      {districts, some(setting.districts, 5)}};
  if (draft.dense || random.chance(30)) sections.push_back({communes, some(setting.communes, 4)});
  return sections;
}

void add_table(Draft& draft, const Subject& subject, bool narrow) {
  const bool wide = subject.wide;
  if (wide || draft.random.chance(25)) {
    Paper paper = landscape();
    paper.turned = draft.random.chance(25);
    if (draft.report.blocks.empty()) {
      draft.report.paper = paper;
    } else {
      draft.report.blocks.emplace_back(NewPage{paper});
    }
  } else if (!draft.report.blocks.empty() && draft.random.chance(70)) {
    draft.report.blocks.emplace_back(NewPage{});
  }
  const std::string words = draft.say(subject.title);
  if (draft.random.chance(50)) {
    add_annex_title(draft, words, false);
  } else {
    draft.report.blocks.emplace_back(title({capitals(words)}));
  }
  Stated period;
  if (draft.random.chance(60)) {
    draft.report.blocks.emplace_back(
        subtitle({"(Số liệu từ ngày " + slashed(draft.setting.period.start) + " đến ngày " +
                  slashed(draft.setting.period.end) + ")"}));
    period = draft.setting.stated();
  }
  const MoneyUnit& money = draft.random.pick(kMoneyUnits);
  const std::string unit = subject.is_money ? draft.say(money.name) : "";
  if (subject.is_money) {
    draft.report.blocks.emplace_back(unit_line({draft.say("Đơn vị tính: |ĐVT: |Đơn vị: ") + unit}));
  }
  Ledger ledger{.name_title = draft.say("Tên cơ quan, đơn vị|Đơn vị|Cơ quan, đơn vị|Tên đơn vị"),
                .columns = subject.columns(draft),
                .sections = choose_rows(draft, narrow),
                .unit = unit,
                .period = period};
  for (LedgerColumn& column : ledger.columns) {
    if (subject.is_money) column.scale = money.scale, column.decimals = money.decimals;
  }
  std::vector<int> kept;
  drop_columns(ledger.columns, kept, draft.random);
  if (wide) ledger.balance = {kReceived, kSettled, kOpen};
  if (wide && kept.size() > kCancelled) ledger.balance.push_back(kCancelled);
  for (LedgerSection& section : ledger.sections) {
    for (LedgerRow& row : section.rows) {
      Values all = subject.values(draft.random);
      // Files that are cancelled are told only where there is a column for them.
      if (wide && kept.size() <= kCancelled) all[kPending] += all[kCancelled];
      for (const int c : kept) row.values.push_back(all[static_cast<std::size_t>(c)]);
    }
  }
  add_ledger(draft, std::move(ledger));
}

}  // namespace

void add_agency_table(Draft& draft) {
  add_table(draft, kSubjects[1 + draft.random.below(kSubjects.size() - 1)], true);
}

void write_agency_form(Draft& draft) {
  draft.report.title = "Tổng hợp số liệu của các cơ quan, đơn vị";
  std::vector<const Subject*> subjects;
  for (const Subject& subject : kSubjects) subjects.push_back(&subject);
  draft.random.shuffle(subjects);
  // The files of agencies are what such reports are mostly about.
  if (draft.random.chance(40))
    std::swap(subjects.front(), *std::ranges::find(subjects, &kSubjects.front()));
  subjects.resize(static_cast<std::size_t>(draft.random.between(1, draft.dense ? 2 : 3)));
  for (const Subject* subject : subjects) add_table(draft, *subject, false);
}

}  // namespace bocso::corpus
