// SPDX-License-Identifier: GPL-3.0-or-later
// A YAML text as a tree of values with their lines, and whether it is one document and nothing
// else.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/result.h"

namespace bocso {

struct YamlNode {
  enum class Kind { undefined, null, scalar, sequence, map };
  Kind kind = Kind::undefined;
  int line = 0;                                       // from 1
  std::string text;                                   // of a scalar
  std::vector<YamlNode> items;                        // of a sequence
  std::vector<std::pair<YamlNode, YamlNode>> fields;  // of a map, as written, with repeated keys

  bool is_defined() const { return kind != Kind::undefined; }
  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_sequence() const { return kind == Kind::sequence; }
  bool is_map() const { return kind == Kind::map; }
  // The value of a key; nullptr when the map has none.
  const YamlNode* find(std::string_view key) const;
};

// The one document of a text. Errors: catalogue, with the line: no YAML, an alias (catalogues have
// named patterns instead), nesting deeper than 64, or text that belongs to a second document.
Result<YamlNode> read_yaml(const std::string& text);

}  // namespace bocso
