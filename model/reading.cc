// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading.h"

#include <algorithm>
#include <optional>

#include "model/header_words.h"
#include "normalize/unit.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr double kSettledByLikelihood =
    0.9;  // confidence of a reading that nothing on the page decided

// The unit a figure is printed with, the nearest first.
std::string printed_unit(const Quantity& quantity, const Surroundings& around) {
  if (!quantity.unit.empty()) return quantity.unit;
  if (quantity.number.percent) return "%";
  return unit_around(around);
}

struct Meaning {
  Kind kind = Kind::count;
  std::string unit_code;
  int scale = 0;
  std::optional<bool> wholes;  // does the unit count wholes? nullopt where it is unknown
};

bool could_be_percentage(const Quantity& quantity) {
  return std::any_of(quantity.number.readings.begin(), quantity.number.readings.end(),
                     [](const Reading& r) {
                       return absolute(r.value) <= Decimal{100, 0};
                     });
}

Meaning meaning_of(const Quantity& quantity, const std::string& unit, const Surroundings& around) {
  const std::optional<Unit> known = quantity.known_unit ? quantity.known_unit : find_unit(unit);
  Meaning meaning;
  if (known) {
    meaning.unit_code = known->code;
    meaning.scale = std::max(quantity.scale, known->scale);
  } else {
    meaning.scale = quantity.scale;
  }
  // Nothing is smaller than a đồng.
  const auto in_dong = [](const Unit& u) { return u.scale == 0 && u.code.starts_with("vnd"); };
  if (known) meaning.wholes = counts_wholes(*known) || in_dong(*known);
  const HeaderSense sense = header_sense_of(around.column_label);
  if (around.role == Role::change) {
    meaning.kind = Kind::delta;
    return meaning;
  }
  if (quantity.denominator) {
    meaning.kind = quantity.rank || says_rank(around.column_label) ? Kind::rank : Kind::ratio;
    meaning.scale = 0;
    return meaning;
  }
  if (quantity.number.percent || (known && known->kind == UnitKind::percent)) {
    meaning.kind = Kind::percent;
    meaning.unit_code = "percent";
  } else if (quantity.unit.empty() &&
             (!code_legend(around.row_unit).empty() || !code_legend(around.label).empty())) {
    meaning.kind = Kind::code;
  } else if (known && known->kind == UnitKind::money) {
    meaning.kind = Kind::money;
  } else if (known && known->kind == UnitKind::score) {
    meaning.kind = Kind::score;
  } else if (quantity.rank || (known && known->kind == UnitKind::rank)) {
    meaning.kind = Kind::rank;
  } else if (!unit.empty()) {
    meaning.kind = Kind::count;
  } else if (around.role == Role::rate || sense == HeaderSense::rate ||
             (says_rate(around.label) && !around.rate_beside && could_be_percentage(quantity))) {
    meaning.kind = Kind::percent;
    meaning.unit_code = "percent";
  } else if (sense == HeaderSense::money) {
    meaning.kind = Kind::money;
    meaning.unit_code = "vnd";
  } else if (says_rank(around.column_label)) {
    meaning.kind = Kind::rank;
  }
  return meaning;
}

struct Choice {
  std::size_t reading = 0;
  std::string reason;
  double confidence = 1;
};

// The reading of "1,250" or "1.250" that fits the mark.
bool fits(const Reading& reading, DecimalMark mark) {
  const bool whole = reading.decimals == 0;
  switch (reading.separators) {
    case Separators::grouped:
    case Separators::decimal_comma:
      return mark == DecimalMark::comma;
    case Separators::decimal_point:
    case Separators::english:
      return mark == DecimalMark::point;
    default:
      return whole;
  }
}

