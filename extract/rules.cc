// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/rules.h"

#include <algorithm>
#include <tuple>

namespace bocso {
namespace {

// Points. The two lines of a double rule stand up to 3 apart; text rows are never that narrow.
constexpr double kSameLine = 1.6;    // next piece of one line
constexpr double kWidestLine = 3.6;  // all of a double or thick rule
constexpr double kGap = 3.0;         // at crossings, between the dots of a dotted line
constexpr double kShortest = 4.0;    // what is shorter after joining is a dot or a dash of text

// rules[first, last) lie on one line: join the pieces that overlap or nearly touch.
void join_pieces(std::vector<Rule>& rules, std::size_t first, std::size_t last,
                 std::vector<Rule>& out) {
  const auto begin = rules.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = rules.begin() + static_cast<std::ptrdiff_t>(last);
  std::sort(begin, end, [](const Rule& a, const Rule& b) {
    return std::tie(a.from, a.to, a.at) < std::tie(b.from, b.to, b.at);
  });
  for (auto piece = begin; piece != end;) {
    Rule joined = *piece;
    double low = piece->at - piece->thickness / 2;
    double high = piece->at + piece->thickness / 2;
    for (++piece; piece != end && piece->from <= joined.to + kGap; ++piece) {
      joined.to = std::max(joined.to, piece->to);
      low = std::min(low, piece->at - piece->thickness / 2);
      high = std::max(high, piece->at + piece->thickness / 2);
    }
    joined.at = (low + high) / 2;
    joined.thickness = high - low;
    if (joined.to - joined.from >= kShortest) out.push_back(joined);
  }
}

}  // namespace

std::vector<Rule> merge_rules(std::vector<Rule> rules) {
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) {
    return std::tie(a.axis, a.at, a.from, a.to) < std::tie(b.axis, b.at, b.from, b.to);
  });
  std::vector<Rule> out;
  for (std::size_t first = 0; first < rules.size();) {
    std::size_t last = first + 1;
    while (last < rules.size() && rules[last].axis == rules[first].axis &&
           rules[last].at - rules[last - 1].at <= kSameLine &&
           rules[last].at - rules[first].at <= kWidestLine) {
      ++last;
    }
    join_pieces(rules, first, last, out);
    first = last;
  }
  std::sort(out.begin(), out.end(), [](const Rule& a, const Rule& b) {
    return std::tie(a.axis, a.at, a.from, a.to) < std::tie(b.axis, b.at, b.from, b.to);
  });
  return out;
}

}  // namespace bocso
