// SPDX-License-Identifier: GPL-3.0-or-later
// Running text as the checks see it: its figures, and the words between them.
//
//   "giải quyết 6.900 hồ sơ (trước hạn, đúng hạn: 6.770 hồ sơ, chiếm 98.12%), trễ hạn: 130 hồ sơ"
//    -> 6.900 depth 0 lead "giai quyet"    6.770 depth 1 lead "truoc han, dung han"
//       98.12% depth 1 joint ", chiem"     130 depth 0 lead "tre han"
//
// A passage is a paragraph, a footnote, the text of a note cell, or a sentence that ends in a colon
// together with the list under it. Its figures are held to belong together only within a sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"

namespace bocso {

struct Saying {
  int figure = -1;      // index into Report::figures
  int sentence = 0;     // in the passage
  int depth = 0;        // brackets open around it
  bool change = false;  // printed with its direction: "tăng 120 hồ sơ"
  std::string joint;    // folded: all between the figure before (or the sentence's start) and it
  std::string lead;     // folded: the last clause of that; brackets, ";" and ":" end a clause
  std::string tail;     // folded: behind it, up to the next separator or figure
  std::string behind;   // folded: all behind it, up to the next figure or the end of its sentence
  std::string name;     // the lead as printed: "Sở Y tế", to tell names by their capitals
  std::string label;    // what says what it counts: lead, unit and tail
};

struct Passage {
  std::vector<Saying> sayings;
  int page = 0;
  bool list = false;  // a sentence with the list under it: only the first figure of each item
};

// The passages of a report that have figures.
std::vector<Passage> passages_of(const Report& report);

// "trong đó", "trong số đó": what follows is part of a figure before. "gồm", "bao gồm": all of it.
enum class Opener { none, among, consists, bracket };
Opener opener_of(const Saying& saying);

// What the figure at `part`, which an opener leads in, can be a part of: figures before it in its
// sentence, or in the one before where it begins its own, with the same unit and outside its
// brackets; the nearest first. Indices into sayings.
std::vector<std::size_t> wholes_of(const Passage& passage, std::size_t part, const Report& report);

// Compared with another time, a plan or a mean: no part of anything beside it.
bool is_aside(const Saying& saying);

}  // namespace bocso
