// SPDX-License-Identifier: GPL-3.0-or-later
// Which encoding the text of each font of a document is in.
//
// A font's name is a witness, its words are the proof: each way to read them is tried, and
// Vietnamese is known by its syllables. PDFs exist whose ".VnTime" holds Unicode, and whose "Arial"
// holds TCVN3.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/page.h"
#include "extract/text_run.h"
#include "normalize/legacy_encoding.h"
#include "normalize/result.h"

namespace bocso {

// How the text of a font is read.
struct FontReading {
  Encoding encoding = Encoding::unicode;
  bool capitals = false;  // the font draws capitals for small letters
  // Some of its lines are Unicode, others are not (spreadsheets whose cells were typed with both):
  // each line is judged by itself.
  bool by_line = false;
};

// What was seen of the words that hold a code whose meaning depends on the encoding. Words of one
// letter, and lines with letters that only Unicode has, are no evidence.
struct WordEvidence {
  std::size_t words = 0;
  std::array<std::size_t, 1 + kLegacyEncodings.size()> syllables{};  // by Encoding
  std::array<std::size_t, 1 + kLegacyEncodings.size()> common{};     // of these, the common ones
  std::size_t odd_words = 0;  // with a code that is no letter of Vietnamese as it stands
  std::bitset<256> codes;     // met in them

  WordEvidence& operator+=(const WordEvidence& other);
};
// Adds one word to the evidence, codes of up to 24 characters.
void add_word(WordEvidence& evidence, std::basic_string_view<std::uint8_t> codes);

// Share of the words that are syllables when read so, common ones counting half as much again.
double score(const WordEvidence& evidence, Encoding encoding);

// The reading that a font's name and words call for:
// - of a font named after an encoding (named): that one, if half of its words are syllables in it,
//   or it has no words to show; otherwise what its words say.
// - of any other font: Unicode, unless at least four words and three codes speak for another one:
//   70 % of them syllables, a quarter better than as they stand, a tenth better than any other
//   encoding.
Encoding judge_words(const WordEvidence& evidence, std::optional<Encoding> named);

// Collects the evidence page by page and says how each font is to be read.
//
//   FontJudge judge;
//   judge.see(ink, fonts);                // every page once, in order
//   if (judge.is_ready()) …decode it now… // what follows cannot change how this page is read
//   judge.close();                        // after the last page: the rest is decided, too
class FontJudge {
 public:
  // fonts are those met so far; their indexes stay.
  void see(const PageInk& ink, const std::vector<Font>& fonts);
  // Asked of the page seen last.
  bool is_ready() const { return ready_; }
  void close();

  // By font index. Of an open judge, only those of the fonts of a page that is ready are final.
  const std::vector<FontReading>& readings() const { return readings_; }
  const FontFamilies& families() const { return families_; }
  // A hyphen in such a font can be ư, which some producers take for a soft hyphen and write as a
  // hyphen: nowhere in the font has ư a code of its own.
  bool may_hide_hyphen(std::uint16_t font) const;

  // One line for each name of a font that was decoded, or whose name lies: which, as what, and why.
  std::vector<Note> notes() const;

 private:
  struct Seen {
    std::string name;
    int object_id = 0;
    std::optional<Encoding> named;
    bool is_symbols = false;
    bool is_used = false;
    bool is_settled = false;
    WordEvidence words;
  };
  // Of the page seen last, for each font.
  struct OnPage {
    std::size_t letters = 0;  // ASCII
    std::size_t codes = 0;    // whose meaning depends on the encoding
    std::size_t odd = 0;      // of these, no letters of Vietnamese as they stand
  };
  // Of all fonts of a name; at the index of the first.
  struct Family {
    WordEvidence words;
    std::size_t unicode_letters = 0;
  };

  void add_fonts(const std::vector<Font>& fonts);
  void count_page(const PageInk& ink, const std::vector<Font>& fonts);
  void add_words(const PageInk& ink, const std::vector<Font>& fonts);
  const Family& family(std::size_t font) const { return family_[families_[font]]; }
  const WordEvidence& evidence(std::size_t font) const;
  bool is_unicode_here(std::size_t font) const;
  bool settle(std::size_t font);
  FontReading judge(std::size_t font) const;
  std::string reason(std::size_t font) const;

  std::vector<Seen> seen_;
  std::vector<OnPage> on_page_;
  std::vector<FontReading> readings_;
  FontFamilies families_;
  std::vector<Family> family_;
  std::unordered_map<std::string, std::uint16_t> first_of_name_;
  std::bitset<1 + kLegacyEncodings.size()> decided_;  // encodings some font is known to be in
  bool ready_ = true;
};

}  // namespace bocso
