// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/relation.h"

#include <fmt/format.h>

#include <algorithm>

#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kLongestQuote = 60;  // code points of a label in a message

bool holds_figures(Role role) {
  return role == Role::value || role == Role::rate || role == Role::change;
}

std::string position_of(const Figure& figure) {
  if (figure.table < 0) return fmt::format("p{}.{}", figure.paragraph, figure.part);
  return fmt::format("t{}.{}.{}.{}", figure.table, figure.row, figure.column, figure.part);
}

}  // namespace

TableFacts::TableFacts(const Report& report, int table)
    : report_(report), table_(report.tables[static_cast<std::size_t>(table)]) {
  const std::size_t row_count = table_.rows.size();
  numbers_.resize(row_count * table_.columns.size());
  children_.resize(row_count);
  heading_.assign(row_count, true);
  for (const Row& row : table_.rows) {
    labels_.push_back(fold(row.label).text);
    units_.push_back(fold(row.unit).text);
  }
  for (const Column& column : table_.columns) headers_.push_back(fold(column.label).text);
  for (std::size_t r = 0; r < row_count; ++r) {
    const int parent = table_.rows[r].parent;
    if (parent >= 0 && parent < rows()) {
      children_[static_cast<std::size_t>(parent)].push_back(static_cast<int>(r));
    }
  }
  for (int c = 0; c < columns(); ++c) {
    if (holds_figures(column(c).role)) figure_columns_.push_back(c);
  }
  for (std::size_t i = 0; i < report.figures.size(); ++i) {
    const Figure& figure = report.figures[i];
    if (figure.table != table || figure.source != Source::table || !is_number(figure)) continue;
    if (figure.row < 0 || figure.row >= rows() || figure.column < 0) continue;
    if (figure.column >= columns() || !holds_figures(column(figure.column).role)) continue;
    numbers_[cell(figure.row, figure.column)].push_back(static_cast<int>(i));
    heading_[static_cast<std::size_t>(figure.row)] = false;
  }
}

std::size_t TableFacts::cell(int row, int column) const {
  return static_cast<std::size_t>(row) * table_.columns.size() + static_cast<std::size_t>(column);
}

const std::vector<int>& TableFacts::numbers(int row, int column) const {
  return numbers_[cell(row, column)];
}

int TableFacts::number(int row, int column) const {
  const std::vector<int>& all = numbers(row, column);
  return all.size() == 1 ? all.front() : -1;
}

bool is_number(const Figure& figure) {
  return figure.value && figure.kind != Kind::text && figure.kind != Kind::empty;
}

bool is_percent(const Figure& figure) {
  return figure.kind == Kind::percent ||
         (figure.kind == Kind::delta && figure.unit_code == "percent");
}

bool is_additive(const Figure& figure) {
  if (figure.unit_code == "percent" || figure.unit_code == "score") return false;
  return figure.kind == Kind::count || figure.kind == Kind::money || figure.kind == Kind::delta;
}

std::string quoted(std::string_view label) {
  std::string text = "“";
  if (label.size() <= kLongestQuote) return text.append(label).append("”");
  std::size_t offset = 0;
  std::size_t last_blank = 0;
  for (std::size_t points = 0; offset < label.size(); ++points) {
    if (points == kLongestQuote) {
      const std::size_t end = last_blank > 0 ? last_blank : offset;
      return text.append(label.substr(0, end)).append("…”");
    }
    if (label[offset] == ' ') last_blank = offset;
    next_code_point(label, offset);
  }
  return text.append(label).append("”");
}

std::string printed(const Decimal& value, bool percent) {
  return to_vietnamese(value) + (percent ? "%" : "");
}

std::string printed_like(const Figure& figure, const Decimal& value, bool percent) {
  std::string text = printed(value, percent);
  std::size_t digits = 0;
  bool ungrouped = false;
  for (char c : figure.raw) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    ungrouped = ungrouped || digits > 3;
  }
  const bool point = figure.decimals > 0 && figure.raw.find('.') != std::string::npos &&
                     figure.raw.find(',') == std::string::npos;
  if (ungrouped || point) std::erase(text, '.');
  if (point) std::ranges::replace(text, ',', '.');
  return text;
}

std::string as_printed(const Figure& figure, const Decimal& value, int decimals) {
  const bool rise = figure.kind == Kind::delta && value.coefficient > 0;
  const std::string sign = rise ? "+" : "";
  if (figure.scale == 0) return sign + printed_like(figure, value, is_percent(figure));
  Decimal shown = times_power_of_ten(value, -figure.scale).value_or(value);
  while (shown.decimals > decimals && shown.coefficient % 10 == 0) {
    shown.coefficient /= 10;
    --shown.decimals;
  }
  const std::string number = sign + printed_like(figure, shown, false);
  const bool is_multiple = figure.unit.find_first_of("0123456789") == 0;
  return number + (is_multiple ? " × " : " ") + figure.unit;
}

std::string as_printed(const Figure& figure, const Decimal& value) {
  return as_printed(figure, value, figure.decimals);
}

Flag make_flag(const Report& report, std::string_view rule, Severity severity,
               std::vector<int> figures) {
  Flag flag;
  flag.document = report.document.id;
  flag.rule = rule;
  flag.severity = severity;
  for (int index : figures) {
    const Figure& figure = report.figures[static_cast<std::size_t>(index)];
    flag.figures.push_back(figure.id);
    flag.places.push_back({report.document.id, figure.page, figure.bbox, figure.table, figure.row});
  }
  const std::string document = report.document.id.substr(0, 12);
  if (!figures.empty()) {
    const Figure& first = report.figures[static_cast<std::size_t>(figures.front())];
    flag.id = fmt::format("{}.{}.{}", document, rule, position_of(first));
  }
  return flag;
}

}  // namespace bocso
