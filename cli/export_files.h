// SPDX-License-Identifier: GPL-3.0-or-later
// Export files on disk. A name appears only when its file is whole: written under another name in
// the same folder, forced to the disk, then renamed.
#pragma once

#include <string>

#include "model/export.h"
#include "model/store.h"
#include "normalize/result.h"

namespace bocso {

// Writes documents, figures, flags and tables (.jsonl or .csv) into folder, which is created. None
// of them appears when one cannot be written. Errors: output, store.
Result<void> write_export(Store& store, ExportFormat format, const std::string& folder);

}  // namespace bocso
