// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/quantity.h"

#include <algorithm>
#include <array>

#include "normalize/quantity_candidates.h"
#include "normalize/quantity_names.h"
#include "normalize/quantity_text.h"
#include "normalize/quantity_words.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

// Drops the sign of the number, which was a dash between words.
void drop_sign(std::string_view text, Number& number) {
  const std::size_t digits = text.find_first_of("0123456789", number.begin);
  if (auto unsigned_number = number_at(text, digits)) number = std::move(*unsigned_number);
}

// In running text a dash at the start marks an item, and one behind a number a range: "7,5 -8%".
void drop_false_signs(const Prose& prose, std::vector<Number>& numbers) {
  if (prose.cell) return;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    Number& number = numbers[i];
    if (number.sign != '-') continue;
    const std::size_t before = before_blanks(prose.text, number.begin);
    if (before == 0 || (i > 0 && before == numbers[i - 1].end)) drop_sign(prose.text, number);
  }
}

// Do only `joint` and blanks stand between two numbers?
bool joined_by(std::string_view text, const Number& a, const Number& b, char joint) {
  const std::size_t at = behind_blanks(text, a.end);
  return at < b.begin && text[at] == joint && behind_blanks(text, at + 1) == b.begin;
}

// The index behind the last number of a chain "03/9/2019" or "0213-3876-123" that starts at
// `first`.
std::size_t chain_end(std::string_view text, const std::vector<Number>& numbers, std::size_t first,
                      char joint) {
  std::size_t last = first;
  while (last + 1 < numbers.size() && !numbers[last].percent &&
         joined_by(text, numbers[last], numbers[last + 1], joint)) {
    ++last;
  }
  return last + 1;
}

NumberPlace place_of(const Prose& prose, const std::vector<Number>& numbers, std::size_t first,
                     std::size_t end) {
  NumberPlace place;
  place.begin = numbers[first].begin;
  place.end = numbers[end - 1].end;
  place.number = &numbers[first];
  if (end - first == 2) place.denominator = &numbers[first + 1];
  place.qualifiers = qualifiers_before(prose, place.begin);
  place.left = place.qualifiers.begin;
  place.behind = unit_behind(prose, place.end, numbers[end - 1].percent);
  return place;
}

// "tháng 9 250 hồ sơ": the blank groups nothing when the first piece alone is a name. Splits it
// off.
void split_names_off(const Prose& prose, std::vector<Number>& numbers, std::size_t at) {
  if (numbers[at].first().separators != Separators::blanks) return;
  const std::size_t blank = numbers[at].raw.find(' ');
  if (blank == std::string::npos) return;
  const std::size_t cut = numbers[at].begin + blank;
  const auto head = number_at(prose.text.substr(0, cut), numbers[at].begin);
  const auto tail = number_at(prose.text, cut + 1);
  if (!head || !tail) return;
  const std::vector<Number> alone = {*head};
  NumberPlace place = place_of(prose, alone, 0, 1);
  place.behind = {};
  const std::size_t start = behind_blanks(prose.text, 0);
  if (place.begin != start && !is_named(prose, place)) return;
  numbers[at] = *tail;
  numbers.insert(numbers.begin() + static_cast<std::ptrdiff_t>(at), *head);
}

bool is_accepted_alone(const Prose& prose, const NumberPlace& place) {
  std::size_t rank_begin = 0;
  if (prose.cell || place.denominator || is_rank(prose, place, rank_begin)) return true;
  if (place.behind.kind == Behind::unit || place.behind.kind == Behind::noun) return true;
  if (place.qualifiers.begin != place.begin) return true;
  // Nobody is named with a decimal comma.
  if (place.number->first().separators == Separators::decimal_comma) return true;
  const std::size_t end = before_blanks(prose.text, place.left);
  if (end == 0) return false;
  if (prose.text[end - 1] == ':') return end > 1 && letter_at(prose.text, end - 2);
  return announces_number(prose, end);
}

Quantity quantity_of(const Prose& prose, const NumberPlace& place) {
  Quantity quantity;
  quantity.begin = place.left;
  quantity.end = place.behind.kind == Behind::word ? place.end : place.behind.end;
  quantity.number_begin = place.begin;
  quantity.number_end = place.end;
  quantity.number = *place.number;
  if (place.denominator) quantity.denominator = *place.denominator;
  quantity.approx = place.qualifiers.approx;
  quantity.direction = place.qualifiers.direction;
  quantity.unit = place.behind.printed;
  quantity.known_unit = place.behind.known;
  std::size_t rank_begin = 0;
  quantity.rank = is_rank(prose, place, rank_begin);
  if (const auto bound = bound_behind(prose, quantity.end)) {
    quantity.approx = bound->approx;
    quantity.end = bound->end;
  }
  return quantity;
}

