// SPDX-License-Identifier: GPL-3.0-or-later
// The indicator catalogue: YAML files that say which indicators there are, how a row is recognised as one,
// and which relations hold between them. The only user of yaml-cpp.
//
//   indicators:
//     - id: procedures.in_force.province
//       name: Số TTHC cấp tỉnh
//       kind: count
//       unit: procedure
//       match:
//         - label: so (tthc|thu tuc hanh chinh) cap tinh.*
//           under: tong so (tthc|thu tuc hanh chinh) dang co hieu luc.*
//   relations:
//     - sum: procedures.in_force.total
//       of: [procedures.in_force.province, procedures.in_force.district, procedures.in_force.commune]
//
// Patterns are RE2, match whole folded texts (lower case, no marks: see fold()).
#pragma once

#include <string>
#include <vector>

#include "model/record.h"
#include "normalize/result.h"

namespace bocso {

// One way to recognise an indicator. Empty patterns ask nothing.
struct MatchRule {
  std::string label;   // the row's label
  std::string under;   // one of the labels above it in the hierarchy
  std::string column;  // the column's label
  std::string table;   // the table's title
  std::string unit;    // the row's or column's unit
  int line = 0;

  friend bool operator==(const MatchRule&, const MatchRule&) = default;
};

struct Indicator {
  std::string id;  // dotted snake_case
  std::string name;
  std::string name_en;
  Kind kind = Kind::count;
  std::string unit;  // a unit code of normalize/unit.h
  std::vector<MatchRule> match;
  std::string file;
  int line = 0;

  friend bool operator==(const Indicator&, const Indicator&) = default;
};

enum class RelationType { sum, ratio, part_of, complement, equal };

// sum: whole = Σ parts. ratio: whole (a percent) = 100 · parts[0] / parts[1]. part_of: parts[0] ≤ whole.
// complement: Σ parts = 100 (whole empty). equal: whole = parts[0].
struct Relation {
  RelationType type = RelationType::sum;
  std::string whole;
  std::vector<std::string> parts;
  std::string file;
  int line = 0;

  friend bool operator==(const Relation&, const Relation&) = default;
};

struct Catalogue {
  std::vector<Indicator> indicators;
  std::vector<Relation> relations;

  const Indicator* find(std::string_view id) const;
};

// Reads *.yaml in byte order of their names; a later file's indicator replaces an earlier one of the same
// id. Errors: catalogue, with file and line (unknown key, missing id, wrong pattern, unknown unit …).
Result<Catalogue> load_catalogue(const std::vector<std::string>& files);

// Everything wrong with the catalogue, not only the first: duplicate ids in one file, relations that name
// no indicator, patterns that do not compile, clashing kinds and units.
std::vector<Error> check_catalogue(const std::vector<std::string>& files);

}  // namespace bocso
