// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/random.h"

#include <algorithm>

namespace bocso::corpus {
namespace {

// FNV-1a over the three parts of a stream's name.
std::uint64_t hash(std::uint64_t seed, std::uint64_t number, std::string_view name) {
  std::uint64_t value = 0xcbf29ce484222325;
  const auto add = [&value](std::uint64_t byte) { value = (value ^ byte) * 0x100000001b3; };
  for (const std::uint64_t part : {seed, number}) {
    for (int shift = 0; shift < 64; shift += 8) add((part >> shift) & 0xff);
  }
  for (const char c : name) add(static_cast<unsigned char>(c));
  return value;
}

}  // namespace

Random::Random(std::uint64_t seed, std::uint64_t number, std::string_view name)
    : bits_(hash(seed, number, name)) {}

std::size_t Random::below(std::size_t end) {
  // Values in the last, incomplete round would make small results likelier.
  const std::uint64_t limit = bits_.max() - bits_.max() % end;
  std::uint64_t value = bits_();
  while (value >= limit) value = bits_();
  return value % end;
}

std::int64_t Random::between(std::int64_t low, std::int64_t high) {
  return low + static_cast<std::int64_t>(below(static_cast<std::size_t>(high - low) + 1));
}

bool Random::chance(int percent) { return between(1, 100) <= percent; }

std::int64_t Random::magnitude(std::int64_t low, std::int64_t high) {
  std::vector<std::pair<std::int64_t, std::int64_t>> lengths;
  for (std::int64_t first = 0, last = 9; first <= high; first = last + 1, last = last * 10 + 9) {
    if (last >= low) lengths.emplace_back(std::max(first, low), std::min(last, high));
  }
  const auto [first, last] = pick(lengths);
  return between(first, last);
}

std::string_view Random::variant(std::string_view variants) {
  const auto bars = std::count(variants.begin(), variants.end(), '|');
  for (std::size_t skip = below(static_cast<std::size_t>(bars) + 1); skip > 0; --skip) {
    variants.remove_prefix(variants.find('|') + 1);
  }
  return variants.substr(0, variants.find('|'));
}

std::vector<std::int64_t> Random::split(std::int64_t total, std::size_t parts) {
  std::vector<std::int64_t> cuts{0, total};
  while (cuts.size() < parts + 1) cuts.push_back(between(0, total));
  std::sort(cuts.begin(), cuts.end());
  std::vector<std::int64_t> sizes;
  for (std::size_t i = 1; i < cuts.size(); ++i) sizes.push_back(cuts[i] - cuts[i - 1]);
  return sizes;
}

}  // namespace bocso::corpus
