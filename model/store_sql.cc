// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store_sql.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace bocso {
namespace {

constexpr int kBusyMilliseconds =
    10'000;  // how long another writer of the same store is waited for

tl::unexpected<Error> sql_failure(sqlite3* database, int code) {
  const bool damaged = (code & 0xFF) == SQLITE_CORRUPT;
  return failure(damaged ? ErrorCode::damaged : ErrorCode::store,
                 database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code));
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* prepared) const { sqlite3_finalize(prepared); }

Statement::Statement(sqlite3_stmt* prepared, std::string why)
    : prepared_(prepared), why_not_prepared_(std::move(why)) {}

void Statement::remember(int code) {
  if (failed_ == SQLITE_OK) failed_ = code;  // also the misuse of a statement that is not prepared
}

Statement& Statement::add(std::int64_t value) {
  remember(sqlite3_bind_int64(prepared_.get(), ++parameter_, value));
  return *this;
}

Statement& Statement::add(double value) {
  remember(sqlite3_bind_double(prepared_.get(), ++parameter_, value));
  return *this;
}

Statement& Statement::add(std::string_view text) {
  if (text.empty()) return add_null();
  remember(sqlite3_bind_text64(prepared_.get(), ++parameter_, text.data(), text.size(),
                               SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Statement& Statement::add_copy(std::string_view text) {
  if (text.empty()) return add_null();
  remember(sqlite3_bind_text64(prepared_.get(), ++parameter_, text.data(), text.size(),
                               SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement& Statement::add_null() {
  remember(sqlite3_bind_null(prepared_.get(), ++parameter_));
  return *this;
}

void Statement::reset() {
  sqlite3_reset(prepared_.get());
  parameter_ = 0;
  column_ = 0;
  failed_ = SQLITE_OK;
}

Result<bool> Statement::next() {
  column_ = 0;
  if (!is_prepared()) return failure(ErrorCode::store, why_not_prepared_);
  const int code = failed_ != SQLITE_OK ? failed_ : sqlite3_step(prepared_.get());
  if (code == SQLITE_ROW) return true;
  Result<bool> result = false;
  if (code != SQLITE_DONE) result = sql_failure(sqlite3_db_handle(prepared_.get()), code);
  reset();
  return result;
}

Result<void> Statement::run() {
  const Result<bool> row = next();
  if (!row) return tl::unexpected(row.error());
  reset();
  return {};
}

bool Statement::is_null() const {
  return sqlite3_column_type(prepared_.get(), column_) == SQLITE_NULL;
}

void Statement::skip() { ++column_; }

std::int64_t Statement::integer() { return sqlite3_column_int64(prepared_.get(), column_++); }

double Statement::real() { return sqlite3_column_double(prepared_.get(), column_++); }

std::string_view Statement::text() {
  const int column = column_++;
  const auto* bytes = sqlite3_column_text(prepared_.get(), column);
  if (bytes == nullptr) return {};
  const int size = sqlite3_column_bytes(prepared_.get(), column);
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

void Database::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Result<Database> Database::open(const std::string& path, Mode mode) {
  // Opens for reading alone where writing is not allowed.
  const int flags =
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (mode == Mode::create ? SQLITE_OPEN_CREATE : 0);
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  Database database(handle);  // also a handle that could not be opened must be closed
  if (code != SQLITE_OK) return sql_failure(handle, code);
  sqlite3_busy_timeout(handle, kBusyMilliseconds);
  sqlite3_extended_result_codes(handle, 1);
  return database;
}

Result<void> Database::execute(const std::string& sql) {
  const int code = sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return sql_failure(database_.get(), code);
  return {};
}

Statement& Database::statement(const std::string& sql) {
  const auto known = statements_.find(sql);
  if (known != statements_.end() && known->second.is_prepared()) return known->second;
  sqlite3_stmt* prepared = nullptr;
  const int code = sqlite3_prepare_v3(database_.get(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT,
                                      &prepared, nullptr);
  std::string why = code == SQLITE_OK ? "" : sqlite3_errmsg(database_.get());
  return statements_.insert_or_assign(sql, Statement(prepared, std::move(why))).first->second;
}

Result<std::int64_t> Database::integer(const std::string& sql) {
  Statement& query = statement(sql);
  return query.next().map([&query](bool row) {
    const std::int64_t value = row ? query.integer() : 0;
    query.reset();
    return value;
  });
}

}  // namespace bocso
