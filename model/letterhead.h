// SPDX-License-Identifier: GPL-3.0-or-later
// Issuer, number, place, date, type, title, signer and period of a document, after the layout that
// Nghị định 30/2020/NĐ-CP prescribes. What the original leaves blank ("Số:   /BC-VP") stays blank.
#pragma once

#include "extract/table.h"
#include "model/record.h"

namespace bocso {

// Fills those fields of document from the first page, the last body page and the title.
void read_letterhead(const Layout& layout, Document& document);

}  // namespace bocso
