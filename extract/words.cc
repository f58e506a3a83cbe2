// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/words.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <numeric>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "extract/character_form.h"
#include "extract/rules.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

// All thresholds are shares of the font size. A gap wider than kWordGap parts words: a blank is
// about 0.25, kerning and justified letters stay below 0.1.
constexpr double kWordGap = 0.15;
constexpr double kBackstep = 0.3;      // a glyph that starts further back begins a new word
constexpr double kBaselineStep = 0.1;  // more is another line, or a raised mark
constexpr double kSizeStep = 0.12;
constexpr double kRuledGap = 0.05;   // two cells stand no closer; a word that runs over its cell's
                                     // edge has no gap there
constexpr double kRuleReach = 0.6;   // from the baseline up: a rule beside text stands over this
constexpr double kRuleLength = 1.1;  // shorter strokes are drawn letters
constexpr double kDoubleShift = 0.12;  // "fake bold" draws a character again within this distance
constexpr double kLongestShift = 3;    // … and within so many points
constexpr int kMostProbes = 64;  // of one look-up among what is drawn: no real page comes near
constexpr double kRaisedSize = 0.85;

bool is_control(char32_t c) { return (c < 0x20 || (c >= 0x7F && c < 0xA0)) && !is_blank(c); }
bool is_zero_width(char32_t c) { return c == 0x200B || c == 0xFEFF; }

// Remembers where characters were drawn, to know the second strokes of fake bold: a hash table of
// squares of the page, in one block of memory because every character of every page is looked up in
// it. For characters no larger than the page and not far from it.
class Drawn {
 public:
  explicit Drawn(std::size_t glyphs) : slots_(std::bit_ceil(2 * glyphs + 1)) {}

  bool is_double(const Glyph& glyph) {
    const double tolerance = std::min(kDoubleShift * glyph.size, kLongestShift);
    const auto square = [](double v) { return static_cast<std::int64_t>(std::floor(v / 4)); };
    for (auto x = square(glyph.box.x0 - tolerance); x <= square(glyph.box.x0 + tolerance); ++x) {
      for (auto y = square(glyph.box.y0 - tolerance); y <= square(glyph.box.y0 + tolerance); ++y) {
        const std::uint64_t wanted = key(glyph.unicode[0], x, y);
        std::size_t i = slot(wanted);
        for (int probe = 0; probe < kMostProbes && slots_[i].box != nullptr;
             ++probe, i = after(i)) {
          if (slots_[i].key == wanted && is_same_place(*slots_[i].box, glyph.box, tolerance))
            return true;
        }
      }
    }
    const std::uint64_t own = key(glyph.unicode[0], square(glyph.box.x0), square(glyph.box.y0));
    std::size_t i = slot(own);
    for (int probe = 0; probe < kMostProbes && slots_[i].box != nullptr; ++probe) i = after(i);
    slots_[i] = {own, &glyph.box};
    return false;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    const Rect* box = nullptr;
  };

  static std::uint64_t key(char32_t c, std::int64_t x, std::int64_t y) {
    return (static_cast<std::uint64_t>(c) << 40) ^ (static_cast<std::uint64_t>(x & 0xFFFFF) << 20) ^
           static_cast<std::uint64_t>(y & 0xFFFFF);
  }
  std::size_t slot(std::uint64_t key) const {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> 32) & (slots_.size() - 1);
  }
  std::size_t after(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }
  static bool is_same_place(const Rect& a, const Rect& b, double tolerance) {
    return std::fabs(a.x0 - b.x0) <= tolerance && std::fabs(a.y0 - b.y0) <= tolerance &&
           std::fabs(a.width() - b.width()) <= tolerance;
  }

  std::vector<Slot> slots_;
};

// The merged rules of a page, where they part words.
class Fences {
 public:
  explicit Fences(const std::vector<Rule>& rules) : rules_(rules) {}

