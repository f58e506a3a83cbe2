// SPDX-License-Identifier: GPL-3.0-or-later
// What is in no table → paragraphs in reading order.
#pragma once

#include <vector>

#include "extract/page.h"
#include "extract/table.h"

namespace bocso {

// The paragraphs of one page, made of the words no table used, in reading order; columns that stand
// side by side (letterhead, signature) are read one after the other. `obstacles` are the areas of
// the page's tables: no paragraph reaches over one. Footnotes are told apart here; page numbers and
// running heads need the other pages (see stitch.h).
std::vector<Paragraph> find_paragraphs(const PageText& page, const std::vector<bool>& used,
                                       const std::vector<Rect>& obstacles);

}  // namespace bocso
