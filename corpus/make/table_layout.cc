// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/table_layout.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

namespace bocso::corpus {
namespace {

struct Box {
  double x0, y0, x1, y1;
};

TextStyle cell_style(const Table& table, bool bold, bool italic, Align align) {
  return {.size = table.size, .bold = bold, .italic = italic, .align = align, .leading = 0.6};
}

double width_of(const LaidTable& laid, const LaidCell& cell) {
  return laid.edges[static_cast<std::size_t>(cell.column + cell.columns)] -
         laid.edges[static_cast<std::size_t>(cell.column)];
}

// Rows as high as their cells; a merged cell that needs more makes its last row higher.
std::vector<double> row_heights(const std::vector<LaidCell>& cells, std::size_t rows,
                                double padding) {
  std::vector<double> heights(rows, 0);
  for (const bool merged : {false, true}) {
    for (const LaidCell& cell : cells) {
      if (cell.rows == 0 || cell.columns == 0 || (cell.rows > 1) != merged) continue;
      const auto first = heights.begin() + cell.row;
      const double have = std::accumulate(first, first + cell.rows - 1, 0.0);
      double& last = heights[static_cast<std::size_t>(cell.row + cell.rows - 1)];
      last = std::max(last, cell.text.height() + 2 * padding - have);
    }
  }
  return heights;
}

void lay_out_header(const Canvas& canvas, LaidTable& laid) {
  Table& table = *laid.table;
  std::size_t rows = 0;
  for (const HeaderCell& cell : table.header) {
    rows = std::max(rows, static_cast<std::size_t>(cell.row + cell.rows));
    LaidCell& out =
        laid.header.emplace_back(LaidCell{cell.row, cell.column, cell.rows, cell.columns, {}});
    Pieces pieces{cell.text};
    pieces.front().decomposed = cell.decomposed;
    out.text = canvas.lay_out(pieces, cell_style(table, true, false, Align::centre),
                              width_of(laid, out) - 2 * table.padding);
  }
  if (!table.numbers.empty()) {
    for (std::size_t c = 0; c < table.numbers.size(); ++c) {
      LaidCell& out =
          laid.header.emplace_back(LaidCell{static_cast<int>(rows), static_cast<int>(c), 1, 1, {}});
      Pieces pieces{table.numbers[c]};
      out.text = canvas.lay_out(pieces, cell_style(table, false, true, Align::centre),
                                width_of(laid, out) - 2 * table.padding);
    }
    ++rows;
  }
  laid.header_heights = row_heights(laid.header, rows, table.padding);
}

void lay_out_body(const Canvas& canvas, LaidTable& laid) {
  Table& table = *laid.table;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    Row& row = table.rows[r];
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      Cell& cell = row.cells[c];
      LaidCell& out = laid.body.emplace_back(
          LaidCell{static_cast<int>(r), static_cast<int>(c), cell.rows, cell.columns, {}});
      TextStyle style = cell_style(table, row.bold || cell.bold, row.italic || cell.italic,
                                   table.columns[c].align);
      style.overprinted = row.overprinted;
      if (cell.columns == 0) continue;
      out.text = canvas.lay_out(cell.pieces, style, width_of(laid, out) - 2 * table.padding);
    }
  }
  laid.heights = row_heights(laid.body, table.rows.size(), table.padding);
}

const LaidCell& body_cell(const LaidTable& laid, int row, std::size_t column) {
  return laid.body[static_cast<std::size_t>(row) * laid.table->columns.size() + column];
}

// The rule of one edge, in the table's way of drawing it.
void draw_rule(Canvas& canvas, const Borders& borders, Box edge, double width) {
  if (borders.rules == Rules::thin_fills) {
    const double half = width / 2;
    const bool horizontal = edge.y0 == edge.y1;
    canvas.fill(edge.x0 - (horizontal ? 0 : half), edge.y0 - (horizontal ? half : 0),
                edge.x1 + (horizontal ? 0 : half), edge.y1 + (horizontal ? half : 0));
  } else {
    canvas.stroke(edge.x0, edge.y0, edge.x1, edge.y1, width);
  }
}

