// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue_suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "model/entity.h"
#include "model/total_words.h"
#include "normalize/unit.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kLongestId = 60;

bool is_open(const Figure& figure) {
  return figure.source != Source::prose && figure.indicator.empty() && figure.kind != Kind::text &&
         figure.kind != Kind::empty && figure.kind != Kind::delta;
}

std::string where(const Figure& figure) {
  std::string text = fmt::format("{}, page {}", figure.file, figure.page);
  if (!figure.path.empty()) text += fmt::format(", under “{}”", figure.path.back());
  if (!figure.column_label.empty()) text += fmt::format(", in “{}”", figure.column_label);
  return text + ": " + figure.raw;
}

std::string unit_of(Kind kind, const std::string& unit) {
  if (kind == Kind::percent) return "percent";
  if (kind == Kind::code) return "code";
  if (kind == Kind::money && unit.empty()) return "vnd";
  return is_unit_code(unit) && unit != "percent" ? unit : "item";
}

// Single quotes hold everything but themselves.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
  return out + "'";
}

// Comments end with their line.
std::string one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return text;
}

std::string id_of(std::string_view words, std::set<std::string>& taken) {
  std::string id = "todo.";
  for (const char c : words.substr(0, kLongestId)) {
    const bool is_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_word) id += id == "todo." && c <= '9' ? std::string("n") + c : std::string(1, c);
    if (!is_word && id.back() != '_' && id.back() != '.') id += '_';
  }
  while (id.back() == '_') id.pop_back();
  if (id == "todo.") id += "row";
  std::string unique = id;
  for (int number = 2; !taken.insert(unique).second; ++number)
    unique = fmt::format("{}_{}", id, number);
  return unique;
}

}  // namespace

void Suggestions::add(const Report& report) {
  for (const Figure& figure : report.figures) {
    if (!is_open(figure)) continue;
    const bool names_who = is_entity_name(figure.label) || is_total_label(figure.label);
    const std::string& printed = names_who ? figure.column_label : figure.label;
    const std::string words = label_text(printed, abbreviations_).plain;
    if (words.empty()) continue;
    Group& group = groups_[{names_who ? "column" : "label", words, figure.kind,
                            unit_of(figure.kind, figure.unit_code)}];
    if (group.figures++ == 0) {
      group.printed = printed;
      group.where = where(figure);
    }
    if (group.last_document != report.document.id) ++group.documents;
    group.last_document = report.document.id;
  }
}

std::string Suggestions::yaml() const {
  if (groups_.empty()) return "";
  std::vector<const decltype(groups_)::value_type*> order;
  for (const auto& group : groups_) order.push_back(&group);
  std::ranges::stable_sort(order, std::greater{},
                           [](const auto* group) { return group->second.figures; });
  std::string text = "version: 1\n\nindicators:\n";
  std::set<std::string> ids;
  for (const auto* group : order) {
    const auto& [field, words, kind, unit] = group->first;
    const Group& found = group->second;
    text += fmt::format("  # {} figure{} in {} document{}, first: {}\n", found.figures,
                        found.figures == 1 ? "" : "s", found.documents,
                        found.documents == 1 ? "" : "s", one_line(found.where));
    text += fmt::format("  - id: {}\n    name: {}\n    kind: {}\n    unit: {}\n    match:\n",
                        id_of(words, ids), quoted(one_line(found.printed)), to_string(kind), unit);
    text += fmt::format("      - {}: {}\n", field, quoted(words));
  }
  return text;
}

}  // namespace bocso
