// SPDX-License-Identifier: GPL-3.0-or-later
// Ruling lines in a picture, and the picture without them.
#pragma once

#include <vector>

#include "extract/image_page.h"
#include "extract/page.h"

namespace bocso {

struct RuledPicture {
  std::vector<Rule> rules;  // points from the picture's top left; see merge_rules()
  Image grey;               // without the lines, its ink darkened and its paper white
  Image ink;                // without the lines
};

// The ruling lines of the page (see image_lines.h), and the page without them.
RuledPicture find_rules(const StraightPage& page);

}  // namespace bocso