  // Does a rule stand across the run between two places on it, beside text of this size?
  bool part(double from, double to, double baseline, Turn turn, double size) const {
    const bool upright = turn == Turn::none || turn == Turn::half;
    const bool backwards = turn == Turn::half || turn == Turn::three_quarters;
    const bool negative = turn == Turn::half || turn == Turn::quarter;  // as run_of() has it
    const double low = backwards ? -to : from;
    const double high = backwards ? -from : to;
    const double foot = negative ? -baseline : baseline;
    const double head = negative ? foot + kRuleReach * size : foot - kRuleReach * size;
    const Axis across = upright ? Axis::vertical : Axis::horizontal;
    auto rule = std::lower_bound(rules_.begin(), rules_.end(), std::pair(across, low),
                                 [](const Rule& r, const std::pair<Axis, double>& place) {
                                   return std::pair(r.axis, r.at) < place;
                                 });
    for (; rule != rules_.end() && rule->axis == across && rule->at <= high; ++rule) {
      if (rule->from <= std::min(foot, head) && rule->to >= std::max(foot, head) &&
          rule->to - rule->from >= kRuleLength * size) {
        return true;
      }
    }
    return false;
  }

 private:
  const std::vector<Rule>& rules_;  // ordered by axis and position
};

// Puts glyphs, in drawing order, into words.
class WordMaker {
 public:
  WordMaker(const std::vector<Font>& fonts, const Fences& fences) : fonts_(fonts), fences_(fences) {
    for (const Font& font : fonts) kinds_.push_back(symbol_font(font.name));
  }

  void add(const Glyph& glyph) {
    if (glyph.unicode_count == 1 && is_blank(glyph.unicode[0])) {
      finish();
      blank_ = run_of(glyph.box, glyph.baseline, glyph.turn);
      blank_turn_ = glyph.turn;
      has_blank_ = true;
      return;
    }
    if (glyph.unicode_count > 0 && is_zero_width(glyph.unicode[0])) return;
    // A bullet never becomes part of the number behind it.
    const SymbolFont kind = kind_of(glyph);
    const bool is_bullet = glyph.unicode_count == 1 && is_symbol_code(glyph.unicode[0], kind) &&
                           is_bullet_sign(visible_symbol(glyph.unicode[0], kind));
    if (open_ && (is_bullet || !continues(glyph))) finish();
    if (!open_) start(glyph);
    extend(glyph);
    if (is_bullet) finish();
  }

  std::vector<Word> take() {
    finish();
    return std::move(words_);
  }

 private:
  bool continues(const Glyph& glyph) const {
    if (glyph.turn != word_.turn) return false;
    const Run run = run_of(glyph.box, glyph.baseline, glyph.turn);
    const double size = word_.size;
    if (glyph.unicode_count > 0 && is_combining_mark(glyph.unicode[0])) {
      return run.from < run_.to + size / 2 && run.to > run_.from - size / 2;
    }
    if (std::fabs(run.baseline - run_.baseline) > kBaselineStep * size) return false;
    if (std::fabs(glyph.size - word_.size) > kSizeStep * size) return false;
    const double gap = run.from - run_.to;
    if (gap > kWordGap * size || gap < -kBackstep * size) return false;
    return gap < kRuledGap * size ||
           !fences_.part(run_.to, run.from, run.baseline, glyph.turn, size);
  }

  void start(const Glyph& glyph) {
    word_ = {};
    word_.box = glyph.box;
    word_.baseline = glyph.baseline;
    word_.size = glyph.size;
    word_.turn = glyph.turn;
    word_.bold = true;
    word_.italic = true;
    run_ = run_of(glyph.box, glyph.baseline, glyph.turn);
    word_.blank_before = has_blank_ && blank_turn_ == glyph.turn &&
                         std::fabs(blank_.baseline - run_.baseline) <= kBaselineStep * glyph.size &&
                         std::fabs(run_.from - blank_.to) <= glyph.size;
    has_blank_ = false;
    open_ = true;
  }

