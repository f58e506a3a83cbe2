// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/quantity_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "normalize/naming_table.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

// "mỗi tháng 20 lượt", "trong ngày 12 ca": a stretch of time, no date.
constexpr auto kStretch = std::to_array<std::string_view>({"mỗi", "hàng", "hằng", "từng", "một"});
constexpr auto kWithin = std::to_array<std::string_view>({"trong", "cả"});

// "số" before a number names it ("Quyết định số 380"), but not as the end of these.
constexpr auto kSumWords = std::to_array<std::string_view>(
    {"tổng số",     "con số",         "trong số",     "trên số",      "với số",        "dân số",
     "quân số",     "sĩ số",          "doanh số",     "hệ số",        "tỷ số",         "tỉ số",
     "chỉ số",      "điểm số",        "trị số",       "chữ số",       "đa số",         "thiểu số",
     "kỹ thuật số", "chữ ký số",      "ký số",        "chứng thư số", "chuyển đổi số", "kinh tế số",
     "xã hội số",   "chính quyền số", "công nghệ số", "nền tảng số",  "kỹ năng số",    "dữ liệu số",
     "hồ sơ số"});

constexpr auto kRankWords = std::to_array<std::string_view>(
    {"xếp hạng", "xếp thứ hạng", "xếp thứ", "xếp vị thứ", "xếp vị trí thứ", "xếp vị trí",
     "đứng thứ hạng", "đứng thứ", "đứng vị trí thứ", "đứng vị trí", "vị trí thứ", "vị thứ",
     "thứ hạng", "xếp hạng thứ", "hạng thứ"});
// Only before "9/63": alone they count something else.
constexpr auto kRankOfWords = std::to_array<std::string_view>({"thứ", "hạng", "vị trí"});

// Before a pair of numbers these announce a date, or a part of a proper name.
constexpr auto kDateWords =
    std::to_array<std::string_view>({"ngày", "tháng", "quý", "năm", "sáng", "chiều", "tối", "đêm",
                                     "hôm", "dịp", "lễ", "quốc khánh", "giải phóng", "kỳ", "phố"});
// These do too, where no unit stands behind: "đến 30/9 toàn tỉnh …", but "có đến 5/9 huyện".
constexpr auto kDateEdges =
    std::to_array<std::string_view>({"trước", "sau", "hết", "cuối", "đầu", "đến", "từ", "tới"});

// A number of months is a length of time only behind these; else it is a reporting period.
constexpr auto kLengthWords = std::to_array<std::string_view>(
    {"sau", "vòng", "hạn", "thời gian", "kéo dài", "thêm", "chậm", "sớm", "rút ngắn", "qua", "tù",
     "phạt tù", "thời hiệu", "xuống", "còn", "lên", "quá", "đủ", "từ"});
constexpr auto kPeriodTails = std::to_array<std::string_view>(
    {"đầu", "cuối", "năm", "qua", "của năm", "tiếp theo", "vừa qua", "gần đây", "còn lại"});
constexpr auto kAverages = std::to_array<std::string_view>(
    {"trung bình", "bình quân", "mỗi", "từng", "hàng", "hằng", "trung bình cứ", "cứ"});
constexpr auto kClockWords =
    std::to_array<std::string_view>({"lúc", "hồi", "từ", "đến", "vào", "trước"});
constexpr auto kMapWords =
    std::to_array<std::string_view>({"tỷ lệ", "tỉ lệ", "bản đồ", "quy hoạch", "chi tiết"});

// The value, when the token is a plain integer: "2023", "01".
std::optional<std::int64_t> plain_integer(const Number& number) {
  if (number.percent || number.sign != 0) return std::nullopt;
  if (number.first().separators != Separators::none) return std::nullopt;
  return number.first().value.coefficient;
}

bool is_between(const std::optional<std::int64_t>& value, std::int64_t low, std::int64_t high) {
  return value && *value >= low && *value <= high;
}

bool is_year(const Number& number) {
  return number.raw.size() == 4 && is_between(plain_integer(number), 1900, 2100);
}

// A unit that is no date's word: with it even "đợt 2" counts.
bool is_measured(const NumberPlace& place) {
  return place.behind.kind == Behind::unit && !is_time_unit(place.behind.known->code);
}

bool has_decimals(const Number& number) {
  return number.first().separators == Separators::decimal_comma;
}

// "Điều 5,6", "tháng 4,5": two names without the blank between them, rather than a decimal.
bool may_be_two(const Number& number) {
  return has_decimals(number) && number.raw.size() == 3 && !number.percent;
}

