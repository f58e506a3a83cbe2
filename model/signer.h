// SPDX-License-Identifier: GPL-3.0-or-later
// Who signed: the name under the post at a document's end.
//
//   TM. ỦY BAN NHÂN DÂN
//      KT. CHỦ TỊCH
//     PHÓ CHỦ TỊCH
//
//     Tống Quang Thìn        → "Tống Quang Thìn"
#pragma once

#include <string>

#include "extract/table.h"

namespace bocso {

// The first signature of the document (annexes behind it may have their own); "" when there is
// none. A post stands in capitals in the right half of the page; degrees before the name ("ThS.")
// are left out.
std::string find_signer(const Layout& layout);

}  // namespace bocso
