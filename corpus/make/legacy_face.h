// SPDX-License-Identifier: GPL-3.0-or-later
// One legacy font in the making: .VnTime, .VnTimeH,Bold, VNI-Times … It takes glyphs under legacy
// codes and becomes the font objects of the PDF.
#pragma once

#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

#include "corpus/make/legacy_layer.h"
#include "corpus/make/legacy_source.h"
#include "corpus/make/truetype.h"

namespace bocso::corpus {

class LegacyFace {
 public:
  // What to write into the content stream for a code.
  struct Shown {
    std::string resource;  // "/L3": the font
    std::string bytes;
    double shift = 0;  // before it, to the right, in thousandths of the font size; undone after it
  };

  // source gives the face's name and hinting and must outlive this; number tells it from the
  // others.
  LegacyFace(QPDF& pdf, int number, LegacyEncoding encoding, LegacyVariant variant, bool capital,
             const SourceFont& source);

  Shown letter(char code, const SourceFont& font, int glyph);
  // The letter of an accented glyph; then its marks. All marks to come are
  // announced before the first is shown, so that they are drawn between the places they take.
  Shown base(char code, const SourceFont& font, int glyph);
  void announce_marks(char code, const SourceFont& font, int glyph);
  Shown marks(char code, const SourceFont& font, int glyph);

  // Names the font objects in a page's resources, when all glyphs are known.
  void add_to(QPDFObjectHandle fonts) const;
  // Fills the font objects; once, when all glyphs are known.
  void finish(QPDF& pdf);

 private:
  struct Span {
    int first = 0;
    int last = 0;
  };

  Shown show(unsigned char legacy) const;
  bool has_two_byte_codes() const;
  unsigned char own_code(unsigned char legacy);
  void place(unsigned char legacy, int glyph, int advance);
  QPDFObjectHandle descriptor(QPDF& pdf, int flags, const QPDFObjectHandle& file) const;
  void finish_two_bytes(QPDF& pdf, const QPDFObjectHandle& file);

  LegacyVariant variant_;
  std::string name_;       // ".VnTime,Bold"
  std::string base_font_;  // with a subset's tag
  std::string resource_;
  const SourceFont* source_;
  TrueTypeWriter writer_;
  std::map<unsigned char, int> glyphs_;           // by the code in the PDF
  std::map<unsigned char, int> advances_;         // by the code in the PDF, font units
  std::map<unsigned char, unsigned char> own_;    // legacy code -> code in the PDF
  std::map<unsigned char, TrueType::Box> boxes_;  // of the letter by legacy code
  std::map<unsigned char, Span> mark_places_;     // legacy code -> from the end of the letter
  QPDFObjectHandle font_;
  QPDFObjectHandle two_bytes_font_;
};

}  // namespace bocso::corpus
