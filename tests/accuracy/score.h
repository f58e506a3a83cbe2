// SPDX-License-Identifier: GPL-3.0-or-later
// How well the reports of one condition were read, counted.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "accuracy/records.h"

namespace bocso::accuracy {

// Figures whose confidence was in one tenth of 0…1.
struct ConfidenceBin {
  int figures = 0;
  int right = 0;
  double confidence = 0;  // sum
};

struct FlagCount {
  int due = 0;
  int found = 0;
  int severity_right = 0;  // of those found
  // Of the flags read, under their own name: those that say what is due, as worse than it is; those
  // that nothing due answers for, and that the right values of the misprints they name would not
  // mend either.
  int harsher = 0;
  int false_alarms = 0;
};

struct Score {
  int reports = 0;
  int pages = 0;

  // Of the true figures: read right, read as another number, not read. extra: read, though nothing
  // such is printed.
  int figures = 0;
  int right = 0;
  int wrong = 0;
  int missing = 0;
  int extra = 0;
  // By doubt: an `ocr` flag on the figure. extra ones count as wrong.
  int wrong_undoubted = 0;
  int right_doubted = 0;
  // Of the right ones, how many have this too. Only figures whose truth states it are asked.
  struct Field {
    int asked = 0;
    int right = 0;
  };
  Field label, unit, kind, entity, period, indicator;
  // Figures whose indicator is known, or that they have none: read as any other than theirs.
  Field indicator_wrong;

  std::map<std::string, FlagCount> flags;    // by "rule severity": "sum error"
  std::map<std::string, FlagCount> grounds;  // due ones, by what grounds them: "total row"
  // Misprints which a due flag names, by kind: one of these flags was found.
  std::map<std::string, Field> kinds;
  // Relations that are broken though the page does not state them: the reader is not asked for
  // them.
  Field unstated;
  int shows_nothing = 0;  // misprints that break no relation beyond what rounding leaves
  // Misprints which a due flag names and the page tells apart from all others: the first suspect of
  // a flag is that figure with the right value; and the same for those in two due flags or more.
  Field suspects, crossed_suspects;
  // The same for those which the page leaves open: luck.
  Field ambiguous_suspects;

  // Flags between documents: which of them told one quantity, as the truth has it, in one period.
  // Made reports do not know of each other, so that they do contradict each other; none is due.
  Field series;

  std::array<ConfidenceBin, 10> confidence{};

  // One line each of what went wrong, for developers: "digital-7-3: missing count 1.903 …".
  std::vector<std::string> misses;
};

// Adds one document to a score. read is empty when the document was not read.
void add_document(const std::string& name, const Document& truth, const Document& read,
                  Score& score);

// Adds the flags between documents to the scores of the documents that have them; score_of tells
// which.
void add_series(const Documents& truth, const Documents& read,
                const std::function<Score&(const std::string& name)>& score_of);

// Percent; 100 where nothing was asked.
double percent(int right, int of);
// Flags of all rules of a severity, of all severities when it is empty.
FlagCount flags_of(const Score& score, const std::string& severity);
// Adds the counts by class (flags, grounds, kinds) of one score to another's.
void add_classes(const Score& score, Score& sum);
// Mean distance of stated confidence from the share that is right, over all figures, 0…1.
double calibration_error(const Score& score);

}  // namespace bocso::accuracy
