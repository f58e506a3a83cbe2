// SPDX-License-Identifier: GPL-3.0-or-later
// The words and numbers of a text that may state dates; shared by the files behind period.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/period.h"

namespace bocso {

// Words that have a part in dates; "other" for all the rest. They are told by their marks, as far
// as a lost or wrong one does not make another word of it: "nam" is the south, "tư" is four.
enum class TimeWord {
  other,
  opener,   // what else a mention may begin with: "giai đoạn", "cả năm", "sáu tháng"
  day,      // ngày
  month,    // tháng
  quarter,  // quý
  year,     // năm
  from,     // từ
  until,    // đến, tới
  first,    // đầu
  last,     // cuối
  whole,    // hết
  so,       // so (với)
  signing,  // ký
  law       // luật
};

struct Token {
  enum class Kind { number, word, sign };
  Kind kind = Kind::sign;
  std::string_view text;  // folded: "nam", "2023", "/"
  TimeWord word = TimeWord::other;
  int value = -1;            // of a number of up to four digits
  bool blank_before = true;  // also at the start
};

// A text as tokens. Signs are one character each; blanks only separate.
class TimeText {
 public:
  explicit TimeText(std::string_view text);
  TimeText(const TimeText&) = delete;
  TimeText& operator=(const TimeText&) = delete;

  std::size_t size() const { return tokens_.size(); }
  // An empty sign beyond the end, so that looking ahead needs no care; before() looks back.
  const Token& operator[](std::size_t at) const { return at < tokens_.size() ? tokens_[at] : end_; }
  const Token& before(std::size_t at, std::size_t steps = 1) const {
    return at >= steps ? (*this)[at - steps] : end_;
  }

  bool is(std::size_t at, TimeWord word) const { return (*this)[at].word == word; }
  bool is_number(std::size_t at) const { return (*this)[at].kind == Token::Kind::number; }
  bool is_word(std::size_t at) const { return (*this)[at].kind == Token::Kind::word; }
  bool is_sign(std::size_t at, char sign) const;
  // Do these folded words stand at `at`, or right before it?
  bool starts(std::size_t at, std::string_view words) const;
  bool ends(std::size_t at, std::string_view words) const;

 private:
  std::string folded_;
  std::vector<Token> tokens_;
  Token end_;
};

// Where each token of a TimeText begins in the text itself, in bytes. Loose marks and invisible
// blanks may make it other tokens: their number tells.
std::vector<std::size_t> token_begins(std::string_view text);

// A date as far as it is printed: the year, or month and year, may be 0.
struct PartialDate {
  Date date;
  std::size_t end = 0;   // the token behind it
  bool spelled = false;  // "03 tháng 9 năm 2019"
};

// A year that stands alone: four digits from 1900 to 2100, no part of a document's number.
std::optional<int> year_at(const TimeText& text, std::size_t at);

// "15/12/2023", "15 / 12 / 2023", "03-9-2019", "15.12.2023", "03 tháng 9 năm 2019", "15/6",
// "15 tháng 6": what begins with the day. At least day and month are there and possible.
std::optional<PartialDate> date_at(const TimeText& text, std::size_t at);

}  // namespace bocso
