// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/stitch.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "extract/lines.h"
#include "normalize/ordinal.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr double kMargin =
    0.13;  // of the page's height: where page numbers and running heads stand
constexpr double kSameEdge = 6.0;   // points between the same column edges on two pages
constexpr double kSamePlace = 4.0;  // points between a running head's places on two pages

// "3", "- 3 -", "Trang 3/14", "3 / 14"
bool is_page_number(std::string_view text) {
  std::string_view rest = trim(text);
  const auto skip = [&](std::string_view part) {
    if (rest.starts_with(part)) rest = trim(rest.substr(part.size()));
  };
  skip("-"), skip("–"), skip("Trang"), skip("trang");
  const auto digits = [&] {
    std::size_t count = 0;
    while (count < rest.size() && rest[count] >= '0' && rest[count] <= '9') ++count;
    rest = trim(rest.substr(count));
    return count >= 1 && count <= 4;
  };
  if (!digits()) return false;
  if (rest.starts_with('/')) {
    skip("/");
    if (!digits()) return false;
  }
  skip("-"), skip("–");
  return rest.empty();
}

std::string digits_masked(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= '0' && c <= '9' ? '0' : c;
  return out;
}

bool in_margin(const Paragraph& paragraph, const PageInfo& page) {
  return paragraph.box.y1 < kMargin * page.height || paragraph.box.y0 > (1 - kMargin) * page.height;
}

// Nothing of the page's body stands further out than a page number does.
bool is_outermost(const Paragraph& paragraph, const PageLayout& page) {
  const bool top = paragraph.box.y1 < page.info.height / 2;
  const auto further_out = [&](const Rect& box) {
    return top ? box.y1 < paragraph.box.y0 : box.y0 > paragraph.box.y1;
  };
  return std::none_of(page.paragraphs.begin(), page.paragraphs.end(),
                      [&](const Paragraph& other) { return further_out(other.box); }) &&
         std::none_of(page.tables.begin(), page.tables.end(),
                      [&](const Table& table) { return further_out(table.parts.front().box); });
}

void name_page_numbers(std::vector<PageLayout>& pages) {
  for (PageLayout& page : pages) {
    for (Paragraph& paragraph : page.paragraphs) {
      if (paragraph.kind == ParagraphKind::body && in_margin(paragraph, page.info) &&
          is_page_number(paragraph.content.text) && is_outermost(paragraph, page)) {
        paragraph.kind = ParagraphKind::page_number;
      }
    }
  }
}

// The same words (digits aside) at the same height on most pages.
void name_running_heads(std::vector<PageLayout>& pages) {
  std::map<std::string, std::vector<Paragraph*>> same;
  for (PageLayout& page : pages) {
    for (Paragraph& paragraph : page.paragraphs) {
      if (paragraph.kind == ParagraphKind::body && in_margin(paragraph, page.info)) {
        same[digits_masked(paragraph.content.text)].push_back(&paragraph);
      }
    }
  }
  for (auto& [text, paragraphs] : same) {
    const bool one_place =
        std::all_of(paragraphs.begin(), paragraphs.end(), [&](const Paragraph* p) {
          return std::fabs(p->box.y0 - paragraphs.front()->box.y0) < kSamePlace;
        });
    if (paragraphs.size() < 2 || 2 * paragraphs.size() <= pages.size() || !one_place) continue;
    for (Paragraph* paragraph : paragraphs) paragraph->kind = ParagraphKind::running_head;
  }
}

// For each column edge of `part`, the edge of `whole` it continues; nullopt when the columns
// differ. A part may lack edges: a page on which a header's inner columns do not show.
std::optional<std::vector<int>> map_edges(const Table& whole, const Table& part) {
  std::vector<int> map;
  std::size_t next = 0;
  for (double edge : part.column_edges) {
    while (next < whole.column_edges.size() && whole.column_edges[next] < edge - kSameEdge) ++next;
    if (next == whole.column_edges.size() || whole.column_edges[next] > edge + kSameEdge) {
      return std::nullopt;
    }
    map.push_back(static_cast<int>(next++));
  }
  if (map.front() != 0 || map.back() != whole.columns) return std::nullopt;
  return map;
}

