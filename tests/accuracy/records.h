// SPDX-License-Identifier: GPL-3.0-or-later
// Figures and flags as JSON lines, what bocso exported as well as what a generated report's truth
// says: both have the field names of the export. The public way in, so that a score is of what
// users get.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bocso::accuracy {

// A line of figures.jsonl; null is "" or -1.
struct Figure {
  std::string source{};
  int table = -1;
  int row = -1;
  int column = -1;
  std::string label{};
  std::string column_label{};
  std::string sentence{};  // in the truth: the whole paragraph
  std::string entity{};
  std::string indicator{};
  bool catalogued = false;  // of the truth: its indicator is known, or that it has none
  std::string period_start{};
  std::string period_end{};
  std::string as_of{};
  std::string kind{};
  std::string raw{};
  std::string value{};
  std::string denominator{};
  std::string unit{};
  std::string approx{};
  int page = 0;
  double confidence = 1;
};

// A figure, by its index in Document::figures, and another value of it.
struct Change {
  std::size_t figure = 0;
  std::string value{};
};

// A line of flags.jsonl.
struct Flag {
  std::string rule{};
  std::string severity{};
  std::vector<std::size_t> figures;  // indices into Document::figures
  std::vector<Change> suspects;      // the likeliest first; of its own document
  std::string message{};
  std::string ground{};  // of the truth: what on the page says that the relation holds
  std::string found{};
  std::string expected{};
  // Of a flag between documents: its figures in others, by their document's name.
  std::vector<std::pair<std::string, std::size_t>> others{};
};

// A line of misprints.jsonl: a figure that is printed wrong.
struct Misprint {
  std::size_t figure = 0;
  std::string value{};        // the right one
  std::string kind{};         // "digit_changed"
  std::string shows = "due";  // "unstated": the page states no relation that it breaks; "nothing"
  bool ambiguous = false;     // the page leaves open which figure is misprinted, or as what
};

struct Document {
  int pages = 0;
  std::vector<Figure> figures;
  std::vector<Flag> flags;
  std::vector<Misprint> misprints{};  // of the truth
  std::vector<Flag> unstated{};       // of the truth: broken, but nothing on the page says so
};
using Documents = std::map<std::string, Document>;

// The documents of an export folder by the name of the folder their file lies in:
// "made/digital-7-3/report.pdf" is "digital-7-3". nullopt when a file is missing or broken.
std::optional<Documents> read_export(const std::string& folder);

// The truth of the generated reports in a folder: FOLDER/digital-7-3/expected/*.jsonl. nullopt when
// there is none, or one is broken.
std::optional<Documents> read_truth(const std::string& folder);

}  // namespace bocso::accuracy
