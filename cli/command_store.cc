// SPDX-License-Identifier: GPL-3.0-or-later
// bocso check, export and status: what can be done with a store.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <utility>

#include "cli/catalogue_search.h"
#include "cli/commands.h"
#include "cli/export_files.h"
#include "cli/interruption.h"
#include "cli/option_values.h"
#include "model/check_series.h"
#include "model/checks.h"
#include "model/observations.h"

namespace bocso {
namespace {

void print(const std::string& line) { std::fwrite(line.data(), 1, line.size(), stdout); }

// Which flags check shows and counts.
struct FlagChoice {
  std::vector<std::string> rules;  // empty: all
  Severity least = Severity::info;
  std::optional<Severity> fail_on;
};

Result<FlagChoice> flag_choice(const Arguments& arguments) {
  auto rules = rules_of(arguments);
  if (!rules) return tl::unexpected(rules.error());
  const auto least = min_severity_of(arguments);
  if (!least) return tl::unexpected(least.error());
  const auto fail_on = fail_on_of(arguments, "error");
  if (!fail_on) return tl::unexpected(fail_on.error());
  return FlagChoice{std::move(*rules), *least, *fail_on};
}

bool is_chosen(const Flag& flag, const FlagChoice& choice) {
  return flag.severity >= choice.least &&
         (choice.rules.empty() || std::ranges::find(choice.rules, flag.rule) != choice.rules.end());
}

std::string flag_line(const Flag& flag, const std::string& file) {
  const int page = flag.places.empty() ? 0 : flag.places.front().page;
  return visible(fmt::format("{:<7}  {:<10}  {}{}: {}", to_string(flag.severity), flag.rule, file,
                             page > 0 ? fmt::format(", page {}", page) : "", flag.message_vi)) +
         '\n';
}

// So many documents and flags are stored at once, some 15 MB: a transaction has to reach the disk,
// and writes each page that it touches once, however many documents stand on it.
constexpr std::size_t kWrittenAtOnce = 10'000;

// Checks documents and stores what has changed.
class Checking {
 public:
  // edition: of the store, before its documents were listed.
  Checking(Store& store, std::int64_t edition, const LoadedCatalogue& loaded,
           const FlagChoice& choice, Messages& messages)
      : store_(store), edition_(edition), loaded_(loaded), choice_(choice), messages_(messages) {}

  // Prints a document's chosen flags. One that is damaged is told, and left as it is.
  Result<void> check(const std::string& id) {
    Result<ReportToCheck> stored = store_.load_for_checks(id);
    if (!stored) return passed_over(stored.error());
    Report& report = stored->report;
    observe(report);
    std::erase_if(report.flags, [](const Flag& flag) { return flag.rule == "series"; });
    if (auto done = recheck(*stored); !done) return done;
    files_[id] = report.document.file;
    for (const Flag& flag : report.flags) tell(flag);
    messages_.detail(report.document.file, 0, coverage_text(report.coverage));
    return {};
  }

  // Stores what is not stored yet.
  Result<void> write() {
    if (changed_.empty()) return {};
    auto done = store_.write_flags(changed_);
    changed_.clear();
    to_write_ = 0;
    return done;
  }

  // Checks the documents that could be read against each other, and prints those flags.
  Result<void> check_all() {
    const Result<std::int64_t> edition = store_.edition();
    if (!edition) return tl::unexpected(edition.error());
    // What another process has written meanwhile is not among what was seen.
    const Result<Observations> all =
        *edition == edition_ ? collector_.take() : store_.observations();
    if (!all) return tl::unexpected(all.error());
    const auto flags = check_series(store_, loaded_.catalogue, *all);
    if (!flags) return tl::unexpected(flags.error());
    for (const Flag& flag : *flags) tell(flag);
    return {};
  }

  // Has one of the flags a severity that counts?
  bool fails() const { return fails_; }
  int with_other_catalogue() const { return with_other_catalogue_; }
  int damaged() const { return damaged_; }

 private:
  Result<void> passed_over(const Error& error) {
    if (error.code == ErrorCode::not_found) return {};  // deleted since the documents were listed
    if (error.code != ErrorCode::damaged) return tl::unexpected(error);
    messages_.document_error(error.file, error.message + "; its own flags are as they were");
    ++damaged_;
    return {};
  }

  void observe(const Report& report) {
    collector_.begin(report.document);
    for (std::size_t i = 0; i < report.figures.size(); ++i) collector_.add(report.figures[i], i);
  }

  void tell(const Flag& flag) {
    if (!is_chosen(flag, choice_)) return;
    print(flag_line(flag, files_[flag.document]));
    fails_ = fails_ || (choice_.fail_on && flag.severity >= *choice_.fail_on);
  }

