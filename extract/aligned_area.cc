// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/aligned_area.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "extract/aligned_measures.h"
#include "normalize/number.h"
#include "normalize/ordinal.h"

namespace bocso {
namespace {

constexpr double kIndent = 2.0;        // of labels, of the font size
constexpr double kTitle = 0.4;         // of a table's width: what is wider stands over it
constexpr double kInTheMiddle = 0.03;  // of a table's width: off its middle
constexpr double kHeading = 0.6;       // of a table's width: no heading of a group is wider
constexpr double kHeadingOff = 0.15;   // of a table's width: headings from its middle

// A number beside an axis.
struct ScaleMark {
  double y = 0;
  double value = 0;
};
constexpr std::size_t kLeastMarks = 4;
constexpr double kEvenly = 0.08;     // of the commonest step: how far steps of one scale differ
constexpr double kEvenShare = 0.75;  // of the steps: scales may stand below each other

bool is_scale(const std::vector<ScaleMark>& marks) {
  std::vector<double> slopes;
  for (std::size_t i = 1; i < marks.size(); ++i) {
    if (marks[i].y == marks[i - 1].y) return false;
    slopes.push_back((marks[i].value - marks[i - 1].value) / (marks[i].y - marks[i - 1].y));
  }
  std::ranges::sort(slopes);
  const double middle = slopes[slopes.size() / 2];
  const auto even = std::ranges::count_if(slopes, [&](double slope) {
    return std::fabs(slope - middle) <= kEvenly * std::fabs(middle);
  });
  return middle != 0 &&
         static_cast<double>(even) >= kEvenShare * static_cast<double>(slopes.size());
}

class AreaFinder {
 public:
  AreaFinder(const PageText& page, const std::vector<TextLine>& lines)
      : page_(page), lines_(lines) {}

  std::optional<AlignedArea> around(const FigureBlock& block, std::size_t first_free,
                                    std::size_t end_free) {
    area_.figure_lines = block.lines;
    area_.first = block.lines.front();
    area_.end = block.lines.back() + 1;
    area_.body = area_.first;
    find_gutters(false);
    if (area_.gutters.empty()) return std::nullopt;
    find_label_column();
    find_width();
    find_gutters(true);
    if (area_.gutters.empty()) return std::nullopt;
    find_label_column();
    extend(first_free, end_free);
    find_gutters(true);
    find_label_column();
    join_columns();
    area_.left = std::numeric_limits<double>::infinity();
    find_sides();
    return std::move(area_);
  }

  std::optional<AlignedArea> rest_of(const std::vector<Gutter>& before, std::size_t first) {
    area_.gutters.assign(before.begin() + 1, before.end() - 1);
    area_.first = area_.end = first;
    bool any_figure = false;
    bool any_header = false;
    while (area_.end < lines_.size() && goes_on_in_columns(area_.end, any_figure)) {
      const TextLine& line = lines_[area_.end];
      any_header = any_header || (!any_figure && begins_header(line));
      if (line.figure) area_.figure_lines.push_back(area_.end);
      narrow(line);
      ++area_.end;
    }
    if (!any_figure) return std::nullopt;
    find_label_column();
    find_width();
    const bool below_header = any_header && !area_.figure_lines.empty();
    area_.body = below_header ? area_.figure_lines.front() : first;
    area_.left = before.front().to - kOutside;
    area_.right = before.back().from + kOutside;
    find_sides();
    return std::move(area_);
  }

