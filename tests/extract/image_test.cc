// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image.h"

#include <gmock/gmock.h>

#include "extract/image_page.h"
#include "extract/image_parts.h"
#include "support/drawn_image.h"

namespace bocso {
namespace {

// Where the dark spot of a 4 × 2 picture, drawn at (3, 0), is after it was laid on its page.
TEST(Image, OrientedAsItLiesOnThePage) {
  const struct {
    const char* how;
    Orientation orientation;
    int width, x, y;
  } kRows[] = {
      {"as it is", {false, true, true}, 4, 3, 0},
      {"mirrored", {false, false, true}, 4, 0, 0},
      {"upside down", {false, false, false}, 4, 0, 1},
      {"a quarter clockwise", {true, false, true}, 2, 1, 3},
      {"a quarter the other way", {true, true, false}, 2, 0, 0},
  };
  DrawnImage drawn(4, 2);
  drawn.fill({3, 0, 4, 1});
  for (const auto& row : kRows) {
    const Image image = orient(drawn.ink(), row.orientation);
    EXPECT_EQ(image.width(), row.width) << row.how;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        EXPECT_EQ(is_dark(image, x, y), x == row.x && y == row.y)
            << row.how << " " << x << "," << y;
      }
    }
  }
}

TEST(Image, CropsAreCutToThePicture) {
  const Image image = DrawnImage(40, 20).grey();
  EXPECT_EQ(crop(image, {-5, -5, 10, 10}).width(), 10);
  EXPECT_EQ(crop(image, {30, 5, 90, 90}).height(), 15);
  EXPECT_FALSE(crop(image, {40, 0, 50, 10}));
}

TEST(StraightPage, BoxesComeBackToThePage) {
  DrawnImage drawn(1000, 1400);  // rules across and down: level, however it is turned
  for (int y = 100; y < 1400; y += 100) drawn.fill({50, y, 950, y + 2});
  for (int x = 100; x < 1000; x += 100) drawn.fill({x, 50, x + 2, 1350});
  const PagePicture picture{drawn.grey(), {0, 0, 600, 840}, 120};
  for (const int quarters : {0, 1, 2, 3}) {
    const StraightPage page = straighten(picture, quarters);
    const Rect whole = page.to_page({0, 0, 1.0 * page.grey.width(), 1.0 * page.grey.height()});
    EXPECT_NEAR(whole.x0, 0, 0.5) << quarters;
    EXPECT_NEAR(whole.y0, 0, 0.5) << quarters;
    EXPECT_NEAR(whole.x1, 600, 0.5) << quarters;
    EXPECT_NEAR(whole.y1, 840, 0.5) << quarters;
  }
}

TEST(StraightPage, LightOnDarkIsTurned) {
  DrawnImage drawn(500, 500);
  drawn.fill({0, 0, 500, 500});
  drawn.clear({100, 110, 200, 130});
  const StraightPage page = straighten({drawn.grey(), {0, 0, 300, 300}, 120}, 0);
  EXPECT_TRUE(is_dark(page.ink, 120, 120));
  EXPECT_FALSE(is_dark(page.ink, 300, 300));
}

TEST(ImageParts, InkWithoutSpecksAndResidue) {
  DrawnImage drawn(400, 100);
  drawn.fill({100, 30, 110, 60});  // a figure
  drawn.fill({120, 50, 124, 60});  // a point beside it
  drawn.fill({300, 20, 302, 22});  // a speck
  drawn.fill({2, 2, 4, 98});       // what is left of a rule at the edge
  const auto ink = ink_within(drawn.ink(), {0, 0, 400, 100}, 200);
  ASSERT_TRUE(ink);
  EXPECT_EQ(ink->box, (PixelBox{100, 30, 124, 60}));
  EXPECT_EQ(ink->residue.size(), 1u);
  EXPECT_FALSE(ink_within(drawn.ink(), {200, 0, 400, 100}, 200));
}

TEST(ImageParts, LinesOfText) {
  DrawnImage drawn(200, 200);
  drawn.fill({20, 20, 120, 45});
  drawn.fill({40, 70, 90, 95});
  const auto ink = ink_within(drawn.ink(), {0, 0, 200, 200}, 200);
  ASSERT_TRUE(ink);
  const std::vector<PartInk> lines = text_lines(drawn.ink(), *ink, 200);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].box, (PixelBox{20, 20, 120, 45}));
  EXPECT_EQ(lines[1].box, (PixelBox{40, 70, 90, 95}));
}

}  // namespace
}  // namespace bocso
