// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of text → words. The only user of Tesseract.
//
// An engine holds one language model (Debian: tesseract-ocr-vie, tesseract-ocr-eng) and takes some
// 60 ms to start: keep it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/image.h"
#include "normalize/result.h"

namespace bocso {

struct OcrWord {
  std::string text;
  double confidence = 0;  // Tesseract's, 0…1
  PixelBox box;
  double baseline = 0;     // y in the middle of the word, pixels
  double line_height = 0;  // from its line's descenders to its ascenders, pixels

  friend bool operator==(const OcrWord&, const OcrWord&) = default;
};

// How text lies in a picture.
enum class OcrLayout { line, block, page };

class OcrEngine {
 public:
  // language: Tesseract's name of a model ("vie"), or several joined with "+". Errors: unavailable,
  // naming the package that is missing.
  static Result<OcrEngine> open(const std::string& language);
  OcrEngine(OcrEngine&&) noexcept;
  OcrEngine& operator=(OcrEngine&&) noexcept;
  ~OcrEngine();

  // Only these characters are read from now on; "": all.
  void allow_only(std::string_view characters);

  // The words of the picture, which is grey or bilevel, in reading order; dpi is its resolution.
  std::vector<OcrWord> read(const Image& image, OcrLayout layout, double dpi);

 private:
  struct State;
  explicit OcrEngine(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace bocso
