// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/head_lines.h"

#include "normalize/utf8.h"

namespace bocso {
namespace {

bool is_ornament(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (is_letter(c) || (c >= U'0' && c <= U'9')) return false;
  }
  return true;
}

void add_lines(const Paragraph& paragraph, int index, int page, double gap,
               std::vector<HeadLine>& lines) {
  const Place* before = nullptr;  // the word before, on the same line
  std::size_t begin = 0;
  for (const Place& word : paragraph.content.places) {
    if (word.page != page) continue;
    const bool starts = before == nullptr || word.starts_line ||
                        word.box.x0 - before->box.x1 > gap * paragraph.size;
    if (starts) {
      begin = word.begin;
      HeadLine& line = lines.emplace_back();
      line.box = word.box;
      line.bold = paragraph.bold;
      line.italic = paragraph.italic;
      line.size = paragraph.size;
      line.paragraph = index;
    }
    lines.back().text = paragraph.content.text.substr(begin, word.end - begin);
    lines.back().box = unite(lines.back().box, word.box);
    before = &word;
  }
}

}  // namespace

std::vector<HeadLine> head_lines(const Layout& layout, int page, double gap) {
  std::vector<HeadLine> lines;
  for (const Block& block : layout.order) {
    if (block.kind != Block::Kind::paragraph) continue;
    const Paragraph& paragraph = layout.paragraphs[static_cast<std::size_t>(block.index)];
    // A paragraph that began on the page before may end on this one.
    if (paragraph.kind != ParagraphKind::body || paragraph.page > page || paragraph.page + 1 < page)
      continue;
    add_lines(paragraph, block.index, page, gap, lines);
  }
  std::erase_if(lines, [](const HeadLine& line) { return is_ornament(line.text); });
  return lines;
}

}  // namespace bocso
