// SPDX-License-Identifier: GPL-3.0-or-later
// Intervals against intervals: does a claim hold?
#include <algorithm>
#include <map>

#include "model/bounds.h"
#include "model/relation.h"

namespace bocso {
namespace {

const Decimal kHundred{100, 0};

// The judge of one claim, once with figures taken as rounded and once as possibly cut.
class Judge {
 public:
  Judge(const std::vector<Figure>& figures, bool may_be_cut)
      : figures_(figures), may_be_cut_(may_be_cut) {}

  // nullopt: cannot be said.
  std::optional<bool> holds(const Claim& claim, const Way& way) const {
    if (way.parts.empty()) return std::nullopt;
    const std::optional<Bounds> parts = total(way.parts);
    const std::optional<Bounds> base = total(way.base);
    if (!parts || !base) return std::nullopt;
    const Bounds result = result_of(claim, way);
    if (!way.base.empty()) return rate_holds(result, *parts, *base);
    return total_holds(result, *parts, claim.compare);
  }

 private:
  const Figure& figure(int index) const { return figures_[static_cast<std::size_t>(index)]; }

  std::optional<Bounds> total(const std::vector<Operand>& operands) const {
    Total sum;
    for (const Operand& operand : operands) {
      const Bounds one = bounds_of(figure(operand.figure), operand.denominator, may_be_cut_);
      sum.add(operand.negative ? negated(one) : one);
    }
    return sum.bounds();
  }

  Bounds result_of(const Claim& claim, const Way& way) const {
    if (claim.result < 0) return {kHundred, kHundred};
    const bool rounded_parts = std::ranges::any_of(way.parts, [&](const Operand& operand) {
      return !operand.denominator && is_rounded(figure(operand.figure));
    });
    const Figure& result = figure(claim.result);
    return result_if(result, *result.value, result.decimals, rounded_parts, may_be_cut_);
  }

  const std::vector<Figure>& figures_;
  bool may_be_cut_;
};

std::optional<Decimal> printed_total(const Report& report, const std::vector<Operand>& operands) {
  Decimal sum;
  for (const Operand& operand : operands) {
    const Figure& figure = report.figures[static_cast<std::size_t>(operand.figure)];
    const Decimal& value = operand.denominator ? *figure.denominator : *figure.value;
    const Result<Decimal> next = operand.negative ? subtract(sum, value) : add(sum, value);
    if (!next) return std::nullopt;
    sum = *next;
  }
  return sum;
}

std::optional<Decimal> expected_of(const Report& report, const Claim& claim, const Way& way) {
  const std::optional<Decimal> parts = printed_total(report, way.parts);
  if (!parts || way.base.empty()) return parts;
  const std::optional<Decimal> base = printed_total(report, way.base);
  if (!base) return std::nullopt;
  // Two places more than printed, so that the reader sees which way the rounding went.
  const int decimals = report.figures[static_cast<std::size_t>(claim.result)].decimals;
  const auto rate = percentage(*parts, *base, std::max(decimals, 2) + 2, Rounding::nearest);
  const auto whole = percentage(*parts, *base, 0, Rounding::nearest);
  return rate && whole && *rate == *whole ? whole : rate;
}

bool is_approximate(const Report& report, const Claim& claim) {
  const auto vague = [&](int index) {
    return index >= 0 && report.figures[static_cast<std::size_t>(index)].approx != Approx::none;
  };
  if (vague(claim.result)) return true;
  for (const Way& way : claim.ways) {
    for (const auto* operands : {&way.parts, &way.base}) {
      for (const Operand& operand : *operands) {
        if (vague(operand.figure)) return true;
      }
    }
  }
  return false;
}

Judged judge_one(Claim claim, const Report& report) {
  Judged judged;
  if (is_approximate(report, claim)) claim.severity = std::min(claim.severity, Severity::warning);
  const auto any_holds = [&](bool may_be_cut, std::vector<bool>* each) {
    const Judge judge(report.figures, may_be_cut);
    std::optional<bool> any;
    for (const Way& way : claim.ways) {
      const std::optional<bool> holds = judge.holds(claim, way);
      if (each != nullptr) each->push_back(holds.value_or(false));
      if (holds) any = any.value_or(false) || *holds;
    }
    return any;
  };
  if (!claim.missing) {
    const std::optional<bool> holds = any_holds(false, &judged.holds);
    if (holds && *holds) judged.verdict = Verdict::held;
    if (holds && !*holds) {
      judged.verdict =
          any_holds(true, nullptr).value_or(false) ? Verdict::held_if_cut : Verdict::broken;
    }
  }
  judged.claim = std::move(claim);
  return judged;
}

// Ascending, each once.
std::vector<int> figures_of(const Claim& claim) {
  std::vector<int> figures;
  for (const Way& way : claim.ways) {
    for (const Operand& operand : way.parts) figures.push_back(operand.figure);
    for (const Operand& operand : way.base) figures.push_back(operand.figure);
  }
  std::ranges::sort(figures);
  const auto repeated = std::ranges::unique(figures);
  figures.erase(repeated.begin(), repeated.end());
  return figures;
}

// Claims already taken, by result: a claim over the same figures, or over some or more of them,
// says nothing new.
class Known {
 public:
  bool add(const Claim& claim) {
    std::vector<int> figures = figures_of(claim);
    std::vector<std::vector<int>>& others = by_result_[{claim.result, claim.compare}];
    for (const std::vector<int>& other : others) {
      if (std::ranges::includes(other, figures) || std::ranges::includes(figures, other)) {
        return false;
      }
    }
    others.push_back(std::move(figures));
    return true;
  }

