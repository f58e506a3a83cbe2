// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/aligned_cells.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "extract/aligned.h"
#include "extract/aligned_lines.h"
#include "extract/aligned_measures.h"

namespace bocso {
namespace {

constexpr std::size_t kLeastLines = 3;
constexpr double kBesideGutter = 2.0;  // points, from a gutter to the edge that is drawn there
constexpr double kInside = 2.0;        // points, from a cell's side to an edge in it

bool begins_figure(const Word& word) {
  return word.text.find_first_of("0123456789") < 2;  // "(12)", "-5"
}

// A quick look, for nearly all tables are ruled well: are there cells with figures that stand apart
// from the word before them, or on lines of their own?
bool may_lack_rules(const std::vector<RuledCell>& cells) {
  std::size_t apart = 0;
  for (const RuledCell& cell : cells) {
    const Word* before = nullptr;
    std::size_t below = 0;
    for (const Word* word : cell.words) {
      const bool same_line =
          before != nullptr && std::fabs(before->baseline - word->baseline) < word->size / 2;
      if (begins_figure(*word)) {
        below += same_line ? 0 : 1;
        apart += same_line && word->box.x0 - before->box.x1 > kTextGap * word->size ? 1 : 0;
      }
      before = word;
    }
    if (below >= kLeastLines || apart >= kLeastLines) return true;
  }
  return false;
}

const Rect* cell_of(const LineText& text, double y, const std::vector<Rect>& cells) {
  const auto found = std::ranges::find_if(
      cells, [&](const Rect& cell) { return cell.contains(text.middle(), y); });
  return found == cells.end() ? nullptr : &*found;
}

class RuleFinder {
 public:
  RuleFinder(const PageText& page, const std::vector<bool>& outside, const std::vector<Rect>& cells)
      : page_(page), outside_(outside), cells_(cells), lines_(lines_outside(page, outside)) {}

  std::vector<Rule> find() {
    if (!lacks_rules()) return {};
    for (const AlignedTable& table : find_aligned_tables(page_, outside_, {}, {})) {
      const std::vector<double> edges = inner_edges(table);
      for (const Rect& cell : cells_) part_columns(cell, edges);
      for (const Rect* rows : cells_of_rows_) part_rows(*rows, table.rules);
    }
    return std::move(rules_);
  }

 private:
  // Collects the cells with figures below each other, too.
  bool lacks_rules() {
    std::size_t apart = 0;
    std::vector<std::size_t> below(cells_.size());
    std::vector<std::size_t> lines(cells_.size());
    for (const TextLine& line : lines_) {
      const double y = line.line.box.centre_y();
      if (!line.figure) continue;
      const LineText& figure = line.texts[*line.figure];
      const Rect* cell = cell_of(figure, y, cells_);
      if (cell == nullptr) continue;
      ++below[static_cast<std::size_t>(cell - cells_.data())];
      if (cell == cell_of(line.texts[*line.figure - 1], y, cells_)) ++apart;
    }
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const auto beside = std::ranges::count_if(lines_, [&](const TextLine& line) {
        const double y = line.line.box.centre_y();
        return y > cells_[i].y0 && y < cells_[i].y1;
      });
      // Most lines have figures, or these are the lines of one row.
      if (below[i] >= kLeastLines && 2 * below[i] > static_cast<std::size_t>(beside)) {
        cells_of_rows_.push_back(&cells_[i]);
      }
    }
    return apart >= kLeastLines || !cells_of_rows_.empty();
  }

  // Where the table's columns are parted: at the edge that is drawn for some rows, or where at
  // least three lines of a cell have texts on both sides.
  std::vector<double> inner_edges(const AlignedTable& table) const {
    std::vector<double> edges;
    for (std::size_t i = 1; i + 1 < table.gutters.size(); ++i) {
      const Gutter& gutter = table.gutters[i];
      if (const std::optional<double> drawn = edge_in(gutter)) {
        edges.push_back(*drawn);
      } else if (lines_parted_by(gutter) >= kLeastLines) {
        edges.push_back(gutter.middle());
      }
    }
    return edges;
  }

  std::optional<double> edge_in(const Gutter& gutter) const {
    std::optional<double> nearest;
    for (const Rect& cell : cells_) {
      for (const double x : {cell.x0, cell.x1}) {
        if (x < gutter.from - kBesideGutter || x > gutter.to + kBesideGutter) continue;
        if (!nearest || std::fabs(x - gutter.middle()) < std::fabs(*nearest - gutter.middle())) {
          nearest = x;
        }
      }
    }
    return nearest;
  }

