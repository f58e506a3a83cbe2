// SPDX-License-Identifier: GPL-3.0-or-later
// Which files a catalogue is made of, and their text.
#pragma once

#include <string>
#include <vector>

#include "normalize/result.h"

namespace bocso {

// The files at a path: the path itself, or a folder's *.yaml in byte order. Errors: unreadable;
// not_found for a folder without any.
Result<std::vector<std::string>> catalogue_files(const std::string& path);

// The text of a file. Errors: not_found; unreadable, also for what is no file, is over 16 MiB or is
// not UTF-8.
Result<std::string> catalogue_text(const std::string& file);

}  // namespace bocso
