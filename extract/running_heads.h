// SPDX-License-Identifier: GPL-3.0-or-later
// Names what stands on pages beside their text: page numbers and running heads.
#pragma once

#include <vector>

#include "extract/stitch.h"

namespace bocso {

// Sets Paragraph::kind of the body paragraphs that are page numbers ("- 3 -") or running heads.
// Only in the margins at the top and the foot of a page.
void name_running_heads(std::vector<PageLayout>& pages);

}  // namespace bocso
