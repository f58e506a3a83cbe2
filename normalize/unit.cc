// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/unit.h"

#include <algorithm>
#include <string>

#include "normalize/number.h"
#include "normalize/unit_table.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kMostWords = 7;  // the longest spelling of the table has seven words

// A row under the form it is looked up by.
struct Entry {
  std::string key;
  const UnitRow* row;
};

std::vector<Entry> sorted(std::vector<Entry> entries) {
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.key < b.key; });
  return entries;
}

// One syllable without its marks is too many words at once ("nam", "ban"), unless it is a long one.
bool is_safe_without_marks(std::string_view key) {
  return key.find(' ') != std::string_view::npos || key.size() >= 5;
}

const std::vector<Entry>& marked_entries() {
  static const std::vector<Entry> entries = [] {
    std::vector<Entry> all;
    for (const UnitRow& row : unit_rows()) {
      all.push_back({fold_keeping_marks(row.spelling), &row});
    }
    return sorted(std::move(all));
  }();
  return entries;
}

const std::vector<Entry>& plain_entries() {
  static const std::vector<Entry> entries = [] {
    std::vector<Entry> all;
    for (const UnitRow& row : unit_rows()) {
      std::string key = fold(row.spelling).text;
      if (is_safe_without_marks(key)) all.push_back({std::move(key), &row});
    }
    return sorted(std::move(all));
  }();
  return entries;
}

bool is_closing(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  if (std::string_view(" \t\n\r,;:()[]/\"").find(text[at]) != std::string_view::npos) return true;
  for (std::string_view mark : {"\u00A0", "\u201C", "\u201D", "\u2026", "\u2009", "\u202F"}) {
    if (text.substr(at).starts_with(mark)) return true;
  }
  return false;
}

// The end of the word that starts at `at`. A point inside ("tr.đ") belongs to it, one behind it
// does not.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (!is_closing(text, at) && !(text[at] == '.' && is_closing(text, at + 1))) ++at;
  return at;
}

struct Match {
  const UnitRow* row = nullptr;
  std::size_t length = 0;
};

// The entry for `key` and whether longer keys go on from it.
struct Looked {
  const UnitRow* row = nullptr;
  bool goes_on = false;
};

Looked look_up(const std::vector<Entry>& entries, const std::string& key) {
  auto found = std::lower_bound(entries.begin(), entries.end(), key,
                                [](const Entry& e, const std::string& k) { return e.key < k; });
  Looked looked;
  if (found != entries.end() && found->key == key) looked.row = (found++)->row;
  while (found != entries.end() && found->key == key) ++found;
  looked.goes_on = found != entries.end() && found->key.starts_with(key);
  return looked;
}

template <class Fold>
Match longest_match(std::string_view text, const std::vector<Entry>& entries, Fold folded) {
  Match match;
  std::string key;
  std::size_t at = 0;
  for (std::size_t words = 0; words < kMostWords; ++words) {
    std::size_t end = word_end(text, at);
    if (end == at) break;
    const std::size_t before = key.size();
    if (words > 0) key += ' ';
    key += folded(text.substr(at, end - at));
    Looked looked = look_up(entries, key);
    // A footnote mark may be glued to the word: "hồ sơ1".
    if (!looked.row && !looked.goes_on && is_ascii_digit(text[end - 1])) {
      while (end > at && is_ascii_digit(text[end - 1])) --end;
      key.resize(before + (words > 0 ? 1 : 0));
      key += folded(text.substr(at, end - at));
      looked = {end > at ? look_up(entries, key).row : nullptr, false};
    }
    if (looked.row) match = {looked.row, end};
    if (!looked.goes_on) break;
    at = behind_blanks(text, end);
    if (at == end) break;
  }
  if (match.row && match.row->code.empty()) return {};
  return match;
}

Match match_row(std::string_view text) {
  const Match marked = longest_match(text, marked_entries(), fold_keeping_marks);
  if (marked.row) return marked;
  return longest_match(text, plain_entries(),
                       [](std::string_view word) { return fold(word).text; });
}

