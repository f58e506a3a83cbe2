// SPDX-License-Identifier: GPL-3.0-or-later
// Two dates side by side and the change between them: a summary in groups, then tables of agencies.
#include <algorithm>
#include <array>
#include <utility>

#include "corpus/make/canvas.h"
#include "corpus/make/forms.h"
#include "corpus/make/grounds.h"
#include "corpus/make/ordinals.h"
#include "corpus/make/parts.h"
#include "corpus/make/relations.h"

namespace bocso::corpus {
namespace {

// a - b, without zeros at the end.
Amount difference(Amount a, Amount b) {
  for (; a.decimals < b.decimals; ++a.decimals) a.digits *= 10;
  for (; b.decimals < a.decimals; ++b.decimals) b.digits *= 10;
  Amount result{a.digits - b.digits, a.decimals};
  for (; result.decimals > 0 && result.digits % 10 == 0; --result.decimals) result.digits /= 10;
  return result;
}

Amount some_rate(Random& random, int decimals) {
  const Amount full{100, 0};
  if (random.chance(12)) return full;
  return {random.between(decimals == 2 ? 1200 : 120, decimals == 2 ? 9999 : 999), decimals};
}

Amount near_rate(Random& random, Amount before, int decimals) {
  if (random.chance(15)) return before;
  std::int64_t digits = before.digits;
  for (int i = before.decimals; i < decimals; ++i) digits *= 10;
  const std::int64_t full = decimals == 2 ? 10000 : 1000;
  digits = std::clamp<std::int64_t>(digits + random.between(-full / 12, full / 8), 0, full);
  return digits == full ? Amount{100, 0} : Amount{digits, decimals};
}

struct Dates {
  std::string before, now;  // "30/9/2023"
  Stated at_before, at_now;
};

Dates dates_of(const Setting& setting) {
  const Date now = setting.period.end;
  const Date before =
      now.month == 1 ? last_day(now.year - 1, 12) : last_day(now.year, now.month - 1);
  return {slashed(before), slashed(now), {"", "", iso(before)}, {"", "", iso(now)}};
}

// A line of the summary.
enum class Shown { group, rates, share_pair, counts, published, place };
struct SummaryLine {
  int level;
  Shown shown;
  const char* label;
  const char* other = "";  // of a pair: the rest of the whole
  std::int64_t low = 0;    // of counts
  std::int64_t high = 0;
};
constexpr std::array kSummary = {
    SummaryLine{0, Shown::group, "Công khai, minh bạch"},
    SummaryLine{1, Shown::published, "Số TTHC công khai trên Cổng DVC quốc gia/tổng số TTHC"},
    SummaryLine{1, Shown::share_pair, "Hồ sơ đã đồng bộ|Số hồ sơ đã đồng bộ trên Cổng DVC quốc gia",
                "Hồ sơ chưa đồng bộ|Số hồ sơ chưa đồng bộ"},
    SummaryLine{0, Shown::group, "Tiến độ giải quyết|Tiến độ, kết quả giải quyết"},
    SummaryLine{1, Shown::rates, "Tỷ lệ hồ sơ giải quyết đúng hạn"},
    SummaryLine{0, Shown::group, "Dịch vụ công trực tuyến|Cung cấp dịch vụ công trực tuyến"},
    SummaryLine{1, Shown::rates, "Tỷ lệ nộp hồ sơ trực tuyến|Tỷ lệ hồ sơ nộp trực tuyến"},
    SummaryLine{1, Shown::rates, "Tỷ lệ DVC trực tuyến có phát sinh hồ sơ"},
    SummaryLine{1, Shown::counts, "Số lượng DVC trực tuyến toàn trình|Số DVC trực tuyến toàn trình",
                "", 250, 1900},
    SummaryLine{0, Shown::group, "Thanh toán trực tuyến"},
    SummaryLine{1, Shown::share_pair, "Thanh toán trực tuyến|Giao dịch thanh toán trực tuyến",
                "Thanh toán trực tiếp và hình thức khác|Thanh toán bằng tiền mặt"},
    SummaryLine{1, Shown::rates, "Tỷ lệ TTHC có giao dịch thanh toán trực tuyến"},
    SummaryLine{0, Shown::group, "Mức độ hài lòng"},
    SummaryLine{1, Shown::rates, "Tỷ lệ hài lòng trong xử lý phản ánh, kiến nghị"},
    SummaryLine{1, Shown::rates, "Tỷ lệ hài lòng trong tiếp nhận, giải quyết TTHC"},
    SummaryLine{0, Shown::group, "Số hóa hồ sơ, kết quả giải quyết TTHC"},
    SummaryLine{1, Shown::rates, "Tỷ lệ hồ sơ, kết quả TTHC được số hóa"},
    SummaryLine{1, Shown::rates, "Tỷ lệ hồ sơ được cấp kết quả điện tử"},
    SummaryLine{1, Shown::counts,
                "Số lượng tài khoản Cổng DVC quốc gia được xác thực với cơ sở dữ liệu quốc gia về "
                "dân cư",
                "", 90000, 900000},
    SummaryLine{0, Shown::place, "ĐIỂM TỔNG HỢP VÀ XẾP HẠNG|Điểm tổng hợp và xếp hạng"},
};

class Months {
 public:
  explicit Months(Draft& draft)
      : draft_(draft), random_(draft.random), dates_(dates_of(draft.setting)) {
    decimals_ = draft.habits.decimals;
    change_title_ =
        draft.say("Tăng (+)/Giảm (-) so với ngày |Tăng (+), giảm (-) so với ngày |So với ngày ");
  }

