// SPDX-License-Identifier: GPL-3.0-or-later
// Sums that the header states over the columns of each row: a group's total and its parts, what was
// planned, done and is left, and the answers of a survey behind their number.
#include <fmt/format.h>

#include <algorithm>

#include "model/column_groups.h"
#include "model/header_words.h"
#include "normalize/pattern.h"

namespace bocso {
namespace {

// Columns of which one is the sum of the others.
struct ColumnSum {
  int whole = -1;
  std::vector<int> parts;
  std::vector<int> others;  // may belong to the whole, too
  Severity severity = Severity::warning;
  Standing standing = Standing::inferred;
  Words why;
};

// nullopt: the row does not count in these columns.
std::optional<Claim> claim_of(const TableFacts& facts, int row, const ColumnSum& sum) {
  Claim claim;
  claim.rule = "sum";
  claim.severity = sum.severity;
  claim.standing = sum.standing;
  claim.result = facts.number(row, sum.whole);
  claim.missing = claim.result < 0;
  if (claim.result >= 0 && !is_additive(facts.figure(claim.result))) return std::nullopt;
  Way way;
  for (int c : sum.parts) {
    const int part = facts.number(row, c);
    if (part < 0) {
      claim.missing = true;
      continue;
    }
    if (!is_additive(facts.figure(part))) return std::nullopt;
    way.parts.push_back({part, false, false});
  }
  if (claim.result < 0 && way.parts.empty()) return std::nullopt;
  if (claim.missing) return claim;
  claim.ways.push_back(way);
  for (int c : sum.others) {
    const int part = facts.number(row, c);
    if (part >= 0 && is_additive(facts.figure(part))) way.parts.push_back({part, false, false});
  }
  if (way != claim.ways.front()) claim.ways.push_back(std::move(way));
  claim.family = fmt::format("t{} columns {}", facts.table().index, sum.whole);
  claim.same_ways = true;
  claim.why = sum.why;
  const std::string name = quoted(facts.row(row).label);
  const std::string whole = quoted(facts.column(sum.whole).label);
  claim.what = {fmt::format("Dòng {}: {} phải bằng tổng các cột thành phần", name, whole),
                fmt::format("Row {}: {} should be the sum of its columns", name, whole)};
  return claim;
}

void add_rows(const TableFacts& facts, const ColumnSum& sum, Claims& claims) {
  for (int r = 0; r < facts.rows(); ++r) {
    if (auto claim = claim_of(facts, r, sum)) claims.push_back(std::move(*claim));
  }
}

std::string names_of(const TableFacts& facts, const std::vector<int>& columns) {
  std::string list;
  for (int c : columns) {
    list += (list.empty() ? "" : " + ") + quoted(innermost_part(facts.column(c).label));
  }
  return list;
}

// Of `columns` those that partition `whole` by their words, the others apart.
std::optional<ColumnSum> classes_in(const TableFacts& facts, int whole, std::string_view label,
                                    const std::vector<int>& columns) {
  std::vector<std::string> labels;
  for (int c : columns) labels.emplace_back(innermost_part(facts.folded_header(c)));
  auto match = match_partition(label, labels);
  // "Tiếp nhận / Từ kỳ trước", "Tiếp nhận / Tiếp nhận trực tiếp": the group's words said again.
  if (!match) match = match_clauses(label, labels);
  if (!match) return std::nullopt;
  ColumnSum sum;
  sum.whole = whole;
  for (int member : match->members) sum.parts.push_back(columns[static_cast<std::size_t>(member)]);
  for (int other : match->others) sum.others.push_back(columns[static_cast<std::size_t>(other)]);
  sum.standing = Standing::usual;
  const std::string list = names_of(facts, sum.parts);
  const std::string name = quoted(facts.column(whole).label);
  sum.why = {fmt::format("{} hợp thành {}", list, name), fmt::format("{} make up {}", list, name)};
  return sum;
}

// "Tiếp nhận / Tổng số" beside "Tiếp nhận / Trực tuyến" and "Tiếp nhận / Trực tiếp". What stands
// under "Trong đó" need not be all.
std::optional<ColumnSum> sum_of_group(const TableFacts& facts, const ColumnGroup& group) {
  if (group.total < 0) return std::nullopt;
  const bool lists_parts = group.parts.size() >= 2;
  const std::vector<int>& columns = lists_parts ? group.parts : group.of_which;
  if (columns.size() < 2) return std::nullopt;
  if (auto sum = classes_in(facts, group.total, group.header, columns)) {
    sum->severity = Severity::error;
    return sum;
  }
  ColumnSum sum;
  sum.whole = group.total;
  sum.parts = columns;
  sum.why = {fmt::format("cột tổng của nhóm {}", names_of(facts, columns)),
             fmt::format("the total column of {}", names_of(facts, columns))};
  return sum;
}

// What the header says at its top: single columns, and groups by their totals. -1 stands for a
// group without one.
std::vector<int> outermost(const TableFacts& facts, const std::vector<ColumnGroup>& groups) {
  std::vector<int> columns;
  std::string_view group;
  for (int c : facts.figure_columns()) {
    const std::string_view header = facts.folded_header(c);
    const std::string_view top = header.substr(0, header.find(" / "));
    const auto own = std::ranges::find(groups, top, &ColumnGroup::header);
    if (own == groups.end()) {
      group = {};
      if (is_value_column(facts, c)) columns.push_back(c);
    } else if (top != group) {
      group = top;
      columns.push_back(own->total);
    }
  }
  return columns;
}

bool is_plan(std::string_view header) {
  static const Pattern pattern(R"(\b(ke hoach|du toan|duoc giao|giao|chi tieu)\b)");
  static const Pattern done(R"(\b(thuc hien|hoan thanh|giai ngan|da)\b)");
  return pattern.matches_part(header) && !done.matches_part(header);
}

// "Còn lại", "Chưa giải ngân", "Còn thiếu".
bool is_left_over(std::string_view header) {
  static const Pattern pattern(
      R"((so |von |kinh phi |bien che |du toan )*(con (lai|thieu)|chua (giai ngan|thuc hien|su dung|)"
      R"(tuyen( dung)?|phan bo|hoan thanh))\b.*)");
  return pattern.matches_all(header);
}

// "Dự toán giao", "Đã giải ngân", "Còn lại" beside each other.
void find_left_over(const TableFacts& facts, const std::vector<int>& columns, Claims& claims) {
  for (std::size_t i = 0; i + 2 < columns.size(); ++i) {
    const int plan = columns[i];
    if (plan < 0 || !is_plan(facts.folded_header(plan))) continue;
    const int second = columns[i + 1], third = columns[i + 2];
    if (second < 0 || third < 0) continue;
    const auto left = [&](int c) { return is_left_over(innermost_part(facts.folded_header(c))); };
    if (left(second) == left(third) || is_plan(facts.folded_header(second)) ||
        is_plan(facts.folded_header(third))) {
      continue;
    }
    ColumnSum sum;
    sum.whole = plan;
    sum.parts = {second, third};
    const std::string rest = quoted(facts.column(left(second) ? second : third).label);
    sum.why = {fmt::format("{} là phần còn lại", rest), fmt::format("{} is what is left", rest)};
    add_rows(facts, sum, claims);
  }
}

// "Tổng số phiếu" before "Kết quả / Rất hài lòng", "Kết quả / Hài lòng", …: a group without a total
// of its own that divides what stands right before it.
void find_answers(const TableFacts& facts, const ColumnGroup& group, Claims& claims) {
  // Not all that are handed out come back.
  static const Pattern handed_out(R"(\b(phat ra|phat di|gui di|da phat|da gui)\b)");
  if (group.total >= 0 || group.parts.size() < 2) return;
  const int before = group.parts.front() - 1;
  if (before < 0 || !is_value_column(facts, before)) return;
  const std::string& header = facts.folded_header(before);
  if (header_sense_of(facts.column(before).label) != HeaderSense::counts ||
      handed_out.matches_part(header)) {
    return;
  }
  if (auto sum = classes_in(facts, before, header + " " + group.header, group.parts)) {
    sum->standing = Standing::inferred;
    sum->severity = Severity::error;
    add_rows(facts, *sum, claims);
  }
}

// "Tổng số", "Nam", "Nữ" side by side under no common header.
void find_flat_classes(const TableFacts& facts, const std::vector<int>& columns, Claims& claims) {
  static const Pattern total("tong( so| cong)?|cong");
  for (std::size_t i = 0; i + 2 < columns.size(); ++i) {
    const int whole = columns[i];
    if (whole < 0 || !total.matches_all(facts.folded_header(whole))) continue;
    std::vector<int> beside;
    for (std::size_t k = i + 1; k < columns.size() && columns[k] == columns[k - 1] + 1; ++k) {
      beside.push_back(columns[k]);
    }
    auto sum = classes_in(facts, whole, facts.folded_header(whole), beside);
    if (!sum) continue;
    sum->others.clear();
    sum->standing = Standing::inferred;
    add_rows(facts, *sum, claims);
  }
}

}  // namespace

void find_column_claims(const TableFacts& facts, Claims& claims) {
  const std::vector<ColumnGroup> groups = column_groups(facts);
  for (const ColumnGroup& group : groups) {
    if (const auto sum = sum_of_group(facts, group)) add_rows(facts, *sum, claims);
    find_answers(facts, group, claims);
  }
  const std::vector<int> columns = outermost(facts, groups);
  find_left_over(facts, columns, claims);
  find_flat_classes(facts, columns, claims);
}

}  // namespace bocso
