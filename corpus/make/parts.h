// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces reports are put together from: letterhead, titles, paragraphs, signature, the usual
// tables.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/content.h"

namespace bocso::corpus {

// What stands on the first page's top: superior and issuing body left, Quốc hiệu and date right.
struct Letterhead {
  std::string superior;
  std::string issuer;
  std::string number;
  std::string place_and_date;
};
Block letterhead(const Letterhead& words);

Paragraph title(Pieces pieces);      // bold capitals in the middle
Paragraph subtitle(Pieces pieces);   // italics in the middle
Paragraph heading(Pieces pieces);    // bold, kept with what follows
Paragraph body(Pieces pieces);       // justified, first line indented
Paragraph unit_line(Pieces pieces);  // "ĐVT: triệu đồng" at the right

Block signature(const std::vector<std::string>& recipients, const std::vector<std::string>& post,
                const std::string& name);

// STT | Chỉ tiêu thống kê | Kết quả thống kê (Đơn vị tính | Số liệu) | note_title
Table statistics_form(const std::string& note_title,
                      const std::string& label_title = "Chỉ tiêu thống kê");

// A table of plain columns: one header row of those titles.
Table plain_table(std::vector<Column> columns, const std::vector<std::string>& titles);

// Adds a numbered row's rate and the two rows it is made of, and says so in the report.
struct RateRows {
  int level = 1;  // of the rate; its parts stand one deeper
  std::string ordinal;
  std::string label;
  std::vector<std::string> part_ordinals;  // of whole, then part
  std::string whole_label;
  std::string part_label;
  std::string unit;
  std::string key;  // "<key>", "<key>.of", "<key>.part"
  Figure whole;
  Figure part;
  int decimals = 2;
};
void add_rate(Report& report, Table& table, const RateRows& rows);

}  // namespace bocso::corpus
