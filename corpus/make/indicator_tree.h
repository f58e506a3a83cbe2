// SPDX-License-Identifier: GPL-3.0-or-later
// Forms that are a tree of indicators with one value each: the lines of such a form as data, and a
// random report of them. Which lines stand, how they are numbered and worded and which columns
// there are varies; the values agree with each other.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/make/draft.h"

namespace bocso::corpus {

// A rate is followed by its whole and its piece, a total by its parts; an extra says more about the
// figure before it and is no larger. A line that is none of these last four begins a group, which
// stands or falls as one.
enum class What { heading, code, count, total, rate, part, whole, piece, extra };

// A number in the note beside a value: "Cấp tỉnh: 850".
struct NotePart {
  std::string before{};
  std::string after{};
  std::string id{};    // the catalogue's
  std::string most{};  // the id of a value it does not exceed
};

struct Line {
  int level = 0;
  What what = What::heading;
  std::string label{};  // variants with "|" between them
  std::string unit{};   // variants
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::string id{};               // the catalogue's, "" for none
  std::string note{};             // words in the note column
  bool open = false;              // a total that may have parts besides those below it
  std::string is{};               // the ids this value is the sum of: "dvc.partial.provided+…"
  std::vector<NotePart> noted{};  // numbers in the note column that add up to the value
};

struct TreeForm {
  std::vector<Line> lines{};
  bool catalogued = false;
  int drop_groups = 12;  // percent of the groups left out
  int empty_groups = 0;  // percent of the groups without values
  const char* label_titles = "Chỉ tiêu thống kê|Nội dung|Chỉ tiêu|Tên chỉ tiêu|Nội dung thống kê";
};

// Adds the table to the report, with its relations.
void add_tree(Draft& draft, const TreeForm& form);

}  // namespace bocso::corpus
