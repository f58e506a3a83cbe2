// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes of a number's figures and signs, as a check on what an engine read: engines lose signs
// and figures at the ends of short numbers, and confuse commas and points, without any doubt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/image.h"

namespace bocso {

// One character a shape from left to right: 'd' a figure (or anything as tall), '-', '+', '.', ','
// as they stand to the figures, ';' a point or a comma. Figures that touch are 'D's,
// counted by their width. "" where a shape is none of these. The boxes are those of connected ink
// in one line of text. "-1.903" gives "-d.ddd".
std::string shapes_of(std::vector<PixelBox> pieces);

// Does a reading have these shapes? "-4" has "-d"; "34" does not have "d". Yes where there are
// none.
bool has_shapes(std::string_view reading, std::string_view shapes);

// The reading with the signs that the shapes tell: "48" with "+d,d" is "+4,8". "" where there are
// not as many figures, or no shapes.
std::string with_signs_of(std::string_view reading, std::string_view shapes);

}  // namespace bocso
