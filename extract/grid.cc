// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/grid.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "extract/aligned.h"
#include "extract/aligned_cells.h"
#include "extract/drawing.h"
#include "extract/lines.h"
#include "extract/rule_group.h"
#include "extract/ruled_fields.h"

namespace bocso {
namespace {

constexpr double kSameLine = 1.0;  // of baselines, points
// Of the font size.
constexpr double kOverEdge = 0.2;     // a word that begins so far before an edge began there
constexpr double kWidestBlank = 0.6;  // between words of one text
// What has more is a drawing (a plan, graph paper): the largest sheets printed on one page have a
// few hundred.
constexpr std::size_t kMostRules = 10'000;

using WordsOfCell = std::vector<const Word*>;

// Words that run over the edge from the cell on their left, as spreadsheets show a text that is too
// long where the next cell is empty: one line of words without figures, which begins before the
// edge, a blank behind the last word on the left.
bool runs_over(const WordsOfCell& left, const WordsOfCell& words, double edge) {
  if (words.empty()) return false;
  const Word* first = words.front();
  for (const Word* word : words) {
    if (word->turn != Turn::none || std::fabs(word->baseline - first->baseline) > kSameLine ||
        word->text.find_first_of("0123456789") != std::string::npos) {
      return false;
    }
    if (word->box.x0 < first->box.x0) first = word;
  }
  if (first->box.x0 > edge - kOverEdge * first->size) return false;
  return std::any_of(left.begin(), left.end(), [&](const Word* word) {
    const double gap = first->box.x0 - word->box.x1;
    return std::fabs(word->baseline - first->baseline) <= kSameLine && gap > 0 &&
           gap < kWidestBlank * first->size;
  });
}

// Gives such words back to the cell they began in.
void return_overflow(const RuledFields& grid, std::vector<WordsOfCell>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const RuledFields::Area& area = grid.areas()[i];
    if (area.column == 0) continue;
    const std::size_t left = grid.area_at(area.row, area.column - 1);
    const RuledFields::Area& beside = grid.areas()[left];
    if (beside.row != area.row || beside.row_end != area.row_end) continue;
    if (!runs_over(words[left], words[i], grid.box_of(area).x0)) continue;
    words[left].insert(words[left].end(), words[i].begin(), words[i].end());
    words[i].clear();
  }
}

Cell make_cell(const RuledFields& grid, const RuledFields::Area& area, const WordsOfCell& words,
               int page) {
  Cell cell;
  cell.row = static_cast<int>(area.row);
  cell.column = static_cast<int>(area.column);
  cell.row_span = static_cast<int>(area.row_end - area.row);
  cell.column_span = static_cast<int>(area.column_end - area.column);
  cell.page = page;
  cell.box = grid.box_of(area);
  cell.content = join_lines(make_lines(words), page, nullptr);
  cell.bold = !words.empty() &&
              std::all_of(words.begin(), words.end(), [](const Word* w) { return w->bold; });
  cell.italic = !words.empty() &&
                std::all_of(words.begin(), words.end(), [](const Word* w) { return w->italic; });
  return cell;
}

// A frame around text, or a ruled list in one column, says nothing a paragraph does not.
bool is_table(const RuledFields& grid) {
  return !grid.too_large() && grid.columns() >= 2 && grid.areas().size() >= 2;
}

// The words in each cell, of those that are in no table yet.
std::vector<WordsOfCell> words_by_cell(const PageText& page, const std::vector<bool>& used,
                                       const RuledFields& grid) {
  std::vector<WordsOfCell> words(grid.areas().size());
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    if (used[i] || !grid.box().contains(word.box.centre_x(), word.box.centre_y())) continue;
    words[grid.area_at_point(word.box.centre_x(), word.box.centre_y())].push_back(&word);
  }
  return words;
}

// The table of these words; nullopt when there are none.
std::optional<Table> make_table(const PageText& page, const RuledFields& grid,
                                std::vector<WordsOfCell> words) {
  if (std::ranges::all_of(words, [](const WordsOfCell& cell) { return cell.empty(); })) {
    return std::nullopt;
  }
  return_overflow(grid, words);
  Table table;
  table.rows = static_cast<int>(grid.rows());
  table.columns = static_cast<int>(grid.columns());
  table.column_edges = grid.column_edges();
  table.parts = {{page.number, grid.box()}};
  for (std::size_t i = 0; i < grid.areas().size(); ++i) {
    table.cells.push_back(make_cell(grid, grid.areas()[i], words[i], page.number));
  }
  return table;
}

