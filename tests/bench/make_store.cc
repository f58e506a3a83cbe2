// SPDX-License-Identifier: GPL-3.0-or-later
// make_store DOCUMENTS FOLDER: writes a store of made reports, as if read with the built-in
// catalogue, for `bocso check` to be timed on.
#include <charconv>
#include <iostream>
#include <string>
#include <string_view>

#include "bench/made_reports.h"
#include "cli/catalogue_search.h"
#include "model/store.h"

int main(int argc, char** argv) {
  int documents = 0;
  const std::string_view wanted = argc == 3 ? argv[1] : "";
  const auto read = std::from_chars(wanted.data(), wanted.data() + wanted.size(), documents);
  if (read.ec != std::errc() || documents < 1) {
    std::cerr << "usage: make_store DOCUMENTS FOLDER\n";
    return 2;
  }
  const auto loaded = bocso::loaded_catalogue({});
  auto store = bocso::Store::open(argv[2]);
  if (!loaded) store = tl::unexpected(loaded.error());
  for (int i = 0; store && i < documents; ++i) {
    if (const auto done = store->write(bocso::made_report(i), loaded->mark()); !done) {
      store = tl::unexpected(done.error());
    }
  }
  if (store) return 0;
  std::cerr << to_string(store.error()) << "\n";
  return 1;
}
