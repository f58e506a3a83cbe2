// SPDX-License-Identifier: GPL-3.0-or-later
// How long the search for suspects takes in a table of 20 columns with formulas, a rate and a total
// row, in which 30 figures are misprinted. Arguments: rows, misprints. "named": how many of the
// misprints are first suspects.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>

#include "model/checks_table.h"
#include "model/mending.h"
#include "tests/model/check_tables.h"

namespace bocso {
namespace {

constexpr int kColumns = 20;
constexpr int kMostColumnsWrong = 9;

std::string draw(int rows, std::mt19937_64& random) {
  std::string drawing = "ol" + std::string(kColumns - 1, 'v') + "r\nSTT|Đơn vị";
  for (int c = 1; c < kColumns; ++c)
    drawing += fmt::format("|Số liệu {}", static_cast<char>('A' + c));
  drawing +=
      "|Tỷ lệ (%)\n#||1|2|3|4|5=1+2+3+4|6|7|8|9|10=6+7+8+9|11|12|13|14|15=11+12+13+14|16|17|18|"
      "19=5+10+15+16+17+18|20=5/19\n";
  std::vector<std::int64_t> sums(kColumns);
  const auto add = [&](const std::string& name, const std::vector<std::int64_t>& values) {
    drawing += name;
    for (int c = 0; c + 1 < kColumns; ++c) {
      drawing += "|" + to_vietnamese({values[static_cast<std::size_t>(c)], 0});
    }
    drawing +=
        "|" + to_vietnamese(*percentage({values[4], 0}, {values[18], 0}, 2, Rounding::nearest));
    drawing += "\n";
  };
  for (int r = 0; r < rows; ++r) {
    std::vector<std::int64_t> v(kColumns);
    for (std::size_t c = 0; c + 1 < kColumns; ++c)
      v[c] = 100 + static_cast<std::int64_t>(random() % 9900);
    v[4] = v[0] + v[1] + v[2] + v[3];
    v[9] = v[5] + v[6] + v[7] + v[8];
    v[14] = v[10] + v[11] + v[12] + v[13];
    v[18] = v[4] + v[9] + v[14] + v[15] + v[16] + v[17];
    for (std::size_t c = 0; c < kColumns; ++c) sums[c] += v[c];
    add(fmt::format("{}|Đơn vị {}", r + 1, r), v);
  }
  add("|Tổng cộng", sums);
  return drawing;
}

void find_mendings_of_table(benchmark::State& state) {
  std::mt19937_64 random(7);
  Report report = report_of(draw(static_cast<int>(state.range(0)), random));
  std::map<int, Decimal> right;
  while (std::ssize(right) < state.range(1)) {
    const auto index = static_cast<std::size_t>(random() % report.figures.size());
    Figure& figure = report.figures[index];
    // Broken totals in more than half of the columns would call the total row into doubt.
    if (figure.column > kMostColumnsWrong) continue;
    if (figure.kind != Kind::count || !right.emplace(static_cast<int>(index), *figure.value).second)
      continue;
    const Print print{figure.value->coefficient, 0, false, false};
    const std::vector<Variant> slips = variants_of(print);
    figure.value->coefficient = slips[random() % slips.size()].digits;
  }
  std::vector<TableFacts> tables;
  tables.emplace_back(report, 0);
  const std::vector<Judged> judged = judge_claims(report, {}, tables);
  std::vector<Mending> found;
  for (auto _ : state) {
    RelationGraph graph(report, judged, {});
    found = find_mendings(graph, judged);
    benchmark::DoNotOptimize(found);
  }
  std::map<int, const Mending*> best;
  for (const Mending& mending : found) {
    for (int relation : mending.mended) best.emplace(relation, &mending);
  }
  const auto is_named = [&](const auto& wrong) {
    return std::ranges::any_of(best, [&](const auto& one) {
      return std::ranges::any_of(one.second->changes, [&](const Change& change) {
        return change.slot == 2 * wrong.first && change.value == wrong.second;
      });
    });
  };
  state.counters["broken"] = static_cast<double>(best.size());
  state.counters["named"] = static_cast<double>(std::ranges::count_if(right, is_named));
}
BENCHMARK(find_mendings_of_table)
    ->Args({750, 30})
    ->Args({1500, 30})
    ->Args({3000, 30})
    ->Args({6000, 30})
    ->Args({3000, 0})
    ->Args({3000, 300})
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bocso

BENCHMARK_MAIN();
