// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/pdf.h"

#include <poppler/PDFDoc.h>
#include <zlib.h>

#include "normalize/number.h"
#include "cli/options.h"
#include "support/page_builder.h"
