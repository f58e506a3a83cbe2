// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

#include "normalize/utf8.h"

namespace bocso {
namespace {

// Shares of the font size unless said otherwise.
constexpr double kColumnGap = 1.5;      // a gap this wide, without typed blanks, may part columns
constexpr double kLoneColumnGap = 4.0;  // on one line alone it must be this wide
constexpr double kGutter = 0.8;         // what lines of one column run must leave free in common
constexpr double kLongestStep = 4.0;    // between lines of one column run
constexpr double kSameEnd = 3.0;        // points: lines that end at one margin

struct Gap {
  double from = 0;
  double to = 0;
};

// The gaps in a line that could part columns. A gap filled with typed blanks is part of the text
// ("Số:      /BC-VP").
std::vector<Gap> wide_gaps(const Line& line) {
  std::vector<Gap> gaps;
  double end = line.words.front()->box.x1;
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    const Word& word = *line.words[i];
    if (!word.blank_before && word.box.x0 - end > kColumnGap * word.size)
      gaps.push_back({end, word.box.x0});
    end = std::max(end, word.box.x1);
  }
  return gaps;
}

// What is left of a gutter when this line must leave it free, too; nullopt when the line runs
// across.
std::optional<Gap> narrowed(const Gap& gutter, const Line& line) {
  Gap free = gutter;
  const Word* right = nullptr;
  for (const Word* word : line.words) {
    const bool on_left = word->box.centre_x() < (gutter.from + gutter.to) / 2;
    if (on_left) {
      free.from = std::max(free.from, word->box.x1);
    } else {
      free.to = std::min(free.to, word->box.x0);
      if (right == nullptr) right = word;
    }
  }
  // Words parted by a typed blank are one text that runs over the gutter.
  const bool both_sides = right != nullptr && right != line.words.front();
  if (both_sides && right->blank_before) return std::nullopt;
  if (free.to - free.from < kGutter * line.words.front()->size) return std::nullopt;
  return free;
}

// Lines first…last stand side by side in two columns, parted by the gutter.
struct ColumnRun {
  std::size_t last = 0;
  Gap gutter;
};

std::optional<ColumnRun> column_run(const std::vector<Line>& lines, std::size_t first) {
  std::optional<ColumnRun> best;
  for (const Gap& gap : wide_gaps(lines[first])) {
    ColumnRun run{first, gap};
    int both_sides = 1;
    bool one_is_enough = gap.to - gap.from > kLoneColumnGap * lines[first].words.front()->size;
    for (std::size_t i = first + 1; i < lines.size(); ++i) {
      const double step = lines[i].baseline - lines[i - 1].baseline;
      if (step > kLongestStep * lines[i].words.front()->size) break;
      const std::optional<Gap> free = narrowed(run.gutter, lines[i]);
      if (!free) break;
      const double middle = (free->from + free->to) / 2;
      const bool left = lines[i].box.x0 < middle;
      const bool right = lines[i].box.x1 > middle;
      if (left && right) ++both_sides;
      run = {i, *free};
    }
    if (both_sides < 2 && !one_is_enough) continue;
    if (!best || run.last > best->last) best = run;
  }
  return best;
}

// Cuts lines into columns in reading order.
std::vector<TextColumn> columns_of(const std::vector<Line>& lines) {
  std::vector<TextColumn> columns(1);
  for (std::size_t i = 0; i < lines.size();) {
    const std::optional<ColumnRun> run = column_run(lines, i);
    if (!run) {
      columns.back().lines.push_back(describe(lines[i]));
      ++i;
      continue;
    }
    std::vector<const Word*> left;
    std::vector<const Word*> right;
    const double middle = (run->gutter.from + run->gutter.to) / 2;
    for (; i <= run->last; ++i) {
      for (const Word* word : lines[i].words)
        (word->box.centre_x() < middle ? left : right).push_back(word);
    }
    // A side may itself stand in columns (three signatures side by side).
    for (const auto& side : {left, right}) {
      for (TextColumn& column : columns_of(make_lines(side))) {
        column.beside_another = true;
        columns.push_back(std::move(column));
      }
    }
    columns.emplace_back();
  }
  std::erase_if(columns, [](const TextColumn& column) { return column.lines.empty(); });
  return columns;
}

// Where lines end: the furthest place that several lines reach; without one, where the longest
// ends.
void measure_line_ends(const std::vector<const BodyLine*>& lines, TextColumn& column) {
  std::vector<double> ends;
  for (const BodyLine* line : lines) ends.push_back(line->line.box.x1);
  std::sort(ends.rbegin(), ends.rend());
  for (std::size_t i = 0; i + 2 < ends.size(); ++i) {
    if (ends[i] - ends[i + 2] >= kSameEnd) continue;
    column.text_right = ends[i];
    column.has_margin = true;
    return;
  }
  column.text_right = ends.front();
}

}  // namespace

