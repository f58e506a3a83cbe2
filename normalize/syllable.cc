// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/syllable.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace bocso {
namespace {

// Twelve vowels in six tones, in the order of Tone; then the same in capitals.
constexpr std::size_t kTones = 6;
constexpr std::u32string_view kVowels[] = {
    U"aàáảãạ", U"ăằắẳẵặ", U"âầấẩẫậ", U"eèéẻẽẹ", U"êềếểễệ", U"iìíỉĩị", U"oòóỏõọ", U"ôồốổỗộ",
    U"ơờớởỡợ", U"uùúủũụ", U"ưừứửữự", U"yỳýỷỹỵ", U"AÀÁẢÃẠ", U"ĂẰẮẲẴẶ", U"ÂẦẤẨẪẬ", U"EÈÉẺẼẸ",
    U"ÊỀẾỂỄỆ", U"IÌÍỈĨỊ", U"OÒÓỎÕỌ", U"ÔỒỐỔỖỘ", U"ƠỜỚỞỠỢ", U"UÙÚỦŨỤ", U"ƯỪỨỬỮỰ", U"YỲÝỶỸỴ"};
constexpr std::size_t kLowerVowels = std::size(kVowels) / 2;
constexpr std::u32string_view kConsonants = U"bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX";

struct SignedVowel {
  VowelSign sign;
  char32_t from;
  char32_t to;
};
constexpr SignedVowel kSigned[] = {
    {VowelSign::circumflex, U'a', U'â'}, {VowelSign::circumflex, U'e', U'ê'},
    {VowelSign::circumflex, U'o', U'ô'}, {VowelSign::breve, U'a', U'ă'},
    {VowelSign::horn, U'o', U'ơ'},       {VowelSign::horn, U'u', U'ư'},
    {VowelSign::circumflex, U'A', U'Â'}, {VowelSign::circumflex, U'E', U'Ê'},
    {VowelSign::circumflex, U'O', U'Ô'}, {VowelSign::breve, U'A', U'Ă'},
    {VowelSign::horn, U'O', U'Ơ'},       {VowelSign::horn, U'U', U'Ư'}};

constexpr char32_t lower_consonant(char32_t c) { return c == U'Đ' ? U'đ' : c < U'a' ? c + 32 : c; }

// The letters stand in two blocks of code points; each has a place in this table.
constexpr char32_t kLatinEnd = 0x1B1;
constexpr char32_t kToned = 0x1EA0;
constexpr char32_t kTonedEnd = 0x1EFA;
constexpr std::size_t kPlaces = kLatinEnd + (kTonedEnd - kToned);
constexpr std::size_t place_of(char32_t c) {
  if (c < kLatinEnd) return c;
  return c >= kToned && c < kTonedEnd ? kLatinEnd + (c - kToned) : 0;
}

constexpr std::array<LetterParts, kPlaces> kParts = [] {
  std::array<LetterParts, kPlaces> table{};
  for (std::size_t v = 0; v < std::size(kVowels); ++v) {
    for (std::size_t t = 0; t < kTones; ++t) {
      table[place_of(kVowels[v][t])] = {kVowels[v % kLowerVowels][0], static_cast<Tone>(t),
                                        v >= kLowerVowels};
    }
  }
  for (char32_t c : kConsonants) {
    table[place_of(c)] = {lower_consonant(c), Tone::level, lower_consonant(c) != c};
  }
  return table;
}();

// A few letters as one number: five bits a letter, the first highest; 0 for what is no such word.
constexpr std::u32string_view kAlphabet = U"aăâbcdđeêghiklmnoôơpqrstuưvxy";
constexpr std::array<std::uint8_t, kPlaces> kNumbers = [] {  // of the letters, from 1
  std::array<std::uint8_t, kPlaces> table{};
  for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
    table[place_of(kAlphabet[i])] = static_cast<std::uint8_t>(i + 1);
  }
  return table;
}();
constexpr std::size_t kLongestPart = 6;
constexpr std::uint32_t packed(std::u32string_view letters) {
  if (letters.size() > kLongestPart) return 0;
  std::uint32_t key = 0;
  for (char32_t c : letters) {
    const std::uint8_t number = kNumbers[place_of(c)];
    if (number == 0) return 0;
    key = (key << 5) | number;
  }
  return key;
}

