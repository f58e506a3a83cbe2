// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/utf8.h"

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace bocso {
namespace {

using ::testing::ElementsAreArray;

// The twelve vowels, each plain and with its five tones in the order of kTones, and đ.
struct Vowel {
  char base;
  const char* shape;  // combining breve, circumflex or horn; "" for none
  const char* lower[6];
  const char* upper[6];
};
constexpr const char* kTones[] = {"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"};
constexpr Vowel kVowels[] = {
    {'a', "", {"a", "à", "á", "ả", "ã", "ạ"}, {"A", "À", "Á", "Ả", "Ã", "Ạ"}},
    {'a', "\u0306", {"ă", "ằ", "ắ", "ẳ", "ẵ", "ặ"}, {"Ă", "Ằ", "Ắ", "Ẳ", "Ẵ", "Ặ"}},
    {'a', "\u0302", {"â", "ầ", "ấ", "ẩ", "ẫ", "ậ"}, {"Â", "Ầ", "Ấ", "Ẩ", "Ẫ", "Ậ"}},
    {'e', "", {"e", "è", "é", "ẻ", "ẽ", "ẹ"}, {"E", "È", "É", "Ẻ", "Ẽ", "Ẹ"}},
    {'e', "\u0302", {"ê", "ề", "ế", "ể", "ễ", "ệ"}, {"Ê", "Ề", "Ế", "Ể", "Ễ", "Ệ"}},
    {'i', "", {"i", "ì", "í", "ỉ", "ĩ", "ị"}, {"I", "Ì", "Í", "Ỉ", "Ĩ", "Ị"}},
    {'o', "", {"o", "ò", "ó", "ỏ", "õ", "ọ"}, {"O", "Ò", "Ó", "Ỏ", "Õ", "Ọ"}},
    {'o', "\u0302", {"ô", "ồ", "ố", "ổ", "ỗ", "ộ"}, {"Ô", "Ồ", "Ố", "Ổ", "Ỗ", "Ộ"}},
    {'o', "\u031B", {"ơ", "ờ", "ớ", "ở", "ỡ", "ợ"}, {"Ơ", "Ờ", "Ớ", "Ở", "Ỡ", "Ợ"}},
    {'u', "", {"u", "ù", "ú", "ủ", "ũ", "ụ"}, {"U", "Ù", "Ú", "Ủ", "Ũ", "Ụ"}},
    {'u', "\u031B", {"ư", "ừ", "ứ", "ử", "ữ", "ự"}, {"Ư", "Ừ", "Ứ", "Ử", "Ữ", "Ự"}},
    {'y', "", {"y", "ỳ", "ý", "ỷ", "ỹ", "ỵ"}, {"Y", "Ỳ", "Ý", "Ỷ", "Ỹ", "Ỵ"}},
};

TEST(Utf8, EveryVowelInAllItsFormsFoldsToItsBase) {
  for (const Vowel& vowel : kVowels) {
    const std::string base(1, vowel.base);
    const std::string capital(1, static_cast<char>(vowel.base - 'a' + 'A'));
    for (std::size_t tone = 0; tone < 6; ++tone) {
      const std::string lower = vowel.lower[tone];
      const std::string upper = vowel.upper[tone];
      SCOPED_TRACE(lower);
      const std::string shape = vowel.shape;
      const std::string forms[] = {lower,
                                   upper,
                                   base + shape + kTones[tone],
                                   base + kTones[tone] + shape,
                                   capital + shape + kTones[tone],
                                   vowel.lower[0] + std::string(kTones[tone])};
      for (const std::string& form : forms) EXPECT_EQ(fold(form).text, base) << form;
      EXPECT_EQ(fold_keeping_marks(upper), lower);
      EXPECT_EQ(to_lower(upper), lower);
      EXPECT_EQ(to_lower(lower), lower);
      EXPECT_TRUE(is_upper_case(upper));
      EXPECT_FALSE(is_upper_case(lower));
      EXPECT_TRUE(starts_lower_case(lower));
      EXPECT_FALSE(starts_lower_case(upper));
    }
  }
}

TEST(Utf8, DecomposedLettersAreComposed) {
  for (const Vowel& vowel : kVowels) {
    const std::string base(1, vowel.base);
    const std::string capital(1, static_cast<char>(vowel.base - 'a' + 'A'));
    for (std::size_t tone = 0; tone < 6; ++tone) {
      const std::string marks = std::string(vowel.shape) + kTones[tone];
      EXPECT_EQ(to_nfc(base + marks), vowel.lower[tone]);
      EXPECT_EQ(to_nfc(capital + marks), vowel.upper[tone]);
      EXPECT_EQ(to_nfc(vowel.lower[0] + std::string(kTones[tone])), vowel.lower[tone]);
      EXPECT_EQ(to_nfc(vowel.lower[tone]), vowel.lower[tone]);
    }
  }
}

struct TextRow {
  const char* name;
  std::string text;
  std::string result;
};

TEST(Utf8, NfcIsValidWhateverComesIn) {
  const TextRow rows[] = {
      {"nothing", "", ""},
      {"ASCII", "Bao cao", "Bao cao"},
      {"composed", "Tỷ lệ hồ sơ", "Tỷ lệ hồ sơ"},
      {"tone behind its letter", "Thu\u0309y", "Thủy"},
      {"tone before the shape", "e\u0323\u0302", "ệ"},
      {"mark in the middle of a word", "Ho\u0300a Bi\u0300nh", "Hòa Bình"},
      {"Kelvin sign", "5 \u212A", "5 K"},
      {"ligatures stay", "\uFB01", "\uFB01"},
      {"NBSP stays", "a\u00A0b", "a\u00A0b"},
      {"lone continuation byte", "a\x80z", "a\uFFFDz"},
      {"cut off at the end", "h\xE1\xBB", "h\uFFFD\uFFFD"},
      {"overlong", "\xC0\xAF", "\uFFFD\uFFFD"},
      {"overlong in three bytes", "\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD"},
      {"overlong in four bytes", "\xF0\x80\x80\xAF", "\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"surrogate", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"beyond Unicode", "\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"broken byte and marks to compose", "\xFFu\u0309", "\uFFFDủ"},
      {"replacement character itself", "\uFFFD", "\uFFFD"},
      {"NUL inside", std::string("a\0b", 3), std::string("a\0b", 3)},
      {"four bytes", "\U0001F600", "\U0001F600"},
  };
  for (const TextRow& row : rows) {
    const std::string nfc = to_nfc(row.text);
    EXPECT_EQ(nfc, row.result) << row.name;
    EXPECT_TRUE(is_valid_utf8(nfc)) << row.name;
    EXPECT_EQ(to_nfc(nfc), nfc) << row.name;
    // Kelvin sign and mark order are valid and yet no NFC; only broken bytes are not valid.
    const bool valid = row.result.find("\uFFFD") == std::string::npos || row.text == "\uFFFD";
    EXPECT_EQ(is_valid_utf8(row.text), valid) << row.name;
  }
}

TEST(Utf8, FoldComparesLettersOnly) {
  const TextRow rows[] = {
      {"nothing", "", ""},
      {"blanks only", " \t\n\u00A0", ""},
      {"marks and capitals", "Tỷ lệ  HỒ SƠ", "ty le ho so"},
      {"stroke", "đ Đ", "d d"},
      {"what old fonts leave for it", "ð Ð", "d d"},
      {"blanks of all kinds", "\u00A0a\u2009b\u202F\u3000c\r\nd ", "a b c d"},
      {"dashes", "a\u2010b\u2011c–d—e\u2212f", "a-b-c-d-e-f"},
      {"quotes", "“a” ‘b’ «c»", "\"a\" 'b' \"c\""},
      {"invisible", "h\u200Bồ\uFEFF s\u2060ơ", "ho so"},
      {"private use", "\uF0B7 a", "a"},
      {"figures", "99,42% (1.903/1.914)", "99,42% (1.903/1.914)"},
      {"other Latin", "Müller ÇŽ", "muller cz"},
      {"no Latin", "№ 5 €", "№ 5 €"},
      {"longer in lower case", "ȺȾ Ⱥ", "ⱥⱦ ⱥ"},
      {"broken bytes are longer, too", "\xFF a\xFF\xFF", "\uFFFD a\uFFFD\uFFFD"},
      {"NUL", std::string("a\0 b", 4), std::string("a\0 b", 4)},
  };
  for (const TextRow& row : rows) {
    EXPECT_EQ(fold(row.text).text, row.result) << row.name;
    EXPECT_EQ(fold(fold(row.text).text).text, row.result) << row.name;
  }
  EXPECT_NE(fold("hồ sơ"), fold("hồ, sơ"));
}

TEST(Utf8, FoldKeepingMarksPutsTonesInOnePlace) {
  const TextRow rows[] = {
      {"marks stay", "Tỷ lệ  HỒ SƠ", "tỷ lệ hồ sơ"},
      {"đ stays", "Đề án ĐÃ", "đề án đã"},
      {"oa", "hoà HOÁ hoả hoã hoạ", "hòa hóa hỏa hõa họa"},
      {"oa, the other way", "Hòa hóa", "hòa hóa"},
      {"oe", "khoẻ KHOẺ loè loé toẽ xoẹ", "khỏe khỏe lòe lóe tõe xọe"},
      {"uy", "thuỷ thuỳ THUÝ luỹ luỵ uỷ", "thủy thùy thúy lũy lụy ủy"},
      {"uy, the other way", "Thủy Ủy ban", "thủy ủy ban"},
      {"at the end", "Thanh Hoá", "thanh hóa"},
      {"before a comma", "Hoà, Thuỷ.", "hòa, thủy."},
      {"before a hyphen", "hoà-bình", "hòa-bình"},
      {"qu has its own u", "quý QUỲ quỷ quỹ", "quý quỳ quỷ quỹ"},
      {"final consonant", "hoàn toán thoát khoẻn huỳnh tuýp", "hoàn toán thoát khoẻn huỳnh tuýp"},
      {"other vowels", "loài hoài ngoài xoáy khuỷu", "loài hoài ngoài xoáy khuỷu"},
      {"i before a", "già giá gìn", "già giá gìn"},
      {"no o or u before", "bà bè lý", "bà bè lý"},
      {"signs and what is none of ours", "“ĐÃ”\u2013\u00ADȺ \xFF", "\"đã\"--ⱥ \uFFFD"},
      {"NUL", std::string("a\0 b", 4), std::string("a\0 b", 4)},
  };
  for (const TextRow& row : rows) {
    EXPECT_EQ(fold_keeping_marks(row.text), row.result) << row.name;
    EXPECT_EQ(fold_keeping_marks(row.result), row.result) << row.name;
  }
}

TEST(Utf8, UpperCaseIsAllLettersCapital) {
  for (const char* text : {"BÁO CÁO", "UBND", "BÁO CÁO 2023", "Đ", "I."}) {
    EXPECT_TRUE(is_upper_case(text)) << text;
  }
  for (const char* text : {"", "2023", "Báo cáo", "BÁO CÁo", "ubnd", " - "}) {
    EXPECT_FALSE(is_upper_case(text)) << text;
  }
}

TEST(Utf8, LowerCaseStartIsThatOfTheFirstLetter) {
  for (const char* text : {"đến", " \u00A0ở", "a"}) EXPECT_TRUE(starts_lower_case(text)) << text;
  for (const char* text : {"", " ", "Đến", "1 a", "- a", "(a"}) {
    EXPECT_FALSE(starts_lower_case(text)) << text;
  }
}

TEST(Utf8, TrimTakesBlanksOfAllKinds) {
  const TextRow rows[] = {
      {"nothing", "", ""},
      {"blanks only", " \t\u00A0\u200B\uFEFF\n", ""},
      {"both ends", "\uFEFF \u00A0a b\u2009\r\n", "a b"},
      {"inside stays", "a\u00A0 b", "a\u00A0 b"},
      {"letters of two and three bytes", " đủ ", "đủ"},
      {"broken bytes are no blanks", "\x80 ", "\x80"},
  };
  for (const TextRow& row : rows) {
    EXPECT_EQ(trim(row.text), row.result) << row.name;
    EXPECT_EQ(is_blank(row.text), row.result.empty()) << row.name;
  }
}

TEST(Utf8, EveryCodePointIsReadBack) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_utf8(text, c);
    std::size_t offset = 0;
    ASSERT_EQ(next_code_point(text, offset), c);
    ASSERT_EQ(offset, text.size());
  }
  for (char32_t none : {0xD800U, 0xDFFFU, 0x110000U, 0xFFFFFFFFU}) {
    std::string text;
    append_utf8(text, none);
    EXPECT_EQ(text, "\uFFFD");
  }
}

