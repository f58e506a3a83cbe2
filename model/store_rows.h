// SPDX-License-Identifier: GPL-3.0-or-later
// Records ↔ rows: each field of visit_fields() is a column of that name. Numbers and texts are
// stored as they are, enums by name, exact figures as canonical text, everything nested as JSON.
// Empty texts, empty lists, missing figures and positions of -1 are NULL.
//
// A row that belongs to a document begins with what it hangs on: the columns of kOwner.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "model/fields.h"
#include "model/json.h"
#include "model/store_sql.h"

namespace bocso {

// A table's cells are rows of their own.
template <class T>
inline constexpr bool kIsColumn = !std::same_as<std::remove_const_t<T>, std::vector<Cell>>;
template <class T>
inline constexpr bool kIsInteger = std::integral<std::remove_const_t<T>>;

template <Record R>
std::vector<std::string> column_names() {
  std::vector<std::string> names;
  const R record{};
  visit_fields(record, [&names](std::string_view name, const auto& field) {
    if constexpr (kIsColumn<std::remove_reference_t<decltype(field)>>) names.emplace_back(name);
  });
  return names;
}

// "id" TEXT, "page" INTEGER, …: the columns of R for CREATE TABLE.
template <Record R>
std::string column_definitions() {
  std::string sql;
  const R record{};
  visit_fields(record, [&sql](std::string_view name, const auto& field) {
    using T = std::remove_cvref_t<decltype(field)>;
    if constexpr (kIsColumn<T>) {
      if (!sql.empty()) sql += ", ";
      sql.append("\"").append(name).append("\"");
      sql += kIsInteger<T> ? " INTEGER" : std::same_as<T, double> ? " REAL" : " TEXT";
    }
  });
  return sql;
}

template <class T>
void add_field(Statement& statement, std::string_view name, const T& field) {
  if constexpr (std::same_as<T, std::string> || std::same_as<T, double>) {
    statement.add(field);
  } else if constexpr (kIsInteger<T>) {
    if (field == static_cast<T>(-1) && is_position(name)) {
      statement.add_null();
    } else {
      statement.add(static_cast<std::int64_t>(field));
    }
  } else if constexpr (NamedEnum<T>) {
    statement.add(to_string(field));
  } else if constexpr (std::same_as<T, std::optional<Decimal>>) {
    field ? statement.add_copy(to_string(*field)) : statement.add_null();
  } else if constexpr (requires { field.empty(); }) {
    field.empty() ? statement.add_null() : statement.add_copy(to_json(field));
  } else {
    statement.add_copy(to_json(field));
  }
}

// False when the stored value is none that add_field() writes.
template <class T>
bool read_field(Statement& statement, std::string_view name, T& field) {
  if constexpr (std::same_as<T, std::string>) {
    field = statement.text();
    return true;
  } else if constexpr (std::same_as<T, double>) {
    field = statement.real();
    return true;
  } else if constexpr (kIsInteger<T>) {
    const bool nowhere = statement.is_null() && is_position(name);
    const std::int64_t value = statement.integer();
    field = nowhere ? static_cast<T>(-1) : static_cast<T>(value);
    return nowhere || static_cast<std::int64_t>(field) == value;
  } else if constexpr (NamedEnum<T>) {
    const std::optional<T> known = parse<T>(statement.text());
    if (known) field = *known;
    return known.has_value();
  } else if constexpr (std::same_as<T, std::optional<Decimal>>) {
    const bool missing = statement.is_null();
    field = parse_decimal(statement.text());
    return missing || field.has_value();
  } else {
    const std::string_view text = statement.text();
    if constexpr (requires { field.clear(); }) {
      field.clear();
      if (text.empty()) return true;
    }
    return from_json(text, field);
  }
}

template <Record R>
void add_fields(Statement& statement, const R& record) {
  visit_fields(record, [&statement](std::string_view name, const auto& field) {
    if constexpr (kIsColumn<std::remove_reference_t<decltype(field)>>) {
      add_field(statement, name, field);
    }
  });
}

template <Record R>
bool read_fields(Statement& statement, R& record) {
  bool good = true;
  visit_fields(record, [&](std::string_view name, auto& field) {
    if constexpr (kIsColumn<std::remove_reference_t<decltype(field)>>) {
      good = read_field(statement, name, field) && good;
    }
  });
  return good;
}

}  // namespace bocso
