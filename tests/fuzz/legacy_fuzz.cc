// SPDX-License-Identifier: GPL-3.0-or-later
// Any codes in any fonts: judging and decoding neither fail nor make anything that is not text.
//
// The input is taken two bytes a glyph: what follows the one before (same word, blank, new line, other
// font), and its code. At most 4,000 glyphs, a full page: longer inputs only repeat themselves.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "extract/decode.h"
#include "extract/text_source.h"
#include "extract/words.h"
#include "normalize/legacy_encoding.h"
#include "normalize/utf8.h"

namespace {

using namespace bocso;

constexpr std::size_t kMostGlyphs = 4000;

void demand(bool holds) {
  if (!holds) std::abort();
}

std::vector<Font> fonts() {
  std::vector<Font> all;
  for (const char* name : {".VnTime", ".VnTimeH", "VNI-Times", "VPS Times", "Arial", "", "SymbolMT"}) {
    for (const bool western : {true, false}) {
      Font font;
      font.name = name;
      font.object_id = static_cast<int>(all.size()) + 1;
      font.simple = western;
      font.western_codes = western;
      all.push_back(font);
    }
  }
  return all;
}

PageInk ink_of(const std::uint8_t* data, std::size_t size, std::size_t font_count) {
  PageInk ink;
  ink.number = 1;
  ink.width = 600;
  ink.height = 800;
  double x = 50;
  double y = 50;
  std::size_t font = 0;
  for (std::size_t i = 0; i + 1 < size && ink.glyphs.size() < kMostGlyphs; i += 2) {
    const std::uint8_t step = data[i];
    if ((step & 0x03) == 1) x += 5;
    if ((step & 0x03) == 2) {
      x = 50;
      y += 12;
    }
    if ((step & 0x03) == 3) font = (step >> 4U) % font_count;
    Glyph& glyph = ink.glyphs.emplace_back();
    glyph.box = {x, y - 9, x + 5, y + 2};
    glyph.baseline = y;
    glyph.size = 10;
    glyph.font = static_cast<std::uint16_t>(font);
    glyph.code = data[i + 1];
    // Characters beyond the codes now and then, and none.
    const char32_t c = (step & 0x04) != 0 ? 0x1E00U + data[i + 1]
                       : (step & 0x08) != 0 ? 0x2200U + data[i + 1]
                                            : western_character(data[i + 1]);
    glyph.unicode[0] = c;
    glyph.unicode_count = c == 0 ? 0 : 1;
    glyph.invisible = step == 0xFF;
    x += 5;
  }
  if (size > 0 && data[0] % 5 == 0) ink.pictures.push_back({{0, 0, 600, 800}, 10, 10});
  return ink;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const Encoding encoding : kLegacyEncodings) {
    const std::string text = decode(encoding, {data, size});
    demand(is_valid_utf8(text) && text == to_nfc(text));
  }
  const std::vector<Font> all = fonts();
  PageInk ink = ink_of(data, size, all.size());
  const std::size_t glyphs = ink.glyphs.size();
  FontJudge judge;
  judge.see(ink, all);
  judge.close();
  demand(judge.readings().size() == all.size());
  const LettersRead letters = decode_page(ink, all, judge);
  demand(ink.glyphs.size() <= glyphs);
  for (const Glyph& glyph : ink.glyphs) demand(glyph.unicode[0] <= 0x10FFFF);
  const TextSource source = judge_text(ink, letters);
  demand(!source.source.empty() || !source.reason.empty());
  for (const Word& word : read_words(ink, all).words) demand(is_valid_utf8(word.text));
  return 0;
}