bool is_stretch(const Prose& prose, std::size_t word_begin, const NumberPlace& place) {
  const std::size_t end = before_blanks(prose.text, word_begin);
  if (any_phrase_ends(prose.lower, end, kStretch)) return true;
  return any_phrase_ends(prose.lower, end, kWithin) && is_measured(place);
}

using enum Naming;

bool names(const NamingWord& word, const Prose& prose, const NumberPlace& place, std::size_t end,
           bool colon) {
  if (colon) return word.naming == identifier;
  const auto value = plain_integer(*place.number);
  if (word.naming == identifier) return true;
  if (may_be_two(*place.number)) return !is_measured(place);
  if (word.most > 0 && !is_between(value, 0, word.most)) return false;
  const std::size_t begin = end - word.phrase.size();
  switch (word.naming) {
    case unmeasured:
      return !is_measured(place) && !place.number->percent && !has_decimals(*place.number);
    case calendar:
      if (word.most > 2000) return is_year(*place.number) || value.value_or(0) < 1000;
      return !is_stretch(prose, begin, place);
    default:
      return !place.number->percent;
  }
}

// "Quyết định số 380", "tổ số 5", "Số: 15"; "tổng số 380 hồ sơ" is none.
bool is_behind_so(const Prose& prose, const NumberPlace& place, std::size_t end) {
  if (!phrase_ends(prose.lower, end, "số") || place.number->percent) return false;
  if (has_decimals(*place.number)) return false;
  return !any_phrase_ends(prose.lower, end, kSumWords);
}

// "Đơn vị: 1000 đồng": the number is part of the unit.
bool is_unit_statement(const Prose& prose, const NumberPlace& place, std::size_t end) {
  constexpr auto kUnitWords =
      std::to_array<std::string_view>({"đơn vị", "đơn vị tính", "đvt", "đv tính"});
  return place.behind.kind == Behind::unit && any_phrase_ends(prose.lower, end, kUnitWords) &&
         find_unit(prose.text.substr(place.begin, place.behind.end - place.begin));
}

bool is_day(const std::optional<std::int64_t>& value) { return is_between(value, 1, 31); }
bool is_month(const std::optional<std::int64_t>& value) { return is_between(value, 1, 12); }

bool is_qualified(const NumberPlace& place) {
  return place.qualifiers.approx != Approx::none || place.qualifiers.direction != Direction::none;
}

bool is_date_pair(const Prose& prose, const NumberPlace& place) {
  const auto first = plain_integer(*place.number);
  const auto second = plain_integer(*place.denominator);
  if (is_month(first) && is_year(*place.denominator)) return true;
  // "hơn 2/3 số hộ" is a part of them; "quá 30/6" is none.
  if (is_qualified(place) && first && second && *first < *second) return false;
  const std::size_t end = before_blanks(prose.text, place.left);
  if (!is_day(first) || !is_month(second)) return false;
  if (any_phrase_ends(prose.lower, end, kDateWords)) return true;
  if (any_phrase_ends(prose.lower, end, kDateEdges)) return !is_measured(place);
  if (prose.cell || is_measured(place)) return false;
  return place.behind.kind != Behind::noun && !announces_number(prose, end);
}

bool is_map_scale(const Prose& prose, const NumberPlace& place) {
  const auto first = plain_integer(*place.number);
  const std::int64_t second = place.denominator->first().value.coefficient;
  constexpr auto kScales =
      std::to_array<std::int64_t>({200, 500, 1000, 2000, 5000, 10000, 25000, 50000, 100000});
  if (first != 1 || std::find(kScales.begin(), kScales.end(), second) == kScales.end()) {
    return false;
  }
  return any_phrase_ends(prose.lower, before_blanks(prose.text, place.left), kMapWords);
}

// "24/7", "24/24 giờ"; "24/24 xã" is a ratio, and so is a cell of a table that holds nothing else.
bool is_round_the_clock(const Prose& prose, const NumberPlace& place) {
  if (prose.cell && place.begin == 0 && place.end == prose.text.size()) return false;
  const auto second = plain_integer(*place.denominator);
  return plain_integer(*place.number) == 24 && (second == 7 || second == 24) && !is_measured(place);
}

