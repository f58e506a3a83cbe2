// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/decode.h"

#include <algorithm>
#include <string>

#include "extract/text_run.h"
#include "normalize/syllable.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kNoWord = static_cast<std::size_t>(-1);

char32_t character(const Glyph& glyph) { return glyph.unicode_count == 0 ? 0 : glyph.unicode[0]; }

bool is_capital(char32_t c) { return (c >= U'A' && c <= U'Z') || letter_parts(c).is_capital; }
bool is_small_ascii(char32_t c) { return c >= U'a' && c <= U'z'; }

// How a word is written, as far as TCVN3 can tell: it has capitals for ă â ê ô ơ ư đ, and none for
// letters with a tone.
struct WordCase {
  std::size_t capitals = 0;
  std::size_t small = 0;        // that could have been capitals
  std::size_t small_toned = 0;  // that could not
  bool is_capitals() const { return small == 0 && capitals >= 2; }
  bool speaks() const { return is_capitals() && small_toned > 0; }  // "TOµN"
  bool could_be_capitals() const { return small == 0 && small_toned > 0; }
};

class PageDecoder {
 public:
  PageDecoder(PageInk& ink, const std::vector<Font>& fonts, const FontJudge& judge)
      : ink_(ink),
        fonts_(fonts),
        judge_(judge),
        codes_(glyph_codes(ink, fonts)),
        gone_(ink.glyphs.size(), false),
        as_it_is_(ink.glyphs.size(), false),
        word_of_(ink.glyphs.size(), kNoWord) {}

  void decode() {
    for (const GlyphSpan& run : text_runs(ink_, judge_.families())) {
      const FontReading& reading = reading_of(run.begin);
      const bool any = std::any_of(at(run.begin), at(run.end), [&](const Glyph& glyph) {
        return judge_.readings()[glyph.font].encoding != Encoding::unicode;
      });
      if (!any) continue;
      words_ = words_of(ink_, codes_, run);
      for (std::size_t w = 0; w < words_.size(); ++w) {
        std::fill(word_of_.begin() + static_cast<std::ptrdiff_t>(words_[w].begin),
                  word_of_.begin() + static_cast<std::ptrdiff_t>(words_[w].end), w);
      }
      if (reading.by_line && !speaks_for(run, reading.encoding)) {
        std::fill(as_it_is_.begin() + static_cast<std::ptrdiff_t>(run.begin),
                  as_it_is_.begin() + static_cast<std::ptrdiff_t>(run.end), true);
        continue;
      }
      decode_run(run);
      if (reading.encoding == Encoding::tcvn3) {
        if (judge_.may_hide_hyphen(ink_.glyphs[run.begin].font)) mend_hyphens(run);
        if (!reading.capitals) raise_words();
      }
    }
  }

  // The encoding a glyph was read in.
  Encoding encoding_of(std::size_t i) const {
    return as_it_is_[i] ? Encoding::unicode : reading_of(i).encoding;
  }

