// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a document vote on each other: it has one typeface, so a figure looks like those
// that were read without doubt. They tell "11" from the "1" that an engine made of it, and "75"
// from "78".
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/image.h"
#include "extract/ocr_glyphs.h"

namespace bocso {

// What the figures that were read before make of a number.
struct GlyphVote {
  std::string text;     // "" where it looks like nothing known; ';' is a point or a comma
  double likeness = 0;  // of its least likely figure to those of that kind, 0…1
  double lead = 0;      // by how much less it is like any other kind, at least

  bool is_sure() const;
  bool is_clear() const;  // it tells points from commas
  // Is it for this reading? "5;411" is for "5.411".
  bool is_for(std::string_view reading) const;
  friend bool operator==(const GlyphVote&, const GlyphVote&) = default;
};

class GlyphVotes {
 public:
  // What is learnt and read from now on is of another picture.
  void begin_page() { ++page_; }

  // A number that was read without doubt: "1.903" teaches four figures. grey is the picture in
  // which the line's boxes are. Nothing is learnt where pieces and characters do not match one to
  // one.
  void learn(const Image& grey, const FigureLine& line, std::string_view reading);

  // Pieces of broken figures are put together, and wide pieces cut, where that looks like figures.
  // What the same line taught has no vote.
  GlyphVote read(const Image& grey, const FigureLine& line) const;

 private:
  static constexpr int kWidth = 16;
  static constexpr int kHeight = 20;
  using Shade = std::array<float, kWidth * kHeight>;  // mean 0, length 1
  struct Sample {
    Shade shade;
    int page;
    PixelBox box;
  };
  struct Likeness {
    char character = 0;
    double best = 0;
    double second = 0;
  };

  struct Samples {
    std::vector<Sample> kept;
    std::size_t next = 0;  // to be replaced
  };

  void add(const Image& grey, const FigureLine& line, const PixelBox& box, char character);
  static Shade shade_of(const Image& grey, const FigureLine& line, const PixelBox& box);
  // Among the characters given.
  Likeness likeness_of(const Image& grey, const FigureLine& line, const PixelBox& box,
                       std::string_view among) const;

  int page_ = 0;
  std::map<char, Samples> samples_;
};

}  // namespace bocso