Choice choose(const Number& number, const Meaning& meaning, const Surroundings& around) {
  const auto& readings = number.readings;
  if (readings.size() < 2) return {};
  const auto pick = [&](auto&& fits, const char* reason) -> std::optional<Choice> {
    std::optional<Choice> found;
    for (std::size_t i = 0; i < readings.size(); ++i) {
      if (!fits(readings[i])) continue;
      if (found) return std::nullopt;
      found = Choice{i, reason, 1};
    }
    return found;
  };
  const auto whole = [](const Reading& r) { return r.decimals == 0; };
  const auto share = [](const Reading& r) { return absolute(r.value) <= Decimal{100, 0}; };
  const auto neighbours = [&](const Reading& r) { return fits(r, around.decimal_mark); };
  std::optional<Choice> choice;
  switch (meaning.kind) {
    case Kind::code:
    case Kind::ratio:
    case Kind::rank:
      choice = pick(whole, "a count has no decimals");
      break;
    case Kind::percent:
      choice = pick(share, "a percentage lies between 0 and 100");
      break;
    case Kind::delta:
      if (around.column_unit == "%") choice = pick(share, "a change of a percentage is below 100");
      break;
    default:
      break;
  }
  if (!choice && meaning.wholes.value_or(false)) choice = pick(whole, "a count has no decimals");
  if (!choice) choice = pick(neighbours, "as its column marks decimals");
  const bool amount = meaning.kind == Kind::count || meaning.kind == Kind::money;
  if (!choice && amount && !meaning.wholes) {
    choice = pick(whole, "a count has no decimals");
    if (choice && choice->reading != 0) choice->confidence = kSettledByLikelihood;
  }
  return choice ? *choice : Choice{0, "the commoner way to print it", kSettledByLikelihood};
}

void set_value(Figure& figure, const Reading& reading, Direction direction) {
  Decimal value = reading.value;
  // "Giảm 54.856" and "Giảm -54.856" are the same change.
  if (direction == Direction::down && value.coefficient > 0) value = negate(value);
  figure.decimals = reading.decimals;
  figure.value = value;
  if (figure.scale == 0) return;
  if (Result<Decimal> scaled = times_power_of_ten(value, figure.scale)) {
    figure.value = *scaled;
  } else {
    figure.scale = 0;
    figure.reading_reason = "too large to be written out: the scale word is not applied";
  }
}

}  // namespace

DecimalMark decimal_mark(const std::vector<Number>& neighbours) {
  int comma = 0;
  int point = 0;
  int grouped_by_comma = 0;
  int doubtful = 0;
  for (const Number& number : neighbours) {
    if (number.readings.size() > 1) {
      ++doubtful;
      continue;
    }
    switch (number.first().separators) {
      case Separators::grouped:
      case Separators::decimal_comma:
        ++comma;
        break;
      case Separators::english:
        ++grouped_by_comma;
        break;
      case Separators::decimal_point:
        ++point;
        break;
      default:
        break;
    }
  }
  if (comma > 0) return grouped_by_comma > 0 ? DecimalMark::unknown : DecimalMark::comma;
  const bool by_point = grouped_by_comma > 0 || (point > 0 && point >= doubtful);
  return by_point ? DecimalMark::point : DecimalMark::unknown;
}

std::string unit_around(const Surroundings& around) {
  for (const std::string* unit : {&around.row_unit, &around.column_unit, &around.table_unit}) {
    if (!unit->empty() && code_legend(*unit).empty()) return *unit;
  }
  return "";
}

std::string_view words_behind(const Figure& figure) {
  const std::string_view raw = figure.raw;
  const std::size_t digit = raw.find_last_of("0123456789");
  const std::string_view behind =
      digit == std::string_view::npos ? std::string_view() : trim(raw.substr(digit + 1));
  const bool says = std::ranges::any_of(
      behind, [](char c) { return c < 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  return says ? behind : std::string_view(figure.unit);
}

void settle(Figure& figure, const Quantity& quantity, std::string_view text,
            const Surroundings& around) {
  figure.raw = std::string(trim(text.substr(quantity.begin, quantity.end - quantity.begin)));
  figure.unit = printed_unit(quantity, around);
  const Meaning meaning = meaning_of(quantity, figure.unit, around);
  figure.kind = meaning.kind;
  figure.unit_code = meaning.unit_code;
  if (names_quality(figure.unit)) {
    const auto counted = find_unit(around.counted);
    if (counted && counted->code == figure.unit_code) figure.unit = around.counted;
  }
  figure.scale = meaning.scale;
  figure.approx = quantity.approx;
  if (figure.kind == Kind::code) figure.unit = around.row_unit;
  const Choice choice = choose(quantity.number, meaning, around);
  figure.reading_reason = choice.reason;
  figure.confidence = choice.confidence;
  const auto& readings = quantity.number.readings;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (i != choice.reading) figure.other_readings.push_back(to_string(readings[i].value));
  }
  set_value(figure, readings[choice.reading], quantity.direction);
  if (quantity.denominator) {
    Meaning part;
    part.kind = Kind::ratio;
    const Choice of = choose(*quantity.denominator, part, around);
    figure.denominator = quantity.denominator->readings[of.reading].value;
  }
}

}  // namespace bocso
