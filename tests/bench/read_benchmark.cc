// SPDX-License-Identifier: GPL-3.0-or-later
// How long a page takes: its layout alone, and all up to flagged figures. Look at the column
// "page".
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "bench/long_report.h"
#include "extract/layout.h"
#include "model/report.h"

namespace bocso {
namespace {

constexpr int kPages = 50;

// Made once; drawing it takes longer than reading it.
const std::string& report_bytes() {
  static const std::string kBytes = corpus::long_report(kPages);
  return kBytes;
}

void count_pages(benchmark::State& state) {
  using benchmark::Counter;
  state.counters["page"] = Counter(kPages, Counter::kIsIterationInvariantRate | Counter::kInvert);
}

struct Knowledge {
  Catalogue catalogue;
  Matcher matcher;
};

Result<Knowledge> load_knowledge() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(BOCSO_SOURCE_CATALOGUE)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  Result<Catalogue> catalogue = load_catalogue(files);
  if (!catalogue) return tl::unexpected(catalogue.error());
  Result<Matcher> matcher = Matcher::build(*catalogue);
  if (!matcher) return tl::unexpected(matcher.error());
  return Knowledge{std::move(*catalogue), std::move(*matcher)};
}

void read_layout_of_report(benchmark::State& state) {
  const std::string& bytes = report_bytes();
  for (auto _ : state) benchmark::DoNotOptimize(read_layout(bytes, {}));
  count_pages(state);
}
BENCHMARK(read_layout_of_report)->Unit(benchmark::kMillisecond);

void read_whole_report(benchmark::State& state) {
  const Result<Knowledge> knowledge = load_knowledge();
  if (!knowledge) {
    state.SkipWithError(to_string(knowledge.error()).c_str());
    return;
  }
  const std::string& bytes = report_bytes();
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        read_report("long.pdf", bytes, {}, knowledge->catalogue, knowledge->matcher));
  }
  count_pages(state);
}
BENCHMARK(read_whole_report)->Unit(benchmark::kMillisecond);

void load_catalogue_and_matcher(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(load_knowledge());
}
BENCHMARK(load_catalogue_and_matcher)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bocso

BENCHMARK_MAIN();
