// SPDX-License-Identifier: GPL-3.0-or-later
// What a made report says, apart from how it looks: paragraphs and tables with their figures
// marked.
//
// A figure is a value first and print second: a report file writes count(10529, "hồ sơ"), the paper
// gets "10.529 hồ sơ", and the truth gets 10529 without anybody reading the paper. That is why
// nothing of the program under test is included anywhere in this folder, and why the names live in
// a namespace of their own: Table and Figure here are not those of bocso.
//
//   paragraph({"Trong quý đã tiếp nhận ", named("received", count(10529, "hồ sơ")), ", đạt ",
//              percent(9877, 2), "."})
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "corpus/make/legacy_layer.h"

namespace bocso::corpus {

// digits / 10^decimals: {9877, 2} is 98.77.
struct Amount {
  std::int64_t digits = 0;
  int decimals = 0;

  friend bool operator==(const Amount&, const Amount&) = default;
};

// 100 * part / whole, rounded half up (or cut) at so many decimals.
Amount rate(std::int64_t part, std::int64_t whole, int decimals = 2);
Amount cut_rate(std::int64_t part, std::int64_t whole, int decimals = 2);

// The time figures are of, as ISO dates; "" where the page does not say.
struct Stated {
  std::string start{};
  std::string end{};
  std::string as_of{};
};

enum class Kind { count, percent, money, code, ratio, rank, delta, score };
enum class Approx { none, about, over, nearly, under, at_least, at_most };

struct Figure {
  std::string key;  // how relations name it; tables give "t0.3.2" to cells without one
  Kind kind = Kind::count;
  Amount value;
  std::optional<std::int64_t> denominator;
  int scale = 0;  // power of ten of the unit: 6 for triệu đồng
  std::string
      unit;  // printed behind the number; empty in cells that have it from their row or column
  Approx approx = Approx::none;

  // The print.
  bool grouped = true;        // 1.903, else 1903
  bool point = false;         // 99.42% against the Vietnamese rule
  bool plus = false;          // +28
  bool percent_sign = false;  // 98,77% in a column of rates that is headed "%" already
  bool surpassable = false;   // a rate that may pass 100: how far a plan was fulfilled
  int width = 0;              // zero-padded to so many digits: 01
  std::string before;  // "khoảng ", "Tăng ", "Cấp tỉnh: ": part of the figure as printed
  std::string after;   // " chuyên trách": printed behind it, but no unit
  std::string words;   // instead of the number: "Giữ nguyên"

  std::string entity{};     // whom it is about, where neither its row nor its column says so
  std::string indicator{};  // the catalogue's id, where it is not its row's

  int page = 0;  // set by the layout
};

Figure count(std::int64_t value, std::string unit = {});
Figure code(std::int64_t value);
Figure percent(std::int64_t digits, int decimals);        // with its sign: prose
Figure percent(Amount value);                             // with its sign
Figure share(Amount value);                               // without: a column headed (%)
Figure money(std::int64_t value, std::string unit = {});  // đồng
Figure millions(std::int64_t digits, int decimals = 0);   // a cell under "triệu đồng"
Figure billions(std::int64_t digits, int decimals, std::string unit = "tỷ đồng");
Figure ratio(std::int64_t part, std::int64_t whole, std::string unit = {});
Figure rank(std::int64_t place, std::int64_t of, std::string unit);
Figure score(Amount value, std::string unit);
Figure change(Amount value);                             // "+28", "-0,13", "0"
Figure change_in_words(Amount value, std::string unit);  // "Tăng 120 hồ sơ", "Giữ nguyên"
inline constexpr const char* kRise = "Tăng ";
inline constexpr const char* kFall = "Giảm ";

Figure named(std::string key, Figure figure);
Figure padded(Figure figure, int width = 2);
Figure ungrouped(Figure figure);
Figure pointed(Figure figure);
Figure approximately(Approx approx, std::string words, Figure figure);  // "ước khoảng"
Figure labelled(std::string before, Figure figure);                     // "Cấp tỉnh: "
Figure followed(Figure figure, std::string after);                      // " chuyên trách"

// As printed, unit and qualifier included.
std::string printed(const Figure& figure);
// As the exports write it: "9877" with 2 decimals -> "98.77"; money in đồng.
std::string canonical(const Figure& figure);

// A run of text in one style, or a figure.
struct Piece {
  std::string text;
  std::optional<Figure> figure;
  bool bold = false;
  bool italic = false;
  bool raised = false;      // the mark of a footnote: on paper, not in the truth's text
  bool decomposed = false;  // written as letters and combining marks (NFD)

