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

void sum(Report& report, std::string whole, std::vector<std::string> parts);
// Grounded by the words of the labels alone ("gồm:", cấp tỉnh + cấp huyện + cấp xã): a warning when
// broken.
void sum_by_labels(Report& report, std::string whole, std::vector<std::string> parts);
void ratio(Report& report, std::string rate, std::vector<std::string> part_and_whole);
void delta(Report& report, std::string change, std::string now, std::string before);
// A part that is said to be among a whole.
void part_of(Report& report, std::string part, std::string whole);
// One quantity in two places. A misprint of one breaks what is built on it, too; that the copy
// contradicts it is said once and for all of them.
void mention(Report& report, std::string figure, std::string other,
             std::string severity = "warning");

// Prints another number where figure `key` stands; kind says how it went wrong.
void misprint(Report& report, const std::string& key, Amount wrong, std::string kind = {});
// Prints another ordinal in the row of figure `key`.
void misnumber(Report& report, const std::string& key, const std::string& wrong);

struct DueFlag {
  std::string rule;
  std::string severity;
  std::vector<std::string> figures;  // keys, the total, rate or change first
  std::string found;
  std::string expected;
};

// One for each relation broken by a misprint; "rounding" where the rate was cut instead of rounded;
// "range" for a share over 100; "code" for a misprinted answer; "separator"; "numbering".
std::vector<DueFlag> due_flags(Report& report);

// What is wrong with the report itself: a relation that names no figure, one that is broken though
// none of its figures was misprinted, a misprint that breaks nothing. Empty when all is well.
std::vector<std::string> problems(Report& report);

}  // namespace bocso::corpus
