// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table_labels.h"

#include <algorithm>

#include "model/row_hierarchy.h"
#include "model/table_header.h"
#include "normalize/ordinal.h"
#include "normalize/unit.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr int kLinesAbove = 6;  // how far above a table its title and unit are looked for

bool is_bracketed(std::string_view text) {
  const std::string_view inner = trim(text);
  return inner.starts_with('(') && inner.ends_with(')');
}

// "Biểu mẫu 3", "Phụ lục II", "Bảng 2", "3.1. BIỂU TỔNG HỢP": a line that opens a title.
bool opens_title(const Paragraph& paragraph) {
  const std::string text = fold(paragraph.content.text).text;
  for (const char* head : {"bieu ", "bang ", "phu luc", "mau so", "phu bieu"}) {
    if (text.starts_with(head)) return true;
  }
  const auto ordinal = leading_ordinal(paragraph.content.text);
  return ordinal && ordinal->kind != OrdinalKind::dash && ordinal->kind != OrdinalKind::plus;
}

bool looks_like_title(const Paragraph& paragraph) {
  return paragraph.bold || paragraph.centred || opens_title(paragraph) ||
         is_upper_case(paragraph.content.text);
}

// Does it end a bracket that it does not open: "vụ hành chính công tỉnh)"?
bool ends_bracket(std::string_view text) {
  return trim(text).ends_with(')') && std::ranges::count(text, ')') > std::ranges::count(text, '(');
}

// "(Kèm theo Báo cáo số … của Trung tâm Phục" goes on in the next paragraph, centred by itself.
bool goes_on_in(const Paragraph& above, const Paragraph& below) {
  return trim(above.content.text).starts_with('(') && ends_bracket(below.content.text) &&
         std::ranges::count(above.content.text, '(') > std::ranges::count(above.content.text, ')');
}

// The body paragraphs right above a table, nearest first. One bracket is one paragraph.
std::vector<Paragraph> paragraphs_above(const Layout& layout, int table) {
  std::vector<Paragraph> above;
  auto block =
      std::find(layout.order.begin(), layout.order.end(), Block{Block::Kind::table, table});
  while (block != layout.order.begin() && std::ssize(above) < kLinesAbove) {
    --block;
    if (block->kind == Block::Kind::table) break;
    const Paragraph& paragraph = layout.paragraphs[static_cast<std::size_t>(block->index)];
    if (paragraph.kind != ParagraphKind::body) continue;
    if (!above.empty() && goes_on_in(paragraph, above.back())) {
      std::string& text = above.back().content.text;
      text = paragraph.content.text + " " + text;
    } else {
      above.push_back(paragraph);
    }
  }
  return above;
}

void set_period(Column& column, const Period& period) {
  if (period.start) column.period_start = to_iso(*period.start);
  if (period.end) column.period_end = to_iso(*period.end);
  if (period.as_of) column.as_of = to_iso(*period.as_of);
}

}  // namespace

TableContext table_context(const Layout& layout, int table, int default_year) {
  TableContext context;
  context.default_year = default_year;
  std::vector<std::string> title;
  bool title_open = true;
  bool centred = false;
  for (const Paragraph& paragraph : paragraphs_above(layout, table)) {
    const std::string& text = paragraph.content.text;
    if (title.empty() && context.unit.empty()) {
      if (auto unit = stated_unit(text)) {
        context.unit = *unit;
        continue;
      }
    }
    if (is_bracketed(text)) {
      if (!context.period) context.period = find_period(text, default_year);
      continue;
    }
    if (!title_open || !looks_like_title(paragraph)) break;
    // A title is set in one way; a document's own title above an annex's heading is set in another.
    if (!title.empty() && paragraph.centred != centred && !opens_title(paragraph)) break;
    centred = paragraph.centred;
    title.insert(title.begin(), text);
    title_open = !opens_title(paragraph);
  }
  for (const std::string& line : title) context.title += (context.title.empty() ? "" : " ") + line;
  if (!context.period) context.period = find_period(context.title, default_year);
  return context;
}

LabelledTable label_table(const Table& grid, const TableContext& context) {
  LabelledTable table;
  table.title = context.title;
  table.unit = context.unit;
  table.grid = grid;
  const TableHeader header = read_header(grid);
  table.header_rows = header.rows;
  table.columns = header.columns;
  for (Column& column : table.columns) {
    const auto period = find_period(column.label, context.default_year);
    if (period || context.period) set_period(column, period ? *period : *context.period);
  }
  table.rows = read_rows(grid, header.rows, table.columns);
  return table;
}

std::vector<std::string> path_of(const LabelledTable& table, int row) {
  std::vector<std::string> path;
  for (int up = table.rows[static_cast<std::size_t>(row)].parent; up >= 0;
       up = table.rows[static_cast<std::size_t>(up)].parent) {
    path.insert(path.begin(), table.rows[static_cast<std::size_t>(up)].label);
  }
  return path;
}

}  // namespace bocso
