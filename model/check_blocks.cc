// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that count what the agencies below them count: "Các sở, ban, ngành" above "Sở Y tế", "Sở
// Tư pháp", …; "Cấp huyện" above its districts.
#include <fmt/format.h>

#include <algorithm>

#include "model/column_groups.h"
#include "model/entity.h"
#include "model/relation.h"

namespace bocso {
namespace {

// Agencies, two or more, and nothing else.
bool are_agencies(const TableFacts& facts, const std::vector<int>& rows) {
  return rows.size() >= 2 && std::ranges::all_of(rows, [&](int r) {
           return is_entity_name(facts.row(r).label) && facts.children(r).empty();
         });
}

std::optional<Claim> block_claim(const TableFacts& facts, int row, int column) {
  Claim claim;
  claim.rule = "sum";
  claim.severity = Severity::error;
  claim.standing = Standing::inferred;
  claim.result = facts.number(row, column);
  if (claim.result < 0 || !is_additive(facts.figure(claim.result))) return std::nullopt;
  Way way;
  for (int child : facts.children(row)) {
    const int part = facts.number(child, column);
    if (part < 0) {
      claim.missing = true;
      continue;
    }
    if (!is_additive(facts.figure(part))) return std::nullopt;
    way.parts.push_back({part, false, false});
  }
  if (claim.missing) return claim;
  claim.ways.push_back(std::move(way));
  claim.family = fmt::format("t{} blocks", facts.table().index);
  const std::string label = quoted(facts.row(row).label);
  const std::string header = quoted(facts.column(column).label);
  claim.what = {
      fmt::format("Dòng {}, cột {} phải bằng tổng các cơ quan, đơn vị bên dưới", label, header),
      fmt::format("Row {}, column {} should be the sum of the agencies below it", label, header)};
  claim.why = {"các cơ quan, đơn vị xếp dưới dòng này", "the agencies stand under this row"};
  return claim;
}

}  // namespace

void find_block_claims(const TableFacts& facts, Claims& claims) {
  for (int r = 0; r < facts.rows(); ++r) {
    if (facts.row(r).total || !are_agencies(facts, facts.children(r))) continue;
    for (int c : facts.figure_columns()) {
      if (!adds_up_over_rows(facts, c)) continue;
      if (auto claim = block_claim(facts, r, c)) claims.push_back(std::move(*claim));
    }
  }
}

}  // namespace bocso
