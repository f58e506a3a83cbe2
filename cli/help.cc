// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace bocso {
namespace {

constexpr std::size_t kLineWidth = 90;
constexpr std::size_t kIndent = 6;

// Text as lines of at most kLineWidth bytes, indented; its own line breaks are kept.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string out;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view word = text.substr(0, end);
    if (used > 0 && indent + used + 1 + word.size() > kLineWidth) {
      out += '\n';
      used = 0;
    }
    if (!word.empty()) {
      out += used == 0 ? std::string(indent, ' ') : " ";
      out += word;
      used += word.size() + (used > 0 ? 1 : 0);
    }
    if (end < text.size() && text[end] == '\n') {
      out += '\n';
      used = 0;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out + '\n';
}

std::string spelling(const Option& option) {
  std::string text = option.letter == 0 ? "    " : fmt::format("-{}, ", option.letter);
  text += fmt::format("--{}", option.name);
  if (option.value[0] != '\0') text += fmt::format(" {}", option.value);
  return text;
}

std::string preset(const Option& option) {
  return option.preset[0] == '\0' ? "" : fmt::format(" [{}]", option.preset);
}

std::string usage(const Command& command) {
  return fmt::format("usage: bocso {} {}\n", command.name, command.usage);
}

}  // namespace

std::string version_text() { return "bocso " BOCSO_VERSION; }

std::string program_help() {
  std::string text =
      "usage: bocso COMMAND ...\n\n"
      "Figures with evidence from Vietnamese administrative reports (PDF, scans), and flags on "
      "those "
      "that\n"
      "cannot be right.\n\n";
  for (const Command& command : all_commands()) {
    text += fmt::format("  {:<10} {}\n", command.name, command.brief);
  }
  return text +
         "\n`bocso COMMAND --help` lists a command's options, `bocso help COMMAND` tells all of "
         "it.\n"
         "Exit status: 0 well, 1 flags (--fail-on), 2 wrong usage, 3 documents that could not be "
         "read,\n"
         "4 the store or an export cannot be written, 130 interrupted.\n";
}

std::string brief_help(const Command& command) {
  std::string text = usage(command) + '\n' + wrapped(command.brief, 0) + '\n';
  for (const Option& option : all_options()) {
    if (!belongs_to(option, command.name)) continue;
    text += fmt::format("  {:<28} {}{}\n", spelling(option), option.brief, preset(option));
  }
  return text;
}

std::string long_help(const Command& command) {
  std::string text = usage(command) + '\n' + wrapped(command.about, 0) + "\nOptions\n";
  for (const Option& option : all_options()) {
    if (!belongs_to(option, command.name)) continue;
    text += fmt::format("\n  {}{}\n", spelling(option), preset(option));
    text += wrapped(option.about, kIndent);
  }
  return text;
}

}  // namespace bocso
