// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/paragraph.h"

#include <algorithm>
#include <cmath>

#include "extract/columns.h"
#include "extract/lines.h"
#include "normalize/ordinal.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

// Shares of the font size unless said otherwise.
constexpr double kParagraphGap = 2.0;      // baselines further apart never belong together
constexpr double kLooserThanBefore = 1.3;  // than the line step inside the paragraph so far
constexpr double kIndent = 8.0;            // points
constexpr double kSameIndent = 3.0;        // points
constexpr double kCentredSlack = 8.0;      // points between a line's middle and its column's
constexpr double kHeadWord = 0.25;      // of the column: "PHỤ LỤC" stands alone above its title
constexpr double kFootnoteSize = 0.93;  // of the body's size

bool is_centred(const BodyLine& line, const TextColumn& column) {
  const Rect& box = line.line.box;
  const double middle = (column.left + column.right) / 2;
  // A first line, indented, may have its middle there, too; but it runs to the margin.
  if (column.has_margin && box.x1 > column.text_right - kSameIndent) return false;
  return std::fabs(box.centre_x() - middle) < kCentredSlack && box.x0 > column.left + kIndent &&
         box.x1 < column.right - kIndent;
}

bool starts_with_ordinal(const BodyLine& line) {
  std::string start;
  for (std::size_t i = 0; i < std::min<std::size_t>(line.line.words.size(), 3); ++i) {
    if (!start.empty()) start += ' ';
    start += line.line.words[i]->text;
  }
  return leading_ordinal(start).has_value();
}

// Would the first word of next have fitted on the line above? Then the writer broke the line.
bool was_broken(const BodyLine& line, const BodyLine& next, const TextColumn& column) {
  return line.line.box.x1 + 0.25 * line.size + next.line.words.front()->box.width() <
         column.text_right - 1;
}

// A line of dashes or stars is drawn, not written.
bool is_ornament(const BodyLine& line) {
  return std::all_of(line.line.words.begin(), line.line.words.end(), [](const Word* word) {
    std::size_t offset = 0;
    while (offset < word->text.size()) {
      const char32_t c = next_code_point(word->text, offset);
      if (c != U'-' && c != U'_' && c != U'*' && c != U'=' && c != 0x2013 && c != 0x2014)
        return false;
    }
    return true;
  });
}

// "(Kèm theo …)" and "(Số liệu …)" below each other are two remarks.
bool ends_remark(const BodyLine& line) { return line.line.words.back()->text.ends_with(')'); }
bool starts_remark(const BodyLine& line) { return line.line.words.front()->text.starts_with('('); }

// Lines of one heading are set alike; how wide each is says nothing.
bool same_heading(const BodyLine& above, const BodyLine& line, const TextColumn& column) {
  if (above.line.box.width() < kHeadWord * (column.right - column.left)) return false;
  if (ends_remark(above) && starts_remark(line)) return false;
  return above.bold == line.bold && above.italic == line.italic && above.capitals == line.capitals;
}

// Text below a heading in bold, which may fill its line. What goes on in small letters began in
// bold and is no heading.
bool leaves_heading(const std::vector<BodyLine>& open, const BodyLine& line) {
  const auto bold = [](const BodyLine& above) { return above.bold; };
  return !line.bold && std::all_of(open.begin(), open.end(), bold) &&
         !starts_lower_case(line.line.words.front()->text);
}

