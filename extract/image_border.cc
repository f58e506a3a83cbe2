// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_border.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

namespace bocso {
namespace {

constexpr int kReduction = 8;
constexpr double kThick = 0.17;       // inches
constexpr double kDark = 0.62;        // of the paper's grey
constexpr double kDarkBeside = 0.75;  // of the grey that is just beside it
constexpr int kBorder = 16;           // pixels of the small picture, added all around
constexpr int kSeam = 2;              // what is blurred between ground and paper

double mean_grey(const Image& grey, const Image& mask) {
  l_float32 mean = 255;
  pixGetAverageMasked(grey.pix(), mask.pix(), 0, 0, 1, L_MEAN_ABSVAL, &mean);
  return mean;
}

// Paper of that grey, the brightest tenth left out.
double paper_of(const Image& grey) {
  l_float32 value = 255;
  l_uint32 rank = 255;
  if (pixGetRankValue(grey.pix(), 1, 0.9F, &rank) == 0) value = static_cast<l_float32>(rank);
  return value;
}

bool is_ground(const Image& grey, const Image& part) {
  const Image wide(pixDilateBrick(nullptr, part.pix(), 7, 7));
  const Image seam(pixDilateBrick(nullptr, part.pix(), 3, 3));
  const Image outside(pixSubtract(nullptr, wide.pix(), seam.pix()));
  const Image near(pixDilateBrick(nullptr, outside.pix(), 9, 9));
  const Image inside(pixAnd(nullptr, part.pix(), near.pix()));
  l_int32 none = 0;
  pixZero(outside.pix(), &none);
  return none == 0 && mean_grey(grey, inside) < kDarkBeside * mean_grey(grey, outside);
}

}  // namespace

DarkGround dark_ground(const Image& grey, double dpi) {
  const float scale = 1.0F / kReduction;
  const Image small(pixScaleAreaMap(grey.pix(), scale, scale));
  if (!small || std::min(small.width(), small.height()) < 2 * kBorder) return {};
  const double small_dpi = dpi / kReduction;
  const int level = static_cast<int>(kDark * paper_of(small));
  const Image dark(pixThresholdToBinary(small.pix(), std::max(level, 1)));
  // A thin strip along the edge is as thick as what lies beyond the edge.
  const Image framed(pixAddBorder(dark.pix(), kBorder, 1));
  const int thick = std::max(3, static_cast<int>(std::lround(kThick * small_dpi)));
  const Image opened(pixOpenBrick(nullptr, framed.pix(), thick, thick));
  const Image thick_parts(pixRemoveBorder(opened.pix(), kBorder));

  const Image found(pixCreateTemplate(thick_parts.pix()));
  bool any = false;
  Pixa* cuts = nullptr;  // each part without what else is within its box
  Boxa* boxes = pixConnComp(thick_parts.pix(), &cuts, 8);
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 width = 0;
    l_int32 height = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &width, &height);
    const bool at_edge =
        x == 0 || y == 0 || x + width == thick_parts.width() || y + height == thick_parts.height();
    if (!at_edge) continue;
    const Image cut(pixaGetPix(cuts, i, L_CLONE));
    const Image part(pixCreateTemplate(thick_parts.pix()));
    pixRasterop(part.pix(), x, y, width, height, PIX_PAINT, cut.pix(), 0, 0);
    if (!is_ground(small, part)) continue;
    pixOr(found.pix(), found.pix(), part.pix());
    any = true;
  }
  boxaDestroy(&boxes);
  pixaDestroy(&cuts);
  if (!any) return {};
  const Image wide(pixDilateBrick(nullptr, found.pix(), 2 * kSeam + 1, 2 * kSeam + 1));
  const Image large(pixExpandReplicate(wide.pix(), kReduction));
  DarkGround ground;
  ground.mask = Image(pixCreate(grey.width(), grey.height(), 1));
  if (!large || !ground.mask) return {};
  pixRasterop(ground.mask.pix(), 0, 0, grey.width(), grey.height(), PIX_SRC, large.pix(), 0, 0);
  // Where the page nearly fills the picture, what is around it is too thin to be seen from afar.
  pixSetOrClearBorder(ground.mask.pix(), kReduction, kReduction, kReduction, kReduction, PIX_SET);
  l_float32 share = 0;
  pixForegroundFraction(ground.mask.pix(), &share);
  ground.share = share;
  return ground;
}

}  // namespace bocso
