// SPDX-License-Identifier: GPL-3.0-or-later
// What store*.cc share: an open store and its transactions.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "model/store.h"
#include "model/store_sql.h"

namespace bocso {

struct Store::State {
  State(Database opened, std::string file_path)
      : database(std::move(opened)), path(std::move(file_path)) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  // Back to a single file without WAL, where it was written.
  ~State();

  // Is it a store, of this version, with the tables this program knows? Errors: store.
  Result<void> check_identity();
  // Makes the tables in an empty database. Errors: store (it holds something else), output.
  Result<void> make_tables();

  // work() returns Result<void>; its writes are there all or none. Whatever goes wrong is an error
  // of code output: the store could not be written.
  template <class Work>
  Result<void> transaction(Work&& work) {
    Result<void> done = begin();
    if (done) done = work();
    if (done) done = database.execute("COMMIT");
    return done ? done : roll_back(std::move(done.error()));
  }

  // read() returns Result<void>; all it reads is of one moment, whoever writes meanwhile.
  template <class Read>
  Result<void> snapshot(Read&& read) {
    Result<void> done = database.statement("BEGIN").run();
    if (!done) return located(done.error());
    done = read();
    (void)database.statement("COMMIT").run();  // fails where SQLite has rolled back by itself
    return done ? done : located(done.error());
  }

  // See Store::edition().
  Result<std::int64_t> edition();

  // The error, said of this store.
  tl::unexpected<Error> located(Error error) const;

  Database database;
  std::string path;

 private:
  Result<void> begin();
  Result<void> roll_back(Error error);

  bool writing_ = false;
  std::int64_t own_editions_ = 0;  // the change to WAL mode counts as somebody's, too
};

}  // namespace bocso
