// SPDX-License-Identifier: GPL-3.0-or-later
// Rates and the two rows they are made of: "Tỷ lệ …" above "Tổng số …" and "Số … đã …".
#include <fmt/format.h>

#include <algorithm>

#include "model/relation.h"
#include "model/total_words.h"
#include "normalize/pattern.h"

namespace bocso {
namespace {

// "Tỷ lệ tăng so với năm trước" is no share of anything in the table.
bool is_rate_label(std::string_view folded) {
  static const Pattern rate(R"([-+* ]*(ty|ti) (le|trong)\b.*)");
  static const Pattern growth(R"(\b(so voi|tang|giam|tang truong|cung ky)\b)");
  return rate.matches_all(folded) && !growth.matches_part(folded);
}

// A plan, a task or a finding, of which a part was done.
bool is_plan_label(std::string_view folded) {
  static const Pattern plan(R"(\b(ke hoach|de ra|duoc giao|phai|can|phat hien)\b)");
  static const Pattern done(R"(\b(da|thuc hien|hoan thanh|xong)\b)");
  return plan.matches_part(folded) && !done.matches_part(folded);
}

bool is_done_label(std::string_view folded) {
  static const Pattern done(R"(\b(da|thuc hien|hoan thanh|xong)\b)");
  return done.matches_part(folded);
}

// How well a numerator's label tells what the rate's label tells: words of the rate it has, less
// words of its own.
struct Fit {
  int named = 0;
  int extra = 0;
  friend bool operator==(const Fit&, const Fit&) = default;
  bool is_better_than(const Fit& other) const { return named - extra > other.named - other.extra; }
};
Fit fit_of(const std::vector<std::string>& part, const std::vector<std::string>& rate) {
  Fit fit;
  for (const std::string& word : part) {
    (std::ranges::find(rate, word) != rate.end() ? fit.named : fit.extra) += 1;
  }
  return fit;
}

struct Pairing {
  int part = -1;
  std::vector<int> wholes;  // the likeliest first; more than one: the labels do not say which
  Severity severity = Severity::error;
  Words why;
};

class RateRow {
 public:
  RateRow(const TableFacts& facts, int row)
      : facts_(facts), row_(row), words_(content_words(facts.folded_label(row))) {}

  std::optional<Pairing> pairing() const {
    if (auto found = among(rows_below())) {
      found->why = {"hai dòng chi tiết của tỷ lệ", "the two rows below the rate"};
      return found;
    }
    if (!facts_.children(row_).empty()) return std::nullopt;
    if (auto found = among(siblings_after()); found && speaks_of(*found)) {
      found->why = {"hai dòng ngay sau tỷ lệ", "the two rows behind the rate"};
      return found;
    }
    if (auto found = before()) {
      found->why = {"hai dòng ngay trước tỷ lệ", "the two rows before the rate"};
      return found;
    }
    return std::nullopt;
  }

 private:
  const std::string& label(int r) const { return facts_.folded_label(r); }

  bool is_rate(int r) const { return is_rate_label(label(r)) || facts_.folded_unit(r) == "%"; }

  // What a rate can be made of: rows that count.
  bool may_be_operand(int r) const { return !is_rate(r) && !label(r).empty(); }

  std::vector<int> rows_below() const {
    std::vector<int> rows;
    for (int r : facts_.children(row_)) {
      if (may_be_operand(r)) rows.push_back(r);
    }
    return rows;
  }

  std::vector<int> siblings_after() const {
    std::vector<int> rows;
    for (int r = row_ + 1; r < facts_.rows(); ++r) {
      if (!stands_beside(r) || is_rate(r)) break;
      if (!facts_.children(r).empty() || !may_be_operand(r)) break;
      // A new "Tổng số" opens another group.
      if (!rows.empty() && begins_with_total(label(r))) break;
      rows.push_back(r);
    }
    return rows;
  }

  // Behind a numbered row, rows without a number are its own.
  bool goes_with(int r) const {
    return facts_.row(r).ordinal.empty() && !facts_.row(row_).ordinal.empty();
  }
  bool stands_beside(int r) const {
    return facts_.row(r).parent == facts_.row(row_).parent || goes_with(r);
  }

  bool same_unit(int a, int b) const { return facts_.folded_unit(a) == facts_.folded_unit(b); }