  void extend(const Glyph& glyph) {
    for (int i = 0; i < glyph.unicode_count; ++i)
      append(glyph.unicode[static_cast<std::size_t>(i)], kind_of(glyph));
    if (glyph.unicode_count == 0) append_utf8(word_.text, 0xFFFD);
    // A mark drawn apart stands over its letter; where its box ends says nothing about the next
    // one.
    if (glyph.unicode_count == 0 || !is_combining_mark(glyph.unicode[0])) {
      run_.to = std::max(run_.to, run_of(glyph.box, glyph.baseline, glyph.turn).to);
    }
    word_.box = unite(word_.box, glyph.box);
    if (glyph.font < fonts_.size()) {
      word_.bold = word_.bold && fonts_[glyph.font].bold;
      word_.italic = word_.italic && fonts_[glyph.font].italic;
    }
  }

  SymbolFont kind_of(const Glyph& glyph) const {
    return glyph.font < kinds_.size() ? kinds_[glyph.font] : SymbolFont::none;
  }

  void append(char32_t c, SymbolFont kind) {
    if (is_symbol_code(c, kind)) {
      append_utf8(word_.text, visible_symbol(c, kind));
    } else if (c < 0x2000 && !is_control(c)) {  // almost all characters
      append_utf8(word_.text, c);
    } else if (const char* spelt = ligature(c)) {
      word_.text += spelt;
    } else {
      // What a font maps to a control code is drawn, but nobody says what it is.
      append_utf8(word_.text, is_control(c) ? 0xFFFD : visible_form(c));
    }
  }

  void finish() {
    if (!open_) return;
    open_ = false;
    if (auto latin = latin_form(word_.text); latin && latin->is_whole && latin->any_latin) {
      word_.text = std::move(latin->text);
    }
    word_.text = to_nfc(word_.text);
    words_.push_back(std::move(word_));
  }

  const std::vector<Font>& fonts_;
  const Fences& fences_;
  std::vector<SymbolFont> kinds_;  // of the fonts
  std::vector<Word> words_;
  Word word_;
  Run run_;
  bool open_ = false;
  Run blank_;
  Turn blank_turn_ = Turn::none;
  bool has_blank_ = false;
};

// Producers that draw some letters of a word later (another font, an accent) leave pieces that
// touch.
void join_touching(std::vector<Word>& words, const Fences& fences) {
  std::vector<std::size_t> order(words.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto run = [&](std::size_t i) {
    return run_of(words[i].box, words[i].baseline, words[i].turn);
  };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const Run ra = run(a);
    const Run rb = run(b);
    return std::tuple(words[a].turn, std::lround(ra.baseline), ra.from, a) <
           std::tuple(words[b].turn, std::lround(rb.baseline), rb.from, b);
  });
  std::vector<bool> gone(words.size(), false);
  for (std::size_t i = 1, last = 0; i < order.size(); ++i) {
    Word& left = words[order[last]];
    Word& right = words[order[i]];
    const Run a = run(order[last]);
    const Run b = run(order[i]);
    // Pieces drawn one right after the other were parted on purpose; only strays are joined.
    const bool neighbours = order[i] == order[last] + 1;
    const bool touching = left.turn == right.turn && !right.blank_before && !neighbours &&
                          std::fabs(a.baseline - b.baseline) <= kBaselineStep / 2 * left.size &&
                          std::fabs(left.size - right.size) <= kSizeStep * left.size &&
                          std::fabs(b.from - a.to) <= kBaselineStep / 2 * left.size &&
                          !fences.part(std::min(a.to, b.from), std::max(a.to, b.from), a.baseline,
                                       left.turn, left.size);
    if (touching) {
      left.text = to_nfc(left.text + right.text);
      left.box = unite(left.box, right.box);
      gone[order[i]] = true;
    } else {
      last = i;
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (gone[i]) continue;
    if (kept != i) words[kept] = std::move(words[i]);
    ++kept;
  }
  words.resize(kept);
}

// "1", "12", "*", "(1)": what footnote marks and exponents are made of.
bool could_be_mark(const std::string& text) {
  return text.size() <= 4 && text.find_first_not_of("0123456789*()[]") == std::string::npos;
}

bool is_raised_beside(const Word& word, const Word& neighbour) {
  if (word.turn != neighbour.turn || word.size > kRaisedSize * neighbour.size) return false;
  const Run a = run_of(word.box, word.baseline, word.turn);
  const Run b = run_of(neighbour.box, neighbour.baseline, neighbour.turn);
  const double lift = b.baseline - a.baseline;
  const double gap = std::max(a.from - b.to, b.from - a.to);
  return lift > kBaselineStep * neighbour.size && lift < neighbour.size &&
         gap < 0.6 * neighbour.size;
}

