// SPDX-License-Identifier: GPL-3.0-or-later
// Ruling lines of a picture, each judged from one crossing to the next.
#pragma once

#include <vector>

#include "extract/image.h"
#include "extract/image_lines.h"

namespace bocso {

// Lines of tables run from where they cross another to where they cross another. Between two such
// places a line stays if the picture shows it there as well as elsewhere, and goes on where it was
// not found but is seen: a stem of a heading between two tables is no line, and one that letters
// touch is. What no other line crosses is no line down the page. Pieces of one line are joined.
void settle(std::vector<PixelLine>& rows, std::vector<PixelLine>& columns, const Image& ink,
            double dpi);

}  // namespace bocso
