// SPDX-License-Identifier: GPL-3.0-or-later
// What a page with misprints lets its reader know of them: neither a reader nor a program can be
// asked for more.
#pragma once

#include "corpus/make/content.h"

namespace bocso::corpus {

// What a misprint shows on the page.
enum class Shown {
  due,       // a flag is due that names it
  unstated,  // it breaks only relations that the page does not state
  nothing,   // every relation holds within what rounding leaves, or another misprint mends it
};
Shown shown_by(Report& report, const Misprint& misprint);

// Does the page leave open which figure is misprinted, or as what? Another figure, or this one as
// another number, a single slip away from what is printed (see slips.h) mends all stated relations
// that the misprint broke and breaks none; or a second misprint stands in one of them. A misprinted
// part of a total without other relations is the usual case: any of the other parts may be wrong.
bool is_ambiguous(Report& report, const Misprint& misprint);

}  // namespace bocso::corpus