TEST(Utf8, BrokenBytesArePassedOneByOne) {
  const std::string text = "\xE1\xBBxq";
  std::size_t offset = 0;
  EXPECT_EQ(next_code_point(text, offset), char32_t{0xFFFD});
  EXPECT_EQ(offset, 1U);
  EXPECT_EQ(next_code_point(text, offset), char32_t{0xFFFD});
  EXPECT_EQ(next_code_point(text, offset), U'x');
}

TEST(Utf8, CountsCodePoints) {
  EXPECT_EQ(count_code_points(""), 0U);
  EXPECT_EQ(count_code_points("hồ sơ"), 5U);
  EXPECT_EQ(count_code_points("u\u0309"), 2U);
}

TEST(Utf8, AnyBytesComeOutValid) {
  std::mt19937 random(1);
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (std::size_t length = random() % 12; text.size() < length;) {
      // Half of the bytes are of the kind that leads or goes on.
      text += static_cast<char>(random() % 2 == 0 ? random() % 256 : 0x80 + random() % 128);
    }
    const std::string nfc = to_nfc(text);
    EXPECT_TRUE(is_valid_utf8(nfc));
    EXPECT_TRUE(is_valid_utf8(fold(text).text));
    EXPECT_TRUE(is_valid_utf8(fold_keeping_marks(nfc)));
    EXPECT_EQ(fold(nfc).text, fold(fold(nfc).text).text);
    EXPECT_EQ(to_nfc(nfc), nfc);
    for (const TextSpan& span : sentences(nfc)) {
      EXPECT_LT(span.begin, span.end);
      EXPECT_TRUE(is_valid_utf8(nfc.substr(span.begin, span.end - span.begin)));
    }
  }
}

