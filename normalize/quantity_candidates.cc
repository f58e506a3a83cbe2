// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/quantity_candidates.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "normalize/quantity_words.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr int kMostWordsBetween = 7;  // "Tạo mới 70, khôi phục 6": what one item of a list may hold

constexpr std::size_t kMostParts = 30;  // of one total

constexpr auto kRangeJoints = std::to_array<std::string_view>({"đến", "tới", "-", "–", "—"});
constexpr auto kChangeJoints = std::to_array<std::string_view>(
    {"lên", "lên đến", "lên tới", "xuống", "xuống còn", "xuống đến", "còn", "đến", "tới"});
constexpr auto kChangeWords = std::to_array<std::string_view>(
    {"tăng", "giảm", "nâng", "hạ", "tăng dần", "giảm dần", "nâng lên", "điều chỉnh", "rút ngắn"});
constexpr auto kScaleWords =
    std::to_array<std::string_view>({"nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "nghìn tỷ",
                                     "nghìn tỉ", "ngàn tỷ", "ngàn tỉ", "trăm triệu"});
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

// Behind a scale word alone its amount may go on.
bool is_scale_alone(const Prose& prose, const Quantity& quantity) {
  if (!quantity.known_unit || quantity.unit.empty() || quantity.end < quantity.unit.size()) {
    return false;
  }
  const std::string_view unit =
      std::string_view(prose.lower)
          .substr(quantity.end - quantity.unit.size(), quantity.unit.size());
  return std::find(kScaleWords.begin(), kScaleWords.end(), unit) != kScaleWords.end();
}

// "âm 3,5 tỷ đồng". Of counts "âm" says something else: "siêu âm 350 ca".
void take_minus_word(const Prose& prose, Quantity& quantity) {
  constexpr std::string_view kMinus = "âm";
  if (quantity.number.sign != 0 || quantity.denominator || !quantity.known_unit) return;
  const UnitKind kind = quantity.known_unit->kind;
  if (kind != UnitKind::money && kind != UnitKind::percent) return;
  const std::size_t end = before_blanks(prose.text, quantity.number_begin);
  if (!phrase_ends(prose.lower, end, kMinus)) return;
  Number& number = quantity.number;
  quantity.begin = quantity.number_begin = number.begin = end - kMinus.size();
  number.sign = '-';
  number.raw = prose.text.substr(number.begin, number.end - number.begin);
  for (Reading& reading : number.readings) reading.value = negate(reading.value);
}

// "4 tỷ rưỡi đồng", "2 triệu rưỡi": and a half of it.
void take_half(const Prose& prose, Quantity& quantity) {
  constexpr std::string_view kHalf = "rưỡi";
  if (quantity.denominator || !is_scale_alone(prose, quantity)) return;
  const Reading& first = quantity.number.first();
  const std::size_t at = behind_blanks(prose.text, quantity.end);
  if (first.decimals != 0 || !phrase_starts(prose.lower, at, kHalf)) return;
  const auto value = first.value < Decimal{} ? subtract(first.value, Decimal{5, 1})
                                             : add(first.value, Decimal{5, 1});
  if (!value) return;
  quantity.number.readings = {Reading{*value, 1, first.separators}};
  const std::size_t unit_begin = quantity.end - quantity.unit.size();
  quantity.end = at + kHalf.size();
  const std::size_t noun = behind_blanks(prose.text, quantity.end);
  if (const auto unit = unit_at_start(prose.text.substr(noun)); unit && unit->unit.scale == 0) {
    quantity.known_unit->code = unit->unit.code;
    quantity.known_unit->kind = unit->unit.kind;
    quantity.end = noun + unit->length;
  }
  quantity.unit = prose.text.substr(unit_begin, quantity.end - unit_begin);
}

// "2 tỷ" and "300 triệu đồng" behind it are one amount, in the unit of the second. false: they are
// two.
bool take_next_piece(const Prose& prose, Quantity& quantity, const Quantity& next) {
  if (!is_scale_alone(prose, quantity) || !next.known_unit) return false;
  if (quantity.denominator || next.denominator || next.number.sign != 0) return false;
  if (next.begin != next.number_begin || !between(prose, quantity.end, next.begin).empty()) {
    return false;
  }
  const int steps = quantity.known_unit->scale - next.known_unit->scale;
  // "5 triệu 3 hộ" are two.
  const bool scaled = next.known_unit->scale > 0 || next.known_unit->code.starts_with("vnd");
  const Reading& high = quantity.number.first();
  const Reading& low = next.number.first();
  if (steps <= 0 || !scaled || high.decimals != 0) return false;
  const auto one = times_power_of_ten(Decimal{1, 0}, steps);
  const auto upper = times_power_of_ten(high.value, steps);
  if (!one || !upper || !(low.value < *one)) return false;
  const auto value =
      quantity.number.sign == '-' ? subtract(*upper, low.value) : add(*upper, low.value);
  if (!value) return false;
  quantity.number.readings = {Reading{*value, low.decimals, low.separators}};
  quantity.number.end = next.number.end;
  quantity.number.raw =
      prose.text.substr(quantity.number.begin, next.number.end - quantity.number.begin);
  quantity.number_end = next.number_end;
  quantity.end = next.end;
  if (quantity.approx == Approx::none) quantity.approx = next.approx;
  take_unit(quantity, next);
  return true;
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

void bind_amounts(const Prose& prose, std::vector<Candidate>& candidates) {
  std::vector<Candidate> bound;
  for (Candidate& candidate : candidates) {
    const bool accepted = candidate.verdict == CandidateVerdict::accepted;
    if (accepted && !bound.empty() && bound.back().verdict == CandidateVerdict::accepted &&
        take_next_piece(prose, bound.back().quantity, candidate.quantity)) {
      continue;
    }
    if (accepted) {
      take_minus_word(prose, candidate.quantity);
      take_half(prose, candidate.quantity);
    }
    bound.push_back(std::move(candidate));
  }
  candidates = std::move(bound);
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