 private:
  // The strips that the lines with figures leave free and then, as far as they do not run over one
  // of those, all lines.
  void find_gutters(bool all_lines) {
    std::vector<Gutter> covered;
    double size = 0;
    for (std::size_t i = area_.first; i < area_.end; ++i) {
      if (!all_lines && !lines_[i].figure) continue;
      const std::vector<LineText> texts = texts_of(lines_[i], area_.gutters);
      if (is_group_heading(texts, area_)) continue;
      size = std::max(size, lines_[i].size);
      for (const LineText& text : texts) {
        if (span_of(text, area_.gutters).count() > 1) continue;
        double end = text.x0;
        for (const Word* word : text.words) {
          covered.push_back({is_typed_blank(end, *word) ? end : word->box.x0, word->box.x1});
          end = word->box.x1;
        }
      }
    }
    if (covered.empty()) return;
    std::ranges::sort(covered, {}, &Gutter::from);
    std::vector<Gutter> free;
    double end = covered.front().to;
    for (const Gutter& word : covered) {
      const double width = word.from - end;
      const bool known = std::ranges::any_of(
          area_.gutters, [&](const Gutter& g) { return g.from < word.from && end < g.to; });
      if (width >= (known ? kLeastGutter / 2 : kLeastGutter) * size) {
        free.push_back({end, word.from});
      }
      end = std::max(end, word.to);
    }
    area_.gutters = std::move(free);
  }

  void narrow(const TextLine& line) {
    const std::vector<LineText> texts = texts_of(line, area_.gutters);
    if (is_group_heading(texts, area_)) return;
    for (const LineText& text : texts) {
      for (Gutter& gutter : area_.gutters) {
        if (crosses(text, gutter)) continue;
        if (is_right_of(text, gutter)) {
          gutter.to = std::min(gutter.to, text.x0);
        } else {
          gutter.from = std::max(gutter.from, text.x1);
        }
      }
    }
  }

  // A header in the middle of its column may leave a strip free to the figures at its side: it and
  // they are one column, where one ends above the other and no line has a text in both.
  void join_columns() {
    struct Lines {
      std::size_t first = std::numeric_limits<std::size_t>::max();
      std::size_t last = 0;
      bool figures = false;  // begins with one: its header is elsewhere

      bool is_filled() const { return first <= last; }
    };
    std::vector<Lines> own(area_.columns());
    for (std::size_t i = area_.first; i < area_.end; ++i) {
      for (const LineText& text : texts_of(lines_[i], area_.gutters)) {
        const ColumnSpan span = span_of(text, area_.gutters);
        if (span.count() > 1) continue;
        Lines& column = own[span.from];
        if (!column.is_filled()) column.figures = is_figure_text(string_of(text));
        column.first = std::min(column.first, i);
        column.last = std::max(column.last, i);
      }
    }
    const std::size_t body = area_.figure_lines.size() > 1 ? area_.figure_lines[1] : area_.end;
    for (std::size_t c = area_.columns() - 1; c > area_.label + 1; --c) {
      const Lines& left = own[c - 1];
      const Lines& right = own[c];
      if (!left.is_filled() || !right.is_filled()) continue;
      const auto [above, below] =
          left.first < right.first ? std::pair(left, right) : std::pair(right, left);
      // Above are the header and the row of column numbers.
      if (above.last >= below.first || above.last >= body || !below.figures) continue;
      if (above.figures && above.first != above.last) continue;
      area_.gutters.erase(area_.gutters.begin() + static_cast<std::ptrdiff_t>(c - 1));
      own[c - 1] = {above.first, below.last, false};
      own.erase(own.begin() + static_cast<std::ptrdiff_t>(c));
    }
  }

  // The column with the most letters before the first figures.
  void find_label_column() {
    std::vector<std::size_t> letters(area_.columns());
    std::size_t figures = area_.columns() - 1;
    for (std::size_t i = area_.first; i < area_.end; ++i) {
      for (const LineText& text : texts_of(lines_[i], area_.gutters)) {
        const std::string words = string_of(text);
        if (!is_figure_text(words)) letters[span_of(text, area_.gutters).from] += words.size();
      }
      if (!lines_[i].figure) continue;
      const LineText& figure = lines_[i].texts[*lines_[i].figure];
      figures = std::min(figures, span_of(figure, area_.gutters).from);
    }
    const auto end =
        letters.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(figures, 1));
    area_.label =
        static_cast<std::size_t>(std::max_element(letters.begin(), end) - letters.begin());
    area_.label_left = std::numeric_limits<double>::infinity();
    for (std::size_t i = area_.first; i < area_.end; ++i) {
      for (const LineText& text : texts_of(lines_[i], area_.gutters)) {
        if (span_of(text, area_.gutters).from != area_.label) continue;
        area_.label_left = std::min(area_.label_left, text.x0);
      }
    }
  }

