// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/legacy_tables.h"

namespace bocso {
namespace {

// Rows of sixteen codes, from 80 on. '·': no letter; ' ': as in Windows-1252.

// TCVN 5712:1993, the set VN3; the same in UniKey, xvnkb and VBKey (all 134 letters), and in
// glibc's TCVN as far as VN3 goes. Decoding five decisions of 2002 to 2009 with it gave all 50,100
// letters with marks as printed. The holes occurred in none of them.
constexpr std::u32string_view kTcvn3 =
    U"                "
    U"                "
    U"·ĂÂÊÔƠƯĐăâêôơưđ·"
    U"·····àảãáạ·ằẳẵắ·"
    U"······ặầẩẫấậè·ẻẽ"
    U"éẹềểễếệìỉ···ĩíịò"
    U"·ỏõóọồổỗốộờởỡớợù"
    U"·ủũúụừửữứựỳỷỹýỵ·";

// VNI for Windows; the same in UniKey, xvnkb and VBKey. A vowel is followed by a mark; ơ and ư are
// letters of their own, and so are i and ỵ with their tones.
constexpr std::u32string_view kVni =
    U"                "
    U"                "
    U"                "
    U"                "
    U"······Ỉ·····ÌÍỴ·"
    U"·ĐỊĨƠ·Ư·········"
    U"······ỉ·····ìíỵ·"
    U"·địĩơ·ư·········";
constexpr CodedMark kVniMarks[] = {
    {0xF8, VowelSign::none, Tone::huyen},       {0xF9, VowelSign::none, Tone::sac},
    {0xFB, VowelSign::none, Tone::hoi},         {0xF5, VowelSign::none, Tone::nga},
    {0xEF, VowelSign::none, Tone::nang},        {0xE2, VowelSign::circumflex, Tone::level},
    {0xE0, VowelSign::circumflex, Tone::huyen}, {0xE1, VowelSign::circumflex, Tone::sac},
    {0xE5, VowelSign::circumflex, Tone::hoi},   {0xE3, VowelSign::circumflex, Tone::nga},
    {0xE4, VowelSign::circumflex, Tone::nang},  {0xEA, VowelSign::breve, Tone::level},
    {0xE8, VowelSign::breve, Tone::huyen},      {0xE9, VowelSign::breve, Tone::sac},
    {0xFA, VowelSign::breve, Tone::hoi},        {0xFC, VowelSign::breve, Tone::nga},
    {0xEB, VowelSign::breve, Tone::nang}};

// VPS; the same in UniKey, xvnkb and VBKey, which lack the capitals on control codes (those are
// after the full set of the Vietnamese Professionals Society).
constexpr std::u32string_view kVps =
    U"ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"
    U"Ế  ỀỂỄỐỒỔỖýỷỵỚỜỞ"
    U" ắằẳẵặỠớÙờởỡŨỨợỪ"
    U"ổỬỲỸÍÌộỈĨÓửữÒỎÕự"
    U"ầÁÂấẩẫậđẻÉÊẹỉễịỹ"
    U"ƯỦồốÔỏơÈừứÚũưÝẺ·"
    U"àáâãảạă·èéêẽìí·ĩ"
    U"ẴĐòóôõ·Ơụùúủ·ỶẼỳ";
constexpr CodedLetter kVpsControls[] = {{0x02, U'Ạ'}, {0x03, U'Ậ'}, {0x04, U'Ặ'}, {0x05, U'Ẹ'},
                                        {0x06, U'Ệ'}, {0x10, U'Ị'}, {0x11, U'Ọ'}, {0x12, U'Ộ'},
                                        {0x13, U'Ợ'}, {0x14, U'Ụ'}, {0x15, U'Ự'}, {0x19, U'Ỵ'},
                                        {0x1C, U'Ẫ'}, {0x1D, U'Ữ'}};

// VISCII 1.1: RFC 1456, and glibc's VISCII.
constexpr std::u32string_view kViscii =
    U"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
    U"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    U"Õắằặấầẩậẽẹếềểễệố"
    U"ồổỗỠƠộờởịỰỨỪỬơớƯ"
    U"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    U"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    U"àáâãảăữẫèéêẻìíĩỉ"
    U"đựòóôõỏọụùúũủýợỮ";
constexpr CodedLetter kVisciiControls[] = {{0x02, U'Ẳ'}, {0x05, U'Ẵ'}, {0x06, U'Ẫ'},
                                           {0x14, U'Ỷ'}, {0x19, U'Ỹ'}, {0x1E, U'Ỵ'}};

// Windows-1258: Microsoft's table, glibc's CP1258.
constexpr std::u32string_view kWindows1258 =
    U"                "
    U"                "
    U"                "
    U"                "
    U"ÀÁÂĂÄÅÆÇÈÉÊË·ÍÎÏ"
    U"ĐÑ·ÓÔƠÖ×ØÙÚÛÜƯ·ß"
    U"àáâăäåæçèéêë·íîï"
    U"đñ·óôơö÷øùúûüư₫ÿ";
constexpr CodedMark kWindows1258Marks[] = {{0xCC, VowelSign::none, Tone::huyen},
                                           {0xEC, VowelSign::none, Tone::sac},
                                           {0xD2, VowelSign::none, Tone::hoi},
                                           {0xDE, VowelSign::none, Tone::nga},
                                           {0xF2, VowelSign::none, Tone::nang}};

// BK HCM2, of the Bách khoa in TP.HCM; the same in UniKey and VBKey. A tone has one mark for plain
// vowels, one for those with a circumflex and one for those with a breve; the vowel tells the sign.
constexpr std::u32string_view kBkHcm2 =
    U"                "
    U"                "
    U"                "
    U"                "
    U"Đ·········Â····Ê"
    U"·ÍÌỈĨỊÔ··ĂƠƯ····"
    U"đ·········â····ê"
    U"·íìỉĩịô··ăơư····";
constexpr CodedMark kBkHcm2Marks[] = {
    {0xE1, VowelSign::none, Tone::sac},   {0xE2, VowelSign::none, Tone::huyen},
    {0xE3, VowelSign::none, Tone::hoi},   {0xE4, VowelSign::none, Tone::nga},
    {0xE5, VowelSign::none, Tone::nang},  {0xE6, VowelSign::none, Tone::sac},
    {0xE7, VowelSign::none, Tone::huyen}, {0xE8, VowelSign::none, Tone::hoi},
    {0xE9, VowelSign::none, Tone::nga},   {0xEB, VowelSign::none, Tone::sac},
    {0xEC, VowelSign::none, Tone::huyen}, {0xED, VowelSign::none, Tone::hoi},
    {0xEE, VowelSign::none, Tone::nga}};

constexpr CodeTable kTables[] = {{kTcvn3, {}, {}, false},
                                 {kVni, {}, kVniMarks, true},
                                 {kVps, kVpsControls, {}, false},
                                 {kViscii, kVisciiControls, {}, false},
                                 {kWindows1258, {}, kWindows1258Marks, false},
                                 {kBkHcm2, {}, kBkHcm2Marks, true}};
constexpr bool are_whole() {
  for (const CodeTable& table : kTables) {
    if (table.upper_half.size() != 128) return false;
  }
  return true;
}
static_assert(are_whole());

}  // namespace

const CodeTable& code_table(Encoding encoding) {
  return kTables[static_cast<std::size_t>(encoding) - 1];
}

}  // namespace bocso
