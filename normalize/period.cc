// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/period.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "normalize/pattern.h"
#include "normalize/period_mentions.h"
#include "normalize/period_text.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

// How far two mentions may stand apart to share a printed year: "9 tháng đầu năm và phương hướng,
// nhiệm vụ 3 tháng cuối năm 2023".
constexpr std::size_t kSharedYearReach = 16;

bool has_numbers_between(const TimeText& text, std::size_t from, std::size_t to) {
  for (std::size_t at = from; at < to; ++at) {
    if (text.is_number(at)) return true;
  }
  return false;
}

int year_of(const Mention& mention) {
  return mention.second && mention.second->year != 0 ? mention.second->year : mention.first.year;
}

// The year of the next mention, if the two are one statement: "tháng 9, nhiệm vụ tháng 10 năm
// 2023".
int year_shared(const TimeText& text, const std::vector<Mention>& mentions, std::size_t which) {
  const Mention& mention = mentions[which];
  if (which + 1 >= mentions.size()) return 0;
  const Mention& next = mentions[which + 1];
  const bool near = next.begin - mention.end <= kSharedYearReach &&
                    !has_numbers_between(text, mention.end, next.begin);
  if (!near || next.first.unit == StretchUnit::year) return 0;
  const int year = year_of(next);
  // December before the January of that year is of the year before.
  const bool turns = next.first.unit == mention.first.unit &&
                     mention.first.unit != StretchUnit::months &&
                     mention.first.first_month > next.first.first_month;
  return year == 0 ? 0 : year - (turns ? 1 : 0);
}

// The one year that is printed anywhere in the text; 0 when there are none or several.
int only_year(const std::vector<Mention>& mentions) {
  int only = 0;
  for (const Mention& mention : mentions) {
    const int year = year_of(mention);
    if (year == 0) continue;
    if (only != 0 && only != year) return 0;
    only = year;
  }
  return only;
}

// Earlier and later end of a range lend each other the year.
void complete_range(Mention& mention) {
  if (!mention.second) return;
  Stretch& a = mention.first;
  Stretch& b = *mention.second;
  if (a.first_month == 0) a.first_month = a.last_month = b.first_month;
  if (b.year == 0) b.year = a.year;
  if (a.year == 0 && b.year != 0) {
    a.year = b.year;
    if (first_day(a) > last_day(b)) --a.year;
  }
}

void complete_years(const TimeText& text, std::vector<Mention>& mentions, int default_year) {
  for (Mention& mention : mentions) complete_range(mention);
  const int only = only_year(mentions);
  for (std::size_t i = mentions.size(); i-- > 0;) {
    Mention& mention = mentions[i];
    if (mention.first.year != 0) continue;
    int year = year_shared(text, mentions, i);
    if (year == 0) year = default_year != 0 ? default_year : only;
    (mention.second ? *mention.second : mention.first).year = year;
    complete_range(mention);
  }
}

std::optional<Period> period_of(const Mention& mention) {
  if (mention.first.year == 0) return std::nullopt;
  const Date start = first_day(mention.first);
  const Date end = last_day(mention.second ? *mention.second : mention.first);
  if (!is_valid(start) || !is_valid(end) || start > end) return std::nullopt;
  switch (mention.role) {
    case MentionRole::flow:
      return Period{start, end, {}};
    case MentionRole::open:
      return Period{start, {}, {}};
    case MentionRole::day:
    case MentionRole::cutoff:
      return Period{{}, {}, end};
  }
  return std::nullopt;
}

// How many months it touches, less one. Days would make February shorter than January.
int length_in_months(const Period& period) {
  if (!period.end) return 0;
  return 12 * (period.end->year - period.start->year) + period.end->month - period.start->month;
}

bool is_day_range(const Mention& mention) {
  return mention.role == MentionRole::open ||
         (mention.second && mention.first.unit == StretchUnit::day);
}

bool is_flow(const Mention& mention) {
  return mention.role == MentionRole::flow || mention.role == MentionRole::open;
}

struct Candidate {
  const Mention* mention = nullptr;
  Period period;
};

// A range of days before all else, then the shortest, then the first.
bool is_more_precise(const Candidate& a, const Candidate& b) {
  const bool a_days = is_day_range(*a.mention);
  const bool b_days = is_day_range(*b.mention);
  return a_days != b_days ? a_days : length_in_months(a.period) < length_in_months(b.period);
}

// What is planned for later is said behind what is reported.
void drop_plans(std::vector<Candidate>& candidates) {
  bool any = false;
  std::erase_if(candidates, [&](const Candidate& candidate) {
    const bool drop = candidate.mention->plan && any;
    any = any || is_flow(*candidate.mention);
    return drop;
  });
}

