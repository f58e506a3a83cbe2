// SPDX-License-Identifier: GPL-3.0-or-later
// What headers and unit columns say of units: stated_unit() and code_legend().
#include <string>

#include "normalize/unit.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::string_view kBlanksAndSigns = " \t\r\n;,.:()";

std::string_view stripped(std::string_view text) {
  text = trim(text);
  while (!text.empty() && kBlanksAndSigns.find(text.front()) != std::string_view::npos) {
    text.remove_prefix(1);
  }
  while (!text.empty() && kBlanksAndSigns.find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  return trim(text);
}

// What stands behind "ĐVT:" or "Đơn vị tính:", up to the closing bracket or a line's end.
std::optional<std::string> behind_colon(std::string_view header) {
  const std::string lower = to_lower(header);
  if (lower.size() != header.size()) return std::nullopt;
  struct Opening {
    std::string_view words;
    bool needs_known_unit;  // "Đơn vị: UBND xã …" names an agency
  };
  for (const Opening& opening : {Opening{"đơn vị tính", false}, Opening{"đvt", false},
                                 Opening{"đv tính", false}, Opening{"đơn vị", true}}) {
    std::size_t at = lower.find(opening.words);
    if (at == std::string::npos) continue;
    at += opening.words.size();
    while (at < header.size() && header[at] == ' ') ++at;
    if (at >= header.size() || header[at] != ':') continue;
    const std::size_t end = header.find_first_of(")\n;", at + 1);
    const std::string_view unit = stripped(header.substr(at + 1, end - (at + 1)));
    if (unit.empty() || (opening.needs_known_unit && !find_unit(unit))) continue;
    return std::string(unit);
  }
  return std::nullopt;
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(next_code_point(text, at))) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> stated_unit(std::string_view header) {
  if (auto unit = behind_colon(header)) return unit;
  std::size_t open = header.rfind('(');
  while (open != std::string_view::npos) {
    const std::size_t close = header.find(')', open);
    const std::string_view inside = stripped(header.substr(open + 1, close - (open + 1)));
    if (find_unit(inside)) return std::string(inside);
    if (open == 0) break;
    open = header.rfind('(', open - 1);
  }
  return std::nullopt;
}

std::vector<CodeMeaning> code_legend(std::string_view text) {
  std::vector<CodeMeaning> legend;
  std::size_t begin = 0;
  std::size_t equals = 0;
  while ((equals = text.find('=', begin)) != std::string_view::npos) {
    const std::string_view label = stripped(text.substr(begin, equals - begin));
    std::size_t at = equals + 1;
    while (at < text.size() && text[at] == ' ') ++at;
    const std::size_t digits = at;
    int code = 0;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && at - digits < 3) {
      code = code * 10 + (text[at++] - '0');
    }
    const bool is_code = at > digits && at - digits <= 2;
    const bool ends = at >= text.size() || kBlanksAndSigns.find(text[at]) != std::string_view::npos;
    if (!is_code || !ends || !has_letter(label)) return {};
    legend.push_back({std::string(label), code});
    begin = at;
  }
  if (!stripped(text.substr(begin)).empty()) return {};
  return legend;
}

}  // namespace bocso