// `open` are the lines of the paragraph so far.
bool starts_paragraph(const std::vector<BodyLine>& open, const BodyLine& line,
                      const TextColumn& column, double step_before,
                      const std::vector<Rect>& obstacles) {
  const BodyLine& above = open.back();
  const double step = line.line.baseline - above.line.baseline;
  if (step > kParagraphGap * std::max(line.size, above.size)) return true;
  if (step_before > 0 && step > kLooserThanBefore * step_before) return true;
  if (std::fabs(line.size - above.size) > 0.1 * above.size) return true;
  for (const Rect& table : obstacles) {
    if (table.y0 > above.line.box.y0 && table.y0 < line.line.box.y1) return true;
  }
  if (is_ornament(above) || is_ornament(line)) return true;
  const bool above_centred = is_centred(above, column);
  const bool centred = is_centred(line, column);
  if (above_centred && centred) return !same_heading(above, line, column);
  // One line of a centred heading may fill the column by chance.
  if (above_centred != centred)
    return !(above.bold && above.capitals && same_heading(above, line, column));
  // Letterheads and signatures stand in narrow columns, each line set in its own way.
  if (above.capitals != line.capitals) return true;
  if (column.beside_another && (above.bold != line.bold || above.italic != line.italic))
    return true;
  if (leaves_heading(open, line)) return true;
  if (was_broken(above, line, column)) return true;
  const char last = above.line.words.back()->text.back();
  const bool ended = std::string_view(".:;!?").find(last) != std::string_view::npos;
  if ((ended || line.bold) && starts_with_ordinal(line)) return true;
  const bool indented = line.line.box.x0 > column.left + kIndent;
  const bool same_indent = std::fabs(line.line.box.x0 - above.line.box.x0) < kSameIndent;
  if (indented && (!same_indent || starts_with_ordinal(line))) return true;
  return false;
}

Paragraph make_paragraph(const std::vector<BodyLine>& lines, const TextColumn& column, int page) {
  Paragraph paragraph;
  paragraph.page = page;
  std::vector<Line> plain;
  std::vector<const Word*> words;
  paragraph.bold = true;
  paragraph.italic = true;
  paragraph.centred = true;
  for (const BodyLine& line : lines) {
    plain.push_back(line.line);
    words.insert(words.end(), line.line.words.begin(), line.line.words.end());
    paragraph.bold = paragraph.bold && line.bold;
    paragraph.italic = paragraph.italic && line.italic;
    paragraph.centred = paragraph.centred && is_centred(line, column);
    paragraph.box = plain.size() == 1 ? line.line.box : unite(paragraph.box, line.line.box);
  }
  paragraph.size = commonest_size(words);
  paragraph.content = join_lines(plain, page, &paragraph.marks);
  return paragraph;
}

std::vector<Paragraph> split_paragraphs(const TextColumn& column, int page,
                                        const std::vector<Rect>& obstacles) {
  std::vector<Paragraph> out;
  std::vector<BodyLine> open;
  double step = 0;
  for (const BodyLine& line : column.lines) {
    if (!open.empty() && starts_paragraph(open, line, column, step, obstacles)) {
      out.push_back(make_paragraph(open, column, page));
      open.clear();
      step = 0;
    }
    if (!open.empty()) step = line.line.baseline - open.back().line.baseline;
    open.push_back(line);
  }
  if (!open.empty()) out.push_back(make_paragraph(open, column, page));
  return out;
}

// Footnotes stand at the foot of the page in smaller type, below a short rule or each behind its
// mark. Returns the first line that is part of them.
std::size_t footnotes_start(const std::vector<Line>& lines, const PageText& page,
                            double body_size) {
  std::size_t start = lines.size();
  while (start > 0 && commonest_size(lines[start - 1].words) < kFootnoteSize * body_size) --start;
  for (std::size_t i = start; i < lines.size(); ++i) {
    if (lines[i].box.y0 < page.height / 3) continue;
    if (lines[i].words.front()->raised) return i;
    const bool ruled = std::any_of(page.rules.begin(), page.rules.end(), [&](const Rule& rule) {
      const double above = i > 0 ? lines[i - 1].box.y0 : 0;
      return rule.axis == Axis::horizontal && rule.at > above && rule.at < lines[i].baseline &&
             rule.to - rule.from > 40 && rule.to - rule.from < page.width / 2;
    });
    if (ruled && lines[i].words.front()->text.find_first_of("0123456789*([") == 0) return i;
  }
  return lines.size();
}

