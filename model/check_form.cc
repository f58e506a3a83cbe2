// SPDX-License-Identifier: GPL-3.0-or-later
// The rule numbering: ordinals of rows that stand twice, or of which one is left out.
//
// Reports often print a part of a form (rows 5, 6 and 7 of a list): a numbering that does not begin
// at 1 or leaves out more than one is taken for such an extract, and only repeated ordinals are
// flagged there.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "model/checks_table.h"
#include "model/relation.h"
#include "normalize/ordinal.h"
#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

struct Item {
  int row = -1;
  Ordinal ordinal;
  bool after_break = false;  // a heading or a total stands between it and the one before

  int number() const { return ordinal.place.back(); }
};

// Ordinals of one kind beside each other: same parent, same "1.1." in front, same case of letters.
using Series = std::vector<Item>;
using SeriesKey = std::tuple<int, OrdinalKind, std::vector<int>, bool>;

// All ordinals of a kind, whether or not their numbering begins anew in between.
std::map<SeriesKey, Series> ordinals_of(const TableFacts& facts) {
  std::map<SeriesKey, Series> all;
  std::map<SeriesKey, bool> broken;
  for (int r = 0; r < facts.rows(); ++r) {
    const Row& row = facts.row(r);
    const auto ordinal = read_ordinal(row.ordinal);
    if (!ordinal || ordinal->place.empty()) {
      // A heading without a number, or a total, may start the numbering anew.
      if (row.total || facts.is_heading(r)) {
        for (auto& [key, series] : all) broken[key] = true;
      }
      continue;
    }
    SeriesKey key{row.parent,
                  ordinal->kind,
                  {ordinal->place.begin(), ordinal->place.end() - 1},
                  is_upper_case(row.ordinal)};
    all[key].push_back({r, *ordinal, broken[key]});
    broken[key] = false;
  }
  return all;
}

// Does the numbering begin anew with the second of these? "1.3.1" says where it stands: a second
// one does not; nor does the second 1 of "1, 1, 3", where what follows counts on from the first.
bool begins_anew(const Item& before, const Item& item, const Item* next) {
  if (item.after_break && item.number() != before.number() + 1) return true;
  const bool is_whole = item.ordinal.place.size() > 1;
  const bool counts_on =
      next != nullptr && !next->after_break && next->number() == before.number() + 2;
  return !is_whole && item.number() <= 1 && !counts_on;
}

std::vector<Series> series_of(const TableFacts& facts) {
  std::vector<Series> done;
  for (const auto& [key, items] : ordinals_of(facts)) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Item* next = i + 1 < items.size() ? &items[i + 1] : nullptr;
      if (i == 0 || begins_anew(items[i - 1], items[i], next)) done.emplace_back();
      done.back().push_back(items[i]);
    }
  }
  return done;
}

// Does a numbering leave rows of its form out?
bool is_extract(const std::vector<Series>& all) {
  int gaps = 0;
  for (const Series& series : all) {
    if (series.front().number() > 1) return true;
    for (std::size_t i = 1; i < series.size(); ++i) {
      const int step = series[i].number() - series[i - 1].number();
      if (step > 2 || step < 0) return true;
      if (step == 2) ++gaps;
    }
  }
  return gaps > 1;
}

bool runs_up_to(const Series& series, std::size_t i) {
  return i >= 1 && series[i].number() == series[i - 1].number() + 1;
}

// Is what stands above the series followed by its successor? Then "1.1, 1.2, 1.4" is all there is.
bool parent_goes_on(const TableFacts& facts, const std::vector<Series>& all, const Series& series) {
  const int parent = facts.row(series.front().row).parent;
  for (const Series& other : all) {
    for (std::size_t i = 0; i + 1 < other.size(); ++i) {
      if (other[i].row == parent) return other[i + 1].number() == other[i].number() + 1;
    }
  }
  return false;
}

std::string roman(int number) {
  struct Digit {
    int value;
    std::string_view letters;
  };
  static constexpr std::array<Digit, 9> kDigits = {{{100, "C"},
                                                    {90, "XC"},
                                                    {50, "L"},
                                                    {40, "XL"},
                                                    {10, "X"},
                                                    {9, "IX"},
                                                    {5, "V"},
                                                    {4, "IV"},
                                                    {1, "I"}}};
  std::string text;
  for (const Digit& digit : kDigits) {
    for (; number >= digit.value; number -= digit.value) text += digit.letters;
  }
  return text;
}

// The ordinal that should have been printed; "" for letters, whose order is not one everywhere.
std::string next_after(const Item& item) {
  const int next = item.number() + 1;
  if (item.ordinal.kind == OrdinalKind::roman) return roman(next);
  if (item.ordinal.kind != OrdinalKind::arabic) return "";
  std::string text;
  for (std::size_t i = 0; i + 1 < item.ordinal.place.size(); ++i) {
    text += fmt::format("{}.", item.ordinal.place[i]);
  }
  return text + fmt::format("{}", next);
}

