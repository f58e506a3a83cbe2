// SPDX-License-Identifier: GPL-3.0-or-later
// Vietnamese text from before Unicode: codes of 8-bit fonts → letters.
//
// Until about 2005, and in many offices later, Vietnamese was typed with fonts that draw Vietnamese
// letters where others have Western ones. A file holds the Western codes: "ViÖt Nam" is TCVN3,
// "Vieät Nam" is VNI, and both are "Việt Nam". The tables are in legacy_tables.cc, each with its
// source.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bocso {

enum class Encoding : std::uint8_t {
  unicode,      // none of the others: text is what it says
  tcvn3,        // TCVN 5712:1993 VN3, "ABC": one byte a letter, toned capitals only by font
  vni,          // VNI for Windows: letter and mark
  vps,          // Vietnamese Professionals Society
  viscii,       // RFC 1456
  windows1258,  // letter and combining tone
  bk_hcm2,      // Bách khoa TP.HCM 2: letter and tone
};
inline constexpr std::array kLegacyEncodings = {Encoding::tcvn3,       Encoding::vni,
                                                Encoding::vps,         Encoding::viscii,
                                                Encoding::windows1258, Encoding::bk_hcm2};

// As records write it: "unicode", "legacy:tcvn3", "legacy:vni", "legacy:vps", "legacy:viscii",
// "legacy:windows1258", "legacy:bk_hcm2".
std::string_view source_name(Encoding encoding);
// For people: "TCVN3", "VNI", …
std::string_view display_name(Encoding encoding);

// One letter out of codes[offset] and, where letter and mark are apart, codes[offset + 1]. letter
// is 0 for a code that the encoding leaves empty, and for a mark without a letter that could bear
// it.
struct DecodedLetter {
  char32_t letter = 0;
  int codes = 1;  // how many it took
};
DecodedLetter decode_letter(Encoding encoding, std::basic_string_view<std::uint8_t> codes,
                            std::size_t offset);

// A whole text, NFC; U+FFFD for what is no letter. {0x56, 0x69, 0xD6, 0x74} in TCVN3 -> "Việt".
std::string decode(Encoding encoding, std::basic_string_view<std::uint8_t> codes);

// The code a character had in Windows-1252, which Western text is taken for: 'Ö' -> 0xD6,
// '”' -> 0x94; nothing for characters Windows-1252 lacks. What extraction makes of some codes
// counts for them: U+03BC for µ (B5), U+2022 and U+2219 for · (B7), U+2212 for the soft hyphen
// (AD).
std::optional<std::uint8_t> western_code(char32_t character);
// And back, 0 for the five codes it leaves empty.
char32_t western_character(std::uint8_t code);

// The encoding a font's name (without subset prefix) stands for: ".VnTimeH,Bold" and "VnArial" ->
// tcvn3, "VNI-Times" -> vni, "VPS Times" -> vps. Names lie: fonts of all these names exist with
// Unicode text in them. unicode is no answer here: nullopt.
std::optional<Encoding> encoding_of_font(std::string_view name);
// TCVN3 has no toned capitals; fonts whose name ends in H (".VnTimeH", "VnArialH,Bold",
// "VnTimeHBold") draw capitals for small letters.
bool is_capitals_font(std::string_view name);

}  // namespace bocso
