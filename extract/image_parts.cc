// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_parts.h"

#include <leptonica/allheaders.h>

#include <algorithm>

namespace bocso {

std::optional<PartInk> ink_within(const Image& ink, const PixelBox& part, double dpi) {
  constexpr int kInset = 2;
  const PixelBox inner{part.x0 + kInset, part.y0 + kInset, part.x1 - kInset, part.y1 - kInset};
  const Image area = crop(ink, inner);
  if (!area) return std::nullopt;
  PartInk out;
  const auto shifted = [&](const PixelBox& piece) {
    return PixelBox{inner.x0 + piece.x0, inner.y0 + piece.y0, inner.x0 + piece.x1,
                    inner.y0 + piece.y1};
  };
  std::vector<PixelBox> small;
  std::optional<PixelBox> box;
  const auto add = [&](const PixelBox& piece) {
    if (!box) box = piece;
    *box = {std::min(box->x0, piece.x0), std::min(box->y0, piece.y0), std::max(box->x1, piece.x1),
            std::max(box->y1, piece.y1)};
  };
  for (const PixelBox& piece : components(area, 8)) {
    const bool is_dash = piece.width() >= 0.03 * dpi && piece.height() >= 0.006 * dpi;
    if (piece.height() < 0.045 * dpi && !is_dash) {
      small.push_back(piece);
      continue;
    }
    const bool at_side = piece.x0 == 0 || piece.x1 == area.width();
    const bool at_end = piece.y0 == 0 || piece.y1 == area.height();
    const bool is_left_of_a_line =
        (at_side && piece.width() <= 0.02 * dpi) || (at_end && piece.height() <= 0.02 * dpi);
    if (is_left_of_a_line) {
      out.residue.push_back(shifted(piece));
    } else {
      add(piece);
    }
  }
  if (!box) return std::nullopt;
  // Points, commas and marks go with the letters beside them.
  const PixelBox letters = *box;
  const double reach = 0.05 * dpi;
  for (const PixelBox& piece : small) {
    if (piece.width() * piece.height() >= 5e-5 * dpi * dpi && piece.x0 > letters.x0 - reach &&
        piece.x1 < letters.x1 + reach && piece.y0 > letters.y0 - reach &&
        piece.y1 < letters.y1 + reach) {
      add(piece);
    }
  }
  out.box = shifted(*box);
  return out;
}

std::vector<PartInk> text_lines(const Image& ink, const PartInk& part, double dpi) {
  std::vector<PartInk> lines;
  const Image area = crop(ink, part.box);
  Numa* counts = area ? pixCountPixelsByRow(area.pix(), nullptr) : nullptr;
  const int least = std::max(2, static_cast<int>(0.02 * dpi));  // marks stand apart from letters
  int first = -1;
  for (int y = 0; y <= numaGetCount(counts); ++y) {
    l_int32 count = 0;
    if (y < numaGetCount(counts)) numaGetIValue(counts, y, &count);
    if (count > 0 && first < 0) first = y;
    if (count > 0 || first < 0) continue;
    const PixelBox line{part.box.x0, part.box.y0 + first, part.box.x1, part.box.y0 + y};
    if (!lines.empty() && line.y0 - lines.back().box.y1 < least) {
      lines.back().box.y1 = line.y1;
    } else {
      lines.push_back({line, part.residue});
    }
    first = -1;
  }
  numaDestroy(&counts);
  if (lines.size() == 1) return {part};
  for (PartInk& line : lines) {
    Box* tight = nullptr;
    pixClipToForeground(crop(ink, line.box).pix(), nullptr, &tight);
    l_int32 x = 0;
    l_int32 width = 0;
    if (boxGetGeometry(tight, &x, nullptr, &width, nullptr) == 0) {
      line.box.x0 += x;
      line.box.x1 = line.box.x0 + width;
    }
    boxDestroy(&tight);
  }
  return lines;
}

Image for_reading(const Image& grey, const PartInk& part, int around, double scale, int border) {
  const PixelBox box{part.box.x0 - around, part.box.y0 - around, part.box.x1 + around,
                     part.box.y1 + around};
  Image image = crop(grey, box);
  if (!image) return image;
  if (!part.residue.empty()) {
    std::vector<PixelBox> inside;
    for (const PixelBox& piece : part.residue) {
      const int x = std::max(box.x0, 0);
      const int y = std::max(box.y0, 0);
      inside.push_back({piece.x0 - x - 1, piece.y0 - y - 1, piece.x1 - x + 1, piece.y1 - y + 1});
    }
    image = without(image, inside);
  }
  if (scale != 1) {
    image = Image(pixScale(image.pix(), static_cast<float>(scale), static_cast<float>(scale)));
  }
  return Image(pixAddBorder(image.pix(), border, 255));
}

Image darker_than(const Image& grey, int level) {
  return Image(pixThresholdToBinary(grey.pix(), level));
}

Image without(const Image& grey, const std::vector<PixelBox>& parts) {
  Image image(pixCopy(nullptr, grey.pix()));
  for (const PixelBox& part : parts) {
    Box* box = boxCreate(part.x0, part.y0, part.width(), part.height());
    pixSetInRect(image.pix(), box);
    boxDestroy(&box);
  }
  return image;
}

}  // namespace bocso
