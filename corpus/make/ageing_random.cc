// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/ageing_random.h"

#include <cmath>

namespace bocso::corpus {

AgeingRandom::AgeingRandom(std::uint64_t seed, std::uint64_t stream) : state_(seed) {
  state_ = bits() ^ stream;
  bits();
}

// SplitMix64 (Steele, Lea, Flood 2014).
std::uint64_t AgeingRandom::bits() {
  state_ += 0x9E3779B97F4A7C15;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
  return mixed ^ (mixed >> 31);
}

double AgeingRandom::uniform(Range range) {
  const double share = static_cast<double>(bits() >> 11) * 0x1p-53;
  return range.low + share * (range.high - range.low);
}

int AgeingRandom::integer(Range range) {
  return static_cast<int>(std::floor(uniform({range.low, range.high + 1})));
}

// Twelve uniform numbers have the variance 1 and nearly the bell's shape; no logarithm, whose last
// digit differs between libraries.
double AgeingRandom::normal() {
  double sum = -6;
  for (int i = 0; i < 12; ++i) sum += uniform({0, 1});
  return sum;
}

}  // namespace bocso::corpus
