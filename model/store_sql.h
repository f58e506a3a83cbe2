// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite as the store uses it: a database, statements that are prepared once, failures as Results.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "normalize/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace bocso {

// A prepared statement. Parameters are bound from the first on, in order; columns are read
// likewise.
//
//   Result<void> done = database.statement("INSERT INTO page VALUES (?,?)").add(id).add(3).run();
//
// Texts given to add() are not copied: they must live until run() or the last next().
class Statement {
 public:
  // `why` is said by run() and next() of a statement that could not be prepared.
  Statement(sqlite3_stmt* prepared, std::string why);

  Statement& add(std::int64_t value);
  Statement& add(int value) { return add(std::int64_t{value}); }
  Statement& add(double value);
  Statement& add(std::string_view text);  // "" is bound as NULL
  Statement& add_copy(std::string_view text);
  Statement& add_null();

  bool is_prepared() const { return prepared_ != nullptr; }

  // For statements without a result; ready to be bound again afterwards, whatever came of it.
  Result<void> run();
  // The next row of the result; false behind the last one, and then ready to be bound again.
  Result<bool> next();
  // Ends reading before the last row.
  void reset();

  bool is_null() const;  // is the column to be read next NULL?
  void skip();           // leaves that column out
  std::int64_t integer();
  double real();
  std::string_view text();  // NULL reads as ""; valid until the next row

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* prepared) const;
  };
  void remember(int code);

  std::unique_ptr<sqlite3_stmt, Finalize> prepared_;
  std::string why_not_prepared_;
  int parameter_ = 0;
  int column_ = 0;
  int failed_ = 0;  // the first bind that went wrong
};

class Database {
 public:
  enum class Mode { existing, create };
  // Opens the file. Errors: store.
  static Result<Database> open(const std::string& path, Mode mode);

  Result<void> execute(const std::string& sql);
  // The first value of the first row, 0 when there is none.
  Result<std::int64_t> integer(const std::string& sql);
  // The statement for that text, prepared the first time. What goes wrong with that is said by its
  // run() and next().
  Statement& statement(const std::string& sql);

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  explicit Database(sqlite3* database) : database_(database) {}

  std::unique_ptr<sqlite3, Close> database_;
  std::map<std::string, Statement, std::less<>> statements_;  // destroyed before the database
};

}  // namespace bocso
