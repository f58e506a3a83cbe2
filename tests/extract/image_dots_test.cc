// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_dots.h"

#include <gtest/gtest.h>

#include "support/drawn_image.h"
#include "support/random.h"

namespace bocso {
namespace {

constexpr double kDpi = 200;

// Dots of one pixel, `apart` pixels from each other.
DrawnImage dots(int from, int to, int apart) {
  DrawnImage image(800, 400);
  for (int x = from; x < to; x += apart) image.fill({x, 200, x + 1, 201});
  return image;
}

TEST(ImageDots, ARowOfDotsIsALine) {
  const auto lines = dotted_lines(dots(100, 700, 12).ink(), kDpi, Axis::horizontal);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].from, 100);
  EXPECT_NEAR(lines[0].at_from, 200, 1);
  EXPECT_NEAR(lines[0].to, 690, 3);
}

TEST(ImageDots, FewDotsAreNone) {
  EXPECT_TRUE(dotted_lines(dots(100, 700, 40).ink(), kDpi, Axis::horizontal).empty());
}

TEST(ImageDots, AShortRowIsNone) {
  EXPECT_TRUE(dotted_lines(dots(100, 180, 6).ink(), kDpi, Axis::horizontal).empty());
}

TEST(ImageDots, DotsOverLettersAreNone) {
  DrawnImage image = dots(100, 700, 12);
  for (int x = 100; x < 700; x += 12) image.fill({x, 205, x + 8, 220});
  EXPECT_TRUE(dotted_lines(image.ink(), kDpi, Axis::horizontal).empty());
}

TEST(ImageDots, AlongTheAxisOnly) {
  EXPECT_TRUE(dotted_lines(dots(100, 700, 12).ink(), kDpi, Axis::vertical).empty());
}

// What is left of a red stamp in grey: dots everywhere, by chance in rows, too.
TEST(ImageDots, AFieldOfDotsIsNone) {
  DrawnImage image(800, 400);
  Random random(1);
  for (int i = 0; i < 4000; ++i) {
    const auto x = static_cast<int>(random.between(200, 500));
    const auto y = static_cast<int>(random.between(50, 350));
    image.fill({x, y, x + 1, y + 1});
  }
  EXPECT_TRUE(dotted_lines(image.ink(), kDpi, Axis::horizontal).empty());
  EXPECT_TRUE(dotted_lines(image.ink(), kDpi, Axis::vertical).empty());
}

}  // namespace
}  // namespace bocso