// Every inner boundary is the top or the left of some box. The header ends at body_top.
void draw_boxes(Canvas& canvas, const Borders& borders, const std::vector<Box>& boxes, Box area,
                double body_top) {
  if (borders.lines == Lines::none) return;
  for (const Box& box : boxes) {
    if (borders.lines == Lines::full && borders.rules == Rules::cell_boxes) {
      canvas.box(box.x0, box.y0, box.x1, box.y1, borders.width);
      continue;
    }
    const auto draw = [&](Box edge) { draw_rule(canvas, borders, edge, borders.width); };
    const bool upright = borders.lines == Lines::full;
    const bool within = borders.lines != Lines::head_and_foot || box.y0 <= body_top;
    const bool first = box.x0 == area.x0;
    if (upright && (!first || borders.sides)) draw({box.x0, box.y0, box.x0, box.y1});
    if (within && (box.y0 != area.y0 || borders.ends)) draw({box.x0, box.y0, box.x1, box.y0});
    if (upright && box.x1 == area.x1 && borders.sides) draw({box.x1, box.y0, box.x1, box.y1});
    if (box.y1 == area.y1 && borders.ends) draw({box.x0, box.y1, box.x1, box.y1});
  }
}

void draw_header_rule(Canvas& canvas, const Borders& borders, Box area, double y) {
  if (borders.lines == Lines::none) return;
  if (borders.header_rule > 0) {
    draw_rule(canvas, borders, {area.x0, y, area.x1, y}, borders.header_rule);
  }
  if (borders.double_rule) {
    draw_rule(canvas, borders, {area.x0, y - 1.6, area.x1, y - 1.6}, borders.width);
  }
}

void draw_header(Canvas& canvas, const LaidTable& laid, double y, std::vector<Box>& boxes) {
  std::vector<double> tops{y};
  for (const double height : laid.header_heights) tops.push_back(tops.back() + height);
  for (const LaidCell& cell : laid.header) {
    const Box box{laid.edges[static_cast<std::size_t>(cell.column)],
                  tops[static_cast<std::size_t>(cell.row)],
                  laid.edges[static_cast<std::size_t>(cell.column + cell.columns)],
                  tops[static_cast<std::size_t>(cell.row + cell.rows)]};
    const double top = box.y0 + (box.y1 - box.y0 - cell.text.height()) / 2;
    canvas.draw(cell.text, 0, static_cast<int>(cell.text.lines.size()),
                box.x0 + laid.table->padding, top);
    boxes.push_back(box);
  }
}

// How many of the parts from `first` on belong to the cell that covers (parts[first].row, column).
std::size_t covered_parts(const LaidTable& laid, const std::vector<RowPart>& parts,
                          std::size_t first, std::size_t column) {
  std::size_t count = 1;
  while (first + count < parts.size() &&
         body_cell(laid, parts[first + count].row, column).rows == 0) {
    ++count;
  }
  return count;
}

void draw_cell(Canvas& canvas, const LaidTable& laid, const RowPart& part, std::size_t column,
               const Box& box) {
  const LaidCell& cell = body_cell(laid, part.row, column);
  const RowPart::Lines lines = part.lines[column];
  if (cell.rows == 0 || lines.first == lines.last) return;
  const double height = cell.text.height(lines.first, lines.last);
  // A row cut by the page has its text at the top.
  const double top = part.split || laid.table->top ? box.y0 + laid.table->padding
                                                   : box.y0 + (box.y1 - box.y0 - height) / 2;
  canvas.draw(cell.text, lines.first, lines.last, box.x0 + laid.table->padding, top);
}

// About how wide a word is: capitals and digits count more than small letters.
int rough_width(std::string_view word) {
  int width = 0;
  for (const char c : word) {
    const bool wide = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '&';
    if ((c & 0xC0) != 0x80) width += wide ? 4 : c == '.' || c == ',' ? 2 : 3;
  }
  return width;
}

// The longest word of the text, if it is longer than the one known.
void keep_longest(std::string& longest, const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    const std::string word = text.substr(at, end - at);
    if (rough_width(word) > rough_width(longest)) longest = word;
    at = end + 1;
  }
}

double width_of_word(const Canvas& canvas, const Table& table, const std::string& word, bool bold) {
  Pieces pieces{word};
  const Text text = canvas.lay_out(pieces, cell_style(table, bold, false, Align::left), 10000);
  return word.empty() ? 0 : text.width + 2 * table.padding + 1;
}

// What each column needs for its longest word.
std::vector<double> least_widths(const Canvas& canvas, const Table& table) {
  std::vector<std::string> heads(table.columns.size());
  std::vector<std::string> cells(table.columns.size());
  for (const HeaderCell& cell : table.header) {
    if (cell.columns == 1) keep_longest(heads[static_cast<std::size_t>(cell.column)], cell.text);
  }
  for (const Row& row : table.rows) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (row.cells[c].columns == 1) keep_longest(cells[c], text_of(row.cells[c].pieces));
    }
  }
  std::vector<double> widths;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    widths.push_back(std::max(width_of_word(canvas, table, heads[c], true),
                              width_of_word(canvas, table, cells[c], true)));
  }
  return widths;
}

