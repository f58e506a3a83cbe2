// SPDX-License-Identifier: GPL-3.0-or-later
// Relations of the catalogue, between figures matched to their indicators.
//
// A relation is about one entity at one time, so its figures are looked for in one row (indicators
// that are columns, figures in a note cell) or in one column (indicators that are rows) of one
// table. An indicator that occurs twice there counts where it stands nearest in the hierarchy; at
// equal distance it is left alone.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/figure_periods.h"
#include "model/relation.h"

namespace bocso {
namespace {

using ByIndicator = std::map<std::string_view, std::vector<int>, std::less<>>;

class Finder {
 public:
  Finder(const Report& report, const Catalogue& catalogue)
      : report_(report), catalogue_(catalogue) {
    for (std::size_t i = 0; i < report.figures.size(); ++i) {
      const Figure& figure = report.figures[i];
      if (figure.indicator.empty() || figure.table < 0 || !is_number(figure)) continue;
      by_indicator_[figure.indicator].push_back(static_cast<int>(i));
    }
  }

  void find(const Relation& relation, Claims& claims) const {
    switch (relation.type) {
      case RelationType::sum:
      case RelationType::ratio:
      case RelationType::at_least_sum:
        for (int whole : figures_of(relation.whole)) add(relation, whole, relation.parts, claims);
        break;
      case RelationType::complement:
        for (int first : figures_of(relation.parts.front())) {
          add(relation, first, {relation.parts.begin() + 1, relation.parts.end()}, claims);
        }
        break;
      case RelationType::part_of:
        for (int part : figures_of(relation.parts.front())) {
          add_pair(relation, part, relation.whole, claims);
        }
        break;
      case RelationType::equal:
        for (int one : figures_of(relation.whole)) {
          add_pair(relation, one, relation.parts.front(), claims);
        }
        break;
    }
  }

 private:
  const Figure& figure(int index) const { return report_.figures[static_cast<std::size_t>(index)]; }

  const std::vector<int>& figures_of(std::string_view indicator) const {
    static const std::vector<int> none;
    const auto found = by_indicator_.find(indicator);
    return found == by_indicator_.end() ? none : found->second;
  }

  // The row's ancestors, itself first.
  std::vector<int> lineage(const Figure& of) const {
    std::vector<int> rows;
    const auto& all = report_.tables[static_cast<std::size_t>(of.table)].rows;
    int row = of.row;
    while (row >= 0 && row < static_cast<int>(all.size()) && rows.size() <= all.size()) {
      rows.push_back(row);
      row = all[static_cast<std::size_t>(row)].parent;
    }
    return rows;
  }

  // Steps up from one row and down to the other.
  int distance(const Figure& a, const Figure& b) const {
    const std::vector<int> from = lineage(a);
    const std::vector<int> to = lineage(b);
    for (std::size_t up = 0; up < from.size(); ++up) {
      const auto meet = std::ranges::find(to, from[up]);
      if (meet != to.end()) return static_cast<int>(up) + static_cast<int>(meet - to.begin());
    }
    return static_cast<int>(from.size() + to.size());
  }

  // The figure of an indicator that belongs to the same case; -1 when none does, -2 when several
  // may.
  int partner(int of, std::string_view indicator, bool in_row) const {
    const Figure& base = figure(of);
    int best = -1;
    int best_distance = 0;
    for (int index : figures_of(indicator)) {
      const Figure& other = figure(index);
      if (index == of || other.table != base.table) continue;
      if (in_row ? other.row != base.row : other.column != base.column) continue;
      if (!in_row && (base.entity != other.entity || !same_time(base, other))) continue;
      const int away = in_row ? 0 : distance(base, other);
      if (best == -1 || away < best_distance) {
        best = index;
        best_distance = away;
      } else if (away == best_distance) {
        best = -2;
      }
    }
    return best;
  }

  struct Found {
    std::vector<int> parts;
    bool complete = true;
    bool any = false;
  };
  Found partners(int of, const std::vector<std::string>& indicators, bool in_row) const {
    Found found;
    for (const std::string& indicator : indicators) {
      const int index = partner(of, indicator, in_row);
      if (index == -2) return {{}, false, false};
      found.complete = found.complete && index >= 0;
      found.any = found.any || index >= 0;
      found.parts.push_back(index);
    }
    return found;
  }

  void add(const Relation& relation, int whole, const std::vector<std::string>& indicators,
           Claims& claims) const {
    Found found = partners(whole, indicators, true);
    if (!found.complete) {
      const Found in_column = partners(whole, indicators, false);
      if (in_column.complete || !found.any) found = in_column;
    }
    if (!found.any) return;
    Claim claim;
    const bool at_least = relation.type == RelationType::at_least_sum;
    claim.rule = relation.type == RelationType::ratio ? "ratio" : at_least ? "part_whole" : "sum";
    if (at_least) claim.compare = Compare::at_least;
    claim.severity = Severity::error;
    claim.result = whole;
    claim.missing = !found.complete;
    if (!claim.missing) {
      if (!fill(claim, relation, whole, found.parts)) return;
      word(claim, relation);
    }
    claims.push_back(std::move(claim));
  }