  Piece(const char* words) : text(words) {}             // NOLINT: reads as a sentence
  Piece(std::string words) : text(std::move(words)) {}  // NOLINT
  Piece(Figure f) : figure(std::move(f)) {}             // NOLINT
};
using Pieces = std::vector<Piece>;
Piece italic(Piece piece);
Piece raised(Piece piece);
Piece decomposed(Piece piece);
// The text of a paragraph or a cell, NFC, without footnote marks.
std::string text_of(const Pieces& pieces);

enum class Align { left, centre, right, justified };

struct TextStyle {
  double size = 13;
  bool bold = false;
  bool italic = false;
  Align align = Align::left;
  double indent = 0;         // of the first line
  double before = 0;         // space above
  double after = 3;          // space below
  double leading = 1.5;      // space between lines
  double line_below = 0;     // length of a short rule drawn under it
  bool keep_next = false;    // a heading
  bool overprinted = false;  // bold by drawing twice, a hair apart
};

struct Paragraph {
  Pieces pieces;
  TextStyle style;
  std::vector<Pieces> footnotes;  // their marks are raised pieces in `pieces`
};

enum class Role { ordinal, label, unit, value, rate, change, note };

struct Column {
  Role role = Role::value;
  double width = 1;  // relative
  Align align = Align::centre;
  std::string unit;  // stated in the header: "%"
  Stated period{};   // stated in the header
};

struct Cell {
  Pieces pieces;
  int rows = 1;     // merged downwards; the cells it covers have 0
  int columns = 1;  // merged to the right; the cells it covers have 0 and no text
  bool bold = false;
  bool italic = false;

