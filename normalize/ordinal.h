// SPDX-License-Identifier: GPL-3.0-or-later
// The printed number of a row or a heading (STT): "1.1.2.", "1,1", "a)", "II", "-" -> its place.
//
// Ordinals look like numbers and are none: "1,1" in the first column is the first item under 1, not
// one and a tenth. Letters follow the Vietnamese order: a b c d đ e g h i k l m n o p q r s t u v x y.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bocso {

enum class OrdinalKind {
  arabic,      // 1.  1.1.2.  1,1  (1)
  roman,       // I  II.  VI
  letter,      // a)  b.  A
  dash,        // -  –
  plus,        // +
  star,        // *
  among_which  // "Trong đó" printed in the ordinal column
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

// The ordinal a paragraph or a label starts with, when text follows it: "1. Công tác chỉ đạo", "a) Văn
// phòng …", "- Số nhiệm vụ …", "3.1.2 Tổng số". A bare number needs its point or bracket: "15 sở, ngành"
// starts with none.
std::optional<Ordinal> leading_ordinal(std::string_view text);

// Does `next` directly follow `previous` in one numbering ("1.1." -> "1.2.", "b)" -> "c)", "V" -> "VI",
// and "1.2." -> "1.2.1.", the first one below)? Kinds must agree. Marks follow anything of their kind.
bool follows(const Ordinal& previous, const Ordinal& next);

}  // namespace bocso
