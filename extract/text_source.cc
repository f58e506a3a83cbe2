// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/text_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/character_form.h"
#include "normalize/syllable.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

// The banner of an electronic signature on a scan has 60 to 160 characters (measured on decisions
// of 2025).
constexpr std::size_t kBannerCharacters = 300;
constexpr double kPicturePage = 0.5;  // of the page's area
constexpr double kStrips = 0.85;      // of the page's area, in several pictures: less may be photos
constexpr double kUnmapped = 0.3;     // of its characters
constexpr std::size_t kEnoughUnmapped = 20;

// Shares measured on pages of reports, decisions and tables. Vietnamese: 21 to 33 % of the letters
// have marks, 71 to 99 % of the words are syllables, and none has a figure in it. A scanner's
// reading without Vietnamese: 0 to 1 % marks, 26 to 34 % syllables, 36 to 47 % no words (a figure
// inside, or no vowel). English and Czech: 0 to 19 % no words, up to 26 % syllables without marks.
constexpr double kMarked = 0.08;
constexpr double kSyllables = 0.6;
constexpr double kBare = 0.5;
constexpr double kNoWords = 0.28;
constexpr double kNoWordsWithoutPicture = 0.4;
constexpr std::size_t kEnoughWords = 20;
// Of the words with marks 95 % and more are syllables in Vietnamese, and a third at most when their
// letters are wrong (read in another encoding, shifted by some places). So they are in other
// languages, but those have fewer marks (Hungarian and Czech: 9 %) and long words: 10 to 25 % have
// more than seven letters.
constexpr double kManyMarked = 0.15;
constexpr double kMarkedSyllables = 0.5;
// Where wrong letters are signs ("ch≠a", TCVN3 taken for the codes of a Macintosh), few letters
// have marks, but as many words as ever are odd: six in ten in Vietnamese.
constexpr double kManyOddWords = 0.4;
constexpr std::size_t kLongestSyllable = 7;
constexpr double kLongWords = 0.05;
// Without its marked letters six words in ten are broken.
constexpr double kBrokenWords = 0.4;
constexpr double kEncodingCounts = 0.05;  // of the letters with marks

constexpr double kWordGap = 0.3;  // of the font size
constexpr double kBaselineStep = 0.3;

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// The part of the page that a picture lies over.
Rect shown(const PageInk& ink, const Picture& picture) {
  return {std::clamp(picture.box.x0, 0.0, ink.width), std::clamp(picture.box.y0, 0.0, ink.height),
          std::clamp(picture.box.x1, 0.0, ink.width), std::clamp(picture.box.y1, 0.0, ink.height)};
}

// How much of the page its pictures cover together.
double covered_share(const PageInk& ink) {
  constexpr int kCells = 64;  // of a grid over the page, each way
  std::array<std::bitset<kCells>, kCells> covered;
  // The first cell with its centre behind a place.
  const auto cell = [](double at, double whole) {
    return static_cast<std::size_t>(std::ceil(std::max(at / whole * kCells - 0.5, 0.0)));
  };
  for (const Picture& picture : ink.pictures) {
    const Rect box = shown(ink, picture);
    const std::size_t left = cell(box.x0, ink.width);
    const std::size_t right = cell(box.x1, ink.width);
    if (left >= right) continue;
    const auto row = (~std::bitset<kCells>() >> (kCells - (right - left))) << left;
    const std::size_t bottom = cell(box.y1, ink.height);
    for (std::size_t y = cell(box.y0, ink.height); y < bottom; ++y) covered[y] |= row;
  }
  std::size_t count = 0;
  for (const auto& row : covered) count += row.count();
  return share(count, std::size_t{kCells} * kCells);
}

// The share of the largest picture, or of all where they are the strips of a scan.
double picture_share(const PageInk& ink) {
  if (!(ink.width > 0 && ink.height > 0)) return 0;
  double largest = 0;
  for (const Picture& picture : ink.pictures) {
    const Rect box = shown(ink, picture);
    largest = std::max(largest, box.width() * box.height() / (ink.width * ink.height));
  }
  const double all = ink.pictures.size() > 1 ? covered_share(ink) : 0;
  return all >= kStrips ? std::max(all, largest) : largest;
}

