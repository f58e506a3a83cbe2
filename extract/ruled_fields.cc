// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/ruled_fields.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <tuple>

namespace bocso {
namespace {

constexpr double kCoveredShare = 0.6;  // of a cell's side, for the side to count as ruled

// The rules that lie on each of the edges.
std::vector<std::vector<Rule>> rules_by_edge(std::vector<Rule> rules,
                                             const std::vector<double>& edges, double same_edge) {
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) {
    return std::tie(a.at, a.from) < std::tie(b.at, b.from);
  });
  std::vector<std::vector<Rule>> out;
  auto first = rules.begin();
  for (double edge : edges) {
    while (first != rules.end() && first->at < edge - same_edge) ++first;
    auto last = first;
    while (last != rules.end() && last->at <= edge + same_edge) ++last;
    out.emplace_back(first, last);
  }
  return out;
}

double covered(const std::vector<Rule>& rules, double from, double to) {
  double sum = 0;
  for (const Rule& rule : rules)
    sum += std::max(0.0, std::min(rule.to, to) - std::max(rule.from, from));
  return sum;
}

std::size_t index_of(const std::vector<double>& edges, double position) {
  const auto after = std::upper_bound(edges.begin(), edges.end(), position);
  const auto index = after - edges.begin() - 1;
  return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(index, 0, std::ssize(edges) - 2));
}

}  // namespace

RuledFields::RuledFields(const RuleGroup& group) : xs_(column_edges_of(group)), ys_(row_edges_of(group)) {
  if (xs_.size() < 2 || ys_.size() < 2) return;
  rows_ = ys_.size() - 1;
  columns_ = xs_.size() - 1;
  if (!too_large()) join_fields(group);
}

std::size_t RuledFields::area_at_point(double x, double y) const {
  return area_at(index_of(ys_, y), index_of(xs_, x));
}

void RuledFields::join_fields(const RuleGroup& group) {
  UnionFind fields(rows_ * columns_);
  const auto field = [&](std::size_t row, std::size_t column) { return row * columns_ + column; };
  const auto vertical = rules_by_edge(group.vertical, xs_, kSameColumnEdge);
  const auto horizontal = rules_by_edge(group.horizontal, ys_, kSameRowEdge);
  for (std::size_t r = 0; r < rows_; ++r) {
    for (std::size_t c = 0; c < columns_; ++c) {
      const double width = xs_[c + 1] - xs_[c];
      const double height = ys_[r + 1] - ys_[r];
      if (c > 0 && covered(vertical[c], ys_[r], ys_[r + 1]) < kCoveredShare * height) {
        fields.unite(field(r, c - 1), field(r, c));
      }
      if (r > 0 && covered(horizontal[r], xs_[c], xs_[c + 1]) < kCoveredShare * width) {
        fields.unite(field(r - 1, c), field(r, c));
      }
    }
  }
  make_rectangular(fields);
}

// A missing piece of rule can leave an L-shaped cell; it grows to its bounding rectangle.
void RuledFields::make_rectangular(UnionFind& fields) {
  for (bool changed = true; changed;) {
    changed = false;
    collect(fields);
    for (const Area& area : areas_) {
      const std::size_t first = area.row * columns_ + area.column;
      for (std::size_t r = area.row; r < area.row_end; ++r) {
        for (std::size_t c = area.column; c < area.column_end; ++c) {
          if (fields.find(r * columns_ + c) == fields.find(first)) continue;
          fields.unite(r * columns_ + c, first);
          changed = true;
        }
      }
    }
  }
}

void RuledFields::collect(UnionFind& fields) {
  areas_.clear();
  area_of_.assign(rows_ * columns_, 0);
  std::vector<std::size_t> area_of_root(rows_ * columns_, SIZE_MAX);
  for (std::size_t r = 0; r < rows_; ++r) {
    for (std::size_t c = 0; c < columns_; ++c) {
      std::size_t& index = area_of_root[fields.find(r * columns_ + c)];
      if (index == SIZE_MAX) {
        index = areas_.size();
        areas_.push_back({r, c, r + 1, c + 1});
      }
      Area& area = areas_[index];
      area.column = std::min(area.column, c);
      area.row_end = std::max(area.row_end, r + 1);
      area.column_end = std::max(area.column_end, c + 1);
      area_of_[r * columns_ + c] = index;
    }
  }
}

}  // namespace bocso
