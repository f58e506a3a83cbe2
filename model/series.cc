// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/series.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <tuple>

#include "model/checks.h"
#include "model/figure_periods.h"
#include "model/relation.h"

namespace bocso {
namespace {

using Points = std::vector<std::size_t>;

// A jump is judged beside so many points at least, by up to kAround on either side of it.
constexpr std::size_t kLeastPoints = 8;
constexpr std::size_t kAround = 4;
// Below it a count's ratio to its neighbours is chance.
constexpr double kLeastCount = 10;
// How far off is a jump, whatever the history: times for counts and amounts, points for percents.
const double kLeastFactor = std::log(5.0);
constexpr double kLeastPercentPoints = 40;
// And how many times the usual distance from the neighbours.
constexpr double kUsualDistances = 8;

constexpr int year_of(int date) { return date / 10000; }
constexpr int month_of(int date) { return date / 100 % 100; }
constexpr int day_of(int date) { return date % 100; }

// Whole months from the first day of one to the last of another; 0 for anything else. Any day from
// the 28th on ends a month: nobody reports without its last days.
int months_of(const Observation& point) {
  if (point.start == 0 || point.end == 0 || day_of(point.start) != 1 || day_of(point.end) < 28) {
    return 0;
  }
  return 12 * (year_of(point.end) - year_of(point.start)) + month_of(point.end) -
         month_of(point.start) + 1;
}

int month_number(int date) { return 12 * year_of(date) + month_of(date); }

auto period_of(const Observation& point) { return std::tuple(point.start, point.end, point.as_of); }

bool same_value(const Observation& a, const Observation& b) {
  return a.value == b.value && a.denominator == b.denominator;
}

// One point for each document of one period, those of documents at odds with themselves left out.
Points one_a_document(const Observations& all, std::span<const std::size_t> period) {
  if (period.size() == 1) return {period.front()};
  std::map<std::int32_t, std::size_t> first;
  std::set<std::int32_t> at_odds;
  for (const std::size_t i : period) {
    const auto [known, is_new] = first.try_emplace(all.points[i].document, i);
    if (!is_new && !same_value(all.points[known->second], all.points[i])) {
      at_odds.insert(all.points[i].document);
    }
  }
  Points points;
  for (const auto& [document, i] : first) {
    if (!at_odds.contains(document)) points.push_back(i);
  }
  return points;
}

// One series: its periods in order of time, each with its points.
class SeriesReader {
 public:
  SeriesReader(const Observations& all, std::span<const std::size_t> sorted, bool flow,
               std::vector<Disagreement>& found)
      : all_(all), flow_(flow), found_(found) {
    for (std::size_t begin = 0; begin < sorted.size();) {
      std::size_t end = begin + 1;
      while (end < sorted.size() &&
             period_of(point(sorted[end])) == period_of(point(sorted[begin])))
        ++end;
      Points points = one_a_document(all, sorted.subspan(begin, end - begin));
      if (!points.empty()) periods_.push_back(std::move(points));
      begin = end;
    }
  }

  void find() {
    for (const Points& points : periods_) {
      const bool same = std::ranges::all_of(
          points, [&](std::size_t i) { return same_value(point(i), point(points[0])); });
      if (!same) found_.push_back({Disagreement::Kind::disagree, points});
    }
    if (flow_) find_totals();
    find_jumps();
  }

 private:
  const Observation& point(std::size_t i) const { return all_.points[i]; }

  // A period of n months is the sum of its twelfths, quarters, halves, where all of them are known.
  void find_totals() {
    std::map<std::pair<int, int>, std::size_t> by_months;  // first month, how many -> point
    for (const Points& points : periods_) {
      const Observation& first = point(points[0]);
      const int months = months_of(first);
      if (months > 0) by_months.try_emplace({month_number(first.start), months}, points[0]);
    }
    for (const auto& [key, whole] : by_months) {
      for (const int length : {6, 3, 1}) {
        if (length >= key.second || key.second % length != 0) continue;
        Disagreement total{Disagreement::Kind::total, {whole}};
        for (int month = 0; month < key.second; month += length) {
          const auto part = by_months.find({key.first + month, length});
          if (part == by_months.end()) break;
          total.points.push_back(part->second);
        }
        if (static_cast<int>(total.points.size()) != key.second / length + 1) continue;
        if (!adds_up(total.points) && !is_cumulative(total.points)) {
          found_.push_back(std::move(total));
        }
        break;
      }
    }
  }

  bool adds_up(const Points& points) const {
    Result<Decimal> sum = Decimal{};
    for (std::size_t i = 1; i < points.size() && sum; ++i) sum = add(*sum, point(points[i]).value);
    return sum && *sum == point(points[0]).value;
  }

