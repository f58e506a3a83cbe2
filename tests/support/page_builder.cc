// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/page_builder.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace bocso {
namespace {

using Row = std::vector<std::string>;  // one code point a column

// What a character of the drawing is. A corner is a "+" in a horizontal rule.
enum class Ink { blank, text, horizontal, vertical, corner };

struct Grid {
  std::vector<Row> rows;
  std::vector<std::vector<Ink>> ink;

  Ink at(std::ptrdiff_t row, std::size_t column) const {
    if (row < 0 || row >= std::ssize(ink)) return Ink::blank;
    const std::vector<Ink>& line = ink[static_cast<std::size_t>(row)];
    return column < line.size() ? line[column] : Ink::blank;
  }
};

// Not by utf8.h: the tests of that file may draw pages, too.
Row code_points(std::string_view line) {
  Row points;
  for (char byte : line) {
    const bool continues = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
    if (continues && !points.empty()) {
      points.back() += byte;
    } else {
      points.emplace_back(1, byte);
    }
  }
  return points;
}

bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::vector<Row> split_rows(std::string_view drawing) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin <= drawing.size();) {
    const std::size_t end = std::min(drawing.find('\n', begin), drawing.size());
    lines.push_back(drawing.substr(begin, end - begin));
    begin = end + 1;
  }
  if (!lines.empty() && is_blank_line(lines.front())) lines.erase(lines.begin());
  if (!lines.empty() && is_blank_line(lines.back())) lines.pop_back();

  std::size_t indent = std::string_view::npos;
  for (std::string_view line : lines) {
    if (!is_blank_line(line)) indent = std::min(indent, line.find_first_not_of(' '));
  }
  std::vector<Row> rows;
  rows.reserve(lines.size());
  for (std::string_view line : lines) {
    rows.push_back(is_blank_line(line) ? Row{} : code_points(line.substr(indent)));
  }
  return rows;
}

// Is this run of "-" and "+" a ruling line?
bool is_rule(const std::string& run) {
  if (run.find("----") != std::string::npos) return true;
  if (run.find("---+") != std::string::npos || run.find("+---") != std::string::npos) return true;
  return run.size() > 2 && run.front() == '+' && run.back() == '+' &&
         run.find('-') != std::string::npos;
}

std::vector<Ink> classify(const Row& row) {
  std::vector<Ink> ink(row.size(), Ink::text);
  for (std::size_t begin = 0; begin < row.size();) {
    if (row[begin] != "-" && row[begin] != "+") {
      if (row[begin] == "|") ink[begin] = Ink::vertical;
      if (row[begin] == " ") ink[begin] = Ink::blank;
      ++begin;
      continue;
    }
    std::string run;
    while (begin + run.size() < row.size() &&
           (row[begin + run.size()] == "-" || row[begin + run.size()] == "+")) {
      run += row[begin + run.size()];
    }
    for (std::size_t i = 0; i < run.size() && is_rule(run); ++i) {
      ink[begin + i] = run[i] == '+' ? Ink::corner : Ink::horizontal;
    }
    begin += run.size();
  }
  return ink;
}

bool lies_across(Ink ink) { return ink == Ink::horizontal || ink == Ink::corner; }
bool stands_upright(Ink ink) { return ink == Ink::vertical || ink == Ink::corner; }

class Artist {
 public:
  Artist(Grid grid, const DrawOptions& options) : grid_(std::move(grid)), options_(options) {}

