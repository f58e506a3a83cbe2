// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/utf8.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdlib>

namespace bocso {
namespace {

constexpr char32_t kBroken = 0xFFFD;

// Built into ICU's library: it is there, or nothing is.
const icu::Normalizer2& nfc() {
  static const icu::Normalizer2& instance = []() -> const icu::Normalizer2& {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
    if (found == nullptr) std::abort();
    return *found;
  }();
  return instance;
}

// Never changed by NFC, whatever stands around them: no combining marks, no singletons. Vietnamese
// and the punctuation of office files are among them.
constexpr bool is_always_nfc(char32_t c) {
  return c < 0x300 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2002 && c < 0x20D0);
}

char32_t lower_case(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

char32_t base_letter(char32_t c) {
  icu::UnicodeString parts;
  while (nfc().getRawDecomposition(static_cast<UChar32>(c), parts) != 0) {
    c = static_cast<char32_t>(parts.char32At(0));
  }
  return lower_case(c);
}

}  // namespace

Letter letter_of(char32_t c) {
  switch (c) {
    // The stroke of đ is no mark that decomposes; the others are what is drawn or typed for it.
    case 0x110:
    case 0x111:
    case 0xD0:
    case 0xF0:
    case 0x189:
    case 0x256:
      return {U'd', 0x111};
    default:
      return {base_letter(c), lower_case(c)};
  }
}

std::string to_nfc(std::string_view text) {
  bool valid = true;
  bool quick = true;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const char32_t c = next_code_point(text, i);
    quick = quick && is_always_nfc(c);
    if (c == kBroken && i - start == 1) valid = false;
  }
  if (quick) return std::string(text);
  std::string mended;
  if (!valid) {
    for (std::size_t i = 0; i < text.size();) append_utf8(mended, next_code_point(text, i));
    text = mended;
  }
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  nfc().normalizeUTF8(0, piece, sink, nullptr, status);
  // Out of memory is the one thing left that can fail.
  return U_FAILURE(status) ? std::string(text) : out;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    // A broken byte is passed alone; U+FFFD itself takes three.
    if (next_code_point(text, i) == kBroken && i - start == 1) return false;
  }
  return true;
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) append_utf8(out, lower_case(next_code_point(text, i)));
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
  const auto is_nothing = [](char32_t c) { return is_blank(c) || is_invisible(c); };
  for (std::size_t i = 0; i < text.size(); i = 0) {
    if (!is_nothing(next_code_point(text, i))) break;
    text.remove_prefix(i);
  }
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && is_continuation(text[last])) --last;
    std::size_t i = last;
    if (!is_nothing(next_code_point(text, i))) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
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
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_combining_mark(char32_t c) { return c >= 0x300 && c < 0x370; }

bool is_invisible(char32_t c) { return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF; }

bool is_blank(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

std::size_t behind_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!is_blank(next_code_point(text, next))) break;
    at = next;
  }
  return at;
}

}  // namespace bocso
