// SPDX-License-Identifier: GPL-3.0-or-later
// Which patterns of a set the texts of one document fit, each distinct text looked at once.
// Part of the matcher; others use matcher.h.
#pragma once

#include <cstddef>
#include <deque>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/label_repair.h"
#include "model/label_text.h"
#include "model/pattern_shards.h"

namespace bocso {

struct SeenText {
  std::vector<int> hits;  // ascending
  int edits = 0;          // letters that had to be mended for them, 0 for a sound text
  std::string mended;     // what the text was taken for, when edits > 0

  friend bool operator==(const SeenText&, const SeenText&) = default;
};

class SeenTexts {
 public:
  // With repair, a text that fits nothing is tried again as what it may have been; it counts only
  // when no other reading of as few edits fits anything else.
  // other: a set whose patterns make a text sound, too; what they are is not asked.
  SeenTexts(const PatternShards& set, const Abbreviations& abbreviations,
            const LabelRepair* repair = nullptr, const PatternShards* other = nullptr)
      : set_(set), abbreviations_(abbreviations), repair_(repair), other_(other) {}

  // Makes room for that many texts.
  void reserve(std::size_t texts) { printed_.reserve(texts); }

  // Of a text as printed; it must outlive this.
  const SeenText& printed(std::string_view text);
  // Of a text in the form of label_text already.
  const SeenText& words(std::string_view words);

 private:
  SeenText look_at(const LabelText& label) const;
  bool fits_other(std::string_view words) const;
  void mend(const LabelText& label, SeenText& seen) const;
  const SeenText& keep(SeenText seen);

  const PatternShards& set_;
  const Abbreviations& abbreviations_;
  const LabelRepair* repair_;
  const PatternShards* other_;
  // Texts come by the hundred thousand, and most fit nothing: these share one answer, and the table
  // takes its memory in large pieces. Making and freeing an answer for each took 0.4 microseconds.
  std::pmr::monotonic_buffer_resource memory_;
  using Seen = std::pmr::unordered_map<std::string_view, const SeenText*>;
  Seen printed_{&memory_};
  std::unordered_map<std::string, const SeenText*, TextHash, std::equal_to<>> words_;
  std::deque<SeenText> fitting_;
  // The rows of a table share their header, title and unit: the text before is often the same.
  const Seen::value_type* last_ = nullptr;
};

}  // namespace bocso