  // Figures have the indicators of the catalogue they were read with. The relations of another one
  // would miss what that one says, so the flags stay as they are.
  Result<void> recheck(ReportToCheck& stored) {
    Report& report = stored.report;
    if (stored.reading.find(loaded_.mark()) == std::string::npos) {
      ++with_other_catalogue_;
      return {};
    }
    const std::vector<Flag> flags = std::exchange(report.flags, {});
    const Coverage coverage = report.coverage;
    run_checks(report, loaded_.catalogue, {});
    if (report.flags == flags && report.coverage == coverage) return {};
    changed_.push_back(
        {report.document.id, report.coverage, report.flags, std::move(stored.reading), coverage});
    to_write_ += 1 + report.flags.size();
    return to_write_ < kWrittenAtOnce ? Result<void>() : write();
  }

  Store& store_;
  const std::int64_t edition_;
  const LoadedCatalogue& loaded_;
  const FlagChoice& choice_;
  Messages& messages_;
  ObservationCollector collector_;
  std::vector<CheckedDocument> changed_;
  std::size_t to_write_ = 0;                  // documents and flags in it
  std::map<std::string, std::string> files_;  // by document id
  bool fails_ = false;
  int with_other_catalogue_ = 0;
  int damaged_ = 0;
};

std::string status_line(const StoredDocument& stored) {
  const Document& document = stored.document;
  return visible(fmt::format("{:<8} {:>5} {:>8} {:>7} {:>9} {:>6}  {}{}{}",
                             to_string(document.status), document.pages, stored.coverage.figures,
                             stored.flags[2], stored.flags[1], stored.flags[0], document.file,
                             document.error.empty() ? "" : ": ", document.error)) +
         '\n';
}

}  // namespace

std::string coverage_text(const Coverage& c) {
  return fmt::format("{} of {} figures checked; relations: {} held, {} broken, {} not checkable",
                     c.figures_checked, c.figures, c.relations_held, c.relations_broken,
                     c.relations_not_checkable);
}

ExitStatus run_check(const Arguments& arguments, Messages& messages) {
  const Result<FlagChoice> choice = flag_choice(arguments);
  if (!choice) return refuse(choice.error(), messages);
  const Result<LoadedCatalogue> loaded = loaded_catalogue(arguments);
  if (!loaded) return refuse(loaded.error(), messages);
  Result<Store> store = Store::open_existing(arguments.words[0]);
  if (!store) return refuse(store.error(), messages);
  const auto edition = store->edition();
  if (!edition) return refuse(edition.error(), messages);
  const auto documents = store->documents();
  if (!documents) return refuse(documents.error(), messages);
  Checking checking(*store, *edition, *loaded, *choice, messages);
  Result<void> checked;
  for (const std::string& id : *documents) {
    if (is_interrupted() || !checked) break;
    checked = checking.check(id);
  }
  if (auto done = checking.write(); !done) return refuse(done.error(), messages);
  if (!checked) return refuse(checked.error(), messages);
  if (is_interrupted()) return ExitStatus::interrupted;
  if (auto done = checking.check_all(); !done) return refuse(done.error(), messages);
  if (checking.with_other_catalogue() > 0) {
    messages.say(fmt::format(
        "{} of {} documents were read with another catalogue: their flags are as they were then. "
        "Give the same --catalogue, or read them again",
        checking.with_other_catalogue(), documents->size()));
  }
  if (checking.damaged() > 0) return ExitStatus::unreadable;
  return checking.fails() ? ExitStatus::flags : ExitStatus::ok;
}

ExitStatus run_export(const Arguments& arguments, Messages& messages) {
  const auto formats = formats_of(arguments);
  if (!formats) return refuse(formats.error(), messages);
  if (formats->empty()) {
    return refuse({ErrorCode::bad_input, {}, 0, 0, "export needs --format: jsonl or csv"},
                  messages);
  }
  const std::string& folder = arguments.words[0];
  Result<Store> store = Store::open_existing(folder);
  if (!store) return refuse(store.error(), messages);
  for (const ExportFormat format : *formats) {
    const auto done = write_export(*store, format, arguments.value("output", folder + "/export"));
    if (is_interrupted()) return ExitStatus::interrupted;
    if (!done) return refuse(done.error(), messages);
  }
  return ExitStatus::ok;
}

ExitStatus run_status(const Arguments& arguments, Messages& messages) {
  Result<Store> store = Store::open_existing(arguments.words[0]);
  if (!store) return refuse(store.error(), messages);
  const auto list = store->list();
  if (!list) return refuse(list.error(), messages);
  print("status   pages  figures  errors  warnings  infos  file\n");
  for (const StoredDocument& stored : *list) print(status_line(stored));
  return ExitStatus::ok;
}

}  // namespace bocso
