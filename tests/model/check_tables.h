// SPDX-License-Identifier: GPL-3.0-or-later
// Tables written as text, as the checks get them: labelled, with their figures read.
//
//   Report report = report_of(R"(
//     olv
//     STT|Chỉ tiêu|Số liệu
//     1.|Tổng số hồ sơ|1.903
//   )");
//
// First line: the role of each column (o ordinal, l label, u unit, v value, r rate, c change, n
// note). Second: the header; dates in it ("ngày 30/9/2023", "năm 2023") are the columns' dates. A
// line beginning with "#" is the row of column numbers: "#||1|2|3=1+2". All others are rows. Empty
// lines end a table.
#pragma once

#include <fmt/format.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "model/checks.h"
#include "model/entity.h"
#include "model/figures.h"
#include "model/header_words.h"
#include "model/row_hierarchy.h"
#include "normalize/number.h"
#include "normalize/unit.h"
#include "normalize/utf8.h"

namespace bocso {

// A drawn table and its flags as flags_of() shows them.
struct DrawnCase {
  const char* name;
  const char* drawing;
  std::vector<std::string> flags;
};
inline void PrintTo(const DrawnCase& one, std::ostream* out) { *out << one.name; }

// One row of a form: its cells, and the flags.
struct RowCase {
  const char* name;
  const char* label;
  const char* unit;
  const char* value;
  std::vector<std::string> flags;
};
inline void PrintTo(const RowCase& one, std::ostream* out) { *out << one.name; }
inline std::string drawing_of(const RowCase& one) {
  return fmt::format("oluv\nSTT|Chỉ tiêu|Đơn vị tính|Số liệu\n1|{}|{}|{}", one.label, one.unit,
                     one.value);
}

inline std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    parts.emplace_back(trim(text.substr(begin, end - begin)));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

// 1903 as cells print it: "1.903".
inline std::string print(std::int64_t value) { return to_vietnamese({value, 0}); }

inline Role role_of(char letter) {
  switch (letter) {
    case 'o':
      return Role::ordinal;
    case 'l':
      return Role::label;
    case 'u':
      return Role::unit;
    case 'r':
      return Role::rate;
    case 'c':
      return Role::change;
    case 'n':
      return Role::note;
    default:
      return Role::value;
  }
}

// "ngày 30/9/2023" -> "2023-09-30", "năm 2022" -> "2022-12-31"; "" without a year.
inline std::string date_in(std::string_view header) {
  const std::vector<Number> numbers = find_numbers(header);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::int64_t year = numbers[i].first().value.coefficient;
    if (year < 1900 || year > 2100) continue;
    if (i < 2) return fmt::format("{}-12-31", year);
    return fmt::format("{}-{:02}-{:02}", year, numbers[i - 1].first().value.coefficient,
                       numbers[i - 2].first().value.coefficient);
  }
  return "";
}

class ReportBuilder {
 public:
  explicit ReportBuilder(std::string_view drawing) {
    report_.document.id = "0123456789abcdef";
    std::vector<std::string> lines;
    for (const std::string& line : split(drawing, '\n')) {
      if (!line.empty()) {
        lines.push_back(line);
      } else if (!lines.empty()) {
        add_table(lines);
        lines.clear();
      }
    }
    if (!lines.empty()) add_table(lines);
  }

  Report take() { return std::move(report_); }

 private:
  void add_table(const std::vector<std::string>& lines) {
    LabelledTable table;
    table.index = static_cast<int>(report_.tables.size());
    const std::vector<std::string> header = split(lines[1], '|');
    for (std::size_t c = 0; c < header.size(); ++c) {
      Column column;
      column.label = header[c];
      column.role = role_of(lines[0][c]);
      column.unit = header[c].find('%') != std::string::npos ? "%" : header_unit(header[c]);
      column.as_of = date_in(header[c]);
      table.columns.push_back(std::move(column));
    }
    std::size_t first = 2;
    if (lines[first].starts_with('#')) add_numbers(table, split(lines[first++], '|'));
    table.grid.columns = static_cast<int>(header.size());
    table.grid.rows = static_cast<int>(lines.size() - first);
    for (std::size_t i = first; i < lines.size(); ++i) {
      const std::vector<std::string> cells = split(lines[i], '|');
      for (std::size_t c = 0; c < header.size(); ++c) {
        Cell cell;
        cell.row = static_cast<int>(i - first);
        cell.column = static_cast<int>(c);
        cell.content.text = c < cells.size() ? cells[c] : "";
        cell.page = 1;
        table.grid.cells.push_back(std::move(cell));
      }
    }
    table.rows = read_rows(table.grid, 0, table.columns);
    report_.tables.push_back(std::move(table));
    for (const Cell& cell : report_.tables.back().grid.cells) add_figure(cell);
  }

  static void add_numbers(LabelledTable& table, const std::vector<std::string>& cells) {
    for (std::size_t c = 1; c < cells.size(); ++c) {
      const std::size_t equals = cells[c].find('=');
      table.columns[c].number = cells[c].substr(0, equals);
      if (equals != std::string::npos) table.columns[c].formula = cells[c].substr(equals + 1);
    }
  }

