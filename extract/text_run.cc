// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/text_run.h"

#include <array>
#include <cmath>

#include "normalize/legacy_encoding.h"
#include "normalize/syllable.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

// Shares of the font size.
constexpr double kRunGap = 3.0;
constexpr double kWordGap = 0.3;  // marks drawn as characters of their own leave small gaps
constexpr double kBackstep = 1.0;
constexpr double kBaselineStep = 0.3;

constexpr char32_t kBullet = 0x2022;
constexpr char32_t kSymbols = 0xF000;
constexpr std::uint8_t kMiddleDot = 0xB7;

// What a code is before its encoding is known. Quotes and dashes of Windows-1252 are punctuation in
// all encodings but VPS and VISCII, which have rare capitals there.
constexpr std::array<GlyphKind, 256> kKinds = [] {
  std::array<GlyphKind, 256> kinds{};
  for (std::size_t code = 0; code < kinds.size(); ++code) {
    const bool is_letter = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    if (is_letter) kinds[code] = GlyphKind::letter;
    if (code >= 0x80 || (code > 0 && code < 0x20)) kinds[code] = GlyphKind::code;
  }
  for (const unsigned code : {0x09U, 0x0AU, 0x0DU, 0x82U, 0x84U, 0x85U, 0x91U, 0x92U, 0x93U, 0x94U,
                              0x96U, 0x97U, 0xA0U}) {
    kinds[code] = GlyphKind::separator;
  }
  return kinds;
}();

bool is_beyond_codes(const Glyph& glyph) {
  for (int i = 0; i < glyph.unicode_count; ++i) {
    const char32_t c = glyph.unicode[static_cast<std::size_t>(i)];
    if (c > 0xFF && (letter_parts(c).plain != 0 || is_combining_mark(c))) return true;
  }
  return false;
}

bool is_next_to(const Glyph& before, const Glyph& after, double gap) {
  if (before.turn != after.turn) return false;
  const Run a = run_of(before.box, before.baseline, before.turn);
  const Run b = run_of(after.box, after.baseline, after.turn);
  const double size = before.size;
  return std::fabs(a.baseline - b.baseline) <= kBaselineStep * size &&
         b.from - a.to <= gap * size && b.from - a.to >= -kBackstep * size;
}

}  // namespace

GlyphCode glyph_code(const Glyph& glyph, const Font& font) {
  if (is_beyond_codes(glyph)) return {GlyphKind::unicode, -1};
  if (font.western_codes && glyph.code < 0x100) {
    return {kKinds[glyph.code], static_cast<std::int16_t>(glyph.code)};
  }
  if (glyph.unicode_count != 1) return {};
  if (glyph.unicode[0] == kBullet) return {GlyphKind::code, kMiddleDot};
  // Fonts marked as symbols, which many of these are, have their codes in the private use area.
  if (glyph.unicode[0] > kSymbols + 0x20 && glyph.unicode[0] < kSymbols + 0x100) {
    const auto code = static_cast<std::uint8_t>(glyph.unicode[0] - kSymbols);
    return {kKinds[code], code};
  }
  const std::optional<std::uint8_t> code = western_code(glyph.unicode[0]);
  return code ? GlyphCode{kKinds[*code], *code} : GlyphCode{};
}

std::vector<GlyphCode> glyph_codes(const PageInk& ink, const std::vector<Font>& fonts) {
  std::vector<GlyphCode> codes;
  codes.reserve(ink.glyphs.size());
  for (const Glyph& glyph : ink.glyphs) codes.push_back(glyph_code(glyph, fonts[glyph.font]));
  return codes;
}

std::vector<GlyphSpan> text_runs(const PageInk& ink, const FontFamilies& families) {
  std::vector<GlyphSpan> runs;
  for (std::size_t i = 0; i < ink.glyphs.size(); ++i) {
    const bool continues = i > 0 &&
                           families[ink.glyphs[i].font] == families[ink.glyphs[i - 1].font] &&
                           is_next_to(ink.glyphs[i - 1], ink.glyphs[i], kRunGap);
    if (!continues) runs.push_back({i, i});
    runs.back().end = i + 1;
  }
  return runs;
}

std::vector<GlyphSpan> words_of(const PageInk& ink, const std::vector<GlyphCode>& codes,
                                GlyphSpan run) {
  std::vector<GlyphSpan> words;
  bool open = false;
  for (std::size_t i = run.begin; i < run.end; ++i) {
    const Glyph& glyph = ink.glyphs[i];
    if (codes[i].kind == GlyphKind::separator) {
      open = false;
      continue;
    }
    if (!open || !is_next_to(ink.glyphs[i - 1], glyph, kWordGap)) words.push_back({i, i});
    words.back().end = i + 1;
    open = true;
  }
  return words;
}

}  // namespace bocso
