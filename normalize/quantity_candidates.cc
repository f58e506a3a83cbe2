// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/quantity_candidates.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "normalize/quantity_words.h"

namespace bocso {
namespace {

constexpr int kMostWordsBetween = 7;  // "Tạo mới 70, khôi phục 6": what one item of a list may hold

constexpr std::size_t kMostParts = 30;  // of one total

constexpr auto kRangeJoints = std::to_array<std::string_view>({"đến", "tới", "-", "–", "—"});
constexpr auto kChangeJoints = std::to_array<std::string_view>(
    {"lên", "lên đến", "lên tới", "xuống", "xuống còn", "xuống đến", "còn", "đến", "tới"});
constexpr auto kChangeWords = std::to_array<std::string_view>(
    {"tăng", "giảm", "nâng", "hạ", "tăng dần", "giảm dần", "nâng lên", "điều chỉnh", "rút ngắn"});
constexpr auto kBreakdowns = std::to_array<std::string_view>({"trong đó", "gồm", "cụ thể"});

std::string_view between(const Prose& prose, std::size_t from, std::size_t to) {
  from = behind_blanks(prose.text, from);
  to = before_blanks(prose.text, to);
  return from < to ? std::string_view(prose.lower).substr(from, to - from) : std::string_view();
}

bool is_range_joint(std::string_view text) {
  return std::find(kRangeJoints.begin(), kRangeJoints.end(), text) != kRangeJoints.end();
}

int count_words(std::string_view text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank && !inside) ++words;
    inside = !blank;
  }
  return words;
}

bool is_live(const Candidate& candidate) {
  return candidate.verdict == CandidateVerdict::accepted ||
         candidate.verdict == CandidateVerdict::pending;
}

void take_unit(Quantity& quantity, const Quantity& from) {
  quantity.unit = from.unit;
  quantity.known_unit = from.known_unit;
}

bool is_range(const Prose& prose, const Candidate& low, const Candidate& high) {
  if (!is_live(low) || !is_live(high)) return false;
  const Quantity& a = low.quantity;
  const Quantity& b = high.quantity;
  if (a.denominator || b.denominator) return false;
  if (!a.unit.empty() && a.unit != b.unit) return false;
  const std::string_view joint = between(prose, a.end, b.begin);
  if (!is_range_joint(joint)) return false;
  if (!(a.number.first().value < b.number.first().value)) return false;
  const std::size_t before = before_blanks(prose.text, a.begin);
  if (!phrase_ends(prose.lower, before, "từ")) return true;
  // "tăng từ 50% đến 70%" is a change; "tăng từ 7,5 - 8%" and "từ 5 đến 7%" are ranges.
  if (a.unit.empty() || (joint != "đến" && joint != "tới")) return true;
  const std::size_t verb = before_blanks(prose.text, before - std::string_view("từ").size());
  return !any_phrase_ends(prose.lower, verb, kChangeWords);
}

// Can the numbers around share this unit? A percent or a length of time stands for itself.
bool is_shareable(const Quantity& quantity) {
  if (quantity.unit.empty() || quantity.number.percent) return false;
  return !quantity.known_unit || (quantity.known_unit->kind != UnitKind::percent &&
                                  !is_time_unit(quantity.known_unit->code));
}

bool shares_with_next(const Prose& prose, const Candidate& one, const Candidate& next) {
  if (!is_live(one) || next.verdict != CandidateVerdict::accepted || !is_shareable(next.quantity)) {
    return false;
  }
  const std::string_view text = between(prose, one.quantity.number_end, next.quantity.begin);
  if (text.find_first_of(".;:()") != std::string_view::npos) return false;
  if (!text.starts_with(',') && !phrase_starts(text, 0, "và")) return false;
  return count_words(text) <= kMostWordsBetween;
}

// "tăng từ 50 lên 70 xã": one unit for what was and what is.
bool changes_to_next(const Prose& prose, const Candidate& one, const Candidate& next) {
  if (!is_live(one) || next.verdict != CandidateVerdict::accepted || next.quantity.unit.empty()) {
    return false;
  }
  const std::string_view joint = between(prose, one.quantity.number_end, next.quantity.begin);
  return std::find(kChangeJoints.begin(), kChangeJoints.end(), joint) != kChangeJoints.end() &&
         phrase_ends(prose.lower, before_blanks(prose.text, one.quantity.begin), "từ");
}

// Does the text open a breakdown of what stands before it?
bool opens_breakdown(std::string_view text) {
  if (text.find('(') != std::string_view::npos) return text.find(')') == std::string_view::npos;
  return std::any_of(kBreakdowns.begin(), kBreakdowns.end(), [&](std::string_view phrase) {
    return text.find(phrase) != std::string_view::npos;
  });
}

// The total of the same sentence that the number is a part of.
const Quantity* total_of(const Prose& prose, const std::vector<Candidate>& candidates,
                         std::size_t part) {
  const std::size_t begin = candidates[part].quantity.begin;
  const std::size_t sentence = sentence_begin(prose.text, begin);
  const std::size_t first = part > kMostParts ? part - kMostParts : 0;
  for (std::size_t i = part; i-- > first;) {
    const Quantity& earlier = candidates[i].quantity;
    if (earlier.number_begin < sentence) return nullptr;
    if (candidates[i].verdict != CandidateVerdict::accepted || !is_shareable(earlier)) continue;
    if (opens_breakdown(between(prose, earlier.end, begin))) return &earlier;
  }
  return nullptr;
}

