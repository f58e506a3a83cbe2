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

// What comparing sees of a letter: its lower-case base letter, and the same with its marks.
struct Letter {
  char32_t base = 0;
  char32_t lower = 0;
};

char32_t base_letter(char32_t c) {
  icu::UnicodeString parts;
  while (nfc().getRawDecomposition(static_cast<UChar32>(c), parts) != 0) {
    c = static_cast<char32_t>(parts.char32At(0));
  }
  return lower_case(c);
}

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

// The letters Vietnamese is written in stand in two blocks.
constexpr char32_t kLatinEnd = 0x250;
constexpr char32_t kAdditionalBegin = 0x1E00;
constexpr char32_t kAdditionalEnd = 0x1F00;

Letter letter(char32_t c) {
  static const std::vector<Letter> table = [] {
    std::vector<Letter> letters;
    for (char32_t i = 0; i < kLatinEnd; ++i) letters.push_back(letter_of(i));
    for (char32_t i = kAdditionalBegin; i < kAdditionalEnd; ++i) letters.push_back(letter_of(i));
    return letters;
  }();
  if (c < kLatinEnd) return table[c];
  if (c >= kAdditionalBegin && c < kAdditionalEnd) return table[kLatinEnd + c - kAdditionalBegin];
  return letter_of(c);
}

bool is_invisible(char32_t c) { return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF; }

// The same dashes and quotes whoever typed them; 0 for what is dropped.
char32_t plain_form(char32_t c) {
  if ((c >= 0xE000 && c <= 0xF8FF) || is_invisible(c)) return 0;
  switch (c) {
    case 0xAD:
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return U'-';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
      return U'"';
    case 0x2018:
    case 0x2019:
    case 0x201A:
      return U'\'';
    default:
      return c;
  }
}

// Tones are set on the first vowel of oa, oe, uy ("hòa") or on the second ("hoà"); both are in
// official use. Only at the end of a syllable: with a final consonant there is one way ("hoàn").
struct ToneMove {
  char32_t plain_first;
  char32_t toned_second;
  std::string_view first_toned;
};
constexpr ToneMove kToneMoves[] = {{U'o', U'à', "òa"}, {U'o', U'á', "óa"}, {U'o', U'ả', "ỏa"},
                                   {U'o', U'ã', "õa"}, {U'o', U'ạ', "ọa"}, {U'o', U'è', "òe"},
                                   {U'o', U'é', "óe"}, {U'o', U'ẻ', "ỏe"}, {U'o', U'ẽ', "õe"},
                                   {U'o', U'ẹ', "ọe"}, {U'u', U'ỳ', "ùy"}, {U'u', U'ý', "úy"},
                                   {U'u', U'ỷ', "ủy"}, {U'u', U'ỹ', "ũy"}, {U'u', U'ỵ', "ụy"}};

const ToneMove* tone_move(char32_t before_first, char32_t first, char32_t second) {
  if (second < 0x80 || (first != U'o' && first != U'u') || before_first == U'q') return nullptr;
  for (const ToneMove& move : kToneMoves) {
    if (move.plain_first == first && move.toned_second == second) return &move;
  }
  return nullptr;
}

// Collects folded text; with unify_tones the marks are kept and set on the first vowel.
class Folder {
 public:
  Folder(std::string& out, bool keep_marks) : out_(out), keep_marks_(keep_marks) {}

  void add(char32_t c) {
    if (c >= 0x80) {
      if (!keep_marks_ && is_combining_mark(c)) return;
      c = plain_form(c);
      if (c == 0) return;
    }
    if (blank_ && !out_.empty()) put(U' ');
    blank_ = false;
    if (c < 0x80) {
      put(lower_case(c));
    } else {
      put(keep_marks_ ? letter(c).lower : letter(c).base);
    }
  }
  // Most of a label is ASCII, and needs no marks looked after.
  void add_plain(char c) {
    if (keep_marks_) return add(static_cast<unsigned char>(c));
    if (blank_ && !out_.empty()) out_ += ' ';
    blank_ = false;
    out_ += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  }
  void add_blank() { blank_ = true; }
  void finish() {
    if (move_ != nullptr) settle_tone();
  }

 private:
  void put(char32_t c) {
    if (move_ != nullptr) {
      if (!is_letter(c)) settle_tone();
      move_ = nullptr;
    }
    if (keep_marks_) {
      move_ = tone_move(before_last_, last_, c);
      before_last_ = last_;
      last_ = c;
    }
    append_utf8(out_, c);
    end_of_last_ = out_.size();
  }
  void settle_tone() {
    std::size_t begin = end_of_last_ - 1;
    while (is_continuation(out_[begin])) --begin;
    out_.replace(begin - 1, end_of_last_ - begin + 1, move_->first_toned);
  }

  std::string& out_;
  bool keep_marks_;
  bool blank_ = false;
  const ToneMove* move_ = nullptr;  // applies if the syllable ends here
  char32_t before_last_ = 0;
  char32_t last_ = 0;
  std::size_t end_of_last_ = 0;
};

// Lower case, single blanks, plain punctuation; with keep_marks or only base letters.
std::string folded(std::string_view text, bool keep_marks) {
  std::string out;
  out.reserve(text.size());
  Folder folder(out, keep_marks);
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] > ' ' && text[i] < 0x7F) {
      folder.add_plain(text[i++]);
      continue;
    }
    const char32_t c = next_code_point(text, i);
    if (is_blank(c)) {
      folder.add_blank();
    } else {
      folder.add(c);
    }
  }
  folder.finish();
  return out;
}

}  // namespace

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

Folded fold(std::string_view text) { return {folded(text, false)}; }

std::string fold_keeping_marks(std::string_view text) { return folded(text, true); }

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
