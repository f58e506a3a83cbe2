// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/match_texts.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace bocso {
namespace {

// In front of the shortest pattern stand that many letters at least; less cannot be mended.
constexpr std::size_t kLeastWords = 8;

const SeenText kFitsNothing;

}  // namespace

const SeenText& SeenTexts::printed(std::string_view text) {
  if (last_ != nullptr && last_->first == text) return *last_->second;
  const auto [at, is_new] = printed_.try_emplace(text, &kFitsNothing);
  if (is_new && !text.empty()) at->second = &keep(look_at(label_text(text, abbreviations_)));
  last_ = &*at;
  return *at->second;
}

const SeenText& SeenTexts::words(std::string_view words) {
  auto at = words_.find(words);
  if (at != words_.end()) return *at->second;
  at = words_.try_emplace(std::string(words), &kFitsNothing).first;
  if (!words.empty()) at->second = &keep(look_at({at->first, {}}));
  return *at->second;
}

const SeenText& SeenTexts::keep(SeenText seen) {
  return seen == kFitsNothing ? kFitsNothing : fitting_.emplace_back(std::move(seen));
}

bool SeenTexts::fits_other(std::string_view words) const {
  return other_ != nullptr && !words.empty() && !other_->matches(words).empty();
}

SeenText SeenTexts::look_at(const LabelText& label) const {
  SeenText seen;
  seen.hits = set_.matches(label.plain);
  if (!label.whole.empty()) {
    const std::vector<int> more = set_.matches(label.whole);
    std::vector<int> both;
    std::ranges::set_union(seen.hits, more, std::back_inserter(both));
    seen.hits = std::move(both);
  }
  if (seen.hits.empty() && repair_ != nullptr && label.plain.size() >= kLeastWords) {
    mend(label, seen);
  }
  return seen;
}

void SeenTexts::mend(const LabelText& label, SeenText& seen) const {
  // Few texts have a repair; whether those are sound texts of another kind is asked behind that.
  const std::vector<RepairedLabel> repairs = repair_->repairs(label.plain);
  if (repairs.empty() || fits_other(label.plain) || fits_other(label.whole)) return;
  for (const RepairedLabel& repaired : repairs) {
    if (!seen.hits.empty() && repaired.edits > seen.edits) return;
    std::vector<int> hits = set_.matches(repaired.text);
    const bool other = hits.empty() && fits_other(repaired.text);
    if (!other && (hits.empty() || hits == seen.hits)) continue;
    if (other || !seen.hits.empty()) {
      // Two readings of as many edits fit different things, or it is a sound text of another kind.
      seen = {};
      return;
    }
    seen = {std::move(hits), repaired.edits, repaired.text};
  }
}

}  // namespace bocso
