// SPDX-License-Identifier: GPL-3.0-or-later
// The rules sum, ratio, delta and rounding: broken claims become flags.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "model/checks_table.h"
#include "model/relation.h"

namespace bocso {
namespace {

// The result and what it is made of, in reading order; the constant 100 is no figure.
std::vector<int> figures_in_order(const Judged& judged) {
  std::vector<int> figures;
  const auto take = [&](int figure) {
    if (figure >= 0 && std::ranges::find(figures, figure) == figures.end()) {
      figures.push_back(figure);
    }
  };
  take(judged.claim.result);
  const Way& way = judged.claim.ways[judged.way];
  for (const Operand& operand : way.parts) take(operand.figure);
  for (const Operand& operand : way.base) take(operand.figure);
  return figures;
}

void add_words(Flag& flag, const Claim& claim, const std::string& found,
               const std::string& expected) {
  flag.message_vi =
      fmt::format("{} ({}): in {}, tính được {}", claim.what.vi, claim.why.vi, found, expected);
  flag.message_en =
      fmt::format("{} ({}): printed {}, computed {}", claim.what.en, claim.why.en, found, expected);
}

// A part against its whole, or two prints of one quantity: both are said as printed.
void add_pair_words(Flag& flag, const CheckInput& input, const Judged& judged) {
  const Figure& one = input.report.figures[static_cast<std::size_t>(judged.claim.result)];
  const Operand& operand = judged.claim.ways[judged.way].parts.front();
  const Figure& other = input.report.figures[static_cast<std::size_t>(operand.figure)];
  const Claim& claim = judged.claim;
  const std::string whole = operand.denominator ? to_vietnamese(*other.denominator) : other.raw;
  flag.message_vi =
      fmt::format("{} ({}): in {} và {}", claim.what.vi, claim.why.vi, one.raw, whole);
  flag.message_en =
      fmt::format("{} ({}): printed {} and {}", claim.what.en, claim.why.en, one.raw, whole);
}

void add_difference(Flag& flag, const Decimal& found, const Decimal& expected) {
  if (const Result<Decimal> difference = subtract(found, expected)) {
    flag.difference = to_string(*difference);
  }
}

// Shares that should be 100 together: what is found is their sum.
Flag complement_flag(const CheckInput& input, const Judged& judged) {
  Flag flag =
      make_flag(input.report, judged.claim.rule, judged.claim.severity, figures_in_order(judged));
  const Decimal hundred{100, 0};
  flag.found = to_string(*judged.expected);
  flag.expected = to_string(hundred);
  add_difference(flag, *judged.expected, hundred);
  const int first = judged.claim.ways[judged.way].parts.front().figure;
  const std::string sum =
      printed_like(input.report.figures[static_cast<std::size_t>(first)], *judged.expected, true);
  flag.message_vi =
      fmt::format("{} ({}): cộng lại được {}", judged.claim.what.vi, judged.claim.why.vi, sum);
  flag.message_en =
      fmt::format("{} ({}): they add up to {}", judged.claim.what.en, judged.claim.why.en, sum);
  return flag;
}

Flag flag_of(const CheckInput& input, const Judged& judged, std::string_view rule,
             Severity severity) {
  if (judged.claim.result < 0) return complement_flag(input, judged);
  Flag flag = make_flag(input.report, rule, severity, figures_in_order(judged));
  const Figure& result = input.report.figures[static_cast<std::size_t>(judged.claim.result)];
  flag.found = to_string(*result.value);
  flag.expected = to_string(*judged.expected);
  add_difference(flag, *result.value, *judged.expected);
  const bool is_pair = judged.claim.ways[judged.way].parts.size() == 1;
  if (is_pair && (judged.claim.rule == "part_whole" || judged.claim.rule == "mention")) {
    add_pair_words(flag, input, judged);
  } else {
    add_words(flag, judged.claim, as_printed(result, *result.value),
              as_printed(result, *judged.expected));
  }
  return flag;
}

// What another flag explains already: a figure of the claim is impossible by itself, the claim is
// only probable and one of its parts does not come out as it certainly should, or a part exceeds
// its whole and their printed rate says so.
class Explained {
 public:
  explicit Explained(const CheckInput& input) : input_(input) {
    for (const Judged& judged : input.judged) {
      if (judged.verdict != Verdict::broken || judged.claim.severity != Severity::error) continue;
      if (judged.claim.result >= 0) wrong_.insert(judged.claim.result);
    }
  }

  bool contains(const Judged& judged) const {
    const std::vector<int> figures = figures_in_order(judged);
    if (judged.claim.rule == "part_whole" && is_said_by_rate(figures)) return true;
    return std::ranges::any_of(figures, [&](int figure) {
      const bool is_wrong_part = figure != judged.claim.result && wrong_.contains(figure);
      return is_impossible(input_, figure) ||
             (is_wrong_part && judged.claim.severity < Severity::error);
    });
  }

 private:
  bool is_said_by_rate(const std::vector<int>& figures) const {
    return std::ranges::any_of(input_.judged, [&](const Judged& rate) {
      if (rate.claim.rule != "ratio" || rate.verdict != Verdict::broken) return false;
      const std::vector<int> own = figures_in_order(rate);
      return std::ranges::all_of(
          figures, [&](int figure) { return std::ranges::find(own, figure) != own.end(); });
    });
  }

