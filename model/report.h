// SPDX-License-Identifier: GPL-3.0-or-later
// The whole flow for one document: bytes in, a Report out.
#pragma once

#include <string>

#include "extract/layout.h"
#include "model/catalogue.h"
#include "model/checks.h"
#include "model/matcher.h"
#include "model/record.h"

namespace bocso {

struct ReportOptions {
  LayoutOptions layout;
};

// Reads one document. Never fails: what could not be read is in document.status and document.error.
// file is the name to record; bytes its content.
Report read_report(const std::string& file, std::string bytes, const ReportOptions& options,
                   const Catalogue& catalogue, const Matcher& matcher);

// A Report for a document that could not be read at all (no permission, the reading process died).
Report failed_report(const std::string& file, const std::string& id, const Error& error);

// SHA-256 of bytes, lower-case hex: a document's identity.
std::string document_id(std::string_view bytes);

}  // namespace bocso
