// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/made_reports.h"

#include <fmt/format.h>

#include <array>

namespace bocso {
namespace {

constexpr int kProvinces = 100;
constexpr int kAgencies = 19;
constexpr int kHeaderRows = 2;
constexpr int kWrongEvery = 500;
constexpr std::array kColumns = {"STT",      "Cơ quan", "Số hồ sơ tiếp nhận", "Trước hạn",
                                 "Đúng hạn", "Quá hạn", "Tỷ lệ đúng hạn (%)"};
constexpr std::array kNumbers = {"1", "2", "3", "4", "5", "6", "7"};
constexpr std::array kIndicators = {"received", "early", "on_time", "late", "on_time_rate"};
constexpr int kFirstValue = 2;

// Received = early + on time + late; different for every province and agency, alike from month to
// month.
std::array<std::int64_t, 4> counts(int province, int agency, int month) {
  const std::int64_t early = 40 + (province * 7 + agency * 13) % 90 + month % 12;
  const std::int64_t on_time = 900 + (province * 31 + agency * 17) % 700 + (month * 5) % 60;
  const std::int64_t late = (province + agency + month) % 9;
  return {early + on_time + late, early, on_time, late};
}

void add_cell(Table& grid, int row, int column, std::string text) {
  Cell& cell = grid.cells.emplace_back();
  cell.row = row;
  cell.column = column;
  cell.page = 1;
  cell.box = {60.0 + 70 * column, 100.0 + 20 * row, 130.0 + 70 * column, 120.0 + 20 * row};
  cell.content.text = std::move(text);
  for (std::size_t begin = 0; begin < cell.content.text.size();) {
    std::size_t end = cell.content.text.find(' ', begin);
    if (end == std::string::npos) end = cell.content.text.size();
    cell.content.places.push_back({begin, end, 1, cell.box, begin == 0});
    begin = end + 1;
  }
}

class Maker {
 public:
  explicit Maker(int index) : index_(index), province_(index % kProvinces) {
    Document& document = report_.document;
    document.id = fmt::format("{:016x}{:048x}", static_cast<unsigned>(index) * 2654435761U, index);
    document.file = fmt::format("reports/{:05}.pdf", index);
    document.files = {document.file};
    document.pages = 1;
    document.text_source = "unicode";
    document.type = "BÁO CÁO";
    document.province = fmt::format("Tỉnh {}", province_);
    const int month = index / kProvinces;
    document.period_start = fmt::format("{}-{:02}-01", 2000 + month / 12, 1 + month % 12);
    document.period_end = fmt::format("{}-{:02}-28", 2000 + month / 12, 1 + month % 12);
    report_.pages = {{1, 595, 842, "unicode", ""}};
    LabelledTable& table = report_.tables.emplace_back();
    table.id = document.id.substr(0, 12) + ".t0";
    table.header_rows = kHeaderRows;
    table.grid.rows = kHeaderRows + kAgencies + 1;
    table.grid.columns = static_cast<int>(kColumns.size());
    table.grid.column_edges.assign(kColumns.size() + 1, 0);
    table.grid.parts = {{1, {60, 100, 550, 560}}};
    for (std::size_t c = 0; c < kColumns.size(); ++c) {
      Column& column = table.columns.emplace_back();
      column.label = kColumns[c];
      column.number = kNumbers[c];
      column.role = c == 0 ? Role::ordinal : c == 1 ? Role::label : Role::value;
      add_cell(table.grid, 0, static_cast<int>(c), kColumns[c]);
      add_cell(table.grid, 1, static_cast<int>(c), c == 2 ? "(3=4+5+6)" : kNumbers[c]);
    }
    table.columns[2].formula = "4+5+6";
    table.columns.back().role = Role::rate;
    table.columns.back().unit = "%";
  }

  Report make() {
    std::array<std::int64_t, 4> total{};
    for (int agency = 0; agency < kAgencies; ++agency) {
      const auto values = counts(province_, agency, index_ / kProvinces);
      for (std::size_t i = 0; i < values.size(); ++i) total[i] += values[i];
      add_row(fmt::format("{}", agency + 1), fmt::format("Sở số {}", agency + 1), values, false);
    }
    if (index_ % kWrongEvery == 1) total[1] += 10;
    add_row("", "Tổng cộng", total, true);
    report_.coverage.figures = kFiguresOfMadeReport;
    return std::move(report_);
  }

 private:
  void add_row(const std::string& ordinal, const std::string& label,
               const std::array<std::int64_t, 4>& values, bool total) {
    LabelledTable& table = report_.tables[0];
    const int row = static_cast<int>(table.rows.size());
    table.rows.push_back({ordinal, label, -1, total, false, ""});
    add_cell(table.grid, kHeaderRows + row, 0, ordinal);
    add_cell(table.grid, kHeaderRows + row, 1, label);
    for (std::size_t i = 0; i < values.size(); ++i) {
      add_figure(label, row, static_cast<int>(i), Kind::count, Decimal{values[i], 0});
    }
    const auto rate = percentage({values[1] + values[2], 0}, {values[0], 0}, 2, Rounding::nearest);
    add_figure(label, row, 4, Kind::percent, *rate);
  }

  void add_figure(const std::string& label, int row, int value, Kind kind, const Decimal& number) {
    LabelledTable& table = report_.tables[0];
    const Document& document = report_.document;
    const int column = kFirstValue + value;
    const std::string raw = to_vietnamese(number);
    add_cell(table.grid, kHeaderRows + row, column, raw);
    const Cell& cell = table.grid.cells.back();
    Figure& figure = report_.figures.emplace_back();
    figure.id = fmt::format("{}.t0.{}.{}.0", document.id.substr(0, 12), row, column);
    figure.document = document.id;
    figure.file = document.file;
    figure.page = 1;
    figure.bbox = cell.box;
    figure.table = 0;
    figure.row = row;
    figure.column = column;
    figure.ordinal = table.rows.back().ordinal;
    figure.label = label;
    figure.column_label = kColumns[static_cast<std::size_t>(column)];
    figure.entity = label == "Tổng cộng" ? "" : label;
    figure.indicator = fmt::format("made.{}", kIndicators[static_cast<std::size_t>(value)]);
    figure.period_start = document.period_start;
    figure.period_end = document.period_end;
    figure.kind = kind;
    figure.raw = raw;
    figure.value = number;
    figure.decimals = number.decimals;
    figure.unit = kind == Kind::percent ? "%" : "hồ sơ";
    figure.unit_code = kind == Kind::percent ? "percent" : "file";
    figure.text_source = "unicode";
  }

  int index_;
  int province_;
  Report report_;
};

}  // namespace

Report made_report(int index) { return Maker(index).make(); }

}  // namespace bocso
