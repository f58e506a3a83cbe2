// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/aligned.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

#include "extract/aligned_area.h"
#include "extract/aligned_lines.h"
#include "extract/aligned_measures.h"
#include "extract/rules.h"
#include "normalize/number.h"

namespace bocso {
namespace {

constexpr std::size_t kLongestSign = 3;  // bytes before a digit: "-5", "–5"
// Of the font size.
constexpr double kAscent = 0.75;  // what a line covers
constexpr double kDescent = 0.2;
constexpr double kSameHeight = 1.5;  // points, between the middles of headers side by side
constexpr double kSameStep = 1.1;    // of the smallest step between lines of one cell

// Lines of one cell, or of one text over several columns.
struct Blob {
  std::size_t column = 0;
  std::size_t column_end = 0;
  std::size_t last_line = 0;
  double baseline = 0;  // of its last line
  double top = 0;
  double bottom = 0;
  double x0 = 0;
  double x1 = 0;

  bool covers(std::size_t c) const { return column <= c && c < column_end; }
  double middle() const { return (top + bottom) / 2; }
};

bool meet(const Blob& a, const Blob& b) { return a.top < b.bottom && b.top < a.bottom; }

class RuleMaker {
 public:
  RuleMaker(const PageText& page, const std::vector<TextLine>& lines, const AlignedArea& area)
      : page_(page), lines_(lines), area_(area) {
    for (std::size_t i = area.first; i < area.end; ++i) {
      std::vector<LineText>& texts = texts_.emplace_back(texts_of(lines[i], area.gutters));
      has_figure_.push_back(lines[i].figure ||
                            std::any_of(texts.begin() + 1, texts.end(), [](const LineText& text) {
                              return is_figure_text(string_of(text));
                            }));
    }
  }

  AlignedTable make() {
    ruled_rows_ = has_ruled_rows();
    make_blobs();
    find_rows();
    part_header();
    return draw();
  }

 private:
  // --- cells ---

  void make_blobs() {
    const double widest = widest_step();
    for (std::size_t i = area_.first; i < area_.end; ++i) {
      const std::vector<LineText>& texts = texts_in(i);
      const bool heading = is_group_heading(texts, area_);
      for (const LineText& text : texts) {
        const auto [from, end] =
            heading ? ColumnSpan{0, area_.columns()} : span_of(text, area_.gutters);
        Blob* above = last_blob(from, end);
        if (above == nullptr || !goes_on(*above, i, text.baseline, widest)) {
          above = &blobs_.emplace_back();
          *above = {from, end, i, 0, text.baseline - kAscent * lines_[i].size, 0, text.x0, text.x1};
        }
        above->last_line = i;
        above->baseline = text.baseline;
        above->bottom = text.baseline + kDescent * lines_[i].size;
        above->x0 = std::min(above->x0, text.x0);
        above->x1 = std::max(above->x1, text.x1);
      }
    }
  }

  const std::vector<LineText>& texts_in(std::size_t line) const {
    return texts_[line - area_.first];
  }
  bool has_figure(std::size_t line) const { return has_figure_[line - area_.first]; }

  double top_of(std::size_t line) const {
    return lines_[line].baseline() - kAscent * lines_[line].size;
  }

  Blob* last_blob(std::size_t from, std::size_t end) {
    const auto found = std::find_if(blobs_.rbegin(), blobs_.rend(), [&](const Blob& blob) {
      return blob.column == from && blob.column_end == end;
    });
    return found == blobs_.rend() ? nullptr : &*found;
  }

  // Rows have their figures on lines of their own.
  bool goes_on(const Blob& above, std::size_t line, double baseline, double widest) const {
    const double from = above.baseline;
    const double to = baseline;
    if (rule_between(from, to, above.column, above.column_end) != nullptr) return false;
    if (ruled_rows_) return true;
    return to - from <= widest && !are_rows(above.last_line, line);
  }

  // Both have figures, or one heads the first figures: words over each of two or more, and these
  // say no words themselves that might go on there.
  bool are_rows(std::size_t above, std::size_t below) const {
    if (!has_figure(below)) return false;
    if (has_figure(above)) return true;
    const auto first = std::ranges::find(has_figure_, true);
    if (first != has_figure_.begin() + static_cast<std::ptrdiff_t>(below - area_.first))
      return false;
    std::size_t figures = 0;
    std::size_t headed = 0;
    for (const LineText& text : texts_in(below)) {
      const ColumnSpan span = span_of(text, area_.gutters);
      if (span.from <= area_.label || !is_figure_text(string_of(text))) continue;
      if (!read_number(string_of(text))) return false;
      ++figures;
      headed += std::ranges::any_of(
                    texts_in(above),
                    [&](const LineText& head) { return span_of(head, area_.gutters) == span; })
                    ? 1
                    : 0;
    }
    return figures > 1 && headed == figures;
  }

