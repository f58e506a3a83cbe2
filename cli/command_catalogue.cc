// SPDX-License-Identifier: GPL-3.0-or-later
// bocso catalogue and number: what the program knows, and why it reads what it reads.
#include <fmt/format.h>

#include <cstdio>

#include "cli/catalogue_search.h"
#include "cli/commands.h"
#include "cli/option_values.h"
#include "model/catalogue_suggest.h"
#include "model/store.h"
#include "normalize/number.h"

namespace bocso {
namespace {

void print(const std::string& line) { std::fwrite(line.data(), 1, line.size(), stdout); }

ExitStatus check(const Arguments& arguments, Messages& messages) {
  auto paths = catalogue_paths(arguments);
  if (!paths) return refuse(paths.error(), messages);
  paths->insert(paths->end(), arguments.words.begin() + 1, arguments.words.end());
  const std::vector<Error> errors = check_catalogue(*paths);
  for (const Error& error : errors) messages.error(error);
  if (!errors.empty()) return ExitStatus::usage;
  const Result<Catalogue> catalogue = load_catalogue(*paths);
  if (!catalogue) return refuse(catalogue.error(), messages);
  const Result<Matcher> matcher = Matcher::build(*catalogue);
  if (!matcher) return refuse(matcher.error(), messages);
  print(fmt::format("{} indicators and {} relations, nothing wrong\n", catalogue->indicators.size(),
                    catalogue->relations.size()));
  return ExitStatus::ok;
}

ExitStatus list(const Arguments& arguments, Messages& messages) {
  const Result<LoadedCatalogue> loaded = loaded_catalogue(arguments);
  if (!loaded) return refuse(loaded.error(), messages);
  for (const Indicator& indicator : loaded->catalogue.indicators) {
    print(fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", indicator.id, to_string(indicator.kind),
                      indicator.unit, visible(indicator.name), indicator.level,
                      to_string(indicator.nature)));
  }
  return ExitStatus::ok;
}

ExitStatus explain(const Arguments& arguments, Messages& messages) {
  const Result<Kind> kind = kind_of(arguments);
  if (!kind) return refuse(kind.error(), messages);
  const Result<LoadedCatalogue> loaded = loaded_catalogue(arguments);
  if (!loaded) return refuse(loaded.error(), messages);
  const auto candidates = loaded->matcher.explain({.label = arguments.words[1],
                                                   .path = arguments.all("under"),
                                                   .column = arguments.value("column"),
                                                   .table = arguments.value("table"),
                                                   .unit = arguments.value("unit"),
                                                   .note = arguments.value("note"),
                                                   .kind = *kind,
                                                   .document = arguments.value("document")});
  for (const MatchCandidate& candidate : candidates) {
    print(visible(fmt::format("{} {}: {} ({})", candidate.chosen ? "*" : " ", candidate.indicator,
                              candidate.verdict, candidate.rule)) +
          '\n');
  }
  if (candidates.empty()) print("no rule has a pattern that fits\n");
  return ExitStatus::ok;
}

// What the catalogue leaves over in a STORE; the store stays as it is.
ExitStatus suggest(const Arguments& arguments, Messages& messages) {
  const Result<LoadedCatalogue> loaded = loaded_catalogue(arguments);
  if (!loaded) return refuse(loaded.error(), messages);
  Result<Store> store = Store::open_existing(arguments.words[1]);
  if (!store) return refuse(store.error(), messages);
  const auto documents = store->documents();
  if (!documents) return refuse(documents.error(), messages);
  Suggestions suggestions(loaded->catalogue.abbreviations);
  for (const std::string& id : *documents) {
    Result<Report> report = store->load(id);
    if (!report) return refuse(report.error(), messages);
    loaded->matcher.match(report->figures, report->tables, report->paragraphs,
                          report->document.title);
    suggestions.add(*report);
  }
  print(suggestions.yaml());
  return ExitStatus::ok;
}

struct Action {
  std::string_view name;
  std::size_t least_words;
  std::size_t most_words;
  ExitStatus (*run)(const Arguments& arguments, Messages& messages);
};
constexpr Action kActions[] = {{"check", 1, 1'000'000, check},
                               {"list", 1, 1, list},
                               {"explain", 2, 2, explain},
                               {"suggest", 2, 2, suggest}};

constexpr std::string_view why(Separators separators) {
  switch (separators) {
    case Separators::none:
      return "no separator";
    case Separators::grouped:
      return "points group the thousands";
    case Separators::decimal_comma:
      return "the comma marks the decimals";
    case Separators::decimal_point:
      return "the point marks the decimals, against the Vietnamese rule";
    case Separators::english:
      return "commas group the thousands, the English way";
    case Separators::blanks:
      return "blanks group the thousands";
  }
  return "";
}

void print_number(const Number& number) {
  for (std::size_t i = 0; i < number.readings.size(); ++i) {
    const Reading& reading = number.readings[i];
    print(visible(number.raw) + '\t' + to_string(reading.value) + (number.percent ? "%" : "") +
          '\t' + std::string(why(reading.separators)) +
          (number.padded ? "; padded with zeros" : "") +
          (number.readings.size() == 1 ? ""
           : i == 0                    ? "; likeliest"
                                       : "; possible") +
          '\n');
  }
}

}  // namespace

ExitStatus run_catalogue(const Arguments& arguments, Messages& messages) {
  const std::size_t count = arguments.words.size();
  for (const Action& action : kActions) {
    if (action.name == arguments.words[0] && count >= action.least_words &&
        count <= action.most_words) {
      return action.run(arguments, messages);
    }
  }
  const Command& command = *find_command("catalogue");
  messages.usage_error(fmt::format("usage: bocso catalogue {}", command.usage));
  return ExitStatus::usage;
}

ExitStatus run_number(const Arguments& arguments, Messages& messages) {
  (void)messages;
  for (const std::string& text : arguments.words) {
    if (const auto whole = read_number(text)) {
      print_number(*whole);
      continue;
    }
    const std::vector<Number> numbers = find_numbers(text);
    for (const Number& number : numbers) print_number(number);
    if (numbers.empty()) print(visible(text) + "\t-\tno number\n");
  }
  return ExitStatus::ok;
}

}  // namespace bocso
