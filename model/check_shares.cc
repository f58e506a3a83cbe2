// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of a whole that a group of rows makes up: a count column with its rate column beside it,
// and rows that exclude each other and leave nothing out ("đã …", "chưa …"; "…", "…", "Còn lại").
#include <fmt/format.h>

#include <algorithm>

#include "model/column_groups.h"
#include "model/header_words.h"
#include "model/relation.h"
#include "normalize/pattern.h"

namespace bocso {
namespace {

// The count column a rate column belongs to: the one before it, under the same header.
int count_column(const TableFacts& facts, int rate) {
  const int before = rate - 1;
  if (before < 0 || !is_value_column(facts, before)) return -1;
  const std::string_view group = outer_parts(facts.folded_header(rate));
  return !group.empty() && group == outer_parts(facts.folded_header(before)) ? before : -1;
}

// "Còn lại", "… và hình thức khác": the row that takes in all the rest.
bool is_remainder(std::string_view folded) {
  static const Pattern pattern(R"([-+* ]*(con lai|khac)\b.*|.*\b(hinh thuc|loai|truong hop) khac)");
  return pattern.matches_all(folded);
}

// "… theo phân loại", "Cơ cấu …": the heading says that its rows divide something.
bool says_divided(std::string_view folded) {
  static const Pattern pattern(R"(\b(theo phan loai|phan (loai )?theo|chia theo|co cau)\b)");
  return pattern.matches_part(folded);
}

// "Số hồ sơ đã đồng bộ trên Cổng DVC quốc gia" and "Số hồ sơ chưa đồng bộ": what is done and what
// is not; only where it is done may be left unsaid.
bool are_done_and_not(std::string_view done, std::string_view not_done) {
  static const Pattern yes(R"((.*\b)da (.+))");
  static const Pattern no(R"((.*\b)chua (.+))");
  static const Pattern place(R"(( (tren|tai|len|voi|vao|o) .*)?)");
  std::vector<std::string_view> a, b;
  if (!yes.find(done, 0, a) || !no.find(not_done, 0, b)) return false;
  return a[1] == b[1] && a[2].starts_with(b[2]) && place.matches_all(a[2].substr(b[2].size()));
}

// Rows under one heading that together are everything.
bool are_everything(const TableFacts& facts, const std::vector<int>& rows) {
  if (rows.size() < 2) return false;
  const int heading = facts.row(rows.front()).parent;
  if (heading >= 0 && says_divided(facts.folded_label(heading))) return true;
  const auto is_last = [&](int r) { return is_remainder(facts.folded_label(r)); };
  if (is_last(rows.back()) && std::ranges::count_if(rows, is_last) == 1) return true;
  std::vector<std::string> labels;
  std::string all;
  for (int r : rows) {
    labels.push_back(facts.folded_label(r));
    all += " " + labels.back();
  }
  if (labels.size() == 2 && are_done_and_not(labels[0], labels[1])) return true;
  const auto match = match_partition(all, labels);
  return match && match->outcome && match->others.empty();
}

// Runs of rows beside each other under one parent that print numbers; headings between them divide.
std::vector<std::vector<int>> groups_of_rows(const TableFacts& facts) {
  std::vector<std::vector<int>> groups;
  for (int r = 0; r < facts.rows(); ++r) {
    if (facts.is_heading(r) || facts.row(r).total || !facts.children(r).empty()) {
      groups.emplace_back();
      continue;
    }
    if (groups.empty() ||
        (!groups.back().empty() && facts.row(groups.back().back()).parent != facts.row(r).parent)) {
      groups.emplace_back();
    }
    groups.back().push_back(r);
  }
  return groups;
}

std::optional<Decimal> sum_of_rates(const TableFacts& facts, const std::vector<int>& rows,
                                    int column) {
  Decimal sum;
  for (int r : rows) {
    const int figure = facts.number(r, column);
    if (figure < 0 || !is_percent(facts.figure(figure))) return std::nullopt;
    const Result<Decimal> next = add(sum, *facts.figure(figure).value);
    if (!next) return std::nullopt;
    sum = *next;
  }
  return sum;
}

// Rates that are far from 100 together are not shares of one whole, whatever their rows say ("tỷ lệ
// đúng hạn" of online files and of paper files), unless those of another date are.
bool may_be_shares(const TableFacts& facts, const std::vector<int>& rows, int rate) {
  const auto sum = sum_of_rates(facts, rows, rate);
  if (!sum) return false;
  if (*sum >= Decimal{90, 0} && *sum <= Decimal{110, 0}) return true;
  return std::ranges::any_of(facts.figure_columns(), [&](int c) {
    if (c == rate || facts.column(c).role != Role::rate) return false;
    const auto other = sum_of_rates(facts, rows, c);
    return other && *other >= Decimal{999, 1} && *other <= Decimal{1001, 1};
  });
}

// The rows of a group if they are everything, else the pairs among them that are: "… đã đồng bộ",
// "… chưa đồng bộ" between other rows.
std::vector<std::vector<int>> wholes_in(const TableFacts& facts, const std::vector<int>& rows) {
  if (are_everything(facts, rows)) return {rows};
  std::vector<std::vector<int>> pairs;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    std::vector<int> pair{rows[i - 1], rows[i]};
    if (are_everything(facts, pair)) pairs.push_back(std::move(pair));
  }
  return pairs;
}

void find_complement(const TableFacts& facts, const std::vector<int>& rows, int rate,
                     Claims& claims) {
  Claim claim;
  claim.rule = "sum";
  claim.severity = Severity::warning;
  Way way;
  for (int r : rows) {
    way.parts.push_back({facts.number(r, rate), false, false});
  }
  claim.ways.push_back(std::move(way));
  const std::string header = quoted(facts.column(rate).label);
  std::string list;
  for (int r : rows) list += (list.empty() ? "" : " + ") + quoted(facts.row(r).label);
  claim.what = {fmt::format("Cột {}: {} phải bằng 100%", header, list),
                fmt::format("Column {}: {} should be 100%", header, list)};
  claim.why = {"các dòng này hợp thành toàn bộ", "these rows make up the whole"};
  claims.push_back(std::move(claim));
}

void find_shares(const TableFacts& facts, const std::vector<int>& rows, int count, int rate,
                 Claims& claims) {
  std::vector<Operand> whole;
  for (int r : rows) {
    const int figure = facts.number(r, count);
    if (figure < 0 || !is_additive(facts.figure(figure))) return;
    whole.push_back({figure, false, false});
  }
  for (int r : rows) {
    Claim claim;
    claim.rule = "ratio";
    claim.severity = Severity::warning;
    claim.result = facts.number(r, rate);
    claim.ways.push_back({{{facts.number(r, count), false, false}}, whole});
    claim.family = fmt::format("t{} shares {}", facts.table().index, rate);
    const std::string name = quoted(facts.row(r).label);
    const std::string header = quoted(facts.column(rate).label);
    claim.what = {fmt::format("Dòng {}, cột {} phải là phần của dòng này trong tổng các dòng cùng "
                              "nhóm",
                              name, header),
                  fmt::format("Row {}, column {} should be its share of the rows it stands with",
                              name, header)};
    claim.why = {"các dòng này hợp thành toàn bộ", "these rows make up the whole"};
    claims.push_back(std::move(claim));
  }
}

void find_in_rows(const TableFacts& facts, const std::vector<int>& rows, Claims& claims) {
  for (int c : facts.figure_columns()) {
    if (facts.column(c).role == Role::change || !may_be_shares(facts, rows, c)) continue;
    find_complement(facts, rows, c, claims);
    const int count = count_column(facts, c);
    if (facts.column(c).role == Role::rate && count >= 0)
      find_shares(facts, rows, count, c, claims);
  }
}

}  // namespace

void find_share_claims(const TableFacts& facts, Claims& claims) {
  for (const std::vector<int>& group : groups_of_rows(facts)) {
    for (const std::vector<int>& rows : wholes_in(facts, group)) find_in_rows(facts, rows, claims);
  }
}

}  // namespace bocso
