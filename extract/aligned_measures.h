// SPDX-License-Identifier: GPL-3.0-or-later
// How far apart things stand in tables without rules, for the files of aligned.h. Set on generated
// reports without vertical rules and without any: texts of 8 to 14 points in Times, Arial and
// DejaVu, one line spacing in cells.
#pragma once

namespace bocso {

// Of the font size.
constexpr double kTextGap = 1.0;        // between two texts of one line
constexpr double kTypedGap = 3.0;       // the same, filled with typed blanks
constexpr double kTypedBlank = 0.75;    // at most, one typed blank: 0.6 where pitch is fixed
constexpr double kLeastGutter = 0.4;    // a blank between words is 0.25
constexpr double kFarthestFigure = 30;  // from one line with figures to the next of a table
constexpr double kFarthestLine = 4;     // from line to line of rows that go on over a page
constexpr double kNextLine = 2.6;       // from line to line of a header, or of rows below
constexpr double kTightestLine = 0.9;   // from line to line of one cell
constexpr double kWidestLine = 1.45;
// Of a table's width.
constexpr double kRuled = 0.6;  // a rule that parts it, or of a column's width
// Points.
constexpr double kOutside = 2.0;  // from the words to the table's sides

}  // namespace bocso
