// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/ageing.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/make/ageing_light.h"
#include "corpus/make/ageing_marks.h"
#include "corpus/make/ageing_pdf.h"
#include "corpus/make/ageing_picture.h"
#include "corpus/make/raster.h"

namespace bocso::corpus {
namespace {

// Resolutions, compressions and marks are those of scans that offices publish: 200 and 300 dpi,
// grey or colour JPEG, now and then bilevel; 150 dpi and photographs are what is sent by phone.
constexpr AgeingPreset kPresets[] = {
    {.name = "scan300", .dpi = 300, .jpeg_quality = {60, 85}, .blur = {1, 1}},
    {.name = "scan200", .dpi = 200},
    {.name = "scan150", .dpi = 150, .jpeg_quality = {50, 75}, .blur = {0, 0}},
    {.name = "fax300",
     .dpi = 300,
     .colours = Colours::bilevel,
     .compression = Compression::group4,
     .blur = {1, 2},
     .shading = {0, 0.06},
     .paper = {246, 258},
     .noise = {5, 12},
     .specks = {20, 120}},
    {.name = "fax200",
     .dpi = 200,
     .colours = Colours::bilevel,
     .compression = Compression::group4,
     .shading = {0, 0.06},
     .paper = {246, 258},
     .noise = {5, 11},
     .specks = {20, 120}},
    {.name = "stamp", .dpi = 200, .colours = Colours::colour, .marks = {1, 2}},
    {.name = "turned", .dpi = 200, .quarter_turns = {1, 3}},
    {.name = "photo",
     .dpi = 200,
     .colours = Colours::colour,
     .skew = {-2.5, 2.5},
     .perspective = {0.01, 0.045},
     .warp = {1, 6},
     .blur = {0, 2},
     .shading = {0.15, 0.45},
     .paper = {205, 235},
     .specks = {0, 0}},
    {.name = "shaded",
     .dpi = 200,
     .compression = Compression::flate,
     .warp = {0, 2},
     .shading = {0.15, 0.45},
     .paper = {215, 245}},
};

Picture aged_page(Picture page, const Ageing& ageing, AgeingRandom& random) {
  for (int i = 0; i < ageing.stamps; ++i) add_stamp(page, ageing.dpi, random);
  for (int i = 0; i < ageing.signatures; ++i) add_signature(page, ageing.dpi, random);
  add_specks(page, ageing.specks, ageing.dpi, random);
  page = bent(page, draw_bend(page, ageing, random),
              ageing.perspective > 0 ? Beyond::table : Beyond::lid);
  for (int i = 0; i < ageing.blur; ++i) page = blurred(page);
  light(page, {.paper = ageing.paper, .shading = ageing.shading, .noise = ageing.noise}, random);
  if (ageing.colours == Colours::bilevel) page = thresholded(page, ageing.threshold);
  return turned(page, ageing.quarter_turns);
}

}  // namespace

std::span<const AgeingPreset> ageing_presets() { return kPresets; }

const AgeingPreset* find_ageing(std::string_view name) {
  const auto* found = std::find_if(std::begin(kPresets), std::end(kPresets),
                                   [&](const AgeingPreset& preset) { return preset.name == name; });
  return found == std::end(kPresets) ? nullptr : found;
}

Ageing draw_ageing(const AgeingPreset& preset, AgeingRandom& random) {
  Ageing ageing{.dpi = preset.dpi,
                .colours = preset.colours,
                .compression = preset.compression,
                .jpeg_quality = random.integer(preset.jpeg_quality),
                .quarter_turns = random.integer(preset.quarter_turns),
                .skew = random.uniform(preset.skew),
                .perspective = random.uniform(preset.perspective),
                .warp = random.uniform(preset.warp),
                .blur = random.integer(preset.blur),
                .shading = random.uniform(preset.shading),
                .paper = random.uniform(preset.paper),
                .noise = random.uniform(preset.noise),
                .specks = random.integer(preset.specks),
                .threshold = random.integer(preset.threshold)};
  ageing.stamps = random.integer(preset.marks);
  ageing.signatures = ageing.stamps;
  return ageing;
}

std::string aged(const std::string& pdf, const AgeingPreset& preset, std::uint64_t seed) {
  const RasterFile file(pdf);
  std::vector<PicturePage> pages;
  for (int number = 1; number <= file.page_count(); ++number) {
    AgeingRandom random(seed, static_cast<std::uint64_t>(number));
    const Ageing ageing = draw_ageing(preset, random);
    const Raster raster = file.raster(number, ageing.dpi, ageing.colours == Colours::colour);
    if (raster.pixels.empty()) return {};
    PicturePage page{.width = raster.width_points, .height = raster.height_points, .image = {}};
    if (ageing.quarter_turns % 2 != 0) std::swap(page.width, page.height);
    page.image = compressed(aged_page(picture_of(raster), ageing, random), ageing);
    if (page.image.bytes.empty()) return {};
    pages.push_back(std::move(page));
  }
  return picture_pdf(pages);
}

}  // namespace bocso::corpus
