// SPDX-License-Identifier: GPL-3.0-or-later
// Store → the four export files, as text handed out piece by piece: whoever calls says where it
// goes.
//
// Fields and their order are those of visit_fields() (json.h says how values are written).
// Documents come by file name, then id; figures, flags and tables by document, then place.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>

#include "model/store.h"
#include "normalize/result.h"

namespace bocso {

// jsonl: one JSON object a line, UTF-8.
// csv: RFC 4180, UTF-8 without a byte order mark, a row of names first, lines end in CR LF, lists
// as JSON.
//   Text that a spreadsheet would run as a formula (it begins with = + - @ tab or a line break)
//   gets a leading "'", and so does a label such as "- Số nhiệm vụ"; printed numbers ("-2.945",
//   "+28", "-0,5%") are data and stay as they are.
enum class ExportFormat { jsonl, csv };
inline constexpr std::array<ExportFormat, 2> kExportFormats = {ExportFormat::jsonl,
                                                               ExportFormat::csv};
std::string_view to_string(ExportFormat format);  // also what the files' names end in

enum class ExportFile { documents, figures, flags, tables };
inline constexpr std::array<std::string_view, 4> kExportNames = {"documents", "figures", "flags",
                                                                 "tables"};

// Takes the next piece of a file.
using ExportSink = std::function<Result<void>(ExportFile file, std::string_view text)>;

// Errors: store, and those of sink.
Result<void> export_store(Store& store, ExportFormat format, const ExportSink& sink);

// One cell of a CSV file: neutralised if it would run as a formula, quoted where it must be.
std::string csv_cell(std::string_view text);

}  // namespace bocso
