// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/legacy_face.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "corpus/make/legacy_codes.h"
#include "corpus/make/truetype_bytes.h"

namespace bocso::corpus {
namespace {

constexpr int kSymbolic = 4;
constexpr int kNonsymbolic = 32;
constexpr int kItalic = 64;

// Readers take a longer step back to a mark, in thousandths of the size, for the end of a word.
constexpr int kLongestStepBack = 30;
// How far an accented letter may move its base letter, in thousandths of the size.
constexpr int kLargestOffset = 20;

struct Family {
  const char* part;  // of the drawn font's name; the last row is for all others
  const char* tcvn3;
  const char* vni;
};
constexpr Family kFamilies[] = {{"Sans", ".VnArial", "VNI-Helve"}, {"", ".VnTime", "VNI-Times"}};

// Distiller's names of codes that WinAnsiEncoding gives to two characters, as its files have them.
struct TwoByteCode {
  unsigned char code;
  char32_t letter;
};
constexpr TwoByteCode kTwoByteCodes[] = {{0xAD, 0x2212}, {0xB7, 0x2219}};

bool is_two_byte_code(unsigned char code) {
  return std::any_of(std::begin(kTwoByteCodes), std::end(kTwoByteCodes),
                     [&](const TwoByteCode& row) { return row.code == code; });
}

bool has(const std::string& name, const char* part) { return name.find(part) != name.npos; }
bool is_bold(const std::string& face) { return has(face, "Bold"); }
bool is_italic(const std::string& face) { return has(face, "Italic") || has(face, "Oblique"); }

// Word and its drivers write ".VnTimeH,BoldItalic", Distiller the font's own "VnTimeHBoldItalic".
std::string legacy_name(const std::string& face, LegacyEncoding encoding, LegacyVariant variant,
                        bool capital) {
  const Family& family = *std::find_if(std::begin(kFamilies), std::end(kFamilies),
                                       [&](const Family& row) { return has(face, row.part); });
  std::string name = encoding == LegacyEncoding::tcvn3 ? family.tcvn3 : family.vni;
  if (capital) name += "H";
  const std::string style =
      std::string(is_bold(face) ? "Bold" : "") + (is_italic(face) ? "Italic" : "");
  if (variant != LegacyVariant::distilled) return style.empty() ? name : name + "," + style;
  return (name[0] == '.' ? name.substr(1) : name) + style;
}

// "CAAAAA+": six letters that tell the subsets of a document apart.
std::string subset_tag(int number) {
  return {static_cast<char>('A' + number / 26 % 26),
          static_cast<char>('A' + number % 26),
          'A',
          'A',
          'A',
          'A',
          '+'};
}

std::string hex(unsigned value, int digits) {
  std::string text;
  for (int i = digits - 1; i >= 0; --i) text += "0123456789ABCDEF"[value >> (4 * i) & 0xF];
  return text;
}

std::string to_unicode_map(const std::map<int, char32_t>& letters, int digits) {
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n"
      "<< /Registry (Adobe)\n/Ordering (UCS)\n/Supplement 0\n>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<" +
      hex(0, digits) + "> <" + hex(~0U, digits) + ">\nendcodespacerange\n";
  int left = 0;  // in the block; a block has at most 100 lines
  auto total = letters.size();
  for (const auto& [code, letter] : letters) {
    if (left == 0) {
      left = static_cast<int>(std::min<std::size_t>(total, 100));
      total -= static_cast<std::size_t>(left);
      map += std::to_string(left) + " beginbfchar\n";
    }
    map += "<" + hex(static_cast<unsigned>(code), digits) + "> <" + hex(letter, 4) + ">\n";
    if (--left == 0) map += "endbfchar\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

// Where the marks of an accented glyph begin, from the end of the letter.
int mark_place(const TrueType& font, int glyph) {
  return font.marks_box(glyph).x0 - font.metrics(glyph).advance;
}

QPDFObjectHandle name_object(const std::string& name) {
  return QPDFObjectHandle::newName("/" + name);
}

}  // namespace

LegacyFace::LegacyFace(QPDF& pdf, int number, LegacyEncoding encoding, LegacyVariant variant,
                       bool capital, const SourceFont& source)
    : variant_(variant),
      name_(legacy_name(source.face, encoding, variant, capital)),
      base_font_(subset_tag(number) + name_),
      resource_("/L" + std::to_string(number)),
      source_(&source),
      writer_(source.glyphs),
      font_(pdf.makeIndirectObject(QPDFObjectHandle::newDictionary())),
      two_bytes_font_(QPDFObjectHandle::newNull()) {
  if (variant == LegacyVariant::distilled) {
    two_bytes_font_ = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
  }
}

LegacyFace::Shown LegacyFace::letter(char code, const SourceFont& font, int glyph) {
  const auto legacy = static_cast<unsigned char>(code);
  const TrueType::Box box = font.glyphs.box(glyph);
  const auto [drawn, is_new] = boxes_.try_emplace(legacy, box);
  if (is_new) {
    place(legacy, writer_.add(font.glyphs, glyph), font.glyphs.metrics(glyph).advance);
  } else if (!(drawn->second == box)) {
    throw std::out_of_range("accented letters on different base letters");
  }
  return show(legacy);
}

LegacyFace::Shown LegacyFace::base(char code, const SourceFont& font, int glyph) {
  const TrueType::Component base = font.glyphs.base(glyph);
  const int most = kLargestOffset * font.glyphs.units_per_em() / 1000;
  if (std::abs(base.dx) > most || base.dy != 0 ||
      font.glyphs.metrics(base.glyph).advance != font.glyphs.metrics(glyph).advance) {
    throw std::out_of_range("an accented letter that moves its base letter");
  }
  return letter(code, font, base.glyph);
}

void LegacyFace::announce_marks(char code, const SourceFont& font, int glyph) {
  const int left = mark_place(font.glyphs, glyph);
  const auto [place, is_new] =
      mark_places_.try_emplace(static_cast<unsigned char>(code), Span{left, left});
  place->second = {std::min(place->second.first, left), std::max(place->second.last, left)};
}

LegacyFace::Shown LegacyFace::marks(char code, const SourceFont& font, int glyph) {
  const auto legacy = static_cast<unsigned char>(code);
  const int units = font.glyphs.units_per_em();
  const Span& span = mark_places_.at(legacy);
  const int left =
      span.first + std::min((span.last - span.first) / 2, kLongestStepBack * units / 1000);
  if (!own_.contains(legacy)) place(legacy, writer_.add_marks(font.glyphs, glyph, left), 0);
  Shown shown = show(legacy);
  shown.shift = 1000.0 * (mark_place(font.glyphs, glyph) - left) / units;
  return shown;
}

void LegacyFace::place(unsigned char legacy, int glyph, int advance) {
  const unsigned char code = own_code(legacy);
  own_[legacy] = code;
  glyphs_[code] = glyph;
  advances_[code] = advance;
}

unsigned char LegacyFace::own_code(unsigned char legacy) {
  if (variant_ != LegacyVariant::subset) return legacy;
  if (own_.size() >= 0xFF) throw std::out_of_range("more codes than a simple font has");
  return static_cast<unsigned char>(own_.size() + 1);
}

LegacyFace::Shown LegacyFace::show(unsigned char legacy) const {
  if (variant_ == LegacyVariant::distilled && is_two_byte_code(legacy)) {
    std::string bytes;
    put16(bytes, glyphs_.at(legacy));
    return {resource_ + "C", bytes};
  }
  return {resource_, std::string(1, static_cast<char>(own_.at(legacy)))};
}

bool LegacyFace::has_two_byte_codes() const {
  return variant_ == LegacyVariant::distilled &&
         std::any_of(glyphs_.begin(), glyphs_.end(),
                     [](const auto& entry) { return is_two_byte_code(entry.first); });
}

void LegacyFace::add_to(QPDFObjectHandle fonts) const {
  fonts.replaceKey(resource_, font_);
  if (has_two_byte_codes()) fonts.replaceKey(resource_ + "C", two_bytes_font_);
}

QPDFObjectHandle LegacyFace::descriptor(QPDF& pdf, int flags, const QPDFObjectHandle& file) const {
  const int units = source_->glyphs.units_per_em();
  const std::string_view head = source_->glyphs.table("head");
  const std::string_view hhea = source_->glyphs.table("hhea");
  const auto thousandths = [&](int value) { return std::to_string(value * 1000 / units); };
  std::string box;
  for (const std::size_t at : {36, 38, 40, 42}) box += thousandths(i16(head, at)) + " ";
  const std::string ascent = thousandths(i16(hhea, 4));
  QPDFObjectHandle object = QPDFObjectHandle::parse(
      "<< /Type /FontDescriptor /Flags " +
      std::to_string(flags + (is_italic(source_->face) ? kItalic : 0)) + " /FontBBox [" + box +
      "] /ItalicAngle " + (is_italic(source_->face) ? "-15" : "0") + " /Ascent " + ascent +
      " /Descent " + thousandths(i16(hhea, 6)) + " /CapHeight " + ascent + " /StemV " +
      (is_bold(source_->face) ? "138" : "84") + " >>");
  object.replaceKey("/FontName", name_object(base_font_));
  object.replaceKey("/FontFile2", file);
  return pdf.makeIndirectObject(object);
}

void LegacyFace::finish(QPDF& pdf) {
  const bool windows = variant_ == LegacyVariant::distilled;
  const auto maps = windows                              ? TrueTypeWriter::Maps::windows
                    : variant_ == LegacyVariant::builtin ? TrueTypeWriter::Maps::symbol
                                                         : TrueTypeWriter::Maps::mac;
  const std::string bytes = writer_.write(glyphs_, maps, name_);
  QPDFObjectHandle file = QPDFObjectHandle::newStream(&pdf, bytes);
  file.getDict().replaceKey("/Length1",
                            QPDFObjectHandle::newInteger(static_cast<long long>(bytes.size())));
  font_.replaceKey("/Type", QPDFObjectHandle::newName("/Font"));
  font_.replaceKey("/Subtype", QPDFObjectHandle::newName("/TrueType"));
  font_.replaceKey("/BaseFont", name_object(base_font_));
  font_.replaceKey("/FontDescriptor", descriptor(pdf, windows ? kNonsymbolic : kSymbolic, file));
  if (windows) font_.replaceKey("/Encoding", QPDFObjectHandle::newName("/WinAnsiEncoding"));
  const int first = glyphs_.empty() ? 0 : glyphs_.begin()->first;
  const int last = glyphs_.empty() ? 0 : glyphs_.rbegin()->first;
  QPDFObjectHandle widths = QPDFObjectHandle::newArray();
  for (int code = first; code <= last; ++code) {
    const auto found = advances_.find(static_cast<unsigned char>(code));
    const int advance = found == advances_.end() ? 0 : found->second;
    widths.appendItem(
        QPDFObjectHandle::newInteger(advance * 1000 / source_->glyphs.units_per_em()));
  }
  font_.replaceKey("/FirstChar", QPDFObjectHandle::newInteger(first));
  font_.replaceKey("/LastChar", QPDFObjectHandle::newInteger(last));
  font_.replaceKey("/Widths", widths);
  if (variant_ == LegacyVariant::subset) {
    std::map<int, char32_t> looks;
    for (const auto& [legacy, code] : own_) looks[code] = cp1252(legacy);
    font_.replaceKey("/ToUnicode", QPDFObjectHandle::newStream(&pdf, to_unicode_map(looks, 2)));
  }
  if (has_two_byte_codes()) finish_two_bytes(pdf, file);
}

void LegacyFace::finish_two_bytes(QPDF& pdf, const QPDFObjectHandle& file) {
  std::map<int, char32_t> letters;
  QPDFObjectHandle widths = QPDFObjectHandle::newArray();
  for (const TwoByteCode& row : kTwoByteCodes) {
    const auto glyph = glyphs_.find(row.code);
    if (glyph == glyphs_.end()) continue;
    letters[glyph->second] = row.letter;
    widths.appendItem(QPDFObjectHandle::newInteger(glyph->second));
    widths.appendItem(QPDFObjectHandle::parse(
        "[" + std::to_string(advances_.at(row.code) * 1000 / source_->glyphs.units_per_em()) +
        "]"));
  }
  QPDFObjectHandle inner = QPDFObjectHandle::parse(
      "<< /Type /Font /Subtype /CIDFontType2 /CIDToGIDMap /Identity /CIDSystemInfo"
      " << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");
  inner.replaceKey("/BaseFont", name_object(base_font_));
  inner.replaceKey("/FontDescriptor", descriptor(pdf, kSymbolic, file));
  inner.replaceKey("/W", widths);
  QPDFObjectHandle inner_fonts = QPDFObjectHandle::newArray();
  inner_fonts.appendItem(pdf.makeIndirectObject(inner));
  two_bytes_font_.replaceKey("/Type", QPDFObjectHandle::newName("/Font"));
  two_bytes_font_.replaceKey("/Subtype", QPDFObjectHandle::newName("/Type0"));
  two_bytes_font_.replaceKey("/BaseFont", name_object(base_font_));
  two_bytes_font_.replaceKey("/Encoding", QPDFObjectHandle::newName("/Identity-H"));
  two_bytes_font_.replaceKey("/DescendantFonts", inner_fonts);
  two_bytes_font_.replaceKey("/ToUnicode",
                             QPDFObjectHandle::newStream(&pdf, to_unicode_map(letters, 4)));
}

}  // namespace bocso::corpus
