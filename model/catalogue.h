// SPDX-License-Identifier: GPL-3.0-or-later
// The indicator catalogue: YAML files that say which indicators there are, how a row is recognised
// as one, and which relations hold between them.
//
//   version: 1
//   abbreviations:                     # see label_text.h; they hold for all files
//     tthc: thủ tục hành chính
//   patterns:                          # named pieces, see catalogue_pattern.h
//     without_files: so tthc khong phat sinh ho so
//   indicators:
//     - id: procedures.in_force.province
//       name: Số TTHC cấp tỉnh         # official Vietnamese name
//       name_en: Provincial-level procedures in force
//       kind: count                    # count percent money code ratio rank delta score
//       unit: procedure                # a unit code of normalize/unit.h
//       nature: stock                  # flow, period or stock, see Nature; may be left out
//       level: province                # province department district commune agency vertical
//       match:                         # one rule or more; a row fits when one of them fits
//         - label: so tthc cap tinh
//           under: tong so tthc dang co hieu luc.*
//     - id: procedures.without_files.province
//       …
//       match:
//         - label: '{without_files}'   # a pattern that starts with "{" needs quotes
//           note: .*\bcap tinh\b.*     # the figure "Cấp tỉnh: 850" in the row's note cell
//     - id: files.district.received
//       …
//       match:
//         - column: so ho so (da )?tiep nhan   # agencies × indicators: who is in the row,
//           level: district                    # what is in the column
//         - prose: '.*da tiep nhan # ho so.*'  # in a sentence; "#" is the number, in quotes
//   relations:
//     - sum: procedures.in_force.total               # total = Σ of
//       of: [procedures.in_force.province, procedures.in_force.district]
//     - at_least_sum: steering.assigned_tasks.total  # total ≥ Σ of
//       of: [steering.assigned_tasks.on_time, steering.assigned_tasks.late]
//     - ratio: dvc.full.provision_rate               # rate = 100 · part / whole
//       part: dvc.full.provided
//       whole: dvc.full.eligible
//     - part_of: dvc.full.provided                   # part ≤ part_of
//       part: dvc.full.with_online_files
//     - complement: [files.online.rate, files.offline.rate]   # they add up to 100
//     - equal: [dvc.all.provided, dvc.national.provided]      # the same number
//   provinces, place_types, bodies:    # names of places and agencies, see gazetteer.h
//
// Patterns are RE2 over folded words, and match a whole text: lower case, no marks, no punctuation,
// abbreviations written out (see label_text.h). A rule has one thing at least that says what is
// counted: label (the row's label), column (the column's header), table (the table's title) or
// prose (the clause of a sentence). All it asks must hold:
//   under  one of the labels above the row, or an earlier clause or heading of a sentence
//   unit   the row's or column's unit, as printed
//   level  whose figure it is: province department district commune vertical, by the agency's name
//   note   the text of a figure inside a note cell; such a rule is for these figures only
//   document  the document's title: for words that mean something else in other fields ("tiếp nhận
//          # công chức"); it makes the rule no more specific, and without a title it never fits
// A rule without label is for rows that name an agency, a place or a total ("Sở Xây dựng", "Tổng
// cộng"), never for rows that name something counted.
//
// Everything unknown, missing or given twice is an error. A name of `patterns` can be used below
// its definition, in `indicators`, and in all files read later; a later file may give it another
// meaning for itself and the files after it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/gazetteer.h"
#include "model/label_text.h"
#include "model/record.h"
#include "normalize/result.h"

namespace bocso {

// How an indicator goes with time. Flows and what is of a period have period_start and period_end,
// stocks have as_of; where it is not said, figures keep the time as the document states it.
enum class Nature {
  unsaid,
  flow,    // counted over a time, its months add up to its year: files received
  period,  // of a time, too, but nothing adds up: rates, scores, files received and carried over
  stock    // there on a day: staff, procedures in force, files in progress
};

// One way to recognise an indicator. Names are replaced already; empty patterns ask nothing.
struct MatchRule {
  std::string label;     // the row's label
  std::string under;     // one of the labels above it in the hierarchy
  std::string column;    // the column's label
  std::string table;     // the table's title
  std::string unit;      // the row's or column's unit, as printed
  std::string note;      // the raw text of a figure in a note cell
  std::string prose;     // the clause of a sentence
  std::string level;     // whose figure it is
  std::string document;  // the document's title
  std::string written;   // as the file has it: "label: so {tthc} cap tinh, under: …"
  int line = 0;

  friend bool operator==(const MatchRule&, const MatchRule&) = default;
};

struct Indicator {
  std::string id;  // dotted snake_case
  std::string name;
  std::string name_en;
  Kind kind = Kind::count;
  std::string unit;   // a unit code of normalize/unit.h
  std::string level;  // "province", "district", …; "" where the entity alone says it
  std::vector<MatchRule> match;
  std::string file;  // its name without folders, the same on every machine: "one_stop.yaml"
  int line = 0;
  Nature nature = Nature::unsaid;

  friend bool operator==(const Indicator&, const Indicator&) = default;
};

enum class RelationType { sum, ratio, part_of, complement, equal, at_least_sum };

// sum: whole = Σ parts. ratio: whole (a percent) = 100 · parts[0] / parts[1]. part_of: parts[0] ≤
// whole. complement: Σ parts = 100 (whole empty). equal: whole = parts[0]. at_least_sum: whole ≥ Σ
// parts.
struct Relation {
  RelationType type = RelationType::sum;
  std::string whole;
  std::vector<std::string> parts;
  std::string file;  // like Indicator::file
  int line = 0;

  friend bool operator==(const Relation&, const Relation&) = default;
};

struct Catalogue {
  Abbreviations abbreviations;
  Gazetteer gazetteer;
  std::vector<Indicator> indicators;
  std::vector<Relation> relations;
  bool patterns_compile = false;  // load_catalogue() has seen to it

  const Indicator* find(std::string_view id) const;
};

// Reads files in the given order; a folder stands for its *.yaml in byte order of their names. A
// later file's indicator replaces an earlier one of the same id and takes its place; a relation
// that an earlier file has already is taken once. Errors: not_found, unreadable; catalogue, with
// file and line (unknown key, missing id, wrong pattern, unknown unit …): the first that
// check_catalogue() would list.
Result<Catalogue> load_catalogue(const std::vector<std::string>& files);

// Everything wrong with the catalogue, not only the first, by file and line: duplicate ids in one
// file, relations that name no indicator, patterns that do not compile, can never fit or fit
// everything, unknown kinds, units and levels, clashing kinds and units in a relation, relations
// that go in a circle, rules that another indicator's rule always wins over.
std::vector<Error> check_catalogue(const std::vector<std::string>& files);

// "flow", "period", "stock"; "" where it is unsaid.
std::string_view to_string(Nature nature);

// "sum", "ratio", "part_of", "complement", "equal", "at_least_sum".
std::string_view to_string(RelationType type);

}  // namespace bocso
