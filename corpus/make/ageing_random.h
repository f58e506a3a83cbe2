// SPDX-License-Identifier: GPL-3.0-or-later
// Chance for the ageing of pages: the same numbers from the same seed with every compiler and
// library, which the distributions of C++ do not promise.
#pragma once

#include <cstdint>

namespace bocso::corpus {

// A range to draw from, ends included.
struct Range {
  double low = 0;
  double high = 0;
};

class AgeingRandom {
 public:
  // stream tells apart what is drawn from one seed: the pages of a document.
  AgeingRandom(std::uint64_t seed, std::uint64_t stream);

  std::uint64_t bits();
  double uniform(Range range);
  int integer(Range range);  // both ends are as likely as what is between
  double normal();           // mean 0, deviation 1

 private:
  std::uint64_t state_;
};

}  // namespace bocso::corpus
