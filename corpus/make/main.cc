// SPDX-License-Identifier: GPL-3.0-or-later
// bocso-corpus DIR [NAME…]: makes the reports of corpus/reports with their truth, all or the named
// ones. Also writes DIR/made_with.txt, the versions the bytes depend on.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "corpus/make/canvas.h"
#include "corpus/make/relations.h"
#include "corpus/make/reports.h"
#include "corpus/make/write.h"

namespace {

constexpr int kUsage = 2;
constexpr int kFailed = 1;

bool is_wanted(const std::vector<std::string>& names, const std::string& name) {
  return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

bool make_one(const bocso::corpus::Maker& maker, const std::string& folder) {
  bocso::corpus::Report report = maker.make();
  for (const std::string& problem : problems(report)) std::cerr << problem << "\n";
  if (!problems(report).empty()) return false;
  if (bocso::corpus::write_files(report_files(report), folder + "/" + maker.name)) return true;
  std::cerr << folder << "/" << maker.name << " cannot be written\n";
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.empty()) {
    std::cerr << "usage: bocso-corpus DIR [NAME…]\n";
    return kUsage;
  }
  const std::string tools = bocso::corpus::toolchain();
  if (tools.empty()) {
    std::cerr << "Liberation Serif 2 (fonts-liberation2) is not installed\n";
    return kFailed;
  }
  const std::vector<std::string> names(arguments.begin() + 1, arguments.end());
  bool good = bocso::corpus::write_files({{"made_with.txt", tools + "\n"}}, arguments[0]);
  for (const bocso::corpus::Maker& maker : bocso::corpus::kMakers) {
    if (is_wanted(names, maker.name)) good = make_one(maker, arguments[0]) && good;
  }
  return good ? 0 : kFailed;
}