  void add_summary() {
    Table table = summary_table();
    Ordinals ordinals(random_);
    const SummaryLine* group = nullptr;  // waits for a line of it that is kept
    for (const SummaryLine& line : kSummary) {
      if (line.shown == Shown::group) group = &line;
      if (line.shown == Shown::group || random_.chance(15)) continue;
      if (group != nullptr && line.level > 0) {
        add_row(table, 0, ordinals.next(0), {draft_.say(group->label)}, "", {}).bold = true;
        group = nullptr;
      }
      add_line(table, line, ordinals);
    }
    draft_.report.blocks.emplace_back(std::move(table));
  }

  void add_counts_table(std::vector<std::string> names) {
    Table table = agency_table(
        draft_.say("Số lượng hồ sơ quá hạn|Số hồ sơ quá hạn|Số hồ sơ đang giải quyết"), "");
    std::array<std::vector<std::string>, 3> columns;
    std::array<std::int64_t, 2> sums{};
    const bool total_kept = random_.chance(80);
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::int64_t before = random_.chance(12) ? 0 : random_.magnitude(0, 1200);
      const std::int64_t now = random_.chance(10) ? before : random_.magnitude(0, before + 300);
      const auto keys = add_counts(table, std::to_string(i + 1), names[i], before, now);
      for (std::size_t c = 0; c < 3; ++c) columns[c].push_back(keys[c]);
      table.rows.back().entity = names[i];
      sums[0] += before, sums[1] += now;
    }
    if (total_kept) {
      const auto keys = add_counts(table, "", draft_.say("TỔNG SỐ|Tổng cộng|TỔNG CỘNG TOÀN TỈNH"),
                                   sums[0], sums[1]);
      table.rows.back().bold = true;
      for (std::size_t c = 0; c < 3; ++c) sum(draft_.report, keys[c], columns[c], kTotalRow);
    }
    draft_.report.blocks.emplace_back(std::move(table));
  }

