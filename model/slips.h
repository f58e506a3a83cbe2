// SPDX-License-Identifier: GPL-3.0-or-later
// What the print of a slot may have been: misprint.h asked about the numbers of a document.
#pragma once

#include <map>
#include <tuple>
#include <vector>

#include "model/relation_graph.h"

namespace bocso {

class Slips {
 public:
  Slips(const RelationGraph& graph, const std::vector<Judged>& judged)
      : graph_(graph), judged_(judged) {}

  // Other readings of the picture and of the print, then what single slips turn into it, weightiest first. Tables keep
  // to their decimals: digits dropped or added behind the mark come last.
  const std::vector<Variant>& of(int slot);
  static bool keeps_decimals(const Variant& variant, const Print& print) {
    return variant.decimals == print.decimals || variant.how <= Misprint::separator;
  }

  // Slips that leave open what was meant, so that relations must say it: rate_and_count where a
  // rate is printed as one of the counts it is made of, or one of these as the rate;
  // neighbour_copied where the cell before or above, which was typed first, holds the same number
  // of three digits or more. Else other.
  Misprint copied_or_confused(int slot);

 private:
  std::vector<Variant> readings(int slot) const;
  bool is_confused(int slot, const Print& print) const;
  bool is_copied(int slot, const Print& print);
  bool is_same(int slot, const Print& print, int other) const;
  const Figure* cell(int table, int row, int column);
  std::tuple<int, int, int> place(int figure) const;

  const RelationGraph& graph_;
  const std::vector<Judged>& judged_;
  std::map<int, std::vector<Variant>> known_;
  std::vector<int> by_place_;  // figures of tables
};

}  // namespace bocso
