// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF page as a picture. Part of PdfFile (pdf.h), and like pdf.cc a user of Poppler.
#pragma once

#include "extract/pdf.h"

class PDFDoc;

namespace bocso {

// As PdfFile::picture().
Result<PagePicture> picture_of(PDFDoc& document, int page, const PictureOptions& options);

}  // namespace bocso
