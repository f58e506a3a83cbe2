// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/period_text.h"

#include <algorithm>
#include <iterator>

#include "normalize/utf8.h"

namespace bocso {
namespace {

struct WordRow {
  std::string_view folded;
  TimeWord word;
  // Words that differ by their marks alone, with a blank on either side. In a text without any
  // marks none can be told.
  std::string_view others;
};
constexpr WordRow kWords[] = {
    {"ngay", TimeWord::day, " ngay ngây ngáy "},
    {"thang", TimeWord::month, " thang thắng thăng thẳng "},
    {"quy", TimeWord::quarter, " quy quỹ quỳ quỷ quỵ "},
    {"qui", TimeWord::quarter, " qui quì quỉ "},
    {"nam", TimeWord::year, " nam nắm nằm nấm nám nạm "},
    {"tu", TimeWord::from, " tư tử tự tú tủ tu tụ "},
    {"den", TimeWord::until, " đen đèn đền "},
    {"toi", TimeWord::until, " tôi tối tồi tội tỏi "},
    {"dau", TimeWord::first, " dầu đậu dấu đau đâu dâu đấu "},
    {"cuoi", TimeWord::last, " cưới cười cuội "},
    {"het", TimeWord::whole, " hét "},
    {"so", TimeWord::so, " số sổ sở sơ sợ sớ "},
    {"ky", TimeWord::signing, " kỳ kỷ kỹ "},
    {"luat", TimeWord::law, ""},
};

TimeWord time_word(std::string_view folded, std::string_view marked, bool has_marks) {
  const auto* row = std::find_if(std::begin(kWords), std::end(kWords),
                                 [&](const WordRow& w) { return w.folded == folded; });
  if (row == std::end(kWords)) return TimeWord::other;
  if (!has_marks) return row->word == TimeWord::so ? TimeWord::other : row->word;
  const std::size_t at = row->others.find(marked);
  const bool other = at != std::string_view::npos && row->others[at - 1] == ' ' &&
                     row->others[at + marked.size()] == ' ';
  return other ? TimeWord::other : row->word;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t token_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  const char32_t first = next_code_point(text, end);
  if (is_digit(text[at])) {
    while (end < text.size() && is_digit(text[end])) ++end;
  } else if (is_letter(first)) {
    for (std::size_t next = end; next < text.size(); end = next) {
      if (!is_letter(next_code_point(text, next))) break;
    }
  }
  return end;
}

Token token(std::string_view text) {
  Token made;
  made.text = text;
  std::size_t behind = 0;
  if (is_digit(text[0])) {
    made.kind = Token::Kind::number;
    if (text.size() <= 4) {
      made.value = 0;
      for (char c : text) made.value = made.value * 10 + (c - '0');
    }
  } else if (is_letter(next_code_point(text, behind))) {
    made.kind = Token::Kind::word;
  }
  return made;
}

template <class Take>
void split(std::string_view text, Take take) {
  bool blank = true;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      blank = true;
      ++at;
      continue;
    }
    const std::size_t end = token_end(text, at);
    take(text.substr(at, end - at), blank);
    blank = false;
    at = end;
  }
}

// Is the number at `at` the middle of something longer: "1.12.5", "61/2018/NĐ"?
bool is_inner(const TimeText& text, std::size_t at) {
  if (at < 2 || text[at].blank_before || text[at - 1].blank_before) return false;
  const bool joins = text.is_sign(at - 1, '/') || text.is_sign(at - 1, '.') ||
                     text.is_sign(at - 1, ',') || text.is_sign(at - 1, '-');
  return joins && text.is_number(at - 2);
}

bool possible(int day, int month) { return day >= 1 && day <= 31 && month >= 1 && month <= 12; }

// The sign between day and month, and month and year. Only "/" may stand free.
bool separates(const TimeText& text, std::size_t at, char sign) {
  if (!text.is_sign(at, sign)) return false;
  return sign == '/' || (!text[at].blank_before && !text[at + 1].blank_before);
}

std::optional<PartialDate> spelled_date(const TimeText& text, std::size_t at) {
  if (!text.is(at + 1, TimeWord::month) || !text.is_number(at + 2)) return std::nullopt;
  PartialDate found{{0, text[at + 2].value, text[at].value}, at + 3, true};
  if (!possible(found.date.day, found.date.month)) return std::nullopt;
  std::size_t year = at + 3;
  if (text.is_sign(year, ',')) ++year;
  if (!text.is(year, TimeWord::year) && !text.is_sign(year, '/')) return found;
  if (const auto value = year_at(text, year + 1)) {
    found.date.year = *value;
    found.end = year + 2;
  }
  return found;
}

}  // namespace

TimeText::TimeText(std::string_view text) : folded_(fold(text).text) {
  const std::string marked = fold_keeping_marks(text);
  const bool has_marks = marked != folded_;
  std::vector<std::string_view> marked_words;
  split(marked, [&](std::string_view word, bool) { marked_words.push_back(word); });
  split(folded_, [&](std::string_view word, bool blank) {
    Token made = token(word);
    made.blank_before = blank;
    const std::size_t at = tokens_.size();
    if (made.kind == Token::Kind::word && at < marked_words.size()) {
      made.word = time_word(word, marked_words[at], has_marks);
    }
    tokens_.push_back(made);
  });
}

bool TimeText::is_sign(std::size_t at, char sign) const {
  const Token& token = (*this)[at];
  return token.kind == Token::Kind::sign && token.text.size() == 1 && token.text[0] == sign;
}

bool TimeText::starts(std::size_t at, std::string_view words) const {
  while (true) {
    const std::string_view word = words.substr(0, words.find(' '));
    if ((*this)[at++].text != word) return false;
    if (word.size() == words.size()) return true;
    words.remove_prefix(word.size() + 1);
  }
}

bool TimeText::ends(std::size_t at, std::string_view words) const {
  if (!words.ends_with(before(at).text)) return false;
  const auto count = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + 1;
  return at >= count && starts(at - count, words);
}

std::optional<int> year_at(const TimeText& text, std::size_t at) {
  const Token& token = text[at];
  if (token.text.size() != 4 || token.value < 1900 || token.value > 2100) return std::nullopt;
  const bool symbol = text.is_sign(at + 1, '/') && !text[at + 1].blank_before &&
                      !text[at + 2].blank_before && at + 2 < text.size();
  const bool decimal = (text.is_sign(at + 1, ',') || text.is_sign(at + 1, '.')) &&
                       text.is_number(at + 2) && !text[at + 2].blank_before;
  if (symbol || decimal) return std::nullopt;
  return token.value;
}

std::optional<PartialDate> date_at(const TimeText& text, std::size_t at) {
  if (!text.is_number(at) || text[at].text.size() > 2 || is_inner(text, at)) return std::nullopt;
  if (auto spelled = spelled_date(text, at)) return spelled;
  for (char sign : {'/', '-', '.'}) {
    if (!separates(text, at + 1, sign) || !text.is_number(at + 2) || text[at + 2].text.size() > 2) {
      continue;
    }
    PartialDate found{{0, text[at + 2].value, text[at].value}, at + 3};
    if (!possible(found.date.day, found.date.month)) return std::nullopt;
    if (!separates(text, at + 3, sign)) {
      // "1.12" is a number.
      return sign == '.' ? std::nullopt : std::optional(found);
    }
    const auto year = year_at(text, at + 4);
    if (!year) return std::nullopt;
    found.date.year = *year;
    found.end = at + 5;
    return found;
  }
  return std::nullopt;
}

}  // namespace bocso
