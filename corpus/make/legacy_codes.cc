// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/legacy_codes.h"

#include <array>
#include <string_view>

namespace bocso::corpus {
namespace {

// A letter with its six tones: none, huyền, sắc, hỏi, ngã, nặng.
struct LetterRow {
  std::u32string_view small;
  std::u32string_view capital;
  std::string_view tcvn3;
  char tcvn3_capital;  // of the toneless letter; the others have none
  std::array<std::string_view, 6> vni;
};

constexpr LetterRow kLetters[] = {
    {U"aàáảãạ",
     U"AÀÁẢÃẠ",
     "a\xB5\xB8\xB6\xB7\xB9",
     'A',
     {"a", "a\xF8", "a\xF9", "a\xFB", "a\xF5", "a\xEF"}},
    {U"ăằắẳẵặ",
     U"ĂẰẮẲẴẶ",
     "\xA8\xBB\xBE\xBC\xBD\xC6",
     '\xA1',
     {"a\xEA", "a\xE8", "a\xE9", "a\xFA", "a\xFC", "a\xEB"}},
    {U"âầấẩẫậ",
     U"ÂẦẤẨẪẬ",
     "\xA9\xC7\xCA\xC8\xC9\xCB",
     '\xA2',
     {"a\xE2", "a\xE0", "a\xE1", "a\xE5", "a\xE3", "a\xE4"}},
    {U"eèéẻẽẹ",
     U"EÈÉẺẼẸ",
     "e\xCC\xD0\xCE\xCF\xD1",
     'E',
     {"e", "e\xF8", "e\xF9", "e\xFB", "e\xF5", "e\xEF"}},
    {U"êềếểễệ",
     U"ÊỀẾỂỄỆ",
     "\xAA\xD2\xD5\xD3\xD4\xD6",
     '\xA3',
     {"e\xE2", "e\xE0", "e\xE1", "e\xE5", "e\xE3", "e\xE4"}},
    {U"iìíỉĩị",
     U"IÌÍỈĨỊ",
     "i\xD7\xDD\xD8\xDC\xDE",
     'I',
     {"i", "\xEC", "\xED", "\xE6", "\xF3", "\xF2"}},
    {U"oòóỏõọ",
     U"OÒÓỎÕỌ",
     "o\xDF\xE3\xE1\xE2\xE4",
     'O',
     {"o", "o\xF8", "o\xF9", "o\xFB", "o\xF5", "o\xEF"}},
    {U"ôồốổỗộ",
     U"ÔỒỐỔỖỘ",
     "\xAB\xE5\xE8\xE6\xE7\xE9",
     '\xA4',
     {"o\xE2", "o\xE0", "o\xE1", "o\xE5", "o\xE3", "o\xE4"}},
    {U"ơờớởỡợ",
     U"ƠỜỚỞỠỢ",
     "\xAC\xEA\xED\xEB\xEC\xEE",
     '\xA5',
     {"\xF4", "\xF4\xF8", "\xF4\xF9", "\xF4\xFB", "\xF4\xF5", "\xF4\xEF"}},
    {U"uùúủũụ",
     U"UÙÚỦŨỤ",
     "u\xEF\xF3\xF1\xF2\xF4",
     'U',
     {"u", "u\xF8", "u\xF9", "u\xFB", "u\xF5", "u\xEF"}},
    {U"ưừứửữự",
     U"ƯỪỨỬỮỰ",
     "\xAD\xF5\xF8\xF6\xF7\xF9",
     '\xA6',
     {"\xF6", "\xF6\xF8", "\xF6\xF9", "\xF6\xFB", "\xF6\xF5", "\xF6\xEF"}},
    {U"yỳýỷỹỵ",
     U"YỲÝỶỸỴ",
     "y\xFA\xFD\xFB\xFC\xFE",
     'Y',
     {"y", "y\xF8", "y\xF9", "y\xFB", "y\xF5", "\xEE"}},
    {U"đ", U"Đ", "\xAE", '\xA7', {"\xF1"}},
};

// Codes 80 to 9F; 0 where Windows-1252 has nothing.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

struct Place {
  const LetterRow* row = nullptr;
  std::size_t tone = 0;
  bool capital = false;
};

std::optional<Place> find(char32_t letter) {
  for (const LetterRow& row : kLetters) {
    if (const auto tone = row.small.find(letter); tone != row.small.npos) {
      return Place{&row, tone, false};
    }
    if (const auto tone = row.capital.find(letter); tone != row.capital.npos) {
      return Place{&row, tone, true};
    }
  }
  return std::nullopt;
}

// VNI's capitals: the ASCII capital, and 20 (hex) less for the bytes above.
std::string vni_capital(std::string_view small) {
  std::string bytes;
  for (const char c : small) bytes += static_cast<char>(c - 0x20);
  return bytes;
}

LegacyCodes codes_of(LegacyEncoding encoding, const Place& place) {
  if (encoding == LegacyEncoding::vni) {
    const std::string_view small = place.row->vni.at(place.tone);
    return {place.capital ? vni_capital(small) : std::string(small), false};
  }
  if (!place.capital) return {std::string(1, place.row->tcvn3.at(place.tone)), false};
  if (place.tone == 0) return {std::string(1, place.row->tcvn3_capital), false};
  return {std::string(1, place.row->tcvn3.at(place.tone)), true};
}

// Signs and letters that are no Vietnamese ones. TCVN3 has its letters where Windows-1252 has signs
// above 9F, but the no-break space stays; VNI leaves A0 to BF alone.
std::optional<LegacyCodes> sign_codes(LegacyEncoding encoding, char32_t sign) {
  const int last = encoding == LegacyEncoding::tcvn3 ? 0xA0 : 0xBF;
  for (int code = 0x20; code <= last; ++code) {
    if (code != 0x7F && cp1252(static_cast<unsigned char>(code)) == sign) {
      return LegacyCodes{std::string(1, static_cast<char>(code)), false};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<LegacyCodes> legacy_codes(LegacyEncoding encoding, char32_t letter) {
  if (letter == 0) return std::nullopt;
  if (const std::optional<Place> place = find(letter)) return codes_of(encoding, *place);
  return sign_codes(encoding, letter);
}

char32_t cp1252(unsigned char code) {
  return code < 0x80 || code > 0x9F ? code : kWindows1252.at(code - 0x80U);
}

bool is_small_letter(char32_t letter) {
  const std::optional<Place> place = find(letter);
  return place ? !place->capital : letter >= U'a' && letter <= U'z';
}

bool is_capital_letter(char32_t letter) {
  const std::optional<Place> place = find(letter);
  return place ? place->capital : letter >= U'A' && letter <= U'Z';
}

char32_t small_letter(char32_t letter) {
  if (!is_capital_letter(letter)) return letter;
  const std::optional<Place> place = find(letter);
  return place ? place->row->small.at(place->tone) : letter + (U'a' - U'A');
}

char32_t capital_letter(char32_t letter) {
  if (!is_small_letter(letter)) return letter;
  const std::optional<Place> place = find(letter);
  return place ? place->row->capital.at(place->tone) : letter - (U'a' - U'A');
}

std::u32string accented_letters() {
  std::u32string small;
  std::u32string capital;
  for (const LetterRow& row : kLetters) {
    for (std::size_t tone = row.small[0] < 0x80 ? 1 : 0; tone < row.small.size(); ++tone) {
      small += row.small[tone];
      capital += row.capital[tone];
    }
  }
  return small + capital;
}

}  // namespace bocso::corpus
