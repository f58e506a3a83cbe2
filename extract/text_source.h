// SPDX-License-Identifier: GPL-3.0-or-later
// Can the text of a page be believed as it stands in the file? Decided from the ink alone, before
// words are made.
#pragma once

#include <string>
#include <vector>

#include "extract/page.h"

namespace bocso {

// source: "unicode" when the text layer can be read as it is, "" when it cannot (yet); reason says
// why.
struct TextSource {
  std::string source;
  std::string reason;

  friend bool operator==(const TextSource&, const TextSource&) = default;
};

// A page of pictures without text, or with no more text than a signature's banner, has no text
// layer. A page whose text is set in fonts of the time before Unicode (".VnTime", "VNI-Times";
// names after VIQR, TCVN 5712 and VNI font packages) holds codes of those fonts, unless Vietnamese
// Unicode letters come out of them. Text without ink at all is an empty page.
TextSource judge_text(const PageInk& ink, const std::vector<Font>& fonts);

}  // namespace bocso
