// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_lines.h"

#include <gmock/gmock.h>

#include <functional>
#include <string>

#include "support/drawn_image.h"

namespace bocso {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr double kDpi = 200;

// "h 100: 50-450", one a line found, pieces of one line joined.
std::vector<std::string> found(const DrawnImage& drawn) {
  std::vector<std::string> lines;
  for (const PixelLine& line : find_lines(drawn.ink(), kDpi)) {
    std::string text = line.axis == Axis::horizontal ? "h " : "v ";
    text += std::to_string(static_cast<int>(line.at_from)) + ": " + std::to_string(line.from) +
            "-" + std::to_string(line.to);
    if (lines.empty() || lines.back() != text) lines.push_back(text);
  }
  return lines;
}

// A table of two columns and one row, 600 × 200 pixels from (50, 100).
DrawnImage frame() {
  DrawnImage image(800, 500);
  image.fill({50, 100, 652, 102});
  image.fill({50, 300, 652, 302});
  for (const int x : {50, 350, 650}) image.fill({x, 100, x + 2, 302});
  return image;
}

TEST(ImageLines, TheRulesOfATable) {
  EXPECT_THAT(found(frame()), ElementsAre("h 100: 50-652", "h 300: 50-652", "v 50: 100-302",
                                          "v 350: 100-302", "v 650: 100-302"));
}

TEST(ImageLines, GapsAreBridged) {
  DrawnImage image = frame();
  for (const int y : {130, 170, 210, 250}) image.clear({348, y, 354, y + 6});
  EXPECT_THAT(found(image), testing::Contains("v 350: 100-302"));
}

TEST(ImageLines, StrokesOfLettersAreNoLines) {
  DrawnImage image = frame();
  // Stems above each other in two rows of letters, with other letters beside them.
  for (const int y : {140, 190}) {
    for (const int x : {180, 192, 204}) {
      image.fill({x, y, x + 3, y + 30});
      image.fill({x, y, x + 9, y + 3});
    }
  }
  EXPECT_THAT(found(image), ElementsAre("h 100: 50-652", "h 300: 50-652", "v 50: 100-302",
                                        "v 350: 100-302", "v 650: 100-302"));
}

TEST(ImageLines, NothingCrossesALoneStroke) {
  DrawnImage image(400, 400);
  image.fill({200, 50, 202, 350});
  EXPECT_THAT(found(image), IsEmpty());
}

TEST(ImageLines, TheMaskLeavesLettersOnALine) {
  DrawnImage image = frame();
  image.fill({100, 280, 104, 320});  // a stroke through the lower rule
  const Image mask = mask_of(find_lines(image.ink(), kDpi), image.ink(), kDpi);
  EXPECT_TRUE(is_dark(mask, 200, 301));
  EXPECT_FALSE(is_dark(mask, 102, 290));
  EXPECT_FALSE(is_dark(mask, 200, 200));
}

// A blurred photograph has lines that are as thick as the strokes of letters.
TEST(ImageLines, TheMaskHasThickLinesToo) {
  DrawnImage image(800, 500);
  for (const int y : {100, 200, 300}) image.fill({50, y, 656, y + 6});
  for (const int x : {50, 350, 650}) image.fill({x, 100, x + 6, 306});
  image.fill({338, 130, 343, 160});  // a figure close to a line
  const Image mask = mask_of(find_lines(image.ink(), kDpi), image.ink(), kDpi);
  EXPECT_TRUE(is_dark(mask, 352, 150));
  EXPECT_TRUE(is_dark(mask, 352, 250));
  EXPECT_FALSE(is_dark(mask, 340, 145));
}

// The last row of a heading of two rows stands where the line between the rows of the next heading
// begins.
TEST(ImageLines, ALineIsFoundBesideWords) {
  DrawnImage image = frame();
  image.fill({350, 200, 652, 202});
  for (int x = 262; x < 348; x += 12) image.fill({x, 193, x + 9, 209});
  EXPECT_THAT(found(image), testing::Contains(testing::StartsWith("h 200: 35")));
}

}  // namespace
}  // namespace bocso
