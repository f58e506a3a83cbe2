// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <string_view>

#include "corpus/make/parts.h"
#include "corpus/make/relations.h"
#include "corpus/make/report_appendix_rows.h"
#include "corpus/make/reports.h"

namespace bocso::corpus {
namespace {

// "1." is 0, "3.4.1." is 2; a dash stands one below the number above it.
int level_of(std::string_view ordinal, int numbered) {
  if (ordinal == "-") return numbered + 1;
  if (ordinal.ends_with('.')) ordinal.remove_suffix(1);
  return static_cast<int>(std::count(ordinal.begin(), ordinal.end(), '.'));
}

Figure figure_of(const FormRow& row, const std::map<std::string, std::int64_t>& values) {
  const std::string_view unit = row.unit;
  const std::string key = row.key;
  if (row.value.type == FormValue::Type::rate) {
    const std::int64_t part = values.at(key + ".part");
    const std::int64_t whole = values.at(key + ".of");
    return share(part == whole ? Amount{100, 0} : rate(part, whole));
  }
  const Amount amount{row.value.digits, row.value.decimals};
  if (unit == "%") {
    // The form's own habit: a decimal point in rates typed by hand.
    return pointed(share(amount));
  }
  if (unit == "Triệu đồng") return millions(amount.digits);
  if (unit.find('=') != std::string_view::npos) return code(amount.digits);
  return ungrouped(padded(count(amount.digits), row.value.width));
}

std::vector<Cell> cells_of(const FormRow& row, const std::map<std::string, std::int64_t>& values) {
  std::vector<Cell> cells(1);
  if (row.value.type != FormValue::Type::none) {
    cells[0] = Cell(named(row.key, figure_of(row, values)));
  }
  cells.emplace_back(row.agency);
  return cells;
}

Table make_form(Report& report) {
  Table table = statistics_form("Cơ quan, đơn vị, địa phương thực hiện");
  table.size = 12;
  table.padding = 3.5;
  table.break_rows = true;
  std::vector<FormRow> rows = first_form_rows();
  for (const FormRow& row : second_form_rows()) rows.push_back(row);
  std::map<std::string, std::int64_t> values;
  for (const FormRow& row : rows) values.emplace(row.key, row.value.digits);
  int numbered = 0;
  for (const FormRow& row : rows) {
    const int level = level_of(row.ordinal, numbered);
    if (std::string_view(row.ordinal) != "-") numbered = level;
    Row& added = add_row(table, level, row.ordinal, {row.label}, row.unit, cells_of(row, values));
    added.bold = level == 0;
    if (row.value.type == FormValue::Type::rate) {
      const std::string key = row.key;
      ratio(report, key, {key + ".part", key + ".of"});
    }
  }
  return table;
}

// The seal holders of the department, in the note beside "Cấp tỉnh".
void add_certificates(Report& report, Table& table) {
  for (Row& row : table.rows) {
    if (row.label != "Cấp tỉnh") continue;
    row.cells.back().pieces = {named("seals", count(64, "chứng thư số")),
                               ", trong đó:\n",
                               named("seals.bodies", labelled("Tổ chức: ", count(12))),
                               "\n",
                               named("seals.heads", labelled("Lãnh đạo: ", count(21))),
                               "\n",
                               named("seals.others", labelled("Cá nhân khác: ", count(31)))};
  }
  sum(report, "seals", {"seals.bodies", "seals.heads", "seals.others"});
}

void add_relations(Report& report) {
  sum(report, "inspected", {"inspected.departments", "inspected.districts"});
  sum(report, "tasks", {"tasks.on_time", "tasks.late", "tasks.open"});
  sum(report, "legal", {"legal.council", "legal.committee"});
  sum(report, "force", {"force.province", "force.district", "force.commune"});
  sum(report, "linked", {"linked.same", "linked.across"});
  sum(report, "units", {"units.all", "units.regular", "units.partly", "units.state"});
  sum(report, "units.partly", {"units.partly.high", "units.partly.middle", "units.partly.low"});
  report.relations.push_back({RelationType::complement, "", {"land", "land.late"}});
}

}  // namespace

Report make_appendix_quarter() {
  Report report{.name = "appendix-quarter", .title = "Thống kê cải cách hành chính Quý II/2022"};
  report.why =
      "The long quarterly form: over two hundred rows in three levels on many pages, dashes as\n"
      "ordinals, legends as units, many values left empty, an agency column, the header on every "
      "page,\n"
      "rows cut by the page, a page number between the parts, figures in a note.";
  report.paper.left = 62;
  report.paper.right = 40;
  report.blocks.emplace_back(title({"Phụ lục 1"}));
  report.blocks.emplace_back(title(
      {"THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH\nQUÝ II NĂM 2022 TẠI "
       "SỞ GIAO THÔNG VẬN TẢI TỈNH PHÚ YÊN"}));
  report.blocks.emplace_back(subtitle(
      {"(Kèm theo Báo cáo số       /BC-SGTVT ngày      /6/2022 của Sở Giao thông vận tải)"}));
  Table table = make_form(report);
  add_certificates(report, table);
  add_relations(report);
  report.blocks.emplace_back(std::move(table));

  misprint(report, "force", {168, 0});
  misprint(report, "on_time", {9997, 2});
  misprint(report, "portal", cut_rate(118, 131));
  misnumber(report, "abolished", "3.1.2.");
  return report;
}

}  // namespace bocso::corpus
