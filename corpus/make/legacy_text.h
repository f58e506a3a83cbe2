// SPDX-License-Identifier: GPL-3.0-or-later
// The text of content streams, written anew in legacy codes.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/make/legacy_face.h"
#include "corpus/make/legacy_layer.h"
#include "corpus/make/legacy_source.h"

namespace bocso::corpus {

// A glyph as the page shows it.
struct DrawnGlyph {
  const SourceFont* font = nullptr;
  std::string resource;  // the drawn font's name on the page
  double size = 0;
  int code = 0;
  char32_t letter = 0;  // 0 when unknown
  double gap = 0;       // before it, to the left, thousandths of the size: as in TJ
};

// The fonts of one document, drawn and legacy.
class LegacyFonts {
 public:
  LegacyFonts(QPDF& pdf, LegacyEncoding encoding, LegacyVariant variant);

  // nullptr for a font to be left alone.
  const SourceFont* source(const QPDFObjectHandle& font);
  // Which of the glyphs of a line are set in the capitals font.
  std::vector<bool> in_capitals(const std::vector<DrawnGlyph>& line) const;
  // To be called for every glyph before the first is shown.
  void announce(const DrawnGlyph& glyph, bool capitals);
  // What shows the glyph in a legacy font, one or two codes; empty when none can.
  std::vector<LegacyFace::Shown> shown(const DrawnGlyph& glyph, bool capitals);
  void add_to(const QPDFObjectHandle& fonts) const;
  void finish();

 private:
  std::optional<LegacyCodes> codes(const DrawnGlyph& glyph, bool capitals) const;
  LegacyFace& face(const SourceFont& font, bool capitals);

  QPDF& pdf_;
  LegacyEncoding encoding_;
  LegacyVariant variant_;
  std::map<QPDFObjGen, std::unique_ptr<SourceFont>> sources_;
  std::map<std::pair<std::string, bool>, std::unique_ptr<LegacyFace>> faces_;
};

// Rewrites one page's content: reads it all, then writes it.
class TextRewriter : public QPDFObjectHandle::ParserCallbacks {
 public:
  // fonts: the page's font resources.
  TextRewriter(LegacyFonts& legacy, QPDFObjectHandle fonts)
      : legacy_(legacy), fonts_(std::move(fonts)) {}

  void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override;
  void handleEOF() override { end_line(); }

  std::string write();
  const std::set<std::string>& kept_fonts() const { return kept_; }  // drawn fonts still in use

 private:
  struct FontState {
    std::string resource;
    double size = 0;
    const SourceFont* source = nullptr;
  };
  // What stands between two operators that move or draw, and the operators before it.
  struct Line {
    std::string operators;
    std::vector<DrawnGlyph> glyphs;
    std::vector<bool> capitals;
  };

  void handle(const std::string& name);
  void set_font();
  void show(const QPDFObjectHandle& strings);
  void show_text(const std::string& text);
  void pass(const std::string& name);
  void end_line();
  void write_line(const Line& line, std::string& content);

  LegacyFonts& legacy_;
  QPDFObjectHandle fonts_;
  std::vector<QPDFObjectHandle> operands_;
  FontState font_;
  std::vector<FontState> saved_;     // by q
  std::vector<bool> dropped_marks_;  // by BDC: whether its EMC is dropped, too
  Line line_;
  double gap_ = 0;  // before the next glyph, in thousandths of a point
  std::vector<Line> lines_;
  std::set<std::string> kept_;
};

}  // namespace bocso::corpus
