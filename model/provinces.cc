// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/provinces.h"

#include <algorithm>
#include <map>
#include <string>

#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr Province kProvinces[] = {
    {"Hà Nội", true, 1, 1},           {"Hà Giang", false, 2, 0},
    {"Cao Bằng", false, 4, 4},        {"Bắc Kạn", false, 6, 0},
    {"Tuyên Quang", false, 8, 8},     {"Lào Cai", false, 10, 15},
    {"Điện Biên", false, 11, 11},     {"Lai Châu", false, 12, 12},
    {"Sơn La", false, 14, 14},        {"Yên Bái", false, 15, 0},
    {"Hòa Bình", false, 17, 0},       {"Thái Nguyên", false, 19, 19},
    {"Lạng Sơn", false, 20, 20},      {"Quảng Ninh", false, 22, 22},
    {"Bắc Giang", false, 24, 0},      {"Phú Thọ", false, 25, 25},
    {"Vĩnh Phúc", false, 26, 0},      {"Bắc Ninh", false, 27, 24},
    {"Hải Dương", false, 30, 0},      {"Hải Phòng", true, 31, 31},
    {"Hưng Yên", false, 33, 33},      {"Thái Bình", false, 34, 0},
    {"Hà Nam", false, 35, 0},         {"Nam Định", false, 36, 0},
    {"Ninh Bình", false, 37, 37},     {"Thanh Hóa", false, 38, 38},
    {"Nghệ An", false, 40, 40},       {"Hà Tĩnh", false, 42, 42},
    {"Quảng Bình", false, 44, 0},     {"Quảng Trị", false, 45, 44},
    {"Thừa Thiên Huế", false, 46, 0}, {"Huế", true, 0, 46},
    {"Đà Nẵng", true, 48, 48},        {"Quảng Nam", false, 49, 0},
    {"Quảng Ngãi", false, 51, 51},    {"Bình Định", false, 52, 0},
    {"Phú Yên", false, 54, 0},        {"Khánh Hòa", false, 56, 56},
    {"Ninh Thuận", false, 58, 0},     {"Bình Thuận", false, 60, 0},
    {"Kon Tum", false, 62, 0},        {"Gia Lai", false, 64, 52},
    {"Đắk Lắk", false, 66, 66},       {"Đắk Nông", false, 67, 0},
    {"Lâm Đồng", false, 68, 68},      {"Bình Phước", false, 70, 0},
    {"Tây Ninh", false, 72, 80},      {"Bình Dương", false, 74, 0},
    {"Đồng Nai", false, 75, 75},      {"Bà Rịa - Vũng Tàu", false, 77, 0},
    {"Hồ Chí Minh", true, 79, 79},    {"Long An", false, 80, 0},
    {"Tiền Giang", false, 82, 0},     {"Bến Tre", false, 83, 0},
    {"Trà Vinh", false, 84, 0},       {"Vĩnh Long", false, 86, 86},
    {"Đồng Tháp", false, 87, 82},     {"An Giang", false, 89, 91},
    {"Kiên Giang", false, 91, 0},     {"Cần Thơ", true, 92, 92},
    {"Hậu Giang", false, 93, 0},      {"Sóc Trăng", false, 94, 0},
    {"Bạc Liêu", false, 95, 0},       {"Cà Mau", false, 96, 96},
};

// Other spellings. Tone placement ("Hoà Bình") and dashes are folded and need none.
struct Spelling {
  std::string_view spelling;
  std::string_view name;
};
constexpr Spelling kSpellings[] = {
    {"Bắc Cạn", "Bắc Kạn"},
    {"Thừa Thiên - Huế", "Thừa Thiên Huế"},
    {"TT Huế", "Thừa Thiên Huế"},
    {"TT - Huế", "Thừa Thiên Huế"},
    {"TT-Huế", "Thừa Thiên Huế"},
    {"Đăk Lăk", "Đắk Lắk"},
    {"Đắc Lắc", "Đắk Lắk"},
    {"Đắc Lắk", "Đắk Lắk"},
    {"Dak Lak", "Đắk Lắk"},
    {"Đăk Nông", "Đắk Nông"},
    {"Đắc Nông", "Đắk Nông"},
    {"Dak Nong", "Đắk Nông"},
    {"Kontum", "Kon Tum"},
    {"Bà Rịa-Vũng Tàu", "Bà Rịa - Vũng Tàu"},
    {"Bà Rịa Vũng Tàu", "Bà Rịa - Vũng Tàu"},
    {"BR-VT", "Bà Rịa - Vũng Tàu"},
    {"BRVT", "Bà Rịa - Vũng Tàu"},
    {"HCM", "Hồ Chí Minh"},
    {"TPHCM", "Hồ Chí Minh"},
};

