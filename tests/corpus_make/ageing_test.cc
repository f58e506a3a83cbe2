// SPDX-License-Identifier: GPL-3.0-or-later
// Aged pages: pictures alone, of the right size and kind, with the ink where it was.
#include "corpus/make/ageing.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "corpus/make/raster.h"
#include "extract/pdf.h"

namespace bocso::corpus {
namespace {

constexpr std::uint64_t kSeed = 20240117;

std::string report(const std::string& name) {
  std::ifstream in(BOCSO_CORPUS "/reports/" + name + "/report.pdf", std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

const AgeingPreset& preset_of(const std::string& name) {
  const AgeingPreset* preset = find_ageing(name);
  if (preset == nullptr) ADD_FAILURE() << name;
  return preset == nullptr ? ageing_presets()[0] : *preset;
}

std::string aged_clean(const std::string& name) {
  static std::map<std::string, std::string> made;  // ageing takes time
  std::string& pdf = made[name];
  if (pdf.empty()) pdf = aged(report("clean"), preset_of(name), kSeed);
  return pdf;
}

constexpr std::size_t kTiles = 16;  // a side
using Tiles = std::array<double, kTiles * kTiles>;

// The dark pixels in each part of the page; not in the outermost ones, where a photograph shows the
// table.
Tiles ink_of(const Raster& page) {
  Tiles ink{};
  for (int y = 0; y < page.height; ++y) {
    for (int x = 0; x < page.width; ++x) {
      const auto tile =
          static_cast<std::size_t>(y) * kTiles / static_cast<std::size_t>(page.height) * kTiles +
          static_cast<std::size_t>(x) * kTiles / static_cast<std::size_t>(page.width);
      const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(page.width) +
                      static_cast<std::size_t>(x);
      if (page.pixels[at] < 100) ink[tile] += 1;
    }
  }
  for (std::size_t i = 0; i < kTiles; ++i) {
    ink[i] = ink[i * kTiles] = 0;
    ink[(kTiles - 1) * kTiles + i] = ink[i * kTiles + kTiles - 1] = 0;
  }
  return ink;
}

Tiles turned(const Tiles& tiles, int quarters) {
  Tiles now = tiles;
  for (int i = 0; i < quarters; ++i) {
    const Tiles before = now;
    for (std::size_t y = 0; y < kTiles; ++y) {
      for (std::size_t x = 0; x < kTiles; ++x) {
        now[x * kTiles + (kTiles - 1 - y)] = before[y * kTiles + x];
      }
    }
  }
  return now;
}

double correlation(const Tiles& a, const Tiles& b) {
  double mean_a = 0;
  double mean_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    mean_a += a[i] / static_cast<double>(a.size());
    mean_b += b[i] / static_cast<double>(b.size());
  }
  double both = 0;
  double square_a = 0;
  double square_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    both += (a[i] - mean_a) * (b[i] - mean_b);
    square_a += (a[i] - mean_a) * (a[i] - mean_a);
    square_b += (b[i] - mean_b) * (b[i] - mean_b);
  }
  return both / std::sqrt(square_a * square_b);
}

// What the first page of a document was drawn with.
Ageing first_page(const AgeingPreset& preset) {
  AgeingRandom random(kSeed, 1);
  return draw_ageing(preset, random);
}

TEST(Ageing, PresetsAreFoundByName) {
  const std::set<std::string> names = {"scan300", "scan200", "scan150", "fax300", "fax200",
                                       "stamp",   "turned",  "photo",   "shaded"};
  std::set<std::string> found;
  for (const AgeingPreset& preset : ageing_presets()) found.insert(preset.name);
  EXPECT_EQ(found, names);
  EXPECT_EQ(find_ageing("fax200")->dpi, 200);
  EXPECT_EQ(find_ageing("fax"), nullptr);
}

TEST(Ageing, SameSeedSameBytesOtherSeedOtherPage) {
  for (const char* name : {"scan150", "fax200", "stamp", "photo"}) {
    const std::string pdf = report("clean");
    EXPECT_TRUE(aged(pdf, preset_of(name), kSeed) == aged_clean(name)) << name;
    EXPECT_FALSE(aged(pdf, preset_of(name), kSeed + 1) == aged_clean(name)) << name;
  }
}

TEST(Ageing, PagesKeepTheirSizeAndAreOnePictureWithoutText) {
  for (const AgeingPreset& preset : ageing_presets()) {
    SCOPED_TRACE(preset.name);
    auto file = PdfFile::open(aged_clean(preset.name), {});
    ASSERT_TRUE(file);
    ASSERT_EQ(file->page_count(), 1);
    const auto ink = file->ink(1);
    ASSERT_TRUE(ink);
    const bool on_its_side = first_page(preset).quarter_turns % 2 != 0;
    EXPECT_NEAR(ink->width, on_its_side ? 841.89 : 595.276, 0.01);
    EXPECT_NEAR(ink->height, on_its_side ? 595.276 : 841.89, 0.01);
    EXPECT_TRUE(ink->glyphs.empty());
    EXPECT_TRUE(ink->rules.empty());
    ASSERT_EQ(ink->pictures.size(), 1U);
    const auto& picture = ink->pictures[0];
    EXPECT_NEAR(picture.box.x1 - picture.box.x0, ink->width, 0.01);
    EXPECT_NEAR(picture.width, ink->width * preset.dpi / 72, 1);
    EXPECT_NEAR(picture.height, ink->height * preset.dpi / 72, 1);
    EXPECT_TRUE(file->take_messages().empty());
  }
}

TEST(Ageing, PicturesAreCompressedAsThePresetSays) {
  struct Row {
    const char* preset;
    std::string holds;
  };
  const Row rows[] = {{"scan300", "/DCTDecode"},         {"fax200", "/CCITTFaxDecode"},
                      {"fax300", "/BitsPerComponent 1"}, {"shaded", "/FlateDecode"},
                      {"stamp", "/DeviceRGB"},           {"photo", "/DeviceRGB"},
                      {"turned", "/DeviceGray"}};
  for (const Row& row : rows) {
    EXPECT_NE(aged_clean(row.preset).find(row.holds), std::string::npos) << row.preset;
  }
}

TEST(Ageing, InkStaysWhereItWas) {
  constexpr int kDpi = 100;
  const std::string pdf = report("clean");
  const Tiles drawn = ink_of(RasterFile(pdf).raster(1, kDpi, false));
  for (const AgeingPreset& preset : ageing_presets()) {
    const std::string scan = aged_clean(preset.name);
    Tiles seen = ink_of(RasterFile(scan).raster(1, kDpi, false));
    seen = turned(seen, (4 - first_page(preset).quarter_turns) % 4);
    // Skew moves lines across the borders of parts, perspective by up to half a part.
    const double least = std::string(preset.name) == "photo" ? 0.5 : 0.8;
    EXPECT_GT(correlation(drawn, seen), least) << preset.name;
  }
}

// A stamp and a signature: pixels that are clearly red and clearly blue; no others are.
TEST(Ageing, StampsAreRedAndSignaturesBlue) {
  for (const char* name : {"stamp", "photo"}) {
    const std::string pdf = aged_clean(name);
    const Raster page = RasterFile(pdf).raster(1, 72, true);
    int red = 0;
    int blue = 0;
    for (std::size_t at = 0; at < page.pixels.size(); at += 3) {
      const int difference = page.pixels[at] - page.pixels[at + 2];
      if (difference > 60) ++red;
      if (difference < -60) ++blue;
    }
    EXPECT_EQ(red > 300, std::string(name) == "stamp") << red;
    EXPECT_EQ(blue > 40, std::string(name) == "stamp") << blue;
  }
}

TEST(Ageing, WhatIsDrawnStaysInThePresetsRanges) {
  AgeingRandom random(kSeed, 0);
  const auto is_in = [](double value, Range range) {
    return value >= range.low && value <= range.high;
  };
  for (const AgeingPreset& preset : ageing_presets()) {
    std::set<int> turns;
    for (int i = 0; i < 200; ++i) {
      const Ageing ageing = draw_ageing(preset, random);
      turns.insert(ageing.quarter_turns);
      EXPECT_TRUE(is_in(ageing.skew, preset.skew)) << preset.name;
      EXPECT_TRUE(is_in(ageing.noise, preset.noise)) << preset.name;
      EXPECT_TRUE(is_in(ageing.jpeg_quality, preset.jpeg_quality)) << preset.name;
      EXPECT_TRUE(is_in(ageing.stamps, preset.marks)) << preset.name;
    }
    EXPECT_EQ(turns.size(), preset.quarter_turns.high == 0 ? 1U : 3U) << preset.name;
  }
}

TEST(Ageing, OfNoPdfIsEmpty) { EXPECT_EQ(aged("no PDF", preset_of("scan150"), kSeed), ""); }

TEST(AgeingRandom, StreamsOfASeedDifferAndNormalNumbersAreNormal) {
  AgeingRandom first(kSeed, 1);
  AgeingRandom again(kSeed, 1);
  AgeingRandom second(kSeed, 2);
  const std::uint64_t bits = first.bits();
  EXPECT_EQ(bits, again.bits());
  EXPECT_NE(bits, second.bits());
  double sum = 0;
  double squares = 0;
  constexpr int kCount = 20000;
  for (int i = 0; i < kCount; ++i) {
    const double value = first.normal();
    sum += value;
    squares += value * value;
  }
  EXPECT_NEAR(sum / kCount, 0, 0.03);
  EXPECT_NEAR(squares / kCount, 1, 0.05);
}

}  // namespace
}  // namespace bocso::corpus
