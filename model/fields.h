// SPDX-License-Identifier: GPL-3.0-or-later
// The names of all stored and exported fields, once: each record's fields in the order of the
// exports.
//
// visit_fields(record, visitor) calls visitor("name", member) for every field. Exports, the store's
// columns and the bytes that a reading process hands to its parent all come from these lists, so a
// field added here is in all of them. Some records are written flat: a cell's text and the places
// of its words are two fields.
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include "model/record.h"

namespace bocso {

template <class R, class T>
concept RecordOf = std::same_as<std::remove_const_t<R>, T>;

template <RecordOf<Document> R, class V>
void visit_fields(R& r, V&& v) {
  v("id", r.id), v("file", r.file), v("files", r.files), v("pages", r.pages), v("status", r.status);
  v("error", r.error), v("text_source", r.text_source), v("issuer", r.issuer),
      v("issuer_id", r.issuer_id), v("number", r.number);
  v("type", r.type), v("date", r.date), v("place", r.place), v("title", r.title);
  v("province", r.province), v("period_start", r.period_start), v("period_end", r.period_end);
  v("as_of", r.as_of), v("signer", r.signer), v("notes", r.notes);
}

template <RecordOf<Figure> R, class V>
void visit_fields(R& r, V&& v) {
  v("id", r.id), v("document", r.document), v("file", r.file), v("page", r.page), v("bbox", r.bbox);
  v("source", r.source), v("table", r.table), v("row", r.row), v("column", r.column);
  v("paragraph", r.paragraph), v("part", r.part), v("ordinal", r.ordinal), v("label", r.label);
  v("path", r.path), v("column_label", r.column_label), v("sentence", r.sentence);
  v("entity", r.entity), v("entity_id", r.entity_id), v("indicator", r.indicator);
  v("rule", r.rule);
  v("period_start", r.period_start), v("period_end", r.period_end), v("as_of", r.as_of);
  v("kind", r.kind), v("raw", r.raw), v("value", r.value), v("denominator", r.denominator);
  v("decimals", r.decimals), v("unit", r.unit), v("unit_code", r.unit_code), v("scale", r.scale);
  v("approx", r.approx), v("text_source", r.text_source), v("confidence", r.confidence);
  v("other_readings", r.other_readings), v("reading_reason", r.reading_reason);
  v("alternatives", r.alternatives);
}

template <RecordOf<Suspect> R, class V>
void visit_fields(R& r, V&& v) {
  v("figure", r.figure), v("value", r.value), v("why", r.why);
}

template <RecordOf<FlagPlace> R, class V>
void visit_fields(R& r, V&& v) {
  v("document", r.document), v("page", r.page), v("bbox", r.bbox), v("table", r.table),
      v("row", r.row);
}

template <RecordOf<Flag> R, class V>
void visit_fields(R& r, V&& v) {
  v("id", r.id), v("document", r.document), v("rule", r.rule), v("severity", r.severity);
  v("figures", r.figures), v("found", r.found), v("expected", r.expected);
  v("difference", r.difference), v("message_vi", r.message_vi), v("message_en", r.message_en);
  v("suspects", r.suspects), v("places", r.places);
}

template <RecordOf<Column> R, class V>
void visit_fields(R& r, V&& v) {
  v("label", r.label), v("role", r.role), v("unit", r.unit), v("number", r.number);
  v("formula", r.formula), v("period_start", r.period_start), v("period_end", r.period_end);
  v("as_of", r.as_of);
}

template <RecordOf<Row> R, class V>
void visit_fields(R& r, V&& v) {
  v("ordinal", r.ordinal), v("label", r.label), v("parent", r.parent), v("total", r.total);
  v("among", r.among), v("unit", r.unit);
}

template <RecordOf<Note> R, class V>
void visit_fields(R& r, V&& v) {
  v("page", r.page), v("text", r.text);
}

template <RecordOf<Place> R, class V>
void visit_fields(R& r, V&& v) {
  v("begin", r.begin), v("end", r.end), v("page", r.page), v("bbox", r.box);
  v("starts_line", r.starts_line), v("confidence", r.confidence), v("others", r.others);
}

template <RecordOf<PageBox> R, class V>
void visit_fields(R& r, V&& v) {
  v("page", r.page), v("bbox", r.box);
}

template <RecordOf<Cell> R, class V>
void visit_fields(R& r, V&& v) {
  v("row", r.row), v("column", r.column), v("row_span", r.row_span),
      v("column_span", r.column_span);
  v("text", r.content.text), v("places", r.content.places), v("bold", r.bold),
      v("italic", r.italic);
  v("page", r.page), v("bbox", r.box);
}

template <RecordOf<LabelledTable> R, class V>
void visit_fields(R& r, V&& v) {
  v("id", r.id), v("index", r.index), v("title", r.title), v("unit", r.unit);
  v("header_rows", r.header_rows), v("columns", r.columns), v("rows", r.rows);
  v("grid_rows", r.grid.rows), v("grid_columns", r.grid.columns);
  v("column_edges", r.grid.column_edges), v("cells", r.grid.cells);
  v("repeated_rows", r.grid.repeated_rows), v("parts", r.grid.parts);
}

template <RecordOf<FootnoteMark> R, class V>
void visit_fields(R& r, V&& v) {
  v("offset", r.offset), v("mark", r.mark);
}

template <RecordOf<Paragraph> R, class V>
void visit_fields(R& r, V&& v) {
  v("kind", r.kind), v("text", r.content.text), v("places", r.content.places), v("marks", r.marks);
  v("page", r.page), v("bbox", r.box), v("size", r.size), v("bold", r.bold), v("italic", r.italic);
  v("centred", r.centred);
}

template <RecordOf<PageInfo> R, class V>
void visit_fields(R& r, V&& v) {
  v("number", r.number), v("width", r.width), v("height", r.height);
  v("text_source", r.text_source), v("reason", r.reason);
}

template <RecordOf<Coverage> R, class V>
void visit_fields(R& r, V&& v) {
  v("figures", r.figures), v("figures_checked", r.figures_checked);
  v("relations_held", r.relations_held), v("relations_broken", r.relations_broken);
  v("relations_not_checkable", r.relations_not_checkable);
}

template <RecordOf<Report> R, class V>
void visit_fields(R& r, V&& v) {
  v("document", r.document), v("pages", r.pages), v("tables", r.tables);
  v("paragraphs", r.paragraphs), v("figures", r.figures), v("flags", r.flags);
  v("coverage", r.coverage);
}

// A struct with a field list above.
template <class T>
concept Record = std::is_class_v<T> && requires(T& record) {
  visit_fields(record, [](std::string_view, const auto&) {});
};

// The fields that say where in a document something stands: -1 means nowhere, null in stores and
// exports.
inline bool is_position(std::string_view field) {
  return field == "table" || field == "row" || field == "column" || field == "paragraph";
}

}  // namespace bocso
