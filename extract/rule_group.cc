// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/rule_group.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string>

#include "extract/union_find.h"
#include "normalize/ordinal.h"

namespace bocso {
namespace {

constexpr double kReach = 3.0;     // ends may miss the crossing they mean by this much
constexpr double kOpenSide = 8.0;  // rules that run this far past the last edge show an open side
constexpr double kTallestBand = 40.0;    // of a row merged over all columns: two lines
constexpr double kWidestOrdinal = 60.0;  // of the column of ordinals

bool cross(const Rule& horizontal, const Rule& vertical) {
  return vertical.at >= horizontal.from - kReach && vertical.at <= horizontal.to + kReach &&
         horizontal.at >= vertical.from - kReach && horizontal.at <= vertical.to + kReach;
}

struct Extent {
  double low = 0;
  double high = 0;
};
Extent extent_of(const std::vector<Rule>& rules) {
  Extent extent{rules.front().at, rules.front().at};
  for (const Rule& rule : rules) {
    extent.low = std::min(extent.low, rule.at);
    extent.high = std::max(extent.high, rule.at);
  }
  return extent;
}

// The positions of the rules, those of one edge taken together.
std::vector<double> edges_of(const std::vector<Rule>& rules, double same_edge) {
  std::vector<double> at;
  for (const Rule& rule : rules) at.push_back(rule.at);
  std::sort(at.begin(), at.end());
  std::vector<double> edges;
  for (std::size_t first = 0; first < at.size();) {
    std::size_t last = first + 1;
    while (last < at.size() && at[last] - at[first] <= same_edge) ++last;
    edges.push_back((at[first] + at[last - 1]) / 2);
    first = last;
  }
  return edges;
}

// A table without an outer border: the rules of the other axis run on to where its side is.
void add_open_sides(std::vector<double>& edges, const std::vector<Rule>& crossing) {
  double low = edges.front();
  double high = edges.back();
  for (const Rule& rule : crossing) {
    low = std::min(low, rule.from);
    high = std::max(high, rule.to);
  }
  if (low < edges.front() - kOpenSide) edges.insert(edges.begin(), low);
  if (high > edges.back() + kOpenSide) edges.push_back(high);
}

std::vector<double> drawn_columns(const RuleGroup& group) {
  return edges_of(group.vertical, kSameColumnEdge);
}

std::vector<double> drawn_rows(const RuleGroup& group) {
  return edges_of(group.horizontal, kSameRowEdge);
}

bool same_edges(const std::vector<double>& a, const std::vector<double>& b) {
  return std::ranges::equal(a, b,
                            [](double x, double y) { return std::abs(x - y) <= kSameColumnEdge; });
}

// Does the first row below begin with a number, so that it is none of a header?
bool begins_with_ordinal(const PageText& page, const RuleGroup& group) {
  const double left = drawn_columns(group).front();
  const std::vector<double> ys = drawn_rows(group);
  if (ys.size() < 2) return false;
  std::string text;
  for (const Word& word : page.words) {
    if (word.box.centre_x() < left && word.box.x0 > left - kWidestOrdinal &&
        word.box.centre_y() > ys[0] && word.box.centre_y() < ys[1]) {
      text += word.text;
    }
  }
  return read_ordinal(text).has_value();
}

// The same columns, a row of text further down, with a numbered row.
bool goes_on_below(const PageText& page, const RuleGroup& above, const RuleGroup& below) {
  const double gap = extent_of(below.horizontal).low - extent_of(above.horizontal).high;
  if (gap <= 0 || gap > kTallestBand) return false;
  const auto open_side = [](const RuleGroup& group) {
    return column_edges_of(group).size() == drawn_columns(group).size() + 2;
  };
  return open_side(above) && open_side(below) &&
         same_edges(drawn_columns(above), drawn_columns(below)) && begins_with_ordinal(page, below);
}

}  // namespace

std::vector<RuleGroup> connected_rules(const std::vector<Rule>& rules) {
  UnionFind groups(rules.size());
  for (std::size_t h = 0; h < rules.size(); ++h) {
    if (rules[h].axis != Axis::horizontal) continue;
    for (std::size_t v = 0; v < rules.size(); ++v) {
      if (rules[v].axis == Axis::vertical && cross(rules[h], rules[v])) groups.unite(h, v);
    }
  }
  std::vector<RuleGroup> out(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    RuleGroup& group = out[groups.find(i)];
    (rules[i].axis == Axis::horizontal ? group.horizontal : group.vertical).push_back(rules[i]);
  }
  std::erase_if(out, [](const RuleGroup& g) { return g.horizontal.empty() || g.vertical.empty(); });
  return out;
}

void join_at_bands(const PageText& page, std::vector<RuleGroup>& groups) {
  std::ranges::sort(groups, {}, [](const RuleGroup& g) { return extent_of(g.horizontal).low; });
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t k = i + 1; k < groups.size(); ++k) {
      if (!goes_on_below(page, groups[i], groups[k])) continue;
      std::ranges::copy(groups[k].horizontal, std::back_inserter(groups[i].horizontal));
      std::ranges::copy(groups[k].vertical, std::back_inserter(groups[i].vertical));
      groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(k--));
    }
  }
}

std::vector<double> column_edges_of(const RuleGroup& group) {
  std::vector<double> edges = drawn_columns(group);
  add_open_sides(edges, group.horizontal);
  return edges;
}

std::vector<double> row_edges_of(const RuleGroup& group) {
  std::vector<double> edges = drawn_rows(group);
  add_open_sides(edges, group.vertical);
  return edges;
}

}  // namespace bocso
