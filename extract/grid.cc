// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/grid.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <optional>
#include <string>
#include <tuple>

#include "extract/aligned.h"
#include "extract/aligned_cells.h"
#include "extract/drawing.h"
#include "extract/lines.h"
#include "normalize/ordinal.h"

namespace bocso {
namespace {

// Points. Drawn tables are not exact: ends may miss the crossing they mean by this much.
constexpr double kReach = 3.0;
constexpr double kSameRowEdge = 3.5;     // rules of one edge, drawn cell by cell
constexpr double kSameColumnEdge = 5.0;  // header and body are often set apart a little
constexpr double kOpenSide = 8.0;  // rules that run this far past the last edge show an open side
constexpr double kCoveredShare = 0.6;  // of a cell's side, for the side to count as ruled
constexpr double kSameLine = 1.0;      // of baselines
// Of the font size.
constexpr double kOverEdge = 0.2;        // a word that begins so far before an edge began there
constexpr double kWidestBlank = 0.6;     // between words of one text
constexpr double kTallestBand = 40.0;    // of a row merged over all columns: two lines
constexpr double kWidestOrdinal = 60.0;  // of the column of ordinals
// What has more is a drawing (a plan, graph paper), no table: the largest sheets printed on one
// page have a few hundred rules and some ten thousand fields.
constexpr std::size_t kMostRules = 10'000;    // of a page
constexpr std::size_t kMostFields = 100'000;  // of a table

class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void unite(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

 private:
  std::vector<std::size_t> parent_;
};

bool cross(const Rule& horizontal, const Rule& vertical) {
  return vertical.at >= horizontal.from - kReach && vertical.at <= horizontal.to + kReach &&
         horizontal.at >= vertical.from - kReach && horizontal.at <= vertical.to + kReach;
}

// Rules that hang together by crossings, each group with both axes in it.
struct RuleGroup {
  std::vector<Rule> horizontal;
  std::vector<Rule> vertical;
};
std::vector<RuleGroup> connected_rules(const std::vector<Rule>& rules) {
  UnionFind groups(rules.size());
  for (std::size_t h = 0; h < rules.size(); ++h) {
    if (rules[h].axis != Axis::horizontal) continue;
    for (std::size_t v = 0; v < rules.size(); ++v) {
      if (rules[v].axis == Axis::vertical && cross(rules[h], rules[v])) groups.unite(h, v);
    }
  }
  std::vector<RuleGroup> out(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    RuleGroup& group = out[groups.find(i)];
    (rules[i].axis == Axis::horizontal ? group.horizontal : group.vertical).push_back(rules[i]);
  }
  std::erase_if(out, [](const RuleGroup& g) { return g.horizontal.empty() || g.vertical.empty(); });
  return out;
}

struct Extent {
  double low = 0;
  double high = 0;
};
Extent extent_of(const std::vector<Rule>& rules) {
  Extent extent{rules.front().at, rules.front().at};
  for (const Rule& rule : rules) {
    extent.low = std::min(extent.low, rule.at);
    extent.high = std::max(extent.high, rule.at);
  }
  return extent;
}

// The positions of the rules, those of one edge taken together.
std::vector<double> edges_of(const std::vector<Rule>& rules, double same_edge) {
  std::vector<double> at;
  for (const Rule& rule : rules) at.push_back(rule.at);
  std::sort(at.begin(), at.end());
  std::vector<double> edges;
  for (std::size_t first = 0; first < at.size();) {
    std::size_t last = first + 1;
    while (last < at.size() && at[last] - at[first] <= same_edge) ++last;
    edges.push_back((at[first] + at[last - 1]) / 2);
    first = last;
  }
  return edges;
}

// A table without an outer border: the rules of the other axis run on to where its side is.
void add_open_sides(std::vector<double>& edges, const std::vector<Rule>& crossing) {
  double low = edges.front();
  double high = edges.back();
  for (const Rule& rule : crossing) {
    low = std::min(low, rule.from);
    high = std::max(high, rule.to);
  }
  if (low < edges.front() - kOpenSide) edges.insert(edges.begin(), low);
  if (high > edges.back() + kOpenSide) edges.push_back(high);
}

bool same_edges(const std::vector<double>& a, const std::vector<double>& b) {
  return std::ranges::equal(a, b,
                            [](double x, double y) { return std::abs(x - y) <= kSameColumnEdge; });
}

// Does the first row below begin with a number, so that it is none of a header?
bool begins_with_ordinal(const PageText& page, const RuleGroup& group) {
  const double left = edges_of(group.vertical, kSameColumnEdge).front();
  const std::vector<double> ys = edges_of(group.horizontal, kSameRowEdge);
  if (ys.size() < 2) return false;
  std::string text;
  for (const Word& word : page.words) {
    if (word.box.centre_x() < left && word.box.x0 > left - kWidestOrdinal &&
        word.box.centre_y() > ys[0] && word.box.centre_y() < ys[1]) {
      text += word.text;
    }
  }
  return read_ordinal(text).has_value();
}

// In a table without sides a row merged over all columns ("I. Các sở, ngành") has no rules that
// tie it to the rows around it: the same columns go on below, a row of text further down, with a
// numbered row.
bool goes_on_below(const PageText& page, const RuleGroup& above, const RuleGroup& below) {
  const double gap = extent_of(below.horizontal).low - extent_of(above.horizontal).high;
  if (gap <= 0 || gap > kTallestBand) return false;
  const auto open_side = [](const RuleGroup& group) {
    std::vector<double> edges = edges_of(group.vertical, kSameColumnEdge);
    const std::size_t drawn = edges.size();
    add_open_sides(edges, group.horizontal);
    return edges.size() == drawn + 2;
  };
  return open_side(above) && open_side(below) &&
         same_edges(edges_of(above.vertical, kSameColumnEdge),
                    edges_of(below.vertical, kSameColumnEdge)) &&
         begins_with_ordinal(page, below);
}

void join_at_bands(const PageText& page, std::vector<RuleGroup>& groups) {
  std::ranges::sort(groups, {}, [](const RuleGroup& g) { return extent_of(g.horizontal).low; });
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t k = i + 1; k < groups.size(); ++k) {
      if (!goes_on_below(page, groups[i], groups[k])) continue;
      std::ranges::copy(groups[k].horizontal, std::back_inserter(groups[i].horizontal));
      std::ranges::copy(groups[k].vertical, std::back_inserter(groups[i].vertical));
      groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(k--));
    }
  }
}

