// SPDX-License-Identifier: GPL-3.0-or-later
// The check across the documents of a store: rule `series` (see series.h).
#pragma once

#include <vector>

#include "model/catalogue.h"
#include "model/store.h"

namespace bocso {

// Computes the flags between documents again, and stores them where they have changed. Reads every
// figure that has an indicator once: about a second for a million of them. Errors: store, output.
Result<std::vector<Flag>> check_series(Store& store, const Catalogue& catalogue);
// The same where the observations of the store are known already.
Result<std::vector<Flag>> check_series(Store& store, const Catalogue& catalogue,
                                       const Observations& all);

}  // namespace bocso
