// SPDX-License-Identifier: GPL-3.0-or-later
// The long statistics form on administrative reform, its rows those of report_appendix_rows.
#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/make/canvas.h"
#include "corpus/make/forms.h"
#include "corpus/make/indicator_tree.h"
#include "corpus/make/parts.h"
#include "corpus/make/report_appendix_rows.h"

namespace bocso::corpus {
namespace {

// Keys of rows that are the sum of the rows "<key>.…" below them.
constexpr std::array<std::string_view, 6> kTotals = {"inspected", "tasks",  "legal",
                                                     "force",     "linked", "units.partly"};

int level_of(std::string_view ordinal) {
  if (ordinal.ends_with('.')) ordinal.remove_suffix(1);
  return static_cast<int>(std::count(ordinal.begin(), ordinal.end(), '.'));
}

What what_of(const FormRow& row, std::string_view group) {
  const std::string_view key = row.key;
  const std::string_view label = row.label;
  const std::string_view unit = row.unit;
  // Stands above its kinds without a number of its own.
  if (unit.empty() || label.starts_with("Số văn bản quy phạm pháp luật")) return What::heading;
  if (row.value.type == FormValue::Type::rate) return What::rate;
  if (std::ranges::find(kTotals, key) != kTotals.end()) return What::total;
  if (!group.empty() && key.starts_with(group)) {
    if (key.ends_with(".of")) return What::whole;
    if (key.ends_with(".part")) return What::piece;
    return What::part;
  }
  if (!group.empty() && label.find("có phát sinh") != std::string_view::npos) return What::extra;
  return unit.find('=') != std::string_view::npos ? What::code : What::count;
}

// Wide enough for the smallest and the largest agency.
std::int64_t highest(std::string_view unit) {
  if (unit == "Hồ sơ" || unit == "Tin nhắn") return 90000;
  if (unit == "Triệu đồng") return 400000;
  if (unit == "Thủ tục") return 900;
  if (unit == "%") return 100;
  if (unit.find('=') != std::string_view::npos) return 1;
  if (unit == "Người" || unit == "Số lượng" || unit == "Văn bản") return 700;
  return 60;
}

// What other rows of the form are among is more than those can be: highest() stays below.
constexpr std::int64_t kBroadLow = 2000;
constexpr std::int64_t kBroadHigh = 6000;
bool is_broad(const FormRow& row) {
  const std::string_view label = row.label;
  return std::string_view(row.key).starts_with("force.") || label.starts_with("Số VBQPPL đã ") ||
         label.starts_with("Tổng số người làm việc") || label.starts_with("Tổng số biên chế");
}

// "Tổng số hồ sơ đã tiếp nhận" without a key stands between a rate and its parts, and the rows on
// postal services and land overlap in ways the form does not say: they are left to the real form.
bool is_left_out(const FormRow& row) {
  const std::string_view key = row.key;
  const std::string_view ordinal = row.ordinal;
  return key.starts_with("land") || key == "units" || ordinal.starts_with("7.8") ||
         std::string_view(row.label).find("BCCI") != std::string_view::npos ||
         (key.empty() && std::string_view(row.label) == "Tổng số hồ sơ TTHC đã tiếp nhận") ||
         std::string_view(row.label).starts_with("Tỷ lệ hồ sơ trễ hạn");
}

// Rows that count what other rows have counted.
const char* sum_of(std::string_view key) {
  if (key == "portal.of") return "level3.part+level4.part";
  return key == "payment_portal.of" ? "payment.of" : "";
}

// Rows the form leaves to other agencies have no key; what they are made of shows in their words.
void find_groups(std::vector<Line>& lines, std::size_t head, std::size_t end) {
  const auto is_like_head = [&](const Line& line) { return line.unit == lines[head].unit; };
  const auto first = lines.begin() + static_cast<std::ptrdiff_t>(head) + 1;
  const auto last = lines.begin() + static_cast<std::ptrdiff_t>(end);
  if (lines[head].unit == "%" && last - first >= 2 && !is_like_head(*first)) {
    lines[head].what = What::rate;
    first[0].what = What::whole;
    first[0].low = 2;
    first[1].what = What::piece;
    for (auto line = first + 2; line != last; ++line) line->what = What::extra;
  } else if (lines[head].label.ends_with("rong đó:") && std::all_of(first, last, is_like_head) &&
             lines[head].unit != "%") {
    lines[head].what = What::total;
    lines[head].open = true;
    for (auto line = first; line != last; ++line) line->what = What::part;
  }
}

std::vector<Line> lines_of(const std::vector<FormRow>& rows) {
  std::vector<Line> lines;
  std::string group;  // the key of the rate or total whose rows these are
  std::size_t head = 0;
  int numbered = 0;
  for (const FormRow& row : rows) {
    if (is_left_out(row)) continue;
    const bool dashed = std::string_view(row.ordinal) == "-";
    const What what = what_of(row, group);
    if (what == What::rate || what == What::total) {
      group = row.key;
    } else if (!dashed || (what != What::extra && !std::string_view(row.key).starts_with(group))) {
      group.clear();
    }
    if (!dashed) {
      numbered = level_of(row.ordinal);
      if (!lines.empty() && lines[head].what == What::count) find_groups(lines, head, lines.size());
      head = lines.size();
    }
    Line line{.level = dashed ? numbered + 1 : numbered,
              .what = what,
              .label = row.label,
              .unit = what == What::heading ? "" : row.unit,
              .low = 0,
              .high = highest(row.unit),
              .id = row.key,
              .note = row.agency,
              // There are tasks that are neither done nor late yet.
              .open = std::string_view(row.key) == "tasks",
              .is = sum_of(row.key)};
    if (what == What::whole) line.low = 2;
    if (is_broad(row)) {
      line.low = kBroadLow;
      line.high = kBroadHigh;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

void write_quarter_form(Draft& draft) {
  draft.report.title = "Thống kê cải cách hành chính";
  add_annex_title(draft,
                  draft.say("Thống kê số liệu về kết quả thực hiện công tác cải cách hành chính|Số "
                            "liệu thống kê kết quả cải cách hành chính") +
                      "\n" + draft.setting.period.words + " của " + draft.setting.issuer,
                  true);
  draft.report.period = draft.setting.stated();
  std::vector<FormRow> rows = first_form_rows();
  for (const FormRow& row : second_form_rows()) rows.push_back(row);
  TreeForm form{.lines = lines_of(rows), .drop_groups = 15, .empty_groups = 25};
  if (!draft.dense) form.drop_groups = static_cast<int>(draft.random.between(20, 75));
  add_tree(draft, form);
}

}  // namespace bocso::corpus
