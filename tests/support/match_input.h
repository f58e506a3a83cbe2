// SPDX-License-Identifier: GPL-3.0-or-later
// One figure of a table, for the matcher.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "model/matcher.h"

namespace bocso {

inline MatchInput input_of(std::string label, std::vector<std::string> path = {},
                           Kind kind = Kind::count, std::string document = "") {
  return {std::move(label), std::move(path), "", "", "", "", kind, std::move(document)};
}

// The indicator of one figure of a table, "" for none.
inline std::string indicator_of(const Matcher& matcher, const MatchInput& input) {
  Figure figure;
  figure.table = 0;
  figure.label = input.label;
  figure.path = input.path;
  figure.column_label = input.column;
  figure.unit = input.unit;
  figure.kind = input.kind;
  figure.source = input.note.empty() ? Source::table : Source::note;
  figure.raw = input.note;
  LabelledTable table;
  table.title = input.table;
  std::vector<Figure> figures{figure};
  matcher.match(figures, {table}, {}, input.document);
  EXPECT_EQ(figures[0].indicator.empty(), figures[0].rule.empty());
  return figures[0].indicator;
}

}  // namespace bocso
