// SPDX-License-Identifier: GPL-3.0-or-later
// One cell, or one word, of a picture → words. Numbers and labels are read by different engines:
// the Vietnamese model reads "1" as "l" and "0" as "Ú".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/image_page.h"
#include "extract/image_parts.h"
#include "extract/image_rules.h"
#include "extract/ocr.h"
#include "extract/ocr_glyphs.h"
#include "extract/ocr_number.h"
#include "extract/ocr_votes.h"
#include "extract/page.h"

namespace bocso {

// Reads the words of one picture, and at last lets its figures vote on those that are not sure.
class CellReader {
 public:
  // labels and numbers are used while the reader lives, and so are votes, those of the document:
  // they learn what is read here.
  CellReader(OcrEngine& labels, OcrEngine& numbers, GlyphVotes& votes, const RuledPicture& picture,
             double dpi)
      : labels_(labels), numbers_(numbers), votes_(votes), picture_(picture), dpi_(dpi) {}

  // The words in a part of the picture. What has ink and cannot be read is a word without text and
  // without confidence.
  void read(const PixelBox& part);

  // A word that the engine for labels read in the whole picture; read again by the engine for
  // numbers, if it may be one.
  void add(const OcrWord& read);

  // All words that were read, in points from the picture's top left.
  std::vector<Word> take_words();

 private:
  // A number, after two readings of it.
  struct Number {
    PartInk ink;
    FigureLine line;
    std::string shapes;
    OcrReading free;   // by all characters,
    OcrReading bound;  // and by those of numbers, at another scale
    bool is_number = false;
    bool is_sure = false;
    bool is_again = false;  // the engine for labels read a word there
    std::size_t word = 0;   // into words_
  };

  Word word_of(const OcrWord& read) const;
  void read_label(const PartInk& ink);
  // Words in pixels of the picture.
  std::vector<OcrWord> read_text(const PartInk& ink, OcrLayout layout);
  std::vector<OcrWord> read_lines(const PartInk& ink);
  Number read_number(const PartInk& ink, const PixelBox& part);
  PixelBox with_neighbours(const PixelBox& word) const;
  std::optional<PixelBox> faint_sign(const PixelBox& part, const FigureLine& line) const;
  void keep(Number number, std::size_t word);
  void settle_label(const Number& number);
  OcrReading read_at(const PartInk& ink, double times);
  OcrChoice settle(const Number& number);
  Word unread(const PixelBox& ink) const;

  OcrEngine& labels_;
  OcrEngine& numbers_;
  GlyphVotes& votes_;
  const RuledPicture& picture_;
  double dpi_;
  std::vector<Word> words_;
  std::vector<Number> found_;
};

}  // namespace bocso