bool is_period(const Prose& prose, const NumberPlace& place) {
  const std::string& code = place.behind.known->code;
  const std::size_t before = before_blanks(prose.text, place.left);
  const std::size_t behind = behind_blanks(prose.text, place.behind.end);
  if (any_phrase_ends(prose.lower, before, kAverages)) return true;
  const bool qualified = is_qualified(place);
  if (code == "hour" || code == "minute" || code == "second") {
    if (digit_at(prose.text, behind) || phrase_ends(prose.lower, before, "giờ")) return true;
    if (code != "hour") return false;
    if (any_phrase_ends(prose.lower, before, kClockWords)) return true;
    return !qualified && !any_phrase_ends(prose.lower, before, kLengthWords);
  }
  if (any_phrase_starts(prose.lower, behind, kPeriodTails)) return true;
  if (code == "day" || code == "working_day" || code == "working_hour") return false;
  if (qualified) return false;
  return !any_phrase_ends(prose.lower, before, kLengthWords);
}

// The code of a procedure, "1.004088", is one digit and six; nothing that is counted has six
// decimals.
bool is_procedure_code(const NumberPlace& place) {
  const std::string& raw = place.number->raw;
  return raw.size() == 8 && raw[1] == '.' &&
         raw.find_first_not_of("0123456789.") == std::string::npos &&
         raw.find('.', 2) == std::string::npos && !is_measured(place);
}

}  // namespace

bool is_part_of_token(const Prose& prose, const NumberPlace& place) {
  const std::string_view text = prose.text;
  if (is_procedure_code(place)) return true;
  if (place.begin > 0) {
    // A lost blank: "tăng1,36%".
    if (!is_word_start(text, place.begin)) return !place.number->percent;
    const char before = text[place.begin - 1];
    if (std::string_view("=@_#").find(before) != std::string_view::npos) return true;
    const std::size_t end = before_blanks(text, place.begin);
    if (end > 0 && text[end - 1] == '=') return true;
    const bool digit_there = place.begin > 1 && is_ascii_digit(text[place.begin - 2]);
    const bool letter_there = !digit_there && !is_word_start(text, place.begin - 1);
    if (letter_there && std::string_view(".-/+&").find(before) != std::string_view::npos) {
      return true;
    }
    if (digit_there && std::string_view(".+:").find(before) != std::string_view::npos) return true;
  }
  if (place.end >= text.size() || place.number->percent) return false;
  if (letter_at(text, place.end)) return place.behind.kind == Behind::word;
  const char behind = text[place.end];
  const bool digit = digit_at(text, place.end + 1);
  switch (behind) {
    case '@':
    case '_':
      return true;
    case ':':
    case '+':
      return digit;
    case '/':
    case '-':
    case '&':
      return letter_at(text, place.end + 1) && !phrase_starts(prose.lower, place.end + 1, "tổng");
    case '.':
      // "1.012289.H48", "TP.15.V1"; but "đạt 30.Trong đó" ends a sentence.
      return upper_case_letter_at(text, place.end + 1) &&
             (digit_at(text, place.end + 2) || upper_case_letter_at(text, place.end + 2));
    default:
      return false;
  }
}

bool is_row_number(const Prose& prose, const NumberPlace& place) {
  const std::string_view text = prose.text;
  if (place.number->percent || place.denominator) return false;
  const auto value = plain_integer(*place.number);
  const char behind = place.end < text.size() ? text[place.end] : ' ';
  const char before = place.begin > 0 ? text[place.begin - 1] : ' ';
  if (before == '[') return true;
  if (before == '(' && behind == ')') {
    const bool behind_word = before_blanks(text, place.begin - 1) > 0;
    const char next = place.end + 1 < text.size() ? text[place.end + 1] : '.';
    const bool ends_item = next == ',' || next == ';' || next == '.' || next == ')';
    return is_between(value, 0, prose.cell ? 9 : 99) && !(behind_word && ends_item && *value > 9);
  }
  const std::size_t start = behind_blanks(text, 0);
  const bool at_start = place.begin == start ||
                        (place.begin > start && before_blanks(text, place.begin) == start + 1 &&
                         !letter_at(text, start) && !digit_at(text, start));
  const std::size_t previous = before_blanks(text, place.begin);
  const bool item_start =
      at_start ||
      (previous > 0 && std::string_view(".;:").find(text[previous - 1]) != std::string_view::npos);
  const std::size_t next = behind_blanks(text, place.end + 1);
  const bool closed = (behind == '.' || behind == ')' || behind == '/') && next < text.size() &&
                      next > place.end + 1 && !digit_at(text, next);
  if (item_start && closed && is_between(value, 0, 99)) {
    // "tổng số là: 30. Trong đó …" is a figure; a list begins with 1.
    return at_start || behind != '.' || *value <= 9;
  }
  if (closed && upper_case_letter_at(text, next) && is_between(value, 2, 99)) {
    // "1. Sở Xây dựng 2. Sở Y tế"
    const std::string one_before = std::to_string(*value - 1) + behind;
    const std::size_t from = look_back_from(place.begin);
    const std::string_view back = text.substr(from, place.begin - from);
    if (back.rfind(one_before) != std::string_view::npos) return true;
  }
  if (!at_start || behind != ' ') return false;
  // A foot note's mark, or "3.1 Tổng số …" without its point.
  const bool capital = upper_case_letter_at(text, next) && !upper_case_letter_at(text, next + 1);
  const bool two_levels = place.number->first().separators == Separators::decimal_point &&
                          place.number->raw.size() <= 4;
  if (two_levels) return capital;
  if (!is_between(value, 0, 99) || place.number->padded) return false;
  if (digit_at(text, behind_blanks(text, place.end))) return true;
  const std::size_t word = behind_blanks(text, place.end);
  return upper_case_letter_at(text, word) && !upper_case_letter_at(text, word + 1) &&
         (place.behind.kind != Behind::unit ||
          upper_case_letter_at(text, behind_blanks(text, place.behind.end)));
}