// The rules that lie on each of the edges.
std::vector<std::vector<Rule>> rules_by_edge(std::vector<Rule> rules,
                                             const std::vector<double>& edges, double same_edge) {
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) {
    return std::tie(a.at, a.from) < std::tie(b.at, b.from);
  });
  std::vector<std::vector<Rule>> out;
  auto first = rules.begin();
  for (double edge : edges) {
    while (first != rules.end() && first->at < edge - same_edge) ++first;
    auto last = first;
    while (last != rules.end() && last->at <= edge + same_edge) ++last;
    out.emplace_back(first, last);
  }
  return out;
}

double covered(const std::vector<Rule>& rules, double from, double to) {
  double sum = 0;
  for (const Rule& rule : rules)
    sum += std::max(0.0, std::min(rule.to, to) - std::max(rule.from, from));
  return sum;
}

std::size_t index_of(const std::vector<double>& edges, double position) {
  const auto after = std::upper_bound(edges.begin(), edges.end(), position);
  const auto index = after - edges.begin() - 1;
  return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(index, 0, std::ssize(edges) - 2));
}

// A grid of elementary fields; fields not parted by a rule are one cell.
class Grid {
 public:
  explicit Grid(const RuleGroup& group)
      : xs_(edges_of(group.vertical, kSameColumnEdge)),
        ys_(edges_of(group.horizontal, kSameRowEdge)) {
    add_open_sides(xs_, group.horizontal);
    add_open_sides(ys_, group.vertical);
    if (xs_.size() < 2 || ys_.size() < 2) return;
    rows_ = ys_.size() - 1;
    columns_ = xs_.size() - 1;
    if (!too_large()) join_fields(group);
  }

  bool too_large() const { return rows_ * columns_ > kMostFields; }
  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  Rect box() const { return {xs_.front(), ys_.front(), xs_.back(), ys_.back()}; }
  const std::vector<double>& column_edges() const { return xs_; }

  // The rectangle of fields, in grid positions, that a cell covers.
  struct Area {
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t row_end = 0;
    std::size_t column_end = 0;
  };
  const std::vector<Area>& areas() const { return areas_; }
  std::size_t area_at(std::size_t row, std::size_t column) const {
    return area_of_[row * columns_ + column];
  }
  std::size_t area_at_point(double x, double y) const {
    return area_at(index_of(ys_, y), index_of(xs_, x));
  }
  Rect box_of(const Area& area) const {
    return {xs_[area.column], ys_[area.row], xs_[area.column_end], ys_[area.row_end]};
  }