std::string row_text(const Table& table, int row) {
  std::string text;
  for (const Cell& cell : cells_starting_in(table, row)) {
    text += fold_keeping_marks(cell.content.text);
    text += '\t';
  }
  return text;
}

// How many leading rows the part repeats of the whole, a header. Whole cells only: a cell that
// spans more rows than are repeated is no header.
int repeated_rows(const Table& whole, const Table& part) {
  int rows = 0;
  while (rows < whole.rows && rows < part.rows && row_text(whole, rows) == row_text(part, rows))
    ++rows;
  const auto crosses = [&](const Cell& cell) {
    return cell.row < rows && cell.row + cell.row_span > rows;
  };
  while (rows > 0 && std::any_of(part.cells.begin(), part.cells.end(), crosses)) --rows;
  return rows == part.rows && part.rows == 1 && whole.rows == 1 ? 0 : rows;
}

// A first row of capitals or bold words in every column, unlike the first table's, heads another
// table.
bool starts_another_table(const Table& part) {
  int filled = 0;
  for (const Cell& cell : cells_starting_in(part, 0)) {
    if (cell.content.text.empty() || !cell.bold) return false;
    if (cell.content.text.find_first_of("0123456789") != std::string::npos) return false;
    ++filled;
  }
  return filled >= 2;
}

// Is the part's first body row the rest of a row that the page broke? Then its ordinal is empty,
// and each text in it goes on where the row above stopped.
bool continues_row(const Table& whole, const Table& part, int row) {
  bool any = false;
  for (const Cell& cell : cells_starting_in(part, row)) {
    const std::string& text = cell.content.text;
    if (cell.column == 0 && !text.empty()) return false;
    if (text.empty()) continue;
    const Cell* above = cell_at(whole, whole.rows - 1, cell.column);
    if (above == nullptr || above->content.text.empty()) return false;
    any = true;
  }
  // A row without a word at the top of a page is what is left of one above.
  if (!any) return true;
  // The label decides: it goes on in small letters, or is complete while another column goes on.
  const Cell* label = cell_at(part, row, 1);
  if (label == nullptr || label->content.text.empty()) return true;
  return starts_lower_case(label->content.text) || label->content.text.front() == '(';
}

void join_row(Table& whole, const Table& part, int row) {
  for (const Cell& cell : cells_starting_in(part, row)) {
    if (cell.content.text.empty()) continue;
    for (auto at = whole.cells.rbegin(); at != whole.cells.rend(); ++at) {
      Cell& above = *at;
      if (above.row + above.row_span == whole.rows && cell.column >= above.column &&
          cell.column < above.column + above.column_span) {
        append(above.content, cell.content);
      }
    }
  }
}

// The words of a header that was printed before.
void leave_out_row(const Table& part, int row, std::vector<LeftOut>& left_out) {
  for (const Cell& cell : cells_starting_in(part, row)) {
    for (const Place& place : cell.content.places) {
      left_out.push_back({place.page,
                          cell.content.text.substr(place.begin, place.end - place.begin), place.box,
                          LeftOutReason::repeated_header});
    }
  }
}

void continue_table(Table& whole, Table part, const std::vector<int>& edges,
                    std::vector<LeftOut>& left_out) {
  for (Cell& cell : part.cells) {
    const int end = edges[static_cast<std::size_t>(cell.column + cell.column_span)];
    cell.column = edges[static_cast<std::size_t>(cell.column)];
    cell.column_span = end - cell.column;
  }
  part.columns = whole.columns;
  const int repeated = repeated_rows(whole, part);
  if (repeated > 0) {
    whole.repeated_rows =
        whole.repeated_rows == 0 ? repeated : std::min(whole.repeated_rows, repeated);
  }
  for (int row = 0; row < repeated; ++row) leave_out_row(part, row, left_out);
  int first = repeated;
  if (first < part.rows && continues_row(whole, part, first)) {
    join_row(whole, part, first);
    ++first;
  }
  for (Cell& cell : part.cells) {
    if (cell.row < first) continue;
    cell.row += whole.rows - first;
    whole.cells.push_back(std::move(cell));
  }
  whole.rows += part.rows - first;
  whole.parts.insert(whole.parts.end(), part.parts.begin(), part.parts.end());
}

bool is_body(const Paragraph& paragraph) { return paragraph.kind == ParagraphKind::body; }