  bool is_gone(std::size_t i) const { return gone_[i]; }
  void drop_marks() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < ink_.glyphs.size(); ++i) {
      if (gone_[i]) continue;
      if (kept != i) ink_.glyphs[kept] = ink_.glyphs[i];
      ++kept;
    }
    ink_.glyphs.resize(kept);
  }

 private:
  std::vector<Glyph>::iterator at(std::size_t i) {
    return ink_.glyphs.begin() + static_cast<std::ptrdiff_t>(i);
  }
  const FontReading& reading_of(std::size_t i) const {
    return judge_.readings()[ink_.glyphs[i].font];
  }
  GlyphCode code_of(std::size_t i) const { return codes_[i]; }

  // Do the words of a line make better sense in the encoding than as they stand?
  bool speaks_for(GlyphSpan run, Encoding encoding) const {
    for (std::size_t i = run.begin; i < run.end; ++i) {
      if (code_of(i).kind == GlyphKind::unicode) return false;
    }
    WordEvidence evidence;
    for (const GlyphSpan& word : words_) {
      std::basic_string<std::uint8_t> codes;
      bool doubtful = false;
      for (std::size_t i = word.begin; i < word.end; ++i) {
        codes.push_back(static_cast<std::uint8_t>(code_of(i).code));
        doubtful = doubtful || code_of(i).kind == GlyphKind::code;
      }
      if (doubtful) add_word(evidence, codes);
    }
    return score(evidence, encoding) > score(evidence, Encoding::unicode);
  }

  bool in_one_word(std::size_t i, std::size_t k) const {
    return word_of_[i] != kNoWord && word_of_[i] == word_of_[k];
  }

  void decode_run(GlyphSpan run) {
    for (std::size_t i = run.begin; i < run.end; ++i) {
      const FontReading& reading = reading_of(i);
      const GlyphCode code = code_of(i);
      if (reading.encoding == Encoding::unicode || code.code < 0) continue;
      if (stands_for_itself(i, code, run)) continue;
      const bool next_counts = i + 1 < run.end && code_of(i + 1).kind == GlyphKind::code &&
                               in_one_word(i, i + 1) &&
                               reading_of(i + 1).encoding == reading.encoding;
      // ASCII that is alone is what it is in all encodings: most of a text.
      const bool is_ascii = code.code >= 0x20 && code.code < 0x80 &&
                            character(ink_.glyphs[i]) == static_cast<char32_t>(code.code);
      if (is_ascii && !next_counts && !reading.capitals) continue;
      std::uint8_t codes[2] = {static_cast<std::uint8_t>(code.code), 0};
      std::size_t count = 1;
      if (next_counts) codes[count++] = static_cast<std::uint8_t>(code_of(i + 1).code);
      const DecodedLetter decoded = decode_letter(reading.encoding, {codes, count}, 0);
      if (decoded.letter == 0) continue;
      Glyph& glyph = ink_.glyphs[i];
      glyph.unicode = {reading.capitals ? upper_case_letter(decoded.letter) : decoded.letter, 0, 0,
                       0};
      glyph.unicode_count = 1;
      if (decoded.codes == 2) {
        glyph.box = unite(glyph.box, ink_.glyphs[i + 1].box);
        gone_[++i] = true;
      }
    }
  }

  // A minus, or a bullet, and no letter whose code came out as one.
  bool stands_for_itself(std::size_t i, GlyphCode code, GlyphSpan run) const {
    const char32_t c = character(ink_.glyphs[i]);
    const bool may_be_sign = c == 0x2022 || c == 0x2219 || c == 0x2212;
    if (fonts_[ink_.glyphs[i].font].western_codes || !may_be_sign) return false;
    const auto own = static_cast<std::uint8_t>(code.code);
    if (decode_letter(reading_of(i).encoding, {&own, 1}, 0).letter == own) return true;
    const bool before = i > run.begin && in_one_word(i - 1, i);
    const bool after = i + 1 < run.end && in_one_word(i, i + 1);
    return !before && !after;
  }

  // "ph-¬ng" -> "phương": among small letters, the first may be a capital, where a syllable comes
  // of it.
  void mend_hyphens(GlyphSpan run) {
    for (std::size_t i = run.begin; i < run.end; ++i) {
      if (character(ink_.glyphs[i]) != U'-') continue;
      std::size_t begin = i;
      std::size_t end = i + 1;
      if (i > run.begin && word_of_[i - 1] != kNoWord) begin = words_[word_of_[i - 1]].begin;
      if (end < run.end && word_of_[end] != kNoWord) end = words_[word_of_[end]].end;
      if (end - begin > 8 || end - begin < 2) continue;
      // "n-1", "T-90".
      if (end == i + 1 && end < run.end && is_ascii_digit(character(ink_.glyphs[end]))) continue;
      // "b- Thñ tôc" begins an item of a list; "d©n c- vµ" is no beginning.
      if (end == i + 1 && i == begin + 1 && begin == run.begin) continue;
      std::u32string word;
      bool small = true;
      for (std::size_t k = begin; k < end; ++k) {
        const char32_t c = character(ink_.glyphs[k]);
        const bool may_be_capital =
            k == i || reading_of(i).capitals || (k == begin && end - begin > 2);
        small = small && (may_be_capital || !is_capital(c));
        small = small && (k >= i || letter_parts(c).tone == Tone::level);
        word += k == i ? U'ư' : c;
      }
      // What stands before the hyphen is no word of its own: "dự-án" is left alone.
      const bool begins =
          i == begin || !is_bare_syllable(std::u32string_view(word).substr(0, i - begin));
      if (!small || !begins || !is_syllable(word)) continue;
      ink_.glyphs[i].unicode[0] = reading_of(i).capitals ? U'Ư' : U'ư';
    }
  }

  WordCase case_of(GlyphSpan word) const {
    WordCase found;
    for (std::size_t i = word.begin; i < word.end; ++i) {
      const char32_t c = character(ink_.glyphs[i]);
      if (is_capital(c)) {
        ++found.capitals;
      } else if (letter_parts(c).tone != Tone::level) {
        ++found.small_toned;
      } else if (is_small_ascii(c) || letter_parts(c).plain != 0) {
        ++found.small;
      }
    }
    return found;
  }

  void raise_words() {
    std::vector<WordCase> cases;
    for (const GlyphSpan& word : words_) cases.push_back(case_of(word));
    const auto raised = [&](std::size_t w) { return w < cases.size() && cases[w].speaks(); };
    const auto in_small = [&](std::size_t w) { return w < cases.size() && cases[w].small > 0; };
    const bool is_heading =
        std::none_of(cases.begin(), cases.end(), [](const WordCase& c) { return c.small > 0; }) &&
        std::any_of(cases.begin(), cases.end(), [](const WordCase& c) { return c.speaks(); });
    for (std::size_t w = 0; w < words_.size(); ++w) {
      if (!cases[w].could_be_capitals()) continue;
      // "TOµN" speaks for itself. "VÒ" and "ë" ask their line, where it has no small letters, or
      // their neighbours, of which abbreviations say nothing: "DVCQG, HÖ thèng".
      const bool in_heading =
          (raised(w - 1) || raised(w + 1)) && !in_small(w - 1) && !in_small(w + 1);
      const bool raise = cases[w].is_capitals() || is_heading || in_heading;
      if (!raise) continue;
      for (std::size_t i = words_[w].begin; i < words_[w].end; ++i) {
        Glyph& glyph = ink_.glyphs[i];
        if (glyph.unicode_count == 1) glyph.unicode[0] = upper_case_letter(glyph.unicode[0]);
      }
    }
  }

  PageInk& ink_;
  const std::vector<Font>& fonts_;
  const FontJudge& judge_;
  std::vector<GlyphCode> codes_;      // as they were before any was decoded
  std::vector<bool> gone_;            // marks that are part of the glyph before them now
  std::vector<bool> as_it_is_;        // in a line of Unicode, in a font that has both
  std::vector<GlyphSpan> words_;      // of the run at hand
  std::vector<std::size_t> word_of_;  // for each glyph, its word in its run
};

}  // namespace