struct ScaleWord {
  std::string_view word;
  int power;
  bool needs_another;  // "trăm" scales only another scale word: "trăm triệu"
};
constexpr ScaleWord kScaleWords[] = {{"nghìn", 3, false}, {"ngàn", 3, false}, {"vạn", 4, false},
                                     {"triệu", 6, false}, {"tỷ", 9, false},   {"tỉ", 9, false},
                                     {"trăm", 2, true},   {"chục", 1, true}};

const ScaleWord* scale_word(std::string_view text, std::size_t end) {
  // The longest has seven bytes; anything longer need not be folded.
  if (end == 0 || end > 7) return nullptr;
  const std::string word = to_lower(text.substr(0, end));
  for (const ScaleWord& scale : kScaleWords) {
    if (scale.word == word) return &scale;
  }
  return nullptr;
}

struct Scale {
  int power = 0;
  std::size_t length = 0;  // the scale words without the blank behind them
};

Scale scale_at_start(std::string_view text) {
  Scale scale;
  std::size_t at = 0;
  int pending = 0;
  for (int words = 0; words < 3; ++words) {
    const std::size_t end = at + word_end(text.substr(at), 0);
    const ScaleWord* word = scale_word(text.substr(at), end - at);
    if (!word) break;
    pending += word->power;
    if (!word->needs_another) scale = {pending, end};
    at = behind_blanks(text, end);
    if (at == end) break;
  }
  return scale;
}

bool starts_upper_case(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const char32_t letter = next_code_point(text, at);
    if (is_letter(letter)) return !starts_lower_case(text);
    if (!is_blank(letter)) return false;
  }
  return false;
}

// Where the next unit of a list may start behind `at`: after ", ", " và ", "/" or " - ".
std::size_t after_joint(std::string_view text, std::size_t at) {
  for (std::string_view joint : {",", "/", " và ", " - "}) {
    if (text.substr(at).starts_with(joint)) return behind_blanks(text, at + joint.size());
  }
  return at;
}

// Follows "huyện, thị xã, thành phố" as far as the units are of one list. The last one is not taken
// when a name goes on from it ("các huyện, thành phố Lai Châu") or a number.
std::size_t list_end(std::string_view text, UnitList list, std::size_t end) {
  if (list == UnitList::none) return end;
  while (true) {
    const std::size_t next = after_joint(text, end);
    if (next == end) return end;
    const Match match = match_row(text.substr(next));
    if (!match.row || match.row->list != list) return end;
    const std::size_t member_end = next + match.length;
    const std::string_view rest = text.substr(behind_blanks(text, member_end));
    const bool continues = after_joint(text, member_end) != member_end;
    if (!continues && !rest.empty() && (is_ascii_digit(rest.front()) || starts_upper_case(rest))) {
      return end;
    }
    end = member_end;
  }
}

std::string_view list_code(UnitList list) {
  switch (list) {
    case UnitList::agencies:
      return "agency";
    case UnitList::villages:
      return "village";
    case UnitList::staff:
      return "person";
    case UnitList::parties:
      return "party";
    default:
      return "";  // the code of the first one stands for all
  }
}

// "đồng/người/tháng" from the first "/" on: the codes of what it is divided by, appended to `code`.
// What is not in the table stands as its folded words.
std::size_t divided_end(std::string_view text, std::size_t end, std::string& code) {
  while (end < text.size() && text[end] == '/') {
    const std::size_t begin = behind_blanks(text, end + 1);
    const Match match = match_row(text.substr(begin));
    const std::size_t length = match.row ? match.length : word_end(text.substr(begin), 0);
    std::size_t letter = begin;
    if (length == 0 || !is_letter(next_code_point(text, letter))) return end;
    code += '/';
    code += match.row ? std::string(match.row->code) : fold(text.substr(begin, length)).text;
    end = begin + length;
  }
  return end;
}

