// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes of a number's figures and signs, as a check on what an engine read: engines lose signs
// and figures at the ends of short numbers, and confuse commas and points, without any doubt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/image.h"

namespace bocso {

// The ink of a number.
struct FigureLine {
  std::vector<PixelBox> pieces;  // from left to right; parts of broken figures that stand above
                                 // each other are one
  int top = 0;                   // of its figures
  int bottom = 0;                // 0, as top: there are none
  int left() const { return pieces.empty() ? 0 : pieces.front().x0; }
  int right() const { return pieces.empty() ? 0 : pieces.back().x1; }
};
// The boxes are those of connected ink in one line of text, left and top where they are counted
// from. Specks are left out.
FigureLine figure_line(std::vector<PixelBox> pieces, int left = 0, int top = 0);

// A piece as one character of shapes_of; '?' where it is none of these.
char shape_of(const PixelBox& piece, const FigureLine& line);
inline constexpr char kFigureShape = 'd';
bool is_sign_shape(char shape);
bool is_shape_of(char shape, char read);
bool is_figure_height(const PixelBox& piece, const FigureLine& line);

// One character a shape from left to right: 'd' a figure (or anything as tall), '-', '+', '.', ','
// as they stand to the figures, ';' a point or a comma. Figures that touch are 'D's,
// counted by their width. "" where a shape is none of these. "-1.903" gives "-d.ddd".
std::string shapes_of(const FigureLine& line);

// Does a reading have these shapes? "-4" has "-d"; "34" does not have "d". Yes where there are
// none.
bool has_shapes(std::string_view reading, std::string_view shapes);

// The reading with the signs that the shapes tell: "48" with "+d,d" is "+4,8". "" where there are
// not as many figures, or no shapes.
std::string with_signs_of(std::string_view reading, std::string_view shapes);

}  // namespace bocso
