// SPDX-License-Identifier: GPL-3.0-or-later
// The fonts that Cairo embeds: each face is split into a simple font for the Windows-1252 letters
// and fonts with two-byte codes for the rest.
#pragma once

#include <map>
#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/make/truetype.h"

namespace bocso::corpus {

struct SourceFont {
  std::string face;  // "LiberationSerif-Bold"
  TrueType glyphs;
  bool two_bytes = false;
  std::map<int, char32_t> letters;  // by code

  std::vector<int> codes(std::string_view text) const;
  std::string bytes(int code) const;
  char32_t letter(int code) const;  // 0 when unknown
  int glyph(int code) const;        // 0 when it has none
};

// nullopt for a font without TrueType glyphs or without ToUnicode.
std::optional<SourceFont> read_source_font(QPDFObjectHandle font);

}  // namespace bocso::corpus
