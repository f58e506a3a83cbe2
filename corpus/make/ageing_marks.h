// SPDX-License-Identifier: GPL-3.0-or-later
// What people and dust leave on a printed page: stamps, signatures, specks.
#pragma once

#include "corpus/make/ageing_picture.h"

namespace bocso::corpus {

// A round red seal of 36 mm, unevenly inked and turned a little, somewhere in the middle of the
// page: over cells as over text.
void add_stamp(Picture& page, int dpi, AgeingRandom& random);

// A flourish of a blue pen, there too.
void add_signature(Picture& page, int dpi, AgeingRandom& random);

void add_specks(Picture& page, int count, int dpi, AgeingRandom& random);

}  // namespace bocso::corpus
