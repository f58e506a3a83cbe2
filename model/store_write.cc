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

// The statement that inserts a record of type R, the given columns before its fields.
template <Record R>
std::string insert_sql(std::vector<std::string> columns) {
  std::ranges::move(column_names<R>(), std::back_inserter(columns));
  return fmt::format("INSERT INTO {} (\"{}\") VALUES (?{})", kTableOf<R>,
                     fmt::join(columns, "\",\""),
                     fmt::join(std::vector<std::string>(columns.size()), ",?"));
}

Result<void> insert_document(Database& database, const Document& document, const Coverage& coverage,
                             const std::string& reading) {
  static const std::string sql = insert_sql<Document>({"reading", "coverage"});
  Statement& insert = database.statement(sql);
  insert.add(reading).add_copy(to_json(coverage));
  add_fields(insert, document);
  return insert.run();
}

template <Record R>
Result<void> insert_records(Database& database, const std::string& document,
                            const std::vector<R>& records) {
  static const std::string sql =
      insert_sql<R>(kNamesDocument<R> ? std::vector<std::string>{"position"}
                                      : std::vector<std::string>{"position", "document"});
  Statement& insert = database.statement(sql);
  std::int64_t position = 0;
  for (const R& record : records) {
    insert.add(position++);
    if constexpr (!kNamesDocument<R>) insert.add(document);
    add_fields(insert, record);
    if (auto done = insert.run(); !done) return done;
  }
  return {};
}

Result<void> insert_cells(Database& database, const Report& report) {
  static const std::string sql = insert_sql<Cell>({"position", "document", "table_"});
  Statement& insert = database.statement(sql);
  std::int64_t position = 0;
  std::int64_t index = 0;
  for (const LabelledTable& table : report.tables) {
    for (const Cell& cell : table.grid.cells) {
      insert.add(position++).add(report.document.id).add(index);
      add_fields(insert, cell);
      if (auto done = insert.run(); !done) return done;
    }
    ++index;
  }
  return {};
}

Result<void> insert_flag_figures(Database& database, const Flag& flag, std::int64_t position) {
  Statement& insert = database.statement(
      "INSERT INTO flag_figure (position, document, flag, figure) VALUES (?,?,?,?)");
  for (const std::string& figure : flag.figures) {
    insert.add(position++).add(flag.document).add(flag.id).add(figure);
    if (auto done = insert.run(); !done) return done;
  }
  return {};
}

Result<void> insert_flags(Database& database, const std::string& document,
                          const std::vector<Flag>& flags) {
  if (auto done = insert_records(database, document, flags); !done) return done;
  std::int64_t position = 0;
  for (const Flag& flag : flags) {
    if (auto done = insert_flag_figures(database, flag, position); !done) return done;
    position += static_cast<std::int64_t>(flag.figures.size());
  }
  return {};
}

// False when what is stored is not what was checked.
Result<bool> update_coverage(Database& database, const CheckedDocument& checked) {
  Statement& update = database.statement(
      "UPDATE document SET coverage = ? WHERE id = ? AND reading = ? AND coverage = ? RETURNING 1");
  update.add_copy(to_json(checked.coverage)).add(checked.document).add(checked.reading);
  const Result<bool> done = update.add_copy(to_json(checked.stored_coverage)).next();
  update.reset();
  return done;
}

Result<void> replace_flags(Database& database, const CheckedDocument& checked) {
  const std::string& document = checked.document;
  const Result<bool> as_checked = update_coverage(database, checked);
  if (!as_checked) return tl::unexpected(as_checked.error());
  if (!*as_checked) return {};
  auto done = database.statement("DELETE FROM flag WHERE document = ?").add(document).run();
  if (done) {
    done = database.statement("DELETE FROM flag_figure WHERE document = ?").add(document).run();
  }
  return done ? insert_flags(database, document, checked.flags) : done;
}

Result<std::int64_t> next_position(Database& database, std::string_view table,
                                   const std::string& document) {
  Statement& query = database.statement(
      fmt::format("SELECT coalesce(max(position), -1) + 1 FROM {} WHERE document = ?", table));
  const Result<bool> row = query.add(document).next();
  if (!row) return tl::unexpected(row.error());
  const std::int64_t position = query.integer();
  query.reset();
  return position;
}

Result<void> delete_document(Database& database, const std::string& document) {
  return database.statement("DELETE FROM document WHERE id = ?").add(document).run();
}

// The names a document is stored under; empty when it is not.
Result<std::vector<std::string>> stored_names(Database& database, const std::string& document) {
  Statement& query = database.statement("SELECT file, files FROM document WHERE id = ?");
  return query.add(document).next().and_then([&](bool row) -> Result<std::vector<std::string>> {
    std::vector<std::string> names;
    if (!row) return names;
    const std::string file(query.text());
    const bool good = read_field(query, "files", names);
    query.reset();
    if (!good)
      return failure(ErrorCode::damaged, "the names of document " + document + " are damaged");
    if (!file.empty()) names.push_back(file);
    return names;
  });
}

