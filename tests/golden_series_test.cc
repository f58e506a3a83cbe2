// SPDX-License-Identifier: GPL-3.0-or-later
// corpus/reports/series.tsv: what the reports of the corpus, all in one store, say of each other.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "model/check_series.h"
#include "model/store.h"
#include "tests/support/corpus_reports.h"
#include "tests/support/temp_folder.h"

namespace bocso {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> expected_lines() {
  std::ifstream in(BOCSO_CORPUS "/reports/series.tsv");
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with('#')) lines.push_back(line);
  }
  return lines;
}

// "1437 <tab> clean <tab> 0.2.2": a figure by its value, its report and its place.
std::string shown(const std::vector<Report>& reports, const std::string& id) {
  for (const Report& report : reports) {
    for (const Figure& figure : report.figures) {
      if (figure.id != id) continue;
      return fmt::format("{}\t{}\t{}.{}.{}", to_string(*figure.value),
                         fs::path(figure.file).stem().string(), figure.table, figure.row,
                         figure.column);
    }
  }
  return "no figure " + id;
}

TEST(GoldenSeries, DisagreementsBetweenTheReportsAreFlaggedAndNothingElseIs) {
  const TempFolder folder;
  Result<Store> store = Store::open(folder.path());
  ASSERT_TRUE(store);
  std::vector<Report> reports;
  for (const fs::directory_entry& entry : fs::directory_iterator(BOCSO_CORPUS "/reports")) {
    if (!fs::exists(entry.path() / "report.pdf")) continue;
    reports.push_back(read_corpus_report(entry.path().filename()));
    ASSERT_TRUE(store->write(reports.back(), "golden"));
  }
  const auto flags = check_series(*store, built_in_catalogue());
  ASSERT_TRUE(flags);
  std::vector<std::string> found;
  for (const Flag& flag : *flags) {
    std::string line(to_string(flag.severity));
    for (const std::string& id : flag.figures) line += '\t' + shown(reports, id);
    found.push_back(std::move(line));
  }
  EXPECT_THAT(found, testing::UnorderedElementsAreArray(expected_lines()));
}

}  // namespace
}  // namespace bocso