constexpr std::u32string_view kOnsets[] = {
    U"",  U"b",  U"c",   U"ch", U"d", U"đ",  U"g", U"gh", U"h", U"k",  U"kh", U"l", U"m",
    U"n", U"ng", U"ngh", U"nh", U"p", U"ph", U"r", U"s",  U"t", U"th", U"tr", U"v", U"x"};

constexpr std::u32string_view kRhymes[] = {
    U"a",    U"ac",   U"ach",  U"ai",  U"am",   U"an",   U"ang",  U"anh",  U"ao",  U"ap",
    U"at",   U"au",   U"ay",   U"ăc",  U"ăm",   U"ăn",   U"ăng",  U"ăp",   U"ăt",  U"âc",
    U"âm",   U"ân",   U"âng",  U"âp",  U"ât",   U"âu",   U"ây",   U"e",    U"ec",  U"em",
    U"en",   U"eng",  U"eo",   U"ep",  U"et",   U"ê",    U"êch",  U"êm",   U"ên",  U"ênh",
    U"êp",   U"êt",   U"êu",   U"i",   U"ia",   U"ich",  U"iêc",  U"iêm",  U"iên", U"iêng",
    U"iêp",  U"iêt",  U"iêu",  U"im",  U"in",   U"inh",  U"ip",   U"it",   U"iu",  U"o",
    U"oa",   U"oac",  U"oach", U"oai", U"oam",  U"oan",  U"oang", U"oanh", U"oao", U"oap",
    U"oat",  U"oay",  U"oăc",  U"oăm", U"oăn",  U"oăng", U"oăt",  U"oc",   U"oe",  U"oen",
    U"oeo",  U"oet",  U"oi",   U"om",  U"on",   U"ong",  U"ooc",  U"oong", U"op",  U"ot",
    U"ô",    U"ôc",   U"ôi",   U"ôm",  U"ôn",   U"ông",  U"ôp",   U"ôt",   U"ơ",   U"ơi",
    U"ơm",   U"ơn",   U"ơp",   U"ơt",  U"u",    U"ua",   U"uân",  U"uâng", U"uât", U"uây",
    U"uc",   U"uê",   U"uêch", U"uên", U"uênh", U"ui",   U"um",   U"un",   U"ung", U"uơ",
    U"uôc",  U"uôi",  U"uôm",  U"uôn", U"uông", U"uôt",  U"up",   U"ut",   U"uy",  U"uya",
    U"uych", U"uyên", U"uyêt", U"uyn", U"uynh", U"uyt",  U"uyu",  U"ư",    U"ưa",  U"ưc",
    U"ưi",   U"ưm",   U"ưng",  U"ươc", U"ươi",  U"ươm",  U"ươn",  U"ương", U"ươp", U"ươt",
    U"ươu",  U"ưt",   U"ưu",   U"y",   U"yêm",  U"yên",  U"yêng", U"yêt",  U"yêu"};

