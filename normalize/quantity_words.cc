// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/quantity_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "normalize/utf8.h"

namespace bocso {
namespace {

struct ApproxWord {
  std::string_view phrase;
  Approx approx;
};
// Of two that end alike the longer stands first.
constexpr ApproxWord kApproxWords[] = {
    {"không vượt quá", Approx::at_most},
    {"không quá", Approx::at_most},
    {"không nhiều hơn", Approx::at_most},
    {"không lớn hơn", Approx::at_most},
    {"không cao hơn", Approx::at_most},
    {"không trên", Approx::at_most},
    {"không hơn", Approx::at_most},
    {"tối đa", Approx::at_most},
    {"nhiều nhất", Approx::at_most},
    {"không dưới", Approx::at_least},
    {"không thấp hơn", Approx::at_least},
    {"không ít hơn", Approx::at_least},
    {"không nhỏ hơn", Approx::at_least},
    {"tối thiểu", Approx::at_least},
    {"ít nhất", Approx::at_least},
    {"chưa đến", Approx::under},
    {"chưa tới", Approx::under},
    {"chưa đầy", Approx::under},
    {"không đến", Approx::under},
    {"không tới", Approx::under},
    {"không đầy", Approx::under},
    {"nhỏ hơn", Approx::under},
    {"dưới", Approx::under},
    {"lớn hơn", Approx::over},
    {"vượt quá", Approx::over},
    {"hơn", Approx::over},
    {"trên", Approx::over},
    {"quá", Approx::over},
    {"gần", Approx::nearly},
    {"ngót", Approx::nearly},
    {"khoảng chừng", Approx::about},
    {"vào khoảng", Approx::about},
    {"khoảng", Approx::about},
    {"ước tính đạt", Approx::about},
    {"ước thực hiện", Approx::about},
    {"ước tính", Approx::about},
    {"ước đạt", Approx::about},
    {"ước", Approx::about},
    {"xấp xỉ", Approx::about},
    {"chừng", Approx::about},
    {"≥", Approx::at_least},
    {"≤", Approx::at_most},
    {">", Approx::over},
    {"<", Approx::under},
    {"~", Approx::about},
};

struct DirectionWord {
  std::string_view phrase;
  Direction direction;
};
// "cao hơn" says a difference, no "over"; "giảm còn" and "tăng lên" say what was reached, no
// change.
constexpr DirectionWord kDirectionWords[] = {
    {"tăng trưởng đạt", Direction::up},
    {"tăng trưởng", Direction::up},
    {"tăng thêm", Direction::up},
    {"tăng được", Direction::up},
    {"tăng gấp", Direction::up},
    {"tăng tới", Direction::up},
    {"tăng đến", Direction::up},
    {"tăng", Direction::up},
    {"vượt", Direction::up},
    {"cao hơn", Direction::up},
    {"nhiều hơn", Direction::up},
    {"giảm được", Direction::down},
    {"giảm tới", Direction::down},
    {"giảm đến", Direction::down},
    {"giảm bớt", Direction::down},
    {"cắt giảm", Direction::down},
    {"giảm", Direction::down},
    {"thấp hơn", Direction::down},
    {"ít hơn", Direction::down},
};
// Extra income is an amount, no change of one.
constexpr std::string_view kNoDirection = "thu nhập tăng thêm";

const ApproxWord* approx_before(const Prose& prose, std::size_t end) {
  for (const ApproxWord& word : kApproxWords) {
    if (may_end_with(prose.lower, end, word.phrase) && phrase_ends(prose.lower, end, word.phrase))
      return &word;
  }
  return nullptr;
}

const DirectionWord* direction_before(const Prose& prose, std::size_t end) {
  if (phrase_ends(prose.lower, end, kNoDirection)) return nullptr;
  for (const DirectionWord& word : kDirectionWords) {
    if (may_end_with(prose.lower, end, word.phrase) && phrase_ends(prose.lower, end, word.phrase))
      return &word;
  }
  return nullptr;
}

// Behind a number these begin a new part of the sentence, no noun.
constexpr auto kFunctionWords = std::to_array<std::string_view>(
    {"là",    "và",    "của",   "được",   "đã",    "đến",   "tới",  "thì",    "mà",    "do",
     "tại",   "ở",     "trong", "trên",   "với",   "để",    "cho",  "so",     "theo",  "như",
     "nên",   "vẫn",   "còn",   "có",     "không", "bằng",  "đạt",  "tăng",   "giảm",  "chiếm",
     "gồm",   "thuộc", "từ",    "hoặc",   "hay",   "về",    "vào",  "ra",     "này",   "đó",
     "nêu",   "trở",   "đang",  "sẽ",     "cũng",  "đều",   "nhằm", "khi",    "nếu",   "vì",
     "qua",   "bị",    "chưa",  "rồi",    "bao",   "ngoài", "cùng", "sau",    "trước", "hiện",
     "lên",   "xuống", "nhưng", "vượt",   "riêng", "ban",   "ngày", "tháng",  "năm",   "quý",
     "gấp",   "tương", "nhất",  "phải",   "cần",   "đối",   "bởi",  "tiếp",   "hoàn",  "thực",
     "triển", "nộp",   "gửi",   "nhận",   "đầu",   "cuối",  "mới",  "kể",     "tính",  "nói",
     "đề",    "xin",   "trả",   "chuyển", "gần",   "hơn",   "dưới", "khoảng", "ước",   "nằm",
     "dài",   "rộng",  "số",    "tổng",   "cả",    "cao"});

// Behind a number these make a name of it: "3 cấp", "4 tại chỗ", "2 chiều".
constexpr auto kNamingWords = std::to_array<std::string_view>(
    {"cấp", "bước", "tại chỗ", "chiều", "cửa", "chân kiềng", "trụ cột", "đột phá chiến lược"});

constexpr auto kTimeUnits = std::to_array<std::string_view>(
    {"second", "minute", "hour", "working_hour", "day", "working_day", "week", "month", "quarter",
     "year", "school_year"});

// Before a bare number: what it is about has been said.
constexpr auto kAnnouncing = std::to_array<std::string_view>(
    {"là",   "đạt",        "gồm",       "còn",   "có",       "được",    "bằng",      "chiếm",
     "với",  "thêm",       "lên",       "xuống", "tới",      "tổng số", "tổng cộng", "cộng",
     "giao", "hoàn thành", "thực hiện", "đã",    "số lượng", "con số",  "chỉ"});

// A number in words: "mười lăm", "hai mươi mốt", "một trăm linh năm".
constexpr auto kNumberWords = std::to_array<std::string_view>(
    {"không", "một",  "mốt",   "hai",  "ba",    "bốn",  "tư",   "năm",  "lăm",
     "nhăm",  "sáu",  "bảy",   "bẩy",  "tám",   "chín", "mười", "mươi", "linh",
     "lẻ",    "trăm", "nghìn", "ngàn", "triệu", "tỷ",   "tỉ"});

// Behind the number that is repeated in words: "03 (ba) hồ sơ". `end` when none stands there.
std::size_t behind_words_of_number(const Prose& prose, std::size_t end) {
  std::size_t at = behind_blanks(prose.text, end);
  if (at >= prose.text.size() || prose.text[at] != '(') return end;
  at = behind_blanks(prose.text, at + 1);
  while (letter_at(prose.text, at)) {
    const std::string_view word = word_behind(prose.lower, at);
    if (std::find(kNumberWords.begin(), kNumberWords.end(), word) == kNumberWords.end()) return end;
    at = behind_blanks(prose.text, at + word.size());
    if (at < prose.text.size() && prose.text[at] == ')') return at + 1;
  }
  return end;
}

// How far a unit the table does not know may go: two words, of the same clause, none of them one
// that begins something else.
std::size_t noun_end(const Prose& prose, std::size_t begin) {
  std::size_t end = begin + word_behind(prose.text, begin).size();
  const std::size_t next = behind_blanks(prose.text, end);
  if (next == end || next >= prose.text.size()) return end;
  if (!letter_at(prose.text, next) || is_function_word(prose, next)) return end;
  const bool capital = upper_case_letter_at(prose.text, begin);
  if (upper_case_letter_at(prose.text, next) != capital) return end;
  return next + word_behind(prose.text, next).size();
}

// "850 Cấp huyện: 163": a capitalised word with a colon further on labels the next number.
bool is_next_label(const Prose& prose, std::size_t begin) {
  if (!upper_case_letter_at(prose.text, begin)) return false;
  const std::size_t end = prose.text.find_first_of(":;.,(\n0123456789", begin);
  return end != std::string_view::npos && prose.text[end] == ':';
}

}  // namespace

Qualifiers qualifiers_before(const Prose& prose, std::size_t begin) {
  Qualifiers found{begin, Approx::none, Direction::none};
  while (true) {
    const std::size_t end = before_blanks(prose.text, found.begin);
    if (end == 0) return found;
    if (found.direction == Direction::none) {
      if (const DirectionWord* word = direction_before(prose, end)) {
        found.direction = word->direction;
        found.begin = end - word->phrase.size();
        continue;
      }
    }
    const ApproxWord* word = approx_before(prose, end);
    if (!word) return found;
    if (found.approx == Approx::none) found.approx = word->approx;
    found.begin = end - word->phrase.size();
  }
}

std::optional<Bound> bound_behind(const Prose& prose, std::size_t at) {
  at = behind_blanks(prose.text, at);
  for (const ApproxWord& word :
       {ApproxWord{"trở lên", Approx::at_least}, ApproxWord{"trở xuống", Approx::at_most}}) {
    if (phrase_starts(prose.lower, at, word.phrase)) {
      return Bound{word.approx, at + word.phrase.size()};
    }
  }
  return std::nullopt;
}

UnitBehind unit_behind(const Prose& prose, std::size_t end, bool percent) {
  UnitBehind found;
  found.end = end;
  if (percent) {
    found.kind = Behind::unit;
    found.printed = "%";
    found.known = Unit{"percent", UnitKind::percent, 0};
    return found;
  }
  const std::size_t begin = behind_blanks(prose.text, behind_words_of_number(prose, end));
  const bool glued = begin == end;
  if (begin >= prose.text.size()) return found;
  const bool degree = prose.text.substr(begin).starts_with("°");
  if (!letter_at(prose.text, begin) && !degree) return found;
  if (!glued && is_next_label(prose, begin)) return found;
  const std::string_view rest = std::string_view(prose.text).substr(begin);
  if (const auto unit = unit_at_start(rest)) {
    const std::string_view printed = rest.substr(0, unit->length);
    // "5G" names a network, "5g" is a weight.
    const bool network = glued && printed.size() == 1 && upper_case_letter_at(printed, 0);
    if (network || (glued && !is_word_end(rest, unit->length))) {
      found.kind = Behind::word;
      return found;
    }
    // "tháng 9 năm 2023", "quyết định số 15 ngày 5/6": the word belongs to what follows it.
    const std::size_t next = behind_blanks(rest, unit->length);
    const bool dated = is_time_unit(unit->unit.code) && digit_at(rest, next);
    if (dated) return found;
    found.kind = Behind::unit;
    found.printed = printed;
    found.known = unit->unit;
    found.end = begin + unit->length;
    return found;
  }
  if (glued || any_phrase_starts(prose.lower, begin, kNamingWords)) {
    found.kind = Behind::word;
    return found;
  }
  if (is_function_word(prose, begin)) return found;
  found.kind = Behind::noun;
  found.end = noun_end(prose, begin);
  found.printed = prose.text.substr(begin, found.end - begin);
  return found;
}

bool is_time_unit(std::string_view code) {
  return std::find(kTimeUnits.begin(), kTimeUnits.end(), code) != kTimeUnits.end();
}

bool is_function_word(const Prose& prose, std::size_t at) {
  const std::string_view word = word_behind(prose.lower, at);
  return std::find(kFunctionWords.begin(), kFunctionWords.end(), word) != kFunctionWords.end();
}

bool announces_number(const Prose& prose, std::size_t end) {
  return any_phrase_ends(prose.lower, end, kAnnouncing);
}

}  // namespace bocso
