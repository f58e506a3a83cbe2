// SPDX-License-Identifier: GPL-3.0-or-later
// Pages → one document: tables and paragraphs that continue over pages become one.
#pragma once

#include <vector>

#include "extract/table.h"

namespace bocso {

// The tables and paragraphs of one page, in no particular order between the two.
struct PageLayout {
  PageInfo info;
  std::vector<Table> tables;
  std::vector<Paragraph> paragraphs;
  std::vector<LeftOut> left_out;
  std::vector<Note> notes;
};

// Joins the pages, which must be in order. A table continues when only page numbers, running heads
// and footnotes stand between its parts and its columns are the same; header rows repeated on the
// later page are dropped there (and counted in Table::repeated_rows), a row broken by the page is
// made whole. Names page numbers and running heads by looking at all pages.
Layout stitch(std::vector<PageLayout> pages);

}  // namespace bocso
