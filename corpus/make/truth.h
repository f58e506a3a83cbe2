// SPDX-License-Identifier: GPL-3.0-or-later
// What a perfect reader would export of a made report, one JSON object a line: written here, and
// read back here for the tests. The only file that knows its form.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/make/content.h"

namespace bocso::corpus {

// To be called after the layout has set the pages.
std::string figures_jsonl(Report& report);
// Each planted mistake's flags; "figures" are line numbers in figures_jsonl, from 0.
std::string flags_jsonl(Report& report);
// Each misprinted figure: its line in figures_jsonl, the kind of misprint, what is printed and the
// right value, canonical: {"figure":7,"kind":"digits_swapped","printed":"98,77%","right":"98.57"}.
std::string misprints_jsonl(Report& report);
// A few lines for people: why the report is here, what is planted.
std::string note_md(Report& report);

// A line of figures_jsonl; null is "".
struct ExpectedFigure {
  std::string source;
  int table = -1;
  int row = -1;
  int column = -1;
  std::string ordinal;
  std::string label;
  std::vector<std::string> path;
  std::string column_label;
  std::string sentence;  // in prose: the whole paragraph
  std::string kind;
  std::string raw;
  std::string value;
  std::string denominator;
  std::string unit;
  std::string approx;
  int page = 0;
};

// A line of flags_jsonl.
struct ExpectedFlag {
  std::string rule;
  std::string severity;
  std::vector<std::size_t> figures;
  std::string found;
  std::string expected;
};

// A line of misprints_jsonl.
struct ExpectedMisprint {
  std::size_t figure = 0;
  std::string kind;
  std::string printed;
  std::string right;
};

// nullopt when a line is no JSON object or lacks a field.
std::optional<std::vector<ExpectedFigure>> read_figures(const std::string& jsonl);
std::optional<std::vector<ExpectedFlag>> read_flags(const std::string& jsonl);
std::optional<std::vector<ExpectedMisprint>> read_misprints(const std::string& jsonl);

}  // namespace bocso::corpus
