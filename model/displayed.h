// SPDX-License-Identifier: GPL-3.0-or-later
// Places on pages that were put right → places on the pages as they are displayed.
#pragma once

#include <vector>

#include "extract/table.h"
#include "model/record.h"

namespace bocso {

// Moves every box of the report that stands on one of the frames' pages; frames are in page order.
// The edges of a table's columns stay those of the page put right.
void place_as_displayed(Report& report, const std::vector<PictureFrame>& frames);

}  // namespace bocso
