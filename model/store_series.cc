// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <array>
#include <optional>
#include <unordered_map>

#include "model/store.h"
#include "model/store_rows.h"
#include "model/store_schema.h"
#include "model/store_state.h"
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

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

// Texts ↔ numbers, so that a series is found by five numbers.
class Texts {
 public:
  std::int32_t number(std::string_view text) {
    const auto known = numbers_.find(text);
    if (known != numbers_.end()) return known->second;
    const auto number = static_cast<std::int32_t>(texts_.size());
    texts_.emplace_back(text);
    numbers_.emplace(text, number);
    return number;
  }
  const std::string& text(std::int32_t number) const {
    return texts_[static_cast<std::size_t>(number)];
  }

 private:
  std::vector<std::string> texts_;
  std::unordered_map<std::string, std::int32_t, TextHash, std::equal_to<>> numbers_;
};

// Numbers the series in the order in which they come.
class SeriesNumbers {
 public:
  explicit SeriesNumbers(std::vector<SeriesKey>& series) : series_(series) {}

  // entity: what by_id() or by_name() gave.
  std::int32_t number(std::string_view indicator, std::int32_t entity, std::string_view province,
                      std::string_view unit_code, Kind kind) {
    const std::array<std::int32_t, 5> key = {texts_.number(indicator), entity,
                                             texts_.number(province), texts_.number(unit_code),
                                             static_cast<std::int32_t>(kind)};
    const auto [known, is_new] =
        numbers_.try_emplace(key, static_cast<std::int32_t>(series_.size()));
    if (is_new) {
      series_.push_back({std::string(indicator), texts_.text(key[1]), std::string(province),
                         std::string(unit_code), kind});
    }
    return known->second;
  }

  std::int32_t by_id(std::string_view entity_id) { return texts_.number(entity_id); }
  std::int32_t by_name(std::string_view entity) {
    const std::int32_t printed = texts_.number(entity);
    const auto known = folded_.find(printed);
    if (known != folded_.end()) return known->second;
    return folded_[printed] = texts_.number(fold(entity).text);
  }

 private:
  struct KeyHash {
    std::size_t operator()(const std::array<std::int32_t, 5>& key) const {
      std::size_t hash = 0;
      for (const std::int32_t part : key) {
        hash = hash * 0x9E3779B97F4A7C15U + static_cast<std::size_t>(part);
      }
      return hash ^ (hash >> 32);
    }
  };

  std::vector<SeriesKey>& series_;
  Texts texts_;
  std::unordered_map<std::int32_t, std::int32_t> folded_;
  std::unordered_map<std::array<std::int32_t, 5>, std::int32_t, KeyHash> numbers_;
};

constexpr const char* kObservations =
    "SELECT d.id, d.province, d.issuer, d.issuer_id, f.position, f.indicator, f.entity, "
    "f.entity_id, f.unit_code, f.kind, "
    "f.period_start, f.period_end, f.as_of, f.value, f.denominator, f.approx "
    "FROM (SELECT id, file, province, issuer, issuer_id FROM document ORDER BY file, id) d "
    "JOIN figure f ON f.document = d.id "
    "WHERE f.indicator IS NOT NULL AND f.value IS NOT NULL AND f.kind <> 'delta' AND "
    "(f.period_end IS NOT NULL OR f.as_of IS NOT NULL)";

// Reads the next row of kObservations behind its document's id.
bool read_observation(Statement& row, SeriesNumbers& series, Observation& point) {
  // The views of a row are good until the next one.
  const std::string_view province = row.text();
  const std::string_view issuer = row.text();
  const std::string_view issuer_id = row.text();
  point.position = static_cast<std::int32_t>(row.integer());
  const std::string_view indicator = row.text();
  const std::string_view entity = row.text();
  const std::string_view entity_id = row.text();
  const std::string_view unit_code = row.text();
  const std::optional<Kind> kind = parse<Kind>(row.text());
  point.start = date_number(row.text());
  point.end = date_number(row.text());
  point.as_of = date_number(row.text());
  const std::optional<Decimal> value = parse_decimal(row.text());
  point.denominator = parse_decimal(row.text()).value_or(Decimal{});
  point.qualified = !row.text().empty();
  if (!kind || !value) return false;
  point.value = *value;
  const std::string_view who = entity.empty() ? issuer : entity;
  const std::string_view who_id = entity.empty() ? issuer_id : entity_id;
  // The ids of documents that name no province are their own.
  const bool has_id = !who_id.empty() && !province.empty();
  point.series = series.number(indicator, has_id ? series.by_id(who_id) : series.by_name(who),
                               province, unit_code, *kind);
  return true;
}

Result<Figure> select_figure(Database& database, const std::string& document,
                             std::int32_t position) {
  static const std::string sql =
      fmt::format("SELECT \"{}\" FROM {} WHERE document = ? AND position = ?",
                  fmt::join(column_names<Figure>(), "\",\""), kTableOf<Figure>);
  Statement& query = database.statement(sql);
  query.add(document).add(position);
  Figure figure;
  const Result<bool> row = query.next();
  const bool good = row && *row && read_fields(query, figure);
  query.reset();
  if (!row) return tl::unexpected(row.error());
  if (!good) return failure(ErrorCode::store, "a row of \"figure\" is damaged");
  return figure;
}

}  // namespace

Result<Observations> Store::observations() {
  Observations all;
  SeriesNumbers series(all.series);
  Statement& query = state_->database.statement(kObservations);
  while (true) {
    const Result<bool> row = query.next();
    if (!row) return state_->located(row.error());
    if (!*row) return all;
    const std::string_view document = query.text();
    if (all.documents.empty() || all.documents.back() != document) {
      all.documents.emplace_back(document);
    }
    Observation& point = all.points.emplace_back();
    point.document = static_cast<std::int32_t>(all.documents.size()) - 1;
    if (read_observation(query, series, point)) continue;
    query.reset();
    return state_->located({ErrorCode::store, {}, 0, 0, "a row of \"figure\" is damaged"});
  }
}

Result<std::vector<Figure>> Store::figures(const Observations& all,
                                           const std::vector<std::size_t>& points) {
  std::vector<Figure> figures;
  for (const std::size_t i : points) {
    const Observation& point = all.points[i];
    Result<Figure> figure = select_figure(
        state_->database, all.documents[static_cast<std::size_t>(point.document)], point.position);
    if (!figure) return state_->located(figure.error());
    figures.push_back(std::move(*figure));
  }
  return figures;
}

}  // namespace bocso
