// SPDX-License-Identifier: GPL-3.0-or-later
// PDF files: the ink of a page in one pass. The only user of Poppler.
//
// Poppler's public interface loses what this project needs (font names per character, character
// codes, ruling lines), so a private OutputDev collects all of it while Poppler draws the page.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/image.h"
#include "extract/page.h"
#include "normalize/result.h"

namespace bocso {

struct PdfOptions {
  std::string password;          // tried as user and as owner password
  double max_page_side = 14400;  // points; larger pages are refused (the PDF standard's own limit)
  // Characters, rules and pictures together; a page with more is cut off there, and PageInk::note
  // says so.
  std::size_t max_page_marks = 2'000'000;
};

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

// An open PDF. Not copyable; owns the bytes. Poppler keeps process-wide state: one process should
// read documents one after the other, and forget itself often.
//
//   Result<PdfFile> file = PdfFile::open(bytes, {});
//   for (int page = 1; page <= file->page_count(); ++page) Result<PageInk> ink = file->ink(page);
class PdfFile {
 public:
  // Errors: not_a_pdf, damaged, password, empty (zero pages).
  static Result<PdfFile> open(std::string bytes, const PdfOptions& options);
  PdfFile(PdfFile&&) noexcept;
  PdfFile& operator=(PdfFile&&) noexcept;
  ~PdfFile();

  int page_count() const;

  // Glyphs, rules and pictures of a page, 1-based. Glyphs outside the page and invisible ones are
  // there, too; rules are as drawn, not merged; what is drawn at no finite place is not. Errors:
  // too_large, damaged; the other pages stay readable.
  Result<PageInk> ink(int page);

  // The page as a picture: the one picture that fills it, at its own resolution; else, or with
  // options.dpi, the page drawn, at the resolution of its best picture (150 to 400 dpi) or at 300,
  // lower where it would have too many pixels. Errors: too_large, damaged.
  Result<PagePicture> picture(int page, const PictureOptions& options);

  // The fonts met so far; Glyph::font indexes them.
  const std::vector<Font>& fonts() const;

  // What Poppler complained about since the last call: at most three messages, and how many more.
  std::vector<std::string> take_messages();

 private:
  struct State;
  Result<void> can_display(int page);
  explicit PdfFile(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace bocso
