// SPDX-License-Identifier: GPL-3.0-or-later
// Rate columns and the columns they are made of: named in the header ("Tỷ lệ giải ngân/kế hoạch"),
// in the same group ("Tiếp nhận / Tỷ lệ trực tuyến"), or right before them (a plan and what was
// done; a fraction).
#include <fmt/format.h>

#include <algorithm>

#include "model/column_groups.h"
#include "model/header_words.h"
#include "normalize/pattern.h"

namespace bocso {
namespace {

struct Quotient {
  int part = -1;
  int whole = -1;
};

struct RateColumn {
  std::vector<Quotient> quotients;  // the likeliest first; several: the header leaves it open
  Severity severity = Severity::warning;
  Standing standing = Standing::inferred;
  Words why;
};

std::string_view leaf_of(const TableFacts& facts, int column) {
  return innermost_part(facts.folded_header(column));
}

// The one value column whose header says all these words; -1 when there is none, or more than one.
int column_named(const TableFacts& facts, std::string_view words, int beside) {
  const std::vector<std::string> wanted = content_words(words);
  if (wanted.empty()) return -1;
  int found = -1;
  for (int c : facts.figure_columns()) {
    if (c == beside || facts.column(c).role != Role::value) continue;
    if (!is_subset(wanted, content_words(facts.folded_header(c)))) continue;
    if (found >= 0) return -1;
    found = c;
  }
  return found;
}

// "Tỷ lệ giải ngân/kế hoạch (%)": the header names the two.
std::optional<RateColumn> named_in_header(const TableFacts& facts, int rate) {
  static const Pattern header(
      R"((?:.* / )?(?:ty|ti) le(?: \(%\))? ([^/]+?) ?(?:/| tren ) ?([^/]+))");
  std::vector<std::string_view> groups;
  const std::string& text = facts.folded_header(rate);
  if (!header.find(text, 0, groups) || groups[0].size() != text.size()) return std::nullopt;
  const Quotient of{column_named(facts, groups[1], rate), column_named(facts, groups[2], rate)};
  if (of.part < 0 || of.whole < 0 || of.part == of.whole) return std::nullopt;
  return RateColumn{{of},
                    Severity::error,
                    Standing::stated,
                    {"đầu bảng nêu hai cột này", "the header names these two columns"}};
}

// What a rate's header says it is the rate of: "Tỷ lệ % đúng hạn" -> {"dung", "han"}.
std::vector<std::string> words_of_rate(std::string_view leaf) {
  std::vector<std::string> words = content_words(leaf);
  std::erase_if(words, [](const std::string& word) { return word == "dat" || word == "dat duoc"; });
  return words;
}

// Not done, not on time: no part that a bare "Tỷ lệ" would be of.
bool is_shortfall(std::string_view leaf) {
  static const Pattern pattern(R"(\b(chua|khong|con|qua han|tre han)\b)");
  return pattern.matches_part(leaf);
}

// Of the parts the one that the rate names: by the fewest words besides.
int part_named(const TableFacts& facts, const std::vector<std::string>& words,
               const std::vector<int>& parts) {
  int found = -1;
  std::size_t least = 0;
  bool unique = false;
  for (int c : parts) {
    const std::vector<std::string> own = content_words(leaf_of(facts, c));
    if (!is_subset(words, own)) continue;
    if (found >= 0 && own.size() >= least) {
      unique = unique && own.size() > least;
      continue;
    }
    unique = true;
    found = c;
    least = own.size();
  }
  return unique ? found : -1;
}

// "Tỷ lệ giải ngân", "Thực hiện/kế hoạch": how far a plan was fulfilled, whatever its columns call
// the two.
bool is_fulfilment(const std::vector<std::string>& words) {
  static const std::vector<std::string> all = {"thuc", "hien",  "giai", "ngan", "hoan", "thanh",
                                               "ke",   "hoach", "du",   "toan", "giao", "von"};
  return is_subset(words, all);
}

// Each of the parts, or the one that the rate's words name.
RateColumn rates_of(const TableFacts& facts, int rate, const std::vector<int>& parts, int whole) {
  RateColumn column;
  const std::vector<std::string> words = words_of_rate(leaf_of(facts, rate));
  const int part = words.empty() ? -1 : part_named(facts, words, parts);
  if (part >= 0) {
    column.quotients.push_back({part, whole});
    column.severity = Severity::error;
  } else if (is_fulfilment(words)) {
    for (int c : parts) {
      if (!is_shortfall(leaf_of(facts, c))) column.quotients.push_back({c, whole});
    }
  }
  return column;
}

// "Tiếp nhận / Tổng số", "Tiếp nhận / Trực tuyến", "Tiếp nhận / Tỷ lệ trực tuyến (%)".
std::optional<RateColumn> in_group(const TableFacts& facts, const std::vector<ColumnGroup>& groups,
                                   int rate) {
  const std::string_view outer = outer_parts(facts.folded_header(rate));
  const auto group = std::ranges::find(groups, outer, &ColumnGroup::header);
  if (group == groups.end() || group->total < 0) return std::nullopt;
  std::vector<int> parts = group->parts;
  parts.insert(parts.end(), group->of_which.begin(), group->of_which.end());
  RateColumn column = rates_of(facts, rate, parts, group->total);
  column.why = {"tỷ lệ nằm cùng nhóm cột", "the rate stands in the group of these columns"};
  return column;
}

// "Số phiếu", "Kết quả / Rất hài lòng", "Kết quả / Hài lòng", "Tỷ lệ rất hài lòng"; "Dự toán",
// "Đã giải ngân", "Còn lại", "Tỷ lệ giải ngân": single columns and groups without a total, the
// first of which is the whole.
std::optional<RateColumn> beside(const TableFacts& facts, int rate) {
  if (!outer_parts(facts.folded_header(rate)).empty()) return std::nullopt;
  std::vector<int> before;
  for (int c : facts.figure_columns()) {
    if (c >= rate) break;
    if (is_value_column(facts, c)) {
      before.push_back(c);
    } else {
      before.clear();
    }
  }
  if (before.size() < 2) return std::nullopt;
  const int whole = before.front();
  if (!outer_parts(facts.folded_header(whole)).empty()) return std::nullopt;
  before.erase(before.begin());
  RateColumn column = rates_of(facts, rate, before, whole);
  column.why = {"tỷ lệ đứng sau các cột này", "the rate stands behind these columns"};
  return column;
}

// "198/2.012 | 99,3": the rate of the fraction printed in the cell before it.
void add_fractions(const TableFacts& facts, int rate, Claims& claims) {
  const int before = rate - 1;
  const std::string_view group = outer_parts(facts.folded_header(rate));
  if (before < 0 || !is_value_column(facts, before)) return;
  if (group.empty() || group != outer_parts(facts.folded_header(before))) return;
  for (int r = 0; r < facts.rows(); ++r) {
    const int fraction = facts.number(r, before);
    const int result = facts.number(r, rate);
    if (fraction < 0 || facts.figure(fraction).kind != Kind::ratio) continue;
    if (result < 0 || !is_percent(facts.figure(result))) continue;
    const auto& denominator = facts.figure(fraction).denominator;
    if (!denominator || denominator->coefficient <= 0) continue;
    Claim claim;
    claim.rule = "ratio";
    claim.severity = Severity::error;
    claim.standing = Standing::usual;
    claim.result = result;
    claim.ways.push_back({{{fraction, false, false}}, {{fraction, true, false}}});
    claim.family = fmt::format("t{} fractions", facts.table().index);
    const std::string name = quoted(facts.row(r).label);
    const std::string& raw = facts.figure(fraction).raw;
    claim.what = {fmt::format("Dòng {}: tỷ lệ phải bằng {}", name, quoted(raw)),
                  fmt::format("Row {}: the rate should be {}", name, quoted(raw))};
    claim.why = {"tỷ lệ ghi liền với phân số này", "the rate stands beside the fraction"};
    claims.push_back(std::move(claim));
  }
}

// The words of the claims of one column, which its rows have in common.
struct RateWords {
  std::string header, under;
  Words over;
};

RateWords words_of(const TableFacts& facts, int rate, const RateColumn& column) {
  RateWords words;
  words.header = quoted(facts.column(rate).label);
  words.under = quoted(facts.column(column.quotients.front().whole).label);
  for (const Quotient& quotient : column.quotients) {
    const std::string part = quoted(facts.column(quotient.part).label);
    words.over.vi += (words.over.vi.empty() ? "" : " hoặc ") + part;
    words.over.en += (words.over.en.empty() ? "" : " or ") + part;
  }
  return words;
}

std::optional<Claim> claim_of(const TableFacts& facts, int row, int rate, const RateColumn& column,
                              const RateWords& words) {
  Claim claim;
  claim.rule = "ratio";
  claim.severity = column.severity;
  claim.standing = column.standing;
  claim.result = facts.number(row, rate);
  bool any = claim.result >= 0;
  claim.missing = claim.result < 0;
  for (const Quotient& quotient : column.quotients) {
    const int part = facts.number(row, quotient.part);
    const int whole = facts.number(row, quotient.whole);
    any = any || part >= 0 || whole >= 0;
    claim.missing = claim.missing || part < 0 || whole < 0;
    if (claim.missing) continue;
    if (!is_additive(facts.figure(part)) || !is_additive(facts.figure(whole))) return std::nullopt;
    claim.ways.push_back({{{part, false, false}}, {{whole, false, false}}});
  }
  if (!any) return std::nullopt;
  if (claim.missing) return claim;
  if (!is_percent(facts.figure(claim.result))) return std::nullopt;
  claim.family = fmt::format("t{} rates {}", facts.table().index, rate);
  claim.same_ways = true;
  const auto& [header, under, over] = words;
  const std::string name = quoted(facts.row(row).label);
  claim.what = {fmt::format("Dòng {}: {} phải bằng {} / {}", name, header, over.vi, under),
                fmt::format("Row {}: {} should be {} / {}", name, header, over.en, under)};
  claim.why = column.why;
  return claim;
}

}  // namespace

void find_rate_column_claims(const TableFacts& facts, Claims& claims) {
  const std::vector<ColumnGroup> groups = column_groups(facts);
  for (int c : facts.figure_columns()) {
    if (facts.column(c).role != Role::rate) continue;
    add_fractions(facts, c, claims);
    auto column = named_in_header(facts, c);
    if (!column) column = in_group(facts, groups, c);
    if (!column) column = beside(facts, c);
    if (!column || column->quotients.empty()) continue;
    const RateWords words = words_of(facts, c, *column);
    for (int r = 0; r < facts.rows(); ++r) {
      if (auto claim = claim_of(facts, r, c, *column, words)) claims.push_back(std::move(*claim));
    }
  }
}

}  // namespace bocso
