// SPDX-License-Identifier: GPL-3.0-or-later
// bocso extract.
//
// Who hashes: this process reads each document's bytes and their SHA-256 just before it forks. So
// it knows what is in the store already without starting a process for it, the bytes that are
// hashed are the bytes that are read even if the file changes, and of two files with the same bytes
// it is always the first in order that is read, whatever the number of jobs. Hashing costs about a
// hundredth of reading.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <map>
#include <set>
#include <utility>

#include "cli/catalogue_search.h"
#include "cli/commands.h"
#include "cli/export_files.h"
#include "cli/help.h"
#include "cli/inputs.h"
#include "cli/interruption.h"
#include "cli/option_values.h"
#include "cli/workers.h"
#include "model/check_series.h"
#include "model/report.h"
#include "model/report_bytes.h"

namespace bocso {
namespace {

// Of --timeout, that every page read from its picture adds. Such a page takes some 2 seconds.
constexpr double kOcrShare = 0.25;

// What was asked for, read once.
struct ExtractOptions {
  std::string store;
  std::vector<std::string> files;
  std::vector<ExportFormat> formats;
  std::optional<Severity> fail_on;
  ReportOptions report;
  WorkerOptions workers;
  bool redo = false;
};

template <class T>
bool take(Result<T> from, T& to, Error& error) {
  if (from) {
    to = std::move(*from);
  } else {
    error = std::move(from.error());
  }
  return from.has_value();
}

Result<ExtractOptions> extract_options(const Arguments& arguments) {
  ExtractOptions options;
  options.store = arguments.value("output");
  if (options.store.empty()) {
    return failure(ErrorCode::bad_input, "extract needs -o STORE, the folder to write to");
  }
  options.redo = arguments.has("redo");
  options.report.layout.password = arguments.value("password");
  Error error;
  if (!take(parse_pages(arguments.value("pages")), options.report.layout.pages, error) ||
      !take(formats_of(arguments), options.formats, error) ||
      !take(fail_on_of(arguments, "none"), options.fail_on, error) ||
      !take(jobs_of(arguments), options.workers.jobs, error) ||
      !take(ocr_of(arguments), options.report.layout.ocr, error) ||
      !take(dpi_of(arguments), options.report.layout.dpi, error) ||
      !take(timeout_of(arguments), options.workers.timeout_seconds, error)) {
    return tl::unexpected(error);
  }
  options.workers.share_seconds = kOcrShare * options.workers.timeout_seconds;
  options.report.layout.before_ocr = ask_for_share;
  options.report.layout.language = arguments.value("lang", "vie");
  if (!take(collect_inputs(arguments.words, std::cin), options.files, error)) {
    return tl::unexpected(error);
  }
  return options;
}

// What makes two readings of the same bytes the same. Not the password: it changes whether a
// document can be read, not what stands in it.
std::string reading_of(const ExtractOptions& options, const LoadedCatalogue& loaded) {
  const LayoutOptions& layout = options.report.layout;
  return fmt::format("{}; {}; pages {}; ocr {} {} {}", version_text(), loaded.mark(),
                     to_text(layout.pages), static_cast<int>(layout.ocr), layout.dpi,
                     layout.language);
}

// The id of a document whose bytes could not be had.
std::string id_without_bytes(const std::string& name) { return document_id("no bytes: " + name); }

// One file on its way into the store.
struct Input {
  std::string id;
  std::optional<Error> unreadable;
  bool is_stored = false;  // now, or by the time it is this file's turn
};

class Extraction {
 public:
  Extraction(const ExtractOptions& options, const LoadedCatalogue& loaded, Store& store,
             Messages& messages)
      : options_(options),
        loaded_(loaded),
        reading_(reading_of(options, loaded)),
        store_(store),
        messages_(messages),
        inputs_(options.files.size()) {}

  UnitsEnd run() {
    const Units units = {.count = options_.files.size(),
                         .prepare = [this](std::size_t unit) { return prepare(unit); },
                         .finish =
                             [this](std::size_t unit, std::optional<Outcome> outcome) {
                               return finish(unit, std::move(outcome));
                             },
                         .progress =
                             [this](std::size_t done) {
                               messages_.progress(done, options_.files.size(), incomplete_);
                             }};
    const UnitsEnd end = run_units(units, options_.workers);
    messages_.end_progress();
    return end;
  }