Flag numbering_flag(const CheckInput& input, const TableFacts& facts, const Item& before,
                    const Item& item) {
  const LabelledTable& table = facts.table();
  std::vector<int> figures;
  std::vector<FlagPlace> bare;
  for (int r : {before.row, item.row}) {
    bool any = false;
    for (int c : facts.figure_columns()) {
      for (int figure : facts.numbers(r, c)) {
        figures.push_back(figure);
        any = true;
      }
    }
    if (any) continue;
    FlagPlace place{input.report.document.id, 0, {}, table.index, r};
    if (const Cell* cell = cell_at(table.grid, table.header_rows + r, 0)) {
      place.page = cell->page;
      place.bbox = cell->box;
    }
    bare.push_back(place);
  }
  Flag flag = make_flag(input.report, "numbering", Severity::info, figures);
  flag.places.insert(flag.places.end(), bare.begin(), bare.end());
  flag.id = fmt::format("{}.numbering.t{}.{}", input.report.document.id.substr(0, 12), table.index,
                        item.row);
  flag.found = facts.row(item.row).ordinal;
  flag.expected = next_after(before);
  return flag;
}

Flag repeated(const CheckInput& input, const TableFacts& facts, const Item& before,
              const Item& item) {
  Flag flag = numbering_flag(input, facts, before, item);
  const std::string first = quoted(facts.row(before.row).label);
  const std::string second = quoted(facts.row(item.row).label);
  flag.message_vi = fmt::format("Số thứ tự {} đứng hai lần: {} và {}", flag.found, first, second);
  flag.message_en =
      fmt::format("The ordinal {} stands twice: {} and {}", flag.found, first, second);
  return flag;
}

Flag misprinted(const CheckInput& input, const TableFacts& facts, const Item& before,
                const Item& item) {
  Flag flag = numbering_flag(input, facts, before, item);
  const std::string& last = facts.row(before.row).ordinal;
  flag.message_vi =
      fmt::format("Số thứ tự {} đứng sau {}, đáng lẽ là {}", flag.found, last, flag.expected);
  flag.message_en =
      fmt::format("The ordinal {} stands after {}, {} is due", flag.found, last, flag.expected);
  return flag;
}

Flag skipped(const CheckInput& input, const TableFacts& facts, const Item& before,
             const Item& item) {
  Flag flag = numbering_flag(input, facts, before, item);
  flag.message_vi = fmt::format("Thiếu số thứ tự {} giữa {} và {}", flag.expected,
                                facts.row(before.row).ordinal, flag.found);
  flag.message_en = fmt::format("The ordinal {} is missing between {} and {}", flag.expected,
                                facts.row(before.row).ordinal, flag.found);
  return flag;
}

// The same row printed again ("1 | Sở Xây dựng (tiếp)") repeats its number rightly; "Số thủ tục có
// phát sinh hồ sơ" behind "Số thủ tục" is another one.
bool is_same_row(const TableFacts& facts, const Item& a, const Item& b) {
  static const Pattern again(R"([-–,;.: ]*\(?(tiep|tt)\b.*|[-–,;.: ]*)");
  const std::string_view first = facts.folded_label(a.row);
  const std::string_view second = facts.folded_label(b.row);
  if (first.empty() || second.empty()) return true;
  return second.starts_with(first) && again.matches_all(second.substr(first.size()));
}

// The rows around it count on as if another ordinal stood here: "10, 12, 12, 13".
bool is_misprinted(const Series& series, std::size_t i) {
  if (i + 1 >= series.size() || series[i].ordinal.kind == OrdinalKind::letter) return false;
  const int before = series[i - 1].number();
  return series[i].number() != before + 1 && series[i + 1].number() == before + 2;
}

void check_series(const CheckInput& input, const TableFacts& facts, const std::vector<Series>& all,
                  const Series& series, bool extract, std::vector<Flag>& flags) {
  for (std::size_t i = 1; i < series.size(); ++i) {
    const Item& before = series[i - 1];
    const Item& item = series[i];
    const int step = item.number() - before.number();
    if (is_misprinted(series, i)) {
      flags.push_back(misprinted(input, facts, before, item));
      ++i;  // the next one fits the one before
      continue;
    }
    const bool counted = i == 1 ? before.number() == 1 : runs_up_to(series, i - 1);
    if (!counted) continue;
    const bool restarts = i == 1 && item.ordinal.place.size() == 1;
    if (step == 0 && !restarts && !is_same_row(facts, before, item)) {
      flags.push_back(repeated(input, facts, before, item));
    }
    if (step != 2 || extract || item.ordinal.kind == OrdinalKind::letter) continue;
    const bool goes_on =
        i + 1 < series.size() ? runs_up_to(series, i + 1) : parent_goes_on(facts, all, series);
    if (goes_on) flags.push_back(skipped(input, facts, before, item));
  }
}

}  // namespace

void check_numbering(const CheckInput& input, std::vector<Flag>& flags) {
  for (const TableFacts& facts : input.tables) {
    const std::vector<Series> all = series_of(facts);
    const bool extract = is_extract(all);
    for (const Series& series : all) check_series(input, facts, all, series, extract, flags);
  }
}

}  // namespace bocso
