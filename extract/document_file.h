// SPDX-License-Identifier: GPL-3.0-or-later
// What is read: a file of pages, each with ink and a picture. PdfFile (pdf.h) and PictureFile
// (image_file.h) are such files.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/image.h"
#include "extract/page.h"
#include "normalize/result.h"

namespace bocso {

struct PictureOptions {
  double dpi = 0;  // draw the page at this resolution; 0: take what is there
  std::size_t max_pixels = 100'000'000;
};

// A page as a picture, upright as it is displayed.
struct PagePicture {
  Image image;
  Rect box;        // where it lies on the page, points
  double dpi = 0;  // 0: not known
};

class DocumentFile {
 public:
  virtual ~DocumentFile() = default;

  virtual int page_count() const = 0;

  // Glyphs, rules and pictures of a page, 1-based. Errors: too_large, damaged; the other pages stay
  // readable.
  virtual Result<PageInk> ink(int page) = 0;

  // The page as a picture. Errors: too_large, damaged.
  virtual Result<PagePicture> picture(int page, const PictureOptions& options) = 0;

  // The fonts met so far; Glyph::font indexes them.
  virtual const std::vector<Font>& fonts() const = 0;

  // What the library below complained about since the last call.
  virtual std::vector<std::string> take_messages() = 0;

 protected:
  DocumentFile() = default;
  DocumentFile(const DocumentFile&) = default;
  DocumentFile& operator=(const DocumentFile&) = default;
};

}  // namespace bocso
