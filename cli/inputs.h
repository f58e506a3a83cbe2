// SPDX-License-Identifier: GPL-3.0-or-later
// What extract is to read: files, folders, lists → paths of documents.
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

#include "normalize/result.h"

namespace bocso {

inline constexpr std::int64_t kMostDocumentBytes = std::int64_t{2} << 30;

// The documents that words name, in byte order, each once ("a.pdf" and "./a.pdf" are one).
//
//   file        that file, whatever it is called
//   folder      every PDF and picture below it by its name: *.pdf, *.tif, *.tiff, *.jpg, *.jpeg,
//               *.png, *.jp2, *.j2k, *.jpf (in any case: .PDF); anything else is left out. Symbolic
//               links to folders are not followed
//   @list.txt   the files and folders named in it, one a line; blank lines are left out
//   -           the same from standard input
//
// A file whose name begins with "@" is given as "./@…". Errors: not_found, for the first that is
// not there; unreadable, for a list or folder that cannot be read.
Result<std::vector<std::string>> collect_inputs(const std::vector<std::string>& words,
                                                std::istream& standard_input);

// The bytes of a document. Errors: not_found; unreadable (also for what is no regular file: a pipe
// could keep us waiting for ever); too_large above kMostDocumentBytes.
Result<std::string> read_document(const std::string& path);

// The name to record for a path: as given, except that bytes which are not UTF-8 become U+FFFD.
std::string recorded_name(const std::string& path);

}  // namespace bocso
