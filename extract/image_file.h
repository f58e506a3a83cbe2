// SPDX-License-Identifier: GPL-3.0-or-later
// Picture files as documents: TIFF (of many pages), JPEG, PNG, JPEG 2000. Leptonica decodes them.
//
// How large a page is stands in the file's header, and is held against the limit before any pixel
// is decoded. What is transparent is paper; EXIF's and TIFF's orientation are followed.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document_file.h"

namespace bocso {

// By their first bytes, whatever a file is called.
bool is_picture_file(std::string_view bytes);

// A page is as large as its resolution says, or A4 where that is not said or makes no sense
// (page_dpi() in image_page.h).
//
//   Result<PictureFile> file = PictureFile::open(bytes);
//   Result<PagePicture> picture = file->picture(1, {});   // 1654 × 2339 pixels, 200 dpi
class PictureFile final : public DocumentFile {
 public:
  // bytes: is_picture_file(). Errors: damaged.
  static Result<PictureFile> open(std::string bytes);

  // Where a TIFF file is cut short behind its second page this is 3: there is a third.
  int page_count() const override { return static_cast<int>(pages_.size()); }

  // No glyphs, and the picture. It is decoded here, and handed out by the next picture().
  Result<PageInk> ink(int page) override;
  // options.dpi is nothing to a picture.
  Result<PagePicture> picture(int page, const PictureOptions& options) override;
  const std::vector<Font>& fonts() const override { return fonts_; }
  std::vector<std::string> take_messages() override { return {}; }

 private:
  // How a page is stored, as its header has it.
  struct Stored {
    std::size_t offset = 0;  // of a TIFF directory
    double width = 0;        // pixels; 0: the header could not be read
    double height = 0;
    int orientation = 1;  // still to be followed, as TIFF's tag 274
    double x_dpi = 0;     // 0: not known
    double y_dpi = 0;
  };
  explicit PictureFile(std::string bytes) : bytes_(std::move(bytes)) {}
  void read_headers();
  Result<Image> decoded(const Stored& page, int number) const;

  std::string bytes_;
  std::vector<Stored> pages_;
  std::vector<Font> fonts_;
  int decoded_page_ = 0;  // of kept_; 0: none
  PagePicture kept_;
};

}  // namespace bocso
