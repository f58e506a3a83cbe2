// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/ordinal.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "normalize/utf8.h"

namespace bocso {
namespace {

// All letters an ordinal may be, in order.
constexpr std::string_view kLetters[] = {"a", "b", "c", "d", "đ", "e", "f", "g", "h",
                                         "i", "j", "k", "l", "m", "n", "o", "p", "q",
                                         "r", "s", "t", "u", "v", "w", "x", "y", "z"};
// Of these an official numbering has no f, j, w, z (Nghị định 30/2020/NĐ-CP), and many a writer no
// đ.
constexpr std::string_view kSkipped[] = {"đ", "f", "j", "w", "z"};
// A capital with a point is a heading ("B. Kết quả") up to here; later ones shorten a word before a
// name ("H. Tân Uyên", "P. Giám đốc", "Đ. Lê Lợi").
constexpr std::string_view kHeadingLetters = "ABCDEG";

constexpr std::array<char32_t, 21> kBullets = {
    U'-',   0xAD,   0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2022, 0x2023,
    0x2043, 0x25AA, 0x25A0, 0x25CF, 0x25CB, 0x25E6, 0x25BA, 0x2713, 0x27A2, 0xB7};

bool is_private(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

// Lower-case roman figures are made of i, v, x alone.
bool is_roman_digit(char c, bool lower) {
  return std::string_view(lower ? "ivx" : "IVXL").find(c) != std::string_view::npos;
}

std::string roman_digits(int value) {
  static constexpr std::pair<int, std::string_view> kParts[] = {
      {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}};
  std::string digits;
  for (const auto& [part, text] : kParts) {
    for (; value >= part; value -= part) digits += text;
  }
  return digits;
}

// nullopt for what no one writes: "IIII", "VX".
std::optional<int> roman_value(std::string_view text) {
  const std::string lower = to_lower(text);
  for (int value = 1; value < 90; ++value) {
    if (roman_digits(value) == lower) return value;
  }
  return std::nullopt;
}

// Does a word or number go on at text[at]?
bool goes_on(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  return is_ascii_digit(text[at]) || is_letter(next_code_point(text, at));
}

// An ordinal without the sign that closes it, and what is printed in it.
struct Core {
  Ordinal ordinal;
  std::size_t longest_inner = 0;  // digits of the longest place behind the first
  bool comma = false;
  bool mixed = false;  // "II.3", "1.a"
};

// The places of "1.1.2", "1,1", "3", from text[at] on, appended to core.
void read_places(std::string_view text, std::size_t at, Core& core) {
  for (;;) {
    std::size_t digits = 0;
    int place = 0;
    while (at + digits < text.size() && is_ascii_digit(text[at + digits]) && digits < 4) {
      place = place * 10 + (text[at + digits] - '0');
      ++digits;
    }
    if (digits == 0 || digits > 3) return;
    if (!core.ordinal.place.empty()) core.longest_inner = std::max(core.longest_inner, digits);
    core.ordinal.place.push_back(place);
    at += digits;
    core.ordinal.length = at;
    if (at + 1 >= text.size() || !is_ascii_digit(text[at + 1])) return;
    if (text[at] != '.' && text[at] != ',') return;
    core.comma = core.comma || text[at] == ',';
    ++at;
  }
}

// The letter at text[at] and how many bytes it takes; a word's first letter is none.
std::optional<std::pair<int, std::size_t>> letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  std::size_t behind = at;
  next_code_point(text, behind);
  if (goes_on(text, behind)) return std::nullopt;
  const std::string lower = to_lower(text.substr(at, behind - at));
  const auto* found = std::find(std::begin(kLetters), std::end(kLetters), lower);
  if (found == std::end(kLetters)) return std::nullopt;
  return std::pair{static_cast<int>(found - std::begin(kLetters)) + 1, behind - at};
}

// "1.a" and "2.1.b" are places 1.1 and 2.1.2.
void read_last_letter(std::string_view text, Core& core) {
  const std::size_t at = core.ordinal.length;
  if (at >= text.size() || text[at] != '.') return;
  const auto letter = letter_at(text, at + 1);
  if (!letter || is_upper_case(text.substr(at + 1, letter->second))) return;
  core.ordinal.place.push_back(letter->first);
  core.ordinal.length = at + 1 + letter->second;
  core.mixed = true;
}

std::optional<Core> arabic(std::string_view text) {
  Core core;
  read_places(text, 0, core);
  if (core.ordinal.place.empty()) return std::nullopt;
  read_last_letter(text, core);
  return core;
}

// "II.3" behind its "II": places 2.3.
void read_inner_places(std::string_view text, Core& core) {
  const std::size_t at = core.ordinal.length;
  if (at + 1 >= text.size() || text[at] != '.' || !is_ascii_digit(text[at + 1])) return;
  Core inner = core;
  read_places(text, at + 1, inner);
  if (inner.ordinal.length == at) return;
  inner.ordinal.kind = OrdinalKind::arabic;
  inner.mixed = true;
  core = inner;
}

std::optional<Core> roman(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const bool lower = is_roman_digit(text[0], true);
  std::size_t length = 0;
  while (length < text.size() && is_roman_digit(text[length], lower)) ++length;
  // "i)", "v)" and "L." are letters.
  if (length == 0 || goes_on(text, length)) return std::nullopt;
  if (length == 1 && (lower || text[0] == 'L')) return std::nullopt;
  const std::optional<int> value = roman_value(text.substr(0, length));
  if (!value) return std::nullopt;
  Core core{{OrdinalKind::roman, {*value}, length}};
  read_inner_places(text, core);
  return core;
}

std::optional<Core> letter(std::string_view text) {
  const auto found = letter_at(text, 0);
  if (!found) return std::nullopt;
  Core core{{OrdinalKind::letter, {found->first}, found->second}};
  if (!text.empty() && kHeadingLetters.find(text[0]) != std::string_view::npos) {
    read_inner_places(text, core);
  }
  return core;
}

std::optional<Ordinal> mark(std::string_view text) {
  if (text.empty()) return std::nullopt;
  std::size_t length = 0;
  const char32_t c = next_code_point(text, length);
  if (c == U'+') return Ordinal{OrdinalKind::plus, {}, length};
  if (c == U'*') return Ordinal{OrdinalKind::star, {}, length};
  if (!is_private(c) && std::find(kBullets.begin(), kBullets.end(), c) == kBullets.end()) {
    return std::nullopt;
  }
  return Ordinal{OrdinalKind::dash, {}, length};
}

struct Closed {
  Core core;
  std::string_view closing;  // ".", ")", "/", ".)"; empty when none is printed
};

// What stands first, its closing sign and the bracket before it ("(1)") included in its length.
std::optional<Closed> first_ordinal(std::string_view text) {
  const std::size_t bracket = text.starts_with('(') ? 1 : 0;
  const std::string_view inner = text.substr(bracket);
  std::optional<Core> core = arabic(inner);
  if (!core) core = roman(inner);
  if (!core) core = letter(inner);
  if (!core) return std::nullopt;
  const std::string_view rest = inner.substr(core->ordinal.length);
  const std::size_t closing =
      std::min<std::size_t>(std::min(rest.find_first_not_of(".)/"), rest.size()), 2);
  if (bracket > 0 && !rest.starts_with(')')) return std::nullopt;
  core->ordinal.length += bracket + closing;
  return Closed{*core, rest.substr(0, closing)};
}

bool is_among_which(std::string_view cell) {
  std::string text = fold(cell).text;
  while (!text.empty() && (text.back() == ':' || text.back() == ' ')) text.pop_back();
  // A narrow cell breaks words: "Tron g đó".
  std::erase(text, ' ');
  static constexpr std::string_view kWords[] = {"trongdo", "gom", "baogom", "chiara"};
  return std::find(std::begin(kWords), std::end(kWords), text) != std::end(kWords);
}

bool is_capital(std::string_view text) {
  std::size_t length = 0;
  const char32_t c = next_code_point(text, length);
  return is_letter(c) && is_upper_case(text.substr(0, length));
}

// A bracket says that it is one; a point may also end an abbreviation.
bool letter_opens(const Closed& found, std::string_view text, bool blank_behind) {
  if (found.closing.ends_with(')')) return true;
  if (is_capital(text)) {
    return blank_behind && kHeadingLetters.find(text[0]) != std::string_view::npos;
  }
  return blank_behind || (text[0] <= 'g' && is_capital(text.substr(found.core.ordinal.length)));
}

// Without a closing sign only what cannot be a number: "3.1.2 Tổng số"; "3.1 Tổng số" and "II.1 Kết
// quả" before a capital.
bool opens_unclosed(const Core& core, std::string_view behind) {
  const std::size_t depth = core.ordinal.place.size();
  if (core.comma || depth < 2) return false;
  return (depth >= 3 && !core.mixed) || is_capital(trim(behind));
}

// Does `found`, which stands at the start of text, open what stands behind it?
bool opens(const Closed& found, std::string_view text) {
  const Core& core = found.core;
  const std::string_view behind = text.substr(core.ordinal.length);
  std::size_t first = 0;
  const char32_t next = next_code_point(behind, first);
  const bool blank_behind = is_blank(next);
  // "15/12/2023", "1.012289.H48", "30.6.2023".
  if (is_ascii_digit(next)) return false;
  // "5.000.000 đồng", "1.903.": groups of three are a number.
  if (core.longest_inner > 2) return false;
  if (found.closing.empty()) return blank_behind && opens_unclosed(core, behind);
  if (found.closing.ends_with('/') && !blank_behind) return false;
  if (core.ordinal.kind == OrdinalKind::letter) {
    return letter_opens(found, text.starts_with('(') ? text.substr(1) : text, blank_behind);
  }
  return true;
}

// A roman figure that is also a letter, or the other way round, as the other: "I." behind "H.",
// "ii)" behind "i)".
std::optional<Ordinal> as_kind(const Ordinal& ordinal, OrdinalKind kind) {
  static constexpr std::pair<int, std::string_view> kBoth[] = {{1, "i"}, {5, "v"}, {10, "x"}};
  for (const auto& [value, letter] : kBoth) {
    const auto* found = std::find(std::begin(kLetters), std::end(kLetters), letter);
    const int place = static_cast<int>(found - std::begin(kLetters)) + 1;
    const int from = kind == OrdinalKind::roman ? place : value;
    const int to = kind == OrdinalKind::roman ? value : place;
    if (ordinal.place == std::vector{from}) return Ordinal{kind, {to}, ordinal.length};
  }
  return std::nullopt;
}

bool letter_follows(int previous, int next) {
  if (next <= previous) return false;
  return std::all_of(kLetters + previous, kLetters + next - 1, [](std::string_view between) {
    return std::find(std::begin(kSkipped), std::end(kSkipped), between) != std::end(kSkipped);
  });
}

bool is_lettered(const Ordinal& ordinal) {
  return ordinal.kind == OrdinalKind::roman || ordinal.kind == OrdinalKind::letter;
}

bool same_kind_follows(const Ordinal& previous, const Ordinal& next) {
  const std::vector<int>& a = previous.place;
  const std::vector<int>& b = next.place;
  if (a.empty() || b.empty()) return a.empty() && b.empty();
  if (next.kind == OrdinalKind::letter) return letter_follows(a.back(), b.back());
  if (b.size() == a.size() + 1) return std::equal(a.begin(), a.end(), b.begin()) && b.back() == 1;
  if (b.size() > a.size()) return false;
  const std::size_t above = b.size() - 1;
  return std::equal(b.begin(), b.end() - 1, a.begin()) && b[above] == a[above] + 1;
}

}  // namespace

std::optional<Ordinal> read_ordinal(std::string_view cell) {
  const std::string_view text = trim(cell);
  if (text.empty()) return std::nullopt;
  if (is_among_which(text)) return Ordinal{OrdinalKind::among_which, {}, cell.size()};
  std::optional<Ordinal> found = mark(text);
  if (!found) {
    if (const auto first = first_ordinal(text)) found = first->core.ordinal;
  }
  if (!found || found->length != text.size()) return std::nullopt;
  found->length = cell.size();
  return found;
}

std::optional<Ordinal> leading_ordinal(std::string_view text) {
  const std::string_view rest = trim(text);
  if (rest.empty()) return std::nullopt;
  std::optional<Ordinal> found = mark(rest);
  if (found) {
    const std::string_view behind = rest.substr(found->length);
    // "-5,28" and "+28" are numbers, "-----" is a line.
    if (behind.empty() || is_ascii_digit(behind[0]) || (mark(behind) && !behind.starts_with('*'))) {
      return std::nullopt;
    }
  } else {
    const auto first = first_ordinal(rest);
    if (!first || first->core.ordinal.length >= rest.size() || !opens(*first, rest)) {
      return std::nullopt;
    }
    found = first->core.ordinal;
  }
  found->length += static_cast<std::size_t>(rest.data() - text.data());
  return found;
}

bool follows(const Ordinal& previous, const Ordinal& next) {
  if (previous.kind == next.kind) return same_kind_follows(previous, next);
  if (is_lettered(previous) && is_lettered(next)) {
    const auto before = as_kind(previous, next.kind);
    const auto behind = as_kind(next, previous.kind);
    return (before && same_kind_follows(*before, next)) ||
           (behind && same_kind_follows(previous, *behind));
  }
  // "II." → "II.1."
  return is_lettered(previous) && next.kind == OrdinalKind::arabic && next.place.size() == 2 &&
         next.place[0] == previous.place[0] && next.place[1] == 1;
}

}  // namespace bocso