  // Why the store could not be read or written, when run() was stopped.
  const Error& error() const { return error_; }
  // The documents dealt with, and those of them that are not read in this run.
  const std::set<std::string>& documents() const { return documents_; }
  std::size_t kept() const { return documents_.size() - read_; }
  bool any_read() const { return read_ > 0; }
  bool all_complete() const { return incomplete_ == 0; }

 private:
  std::optional<Work> prepare(std::size_t unit) {
    Input& input = inputs_[unit];
    const std::string name = recorded_name(options_.files[unit]);
    Result<std::string> bytes = read_document(options_.files[unit]);
    if (!bytes) {
      input.id = id_without_bytes(name);
      input.unreadable = std::move(bytes.error());
      return std::nullopt;
    }
    input.id = document_id(*bytes);
    const bool seen = !begun_.insert(input.id).second;
    input.is_stored = seen || is_stored(input.id);
    if (input.is_stored) return std::nullopt;
    return [this, name, bytes = std::move(*bytes)]() mutable {
      return to_bytes(
          read_report(name, std::move(bytes), options_.report, loaded_.catalogue, loaded_.matcher));
    };
  }

  // A store that cannot be asked will say so when it is written.
  bool is_stored(const std::string& id) {
    return !options_.redo && store_.has(id, reading_).value_or(false);
  }

  bool finish(std::size_t unit, const std::optional<Outcome>& outcome) {
    const Input& input = inputs_[unit];
    const std::string name = recorded_name(options_.files[unit]);
    documents_.insert(input.id);
    Result<void> done = input.is_stored ? store_.add_name(input.id, name)
                                        : write(name, reported(name, input, outcome), outcome);
    // It could not be opened in an earlier run, and was stored by its name alone.
    if (done && !input.unreadable) done = store_.forget(id_without_bytes(name));
    if (!done) error_ = std::move(done.error());
    return done.has_value();
  }

  Report reported(const std::string& name, const Input& input,
                  const std::optional<Outcome>& outcome) const {
    if (input.unreadable) return failed_report(name, input.id, *input.unreadable);
    if (outcome->error) return failed_report(name, input.id, *outcome->error);
    Result<Report> report = report_from_bytes(outcome->result);
    if (!report) return failed_report(name, input.id, report.error());
    if (report->document.id != input.id || report->document.file != name) {
      return failed_report(
          name, input.id,
          {ErrorCode::crashed, {}, 0, 0, "the reading process sent a report of another document"});
    }
    return std::move(*report);
  }

  Result<void> write(const std::string& name, const Report& report,
                     const std::optional<Outcome>& outcome) {
    ++read_;
    // A password forgotten or a limit too tight this time takes nothing away.
    const bool keeps_earlier = report.document.status == Status::failed &&
                               store_.is_read(report.document.id).value_or(false);
    if (report.document.status != Status::ok) {
      ++incomplete_;
      messages_.document_error(
          name, report.document.error +
                    (keeps_earlier ? "; the store keeps what was read of it earlier" : ""));
    }
    tell_details(name, report, outcome);
    return keeps_earlier ? Result<void>() : store_.write(report, reading_);
  }

  void tell_details(const std::string& name, const Report& report,
                    const std::optional<Outcome>& outcome) {
    if (!messages_.verbose() || !outcome) return;
    for (const Note& note : report.document.notes) {
      const bool is_told =
          report.document.error.starts_with(fmt::format("page {}: {}", note.page, note.text));
      if (!is_told) messages_.detail(name, note.page, note.text);
    }
    messages_.detail(name, 0,
                     fmt::format("{} pages, {} tables, {} flags; {}; {:.2f} s",
                                 report.document.pages, report.tables.size(), report.flags.size(),
                                 coverage_text(report.coverage), outcome->seconds));
  }

