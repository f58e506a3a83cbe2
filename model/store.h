// SPDX-License-Identifier: GPL-3.0-or-later
// The store: one folder with bocso.sqlite. store*.cc are the only users of SQLite.
//
// Written by one process; a document is written in one transaction, so the store never holds half
// of one. While it is written the database is in WAL mode with synchronous=FULL: what write() has
// returned from is there after a power cut. A store that nobody writes is the one file, readable
// where nothing is writable.
//
//   Result<Store> store = Store::open("q3-2023");
//   if (!store) …
//   store->write(report, "bocso 0.1.0; pages all; …");
//
// Errors are of three kinds: store (it is no store, or one of another version), damaged (something
// in it cannot be read) and output (it cannot be written: no permission, disk full, locked by
// another writer for ten seconds).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "model/catalogue.h"
#include "model/record.h"
#include "model/series.h"
#include "normalize/result.h"

namespace bocso {

inline constexpr int kStoreVersion = 2;               // PRAGMA user_version; never reuse a number
inline constexpr int kStoreApplication = 0x626f6373;  // PRAGMA application_id: "bocs"

// A document without its contents.
struct StoredDocument {
  Document document;
  Coverage coverage;
  std::array<int, 3> flags{};  // how many of each Severity
};

// What a check found in a document, and what was stored of it then.
struct CheckedDocument {
  std::string document;  // its id
  Coverage coverage;
  std::vector<Flag> flags;
  std::string reading;       // as in ReportToCheck
  Coverage stored_coverage;  // as in ReportToCheck
};

// What run_checks() needs of a document, and what write() was given as `reading`.
struct ReportToCheck {
  Report report;
  std::string reading;
};

class Store {
 public:
  // Opens or creates. Errors: store, output.
  static Result<Store> open(const std::string& folder);
  // Opens what is there. Errors: not_found (no such folder), store.
  static Result<Store> open_existing(const std::string& folder);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // Is this document stored, not failed, and read with the same `reading` (version, pages,
  // catalogue …: see command_extract)? What failed is worth another try: another password, another
  // time limit.
  Result<bool> has(const std::string& document, const std::string& reading);
  // Is it stored, and not as failed?
  Result<bool> is_read(const std::string& document);
  // Remembers another file name of a stored document. The first name in byte order becomes the
  // document's and its figures' file. Nothing happens when there is no such document.
  Result<void> add_name(const std::string& document, const std::string& file);
  // Writes a document and all that belongs to it, replacing what was stored of it but for its other
  // file names. One transaction.
  Result<void> write(const Report& report, const std::string& reading);
  // Replaces flags and coverage of stored documents: of all of them or of none, in one transaction.
  // One that was deleted or written anew since it was checked has the flags of its new contents,
  // and keeps them.
  Result<void> write_flags(const std::vector<CheckedDocument>& checked);
  // Every figure that has an indicator and a period.
  Result<Observations> observations();
  // The figures of some of its points.
  Result<std::vector<Figure>> figures(const Observations& all,
                                      const std::vector<std::size_t>& points);
  // The flags between documents (rule `series`); write_flags() and write() leave those of their
  // document out. In order of document and position.
  Result<std::vector<Flag>> series_flags();
  // Replaces them all. Each is stored with the document of its first figure, behind its own flags.
  // One transaction.
  Result<void> write_series_flags(const std::vector<Flag>& flags);
  // Deletes a document, if it is there.
  Result<void> forget(const std::string& document);
  // Replaces the stored list of indicators.
  Result<void> write_catalogue(const Catalogue& catalogue);
  // Remembers one run of the program: what was asked, when, and what came of it.
  Result<void> write_run(const std::string& command, const std::string& started,
                         const std::string& finished, const std::string& summary);

  // In order of file name, then id.
  Result<std::vector<std::string>> documents();
  Result<std::vector<StoredDocument>> list();
  // Everything stored of a document; equal to what was written. Errors: not_found, store, and
  // damaged with the name of the document: others may be whole.
  Result<Report> load(const std::string& document);
  // The same for run_checks(), which asks of cells only where a row begins and what notes say: with
  // those of first columns alone where no note holds a figure. Cells are most of what a store
  // holds. Errors: as load().
  Result<ReportToCheck> load_for_checks(const std::string& document);
  // A number that is another one when other processes have written to the store since.
  Result<std::int64_t> edition();

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace bocso
