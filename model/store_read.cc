// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "model/store.h"
#include "model/store_rows.h"
#include "model/store_schema.h"
#include "model/store_state.h"

namespace bocso {
namespace {

template <Record R>
std::string select_sql(std::vector<std::string> columns, std::string_view condition) {
  std::ranges::move(column_names<R>(), std::back_inserter(columns));
  return fmt::format("SELECT \"{}\" FROM {} {}", fmt::join(columns, "\",\""), kTableOf<R>,
                     condition);
}

constexpr std::string_view kOfDocument = "WHERE document = ? ORDER BY position";
constexpr const char* kByName = "ORDER BY file, id";

// Calls read() for every row of a query; read() is false for a row that cannot be right.
template <class Read>
Result<void> for_each_row(Statement& query, std::string_view table, Read&& read) {
  while (true) {
    const Result<bool> row = query.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return {};
    if (!read()) {
      query.reset();
      return failure(ErrorCode::damaged, fmt::format("a row of \"{}\" is damaged", table));
    }
  }
}

template <Record R>
Result<void> select_records(Database& database, const std::string& document,
                            std::vector<R>& records) {
  static const std::string sql = select_sql<R>({}, kOfDocument);
  Statement& query = database.statement(sql);
  query.add(document);
  return for_each_row(query, kTableOf<R>,
                      [&] { return read_fields(query, records.emplace_back()); });
}

enum class Cells { all, of_first_columns };

Result<void> select_cells(Database& database, Report& report, Cells which) {
  static const std::string every = select_sql<Cell>({"table_"}, kOfDocument);
  static const std::string some =
      select_sql<Cell>({"table_"}, "WHERE document = ? AND \"column\" = 0 ORDER BY position");
  Statement& query = database.statement(which == Cells::all ? every : some);
  query.add(report.document.id);
  return for_each_row(query, kTableOf<Cell>, [&] {
    const auto table = static_cast<std::size_t>(query.integer());
    return table < report.tables.size() &&
           read_fields(query, report.tables[table].grid.cells.emplace_back());
  });
}

Cells cells_for_checks(const Report& report) {
  const bool has_notes = std::ranges::any_of(
      report.figures, [](const Figure& figure) { return figure.source == Source::note; });
  return has_notes ? Cells::all : Cells::of_first_columns;
}

bool read_document(Statement& query, Document& document, Coverage& coverage) {
  return from_json(query.text(), coverage) && read_fields(query, document);
}

Result<void> select_document(Database& database, const std::string& id, ReportToCheck& read) {
  static const std::string sql = select_sql<Document>({"reading", "coverage"}, "WHERE id = ?");
  Statement& query = database.statement(sql);
  query.add(id);
  const auto done = for_each_row(query, kTableOf<Document>, [&] {
    read.reading = query.text();
    return read_document(query, read.report.document, read.report.coverage);
  });
  if (!done || !read.report.document.id.empty()) return done;
  return failure(ErrorCode::not_found, "there is no document " + id);
}

Result<void> select_report(Database& database, const std::string& document, ReportToCheck& read) {
  Report& report = read.report;
  auto done = select_document(database, document, read);
  if (done) done = select_records(database, document, report.pages);
  if (done) done = select_records(database, document, report.tables);
  if (done) done = select_records(database, document, report.paragraphs);
  if (done) done = select_records(database, document, report.figures);
  if (done) done = select_records(database, document, report.flags);
  return done;
}

// What is damaged is said of the document.
tl::unexpected<Error> said_of(const std::string& id, const Document& document, Error error) {
  if (error.code == ErrorCode::damaged) {
    error.message += ", in " + error.file;
    error.file = document.file.empty() ? "document " + id : document.file;
  }
  return tl::unexpected(std::move(error));
}

}  // namespace

Result<bool> Store::has(const std::string& document, const std::string& reading) {
  Statement& query = state_->database.statement(
      "SELECT 1 FROM document WHERE id = ? AND reading = ? AND status <> 'failed'");
  const Result<bool> found = query.add(document).add(reading).next();
  query.reset();
  return found ? found : state_->located(found.error());
}

Result<bool> Store::is_read(const std::string& document) {
  Statement& query =
      state_->database.statement("SELECT 1 FROM document WHERE id = ? AND status <> 'failed'");
  const Result<bool> found = query.add(document).next();
  query.reset();
  return found ? found : state_->located(found.error());
}

Result<std::vector<std::string>> Store::documents() {
  Statement& query = state_->database.statement(fmt::format("SELECT id FROM document {}", kByName));
  std::vector<std::string> ids;
  const auto done = for_each_row(query, kTableOf<Document>, [&] {
    ids.emplace_back(query.text());
    return true;
  });
  if (!done) return state_->located(done.error());
  return ids;
}

Result<std::vector<StoredDocument>> Store::list() {
  static const std::string sql = select_sql<Document>({"coverage"}, kByName);
  std::vector<StoredDocument> documents;
  Statement& query = state_->database.statement(sql);
  auto done = for_each_row(query, kTableOf<Document>, [&] {
    StoredDocument& next = documents.emplace_back();
    return read_document(query, next.document, next.coverage);
  });
  Statement& count = state_->database.statement(
      "SELECT severity, count(*) FROM flag WHERE document = ? GROUP BY severity");
  for (StoredDocument& stored : documents) {
    if (!done) break;
    count.add(stored.document.id);
    done = for_each_row(count, kTableOf<Flag>, [&] {
      const std::optional<Severity> severity = parse<Severity>(count.text());
      if (severity)
        stored.flags[static_cast<std::size_t>(*severity)] = static_cast<int>(count.integer());
      return severity.has_value();
    });
  }
  if (!done) return state_->located(done.error());
  return documents;
}

Result<std::vector<Flag>> Store::series_flags() {
  static const std::string sql =
      select_sql<Flag>({}, "WHERE rule = 'series' ORDER BY document, position");
  Statement& query = state_->database.statement(sql);
  std::vector<Flag> flags;
  const auto done =
      for_each_row(query, kTableOf<Flag>, [&] { return read_fields(query, flags.emplace_back()); });
  if (!done) return state_->located(done.error());
  return flags;
}

Result<Report> Store::load(const std::string& document) {
  ReportToCheck read;
  const auto done = state_->snapshot([&] {
    auto selected = select_report(state_->database, document, read);
    return selected ? select_cells(state_->database, read.report, Cells::all) : selected;
  });
  if (!done) return said_of(document, read.report.document, done.error());
  return std::move(read.report);
}

Result<ReportToCheck> Store::load_for_checks(const std::string& document) {
  ReportToCheck read;
  const auto done = state_->snapshot([&] {
    auto selected = select_report(state_->database, document, read);
    if (!selected) return selected;
    return select_cells(state_->database, read.report, cells_for_checks(read.report));
  });
  if (!done) return said_of(document, read.report.document, done.error());
  return read;
}

Result<std::int64_t> Store::edition() {
  const auto number = state_->edition();
  return number ? number : state_->located(number.error());
}

}  // namespace bocso