// The unit the label counts: "Tổng số cán bộ, công chức … là 30".
void take_unit_of_label(const Prose& prose, Quantity& quantity) {
  constexpr std::string_view kNumberOf = "số ";
  std::size_t at = before_blanks(prose.text, quantity.begin);
  if (at > 0 && prose.text[at - 1] == ':') --at;
  const std::size_t begin = clause_begin(prose.text, at);
  for (int tries = 0; tries < 3 && at > begin; ++tries) {
    const std::size_t found =
        std::string_view(prose.lower).substr(begin, at - begin).rfind(kNumberOf);
    if (found == std::string::npos) return;
    at = begin + found;
    if (!is_word_start(prose.text, at)) continue;
    std::size_t noun = at + kNumberOf.size();
    if (phrase_starts(prose.lower, noun, "lượng")) {
      noun = behind_blanks(prose.text, noun + std::string_view("lượng").size());
    }
    const auto unit = unit_at_start(std::string_view(prose.text).substr(noun));
    if (!unit || noun + unit->length > quantity.begin) continue;
    quantity.unit = prose.text.substr(noun, unit->length);
    quantity.known_unit = unit->unit;
    return;
  }
}

void keep_if(std::vector<Reading>& readings, auto&& fits) {
  if (std::none_of(readings.begin(), readings.end(), fits)) return;
  std::erase_if(readings, [&](const Reading& reading) { return !fits(reading); });
}

void settle(Number& number, const Quantity& quantity) {
  auto& readings = number.readings;
  if (readings.size() < 2) return;
  if (number.percent || (quantity.known_unit && quantity.known_unit->kind == UnitKind::percent)) {
    std::stable_partition(readings.begin(), readings.end(), [](const Reading& reading) {
      return absolute(reading.value) <= Decimal{100, 0};
    });
    return;
  }
  const bool wholes =
      quantity.known_unit ? counts_wholes(*quantity.known_unit) : !quantity.unit.empty();
  if (wholes) keep_if(readings, [](const Reading& reading) { return reading.decimals == 0; });
}

}  // namespace

void refuse_parts_of_names(const Prose& prose, std::vector<Candidate>& candidates) {
  for (std::size_t i = candidates.size(); i-- > 1;) {
    const Candidate& next = candidates[i];
    Candidate& one = candidates[i - 1];
    if (is_live(next) || !is_live(one) || !one.quantity.unit.empty()) continue;
    const std::string_view text = between(prose, one.quantity.number_end, next.quantity.begin);
    if (is_range_joint(text)) one.verdict = next.verdict;
  }
}

void bind_ranges(const Prose& prose, std::vector<Candidate>& candidates) {
  for (std::size_t i = 0; i + 1 < candidates.size(); ++i) {
    if (!is_range(prose, candidates[i], candidates[i + 1])) continue;
    Quantity& low = candidates[i].quantity;
    Quantity& high = candidates[i + 1].quantity;
    if (low.unit.empty()) take_unit(low, high);
    low.number.percent = high.number.percent;
    if (low.approx != Approx::over) low.approx = Approx::at_least;
    if (high.approx != Approx::under) high.approx = Approx::at_most;
    high.direction = low.direction;
    const std::size_t before = before_blanks(prose.text, low.begin);
    if (phrase_ends(prose.lower, before, "từ")) {
      low.begin = before - std::string_view("từ").size();
    }
    candidates[i].verdict = candidates[i + 1].verdict = CandidateVerdict::accepted;
    ++i;
  }
}

void share_units(const Prose& prose, std::vector<Candidate>& candidates) {
  for (std::size_t i = candidates.size(); i-- > 0;) {
    Candidate& one = candidates[i];
    if (!one.quantity.unit.empty() || i + 1 == candidates.size()) continue;
    const Candidate& next = candidates[i + 1];
    const bool change = changes_to_next(prose, one, next);
    if (!change && !shares_with_next(prose, one, next)) continue;
    take_unit(one.quantity, next.quantity);
    if (change) one.quantity.number.percent = next.quantity.number.percent;
    one.verdict = CandidateVerdict::accepted;
  }
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    Candidate& one = candidates[i];
    if (!one.quantity.unit.empty() || !is_live(one) || one.quantity.rank) continue;
    if (const Quantity* total = total_of(prose, candidates, i)) {
      take_unit(one.quantity, *total);
      one.verdict = CandidateVerdict::accepted;
    } else if (one.verdict == CandidateVerdict::accepted) {
      take_unit_of_label(prose, one.quantity);
    }
  }
}

void settle_readings(Quantity& quantity) {
  settle(quantity.number, quantity);
  if (quantity.denominator) settle(*quantity.denominator, quantity);
  quantity.scale = quantity.known_unit ? quantity.known_unit->scale : 0;
}

}  // namespace bocso