std::optional<UnitAt> unit_behind_scale(std::string_view text, const Scale& scale) {
  const std::size_t begin = behind_blanks(text, scale.length);
  Match match = match_row(text.substr(begin));
  if (!match.row) {
    if (scale.length == 0) return std::nullopt;
    // A bare "tỷ" is money in every report; a bare "triệu" may count people or doses.
    if (scale.power >= 9) return UnitAt{{"vnd", UnitKind::money, scale.power}, scale.length};
    return UnitAt{{"", UnitKind::count, scale.power}, scale.length};
  }
  UnitAt found{{std::string(match.row->code), match.row->kind, scale.power + match.row->scale},
               begin + match.length};
  UnitList list = match.row->list;
  if (match.row->code == "turn") {
    const std::size_t noun = behind_blanks(text, found.length);
    const Match object = noun == found.length ? Match{} : match_row(text.substr(noun));
    if (object.row) {
      found.length = noun + object.length;
      found.length = list_end(text, object.row->list, found.length);
      list = UnitList::none;
    }
  }
  const std::size_t end = list_end(text, list, found.length);
  const std::string_view common = list_code(list);
  if (end != found.length && !common.empty()) found.unit.code = common;
  found.length = end;
  // "76,6%/tổng hồ sơ" is a percent of something, no other unit.
  if (found.unit.kind == UnitKind::percent) return found;
  found.length = divided_end(text, found.length, found.unit.code);
  return found;
}

// "1000 đồng", "1.000.000 đồng": the power of ten of the leading number, 0 for any other.
int leading_power_of_ten(const Number& number) {
  for (const Reading& reading : number.readings) {
    if (reading.decimals != 0) continue;
    for (const auto& [value, power] : {std::pair{1000, 3}, {1'000'000, 6}, {1'000'000'000, 9}}) {
      if (reading.value == Decimal{value, 0}) return power;
    }
  }
  return 0;
}

std::string_view without_brackets(std::string_view text) {
  text = trim(text);
  if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
    text = trim(text.substr(1, text.size() - 2));
  }
  while (!text.empty() && (text.back() == '.' || text.back() == ';')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<UnitAt> unit_at_start(std::string_view text) {
  return unit_behind_scale(text, scale_at_start(text));
}

std::optional<Unit> find_unit(std::string_view text) {
  text = without_brackets(text);
  int power = 0;
  if (!text.empty() && is_ascii_digit(text.front())) {
    const auto number = number_at(text, 0);
    power = number ? leading_power_of_ten(*number) : 0;
    if (power == 0) return std::nullopt;
    text.remove_prefix(behind_blanks(text, number->end));
  }
  auto found = unit_at_start(text);
  if (!found || found->length != text.size()) return std::nullopt;
  found->unit.scale += power;
  return found->unit;
}

bool names_quality(std::string_view unit) {
  static constexpr std::string_view kQualities[] = {
      "chuyên trách", "bán chuyên trách", "không chuyên trách", "kiêm nhiệm", "nam", "nữ"};
  return std::ranges::find(kQualities, fold_keeping_marks(unit)) != std::end(kQualities);
}

bool is_unit_code(std::string_view code) {
  if (code.empty()) return false;
  if (code == "code") return true;
  const auto rows = unit_rows();
  const auto is_row = [&](std::string_view part) {
    return !part.empty() &&
           std::any_of(rows.begin(), rows.end(), [&](const UnitRow& r) { return r.code == part; });
  };
  std::size_t begin = 0;
  while (true) {
    const std::size_t slash = code.find('/', begin);
    if (!is_row(code.substr(begin, slash - begin))) return code == list_code(UnitList::parties);
    if (slash == std::string_view::npos) return true;
    begin = slash + 1;
  }
}

bool counts_wholes(const Unit& unit) {
  if (unit.kind != UnitKind::count || unit.scale != 0) return false;
  const auto rows = unit_rows();
  const auto row =
      std::find_if(rows.begin(), rows.end(), [&](const UnitRow& r) { return r.code == unit.code; });
  return row != rows.end() ? !row->divisible && !row->code.empty()
                           : unit.code == list_code(UnitList::parties);
}

}  // namespace bocso