  // A part and its whole, or two that are the same.
  void add_pair(const Relation& relation, int one, const std::string& indicator,
                Claims& claims) const {
    int other = partner(one, indicator, true);
    const bool in_row = other >= 0;
    if (!in_row) other = partner(one, indicator, false);
    if (other < 0) return;
    const bool is_part = relation.type == RelationType::part_of;
    const auto counts = [&](int index) {
      return is_additive(figure(index)) || (!is_part && figure(index).kind == Kind::percent);
    };
    if (!counts(one) || !counts(other)) return;
    Claim claim;
    claim.rule = is_part ? "part_whole" : "mention";
    claim.compare = is_part ? Compare::at_most : Compare::equal;
    // Sections of a form may differ in what they take in: one agency's procedures, all of them.
    constexpr int kBesideEachOther = 2;  // one step up, one down
    const bool together = in_row || distance(figure(one), figure(other)) <= kBesideEachOther;
    claim.severity = together ? Severity::error : Severity::warning;
    claim.result = one;
    claim.ways.push_back({{{other, false, false}}, {}});
    word(claim, relation);
    claims.push_back(std::move(claim));
  }

  bool fill(Claim& claim, const Relation& relation, int whole,
            const std::vector<int>& parts) const {
    Way way;
    if (relation.type == RelationType::ratio) {
      if (parts.size() != 2 || !is_percent(figure(whole))) return false;
      if (!is_additive(figure(parts[0])) || !is_additive(figure(parts[1]))) return false;
      claim.ways.push_back({{{parts[0], false, false}}, {{parts[1], false, false}}});
      return true;
    }
    if (relation.type == RelationType::complement) {
      claim.result = -1;
      way.parts.push_back({whole, false, false});
    }
    for (int part : parts) way.parts.push_back({part, false, false});
    const bool shares = relation.type == RelationType::complement;
    const bool fits = std::ranges::all_of(way.parts, [&](const Operand& operand) {
      const Figure& of = figure(operand.figure);
      return shares ? is_percent(of) : is_additive(of);
    });
    if (!fits || (!shares && !is_additive(figure(whole)))) return false;
    claim.ways.push_back(std::move(way));
    return true;
  }

  std::string name(std::string_view id) const {
    const Indicator* indicator = catalogue_.find(id);
    return quoted(indicator == nullptr || indicator->name.empty() ? id : indicator->name);
  }

  std::string list(const std::vector<std::string>& ids) const {
    std::string text;
    for (const std::string& id : ids) text += (text.empty() ? "" : " + ") + name(id);
    return text;
  }

  void word(Claim& claim, const Relation& relation) const {
    const std::string where = fmt::format("{}:{}", relation.file, relation.line);
    claim.why = {fmt::format("quan hệ trong danh mục chỉ tiêu, {}", where),
                 fmt::format("relation in the catalogue, {}", where)};
    if (relation.type == RelationType::ratio) {
      const std::string whole = name(relation.whole);
      const std::string rate = name(relation.parts[0]) + " / " + name(relation.parts[1]);
      claim.what = {fmt::format("{} phải bằng {}", whole, rate),
                    fmt::format("{} should be {}", whole, rate)};
    } else if (relation.type == RelationType::part_of) {
      const std::string part = name(relation.parts.front());
      const std::string whole = name(relation.whole);
      claim.what = {fmt::format("{} không thể vượt {}", part, whole),
                    fmt::format("{} cannot exceed {}", part, whole)};
    } else if (relation.type == RelationType::at_least_sum) {
      claim.what = {
          fmt::format("{} không thể ít hơn {}", name(relation.whole), list(relation.parts)),
          fmt::format("{} cannot be less than {}", name(relation.whole), list(relation.parts))};
    } else if (relation.type == RelationType::complement) {
      claim.what = {fmt::format("{} phải bằng 100%", list(relation.parts)),
                    fmt::format("{} should be 100%", list(relation.parts))};
    } else {
      claim.what = {fmt::format("{} phải bằng {}", name(relation.whole), list(relation.parts)),
                    fmt::format("{} should be {}", name(relation.whole), list(relation.parts))};
    }
  }

  const Report& report_;
  const Catalogue& catalogue_;
  ByIndicator by_indicator_;
};

}  // namespace

void find_catalogue_claims(const Report& report, const Catalogue& catalogue, Claims& claims) {
  const Finder finder(report, catalogue);
  for (const Relation& relation : catalogue.relations) finder.find(relation, claims);
}

}  // namespace bocso
