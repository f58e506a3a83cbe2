// SPDX-License-Identifier: GPL-3.0-or-later
// What bocso knows about a document once it is read: types only, named as they are stored and
// exported.
//
// A Report is everything about one document. References inside it are ids (strings): a figure's id
// is made of the document's hash and the figure's position, so it is the same in every run, on
// every machine. Empty strings and empty optionals are null in the exports.
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/table.h"
#include "normalize/decimal.h"
#include "normalize/quantity.h"

namespace bocso {

enum class Kind { count, percent, money, code, ratio, rank, delta, score, text, empty };
enum class Source { table, prose, note };
enum class Role { ordinal, label, unit, value, rate, change, note };
enum class Severity { info, warning, error };
enum class Status { ok, partial, failed };

// The enums whose values have names in stores, exports and catalogues. Each has one table in
// record.cc.
template <class E>
concept NamedEnum = std::same_as<E, Kind> || std::same_as<E, Source> || std::same_as<E, Role> ||
    std::same_as<E, Severity> || std::same_as<E, Status> || std::same_as<E, Approx> ||
    std::same_as<E, ParagraphKind>;

// The contract's name: to_string(Kind::percent) is "percent". Approx::none is "", null in the
// exports.
template <NamedEnum E>
std::string_view to_string(E value);
// The value of that name: parse<Severity>("error"). nullopt for any other text.
template <NamedEnum E>
std::optional<E> parse(std::string_view name);
// How many values there are; the first is 0.
template <NamedEnum E>
std::size_t value_count();

// What is known about a document itself.
struct Document {
  std::string id;    // SHA-256 of the bytes, hex
  std::string file;  // the name it was given, the first in byte order when there are several
  std::vector<std::string> files;
  int pages = 0;
  Status status = Status::ok;
  std::string error;  // one line, when status is not ok
  std::string text_source;
  std::string issuer;
  std::string issuer_id;  // see entity_id.h: "lai_chau.so_y_te"
  std::string number;  // số/ký hiệu: "173/BC-UBND"
  std::string type;    // "BÁO CÁO"
  std::string date;    // ISO
  std::string place;
  std::string title;
  std::string province;
  std::string period_start;
  std::string period_end;
  std::string as_of;
  std::string signer;
  std::vector<Note> notes;

  friend bool operator==(const Document&, const Document&) = default;
};

// One leaf column of a table.
struct Column {
  std::string label;  // header cells from the outermost in, joined with " / "
  Role role = Role::value;
  std::string unit;                             // stated in the header, as printed: "%"
  std::string number;                           // in the "(4=1+2+3)" row: "4"
  std::string formula;                          // "1+2+3"
  std::string period_start, period_end, as_of;  // stated in the header

  friend bool operator==(const Column&, const Column&) = default;
};

// One body row of a table: where it stands in the hierarchy.
struct Row {
  std::string ordinal;  // as printed
  std::string label;
  int parent = -1;     // body row above it in the hierarchy, -1 at the top
  bool total = false;  // "Tổng cộng", "Tổng số", "Cộng": the sum of the rows around it
  bool among = false;  // listed under a "Trong đó"
  std::string unit;    // of the unit column, as printed

  friend bool operator==(const Row&, const Row&) = default;
};

// A table with its header understood. rows[i] is grid row header_rows + i.
struct LabelledTable {
  std::string id;
  int index = 0;  // in the document
  std::string title;
  std::string unit;     // of the line above the table: "triệu đồng"
  int header_rows = 0;  // the "(4=1+2+3)" row included
  std::vector<Column> columns;
  std::vector<Row> rows;
  Table grid;

  friend bool operator==(const LabelledTable&, const LabelledTable&) = default;
};

// One observed number.
struct Figure {
  std::string id;
  std::string document;
  std::string file;
  int page = 0;
  Rect bbox;
  Source source = Source::table;
  // Position: table in the document, body row, leaf column; -1 in prose. paragraph: index in the
  // document, -1 in tables. part: from 0, in the cell or paragraph.
  int table = -1;
  int row = -1;
  int column = -1;
  int paragraph = -1;
  int part = 0;
  std::string ordinal;
  std::string label;
  std::vector<std::string> path;
  std::string column_label;
  std::string sentence;
  std::string entity;     // as printed
  std::string entity_id;  // see entity_id.h: "thai_nguyen.so_y_te"
  std::string indicator;
  std::string rule;
  std::string period_start;
  std::string period_end;
  std::string as_of;
  Kind kind = Kind::count;
  std::string raw;
  std::optional<Decimal> value;
  std::optional<Decimal> denominator;
  int decimals = 0;  // digits printed after the decimal mark
  std::string unit;  // as printed
  std::string unit_code;
  int scale = 0;
  Approx approx = Approx::none;
  std::string text_source;
  double confidence = 1;
  // The readings not chosen, canonical, and why the chosen one was: "1.903: no decimals in a
  // count".
  std::vector<std::string> other_readings;
  std::string reading_reason;
  // What a doubtful picture may show instead, as canonical values: "1908", "190".
  std::vector<std::string> alternatives;

  friend bool operator==(const Figure&, const Figure&) = default;
};

// A value that would mend a broken relation, and how it differs from the print.
struct Suspect {
  std::string figure;
  std::string value;
  std::string why;

  friend bool operator==(const Suspect&, const Suspect&) = default;
};

// What to show for a flag.
struct FlagPlace {
  std::string document;
  int page = 0;
  Rect bbox;
  int table = -1;
  int row = -1;

  friend bool operator==(const FlagPlace&, const FlagPlace&) = default;
};

struct Flag {
  std::string id;
  std::string document;
  std::string rule;
  Severity severity = Severity::warning;
  std::vector<std::string> figures;  // the total, rate or change first, then what it is made of
  std::string found;
  std::string expected;
  std::string difference;
  std::string message_vi;
  std::string message_en;
  std::vector<Suspect> suspects;
  std::vector<FlagPlace> places;

  friend bool operator==(const Flag&, const Flag&) = default;
};

// How much of a document its relations cover.
struct Coverage {
  int figures = 0;          // numeric figures
  int figures_checked = 0;  // in at least one relation that could be checked
  int relations_held = 0;
  int relations_broken = 0;
  int relations_not_checkable = 0;

  friend bool operator==(const Coverage&, const Coverage&) = default;
};

struct Report {
  Document document;
  std::vector<PageInfo> pages;
  std::vector<LabelledTable> tables;
  std::vector<Paragraph> paragraphs;
  std::vector<Figure> figures;
  std::vector<Flag> flags;
  Coverage coverage;

  friend bool operator==(const Report&, const Report&) = default;
};

}  // namespace bocso
