// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/text_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <vector>

#include "normalize/syllable.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

// The banner of an electronic signature on a scan has 60 to 160 characters (measured on decisions
// of 2025).
constexpr std::size_t kBannerCharacters = 300;
constexpr double kPicturePage = 0.5;  // of the page's area
constexpr double kUnmapped = 0.3;     // of its characters
constexpr std::size_t kEnoughUnmapped = 20;

// Shares measured on pages of reports, decisions and tables. Vietnamese: 21 to 33 % of the letters
// have marks, 71 to 99 % of the words are syllables, and none has a figure in it. A scanner's
// reading without Vietnamese: 0 to 1 % marks, 26 to 34 % syllables, 36 to 47 % no words (a figure
// inside, or no vowel). English and Czech: no words are 0 to 19 %, syllables without marks up to 26
// %.
constexpr double kMarked = 0.08;
constexpr double kSyllables = 0.6;
constexpr double kBare = 0.5;
constexpr double kNoWords = 0.28;
constexpr double kNoWordsWithoutPicture = 0.4;
constexpr std::size_t kEnoughWords = 20;
constexpr double kEncodingCounts = 0.05;  // of the letters with marks

constexpr double kWordGap = 0.3;  // of the font size
constexpr double kBaselineStep = 0.3;

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
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

std::size_t sum(const std::array<std::size_t, 1 + kLegacyEncodings.size()>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

// What the page's words look like.
struct WordShape {
  std::size_t words = 0;      // of two characters and more, one of them a letter
  std::size_t syllables = 0;  // of Vietnamese
  std::size_t bare = 0;       // the same if they had lost their marks
  std::size_t no_words = 0;   // figures between letters, or no vowel
};

bool is_vowel(char32_t plain) {
  return std::u32string_view(U"aăâeêioôơuưy").find(plain) != std::u32string_view::npos &&
         plain != 0;
}

void add(WordShape& shape, std::u32string_view word) {
  std::size_t figures = 0;
  bool vowel = false;
  for (const char32_t c : word) {
    if (c >= U'0' && c <= U'9') ++figures;
    // Letters that Vietnamese lacks may be vowels: "für".
    vowel = vowel || is_vowel(letter_parts(c).plain) || (c >= 0x80 && letter_parts(c).plain == 0);
  }
  if (word.size() < 2 || figures == word.size()) return;
  ++shape.words;
  if (is_syllable(word)) ++shape.syllables;
  if (is_bare_syllable(word)) ++shape.bare;
  if (figures > 0 || !vowel) ++shape.no_words;
}

WordShape shape_of(const PageInk& ink) {
  constexpr std::size_t kLongest = 40;  // what is longer is cut
  WordShape shape;
  std::u32string word;
  const Glyph* last = nullptr;
  for (const Glyph& glyph : ink.glyphs) {
    if (last != nullptr &&
        (glyph.turn != last->turn ||
         std::fabs(last->baseline - glyph.baseline) > kBaselineStep * last->size ||
         run_of(glyph.box, 0, glyph.turn).from - run_of(last->box, 0, last->turn).to >
             kWordGap * last->size)) {
      add(shape, word);
      word.clear();
    }
    last = &glyph;
    for (int i = 0; i < glyph.unicode_count; ++i) {
      const char32_t c = glyph.unicode[static_cast<std::size_t>(i)];
      if (is_combining_mark(c)) continue;
      if ((is_letter(c) || (c >= U'0' && c <= U'9')) && word.size() < kLongest) {
        word += c;
      } else {
        add(shape, word);
        word.clear();
      }
    }
  }
  add(shape, word);
  return shape;
}

// Characters that say nothing: unmapped, or only for a font's private use.
std::size_t count_unmapped(const PageInk& ink) {
  return static_cast<std::size_t>(
      std::count_if(ink.glyphs.begin(), ink.glyphs.end(), [](const Glyph& glyph) {
        const char32_t c = glyph.unicode[0];
        return glyph.unicode_count == 0 || c == 0xFFFD || (c >= 0xE000 && c < 0xF900) ||
               (c < 0x20 && c != 0x09 && c != 0x0A && c != 0x0D);
      }));
}

TextSource believed(const LettersRead& letters, std::string reason) {
  const std::size_t marked = sum(letters.marked);
  const auto& counts = marked > 0 ? letters.marked : letters.all;
  const auto whole = static_cast<double>(sum(counts));
  std::vector<Encoding> encodings;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0 && static_cast<double>(counts[i]) >= kEncodingCounts * whole) {
      encodings.push_back(static_cast<Encoding>(i));
    }
  }
  if (encodings.size() > 1) {
    std::string names;
    for (const Encoding encoding : encodings) {
      names += fmt::format("{}{}", names.empty() ? "" : ", ", display_name(encoding));
    }
    return {"mixed", fmt::format("fonts in several encodings: {}", names)};
  }
  if (encodings.empty() || encodings.front() == Encoding::unicode) {
    return {"unicode", std::move(reason)};
  }
  return {std::string(source_name(encodings.front())),
          fmt::format("its fonts hold text in {}", display_name(encodings.front()))};
}

