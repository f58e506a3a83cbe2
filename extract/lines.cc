// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/lines.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "normalize/syllable.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr double kTouching = 0.06;
constexpr double kLineStep = 0.45;  // of the font size: baselines further apart are two lines

Turn commonest_turn(const std::vector<const Word*>& words) {
  std::array<int, 4> counts{};
  for (const Word* word : words) ++counts[static_cast<std::size_t>(word->turn)];
  return static_cast<Turn>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

double across(const Word& word, Turn turn) {
  switch (turn) {
    case Turn::none:
      return word.baseline;
    case Turn::half:
      return -word.baseline;
    case Turn::quarter:
      return -(word.turn == turn ? word.baseline : word.box.centre_x());
    case Turn::three_quarters:
      return word.turn == turn ? word.baseline : word.box.centre_x();
  }
  return 0;
}

double along(const Word& word, Turn turn) {
  switch (turn) {
    case Turn::none:
      return word.box.x0;
    case Turn::half:
      return -word.box.x1;
    case Turn::quarter:
      return word.box.y0;
    case Turn::three_quarters:
      return -word.box.y1;
  }
  return 0;
}

void add_to(Line& line, const Word* word, double word_across) {
  if (line.words.empty()) {
    line.box = word->box;
    line.baseline = word_across;
  } else {
    line.box = unite(line.box, word->box);
  }
  line.words.push_back(word);
}

// A raised mark belongs to the line whose baseline is nearest below it.
Line* line_of_mark(std::vector<Line>& lines, double mark_across) {
  Line* best = nullptr;
  for (Line& line : lines) {
    const double lift = line.baseline - mark_across;
    if (lift < 0 || lift > 1.5 * line.words.front()->size) continue;
    if (best == nullptr || lift < best->baseline - mark_across) best = &line;
  }
  return best;
}

bool is_exponent(const std::string& before, const Word& mark) {
  if (mark.text != "2" && mark.text != "3") return false;
  for (const char* unit : {"m", "km", "cm", "dm", "mm", "hm", "dam"}) {
    if (before == unit) return true;
  }
  return false;
}

std::string as_superscript(const std::string& text) {
  static constexpr const char* kDigits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string out;
  for (char c : text) {
    if (is_ascii_digit(static_cast<unsigned char>(c))) {
      out += kDigits[c - '0'];
    } else {
      out += c;
    }
  }
  return out;
}

std::string last_word(const std::string& text) {
  std::size_t at = text.find_last_of(" /(");
  return at == std::string::npos ? text : text.substr(at + 1);
}

bool breaks_inside_token(std::string_view text) {
  if (text.size() < 2 || (text.back() != '-' && text.back() != '/')) return false;
  const char before = text[text.size() - 2];
  return before != ' ' && before != '-' && before != '/' && before != '(';
}

// A code in a narrow cell is broken anywhere: "1.004088" / ".000.00.0" / "0.H12". It goes on where
// a line of one piece is followed by a point, or where it has begun as the code of a procedure
// does.
bool goes_on(std::string_view text, std::string_view next) {
  const std::size_t blank = text.find_last_of(' ');
  const std::string_view piece = blank == std::string_view::npos ? text : text.substr(blank + 1);
  if (piece.empty() || piece.find_first_not_of("0123456789.") != std::string_view::npos)
    return false;
  const bool is_code = piece.size() > 8 && piece[1] == '.' && piece.substr(2).find('.') == 6;
  const bool is_rest = next.find_first_not_of("0123456789.HG") == std::string_view::npos;
  return is_rest && (is_code || (next.size() > 1 && next.front() == '.' && piece.back() != '.'));
}

// A narrow cell breaks words that do not fit on a line by themselves: "Tron" / "g đó". Alone on its
// line, one of the pieces is no syllable, and together they are.
bool is_broken_syllable(std::string_view piece, std::string_view rest) {
  const auto letters = [](std::string_view text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size();) out += next_code_point(text, i);
    return out;
  };
  const std::u32string first = letters(piece);
  const std::u32string second = letters(rest);
  if (first.size() < 2 || is_upper_case(piece) != is_upper_case(rest)) return false;
  return (!is_syllable(first) || !is_syllable(second)) && is_syllable(first + second);
}

class Joiner {
 public:
  Joiner(int page, std::vector<FootnoteMark>* marks) : page_(page), marks_(marks) {}

