// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of options, and the words of a command line read by it. options.cc is the only user
// of Boost.Program_options; --help, `bocso help` and --config come from the same table.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/result.h"

namespace bocso {

struct Option {
  const char* name;   // "jobs": on the command line --jobs, in a --config FILE "jobs = …"
  char letter;        // 'j' for -j; 0: none
  const char* value;  // what stands for the value in the help, "N"; "" for a switch
  const char*
      preset;         // what holds without it, as said in the help; "" when there is nothing to say
  const char* brief;  // one line
  const char* about;  // the whole story
  const char* commands;  // those that have it, separated by blanks; "*": all
  bool repeatable = false;
};

std::span<const Option> all_options();
bool belongs_to(const Option& option, std::string_view command);

// A command line, read: values by the options' full names, "true" for a switch.
struct Arguments {
  std::vector<std::string> words;  // what is no option, in order
  std::map<std::string, std::vector<std::string>, std::less<>> values;

  bool has(std::string_view option) const { return values.contains(option); }
  // The value, or otherwise `preset`.
  std::string value(std::string_view option, std::string_view preset = {}) const;
  std::vector<std::string> all(std::string_view option) const;
};

// Reads the words behind a command's name; then, if there is --config FILE, from that file the
// options that are not on the command line. A file may set options of other commands, which are
// left out. Words such as "-2.945" are numbers, never options. Errors: bad_input, not_found (no
// such FILE).
Result<Arguments> parse_arguments(std::string_view command, const std::vector<std::string>& words);

}  // namespace bocso
