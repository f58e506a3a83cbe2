// SPDX-License-Identifier: GPL-3.0-or-later
// PDF files: the ink of a page in one pass. The only user of Poppler.
//
// Poppler's public interface loses what this project needs (font names per character, character
// codes, ruling lines), so a private OutputDev collects all of it while Poppler draws the page.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/document_file.h"
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

// An open PDF. Not copyable; owns the bytes. Poppler keeps process-wide state: one process should
// read documents one after the other, and forget itself often.
//
//   Result<PdfFile> file = PdfFile::open(bytes, {});
//   for (int page = 1; page <= file->page_count(); ++page) Result<PageInk> ink = file->ink(page);
class PdfFile final : public DocumentFile {
 public:
  // Errors: not_a_pdf, damaged, password, empty (zero pages).
  static Result<PdfFile> open(std::string bytes, const PdfOptions& options);
  PdfFile(PdfFile&&) noexcept;
  PdfFile& operator=(PdfFile&&) noexcept;
  ~PdfFile() override;

  int page_count() const override;

  // Glyphs, rules and pictures of a page, 1-based. Glyphs outside the page and invisible ones are
  // there, too; rules are as drawn, not merged; what is drawn at no finite place is not. Errors:
  // too_large, damaged; the other pages stay readable.
  Result<PageInk> ink(int page) override;

  // The page as a picture: the one picture that fills it, at its own resolution; else, or with
  // options.dpi, the page drawn, at the resolution of its best picture (150 to 400 dpi) or at 300,
  // lower where it would have too many pixels. Errors: too_large, damaged.
  Result<PagePicture> picture(int page, const PictureOptions& options) override;

  const std::vector<Font>& fonts() const override;

  // At most three messages of Poppler's, and how many more there were.
  std::vector<std::string> take_messages() override;

 private:
  struct State;
  Result<void> can_display(int page);
  explicit PdfFile(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace bocso
