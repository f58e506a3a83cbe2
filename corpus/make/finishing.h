// SPDX-License-Identifier: GPL-3.0-or-later
// What Cairo cannot write: pages turned by /Rotate, and invisible text.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/content.h"

namespace bocso::corpus {

struct Finish {
  std::vector<int> turned_pages;  // 1-based, to be shown a quarter to the right
  std::vector<Stray> hidden;      // text in render mode 3; positions as on an unturned page
};

// The same PDF with these; unchanged bytes when there is nothing to do. Empty when pdf cannot be
// read.
std::string finish_pdf(const std::string& pdf, const Finish& finish);

}  // namespace bocso::corpus
