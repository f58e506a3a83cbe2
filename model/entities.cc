// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/entities.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/bare_entities.h"
#include "model/entity_id.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kLeastTables = 2;

std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) letters += next_code_point(text, at);
  return letters;
}

// Is one text the other with a letter changed, added or left out?
bool one_letter_apart(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto head = std::ranges::mismatch(a, b);
  const auto behind = static_cast<std::size_t>(head.in1 - a.begin());
  return a.substr(std::min(behind + (a.size() == b.size() ? 1 : 0), a.size())) ==
         b.substr(std::min(behind + 1, b.size()));
}

// Which places each table lists, and the other way round. Only places that are not in the
// gazetteer: listed names are spelled in known ways.
struct Lists {
  std::map<int, std::set<std::string>> places;         // by table
  std::map<std::string, std::set<int>> tables;         // by place
  std::map<std::string, const Figure*> first_figures;  // by place
};

Lists lists_of(const std::vector<Figure>& figures,
               const std::unordered_map<std::string, EntityId>& ids) {
  Lists lists;
  for (const Figure& figure : figures) {
    if (figure.table < 0 || figure.entity.empty()) continue;
    const std::string& place = ids.at(figure.entity).place;
    if (place.empty() || !lists.places[figure.table].insert(place).second) continue;
    lists.tables[place].insert(figure.table);
    lists.first_figures.try_emplace(place, &figure);
  }
  return lists;
}

bool list_the_same(const std::set<std::string>& some, const std::set<std::string>& others) {
  std::vector<std::string> both;
  std::ranges::set_intersection(some, others, std::back_inserter(both));
  return 2 * both.size() >= some.size();
}

// The other spelling of a misprinted place; nullopt for a name that may stand.
std::optional<std::string> meant(const std::string& place, const Lists& lists) {
  const std::set<int>& own = lists.tables.at(place);
  const std::u32string letters = letters_of(place);
  std::vector<std::string> near;
  for (const auto& [other, tables] : lists.tables) {
    if (other == place) continue;
    if (one_letter_apart(letters, letters_of(other)) || fold(other) == fold(place)) {
      near.push_back(other);
    }
  }
  if (near.size() != 1) return std::nullopt;
  const std::set<int>& tables = lists.tables.at(near.front());
  if (own.size() >= tables.size()) return std::nullopt;
  std::size_t alike = 0;
  for (const int table : tables) {
    if (own.contains(table)) return std::nullopt;
    alike += list_the_same(lists.places.at(*own.begin()), lists.places.at(table)) ? 1 : 0;
  }
  return alike >= kLeastTables ? std::optional(near.front()) : std::nullopt;
}

void mend_places(Report& report, const Lists& lists) {
  std::vector<std::string> tables;
  for (const auto& [place, own] : lists.tables) {
    const std::optional<std::string> other = meant(place, lists);
    if (!other) continue;
    const Figure& first = *lists.first_figures.at(place);
    tables.clear();
    for (const int table : lists.tables.at(*other)) tables.push_back(std::to_string(table + 1));
    report.document.notes.push_back(
        {first.page, fmt::format("“{}” is taken for “{}”, as tables {} print it", first.entity,
                                 lists.first_figures.at(*other)->entity, fmt::join(tables, ", "))});
    for (Figure& figure : report.figures) {
      const std::size_t at = figure.entity_id.find("." + place);
      if (at == std::string::npos) continue;
      const std::size_t end = at + 1 + place.size();
      if (end < figure.entity_id.size() && figure.entity_id[end] != '.') continue;
      figure.entity_id.replace(at + 1, place.size(), *other);
    }
  }
}

}  // namespace

void identify_entities(Report& report, const Catalogue& catalogue) {
  report.document.issuer_id = entity_id(report.document.issuer, report.document, catalogue).id;
  std::unordered_map<std::string, EntityId> ids;
  for (Figure& figure : report.figures) {
    if (figure.entity.empty()) {
      const bool is_province =
          figure.source != Source::prose &&
          catalogue.gazetteer.province_spelled(fold_keeping_marks(figure.label)) != nullptr;
      if (!is_province) continue;
      figure.entity = figure.label;
    }
    const auto [known, is_new] = ids.try_emplace(figure.entity);
    if (is_new) known->second = entity_id(figure.entity, report.document, catalogue);
    figure.entity_id = known->second.id;
  }
  mend_places(report, lists_of(report.figures, ids));
  identify_bare_entities(report, catalogue);
}

}  // namespace bocso