// The commonest with a mark in five reports of provinces of 2019 to 2023, without those that only
// their subjects made common.
constexpr std::u32string_view kCommon[] = {
    U"báo",   U"bản",   U"bộ",    U"các",   U"cáo",    U"cấp",   U"cải",  U"của",    U"chế",
    U"chỉ",   U"chính", U"chức",  U"chưa",  U"có",     U"công",  U"cơ",   U"cổng",   U"dân",
    U"dịch",  U"dụng",  U"đã",    U"đang",  U"đạo",    U"đầu",   U"đến",  U"địa",    U"điện",
    U"điều",  U"định",  U"độ",    U"độc",   U"đó",     U"đối",   U"đồng", U"đơn",    U"đúng",
    U"được",  U"giải",  U"hành",  U"hạn",   U"hiện",   U"hòa",   U"hoà",  U"hoạch",  U"hóa",
    U"hồ",    U"hội",   U"hợp",   U"huyện", U"kê",     U"kế",    U"kết",  U"kỳ",     U"làm",
    U"lập",   U"lệ",    U"liệu",  U"lý",    U"luật",   U"lượng", U"một",  U"mức",    U"năm",
    U"này",   U"người", U"ngày",  U"nghị",  U"nghiệp", U"nhà",   U"nhân", U"nhận",   U"nhiệm",
    U"những", U"nội",   U"nước",  U"phát",  U"phần",   U"phòng", U"phố",  U"phủ",    U"phương",
    U"quả",   U"quản",  U"quốc",  U"quyết", U"quyền",  U"sở",    U"số",   U"tại",    U"tài",
    U"thành", U"thời",  U"thông", U"thống", U"thủ",    U"thuộc", U"thực", U"thường", U"tỉnh",
    U"tiếp",  U"tổ",    U"tổng",  U"trên",  U"triển",  U"trình", U"trực", U"trưởng", U"tư",
    U"từ",    U"tục",   U"tự",    U"tỷ",    U"ủy",     U"uỷ",    U"và",   U"văn",    U"về",
    U"vị",    U"việc",  U"viên",  U"việt",  U"với",    U"vụ",    U"xã",   U"xử",     U"xây"};

constexpr char32_t without_sign(char32_t c) {
  for (const SignedVowel& v : kSigned) {
    if (v.to == c) return v.from;
  }
  return c == U'đ' ? U'd' : c;
}

template <std::size_t N>
constexpr std::array<std::uint32_t, N> sorted_keys(const std::u32string_view (&parts)[N],
                                                   bool bare) {
  std::array<std::uint32_t, N> keys{};
  for (std::size_t i = 0; i < N; ++i) {
    std::array<char32_t, kLongestPart> letters{};
    for (std::size_t k = 0; k < parts[i].size(); ++k) {
      letters[k] = bare ? without_sign(parts[i][k]) : parts[i][k];
    }
    keys[i] = packed({letters.data(), parts[i].size()});
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}
constexpr auto kOnsetKeys = sorted_keys(kOnsets, false);
constexpr auto kRhymeKeys = sorted_keys(kRhymes, false);
constexpr auto kBareRhymeKeys = sorted_keys(kRhymes, true);

template <std::size_t N>
bool has(const std::array<std::uint32_t, N>& keys, std::u32string_view letters) {
  const std::uint32_t key = packed(letters);
  return (key != 0 || letters.empty()) && std::binary_search(keys.begin(), keys.end(), key);
}

constexpr std::size_t kLongest = 7;  // "nghiêng"

// The letters of a word without their tones, and the tone it has.
struct Word {
  std::array<char32_t, kLongest> letters{};
  std::size_t size = 0;
  Tone tone = Tone::level;

  std::u32string_view view() const { return {letters.data(), size}; }
};

bool take_apart(std::u32string_view text, bool bare, Word& word) {
  if (text.empty() || text.size() > kLongest) return false;
  for (char32_t c : text) {
    const LetterParts parts = letter_parts(c);
    if (parts.plain == 0) return false;
    if (parts.tone != Tone::level && word.tone != Tone::level) return false;
    if (parts.tone != Tone::level) word.tone = parts.tone;
    word.letters[word.size++] = bare ? without_sign(parts.plain) : parts.plain;
  }
  return true;
}

bool is_stopped(std::u32string_view rhyme) {
  const char32_t last = rhyme.back();
  return last == U'c' || last == U'p' || last == U't' || (last == U'h' && rhyme.ends_with(U"ch"));
}

template <std::size_t N>
bool is_built(std::u32string_view word, const std::array<std::uint32_t, N>& rhymes) {
  std::size_t onset = 0;
  while (onset < word.size() && !is_vowel(word[onset])) ++onset;
  std::u32string_view rhyme = word.substr(onset);
  if (rhyme.empty()) return false;
  if (word.starts_with(U"q")) {
    // qu: u belongs to the rhyme in "quy" and "quyết", to the onset in "quan" and "quốc".
    if (onset != 1 || rhyme[0] != U'u' || rhyme.size() < 2) return false;
    return has(rhymes, rhyme.substr(1)) || (rhyme[1] == U'y' && has(rhymes, rhyme));
  }
  const std::u32string_view start = word.substr(0, onset);
  if (start == U"g" && rhyme[0] == U'i') {
    // gi: "gia" is gi and a; "gì" and "giếng" write the i once.
    return has(rhymes, rhyme) || (rhyme.size() > 1 && has(rhymes, rhyme.substr(1)));
  }
  // gh and ngh stand before e, ê and i only, c and g never do.
  const bool front = rhyme[0] == U'e' || rhyme[0] == U'ê' || rhyme[0] == U'i';
  if ((start == U"gh" || start == U"ngh") != front &&
      (start == U"gh" || start == U"ngh" || start == U"c" || start == U"g" || start == U"ng")) {
    return false;
  }
  return has(kOnsetKeys, start) && has(rhymes, rhyme);
}

}  // namespace

