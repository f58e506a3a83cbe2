// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/legacy_text.h"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <stdexcept>

#include "corpus/make/legacy_codes.h"

namespace bocso::corpus {
namespace {

constexpr int kDecimals = 3;       // of the gaps in TJ
constexpr double kLeastGap = 0.5;  // thousandths of the size; what is less is not seen

std::string number(double value, int decimals) {
  return QPDFObjectHandle::newReal(value, decimals).unparse();
}

bool is_blank(const DrawnGlyph& glyph) { return glyph.letter == U' ' || glyph.letter == 0xA0; }

bool is_combining(char32_t letter) { return letter >= 0x300 && letter <= 0x36F; }

// Letters written with combining marks keep their font: no legacy code stands for such a mark.
void hide_decomposed(std::vector<DrawnGlyph>& line) {
  bool before_mark = false;
  for (DrawnGlyph& glyph : std::views::reverse(line)) {
    const bool mark = is_combining(glyph.letter);
    if (mark || before_mark) glyph.letter = 0;
    before_mark = mark;
  }
}

bool needs_capital_font(LegacyEncoding encoding, char32_t letter) {
  const auto codes = legacy_codes(encoding, letter);
  return codes && codes->capital_font;
}

}  // namespace

LegacyFonts::LegacyFonts(QPDF& pdf, LegacyEncoding encoding, LegacyVariant variant)
    : pdf_(pdf), encoding_(encoding), variant_(variant) {}

const SourceFont* LegacyFonts::source(const QPDFObjectHandle& font) {
  const auto [place, is_new] = sources_.try_emplace(font.getObjGen());
  if (is_new) {
    if (auto read = read_source_font(font)) {
      place->second = std::make_unique<SourceFont>(std::move(*read));
    }
  }
  return place->second.get();
}

std::vector<bool> LegacyFonts::in_capitals(const std::vector<DrawnGlyph>& line) const {
  std::vector<bool> capitals(line.size(), false);
  const auto decide = [&](std::size_t begin, std::size_t end) {
    const auto first = line.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = line.begin() + static_cast<std::ptrdiff_t>(end);
    const bool needed = std::any_of(first, last, [&](const DrawnGlyph& glyph) {
      return needs_capital_font(encoding_, glyph.letter);
    });
    const bool mixed = std::any_of(
        first, last, [](const DrawnGlyph& glyph) { return is_small_letter(glyph.letter); });
    for (std::size_t i = begin; i < end; ++i) {
      capitals[i] = needed && (!mixed || needs_capital_font(encoding_, line[i].letter));
    }
    return needed && !mixed;
  };
  if (decide(0, line.size())) return capitals;
  for (std::size_t begin = 0; begin < line.size();) {
    std::size_t end = begin;
    while (end < line.size() && !is_blank(line[end])) ++end;
    decide(begin, end);
    begin = end + 1;
  }
  return capitals;
}

std::optional<LegacyCodes> LegacyFonts::codes(const DrawnGlyph& glyph, bool capitals) const {
  if (glyph.font == nullptr || glyph.font->glyph(glyph.code) == 0) return std::nullopt;
  return legacy_codes(encoding_, capitals ? small_letter(glyph.letter) : glyph.letter);
}

void LegacyFonts::announce(const DrawnGlyph& glyph, bool capitals) {
  const auto written = codes(glyph, capitals);
  if (!written || written->bytes.size() == 1) return;
  face(*glyph.font, capitals)
      .announce_marks(written->bytes[1], *glyph.font, glyph.font->glyph(glyph.code));
}

std::vector<LegacyFace::Shown> LegacyFonts::shown(const DrawnGlyph& glyph, bool capitals) {
  const auto written = codes(glyph, capitals);
  if (!written) return {};
  const std::string& bytes = written->bytes;
  const int drawn = glyph.font->glyph(glyph.code);
  LegacyFace& legacy = face(*glyph.font, capitals);
  if (bytes.size() == 1) return {legacy.letter(bytes[0], *glyph.font, drawn)};
  return {legacy.base(bytes[0], *glyph.font, drawn), legacy.marks(bytes[1], *glyph.font, drawn)};
}

LegacyFace& LegacyFonts::face(const SourceFont& font, bool capitals) {
  auto& place = faces_[{font.face, capitals}];
  if (!place) {
    const int count = static_cast<int>(faces_.size());
    place = std::make_unique<LegacyFace>(pdf_, count, encoding_, variant_, capitals, font);
  }
  return *place;
}

void LegacyFonts::add_to(const QPDFObjectHandle& fonts) const {
  for (const auto& [key, face] : faces_) face->add_to(fonts);
}

void LegacyFonts::finish() {
  for (const auto& [key, face] : faces_) face->finish(pdf_);
}

void TextRewriter::handleObject(QPDFObjectHandle object, std::size_t, std::size_t) {
  if (object.isInlineImage()) throw std::invalid_argument("inline image");
  if (object.isOperator()) {
    handle(object.getOperatorValue());
    operands_.clear();
  } else {
    operands_.push_back(object);
  }
}

void TextRewriter::handle(const std::string& name) {
  if (name == "Tf") {
    set_font();
  } else if (name == "Tj" || name == "TJ") {
    show(operands_.at(0));
  } else if (name == "'" || name == "\"") {
    throw std::invalid_argument("text operator that Cairo does not write");
  } else {
    if (!line_.glyphs.empty()) end_line();
    gap_ = 0;
    pass(name);
  }
}

void TextRewriter::set_font() {
  const std::string resource = operands_.at(0).getName();
  font_ = {resource, operands_.at(1).getNumericValue(), legacy_.source(fonts_.getKey(resource))};
}

void TextRewriter::show(const QPDFObjectHandle& strings) {
  QPDFObjectHandle all = strings;
  std::vector<QPDFObjectHandle> items = {all};
  if (all.isArray()) items = all.getArrayAsVector();
  for (QPDFObjectHandle& item : items) {
    if (item.isNumber()) {
      gap_ += item.getNumericValue() * font_.size;
    } else {
      show_text(item.getStringValue());
    }
  }
}

void TextRewriter::show_text(const std::string& text) {
  std::vector<int> codes(text.size());
  std::transform(text.begin(), text.end(), codes.begin(),
                 [](char c) { return static_cast<unsigned char>(c); });
  if (font_.source != nullptr) codes = font_.source->codes(text);
  for (const int code : codes) {
    const char32_t letter = font_.source != nullptr ? font_.source->letter(code) : 0;
    line_.glyphs.push_back(
        {font_.source, font_.resource, font_.size, code, letter, gap_ / font_.size});
    gap_ = 0;
  }
}

// ActualText would tell the letters; the real documents have none.
void TextRewriter::pass(const std::string& name) {
  if (name == "BDC" || name == "BMC") {
    dropped_marks_.push_back(name == "BDC" && operands_.at(1).isDictionary() &&
                             operands_.at(1).hasKey("/ActualText"));
    if (dropped_marks_.back()) return;
  } else if (name == "EMC" && !dropped_marks_.empty()) {
    const bool dropped = dropped_marks_.back();
    dropped_marks_.pop_back();
    if (dropped) return;
  } else if (name == "q") {
    saved_.push_back(font_);
  } else if (name == "Q" && !saved_.empty()) {
    font_ = saved_.back();
    saved_.pop_back();
  }
  for (QPDFObjectHandle& operand : operands_) line_.operators += operand.unparse() + " ";
  line_.operators += name + "\n";
}

void TextRewriter::end_line() {
  hide_decomposed(line_.glyphs);
  line_.capitals = legacy_.in_capitals(line_.glyphs);
  for (std::size_t i = 0; i < line_.glyphs.size(); ++i) {
    legacy_.announce(line_.glyphs[i], line_.capitals[i]);
  }
  lines_.push_back(std::move(line_));
  line_ = {};
}

std::string TextRewriter::write() {
  std::string content;
  for (const Line& line : lines_) {
    content += line.operators;
    if (!line.glyphs.empty()) write_line(line, content);
  }
  return content;
}

void TextRewriter::write_line(const Line& line, std::string& content) {
  std::string selected;
  std::string run;  // not yet written
  const auto end_run = [&] {
    if (!run.empty()) content += QPDFObjectHandle::newString(run).unparse();
    run.clear();
  };
  const auto put = [&](const std::string& resource, double size, double gap,
                       const std::string& bytes) {
    const std::string wanted = resource + " " + number(size, kDecimals) + " Tf\n[";
    if (selected != wanted) {
      end_run();
      content += (selected.empty() ? "" : "]TJ\n") + wanted;
      selected = wanted;
    }
    if (std::abs(gap) >= kLeastGap) {
      end_run();
      content += number(gap, kDecimals);
    }
    run += bytes;
  };
  double back = 0;  // what the marks before were shifted by
  for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
    const DrawnGlyph& glyph = line.glyphs[i];
    const auto codes = legacy_.shown(glyph, line.capitals[i]);
    double gap = glyph.gap;
    for (const LegacyFace::Shown& code : codes) {
      put(code.resource, glyph.size, gap + back - code.shift, code.bytes);
      back = code.shift;
      gap = 0;
    }
    if (!codes.empty()) continue;
    const std::string byte(1, static_cast<char>(glyph.code));
    put(glyph.resource, glyph.size, gap + back,
        glyph.font != nullptr ? glyph.font->bytes(glyph.code) : byte);
    kept_.insert(glyph.resource);
    back = 0;
  }
  end_run();
  content += "]TJ\n";
}

}  // namespace bocso::corpus
