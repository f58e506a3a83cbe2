// SPDX-License-Identifier: GPL-3.0-or-later
// A made report as the files of its folder.
#pragma once

#include <map>
#include <string>

#include "corpus/make/content.h"

namespace bocso::corpus {

// Name under the report's folder -> bytes: "report.pdf", "expected/figures.jsonl",
// "expected/flags.jsonl", "note.md".
using Files = std::map<std::string, std::string>;
Files report_files(Report& report);

// Writes them, making folders as needed; false when the file system refuses.
bool write_files(const Files& files, const std::string& folder);

}  // namespace bocso::corpus
