// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/character_form.h"

#include "normalize/utf8.h"

namespace bocso {
namespace {

// Cyrillic and Greek letters that look like Latin ones; 0 for the others.
char32_t latin_lookalike(char32_t c) {
  static constexpr std::u32string_view kForeign = U"АВЕЅІЈКМНОРСТУХаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
  static constexpr std::u32string_view kLatin = U"ABESIJKMHOPCTYXaeopcyxsijABEZHIKMNOPTYXo";
  static_assert(kForeign.size() == kLatin.size());
  const std::size_t at = kForeign.find(c);
  return at == std::u32string_view::npos ? 0 : kLatin[at];
}

bool is_foreign_letter(char32_t c) { return (c >= 0x370 && c < 0x530) && is_letter(c); }

}  // namespace

bool is_private(char32_t c) { return c >= 0xE000 && c < 0xF900; }

SymbolFont symbol_font(std::string_view name) {
  if (name.starts_with("Symbol")) return SymbolFont::formulas;
  for (const std::string_view pictures : {"Wingdings", "Webdings", "ZapfDingbats", "Marlett"}) {
    if (name.starts_with(pictures)) return SymbolFont::pictures;
  }
  return SymbolFont::none;
}

bool is_symbol_code(char32_t c, SymbolFont font) {
  return is_private(c) || (font == SymbolFont::pictures && c > 0x20 && c < 0x100);
}

char32_t visible_symbol(char32_t c, SymbolFont font) {
  if (c < 0x100) c += 0xF000;
  switch (c) {
    case 0xF02D:
      return U'-';
    case 0xF0B7:
      return U'•';
    case 0xF0A7:
      return U'▪';
    case 0xF0D8:
      return U'➢';
    case 0xF0FC:
      return U'✓';
    default:
      break;
  }
  if (font != SymbolFont::formulas) return c >= 0xF020 && c < 0xF100 ? U'•' : c;
  switch (c) {
    case 0xF0A3:
      return U'≤';
    case 0xF0B0:
      return U'°';
    case 0xF0B1:
      return U'±';
    case 0xF0B3:
      return U'≥';
    case 0xF0B4:
      return U'×';
    case 0xF0BB:
      return U'≈';
    default:
      return c >= 0xF025 && c < 0xF03F ? c - 0xF000 : U'•';
  }
}

bool is_bullet_sign(char32_t c) { return c == U'•' || c == U'▪' || c == U'➢' || c == U'✓'; }

char32_t visible_form(char32_t c) {
  if (c == 0x2010 || c == 0x2011) return U'-';
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;  // "１２" of East Asian keyboards
  return c;
}

std::optional<LatinForm> latin_form(std::string_view word) {
  // Greek and Cyrillic begin with these bytes.
  if (word.find_first_of("\xCD\xCE\xCF\xD0\xD1") == std::string_view::npos) return std::nullopt;
  LatinForm form;
  bool any_foreign = false;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    const char32_t latin = is_foreign_letter(c) ? latin_lookalike(c) : c;
    any_foreign = any_foreign || latin != c;
    form.is_whole = form.is_whole && latin != 0;
    form.any_latin = form.any_latin || (latin == c && is_letter(c));
    append_utf8(form.text, latin);
  }
  if (!any_foreign) return std::nullopt;
  return form;
}

const char* ligature(char32_t c) {
  static constexpr const char* kSpelt[] = {"ff", "fi", "fl", "ffi", "ffl", "ft", "st"};
  return c >= 0xFB00 && c <= 0xFB06 ? kSpelt[c - 0xFB00] : nullptr;
}

}  // namespace bocso
