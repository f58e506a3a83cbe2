// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "accuracy/pairing.h"
#include "accuracy/score.h"

namespace bocso::accuracy {

void add_series(const Documents& truth, const Documents& read,
                const std::function<Score&(const std::string& name)>& score_of) {
  std::map<std::string, std::vector<int>> owners;  // by document: of figures read
  const auto true_figure = [&](const std::string& name, std::size_t k) -> const Figure* {
    const auto due = truth.find(name);
    const auto got = read.find(name);
    if (due == truth.end() || got == read.end()) return nullptr;
    auto& owner = owners[name];
    if (owner.empty()) {
      owner.assign(got->second.figures.size(), -1);
      const std::vector<int> partner = pair_figures(due->second.figures, got->second.figures);
      for (std::size_t i = 0; i < partner.size(); ++i) {
        if (partner[i] >= 0) owner[static_cast<std::size_t>(partner[i])] = static_cast<int>(i);
      }
    }
    return owner[k] < 0 ? nullptr : &due->second.figures[static_cast<std::size_t>(owner[k])];
  };
  for (const auto& [name, document] : read) {
    if (!truth.contains(name)) continue;
    for (const Flag& flag : document.flags) {
      if (flag.rule != "series") continue;
      std::vector<const Figure*> figures;
      for (const std::size_t k : flag.figures) figures.push_back(true_figure(name, k));
      for (const auto& [other, k] : flag.others) figures.push_back(true_figure(other, k));
      const Figure* first = figures.front();
      // Where the truth does not know the indicators, nobody can say.
      const bool known = std::ranges::all_of(
          figures, [](const Figure* figure) { return figure != nullptr && figure->catalogued; });
      if (!known) continue;
      const bool same = std::ranges::all_of(figures, [&](const Figure* figure) {
        return figure->indicator == first->indicator && !figure->indicator.empty();
      });
      Score& score = score_of(name);
      ++score.series.asked;
      if (same) {
        ++score.series.right;
        continue;
      }
      ++score.flags["series " + flag.severity].false_alarms;
      score.misses.push_back(name + ": false " + flag.severity + " series: " + flag.message);
    }
  }
}

}  // namespace bocso::accuracy
