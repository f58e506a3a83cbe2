// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <limits>

#include "cli/help.h"

namespace bocso {
namespace {

constexpr std::size_t kAny = std::numeric_limits<std::size_t>::max();

constexpr Command kCommands[] = {
    {"extract", "INPUT... -o STORE", "reads documents into a STORE and checks their figures",
     "Reads PDF documents and pictures of documents (TIFF, JPEG, PNG, JPEG 2000), finds the "
     "figures in their tables and sentences, matches them to the "
     "catalogue's indicators, checks them, and writes everything to STORE.\n\n"
     "An INPUT is a file, a folder (every *.pdf, *.tif, *.tiff, *.jpg, *.jpeg, *.png, *.jp2, *.j2k "
     "and *.jpf below it), @LIST (a file with an INPUT a line) "
     "or - (such a list on standard input). A file whose name begins with @ is given as ./@NAME. "
     "Documents are read in the byte order of their names.\n\n"
     "Each document is written as soon as it is read: after an interruption the same command "
     "goes on where it was. What is in STORE already is not read again, unless the pages, the "
     "catalogue or the program's version have changed, or it could not be read. Two files with "
     "the same bytes are one document with two names.\n\n"
     "A document that cannot be read, or only in part, is stored with the reason, and the exit "
     "status is 3. What was read of it earlier is not lost to a reading that fails.",
     1, kAny, run_extract},
    {"check", "STORE", "checks the figures of a STORE again and shows the flags",
     "Computes the flags of every document in STORE again, stores them, and prints them to "
     "standard output, one a line: severity, rule, file and page, and what is wrong.\n\n"
     "A flag of severity error stands for figures that cannot all be right as printed; a warning "
     "for figures that are probably wrong; info for matters of form. The exit status is 1 when "
     "there are errors (see --fail-on). Documents that were read with another catalogue keep the "
     "flags they have.",
     1, 1, run_check},
    {"export", "STORE --format FMT [-o FOLDER]", "writes a STORE as files for other programs",
     "Writes the files documents, figures, flags and tables in the format asked for. Each file "
     "appears whole or not at all.\n\n"
     "jsonl: one JSON object a line. csv: a row of names, then a row a record; lists are JSON. "
     "In csv, text that a spreadsheet would run as a formula gets a leading '. Printed numbers "
     "such as -2.945 are left alone, labels such as \"- Số nhiệm vụ\" are not.",
     1, 1, run_export},
    {"status", "STORE", "shows what was read, what failed and why",
     "Prints a line for each document in STORE: its status (ok, partial when some of its pages "
     "could not be read, failed), how many pages and numeric figures it has, its flags (errors, "
     "warnings, infos), its file and, where it is not ok, the reason.",
     1, 1, run_status},
    {"catalogue", "check [FILE...] | list | explain LABEL | suggest STORE",
     "validates and lists indicators, explains a match, suggests what is missing",
     "check: says everything that is wrong in the catalogue, and in the FILEs added to it, with "
     "file and line. The exit status is 2 when something is.\n\n"
     "list: prints the indicators: id, kind, unit, name, level and nature, separated by tabs.\n\n"
     "explain LABEL: prints the rules whose own pattern fits a row with that label, and says "
     "which one matches and why the others do not. What else the rule may ask for is given with "
     "--under, --column, --table, --unit, --note, --document and --kind. A LABEL with a # in it is "
     "the clause "
     "of a sentence, the # its number.\n\n"
     "suggest STORE: prints what the catalogue leaves over in STORE as the beginning of a "
     "catalogue file, the commonest labels first.",
     1, kAny, run_catalogue},
    {"number", "TEXT...", "shows how a printed number is read",
     "Prints for each TEXT the numbers in it and what they can mean, one reading a line, the "
     "likeliest first: the text, the value and why, separated by tabs. In a document the unit, "
     "the column and the neighbours decide between several readings.",
     1, kAny, run_number},
    {"help", "[COMMAND]", "shows the whole help of a command",
     "Shows everything about a command and its options; without COMMAND, the list of commands.", 0,
     1, run_help},
};

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

ExitStatus usage_error(std::string_view text, Messages& messages) {
  messages.usage_error(text);
  return ExitStatus::usage;
}

MessageOptions message_options(const Arguments& arguments) {
  return {.quiet = arguments.has("quiet"),
          .verbose = arguments.has("verbose"),
          .progress = !arguments.has("no-progress") && isatty(STDERR_FILENO) == 1};
}

ExitStatus run_command(const Command& command, const std::vector<std::string>& words,
                       Messages& messages) {
  const Result<Arguments> arguments = parse_arguments(command.name, words);
  if (!arguments) return usage_error(arguments.error().message, messages);
  messages.set(message_options(*arguments));
  if (arguments->has("help")) {
    print(brief_help(command));
    return ExitStatus::ok;
  }
  if (arguments->has("version")) {
    print(version_text() + '\n');
    return ExitStatus::ok;
  }
  const std::size_t count = arguments->words.size();
  if (count < command.least_words || count > command.most_words) {
    return usage_error(fmt::format("usage: bocso {} {}", command.name, command.usage), messages);
  }
  return command.run(*arguments, messages);
}

// Data that did not reach its reader must not look as if it had.
ExitStatus flushed(ExitStatus status, Messages& messages) {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return status;
  messages.usage_error("standard output cannot be written");
  return status == ExitStatus::usage ? status : ExitStatus::not_written;
}

}  // namespace

std::span<const Command> all_commands() { return kCommands; }

const Command* find_command(std::string_view name) {
  const auto found = std::ranges::find(kCommands, name, &Command::name);
  return found == std::end(kCommands) ? nullptr : &*found;
}

ExitStatus refuse(const Error& error, Messages& messages) {
  if (error.file.empty()) {
    messages.usage_error(error.message);
  } else {
    messages.error(error);
  }
  return error.code == ErrorCode::output ? ExitStatus::not_written : ExitStatus::usage;
}

ExitStatus run_help(const Arguments& arguments, Messages& messages) {
  if (arguments.words.empty()) {
    print(program_help());
    return ExitStatus::ok;
  }
  const Command* command = find_command(arguments.words[0]);
  if (command == nullptr) {
    return usage_error(fmt::format("unknown command '{}' (see bocso --help)", arguments.words[0]),
                       messages);
  }
  print(long_help(*command));
  return ExitStatus::ok;
}

ExitStatus run_program(const std::vector<std::string>& words, Messages& messages) {
  if (words.empty()) return usage_error("no command is given (see bocso --help)", messages);
  const std::string& first = words[0];
  ExitStatus status = ExitStatus::ok;
  if (first == "--help" || first == "-h") {
    print(program_help());
  } else if (first == "--version") {
    print(version_text() + '\n');
  } else if (const Command* command = find_command(first)) {
    status = run_command(*command, {words.begin() + 1, words.end()}, messages);
  } else {
    status = usage_error(fmt::format("unknown command '{}' (see bocso --help)", first), messages);
  }
  return flushed(status, messages);
}

}  // namespace bocso
