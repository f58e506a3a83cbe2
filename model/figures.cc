// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/doubt.h"
#include "model/entity.h"
#include "model/figure_periods.h"
#include "model/header_words.h"
#include "model/reading.h"
#include "model/table_labels.h"
#include "normalize/number.h"
#include "normalize/pattern.h"
#include "normalize/period.h"
#include "normalize/quantity.h"
#include "normalize/unit.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

std::string id_prefix(const Document& document) { return document.id.substr(0, 12); }

// The text of a cell, byte for byte, with '\n' for the blank between two numbers on two lines: what
// stands below a number is another one, no group of it.
std::string lined_text(const PlacedText& content) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::string text = content.text;
  for (const Place& place : content.places) {
    const std::size_t at = place.begin;
    if (place.starts_line && at > 1 && text[at - 1] == ' ' && is_digit(text[at - 2]) &&
        is_digit(text[at])) {
      text[at - 1] = '\n';
    }
  }
  return text;
}

// A number that a narrow cell broke over lines ("1.414.812." / "973") is one number; a number that
// is complete on its line ("12" / "45") does not go on.
std::optional<Number> number_of_cell(const PlacedText& content) {
  if (auto number = read_number(lined_text(content))) return number;
  if (content.places.size() < 2) return std::nullopt;
  std::string joined;
  for (const Place& place : content.places) {
    const std::string_view piece =
        std::string_view(content.text).substr(place.begin, place.end - place.begin);
    const bool goes_on = piece.starts_with('.') || piece.starts_with(',');
    if (!place.starts_line || (!goes_on && read_number(joined))) return std::nullopt;
    joined += piece;
  }
  auto number = read_number(joined);
  if (number) {
    number->begin = 0;
    number->end = content.text.size();
  }
  return number;
}

Quantity plain_quantity(Number number) {
  Quantity quantity;
  quantity.begin = quantity.number_begin = number.begin;
  quantity.end = quantity.number_end = number.end;
  if (number.percent) quantity.known_unit = Unit{"percent", UnitKind::percent, 0};
  quantity.number = std::move(number);
  return quantity;
}

