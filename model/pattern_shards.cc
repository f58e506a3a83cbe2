// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pattern_shards.h"

#include <algorithm>
#include <map>
#include <optional>

#include "model/pattern_tokens.h"

namespace bocso {

struct PatternShards::Shard {
  std::vector<int> patterns;
  std::optional<PatternSet> set;

  void find(std::string_view text, const std::vector<std::string>& expressions,
            std::vector<int>& found) {
    if (!set) {
      std::vector<std::string> own;
      for (const int pattern : patterns) own.push_back(expressions[static_cast<std::size_t>(pattern)]);
      Result<PatternSet> compiled = PatternSet::compile(own);
      set = compiled ? std::move(*compiled) : PatternSet::compile({}).value();
    }
    for (const int at : set->matches(text)) found.push_back(patterns[static_cast<std::size_t>(at)]);
  }
};

PatternShards::PatternShards() = default;
PatternShards::PatternShards(PatternShards&&) noexcept = default;
PatternShards& PatternShards::operator=(PatternShards&&) noexcept = default;
PatternShards::~PatternShards() = default;

PatternShards::PatternShards(std::vector<std::string> expressions)
    : expressions_(std::move(expressions)) {
  std::vector<std::vector<std::string>> required;
  std::map<std::string, int> frequency;
  for (const std::string& expression : expressions_) {
    for (const std::string& word : required.emplace_back(required_words(expression))) {
      ++frequency[word];
    }
  }
  for (const auto& [word, count] : frequency) words_.push_back(word);
  for (std::size_t i = 0; i < expressions_.size(); ++i) {
    Shard* shard = nullptr;
    if (required[i].empty()) {
      if (!without_) without_ = std::make_unique<Shard>();
      shard = without_.get();
    } else {
      const std::string& rarest = *std::ranges::min_element(
          required[i], {}, [&](const std::string& word) { return frequency[word]; });
      std::unique_ptr<Shard>& at = by_word_[*std::ranges::lower_bound(words_, rarest)];
      if (!at) at = std::make_unique<Shard>();
      shard = at.get();
    }
    shard->patterns.push_back(static_cast<int>(i));
  }
}

std::vector<int> PatternShards::matches(std::string_view words) const {
  std::vector<int> found;
  if (without_) without_->find(words, expressions_, found);
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    const auto shard = by_word_.find(words.substr(begin, end - begin));
    if (shard != by_word_.end()) shard->second->find(words, expressions_, found);
    begin = end + 1;
  }
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

}  // namespace bocso