std::optional<Period> chosen(std::vector<Candidate> candidates) {
  drop_plans(candidates);
  const Candidate* flow = nullptr;
  const Candidate* day = nullptr;
  for (const Candidate& candidate : candidates) {
    const Candidate*& best = is_flow(*candidate.mention) ? flow : day;
    const bool better = best == nullptr || (is_flow(*candidate.mention)
                                                ? is_more_precise(candidate, *best)
                                                : candidate.mention->role == MentionRole::cutoff &&
                                                      best->mention->role == MentionRole::day);
    if (better) best = &candidate;
  }
  if (flow == nullptr) return day == nullptr ? std::nullopt : std::optional(day->period);
  if (day == nullptr) return flow->period;
  const bool other_day = is_day_range(*flow->mention) && day->mention->role == MentionRole::day;
  if (other_day) return flow->period;
  if (*day->period.as_of < *flow->period.start) return day->period;
  return Period{flow->period.start, flow->period.end, day->period.as_of};
}

std::vector<Mention> complete_mentions(const TimeText& text, int default_year) {
  std::vector<Mention> mentions = find_mentions(text);
  complete_years(text, mentions, default_year);
  return mentions;
}

std::vector<Candidate> candidates_of(const std::vector<Mention>& mentions) {
  std::vector<Candidate> candidates;
  for (const Mention& mention : mentions) {
    if (const auto period = period_of(mention)) candidates.push_back({&mention, *period});
  }
  return candidates;
}

}  // namespace

bool is_valid(const Date& date) {
  static constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1) {
    return false;
  }
  const bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
  const int days = kDays[static_cast<std::size_t>(date.month) - 1];
  return date.day <= days + (leap && date.month == 2 ? 1 : 0);
}

std::string to_iso(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<Date> from_iso(std::string_view text) {
  static const Pattern pattern("^(\\d{4})-(\\d{2})-(\\d{2})$");
  std::vector<std::string_view> groups;
  if (!pattern.find(text, 0, groups)) return std::nullopt;
  const auto number = [](std::string_view digits) {
    int value = 0;
    for (const char digit : digits) value = 10 * value + (digit - '0');
    return value;
  };
  const Date date{number(groups[1]), number(groups[2]), number(groups[3])};
  return is_valid(date) ? std::optional(date) : std::nullopt;
}

namespace {

// Without a figure there is no printed year; "Quý I" and "sáu tháng đầu năm" need the caller's.
// This spares most of the sentences of a report the closer look.
bool may_state_period(std::string_view text, int default_year) {
  if (text.find_first_of("0123456789") != std::string_view::npos) return true;
  if (default_year == 0) return false;
  const std::string folded = fold(text).text;
  return folded.find("qu") != std::string::npos || folded.find("nam") != std::string::npos;
}

}  // namespace

std::optional<Date> find_date(std::string_view text) {
  const TimeText tokens(text);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto found = date_at(tokens, at);
    if (found && is_valid(found->date)) return found->date;
  }
  return std::nullopt;
}

std::optional<Period> find_period(std::string_view text, int default_year) {
  if (!may_state_period(text, default_year)) return std::nullopt;
  const TimeText tokens(text);
  const std::vector<Mention> mentions = complete_mentions(tokens, default_year);
  return chosen(candidates_of(mentions));
}

StatedPeriods find_periods(std::string_view sentence, int default_year) {
  StatedPeriods stated;
  if (!may_state_period(sentence, default_year)) return stated;
  const TimeText tokens(sentence);
  const std::vector<Mention> mentions = complete_mentions(tokens, default_year);
  const std::vector<Candidate> candidates = candidates_of(mentions);
  stated.whole = chosen(candidates);
  const std::vector<std::size_t> begins = token_begins(sentence);
  if (begins.size() != tokens.size()) return stated;
  for (auto first = candidates.begin(); first != candidates.end();) {
    auto last = first;
    while (last + 1 != candidates.end() &&
           !has_numbers_between(tokens, last->mention->end, (last + 1)->mention->begin)) {
      ++last;
    }
    const std::size_t end = last->mention->end;
    if (const auto period = chosen({first, last + 1})) {
      stated.each.push_back({*period, begins[first->mention->begin],
                             end < begins.size() ? begins[end] : sentence.size()});
    }
    first = last + 1;
  }
  return stated;
}

std::optional<Period> period_of_figure(const StatedPeriods& stated, std::string_view sentence,
                                       std::size_t begin, std::size_t end) {
  if (stated.each.size() < 2) return stated.whole;
  const PeriodAt* before = nullptr;
  for (const PeriodAt& one : stated.each) {
    if (one.end <= begin) before = &one;
    if (one.begin < end) continue;
    const std::string_view between = trim(sentence.substr(end, one.begin - end));
    if (between.empty() || between == "trong" || between == "của") return one.period;
    break;
  }
  return before != nullptr ? before->period : stated.whole;
}

}  // namespace bocso