// Reads the cells of one table, row by row.
class TableReader {
 public:
  TableReader(const LabelledTable& table, const Document& document)
      : table_(table), document_(document), periods_(table, document) {
    value_columns_ =
        std::count_if(table.columns.begin(), table.columns.end(), [](const Column& column) {
          return column.role == Role::value || column.role == Role::rate;
        });
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (table.columns[c].role == Role::rate) rate_columns_.push_back(static_cast<int>(c));
    }
  }

  std::vector<Figure> read() {
    for (int r = 0; r < static_cast<int>(table_.rows.size()); ++r) {
      path_ = path_of(table_, r);
      entity_ = entity_of_row(r);
      periods_.go_to(row(r), path_);
      for (const Cell& cell : cells_starting_in(table_.grid, table_.header_rows + r)) {
        // A cell merged over columns of other kinds is a heading, not a figure of one of them.
        if (is_value_role(cell.column)) read_value(cell, r);
        if (role(cell.column) == Role::note && !names_rows(cell.column)) read_note(cell, r);
      }
    }
    return std::move(figures_);
  }

 private:
  const Column& column(int c) const { return table_.columns[static_cast<std::size_t>(c)]; }
  const Row& row(int r) const { return table_.rows[static_cast<std::size_t>(r)]; }
  Role role(int c) const { return column(c).role; }
  static bool is_amount(Role role) {
    return role == Role::value || role == Role::rate || role == Role::change;
  }
  bool is_value_role(int c) const { return is_amount(role(c)); }

  // Years ("Năm khởi công": 2022) and codes ("Mã số") are no figures.
  bool names_rows(int c) const {
    const std::string& label = column(c).label;
    return names_year(label) || header_sense_of(innermost_part(label)) == HeaderSense::name;
  }

  // How the cells of a column that are in the unit of row r mark decimals.
  DecimalMark mark_of(int r, int c) {
    const auto [known, is_new] = marks_.try_emplace({c, row(r).unit});
    if (is_new) known->second = read_mark(r, c);
    return known->second;
  }
  DecimalMark read_mark(int r, int c) const {
    std::vector<Number> neighbours;
    for (int other = 0; other < static_cast<int>(table_.rows.size()); ++other) {
      if (row(other).unit != row(r).unit || says_rate(row(other).label)) continue;
      const Cell* cell = cell_at(table_.grid, table_.header_rows + other, c);
      if (cell == nullptr || cell->row != table_.header_rows + other) continue;
      auto number = number_of_cell(cell->content);
      if (number && !number->percent) neighbours.push_back(std::move(*number));
    }
    return decimal_mark(neighbours);
  }

  // "Hộ nghèo" counts households where another column says the money; with none, money is what the
  // table counts of them: "Dư nợ" by "Hộ nghèo", "Hộ cận nghèo".
  bool takes_table_unit(int c) const {
    if (!takes_unit(column(c).label, table_.unit)) return false;
    const auto unit = find_unit(table_.unit);
    if (!unit || unit->kind != UnitKind::money || !names_thing(column(c).label)) return true;
    return std::ranges::none_of(table_.columns, [](const Column& other) {
      return is_amount(other.role) && header_sense_of(other.label) == HeaderSense::money;
    });
  }

  Surroundings surroundings(int r, int c) const {
    Surroundings around;
    around.role = role(c);
    around.column_unit = column(c).unit;
    // A share is one whatever its row or table counts.
    const bool share = role(c) == Role::rate || column(c).unit == "%";
    if (!share) around.row_unit = row(r).unit;
    if (!share && takes_table_unit(c)) around.table_unit = table_.unit;
    around.label = row(r).label;
    around.column_label = column(c).label;
    around.rate_beside = std::any_of(rate_columns_.begin(), rate_columns_.end(), [&](int rate) {
      const Cell* cell = cell_at(table_.grid, table_.header_rows + r, rate);
      return rate != c && cell != nullptr && !cell->content.text.empty();
    });
    return around;
  }

  // The row's own name, else that of the nearest row above it: the rows below "Sở Y tế" are its.
  std::string entity_of_row(int r) const {
    if (is_entity_name(row(r).label)) return row(r).label;
    const auto above = std::find_if(path_.rbegin(), path_.rend(), is_whole_entity_name);
    return above == path_.rend() ? std::string() : *above;
  }
  // The innermost part of a header that is a name.
  static std::string entity_of_header(std::string_view label) {
    while (!label.empty()) {
      const std::string_view part = innermost_part(label);
      if (is_whole_entity_name(part)) return std::string(part);
      label = label.substr(0, label.size() - part.size());
      label = label.substr(0, label.find_last_not_of(" /") + 1);
    }
    return {};
  }

  Figure blank_figure(const Cell& cell, int r) const {
    Figure figure;
    figure.document = document_.id;
    figure.file = document_.file;
    figure.table = table_.index;
    figure.row = r;
    figure.column = cell.column;
    figure.page = cell.page;
    figure.bbox = cell.box;
    figure.ordinal = row(r).ordinal;
    figure.label = row(r).label;
    figure.path = path_;
    figure.column_label = column(cell.column).label;
    figure.entity = entity_.empty() ? entity_of_header(column(cell.column).label) : entity_;
    put_period(figure, periods_.of(cell.column));
    figure.text_source = document_.text_source;
    return figure;
  }

  void add(Figure figure, const Cell& cell, int part, std::size_t begin, std::size_t end) {
    figure.part = part;
    figure.id = fmt::format("{}.t{}.{}.{}.{}", id_prefix(document_), table_.index, figure.row,
                            figure.column, part);
    const PageBox place = locate(cell.content, begin, end);
    if (place.page != 0) {
      figure.page = place.page;
      figure.bbox = place.box;
    }
    figures_.push_back(std::move(figure));
  }

  void read_value(const Cell& cell, int r) {
    const std::string& text = cell.content.text;
    if (is_blank(std::string_view(text))) {
      if (!cell.content.places.empty()) {
        add_empty(cell, r);  // ink that could not be read
        return;
      }
      if (role(cell.column) != Role::change && value_columns_ == 1 && !row(r).unit.empty())
        add_empty(cell, r);
      return;
    }
    Surroundings around = surroundings(r, cell.column);
    if (auto number = number_of_cell(cell.content)) {
      if (number->readings.size() > 1) around.decimal_mark = mark_of(r, cell.column);
      add_quantity(cell, r, plain_quantity(std::move(*number)), around, 0);
      return;
    }
    if (around.role == Role::change && says_unchanged(text)) {
      Figure figure = blank_figure(cell, r);
      figure.kind = Kind::delta;
      figure.raw = text;
      figure.value = Decimal{};
      figure.unit = unit_around(around);
      if (const auto unit = find_unit(figure.unit)) figure.unit_code = unit->code;
      add(std::move(figure), cell, 0, 0, text.size());
      return;
    }
    const std::vector<Quantity> quantities = find_cell_quantities(lined_text(cell.content));
    if (quantities.empty()) {
      Figure figure = blank_figure(cell, r);
      figure.kind = Kind::text;
      figure.raw = text;
      add(std::move(figure), cell, 0, 0, text.size());
      return;
    }
    int part = 0;
    for (const Quantity& quantity : quantities) add_quantity(cell, r, quantity, around, part++);
  }

  void add_empty(const Cell& cell, int r) {
    Figure figure = blank_figure(cell, r);
    figure.kind = Kind::empty;
    figure.unit = row(r).unit;
    if (auto unit = find_unit(figure.unit)) figure.unit_code = unit->code;
    figure.confidence = confidence_of(cell.content.places);
    add(std::move(figure), cell, 0, 0, 0);
  }

  void add_quantity(const Cell& cell, int r, const Quantity& quantity, const Surroundings& around,
                    int part) {
    Figure figure = blank_figure(cell, r);
    settle(figure, quantity, cell.content.text, around);
    set_doubt(figure, cell.content, quantity.begin, quantity.end, around);
    add(std::move(figure), cell, part, quantity.begin, quantity.end);
  }

  void read_note(const Cell& cell, int r) {
    const std::string& text = cell.content.text;
    if (text.find_first_of("0123456789") == std::string::npos) return;
    Surroundings around;
    around.role = Role::note;
    // A note counts in the row's unit where it names none, unless the row asks for a rate or a
    // code.
    const auto unit = find_unit(row(r).unit);
    if (unit && unit->kind == UnitKind::count) around.row_unit = around.counted = row(r).unit;
    int part = 0;
    for (const Quantity& quantity : find_cell_quantities(lined_text(cell.content))) {
      Figure figure = blank_figure(cell, r);
      figure.source = Source::note;
      settle(figure, quantity, text, around);
      set_doubt(figure, cell.content, quantity.begin, quantity.end, around);
      add(std::move(figure), cell, part++, quantity.begin, quantity.end);
    }
  }

  const LabelledTable& table_;
  const Document& document_;
  std::ptrdiff_t value_columns_ = 0;
  std::vector<int> rate_columns_;
  std::map<std::pair<int, std::string>, DecimalMark> marks_;  // by column and unit
  std::vector<std::string> path_;                             // of the row that is read
  std::string entity_;
  TablePeriods periods_;
  std::vector<Figure> figures_;
};

}  // namespace

