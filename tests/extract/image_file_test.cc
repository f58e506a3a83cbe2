// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_file.h"

#include <gmock/gmock.h>

#include <array>
#include <random>

#include "extract/layout.h"
#include "extract/tiff_directory.h"
#include "support/drawn_image.h"
#include "support/picture_bytes.h"

namespace bocso {
namespace {

using testing::HasSubstr;

// 200 × 120, dark near its upper left corner.
DrawnImage marked() {
  DrawnImage drawn(200, 120);
  drawn.fill({8, 8, 56, 32});
  return drawn;
}

TEST(ImageFile, EveryKindIsReadByItsBytes) {
  for (const PictureBytes& kind : picture_bytes(marked().grey(), 40, 40)) {
    ASSERT_TRUE(is_picture_file(kind.bytes)) << kind.name;
    Result<PictureFile> file = PictureFile::open(kind.bytes);
    ASSERT_TRUE(file) << kind.name;
    ASSERT_EQ(file->page_count(), 1) << kind.name;
    const Result<PageInk> ink = file->ink(1);
    ASSERT_TRUE(ink) << kind.name;
    // Leptonica writes no resolution into JPEG 2000: it is an A4 page then.
    const double dpi = kind.name == std::string("jpeg 2000") ? 200 / 11.69 : 40;
    EXPECT_NEAR(ink->width, 72 * 200 / dpi, 0.5) << kind.name;
    EXPECT_NEAR(ink->height, 72 * 120 / dpi, 0.5) << kind.name;
    const Result<PagePicture> picture = file->picture(1, {});
    ASSERT_TRUE(picture) << kind.name;
    EXPECT_NEAR(picture->dpi, dpi, 0.1) << kind.name;
    EXPECT_LT(grey_at(picture->image, 30, 20), 60) << kind.name;
    EXPECT_GT(grey_at(picture->image, 120, 80), 200) << kind.name;
  }
  EXPECT_FALSE(is_picture_file("%PDF-1.4"));
  EXPECT_FALSE(is_picture_file(""));
}

TEST(ImageFile, TransparentIsPaper) {
  Result<PictureFile> file = PictureFile::open(transparent_png(80, 40));
  ASSERT_TRUE(file);
  const Result<PagePicture> picture = file->picture(1, {});
  ASSERT_TRUE(picture);
  EXPECT_LT(grey_at(picture->image, 10, 10), 20);
  EXPECT_GT(grey_at(picture->image, 60, 10), 240);
}

TEST(ImageFile, PagesAreA4WhereTheResolutionMakesNoSense) {
  const struct {
    const char* what;
    int x_dpi, y_dpi;
    double width, height;  // points
  } kRows[] = {
      {"as stated", 50, 50, 288, 172.8}, {"more pixels across, as faxes", 40, 20, 360, 432},
      {"none", 0, 0, 841.7, 505.0},      {"a stamp", 2400, 2400, 841.7, 505.0},
      {"a wall", 2, 2, 841.7, 505.0},
  };
  for (const auto& row : kRows) {
    for (const PictureBytes& kind : picture_bytes(marked().grey(), row.x_dpi, row.y_dpi)) {
      if (kind.name == std::string("jpeg 2000")) continue;
      Result<PictureFile> file = PictureFile::open(kind.bytes);
      const Result<PagePicture> picture = file->picture(1, {});
      ASSERT_TRUE(picture) << kind.name;
      EXPECT_NEAR(picture->box.width(), row.width, 1) << kind.name << ", " << row.what;
      EXPECT_NEAR(picture->box.height(), row.height, 1) << kind.name << ", " << row.what;
    }
  }
}

// An EXIF block that states the orientation.
std::string with_exif(std::string jpeg, char orientation) {
  std::string tiff("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0?\0\0\0\0\0\0", 26);
  tiff[19] = orientation;
  const std::string body = std::string("Exif\0\0", 6) + tiff;
  std::string segment("\xFF\xE1\0", 3);
  segment += static_cast<char>(body.size() + 2);
  return jpeg.insert(2, segment + body);
}

TEST(ImageFile, OrientationIsFollowed) {
  // Where the picture's upper left corner, dark, comes to lie.
  const struct {
    int orientation;
    bool right, below, transposed;
  } kRows[] = {{1, false, false, false}, {2, true, false, false}, {3, true, true, false},
               {4, false, true, false},  {5, false, false, true}, {6, true, false, true},
               {7, true, true, true},    {8, false, true, true}};
  const Image image = marked().grey();
  const std::string jpeg = picture_bytes(image, 40, 40)[3].bytes;
  for (const auto& row : kRows) {
    for (const std::string& bytes : {with_exif(jpeg, static_cast<char>(row.orientation)),
                                     tiff_bytes({image}, row.orientation)}) {
      Result<PictureFile> file = PictureFile::open(bytes);
      const Result<PagePicture> picture = file->picture(1, {});
      ASSERT_TRUE(picture) << row.orientation;
      const Image& seen = picture->image;
      EXPECT_EQ(seen.width(), row.transposed ? 120 : 200) << row.orientation;
      const int x = row.transposed ? 20 : 30;
      const int y = row.transposed ? 30 : 20;
      EXPECT_LT(grey_at(seen, row.right ? seen.width() - x : x, row.below ? seen.height() - y : y),
                60)
          << row.orientation << " " << bytes[0];
    }
  }
}

Image noise(int side) {
  Image image = Image::blank(side, side, 1);
  std::minstd_rand random(1);
  std::vector<std::uint8_t> row(static_cast<std::size_t>(side));
  for (int y = 0; y < side; ++y) {
    for (std::uint8_t& grey : row) grey = static_cast<std::uint8_t>(random() >> 8);
    image.set_row(y, row);
  }
  return image;
}

TEST(ImageFile, ABrokenPageLeavesTheOthers) {
  std::string bytes = tiff_bytes(std::vector<Image>(5, noise(100)));
  const TiffDirectories directories = tiff_directories(bytes);
  ASSERT_EQ(directories.list.size(), 5u);
  const std::size_t third = (directories.list[1].offset + directories.list[2].offset) / 2;
  bytes.replace(third, 400, 400, '\xA5');
  Result<PictureFile> file = PictureFile::open(bytes);
  ASSERT_TRUE(file);
  ASSERT_EQ(file->page_count(), 5);
  for (const int page : {1, 2, 3, 4, 5}) EXPECT_EQ(file->ink(page).has_value(), page != 3) << page;

  bytes = tiff_bytes(std::vector<Image>(5, noise(100)));
  file = PictureFile::open(bytes.substr(0, (directories.list[2].offset + 20)));
  ASSERT_TRUE(file);
  EXPECT_EQ(file->page_count(), 3);
  EXPECT_TRUE(file->ink(2));
  EXPECT_THAT(file->ink(3).error().message, HasSubstr("cut short"));
}

// What is behind the mark, replaced.
std::string patched(std::string bytes, std::string_view mark, std::size_t behind,
                    std::string_view with) {
  const std::size_t at = bytes.find(mark);
  EXPECT_NE(at, std::string::npos);
  return bytes.replace(at + mark.size() + behind, with.size(), with);
}

TEST(ImageFile, WhatIsTooLargeIsRefusedUndecoded) {
  using namespace std::string_view_literals;
  const auto kinds = picture_bytes(marked().grey(), 40, 40);
  const std::string kHuge[] = {
      // Width and height: little-endian entries of a TIFF directory, a frame header, IHDR, SIZ.
      patched(patched(kinds[2].bytes, "\0\1\3\0\1\0\0\0"sv, 0, "\xF0\xF0"sv), "\1\1\3\0\1\0\0\0"sv,
              0, "\xF0\xF0"sv),
      patched(kinds[3].bytes, "\xFF\xC0"sv, 3, "\xF0\xF0\xF0\xF0"sv),
      patched(kinds[4].bytes, "IHDR"sv, 0, "\0\0\xF0\xF0\0\0\xF0\xF0"sv),
      patched(kinds[5].bytes, "\xFF\x4F\xFF\x51"sv, 4, "\0\0\xF0\xF0\0\0\xF0\xF0"sv),
  };
  for (const std::string& bytes : kHuge) {
    Result<PictureFile> file = PictureFile::open(bytes);
    ASSERT_TRUE(file);
    const Result<PageInk> ink = file->ink(1);
    ASSERT_FALSE(ink);
    EXPECT_EQ(ink.error().code, ErrorCode::too_large);
    EXPECT_THAT(ink.error().message, HasSubstr("61680 × 61680 pixels is over the limit"));
  }
}

TEST(ImageFile, WhatIsNoPictureOfAPageIsAnError) {
  const auto failed = [](std::string bytes) {
    const Result<Layout> layout = read_layout(std::move(bytes), {});
    return layout ? std::string("read") : to_string(layout.error());
  };
  const auto tiny = picture_bytes(DrawnImage(4, 4).grey(), 40, 40);
  EXPECT_THAT(failed(""), HasSubstr("the file is empty"));
  EXPECT_THAT(failed("Kính gửi"), HasSubstr("not a PDF, nor a picture"));
  EXPECT_THAT(failed("II*"), HasSubstr("not a PDF, nor a picture"));
  EXPECT_THAT(failed(std::string("II*\0\x08", 5)), HasSubstr("damaged"));
  EXPECT_THAT(failed(tiny[4].bytes), HasSubstr("page 1: its picture of 4 × 4 pixels is too small"));
  for (const PictureBytes& kind : picture_bytes(noise(64), 8, 8)) {
    const std::string half = kind.bytes.substr(0, kind.bytes.size() / 2);
    // CCITT's codes have no end: what is missing is white.
    if (kind.name == std::string("tiff g4")) continue;
    EXPECT_NE(failed(half), "read") << kind.name;
  }
}

// Cut at every tenth and with bytes changed, a picture is read or refused; nothing else happens.
TEST(ImageFile, MutantsDoNoHarm) {
  std::minstd_rand random(7);
  int read = 0;
  int refused = 0;
  for (const PictureBytes& kind : picture_bytes(marked().grey(), 40, 40)) {
    std::vector<std::string> mutants;
    for (std::size_t tenth = 0; tenth < 10; ++tenth) {
      mutants.push_back(kind.bytes.substr(0, kind.bytes.size() * tenth / 10));
    }
    for (int i = 0; i < 200; ++i) {
      std::string& mutant = mutants.emplace_back(kind.bytes);
      for (int changes = 0; changes <= i % 4; ++changes) {
        mutant[random() % mutant.size()] = static_cast<char>(random());
      }
    }
    for (std::string& mutant : mutants) {
      if (!is_picture_file(mutant)) continue;
      Result<PictureFile> file = PictureFile::open(std::move(mutant));
      for (int page = 1; file && page <= file->page_count(); ++page) {
        ++(file->picture(page, {.max_pixels = 1'000'000}) ? read : refused);
      }
    }
  }
  EXPECT_GT(read, 100);
  EXPECT_GT(refused, 100);
}

}  // namespace
}  // namespace bocso
