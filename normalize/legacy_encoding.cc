// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/legacy_encoding.h"

#include <algorithm>

#include "normalize/legacy_tables.h"
#include "normalize/syllable.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

// 80 to 9F in Windows-1252; 0: empty.
constexpr char32_t kWestern[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// All codes of all encodings, looked up by code: the tables as they are used.
struct Decoder {
  std::array<char32_t, 256> letter{};
  std::array<const CodedMark*, 256> mark{};
};

Decoder decoder_of(const CodeTable& table) {
  Decoder decoder;
  for (std::size_t code = 0x20; code < 0x80; ++code) {
    decoder.letter[code] = static_cast<char32_t>(code);
  }
  for (const CodedLetter& control : table.controls) decoder.letter[control.code] = control.letter;
  for (std::size_t code = 0x80; code < 0x100; ++code) {
    const char32_t letter = table.upper_half[code - 0x80];
    if (letter == U'·') continue;
    decoder.letter[code] =
        letter == U' ' ? western_character(static_cast<std::uint8_t>(code)) : letter;
  }
  for (const CodedMark& mark : table.marks) {
    decoder.mark[mark.code] = &mark;
    if (table.capital_marks) decoder.mark[mark.code - 0x20U] = &mark;
  }
  return decoder;
}

const Decoder& decoder(Encoding encoding) {
  static const std::array<Decoder, kLegacyEncodings.size()> decoders = [] {
    std::array<Decoder, kLegacyEncodings.size()> all;
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i] = decoder_of(code_table(kLegacyEncodings[i]));
    }
    return all;
  }();
  return decoders[static_cast<std::size_t>(encoding) - 1];
}

// The vowel with a mark on it, in the vowel's case; 0 when it cannot bear the mark.
char32_t marked(char32_t vowel, const CodedMark& mark) {
  const char32_t with = with_sign(vowel, mark.sign);
  return with == 0 ? 0 : with_tone(with, mark.tone);
}

struct FontName {
  std::string_view prefix;
  Encoding encoding;
};
// How the packages named their fonts, in lower case.
constexpr FontName kFontNames[] = {
    {"vni-", Encoding::vni},        {"vni ", Encoding::vni},        {"vntimes", Encoding::vni},
    {"vps ", Encoding::vps},        {"vps-", Encoding::vps},        {"vpstimes", Encoding::vps},
    {"vi times", Encoding::viscii}, {"vi arial", Encoding::viscii}, {"hoangyen", Encoding::viscii},
    {"vnbk", Encoding::bk_hcm2},    {"bk hcm", Encoding::bk_hcm2},
};

bool is_alike(char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); }
// Some producers change the case of names: "VNI-TIMES", ".VNTIMEH".
bool begins_like(std::string_view name, std::string_view lower_case) {
  return name.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), name.begin(),
                    [](char wanted, char c) { return is_alike(c, wanted); });
}

// "Time,Bold" of ".VnTime,Bold", "TimeHBold" of "VnTimeHBold"; empty when it is no such name.
// Without the point it takes "Vn" and a capital: other words begin with these letters.
std::string_view tcvn3_face(std::string_view name) {
  if (begins_like(name, ".vn") && name.size() > 4) return name.substr(3);
  const auto is_start = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  if (!name.starts_with("Vn") || name.size() < 4 || !is_start(name[2])) return {};
  return name.substr(2);
}

}  // namespace

std::string_view source_name(Encoding encoding) {
  static constexpr std::string_view kNames[] = {
      "unicode",       "legacy:tcvn3",       "legacy:vni",    "legacy:vps",
      "legacy:viscii", "legacy:windows1258", "legacy:bk_hcm2"};
  return kNames[static_cast<std::size_t>(encoding)];
}

std::string_view display_name(Encoding encoding) {
  static constexpr std::string_view kNames[] = {"Unicode", "TCVN3",        "VNI",    "VPS",
                                                "VISCII",  "Windows-1258", "BK HCM2"};
  return kNames[static_cast<std::size_t>(encoding)];
}

DecodedLetter decode_letter(Encoding encoding, std::basic_string_view<std::uint8_t> codes,
                            std::size_t offset) {
  const Decoder& table = decoder(encoding);
  const char32_t letter = table.letter[codes[offset]];
  if (letter != 0 && offset + 1 < codes.size()) {
    if (const CodedMark* mark = table.mark[codes[offset + 1]]) {
      if (const char32_t whole = marked(letter, *mark)) return {whole, 2};
    }
  }
  // "viêïc": ê is typed as Unicode would have it, its tone as VNI has it.
  if (letter == 0 && offset + 1 < codes.size()) {
    const char32_t western = western_character(codes[offset]);
    const CodedMark* mark = table.mark[codes[offset + 1]];
    if (mark != nullptr && mark->sign == VowelSign::none && letter_parts(western).plain != 0 &&
        letter_parts(western).tone == Tone::level) {
      if (const char32_t whole = with_tone(western, mark->tone)) return {whole, 2};
    }
  }
  return {letter, 1};
}

std::string decode(Encoding encoding, std::basic_string_view<std::uint8_t> codes) {
  std::string out;
  for (std::size_t i = 0; i < codes.size();) {
    const DecodedLetter decoded = encoding == Encoding::unicode
                                      ? DecodedLetter{western_character(codes[i]), 1}
                                      : decode_letter(encoding, codes, i);
    append_utf8(out, decoded.letter == 0 ? 0xFFFD : decoded.letter);
    i += static_cast<std::size_t>(decoded.codes);
  }
  return to_nfc(out);
}

std::optional<std::uint8_t> western_code(char32_t c) {
  if (c < 0x80 || (c >= 0xA0 && c < 0x100)) return static_cast<std::uint8_t>(c);
  switch (c) {
    case 0x3BC:
      return std::uint8_t{0xB5};
    case 0x2219:
      return std::uint8_t{0xB7};
    case 0x2212:
      return std::uint8_t{0xAD};
    default:
      break;
  }
  if (c < 0x80) return std::nullopt;
  const auto* const at = std::find(std::begin(kWestern), std::end(kWestern), c);
  if (at == std::end(kWestern)) return std::nullopt;
  return static_cast<std::uint8_t>(0x80 + (at - std::begin(kWestern)));
}

char32_t western_character(std::uint8_t code) {
  return code >= 0x80 && code < 0xA0 ? kWestern[code - 0x80] : code;
}

std::optional<Encoding> encoding_of_font(std::string_view name) {
  if (!tcvn3_face(name).empty()) return Encoding::tcvn3;
  for (const FontName& font : kFontNames) {
    if (begins_like(name, font.prefix)) return font.encoding;
  }
  return std::nullopt;
}

bool is_capitals_font(std::string_view name) {
  std::string_view face = tcvn3_face(name);
  for (bool styled = true; styled;) {
    styled = false;
    for (const std::string_view style :
         {"Bold", "Italic", "Oblique", "Regular", "Normal", "BoldMT", "MT", ",", "-", " "}) {
      if (!face.ends_with(style)) continue;
      face.remove_suffix(style.size());
      styled = true;
    }
  }
  return face.size() > 1 && face.ends_with('H');  // "TIMEH" and "TimeH", not "Smooth"
}

}  // namespace bocso
