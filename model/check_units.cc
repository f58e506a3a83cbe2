// SPDX-License-Identifier: GPL-3.0-or-later
// The rules code and unit: what stands beside a figure and does not go with it.
#include <fmt/format.h>

#include <algorithm>

#include "model/checks_table.h"
#include "model/relation.h"
#include "normalize/pattern.h"
#include "normalize/unit.h"

namespace bocso {
namespace {

// "Có = 1; Không = 0" of the unit column or the label; empty when neither is a legend.
std::vector<CodeMeaning> legend_of(const Figure& figure) {
  std::vector<CodeMeaning> legend = code_legend(figure.unit);
  return legend.empty() ? code_legend(figure.label) : legend;
}

std::string list_of(const std::vector<CodeMeaning>& legend) {
  std::string text;
  for (const CodeMeaning& one : legend) {
    text += fmt::format("{}{} = {}", text.empty() ? "" : "; ", one.label, one.code);
  }
  return text;
}

// 0, 1, 2 … or 1, 2, 3 …: a legend with a gap may have been cut by the page.
bool is_whole_legend(const std::vector<CodeMeaning>& legend) {
  if (legend.size() < 2) return false;
  std::vector<int> codes;
  for (const CodeMeaning& one : legend) codes.push_back(one.code);
  std::ranges::sort(codes);
  if (codes.front() != 0 && codes.front() != 1) return false;
  for (std::size_t i = 1; i < codes.size(); ++i) {
    if (codes[i] != codes[i - 1] + 1) return false;
  }
  return true;
}

bool is_count_of(const std::optional<Unit>& unit) { return unit && unit->kind == UnitKind::count; }
bool is_rate_unit(const std::optional<Unit>& unit) {
  return unit && unit->kind == UnitKind::percent;
}

bool names_a_rate(std::string_view folded) {
  static const Pattern rate(R"([-+* ]*(ty|ti) (le|trong)\b.*)");
  return rate.matches_all(folded);
}

Flag unit_flag(const CheckInput& input, int figure, const std::string& found,
               const std::string& expected, const Words& words) {
  Flag flag = make_flag(input.report, "unit", Severity::info, {figure});
  flag.found = found;
  flag.expected = expected;
  flag.message_vi = words.vi;
  flag.message_en = words.en;
  return flag;
}

}  // namespace

void check_codes(const CheckInput& input, std::vector<Flag>& flags) {
  for (std::size_t i = 0; i < input.report.figures.size(); ++i) {
    const Figure& figure = input.report.figures[i];
    if (figure.kind != Kind::code || !figure.value) continue;
    const std::vector<CodeMeaning> legend = legend_of(figure);
    if (!is_whole_legend(legend)) continue;
    const bool listed = std::ranges::any_of(legend, [&](const CodeMeaning& one) {
      return *figure.value == Decimal{one.code, 0};
    });
    if (listed) continue;
    Flag flag = make_flag(input.report, "code", Severity::error, {static_cast<int>(i)});
    const std::string name = quoted(figure.label);
    const std::string list = list_of(legend);
    flag.found = to_string(*figure.value);
    flag.message_vi =
        fmt::format("{}: câu trả lời chỉ có thể là {}, in {}", name, list, figure.raw);
    flag.message_en =
        fmt::format("{}: the answers allowed are {}, printed {}", name, list, figure.raw);
    flags.push_back(std::move(flag));
  }
}

void check_units(const CheckInput& input, std::vector<Flag>& flags) {
  for (std::size_t i = 0; i < input.report.figures.size(); ++i) {
    const Figure& figure = input.report.figures[i];
    if (figure.source != Source::table || figure.table < 0 || figure.kind == Kind::text) continue;
    const TableFacts& facts = input.tables[static_cast<std::size_t>(figure.table)];
    if (figure.row < 0 || figure.row >= facts.rows() || figure.column >= facts.columns()) continue;
    const Column& column = facts.column(figure.column);
    if (column.role == Role::change) continue;
    const std::string& stated = facts.row(figure.row).unit;
    // "Tỷ lệ hồ sơ …" whose unit column says "Hồ sơ".
    if (is_count_of(find_unit(stated)) && names_a_rate(facts.folded_label(figure.row))) {
      const std::string name = quoted(figure.label);
      flags.push_back(
          unit_flag(input, static_cast<int>(i), stated, "%",
                    {fmt::format("{}: là tỷ lệ nhưng đơn vị tính ghi {}", name, quoted(stated)),
                     fmt::format("{}: a rate, but its unit is {}", name, quoted(stated))}));
      continue;
    }
    // "95%" where the row or the column counts files.
    const std::string& due = stated.empty() ? column.unit : stated;
    const bool percent = figure.raw.find('%') != std::string::npos;
    if (percent && column.unit != "%" && is_count_of(find_unit(due))) {
      const std::string name = quoted(figure.label);
      flags.push_back(unit_flag(
          input, static_cast<int>(i), "%", due,
          {fmt::format("{}: in {}, đơn vị tính ghi {}", name, figure.raw, quoted(due)),
           fmt::format("{}: printed {}, but its unit is {}", name, figure.raw, quoted(due))}));
      continue;
    }
    const bool counts = !percent && figure.kind == Kind::count && figure.unit != due;
    if (counts && is_rate_unit(find_unit(due)) && is_count_of(find_unit(figure.unit))) {
      const std::string name = quoted(figure.label);
      flags.push_back(
          unit_flag(input, static_cast<int>(i), figure.unit, "%",
                    {fmt::format("{}: in {}, đơn vị tính ghi %", name, quoted(figure.raw)),
                     fmt::format("{}: printed {}, but its unit is %", name, quoted(figure.raw))}));
    }
  }
}

}  // namespace bocso