std::vector<Figure> table_figures(const LabelledTable& table, const Document& document) {
  return TableReader(table, document).read();
}

std::vector<Figure> prose_figures(const std::vector<Paragraph>& paragraphs,
                                  const Document& document, const SectionPeriods& sections) {
  std::vector<Figure> figures;
  const Period of_document = period_in(document);
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    const Paragraph& paragraph = paragraphs[p];
    if (paragraph.kind != ParagraphKind::body && paragraph.kind != ParagraphKind::footnote)
      continue;
    const std::string& text = paragraph.content.text;
    const std::vector<Quantity> quantities = find_quantities(text);
    if (quantities.empty()) continue;
    const std::vector<TextSpan> spans = sentences(text);
    const Period reported = p < sections.size() && sections[p] ? *sections[p] : of_document;
    int part = 0;
    StatedPeriods periods;
    std::size_t periods_of = text.size();  // where the sentence begins that states them
    for (const Quantity& quantity : quantities) {
      Figure figure;
      figure.document = document.id;
      figure.file = document.file;
      figure.source = Source::prose;
      figure.paragraph = static_cast<int>(p);
      figure.part = part;
      figure.id = fmt::format("{}.p{}.{}", id_prefix(document), p, part++);
      figure.text_source = document.text_source;
      TextSpan span{0, text.size()};
      for (const TextSpan& sentence : spans) {
        if (quantity.begin >= sentence.begin && quantity.begin < sentence.end) span = sentence;
      }
      figure.sentence = text.substr(span.begin, span.end - span.begin);
      figure.entity =
          entity_before(std::string_view(text).substr(span.begin, quantity.begin - span.begin));
      const PageBox place = locate(paragraph.content, quantity.begin, quantity.end);
      figure.page = place.page;
      figure.bbox = place.box;
      if (span.begin != periods_of) {
        periods_of = span.begin;
        periods = find_periods(figure.sentence, year_of(reported));
      }
      put_period(figure,
                 sentence_period(periods, figure.sentence, quantity.number_begin - span.begin,
                                 quantity.end - span.begin, reported));
      Surroundings around;
      const bool goes_on = !figures.empty() && figures.back().paragraph == figure.paragraph &&
                           figures.back().sentence == figure.sentence;
      if (goes_on) around.counted = figures.back().unit;
      settle(figure, quantity, text, around);
      set_doubt(figure, paragraph.content, quantity.begin, quantity.end, around);
      figures.push_back(std::move(figure));
    }
  }
  return figures;
}

}  // namespace bocso
