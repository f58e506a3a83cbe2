// SPDX-License-Identifier: GPL-3.0-or-later
// What a sentence says around a number: the clause it stands in, and what stands before it.
// Part of the matcher; others use matcher.h.
//
//   "… đã giải quyết 34.469 hồ sơ, trong đó trả kết quả trước hạn và đúng hạn 34.109 hồ sơ"
//       34.469: clause "da giai quyet # ho so tra ket qua truoc han va dung han"
//       34.109: clause "tra ket qua truoc han va dung han # ho so", under the clause of 34.469
#pragma once

#include <string>
#include <vector>

#include "extract/table.h"
#include "model/label_text.h"
#include "model/record.h"

namespace bocso {

// In the form of label_text(), the number as "#" with its unit behind it ("#" alone for percents).
struct Clause {
  std::string text;
  std::string head;  // what stands before the number, without the words that only lead to it
  std::vector<std::string> above;  // headings, then earlier clauses of the sentence, nearest last
  std::string lead;                // the words right before the number, behind the last comma
  bool in_list = false;  // only an agency stands before it: "(Sở Y tế 14 hồ sơ; …"
};

// One for each figure, in their order; empty for figures that stand in no sentence. paragraphs may
// be empty: there are no headings then.
std::vector<Clause> clauses_of(const std::vector<Figure>& figures,
                               const std::vector<Paragraph>& paragraphs,
                               const Abbreviations& abbreviations);

// Is the clause one that only gives the rate of what stands before it: "chiếm tỷ lệ #", "đạt #"?
bool only_a_rate(const Clause& clause);

}  // namespace bocso
