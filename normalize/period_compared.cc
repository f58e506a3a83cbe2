// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/period_compared.h"

#include <charconv>
#include <string>
#include <vector>

#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

Date last_of_month(int year, int month) {
  Date day{year, month, 31};
  while (!is_valid(day)) --day.day;
  return day;
}

// Months counted from year 0.
int months_of(const Date& day) { return 12 * day.year + day.month - 1; }

bool is_whole_months(const Period& period) {
  return period.start->day == 1 &&
         *period.end == last_of_month(period.end->year, period.end->month);
}

// The same day of another year; 29 February becomes the 28th.
Date in_year(Date day, int year) {
  day.year = year;
  while (!is_valid(day)) --day.day;
  return day;
}

std::optional<Period> same_time(const Period& reported, int year) {
  const std::optional<Date>& last = reported.end ? reported.end : reported.as_of;
  if (!last || last->year == 0) return std::nullopt;
  const int back = last->year - (year == 0 ? last->year - 1 : year);
  Period before = reported;
  for (std::optional<Date>* day : {&before.start, &before.end, &before.as_of}) {
    if (*day) **day = in_year(**day, (*day)->year - back);
  }
  if (before.start && before.end && is_whole_months(reported)) {
    before.end = last_of_month(before.end->year, before.end->month);
  }
  return before;
}

// Of so many whole months, as many before; 0: any number.
std::optional<Period> months_before(const Period& reported, int months) {
  if (!reported.start || !reported.end || !is_whole_months(reported)) return std::nullopt;
  const int first = months_of(*reported.start);
  const int length = months_of(*reported.end) - first + 1;
  if (length < 1 || (months != 0 && length != months)) return std::nullopt;
  const int last = first - 1;
  Period before;
  before.start = Date{(first - length) / 12, (first - length) % 12 + 1, 1};
  before.end = last_of_month(last / 12, last % 12 + 1);
  return before;
}

// The groups: of "cung ky" its year, else the unit that is "truoc".
ComparedPeriod read(const std::vector<std::string_view>& groups, const Period& reported) {
  const std::string_view unit = groups[2];
  if (unit.empty()) {
    int year = 0;
    std::from_chars(groups[1].data(), groups[1].data() + groups[1].size(), year);
    return {same_time(reported, year)};
  }
  if (unit == "nam") return {};
  return {months_before(reported, unit == "thang" ? 1 : unit == "quy" ? 3 : 0)};
}

constexpr const char* kHeader =
    "^(?:(?:so lieu|so|ket qua|thuc hien|gia tri|th|kq) )?"
    "(?:cung (?:ky|ki|thoi diem)(?: bao cao)?(?: cua)?(?: nam)?[ /]?(?:truoc|ngoai|(\\d{4}))?"
    "|(ky|quy|thang|nam)(?: bao cao)? (?:truoc|lien truoc|truoc lien ke|lien ke truoc))$";
constexpr const char* kBefore =
    "\\b(?:cung (?:ky|ki|thoi diem)(?: cua)?(?: nam)?[ /]?(?:truoc|ngoai|(\\d{4}))?"
    "|(ky|quy|thang|nam) truoc)(?: la| dat| co| chi| chi co|,|:| \\(|\\()*$";

std::optional<ComparedPeriod> find(const Pattern& pattern, std::string_view text,
                                   const Period& reported) {
  const std::string folded = fold(text).text;
  std::vector<std::string_view> groups;
  if (!pattern.find(folded, 0, groups)) return std::nullopt;
  return read(groups, reported);
}

}  // namespace

std::optional<ComparedPeriod> compared_period(std::string_view header, const Period& reported) {
  static const Pattern pattern(kHeader);
  return find(pattern, header, reported);
}

std::optional<ComparedPeriod> compared_period_before(std::string_view text,
                                                     const Period& reported) {
  static const Pattern pattern(kBefore);
  return find(pattern, text, reported);
}

}  // namespace bocso
