// SPDX-License-Identifier: GPL-3.0-or-later
// The list of commands, and the way from a command line to an exit status.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_status.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "model/record.h"

namespace bocso {

struct Command {
  const char* name;
  const char* usage;  // the words it takes: "INPUT... -o STORE"
  const char* brief;  // one line
  const char* about;  // the whole story; lines are wrapped when shown
  std::size_t least_words;
  std::size_t most_words;
  ExitStatus (*run)(const Arguments& arguments, Messages& messages);
};

std::span<const Command> all_commands();
const Command* find_command(std::string_view name);

ExitStatus run_extract(const Arguments& arguments, Messages& messages);
ExitStatus run_check(const Arguments& arguments, Messages& messages);
ExitStatus run_export(const Arguments& arguments, Messages& messages);
ExitStatus run_status(const Arguments& arguments, Messages& messages);
ExitStatus run_catalogue(const Arguments& arguments, Messages& messages);
ExitStatus run_number(const Arguments& arguments, Messages& messages);
ExitStatus run_help(const Arguments& arguments, Messages& messages);

// What the program does for these words (those behind its own name). Data goes to standard output.
ExitStatus run_program(const std::vector<std::string>& words, Messages& messages);

// "812 of 900 figures checked; relations: …"
std::string coverage_text(const Coverage& coverage);

// Says what is wrong and gives the status for it: usage, or not_written for an Error of code
// output.
ExitStatus refuse(const Error& error, Messages& messages);

}  // namespace bocso
