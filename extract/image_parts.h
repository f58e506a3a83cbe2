// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a picture: where their ink is, and how they are handed to Tesseract.
#pragma once

#include <optional>
#include <vector>

#include "extract/image.h"

namespace bocso {

// The ink in a part of the picture, without specks.
struct PartInk {
  PixelBox box;
  std::vector<PixelBox> residue;  // of ruling lines at the part's edges
};
// Nothing when there is none.
std::optional<PartInk> ink_within(const Image& ink, const PixelBox& part, double dpi);

// The lines of text in that ink, from the top: where rows without ink part it.
std::vector<PartInk> text_lines(const Image& ink, const PartInk& part, double dpi);

// A part of a grey picture for Tesseract: with some pixels around it, without the residue, scaled,
// and with a white border of that many pixels.
Image for_reading(const Image& grey, const PartInk& part, int around, double scale, int border);

// What is darker than that grey, as ink: fainter than what is ink for the whole page.
Image darker_than(const Image& grey, int level);

// The picture with its parts made paper.
Image without(const Image& grey, const std::vector<PixelBox>& parts);

}  // namespace bocso
