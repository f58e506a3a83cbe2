// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/ocr_glyphs.h"

#include <gtest/gtest.h>

namespace bocso {
namespace {

PixelBox box(int x, int y, int width, int height) { return {x, y, x + width, y + height}; }

struct ShapesCase {
  const char* name;
  std::vector<PixelBox> pieces;
  const char* shapes;
};

// Measured on tables at 200 dpi, the type of 10 to 12 points.
const ShapesCase kShapes[] = {
    {"TwoFigures", {box(0, 0, 12, 18), box(13, 0, 11, 18)}, "dd"},
    {"AMinus", {box(0, 12, 6, 3), box(9, 0, 12, 18)}, "-d"},
    {"APlus", {box(0, 4, 12, 12), box(15, 0, 12, 18), box(28, 0, 11, 18)}, "+dd"},
    {"APlusAsTallAsFigures", {box(0, 2, 19, 19), box(22, 0, 15, 22)}, "+d"},
    {"APoint", {box(0, 0, 10, 16), box(12, 14, 2, 2), box(18, 0, 11, 16)}, "d.d"},
    {"AComma", {box(0, 0, 12, 18), box(14, 15, 4, 7), box(20, 0, 12, 18)}, "d,d"},
    {"AShortComma", {box(0, 0, 16, 23), box(19, 19, 5, 6), box(27, 0, 14, 23)}, "d,d"},
    {"APointOrAComma", {box(0, 0, 12, 18), box(14, 14, 3, 6), box(20, 0, 12, 18)}, "d,d"},
    {"ABrokenFigureIsOne", {box(0, 0, 12, 8), box(1, 10, 11, 8), box(14, 0, 11, 18)}, "dd"},
    {"FiguresThatTouchAreCounted", {box(0, 0, 35, 18)}, "DDD"},
    {"ABarBesideFiguresIsUnknown", {box(0, 0, 12, 18), box(15, 0, 3, 18)}, ""},
    {"ALetterIsUnknown", {box(0, 0, 12, 18), box(15, 6, 9, 12)}, ""},
    {"DirtIsNoPoint", {box(0, 0, 12, 18), box(15, 9, 1, 1)}, "d"},
    {"ALoneDashIsUnknown", {box(0, 0, 12, 3)}, ""},
    {"Nothing", {}, ""},
};

TEST(OcrGlyphs, ShapesOfFiguresAndSigns) {
  for (const ShapesCase& row : kShapes) EXPECT_EQ(shapes_of(figure_line(row.pieces)), row.shapes) << row.name;
}

struct ReadingCase {
  const char* reading;
  const char* shapes;
  bool has;
  const char* with_signs;
};

const ReadingCase kReadings[] = {
    {"-4", "-d", true, "-4"},       {"4", "-d", false, "-4"},
    {"34", "dd", true, "34"},       {"4", "dd", false, ""},
    {"+48", "+d,d", false, "+4,8"}, {"4,864", "d.ddd", false, "4.864"},
    {"4,864", "d;ddd", true, ""},   {"100%", "dddd", true, ""},
    {"4.864", "dDD", true, ""},    {"4.864", "DDDD", true, ""},
    {"1.825", "dDDD", true, ""},    {"129", "DD", true, ""},  // "1" is narrow
    {"29", "DDD", false, ""},       {"-29", "DD", false, ""},
    {"", "d", false, ""},           {"12", "", true, ""},
};

TEST(OcrGlyphs, ReadingsAgainstShapes) {
  for (const ReadingCase& row : kReadings) {
    EXPECT_EQ(has_shapes(row.reading, row.shapes), row.has) << row.reading << ' ' << row.shapes;
    EXPECT_EQ(with_signs_of(row.reading, row.shapes), row.with_signs)
        << row.reading << ' ' << row.shapes;
  }
}

}  // namespace
}  // namespace bocso