double commonest_size(const std::vector<const Word*>& words) {
  std::map<long, std::size_t> letters;
  for (const Word* word : words) letters[std::lround(word->size * 10)] += word->text.size();
  const auto most =
      std::max_element(letters.begin(), letters.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : static_cast<double>(most->first) / 10;
}

BodyLine describe(Line line) {
  BodyLine body;
  body.size = commonest_size(line.words);
  body.bold = true;
  body.italic = true;
  std::string letters;
  for (const Word* word : line.words) {
    if (word->raised) continue;
    body.bold = body.bold && word->bold;
    body.italic = body.italic && word->italic;
    letters += word->text;
  }
  body.capitals = is_upper_case(letters);
  body.line = std::move(line);
  return body;
}

void measure(TextColumn& column) {
  column.left = column.lines.front().line.box.x0;
  column.right = column.lines.front().line.box.x1;
  for (const BodyLine& line : column.lines) {
    column.left = std::min(column.left, line.line.box.x0);
    column.right = std::max(column.right, line.line.box.x1);
  }
  std::vector<const BodyLine*> lines;
  for (const BodyLine& line : column.lines) lines.push_back(&line);
  measure_line_ends(lines, column);
}

namespace {

// Columns that take the whole width share the page's margins: the few lines above a table do not
// show what they are centred on. A table may be wider than the text, so it does not say where lines
// end.
void measure_together(std::vector<TextColumn>& columns, const std::vector<Rect>& obstacles) {
  std::optional<Gap> text;
  const auto widen = [&](double from, double to) {
    text = text ? Gap{std::min(text->from, from), std::max(text->to, to)} : Gap{from, to};
  };
  std::vector<const BodyLine*> lines;
  for (const Rect& table : obstacles) widen(table.x0, table.x1);
  for (TextColumn& column : columns) {
    measure(column);
    if (column.beside_another) continue;
    widen(column.left, column.right);
    for (const BodyLine& line : column.lines) lines.push_back(&line);
  }
  for (TextColumn& column : columns) {
    if (column.beside_another) continue;
    measure_line_ends(lines, column);
    column.left = text->from;
    column.right = text->to;
  }
}

}  // namespace

std::vector<TextColumn> read_columns(const std::vector<Line>& lines,
                                     const std::vector<Rect>& obstacles) {
  std::vector<double> cuts;
  for (const Rect& table : obstacles) cuts.push_back(table.y0);
  std::sort(cuts.begin(), cuts.end());
  cuts.push_back(std::numeric_limits<double>::infinity());  // behind the last line

  std::vector<TextColumn> columns;
  auto line = lines.begin();
  for (double cut : cuts) {
    std::vector<Line> stretch;
    for (; line != lines.end() && !(line->box.centre_y() >= cut); ++line) stretch.push_back(*line);
    for (TextColumn& column : columns_of(stretch)) columns.push_back(std::move(column));
  }
  measure_together(columns, obstacles);
  return columns;
}

}  // namespace bocso