  void add_rates_table(const std::vector<std::string>& names, const std::string& what) {
    Table table = agency_table(what, " (%)");
    for (std::size_t i = 0; i < names.size(); ++i) {
      const Amount before = some_rate(random_, decimals_);
      const Amount now = near_rate(random_, before, decimals_);
      add_changed(table, 0, std::to_string(i + 1), names[i], share(before), share(now));
      table.rows.back().entity = names[i];
    }
    draft_.report.blocks.emplace_back(std::move(table));
  }

 private:
  Table summary_table() {
    Table t;
    t.columns = {{Role::ordinal, 0.6, Align::centre, ""},
                 {Role::label, 3.1, Align::left, ""},
                 {Role::value, 1.35, Align::centre, "", dates_.at_before},
                 {Role::rate, 1.1, Align::centre, "%", dates_.at_before},
                 {Role::value, 1.35, Align::centre, "", dates_.at_now},
                 {Role::rate, 1.1, Align::centre, "%", dates_.at_now},
                 {Role::change, 1.3, Align::centre, ""}};
    const std::string portal =
        draft_.say("Thống kê trên Cổng DVC quốc gia ngày |Số liệu đến ngày |Kết quả ngày ");
    const std::string value = draft_.say("Số liệu|Số lượng");
    const std::string share = draft_.say("Tỷ lệ (%)|Tỷ lệ %");
    t.header = {{0, 0, draft_.say("Số TT|STT|TT"), 2, 1},
                {0, 1, draft_.say("Nội dung|Chỉ tiêu|Chỉ số"), 2, 1},
                {0, 2, portal + dates_.before, 1, 2},
                {0, 4, portal + dates_.now, 1, 2},
                {1, 2, value, 1, 1},
                {1, 3, share, 1, 1},
                {1, 4, value, 1, 1},
                {1, 5, share, 1, 1},
                {0, 6, change_title_ + dates_.before, 2, 1}};
    return t;
  }

  Table agency_table(const std::string& what, const std::string& percent_sign) {
    const std::string unit = percent_sign.empty() ? "" : "%";
    return plain_table({{Role::ordinal, 0.6, Align::centre, ""},
                        {Role::label, 3.6, Align::left, ""},
                        {Role::value, 1.8, Align::centre, unit, dates_.at_before},
                        {Role::value, 1.8, Align::centre, unit, dates_.at_now},
                        {Role::change, 1.8, Align::centre, unit}},
                       {draft_.say("Số TT|STT|TT"), draft_.say("Đơn vị|Cơ quan, đơn vị|Tên đơn vị"),
                        what + " ngày " + dates_.before + percent_sign,
                        what + " ngày " + dates_.now + percent_sign,
                        change_title_ + dates_.before + percent_sign});
  }

  Figure change_of(Amount before, Amount now) { return change(difference(now, before)); }

  // before, now, change: their keys.
  std::array<std::string, 3> add_counts(Table& table, const std::string& ordinal,
                                        const std::string& name, std::int64_t before,
                                        std::int64_t now) {
    return add_changed(table, 0, ordinal, name, count(before), count(now));
  }

  std::array<std::string, 3> add_changed(Table& table, int level, const std::string& ordinal,
                                         const std::string& name, Figure before, Figure now) {
    const std::array<std::string, 3> keys{draft_.fresh(), draft_.fresh(), draft_.fresh()};
    Figure change = change_of(before.value, now.value);
    add_row(table, level, ordinal, {name}, "",
            {named(keys[0], std::move(before)), named(keys[1], std::move(now)),
             named(keys[2], std::move(change))});
    delta(draft_.report, keys[2], keys[1], keys[0], kChange);
    return keys;
  }

  // Cells of the summary: value and rate of both dates, change.
  void add_cells(Table& table, int level, const std::string& ordinal, const std::string& label,
                 std::vector<Cell> cells) {
    add_row(table, level, ordinal, {label}, "", std::move(cells));
  }