std::size_t sum(const std::array<std::size_t, 1 + kLegacyEncodings.size()>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

constexpr char32_t kNothing = 0xFFFD;

// Unmapped, or only for a font's private use.
bool says_nothing(const Glyph& glyph) {
  const char32_t c = glyph.unicode[0];
  return glyph.unicode_count == 0 || c == kNothing || is_private(c) ||
         (c < 0x20 && c != 0x09 && c != 0x0A && c != 0x0D);
}

// Signs that follow no letter, but are what letters of other encodings are taken for: "qu¶n lý".
bool is_sign(char32_t c) {
  return (c >= 0xA1 && c < 0xC0 && c != 0xAB && c != 0xBB) || c == 0xD7 || c == 0xF7 ||
         (c >= 0x2020 && c <= 0x2022) || (c >= 0x2200 && c < 0x2300);
}

// What the page's words look like.
struct WordShape {
  std::size_t words = 0;      // of two characters and more, one of them a letter
  std::size_t syllables = 0;  // of Vietnamese
  std::size_t bare = 0;       // the same if they had lost their marks
  std::size_t no_words = 0;   // figures between letters, or no vowel
  std::size_t broken = 0;     // with a character that says nothing, or a sign for a letter
  std::size_t marked = 0;     // with a letter beyond ASCII
  std::size_t marked_syllables = 0;
  std::size_t long_words = 0;  // longer than any syllable
};

// The same letters with their marks on them.
std::u32string composed(std::u32string_view word) {
  std::string text;
  for (const char32_t c : word) append_utf8(text, c);
  text = to_nfc(text);
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) out += next_code_point(text, i);
  return out;
}

void add(WordShape& shape, std::u32string_view word) {
  std::size_t figures = 0;
  bool vowel = false;
  bool marked = false;
  bool broken = false;
  for (const char32_t c : word) {
    if (is_combining_mark(c)) return add(shape, composed(word));
    if (is_ascii_digit(c)) ++figures;
    broken = broken || c == kNothing;
    marked = marked || c >= 0x80;
    // Letters that Vietnamese lacks may be vowels: "für".
    vowel = vowel || is_vowel(letter_parts(c).plain) || (c >= 0x80 && letter_parts(c).plain == 0);
  }
  if (word.size() < 2 || figures == word.size()) return;
  ++shape.words;
  const bool syllable = is_syllable(word);
  if (syllable) ++shape.syllables;
  if (is_bare_syllable(word)) ++shape.bare;
  if (figures > 0 || !vowel) ++shape.no_words;
  if (broken) ++shape.broken;
  if (marked && !broken) ++shape.marked;
  if (marked && syllable) ++shape.marked_syllables;
  if (word.size() > kLongestSyllable) ++shape.long_words;
}

WordShape shape_of(const PageInk& ink) {
  constexpr std::size_t kLongest = 40;  // what is longer is cut
  WordShape shape;
  std::u32string word;
  const Glyph* last = nullptr;
  const auto finish = [&] {
    add(shape, word);
    word.clear();
  };
  const auto take = [&](char32_t c) {
    const bool is_power =
        (c == 0xB2 || c == 0xB3) && !word.empty() && word.back() == U'm';  // "km²"
    if (!word.empty() && is_letter(word.back()) && is_sign(c) && !is_power) c = kNothing;
    const bool is_part = is_letter(c) || is_ascii_digit(c) || c == kNothing ||
                         (is_combining_mark(c) && !word.empty());
    if (is_part && word.size() < kLongest) {
      word += c;
    } else {
      finish();
    }
  };
  for (const Glyph& glyph : ink.glyphs) {
    if (last != nullptr &&
        (glyph.turn != last->turn ||
         std::fabs(last->baseline - glyph.baseline) > kBaselineStep * last->size ||
         run_of(glyph.box, 0, glyph.turn).from - run_of(last->box, 0, last->turn).to >
             kWordGap * last->size)) {
      finish();
    }
    last = &glyph;
    if (says_nothing(glyph)) {
      take(kNothing);
      continue;
    }
    for (int i = 0; i < glyph.unicode_count; ++i) {
      take(glyph.unicode[static_cast<std::size_t>(i)]);
    }
  }
  finish();
  return shape;
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
  const auto unmapped_glyphs =
      static_cast<std::size_t>(std::count_if(ink.glyphs.begin(), ink.glyphs.end(), says_nothing));
  const double unmapped = share(unmapped_glyphs, ink.glyphs.size());
  if (unmapped > kUnmapped && unmapped_glyphs >= kEnoughUnmapped) {
    return disbelieved(
        fmt::format("{} of its characters are mapped to no letters", percent(unmapped)));
  }
  const double marked = share(sum(letters.marked), sum(letters.all));
  const std::string why = fmt::format("{} of its letters have marks", percent(marked));
  const WordShape shape = shape_of(ink);
  if (shape.words < kEnoughWords) return believed(letters, why);
  const double broken = share(shape.broken, shape.words);
  if (broken >= kBrokenWords) {
    return disbelieved(
        fmt::format("{} of its {} words hold characters that are mapped to no letters",
                    percent(broken), shape.words));
  }
  const std::size_t odd = shape.marked + shape.broken;
  const double odd_syllables = share(shape.marked_syllables, odd);
  const bool many_odd = marked >= kManyMarked || share(odd, shape.words) >= kManyOddWords;
  if (many_odd && odd >= kEnoughWords && odd_syllables < kMarkedSyllables &&
      share(shape.long_words, shape.words) < kLongWords) {
    return disbelieved(fmt::format(
        "its characters are mapped to wrong letters: {} of its {} words with marks are Vietnamese",
        percent(odd_syllables), odd));
  }
  if (pictured <= kPicturePage && marked >= kMarked) return believed(letters, why);
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
