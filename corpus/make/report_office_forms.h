// SPDX-License-Identifier: GPL-3.0-or-later
// The three statistics forms at the end of the office's quarterly report.
#pragma once

#include "corpus/make/content.h"

namespace bocso::corpus {

// Appends the annex's title and forms; states their relations.
void add_office_forms(Report& report);

}  // namespace bocso::corpus