  const CheckInput& input_;
  std::set<int> wrong_;
};

// A figure contradicted by its own copy is reported once: what comes right with the other value is
// said there, not flagged again.
class Copies {
 public:
  explicit Copies(const CheckInput& input) : input_(input) {
    for (const Judged& judged : input.judged) {
      if (is_broken(judged) && judged.claim.rule == "mention") find_mended(judged);
    }
  }

  bool explain(const Judged& judged) const { return mended_.contains(&judged); }
  const std::vector<const Judged*>& mended_by(const Judged& mention) const {
    static const std::vector<const Judged*> none;
    const auto found = by_mention_.find(&mention);
    return found == by_mention_.end() ? none : found->second;
  }

 private:
  static bool is_broken(const Judged& judged) {
    return judged.verdict == Verdict::broken && judged.expected;
  }

  void find_mended(const Judged& mention) {
    const int one = mention.claim.result;
    const int other = mention.claim.ways.front().parts.front().figure;
    const std::vector<Figure>& figures = input_.report.figures;
    const auto mends = [&](const Judged& judged, int figure, int copy) {
      const std::vector<int> own = figures_in_order(judged);
      return std::ranges::find(own, figure) != own.end() &&
             holds_with(judged.claim, figures, figure,
                        *figures[static_cast<std::size_t>(copy)].value);
    };
    for (const Judged& judged : input_.judged) {
      if (judged.claim.rule == "mention" || !is_broken(judged) || mended_.contains(&judged)) {
        continue;
      }
      if (!mends(judged, one, other) && !mends(judged, other, one)) continue;
      mended_.insert(&judged);
      by_mention_[&mention].push_back(&judged);
    }
  }

  const CheckInput& input_;
  std::set<const Judged*> mended_;
  std::map<const Judged*, std::vector<const Judged*>> by_mention_;
};

// More figures than this in one flag are not taken in at a glance: longer relations are only named.
constexpr std::size_t kMostShown = 8;

void add_mended(Flag& flag, const CheckInput& input, const std::vector<const Judged*>& mended) {
  for (const Judged* judged : mended) {
    flag.severity = std::max(flag.severity, judged->claim.severity);
    flag.message_vi += fmt::format("; lấy số kia thì khớp: {}", judged->claim.what.vi);
    flag.message_en += fmt::format("; with the other value this holds: {}", judged->claim.what.en);
    const Flag other = make_flag(input.report, flag.rule, flag.severity, figures_in_order(*judged));
    if (flag.figures.size() + other.figures.size() > kMostShown) continue;
    for (std::size_t i = 0; i < other.figures.size(); ++i) {
      if (std::ranges::find(flag.figures, other.figures[i]) != flag.figures.end()) continue;
      flag.figures.push_back(other.figures[i]);
      flag.places.push_back(other.places[i]);
    }
  }
}

void flag_broken(const CheckInput& input, std::string_view rule, std::vector<Flag>& flags) {
  const Explained explained(input);
  const Copies copies(input);
  for (const Judged& judged : input.judged) {
    if (judged.claim.rule != rule || judged.verdict != Verdict::broken || !judged.expected) {
      continue;
    }
    if (explained.contains(judged) || copies.explain(judged)) continue;
    Flag flag = flag_of(input, judged, rule, judged.claim.severity);
    add_mended(flag, input, copies.mended_by(judged));
    flags.push_back(std::move(flag));
  }
}

}  // namespace

void check_sum(const CheckInput& input, std::vector<Flag>& flags) {
  flag_broken(input, "sum", flags);
}

void check_ratio(const CheckInput& input, std::vector<Flag>& flags) {
  flag_broken(input, "ratio", flags);
}

void check_delta(const CheckInput& input, std::vector<Flag>& flags) {
  flag_broken(input, "delta", flags);
}

void check_part_whole(const CheckInput& input, std::vector<Flag>& flags) {
  flag_broken(input, "part_whole", flags);
}

void check_mention(const CheckInput& input, std::vector<Flag>& flags) {
  flag_broken(input, "mention", flags);
}

void check_rounding(const CheckInput& input, std::vector<Flag>& flags) {
  for (const Judged& judged : input.judged) {
    // Sums and changes of cut figures are off by as little as those of rounded ones.
    if (judged.claim.rule != "ratio" || judged.verdict != Verdict::held_if_cut) continue;
    if (!judged.expected) continue;
    Flag flag = flag_of(input, judged, "rounding", Severity::info);
    flag.message_vi += ": cắt bớt chữ số, không làm tròn";
    flag.message_en += ": cut, not rounded";
    flags.push_back(std::move(flag));
  }
}

std::vector<Judged> judge_claims(const Report& report, const Catalogue& catalogue,
                                 const std::vector<TableFacts>& tables) {
  Claims claims;
  for (const TableFacts& facts : tables) find_formula_claims(facts, claims);
  for (const TableFacts& facts : tables) find_total_claims(facts, claims);
  find_catalogue_claims(report, catalogue, claims);
  for (const auto& find :
       {find_block_claims, find_column_claims, find_partition_claims, find_joint_claims,
        find_balance_claims, find_rate_claims, find_rate_column_claims, find_share_claims,
        find_change_claims, find_part_claims}) {
    for (const TableFacts& facts : tables) find(facts, claims);
  }
  const std::vector<Passage> passages = passages_of(report);
  find_prose_claims(report, passages, claims);
  find_prose_rate_claims(report, passages, claims);
  find_fraction_claims(report, claims);
  find_mention_claims(report, tables, passages, claims);
  return judge(std::move(claims), report);
}

}  // namespace bocso
