// SPDX-License-Identifier: GPL-3.0-or-later
// make_report PAGES FILE: writes the long report, for programs to be timed on.
#include <charconv>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "bench/long_report.h"

int main(int argc, char** argv) {
  int pages = 0;
  const std::string_view wanted = argc == 3 ? argv[1] : "";
  const auto read = std::from_chars(wanted.data(), wanted.data() + wanted.size(), pages);
  if (read.ec != std::errc() || pages < 1) {
    std::cerr << "usage: make_report PAGES FILE\n";
    return 2;
  }
  std::ofstream file(argv[2], std::ios::binary);
  file << bocso::corpus::long_report(pages);
  file.close();
  if (file) return 0;
  std::cerr << argv[2] << " cannot be written\n";
  return 1;
}
