// SPDX-License-Identifier: GPL-3.0-or-later
// The form in which labels, headers, titles and clauses are matched: folded, in words alone,
// abbreviations written out.
//
//   "- Số TTHC cấp tỉnh (bao gồm cả TTHC của cơ quan ngành dọc). Trong đó:"
//       -> "so thu tuc hanh chinh cap tinh"
//
// Punctuation says nothing here: "công chức, viên chức" and "công chức viên chức" are one. What
// stands in brackets explains, or it decides ("Số TTHC (cấp tỉnh)"): such a text has two forms,
// without the brackets and with what is in them. "&" is "và", "%" stays. A "trong đó" at either
// end and a "bao gồm" at the end are no part of a label.
#pragma once

#include <bitset>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace bocso {

// For tables of strings that are asked with views.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

// Abbreviation -> its words, both folded: "tthc" -> "thu tuc hanh chinh", "tn&tkq" -> "tiep nhan va
// tra ket qua".
class Abbreviations {
 public:
  // The words may hold abbreviations added before: "kstthc" is "kiem soat tthc". A later meaning
  // replaces an earlier one.
  void add(std::string_view abbreviation, std::string_view words);

  // The words of a whole folded token, empty when it is no abbreviation.
  std::string_view words(std::string_view token) const;

  // The words as they were given, with their marks.
  const std::vector<std::string>& given() const { return given_; }

 private:
  // Most words are none: a bit for each first letter, last letter and length that some have.
  static constexpr std::size_t kFilter = 1024;
  static std::size_t place(std::string_view token);

  std::unordered_map<std::string, std::string, TextHash, std::equal_to<>> words_;
  std::bitset<kFilter> filter_;
  std::vector<std::string> given_;
};

struct LabelText {
  std::string plain;  // without what stands in brackets
  std::string whole;  // with it; empty when there are no brackets

  friend bool operator==(const LabelText&, const LabelText&) = default;
};

// Of a text as printed.
LabelText label_text(std::string_view text, const Abbreviations& abbreviations);

// Is it punctuation that label_text leaves out?
bool is_label_punctuation(char c);

}  // namespace bocso
