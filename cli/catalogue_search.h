// SPDX-License-Identifier: GPL-3.0-or-later
// Which catalogue a command works with, from its options, the environment and the program's own
// place.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "model/catalogue.h"
#include "model/matcher.h"

namespace bocso {

// The built-in catalogue's folder, then the --catalogue files. The folder is --catalogue-dir; else
// what BOCSO_CATALOGUE names; else ../share/bocso/catalogue beside the program; else that of the
// sources. The first two must be there when they are given; of the others the first that is there
// counts. Errors: not_found.
Result<std::vector<std::string>> catalogue_paths(const Arguments& arguments);

struct LoadedCatalogue {
  Catalogue catalogue;
  Matcher matcher;
  std::string hash;  // of the files' contents, in order

  // How a stored document says with which catalogue it was read: "catalogue 0123456789abcdef".
  std::string mark() const;
};

// Errors: those of load_catalogue() and Matcher::build().
Result<LoadedCatalogue> loaded_catalogue(const Arguments& arguments);

}  // namespace bocso