  // --- lines above and below ---

  void extend(std::size_t first_free, std::size_t end_free) {
    while (area_.first > first_free &&
           step(area_.first - 1) <= kNextLine * lines_[area_.first].size &&
           fits_above(area_.first - 1)) {
      narrow(lines_[--area_.first]);
    }
    for (std::size_t line = area_.end;
         line < end_free && !begins_header(lines_[line]) && fits_below(line); ++line) {
      if (!goes_on_below(line)) continue;
      while (area_.end <= line) narrow(lines_[area_.end++]);
    }
  }

  // A text over the whole table: wide, in its middle, or above its first rule.
  bool is_title(const LineText& text, std::size_t line) const {
    const bool in_the_middle = std::fabs(text.middle() - area_.middle) < kInTheMiddle * area_.width;
    return text.width() > kTitle * area_.width || in_the_middle ||
           (!is_in_header(line) && wide_rule_between(text.baseline, lines_[line + 1].baseline()));
  }

  // Columns with more lines than others have lines of their own between them.
  bool is_in_header(std::size_t line) const {
    for (std::size_t i = line; i-- > 0;) {
      const double apart = lines_[line].baseline() - lines_[i].baseline();
      if (apart > kNextLine * lines_[line].size) return false;
      if (texts_of(lines_[i], area_.gutters).size() > 1) return true;
    }
    return false;
  }

  bool wide_rule_between(double from, double to) const {
    return std::ranges::any_of(page_.rules, [&](const Rule& rule) {
      return is_wide(rule) && rule.at > from && rule.at < to;
    });
  }

  // Only in a header, above all figures, texts stand over several columns.
  bool goes_on_in_columns(std::size_t line, bool& any_figure) const {
    if (line > area_.first && step(line - 1) > kFarthestLine * lines_[line].size) return false;
    const std::vector<LineText> texts = texts_of(lines_[line], area_.gutters);
    for (const LineText& text : texts) {
      const ColumnSpan span = span_of(text, area_.gutters);
      const bool heads = !any_figure && span.from > 0 && texts.size() > 1;
      if (span.count() > 1 && !heads) return false;
    }
    any_figure = any_figure || std::ranges::any_of(texts, [&](const LineText& text) {
                   return span_of(text, area_.gutters).from > 0 && is_figure_text(string_of(text));
                 });
    return true;
  }

  double step(std::size_t line) const {
    return lines_[line + 1].baseline() - lines_[line].baseline();
  }

  // A text may stand over several columns of figures. One alone goes on in the line below, or
  // begins where labels do (titles stand in the middle), and is no page number and no "Đơn vị tính:
  // triệu đồng".
  bool fits_above(std::size_t line) const {
    const std::vector<LineText> texts = texts_of(lines_[line], area_.gutters);
    if (is_group_heading(texts, area_)) return line + kHeadingLines >= area_.figure_lines.front();
    for (const LineText& text : texts) {
      const ColumnSpan span = span_of(text, area_.gutters);
      if (span.count() > 1 && span.from <= area_.label) return false;
    }
    const double size = std::min(lines_[line].size, lines_[line + 1].size);
    if (texts.size() > 1 || step(line) <= kWidestLine * size) return true;
    const LineText& text = texts.front();
    if (span_of(text, area_.gutters).from <= area_.label) {
      return std::fabs(text.x0 - area_.label_left) <= kIndent * size;
    }
    const std::string words = string_of(text);
    return !is_title(text, line) && !is_figure_text(words) && words.find(':') == std::string::npos;
  }

