// SPDX-License-Identifier: GPL-3.0-or-later
// Store → files for other programs. The only user of nlohmann-json for the exports.
#pragma once

#include <string>

#include "model/store.h"
#include "normalize/result.h"

namespace bocso {

// Writes documents, figures, flags and tables as .jsonl (one JSON object a line, UTF-8) or .csv (RFC 4180,
// UTF-8, header row, lists as JSON, a leading "'" before text that a spreadsheet would run as a formula)
// into folder, which is created. Each file appears whole or not at all. Errors: output, store.
enum class ExportFormat { jsonl, csv };
Result<void> export_store(Store& store, ExportFormat format, const std::string& folder);

}  // namespace bocso