  // The same noun: printed units tell; without a unit column the labels' first words do.
  bool counts_the_same(int part, int whole) const {
    if (!same_unit(part, whole)) return false;
    if (!facts_.folded_unit(whole).empty()) return true;
    const auto of_part = content_words(label(part));
    const auto of_whole = content_words(label(whole));
    return !of_part.empty() && !of_whole.empty() && of_part.front() == of_whole.front();
  }

  bool may_be_part(int r) const {
    return !begins_with_total(label(r)) && !are_rivals(label(row_), label(r));
  }

  std::optional<Pairing> among(const std::vector<int>& rows) const {
    if (rows.size() < 2) return std::nullopt;
    std::vector<int> totals;
    std::ranges::copy_if(rows, std::back_inserter(totals),
                         [&](int r) { return begins_with_total(label(r)); });
    if (totals.size() > 1) return std::nullopt;
    if (rows.size() == 2) return of_two(rows, totals);
    return of_many(rows, totals);
  }

  std::optional<Pairing> of_two(const std::vector<int>& rows,
                                const std::vector<int>& totals) const {
    int whole = -1;
    if (totals.size() == 1) {
      whole = totals.front();
    } else if ((is_plan_label(label(rows[0])) && is_done_label(label(rows[1]))) ||
               is_answered_in_time(rows[0], rows[1])) {
      whole = rows[0];
    }
    if (whole < 0) return std::nullopt;
    const int part = whole == rows[0] ? rows[1] : rows[0];
    if (!may_be_part(part) || !counts_the_same(part, whole)) return std::nullopt;
    return Pairing{part, {whole}, Severity::error, {}};
  }

  // "Tỷ lệ … giải quyết đúng hạn": "Số hồ sơ đã giải quyết xong", "Số hồ sơ giải quyết đúng hạn".
  bool is_answered_in_time(int whole, int part) const {
    static const Pattern answered(R"(\bda( duoc)? (giai quyet|xu ly)( xong)?$)");
    static const Pattern in_time(R"(\b(giai quyet|xu ly)\b.*\b(dung|qua|tre|truoc)( thoi)? han\b)");
    return answered.matches_part(label(whole)) && in_time.matches_part(label(part)) &&
           in_time.matches_part(label(row_));
  }

  // Rows that merely stand beside the rate are its own when their labels say at least half of what
  // its label says; a third is enough for a numbered rate and rows without numbers.
  bool speaks_of(const Pairing& pairing) const {
    std::vector<std::string> said = content_words(label(pairing.part));
    for (int whole : pairing.wholes) {
      for (std::string& word : content_words(label(whole))) said.push_back(std::move(word));
    }
    const auto named = std::ranges::count_if(words_, [&](const std::string& word) {
      return std::ranges::find(said, word) != said.end();
    });
    const int enough = goes_with(pairing.part) ? 3 : 2;
    return enough * named >= std::ssize(words_);
  }

  std::optional<Pairing> of_many(const std::vector<int>& rows,
                                 const std::vector<int>& totals) const {
    if (totals.empty()) return std::nullopt;
    const int total = totals.front();
    int best = -1;
    Fit best_fit;
    bool unique = false;
    for (int r : rows) {
      if (r == total || !may_be_part(r) || !counts_the_same(r, total)) continue;
      const Fit fit = fit_of(content_words(label(r)), words_);
      if (best >= 0 && !fit.is_better_than(best_fit)) {
        unique = unique && best_fit.is_better_than(fit);
        continue;
      }
      best = r;
      best_fit = fit;
      unique = true;
    }
    if (best < 0 || !unique || best_fit.named == 0) return std::nullopt;
    Pairing pairing{best, {total}, Severity::error, {}};
    // Between the total and the part there may be a stage that is the base as well: of files
    // received some were answered, of those some in time.
    for (int r : rows) {
      if (r == total || r == best || !counts_the_same(r, total)) continue;
      if (r < best) pairing.wholes.push_back(r);
    }
    if (pairing.wholes.size() > 1) pairing.severity = Severity::warning;
    return pairing;
  }

