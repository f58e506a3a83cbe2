// SPDX-License-Identifier: GPL-3.0-or-later
// The fewest changes of printed numbers that would mend broken relations.
//
// A mending is a set of one, two or three changes, seldom more, after which every relation that any
// of them stands in holds: broken ones are mended, the others go on holding. Its gain is how many
// relations it mends beyond one for each change: a number that stands in a broken row and in a
// broken column, and mends both with one value, has a gain of 1. Numbers that mend nothing but the
// relation they are seen in have none; there, only the kind of slip speaks for one rather than
// another.
//
//   rows 1+2=3, 4+5=9, total row 5+7=12; printed 1+2=3, 4+6=9, 5+7=12
//   -> one mending, gain 1: "6" to 5 mends the second row and the second column
//
// Where no mending gains, single changes are found that leave another relation broken: of many
// misprints in one column each mends its row. All of them together are a mending when they are what
// the column lacks.
//
// The values of a set are told one after another, each by a relation in which nothing else is
// wrong any more; sets for which that is not possible are not found. The search counts its steps
// and stops at kMostSteps, wherever and however fast it runs: the same rows on every machine.
#pragma once

#include <vector>

#include "model/relation_graph.h"

namespace bocso {

struct Mending {
  Changes changes;          // in the order they were told
  std::vector<int> mended;  // relations that are broken as printed, in order
  int held = 0;             // relations that hold, before and after
  int left = 0;             // relations that are broken and stay so
  int gain() const { return static_cast<int>(mended.size()) - static_cast<int>(changes.size()); }
  bool is_explained() const;  // each change by a single slip

  friend bool operator==(const Mending&, const Mending&) = default;
};

constexpr int kMostChanges = 3;
constexpr int kMostSteps = 40'000;  // relations asked about a number

// All mendings found, best first: another reading of the print; what leaves nothing broken; then
// the greater gain, the fewer changes, those explained by slips, the fewer relations that speak for
// the print, the weightier slip, the earlier place. Sets of two or more are looked for only where
// single changes gain nothing. A single change that no slip explains is among them when its value
// is certain.
std::vector<Mending> find_mendings(RelationGraph& graph, const std::vector<Judged>& judged);

}  // namespace bocso
