// SPDX-License-Identifier: GPL-3.0-or-later
// A report with something in every field, for what must carry reports whole: store, pipe, exports.
#pragma once

#include <string>

#include "model/record.h"

namespace bocso {

// digit makes the document's id, a hash of that digit only: "3333…".
inline Report sample_report(char digit = 'a', const std::string& file = "báo cáo/quý 3.pdf") {
  Report report;
  Document& document = report.document;
  document.id = std::string(64, digit);
  document.file = file;
  document.files = {file};
  document.pages = 2;
  document.status = Status::partial;
  document.error = "page 2: no text layer";
  document.text_source = "unicode";
  document.issuer = "ỦY BAN NHÂN DÂN TỈNH";
  document.issuer_id = "lai_chau";
  document.number = "173/BC-UBND";
  document.type = "BÁO CÁO";
  document.date = "2023-09-15";
  document.title = "Kết quả \"một cửa\"\nquý III";
  document.period_start = "2023-07-01";
  document.period_end = "2023-09-30";
  document.notes = {{2, "no text layer: a picture covers 98 % of the page"},
                    {0, "font without encoding"}};

  report.pages = {{1, 595.276, 841.89, "unicode", ""}, {2, 595.276, 841.89, "", "no text layer"}};

  LabelledTable& table = report.tables.emplace_back();
  table.id = document.id.substr(0, 12) + ".t0";
  table.title = "Biểu mẫu 3";
  table.unit = "triệu đồng";
  table.header_rows = 1;
  table.columns = {
      {"Chỉ tiêu", Role::label, "", "1", "", "", "", ""},
      {"Kết quả / Số", Role::value, "%", "2", "3/4", "2023-01-01", "2023-06-30", "2023-06-15"}};
  table.rows = {{"1.", "Tổng số", -1, true, false, "hồ sơ"},
                {"-", "Trực tuyến", 0, false, true, ""}};
  table.grid.rows = 3;
  table.grid.columns = 2;
  table.grid.column_edges = {70.1, 1.0 / 3 + 200, 500};
  table.grid.repeated_rows = 1;
  table.grid.parts = {{1, {70, 100, 500, 160.125}}, {2, {70, 50, 500, 60}}};
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column < 2; ++column) {
      Cell& cell = table.grid.cells.emplace_back();
      cell.row = row;
      cell.column = column;
      cell.page = 1;
      cell.box = {70.0 + 200 * column, 100.0 + 20 * row, 270.0 + 200 * column, 120.0 + 20 * row};
      cell.bold = row == 0;
      cell.italic = column == 1;
      if (row == 2 && column == 1) continue;  // empty cells are there, too
      cell.content.text = "Số hồ sơ";
      cell.content.places = {{0, 4, 1, {72.1, 101.7, 1.0 / 3 + 80, 112}, true},
                             {5, 10, 1, {90, 101.7, 99.99999999999999, 112}, false}};
    }
  }
  LabelledTable& empty = report.tables.emplace_back();
  empty.id = document.id.substr(0, 12) + ".t1";
  empty.index = 1;

  Paragraph& paragraph = report.paragraphs.emplace_back();
  paragraph.kind = ParagraphKind::footnote;
  paragraph.content = {"Đạt 99,42%",
                       {{0, 5, 1, {1, 2, 3, 4}, true}, {6, 12, 1, {3, 2, 6, 4}, false}}};
  paragraph.marks = {{0, "1"}, {5, "*"}};
  paragraph.page = 1;
  paragraph.box = {1, 2, 6, 4};
  paragraph.size = 13.5;
  paragraph.bold = paragraph.centred = true;
  report.paragraphs.emplace_back();

  Figure cell;
  cell.id = document.id.substr(0, 12) + ".t0.r1.c1.0";
  cell.document = document.id;
  cell.file = file;
  cell.page = 1;
  cell.bbox = {72.004, 101.696, 80.125, 112};
  cell.table = 0;
  cell.row = 1;
  cell.column = 1;
  cell.ordinal = "-";
  cell.label = "- Trực tuyến";
  cell.path = {"Tổng số", "Trong đó, \"mới\""};
  cell.column_label = "Kết quả / Số";
  cell.entity = "Sở Xây dựng";
  cell.entity_id = "lai_chau.so_xay_dung";
  cell.indicator = "files.online.received";
  cell.rule = "one_stop.yaml:12";
  cell.as_of = "2023-06-15";
  cell.kind = Kind::delta;
  cell.raw = "-2.945";
  cell.value = Decimal{-2945, 0};
  cell.unit = "hồ sơ";
  cell.unit_code = "file";
  cell.text_source = "unicode";
  cell.confidence = 0.75;
  cell.other_readings = {"-2.945"};
  cell.reading_reason = "-2.945: no decimals in a count";
  report.figures.push_back(cell);

  Figure sentence;
  sentence.id = document.id.substr(0, 12) + ".p0.0";
  sentence.document = document.id;
  sentence.file = file;
  sentence.page = 1;
  sentence.source = Source::prose;
  sentence.paragraph = 0;
  sentence.part = 2;
  sentence.sentence = "Xếp hạng khoảng 10/63";
  sentence.period_start = "2023-01-01";
  sentence.period_end = "2023-12-31";
  sentence.kind = Kind::rank;
  sentence.raw = "10/63";
  sentence.value = Decimal{1000, 2};
  sentence.denominator = Decimal{63, 0};
  sentence.decimals = 2;
  sentence.scale = 9;
  sentence.approx = Approx::about;
  report.figures.push_back(sentence);

  Flag flag;
  flag.id = document.id.substr(0, 12) + ".f0";
  flag.document = document.id;
  flag.rule = "sum";
  flag.severity = Severity::error;
  flag.figures = {cell.id, sentence.id};
  flag.found = "1903";
  flag.expected = "1930";
  flag.difference = "-27";
  flag.message_vi = "Tổng số không bằng tổng các dòng";
  flag.message_en = "The total is not the sum of its rows";
  flag.suspects = {{cell.id, "1930", "digits swapped"}};
  flag.places = {{document.id, 1, {1, 2, 3, 4.5}, 0, 1}, {document.id, 2, {}, -1, -1}};
  report.flags.push_back(flag);
  flag.id = document.id.substr(0, 12) + ".f1";
  flag.severity = Severity::info;
  flag.figures.clear();
  flag.suspects.clear();
  report.flags.push_back(flag);

  report.coverage = {2, 1, 3, 1, 4};
  return report;
}

}  // namespace bocso
