// SPDX-License-Identifier: GPL-3.0-or-later
// The store's tables, made from the field lists of fields.h.
//
//   document     one row a document; its fields, and with which options it was read
//   page, table_, cell, paragraph, figure, flag
//                what a document holds: document, position (from 0, in the document's order) and
//                fields. cell has the number of its table besides, in table_
//   flag_figure  which figures a flag names, for joins; flag has the same list as JSON
//   indicator    the catalogue the store was last written with
//   run          what the program was asked, when, and what came of it
//
// Keys are made of what is stored, never of the order of writing, so the same documents give the
// same rows whatever was written first. Deleting a document deletes all that belongs to it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"

namespace bocso {

// The table whose rows are records of that type. Each but Document's has the columns document and
// position.
template <class R>
inline constexpr std::string_view kTableOf = "";
template <>
inline constexpr std::string_view kTableOf<Document> = "document";
template <>
inline constexpr std::string_view kTableOf<PageInfo> = "page";
template <>
inline constexpr std::string_view kTableOf<LabelledTable> = "table_";
template <>
inline constexpr std::string_view kTableOf<Cell> = "cell";
template <>
inline constexpr std::string_view kTableOf<Paragraph> = "paragraph";
template <>
inline constexpr std::string_view kTableOf<Figure> = "figure";
template <>
inline constexpr std::string_view kTableOf<Flag> = "flag";

// Figures and flags name their document themselves.
template <class R>
inline constexpr bool kNamesDocument = std::same_as<R, Figure> || std::same_as<R, Flag>;

// The statements that make an empty store, one table or index each.
std::vector<std::string> schema_statements();

}  // namespace bocso