  std::size_t lines_parted_by(const Gutter& gutter) const {
    std::size_t lines = 0;
    for (const Rect& cell : cells_) {
      if (gutter.middle() < cell.x0 || gutter.middle() > cell.x1) continue;
      for (const TextLine& line : lines_) {
        const std::vector<LineText> texts = texts_in(cell, line, {gutter.middle()});
        if (parts(texts, gutter.middle())) ++lines;
      }
    }
    return lines;
  }

  static std::vector<LineText> texts_in(const Rect& cell, const TextLine& line,
                                        const std::vector<double>& edges) {
    const double y = line.line.box.centre_y();
    if (y < cell.y0 || y > cell.y1) return {};
    std::vector<Gutter> gutters;
    for (const double x : edges) gutters.push_back({x, x});
    std::vector<LineText> texts = texts_of(line, gutters);
    std::erase_if(texts, [&](const LineText& text) {
      return text.middle() < cell.x0 || text.middle() > cell.x1;
    });
    return texts;
  }

  static bool runs_over(const LineText& text, double x) { return text.x0 < x && x < text.x1; }

  static bool parts(const std::vector<LineText>& texts, double x) {
    const auto left =
        std::ranges::count_if(texts, [&](const LineText& text) { return text.middle() < x; });
    return left > 0 && left < std::ssize(texts) &&
           std::ranges::none_of(texts, [&](const LineText& text) { return runs_over(text, x); });
  }

  // Where texts stand on both sides of one edge, all edges part the cell that no text runs over.
  void part_columns(const Rect& cell, const std::vector<double>& edges) {
    std::vector<double> inside;
    std::ranges::copy_if(edges, std::back_inserter(inside),
                         [&](double x) { return x > cell.x0 + kInside && x < cell.x1 - kInside; });
    if (inside.empty()) return;
    bool on_both_sides = false;
    for (const TextLine& line : lines_) {
      const std::vector<LineText> texts = texts_in(cell, line, inside);
      for (const LineText& text : texts) {
        std::erase_if(inside, [&](double x) { return runs_over(text, x); });
      }
      on_both_sides =
          on_both_sides || std::ranges::any_of(inside, [&](double x) { return parts(texts, x); });
    }
    if (!on_both_sides) return;
    for (const double x : inside) rules_.push_back({Axis::vertical, x, cell.y0, cell.y1, 0});
  }

  // Its outer columns are as wide as the cells that are drawn.
  void part_rows(const Rect& rows, const std::vector<Rule>& rules) {
    Gutter drawn{rows.x0, rows.x1};
    for (const Rect& cell : cells_) {
      drawn = {std::min(drawn.from, cell.x0), std::max(drawn.to, cell.x1)};
    }
    Gutter seen = drawn;
    std::swap(seen.from, seen.to);
    for (const Rule& rule : rules) {
      if (rule.axis != Axis::horizontal) continue;
      seen = {std::min(seen.from, rule.from), std::max(seen.to, rule.to)};
    }
    for (Rule rule : rules) {
      if (rule.axis != Axis::horizontal || !any_line(rows.y0, rule.at) ||
          !any_line(rule.at, rows.y1)) {
        continue;
      }
      if (rule.from == seen.from) rule.from = drawn.from;
      if (rule.to == seen.to) rule.to = drawn.to;
      rules_.push_back(rule);
    }
  }

  bool any_line(double from, double to) const {
    return std::ranges::any_of(lines_, [&](const TextLine& line) {
      const double y = line.line.box.centre_y();
      return y > from && y < to;
    });
  }

  const PageText& page_;
  const std::vector<bool>& outside_;
  const std::vector<Rect>& cells_;
  std::vector<TextLine> lines_;
  std::vector<const Rect*> cells_of_rows_;
  std::vector<Rule> rules_;
};

}  // namespace

std::vector<Rule> find_rules_left_out(const PageText& page, const std::vector<RuledCell>& cells) {
  if (!may_lack_rules(cells)) return {};
  std::vector<bool> outside(page.words.size(), true);
  std::vector<Rect> boxes;
  for (const RuledCell& cell : cells) {
    boxes.push_back(cell.box);
    for (const Word* word : cell.words) {
      outside[static_cast<std::size_t>(word - page.words.data())] = false;
    }
  }
  return RuleFinder(page, outside, boxes).find();
}

}  // namespace bocso
