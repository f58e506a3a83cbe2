// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue_gazetteer.h"

#include <fmt/format.h>

#include <charconv>

namespace bocso {
namespace {

constexpr std::string_view kProvinceKeys[] = {"id",    "name", "city", "before",
                                              "since", "into", "also"};
constexpr std::string_view kPlaceTypeKeys[] = {"name", "level", "also"};
constexpr std::string_view kBodyKeys[] = {"id", "name", "level", "stands_for_place", "also"};
constexpr std::string_view kPlaceLevels[] = {"province", "district", "commune"};
constexpr std::string_view kBodyLevels[] = {"department", "vertical", "central", "agency"};

// The statistics office numbers provinces from 1 to 96; 0 where value is undefined.
int read_code(CatalogueReader& reader, const YamlNode& value, std::string_view key) {
  if (!value.is_defined()) return 0;
  const std::string text = read_text(reader, value, value.line, key);
  int code = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), code);
  if (failed != std::errc() || end != text.data() + text.size() || code < 1 || code > 99) {
    add_error(reader, value.line, fmt::format("“{}” is a number from 1 to 99", key));
  }
  return code;
}

// An id that may be part of an entity's: one word.
std::string read_id(CatalogueReader& reader, const YamlNode& value, int line) {
  std::string id = read_text(reader, value, line, "id");
  if (id.empty()) return id;
  if (!is_indicator_id(id) || id.find('.') != std::string::npos) {
    add_error(reader, value.line,
              fmt::format("“{}” is no id here: a lower-case word of a-z, 0-9 and “_”", id));
    return {};
  }
  return is_new_id(reader, id, line) ? id : std::string();
}

}  // namespace

void read_province(CatalogueReader& reader, const YamlNode& node) {
  const auto values = read_map(reader, node, kProvinceKeys, "a province");
  if (!values) return;
  const auto& at = *values;
  Province province;
  province.id = read_id(reader, *at[0], node.line);
  province.name = read_text(reader, *at[1], node.line, "name");
  province.city = read_flag(reader, *at[2], "city");
  province.code_before = read_code(reader, *at[3], "before");
  province.code_since = read_code(reader, *at[4], "since");
  if (at[5]->is_defined()) province.into = read_text(reader, *at[5], node.line, "into");
  province.also = read_texts(reader, *at[6], "also");
  if (province.id.empty() || province.name.empty()) return;
  reader.parts.catalogue.gazetteer.add(std::move(province));
}

void check_mergers(CatalogueReader& reader, const YamlNode& list) {
  for (const YamlNode& node : list.items) {
    const YamlNode* into = node.find("into");
    if (into == nullptr || !into->is_scalar()) continue;
    if (reader.parts.catalogue.gazetteer.province(into->text) == nullptr) {
      add_error(reader, into->line, fmt::format("“into”: no province has the id “{}”", into->text));
    }
  }
}

void read_place_type(CatalogueReader& reader, const YamlNode& node) {
  const auto values = read_map(reader, node, kPlaceTypeKeys, "a place type");
  if (!values) return;
  PlaceType type;
  type.name = read_text(reader, *(*values)[0], node.line, "name");
  type.level = read_word(reader, *(*values)[1], node.line, "level", kPlaceLevels);
  type.also = read_texts(reader, *(*values)[2], "also");
  if (!type.name.empty()) reader.parts.catalogue.gazetteer.add(std::move(type));
}

void read_body(CatalogueReader& reader, const YamlNode& node) {
  const auto values = read_map(reader, node, kBodyKeys, "a body");
  if (!values) return;
  const auto& at = *values;
  Body body;
  body.id = read_id(reader, *at[0], node.line);
  body.name = read_text(reader, *at[1], node.line, "name");
  body.level = read_word(reader, *at[2], node.line, "level", kBodyLevels);
  body.stands_for_place = read_flag(reader, *at[3], "stands_for_place");
  body.also = read_texts(reader, *at[4], "also");
  if (body.id.empty() || body.name.empty()) return;
  Catalogue& catalogue = reader.parts.catalogue;
  catalogue.gazetteer.add(std::move(body), catalogue.abbreviations);
}

}  // namespace bocso
