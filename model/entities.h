// SPDX-License-Identifier: GPL-3.0-or-later
// The entities of a whole document: every figure's entity_id, misprinted names of places included.
#pragma once

#include "model/catalogue.h"
#include "model/record.h"

namespace bocso {

// Sets entity_id of all figures and issuer_id of the document, see entity_id.h. A row whose label
// is the bare name of a province ("Lai Châu") has that as its entity; for "Trung tâm" alone see
// bare_entities.h.
//
// A district or commune that one table spells otherwise than the others gets the others' id, and
// the document a note: "“UBND huyện Đông Hỷ” is taken for “UBND huyện Đồng Hỷ”, as tables 2, 4, 6
// print it". That is done when the two never stand in one table, two tables or more have the other
// spelling and list half of the same places, the names differ in one letter or in their marks
// alone, and no third name is as near. The entity stays as printed.
void identify_entities(Report& report, const Catalogue& catalogue);

}  // namespace bocso
