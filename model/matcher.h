// SPDX-License-Identifier: GPL-3.0-or-later
// Figures + catalogue → each figure's indicator, with the rule that matched.
//
//   Result<Matcher> matcher = Matcher::build(catalogue);
//   matcher->match(figures, tables);      // figures[i].indicator = "procedures.in_force.province"
//                                         // figures[i].rule = "one_stop.yaml:34"
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/catalogue.h"
#include "model/record.h"
#include "normalize/result.h"

namespace bocso {

// What a figure offers for matching, as printed.
struct MatchInput {
  std::string label;
  std::vector<std::string> path;
  std::string column;
  std::string table;
  std::string unit;
  std::string note;         // the raw text of a figure inside a note cell; "" for all others
  Kind kind = Kind::count;  // empty stands for every kind

  friend bool operator==(const MatchInput&, const MatchInput&) = default;
};

// One candidate and what became of it.
struct MatchCandidate {
  std::string indicator;
  std::string rule;     // "one_stop.yaml:34 label: so {tthc} cap tinh, under: …"
  std::string verdict;  // a sentence: "matches", "no label above fits what “under” asks for", …
  bool chosen = false;

  friend bool operator==(const MatchCandidate&, const MatchCandidate&) = default;
};

// All patterns of labels compiled into one set, and those of columns, tables, units and notes into
// another; build it once per catalogue, it is not copyable.
//
// A rule fits when its label pattern and all its conditions do and the figure is of the indicator's
// kind, or `empty`: a percent indicator never takes a count. Of several the most specific wins:
// most conditions, then most literal text (see literal_length). Two indicators equally specific
// match nothing.
class Matcher {
 public:
  // Errors: bad_input, for patterns that do not compile or, together, are too large.
  static Result<Matcher> build(const Catalogue& catalogue);
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;
  ~Matcher();

  // Sets indicator and rule of the figures in tables and their notes; empties them where nothing
  // fits and for prose. Each distinct label is looked at once.
  void match(std::vector<Figure>& figures, const std::vector<LabelledTable>& tables) const;

  // Why input matches what it matches: every rule whose label pattern fits, in catalogue order.
  std::vector<MatchCandidate> explain(const MatchInput& input) const;

 private:
  struct State;
  explicit Matcher(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace bocso
