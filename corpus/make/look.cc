// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/look.h"

#include <algorithm>
#include <type_traits>
#include <variant>

#include "corpus/make/draft.h"

namespace bocso::corpus {
namespace {

// The shares of figures one writer prints so: some never, some often.
class Tendency {
 public:
  Tendency(int percent, Random& random)
      : percent_(percent == 0 ? 0
                              : static_cast<int>(random.between(0, std::min(2 * percent, 100)))),
        random_(random) {}
  bool again() { return percent_ > 0 && random_.chance(percent_); }

 private:
  int percent_;
  Random& random_;
};

const Font& choose_font(const Condition& condition, Random& random) {
  // Only the Liberation fonts draw accented letters of the pieces that VNI's marks are.
  if (condition.layer == TextLayer::vni) return kFonts[random.chance(80) ? 0 : 1];
  auto left = random.between(1, 100);
  for (const Font& font : kFonts) {
    left -= font.percent;
    if (left <= 0) return font;
  }
  return kFonts.front();
}

bool is_share(const Placed& place, const Figure& figure) {
  return figure.value.decimals > 0 ||
         place.table->columns[static_cast<std::size_t>(place.column)].unit == "%";
}

// "Tăng 12 hồ sơ" where the columns beside it count files.
std::string changed_unit(const Placed& place, const Figure& figure) {
  const std::string before = column_label(*place.table, place.column - 1);
  const bool files = !is_share(place, figure) && before.find("hồ sơ") != std::string::npos;
  return files ? "hồ sơ" : "";
}

template <typename Change>
void for_each_style(Report& report, Change change) {
  for (Block& block : report.blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) change(paragraph->style);
    if (auto* sides = std::get_if<SideBySide>(&block)) {
      for (Paragraph& line : sides->left) change(line.style);
      for (Paragraph& line : sides->right) change(line.style);
    }
  }
}

template <typename Change>
void for_each_table(Report& report, Change change) {
  for (Block& block : report.blocks) {
    if (auto* table = std::get_if<Table>(&block)) change(*table);
  }
}

Borders choose_borders(Lines lines, Random& random) {
  Borders borders;
  borders.lines = lines;
  if (lines == Lines::horizontal && random.chance(35)) borders.lines = Lines::head_and_foot;
  borders.rules =
      random.one_of({Rules::strokes, Rules::strokes, Rules::thin_fills, Rules::cell_boxes});
  borders.width = random.one_of({0.4, 0.5, 0.5, 0.75, 1.0});
  if (random.chance(8)) borders.sides = false;
  if (random.chance(10)) borders.header_rule = 1.2;
  if (random.chance(5)) borders.double_rule = true;
  return borders;
}

// Tables of a report are set alike; wide ones smaller.
void dress_tables(Report& report, const Condition& condition, const Font& font, Random& random) {
  const bool dense = condition.density == Density::dense;
  const double size = random.one_of({10.0, 11.0, 11.0, 12.0, 13.0});
  const Borders borders = choose_borders(condition.lines, random);
  const double padding = random.one_of({1.5, 2.5, 3.0, 4.0});
  const bool repeats = random.chance(dense ? 60 : 70);
  const bool breaks = random.chance(dense ? 90 : 35);
  const bool top = random.chance(20);
  for_each_table(report, [&](Table& table) {
    const std::size_t columns = table.columns.size();
    const double most = columns > 12 ? 8.5 : columns > 8 ? 9.5 : columns > 6 ? 11 : 13;
    table.size =
        (dense ? std::min(most, random.one_of({7.0, 7.5, 8.0, 8.5})) : std::min(most, size)) *
        font.scale;
    table.padding = dense ? std::min(padding, 1.8) : padding;
    table.borders = borders;
    table.fit = true;
    table.repeat_header = repeats;
    table.break_rows = breaks;
    table.top = top;
    // Without upright rules only space keeps columns apart.
    if (borders.lines != Lines::full) table.padding = std::max(table.padding, 3.0);
  });
}

void dress_papers(Report& report, const Condition& condition, Random& random) {
  const double side = random.one_of({0.0, 0.0, -14.0, -28.0, 10.0});
  const double height = random.one_of({0.0, 0.0, -10.0, 8.0});
  const auto change = [&](Paper& paper) {
    paper.left += paper.width > paper.height ? side / 3 : side;
    paper.right += side / 3;
    paper.top += height;
    paper.bottom += height;
    if (condition.density == Density::dense) paper.bottom -= 8;
  };
  change(report.paper);
  for (Block& block : report.blocks) {
    if (auto* page = std::get_if<NewPage>(&block)) change(page->paper);
  }
}

}  // namespace

