// SPDX-License-Identifier: GPL-3.0-or-later
// bocso-accuracy: scores what bocso exported of generated reports against their truth.
//
//   bocso-accuracy TRUTH EXPORT [--classes] [--misses] [--json FILE] [--baseline FILE]
//   [--write-baseline FILE]
//
// TRUTH holds folders made by `bocso-corpus generate`, EXPORT is what `bocso export --format jsonl`
// wrote. Prints a table, one row a condition; --classes another, one row a class of flags and
// misprints; --misses lists what went wrong. Exit status: 1 when a figure is worse than in the
// baseline, 2 for wrong usage or files that cannot be read.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "accuracy/report.h"

namespace bocso::accuracy {
namespace {

constexpr int kWorse = 1;
constexpr int kUsage = 2;

int fail(const std::string& why) {
  fmt::print(stderr, "bocso-accuracy: {}\n", why);
  return kUsage;
}

bool write(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  return static_cast<bool>(out << text << std::flush);
}

// "digital-7-3" is a report of the condition "digital".
std::string condition_of(const std::string& name) {
  const std::size_t seed = name.rfind('-', name.rfind('-') - 1);
  return name.substr(0, seed);
}

int compare(const std::string& path, const Scores& scores) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  const auto worse = worse_than(text.str(), scores);
  if (!worse) return fail(path + " is no baseline");
  for (const std::string& line : *worse) fmt::print(stderr, "worse: {}\n", line);
  return worse->empty() ? 0 : kWorse;
}

int run(const std::vector<std::string>& arguments) {
  std::vector<std::string> folders;
  std::map<std::string, std::string> options;
  bool misses = false;
  bool classes = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--misses") {
      misses = true;
    } else if (argument == "--classes") {
      classes = true;
    } else if (argument == "--json" || argument == "--baseline" || argument == "--write-baseline") {
      if (i + 1 == arguments.size()) return fail(argument + " needs a file");
      options[argument] = arguments[++i];
    } else if (argument.starts_with("--")) {
      return fail("there is no option " + argument);
    } else {
      folders.push_back(argument);
    }
  }
  if (folders.size() != 2) return fail("usage: bocso-accuracy TRUTH EXPORT [OPTION…]");
  const auto truth = read_truth(folders[0]);
  if (!truth) return fail(folders[0] + ": no generated reports, or their truth is broken");
  const auto read = read_export(folders[1]);
  if (!read) return fail(folders[1] + ": no export, or it is broken");

  Scores scores;
  for (const auto& [name, document] : *truth) {
    const auto found = read->find(name);
    add_document(name, document, found == read->end() ? Document() : found->second,
                 scores[condition_of(name)]);
  }
  add_series(*truth, *read,
             [&](const std::string& name) -> Score& { return scores[condition_of(name)]; });
  fmt::print("{}", table_of(scores));
  if (classes) fmt::print("\n{}", classes_of(scores));
  for (const auto& [condition, score] : scores) {
    for (const std::string& miss : score.misses) {
      if (misses) fmt::print("{}\n", miss);
    }
  }
  for (const auto& [option, path] : options) {
    if (option == "--json" && !write(path, json_of(scores))) return fail(path + ": cannot write");
    if (option == "--write-baseline" && !write(path, baseline_of(scores))) {
      return fail(path + ": cannot write");
    }
  }
  return options.contains("--baseline") ? compare(options["--baseline"], scores) : 0;
}

}  // namespace
}  // namespace bocso::accuracy

int main(int argc, char** argv) {
  return bocso::accuracy::run(std::vector<std::string>(argv + 1, argv + argc));
}