  bool fits_below(std::size_t line) const {
    return step(line - 1) <= kNextLine * lines_[line - 1].size &&
           std::ranges::all_of(texts_of(lines_[line], area_.gutters), [&](const LineText& text) {
             return span_of(text, area_.gutters).count() == 1;
           });
  }

  // Rows have labels or figures, though words in other columns may begin above these; words that go
  // on there stand close.
  bool goes_on_below(std::size_t line) const {
    if (line == area_.end && step(line - 1) <= kWidestLine * lines_[line].size) return true;
    return std::ranges::any_of(texts_of(lines_[line], area_.gutters), [&](const LineText& text) {
      return span_of(text, area_.gutters).from <= area_.label || is_figure_text(string_of(text));
    });
  }

  // Of the lines with figures, and the rules between them.
  void find_width() {
    double left = lines_[area_.end - 1].line.box.x0;
    double right = lines_[area_.end - 1].line.box.x1;
    for (std::size_t i = area_.first; i < area_.end; ++i) {
      if (!lines_[i].figure) continue;
      left = std::min(left, lines_[i].line.box.x0);
      right = std::max(right, lines_[i].line.box.x1);
    }
    area_.width = right - left;
    const double top = lines_[area_.first].line.box.y0;
    const double bottom = lines_[area_.end - 1].line.box.y1;
    for (const Rule& rule : page_.rules) {
      if (!is_wide(rule) || rule.at < top - kNextLine * lines_[area_.first].size ||
          rule.at > bottom) {
        continue;
      }
      left = std::min(left, rule.from);
      right = std::max(right, rule.to);
    }
    area_.width = right - left;
    area_.middle = (left + right) / 2;
  }

  bool is_wide(const Rule& rule) const {
    return rule.axis == Axis::horizontal && rule.to - rule.from > kRuled * area_.width;
  }

  void find_sides() {
    for (std::size_t i = area_.first; i < area_.end; ++i) {
      area_.left = std::min(area_.left, lines_[i].line.box.x0 - kOutside);
      area_.right = std::max(area_.right, lines_[i].line.box.x1 + kOutside);
    }
  }

  const PageText& page_;
  const std::vector<TextLine>& lines_;
  AlignedArea area_;
};

}  // namespace

double AlignedArea::edge(std::size_t column) const {
  if (column == 0) return left;
  return column == columns() ? right : gutters[column - 1].middle();
}

bool is_group_heading(const std::vector<LineText>& texts, const AlignedArea& area) {
  if (texts.size() > 1 || !leading_ordinal(string_of(texts.front()))) return false;
  const LineText& text = texts.front();
  return text.width() <= kHeading * area.width &&
         text.x0 > area.label_left + kIndent * text.words.front()->size &&
         std::fabs(text.middle() - area.middle) < kHeadingOff * area.width;
}

bool is_chart(const std::vector<TextLine>& lines, const AlignedArea& area) {
  std::vector<std::vector<ScaleMark>> columns(area.columns());
  for (std::size_t i = area.first; i < area.end; ++i) {
    for (const LineText& text : texts_of(lines[i], area.gutters)) {
      if (const std::optional<Number> number = number_at(string_of(text), 0)) {
        const Decimal& value = number->first().value;
        columns[span_of(text, area.gutters).from].push_back(
            {text.baseline, static_cast<double>(value.coefficient) / std::pow(10, value.decimals)});
      }
    }
  }
  std::erase_if(columns, [](const auto& marks) { return marks.size() < kLeastMarks; });
  return columns.size() > 1 && std::ranges::all_of(columns, is_scale);
}

std::optional<AlignedArea> find_area(const PageText& page, const std::vector<TextLine>& lines,
                                     const FigureBlock& block, std::size_t first_free,
                                     std::size_t end_free) {
  return AreaFinder(page, lines).around(block, first_free, end_free);
}

std::optional<AlignedArea> find_rest(const PageText& page, const std::vector<TextLine>& lines,
                                     const std::vector<Gutter>& before, std::size_t first) {
  return AreaFinder(page, lines).rest_of(before, first);
}

}  // namespace bocso
