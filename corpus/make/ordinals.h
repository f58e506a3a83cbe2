// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers in front of rows, in the ways reports have: "1.", "1.1.", "a)", "-", "Trong đó".
#pragma once

#include <string>
#include <vector>

#include "corpus/make/random.h"

namespace bocso::corpus {

// How the rows that make up another one are marked.
enum class PartMark { among, dash, plus, letters, numbers, none };

class Ordinals {
 public:
  explicit Ordinals(Random& random);

  // Of the next row of this depth: "2.", "2.1.". Deeper rows begin again at 1.
  std::string next(int level);
  // Of a part of the row before, the first or a further one: "Trong đó", "" or "-" or "2.1.1.".
  std::string next_part(int level, bool first);
  PartMark mark() const { return mark_; }

 private:
  std::string dotted(int level) const;

  bool roman_ = false;       // the first level: "I", "II"
  bool final_dot_ = true;    // "1.1." or "1.1"
  const char* point_ = ".";  // or "," as in "1,1"
  PartMark mark_ = PartMark::dash;
  std::vector<int> counters_;
  int letter_ = 0;
};

std::string roman(int number);

}  // namespace bocso::corpus
