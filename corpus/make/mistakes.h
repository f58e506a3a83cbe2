// SPDX-License-Identifier: GPL-3.0-or-later
// Misprints of every kind, planted in figures that stand in a relation. Not all of them show: a
// last digit may stay within what rounding leaves (see evidence.h).
#pragma once

#include "corpus/make/content.h"
#include "corpus/make/random.h"

namespace bocso::corpus {

// Misprints so many figures, or fewer where the report has no more relations. The kinds are those
// of misprints_jsonl: "digit_changed", "digits_swapped", "digit_dropped", "digit_doubled",
// "separator" (ten, a hundred or a thousand times too much or too little), "sign", "neighbour" (the
// value of the figure above or beside), "confused" (a count where its rate belongs). One time in
// six a row's ordinal is misprinted instead, which is a flag due and no figure.
void plant_misprints(Report& report, Random& random, int number);

}  // namespace bocso::corpus
