// SPDX-License-Identifier: GPL-3.0-or-later
// bocso-corpus: makes the reports of corpus/reports, and random ones like them; see kUsage.
#include <algorithm>
#include <charconv>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "corpus/make/canvas.h"
#include "corpus/make/conditions.h"
#include "corpus/make/evidence.h"
#include "corpus/make/generate.h"
#include "corpus/make/look.h"
#include "corpus/make/relations.h"
#include "corpus/make/reports.h"
#include "corpus/make/write.h"

namespace {

using Words = std::vector<std::string>;

constexpr int kWrongUsage = 2;
constexpr int kFailed = 1;
constexpr const char* kUsage =
    "usage: bocso-corpus make DIR [NAME...]       the reports of corpus/reports, all or the named "
    "ones,\n"
    "                                             and DIR/made_with.txt, what their bytes depend "
    "on\n"
    "       bocso-corpus generate DIR --condition NAME --seed N --count M\n"
    "                                             DIR/NAME-N-0 to DIR/NAME-N-(M-1)\n"
    "       bocso-corpus conditions               the names --condition takes\n";

int usage() {
  std::cerr << kUsage;
  return kWrongUsage;
}

bool is_sound(bocso::corpus::Report& report) {
  const Words found = problems(report);
  for (const std::string& problem : found) std::cerr << problem << "\n";
  return found.empty();
}

// A misprint of a report written by hand is there to be found.
bool shows_all_misprints(bocso::corpus::Report& report) {
  bool all = true;
  for (const bocso::corpus::Misprint& wrong : report.misprinted) {
    if (bocso::corpus::shown_by(report, wrong) != bocso::corpus::Shown::nothing) continue;
    std::cerr << report.name << ": the misprint of " << wrong.key << " breaks nothing\n";
    all = false;
  }
  return all;
}

bool write(const bocso::corpus::Files& files, const std::string& folder) {
  if (bocso::corpus::write_files(files, folder)) return true;
  std::cerr << folder << " cannot be written\n";
  return false;
}

bool has_fonts() {
  for (const bocso::corpus::Font& font : bocso::corpus::kFonts) {
    if (bocso::corpus::has_font(font.family)) continue;
    std::cerr << font.family << " (" << font.package << ") is not installed\n";
    return false;
  }
  return true;
}

int make(const Words& words) {
  if (words.empty()) return usage();
  const std::string tools = bocso::corpus::toolchain();
  if (tools.empty()) {
    std::cerr << "Liberation Serif 2 (fonts-liberation2) is not installed\n";
    return kFailed;
  }
  bool good = write({{"made_with.txt", tools + "\n"}}, words[0]);
  for (const bocso::corpus::Maker& maker : bocso::corpus::kMakers) {
    if (words.size() > 1 && std::find(words.begin() + 1, words.end(), maker.name) == words.end()) {
      continue;
    }
    bocso::corpus::Report report = maker.make();
    good = is_sound(report) && shows_all_misprints(report) &&
           write(report_files(report), words[0] + "/" + maker.name) && good;
  }
  return good ? 0 : kFailed;
}

std::optional<std::uint64_t> number(const std::string& text) {
  std::uint64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return value;
}

int generate(const Words& words) {
  std::map<std::string, std::string> options;
  for (std::size_t i = 1; i + 1 < words.size(); i += 2) options[words[i]] = words[i + 1];
  const auto seed = number(options["--seed"]);
  const auto count = number(options["--count"]);
  if (words.size() != 7 || options.size() != 3 || !seed || !count) return usage();
  const bocso::corpus::Condition* condition = bocso::corpus::find_condition(options["--condition"]);
  if (condition == nullptr) {
    std::cerr << "no condition is called '" << options["--condition"]
              << "'; bocso-corpus conditions lists them\n";
    return kWrongUsage;
  }
  if (!has_fonts()) return kFailed;
  for (std::uint64_t i = 0; i < *count; ++i) {
    bocso::corpus::Report report = bocso::corpus::generate(*condition, *seed, i);
    if (!is_sound(report)) return kFailed;
    const bocso::corpus::Files files = generated_files(report, *condition);
    if (files.at("report.pdf").empty()) {
      std::cerr << report.name << ": its text layer or scan could not be made\n";
      return kFailed;
    }
    if (!write(files, words[0] + "/" + report.name)) return kFailed;
  }
  return 0;
}

int list_conditions() {
  for (const bocso::corpus::Condition& condition : bocso::corpus::conditions()) {
    std::cout << condition.name << ": " << condition.description << "\n";
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Words words(argv + 1, argv + argc);
  if (words.empty()) return usage();
  const std::string command = words.front();
  words.erase(words.begin());
  if (command == "make") return make(words);
  if (command == "generate") return generate(words);
  if (command == "conditions" && words.empty()) return list_conditions();
  return usage();
}
