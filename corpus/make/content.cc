// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/content.h"

#include <algorithm>
#include <utility>

namespace bocso::corpus {
namespace {

Figure figure(Kind kind, Amount value, std::string unit) {
  Figure result;
  result.kind = kind;
  result.value = value;
  result.unit = std::move(unit);
  return result;
}

std::string grouped_digits(std::string digits) {
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ".");
  return digits;
}

// An amount without its sign: "1.903", "98,77", "01".
std::string unsigned_print(const Figure& f, std::int64_t value, int decimals) {
  std::string digits = std::to_string(value < 0 ? -value : value);
  if (static_cast<int>(digits.size()) <= decimals) {
    digits.insert(0, static_cast<std::size_t>(decimals) + 1 - digits.size(), '0');
  }
  std::string whole = digits.substr(0, digits.size() - static_cast<std::size_t>(decimals));
  const std::string fraction = digits.substr(whole.size());
  if (static_cast<int>(whole.size()) < f.width) {
    whole.insert(0, static_cast<std::size_t>(f.width) - whole.size(), '0');
  }
  if (f.grouped) whole = grouped_digits(whole);
  return fraction.empty() ? whole : whole + (f.point ? "." : ",") + fraction;
}

void collect(std::vector<Placed>& all, Pieces& pieces, Placed place) {
  place.text = &pieces;
  place.alone = std::count_if(pieces.begin(), pieces.end(),
                              [](const Piece& piece) { return piece.figure.has_value(); }) == 1;
  for (Piece& piece : pieces) {
    if (!piece.figure) continue;
    place.figure = &*piece.figure;
    all.push_back(place);
  }
}

// "A value is asked for and none is given": a table with one value column, a row that prints a
// unit.
bool is_empty_value(const Table& table, const Row& row, std::size_t column) {
  const auto values =
      std::count_if(table.columns.begin(), table.columns.end(), [](const Column& c) {
        return c.role == Role::value || c.role == Role::rate || c.role == Role::change;
      });
  return values == 1 && table.columns[column].role == Role::value && !row.unit.empty() &&
         row.cells[column].rows > 0 && text_of(row.cells[column].pieces).empty();
}

void collect_table(std::vector<Placed>& all, Table& table, int index) {
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      Placed place{.table = &table,
                   .table_index = index,
                   .row = static_cast<int>(r),
                   .column = static_cast<int>(c)};
      Cell& cell = table.rows[r].cells[c];
      if (is_empty_value(table, table.rows[r], c)) {
        place.text = &cell.pieces;
        all.push_back(place);
      } else {
        collect(all, cell.pieces, place);
      }
    }
  }
}

}  // namespace

Amount cut_rate(std::int64_t part, std::int64_t whole, int decimals) {
  std::int64_t power = 100;
  for (int i = 0; i < decimals; ++i) power *= 10;
  return {part * power / whole, decimals};
}

Amount rate(std::int64_t part, std::int64_t whole, int decimals) {
  std::int64_t power = 100;
  for (int i = 0; i < decimals; ++i) power *= 10;
  return {(2 * part * power + whole) / (2 * whole), decimals};
}

Figure count(std::int64_t value, std::string unit) {
  return figure(Kind::count, {value, 0}, std::move(unit));
}
Figure code(std::int64_t value) { return figure(Kind::code, {value, 0}, {}); }
Figure percent(Amount value) {
  Figure result = figure(Kind::percent, value, {});
  result.percent_sign = true;
  return result;
}
Figure percent(std::int64_t digits, int decimals) { return percent(Amount{digits, decimals}); }
Figure share(Amount value) { return figure(Kind::percent, value, {}); }
Figure money(std::int64_t value, std::string unit) {
  return figure(Kind::money, {value, 0}, std::move(unit));
}
Figure millions(std::int64_t digits, int decimals) {
  Figure result = figure(Kind::money, {digits, decimals}, {});
  result.scale = 6;
  return result;
}
Figure billions(std::int64_t digits, int decimals, std::string unit) {
  Figure result = figure(Kind::money, {digits, decimals}, std::move(unit));
  result.scale = 9;
  return result;
}
Figure ratio(std::int64_t part, std::int64_t whole, std::string unit) {
  Figure result = figure(Kind::ratio, {part, 0}, std::move(unit));
  result.denominator = whole;
  return result;
}
Figure rank(std::int64_t place, std::int64_t of, std::string unit) {
  Figure result = ratio(place, of, std::move(unit));
  result.kind = Kind::rank;
  return result;
}
Figure score(Amount value, std::string unit) { return figure(Kind::score, value, std::move(unit)); }
Figure change(Amount value) {
  Figure result = figure(Kind::delta, value, {});
  result.plus = value.digits > 0;
  return result;
}
Figure change_in_words(Amount value, std::string unit) {
  Figure result = figure(Kind::delta, value, std::move(unit));
  if (value.digits == 0) {
    result.words = "Giữ nguyên";
    result.unit.clear();
  } else {
    result.before = value.digits > 0 ? kRise : kFall;
  }
  return result;
}

