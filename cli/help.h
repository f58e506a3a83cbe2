// SPDX-License-Identifier: GPL-3.0-or-later
// Help texts, made from the tables of commands and options.
#pragma once

#include <string>

#include "cli/commands.h"

namespace bocso {

// `bocso --help`: the commands, a line each.
std::string program_help();
// `bocso COMMAND --help`: its options, a line each.
std::string brief_help(const Command& command);
// `bocso help COMMAND`: everything about it and its options.
std::string long_help(const Command& command);
// "bocso 0.1.0"
std::string version_text();

}  // namespace bocso
