// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a catalogue's rules taken together: rules that can never decide, rules that
// fit everything, relations that go in a circle.
#pragma once

#include <vector>

#include "model/catalogue_parts.h"

namespace bocso {

// By trial: texts that each rule's own patterns describe are matched against the whole catalogue.
// A rule that fits none of its own texts can never match; one that is beaten on all of them is
// shadowed by the rule named. For a catalogue that is otherwise right.
void review_rules(CatalogueParts& parts);

// A part of itself, by part_of, sum and at_least_sum.
void check_circles(CatalogueParts& parts);

}  // namespace bocso
