// SPDX-License-Identifier: GPL-3.0-or-later
// Reports as offices scan, fax and photograph them: a PDF of pictures without any text.
//
//   const AgeingPreset* preset = find_ageing("fax200");
//   std::string scan = aged(pdf, *preset, 17);   // the same bytes for the same seed
//
// A page is drawn at the preset's resolution, stamped and signed, bent and blurred as by a scanner
// or a camera, unevenly lit, and compressed. Pages keep their size in points; those that lie on
// their side or head have it as they lie, without /Rotate. What is drawn by chance differs from
// page to page: each sheet goes into the feeder anew.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "corpus/make/ageing_random.h"

namespace bocso::corpus {

enum class Colours { bilevel, grey, colour };
enum class Compression { jpeg, group4, flate };  // group4: of bilevel pictures only, as fax has it

// What is done to a page.
struct Ageing {
  int dpi = 300;
  Colours colours = Colours::grey;
  Compression compression = Compression::flate;
  int jpeg_quality = 75;
  int quarter_turns = 0;   // clockwise
  double skew = 0;         // degrees, clockwise
  double perspective = 0;  // how far a corner moves in at most, as a share of the page's side
  double warp = 0;         // how far a sheet that does not lie flat bends a line, points
  int blur = 0;            // how often each pixel is averaged with its neighbours
  double shading = 0;      // share of the light that is missing at the darkest edge
  double paper = 255;      // grey level of the paper in full light, of 255; more is overexposed
  double noise = 0;        // standard deviation in grey levels
  int specks = 0;          // dirt, in number
  int threshold = 128;     // bilevel: what is darker is black
  int stamps = 0;          // red, round, 36 mm
  int signatures = 0;      // blue
};

// A kind of scan: what to draw an Ageing from. The ranges given here are those of a good office
// scanner; a kind says where it differs.
struct AgeingPreset {
  const char* name;
  int dpi;
  Colours colours = Colours::grey;
  Compression compression = Compression::jpeg;
  Range jpeg_quality = {55, 80};
  Range quarter_turns = {0, 0};
  Range skew = {-1.2, 1.2};
  Range perspective = {0, 0};
  Range warp = {0, 0};
  Range blur = {0, 1};
  Range shading = {0, 0.04};
  Range paper = {248, 262};
  Range noise = {3, 8};
  Range specks = {5, 40};
  Range threshold = {155, 195};
  Range marks = {0, 0};  // stamps, each with a signature
};

// scan300, scan200, scan150, fax300, fax200, stamp, turned, photo, shaded.
std::span<const AgeingPreset> ageing_presets();
const AgeingPreset* find_ageing(std::string_view name);  // nullptr when there is none

Ageing draw_ageing(const AgeingPreset& preset, AgeingRandom& random);

// Pages of pictures; about 0.2 s a page at 300 dpi or in colour, half of it in grey at 200 dpi.
// Empty when a page of pdf cannot be drawn.
std::string aged(const std::string& pdf, const AgeingPreset& preset, std::uint64_t seed);

}  // namespace bocso::corpus
