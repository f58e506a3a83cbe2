// SPDX-License-Identifier: GPL-3.0-or-later
// Figures + catalogue → each figure's indicator, with the rule that matched.
//
//   Result<Matcher> matcher = Matcher::build(catalogue);
//   matcher->match(figures, tables);      // figures[i].indicator = "procedures.in_force.province"
//                                         // figures[i].rule = "procedures.yaml:134"
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
  std::string label;              // with a "#" in it: a clause, and the figure stands in a sentence
  std::vector<std::string> path;  // outermost first
  std::string column;
  std::string table;
  std::string unit;
  std::string note;           // the raw text of a figure inside a note cell; "" for all others
  Kind kind = Kind::count;    // empty stands for every kind
  std::string document = {};  // its title

  friend bool operator==(const MatchInput&, const MatchInput&) = default;
};

// One candidate and what became of it.
struct MatchCandidate {
  std::string indicator;
  std::string rule;     // "procedures.yaml:134 label: so tthc cap tinh, under: …"
  std::string verdict;  // a sentence: "matches", "no label above fits what “under” asks for", …
  bool chosen = false;

  friend bool operator==(const MatchCandidate&, const MatchCandidate&) = default;
};

// All patterns of a field (labels, columns, titles, clauses) compiled into one set, tried on a text
// in one pass; build it once per catalogue, it is not copyable.
//
// A rule fits when its pattern and all its conditions do and the figure is of the indicator's kind,
// or `empty`: a percent indicator never takes a count. A count indicator also takes "1.764/1.764",
// a count with its whole. Of several the most specific wins: first by the number of conditions,
// then by the nearest label above that fits `under`, then by the length of literal text (see
// literal_length). Two indicators equally specific match nothing.
//
// How sure a match is, the rule says, and the figure's confidence is no higher:
//   1    "procedures.yaml:134"                             the words fit
//   0.9  "procedures.yaml:134, marks differ"               they fit without their diacritics only:
//        "So TTHC cap tinh", "Sô TTHC câp tinh"
//   0.7  "procedures.yaml:134, 1 letter off: so tthc …"    they fit with letters mended (see
//        label_repair.h), the label's, an ancestor's, the header's or the title's
class Matcher {
 public:
  // Errors: bad_input, for a pattern that does not compile, with its file and line.
  static Result<Matcher> build(const Catalogue& catalogue);
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;
  ~Matcher();

  // Sets indicator and rule of the figures, and empties them where nothing fits. Changes take the
  // indicator of what changed (see match_changes.h); in sentences a rate takes that of the part
  // before it, and figures of a list of agencies that of the figure it follows. paragraphs are for
  // the headings above sentences, title is the document's. Each distinct text is looked at once.
  void match(std::vector<Figure>& figures, const std::vector<LabelledTable>& tables,
             const std::vector<Paragraph>& paragraphs = {}, const std::string& title = {}) const;

  // Why input matches what it matches: every rule whose own pattern fits, in catalogue order.
  std::vector<MatchCandidate> explain(const MatchInput& input) const;

 private:
  struct State;
  explicit Matcher(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace bocso