Figure named(std::string key, Figure f) {
  f.key = std::move(key);
  return f;
}
Figure padded(Figure f, int width) {
  f.width = width;
  return f;
}
Figure ungrouped(Figure f) {
  f.grouped = false;
  return f;
}
Figure pointed(Figure f) {
  f.point = true;
  return f;
}
Figure approximately(Approx approx, std::string words, Figure f) {
  f.approx = approx;
  f.before = std::move(words) + " ";
  return f;
}
Figure labelled(std::string before, Figure f) {
  f.before = std::move(before);
  return f;
}

Figure followed(Figure f, std::string after) {
  f.after = std::move(after);
  return f;
}

std::string printed(const Figure& f) {
  if (!f.words.empty()) return f.words;
  std::string text = f.before;
  // "Giảm 54.856 hồ sơ" says the sign in words.
  if (f.value.digits < 0 && f.before.empty()) text += "-";
  if (f.plus) text += "+";
  text += unsigned_print(f, f.value.digits, f.value.decimals);
  if (f.denominator) text += "/" + unsigned_print(f, *f.denominator, 0);
  if (f.percent_sign) text += "%";
  if (!f.unit.empty()) text += " " + f.unit;
  return text + f.after;
}

std::string canonical(const Figure& f) {
  std::int64_t digits = f.value.digits < 0 ? -f.value.digits : f.value.digits;
  int decimals = f.value.decimals;
  for (int power = f.scale; power > 0; --power) {
    if (decimals > 0) {
      --decimals;
    } else {
      digits *= 10;
    }
  }
  std::string text = std::to_string(digits);
  const auto places = static_cast<std::size_t>(decimals);
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  if (places > 0) text.insert(text.size() - places, ".");
  return f.value.digits < 0 ? "-" + text : text;
}

Piece italic(Piece piece) {
  piece.italic = true;
  return piece;
}
Piece raised(Piece piece) {
  piece.raised = true;
  return piece;
}
Piece decomposed(Piece piece) {
  piece.decomposed = true;
  return piece;
}

std::string text_of(const Pieces& pieces) {
  std::string text;
  for (const Piece& piece : pieces) {
    if (!piece.raised) text += piece.figure ? printed(*piece.figure) : piece.text;
  }
  // A line break typed into a cell is a blank to its reader.
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

Row& add_row(Table& table, int level, std::string ordinal, Pieces label, std::string unit,
             std::vector<Cell> cells) {
  Row row{.level = level, .ordinal = ordinal, .label = text_of(label), .unit = unit, .cells = {}};
  std::replace(row.unit.begin(), row.unit.end(), '\n', ' ');
  std::size_t next = 0;
  for (const Column& column : table.columns) {
    switch (column.role) {
      case Role::ordinal:
        row.cells.emplace_back(Pieces{ordinal});
        break;
      case Role::label:
        row.cells.emplace_back(label);
        break;
      case Role::unit:
        row.cells.emplace_back(Pieces{unit});
        break;
      default:
        row.cells.push_back(next < cells.size() ? std::move(cells[next]) : Cell{});
        ++next;
    }
  }
  return table.rows.emplace_back(std::move(row));
}

Paper landscape() {
  return {.width = 841.89, .height = 595.276, .top = 58, .bottom = 45, .left = 45, .right = 45};
}

std::vector<Placed> placed_figures(Report& report) {
  std::vector<Placed> all;
  int tables = 0;
  for (Block& block : report.blocks) {
    if (auto* table = std::get_if<Table>(&block)) {
      collect_table(all, *table, tables++);
    } else if (auto* paragraph = std::get_if<Paragraph>(&block)) {
      collect(all, paragraph->pieces, {});
      for (Pieces& note : paragraph->footnotes) collect(all, note, {});
    }
  }
  for (Placed& place : all) {
    if (place.figure && place.figure->key.empty() && place.table) {
      place.figure->key = at(place.table_index, place.row, place.column);
    }
  }
  return all;
}

std::string column_label(const Table& table, int column) {
  std::string label;
  std::vector<HeaderCell> header = table.header;
  std::stable_sort(header.begin(), header.end(),
                   [](const HeaderCell& a, const HeaderCell& b) { return a.row < b.row; });
  for (const HeaderCell& cell : header) {
    if (column < cell.column || column >= cell.column + cell.columns) continue;
    label += (label.empty() ? "" : " / ") + cell.text;
  }
  std::replace(label.begin(), label.end(), '\n', ' ');
  return label;
}

std::vector<std::string> path_of(const Table& table, int row) {
  std::vector<std::string> path;
  int level = table.rows[static_cast<std::size_t>(row)].level;
  for (int r = row - 1; r >= 0 && level > 0; --r) {
    const Row& above = table.rows[static_cast<std::size_t>(r)];
    if (above.level >= level) continue;
    path.insert(path.begin(), above.label);
    level = above.level;
  }
  return path;
}

std::string at(int table, int row, int column) {
  return "t" + std::to_string(table) + "." + std::to_string(row) + "." + std::to_string(column);
}

}  // namespace bocso::corpus