  // Reports that count from the beginning of the year, whatever their title says: no part is below
  // the one before, and the last is the whole.
  bool is_cumulative(const Points& points) const {
    return same_value(point(points.back()), point(points[0])) &&
           std::is_sorted(points.begin() + 1, points.end(), [&](std::size_t a, std::size_t b) {
             return point(a).value < point(b).value;
           });
  }

  void find_jumps() {
    // Periods of one length are a series of their own, and so are days and what ends on them.
    std::map<int, Points> by_length;
    for (const Points& points : periods_) {
      const Observation& first = point(points[0]);
      const int length = first.end == 0 ? 0 : months_of(first);
      if (length > 0 || first.start == 0) by_length[length].push_back(points[0]);
    }
    for (const auto& [length, points] : by_length) find_jumps_in(points);
  }

  bool is_percent() const { return all_.series[index_of_series()].kind == bocso::Kind::percent; }
  std::size_t index_of_series() const {
    return static_cast<std::size_t>(point(periods_[0][0]).series);
  }

  // On a scale where equal distances are equally odd: logarithms of counts and amounts.
  std::optional<double> place_of(std::size_t i) const {
    const Decimal& value = point(i).value;
    const double number = static_cast<double>(value.coefficient) / std::pow(10, value.decimals);
    if (is_percent()) return number;
    if (number < kLeastCount) return std::nullopt;
    return std::log(number);
  }

  static double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
  }

  void find_jumps_in(const Points& points) {
    Points placed;
    std::vector<double> places;
    for (const std::size_t i : points) {
      if (const auto place = place_of(i)) {
        placed.push_back(i);
        places.push_back(*place);
      }
    }
    if (places.size() < kLeastPoints) return;
    std::vector<double> distances;
    for (std::size_t i = 0; i < places.size(); ++i) {
      distances.push_back(std::abs(places[i] - median(around(places, i))));
    }
    const double usual = median(distances);
    const double least = is_percent() ? kLeastPercentPoints : kLeastFactor;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (distances[i] <= std::max(least, kUsualDistances * usual)) continue;
      Disagreement jump{Disagreement::Kind::jump, {placed[i]}};
      for (const std::size_t other : around(placed, i)) jump.points.push_back(other);
      found_.push_back(std::move(jump));
    }
  }

  // The values beside the i-th, without it.
  template <class T>
  static std::vector<T> around(const std::vector<T>& values, std::size_t i) {
    std::vector<T> near;
    const std::size_t begin = i < kAround ? 0 : i - kAround;
    for (std::size_t k = begin; k < std::min(values.size(), i + kAround + 1); ++k) {
      if (k != i) near.push_back(values[k]);
    }
    return near;
  }

  const Observations& all_;
  bool flow_;
  std::vector<Disagreement>& found_;
  std::vector<Points> periods_;
};

std::string day_in_words(const std::string& iso) {
  return fmt::format("{}/{}/{}", iso.substr(8, 2), iso.substr(5, 2), iso.substr(0, 4));
}

Words period_in_words(const Figure& figure) {
  const std::string to = day_in_words(last_day(figure));
  if (figure.period_end.empty()) return {"ngày " + to, "on " + to};
  if (figure.period_start.empty()) return {"đến " + to, "until " + to};
  const std::string from = day_in_words(figure.period_start);
  return {fmt::format("từ {} đến {}", from, to), fmt::format("from {} to {}", from, to)};
}

std::string value_of(const Figure& figure) {
  const std::string value = as_printed(figure, *figure.value);
  return figure.denominator ? value + "/" + to_vietnamese(*figure.denominator) : value;
}

// Do two figures for one period stand for a common number?
bool agree(const Figure& a, const Figure& b) {
  return overlap(interval_of(a), interval_of(b)) && a.denominator == b.denominator;
}

struct Judgement {
  bool agrees = true;
  std::string expected;
  std::string difference;
  Words words;
};

std::string difference_of(const Decimal& found, const Decimal& expected) {
  const Result<Decimal> difference = subtract(found, expected);
  return difference ? to_string(*difference) : std::string();
}

Judgement judge_disagreement(const std::vector<Figure>& figures) {
  Judgement judged;
  Words list;
  for (const Figure& figure : figures) {
    const std::string separator = list.vi.empty() ? "" : "; ";
    list.vi +=
        fmt::format("{}{} ({}, trang {})", separator, value_of(figure), figure.file, figure.page);
    list.en +=
        fmt::format("{}{} ({}, page {})", separator, value_of(figure), figure.file, figure.page);
    if (!judged.agrees || agree(figure, figures[0])) continue;
    judged.agrees = false;
    judged.expected = to_string(*figure.value);
    judged.difference = difference_of(*figures[0].value, *figure.value);
  }
  judged.words = {"các báo cáo in số khác nhau: " + list.vi,
                  "the documents print different numbers: " + list.en};
  return judged;
}