// Takes the mark a footnote starts with out of its text.
void take_mark(Paragraph& footnote) {
  if (!footnote.marks.empty() && footnote.marks.front().offset == 0) return;
  PlacedText& content = footnote.content;
  const Place mark = content.places.front();
  footnote.marks.insert(footnote.marks.begin(), {0, content.text.substr(0, mark.end)});
  const std::size_t cut = std::min(mark.end + 1, content.text.size());
  content.text.erase(0, cut);
  content.places.erase(content.places.begin());
  for (Place& place : content.places) {
    place.begin -= cut;
    place.end -= cut;
  }
  for (std::size_t i = 1; i < footnote.marks.size(); ++i) footnote.marks[i].offset -= cut;
}

// `marks` are those set in the page's body: the first line of the notes that starts with one starts
// its note. A later one ("1" / "1 hồ sơ") only begins with a number, as do all that are not raised
// where the marks of the notes are.
std::vector<Paragraph> read_footnotes(const std::vector<Line>& lines, int page,
                                      std::vector<std::string> marks) {
  std::vector<Paragraph> out;
  TextColumn column;
  for (const Line& line : lines) column.lines.push_back(describe(line));
  if (column.lines.empty()) return out;
  measure(column);
  std::vector<BodyLine> open;
  bool marked = false;  // does the open note start with its mark?
  const bool raised = std::any_of(column.lines.begin(), column.lines.end(),
                                  [](const auto& line) { return line.line.words.front()->raised; });
  const auto starts_note = [&](const BodyLine& line) {
    const Word& first = *line.line.words.front();
    return raised ? first.raised : std::erase(marks, first.text) > 0;
  };
  const auto close = [&] {
    if (open.empty()) return;
    out.push_back(make_paragraph(open, column, page));
    out.back().kind = ParagraphKind::footnote;
    if (marked && open.front().line.words.size() > 1) take_mark(out.back());
    open.clear();
  };
  for (const BodyLine& line : column.lines) {
    const bool starts = starts_note(line);
    if (starts) close();
    if (open.empty()) marked = starts;
    open.push_back(line);
  }
  close();
  return out;
}

}  // namespace

std::vector<Paragraph> find_paragraphs(const PageText& page, const std::vector<bool>& used,
                                       const std::vector<Rect>& obstacles) {
  std::vector<const Word*> upright;
  std::vector<const Word*> turned[3];
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    if (used[i]) continue;
    const Word& word = page.words[i];
    if (word.turn == Turn::none) {
      upright.push_back(&word);
    } else {
      turned[static_cast<std::size_t>(word.turn) - 1].push_back(&word);
    }
  }
  std::vector<Line> lines = make_lines(upright);
  const std::size_t notes = footnotes_start(lines, page, commonest_size(upright));
  const std::vector<Line> footnotes(lines.begin() + static_cast<std::ptrdiff_t>(notes),
                                    lines.end());
  lines.resize(notes);

  std::vector<Paragraph> out;
  for (const TextColumn& column : read_columns(lines, obstacles)) {
    for (Paragraph& paragraph : split_paragraphs(column, page.number, obstacles)) {
      out.push_back(std::move(paragraph));
    }
  }
  for (const auto& words : turned) {
    for (const Line& line : make_lines(words)) {
      Paragraph& paragraph =
          out.emplace_back(make_paragraph({describe(line)}, TextColumn{}, page.number));
      paragraph.centred = false;
    }
  }
  std::vector<std::string> marks;
  for (const Paragraph& paragraph : out) {
    for (const FootnoteMark& mark : paragraph.marks) marks.push_back(mark.mark);
  }
  for (Paragraph& paragraph : read_footnotes(footnotes, page.number, std::move(marks))) {
    out.push_back(std::move(paragraph));
  }
  return out;
}

}  // namespace bocso