// The first table of a page, when no body text stands above it.
bool table_opens_page(const PageLayout& page) {
  if (page.tables.empty()) return false;
  const double top = page.tables.front().parts.front().box.y0;
  return std::none_of(page.paragraphs.begin(), page.paragraphs.end(),
                      [&](const Paragraph& p) { return is_body(p) && p.box.y0 < top; });
}

// Does a paragraph go on over the page? Its end is open, and what comes next does not start anew.
bool continues_paragraph(const Paragraph& above, const Paragraph& below) {
  const std::string& end = above.content.text;
  const std::string& next = below.content.text;
  if (end.empty() || next.empty() || above.centred || below.centred) return false;
  if (std::fabs(above.size - below.size) > 0.1 * above.size) return false;
  if (std::string_view(".:;!?").find(end.back()) != std::string_view::npos) return false;
  if (starts_lower_case(next)) return true;
  const bool indented = below.content.places.front().box.x0 > below.box.x0 + 8;
  const bool several_lines = below.box.height() > 1.8 * below.size;
  return several_lines && !indented && !leading_ordinal(next);
}

void join_paragraph(Paragraph& above, const Paragraph& below) {
  const std::size_t shift = above.content.text.size() + 1;
  append(above.content, below.content);
  for (FootnoteMark mark : below.marks) {
    mark.offset += shift;
    above.marks.push_back(mark);
  }
}

class Stitcher {
 public:
  Layout take() { return std::move(layout_); }

  void add(PageLayout page) {
    layout_.pages.push_back(page.info);
    for (LeftOut& word : page.left_out) layout_.left_out.push_back(std::move(word));
    std::size_t next_table = 0;
    if (table_opens_page(page) && try_to_continue(page.tables.front())) next_table = 1;
    bool first_body = next_table == 0;
    for (Paragraph& paragraph : page.paragraphs) {
      while (next_table < page.tables.size() &&
             page.tables[next_table].parts.front().box.y0 < paragraph.box.y0) {
        add_table(std::move(page.tables[next_table++]));
      }
      const bool may_continue = first_body && is_body(paragraph);
      first_body = first_body && !is_body(paragraph) && next_table == 0;
      if (may_continue && last_body_is_paragraph() &&
          continues_paragraph(last_paragraph(), paragraph)) {
        join_paragraph(last_paragraph(), paragraph);
      } else {
        add_paragraph(std::move(paragraph));
      }
    }
    while (next_table < page.tables.size()) add_table(std::move(page.tables[next_table++]));
  }

 private:
  void add_table(Table table) {
    last_body_ = {Block::Kind::table, static_cast<int>(layout_.tables.size())};
    layout_.order.push_back(last_body_);
    layout_.tables.push_back(std::move(table));
  }
  void add_paragraph(Paragraph paragraph) {
    const Block block{Block::Kind::paragraph, static_cast<int>(layout_.paragraphs.size())};
    if (is_body(paragraph)) last_body_ = block;
    layout_.order.push_back(block);
    layout_.paragraphs.push_back(std::move(paragraph));
  }
  bool try_to_continue(Table& part) {
    if (layout_.order.empty() || last_body_.kind != Block::Kind::table) return false;
    if (layout_.tables.empty()) return false;
    Table& whole = layout_.tables[static_cast<std::size_t>(last_body_.index)];
    const std::optional<std::vector<int>> edges = map_edges(whole, part);
    if (!edges) return false;
    if (row_text(whole, 0) != row_text(part, 0) && starts_another_table(part)) return false;
    continue_table(whole, std::move(part), *edges, layout_.left_out);
    return true;
  }
  bool last_body_is_paragraph() const {
    return !layout_.paragraphs.empty() && last_body_.kind == Block::Kind::paragraph;
  }
  Paragraph& last_paragraph() {
    return layout_.paragraphs[static_cast<std::size_t>(last_body_.index)];
  }

  Layout layout_;
  Block last_body_;
};

}  // namespace

Layout stitch(std::vector<PageLayout> pages) {
  name_page_numbers(pages);
  name_running_heads(pages);
  Stitcher stitcher;
  for (PageLayout& page : pages) stitcher.add(std::move(page));
  return stitcher.take();
}

}  // namespace bocso
