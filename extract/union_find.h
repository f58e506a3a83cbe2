// SPDX-License-Identifier: GPL-3.0-or-later
// Things that belong together in pairs, taken together in groups.
#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

namespace bocso {

// Example: of 0, 1, 2, 3 after unite(0, 2) and unite(2, 3), find(0) == find(3) != find(1).
class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void unite(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace bocso
