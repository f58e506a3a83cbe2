// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/utf8.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>

namespace bocso {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

constexpr char32_t kBroken = 0xFFFD;

// What comparing sees of a code point: its lower-case base letter, and the same with its marks.
struct Letter {
  char32_t base = 0;
  char32_t lower = 0;
};

// Latin letters up to Latin Extended Additional: all that Vietnamese uses, precomposed.
constexpr char32_t kTableEnd = 0x1F00;

char32_t base_letter(char32_t c) {
  switch (c) {
    case 0x110: case 0x111: case 0xD0: case 0xF0: case 0x189: case 0x256: return U'd';
    default: break;
  }
  char32_t base = c;
  UErrorCode status = U_ZERO_ERROR;
  static const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
  std::array<UChar, 8> parts{};
  for (;;) {
    UErrorCode step = U_ZERO_ERROR;
    const int length = unorm2_getRawDecomposition(nfc, static_cast<UChar32>(base), parts.data(),
                                                  static_cast<int>(parts.size()), &step);
    if (length <= 0 || U_FAILURE(step)) break;
    base = parts[0];
  }
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(base)));
}

const Letter& letter(char32_t c) {
  static const std::vector<Letter> table = [] {
    std::vector<Letter> letters(kTableEnd);
    for (char32_t i = 0; i < kTableEnd; ++i) {
      letters[i] = {base_letter(i), static_cast<char32_t>(u_tolower(static_cast<UChar32>(i)))};
      if (letters[i].lower == 0xF0) letters[i].lower = 0x111;
    }
    return letters;
  }();
  static const Letter none{};
  return c < kTableEnd ? table[c] : none;
}

// The same dashes and quotes whoever typed them; 0 for what is dropped.
char32_t plain_form(char32_t c) {
  if (c >= 0xE000 && c <= 0xF8FF) return 0;
  switch (c) {
    case 0xAD: case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
      return U'-';
    case 0x201C: case 0x201D: case 0x201E: case 0xAB: case 0xBB: return U'"';
    case 0x2018: case 0x2019: case 0x201A: return U'\'';
    case 0x200B: case 0x200C: case 0x200D: case 0xFEFF: return 0;
    default: return c;
  }
}

// Lower case, single blanks, plain punctuation; `keep_marks` or only base letters.
std::string folded(std::string_view text, bool keep_marks) {
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = next_code_point(text, i);
    if (is_blank(c)) {
      blank = true;
      continue;
    }
    if (c >= 0x80) {
      if (!keep_marks && is_combining_mark(c)) continue;
      c = plain_form(c);
      if (c == 0) continue;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    if (c < kTableEnd) {
      c = keep_marks ? letter(c).lower : letter(c).base;
    } else {
      c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    }
    append_utf8(out, c);
  }
  return out;
}

// Tones are set on the first vowel of oa, oe, uy ("hòa") or on the second ("hoà"); both are in official
// use. Only where no letter follows: with a final consonant there is one way ("hoàn").
struct TonePair {
  std::string_view second;
  std::string_view first;
};
constexpr TonePair kTonePairs[] = {
    {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"}, {"oè", "òe"}, {"oé", "óe"},
    {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"}, {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"},
    {"uỵ", "ụy"}};

void unify_tones(std::string& text) {
  if (is_ascii(text)) return;
  for (const TonePair& pair : kTonePairs) {
    for (std::size_t at = text.find(pair.second); at != std::string::npos; at = text.find(pair.second, at + 1)) {
      std::size_t after = at + pair.second.size();
      if (after < text.size() && is_letter(next_code_point(text, after))) continue;
      if (at > 0 && (text[at - 1] == 'q')) continue;
      text.replace(at, pair.second.size(), pair.first);
    }
  }
}

}  // namespace

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  std::string valid;
  if (!is_valid_utf8(text)) {
    for (std::size_t i = 0; i < text.size();) append_utf8(valid, next_code_point(text, i));
    text = valid;
  }
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  UErrorCode check = U_ZERO_ERROR;
  if (nfc->isNormalizedUTF8(piece, check) != 0) return std::string(text);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode run = U_ZERO_ERROR;
  nfc->normalizeUTF8(0, piece, sink, nullptr, run);
  return out;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const char32_t c = next_code_point(text, i);
    if (c == kBroken && text.substr(start, i - start) != "\uFFFD") return false;
  }
  return true;
}

Folded fold(std::string_view text) { return {folded(text, false)}; }

std::string fold_keeping_marks(std::string_view text) {
  std::string out = folded(text, true);
  unify_tones(out);
  return out;
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next_code_point(text, i)))));
  }
  return out;
}

bool is_upper_case(std::string_view text) {
  bool any = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, i));
    if (u_isalpha(c) == 0) continue;
    if (u_islower(c) != 0) return false;
    any = true;
  }
  return any;
}

bool starts_lower_case(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (!is_blank(c)) return u_islower(static_cast<UChar32>(c)) != 0;
  }
  return false;
}

bool is_blank(std::string_view text) { return trim(text).empty(); }

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); begin = i) {
    if (!is_blank(next_code_point(text, i))) break;
  }
  std::size_t end = begin;
  for (std::size_t i = begin; i < text.size();) {
    if (!is_blank(next_code_point(text, i))) end = i;
  }
  return text.substr(begin, end - begin);
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = kBroken;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) {
    ++offset;
    return lead;
  }
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  static constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  char32_t c = length == 0 ? 0 : lead & (0xFFU >> (length + 1));
  bool good = length != 0 && lead <= 0xF4 && offset + length <= text.size();
  for (std::size_t i = 1; good && i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[offset + i]);
    good = (byte & 0xC0) == 0x80;
    c = (c << 6) | (byte & 0x3FU);
  }
  if (!good || c < kSmallest[length] || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) {
    ++offset;
    return kBroken;
  }
  offset += length;
  return c;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_combining_mark(char32_t c) { return c >= 0x300 && c < 0x370; }

bool is_blank(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::vector<TextSpan> sentences(std::string_view paragraph) {
  // Abbreviations that end in a point in the middle of a sentence, folded.
  static constexpr std::string_view kAbbreviations[] = {"tp", "tt", "tx", "tr", "th", "ts", "gs", "pgs", "bs",
                                                        "ths", "kt", "tm", "tl", "tuq", "vp", "ub", "p", "q", "h"};
  std::vector<TextSpan> spans;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    while (begin < end && paragraph[begin] == ' ') ++begin;
    if (begin < end) spans.push_back({begin, end});
    begin = end;
  };
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    const char c = paragraph[i];
    if (c != '.' && c != '!' && c != '?') continue;
    std::size_t after = i + 1;
    while (after < paragraph.size() && (paragraph[after] == '.' || paragraph[after] == ')' || paragraph[after] == '"')) {
      ++after;
    }
    if (after < paragraph.size() && paragraph[after] != ' ') continue;
    if (c == '.') {
      std::size_t word = i;
      while (word > begin && paragraph[word - 1] != ' ' && paragraph[word - 1] != '(') --word;
      const std::string before = fold(paragraph.substr(word, i - word)).text;
      const bool ordinal = word == begin && (before.size() <= 2 || before.find_first_not_of("0123456789.") == std::string::npos);
      const bool abbreviation =
          std::find(std::begin(kAbbreviations), std::end(kAbbreviations), before) != std::end(kAbbreviations);
      if (ordinal || abbreviation) continue;
    }
    close(after);
    i = after - 1;
  }
  close(paragraph.size());
  return spans;
}

}  // namespace bocso