bool is_named(const Prose& prose, const NumberPlace& place) {
  // A qualified number measures: "mục tiêu trên 80".
  if (is_qualified(place)) return false;
  std::size_t end = before_blanks(prose.text, place.begin);
  const bool colon = end > 0 && prose.text[end - 1] == ':';
  if (colon) end = before_blanks(prose.text, end - 1);
  if (end == 0) return false;
  if (colon && is_unit_statement(prose, place, end)) return true;
  if (is_behind_so(prose, place, end)) return true;
  if (any_phrase_ends(prose.lower, end, compounds_that_name_nothing())) return false;
  std::size_t rank_begin = 0;
  if (is_rank(prose, place, rank_begin)) return false;
  for (const NamingWord& word : naming_words()) {
    if (may_end_with(prose.lower, end, word.phrase) && phrase_ends(prose.lower, end, word.phrase) &&
        names(word, prose, place, end, colon)) {
      return true;
    }
  }
  return false;
}

bool is_time_or_place(const Prose& prose, const NumberPlace& place) {
  const bool timed = place.behind.kind == Behind::unit && is_time_unit(place.behind.known->code);
  if (place.denominator) {
    return is_date_pair(prose, place) || is_map_scale(prose, place) ||
           is_round_the_clock(prose, place);
  }
  if (is_year(*place.number) && !is_measured(place)) return true;
  // Telephone numbers and the like; counts are padded to two or three digits.
  if (place.number->padded && place.number->raw.size() > 3) return true;
  if (!timed && place.behind.known && place.behind.known->code == "year_of_age") {
    return plain_integer(*place.number).has_value();
  }
  return timed && is_period(prose, place);
}

bool is_rank(const Prose& prose, const NumberPlace& place, std::size_t& begin) {
  const std::size_t end = before_blanks(prose.text, place.begin);
  begin = end;
  for (std::string_view phrase : kRankWords) {
    if (may_end_with(prose.lower, end, phrase) && phrase_ends(prose.lower, end, phrase))
      begin = std::min(begin, end - phrase.size());
  }
  if (begin != end) return true;
  if (!place.denominator) return false;
  for (std::string_view phrase : kRankOfWords) {
    if (may_end_with(prose.lower, end, phrase) && phrase_ends(prose.lower, end, phrase))
      begin = end - phrase.size();
  }
  return begin != end;
}

bool ends_proper_name(const Prose& prose, const NumberPlace& place) {
  if (place.left != place.begin || place.denominator) return false;
  if (place.number->padded || !is_between(plain_integer(*place.number), 0, 99)) return false;
  if (place.behind.kind == Behind::unit) return false;
  const std::size_t end = before_blanks(prose.text, place.begin);
  const std::string_view word = word_before(prose.text, end);
  if (word.empty() || !upper_case_letter_at(word, 0)) return false;
  if (announces_number(prose, end)) return false;
  // The first word of a sentence is capitalised in any case.
  const std::size_t word_begin = end - word.size();
  return behind_blanks(prose.text, sentence_begin(prose.text, word_begin)) != word_begin;
}

bool is_list_joint(const Prose& prose, std::size_t end, std::size_t begin) {
  const std::size_t from = behind_blanks(prose.text, end);
  const std::size_t to = before_blanks(prose.text, begin);
  if (to <= from) return true;
  const std::string_view between = std::string_view(prose.lower).substr(from, to - from);
  constexpr auto kJoints =
      std::to_array<std::string_view>({",", ";", "-", "–", "và", "hoặc", "đến", ", và", "&", "/"});
  return std::find(kJoints.begin(), kJoints.end(), between) != kJoints.end();
}

}  // namespace bocso
