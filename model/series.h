// SPDX-License-Identifier: GPL-3.0-or-later
// The same quantity in different documents: the figures of one indicator, for one entity, over
// time. What cannot be right between documents is found here, and said in flags of rule `series`,
// all of them warnings: an office may revise a figure after it was reported.
//
//   disagree   two documents print different numbers for one period: the "previous period" column
//              of one against the "current" column of another, too
//   total      the months, quarters or halves of a longer period do not add up to what is printed
//              for it; only for indicators that the catalogue calls flows
//   jump       a number far out of line with the periods around it
//
// A figure takes part when it has an indicator and a period. Figures of one document that disagree
// among themselves are the business of rule `mention`; here such a document is left out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/record.h"

namespace bocso {

// What a series is of. province tells the "Sở Xây dựng" of one province from another's; where a
// figure names no entity it is the document's issuer.
struct SeriesKey {
  std::string indicator;
  std::string entity;  // its id, else its name folded
  std::string province;
  std::string unit_code;
  Kind kind = Kind::count;

  friend auto operator<=>(const SeriesKey&, const SeriesKey&) = default;
};

// A figure as a point of a series. Dates are yyyymmdd, 0 for none.
struct Observation {
  std::int32_t series = 0;  // index into Observations::series
  std::int32_t start = 0;
  std::int32_t end = 0;
  std::int32_t as_of = 0;
  std::int32_t document = 0;  // index into Observations::documents
  std::int32_t position = 0;  // of the figure in Report::figures
  bool qualified = false;     // "khoảng", "trên"
  Decimal value;
  Decimal denominator;  // of ratios and ranks, else 0

  friend bool operator==(const Observation&, const Observation&) = default;
};

struct Observations {
  std::vector<SeriesKey> series;
  std::vector<std::string> documents;  // ids
  std::vector<Observation> points;
};

// Figures of different documents that do not agree. Which figures these are is told by `points`
// (indices into Observations::points): of disagree those of one period, one for each document; of
// total the longer period's, then its parts; of jump the one out of line, then those around it.
struct Disagreement {
  enum class Kind { disagree, total, jump };
  Kind kind = Kind::disagree;
  std::vector<std::size_t> points;

  friend bool operator==(const Disagreement&, const Disagreement&) = default;
};

// May disagree: values are compared as printed here; whether their intervals do is judged by
// series_flag(). flows: which series are flows. In order of series and period.
std::vector<Disagreement> find_disagreements(const Observations& all,
                                             const std::vector<bool>& flows);

// The flag, or nullopt when the figures agree within the intervals they stand for, or one of them
// is qualified. figures are those of the points, in that order; name is the indicator's.
std::optional<Flag> series_flag(Disagreement::Kind kind, const std::vector<Figure>& figures,
                                const std::string& name);

}  // namespace bocso
