// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_bend.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "extract/image_border.h"
#include "support/drawn_image.h"
#include "support/picture_bytes.h"

namespace bocso {
namespace {

constexpr int kWidth = 830;  // A4 at 100 dpi
constexpr int kHeight = 1170;
constexpr double kDpi = 100;
constexpr double kClose = 4;  // pixels; a page whose lines are as level as that is taken for flat

// A table of 24 rows and 5 columns, with some strokes in every cell.
DrawnImage table_page() {
  DrawnImage drawn(kWidth, kHeight);
  for (int y = 100; y <= 1060; y += 40) drawn.fill({80, y, 752, y + 2});
  for (int x = 80; x <= 752; x += 134) drawn.fill({x, 100, x + 2, 1062});
  for (int y = 112; y < 1040; y += 40) {
    for (int x = 95; x < 740; x += 6 + (x + y) * 5 % 13) drawn.fill({x, y, x + 2, y + 14});
  }
  return drawn;
}

TEST(Flattening, AFlatPageIsLeftAlone) {
  for (const DrawnImage& page : {table_page(), DrawnImage(kWidth, kHeight), DrawnImage(20, 20)}) {
    EXPECT_TRUE(flattening_of(page.grey(), page.ink(), kDpi).bend.is_flat());
  }
}

TEST(Flattening, WavesAndPerspectiveAreTakenAway) {
  PointGrid wave{10, kWidth / 10 + 2, kHeight / 10 + 2, {}};
  for (int row = 0; row < wave.rows; ++row) {
    for (int column = 0; column < wave.columns; ++column) {
      const double x = 10.0 * column;
      wave.points.push_back(
          {x, 10.0 * row + 7 * std::sin(2 * std::numbers::pi * (1.2 * x / kWidth + 0.2))});
    }
  }
  const struct {
    const char* what;
    PageMap bent_to_flat;
  } kRows[] = {
      {"wave", PageMap(wave)},
      {"perspective", PageMap({0.96, 0, 20, 0, 0.98, 10, 2e-5, -6e-5, 1})},
      {"both", PageMap(wave).then(PageMap({0.96, 0, 20, 0, 0.98, 10, -2e-5, 6e-5, 1}))},
  };
  for (const auto& row : kRows) {
    const Image bent = drawn_from(table_page().grey(), row.bent_to_flat, kWidth, kHeight);
    const Flattening flat = flattening_of(bent, ink_of(bent), kDpi);
    ASSERT_FALSE(flat.bend.is_flat()) << row.what;
    // From the page made flat to the bent one and on to the page as it was: rows stay rows, columns
    // columns.
    const auto to_true = flat.to_bent.then(row.bent_to_flat);
    for (const double at : {200.0, 600.0, 1000.0}) {
      const double left = to_true(PagePoint{100, at}).y;
      const double middle = to_true(PagePoint{400, at}).y;
      EXPECT_NEAR(left, middle, kClose) << row.what << " at " << at;
      EXPECT_NEAR(to_true(PagePoint{730, at}).y, middle, kClose) << row.what << " at " << at;
    }
    for (const double at : {150.0, 400.0, 700.0}) {
      const double middle = to_true(PagePoint{at, 600}).x;
      EXPECT_NEAR(to_true(PagePoint{at, 150}).x, middle, kClose) << row.what << " at " << at;
      EXPECT_NEAR(to_true(PagePoint{at, 1000}).x, middle, kClose) << row.what << " at " << at;
    }
  }
}

// Less than a pixel in a tile: rows of whole pixels would show none.
TEST(Flattening, ASlightBendIsMeasured) {
  for (const double rise : {0.004, -0.006}) {
    const PageMap tilt({1, 0, 0, rise, 1, -rise * kWidth / 2, 0, 0, 1});
    const Image bent = drawn_from(table_page().grey(), tilt, kWidth, kHeight);
    const Flattening flat = flattening_of(bent, ink_of(bent), kDpi);
    ASSERT_FALSE(flat.bend.is_flat()) << rise;
    const auto to_true = flat.to_bent.then(tilt);
    for (const double at : {200.0, 600.0, 1000.0}) {
      EXPECT_NEAR(to_true(PagePoint{100, at}).y, to_true(PagePoint{730, at}).y, 1.5) << rise;
    }
  }
}

TEST(DarkGround, IsWhatIsDarkerThanThePaperBesideIt) {
  constexpr double kFineDpi = 200;
  const struct {
    const char* what;
    PixelBox dark;
    bool found;
  } kRows[] = {
      {"a table under the sheet", {0, 0, 1600, 120}, true},
      {"a thin strip at the edge", {1580, 0, 1600, 1200}, true},
      {"a letter of a title", {60, 560, 110, 610}, false},
      {"a picture in the page", {500, 300, 900, 600}, false},
      {"a ruling line", {0, 600, 1600, 606}, false},
      {"nothing", {0, 0, 0, 0}, false},
  };
  for (const auto& row : kRows) {
    DrawnImage drawn(1600, 1200);
    drawn.fill(row.dark);
    const DarkGround ground = dark_ground(drawn.grey(), kFineDpi);
    ASSERT_EQ(static_cast<bool>(ground.mask), row.found) << row.what;
    if (!row.found) continue;
    EXPECT_TRUE(
        is_dark(ground.mask, (row.dark.x0 + row.dark.x1) / 2, (row.dark.y0 + row.dark.y1) / 2))
        << row.what;
    EXPECT_FALSE(is_dark(ground.mask, 800, 500)) << row.what;
  }
}

// Three pixels of it along the right side, and what scaling by eight leaves over.
TEST(DarkGround, ThinStripsAreFoundBesideThickOnes) {
  DrawnImage drawn(1605, 1205);
  drawn.fill({0, 0, 1605, 120});
  drawn.fill({1602, 0, 1605, 1205});
  const DarkGround ground = dark_ground(drawn.grey(), 200);
  ASSERT_TRUE(ground.mask);
  EXPECT_TRUE(is_dark(ground.mask, 1603, 600));
  EXPECT_TRUE(is_dark(ground.mask, 1603, 1204));
  EXPECT_FALSE(is_dark(ground.mask, 1590, 600));
}

// Its box is the whole picture.
TEST(DarkGround, AFrameLeavesWhatItFrames) {
  DrawnImage drawn(1600, 1200);
  drawn.fill({0, 0, 1600, 1200});
  drawn.clear({100, 100, 1500, 1100});
  drawn.fill({700, 500, 760, 560});  // a bold letter
  const DarkGround ground = dark_ground(drawn.grey(), 200);
  ASSERT_TRUE(ground.mask);
  EXPECT_TRUE(is_dark(ground.mask, 50, 600));
  EXPECT_FALSE(is_dark(ground.mask, 730, 530));
}

TEST(DarkGround, AShadowIsNone) {
  Image image = Image::blank(1600, 1200, 1);
  std::vector<std::uint8_t> row(1600);
  for (std::size_t x = 0; x < row.size(); ++x) row[x] = static_cast<std::uint8_t>(240 - x / 9);
  for (int y = 0; y < 1200; ++y) image.set_row(y, row);
  EXPECT_FALSE(dark_ground(image, 200).mask);
}

}  // namespace
}  // namespace bocso
