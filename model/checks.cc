// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "model/checks_table.h"
#include "model/suspects.h"

namespace bocso {
namespace {

struct NamedCheck {
  std::string_view rule;
  Check check;
};
constexpr NamedCheck kChecks[] = {
    {"sum", check_sum},
    {"ratio", check_ratio},
    {"delta", check_delta},
    {"part_whole", check_part_whole},
    {"mention", check_mention},
    {"rounding", check_rounding},
    {"range", check_range},
    {"separator", check_separators},
    {"numbering", check_numbering},
    {"code", check_codes},
    {"unit", check_units},
    {"ocr", check_ocr},
};

bool has_half_unit(const Figure& figure, int decimals) {
  switch (figure.kind) {
    case Kind::percent:
    case Kind::score:
      return true;
    case Kind::code:
    case Kind::rank:
    case Kind::ratio:
      return false;
    default:
      break;
  }
  if (decimals > 0 || figure.scale > 0) return true;
  // "Giữ nguyên" is no rounded nought.
  const bool in_digits = figure.raw.find_first_of("0123456789") != std::string::npos;
  return figure.kind == Kind::delta && in_digits &&
         (figure.unit_code == "percent" || figure.unit_code == "score");
}

Coverage coverage_of(const Report& report, const std::vector<Judged>& judged) {
  Coverage coverage;
  std::vector<bool> checked(report.figures.size());
  const auto check = [&](int figure) { checked[static_cast<std::size_t>(figure)] = true; };
  for (const Figure& figure : report.figures) coverage.figures += is_number(figure) ? 1 : 0;
  for (const Judged& one : judged) {
    switch (one.verdict) {
      case Verdict::held:
      case Verdict::held_if_cut:
        ++coverage.relations_held;
        break;
      case Verdict::broken:
        ++coverage.relations_broken;
        break;
      case Verdict::not_checkable:
        ++coverage.relations_not_checkable;
        continue;
    }
    if (one.claim.result >= 0) check(one.claim.result);
    const Way& way = one.claim.ways[one.way];
    for (const Operand& operand : way.parts) check(operand.figure);
    for (const Operand& operand : way.base) check(operand.figure);
  }
  coverage.figures_checked = static_cast<int>(std::ranges::count(checked, true));
  return coverage;
}

auto place_of(const Flag& flag) {
  static const FlagPlace nowhere;
  const FlagPlace& place = flag.places.empty() ? nowhere : flag.places.front();
  return std::tuple(place.page, place.table, place.row, place.bbox.y0, place.bbox.x0);
}

// Two flags of one rule may begin with the same figure.
void make_ids_unique(std::vector<Flag>& flags) {
  std::map<std::string, int> seen;
  for (Flag& flag : flags) {
    const int times = ++seen[flag.id];
    if (times > 1) flag.id += fmt::format("-{}", times);
  }
}

bool is_wanted(const Flag& flag, const CheckOptions& options) {
  if (flag.severity < options.min_severity) return false;
  return options.rules.empty() ||
         std::ranges::find(options.rules, flag.rule) != options.rules.end();
}

}  // namespace

Interval interval_of(const Figure& figure) {
  return interval_if(figure, *figure.value, figure.decimals);
}

Interval interval_if(const Figure& figure, const Decimal& value, int decimals) {
  if (!has_half_unit(figure, decimals)) return exactly(value);
  return within_half_unit(value, figure.scale - decimals);
}

void run_checks(Report& report, const Catalogue& catalogue, const CheckOptions& options) {
  std::vector<TableFacts> tables;
  for (std::size_t t = 0; t < report.tables.size(); ++t) {
    tables.emplace_back(report, static_cast<int>(t));
  }
  const std::vector<Judged> judged = judge_claims(report, catalogue, tables);
  const CheckInput input{report, catalogue, tables, judged};
  std::vector<Flag> flags;
  for (const NamedCheck& named : kChecks) named.check(input, flags);
  name_suspects(input, flags);
  weigh_doubt(input, flags);
  // Sorted by a key that does not depend on which rules are asked for, so that ids do not either.
  std::ranges::stable_sort(flags,
                           [](const Flag& a, const Flag& b) { return place_of(a) < place_of(b); });
  make_ids_unique(flags);
  std::erase_if(flags, [&](const Flag& flag) { return !is_wanted(flag, options); });
  report.coverage = coverage_of(report, judged);
  report.flags = std::move(flags);
}

bool is_rule(std::string_view rule) {
  return rule == "series" ||
         std::ranges::any_of(kChecks, [&](const NamedCheck& named) { return named.rule == rule; });
}

}  // namespace bocso
