// SPDX-License-Identifier: GPL-3.0-or-later
// Many patterns tried on a text at once, without trying them all.
//
// Every pattern is kept with the rarest of the words that a fitting text must have. A text is tried
// only against the patterns of its own words, each such group one PatternSet, and only where it has
// all words that one of the group asks for. Groups are compiled
// when a text first has their word: a short document pays for what it says. After many texts all
// patterns are compiled into one set, which takes long to make and is quicker from then on.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "normalize/pattern.h"

namespace bocso {

class PatternShards {
 public:
  PatternShards();
  // Patterns over label_text() that compile; one that does not fits nothing.
  explicit PatternShards(std::vector<std::string> expressions);
  PatternShards(PatternShards&&) noexcept;
  PatternShards& operator=(PatternShards&&) noexcept;
  ~PatternShards();

  // The indices of the patterns that fit the whole text, ascending.
  std::vector<int> matches(std::string_view words) const;

 private:
  std::vector<int> by_shards(std::string_view words) const;
  struct Shard;
  // Which of words_ a text has, or a pattern asks for: a bit a word.
  using Mask = std::vector<std::uint64_t>;

  std::vector<std::string> expressions_;
  std::vector<Mask> required_;                               // by pattern
  std::vector<std::string> words_;                           // that some pattern requires
  std::unordered_map<std::string_view, std::size_t> index_;  // into words_
  std::vector<std::unique_ptr<Shard>> by_word_;              // null where no pattern is kept
  struct Whole;
  std::unique_ptr<Whole> whole_;    // all patterns together, once that pays
  std::unique_ptr<Shard> without_;  // patterns that require no word
};

}  // namespace bocso
