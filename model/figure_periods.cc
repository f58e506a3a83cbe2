// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figure_periods.h"

#include <string_view>
#include <unordered_map>

#include "model/header_words.h"
#include "normalize/period_compared.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kLongestTime = 60;  // bytes of a row's label that is a period

bool is_stated(const Period& period) { return period.start || period.end || period.as_of; }

// "Từ đầu năm đến nay" ends where the report does.
Period closed(Period period, const Period& reported) {
  const std::optional<Date>& now = reported.end ? reported.end : reported.as_of;
  if (period.start && !period.end && !period.as_of && now && *period.start <= *now) {
    period.end = now;
  }
  return period;
}

Period period_of_column(const Column& column, const Period& reported) {
  const Period own = period_in(column);
  const Period base = is_stated(own) ? closed(own, reported) : reported;
  for (std::string_view label = column.label; !label.empty();) {
    const std::string_view part = innermost_part(label);
    if (const auto compared = compared_period(part, base)) {
      return compared->period.value_or(Period{});
    }
    label = label.substr(0, label.size() - part.size());
    label = label.substr(0, label.find_last_not_of(" /") + 1);
  }
  return base;
}

// What a label says that states a time and nothing else; year completes "Quý I".
std::optional<Period> whole_period(std::string_view label, int year) {
  const StatedPeriods stated = find_periods(label, year);
  if (stated.each.size() != 1) return std::nullopt;
  const PeriodAt& only = stated.each.front();
  return only.begin == 0 && only.end == label.size() ? std::optional(only.period) : std::nullopt;
}

bool may_be_time(std::string_view label) {
  if (label.size() > kLongestTime) return false;
  constexpr int kAnyYear = 2000;
  const Period some{Date{kAnyYear, 1, 1}, Date{kAnyYear, 12, 31}, {}};
  return whole_period(label, kAnyYear) || compared_period(label, some);
}

}  // namespace

int year_of(const Period& period) {
  if (period.end) return period.end->year;
  return period.as_of ? period.as_of->year : 0;
}

TablePeriods::TablePeriods(const LabelledTable& table, const Document& document) {
  const Period reported = period_in(document);
  for (const Column& column : table.columns) {
    columns_.push_back(period_of_column(column, reported));
  }
}

void TablePeriods::go_to(const Row& row, const std::vector<std::string>& path) {
  row_label_ = trim(row.label);
  if (may_be_time(row_label_)) return;
  for (std::size_t up = path.size(); up-- > 0;) {
    row_label_ = trim(path[up]);
    if (may_be_time(row_label_)) return;
  }
  row_label_ = {};
}

Period TablePeriods::of(int column) const {
  const Period& own = columns_[static_cast<std::size_t>(column)];
  if (row_label_.empty()) return own;
  if (const auto compared = compared_period(row_label_, own)) {
    return compared->period.value_or(Period{});
  }
  return whole_period(row_label_, year_of(own)).value_or(own);
}

Period sentence_period(const StatedPeriods& stated, std::string_view sentence, std::size_t begin,
                       std::size_t end, const Period& reported) {
  const Period period =
      closed(period_of_figure(stated, sentence, begin, end).value_or(reported), reported);
  if (const auto compared = compared_period_before(sentence.substr(0, begin), period)) {
    return compared->period.value_or(Period{});
  }
  return period;
}

namespace {

// The day of a stock whose time is stated as a period.
std::string day_within(const Figure& figure, const std::string& reported) {
  const bool is_open = figure.period_start <= reported && reported < figure.period_end;
  return is_open && !reported.empty() ? reported : figure.period_end;
}

}  // namespace

void settle_periods(Report& report, const Catalogue& catalogue) {
  std::unordered_map<std::string_view, Nature> natures;
  for (const Indicator& indicator : catalogue.indicators) {
    natures.emplace(indicator.id, indicator.nature);
  }
  for (Figure& figure : report.figures) {
    const auto known = natures.find(figure.indicator);
    if (known == natures.end() || known->second == Nature::unsaid) continue;
    if (figure.kind == Kind::delta) continue;
    if (known->second == Nature::stock) {
      if (figure.period_end.empty()) continue;
      if (figure.as_of.empty()) figure.as_of = day_within(figure, last_day(report.document));
      figure.period_start.clear();
      figure.period_end.clear();
    } else {
      if (figure.period_end.empty()) figure.period_end = figure.as_of;
      figure.as_of.clear();
    }
  }
}

bool same_time(const Figure& a, const Figure& b) {
  const bool is_day = !a.as_of.empty() || !b.as_of.empty();
  return last_day(a) == last_day(b) && (is_day || a.period_start == b.period_start);
}

}  // namespace bocso
