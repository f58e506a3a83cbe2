// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/column_number.h"

#include <algorithm>
#include <array>
#include <utility>

#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kBearsAMisreading = 5;  // other cells
constexpr int kDeepest = 8;                   // brackets in brackets; a formula has two

// Signs as they are typed -> + - * / ( ), blanks gone.
std::string with_plain_signs(std::string_view cell) {
  static constexpr std::array<std::pair<char32_t, char>, 15> kSigns = {{{U'×', '*'},
                                                                        {U'x', '*'},
                                                                        {U'X', '*'},
                                                                        {U'∗', '*'},
                                                                        {U'·', '*'},
                                                                        {U':', '/'},
                                                                        {U'÷', '/'},
                                                                        {U'–', '-'},
                                                                        {U'—', '-'},
                                                                        {U'−', '-'},
                                                                        {U'‐', '-'},
                                                                        {U'[', '('},
                                                                        {U'{', '('},
                                                                        {U']', ')'},
                                                                        {U'}', ')'}}};
  std::string text;
  for (std::size_t at = 0; at < cell.size();) {
    const char32_t c = next_code_point(cell, at);
    if (is_blank(c)) continue;
    const auto sign = std::find_if(kSigns.begin(), kSigns.end(),
                                   [c](const auto& entry) { return entry.first == c; });
    append_utf8(text, sign == kSigns.end() ? c : static_cast<char32_t>(sign->second));
  }
  return text;
}

// "(4=1+2+3)" -> "4=1+2+3"; "(3)-(4)" stays.
std::string_view without_outer_brackets(std::string_view text) {
  while (text.size() > 2 && text.front() == '(') {
    int depth = 0;
    std::size_t at = 0;
    do {
      if (text[at] == '(') ++depth;
      if (text[at] == ')') --depth;
      ++at;
    } while (depth > 0 && at < text.size());
    if (depth > 0 || at < text.size()) break;
    text = text.substr(1, text.size() - 2);
  }
  return text;
}

// "(4=1+2+3" -> "4=1+2+3": scans lose the bracket that stands alone on a second line.
std::string_view without_open_bracket(std::string_view text) {
  const bool is_open = text.starts_with('(') && text.find(')') == std::string_view::npos &&
                       text.find('=') != std::string_view::npos;
  return is_open ? text.substr(1) : text;
}

// "(3)-(4+5)" -> "3-4-5": the columns added up and taken away, their signs those they have once the
// brackets are gone. "4+...+6" -> "4+5+6".
class SumReader {
 public:
  explicit SumReader(std::string_view text) : text_(text) {}

  std::optional<std::string> read() {
    if (!sum(false) || at_ != text_.size() || columns_.size() < 2) return std::nullopt;
    return out_.substr(1);
  }

 private:
  bool sum(bool negative) {
    if (!term(negative)) return false;
    while (at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-')) {
      const bool taken_away = text_[at_++] == '-';
      if (!taken_away && skips_dots()) {
        if (!terms_left_out(negative)) return false;
      } else if (!term(negative != taken_away)) {
        return false;
      }
    }
    return true;
  }
  bool term(bool negative) {
    if (at_ == text_.size()) return false;
    if (text_[at_] == '(') {
      if (++depth_ > kDeepest) return false;
      ++at_;
      if (!sum(negative) || at_ == text_.size() || text_[at_] != ')') return false;
      ++at_;
      --depth_;
      return true;
    }
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_ascii_digit(text_[at_])) ++at_;
    if (at_ == begin || at_ - begin > 2) return false;
    take(std::stoi(std::string(text_.substr(begin, at_ - begin))), negative);
    return true;
  }
  void take(int column, bool negative) {
    out_ += negative ? '-' : '+';
    out_ += std::to_string(column);
    columns_.push_back(column);
  }

  // "..." or "…", and the "+" behind it.
  bool skips_dots() {
    static const Pattern dots(R"((?:\.\.+|…)\+)");
    std::vector<std::string_view> groups;
    if (!dots.find(text_, at_, groups) || groups[0].data() != text_.data() + at_) return false;
    at_ += groups[0].size();
    return true;
  }
  // From the column before the dots to the one behind them, in steps of those before: "2+4+...+8".
  bool terms_left_out(bool negative) {
    if (columns_.empty()) return false;
    const int before = columns_.back();
    const int step = columns_.size() > 1 ? before - columns_[columns_.size() - 2] : 1;
    std::string_view rest = text_.substr(at_);
    const bool in_brackets = rest.starts_with('(');
    if (in_brackets) rest.remove_prefix(1);
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits == 0 || digits > 2) return false;
    const int last = std::stoi(std::string(rest.substr(0, digits)));
    if (step < 1 || last <= before || (last - before) % step != 0) return false;
    for (int column = before + step; column < last; column += step) take(column, negative);
    return term(negative);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::vector<int> columns_;
  std::string out_;
};

