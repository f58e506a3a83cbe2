// SPDX-License-Identifier: GPL-3.0-or-later
// One cell, or one word, of a picture → words. Numbers and labels are read by different engines:
// the Vietnamese model reads "1" as "l" and "0" as "Ú".
#pragma once

#include <vector>

#include "extract/image_page.h"
#include "extract/image_parts.h"
#include "extract/image_rules.h"
#include "extract/ocr.h"
#include "extract/page.h"

namespace bocso {

class CellReader {
 public:
  // labels and numbers are used while the reader lives.
  CellReader(OcrEngine& labels, OcrEngine& numbers, const RuledPicture& picture, double dpi)
      : labels_(labels), numbers_(numbers), picture_(picture), dpi_(dpi) {}

  // The words in a part of the picture, in points from its top left. What has ink and cannot be
  // read is a word without text and without confidence.
  std::vector<Word> read(const PixelBox& part);

  // A word of labels read again by the engine for numbers, if it may be one.
  void read_number_again(Word& word);

  // A word that the engine for labels read, in points. left and top: where in the whole picture, in
  // pixels, that part begins which it was read from.
  Word word_of(const OcrWord& read, double left, double top) const;

 private:
  std::vector<Word> read_label(const PartInk& ink);
  Word unread(const PixelBox& ink) const;
  bool read_number(const PartInk& ink, Word& word);

  OcrEngine& labels_;
  OcrEngine& numbers_;
  const RuledPicture& picture_;
  double dpi_;
};

}  // namespace bocso