CandidateVerdict judge(const Prose& prose, const NumberPlace& place, const Candidate* previous) {
  if (place.behind.kind == Behind::word || is_part_of_token(prose, place) ||
      is_row_number(prose, place)) {
    return CandidateVerdict::token;
  }
  if (is_named(prose, place) || is_time_or_place(prose, place)) return CandidateVerdict::name;
  if (previous && previous->verdict == CandidateVerdict::name && place.left == place.begin &&
      place.behind.kind != Behind::unit &&
      is_list_joint(prose, previous->quantity.number_end, place.begin)) {
    return CandidateVerdict::name;
  }
  if (ends_proper_name(prose, place)) return CandidateVerdict::pending;
  return is_accepted_alone(prose, place) ? CandidateVerdict::accepted : CandidateVerdict::pending;
}

std::vector<Candidate> find_candidates(const Prose& prose) {
  std::vector<Number> numbers = find_numbers(prose.text);
  drop_false_signs(prose, numbers);
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < numbers.size();) {
    split_names_off(prose, numbers, i);
    const std::size_t dashes = chain_end(prose.text, numbers, i, '-');
    const std::size_t slashes = chain_end(prose.text, numbers, i, '/');
    const bool is_date = slashes - i > 2 || dashes - i > 2;
    const std::size_t end = std::max(slashes, is_date ? dashes : i + 1);
    const NumberPlace place = place_of(prose, numbers, i, end);
    Candidate candidate;
    candidate.quantity = quantity_of(prose, place);
    candidate.verdict =
        is_date ? CandidateVerdict::name
                : judge(prose, place, candidates.empty() ? nullptr : &candidates.back());
    candidates.push_back(std::move(candidate));
    i = end;
  }
  return candidates;
}

// A labelled count of a cell begins at its label: "Cấp tỉnh: 850". It may not reach over what ends
// the item before it.
void begin_at_label(const Prose& prose, std::size_t from, Quantity& quantity) {
  constexpr std::string_view kItemEnds = ";,.(\n";
  std::size_t end = before_blanks(prose.text, quantity.begin);
  if (end == 0 || prose.text[end - 1] != ':' || end <= from) return;
  std::size_t begin = --end;
  while (begin > from && kItemEnds.find(prose.text[begin - 1]) == std::string_view::npos &&
         prose.text[begin - 1] != ':') {
    --begin;
  }
  while (begin < end && !letter_at(prose.text, begin) && !digit_at(prose.text, begin)) ++begin;
  if (begin < end) quantity.begin = begin;
}

std::vector<Quantity> find(std::string_view text, bool cell) {
  std::vector<Quantity> quantities;
  if (text.find_first_of("0123456789") == std::string_view::npos) return quantities;
  const Prose prose = make_prose(text, cell);
  std::vector<Candidate> candidates = find_candidates(prose);
  bind_amounts(prose, candidates);
  refuse_parts_of_names(prose, candidates);
  bind_ranges(prose, candidates);
  share_units(prose, candidates);
  std::size_t from = 0;
  for (Candidate& candidate : candidates) {
    if (candidate.verdict != CandidateVerdict::accepted) continue;
    settle_readings(candidate.quantity);
    if (cell) begin_at_label(prose, from, candidate.quantity);
    from = candidate.quantity.end;
    quantities.push_back(std::move(candidate.quantity));
  }
  return quantities;
}

}  // namespace

std::vector<Quantity> find_quantities(std::string_view paragraph) { return find(paragraph, false); }

std::vector<Quantity> find_cell_quantities(std::string_view cell) { return find(cell, true); }

bool says_unchanged(std::string_view cell) {
  constexpr auto kUnchanged = std::to_array<std::string_view>(
      {"giữ nguyên", "không đổi", "không thay đổi", "không tăng, không giảm",
       "không tăng không giảm", "không tăng giảm", "giữ ổn định"});
  // The longest of them has 30 bytes.
  cell = trim(cell);
  while (!cell.empty() && (cell.back() == '.' || cell.back() == ';')) cell.remove_suffix(1);
  if (cell.empty() || cell.size() > 40) return false;
  const std::string folded = fold_keeping_marks(cell);
  return std::find(kUnchanged.begin(), kUnchanged.end(), folded) != kUnchanged.end();
}

}  // namespace bocso