  Cell() = default;
  Cell(Pieces p) : pieces(std::move(p)) {}    // NOLINT
  Cell(Figure f) : pieces{std::move(f)} {}    // NOLINT
  Cell(const char* words) : pieces{words} {}  // NOLINT
};

struct HeaderCell {
  int row = 0;
  int column = 0;
  std::string text;
  int rows = 1;
  int columns = 1;
  bool decomposed = false;
};

struct Row {
  int level = 0;  // depth in the hierarchy
  std::string ordinal;
  std::string label;
  std::string unit;
  std::vector<Cell> cells;  // one a column
  bool bold = false;
  bool italic = false;
  bool overprinted = false;
  int page = 0;             // set by the layout
  std::string entity{};     // the agency or place the row is about
  std::string indicator{};  // the catalogue's id of its value
};

// How rules are drawn. Several programs write them in several ways.
enum class Rules { strokes, thin_fills, cell_boxes };
// Which rules there are: all; only horizontal ones; only those of the header and the last one;
// none.
enum class Lines { full, horizontal, head_and_foot, none };
struct Borders {
  Rules rules = Rules::strokes;
  Lines lines = Lines::full;
  double width = 0.5;
  bool sides = true;         // the outer border left and right
  bool ends = true;          // the outer border above and below
  double header_rule = 0;    // a thicker rule below the header, points
  bool double_rule = false;  // a second rule right below the header
};

struct Table {
  std::vector<Column> columns;
  std::vector<HeaderCell> header;
  std::vector<std::string> numbers;  // the "0 | 1 | (4=1+2+3)" row
  std::vector<Row> rows;
  std::string unit;  // stated above the table: "triệu đồng"
  Stated period{};   // stated above the table
  Borders borders;
  double size = 11;
  double padding = 2.5;
  bool break_rows = false;  // a row may go on on the next page
  bool repeat_header = true;
  bool fit = false;         // no column is narrower than its longest word
  bool top = false;         // cells begin at the top of their row, not in its middle
  bool catalogued = false;  // each row's indicator is known, and that a row has none
};

// Adds a row: ordinal, label and unit go to their columns, `cells` to the others from the left.
Row& add_row(Table& table, int level, std::string ordinal, Pieces label, std::string unit,
             std::vector<Cell> cells);

// Two columns of short lines: letterhead, signatures.
struct SideBySide {
  std::vector<Paragraph> left;
  std::vector<Paragraph> right;
  double split = 0.42;
};

struct Paper {
  double width = 595.276;
  double height = 841.89;
  double top = 62;
  double bottom = 57;
  double left = 85;
  double right = 48;
  bool turned = false;  // stored as a portrait page with /Rotate 90
};
Paper landscape();

// The font of reports that do not ask for another one.
inline constexpr const char* kSerif = "Liberation Serif";

struct NewPage {
  Paper paper;
};

using Block = std::variant<Paragraph, Table, SideBySide, NewPage>;

// Ink that is no part of the text: beside the page, or invisible.
struct Stray {
  int page = 1;
  double x = 0;
  double y = 0;
  std::string text;  // ASCII when hidden
  bool hidden = false;
};

// sum: whole = Σ parts. ratio: whole = 100 · parts[0] / parts[1], or of the one printed ratio
// parts[0]. delta: whole = parts[0] − parts[1]. complement: Σ parts = 100. part_of: whole (the
// part) ≤ parts[0]. among: Σ parts ≤ whole. mention: whole = parts[0], one quantity printed twice.
enum class RelationType { sum, ratio, delta, complement, part_of, among, mention };

// What on the page says that a relation holds, and so how much its being broken proves.
struct Ground {
  const char* name;      // "total row"; "" where nobody asks
  const char* severity;  // of the flag when it is broken; "" for none: the page does not say it
};
inline constexpr Ground kStated{"", "error"};
inline constexpr Ground kByLabels{"", "warning"};  // the words of the labels alone
// True of what is counted, but nothing printed says so: "Số phiếu phát ra" beside the answers.
inline constexpr Ground kUnstated{"unstated", ""};

struct Relation {
  RelationType type = RelationType::sum;
  std::string whole;
  std::vector<std::string> parts;
  Ground ground = kStated;
};

// An ordinal printed wrong: which figure stands in its row, what is printed, what should be.
struct Misnumbering {
  std::string figure;
  std::string found;
  std::string expected;
};

// A figure printed in a unit that is not its row's.
struct WrongUnit {
  std::string figure;
  std::string found;
  std::string expected;
};

// A figure printed wrong.
struct Misprint {
  std::string key;
  Figure right{};      // what should stand there
  std::string kind{};  // how it went wrong: "digit_changed", "separator"
};

// The text layer of a document typed before Unicode, see legacy_layer.h.
struct LegacyText {
  LegacyEncoding encoding = LegacyEncoding::tcvn3;
  LegacyVariant variant = LegacyVariant::builtin;
};

// A report that is a picture of itself (ageing.h).
struct Scanned {
  const char* preset;
  std::uint64_t seed;
  std::vector<std::string> unsure;  // figures that the picture leaves in doubt
};

struct Report {
  std::string name{};
  std::string title{};
  std::string why{};  // for note.md
  Paper paper{};
  std::string family = kSerif;  // the font
  Stated period{};              // of its tables' figures, where table and column state none
  bool page_numbers = true;
  std::vector<Block> blocks{};
  std::vector<Stray> strays{};
  std::vector<Relation> relations{};
  std::vector<Misprint> misprinted{};
  std::vector<Misnumbering> misnumbered{};
  std::vector<WrongUnit> wrong_units{};
  std::optional<LegacyText> legacy{};
  std::optional<Scanned> scanned{};
  bool separators_due = false;  // decimal points beside commas, bare thousands are flags due
};

// A figure where it stands; figure is null for a value cell left empty.
struct Placed {
  Figure* figure = nullptr;
  Table* table = nullptr;  // null in prose
  int table_index = -1;
  int row = -1;
  int column = -1;
  const Pieces* text = nullptr;  // of the paragraph, footnote or cell
  bool alone = true;             // the only figure of its cell
};
// Every figure in document order, footnotes behind their paragraph. Gives keys to those without
// one.
std::vector<Placed> placed_figures(Report& report);

// The header cells over a column, outermost first, joined with " / ".
std::string column_label(const Table& table, int column);
// The labels of the rows above, outermost first.
std::vector<std::string> path_of(const Table& table, int row);
// "t0.3.2": the key of a cell's figure.
std::string at(int table, int row, int column);

}  // namespace bocso::corpus
