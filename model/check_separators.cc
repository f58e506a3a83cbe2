// SPDX-License-Identifier: GPL-3.0-or-later
// The rule separator: how numbers are written, judged by the document's own habit and by the
// Vietnamese one (thousands grouped with ".", decimals behind ",").
//
//   99.42%  beside 98,77%      a decimal point
//   1,903                      thousands grouped with commas
//   1903    beside 34.469      not grouped in a document that groups
#include <fmt/format.h>

#include <algorithm>

#include "model/checks_table.h"
#include "model/relation.h"
#include "normalize/number.h"

namespace bocso {
namespace {

// A habit is known from this many numbers, and kept in this share of them.
constexpr int kLeastGrouped = 10;
constexpr double kConsistent = 0.9;
// A document that writes its decimals with points throughout is told once, not at each figure.
constexpr std::size_t kMostPoints = 6;

enum class Style { plain, grouped, ungrouped, comma, point, english };

Style style_of(const Figure& figure) {
  if (!is_number(figure)) return Style::plain;
  const std::vector<Number> numbers = find_numbers(figure.raw);
  if (numbers.empty()) return Style::plain;
  const Number& number = numbers.front();
  Decimal value = absolute(*figure.value);
  if (figure.scale != 0) {
    const Result<Decimal> unscaled = times_power_of_ten(value, -figure.scale);
    if (!unscaled) return Style::plain;
    value = *unscaled;
  }
  // The reading the figure was given.
  for (const Reading& reading : number.readings) {
    if (absolute(reading.value) != value) continue;
    switch (reading.separators) {
      case Separators::none: {
        const bool counts = figure.kind == Kind::count || figure.kind == Kind::money ||
                            figure.kind == Kind::delta || figure.kind == Kind::ratio;
        return counts && value >= Decimal{1000, 0} ? Style::ungrouped : Style::plain;
      }
      case Separators::grouped:
        return reading.decimals == 0 ? Style::grouped : Style::comma;
      case Separators::decimal_comma:
        return Style::comma;
      case Separators::decimal_point:
        return Style::point;
      case Separators::english:
        return Style::english;
      case Separators::blanks:
        return Style::plain;
    }
  }
  return Style::plain;
}

Flag separator_flag(const CheckInput& input, std::vector<int> figures, const Words& words) {
  const Figure& first = input.report.figures[static_cast<std::size_t>(figures.front())];
  Flag flag = make_flag(input.report, "separator", Severity::info, std::move(figures));
  const std::vector<Number> numbers = find_numbers(first.raw);
  flag.found = numbers.empty() ? first.raw : numbers.front().raw;
  Decimal value = *first.value;
  if (const auto unscaled = times_power_of_ten(value, -first.scale)) value = *unscaled;
  while (value.decimals > first.decimals && value.coefficient % 10 == 0) {
    value.coefficient /= 10;
    --value.decimals;
  }
  flag.expected = printed(value, flag.found.ends_with('%'));
  flag.message_vi = fmt::format("{}: {}, đáng lẽ {}", first.raw, words.vi, flag.expected);
  flag.message_en = fmt::format("{}: {}, {} is due", first.raw, words.en, flag.expected);
  // A few pixels tell a point from a comma.
  if (first.text_source == "ocr") {
    flag.message_vi += "; có thể do nhận dạng";
    flag.message_en += "; the recognition may have misread it";
  }
  return flag;
}

}  // namespace

void check_separators(const CheckInput& input, std::vector<Flag>& flags) {
  std::vector<int> ungrouped, points, english;
  int grouped = 0;
  int commas = 0;
  for (std::size_t i = 0; i < input.report.figures.size(); ++i) {
    const int index = static_cast<int>(i);
    switch (style_of(input.report.figures[i])) {
      case Style::grouped:
        ++grouped;
        break;
      case Style::comma:
        ++commas;
        break;
      case Style::ungrouped:
        ungrouped.push_back(index);
        break;
      case Style::point:
        points.push_back(index);
        break;
      case Style::english:
        english.push_back(index);
        break;
      case Style::plain:
        break;
    }
  }
  const auto flag_each = [&](const std::vector<int>& figures, const Words& words) {
    for (int index : figures) flags.push_back(separator_flag(input, {index}, words));
  };
  if (points.size() > kMostPoints && static_cast<int>(points.size()) > commas) {
    flags.push_back(
        separator_flag(input, {points.front()},
                       {fmt::format("cả văn bản dùng dấu chấm thập phân ({} số)", points.size()),
                        fmt::format("the document writes decimal points throughout ({} figures)",
                                    points.size())}));
  } else if (commas > 0) {
    flag_each(points, {"dấu chấm thập phân, văn bản này dùng dấu phẩy",
                       "a decimal point, this document writes commas"});
  } else {
    flag_each(points, {"dấu chấm thập phân, tiếng Việt dùng dấu phẩy",
                       "a decimal point, Vietnamese writes a comma"});
  }
  if (grouped > 0) {
    flag_each(english, {"dấu phẩy phân cách hàng nghìn, văn bản này dùng dấu chấm",
                        "thousands grouped with a comma, this document writes points"});
  }
  const double all = grouped + static_cast<double>(ungrouped.size());
  if (grouped >= kLeastGrouped && grouped >= kConsistent * all) {
    flag_each(ungrouped, {"không phân cách hàng nghìn như các số khác trong văn bản",
                          "thousands not grouped as elsewhere in the document"});
  }
}

}  // namespace bocso
