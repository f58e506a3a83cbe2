// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/period_stretch.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace bocso {
namespace {

struct NumberWord {
  std::string_view folded;
  int value;
};
constexpr NumberWord kNumberWords[] = {
    {"muoi mot", 11}, {"muoi hai", 12}, {"mot", 1}, {"hai", 2}, {"ba", 3},   {"bon", 4},  {"tu", 4},
    {"nam", 5},       {"sau", 6},       {"bay", 7}, {"tam", 8}, {"chin", 9}, {"muoi", 10}};
constexpr NumberWord kRomans[] = {{"i", 1}, {"ii", 2}, {"iii", 3}, {"iv", 4}};
constexpr NumberWord kShortQuarters[] = {{"qi", 1}, {"qii", 2}, {"qiii", 3}, {"qiv", 4}};

struct Count {
  int value = 0;
  std::size_t end = 0;
};

// "6", "06" or "sáu".
std::optional<Count> count_at(const TimeText& text, std::size_t at) {
  if (text.is_number(at)) {
    if (text[at].text.size() > 2) return std::nullopt;
    return Count{text[at].value, at + 1};
  }
  if (!text.is_word(at)) return std::nullopt;
  for (const NumberWord& word : kNumberWords) {
    if (!text.starts(at, word.folded)) continue;
    const auto blanks = std::count(word.folded.begin(), word.folded.end(), ' ');
    return Count{word.value, at + 1 + static_cast<std::size_t>(blanks)};
  }
  return std::nullopt;
}

template <std::size_t N>
std::optional<int> value_in(const NumberWord (&words)[N], std::string_view text) {
  const auto* found = std::find_if(std::begin(words), std::end(words),
                                   [&](const NumberWord& w) { return w.folded == text; });
  return found == std::end(words) ? std::nullopt : std::optional(found->value);
}

// The year printed behind a month or quarter: "năm 2023", "/2023", "-2023", ", năm 2023".
std::optional<Count> year_behind(const TimeText& text, std::size_t at) {
  if (text.is_sign(at, '/') || (text.is_sign(at, '-') && !text[at + 1].blank_before)) {
    ++at;
    if (text.is(at, TimeWord::year)) ++at;
  } else {
    if (text.is_sign(at, ',') || text[at].text == "cua" || text[at].text == "trong") ++at;
    if (!text.is(at, TimeWord::year)) return std::nullopt;
    ++at;
  }
  const auto year = year_at(text, at);
  // "năm 2021-2025" are several.
  if (!year || (text.is_sign(at + 1, '-') && year_at(text, at + 2))) return std::nullopt;
  return Count{*year, at + 1};
}

void take_year(const TimeText& text, Stretch& stretch) {
  if (const auto year = year_behind(text, stretch.end)) {
    stretch.year = year->value;
    stretch.end = year->end;
  }
}

bool joins(const TimeText& text, std::size_t at) {
  return text.is_sign(at, ',') || text.is_sign(at, '-') || text.is_sign(at, '+') ||
         text[at].text == "va" || text.is(at, TimeWord::until);
}

std::optional<int> quarter_number(const TimeText& text, std::size_t at) {
  if (const auto roman = value_in(kRomans, text[at].text)) return roman;
  if (text.is_number(at) && text[at].value >= 1 && text[at].value <= 4) return text[at].value;
  const auto count = text.is_word(at) ? count_at(text, at) : std::nullopt;
  return count && count->value <= 4 ? std::optional(count->value) : std::nullopt;
}

void set_quarters(Stretch& stretch, int first, int last) {
  stretch.first_month = 3 * first - 2;
  stretch.last_month = 3 * last;
}

// "Quý I", "quý I, II và III", "Quý I - III/2023".
std::optional<Stretch> quarter_at(const TimeText& text, std::size_t at) {
  Stretch found{StretchUnit::quarter};
  if (text.is(at, TimeWord::quarter)) {
    const auto first = quarter_number(text, at + 1);
    if (!first) return std::nullopt;
    int last = *first;
    std::size_t end = at + 2;
    while (joins(text, end)) {
      const bool named = text.is(end + 1, TimeWord::quarter);
      // "quý I đến quý III" is a range.
      if (named && (text.is(end, TimeWord::until) || text.is_sign(end, '-'))) break;
      const std::size_t next = named ? end + 2 : end + 1;
      const auto more = quarter_number(text, next);
      // "quý 1, 2 hồ sơ": the second number is a quarter if a year says so, or if it is roman.
      if (!more || *more <= last || text.is_number(next) != text.is_number(at + 1)) break;
      if (text.is_number(next) && !year_behind(text, next + 1)) break;
      last = *more;
      end = next + 1;
    }
    set_quarters(found, *first, last);
    if (last > *first) found.unit = StretchUnit::months;
    found.several = last > *first;
    found.end = end;
    take_year(text, found);
    return found;
  }
  auto number = value_in(kShortQuarters, text[at].text);
  found.end = at + 1;
  if (!number && text[at].text == "q" && text.is_number(at + 1) && !text[at + 1].blank_before) {
    number = quarter_number(text, at + 1);
    found.end = at + 2;
  }
  if (!number) return std::nullopt;
  set_quarters(found, *number, *number);
  take_year(text, found);
  return found.needs_year() ? std::nullopt : std::optional(found);
}

bool is_month(const TimeText& text, std::size_t at) {
  return text.is_number(at) && text[at].text.size() <= 2 && text[at].value >= 1 &&
         text[at].value <= 12;
}

// "tháng 10", "tháng 10 và 11 năm 2023", "T10/2023".
std::optional<Stretch> month_at(const TimeText& text, std::size_t at) {
  const bool brief = text[at].text == "t" && !text[at + 1].blank_before;
  if ((!text.is(at, TimeWord::month) && !brief) || !is_month(text, at + 1)) return std::nullopt;
  Stretch found{StretchUnit::month};
  found.first_month = found.last_month = text[at + 1].value;
  found.end = at + 2;
  take_year(text, found);
  if (brief) return found.needs_year() ? std::nullopt : std::optional(found);
  for (std::size_t end = at + 2; found.needs_year() && joins(text, end) && is_month(text, end + 1);
       end += 2) {
    if (text[end + 1].value <= found.last_month) break;
    Stretch more{StretchUnit::months, 0, found.first_month, text[end + 1].value};
    more.several = true;
    more.end = end + 2;
    take_year(text, more);
    // Without a year behind it the second number may be a figure.
    if (!more.needs_year()) found = more;
  }
  return found;
}

// Behind "6 tháng" or "nửa": "đầu năm 2023", "cuối năm", "năm 2023", "/2023", "2023". A bare "6
// tháng" is a length of time.
std::optional<Stretch> months_of_year(const TimeText& text, std::size_t at, int months) {
  Stretch found{StretchUnit::months};
  if (months < 1 || months > 12) return std::nullopt;
  const bool last = text.is(at, TimeWord::last);
  const bool placed = last || text.is(at, TimeWord::first);
  if (placed) ++at;
  found.first_month = last ? 13 - months : 1;
  found.last_month = last ? 12 : months;
  found.end = at;
  if (placed && text.is(at, TimeWord::year)) found.end = at + 1;
  take_year(text, found);
  if (const auto year = year_at(text, found.end); found.needs_year() && year) {
    found.year = *year;
    ++found.end;
  }
  if (found.needs_year() && (!placed || found.end == at)) return std::nullopt;
  return found;
}

// How many months "9 tháng", "9T" or "chín tháng" names; no month: "ngày 10 tháng 10 năm 2023".
std::optional<Count> month_count_at(const TimeText& text, std::size_t at) {
  if (!text.is_number(at) && !text.is(at + 1, TimeWord::month) &&
      !text.is(at + 2, TimeWord::month)) {
    return std::nullopt;
  }
  const auto count = count_at(text, at);
  if (!count) return std::nullopt;
  const bool brief = text[count->end].text == "t" && !text[count->end].blank_before;
  if (!text.is(count->end, TimeWord::month) && !brief) return std::nullopt;
  if (is_month(text, count->end + 1)) return std::nullopt;
  return Count{count->value, count->end + 1};
}

std::optional<Stretch> months_at(const TimeText& text, std::size_t at) {
  if (text[at].text == "nua" &&
      (text.is(at + 1, TimeWord::first) || text.is(at + 1, TimeWord::last))) {
    return months_of_year(text, at + 1, 6);
  }
  const auto count = month_count_at(text, at);
  return count ? months_of_year(text, count->end, count->value) : std::nullopt;
}

std::optional<Stretch> year_stretch_at(const TimeText& text, std::size_t at) {
  Stretch found{StretchUnit::year};
  if (text[at].text == "ca" && text.is(at + 1, TimeWord::year)) {
    found.end = at + 2;
    if (const auto year = year_at(text, at + 2)) {
      found.year = *year;
      ++found.end;
    }
    return found;
  }
  if (text.is(at, TimeWord::first) && text.is(at + 1, TimeWord::year)) {
    found = {StretchUnit::year_start, 0, 1, 1, 1};
    found.end = at + 2;
    if (const auto year = year_at(text, at + 2)) {
      found.year = *year;
      ++found.end;
    }
    return found;
  }
  if (!text.is(at, TimeWord::year)) return std::nullopt;
  std::size_t number = at + 1;
  for (std::string_view kind : {"ngan sach", "ke hoach", "tai chinh"}) {
    if (text.starts(number, kind)) number += 2;
  }
  if (text.is_sign(number, '/')) ++number;  // a column "2023" under "Năm"
  const auto year = year_at(text, number);
  if (!year) return std::nullopt;
  found.year = *year;
  found.end = number + 1;
  return found;
}

std::optional<Stretch> day_at(const TimeText& text, std::size_t at) {
  const bool named = text.is(at, TimeWord::day);
  const std::size_t number = named ? at + 1 : at;
  Stretch found{StretchUnit::day};
  found.bare = !named;
  if (const auto date = date_at(text, number)) {
    found.year = date->date.year;
    found.first_month = found.last_month = date->date.month;
    found.day = date->date.day;
    found.letter_date = date->spelled;
    found.end = date->end;
    if (found.year != 0 && !is_valid(date->date)) return std::nullopt;
    return found;
  }
  const int day = text.is_number(number) && text[number].text.size() <= 2 ? text[number].value : 0;
  if (day < 1 || day > 31) return std::nullopt;
  found.first_month = found.last_month = 0;
  found.day = day;
  found.end = number + 1;
  return found;
}

}  // namespace

std::optional<Stretch> stretch_at(const TimeText& text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  if (auto quarter = quarter_at(text, at)) return quarter;
  if (auto month = month_at(text, at)) return month;
  if (auto months = months_at(text, at)) return months;
  if (auto year = year_stretch_at(text, at)) return year;
  return day_at(text, at);
}

std::optional<Stretch> months_before(const TimeText& text, std::size_t at, const Stretch& rest) {
  const auto count = month_count_at(text, at);
  if (!count || count->value + 1 != rest.first_month || months_at(text, at)) return std::nullopt;
  Stretch found{StretchUnit::months, rest.year, 1, count->value};
  found.end = count->end;
  return found;
}

Date first_day(const Stretch& stretch) {
  return {stretch.year, stretch.first_month, stretch.unit == StretchUnit::day ? stretch.day : 1};
}

Date last_day(const Stretch& stretch) {
  if (stretch.unit == StretchUnit::day) return first_day(stretch);
  Date day{stretch.year, stretch.last_month, 31};
  while (!is_valid(day)) --day.day;
  return day;
}

}  // namespace bocso
