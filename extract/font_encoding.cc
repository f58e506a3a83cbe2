// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/font_encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "extract/character_form.h"
#include "normalize/syllable.h"

namespace bocso {
namespace {

constexpr std::size_t kLongestWord = 24;  // codes; the longest syllable takes nine in VNI

// To believe words against a name, or without one. Real text has 95 % of syllables and more (names,
// abbreviations and foreign words are the rest); chance gives below a third.
constexpr std::size_t kFewWords = 4;
constexpr std::size_t kFewCodes = 3;
constexpr double kMostWords = 0.7;
constexpr double kHalf = 0.5;
constexpr double kBetterThanUnicode = 0.25;
constexpr double kBetterThanOthers = 0.1;
// To be so sure that later pages cannot change it.
constexpr std::size_t kManyWords = 40;
constexpr double kAlmostAll = 0.8;
constexpr std::size_t kForeignWords = 200;
// "°", "²", "©" in a Unicode text.
constexpr std::size_t kFewSigns = 2;

bool is_odd(std::uint8_t code) { return letter_parts(western_character(code)).plain == 0; }
// Signs that stand in any text, next to no letter.
bool is_sign(std::uint8_t code) {
  switch (code) {
    case 0xA3:
    case 0xA5:
    case 0xA7:
    case 0xA9:
    case 0xAB:
    case 0xAD:
    case 0xAE:
    case 0xB0:
    case 0xB1:
    case 0xB2:
    case 0xB3:
    case 0xB5:
    case 0xB7:
    case 0xBB:
    case 0xBD:
    case 0xD7:
    case 0x80:
    case 0x95:
      return true;
    default:
      return false;
  }
}

std::size_t index(Encoding encoding) { return static_cast<std::size_t>(encoding); }

double share(const WordEvidence& evidence, Encoding encoding) {
  if (evidence.words == 0) return 0;
  return static_cast<double>(evidence.syllables[index(encoding)]) /
         static_cast<double>(evidence.words);
}

// The letters of a word in an encoding; empty when a code is no letter in it.
std::u32string_view letters_of(Encoding encoding, std::basic_string_view<std::uint8_t> codes,
                               std::array<char32_t, kLongestWord>& room) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < codes.size();) {
    const DecodedLetter decoded = encoding == Encoding::unicode
                                      ? DecodedLetter{western_character(codes[i]), 1}
                                      : decode_letter(encoding, codes, i);
    if (decoded.letter == 0) return {};
    room[size++] = decoded.letter;
    i += static_cast<std::size_t>(decoded.codes);
  }
  return {room.data(), size};
}

Encoding best_legacy(const WordEvidence& evidence, Encoding other_than = Encoding::unicode) {
  Encoding best = Encoding::unicode;
  for (const Encoding encoding : kLegacyEncodings) {
    if (encoding == other_than) continue;
    if (best == Encoding::unicode || score(evidence, encoding) > score(evidence, best)) {
      best = encoding;
    }
  }
  return best;
}

std::string described(const std::string& name, int object_id) {
  return name.empty() ? fmt::format("the font without a name (object {})", object_id)
                      : "the font " + name;
}

}  // namespace

WordEvidence& WordEvidence::operator+=(const WordEvidence& other) {
  words += other.words;
  odd_words += other.odd_words;
  codes |= other.codes;
  for (std::size_t i = 0; i < syllables.size(); ++i) {
    syllables[i] += other.syllables[i];
    common[i] += other.common[i];
  }
  return *this;
}

void add_word(WordEvidence& evidence, std::basic_string_view<std::uint8_t> codes) {
  if (codes.size() < 2 || codes.size() > kLongestWord) return;
  std::array<char32_t, kLongestWord> room{};
  ++evidence.words;
  bool odd = false;
  for (const std::uint8_t code : codes) {
    if (code >= 0x20 && code < 0x80) continue;
    evidence.codes.set(code);
    odd = odd || is_odd(code);
  }
  if (odd) ++evidence.odd_words;
  for (std::size_t i = 0; i < evidence.syllables.size(); ++i) {
    const std::u32string_view letters = letters_of(static_cast<Encoding>(i), codes, room);
    if (!is_syllable(letters)) continue;
    ++evidence.syllables[i];
    if (is_common_syllable(letters)) ++evidence.common[i];
  }
}

double score(const WordEvidence& evidence, Encoding encoding) {
  if (evidence.words == 0) return 0;
  const auto common = static_cast<double>(evidence.common[index(encoding)]);
  return share(evidence, encoding) + common / 2 / static_cast<double>(evidence.words);
}

