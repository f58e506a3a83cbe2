// SPDX-License-Identifier: GPL-3.0-or-later
// The ink of a page, written as text: one glyph a character, as a PDF would draw it.
//
//   InkBuilder ink;
//   ink.font(".VnTime").line("Céng hßa x· héi").font("Arial").line("Năm 2004");
//   judge.see(ink.page, ink.fonts);
//
// in_western() writes Vietnamese as it looks in a Western font: in TCVN3 "Việt" is "ViÖt".
#pragma once

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/page.h"
#include "normalize/legacy_encoding.h"
#include "normalize/utf8.h"

namespace bocso {

struct InkBuilder {
  PageInk page;
  std::vector<Font> fonts;

  InkBuilder() { clear(); }

  // The font of what follows; a new one if there is none of this name and kind. western_codes: its
  // character codes are those of the text in Windows-1252.
  InkBuilder& font(const std::string& name, bool western_codes = false) {
    for (font_ = 0; font_ < fonts.size(); ++font_) {
      if (fonts[font_].name == name && fonts[font_].western_codes == western_codes) return *this;
    }
    Font added;
    added.name = name;
    added.object_id = static_cast<int>(fonts.size()) + 10;
    added.simple = western_codes;
    added.has_to_unicode = !western_codes;
    added.western_codes = western_codes;
    fonts.push_back(added);
    return *this;
  }
  // Text on a line of its own.
  InkBuilder& line(std::string_view text) {
    x_ = 50;
    y_ += 14;
    return draw(text);
  }
  // More of the same line.
  InkBuilder& draw(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const char32_t c = next_code_point(text, i);
      Glyph glyph = next_glyph();
      glyph.unicode[0] = c;
      glyph.unicode_count = 1;
      glyph.code = fonts[font_].western_codes ? western_code(c).value_or(0) : 1000 + c;
      page.glyphs.push_back(glyph);
    }
    return *this;
  }
  // A code of which Poppler knows no character.
  InkBuilder& code(std::uint8_t code) {
    Glyph glyph = next_glyph();
    glyph.code = code;
    page.glyphs.push_back(glyph);
    return *this;
  }
  InkBuilder& gap(double points) {
    x_ += points;
    return *this;
  }
  InkBuilder& picture(const Rect& box) {
    page.pictures.push_back({box, 1200, 1600});
    return *this;
  }
  // A new page with the same fonts.
  InkBuilder& clear() {
    page = {};
    page.number = 1;
    page.width = 600;
    page.height = 800;
    y_ = 50;
    return *this;
  }
  // What the page says, lines apart.
  std::string text() const {
    std::string out;
    const Glyph* last = nullptr;
    for (const Glyph& glyph : page.glyphs) {
      if (last != nullptr && glyph.baseline != last->baseline) out += '\n';
      append_utf8(out, glyph.unicode_count == 0 ? 0xFFFD : glyph.unicode[0]);
      last = &glyph;
    }
    return out;
  }

 private:
  Glyph next_glyph() {
    Glyph glyph;
    glyph.box = {x_, y_ - 9, x_ + 5, y_ + 2};
    glyph.baseline = y_;
    glyph.size = 10;
    glyph.font = static_cast<std::uint16_t>(font_);
    x_ += 5;
    return glyph;
  }

  std::size_t font_ = 0;
  double x_ = 50;
  double y_ = 50;
};

// From corpus/legacy.tsv. TCVN3 writes toned capitals small.
inline std::string in_western(Encoding encoding, std::string_view text) {
  static const auto table = [] {
    std::map<std::string, std::vector<std::string>> codes;
    std::ifstream file(BOCSO_CORPUS "/legacy.tsv");
    for (std::string line; std::getline(file, line);) {
      std::istringstream in(line);
      std::string letter;
      std::getline(in, letter, '\t');
      for (std::string field; std::getline(in, field, '\t');) codes[letter].push_back(field);
    }
    return codes;
  }();
  if (encoding == Encoding::unicode) return std::string(text);
  const std::size_t column = static_cast<std::size_t>(encoding) - 1;
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::string letter;
    append_utf8(letter, next_code_point(text, i));
    auto row = table.find(letter);
    if (row != table.end() && row->second[column] == "-") row = table.find(to_lower(letter));
    if (row == table.end()) {
      out += letter;
      continue;
    }
    std::istringstream in(row->second[column]);
    for (unsigned code = 0; in >> std::hex >> code;) {
      append_utf8(out, western_character(static_cast<std::uint8_t>(code)));
    }
  }
  return out;
}

// Fifty words, as an office would write them.
inline constexpr std::string_view kOfficeText =
    "Trong quý này, Văn phòng đã tiếp nhận và giải quyết đúng hạn các hồ sơ của người dân, tổ "
    "chức; "
    "số còn lại đang được xử lý. Những thủ tục mới công bố đều có ở bộ phận một cửa, mẫu đơn được "
    "niêm yết, việc thu phí, lệ phí thực hiện theo quy định của pháp luật hiện hành.";

}  // namespace bocso
