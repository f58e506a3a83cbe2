// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers for property tests.
#pragma once

#include <cstdint>
#include <random>

namespace bocso {

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  // Both ends included; the same numbers with every standard library.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(high - low + 1));
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace bocso
