// SPDX-License-Identifier: GPL-3.0-or-later
// A grid of elementary fields as ruling lines cut them; fields not parted by a rule are one cell.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/page.h"
#include "extract/rule_group.h"
#include "extract/union_find.h"

namespace bocso {

// Example: of three rows and two columns with the rule between the columns left out in the first
// row, areas() are five, the first of them {0, 0, 1, 2}.
class RuledFields {
 public:
  // What has more is a drawing (a plan, graph paper), no table: the largest sheets printed on one
  // page have some ten thousand.
  static constexpr std::size_t kMost = 100'000;

  explicit RuledFields(const RuleGroup& group);

  // More than kMost fields: they are not joined to cells.
  bool too_large() const { return rows_ * columns_ > kMost; }
  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  Rect box() const { return {xs_.front(), ys_.front(), xs_.back(), ys_.back()}; }
  const std::vector<double>& column_edges() const { return xs_; }

  // The rectangle of fields, in grid positions, that a cell covers.
  struct Area {
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t row_end = 0;
    std::size_t column_end = 0;
  };
  const std::vector<Area>& areas() const { return areas_; }
  std::size_t area_at(std::size_t row, std::size_t column) const {
    return area_of_[row * columns_ + column];
  }
  std::size_t area_at_point(double x, double y) const;  // the nearest one outside of box()
  Rect box_of(const Area& area) const {
    return {xs_[area.column], ys_[area.row], xs_[area.column_end], ys_[area.row_end]};
  }

 private:
  void join_fields(const RuleGroup& group);
  void make_rectangular(UnionFind& fields);
  void collect(UnionFind& fields);

  std::vector<double> xs_;
  std::vector<double> ys_;
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<Area> areas_;
  std::vector<std::size_t> area_of_;
};

}  // namespace bocso
