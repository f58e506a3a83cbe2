// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/check_series.h"

#include <algorithm>

namespace bocso {
namespace {

Result<std::vector<Flag>> series_flags_of(Store& store, const Catalogue& catalogue,
                                          const Observations& all) {
  std::vector<bool> flows;
  for (const SeriesKey& series : all.series) {
    const Indicator* indicator = catalogue.find(series.indicator);
    flows.push_back(indicator != nullptr && indicator->nature == Nature::flow);
  }
  std::vector<Flag> flags;
  for (const Disagreement& found : find_disagreements(all, flows)) {
    const Result<std::vector<Figure>> figures = store.figures(all, found.points);
    if (!figures) return tl::unexpected(figures.error());
    const Indicator* indicator = catalogue.find(figures->front().indicator);
    const std::string& name = indicator ? indicator->name : figures->front().indicator;
    if (auto flag = series_flag(found.kind, *figures, name)) flags.push_back(std::move(*flag));
  }
  // As series_flags() reads them: the order within a document is that of series and time.
  std::ranges::stable_sort(flags, {}, &Flag::document);
  return flags;
}

}  // namespace

Result<std::vector<Flag>> check_series(Store& store, const Catalogue& catalogue) {
  const Result<Observations> all = store.observations();
  if (!all) return tl::unexpected(all.error());
  return check_series(store, catalogue, *all);
}

Result<std::vector<Flag>> check_series(Store& store, const Catalogue& catalogue,
                                       const Observations& all) {
  Result<std::vector<Flag>> flags = series_flags_of(store, catalogue, all);
  if (!flags) return flags;
  const Result<std::vector<Flag>> stored = store.series_flags();
  if (!stored) return tl::unexpected(stored.error());
  if (*stored != *flags) {
    if (auto done = store.write_series_flags(*flags); !done) return tl::unexpected(done.error());
  }
  return flags;
}

}  // namespace bocso
