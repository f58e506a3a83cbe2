// SPDX-License-Identifier: GPL-3.0-or-later
// What a perfect reader would export of a made report, one JSON object a line.
#pragma once

#include <string>

#include "corpus/make/content.h"

namespace bocso::corpus {

// To be called after the layout has set the pages.
std::string figures_jsonl(Report& report);
// Each planted mistake's flags; "figures" are line numbers in figures_jsonl, from 0.
std::string flags_jsonl(Report& report);
// A few lines for people: why the report is here, what is planted.
std::string note_md(Report& report);

}  // namespace bocso::corpus
