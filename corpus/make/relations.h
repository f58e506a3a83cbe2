// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold between a made report's figures, and what is due when one of them is misprinted.
//
// A report file states its relations and builds figures that satisfy them; then it misprints a few.
// The flags due are not written by hand: they are the relations which the misprints broke.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/content.h"

namespace bocso::corpus {

void sum(Report& report, std::string whole, std::vector<std::string> parts,
         Ground ground = kStated);
// Grounded by the words of the labels alone ("gồm:", cấp tỉnh + cấp huyện + cấp xã): a warning when
// broken.
void sum_by_labels(Report& report, std::string whole, std::vector<std::string> parts);
void ratio(Report& report, std::string rate, std::vector<std::string> part_and_whole,
           Ground ground = kStated);
void delta(Report& report, std::string change, std::string now, std::string before,
           Ground ground = kStated);
// A part that is said to be among a whole.
void part_of(Report& report, std::string part, std::string whole);
// Parts that exclude each other and are said to be among a whole, which may have others besides.
void among(Report& report, std::string whole, std::vector<std::string> parts, Ground ground);
// One quantity in two places. A misprint of one breaks what is built on it, too; that the copy
// contradicts it is said once and for all of them.
void mention(Report& report, std::string figure, std::string other, Ground ground = kByLabels);

// Prints another number where figure `key` stands; kind says how it went wrong.
void misprint(Report& report, const std::string& key, Amount wrong, std::string kind = {});
// Prints another ordinal in the row of figure `key`.
void misnumber(Report& report, const std::string& key, const std::string& wrong);

struct DueFlag {
  std::string rule;
  std::string severity;  // "": the page does not state the relation, nobody can be asked to find it
  std::vector<std::string> figures;  // keys, the total, rate or change first
  std::string found;
  std::string expected;
  std::string ground;  // Ground::name
};

// One for each relation broken by a misprint; "rounding" where the rate was cut instead of rounded;
// "range" for a share over 100 in a table; "code" for a misprinted answer; "separator";
// "unit" for a wrong unit; "numbering", which names the figures of its row. A relation that holds
// for some choice inside the intervals its figures were rounded from is not broken (see judging.h),
// and what is only likely is not due where an error already says that one of its figures is wrong.
// Where decimal points are the habit, one "separator" flag names them all, and telling one of them
// will do. Figures that no relation names and a flag does are given a key.
std::vector<DueFlag> due_flags(Report& report);

// What is wrong with the report itself: a relation that names no figure, one that is broken though
// none of its figures was misprinted. Empty when all is well.
std::vector<std::string> problems(Report& report);

}  // namespace bocso::corpus
