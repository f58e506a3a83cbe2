// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/stitch.h"

#include <algorithm>
#include <cmath>

#include "extract/lines.h"
#include "extract/running_heads.h"
#include "extract/table_parts.h"
#include "normalize/ordinal.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

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
  Layout take() {
    for (Table& table : layout_.tables) table.gutters.clear();
    return std::move(layout_);
  }

  void add(PageLayout page) {
    layout_.pages.push_back(page.info);
    for (LeftOut& word : page.left_out) layout_.left_out.push_back(std::move(word));
    for (Note& note : page.notes) layout_.notes.push_back(std::move(note));
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
    return continue_table(whole, part, layout_.left_out);
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
  name_running_heads(pages);
  Stitcher stitcher;
  for (PageLayout& page : pages) stitcher.add(std::move(page));
  return stitcher.take();
}

}  // namespace bocso
