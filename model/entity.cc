// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/entity.h"

#include <algorithm>
#include <array>

#include "normalize/utf8.h"

namespace bocso {
namespace {

// How names of agencies and places begin, in lower case with marks ("sở", not "số").
constexpr std::array kHeads = {"sở ",        "ban dân tộc",   "ban quản lý ", "ban tiếp công dân",
                               "bql ",       "ubnd ",         "hđnd ",        "ủy ban ",
                               "hội đồng ",  "thanh tra ",    "công an ",     "văn phòng ",
                               "vp ",        "trung tâm ",    "chi cục ",     "cục ",
                               "bảo hiểm ",  "bưu điện ",     "công ty ",     "trường ",
                               "bệnh viện ", "kho bạc ",      "ngân hàng ",   "huyện ",
                               "thị xã ",    "thành phố ",    "tp. ",         "tp ",
                               "phường ",    "xã ",           "thị trấn ",    "tỉnh ",
                               "tổng cục ",  "bộ ",           "viện ",        "hội ",
                               "bhxh ",      "phòng ",        "quỹ ",         "liên đoàn ",
                               "tòa án ",    "viện kiểm sát "};

// Words between a name and its number that are not part of the name.
constexpr std::array kStates = {" đạt",  " có",        " là",         " chiếm",     " gồm",
                                " với",  " tiếp nhận", " giải quyết", " được",      " đã",
                                " còn",  " tăng",      " giảm",       " thực hiện", " khoảng",
                                " trên", " gần",       " hơn",        " ước",       " ban hành"};

bool starts_with_head(std::string_view text) {
  const std::string lower = fold_keeping_marks(text.substr(0, 64));
  return std::any_of(kHeads.begin(), kHeads.end(),
                     [&](const char* head) { return lower.starts_with(head); });
}

bool starts_with_capital(std::string_view text) {
  std::size_t offset = 0;
  return !text.empty() && is_letter(next_code_point(text, offset)) && !starts_lower_case(text);
}

std::string_view until_statement(std::string_view name) {
  const std::string lower = to_lower(name);
  std::size_t end = name.size();
  // Lower case keeps the length of Vietnamese letters in UTF-8, so offsets agree.
  if (lower.size() != name.size()) return name;
  for (const char* word : kStates) {
    for (std::size_t at = lower.find(word); at != std::string::npos;
         at = lower.find(word, at + 1)) {
      const std::size_t after = at + std::string_view(word).size();
      if (after == lower.size() || lower[after] == ' ' || lower[after] == ':')
        end = std::min(end, at);
    }
  }
  return name.substr(0, end);
}

}  // namespace

bool is_entity_name(std::string_view text) {
  text = trim(text);
  return starts_with_capital(text) && starts_with_head(text) && text.size() < 160;
}

std::string entity_before(std::string_view text) {
  const std::size_t clause = text.find_last_of(";(:.");
  std::string_view rest = clause == std::string_view::npos ? text : text.substr(clause + 1);
  rest = rest.substr(rest.size() > 200 ? rest.size() - 200 : 0);
  // A comma may be part of a name: the last head word before which no number stands opens the name.
  for (std::size_t at = rest.size(); at-- > 0;) {
    if (rest[at] >= '0' && rest[at] <= '9') return "";
    const bool word_start = at == 0 || rest[at - 1] == ' ';
    if (!word_start || !is_entity_name(rest.substr(at))) continue;
    std::string_view name = trim(until_statement(rest.substr(at)));
    while (!name.empty() && (name.back() == ',' || name.back() == ':'))
      name = trim(name.substr(0, name.size() - 1));
    return std::string(name);
  }
  return "";
}

}  // namespace bocso
