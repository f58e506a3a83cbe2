// SPDX-License-Identifier: GPL-3.0-or-later
// How fast labels find their indicator: 100,000 distinct labels against the built-in catalogue, and
// against it with ten altered copies. Look at "items_per_second", which is labels.
//
// Two ways to alter: copies about other things (every pattern asks for a word more, another one in
// each copy), as catalogues of other fields are; and copies about the same thing (every pattern
// allows a word more), where eleven rules fit each label and have to be weighed.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "model/matcher.h"

namespace bocso {
namespace {

constexpr int kLabels = 100'000;
constexpr int kCopies = 10;

const Catalogue& built_in() {
  static const Catalogue catalogue = load_catalogue({BOCSO_SOURCE_CATALOGUE}).value();
  return catalogue;
}

// Rows of reports: official names with explanations of their own, names with a word too many, and
// agencies.
std::vector<Figure> figures() {
  std::vector<Figure> all;
  const auto& indicators = built_in().indicators;
  for (int i = 0; i < kLabels; ++i) {
    const Indicator& indicator = indicators[static_cast<std::size_t>(i) % indicators.size()];
    const std::string number = std::to_string(i);
    Figure& figure = all.emplace_back();
    figure.kind = indicator.kind;
    figure.table = 0;
    figure.row = i;
    figure.column_label = "Kết quả thống kê / Số liệu";
    switch (i % 5) {
      case 0:
      case 1:
      case 2:
        figure.label = "- " + indicator.name + " (theo biểu " + number + ")";
        break;
      case 3:
        figure.label = indicator.name + " của đơn vị số " + number;
        break;
      default:
        figure.label = "Trung tâm Dịch vụ việc làm số " + number;
        break;
    }
  }
  return all;
}

Catalogue with_copies(bool about_the_same) {
  Catalogue catalogue = built_in();
  const std::vector<Indicator> originals = catalogue.indicators;
  for (int copy = 0; copy < kCopies; ++copy) {
    const std::string word = std::string(1, static_cast<char>('a' + copy)) + "khoi";
    for (Indicator indicator : originals) {
      indicator.id = word + "." + indicator.id;
      for (MatchRule& rule : indicator.match) {
        for (std::string* pattern : {&rule.label, &rule.under, &rule.column, &rule.prose}) {
          if (pattern->empty()) continue;
          *pattern = "(?:" + *pattern + ")" + (about_the_same ? "( " + word + ")?" : " " + word);
        }
      }
      catalogue.indicators.push_back(std::move(indicator));
    }
  }
  return catalogue;
}

void match_all(benchmark::State& state, const Catalogue& catalogue) {
  const Matcher matcher = Matcher::build(catalogue).value();
  std::vector<Figure> rows = figures();
  matcher.match(rows, {});  // compiles what these labels need
  std::size_t found = 0;
  for (auto _ : state) {
    matcher.match(rows, {});
    benchmark::ClobberMemory();
  }
  for (const Figure& figure : rows) found += figure.indicator.empty() ? 0U : 1U;
  state.SetItemsProcessed(state.iterations() * kLabels);
  state.counters["patterns"] = static_cast<double>(catalogue.indicators.size());
  state.counters["found"] = static_cast<double>(found);
}

void labels_against_the_catalogue(benchmark::State& state) { match_all(state, built_in()); }
BENCHMARK(labels_against_the_catalogue)->Unit(benchmark::kMillisecond);

void labels_and_ten_copies_about_other_things(benchmark::State& state) {
  match_all(state, with_copies(false));
}
BENCHMARK(labels_and_ten_copies_about_other_things)->Unit(benchmark::kMillisecond);

void labels_and_ten_copies_about_the_same(benchmark::State& state) {
  match_all(state, with_copies(true));
}
BENCHMARK(labels_and_ten_copies_about_the_same)->Unit(benchmark::kMillisecond);

void load_the_catalogue(benchmark::State& state) {
  for (auto _ : state) {
    const Catalogue catalogue = load_catalogue({BOCSO_SOURCE_CATALOGUE}).value();
    benchmark::DoNotOptimize(Matcher::build(catalogue));
  }
}
BENCHMARK(load_the_catalogue)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bocso

BENCHMARK_MAIN();