Judgement judge_total(const std::vector<Figure>& figures) {
  Judgement judged;
  Result<Interval> sum = exactly({});
  Result<Decimal> value = Decimal{};
  for (std::size_t i = 1; i < figures.size() && sum && value; ++i) {
    sum = add(*sum, interval_of(figures[i]));
    value = add(*value, *figures[i].value);
  }
  if (!sum || !value || overlap(*sum, interval_of(figures[0]))) return judged;
  judged.agrees = false;
  judged.expected = to_string(*value);
  judged.difference = difference_of(*figures[0].value, *value);
  const std::string parts = as_printed(figures[0], *value);
  judged.words = {fmt::format("in {}, tổng {} kỳ thành phần là {}", value_of(figures[0]),
                              figures.size() - 1, parts),
                  fmt::format("printed {}, its {} parts add up to {}", value_of(figures[0]),
                              figures.size() - 1, parts)};
  return judged;
}

Judgement judge_jump(const std::vector<Figure>& figures) {
  std::vector<const Figure*> around;
  for (std::size_t i = 1; i < figures.size(); ++i) around.push_back(&figures[i]);
  std::ranges::sort(around, {}, [](const Figure* figure) { return *figure->value; });
  const Figure& usual = *around[around.size() / 2];
  return {
      false,
      to_string(*usual.value),
      difference_of(*figures[0].value, *usual.value),
      {fmt::format("in {}, các kỳ lân cận vào khoảng {}", value_of(figures[0]), value_of(usual)),
       fmt::format("printed {}, the periods around it are near {}", value_of(figures[0]),
                   value_of(usual))}};
}

Judgement judge(Disagreement::Kind kind, const std::vector<Figure>& figures) {
  switch (kind) {
    case Disagreement::Kind::disagree:
      return judge_disagreement(figures);
    case Disagreement::Kind::total:
      return judge_total(figures);
    case Disagreement::Kind::jump:
      return judge_jump(figures);
  }
  return {};
}

// The points that may disagree, those of a series together, in order of series.
std::vector<std::size_t> by_series(const Observations& all) {
  std::vector<std::size_t> next(all.series.size() + 1);  // where a series' next point goes
  for (const Observation& point : all.points) {
    if (!point.qualified) ++next[static_cast<std::size_t>(point.series) + 1];
  }
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<std::size_t> points(next.back());
  for (std::size_t i = 0; i < all.points.size(); ++i) {
    const Observation& point = all.points[i];
    if (!point.qualified) points[next[static_cast<std::size_t>(point.series)]++] = i;
  }
  return points;
}

}  // namespace

std::vector<Disagreement> find_disagreements(const Observations& all,
                                             const std::vector<bool>& flows) {
  std::vector<std::size_t> sorted = by_series(all);
  const auto key = [&](std::size_t i) {
    const Observation& p = all.points[i];
    return std::tuple(p.end != 0 ? p.end : p.as_of, p.start, p.as_of, p.document, p.position);
  };
  std::vector<Disagreement> found;
  for (std::size_t begin = 0; begin < sorted.size();) {
    const std::int32_t series = all.points[sorted[begin]].series;
    std::size_t end = begin + 1;
    while (end < sorted.size() && all.points[sorted[end]].series == series) ++end;
    const auto points = std::span(sorted).subspan(begin, end - begin);
    std::ranges::sort(points, {}, key);
    SeriesReader reader(all, points, flows[static_cast<std::size_t>(series)], found);
    reader.find();
    begin = end;
  }
  return found;
}

std::optional<Flag> series_flag(Disagreement::Kind kind, const std::vector<Figure>& figures,
                                const std::string& name) {
  static constexpr std::array kNames = {"disagree", "total", "jump"};
  const Judgement judged = judge(kind, figures);
  if (judged.agrees) return std::nullopt;
  const Figure& first = figures[0];
  Flag flag;
  flag.document = first.document;
  flag.rule = "series";
  flag.severity = Severity::warning;
  flag.id = fmt::format("{}.series.{}", first.id, kNames[static_cast<std::size_t>(kind)]);
  for (const Figure& figure : figures) {
    flag.figures.push_back(figure.id);
    flag.places.push_back({figure.document, figure.page, figure.bbox, figure.table, figure.row});
  }
  flag.found = to_string(*first.value);
  flag.expected = judged.expected;
  flag.difference = judged.difference;
  const std::string what =
      first.entity.empty() ? quoted(name) : fmt::format("{}, {}", quoted(name), first.entity);
  const Words period = period_in_words(first);
  flag.message_vi = fmt::format("{}, {}: {}", what, period.vi, judged.words.vi);
  flag.message_en = fmt::format("{}, {}: {}", what, period.en, judged.words.en);
  return flag;
}

}  // namespace bocso