  void add_line(Table& table, const SummaryLine& line, Ordinals& ordinals) {
    const std::string label = draft_.say(line.label);
    const std::string k[5] = {draft_.fresh(), draft_.fresh(), draft_.fresh(), draft_.fresh(),
                              draft_.fresh()};
    const int level = line.level;
    switch (line.shown) {
      case Shown::rates: {
        const Amount before = some_rate(random_, decimals_);
        const Amount now = near_rate(random_, before, decimals_);
        add_cells(table, level, ordinals.next(level), label,
                  {Cell(), named(k[0], share(before)), Cell(), named(k[1], share(now)),
                   named(k[2], change_of(before, now))});
        delta(draft_.report, k[2], k[1], k[0], kChange);
        break;
      }
      case Shown::counts: {
        const std::int64_t before = random_.between(line.low, line.high);
        const std::int64_t now = before + random_.between(0, before / 6);
        add_cells(table, level, ordinals.next(level), label,
                  {named(k[0], count(before)), Cell(), named(k[1], count(now)), Cell(),
                   named(k[2], change_of({before, 0}, {now, 0}))});
        delta(draft_.report, k[2], k[1], k[0], kChange);
        break;
      }
      case Shown::share_pair:
        add_pair(table, line, label, ordinals);
        break;
      case Shown::published: {
        const std::int64_t all = random_.between(1400, 2100);
        const std::int64_t before = all - random_.between(0, 30);
        add_cells(table, level, ordinals.next(level), label,
                  {named(k[0], ratio(before, all)), named(k[1], share(exact(before, all))),
                   named(k[2], ratio(all, all)), named(k[3], share({100, 0})),
                   named(k[4], change_of({before, 0}, {all, 0}))});
        ratio(draft_.report, k[1], {k[0]}, kFraction);
        delta(draft_.report, k[4], k[2], k[0], kChange);
        break;
      }
      case Shown::place:
        add_place(table, label, ordinals);
        break;
      case Shown::group:
        break;
    }
  }

  Amount exact(std::int64_t part, std::int64_t whole) const {
    return part == whole ? Amount{100, 0} : rate(part, whole, decimals_);
  }

  // A part and the rest of a whole, with their shares at both dates.
  void add_pair(Table& table, const SummaryLine& line, const std::string& label,
                Ordinals& ordinals) {
    const std::int64_t before_all = random_.magnitude(900, 600000);
    const std::int64_t now_all = before_all + random_.between(0, before_all / 3);
    const std::int64_t before = random_.between(before_all / 5, before_all - 1);
    const std::int64_t now = random_.between(now_all / 3, now_all - 1);
    const bool counted = random_.chance(50);  // the change is of the counts, not of the shares
    std::vector<std::string> shares[2];
    for (const bool rest : {false, true}) {
      const std::int64_t a = rest ? before_all - before : before;
      const std::int64_t b = rest ? now_all - now : now;
      const Amount rate_a = rate(a, before_all, decimals_);
      const Amount rate_b = rate(b, now_all, decimals_);
      const std::string k[5] = {draft_.fresh(), draft_.fresh(), draft_.fresh(), draft_.fresh(),
                                draft_.fresh()};
      add_cells(table, line.level, ordinals.next(line.level), rest ? draft_.say(line.other) : label,
                {named(k[0], count(a)), named(k[1], share(rate_a)), named(k[2], count(b)),
                 named(k[3], share(rate_b)),
                 named(k[4], counted ? change_of({a, 0}, {b, 0}) : change_of(rate_a, rate_b))});
      delta(draft_.report, k[4], counted ? k[2] : k[3], counted ? k[0] : k[1], kChange);
      shares[0].push_back(k[1]);
      shares[1].push_back(k[3]);
    }
    // Both shares end in a five that was rounded up: they add up to a hair over 100.
    if (before * 2 == before_all || now * 2 == now_all) return;
    for (std::vector<std::string>& pair : shares) {
      // There are other ways to pay than these two.
      const bool all = draft_.say(line.other) != "Thanh toán bằng tiền mặt";
      draft_.report.relations.push_back(
          {RelationType::complement, "", std::move(pair), all ? kShares : kUnstated});
    }
  }