LetterParts letter_parts(char32_t letter) { return kParts[place_of(letter)]; }

bool is_vowel(char32_t plain) {
  static constexpr std::array<bool, kPlaces> kIsVowel = [] {
    std::array<bool, kPlaces> table{};
    for (std::size_t v = 0; v < kLowerVowels; ++v) table[place_of(kVowels[v][0])] = true;
    return table;
  }();
  return kIsVowel[place_of(plain)];
}

bool is_mark_of_letters(char32_t c) {
  static constexpr std::u32string_view kMarks = U"\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323";
  return kMarks.find(c) != std::u32string_view::npos;
}

char32_t with_tone(char32_t vowel, Tone tone) {
  for (const std::u32string_view& row : kVowels) {
    if (row[0] == vowel) return row[static_cast<std::size_t>(tone)];
  }
  return 0;
}

char32_t with_sign(char32_t vowel, VowelSign sign) {
  if (sign == VowelSign::none) return vowel;
  for (const SignedVowel& v : kSigned) {
    if (v.sign == sign && v.from == vowel) return v.to;
  }
  return 0;
}

char32_t upper_case_letter(char32_t letter) {
  if (letter < 0x80) return letter >= U'a' && letter <= U'z' ? letter - 32 : letter;
  if (letter == U'đ') return U'Đ';
  for (std::size_t v = 0; v < kLowerVowels; ++v) {
    const std::size_t tone = kVowels[v].find(letter);
    if (tone != std::u32string_view::npos) return kVowels[v + kLowerVowels][tone];
  }
  return letter;
}

bool is_syllable(std::u32string_view text) {
  Word word;
  if (!take_apart(text, false, word)) return false;
  if (!is_built(word.view(), kRhymeKeys)) return false;
  return !is_stopped(word.view()) || word.tone == Tone::sac || word.tone == Tone::nang;
}

bool is_bare_syllable(std::u32string_view text) {
  Word word;
  return take_apart(text, true, word) && is_built(word.view(), kBareRhymeKeys);
}

bool is_common_syllable(std::u32string_view text) {
  std::array<char32_t, kLongest> lower{};
  if (text.empty() || text.size() > kLongest) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const LetterParts parts = letter_parts(text[i]);
    lower[i] = parts.tone == Tone::level ? parts.plain : with_tone(parts.plain, parts.tone);
  }
  const std::u32string_view word{lower.data(), text.size()};
  return std::find(std::begin(kCommon), std::end(kCommon), word) != std::end(kCommon);
}

}  // namespace bocso