void write_numbers(Report& report, const Sloppiness& sloppiness, Random& random) {
  Tendency point(sloppiness.point, random);
  Tendency ungrouped(sloppiness.ungrouped, random);
  Tendency padded(sloppiness.padded, random);
  Tendency unit(sloppiness.unit, random);
  Tendency bare_change(sloppiness.unsigned_change, random);
  Tendency change_words(sloppiness.change_words, random);
  for (const Placed& place : placed_figures(report)) {
    if (!place.figure) continue;
    Figure& figure = *place.figure;
    const bool counts = figure.kind == Kind::count;
    if (figure.value.decimals > 0 && figure.value.decimals < 3 && point.again()) {
      figure.point = true;
      figure.grouped = false;  // "5907.9": nobody writes "5.907.9"
    }
    // "1.234" for a count is 1234 with or without its point; of money the point tells the scale.
    if (counts && figure.value.digits > 999 && ungrouped.again()) figure.grouped = false;
    if (counts && figure.value.digits < 10 && padded.again()) figure.width = 2;
    if (!place.table || !place.alone) continue;
    const Row& row = place.table->rows[static_cast<std::size_t>(place.row)];
    if (counts && !row.unit.empty() && row.unit != "Số lượng" && figure.unit.empty() &&
        unit.again()) {
      figure.unit = in_a_sentence(row.unit);
    }
    if (figure.kind != Kind::delta || figure.before == kRise || figure.before == kFall) continue;
    if (change_words.again()) {
      const std::string keep = figure.key;
      figure = change_in_words(figure.value, changed_unit(place, figure));
      figure.percent_sign = figure.words.empty() && is_share(place, figure);
      figure.key = keep;
    } else if (bare_change.again()) {
      figure.plus = false;
    }
  }
}

void dress(Report& report, const Condition& condition, Random& random) {
  const Font& font = choose_font(condition, random);
  report.family = font.family;
  const double body = random.one_of({-1.0, 0.0, 0.0, 0.5, 1.0});
  const double leading = random.one_of({0.5, 1.5, 1.5, 3.0, 5.0});
  for_each_style(report, [&](TextStyle& style) {
    if (style.align == Align::justified || style.size > 13) style.size += body;
    style.size *= font.scale;
    if (style.align == Align::justified) style.leading = leading;
  });
  dress_papers(report, condition, random);
  dress_tables(report, condition, font, random);
  report.page_numbers = random.chance(85);
}

void decompose(Report& report, Random& random) {
  const int share = random.chance(40) ? 100 : static_cast<int>(random.between(20, 80));
  const auto change = [&](Pieces& pieces) {
    if (!random.chance(share)) return;
    for (Piece& piece : pieces) piece.decomposed = !piece.raised;
  };
  for (Block& block : report.blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) {
      change(paragraph->pieces);
      for (Pieces& note : paragraph->footnotes) change(note);
    }
    if (auto* sides = std::get_if<SideBySide>(&block)) {
      for (Paragraph& line : sides->left) change(line.pieces);
      for (Paragraph& line : sides->right) change(line.pieces);
    }
  }
  for_each_table(report, [&](Table& table) {
    for (HeaderCell& cell : table.header) cell.decomposed = random.chance(share);
    for (Row& row : table.rows) {
      for (Cell& cell : row.cells) change(cell.pieces);
    }
  });
}

}  // namespace bocso::corpus
