// SPDX-License-Identifier: GPL-3.0-or-later
// Names what stands on pages beside their text: page numbers and running heads.
#pragma once

#include <vector>

#include "extract/stitch.h"

namespace bocso {

// Sets Paragraph::kind of the body paragraphs that are page numbers ("- 3 -") or running heads,
// which stand in the margins at the top and the foot of most pages in the same words, at the same
// height. Only the page's own number may differ ("Báo cáo quý III - Trang 3/14"). Titles of forms
// ("Biểu số 2", "Phụ lục 1") are none: they tell one table from the next. Nor is what stands nearer
// to the middle of its page than a paragraph of the body: the line below such a title.
void name_running_heads(std::vector<PageLayout>& pages);

}  // namespace bocso