  const ExtractOptions& options_;
  const LoadedCatalogue& loaded_;
  const std::string reading_;
  Store& store_;
  Messages& messages_;
  std::vector<Input> inputs_;
  std::set<std::string> begun_;      // ids of this run
  std::set<std::string> documents_;  // ids that are dealt with
  std::size_t read_ = 0;
  std::size_t incomplete_ = 0;  // failed, or read in part
  Error error_;
};

// What the store holds of the documents of this run.
struct Summary {
  std::size_t kept = 0;
  std::array<int, 3> documents{};  // by Status
  std::array<int, 3> flags{};      // by Severity
  int figures = 0;
};

Result<Summary> summary_of(Store& store, const Extraction& extraction) {
  const auto list = store.list();
  if (!list) return tl::unexpected(list.error());
  Summary summary;
  summary.kept = extraction.kept();
  for (const StoredDocument& stored : *list) {
    if (!extraction.documents().contains(stored.document.id)) continue;
    ++summary.documents[static_cast<std::size_t>(stored.document.status)];
    summary.figures += stored.coverage.figures;
    for (std::size_t i = 0; i < summary.flags.size(); ++i) summary.flags[i] += stored.flags[i];
  }
  return summary;
}

std::string counted(int count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string to_text(const Summary& s) {
  const auto& [ok, partial, failed] = s.documents;
  const auto& [infos, warnings, errors] = s.flags;
  return fmt::format(
      "{}: {} read{}, {} failed{}; {}; {}, {}, {}", counted(ok + partial + failed, "document"),
      ok + partial, partial > 0 ? fmt::format(" ({} in part)", partial) : "", failed,
      s.kept > 0 ? fmt::format(", {} of them earlier", s.kept) : "", counted(s.figures, "figure"),
      counted(errors, "error"), counted(warnings, "warning"), counted(infos, "note"));
}

bool reaches(const std::array<int, 3>& flags, std::optional<Severity> level) {
  return level && std::any_of(flags.begin() + static_cast<std::ptrdiff_t>(*level), flags.end(),
                              [](int count) { return count > 0; });
}

std::string now() {
  return fmt::format(
      "{:%Y-%m-%dT%H:%M:%SZ}",
      fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

// What was asked, without the password.
std::string described(const Arguments& arguments) {
  std::string text = "extract";
  for (const std::string& word : arguments.words) text += ' ' + word;
  for (const auto& [name, values] : arguments.values) {
    for (const std::string& value : values) {
      text += fmt::format(" --{}={}", name, name == "password" ? "***" : value);
    }
  }
  return recorded_name(text);
}

Result<void> write_exports(Store& store, const ExtractOptions& options) {
  for (const ExportFormat format : options.formats) {
    if (auto done = write_export(store, format, options.store + "/export"); !done) return done;
  }
  return {};
}

// Everything behind the reading: what came of it, and the exports.
ExitStatus conclude(const Arguments& arguments, const ExtractOptions& options,
                    const Extraction& extraction, UnitsEnd end, const std::string& started,
                    Store& store, const Catalogue& catalogue, Messages& messages) {
  // What this run has not touched disagrees as it did before.
  if (extraction.any_read()) {
    if (auto done = check_series(store, catalogue); !done) return refuse(done.error(), messages);
  }
  const Result<Summary> summary = summary_of(store, extraction);
  if (!summary) return refuse(summary.error(), messages);
  const std::string text = end == UnitsEnd::interrupted
                               ? "interrupted; " + to_text(*summary) + " are kept"
                               : to_text(*summary);
  if (auto done = store.write_run(described(arguments), started, now(), text); !done) {
    return refuse(done.error(), messages);
  }
  messages.say(text);
  if (end == UnitsEnd::interrupted) return ExitStatus::interrupted;
  const auto exported = write_exports(store, options);
  if (is_interrupted()) return ExitStatus::interrupted;
  if (!exported) return refuse(exported.error(), messages);
  if (!extraction.all_complete()) return ExitStatus::unreadable;
  return reaches(summary->flags, options.fail_on) ? ExitStatus::flags : ExitStatus::ok;
}

}  // namespace

ExitStatus run_extract(const Arguments& arguments, Messages& messages) {
  const std::string started = now();
  const Result<ExtractOptions> options = extract_options(arguments);
  if (!options) return refuse(options.error(), messages);
  const Result<LoadedCatalogue> loaded = loaded_catalogue(arguments);
  if (!loaded) return refuse(loaded.error(), messages);
  Result<Store> store = Store::open(options->store);
  if (!store) return refuse(store.error(), messages);
  if (auto done = store->write_catalogue(loaded->catalogue); !done)
    return refuse(done.error(), messages);
  Extraction extraction(*options, *loaded, *store, messages);
  const UnitsEnd end = extraction.run();
  if (end == UnitsEnd::stopped) return refuse(extraction.error(), messages);
  return conclude(arguments, *options, extraction, end, started, *store, loaded->catalogue,
                  messages);
}

}  // namespace bocso
