// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/ordinal.h"

#include <algorithm>
#include <array>

#include "normalize/utf8.h"

namespace bocso {
namespace {

// The order in which Nghị định 30/2020/NĐ-CP letters points: no f, j, w, z.
constexpr std::array<std::string_view, 23> kLetters = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                                       "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<int> roman_value(std::string_view text) {
  static constexpr std::pair<char, int> kDigits[] = {{'I', 1}, {'V', 5}, {'X', 10}, {'L', 50}};
  int sum = 0;
  int last = 0;
  for (auto c = text.rbegin(); c != text.rend(); ++c) {
    const auto* digit = std::find_if(std::begin(kDigits), std::end(kDigits), [&](const auto& d) { return d.first == *c; });
    if (digit == std::end(kDigits)) return std::nullopt;
    sum += digit->second < last ? -digit->second : digit->second;
    last = std::max(last, digit->second);
  }
  return text.empty() ? std::nullopt : std::optional(sum);
}

// "1.1.2", "1,1", "3": the places and how many bytes they take, the closing point left out.
std::optional<Ordinal> arabic(std::string_view text) {
  Ordinal ordinal;
  std::size_t i = 0;
  for (;;) {
    std::size_t digits = 0;
    int place = 0;
    while (i + digits < text.size() && is_digit(text[i + digits]) && digits < 4) {
      place = place * 10 + (text[i + digits] - '0');
      ++digits;
    }
    if (digits == 0 || digits > 3) break;
    ordinal.place.push_back(place);
    i += digits;
    ordinal.length = i;
    if (i + 1 >= text.size() || (text[i] != '.' && text[i] != ',') || !is_digit(text[i + 1])) break;
    ++i;
  }
  if (ordinal.place.empty()) return std::nullopt;
  return ordinal;
}

std::optional<Ordinal> roman(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && std::string_view("IVXL").find(text[length]) != std::string_view::npos) ++length;
  if (length > 0 && length < text.size()) {
    std::size_t after = length;
    if (is_letter(next_code_point(text, after)) || is_digit(text[length])) return std::nullopt;
  }
  const std::optional<int> value = roman_value(text.substr(0, length));
  if (!value) return std::nullopt;
  return Ordinal{OrdinalKind::roman, {*value}, length};
}

std::optional<Ordinal> letter(std::string_view text) {
  if (text.empty()) return std::nullopt;
  std::size_t length = 0;
  next_code_point(text, length);
  if (length < text.size()) {
    std::size_t after = length;
    if (is_letter(next_code_point(text, after)) || is_digit(text[length])) return std::nullopt;
  }
  const std::string lower = to_lower(text.substr(0, length));
  const auto* found = std::find(kLetters.begin(), kLetters.end(), lower);
  if (found == kLetters.end()) return std::nullopt;
  return Ordinal{OrdinalKind::letter, {static_cast<int>(found - kLetters.begin()) + 1}, length};
}

std::optional<Ordinal> mark(std::string_view text) {
  if (text.empty()) return std::nullopt;
  std::size_t length = 0;
  switch (next_code_point(text, length)) {
    case U'-': case 0xAD: case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212:
    case 0x2022: case 0x25AA: case 0x27A2:
      return Ordinal{OrdinalKind::dash, {}, length};
    case U'+': return Ordinal{OrdinalKind::plus, {}, length};
    case U'*': return Ordinal{OrdinalKind::star, {}, length};
    default: return std::nullopt;
  }
}

struct Closed {
  Ordinal ordinal;
  bool closed = false;  // by "." or ")"
};

// What stands first, with its closing sign; brackets around it are part of it ("(1)").
std::optional<Closed> first_ordinal(std::string_view text) {
  const bool bracket = text.starts_with('(');
  std::string_view inner = text.substr(bracket ? 1 : 0);
  std::optional<Ordinal> found = arabic(inner);
  if (!found) found = roman(inner);
  if (!found) found = letter(inner);
  if (!found) return std::nullopt;
  std::string_view rest = inner.substr(found->length);
  Closed closed{*found, false};
  std::size_t extra = 0;
  while (extra < rest.size() && extra < 2 && (rest[extra] == '.' || rest[extra] == ')' || rest[extra] == '/')) {
    closed.closed = true;
    ++extra;
  }
  if (bracket && !rest.starts_with(')')) return std::nullopt;
  closed.ordinal.length += extra + (bracket ? 1 : 0);
  return closed;
}

std::size_t leading_blanks(std::string_view text) { return static_cast<std::size_t>(trim(text).data() - text.data()); }

}  // namespace

std::optional<Ordinal> read_ordinal(std::string_view cell) {
  const std::string_view text = trim(cell);
  if (text.empty()) return std::nullopt;
  const std::string folded = fold(text).text;
  if (folded == "trong do" || folded == "trong do:" || folded == "gom" || folded == "bao gom" || folded == "gom:") {
    return Ordinal{OrdinalKind::among_which, {}, cell.size()};
  }
  if (auto sign = mark(text); sign && sign->length == text.size()) {
    sign->length = cell.size();
    return sign;
  }
  auto found = first_ordinal(text);
  if (!found || found->ordinal.length != text.size()) return std::nullopt;
  found->ordinal.length = cell.size();
  return found->ordinal;
}

std::optional<Ordinal> leading_ordinal(std::string_view text) {
  const std::size_t skipped = leading_blanks(text);
  const std::string_view rest = text.substr(skipped);
  if (auto sign = mark(rest)) {
    // "-5,28" and "+28" are numbers.
    if (sign->length >= rest.size() || is_digit(rest[sign->length])) return std::nullopt;
    sign->length += skipped;
    return sign;
  }
  auto found = first_ordinal(rest);
  if (!found || found->ordinal.length >= rest.size()) return std::nullopt;
  const bool blank_behind = rest[found->ordinal.length] == ' ' || rest.substr(found->ordinal.length).starts_with("\u00A0");
  const std::vector<int>& place = found->ordinal.place;
  // "5.000.000 đồng" starts with a number, not with an item of a list.
  const bool deep = found->ordinal.kind == OrdinalKind::arabic && place.size() >= 3 &&
                    rest.substr(0, found->ordinal.length).find("00") == std::string_view::npos &&
                    std::all_of(place.begin(), place.end(), [](int p) { return p < 100; });
  if (rest[found->ordinal.length - 1] == '/' && !blank_behind) return std::nullopt;
  if (!found->closed && !(deep && blank_behind)) return std::nullopt;
  if (!blank_behind && found->ordinal.kind != OrdinalKind::arabic && found->ordinal.kind != OrdinalKind::roman) {
    if (rest[found->ordinal.length - 1] != ')') return std::nullopt;
  }
  found->ordinal.length += skipped;
  return found->ordinal;
}

bool follows(const Ordinal& previous, const Ordinal& next) {
  if (previous.kind != next.kind) return false;
  if (previous.place.empty() || next.place.empty()) return previous.place.empty() && next.place.empty();
  const std::vector<int>& a = previous.place;
  const std::vector<int>& b = next.place;
  if (b.size() == a.size() + 1) return std::equal(a.begin(), a.end(), b.begin()) && b.back() == 1;
  if (b.size() > a.size()) return false;
  const auto depth = static_cast<std::ptrdiff_t>(b.size()) - 1;
  return std::equal(b.begin(), b.begin() + depth, a.begin()) && b.back() == a[static_cast<std::size_t>(depth)] + 1;
}

}  // namespace bocso
