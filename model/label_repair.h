// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged labels: what a reader of bad print would take them for.
//
// Words that no pattern of the catalogue has are replaced by near ones that some pattern has:
// "tong so ho so da giai quyct xong" -> "tong so ho so da giai quyet xong", one edit. A word that
// is a good Vietnamese syllable is another word rather than a misprint, so it is replaced only when
// it is the one strange word of a long label. Numbers stay as they are.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/label_text.h"

namespace bocso {

struct RepairedLabel {
  std::string text;
  int edits = 0;  // letters changed, added or left out; blanks too

  friend bool operator==(const RepairedLabel&, const RepairedLabel&) = default;
};

class LabelRepair {
 public:
  // The words of patterns.
  void add_word(std::string_view word);

  // What the words may have been, fewest edits first, at most kMaxRepairs; empty for words that
  // need no repair or too much of it. All that are within an edit of the best are there, so that
  // the caller sees how far the runner-up is.
  std::vector<RepairedLabel> repairs(std::string_view words) const;

 private:
  std::unordered_set<std::string, TextHash, std::equal_to<>> known_;
  std::vector<std::vector<std::string>> by_length_;
};

}  // namespace bocso
