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
    {"ba", TimeWord::opener, ""},
    {"bay", TimeWord::opener, ""},
    {"bon", TimeWord::opener, ""},
    {"ca", TimeWord::opener, ""},
    {"chin", TimeWord::opener, ""},
    {"cuoi", TimeWord::last, " cưới cười cuội "},
    {"dau", TimeWord::first, " dầu đậu dấu đau đâu dâu đấu "},
    {"den", TimeWord::until, " đen đèn đền "},
    {"giai", TimeWord::opener, ""},
    {"hai", TimeWord::opener, ""},
    {"het", TimeWord::whole, " hét "},
    {"ky", TimeWord::signing, " kỳ kỷ kỹ "},
    {"luat", TimeWord::law, ""},
    {"mot", TimeWord::opener, ""},
    {"muoi", TimeWord::opener, ""},
    {"nam", TimeWord::year, " nam nắm nằm nấm nám nạm "},
    {"ngay", TimeWord::day, " ngay ngây ngáy "},
    {"nhiem", TimeWord::opener, ""},
    {"nua", TimeWord::opener, ""},
    {"q", TimeWord::opener, ""},
    {"qi", TimeWord::opener, ""},
    {"qii", TimeWord::opener, ""},
    {"qiii", TimeWord::opener, ""},
    {"qiv", TimeWord::opener, ""},
    {"qui", TimeWord::quarter, " qui quì quỉ "},
    {"quy", TimeWord::quarter, " quy quỹ quỳ quỷ quỵ "},
    {"sau", TimeWord::opener, ""},
    {"so", TimeWord::so, " số sổ sở sơ sợ sớ "},
    {"t", TimeWord::opener, ""},
    {"tam", TimeWord::opener, ""},
    {"thang", TimeWord::month, " thang thắng thăng thẳng "},
    {"thoi", TimeWord::opener, ""},
    {"toi", TimeWord::until, " tôi tối tồi tội tỏi "},
    {"tu", TimeWord::from, " tư tử tự tú tủ tu tụ "},
};

// Which word a folded one is; its printed form tells it from others, in a text that has marks.
TimeWord time_word(std::string_view folded, std::string_view marked, bool has_marks) {
  const auto by_text = [](const WordRow& row, std::string_view text) { return row.folded < text; };
  static_assert(
      std::is_sorted(std::begin(kWords), std::end(kWords),
                     [](const WordRow& a, const WordRow& b) { return a.folded < b.folded; }));
  const auto* row = std::lower_bound(std::begin(kWords), std::end(kWords), folded, by_text);
  if (row == std::end(kWords) || row->folded != folded) return TimeWord::other;
  if (!has_marks) return row->word == TimeWord::so ? TimeWord::other : row->word;
  const std::size_t at = row->others.find(marked);
  const bool other = at != std::string_view::npos && row->others[at - 1] == ' ' &&
                     row->others[at + marked.size()] == ' ';
  return other ? TimeWord::other : row->word;
}

std::size_t token_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  const char32_t first = next_code_point(text, end);
  if (is_ascii_digit(text[at])) {
    while (digit_at(text, end)) ++end;
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
  if (is_ascii_digit(text[0])) {
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
    std::size_t behind = at;
    if (is_blank(next_code_point(text, behind))) {
      blank = true;
      at = behind;
      continue;
    }
    const std::size_t end = token_end(text, at);
    take(text.substr(at, end - at), blank);
    blank = false;
    at = end;
  }
}

// Is the number at `at` the middle of something longer: "1.12.5", "61/2018/NĐ"? A dash also joins
// two dates, so that it counts only where dashes go on.
bool is_inner(const TimeText& text, std::size_t at) {
  if (at < 2 || text[at].blank_before || text[at - 1].blank_before) return false;
  const bool joins = text.is_sign(at - 1, '/') || text.is_sign(at - 1, '.') ||
                     text.is_sign(at - 1, ',') ||
                     (text.is_sign(at - 1, '-') && text.is_sign(at + 1, '-'));
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
  // Both have the same characters, one for one, unless loose marks are left.
  const bool has_marks =
      marked != folded_ && count_code_points(marked) == count_code_points(folded_);
  const char* folded_at = folded_.data();
  const char* marked_at = marked.data();
  const auto go_to = [&](const char* end) {
    for (; folded_at < end; ++folded_at) {
      if (!has_marks || is_continuation(*folded_at)) continue;
      do ++marked_at;
      while (is_continuation(*marked_at));
    }
  };
  tokens_.reserve(folded_.size() / 3);
  split(folded_, [&](std::string_view word, bool blank) {
    Token& made = tokens_.emplace_back(token(word));
    made.blank_before = blank;
    if (made.kind != Token::Kind::word) return;
    go_to(word.data());
    const char* begin = marked_at;
    go_to(word.data() + word.size());
    made.word = time_word(word, {begin, marked_at}, has_marks);
  });
}

std::vector<std::size_t> token_begins(std::string_view text) {
  std::vector<std::size_t> begins;
  split(text, [&](std::string_view word, bool) {
    begins.push_back(static_cast<std::size_t>(word.data() - text.data()));
  });
  return begins;
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
