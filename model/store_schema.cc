// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store_schema.h"

#include <fmt/format.h>

#include "model/store_rows.h"

namespace bocso {
namespace {

constexpr std::string_view kOwned =
    "PRIMARY KEY (document, position), "
    "FOREIGN KEY (document) REFERENCES document (id) ON DELETE CASCADE) WITHOUT ROWID";

template <Record R>
std::string owned_table(std::string_view more = {}) {
  return fmt::format("CREATE TABLE {} ({}position INTEGER NOT NULL, {}{}, {}", kTableOf<R>,
                     kNamesDocument<R> ? "" : "document TEXT NOT NULL, ", more,
                     column_definitions<R>(), kOwned);
}

}  // namespace

std::vector<std::string> schema_statements() {
  return {
      fmt::format("CREATE TABLE document ({}, reading TEXT NOT NULL, coverage TEXT NOT NULL, "
                  "PRIMARY KEY (id)) WITHOUT ROWID",
                  column_definitions<Document>()),
      owned_table<PageInfo>(),
      owned_table<LabelledTable>(),
      owned_table<Cell>("table_ INTEGER NOT NULL, "),
      owned_table<Paragraph>(),
      owned_table<Figure>(),
      owned_table<Flag>(),
      fmt::format("CREATE TABLE flag_figure (document TEXT NOT NULL, position INTEGER NOT NULL, "
                  "flag TEXT NOT NULL, figure TEXT NOT NULL, {}",
                  kOwned),
      "CREATE TABLE indicator (id TEXT NOT NULL, name TEXT, name_en TEXT, kind TEXT, unit TEXT, "
      "PRIMARY KEY (id)) WITHOUT ROWID",
      "CREATE TABLE run (number INTEGER PRIMARY KEY, command TEXT, started TEXT, finished TEXT, "
      "summary TEXT)",
      "CREATE INDEX figure_id ON figure (id)",
      "CREATE INDEX flag_figure_figure ON flag_figure (figure)",
  };
}

}  // namespace bocso