  // Is there a rule between all lines with figures?
  bool has_ruled_rows() const {
    std::size_t ruled = 0;
    const std::vector<std::size_t>& figures = area_.figure_lines;
    for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
      const double from = lines_[figures[i]].baseline();
      const double to = lines_[figures[i + 1]].baseline();
      ruled += label_rule_between(from, to) != nullptr ? 1 : 0;
    }
    return figures.size() > 1 && ruled + 1 == figures.size();
  }

  // Lines of one cell stand at most so far apart, points.
  double widest_step() const {
    double smallest = 0;
    for (std::size_t i = area_.first; i + 1 < area_.end; ++i) {
      for (std::size_t k = i + 1; k < area_.end; ++k) {
        const double size = lines_[i].size;
        if (lines_[k].baseline() - lines_[i].baseline() > 2 * kWidestLine * size) break;
        if (are_rows(i, k)) continue;
        const double step = step_in_column(i, k);
        const bool is_step = step >= kTightestLine * size && step <= kWidestLine * size;
        if (is_step && (smallest == 0 || step < smallest)) smallest = step;
      }
    }
    return kSameStep * smallest;
  }

  // The smallest between texts of the two lines in one column; 0: they share none.
  double step_in_column(std::size_t a, std::size_t b) const {
    double smallest = 0;
    for (const LineText& one : texts_in(a)) {
      for (const LineText& other : texts_in(b)) {
        const double step = other.baseline - one.baseline;
        if (span_of(one, area_.gutters) == span_of(other, area_.gutters) &&
            (smallest == 0 || step < smallest))
          smallest = step;
      }
    }
    return smallest;
  }

  const Rule* rule_between(double from, double to, std::size_t column,
                           std::size_t column_end) const {
    const double left = area_.edge(column);
    const double right = area_.edge(column_end);
    for (const Rule& rule : page_.rules) {
      if (rule.axis == Axis::horizontal && rule.at > from && rule.at < to &&
          std::min(rule.to, right) - std::max(rule.from, left) > kRuled * (right - left)) {
        return &rule;
      }
    }
    return nullptr;
  }
  const Rule* label_rule_between(double from, double to) const {
    return rule_between(from, to, area_.label, area_.label + 1);
  }

  // --- rows ---

  // A row for each label and, in the body, for what stands beside none. Between two of them the
  // edge is where the widest strip is free in all columns.
  void find_rows() {
    std::vector<Blob> rows;
    for (const Blob& blob : blobs_) {
      if (blob.covers(area_.label)) rows.push_back(blob);
    }
    const double body = top_of(area_.body);
    for (const Blob& blob : blobs_) {
      if (blob.bottom <= body) continue;
      if (std::ranges::none_of(rows, [&](const Blob& row) { return meet(row, blob); })) {
        rows.push_back(blob);
      }
    }
    std::ranges::sort(rows, {}, &Blob::middle);
    ys_.push_back(rows.front().top);
    for (const Blob& blob : blobs_) ys_.front() = std::min(ys_.front(), blob.top);
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
      ys_.push_back(edge_between(rows[i].bottom, rows[i + 1].top));
    }
    ys_.push_back(rows.back().bottom);
    for (const Blob& blob : blobs_) ys_.back() = std::max(ys_.back(), blob.bottom);
  }

  double edge_between(double from, double to) const {
    if (from >= to) return (from + to) / 2;
    if (const Rule* rule = label_rule_between(from, to)) return rule->at;
    std::vector<Gutter> covered;
    for (const Blob& blob : blobs_) {
      if (blob.bottom > from && blob.top < to) covered.push_back({blob.top, blob.bottom});
    }
    covered.push_back({to, to});
    std::ranges::sort(covered, {}, &Gutter::from);
    Gutter widest{from, from};
    double end = from;
    for (const Gutter& blob : covered) {
      if (blob.from - end > widest.to - widest.from) widest = {end, blob.from};
      end = std::max(end, blob.to);
    }
    return widest.to > widest.from ? widest.middle() : (from + to) / 2;
  }

