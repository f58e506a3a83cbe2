// SPDX-License-Identifier: GPL-3.0-or-later
// The words of options → values. Errors are bad_input, with a sentence that names the option and
// the word.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"
#include "extract/layout.h"
#include "model/export.h"
#include "model/record.h"

namespace bocso {

// "1-3,7" -> 1…3, 7…7; "5-" is open. "" -> none.
Result<std::vector<PageRange>> parse_pages(std::string_view text);
// The ranges as --pages writes them, sorted and joined: the same pages give the same text. "all"
// for none.
std::string to_text(std::vector<PageRange> pages);

// --jobs; the number of cores without it.
Result<int> jobs_of(const Arguments& arguments);
// --timeout in seconds, 0 for none.
Result<double> timeout_of(const Arguments& arguments);
// --format, each once, in the order given; empty without it. Spoken of, but not written yet: xlsx.
Result<std::vector<ExportFormat>> formats_of(const Arguments& arguments);
// --fail-on; nullopt for "none".
Result<std::optional<Severity>> fail_on_of(const Arguments& arguments, std::string_view preset);
// --min-severity.
Result<Severity> min_severity_of(const Arguments& arguments);
// --rules; empty: all.
Result<std::vector<std::string>> rules_of(const Arguments& arguments);
// --kind; Kind::empty, which stands for every kind, without it.
Result<Kind> kind_of(const Arguments& arguments);
// --ocr.
Result<OcrUse> ocr_of(const Arguments& arguments);
// --dpi: 0 when it is not given.
Result<double> dpi_of(const Arguments& arguments);

}  // namespace bocso
