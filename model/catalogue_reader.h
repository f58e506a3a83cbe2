// SPDX-License-Identifier: GPL-3.0-or-later
// One catalogue file while it is read: what its parts share. What is wrong is noted with its line,
// and reading goes on.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalogue_parts.h"
#include "model/catalogue_pattern.h"
#include "model/catalogue_yaml.h"

namespace bocso {

struct CatalogueReader {
  std::string path;  // as given, for errors
  std::string name;  // without folders, for the catalogue
  PatternNames& names;
  std::set<std::string>& compiled;  // patterns known to compile: many are used often
  CatalogueParts& parts;
  std::map<std::string, int, std::less<>> lines_of_ids;  // of this file's indicators and names
};

void add_error(CatalogueReader& reader, int line, std::string message);

// The values of a map by key, in the order of `known`; an undefined node where a key is missing.
// nullopt when node is no map at all. what: for errors, "an indicator".
std::optional<std::vector<const YamlNode*>> read_map(CatalogueReader& reader, const YamlNode& node,
                                                     std::span<const std::string_view> known,
                                                     std::string_view what);

// A value that must be one line of text; "" with an error when it is not.
std::string read_text(CatalogueReader& reader, const YamlNode& value, int line,
                      std::string_view key);

// A list of such texts; empty where value is undefined.
std::vector<std::string> read_texts(CatalogueReader& reader, const YamlNode& value,
                                    std::string_view key);

// true or false; false where value is undefined.
bool read_flag(CatalogueReader& reader, const YamlNode& value, std::string_view key);

// A name from a fixed list; "" with an error for any other.
std::string read_word(CatalogueReader& reader, const YamlNode& value, int line,
                      std::string_view key, std::span<const std::string_view> known);

// Notes an id that this file has already. false then.
bool is_new_id(CatalogueReader& reader, const std::string& id, int line);

// Reads every item of a list; an error for what is no list.
template <class Read>
void read_list(CatalogueReader& reader, const YamlNode& list, std::string_view key, Read read) {
  if (!list.is_defined()) return;
  if (!list.is_sequence()) {
    add_error(reader, list.line, "“" + std::string(key) + "” must be a list");
    return;
  }
  for (const YamlNode& item : list.items) read(reader, item);
}

}  // namespace bocso