  // "Tổng số …", "Số … đúng hạn", "Tỷ lệ … đúng hạn": the rate closes its group. Only when the
  // part's label says all that the rate's does.
  std::optional<Pairing> before() const {
    const int part = row_ - 1;
    if (part < 1 || !is_sibling(part) || !may_be_operand(part) || !may_be_part(part)) {
      return std::nullopt;
    }
    for (int whole = part - 1; whole >= 0 && is_sibling(whole); --whole) {
      if (!begins_with_total(label(whole))) continue;
      std::vector<std::string> said = content_words(label(part));
      if (!counts_the_same(part, whole) || !is_subset(words_, said)) return std::nullopt;
      return Pairing{part, {whole}, Severity::warning, {}};
    }
    return std::nullopt;
  }

  bool is_sibling(int r) const {
    return facts_.row(r).parent == facts_.row(row_).parent && facts_.children(r).empty();
  }

  const TableFacts& facts_;
  int row_;
  std::vector<std::string> words_;
};

std::optional<Claim> rate_claim(const TableFacts& facts, int row, int column,
                                const Pairing& pairing) {
  Claim claim;
  claim.rule = "ratio";
  claim.severity = pairing.severity;
  claim.result = facts.number(row, column);
  const int part = facts.number(pairing.part, column);
  bool any = claim.result >= 0 || part >= 0;
  claim.missing = claim.result < 0 || part < 0;
  for (int r : pairing.wholes) {
    const int whole = facts.number(r, column);
    any = any || whole >= 0;
    if (whole < 0) {
      claim.missing = true;
    } else if (!is_additive(facts.figure(whole))) {
      return std::nullopt;
    }
    claim.ways.push_back({{{part, false, false}}, {{whole, false, false}}});
  }
  if (!any) return std::nullopt;
  if (claim.missing) return claim;
  if (!is_percent(facts.figure(claim.result)) || !is_additive(facts.figure(part))) {
    return std::nullopt;
  }
  const std::string rate = quoted(facts.row(row).label);
  const std::string over = quoted(facts.row(pairing.part).label);
  const std::string under = quoted(facts.row(pairing.wholes.front()).label);
  claim.what = {fmt::format("{} phải bằng {} / {}", rate, over, under),
                fmt::format("{} should be {} / {}", rate, over, under)};
  claim.why = pairing.why;
  return claim;
}

// What the rate is a rate of cannot exceed what it is a rate in, whatever the rate prints.
std::optional<Claim> part_claim(const TableFacts& facts, int row, int column,
                                const Pairing& pairing) {
  static const Pattern plan(
      R"(\b(ke hoach|chi tieu|muc tieu|du toan|duoc giao|so thu|thu (ngan sach|phi|thue))\b)");
  const int part = facts.number(pairing.part, column);
  const int whole = facts.number(pairing.wholes.front(), column);
  if (part < 0 || whole < 0 || plan.matches_part(facts.folded_label(row)) ||
      plan.matches_part(facts.folded_label(pairing.wholes.front()))) {
    return std::nullopt;
  }
  if (!is_additive(facts.figure(part)) || !is_additive(facts.figure(whole))) return std::nullopt;
  Claim claim;
  claim.rule = "part_whole";
  claim.compare = Compare::at_most;
  claim.severity = pairing.severity;
  claim.result = part;
  claim.ways.push_back({{{whole, false, false}}, {}});
  const std::string of = quoted(facts.row(pairing.part).label);
  const std::string in = quoted(facts.row(pairing.wholes.front()).label);
  claim.what = {fmt::format("{} không thể vượt {}", of, in),
                fmt::format("{} cannot exceed {}", of, in)};
  const std::string rate = quoted(facts.row(row).label);
  claim.why = {fmt::format("tử và mẫu của {}", rate), fmt::format("part and whole of {}", rate)};
  return claim;
}

}  // namespace

void find_rate_claims(const TableFacts& facts, Claims& claims) {
  for (int r = 0; r < facts.rows(); ++r) {
    if (!is_rate_label(facts.folded_label(r))) continue;
    const auto pairing = RateRow(facts, r).pairing();
    if (!pairing) continue;
    for (int c : facts.figure_columns()) {
      if (facts.column(c).role == Role::change) continue;
      if (auto claim = rate_claim(facts, r, c, *pairing)) claims.push_back(std::move(*claim));
      if (auto claim = part_claim(facts, r, c, *pairing)) claims.push_back(std::move(*claim));
    }
  }
}

}  // namespace bocso
