// SPDX-License-Identifier: GPL-3.0-or-later
// Which way up a page is, found by reading some of it each way.
#pragma once

#include "extract/image_page.h"
#include "extract/ocr.h"

namespace bocso {

// By how many quarter turns clockwise the page must be turned to stand upright, 0 to 3; 0 where
// none of them can be read. page: straighten() without turns. Measured on 97 pages of generated
// scans and photographs (corpus/make, seeds 61 and 62), 33 of them turned: text that is upright is
// read with a confidence of 0.61 to 0.95, text on its side or head with one of 0.66 at most, and
// always with less than the same text upright; of 12 of the turned pages Tesseract's own detection
// of orientation saw 5.
int quarter_turns(OcrEngine& labels, const StraightPage& page);

}  // namespace bocso