Encoding judge_words(const WordEvidence& evidence, std::optional<Encoding> named) {
  const double as_it_stands = score(evidence, Encoding::unicode);
  if (named) {
    if (evidence.words == 0) return *named;
    const bool good = share(evidence, *named) >= kHalf && score(evidence, *named) >= as_it_stands;
    const Encoding rival = best_legacy(evidence, *named);
    const bool beaten = evidence.words >= kFewWords && share(evidence, rival) >= kMostWords &&
                        score(evidence, rival) > score(evidence, *named) + kBetterThanUnicode;
    if (good && !beaten) return *named;
    if (evidence.words < kFewWords && as_it_stands == 0) return *named;
  }
  const Encoding best = best_legacy(evidence);
  const Encoding second = best_legacy(evidence, best);
  const bool enough =
      evidence.words >= kFewWords && evidence.codes.count() >= kFewCodes && evidence.odd_words > 0;
  const bool clear = share(evidence, best) >= kMostWords &&
                     score(evidence, best) >= as_it_stands + kBetterThanUnicode &&
                     score(evidence, best) >= score(evidence, second) + kBetterThanOthers;
  return enough && clear ? best : Encoding::unicode;
}

void FontJudge::see(const PageInk& ink, const std::vector<Font>& fonts) {
  add_fonts(fonts);
  count_page(ink, fonts);
  const auto is_doubtful = [&](std::size_t font) {
    return on_page_[font].codes > 0 && !seen_[font].is_settled && !seen_[font].is_symbols &&
           !is_unicode_here(font);
  };
  bool doubtful = false;
  for (std::size_t font = 0; font < fonts.size(); ++font) doubtful = doubtful || is_doubtful(font);
  if (doubtful) add_words(ink, fonts);
  // Twice: a font that the first round settles speaks for its kin.
  for (std::size_t font = 0; font < fonts.size(); ++font) settle(font);
  ready_ = true;
  for (std::size_t font = 0; font < fonts.size(); ++font) ready_ = settle(font) && ready_;
}

void FontJudge::add_fonts(const std::vector<Font>& fonts) {
  for (std::size_t i = seen_.size(); i < fonts.size(); ++i) {
    const Font& font = fonts[i];
    Seen& seen = seen_.emplace_back();
    seen.name = font.name;
    seen.object_id = font.object_id;
    seen.named = encoding_of_font(font.name);
    seen.is_symbols = symbol_font(font.name) != SymbolFont::none;
    readings_.emplace_back();
    family_.emplace_back();
    const auto own = static_cast<std::uint16_t>(i);
    families_.push_back(
        font.name.empty() ? own : first_of_name_.try_emplace(font.name, own).first->second);
  }
}

void FontJudge::count_page(const PageInk& ink, const std::vector<Font>& fonts) {
  on_page_.assign(fonts.size(), {});
  bool after_letter = false;
  std::uint16_t sign_of = 0;  // the font of a sign just passed, which counts if a letter follows
  bool sign = false;
  for (const Glyph& glyph : ink.glyphs) {
    const GlyphCode code = glyph_code(glyph, fonts[glyph.font]);
    OnPage& page = on_page_[glyph.font];
    seen_[glyph.font].is_used = true;
    const bool is_lone_sign = code.kind == GlyphKind::code && !after_letter &&
                              is_sign(static_cast<std::uint8_t>(code.code));
    if (sign && code.kind != GlyphKind::separator) {
      ++on_page_[sign_of].codes;
      ++on_page_[sign_of].odd;
    }
    sign = is_lone_sign;
    sign_of = glyph.font;
    after_letter = code.kind != GlyphKind::separator;
    if (is_lone_sign) continue;
    switch (code.kind) {
      case GlyphKind::separator:
        break;
      case GlyphKind::letter:
        ++page.letters;
        break;
      case GlyphKind::code:
        ++page.codes;
        if (is_odd(static_cast<std::uint8_t>(code.code))) ++page.odd;
        break;
      case GlyphKind::unicode:
        ++family_[families_[glyph.font]].unicode_letters;
        break;
    }
  }
}

void FontJudge::add_words(const PageInk& ink, const std::vector<Font>& fonts) {
  const std::vector<GlyphCode> codes = glyph_codes(ink, fonts);
  std::array<std::uint8_t, kLongestWord> room{};
  for (const GlyphSpan& run : text_runs(ink, families_)) {
    const std::uint16_t first = ink.glyphs[run.begin].font;
    if (seen_[first].is_symbols) continue;
    const bool is_unicode =
        std::any_of(codes.begin() + static_cast<std::ptrdiff_t>(run.begin),
                    codes.begin() + static_cast<std::ptrdiff_t>(run.end),
                    [](const GlyphCode& code) { return code.kind == GlyphKind::unicode; });
    if (is_unicode) continue;
    for (const GlyphSpan& word : words_of(ink, codes, run)) {
      if (word.end - word.begin > kLongestWord) continue;
      std::size_t size = 0;
      std::optional<std::uint16_t> owner;  // the font of the first code that is in doubt
      for (std::size_t i = word.begin; i < word.end; ++i) {
        room[size++] = static_cast<std::uint8_t>(codes[i].code);
        if (codes[i].kind == GlyphKind::code && !owner) owner = ink.glyphs[i].font;
      }
      if (!owner || seen_[*owner].is_settled) continue;
      add_word(seen_[*owner].words, {room.data(), size});
      add_word(family_[families_[*owner]].words, {room.data(), size});
    }
  }
}