TextSource disbelieved(std::string reason) { return {"", std::move(reason), true}; }

std::string percent(double share) { return fmt::format("{:.0f} %", 100 * share); }

}  // namespace

TextSource judge_text(const PageInk& ink, const LettersRead& letters) {
  const double pictured = picture_share(ink);
  if (ink.glyphs.empty()) {
    if (ink.pictures.empty()) return {"unicode", "nothing is printed on the page"};
    return {"", fmt::format("no text layer: a picture covers {} of the page", percent(pictured))};
  }
  if (pictured > kPicturePage && ink.glyphs.size() < kBannerCharacters) {
    return {"", fmt::format("a picture covers {} of the page, and only {} characters of text stand "
                            "over it",
                            percent(pictured), ink.glyphs.size())};
  }
  const std::size_t unmapped_glyphs = count_unmapped(ink);
  const double unmapped = share(unmapped_glyphs, ink.glyphs.size());
  if (unmapped > kUnmapped && unmapped_glyphs >= kEnoughUnmapped) {
    return disbelieved(
        fmt::format("{} of its characters are mapped to no letters", percent(unmapped)));
  }
  const double marked = share(sum(letters.marked), sum(letters.all));
  const std::string why = fmt::format("{} of its letters have marks", percent(marked));
  if (pictured <= kPicturePage && marked >= kMarked) return believed(letters, why);

  const WordShape shape = shape_of(ink);
  if (shape.words < kEnoughWords) return believed(letters, why);
  const double syllables = share(shape.syllables, shape.words);
  const double bare = share(shape.bare, shape.words);
  const double no_words = share(shape.no_words, shape.words);
  if (pictured <= kPicturePage) {
    if (no_words < kNoWordsWithoutPicture || syllables >= kSyllables) return believed(letters, why);
    return disbelieved(
        fmt::format("its characters are mapped to wrong letters: {} of {} words can be none",
                    percent(no_words), shape.words));
  }
  const std::string over = fmt::format("text over a picture of {} of the page", percent(pictured));
  if (marked >= kMarked && syllables >= kSyllables) {
    return believed(letters, fmt::format("{}: {} of {} words are Vietnamese syllables", over,
                                         percent(syllables), shape.words));
  }
  if (no_words >= kNoWords || marked >= kMarked) {
    return disbelieved(
        fmt::format("a bad reading, {}: {} of {} words can be none, {} are Vietnamese", over,
                    percent(no_words), shape.words, percent(syllables)));
  }
  if (bare >= kBare) {
    return disbelieved(fmt::format("Vietnamese without its marks, {}: {} of its letters have marks",
                                   over, percent(marked)));
  }
  return believed(letters, fmt::format("{}, in another language", over));
}

}  // namespace bocso
