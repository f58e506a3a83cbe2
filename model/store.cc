// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

#include "model/store_schema.h"
#include "model/store_state.h"

namespace bocso {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFileName = "bocso.sqlite";
constexpr const char* kNoStore = "is no bocso store";
constexpr const char* kEmpty = "is empty: what was to be stored in it was broken off";
// 16 MiB hold the inner pages of a store of some million figures: each document is then found
// without reading them again.
constexpr const char* kSettings = "PRAGMA foreign_keys = ON; PRAGMA cache_size = -16384";

Result<std::int64_t> is_empty(Database& database) {
  return database.integer(
      "SELECT (SELECT application_id FROM pragma_application_id) = 0 AND "
      "(SELECT user_version FROM pragma_user_version) = 0 AND "
      "(SELECT count(*) FROM sqlite_schema) = 0");
}

Result<bool> has_tables(Database& database) {
  Statement& find = database.statement("SELECT 1 FROM sqlite_schema WHERE sql = ?");
  for (const std::string& sql : schema_statements()) {
    const Result<bool> found = find.add(sql).next();
    find.reset();
    if (!found || !*found) return found;
  }
  return true;
}

}  // namespace

Store::State::~State() {
  // Another process that reads it just now keeps it in WAL mode, which is not worth waiting for:
  // the next writer tries again.
  if (writing_) (void)database.execute("PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE");
}

Result<void> Store::State::check_identity() {
  const auto application = database.integer("PRAGMA application_id");
  const auto version = database.integer("PRAGMA user_version");
  if (!application || !version || *application != kStoreApplication) {
    const auto empty = is_empty(database);
    return failure(ErrorCode::store, empty && *empty != 0 ? kEmpty : kNoStore, path);
  }
  if (*version != kStoreVersion) {
    return failure(ErrorCode::store,
                   fmt::format("is a store of version {}; this program reads version {}", *version,
                               kStoreVersion),
                   path);
  }
  const Result<bool> complete = has_tables(database);
  if (!complete) return located(complete.error());
  if (!*complete) {
    return failure(ErrorCode::store, "was written by a build of this program that has other fields",
                   path);
  }
  return {};
}

Result<void> Store::State::make_tables() {
  return transaction([this]() -> Result<void> {
    const auto empty = is_empty(database);
    if (!empty) return tl::unexpected(empty.error());
    if (!*empty) return {};  // another process was quicker; check_identity() says what it made
    for (const std::string& sql : schema_statements()) {
      if (auto made = database.execute(sql); !made) return made;
    }
    return database.execute(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}",
                                        kStoreApplication, kStoreVersion));
  });
}

Result<void> Store::State::begin() {
  if (!writing_) {
    const Result<std::int64_t> before = edition();
    // The page size is that of a new file; in an old one it stays as it is.
    Result<void> prepared = database.execute(
        "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    if (!prepared) return prepared;
    const Result<std::int64_t> after = edition();
    if (before && after) own_editions_ = *after - *before;
    writing_ = true;
  }
  return database.execute("BEGIN IMMEDIATE");
}

Result<std::int64_t> Store::State::edition() {
  return database.integer("PRAGMA data_version").map([this](std::int64_t version) {
    return version - own_editions_;
  });
}

Result<void> Store::State::roll_back(Error error) {
  (void)database.execute("ROLLBACK");  // fails where SQLite has rolled back by itself
  error.code = ErrorCode::output;
  return located(std::move(error));
}

tl::unexpected<Error> Store::State::located(Error error) const {
  error.file = path;
  return tl::unexpected(std::move(error));
}

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open_existing(const std::string& folder) {
  std::error_code error;
  const std::string path = (fs::path(folder) / kFileName).string();
  if (!fs::exists(folder, error))
    return failure(ErrorCode::not_found, "there is no such store", folder);
  if (!fs::is_regular_file(path, error)) return failure(ErrorCode::store, kNoStore, folder);
  Result<Database> database = Database::open(path, Database::Mode::existing);
  if (!database) return failure(ErrorCode::store, database.error().message, path);
  auto state = std::make_unique<State>(std::move(*database), path);
  if (const auto known = state->check_identity(); !known) return tl::unexpected(known.error());
  if (const auto set = state->database.execute(kSettings); !set) return state->located(set.error());
  return Store(std::move(state));
}

Result<Store> Store::open(const std::string& folder) {
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_directory(folder, error)) {
    return failure(ErrorCode::store, "is no folder, and so no store", folder);
  }
  const std::string path = (fs::path(folder) / kFileName).string();
  fs::create_directories(folder, error);
  if (error) return failure(ErrorCode::output, "cannot be created: " + error.message(), folder);
  const bool is_new = !fs::exists(path, error);
  Result<Database> database = Database::open(path, Database::Mode::create);
  if (!database) {
    return failure(is_new ? ErrorCode::output : ErrorCode::store, database.error().message, path);
  }
  {
    // Empty is also what a process leaves that was killed before it had made the tables. What is
    // not empty, or cannot be asked, is for open_existing() to judge.
    State state(std::move(*database), path);
    if (is_empty(state.database).value_or(0) != 0) {
      if (const auto made = state.make_tables(); !made) return tl::unexpected(made.error());
    }
  }
  return open_existing(folder);
}

}  // namespace bocso