  void add_place(Table& table, const std::string& label, Ordinals& ordinals) {
    const Amount before{random_.between(6100, 8200), 2};
    const Amount now{before.digits + random_.between(1, 400), 2};
    const int place = static_cast<int>(random_.between(4, 60));
    const std::string k[3] = {draft_.fresh(), draft_.fresh(), draft_.fresh()};
    const auto cell = [&](const std::string& key, Amount value, int at) {
      return Cell(Pieces{"Đạt ", named(key, score(value, "điểm")), "; xếp hạng ",
                         named(draft_.fresh(), rank(at, 63, "tỉnh, thành phố"))});
    };
    add_cells(table, 0, ordinals.next(0), label,
              {Cell(), cell(k[0], before, place), Cell(), cell(k[1], now, place - 2),
               named(k[2], change_in_words(difference(now, before), "điểm"))});
    delta(draft_.report, k[2], k[1], k[0], kChange);
  }

  Draft& draft_;
  Random& random_;
  Dates dates_;
  int decimals_ = 2;
  std::string change_title_;
};

void add_section(Draft& draft, const std::string& words) {
  Paragraph section = heading({words});
  section.style.indent = 0;
  section.style.before = 8;
  draft.report.blocks.emplace_back(std::move(section));
}

std::vector<std::string> first_of(Draft& draft, const std::vector<std::string>& names) {
  const auto least = static_cast<std::int64_t>(std::min<std::size_t>(names.size(), 5));
  const auto wanted = draft.dense ? names.size()
                                  : static_cast<std::size_t>(draft.random.between(
                                        least, static_cast<std::int64_t>(names.size())));
  return {names.begin(), names.begin() + static_cast<std::ptrdiff_t>(wanted)};
}

}  // namespace

void write_month_form(Draft& draft) {
  const Setting& setting = draft.setting;
  draft.report.title = "Số liệu bộ chỉ số";
  add_annex_title(draft,
                  draft.say("Số liệu bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ "
                            "người dân, doanh nghiệp|Tổng hợp kết quả thực hiện bộ chỉ số phục vụ "
                            "người dân, doanh nghiệp") +
                      " của " + setting.province_in_full + " tháng " +
                      std::to_string(setting.period.end.month) + " năm " +
                      std::to_string(setting.period.end.year),
                  false);
  Months months(draft);
  int part = 0;
  const auto section = [&](const std::string& words) {
    add_section(draft, roman(++part) + ". " + capitals(words));
  };
  if (draft.random.chance(85)) {
    section(draft.say("Biểu tổng hợp số liệu|Tổng hợp chung"));
    months.add_summary();
  }
  if (part == 0 || draft.random.chance(75)) {
    section(draft.say("Thống kê chi tiết hồ sơ của các đơn vị|Chi tiết theo đơn vị"));
    std::vector<std::string> names = first_of(draft, setting.departments);
    const std::vector<std::string> more = first_of(draft, setting.districts);
    names.insert(names.end(), more.begin(), more.end());
    months.add_counts_table(std::move(names));
  }
  if (draft.random.chance(60)) {
    section(draft.say("Thống kê tỷ lệ cung cấp dịch vụ công trực tuyến|Tỷ lệ số hóa hồ sơ"));
    const std::string what = draft.say("Tỷ lệ cung cấp DVC trực tuyến|Tỷ lệ số hóa hồ sơ");
    months.add_rates_table(first_of(draft, setting.departments), what);
    if (draft.random.chance(50)) {
      add_section(draft,
                  draft.say("Các huyện, thị xã, thành phố|UBND cấp huyện|Khối UBND cấp huyện"));
      months.add_rates_table(first_of(draft, setting.districts), what);
    }
  }
}

}  // namespace bocso::corpus