LettersRead decode_page(PageInk& ink, const std::vector<Font>& fonts, const FontJudge& judge) {
  LettersRead read;
  bool is_marked = false;  // the letter last counted
  const auto count = [&](const Glyph& glyph, Encoding encoding) {
    for (std::size_t i = 0; i < glyph.unicode_count; ++i) {
      const char32_t c = glyph.unicode[i];
      if (is_mark_of_letters(c)) {
        if (!is_marked) ++read.marked[static_cast<std::size_t>(encoding)];
        is_marked = true;
        continue;
      }
      is_marked = c >= 0x80 && letter_parts(c).plain != 0;
      if (is_marked) ++read.marked[static_cast<std::size_t>(encoding)];
      if (is_marked || is_small_ascii(c) || (c >= U'A' && c <= U'Z')) {
        ++read.all[static_cast<std::size_t>(encoding)];
      }
    }
  };
  const bool all_unicode =
      std::all_of(judge.readings().begin(), judge.readings().end(),
                  [](const FontReading& reading) { return reading.encoding == Encoding::unicode; });
  if (all_unicode) {
    for (const Glyph& glyph : ink.glyphs) count(glyph, Encoding::unicode);
    return read;
  }
  PageDecoder decoder(ink, fonts, judge);
  decoder.decode();
  for (std::size_t i = 0; i < ink.glyphs.size(); ++i) {
    if (!decoder.is_gone(i)) count(ink.glyphs[i], decoder.encoding_of(i));
  }
  decoder.drop_marks();
  return read;
}

}  // namespace bocso
