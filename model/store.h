// SPDX-License-Identifier: GPL-3.0-or-later
// The store: one folder with bocso.sqlite. store*.cc are the only users of SQLite.
//
// Written by one process; a document is written in one transaction, so the store never holds half of one.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/catalogue.h"
#include "model/record.h"
#include "normalize/result.h"

namespace bocso {

inline constexpr int kStoreVersion = 1;  // PRAGMA user_version; never reuse a number

class Store {
 public:
  // Opens or creates. Errors: store (not a folder, not a store, another schema version, cannot be written).
  static Result<Store> open(const std::string& folder);
  // For reading and checking only what is there. Errors: not_found, store.
  static Result<Store> open_existing(const std::string& folder);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // Is this document stored, read with the same `reading` (version, pages, catalogue …: see command_extract)?
  Result<bool> has(const std::string& document, const std::string& reading);
  // Remembers another file name of a stored document.
  Result<void> add_name(const std::string& document, const std::string& file);
  // Writes a document and all that belongs to it, replacing what was stored of it. One transaction.
  Result<void> write(const Report& report, const std::string& reading);
  // Replaces flags and coverage of a stored document.
  Result<void> write_flags(const Report& report);
  // Replaces the stored list of indicators.
  Result<void> write_catalogue(const Catalogue& catalogue);
  // Remembers one run of the program: what was asked, when, and what came of it.
  Result<void> write_run(const std::string& command, const std::string& started,
                         const std::string& finished, const std::string& summary);

  // Document ids in order of file name, then id.
  Result<std::vector<std::string>> documents();
  // Everything stored of a document; equal to what was written.
  Result<Report> load(const std::string& document);

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace bocso
