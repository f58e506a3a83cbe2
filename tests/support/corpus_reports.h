// SPDX-License-Identifier: GPL-3.0-or-later
// The reports of corpus/reports, read with the catalogue of the corpus.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <utility>

#include "model/report.h"
#include "support/built_in_catalogue.h"

namespace bocso {

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

// "one-stop". Read once a program: pictures take their time.
inline const Report& read_corpus_report(const std::string& name) {
  static std::map<std::string, Report> known;
  const auto found = known.find(name);
  if (found != known.end()) return found->second;
  const auto pdf = std::filesystem::path(BOCSO_CORPUS "/reports") / name / "report.pdf";
  Report report =
      read_report(name + ".pdf", bytes_of(pdf), {}, built_in_catalogue(), built_in_matcher());
  return known.emplace(name, std::move(report)).first->second;
}

}  // namespace bocso
