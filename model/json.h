// SPDX-License-Identifier: GPL-3.0-or-later
// Records as JSON. The only user of nlohmann-json: one place knows how a record is written.
//
// Two forms. The stored one is exact: what from_json() reads equals what to_json() wrote,
// coordinates to the last bit. The exported one is for people and other programs: empty texts and
// positions of -1 are null, coordinates are rounded to hundredths of a point.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"

namespace bocso {

// Values inside a stored row. T: Rect, Coverage, and vectors of std::string, double, Note, Column,
// Row, PageBox, Place, FootnoteMark, Suspect, FlagPlace. A Rect is [x0,y0,x1,y1], a Place
// [begin,end,page,x0,y0,x1,y1,starts_line], a record an object.
template <class T>
std::string to_json(const T& value);
// False when text is not what to_json<T>() writes; value is then undefined.
template <class T>
bool from_json(std::string_view text, T& value);

// A table as it is exported: id, document, file, table, title, unit, header_rows, columns, cells.
// Cells are
// [{row, col, rowspan, colspan, text, page, bbox, confidence}], header rows included.
struct TableOf {
  const LabelledTable& table;
  const Document& document;
};

// Exported records; R: Document, Figure, Flag, TableOf. As one JSON object without line breaks:
template <class R>
std::string exported_object(const R& record);
// As the cells of a CSV row: texts as they are, null as nothing, everything else as JSON.
template <class R>
std::vector<std::string> exported_texts(const R& record);
// The names of both, in the same order.
template <class R>
std::vector<std::string> exported_names(const R& record);

}  // namespace bocso