void use_words(const PageText& page, const Rect& box, std::vector<bool>& used) {
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    const Rect& word = page.words[i].box;
    used[i] = used[i] || box.contains(word.centre_x(), word.centre_y());
  }
}

// Adds the rules that the cells show to be left out. Were there any?
bool complete(const PageText& page, const RuledFields& grid, const std::vector<WordsOfCell>& words,
              RuleGroup& group) {
  std::vector<RuledCell> cells;
  for (std::size_t i = 0; i < words.size(); ++i) {
    cells.push_back({grid.box_of(grid.areas()[i]), words[i]});
  }
  const std::vector<Rule> more = find_rules_left_out(page, cells);
  for (const Rule& rule : more) {
    (rule.axis == Axis::horizontal ? group.horizontal : group.vertical).push_back(rule);
  }
  return !more.empty();
}

// Returns where there are drawings.
std::vector<Rect> add_ruled_tables(const PageText& page, PageTables& out) {
  std::vector<Rect> drawings;
  std::vector<RuleGroup> groups = connected_rules(page.rules);
  join_at_bands(page, groups);
  for (RuleGroup& group : groups) {
    RuledFields grid(group);
    if (grid.too_large()) {
      out.note =
          fmt::format("a drawing of {} × {} fields, over the limit of {}: it is read as no table",
                      grid.rows(), grid.columns(), RuledFields::kMost);
      continue;
    }
    if (!is_table(grid)) continue;
    std::vector<WordsOfCell> words = words_by_cell(page, out.used, grid);
    if (complete(page, grid, words, group)) {
      RuledFields completed(group);
      if (!completed.too_large()) {
        grid = std::move(completed);
        words = words_by_cell(page, out.used, grid);
      }
    }
    std::optional<Table> table = make_table(page, grid, std::move(words));
    if (!table) continue;
    if (is_drawing(*table)) {
      drawings.push_back(grid.box());
      continue;
    }
    use_words(page, grid.box(), out.used);
    out.tables.push_back(std::move(*table));
  }
  return drawings;
}

void add_aligned_tables(const PageText& page, const std::vector<Gutter>& before,
                        const std::vector<Rect>& drawings, PageTables& out) {
  std::vector<Rect> ruled;
  for (const Table& table : out.tables) ruled.push_back(table.parts.front().box);
  std::vector<bool> used = out.used;
  for (const Rect& drawing : drawings) use_words(page, drawing, used);
  for (AlignedTable& aligned : find_aligned_tables(page, used, ruled, before)) {
    for (const RuleGroup& group : connected_rules(aligned.rules)) {
      const RuledFields grid(group);
      if (grid.columns() + 1 != aligned.gutters.size() || !is_table(grid)) continue;
      if (auto table = make_table(page, grid, words_by_cell(page, out.used, grid))) {
        use_words(page, grid.box(), out.used);
        table->gutters = std::move(aligned.gutters);
        out.tables.push_back(std::move(*table));
      }
      break;
    }
  }
}

}  // namespace

PageTables find_tables(const PageText& page, const std::vector<Gutter>& before) {
  PageTables out;
  out.used.assign(page.words.size(), false);
  if (page.rules.size() > kMostRules) {
    out.note = fmt::format(
        "a drawing of {} lines, over the limit of {}: no table is looked for on the page",
        page.rules.size(), kMostRules);
    return out;
  }
  const std::vector<Rect> drawings = add_ruled_tables(page, out);
  add_aligned_tables(page, before, drawings, out);
  std::stable_sort(out.tables.begin(), out.tables.end(), [](const Table& a, const Table& b) {
    return a.parts.front().box.y0 < b.parts.front().box.y0;
  });
  return out;
}

std::vector<Rect> ruled_cells(const std::vector<Rule>& rules) {
  std::vector<Rect> cells;
  if (rules.size() > kMostRules) return cells;
  for (const RuleGroup& group : connected_rules(rules)) {
    const RuledFields grid(group);
    if (!is_table(grid)) continue;
    for (const RuledFields::Area& area : grid.areas()) cells.push_back(grid.box_of(area));
  }
  return cells;
}

}  // namespace bocso