  // In the rows of the header, what stands over others in its column has a row of its own there;
  // it heads the columns on both sides of it, too, as far as it stands in their middle.
  void part_header() {
    const double body = top_of(area_.body);
    for (Blob& blob : blobs_) {
      if (blob.top >= body || blob.column <= area_.label) continue;
      const double bottom = *std::ranges::upper_bound(ys_, blob.bottom - 1);
      const auto below = [&](std::size_t column) -> const Blob* {
        const auto found = std::ranges::find_if(blobs_, [&](const Blob& other) {
          return other.covers(column) && other.top >= blob.bottom - 1 && other.bottom <= bottom;
        });
        return found == blobs_.end() ? nullptr : &*found;
      };
      const bool heads = below(blob.column) != nullptr || blob.column_end > blob.column + 1;
      if (!heads) continue;
      widen(blob, below);
      double next = bottom;
      for (std::size_t c = blob.column; c < blob.column_end; ++c) {
        if (const Blob* found = below(c)) next = std::min(next, found->top);
      }
      if (next < bottom) {
        header_.push_back({Axis::horizontal, (blob.bottom + next) / 2, area_.edge(blob.column),
                           area_.edge(blob.column_end), 0});
      }
    }
  }

  // The header of the labels stands in the middle of all its lines, and so does that of a column
  // without a group.
  bool is_single(const Blob& header) const {
    return std::ranges::any_of(blobs_, [&](const Blob& blob) {
      return blob.covers(area_.label) && blob.top < top_of(area_.body) &&
             std::fabs(blob.middle() - header.middle()) < kSameHeight;
    });
  }

  // below: of a column, the blob that stands under this one; nullptr when there is none.
  template <typename Below>
  void widen(Blob& blob, Below below) const {
    const Blob* own = below(blob.column);
    const bool tells_singles = own != nullptr && !is_single(*own);
    const auto is_free = [&](std::size_t column) {
      const Blob* under = below(column);
      if (under == nullptr || (tells_singles && is_single(*under))) return false;
      return std::ranges::none_of(blobs_, [&](const Blob& other) {
        return &other != &blob && other.covers(column) && meet(other, blob);
      });
    };
    std::size_t lowest = blob.column;
    std::size_t highest = blob.column_end;
    while (lowest > area_.label + 1 && is_free(lowest - 1)) --lowest;
    while (highest < area_.columns() && is_free(highest)) ++highest;
    const double middle = (blob.x0 + blob.x1) / 2;
    // The middle of a column that has figures on one side is that of its header.
    const auto centre = [&](std::size_t column) {
      const Blob* under = below(column);
      return under != nullptr && under->column + 1 == under->column_end
                 ? (under->x0 + under->x1) / 2
                 : (area_.edge(column) + area_.edge(column + 1)) / 2;
    };
    const auto off = [&](std::size_t from, std::size_t end) {
      return std::min(std::fabs((area_.edge(from) + area_.edge(end)) / 2 - middle),
                      std::fabs((centre(from) + centre(end - 1)) / 2 - middle));
    };
    double nearest = off(blob.column, blob.column_end);
    for (std::size_t from = lowest; from <= blob.column; ++from) {
      for (std::size_t end = blob.column_end; end <= highest; ++end) {
        nearest = std::min(nearest, off(from, end));
      }
    }
    Blob best = blob;
    for (std::size_t from = lowest; from <= blob.column; ++from) {
      for (std::size_t end = blob.column_end; end <= highest; ++end) {
        const bool wider = end - from > best.column_end - best.column;
        const bool fits = off(from, end) <= nearest + kOutside;
        const bool best_fits = off(best.column, best.column_end) <= nearest + kOutside;
        if (!fits || (best_fits && !wider)) continue;
        best.column = from;
        best.column_end = end;
      }
    }
    blob = best;
  }

  // --- rules ---

