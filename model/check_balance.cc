// SPDX-License-Identifier: GPL-3.0-or-later
// What came in was answered, is still open, or was cancelled: columns that must balance.
//
// Reports differ in what they count as still open (files paused, files sent back) and in whether
// files carried over are in the total. All readings of a header are tried; a row is broken when
// none fits it, and the reading that fits most rows is the one named.
#include <fmt/format.h>

#include <algorithm>

#include "model/column_groups.h"
#include "model/header_words.h"
#include "model/relation.h"
#include "normalize/pattern.h"

namespace bocso {
namespace {

constexpr std::size_t kMostOptional = 4;

struct Columns {
  int received = -1;
  int resolved = -1;
  std::vector<int> open;      // still open: the total of the group, or each of its columns
  std::vector<int> optional;  // paused, cancelled, sent back …
  std::vector<int> carried;   // from the period before, in a column outside the total received
};

std::optional<Columns> find_columns(const TableFacts& facts) {
  static const Pattern aside(R"(\b((bi )?huy|tra lai|rut|tu choi|tam dung|khong giai quyet)\b)");
  static const Pattern open_files(R"(\b(dang|chua)( duoc)? (giai quyet|xu ly)\b)");
  static const Pattern resolved_files(R"(\b(da( duoc)?|ket qua) (giai quyet|xu ly)\b)");
  static const Pattern received_files(R"(\b(nhan giai quyet|tiep nhan)\b)");
  static const Pattern carried_over(R"(\b(ky truoc|ton( dong)?|chuyen (qua|sang|tiep))\b)");
  static const Pattern new_only(R"(\b(trong (ky|thang|quy|nam)|tiep nhan moi|moi tiep nhan)\b)");
  Columns columns;
  std::vector<int> received, resolved, open;
  for (int c : facts.figure_columns()) {
    const std::string& header = facts.folded_header(c);
    if (!is_value_column(facts, c)) continue;
    if (aside.matches_part(innermost_part(header))) {
      columns.optional.push_back(c);
    } else if (open_files.matches_part(header)) {
      open.push_back(c);
    } else if (resolved_files.matches_part(header) &&
               !received_files.matches_part(innermost_part(header))) {
      resolved.push_back(c);
    } else if (received_files.matches_part(header)) {
      received.push_back(c);
    } else if (carried_over.matches_part(header)) {
      columns.carried.push_back(c);
    }
  }
  columns.received = whole_of(facts, received);
  columns.resolved = whole_of(facts, resolved);
  const int open_total = whole_of(facts, open);
  columns.open = open_total >= 0 ? std::vector<int>{open_total} : open;
  if (columns.received < 0 || columns.resolved < 0 || columns.open.empty()) return std::nullopt;
  // "Kết quả giải quyết / Tổng số" beside "Kết quả giải quyết / Đang giải quyết" takes that in.
  const std::string_view outcome = outer_parts(facts.folded_header(columns.resolved));
  const auto stands_there = [&](int c) { return outer_parts(facts.folded_header(c)) == outcome; };
  if (!outcome.empty() && std::ranges::any_of(open, stands_there)) return std::nullopt;
  // What came in during the period says nothing of what was still there when it began.
  const bool is_new = new_only.matches_part(facts.folded_header(columns.received));
  if (is_new && received.size() == 1 && columns.carried.empty()) return std::nullopt;
  if (columns.optional.size() + columns.carried.size() > kMostOptional) return std::nullopt;
  return columns;
}

Claim balance_claim(const TableFacts& facts, int row, const Columns& columns) {
  Claim claim;
  claim.rule = "sum";
  claim.severity = Severity::warning;
  claim.result = facts.number(row, columns.received);
  claim.missing = claim.result < 0;
  std::vector<Operand> base;
  const auto take = [&](int column) {
    const int figure = facts.number(row, column);
    if (figure < 0) claim.missing = true;
    return Operand{figure, false, false};
  };
  base.push_back(take(columns.resolved));
  for (int column : columns.open) base.push_back(take(column));
  std::vector<Operand> optional;
  for (int column : columns.optional) optional.push_back(take(column));
  for (int column : columns.carried) {
    optional.push_back(take(column));
    optional.back().negative = true;
  }
  if (claim.missing) return claim;
  // All of the optional columns, then fewer and fewer.
  for (std::size_t chosen = std::size_t{1} << optional.size(); chosen-- > 0;) {
    Way way{base, {}};
    for (std::size_t i = 0; i < optional.size(); ++i) {
      if ((chosen >> i & 1) != 0) way.parts.push_back(optional[i]);
    }
    claim.ways.push_back(std::move(way));
  }
  claim.family = fmt::format("t{} balance", facts.table().index);
  claim.same_ways = true;
  const std::string name = quoted(facts.row(row).label);
  claim.what = {
      fmt::format("Dòng {}: số tiếp nhận phải bằng số đã giải quyết, đang giải quyết và số bị hủy, "
                  "trả lại (nếu có)",
                  name),
      fmt::format("Row {}: files received should be those resolved, those still open and those "
                  "cancelled or sent back (if any)",
                  name)};
  claim.why = {"đầu bảng chia số tiếp nhận theo kết quả giải quyết",
               "the header divides what was received by its outcome"};
  return claim;
}

}  // namespace

void find_balance_claims(const TableFacts& facts, Claims& claims) {
  const auto columns = find_columns(facts);
  if (!columns) return;
  for (int r = 0; r < facts.rows(); ++r) {
    if (facts.is_heading(r)) continue;
    claims.push_back(balance_claim(facts, r, *columns));
  }
}

}  // namespace bocso
