// SPDX-License-Identifier: GPL-3.0-or-later
// The reports of corpus/reports, read with the catalogue of the corpus.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "model/report.h"

namespace bocso {

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

// "one-stop"; where the catalogue cannot be loaded the test fails.
inline Report read_corpus_report(const std::string& name) {
  const Result<Catalogue> catalogue = load_catalogue({BOCSO_CORPUS "/catalogue"});
  if (!catalogue) {
    ADD_FAILURE() << to_string(catalogue.error());
    return {};
  }
  const Result<Matcher> matcher = Matcher::build(*catalogue);
  if (!matcher) {
    ADD_FAILURE() << to_string(matcher.error());
    return {};
  }
  const auto pdf = std::filesystem::path(BOCSO_CORPUS "/reports") / name / "report.pdf";
  return read_report(name + ".pdf", bytes_of(pdf), {}, *catalogue, *matcher);
}

}  // namespace bocso
