// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/parts.h"

#include <utility>

#include "corpus/make/relations.h"

namespace bocso::corpus {
namespace {

constexpr const char* kCountry = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
constexpr const char* kMotto = "Độc lập - Tự do - Hạnh phúc";

Paragraph line(Pieces pieces, TextStyle style) {
  return {.pieces = std::move(pieces), .style = style, .footnotes = {}};
}

TextStyle centred(double size, bool bold = false, bool italic = false) {
  return {.size = size, .bold = bold, .italic = italic, .align = Align::centre, .after = 1};
}

}  // namespace

Block letterhead(const Letterhead& words) {
  TextStyle issuer = centred(12.5, true);
  issuer.line_below = 60;
  TextStyle motto = centred(13, true);
  motto.line_below = 165;
  TextStyle below = centred(13);
  below.before = 4;
  TextStyle date = centred(13, false, true);
  date.before = 4;
  SideBySide block;
  block.left = {line({words.superior}, centred(12.5)), line({words.issuer}, issuer),
                line({words.number}, below)};
  block.right = {line({kCountry}, centred(12, true)), line({kMotto}, motto),
                 line({words.place_and_date}, date)};
  return block;
}

Paragraph title(Pieces pieces) {
  TextStyle style = centred(13.5, true);
  style.before = 4;
  style.keep_next = true;
  return line(std::move(pieces), style);
}

Paragraph subtitle(Pieces pieces) {
  TextStyle style = centred(13, false, true);
  style.after = 8;
  style.keep_next = true;
  return line(std::move(pieces), style);
}

Paragraph heading(Pieces pieces) {
  return line(std::move(pieces), {.size = 13,
                                  .bold = true,
                                  .align = Align::left,
                                  .indent = 28,
                                  .before = 3,
                                  .after = 4,
                                  .keep_next = true});
}

Paragraph body(Pieces pieces) {
  return line(std::move(pieces), {.size = 13, .align = Align::justified, .indent = 28, .after = 5});
}

Paragraph unit_line(Pieces pieces) {
  return line(std::move(pieces),
              {.size = 12, .italic = true, .align = Align::right, .after = 2, .keep_next = true});
}

Block signature(const std::vector<std::string>& recipients, const std::vector<std::string>& post,
                const std::string& name) {
  SideBySide block;
  block.split = 0.5;
  block.left.push_back(line({"Nơi nhận:"}, {.size = 12, .bold = true, .italic = true, .after = 1}));
  for (const std::string& recipient : recipients) {
    block.left.push_back(line({recipient}, {.size = 11, .after = 1}));
  }
  for (const std::string& words : post) block.right.push_back(line({words}, centred(13, true)));
  TextStyle signer = centred(13, true);
  signer.before = 62;
  block.right.push_back(line({name}, signer));
  return block;
}

Table statistics_form(const std::string& note_title, const std::string& label_title) {
  Table table;
  table.columns = {{Role::ordinal, 0.8, Align::centre, ""},
                   {Role::label, 4.5, Align::left, ""},
                   {Role::unit, 1.45, Align::centre, ""},
                   {Role::value, 1.15, Align::centre, ""},
                   {Role::note, 1.9, Align::left, ""}};
  table.header = {
      {0, 0, "STT", 2, 1},         {0, 1, label_title, 2, 1}, {0, 2, "Kết quả thống kê", 1, 2},
      {1, 2, "Đơn vị tính", 1, 1}, {1, 3, "Số liệu", 1, 1},   {0, 4, note_title, 2, 1}};
  return table;
}

Table plain_table(std::vector<Column> columns, const std::vector<std::string>& titles) {
  Table table;
  table.columns = std::move(columns);
  for (std::size_t c = 0; c < titles.size(); ++c) {
    table.header.push_back({0, static_cast<int>(c), titles[c], 1, 1});
  }
  return table;
}

void add_rate(Report& report, Table& table, const RateRows& rows) {
  const std::int64_t whole = rows.whole.value.digits;
  const std::int64_t part = rows.part.value.digits;
  const Amount value = part == whole ? Amount{100, 0} : rate(part, whole, rows.decimals);
  add_row(table, rows.level, rows.ordinal, {rows.label}, "%", {named(rows.key, share(value))});
  add_row(table, rows.level + 1, rows.part_ordinals[0], {rows.whole_label}, rows.unit,
          {named(rows.key + ".of", rows.whole)});
  add_row(table, rows.level + 1, rows.part_ordinals[1], {rows.part_label}, rows.unit,
          {named(rows.key + ".part", rows.part)});
  ratio(report, rows.key, {rows.key + ".part", rows.key + ".of"});
}

}  // namespace bocso::corpus
