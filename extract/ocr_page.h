// SPDX-License-Identifier: GPL-3.0-or-later
// A page's picture → words and ruling lines, as a text layer would give them.
#pragma once

#include <optional>
#include <string>

#include "extract/image_page.h"
#include "extract/ocr.h"
#include "extract/ocr_votes.h"
#include "extract/page.h"
#include "extract/page_map.h"
#include "extract/pdf.h"

namespace bocso {

// text is in points of the page put right: upright and level. to_page leads from there to the page
// as it is displayed.
struct ScannedPage {
  PageText text;
  PageMap to_page;
  std::string steps;  // what was done to the picture
};

// Keeps its engines, and what the figures look like, from page to page of one document.
class PageReader {
 public:
  // language: Tesseract's model for labels and prose; figures are read with "eng".
  explicit PageReader(std::string language) : language_(std::move(language)) {}

  // Tables are read cell by cell, the rest of the page as a whole. A page on its side or
  // head is turned: where its text does not surely run across, or cannot be read as it is, parts of
  // it are read each way (ocr_turns.h). Errors: unavailable.
  Result<ScannedPage> read(int number, const PagePicture& picture);

 private:
  Result<void> start();
  ScannedPage read_straight(int number, const StraightPage& page);

  std::string language_;
  std::optional<OcrEngine> labels_;
  std::optional<OcrEngine> numbers_;
  GlyphVotes votes_;
};

}  // namespace bocso
