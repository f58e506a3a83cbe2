// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/observations.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "normalize/utf8.h"

namespace bocso {
namespace {

// "2023-07-01" -> 20230701; 0 for none.
std::int32_t date_number(std::string_view iso) {
  std::int32_t number = 0;
  for (const char c : iso) {
    if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
  }
  return number;
}

bool takes_part(const Figure& figure) {
  return !figure.indicator.empty() && figure.value && figure.kind != Kind::delta &&
         !(figure.period_end.empty() && figure.as_of.empty());
}

using Numbers = std::vector<std::int32_t>;

// Puts values in order of their keys. Gives the new number of each.
template <class T, class Key>
Numbers put_in_order(std::vector<T>& values, const std::vector<Key>& keys) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) -> const Key& { return keys[i]; });
  Numbers number(values.size());
  std::vector<T> ordered;
  for (const std::size_t i : order) {
    number[i] = static_cast<std::int32_t>(ordered.size());
    ordered.push_back(values[i]);
  }
  values = std::move(ordered);
  return number;
}

// Of each series: document and position.
std::vector<std::pair<std::int32_t, std::int32_t>> first_points(const Observations& all) {
  constexpr std::int32_t kLast = std::numeric_limits<std::int32_t>::max();
  std::vector<std::pair<std::int32_t, std::int32_t>> first(all.series.size(), {kLast, kLast});
  for (const Observation& point : all.points) {
    auto& earliest = first[static_cast<std::size_t>(point.series)];
    earliest = std::min(earliest, {point.document, point.position});
  }
  return first;
}

}  // namespace

std::int32_t Texts::number(std::string_view text) {
  const auto known = numbers_.find(text);
  if (known != numbers_.end()) return known->second;
  const auto number = static_cast<std::int32_t>(texts_.size());
  texts_.emplace_back(text);
  numbers_.emplace(text, number);
  return number;
}

std::size_t ObservationCollector::KeyHash::operator()(const Key& key) const {
  std::size_t hash = 0;
  for (const std::int32_t part : key) {
    hash = hash * 0x9E3779B97F4A7C15U + static_cast<std::size_t>(part);
  }
  return hash ^ (hash >> 32);
}

void ObservationCollector::begin(const Document& document) {
  all_.documents.push_back(document.id);
  province_ = texts_.number(document.province);
  names_province_ = !document.province.empty();
  issuer_ = names_province_ && !document.issuer_id.empty() ? texts_.number(document.issuer_id)
                                                           : folded(document.issuer);
}

void ObservationCollector::add(const Figure& figure, std::size_t position) {
  if (!takes_part(figure)) return;
  Observation& point = all_.points.emplace_back();
  point.series = series_of(figure);
  point.start = date_number(figure.period_start);
  point.end = date_number(figure.period_end);
  point.as_of = date_number(figure.as_of);
  point.document = static_cast<std::int32_t>(all_.documents.size()) - 1;
  point.position = static_cast<std::int32_t>(position);
  point.qualified = figure.approx != Approx::none;
  point.value = *figure.value;
  point.denominator = figure.denominator.value_or(Decimal{});
}

Observations ObservationCollector::take() {
  Observations all = std::exchange(*this, {}).all_;
  const Numbers document = put_in_order(all.documents, all.documents);
  for (Observation& point : all.points) {
    point.document = document[static_cast<std::size_t>(point.document)];
  }
  const Numbers series = put_in_order(all.series, first_points(all));
  for (Observation& point : all.points) {
    point.series = series[static_cast<std::size_t>(point.series)];
  }
  return all;
}

std::int32_t ObservationCollector::entity_of(const Figure& figure) {
  if (figure.entity.empty()) return issuer_;
  // The ids of documents that name no province are their own.
  const bool has_id = names_province_ && !figure.entity_id.empty();
  return has_id ? texts_.number(figure.entity_id) : folded(figure.entity);
}

std::int32_t ObservationCollector::folded(std::string_view name) {
  const std::int32_t printed = texts_.number(name);
  const auto known = folded_.find(printed);
  if (known != folded_.end()) return known->second;
  return folded_[printed] = texts_.number(fold(name).text);
}

std::int32_t ObservationCollector::series_of(const Figure& figure) {
  const Key key = {texts_.number(figure.indicator), entity_of(figure), province_,
                   texts_.number(figure.unit_code), static_cast<std::int32_t>(figure.kind)};
  const auto [known, is_new] =
      series_.try_emplace(key, static_cast<std::int32_t>(all_.series.size()));
  if (is_new) {
    all_.series.push_back({figure.indicator, texts_.text(key[1]), texts_.text(province_),
                           figure.unit_code, figure.kind});
  }
  return known->second;
}

}  // namespace bocso
