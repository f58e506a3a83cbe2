// SPDX-License-Identifier: GPL-3.0-or-later
// Chance that is the same everywhere: the distributions of the standard library differ between
// compilers, so the few that are needed are written out here on top of std::mt19937_64, whose
// output the standard fixes.
//
//   Random random(7, 0, "digital");      // seed 7, report 0
//   random.between(1, 6);                // both ends included
//   if (random.chance(30)) …             // three times out of ten
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

namespace bocso::corpus {

class Random {
 public:
  // Streams of different seeds, numbers or names have nothing to do with each other.
  Random(std::uint64_t seed, std::uint64_t number, std::string_view name);

  std::size_t below(std::size_t end);                         // 0 … end - 1; end > 0
  std::int64_t between(std::int64_t low, std::int64_t high);  // low … high
  bool chance(int percent);
  // low … high, every length of number as likely as the others: counts are small and large.
  std::int64_t magnitude(std::int64_t low, std::int64_t high);

  template <typename T>
  const T& pick(const std::vector<T>& from) {
    return from[below(from.size())];
  }
  template <typename T, std::size_t N>
  const T& pick(const std::array<T, N>& from) {
    return from[below(N)];
  }
  template <typename T>
  T one_of(std::initializer_list<T> from) {
    return *(from.begin() + below(from.size()));
  }
  // One of the variants of "Tổng cộng|Cộng|TỔNG SỐ".
  std::string_view variant(std::string_view variants);
  template <typename T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
  }
  // total as a sum of so many parts, none below zero.
  std::vector<std::int64_t> split(std::int64_t total, std::size_t parts);

 private:
  std::mt19937_64 bits_;
};

}  // namespace bocso::corpus