  void add_figure(const Cell& cell) {
    const LabelledTable& table = report_.tables.back();
    const Column& column = table.columns[static_cast<std::size_t>(cell.column)];
    const Row& row = table.rows[static_cast<std::size_t>(cell.row)];
    const bool holds =
        column.role == Role::value || column.role == Role::rate || column.role == Role::change;
    const std::vector<Number> numbers = find_numbers(cell.content.text);
    const bool unchanged = cell.content.text == "Giữ nguyên";
    if (!holds || (numbers.empty() && !unchanged)) return;
    Figure figure;
    figure.document = report_.document.id;
    figure.table = table.index;
    figure.row = cell.row;
    figure.column = cell.column;
    figure.id = fmt::format("{}.{}.{}", table.index, cell.row, cell.column);
    figure.label = row.label;
    figure.column_label = column.label;
    for (int up = row.parent; up >= 0; up = table.rows[static_cast<std::size_t>(up)].parent) {
      figure.path.insert(figure.path.begin(), table.rows[static_cast<std::size_t>(up)].label);
    }
    if (is_entity_name(row.label)) figure.entity = row.label;
    figure.as_of = column.as_of;
    figure.raw = cell.content.text;
    figure.page = 1;
    figure.bbox = {10.0 * cell.column, 10.0 * cell.row, 10.0 * cell.column + 9,
                   10.0 * cell.row + 9};
    figure.unit = !row.unit.empty() ? row.unit : column.unit;
    if (!numbers.empty() && numbers[0].percent) figure.unit = "%";
    read_value(figure, numbers, column.role);
    report_.figures.push_back(std::move(figure));
  }

  static void read_value(Figure& figure, const std::vector<Number>& numbers, Role role) {
    const auto unit = find_unit(figure.unit);
    if (unit) {
      figure.unit_code = unit->code;
      figure.scale = unit->scale;
      if (unit->kind == UnitKind::percent) figure.kind = Kind::percent;
      if (unit->kind == UnitKind::money) figure.kind = Kind::money;
    }
    figure.value = Decimal{};
    if (!numbers.empty()) {
      figure.value = numbers[0].first().value;
      figure.decimals = numbers[0].first().decimals;
    }
    if (figure.raw.starts_with("Giảm")) figure.value = negate(*figure.value);
    if (const auto scaled = times_power_of_ten(*figure.value, figure.scale)) figure.value = *scaled;
    if (numbers.size() > 1 && figure.raw.find('/') != std::string::npos) {
      figure.kind = Kind::ratio;
      figure.denominator = numbers[1].first().value;
    }
    if (role == Role::change) figure.kind = Kind::delta;
    for (const auto& [word, approx] :
         {std::pair{"trên ", Approx::over}, std::pair{"khoảng ", Approx::about},
          std::pair{"gần ", Approx::nearly}}) {
      if (figure.raw.starts_with(word)) figure.approx = approx;
    }
  }

  Report report_;
};

inline Report report_of(std::string_view drawing) { return ReportBuilder(drawing).take(); }

// The same with the figures read as they are in documents, those of note cells too.
inline Report read_report_of(std::string_view drawing) {
  Report report = report_of(drawing);
  report.figures.clear();
  for (const LabelledTable& table : report.tables) {
    for (Figure& figure : table_figures(table, report.document)) {
      report.figures.push_back(std::move(figure));
    }
  }
  return report;
}

// Paragraphs, one a line, read as prose is. A table may stand above them.
inline void add_text(Report& report, std::string_view text) {
  for (const std::string& line : split(text, '\n')) {
    if (line.empty()) continue;
    Paragraph paragraph;
    paragraph.content.text = line;
    paragraph.page = 1;
    report.paragraphs.push_back(std::move(paragraph));
  }
  for (Figure& figure : prose_figures(report.paragraphs, report.document)) {
    report.figures.push_back(std::move(figure));
  }
}

// "ratio error 0.2.3 98.98 94.0854": rule, severity, first figure, found, expected.
inline std::string show(const Flag& flag) {
  return fmt::format("{} {} {} {} {}", flag.rule, to_string(flag.severity),
                     flag.figures.empty() ? "-" : flag.figures.front(), flag.found, flag.expected);
}

// "ratio error 98.98 94.0854", separators apart: of texts, whose figures have no places to name.
inline std::vector<std::string> shown_without_places(const Report& report) {
  std::vector<std::string> shown;
  for (const Flag& flag : report.flags) {
    if (flag.rule == "separator") continue;
    shown.push_back(
        fmt::format("{} {} {} {}", flag.rule, to_string(flag.severity), flag.found, flag.expected));
  }
  return shown;
}

inline std::vector<std::string> flags_of(std::string_view drawing) {
  Report report = report_of(drawing);
  run_checks(report, {}, {});
  std::vector<std::string> shown;
  for (const Flag& flag : report.flags) shown.push_back(show(flag));
  return shown;
}

}  // namespace bocso
