// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/layout.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/make/canvas.h"
#include "corpus/make/table_layout.h"

namespace bocso::corpus {
namespace {

constexpr double kPageNumberTop = 30;
constexpr double kNoteSize = 9.5;
constexpr double kNoteGap = 7;     // between the short rule and the first note
constexpr double kNoteRule = 130;  // length of the short rule
// A heading wants this much below it on its page: a table's header and a row, or some lines.
constexpr double kHeadingRoom = 130;
// A row is cut only where at least so much of the page is left.
constexpr double kLeastRoomToCut = 30;

class Flow {
 public:
  Flow(Canvas& canvas, Report& report) : canvas_(canvas), report_(report) {}

  Drawn run() {
    start_page(report_.paper);
    for (Block& block : report_.blocks) {
      std::visit([this](auto& b) { place(b); }, block);
    }
    draw_notes();
    return {canvas_.finish(), turned_};
  }

 private:
  double left() const { return paper_.left; }
  double width() const { return paper_.width - paper_.left - paper_.right; }
  double bottom() const { return paper_.height - paper_.bottom - notes_height_; }
  double room() const { return bottom() - y_; }

  void start_page(const Paper& paper) {
    draw_notes();
    paper_ = paper;
    canvas_.start_page(paper_);
    if (paper_.turned) turned_.push_back(canvas_.page());
    y_ = paper_.top;
    TextStyle style{.size = 13, .align = Align::centre};
    if (report_.page_numbers && canvas_.page() > 1) {
      Pieces number{std::to_string(canvas_.page())};
      const Text text = canvas_.lay_out(number, style, paper_.width);
      canvas_.draw(text, 0, 1, 0, kPageNumberTop);
    }
    for (const Stray& stray : report_.strays) {
      if (stray.hidden || stray.page != canvas_.page()) continue;
      Pieces words{stray.text};
      canvas_.draw(canvas_.lay_out(words, {}, 400), 0, 1, stray.x, stray.y);
    }
  }

  void place(NewPage& next) { start_page(next.paper); }

  void place(Paragraph& paragraph) {
    const TextStyle& style = paragraph.style;
    const Text text = canvas_.lay_out(paragraph.pieces, style, width());
    y_ += style.before;
    std::vector<Text> notes;
    double notes_height = notes_.empty() && !paragraph.footnotes.empty() ? kNoteGap : 0;
    for (Pieces& note : paragraph.footnotes) {
      notes.push_back(
          canvas_.lay_out(note, {.size = kNoteSize, .align = Align::justified}, width()));
      notes_height += notes.back().height();
    }
    const double wanted = style.keep_next ? text.height() + kHeadingRoom
                          : notes.empty() ? text.height(0, 1)
                                          : text.height() + notes_height;
    if (wanted > room()) start_page(paper_);
    if (!notes.empty()) {
      notes_height_ += notes_.empty() ? kNoteGap : 0;
      for (Text& note : notes) {
        notes_height_ += note.height();
        notes_.push_back(std::move(note));
      }
    }
    draw_lines(text);
    if (style.line_below > 0) draw_line_below(style.line_below, left(), width());
    y_ += style.after;
  }

  void draw_lines(const Text& text) {
    const int count = static_cast<int>(text.lines.size());
    for (int i = 0; i < count; ++i) {
      if (text.height(i, i + 1) > room()) start_page(paper_);
      canvas_.draw(text, i, i + 1, left(), y_);
      y_ += text.height(i, i + 1);
    }
  }

  void draw_line_below(double length, double x, double width) {
    const double middle = x + width / 2;
    y_ += 1.5;
    canvas_.stroke(middle - length / 2, y_, middle + length / 2, y_, 0.6);
    y_ += 2;
  }

  void place(SideBySide& block) {
    const double half = width() * block.split;
    const double start = y_;
    if (side_height(block.left, half) > room()) {
      start_page(paper_);
      return place(block);
    }
    const double left_end = draw_side(block.left, left(), half);
    y_ = start;
    const double right_end = draw_side(block.right, left() + half, width() - half);
    y_ = std::max(left_end, right_end) + 8;
  }

  double side_height(std::vector<Paragraph>& lines, double width) {
    double height = 0;
    for (Paragraph& line : lines) {
      height += line.style.before + line.style.after +
                canvas_.lay_out(line.pieces, line.style, width).height();
    }
    return height;
  }

  double draw_side(std::vector<Paragraph>& lines, double x, double width) {
    for (Paragraph& line : lines) {
      y_ += line.style.before;
      const Text text = canvas_.lay_out(line.pieces, line.style, width);
      canvas_.draw(text, 0, static_cast<int>(text.lines.size()), x, y_);
      y_ += text.height();
      if (line.style.line_below > 0) draw_line_below(line.style.line_below, x, width);
      y_ += line.style.after;
    }
    return y_;
  }

  void place(Table& table) {
    const LaidTable laid = lay_out_table(canvas_, table, left(), width());
    // A header is not left alone at the foot of a page.
    if (laid.header_height() + laid.heights.front() > room()) start_page(paper_);
    std::vector<RowPart> parts;
    bool header = true;
    double used = laid.header_height();
    const auto next_page = [&] {
      draw_part(canvas_, laid, parts, y_, header);
      parts.clear();
      header = table.repeat_header;
      used = header ? laid.header_height() : 0;
      start_page(paper_);
    };
    for (int r = 0; r < static_cast<int>(table.rows.size()); ++r) {
      RowPart rest = whole_row(laid, r);
      // A row higher than a page goes over its edge rather than on for ever.
      while (used + rest.height > room() && !(parts.empty() && y_ == paper_.top)) {
        if (table.break_rows && room() - used > kLeastRoomToCut) {
          RowPart first = cut_row(laid, rest, room() - used);
          if (!first.lines.empty()) parts.push_back(std::move(first));
        }
        next_page();
      }
      used += rest.height;
      parts.push_back(std::move(rest));
    }
    y_ = draw_part(canvas_, laid, parts, y_, header) + 6;
  }

  void draw_notes() {
    if (notes_.empty()) return;
    double y = bottom();
    notes_height_ = 0;
    canvas_.stroke(left(), y, left() + kNoteRule, y, 0.6);
    y += kNoteGap - 3;
    for (const Text& note : notes_) {
      canvas_.draw(note, 0, static_cast<int>(note.lines.size()), left(), y);
      y += note.height();
    }
    notes_.clear();
  }

  Canvas& canvas_;
  Report& report_;
  Paper paper_;
  double y_ = 0;
  std::vector<Text> notes_;  // of this page
  double notes_height_ = 0;
  std::vector<int> turned_;
};

}  // namespace

Drawn draw_report(Report& report) {
  Canvas canvas(report.title, report.family);
  return Flow(canvas, report).run();
}

}  // namespace bocso::corpus