  PageText draw() {
    std::size_t columns = 0;
    for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
      columns = std::max(columns, grid_.rows[row].size());
      draw_words(row);
      draw_horizontal_rules(row);
    }
    for (std::size_t column = 0; column < columns; ++column) draw_vertical_rules(column);
    std::sort(page_.rules.begin(), page_.rules.end(), [](const Rule& a, const Rule& b) {
      return std::tie(a.axis, a.at, a.from) < std::tie(b.axis, b.at, b.from);
    });
    page_.number = options_.number;
    page_.width = options_.width > 0 ? options_.width : x(columns) + options_.left;
    page_.height = options_.height > 0 ? options_.height : y(grid_.rows.size()) + options_.top;
    return std::move(page_);
  }

 private:
  double x(std::size_t column) const {
    return options_.left + options_.cell_width * static_cast<double>(column);
  }
  double y(std::size_t row) const {
    return options_.top + options_.cell_height * static_cast<double>(row);
  }
  double middle_x(std::size_t column) const { return x(column) + options_.cell_width / 2; }
  double middle_y(std::size_t row) const { return y(row) + options_.cell_height / 2; }

  static bool contains(const std::vector<int>& lines, std::size_t row) {
    return std::find(lines.begin(), lines.end(), static_cast<int>(row)) != lines.end();
  }

  void draw_words(std::size_t row) {
    const std::vector<Ink>& ink = grid_.ink[row];
    bool one_blank = false;  // between this word and the one before it, and nothing else
    for (std::size_t begin = 0; begin < ink.size();) {
      if (ink[begin] != Ink::text) {
        one_blank = ink[begin] == Ink::blank && begin > 0 && ink[begin - 1] == Ink::text;
        ++begin;
        continue;
      }
      std::size_t end = begin;
      while (end < ink.size() && ink[end] == Ink::text) ++end;
      draw_word(row, begin, end, one_blank);
      begin = end;
    }
  }

  void draw_word(std::size_t row, std::size_t begin, std::size_t end, bool blank_before) {
    const Row& points = grid_.rows[row];
    std::size_t mark = begin + 1;
    while (mark < end && points[mark] != "^") ++mark;
    if (mark + 1 >= end) mark = end;  // no "^", or nothing behind it
    page_.words.push_back(make_word(row, begin, mark, false));
    page_.words.back().blank_before = blank_before;
    if (mark < end) page_.words.push_back(make_word(row, mark + 1, end, true));
  }

  Word make_word(std::size_t row, std::size_t begin, std::size_t end, bool raised) const {
    Word word;
    for (std::size_t column = begin; column < end; ++column) word.text += grid_.rows[row][column];
    word.size = raised ? options_.size * 0.6F : options_.size;
    const auto height = static_cast<double>(word.size);
    const double top = y(row) + (options_.cell_height - static_cast<double>(options_.size)) / 2;
    // The "^" is drawn nowhere, so what is raised begins in its column.
    word.box = {x(raised ? begin - 1 : begin), top, x(raised ? end - 1 : end), top + height};
    word.baseline = top + 0.8 * height;
    word.bold = contains(options_.bold_lines, row);
    word.italic = contains(options_.italic_lines, row);
    word.raised = raised;
    return word;
  }

  void draw_horizontal_rules(std::size_t row) {
    const auto r = static_cast<std::ptrdiff_t>(row);
    for (std::size_t begin = 0; begin < grid_.ink[row].size();) {
      if (!lies_across(grid_.at(r, begin))) {
        ++begin;
        continue;
      }
      std::size_t last = begin;
      while (lies_across(grid_.at(r, last + 1))) ++last;
      double from = grid_.at(r, begin) == Ink::corner ? middle_x(begin) : x(begin);
      double to = grid_.at(r, last) == Ink::corner ? middle_x(last) : x(last + 1);
      if (begin > 0 && grid_.at(r, begin - 1) == Ink::vertical) from = middle_x(begin - 1);
      if (grid_.at(r, last + 1) == Ink::vertical) to = middle_x(last + 1);
      page_.rules.push_back({Axis::horizontal, middle_y(row), from, to, 0.5});
      begin = last + 1;
    }
  }

  void draw_vertical_rules(std::size_t column) {
    const std::ptrdiff_t rows = std::ssize(grid_.rows);
    for (std::ptrdiff_t begin = 0; begin < rows;) {
      std::ptrdiff_t end = begin;
      bool has_bar = false;
      while (stands_upright(grid_.at(end, column))) {
        has_bar = has_bar || grid_.at(end, column) == Ink::vertical;
        ++end;
      }
      if (has_bar) draw_vertical_rule(column, begin, end - 1);
      begin = end + 1;
    }
  }

  void draw_vertical_rule(std::size_t column, std::ptrdiff_t first, std::ptrdiff_t last) {
    const auto top = static_cast<std::size_t>(first);
    const auto bottom = static_cast<std::size_t>(last);
    double from = grid_.at(first, column) == Ink::corner ? middle_y(top) : y(top);
    double to = grid_.at(last, column) == Ink::corner ? middle_y(bottom) : y(bottom + 1);
    // A bar that ends on a rule drawn with "-" touches it.
    if (grid_.at(first - 1, column) == Ink::horizontal) from = middle_y(top - 1);
    if (grid_.at(last + 1, column) == Ink::horizontal) to = middle_y(bottom + 1);
    page_.rules.push_back({Axis::vertical, middle_x(column), from, to, 0.5});
  }

  Grid grid_;
  const DrawOptions& options_;
  PageText page_;
};

std::string kind_prefix(ParagraphKind kind) {
  switch (kind) {
    case ParagraphKind::body:
      return "";
    case ParagraphKind::page_number:
      return "page_number: ";
    case ParagraphKind::running_head:
      return "running_head: ";
    case ParagraphKind::footnote:
      return "footnote: ";
  }
  return "";
}

std::string show_position(const Table& table, int row, int column) {
  const Cell* cell = cell_at(table, row, column);
  if (cell == nullptr) return "?";
  if (cell->row == row && cell->column == column) return cell->content.text;
  return cell->row == row ? "<" : "^";
}

}  // namespace

PageText draw_page(std::string_view drawing, const DrawOptions& options) {
  Grid grid;
  grid.rows = split_rows(drawing);
  for (const Row& row : grid.rows) grid.ink.push_back(classify(row));
  return Artist(std::move(grid), options).draw();
}

std::string show(const Table& table) {
  std::string shown;
  for (int row = 0; row < table.rows; ++row) {
    for (int column = 0; column < table.columns; ++column) {
      if (column > 0) shown += '|';
      shown += show_position(table, row, column);
    }
    shown += '\n';
  }
  return shown;
}

std::vector<int> times_covered(const Table& table) {
  std::vector<int> times(static_cast<std::size_t>(table.rows * table.columns), 0);
  for (const Cell& cell : table.cells) {
    for (int row = cell.row; row < cell.row + cell.row_span; ++row) {
      for (int column = cell.column; column < cell.column + cell.column_span; ++column) {
        ++times.at(static_cast<std::size_t>(row * table.columns + column));
      }
    }
  }
  return times;
}

std::string show(const Paragraph& paragraph) {
  std::string shown = kind_prefix(paragraph.kind) + paragraph.content.text;
  for (const FootnoteMark& mark : paragraph.marks) shown.append(" {").append(mark.mark).append("}");
  return shown;
}

std::string show(const std::vector<Paragraph>& paragraphs) {
  std::string shown;
  for (const Paragraph& paragraph : paragraphs) shown += show(paragraph) + '\n';
  return shown;
}

std::string show(const Layout& layout) {
  const std::string line = "==========\n";
  std::string shown;
  for (const Block& block : layout.order) {
    const auto index = static_cast<std::size_t>(block.index);
    if (block.kind == Block::Kind::table) {
      shown += line + show(layout.tables.at(index)) + line;
    } else {
      shown += show(layout.paragraphs.at(index)) + '\n';
    }
  }
  return shown;
}

}  // namespace bocso
