// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "normalize/utf8.h"

namespace bocso {

void add_error(CatalogueReader& reader, int line, std::string message) {
  reader.parts.errors.push_back({ErrorCode::catalogue, reader.path, 0, line, std::move(message)});
}

std::optional<std::vector<const YamlNode*>> read_map(CatalogueReader& reader, const YamlNode& node,
                                                     std::span<const std::string_view> known,
                                                     std::string_view what) {
  if (!node.is_map()) {
    add_error(reader, node.line, fmt::format("{} must be keys and values", what));
    return std::nullopt;
  }
  static const YamlNode undefined;
  std::vector<const YamlNode*> values(known.size(), &undefined);
  std::vector<bool> seen(known.size());
  for (const auto& entry : node.fields) {
    const std::string key = entry.first.is_scalar() ? entry.first.text : "(no word)";
    const auto at = static_cast<std::size_t>(std::ranges::find(known, key) - known.begin());
    if (at == known.size()) {
      add_error(
          reader, entry.first.line,
          fmt::format("unknown key “{}” in {}; known are {}", key, what, fmt::join(known, ", ")));
    } else if (seen[at]) {
      add_error(reader, entry.first.line, fmt::format("“{}” is given twice in {}", key, what));
    } else {
      seen[at] = true;
      values[at] = &entry.second;
    }
  }
  return values;
}

std::string read_text(CatalogueReader& reader, const YamlNode& value, int line,
                      std::string_view key) {
  if (!value.is_defined()) {
    add_error(reader, line, fmt::format("“{}” is missing", key));
  } else if (value.is_map()) {
    add_error(reader, value.line,
              fmt::format("“{}” must be text (text that starts with “{{” needs quotes)", key));
  } else if (!value.is_scalar() || is_blank(value.text)) {
    add_error(reader, value.line, fmt::format("“{}” must be text, not empty", key));
  } else {
    return to_nfc(trim(value.text));
  }
  return {};
}

bool read_flag(CatalogueReader& reader, const YamlNode& value, std::string_view key) {
  if (!value.is_defined()) return false;
  const std::string text = read_text(reader, value, value.line, key);
  if (!text.empty() && text != "true" && text != "false") {
    add_error(reader, value.line, fmt::format("“{}” is true or false", key));
  }
  return text == "true";
}

std::vector<std::string> read_texts(CatalogueReader& reader, const YamlNode& value,
                                    std::string_view key) {
  std::vector<std::string> texts;
  read_list(reader, value, key, [&](CatalogueReader&, const YamlNode& item) {
    std::string text = read_text(reader, item, item.line, key);
    if (!text.empty()) texts.push_back(std::move(text));
  });
  return texts;
}

std::string read_word(CatalogueReader& reader, const YamlNode& value, int line,
                      std::string_view key, std::span<const std::string_view> known) {
  std::string word = read_text(reader, value, line, key);
  if (!word.empty() && std::ranges::find(known, word) == known.end()) {
    add_error(reader, value.line,
              fmt::format("unknown {} “{}”; known are {}", key, word, fmt::join(known, ", ")));
    return {};
  }
  return word;
}

bool is_new_id(CatalogueReader& reader, const std::string& id, int line) {
  const auto [first, is_new] = reader.lines_of_ids.emplace(id, line);
  if (!is_new) {
    add_error(reader, line, fmt::format("“{}” is defined in line {} already", id, first->second));
  }
  return is_new;
}

}  // namespace bocso
