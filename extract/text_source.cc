// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/text_source.h"

#include <fmt/format.h>

#include <algorithm>

namespace bocso {
namespace {

constexpr double kMuch = 0.1;  // of a page's characters
// The banner of an electronic signature on a scan has 60 to 160 characters (measured on decisions
// of 2025).
constexpr std::size_t kBannerCharacters = 300;
constexpr double kPicturePage = 0.5;  // of the page's area

bool names_legacy_encoding(const std::string& font) {
  for (const char* prefix : {".Vn", "Vn", "VNI-", "VNI "}) {
    if (font.starts_with(prefix)) return true;
  }
  return false;
}

// The letters with a tone mark on them, which no 8-bit code maps to by accident.
bool is_vietnamese_unicode(const Glyph& glyph) {
  return glyph.unicode_count > 0 && glyph.unicode[0] >= 0x1EA0 && glyph.unicode[0] <= 0x1EF9;
}

double picture_share(const PageInk& ink) {
  double largest = 0;
  for (const Picture& picture : ink.pictures) {
    const double width = std::min(picture.box.x1, ink.width) - std::max(picture.box.x0, 0.0);
    const double height = std::min(picture.box.y1, ink.height) - std::max(picture.box.y0, 0.0);
    largest = std::max(largest, std::max(width, 0.0) * std::max(height, 0.0));
  }
  return ink.width * ink.height > 0 ? largest / (ink.width * ink.height) : 0;
}

}  // namespace

TextSource judge_text(const PageInk& ink, const std::vector<Font>& fonts) {
  if (ink.glyphs.empty()) {
    if (ink.pictures.empty()) return {"unicode", "nothing is printed on the page"};
    return {"", fmt::format("no text layer: a picture covers {:.0f} % of the page",
                            100 * picture_share(ink))};
  }
  const double pictured = picture_share(ink);
  if (pictured > kPicturePage && ink.glyphs.size() < kBannerCharacters) {
    return {
        "",
        fmt::format(
            "a picture covers {:.0f} % of the page, and only {} characters of text stand over it",
            100 * pictured, ink.glyphs.size())};
  }
  std::vector<std::size_t> characters(fonts.size());
  std::vector<bool> unicode(fonts.size());
  for (const Glyph& glyph : ink.glyphs) {
    if (glyph.font >= fonts.size()) continue;
    ++characters[glyph.font];
    if (is_vietnamese_unicode(glyph)) unicode[glyph.font] = true;
  }
  std::size_t legacy = 0;
  std::string name;
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    if (unicode[i] || characters[i] == 0 || !names_legacy_encoding(fonts[i].name)) continue;
    legacy += characters[i];
    if (name.empty()) name = fonts[i].name;
  }
  if (static_cast<double>(legacy) > kMuch * static_cast<double>(ink.glyphs.size())) {
    return {"",
            fmt::format(
                "the font {} holds text in an encoding older than Unicode, which is not decoded",
                name)};
  }
  return {"unicode", ""};
}

}  // namespace bocso
