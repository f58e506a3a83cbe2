// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of a page put right: dark ink on even light paper, lines of text level.
#pragma once

#include <string>
#include <vector>

#include "extract/document_file.h"
#include "extract/image.h"
#include "extract/image_flow.h"
#include "extract/page_map.h"

namespace bocso {

struct StraightPage {
  Image grey;                  // 8 bits a pixel
  Image ink;                   // the same, 1 bit a pixel
  double dpi = 0;              // of both
  int paper = 255;             // the commonest grey
  bool bilevel = false;        // it came black and white
  PageMap to_page;             // from its pixels to points of the page as displayed
  TextFlow flow;               // of its text, before skew and bends were taken away
  std::vector<Image> samples;  // parts of the picture then: flow.samples
  std::string steps;  // what was done: "300 dpi, turned by 90°, skew 1.23°, light evened"

  double width() const { return 72.0 * grey.width() / dpi; }  // points
  double height() const { return 72.0 * grey.height() / dpi; }
};

// The resolution of a page whose longer side has that many pixels: the stated one, or where it is
// not known (0) or makes the page smaller than 3 inches or larger than 24, that of an A4 page.
double page_dpi(int longest, double stated);

// Puts the picture right, after `quarters` quarter turns clockwise. Each step is taken only where
// it is needed: colours to grey (stamps and signatures are taken off), light to dark, dark ground
// away, more than 330 dpi to 300, light evened, skew up to 15° turned away.
StraightPage straighten(const PagePicture& picture, int quarters);

}  // namespace bocso
