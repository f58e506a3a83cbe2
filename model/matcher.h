// SPDX-License-Identifier: GPL-3.0-or-later
// Figures + catalogue → each figure's indicator, with the rule that matched.
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
  Kind kind = Kind::count;
};

// One candidate and what became of it.
struct MatchCandidate {
  std::string indicator;
  std::string rule;   // "corpus/catalogue/one_stop.yaml:12 label=… under=…"
  std::string verdict;  // "matches", "under: no label above fits …", "less specific than …"
  bool chosen = false;
};

// All label patterns compiled into one set; build it once per catalogue. The most specific matching rule
// (most conditions, then longest literal text) wins; two indicators equally specific match nothing.
class Matcher {
 public:
  static Result<Matcher> build(const Catalogue& catalogue);
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;
  ~Matcher();

  // Sets indicator and rule of the figures of tables and prose; leaves them empty where nothing fits.
  void match(std::vector<Figure>& figures, const std::vector<LabelledTable>& tables) const;

  // Why input matches what it matches: every rule whose label pattern fits, in catalogue order.
  std::vector<MatchCandidate> explain(const MatchInput& input) const;

 private:
  struct State;
  explicit Matcher(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace bocso
