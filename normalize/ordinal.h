// SPDX-License-Identifier: GPL-3.0-or-later
// The printed number of a row or a heading (STT): "1.1.2.", "1,1", "a)", "II", "-" -> its place.
//
// Ordinals look like numbers and are none: "1,1" in the first column is the first item under 1, not
// one and a tenth. Letters follow the Vietnamese order: a b c d đ e g h i k l m n o p q r s t u v x
// y; f, j, w and z have their places between them, since some writers use them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bocso {

enum class OrdinalKind {
  arabic,      // 1.  1.1.2.  1,1  (1)  1/; also II.3 (2.3) and 2.b) (2.2)
  roman,       // I  II.  VI  ii)
  letter,      // a)  b.  A
  dash,        // -  –  and bullets of other shapes
  plus,        // +
  star,        // *
  among_which  // "Trong đó", "Gồm:" printed in the ordinal column
};

struct Ordinal {
  OrdinalKind kind = OrdinalKind::arabic;
  std::vector<int> place;  // {1, 1, 2} for "1.1.2."; {3} for "III" and "c)"; empty for marks
  std::size_t length = 0;  // bytes of the text it takes, its closing "." or ")" included

  // How deep an arabic ordinal stands: 3 for "1.1.2."; 1 for all other kinds.
  int depth() const { return kind == OrdinalKind::arabic ? static_cast<int>(place.size()) : 1; }
  friend bool operator==(const Ordinal&, const Ordinal&) = default;
};

// The ordinal a whole cell of the ordinal column is. nullopt for "" and for text that is none.
std::optional<Ordinal> read_ordinal(std::string_view cell);

// The ordinal a paragraph or a label starts with, when text follows it: "1. Công tác chỉ đạo",
// "a) Văn phòng …", "- Số nhiệm vụ …", "3.1.2 Tổng số", "II.1 Kết quả". A bare number needs its
// point or bracket: "15 sở, ngành" starts with none, nor do numbers ("5.000.000 đồng", "+28",
// "15/12/2023"), abbreviations ("TP. Lai Châu", "H. Tân Uyên", "V/v") or lines of dashes.
std::optional<Ordinal> leading_ordinal(std::string_view text);

// Does `next` directly follow `previous` in one numbering ("1.1." -> "1.2.", "b)" -> "c)", "V" ->
// "VI", "1.2.3." -> "1.3.", and the first one below: "1.2." -> "1.2.1.", "II" -> "II.1")? Letters
// may pass over those that official numberings lack ("e" -> "g") and over đ; "I" may be the letter
// behind "H". Kinds must agree otherwise. Marks follow any mark of their kind.
bool follows(const Ordinal& previous, const Ordinal& next);

}  // namespace bocso
