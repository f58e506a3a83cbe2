// SPDX-License-Identifier: GPL-3.0-or-later
// Units of Vietnamese administrative figures: "hồ sơ" -> file, "triệu đồng" -> vnd × 10^6.
//
// A unit is kept as printed; next to it stands a code that is the same for all spellings. The table
// is in unit_table.cc: one row a spelling. Around the rows stand four rules:
//   scale words go before any unit    "nghìn tấn" -> tonne × 10^3, "tỷ" alone -> vnd × 10^9
//   units of one kind are listed      "huyện, thị xã, thành phố" -> district, "tin, bài" -> article
//   "lượt" takes another unit         "lượt công dân" -> turn
//   "/" divides                       "đồng/người/tháng" -> vnd/person/month, "tạ/ha" ->
//   quintal/hectare
// Spellings are compared with their diacritics; words of two syllables are also found when the
// marks are lost ("ho so"), short ones are not ("nam" is men, "năm" is a year).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bocso {

// What kind of number the unit makes of a figure.
enum class UnitKind { count, percent, money, score, rank };

struct Unit {
  std::string code;  // "file", "procedure", "person", "percent", "vnd", …; "" when not in the table
  UnitKind kind = UnitKind::count;
  int scale = 0;  // power of ten: 6 for "triệu đồng", 3 for "1000 đồng"

  friend bool operator==(const Unit&, const Unit&) = default;
};

// The unit a whole text names: "Hồ sơ", "triệu đồng", "%", "đồng/người/tháng", "1000 đồng". nullopt
// for an unknown one.
std::optional<Unit> find_unit(std::string_view text);

// The longest known unit at the start of text ("hồ sơ, đạt 8,96%" -> 9 bytes, "hồ sơ"), and how
// many bytes of text it takes. nullopt when none starts there.
struct UnitAt {
  Unit unit;
  std::size_t length = 0;
};
std::optional<UnitAt> unit_at_start(std::string_view text);

// Is it a code of the table? For catalogues; "code" (a coded answer, see code_legend) is one too.
bool is_unit_code(std::string_view code);

// Does the word say which of the counted, not what is counted? "02 chuyên trách; 01 kiêm nhiệm" are
// persons, whom the row or the sentence names otherwise.
bool names_quality(std::string_view unit);

// Does the unit count things that come in wholes (files, people), so that its figures have no
// decimals? false for measures (ha, tấn), money, percents, scaled units and unknown codes.
bool counts_wholes(const Unit& unit);

// The unit a header or the line above a table states: "Tỷ lệ (%)" -> "%", "Kinh phí (triệu đồng)"
// -> "triệu đồng", "ĐVT: triệu đồng" and "Đơn vị tính: 1000 đồng" -> what follows the colon. As
// printed.
std::optional<std::string> stated_unit(std::string_view header);

// The answers a coded row allows: "Có = 1; Không = 0" -> {{"Có", 1}, {"Không", 0}},
// "Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2" -> three; "Không = 0" alone (the rest stands on the
// next page) -> one. Empty when text is no such legend.
struct CodeMeaning {
  std::string label;
  int code = 0;
  friend bool operator==(const CodeMeaning&, const CodeMeaning&) = default;
};
std::vector<CodeMeaning> code_legend(std::string_view text);

}  // namespace bocso