void mark_raised(std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!could_be_mark(words[i].text)) continue;
    words[i].raised = (i > 0 && is_raised_beside(words[i], words[i - 1])) ||
                      (i + 1 < words.size() && is_raised_beside(words[i], words[i + 1]));
  }
}

// "ТТНС" with nothing but Cyrillic letters is Latin, too, where no word of the page is Greek or
// Russian.
void settle_lookalikes(std::vector<Word>& words) {
  std::vector<std::pair<Word*, std::string>> settled;
  for (Word& word : words) {
    std::optional<LatinForm> latin = latin_form(word.text);
    if (!latin) continue;
    if (!latin->is_whole) return;
    settled.emplace_back(&word, std::move(latin->text));
  }
  for (auto& [word, text] : settled) word->text = to_nfc(text);
}

// A soft hyphen is only a soft hyphen where a word breaks; elsewhere fonts use its code for "-".
void settle_soft_hyphens(std::vector<Word>& words) {
  const std::string soft = "\u00AD";
  for (Word& word : words) {
    const bool at_end = word.text.size() > 2 && word.text.ends_with(soft);
    for (std::size_t at = word.text.find(soft); at != std::string::npos;
         at = word.text.find(soft, at)) {
      if (at_end && at + 2 == word.text.size()) break;
      word.text.replace(at, 2, "-");
    }
  }
}

// Takes the words out that do not show. One that reaches over the edge shows.
std::vector<Word> take_outside(PageText& page) {
  const Rect area{0, 0, page.width, page.height};
  const auto outside =
      std::stable_partition(page.words.begin(), page.words.end(), [&](const Word& word) {
        return word.box.x1 > area.x0 && word.box.x0 < area.x1 && word.box.y1 > area.y0 &&
               word.box.y0 < area.y1;
      });
  std::vector<Word> out(std::make_move_iterator(outside),
                        std::make_move_iterator(page.words.end()));
  page.words.erase(outside, page.words.end());
  return out;
}

void leave_out(PageText& page, std::vector<Word> words, LeftOutReason reason) {
  for (Word& word : words)
    page.left_out.push_back({page.number, std::move(word.text), word.box, reason});
}

}  // namespace

PageText read_words(const PageInk& ink, const std::vector<Font>& fonts) {
  PageText page;
  page.number = ink.number;
  page.width = ink.width;
  page.height = ink.height;
  page.pictures = ink.pictures;
  page.rules = merge_rules(ink.rules);

  Drawn drawn(ink.glyphs.size());
  const Fences fences(page.rules);
  WordMaker shown(fonts, fences);
  WordMaker hidden(fonts, fences);
  const auto may_be_double = [&](const Glyph& glyph) {
    const Rect& box = glyph.box;
    return glyph.unicode_count > 0 && !is_blank(glyph.unicode[0]) && box.x0 > -ink.width &&
           box.x1 < 2 * ink.width && box.width() < ink.width && box.y0 > -ink.height &&
           box.y1 < 2 * ink.height && box.height() < ink.height;
  };
  const auto over_picture = [&](const Glyph& glyph) {
    return std::any_of(ink.pictures.begin(), ink.pictures.end(), [&](const Picture& picture) {
      return picture.box.contains(glyph.box.centre_x(), glyph.box.centre_y());
    });
  };
  for (const Glyph& glyph : ink.glyphs) {
    if (glyph.invisible && !over_picture(glyph)) {
      hidden.add(glyph);
    } else if (!may_be_double(glyph) || !drawn.is_double(glyph)) {
      shown.add(glyph);
    }
  }
  page.words = shown.take();
  join_touching(page.words, fences);
  mark_raised(page.words);
  settle_lookalikes(page.words);
  settle_soft_hyphens(page.words);
  leave_out(page, take_outside(page), LeftOutReason::outside_page);
  leave_out(page, hidden.take(), LeftOutReason::hidden);
  return page;
}

}  // namespace bocso