void sort_names(std::vector<std::string>& names) {
  std::ranges::sort(names);
  const auto repeated = std::ranges::unique(names);
  names.erase(repeated.begin(), repeated.end());
}

// Gives a stored document its names, and its figures the first of them.
Result<void> update_names(Database& database, const std::string& document,
                          const std::vector<std::string>& names) {
  auto done = database.statement("UPDATE document SET file = ?, files = ? WHERE id = ?")
                  .add(names.front())
                  .add_copy(to_json(names))
                  .add(document)
                  .run();
  if (!done) return done;
  return database.statement("UPDATE figure SET file = ?1 WHERE document = ?2 AND file IS NOT ?1")
      .add(names.front())
      .add(document)
      .run();
}

}  // namespace

Result<void> Store::add_name(const std::string& document, const std::string& file) {
  Database& database = state_->database;
  return state_->transaction([&]() -> Result<void> {
    auto names = stored_names(database, document);
    if (!names) return tl::unexpected(names.error());
    if (names->empty() || std::ranges::find(*names, file) != names->end()) return {};
    names->push_back(file);
    sort_names(*names);
    return update_names(database, document, *names);
  });
}

Result<void> Store::write(const Report& report, const std::string& reading) {
  Database& database = state_->database;
  const std::string& document = report.document.id;
  return state_->transaction([&]() -> Result<void> {
    auto names = stored_names(database, document);
    if (!names) return tl::unexpected(names.error());
    auto done = delete_document(database, document);
    if (done) done = insert_document(database, report.document, report.coverage, reading);
    if (done) done = insert_records(database, document, report.pages);
    if (done) done = insert_records(database, document, report.tables);
    if (done) done = insert_cells(database, report);
    if (done) done = insert_records(database, document, report.paragraphs);
    if (done) done = insert_records(database, document, report.figures);
    if (done) done = insert_flags(database, document, report.flags);
    if (!done || names->empty()) return done;
    names->push_back(report.document.file);
    std::ranges::copy(report.document.files, std::back_inserter(*names));
    sort_names(*names);
    return update_names(database, document, *names);
  });
}

Result<void> Store::write_flags(const std::vector<CheckedDocument>& checked) {
  return state_->transaction([&] {
    Result<void> done;
    for (const CheckedDocument& one : checked) {
      if (done) done = replace_flags(state_->database, one);
    }
    return done;
  });
}

Result<void> Store::write_series_flags(const std::vector<Flag>& flags) {
  Database& database = state_->database;
  static const std::string insert_flag = insert_sql<Flag>({"position"});
  return state_->transaction([&]() -> Result<void> {
    auto done = database.execute(
        "DELETE FROM flag_figure WHERE flag IN (SELECT id FROM flag WHERE rule = 'series'); "
        "DELETE FROM flag WHERE rule = 'series'");
    for (const Flag& flag : flags) {
      if (!done) break;
      const auto position = next_position(database, "flag", flag.document);
      const auto first = next_position(database, "flag_figure", flag.document);
      if (!position || !first) return tl::unexpected((position ? first : position).error());
      Statement& insert = database.statement(insert_flag);
      insert.add(*position);
      add_fields(insert, flag);
      done = insert.run();
      if (done) done = insert_flag_figures(database, flag, *first);
    }
    return done;
  });
}

Result<void> Store::forget(const std::string& document) {
  return state_->transaction([&] { return delete_document(state_->database, document); });
}

Result<void> Store::write_catalogue(const Catalogue& catalogue) {
  Database& database = state_->database;
  return state_->transaction([&] {
    auto done = database.execute("DELETE FROM indicator");
    Statement& insert = database.statement(
        "INSERT INTO indicator (id, name, name_en, kind, unit) VALUES (?,?,?,?,?)");
    for (const Indicator& indicator : catalogue.indicators) {
      if (!done) break;
      insert.add(indicator.id).add(indicator.name).add(indicator.name_en);
      done = insert.add(to_string(indicator.kind)).add(indicator.unit).run();
    }
    return done;
  });
}

Result<void> Store::write_run(const std::string& command, const std::string& started,
                              const std::string& finished, const std::string& summary) {
  return state_->transaction([&] {
    return state_->database
        .statement("INSERT INTO run (command, started, finished, summary) VALUES (?,?,?,?)")
        .add(command)
        .add(started)
        .add(finished)
        .add(summary)
        .run();
  });
}

}  // namespace bocso
