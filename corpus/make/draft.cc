// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/draft.h"

#include <array>

#include "corpus/make/canvas.h"
#include "corpus/make/parts.h"

namespace bocso::corpus {
namespace {

struct Wording {
  const char* said;
  const char* instead;
  int percent;  // of the writers who put it so
};
// Ways of saying the same that are met side by side in reports. The order matters: longer first.
constexpr std::array kWordings = {
    Wording{"Bộ phận TN&TKQ", "Bộ phận Một cửa", 25},
    Wording{"giải quyết trước hạn và đúng hạn", "giải quyết đúng hạn và trước hạn", 15},
    Wording{"giải quyết trước hạn và đúng hạn", "giải quyết trước và đúng hạn", 15},
    Wording{"Cổng DVC quốc gia", "Cổng Dịch vụ công quốc gia", 40},
    Wording{"Số lượng ", "Số ", 30},
    Wording{"số hóa", "số hoá", 20},
    Wording{"Số hóa", "Số hoá", 20},
    Wording{"hủy", "huỷ", 25},
    Wording{"Tỷ lệ", "Tỉ lệ", 10},
    Wording{"tỷ lệ", "tỉ lệ", 10},
    Wording{"hồ sơ TTHC", "hồ sơ", 15},
};

void replace_all(std::string& text, const std::string& said, const std::string& instead) {
  for (std::size_t at = text.find(said); at != std::string::npos;
       at = text.find(said, at + instead.size())) {
    text.replace(at, said.size(), instead);
  }
}

}  // namespace

Habits make_habits(Random& random) {
  Habits habits;
  habits.decimals = random.chance(75) ? 2 : 1;
  habits.percent_sign = random.chance(30);
  for (const Wording& wording : kWordings) {
    if (random.chance(wording.percent)) habits.wordings.emplace_back(wording.said, wording.instead);
  }
  return habits;
}

std::string Draft::say(std::string_view variants) {
  const auto known = said.find(variants);
  if (known != said.end()) return known->second;
  std::string text(random.variant(variants));
  for (const auto& [usual, instead] : habits.wordings) replace_all(text, usual, instead);
  return said.emplace(variants, std::move(text)).first->second;
}

Figure Draft::rate_cell(std::int64_t part, std::int64_t whole) {
  const bool all = part == whole || part == 0;
  const Amount value = all ? Amount{part == 0 ? 0 : 100, 0} : rate(part, whole, habits.decimals);
  return habits.percent_sign ? percent(value) : share(value);
}

std::string in_a_sentence(std::string unit) {
  const bool acronym = unit.size() > 1 && unit[1] >= 'A' && unit[1] <= 'Z';
  if (!acronym && unit[0] >= 'A' && unit[0] <= 'Z')
    unit[0] = static_cast<char>(unit[0] + 'a' - 'A');
  if (unit.starts_with("Đ")) unit.replace(0, std::string("Đ").size(), "đ");
  return unit;
}

void add_annex_title(Draft& draft, std::string_view words, bool numbered) {
  Random& random = draft.random;
  auto& blocks = draft.report.blocks;
  if (numbered || random.chance(60)) {
    const std::string word = draft.say("PHỤ LỤC|Phụ lục|Phụ lục số|Biểu mẫu|Biểu số");
    const bool alone = draft.annexes++ == 0 && !word.starts_with("Biểu") && !word.ends_with("số");
    blocks.emplace_back(title({alone ? word : word + " " + std::to_string(draft.annexes)}));
  }
  blocks.emplace_back(title({capitals(std::string(words))}));
  if (random.chance(50)) {
    const bool blank = random.chance(40);
    const Date& date = draft.setting.date;
    blocks.emplace_back(
        subtitle({blank ? "(Kèm theo Báo cáo số       /BC-" + draft.setting.sign +
                              " ngày      tháng " + std::to_string(date.month) + " năm " +
                              std::to_string(date.year) + " của " + draft.setting.issuer + ")"
                        : "(Kèm theo Báo cáo số " + draft.setting.document_number() + " ngày " +
                              slashed(date) + " của " + draft.setting.issuer + ")"}));
  }
}

}  // namespace bocso::corpus