  void add(const Line& line) {
    bool starts_line = true;
    const Word* previous = nullptr;
    broken_ = marks_ == nullptr && lone_ != nullptr &&
              is_broken_syllable(lone_->text, line.words.front()->text);
    lone_ = line.words.size() == 1 ? line.words.front() : nullptr;
    for (const Word* word : line.words) {
      if (word->raised && marks_ != nullptr && !is_exponent(last_word(out_.text), *word)) {
        marks_->push_back({out_.text.size(), word->text});
        if (previous != nullptr) previous = word;
        continue;
      }
      put(*word, previous, starts_line);
      starts_line = false;
      previous = word;
    }
  }

  PlacedText take() {
    if (out_.text.ends_with(kSoftHyphen)) replace_soft_hyphen("-");
    return std::move(out_);
  }

 private:
  static constexpr const char* kSoftHyphen = "\u00AD";

  void replace_soft_hyphen(std::string_view with) {
    out_.text.replace(out_.text.size() - 2, 2, with);
    out_.places.back().end = out_.text.size();
  }

  void put(const Word& word, const Word* previous, bool starts_line) {
    bool glued = out_.text.empty();
    if (out_.text.ends_with(kSoftHyphen)) {
      const bool joins = starts_line && starts_lower_case(word.text);
      replace_soft_hyphen(joins ? "" : "-");
      glued = joins;
    }
    // An exponent or another piece that touches the word before it is not a word of its own.
    if (previous != nullptr && word.raised && !word.blank_before) glued = true;
    if (previous != nullptr && !word.blank_before && word.turn == Turn::none &&
        std::fabs(word.box.x0 - previous->box.x1) < kTouching * word.size &&
        (word.size == previous->size || previous->raised)) {
      glued = true;
    }
    // A token broken at a line's end goes on: "37/2020/QĐ-" / "UBND", "ngày 03/9/" / "2019".
    if (starts_line &&
        (broken_ || breaks_inside_token(out_.text) || goes_on(out_.text, word.text))) {
      glued = true;
    }
    if (!glued) out_.text += ' ';
    const std::size_t begin = out_.text.size();
    out_.text += word.raised ? as_superscript(word.text) : word.text;
    out_.places.push_back(
        {begin, out_.text.size(), page_, word.box, starts_line, word.confidence, word.others});
  }

  int page_;
  std::vector<FootnoteMark>* marks_;
  const Word* lone_ = nullptr;  // all of the line before
  bool broken_ = false;         // the line at hand begins with the rest of that word
  PlacedText out_;
};

}  // namespace

std::vector<Line> make_lines(const std::vector<const Word*>& words) {
  std::vector<Line> lines;
  if (words.empty()) return lines;
  const Turn turn = commonest_turn(words);
  struct Placed {
    const Word* word;
    double across;
  };
  std::vector<Placed> sorted;
  sorted.reserve(words.size());
  bool all_raised = true;
  for (const Word* word : words) {
    sorted.push_back({word, across(*word, turn)});
    all_raised = all_raised && word->raised;
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Placed& a, const Placed& b) { return a.across < b.across; });
  for (const Placed& placed : sorted) {
    if (placed.word->raised && !all_raised) continue;
    const bool new_line =
        lines.empty() ||
        placed.across - lines.back().baseline >
            kLineStep * std::min(placed.word->size, lines.back().words.front()->size);
    if (new_line) lines.emplace_back();
    add_to(lines.back(), placed.word, placed.across);
  }
  if (!all_raised) {
    for (const Placed& placed : sorted) {
      if (!placed.word->raised) continue;
      Line* line = line_of_mark(lines, placed.across);
      if (line == nullptr) {
        line = &lines.emplace_back();
      }
      add_to(*line, placed.word, placed.across);
    }
  }
  for (Line& line : lines) {
    std::stable_sort(line.words.begin(), line.words.end(), [&](const Word* a, const Word* b) {
      return along(*a, turn) < along(*b, turn);
    });
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Line& a, const Line& b) { return a.baseline < b.baseline; });
  return lines;
}

PlacedText join_lines(const std::vector<Line>& lines, int page, std::vector<FootnoteMark>* marks) {
  Joiner joiner(page, marks);
  for (const Line& line : lines) joiner.add(line);
  return joiner.take();
}

void append(PlacedText& text, const PlacedText& more) {
  if (more.text.empty()) return;
  if (!text.text.empty()) text.text += ' ';
  const std::size_t shift = text.text.size();
  text.text += more.text;
  for (Place place : more.places) {
    place.begin += shift;
    place.end += shift;
    text.places.push_back(place);
  }
}

}  // namespace bocso