// What stands before a name. "tp" names cities only: "TP. Thái Nguyên" is a town.
struct Title {
  std::string_view folded;
  bool city = false;
};
constexpr Title kTitles[] = {
    {"tỉnh ", false}, {"thành phố ", true}, {"tp. ", true}, {"tp.", true}, {"tp ", true}};

// Folded spelling → province. Ordered, so that a name can be looked for by its first letters.
using Index = std::map<std::string, const Province*, std::less<>>;

Index make_index() {
  Index index;
  for (const Province& province : kProvinces) index[fold_keeping_marks(province.name)] = &province;
  for (const Spelling& other : kSpellings) {
    index[fold_keeping_marks(other.spelling)] = index.at(fold_keeping_marks(other.name));
  }
  return index;
}

const Index& spellings() {
  static const Index kIndex = make_index();
  return kIndex;
}

bool ends_word(std::string_view text, std::size_t offset) {
  return offset >= text.size() || !is_letter(next_code_point(text, offset));
}

bool starts_word(std::string_view text, std::size_t offset) {
  if (offset == 0) return true;
  std::size_t before = offset - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) --before;
  return !is_letter(next_code_point(text, before));
}

// The longest province name at folded[offset].
const Province* province_at(std::string_view folded, std::size_t offset, bool city) {
  const std::string_view rest = folded.substr(std::min(offset, folded.size()));
  const Province* found = nullptr;
  std::size_t length = 0;
  for (const auto& [spelling, province] : spellings()) {
    if (spelling.size() <= length || province->city != city) continue;
    if (rest.starts_with(spelling) && ends_word(rest, spelling.size())) {
      found = province;
      length = spelling.size();
    }
  }
  return found;
}

std::string word_before(std::string_view folded, std::size_t offset) {
  std::string_view before = trim(folded.substr(0, offset));
  const std::size_t blank = before.rfind(' ');
  return std::string(blank == std::string_view::npos ? before : before.substr(blank + 1));
}

}  // namespace

std::span<const Province> provinces() { return kProvinces; }

const Province* province_named(std::string_view name) {
  const std::string folded = fold_keeping_marks(name);
  const auto exact = spellings().find(folded);
  if (exact != spellings().end()) return exact->second;
  for (const Title& title : kTitles) {
    if (!folded.starts_with(title.folded)) continue;
    const auto found = spellings().find(trim(std::string_view(folded).substr(title.folded.size())));
    if (found != spellings().end() && found->second->city == title.city) return found->second;
  }
  return nullptr;
}

std::vector<ProvinceMention> find_provinces(std::string_view text) {
  const std::string folded = fold_keeping_marks(text);
  std::vector<std::pair<std::size_t, ProvinceMention>> found;
  for (const Title& title : kTitles) {
    for (std::size_t at = folded.find(title.folded); at != std::string::npos;
         at = folded.find(title.folded, at + 1)) {
      if (!starts_word(folded, at)) continue;
      std::size_t name = at + title.folded.size();
      while (name < folded.size() && folded[name] == ' ') ++name;
      const Province* province = province_at(folded, name, title.city);
      if (province != nullptr) found.push_back({at, {province, word_before(folded, at)}});
    }
  }
  // "tp. " is found as "tp.", too.
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<ProvinceMention> mentions;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i == 0 || found[i].first != found[i - 1].first)
      mentions.push_back(std::move(found[i].second));
  }
  return mentions;
}

}  // namespace bocso