struct SentenceRow {
  const char* name;
  const char* paragraph;
  std::vector<std::string> sentences;
};

TEST(Sentences, EndWhereAPointEndsOne) {
  const SentenceRow rows[] = {
      {"nothing", "", {}},
      {"blanks", " \u00A0 ", {}},
      {"one without a point", "Báo cáo kết quả", {"Báo cáo kết quả"}},
      {"two", "Đã xong. Còn lại 5 hồ sơ.", {"Đã xong.", "Còn lại 5 hồ sơ."}},
      {"blanks belong to none", "  Xong.  \n Còn. ", {"Xong.", "Còn."}},
      {"NBSP between", "Xong.\u00A0Còn.", {"Xong.", "Còn."}},
      {"grouping", "Tiếp nhận 1.903 hồ sơ.", {"Tiếp nhận 1.903 hồ sơ."}},
      {"grouping at the end", "Tiếp nhận 1.903. Trong đó", {"Tiếp nhận 1.903.", "Trong đó"}},
      {"decimals and percent", "Đạt 99,3%. Số còn lại", {"Đạt 99,3%.", "Số còn lại"}},
      {"decimal point", "Đạt 99.3%. Số còn lại", {"Đạt 99.3%.", "Số còn lại"}},
      {"city", "Tại TP. Hồ Chí Minh có 5.", {"Tại TP. Hồ Chí Minh có 5."}},
      {"town", "Xã A, TT. Tân Uyên.", {"Xã A, TT. Tân Uyên."}},
      {"post", "KT. CHỦ TỊCH", {"KT. CHỦ TỊCH"}},
      {"row's number", "1. Công tác chỉ đạo. Đã làm.", {"1. Công tác chỉ đạo.", "Đã làm."}},
      {"row's places", "1.1.2. Công tác", {"1.1.2. Công tác"}},
      {"row's roman figure", "II. KẾT QUẢ", {"II. KẾT QUẢ"}},
      {"row's letter", "a. Sở Nội vụ. Đã làm.", {"a. Sở Nội vụ.", "Đã làm."}},
      {"lower case behind", "Số. hồ sơ", {"Số. hồ sơ"}},
      {"semicolon", "Xong 5; Còn 3.", {"Xong 5; Còn 3."}},
      {"dots", "Sở Nội vụ, Y tế… Còn lại", {"Sở Nội vụ, Y tế…", "Còn lại"}},
      {"dots before lower case", "Nội vụ, Y tế… của tỉnh", {"Nội vụ, Y tế… của tỉnh"}},
      {"dots before a comma", "Nội vụ, Y tế…, Ban Dân tộc", {"Nội vụ, Y tế…, Ban Dân tộc"}},
      {"dots alone", "Sở Nội vụ, … Sở Y tế.", {"Sở Nội vụ, … Sở Y tế."}},
      {"dots alone first", "… Sở Y tế.", {"… Sở Y tế."}},
      {"dots go on", "Sở Nội vụ, … và Sở Y tế.", {"Sở Nội vụ, … và Sở Y tế."}},
      {"three points", "Sở Y tế... Còn lại", {"Sở Y tế...", "Còn lại"}},
      {"three points go on", "Sở Y tế,... của tỉnh.", {"Sở Y tế,... của tỉnh."}},
      {"question and call", "Vì sao? Vì vậy! Xong.", {"Vì sao?", "Vì vậy!", "Xong."}},
      {"bracket behind", "(Xem biểu 1.) Còn lại.", {"(Xem biểu 1.)", "Còn lại."}},
      {"quote behind", "“Xong.” Còn lại.", {"“Xong.”", "Còn lại."}},
      {"date", "Ngày 15.12.2023 có 5. Còn 3.", {"Ngày 15.12.2023 có 5.", "Còn 3."}},
      {"no blank behind", "Xong.Còn lại.", {"Xong.Còn lại."}},
      {"end of a report", "Trên đây là báo cáo./.", {"Trên đây là báo cáo./."}},
      {"code", "Mã 1.012289.H48 là. Còn", {"Mã 1.012289.H48 là.", "Còn"}},
  };
  for (const SentenceRow& row : rows) {
    const std::string_view paragraph = row.paragraph;
    std::vector<std::string> found;
    for (const TextSpan& span : sentences(paragraph)) {
      found.emplace_back(paragraph.substr(span.begin, span.end - span.begin));
    }
    EXPECT_THAT(found, ElementsAreArray(row.sentences)) << row.name;
  }
}

TEST(Sentences, AListWithoutAnEndIsCutAtItsStops) {
  for (const char* stop : {"; ", ", ", " "}) {
    std::string list;
    for (int i = 0; i < 2000; ++i) list += "Phường=1.903" + std::string(stop);
    list = std::string(trim(list));
    const std::vector<TextSpan> spans = sentences(list);
    ASSERT_GT(spans.size(), 2u);
    std::size_t end = 0;
    for (const TextSpan& span : spans) {
      EXPECT_LE(span.end - span.begin, 3000u);
      EXPECT_TRUE(std::string_view(list).substr(span.begin).starts_with("Phường")) << stop;
      EXPECT_EQ(trim(list.substr(end, span.begin - end)), "");  // nothing is lost
      end = span.end;
    }
    EXPECT_EQ(end, list.size());
  }
  EXPECT_EQ(sentences(std::string(5000, 'x')).size(), 1u);  // one word
}

}  // namespace
}  // namespace bocso
