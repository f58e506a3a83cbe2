// SPDX-License-Identifier: GPL-3.0-or-later
// A Report as bytes, for the pipe from the process that read the document to the one that stores
// it.
//
// The bytes live for a moment, between two processes of one program: there is no promise about them
// from one build to the next. Made from visit_fields(), so a new field travels without a line here.
#pragma once

#include <string>
#include <string_view>

#include "model/record.h"
#include "normalize/result.h"

namespace bocso {

std::string to_bytes(const Report& report);

// The Report in bytes. The sender parsed a document that may have been made to mislead it, so
// nothing is taken on trust: lengths and counts, UTF-8, enum values, finite coordinates, and every
// index (a figure's table, a row's parent, a cell's place in its grid) is checked, so that code
// behind may use them. Errors: crashed, with what is wrong.
Result<Report> report_from_bytes(std::string_view bytes);

}  // namespace bocso