  AlignedTable draw() const {
    AlignedTable table;
    for (const double y : ys_) {
      for (std::size_t c = 0; c < area_.columns(); ++c) {
        const bool crossed = std::ranges::any_of(blobs_, [&](const Blob& blob) {
          return blob.covers(c) && blob.top < y - 1 && blob.bottom > y + 1;
        });
        if (!crossed)
          table.rules.push_back({Axis::horizontal, y, area_.edge(c), area_.edge(c + 1), 0});
      }
    }
    std::ranges::copy(header_, std::back_inserter(table.rules));
    std::vector<double> ys = ys_;
    for (const Rule& rule : header_) ys.push_back(rule.at);
    std::ranges::sort(ys);
    for (std::size_t c = 0; c <= area_.columns(); ++c) {
      for (std::size_t i = 0; i + 1 < ys.size(); ++i) {
        const bool crossed = std::ranges::any_of(blobs_, [&](const Blob& blob) {
          return blob.column < c && c < blob.column_end && blob.middle() > ys[i] &&
                 blob.middle() < ys[i + 1];
        });
        if (!crossed) table.rules.push_back({Axis::vertical, area_.edge(c), ys[i], ys[i + 1], 0});
      }
    }
    // Pieces that cross none of the others must hang together with them.
    table.rules = merge_rules(std::move(table.rules));
    constexpr double kNoEnd = std::numeric_limits<double>::max();
    table.gutters.push_back({-kNoEnd, area_.left + kOutside});
    std::ranges::copy(area_.gutters, std::back_inserter(table.gutters));
    table.gutters.push_back({area_.right - kOutside, kNoEnd});
    return table;
  }

  const PageText& page_;
  const std::vector<TextLine>& lines_;
  const AlignedArea& area_;
  std::vector<std::vector<LineText>> texts_;  // of its lines
  std::vector<bool> has_figure_;              // of its lines, now that its columns are known
  bool ruled_rows_ = false;                   // a rule between any two lines with figures
  std::vector<Blob> blobs_;
  std::vector<double> ys_;
  std::vector<Rule> header_;  // within the rows of the header
};

bool is_page_number(const std::vector<TextLine>& lines) {
  return lines.size() > 1 && lines.front().texts.size() == 1 &&
         is_figure_text(string_of(lines.front().texts.front()));
}

// Does a line part the figures that stand below each other?
bool is_cut(const std::vector<FigureBlock>& blocks, std::size_t line) {
  return std::ranges::any_of(blocks, [&](const FigureBlock& block) {
    return block.lines.front() < line && block.lines.back() >= line;
  });
}

// May a figure begin with this word, behind the one that was drawn before it?
bool may_begin_figure(const Word& word, const Word* before) {
  if (word.text.find_first_of("0123456789") > kLongestSign || word.text.back() == '.') return false;
  return before == nullptr || before->baseline != word.baseline ||
         before->box.x1 > word.box.x0 + word.size ||
         word.box.x0 - before->box.x1 > (word.blank_before ? kTypedGap : kTextGap) * word.size;
}

// A quick look, for most pages are prose or ruled: are there as many figures as a table has?
bool may_have_tables(const PageText& page, const std::vector<bool>& used) {
  std::size_t figures = 0;
  for (std::size_t i = 0; i < page.words.size() && figures < kLeastFigureLines; ++i) {
    const Word* before = i > 0 ? &page.words[i - 1] : nullptr;
    if (!used[i] && may_begin_figure(page.words[i], before)) ++figures;
  }
  return figures == kLeastFigureLines;
}

}  // namespace

std::vector<AlignedTable> find_aligned_tables(const PageText& page, const std::vector<bool>& used,
                                              const std::vector<Rect>& ruled,
                                              const std::vector<Gutter>& before) {
  std::vector<AlignedTable> tables;
  if (before.empty() && !may_have_tables(page, used)) return tables;
  const std::vector<TextLine> lines = lines_outside(page, used);
  const std::vector<FigureBlock> blocks = find_blocks(lines, ruled);
  std::size_t first_free = 0;
  const auto add = [&](const AlignedArea& area) {
    tables.push_back(RuleMaker(page, lines, area).make());
    first_free = area.end;
  };
  if (before.size() > 2 && ruled.empty()) {
    const auto rest = find_rest(page, lines, before, is_page_number(lines) ? 1 : 0);
    if (rest && !is_cut(blocks, rest->end)) add(*rest);
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].lines.front() < first_free) continue;
    const bool is_last = i + 1 == blocks.size();
    const std::size_t end_free = is_last ? lines.size() : blocks[i + 1].lines.front();
    const auto area = find_area(page, lines, blocks[i], first_free, end_free);
    if (area && !is_chart(lines, *area)) add(*area);
  }
  return tables;
}

}  // namespace bocso