 private:
  void join_fields(const RuleGroup& group) {
    UnionFind fields(rows_ * columns_);
    const auto field = [&](std::size_t row, std::size_t column) { return row * columns_ + column; };
    const auto vertical = rules_by_edge(group.vertical, xs_, kSameColumnEdge);
    const auto horizontal = rules_by_edge(group.horizontal, ys_, kSameRowEdge);
    for (std::size_t r = 0; r < rows_; ++r) {
      for (std::size_t c = 0; c < columns_; ++c) {
        const double width = xs_[c + 1] - xs_[c];
        const double height = ys_[r + 1] - ys_[r];
        if (c > 0 && covered(vertical[c], ys_[r], ys_[r + 1]) < kCoveredShare * height) {
          fields.unite(field(r, c - 1), field(r, c));
        }
        if (r > 0 && covered(horizontal[r], xs_[c], xs_[c + 1]) < kCoveredShare * width) {
          fields.unite(field(r - 1, c), field(r, c));
        }
      }
    }
    make_rectangular(fields);
  }

  // A missing piece of rule can leave an L-shaped cell; it grows to its bounding rectangle.
  void make_rectangular(UnionFind& fields) {
    for (bool changed = true; changed;) {
      changed = false;
      collect(fields);
      for (const Area& area : areas_) {
        const std::size_t first = area.row * columns_ + area.column;
        for (std::size_t r = area.row; r < area.row_end; ++r) {
          for (std::size_t c = area.column; c < area.column_end; ++c) {
            if (fields.find(r * columns_ + c) == fields.find(first)) continue;
            fields.unite(r * columns_ + c, first);
            changed = true;
          }
        }
      }
    }
  }

  void collect(UnionFind& fields) {
    areas_.clear();
    area_of_.assign(rows_ * columns_, 0);
    std::vector<std::size_t> area_of_root(rows_ * columns_, SIZE_MAX);
    for (std::size_t r = 0; r < rows_; ++r) {
      for (std::size_t c = 0; c < columns_; ++c) {
        std::size_t& index = area_of_root[fields.find(r * columns_ + c)];
        if (index == SIZE_MAX) {
          index = areas_.size();
          areas_.push_back({r, c, r + 1, c + 1});
        }
        Area& area = areas_[index];
        area.column = std::min(area.column, c);
        area.row_end = std::max(area.row_end, r + 1);
        area.column_end = std::max(area.column_end, c + 1);
        area_of_[r * columns_ + c] = index;
      }
    }
  }

  std::vector<double> xs_;
  std::vector<double> ys_;
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<Area> areas_;
  std::vector<std::size_t> area_of_;
};

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
void return_overflow(const Grid& grid, std::vector<WordsOfCell>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Grid::Area& area = grid.areas()[i];
    if (area.column == 0) continue;
    const std::size_t left = grid.area_at(area.row, area.column - 1);
    const Grid::Area& beside = grid.areas()[left];
    if (beside.row != area.row || beside.row_end != area.row_end) continue;
    if (!runs_over(words[left], words[i], grid.box_of(area).x0)) continue;
    words[left].insert(words[left].end(), words[i].begin(), words[i].end());
    words[i].clear();
  }
}

Cell make_cell(const Grid& grid, const Grid::Area& area, const WordsOfCell& words, int page) {
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
bool is_table(const Grid& grid) {
  return !grid.too_large() && grid.columns() >= 2 && grid.areas().size() >= 2;
}

// The words in each cell, of those that are in no table yet.
std::vector<WordsOfCell> words_by_cell(const PageText& page, const std::vector<bool>& used,
                                       const Grid& grid) {
  std::vector<WordsOfCell> words(grid.areas().size());
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    if (used[i] || !grid.box().contains(word.box.centre_x(), word.box.centre_y())) continue;
    words[grid.area_at_point(word.box.centre_x(), word.box.centre_y())].push_back(&word);
  }
  return words;
}

// The table of these words; nullopt when there are none.
std::optional<Table> make_table(const PageText& page, const Grid& grid,
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
bool complete(const PageText& page, const Grid& grid, const std::vector<WordsOfCell>& words,
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
    Grid grid(group);
    if (grid.too_large()) {
      out.note =
          fmt::format("a drawing of {} × {} fields, over the limit of {}: it is read as no table",
                      grid.rows(), grid.columns(), kMostFields);
      continue;
    }
    if (!is_table(grid)) continue;
    std::vector<WordsOfCell> words = words_by_cell(page, out.used, grid);
    if (complete(page, grid, words, group)) {
      Grid completed(group);
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
      const Grid grid(group);
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
    const Grid grid(group);
    if (!is_table(grid)) continue;
    for (const Grid::Area& area : grid.areas()) cells.push_back(grid.box_of(area));
  }
  return cells;
}

}  // namespace bocso
