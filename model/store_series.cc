// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "model/observations.h"
#include "model/store.h"
#include "model/store_rows.h"
#include "model/store_schema.h"
#include "model/store_state.h"

namespace bocso {
namespace {

// Its fields, and the document's, in the order in which read_row() reads them.
constexpr const char* kFiguresWithIndicator =
    "SELECT d.id, d.province, d.issuer, d.issuer_id, f.position, f.indicator, f.entity, "
    "f.entity_id, f.unit_code, f.kind, "
    "f.period_start, f.period_end, f.as_of, f.value, f.denominator, f.approx "
    "FROM document d CROSS JOIN figure f ON f.document = d.id WHERE f.indicator IS NOT NULL";

// A figure as far as it makes an observation.
struct FigureRow {
  Document document;
  int position = 0;
  Figure figure;
};

bool read_row(Statement& row, FigureRow& read) {
  bool good = true;
  const auto take = [&](std::string_view name, auto& field) {
    good = read_field(row, name, field) && good;
  };
  Document& d = read.document;
  take("id", d.id), take("province", d.province), take("issuer", d.issuer);
  take("issuer_id", d.issuer_id), take("position", read.position);
  Figure& f = read.figure;
  take("indicator", f.indicator), take("entity", f.entity), take("entity_id", f.entity_id);
  take("unit_code", f.unit_code), take("kind", f.kind), take("period_start", f.period_start);
  take("period_end", f.period_end), take("as_of", f.as_of), take("value", f.value);
  take("denominator", f.denominator), take("approx", f.approx);
  return good;
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
  if (!good) return failure(ErrorCode::damaged, "a row of \"figure\" is damaged");
  return figure;
}

}  // namespace

Result<Observations> Store::observations() {
  ObservationCollector collector;
  FigureRow read;
  std::string begun;
  Statement& query = state_->database.statement(kFiguresWithIndicator);
  while (true) {
    const Result<bool> row = query.next();
    if (!row) return state_->located(row.error());
    if (!*row) return collector.take();
    if (!read_row(query, read)) {
      query.reset();
      return state_->located({ErrorCode::damaged, {}, 0, 0, "a row of \"figure\" is damaged"});
    }
    if (read.document.id != begun) {
      collector.begin(read.document);
      begun = read.document.id;
    }
    collector.add(read.figure, static_cast<std::size_t>(read.position));
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
