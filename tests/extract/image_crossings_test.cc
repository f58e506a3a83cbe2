// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_crossings.h"

#include <gmock/gmock.h>

#include <string>

#include "support/drawn_image.h"

namespace bocso {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr double kDpi = 200;

// Rows at 100, 200 and 300 from 50 to 650, columns at 50, 350 and 650.
DrawnImage grid() {
  DrawnImage image(800, 500);
  for (const int y : {100, 200, 300}) image.fill({50, y - 1, 652, y + 1});
  for (const int x : {50, 350, 650}) image.fill({x - 1, 100, x + 1, 302});
  return image;
}

PixelLine row(int y, int from, int to) {
  return {Axis::horizontal, from, to, double(y), double(y), 2};
}
PixelLine column(int x, int from, int to) {
  return {Axis::vertical, from, to, double(x), double(x), 2};
}

// "350: 100-300" for each column that stays.
std::vector<std::string> columns_in(const DrawnImage& image, std::vector<PixelLine> columns) {
  std::vector<PixelLine> rows = {row(100, 50, 651), row(200, 50, 651), row(300, 50, 651)};
  settle(rows, columns, image.ink(), kDpi);
  std::vector<std::string> out;
  for (const PixelLine& line : columns) {
    out.push_back(std::to_string(static_cast<int>(line.at_from)) + ": " +
                  std::to_string(line.from) + "-" + std::to_string(line.to));
  }
  return out;
}

TEST(ImageCrossings, ALineGoesOnWhereItIsSeen) {
  EXPECT_THAT(columns_in(grid(), {column(350, 100, 205)}), ElementsAre("350: 100-300"));
}

TEST(ImageCrossings, AndNotWhereItIsNot) {
  DrawnImage image = grid();
  image.clear({345, 203, 356, 298});
  EXPECT_THAT(columns_in(image, {column(350, 100, 205)}), ElementsAre("350: 100-200"));
}

TEST(ImageCrossings, StemsOfAHeadingBetweenTablesAreNoLine) {
  DrawnImage image = grid();
  image.clear({340, 203, 361, 298});
  image.fill({349, 235, 352, 260});  // a stem, with the rest of its letter
  image.fill({349, 235, 362, 240});
  EXPECT_THAT(columns_in(image, {column(350, 100, 300)}), ElementsAre("350: 100-200"));
}

// The "H" of "HÀNH CHÍNH" over the "H" of "PHÁP", a table right below them.
TEST(ImageCrossings, StemsOfATitleOverATableAreNoLine) {
  DrawnImage image = grid();
  for (const int y : {20, 60}) {
    image.fill({348, y, 352, y + 30});
    image.fill({348, y + 13, 368, y + 17});
    image.fill({330, y, 334, y + 30});
  }
  EXPECT_THAT(columns_in(image, {column(350, 20, 300)}), ElementsAre("350: 100-300"));
}

// The "h" of "huyện" below each other, where no other line is broken.
TEST(ImageCrossings, StemsInEveryRowAreNoLine) {
  DrawnImage image = grid();
  std::vector<PixelLine> columns;
  for (const int x : {50, 150, 250, 350, 450, 550, 650}) {
    image.fill({x - 1, 100, x + 1, 302});
    columns.push_back(column(x, 100, 301));
  }
  for (const int y : {120, 220}) image.fill({199, y, 201, y + 62});
  columns.push_back(column(200, 120, 282));
  const std::vector<std::string> found = columns_in(image, columns);
  EXPECT_EQ(found.size(), 7U);
  EXPECT_THAT(found, Not(Contains(HasSubstr("200: "))));
}

// The line under a letterhead, far above, is one it would cross if it went on.
TEST(ImageCrossings, AStemThatTouchesATableFromAboveIsNoLine) {
  DrawnImage image(800, 900);
  std::vector<PixelLine> rows = {row(50, 300, 400)};
  image.fill({300, 49, 400, 51});
  for (const int y : {500, 600, 700}) {
    image.fill({50, y - 1, 652, y + 1});
    rows.push_back(row(y, 50, 651));
  }
  std::vector<PixelLine> columns;
  for (const int x : {50, 350, 650}) {
    image.fill({x - 1, 500, x + 1, 702});
    columns.push_back(column(x, x == 350 ? 460 : 500, 701));
  }
  image.fill({349, 460, 351, 500});
  settle(rows, columns, image.ink(), kDpi);
  for (const PixelLine& line : columns) EXPECT_EQ(line.from, 500) << line.at_from;
}

TEST(ImageCrossings, ALineInDotsGoesOnWhereNoneIsLeft) {
  DrawnImage image = grid();
  image.clear({340, 103, 361, 298});
  for (int y = 105; y < 160; y += 11) image.fill({350, y, 351, y + 1});
  for (int y = 203; y < 298; y += 11) image.fill({350, y, 351, y + 1});
  EXPECT_THAT(columns_in(image, {column(350, 105, 295)}), ElementsAre("350: 100-300"));
}

TEST(ImageCrossings, NothingCrossesALoneColumn) {
  std::vector<PixelLine> rows;
  std::vector<PixelLine> columns = {column(350, 100, 300)};
  settle(rows, columns, grid().ink(), kDpi);
  EXPECT_TRUE(columns.empty());
}

}  // namespace
}  // namespace bocso