// Letters that only Unicode has prove that the font is Unicode, as far as no odd codes contradict.
bool FontJudge::is_unicode_here(std::size_t font) const {
  return family(font).unicode_letters > 0 && on_page_[font].odd <= kFewSigns;
}

const WordEvidence& FontJudge::evidence(std::size_t font) const {
  return seen_[font].words.words >= kFewWords ? seen_[font].words : family(font).words;
}

FontReading FontJudge::judge(std::size_t font) const {
  const WordEvidence& words = evidence(font);
  const bool has_unicode = family(font).unicode_letters > 0;
  if (has_unicode && words.words == 0) return {};
  FontReading reading;
  reading.encoding = judge_words(words, has_unicode ? std::nullopt : seen_[font].named);
  // A few words are enough where another font of the document shows the way.
  for (const Encoding encoding : kLegacyEncodings) {
    if (reading.encoding == Encoding::unicode && decided_[index(encoding)] && words.odd_words > 0 &&
        share(words, encoding) >= kMostWords &&
        score(words, encoding) > score(words, Encoding::unicode)) {
      reading.encoding = encoding;
    }
  }
  reading.capitals = reading.encoding == Encoding::tcvn3 && is_capitals_font(seen_[font].name);
  reading.by_line = reading.encoding != Encoding::unicode && has_unicode;
  return reading;
}

// Is it decided how the font is to be read on the page seen last?
bool FontJudge::settle(std::size_t font) {
  Seen& seen = seen_[font];
  const OnPage& page = on_page_[font];
  if (page.letters + page.codes == 0 || seen.is_symbols || seen.is_settled) return true;
  if (is_unicode_here(font) || (page.codes == 0 && !seen.named)) return true;
  const FontReading reading = judge(font);
  const WordEvidence& words = evidence(font);
  if (reading.by_line) return false;
  if (reading.encoding == Encoding::unicode) {
    seen.is_settled = words.words >= kForeignWords && share(words, best_legacy(words)) < kHalf;
  } else {
    const bool sure =
        words.words >= kManyWords && share(words, reading.encoding) >= kAlmostAll &&
        score(words, reading.encoding) >= score(words, Encoding::unicode) + 2 * kBetterThanUnicode;
    const bool in_company = decided_[index(reading.encoding)] &&
                            (seen.named == reading.encoding || words.words >= kFewWords);
    seen.is_settled = sure || in_company;
  }
  if (seen.is_settled) {
    readings_[font] = reading;
    decided_.set(index(reading.encoding));
  }
  return seen.is_settled;
}

void FontJudge::close() {
  // Twice: what the first round decides helps the doubtful ones.
  for (int round = 0; round < 2; ++round) {
    for (std::size_t font = 0; font < seen_.size(); ++font) {
      if (seen_[font].is_settled || seen_[font].is_symbols) continue;
      readings_[font] = judge(font);
      decided_.set(index(readings_[font].encoding));
    }
  }
}

bool FontJudge::may_hide_hyphen(std::uint16_t font) const {
  return readings_[font].encoding == Encoding::tcvn3 && family(font).words.words >= kManyWords &&
         !family(font).words.codes[0xAD];
}

std::string FontJudge::reason(std::size_t font) const {
  const WordEvidence& words = evidence(font);
  const Encoding encoding = readings_[font].encoding;
  const std::optional<Encoding>& named = seen_[font].named;
  const auto percent = [&](Encoding e) { return fmt::format("{:.0f} %", 100 * share(words, e)); };
  std::string why = named == encoding ? "as its name says"
                    : named           ? fmt::format("though its name says {}", display_name(*named))
                                      : "though its name does not say so";
  if (words.words == 0) return why;
  why += fmt::format(": {} of {} words with marks are Vietnamese syllables that way",
                     percent(encoding), words.words);
  if (named != encoding && encoding != Encoding::unicode) {
    why += fmt::format(", {} as they stand", percent(Encoding::unicode));
  }
  return why;
}

std::vector<Note> FontJudge::notes() const {
  std::vector<Note> notes;
  std::set<std::string> told;
  for (std::size_t font = 0; font < seen_.size(); ++font) {
    const Seen& seen = seen_[font];
    const FontReading& reading = readings_[font];
    if (!seen.is_used || seen.is_symbols) continue;
    if (reading.encoding == Encoding::unicode && !seen.named) continue;
    const std::string what =
        fmt::format("{} is read as {}{}{}", described(seen.name, seen.object_id),
                    display_name(reading.encoding), reading.capitals ? " in capitals" : "",
                    reading.by_line ? ", line by line" : "");
    if (told.insert(what).second) notes.push_back({0, what + ", " + reason(font)});
  }
  return notes;
}

}  // namespace bocso
