// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of the source tree, read once a test program.
#pragma once

#include "model/catalogue.h"
#include "model/matcher.h"

namespace bocso {

inline const Catalogue& built_in_catalogue() {
  static const Catalogue catalogue = load_catalogue({BOCSO_CORPUS "/catalogue"}).value();
  return catalogue;
}

inline const Matcher& built_in_matcher() {
  static const Matcher matcher = Matcher::build(built_in_catalogue()).value();
  return matcher;
}

}  // namespace bocso
