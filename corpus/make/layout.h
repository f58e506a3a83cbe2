// SPDX-License-Identifier: GPL-3.0-or-later
// A report on paper: its blocks flow over pages, tables repeat their headers, footnotes sink to the
// foot.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/content.h"

namespace bocso::corpus {

struct Drawn {
  std::string pdf;
  std::vector<int> turned_pages;  // drawn on their side, for finish_pdf() to turn
};

// The report as a PDF; sets the pages of its figures and rows. Hidden text is for finish_pdf(),
// too.
Drawn draw_report(Report& report);

}  // namespace bocso::corpus
