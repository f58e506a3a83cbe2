// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_colour.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "support/picture_bytes.h"

namespace bocso {
namespace {

constexpr int kSide = 400;  // 4 inches
constexpr double kDpi = 100;
constexpr int kPaper = 250;

using Ink = std::array<int, 3>;  // how much of red, green and blue it lets through, of 255
constexpr Ink kBlack = {20, 20, 20};
constexpr Ink kRed = {212, 38, 52};
constexpr Ink kBlue = {38, 58, 160};

// Ink over ink lets through what both do.
class ColourPage {
 public:
  void print(const PixelBox& box, const Ink& ink) {
    for (int y = box.y0; y < box.y1; ++y) {
      for (int x = box.x0; x < box.x1; ++x) lay(x, y, ink);
    }
  }
  // A circle of 2 inches about the middle of the page, 5 pixels thick.
  void stamp(const Ink& ink) {
    for (int y = 0; y < kSide; ++y) {
      for (int x = 0; x < kSide; ++x) {
        if (std::fabs(std::hypot(x - kSide / 2, y - kSide / 2) - 100) < 2.5) lay(x, y, ink);
      }
    }
  }
  Image image() const {
    Image out = Image::blank(kSide, kSide, 3);
    for (int y = 0; y < kSide; ++y) {
      const auto begin = light_.begin() + 3 * kSide * y;
      out.set_row(y, std::vector<std::uint8_t>(begin, begin + 3 * kSide));
    }
    return out;
  }

 private:
  void lay(int x, int y, const Ink& ink) {
    for (std::size_t i = 0; i < 3; ++i) {
      std::uint8_t& light = light_[static_cast<std::size_t>(3 * (kSide * y + x)) + i];
      light = static_cast<std::uint8_t>(light * ink[i] / 255);
    }
  }

  std::vector<std::uint8_t> light_ = std::vector<std::uint8_t>(3 * kSide * kSide, kPaper);
};

TEST(GreyOf, AStampIsTakenOffThePrintBelowIt) {
  for (const Ink& ink : {kRed, kBlue}) {
    ColourPage page;
    page.print({90, 195, 120, 205}, kBlack);  // runs under the stamp's left side
    page.stamp(ink);
    const GreyPicture grey = grey_of(page.image(), kDpi);
    EXPECT_NEAR(grey.faded, 0.27, 0.03);
    EXPECT_GT(grey_at(grey.grey, 300, 200), 230);  // its right side is paper again
    EXPECT_LT(grey_at(grey.grey, 100, 200), 60);   // print below it stays print
    EXPECT_LT(grey_at(grey.grey, 115, 200), 60);   // as does print beside it
    EXPECT_EQ(grey_at(grey.grey, 10, 10), kPaper);
  }
}

TEST(GreyOf, WordsAndFieldsInColourStay) {
  const struct {
    const char* what;
    PixelBox box;
    int x, y;
  } kRows[] = {
      {"a letter", {50, 50, 56, 64}, 53, 57},
      {"a line", {50, 50, 350, 53}, 200, 51},
      {"a field", {50, 50, 350, 120}, 200, 80},
  };
  for (const auto& row : kRows) {
    ColourPage page;
    page.print(row.box, kBlue);
    const GreyPicture grey = grey_of(page.image(), kDpi);
    EXPECT_EQ(grey.faded, 0) << row.what;
    EXPECT_LT(grey_at(grey.grey, row.x, row.y), 170) << row.what;
  }
}

TEST(GreyOf, TintedPaperIsNoStamp) {
  ColourPage page;
  page.print({0, 0, kSide, kSide}, {255, 240, 190});
  page.print({90, 195, 120, 205}, kBlack);
  EXPECT_EQ(grey_of(page.image(), kDpi).faded, 0);
}

}  // namespace
}  // namespace bocso