 private:
  std::map<std::pair<int, Compare>, std::vector<std::vector<int>>> by_result_;
};

// Would the way fail with other numbers? "0 = 0 + 0" and "100 % = 5 / 5" say nothing.
bool tells(const Report& report, const Claim& claim, const Way& way) {
  const auto value = [&](const Operand& operand) {
    const Figure& figure = report.figures[static_cast<std::size_t>(operand.figure)];
    return operand.denominator ? *figure.denominator : *figure.value;
  };
  const auto parts = std::ranges::count_if(
      way.parts, [&](const Operand& operand) { return value(operand).coefficient != 0; });
  if (way.base.empty()) return parts >= 2;
  const Decimal& rate = *report.figures[static_cast<std::size_t>(claim.result)].value;
  return parts > 0 && rate != kHundred;
}

struct Family {
  int held = 0;
  int broken = 0;
  std::vector<int> holds;  // by way
  std::vector<int> proof;  // by way: of those that hold, the ones that tell
  std::vector<int> sole;   // by way: of the proof, where no other way holds

  // Two columns of a total row may be misprinted; that all but one of many are is unlikely.
  bool is_doubtful() const { return held + broken >= 3 && broken > 2 * held; }

  void add(const Judged& judged, const Report& report) {
    (judged.verdict == Verdict::broken ? broken : held) += 1;
    const std::size_t ways = std::max(holds.size(), judged.holds.size());
    for (std::vector<int>* counts : {&holds, &proof, &sole}) counts->resize(ways);
    const auto number = std::ranges::count(judged.holds, true);
    for (std::size_t i = 0; i < judged.holds.size(); ++i) {
      if (!judged.holds[i]) continue;
      ++holds[i];
      if (!tells(report, judged.claim, judged.claim.ways[i])) continue;
      ++proof[i];
      if (number == 1) ++sole[i];
    }
  }

  std::size_t best() const {
    return static_cast<std::size_t>(std::ranges::max_element(holds) - holds.begin());
  }
  int failed(std::size_t way) const { return held + broken - holds[way]; }
  // Enough of them hold in this way only: it is the one that is meant.
  bool is_settled(std::size_t way) const { return sole[way] >= 3 && proof[way] >= 2 * failed(way); }

  // A rate that comes out to its last place is hardly one by chance, as a small sum may be.
  bool is_checkable(Standing standing, bool is_rate) const {
    if (is_doubtful()) return false;
    const int proofs = proof[best()];
    if (standing == Standing::hinted) return proofs >= 1;
    return standing != Standing::inferred || (held > broken && proofs >= 2) ||
           (is_rate && held >= 2 * broken && proofs >= 1);
  }
  // A broken claim of it may be an error.
  bool is_certain(Standing standing, bool is_rate) const {
    switch (standing) {
      case Standing::stated:
        return held > 0 || broken <= 1;
      case Standing::leading:
      case Standing::hinted:
        return held > 0;
      case Standing::usual:
      case Standing::inferred:
        return held > 0 &&
               (held >= 4 * broken || (is_rate && held >= 2 * broken && proof[best()] >= 3));
    }
    return false;
  }
};

// What the other claims of its family say of one.
void apply_family(const Family& family, const Report& report, Judged& judged) {
  const Standing standing = judged.claim.standing;
  const bool is_rate = judged.claim.rule == "ratio";
  if (!family.is_certain(standing, is_rate)) {
    judged.claim.severity = std::min(judged.claim.severity, Severity::warning);
  }
  const std::size_t best = family.best();
  if (judged.claim.same_ways && best < judged.claim.ways.size()) {
    judged.way = best;
    if (judged.claim.ways.size() > 1 && !judged.holds[best] && family.is_settled(best)) {
      // Another way than the others' excuses nothing, but is no proof either.
      Claim claim = judged.claim;
      if (judged.verdict != Verdict::broken) {
        claim.severity = std::min(claim.severity, Severity::warning);
      }
      claim.ways = {claim.ways[best]};
      judged = judge_one(std::move(claim), report);
    }
  }
  if (!family.is_checkable(standing, is_rate)) judged.verdict = Verdict::not_checkable;
}

}  // namespace

bool holds_with(const Claim& claim, const std::vector<Figure>& figures, int figure,
                const Decimal& value) {
  std::vector<Figure> changed = figures;
  changed[static_cast<std::size_t>(figure)].value = value;
  const Judge judge(changed, true);
  return std::ranges::any_of(
      claim.ways, [&](const Way& way) { return judge.holds(claim, way).value_or(false); });
}

std::vector<Judged> judge(Claims claims, const Report& report) {
  std::vector<Judged> all;
  Known known;
  for (Claim& claim : claims) {
    if (!claim.missing && !known.add(claim)) continue;
    all.push_back(judge_one(std::move(claim), report));
  }
  std::map<std::string, Family> families;
  for (const Judged& judged : all) {
    if (judged.claim.family.empty() || judged.verdict == Verdict::not_checkable) continue;
    families[judged.claim.family].add(judged, report);
  }
  for (Judged& judged : all) {
    if (judged.verdict == Verdict::not_checkable) continue;
    if (const auto found = families.find(judged.claim.family); found != families.end()) {
      apply_family(found->second, report, judged);
    }
    judged.expected = expected_of(report, judged.claim, judged.claim.ways[judged.way]);
  }
  return all;
}

}  // namespace bocso
