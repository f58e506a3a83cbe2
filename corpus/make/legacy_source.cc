// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/legacy_source.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QUtil.hh>

#include "corpus/make/legacy_codes.h"
#include "corpus/make/truetype_bytes.h"

namespace bocso::corpus {
namespace {

std::string stream_bytes(QPDFObjectHandle stream) {
  const auto buffer = stream.getStreamData(qpdf_dl_all);
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

// The bytes of the next <hex string> after at, which is moved behind it.
std::optional<std::string> next_hex(std::string_view text, std::size_t& at) {
  const std::size_t begin = text.find('<', at);
  const std::size_t end = text.find('>', begin);
  if (begin == text.npos || end == text.npos) return std::nullopt;
  at = end + 1;
  return QUtil::hex_decode(std::string(text.substr(begin + 1, end - begin - 1)));
}

// Cairo writes only pairs of a code and its text, between beginbfchar and endbfchar.
std::map<int, char32_t> read_to_unicode(const std::string& map) {
  constexpr std::string_view kBegin = "beginbfchar";
  std::map<int, char32_t> letters;
  const std::string_view all = map;
  for (std::size_t at = all.find(kBegin); at != all.npos; at = all.find(kBegin, at + 1)) {
    const std::string_view pairs = all.substr(at, all.find("endbfchar", at) - at);
    std::size_t place = 0;
    while (const auto code = next_hex(pairs, place)) {
      const auto text = next_hex(pairs, place);
      // Ligatures and letters beyond the basic plane have no legacy code.
      if (!text || text->size() != 2) continue;
      const int number = code->size() == 1 ? static_cast<unsigned char>((*code)[0]) : u16(*code, 0);
      letters[number] = static_cast<char32_t>(u16(*text, 0));
    }
  }
  return letters;
}

}  // namespace

std::vector<int> SourceFont::codes(std::string_view text) const {
  std::vector<int> all;
  for (std::size_t at = 0; at < text.size(); at += two_bytes ? 2 : 1) {
    all.push_back(two_bytes ? u16(text, at) : static_cast<unsigned char>(text[at]));
  }
  return all;
}

std::string SourceFont::bytes(int code) const {
  std::string text;
  put16(text, code);
  return two_bytes ? text : text.substr(1);
}

char32_t SourceFont::letter(int code) const {
  const auto found = letters.find(code);
  return found == letters.end() ? 0 : found->second;
}

int SourceFont::glyph(int code) const {
  return two_bytes ? code : glyphs.glyph_of(cp1252(static_cast<unsigned char>(code)));
}

std::optional<SourceFont> read_source_font(QPDFObjectHandle font) {
  QPDFObjectHandle to_unicode = font.getKey("/ToUnicode");
  const bool two_bytes = font.getKey("/DescendantFonts").isArray();
  QPDFObjectHandle inner = two_bytes ? font.getKey("/DescendantFonts").getArrayItem(0) : font;
  QPDFObjectHandle descriptor = inner.getKey("/FontDescriptor");
  if (!to_unicode.isStream() || !descriptor.isDictionary()) return std::nullopt;
  QPDFObjectHandle file = descriptor.getKey("/FontFile2");
  if (!file.isStream()) return std::nullopt;
  // "GPJEWY+LiberationSerif": a subset's tag and the name.
  const std::string name = font.getKey("/BaseFont").getName();
  return SourceFont{.face = name.substr(name.find('+') == name.npos ? 1 : name.find('+') + 1),
                    .glyphs = TrueType(stream_bytes(file)),
                    .two_bytes = two_bytes,
                    .letters = read_to_unicode(stream_bytes(to_unicode))};
}

}  // namespace bocso::corpus
