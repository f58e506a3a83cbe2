// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_flow.h"

#include <gtest/gtest.h>

#include <numbers>

#include "extract/image_bend.h"
#include "support/drawn_image.h"
#include "support/picture_bytes.h"

namespace bocso {
namespace {

constexpr double kDpi = 120;

// A page of rows of strokes, set like letters, 1000 × 1400 pixels.
DrawnImage text_page() {
  DrawnImage drawn(1000, 1400);
  for (int y = 100; y < 1300; y += 40) {
    for (int x = 100 + y * 7 % 31; x < 880; x += 11 + (x + y) * 5 % 13) {
      drawn.fill({x, y, x + 5, y + 16});
    }
  }
  return drawn;
}

// Turned clockwise.
Image skewed(const DrawnImage& drawn, double degrees) {
  const PageMap from = PageMap::turn(-degrees * std::numbers::pi / 180);
  const PageMap to_middle = PageMap::shift(500, 700);
  const PageMap map = PageMap::shift(-500, -700).then(from).then(to_middle);
  return ink_of(drawn_from(drawn.grey(), map, 1000, 1400));
}

TEST(TextFlow, TextAcrossIsToldFromTextDownWhateverItsSkew) {
  for (const double degrees : {0.0, 1.2, -5.0}) {
    const Image page = skewed(text_page(), degrees);
    const TextFlow across = text_flow(page, kDpi);
    EXPECT_LT(across.sideways, 0.5) << degrees;
    EXPECT_NEAR(across.skew[0], -degrees, 0.2) << degrees;
    const TextFlow down = text_flow(turned(page, 1), kDpi);
    EXPECT_GT(down.sideways, 2) << degrees;
    EXPECT_NEAR(down.skew[1], -degrees, 0.2) << degrees;
  }
}

TEST(TextFlow, SamplesAreWhereTheTextIs) {
  DrawnImage drawn(1000, 1400);
  for (int y = 900; y < 1200; y += 40) {
    for (int x = 500; x < 900; x += 11) drawn.fill({x, y, x + 5, y + 16});
  }
  drawn.fill({0, 0, 20, 1400});  // the edge of the sheet
  const TextFlow flow = text_flow(drawn.ink(), kDpi);
  ASSERT_FALSE(flow.samples.empty());
  const PixelBox& box = flow.samples.front();
  EXPECT_NEAR(box.width(), 2 * kDpi, 20);
  EXPECT_NEAR(box.height(), 2 * kDpi, 20);
  EXPECT_GE(box.x0, 460);
  EXPECT_GE(box.y0, 860);
  EXPECT_LE(box.x1, 940);
  EXPECT_LE(box.y1, 1240);
}

TEST(TextFlow, AnEmptyPageHasNone) {
  const TextFlow flow = text_flow(DrawnImage(400, 400).ink(), kDpi);
  EXPECT_TRUE(flow.samples.empty());
  EXPECT_EQ(flow.sideways, 0);
  EXPECT_TRUE(text_flow(DrawnImage(4, 4).ink(), kDpi).samples.empty());
}

}  // namespace
}  // namespace bocso