// Columns that are too narrow take from those that have more than they need.
void fit_columns(const Canvas& canvas, const Table& table, std::vector<double>& widths) {
  const std::vector<double> least = least_widths(canvas, table);
  double missing = 0;
  double spare = 0;
  for (std::size_t c = 0; c < widths.size(); ++c) {
    missing += std::max(least[c] - widths[c], 0.0);
    spare += std::max(widths[c] - least[c], 0.0);
  }
  if (missing == 0 || spare == 0) return;
  const double taken = std::min(missing / spare, 1.0);
  const double given = std::min(spare / missing, 1.0);
  for (std::size_t c = 0; c < widths.size(); ++c) {
    const double more = least[c] - widths[c];
    widths[c] += more > 0 ? more * given : more * taken;
  }
}

}  // namespace

double LaidTable::header_height() const {
  return std::accumulate(header_heights.begin(), header_heights.end(), 0.0);
}

LaidTable lay_out_table(const Canvas& canvas, Table& table, double left, double width) {
  LaidTable laid;
  laid.table = &table;
  double total = 0;
  for (const Column& column : table.columns) total += column.width;
  std::vector<double> widths;
  for (const Column& column : table.columns) widths.push_back(width * column.width / total);
  if (table.fit) fit_columns(canvas, table, widths);
  laid.edges.push_back(left);
  for (const double column : widths) laid.edges.push_back(laid.edges.back() + column);
  lay_out_header(canvas, laid);
  lay_out_body(canvas, laid);
  return laid;
}

RowPart whole_row(const LaidTable& laid, int row) {
  RowPart part{.row = row, .height = laid.heights[static_cast<std::size_t>(row)], .lines = {}};
  for (std::size_t c = 0; c < laid.table->columns.size(); ++c) {
    const Text& text = body_cell(laid, row, c).text;
    part.lines.push_back({0, static_cast<int>(text.lines.size())});
  }
  return part;
}

RowPart cut_row(const LaidTable& laid, RowPart& rest, double room) {
  RowPart part{.row = rest.row, .split = true, .lines = {}};
  const double padding = 2 * laid.table->padding;
  RowPart left = rest;
  left.split = true;
  left.height = 0;
  for (std::size_t c = 0; c < rest.lines.size(); ++c) {
    const Text& text = body_cell(laid, rest.row, c).text;
    const RowPart::Lines all = rest.lines[c];
    int last = all.first;
    while (last < all.last && text.height(all.first, last + 1) + padding <= room) ++last;
    if (last == all.first && all.first < all.last) return {};
    part.lines.push_back({all.first, last});
    left.lines[c] = {last, all.last};
    part.height = std::max(part.height, text.height(all.first, last) + padding);
    left.height = std::max(left.height, text.height(last, all.last) + padding);
  }
  rest = left;
  return part;
}

double draw_part(Canvas& canvas, const LaidTable& laid, const std::vector<RowPart>& parts, double y,
                 bool with_header) {
  std::vector<Box> boxes;
  std::vector<double> tops{y + (with_header ? laid.header_height() : 0)};
  for (const RowPart& part : parts) tops.push_back(tops.back() + part.height);
  if (with_header) draw_header(canvas, laid, y, boxes);
  for (std::size_t c = 0; c < laid.table->columns.size(); ++c) {
    for (std::size_t i = 0; i < parts.size();) {
      const std::size_t count = covered_parts(laid, parts, i, c);
      const auto columns = static_cast<std::size_t>(body_cell(laid, parts[i].row, c).columns);
      const Box box{laid.edges[c], tops[i], laid.edges[c + columns], tops[i + count]};
      i += count;
      if (columns == 0) continue;
      draw_cell(canvas, laid, parts[i - count], c, box);
      boxes.push_back(box);
    }
  }
  for (const RowPart& part : parts) {
    int& page = laid.table->rows[static_cast<std::size_t>(part.row)].page;
    if (page == 0) page = canvas.page();
  }
  const Box area{laid.edges.front(), y, laid.edges.back(), tops.back()};
  draw_boxes(canvas, laid.table->borders, boxes, area, tops.front());
  if (with_header) draw_header_rule(canvas, laid.table->borders, area, tops.front());
  return tops.back();
}

}  // namespace bocso::corpus
