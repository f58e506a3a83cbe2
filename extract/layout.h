// SPDX-License-Identifier: GPL-3.0-or-later
// A document's bytes → tables and paragraphs: the stages of this folder in order.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/table.h"
#include "normalize/result.h"

namespace bocso {

struct PageRange {
  int first = 1;
  int last = 1;
};

// Which pages are read from their pictures.
enum class OcrUse { automatic, always, never };

struct LayoutOptions {
  std::string password;
  std::vector<PageRange>
      pages;  // 1-based, both ends included; empty: all. Pages a document lacks are skipped
  double max_page_side = 14400;    // points
  OcrUse ocr = OcrUse::automatic;  // pages without a text layer that can be believed
  double dpi = 0;                // to draw pages at for that; 0: as DocumentFile::picture() has it
  std::string language = "vie";  // Tesseract's model for words
  std::function<void()> before_ocr;  // called before each page that is read from its picture
};

// Reads a PDF, or a picture file (image_file.h). Text from before Unicode is decoded, by font;
// layout.notes say which fonts were read as what. A page waits for that only where its own words
// leave a font in doubt. A page without a text layer that can be believed is read from its picture.
// A page that cannot be read is a Note and a PageInfo without text_source; the others are kept.
// Errors, when nothing can be read: not_a_pdf, damaged, password, empty, too_large, unavailable.
Result<Layout> read_layout(std::string bytes, const LayoutOptions& options);

}  // namespace bocso
