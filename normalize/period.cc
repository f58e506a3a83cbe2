// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/period.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

using Groups = std::vector<std::string_view>;

int number(std::string_view digits) {
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

int days_in_month(int year, int month) {
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

Period months(int year, int first, int last) {
  return {Date{year, first, 1}, Date{year, last, days_in_month(year, last)}, std::nullopt};
}

int quarter(std::string_view text) {
  if (text == "iv" || text == "4") return 4;
  if (text == "iii" || text == "3") return 3;
  if (text == "ii" || text == "2") return 2;
  return 1;
}

// Patterns over folded text ("ngay 03 thang 9 nam 2019"). Months and days are checked by is_valid().
constexpr const char* kDate = "(?:ngay )?(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4})\\b";
constexpr const char* kLongDate = "ngay (\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})\\b";

std::optional<Date> date_of(const Groups& g) {
  const Date date{number(g[3]), number(g[2]), number(g[1])};
  return is_valid(date) ? std::optional(date) : std::nullopt;
}

std::optional<Date> first_date(std::string_view folded) {
  static const Pattern short_form(kDate);
  static const Pattern long_form(kLongDate);
  Groups a;
  Groups b;
  const bool has_short = short_form.find(folded, 0, a);
  const bool has_long = long_form.find(folded, 0, b);
  const auto in_short = has_short ? date_of(a) : std::nullopt;
  const auto in_long = has_long ? date_of(b) : std::nullopt;
  if (in_short && in_long) return a[0].data() < b[0].data() ? in_short : in_long;
  return in_short ? in_short : in_long;
}

// "Công văn số 2590/SNV-CCHC ngày 01/11/2023", "Quyết định số 380/QĐ-UBND ngày …": the date belongs to the
// document named, not to the figures.
std::string without_document_dates(std::string text) {
  static const Pattern named(
      "(?:so|so:) ?[0-9]*(?: ?/ ?[0-9]{4})? ?/ ?[a-z0-9./-]+(?: ?,)? (?:ngay )?"
      "(?:[0-9]{1,2} ?/ ?[0-9]{1,2} ?/ ?[0-9]{4}|[0-9]{0,2} ?thang [0-9]{0,2} nam [0-9]{4}|/ ?[0-9]{1,2} ?/ ?[0-9]{4})");
  Groups groups;
  while (named.find(text, 0, groups)) {
    text.erase(static_cast<std::size_t>(groups[0].data() - text.data()), groups[0].size());
  }
  return text;
}

// One printed form of a period: its pattern, and what it says. Ordered from the most precise to the least.
struct Form {
  const char* pattern;
  std::optional<Period> (*read)(const Groups& groups, int default_year);
};

int year_or(std::string_view printed, int default_year) {
  return printed.data() == nullptr || printed.empty() ? default_year : number(printed);
}

std::optional<Period> months_of(int year, int first, int last) {
  if (year < 1900 || year > 2199 || first < 1 || last > 12 || first > last) return std::nullopt;
  return months(year, first, last);
}

const Form kForms[] = {
    {"tu (?:ngay )?(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))? ?(?:den|-)(?: het)?(?: ngay)? (\\d{1,2})/(\\d{1,2})/(\\d{4})\\b",
     [](const Groups& g, int) -> std::optional<Period> {
       const Date end{number(g[6]), number(g[5]), number(g[4])};
       const Date start{year_or(g[3], end.year), number(g[2]), number(g[1])};
       if (!is_valid(start) || !is_valid(end) || end < start) return std::nullopt;
       return Period{start, end, std::nullopt};
     }},
    {"(?:tinh den|den) (?:het )?(?:thoi diem )?(?:ngay )?(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b",
     [](const Groups& g, int) -> std::optional<Period> {
       const auto date = date_of(g);
       return date ? std::optional(Period{std::nullopt, std::nullopt, date}) : std::nullopt;
     }},
    {"(?:tinh den|den) (?:het )?ngay (\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})\\b",
     [](const Groups& g, int) -> std::optional<Period> {
       const auto date = date_of(g);
       return date ? std::optional(Period{std::nullopt, std::nullopt, date}) : std::nullopt;
     }},
    {"(?:quy|qui) (iv|iii|ii|i|[1-4])\\b(?: ?/ ?(\\d{4})|,? nam (\\d{4}))?",
     [](const Groups& g, int default_year) {
       const int q = quarter(g[1]);
       const int year = !g[2].empty() ? number(g[2]) : year_or(g[3], default_year);
       return months_of(year, 3 * q - 2, 3 * q);
     }},
    {"(\\d{1,2}) thang dau nam(?: (\\d{4}))?\\b",
     [](const Groups& g, int default_year) { return months_of(year_or(g[2], default_year), 1, number(g[1])); }},
    {"(\\d{1,2}) thang cuoi nam(?: (\\d{4}))?\\b",
     [](const Groups& g, int default_year) {
       return months_of(year_or(g[2], default_year), 13 - number(g[1]), 12);
     }},
    {"\\b(\\d{1,2}) thang,? nam (\\d{4})\\b",
     [](const Groups& g, int) { return months_of(number(g[2]), 1, number(g[1])); }},
    {"giai doan (?:tu )?(?:nam )?(\\d{4}) ?(?:-|den)(?: nam)? ?(\\d{4})\\b",
     [](const Groups& g, int) -> std::optional<Period> {
       const int first = number(g[1]);
       const int last = number(g[2]);
       if (first > last || first < 1900 || last > 2199) return std::nullopt;
       return Period{Date{first, 1, 1}, Date{last, 12, 31}, std::nullopt};
     }},
    {"\\bthang (\\d{1,2})(?: ?/ ?|,? nam )(\\d{4})\\b",
     [](const Groups& g, int) { return months_of(number(g[2]), number(g[1]), number(g[1])); }},
    {"(?:ngay )(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\b",
     [](const Groups& g, int) -> std::optional<Period> {
       const auto date = date_of(g);
       return date ? std::optional(Period{std::nullopt, std::nullopt, date}) : std::nullopt;
     }},
    {"\\bnam (\\d{4})\\b", [](const Groups& g, int) { return months_of(number(g[1]), 1, 12); }},
};

// What only compares or recalls: "so với năm 2015", "cùng kỳ năm 2022", "nhiệm kỳ 2021-2026", "Kế hoạch năm 2023".
std::string without_comparisons(std::string text) {
  static const Pattern compared(
      "(?:so voi|cung ky|nhiem ky|ke hoach)(?: cung ky)?(?: (?:cua|voi|cai cach hanh chinh|cchc))*"
      "(?: (?:nam|quy [iv]+|thang \\d{1,2}|ngay [0-9/.-]+)(?: ?/ ?| nam )?(?: ?\\d{4})?)+");
  Groups groups;
  while (compared.find(text, 0, groups)) {
    text.erase(static_cast<std::size_t>(groups[0].data() - text.data()), groups[0].size());
  }
  return text;
}

}  // namespace

bool is_valid(const Date& date) {
  return date.year >= 1900 && date.year <= 2199 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

std::string to_iso(const Date& date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

std::optional<Date> find_date(std::string_view text) { return first_date(fold(text).text); }

std::optional<Period> find_period(std::string_view text, int default_year) {
  // Nearly every form prints a digit; "Quý I" is the one that need not.
  const std::string all = fold(text).text;
  if (all.find_first_of("0123456789") == std::string::npos && all.find("qu") == std::string::npos) return std::nullopt;
  const std::string folded = without_comparisons(without_document_dates(all));
  static const std::vector<Pattern> patterns = [] {
    std::vector<Pattern> compiled;
    for (const Form& form : kForms) compiled.emplace_back(form.pattern);
    return compiled;
  }();
  Groups groups;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    for (std::size_t from = 0; patterns[i].find(folded, from, groups);) {
      if (auto period = kForms[i].read(groups, default_year)) return period;
      from = static_cast<std::size_t>(groups[0].data() - folded.data()) + groups[0].size();
    }
  }
  return std::nullopt;
}

}  // namespace bocso
