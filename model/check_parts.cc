// SPDX-License-Identifier: GPL-3.0-or-later
// A part never exceeds its whole: rows and columns under "Trong đó", and fractions.
//
// Parts of a rate are found with their rates (check_rates.cc), those of sentences in
// check_prose.cc, those of the catalogue in check_catalogue.cc.
#include <fmt/format.h>

#include <algorithm>

#include "model/relation.h"
#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

Claim part_claim(const TableFacts& facts, int part, int whole, Severity severity) {
  Claim claim;
  claim.rule = "part_whole";
  claim.compare = Compare::at_most;
  claim.severity = severity;
  claim.result = part;
  claim.ways.push_back({{{whole, false, false}}, {}});
  const std::string name = quoted(facts.row(facts.figure(part).row).label);
  claim.why = {"ghi dưới “Trong đó”", "it stands under “Trong đó” (of which)"};
  claim.what = {name, name};
  return claim;
}

bool same_noun(const TableFacts& facts, int a, int b) {
  const auto of_a = content_words(facts.folded_label(a));
  const auto of_b = content_words(facts.folded_label(b));
  return !of_a.empty() && !of_b.empty() && of_a.front() == of_b.front();
}

// "Tổng số …. Trong đó:" above "- …": counted in one unit.
void find_in_rows(const TableFacts& facts, int row, Claims& claims) {
  static const Pattern among(R"(.*\btrong (do|so do):?\.?)");
  const int parent = facts.row(row).parent;
  if (parent < 0 || facts.row(row).total) return;
  if (!facts.row(row).among && !among.matches_all(facts.folded_label(parent))) return;
  const std::string& unit = facts.folded_unit(row);
  if (unit != facts.folded_unit(parent) || (unit.empty() && !same_noun(facts, row, parent))) return;
  for (int c : facts.figure_columns()) {
    const int part = facts.number(row, c);
    const int whole = facts.number(parent, c);
    if (facts.column(c).role != Role::value || part < 0 || whole < 0) continue;
    if (!is_additive(facts.figure(part)) || !is_additive(facts.figure(whole))) continue;
    if (facts.figure(part).unit_code != facts.figure(whole).unit_code) continue;
    Claim claim =
        part_claim(facts, part, whole, unit.empty() ? Severity::warning : Severity::error);
    const std::string over = quoted(facts.row(parent).label);
    claim.what = {fmt::format("{} không thể vượt {}", claim.what.vi, over),
                  fmt::format("{} cannot exceed {}", claim.what.en, over)};
    claims.push_back(std::move(claim));
  }
}

// "Số hồ sơ / Trong đó / Trực tuyến" beside "Số hồ sơ / Tổng số".
int whole_column(const TableFacts& facts, int column) {
  const std::string& header = facts.folded_header(column);
  const std::size_t at = header.find(" / trong do / ");
  if (at == std::string::npos) return -1;
  const std::string group = header.substr(0, at);
  for (const char* leaf : {"", " / tong so", " / tong cong", " / tong"}) {
    for (int c : facts.figure_columns()) {
      if (c != column && facts.folded_header(c) == group + leaf) return c;
    }
  }
  return -1;
}

void find_in_columns(const TableFacts& facts, int column, Claims& claims) {
  const int total = whole_column(facts, column);
  if (total < 0 || facts.column(column).role != Role::value) return;
  if (facts.column(total).role != Role::value) return;
  for (int r = 0; r < facts.rows(); ++r) {
    const int part = facts.number(r, column);
    const int whole = facts.number(r, total);
    if (part < 0 || whole < 0) continue;
    if (!is_additive(facts.figure(part)) || !is_additive(facts.figure(whole))) continue;
    if (facts.figure(part).unit_code != facts.figure(whole).unit_code) continue;
    Claim claim = part_claim(facts, part, whole, Severity::error);
    claim.family = fmt::format("t{} among {}", facts.table().index, column);
    const std::string own = quoted(facts.column(column).label);
    const std::string over = quoted(facts.column(total).label);
    claim.what = {fmt::format("Dòng {}: cột {} không thể vượt cột {}", claim.what.vi, own, over),
                  fmt::format("Row {}: column {} cannot exceed {}", claim.what.en, own, over)};
    claims.push_back(std::move(claim));
  }
}

}  // namespace

void find_part_claims(const TableFacts& facts, Claims& claims) {
  for (int r = 0; r < facts.rows(); ++r) find_in_rows(facts, r, claims);
  for (int c : facts.figure_columns()) find_in_columns(facts, c, claims);
}

void find_fraction_claims(const Report& report, Claims& claims) {
  // A plan may be surpassed.
  static const Pattern plan(
      R"(\b(ke hoach|chi tieu|muc tieu|du toan|duoc giao|dinh muc|nhu cau|so voi)\b)");
  for (std::size_t i = 0; i < report.figures.size(); ++i) {
    const Figure& figure = report.figures[i];
    if (figure.kind != Kind::ratio || !figure.denominator || !figure.value) continue;
    // "28/7" may be a day: what is counted must be said.
    const bool is_said = !figure.unit.empty() || figure.label.find('/') != std::string::npos ||
                         figure.column_label.find('/') != std::string::npos;
    if (!is_said) continue;
    const std::string& words = figure.sentence.empty() ? figure.label : figure.sentence;
    if (plan.matches_part(fold(words).text + " " + fold(figure.column_label).text)) continue;
    const int index = static_cast<int>(i);
    Claim claim;
    claim.rule = "part_whole";
    claim.compare = Compare::at_most;
    claim.severity = Severity::warning;
    claim.result = index;
    claim.ways.push_back({{{index, true, false}}, {}});
    claim.what = {fmt::format("{}: phần không thể vượt toàn bộ", quoted(figure.raw)),
                  fmt::format("{}: a part cannot exceed its whole", quoted(figure.raw))};
    claim.why = {"in thành phân số", "printed as a fraction"};
    claims.push_back(std::move(claim));
  }
}

}  // namespace bocso