std::optional<std::string> read_rate(std::string_view text) {
  static const Pattern divided_first(R"(\(*([0-9]{1,2})\)?/\(?([0-9]{1,2})\)*((\*100)?%?\)*))");
  static const Pattern times_first(R"(\(*([0-9]{1,2})\)?\*100%?\)?/\(?([0-9]{1,2})\)*%?)");
  std::vector<std::string_view> groups;
  const auto whole = [&](const Pattern& pattern) {
    return pattern.find(text, 0, groups) && groups[0].size() == text.size();
  };
  if (whole(divided_first)) {
    const bool hundred = groups[3].find("100") != std::string_view::npos;
    const bool percent = groups[3].find('%') != std::string_view::npos;
    return std::string(groups[1]) + "/" + std::string(groups[2]) +
           (hundred || percent ? "*100" : "");
  }
  if (whole(times_first)) {
    return std::string(groups[1]) + "/" + std::string(groups[2]) + "*100";
  }
  return std::nullopt;
}

std::string plain_formula(std::string_view text) {
  text = without_outer_brackets(text);
  if (auto sum = SumReader(text).read()) return *sum;
  return read_rate(text).value_or("");
}

bool is_marked(std::string_view cell) {
  return cell.find_first_of("=([") != std::string_view::npos;
}

// Does each cell count on from the one before? `first` is what a bare row begins with: "0", "1" or
// letters from "A" on.
class Counting {
 public:
  bool takes(const std::string& number) {
    if (!is_ascii_digit(number.front())) {
      if (last_ >= 0) return false;
      const char letter = static_cast<char>(number.front() & ~0x20);  // capital
      in_order_ = in_order_ && letter == next_letter_++;
      return true;
    }
    const int value = std::stoi(number);
    if (last_ >= 0 && value != last_ + 1) return false;
    if (last_ < 0) in_order_ = in_order_ && (value == 1 || (value == 0 && next_letter_ == 'A'));
    last_ = value;
    return true;
  }
  // Over a cell that is not known.
  void skip() {
    if (last_ >= 0) {
      ++last_;
    } else {
      ++next_letter_;
    }
  }
  bool in_order() const { return in_order_; }

 private:
  int last_ = -1;
  char next_letter_ = 'A';
  bool in_order_ = true;
};

}  // namespace

std::optional<ColumnNumber> read_column_number(std::string_view cell) {
  const std::string plain = with_plain_signs(cell);
  std::string_view text = without_open_bracket(without_outer_brackets(plain));
  static const Pattern negative("-[0-9]{1,2}");
  if (negative.matches_all(text)) text.remove_prefix(1);
  static const Pattern pattern(R"((\(?)([0-9]{1,2}|[A-Za-z])(\)?)((=?)(.*)))");
  std::vector<std::string_view> groups;
  if (!pattern.find(text, 0, groups) || groups[0].size() != text.size()) return std::nullopt;
  if (groups[1].empty() != groups[3].empty()) return std::nullopt;
  ColumnNumber number{std::string(groups[2]), ""};
  if (groups[4].empty()) return number;
  // Behind a number in brackets anything may follow; a bare one needs the sign of equality.
  if (groups[5].empty() && groups[1].empty()) return std::nullopt;
  number.formula = plain_formula(groups[6]);
  return number;
}

ColumnNumbers read_column_numbers(const std::vector<std::string_view>& cells) {
  ColumnNumbers row;
  row.numbers.resize(cells.size());
  Counting counting;
  bool gap = false;  // a blank cell before a filled one
  bool blank = false;
  std::size_t misread = 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (is_blank(cells[i])) {
      blank = true;
      continue;
    }
    auto number = read_column_number(cells[i]);
    if (!number || !counting.takes(number->number)) {
      ++misread;
      counting.skip();
      continue;
    }
    gap = gap || blank;
    row.marked = row.marked || is_marked(cells[i]);
    ++count;
    row.numbers[i] = std::move(number);
  }
  if (count < std::max<std::size_t>(3, kBearsAMisreading * misread) || 2 * count < cells.size()) {
    return {};
  }
  row.in_order = !gap && counting.in_order();
  return row;
}

}  // namespace bocso
