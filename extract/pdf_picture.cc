// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/pdf_picture.h"

#include <fmt/format.h>
#include <poppler/GfxState.h>
#include <poppler/OutputDev.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/Stream.h>
#include <poppler/splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace bocso {
namespace {

constexpr double kPageShare = 0.9;   // of the page, for a picture to be the page
constexpr double kLargeShare = 0.2;  // a second one of this size is a layer of it
constexpr double kLean = 1.0;        // points; what lies askew is drawn
constexpr double kDrawnDpi = 300;    // where no picture says better
constexpr double kLeastDpi = 150;
constexpr double kMostDpi = 400;
constexpr double kPointsPerInch = 72;

struct Vector {
  double x = 0;
  double y = 0;
};

// A picture on the page: its upper left corner, and where its rows and columns run, in points.
struct Placed {
  Vector corner;
  Vector row;
  Vector column;
  int width = 0;
  int height = 0;

  Rect box() const {
    const double x = corner.x + row.x + column.x;
    const double y = corner.y + row.y + column.y;
    return {std::min(corner.x, x), std::min(corner.y, y), std::max(corner.x, x),
            std::max(corner.y, y)};
  }
  bool is_transposed() const { return std::fabs(row.y) > std::fabs(row.x); }
  bool is_upright() const {
    return is_transposed() ? std::fabs(row.x) < kLean && std::fabs(column.y) < kLean
                           : std::fabs(row.y) < kLean && std::fabs(column.x) < kLean;
  }
  double dpi() const { return kPointsPerInch * width / std::max(std::hypot(row.x, row.y), 1e-6); }
  Orientation orientation() const {
    return is_transposed() ? Orientation{true, column.x > 0, row.y > 0}
                           : Orientation{false, row.x > 0, column.y > 0};
  }
};

// Sees the pictures of a page; in a second pass takes the pixels of one of them.
class PictureDevice final : public OutputDev {
 public:
  explicit PictureDevice(int wanted) : wanted_(wanted) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return false; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return true; }
  bool needCharCount() override { return false; }

  void drawImage(GfxState* state, Object* object, Stream* stream, int width, int height,
                 GfxImageColorMap* colours, bool interpolate, const int* mask,
                 bool inlined) override {
    if (is_wanted(state, width, height) && mask == nullptr) {
      take(stream, width, height, colours);
    } else {
      OutputDev::drawImage(state, object, stream, width, height, colours, interpolate, mask,
                           inlined);
    }
  }
  void drawImageMask(GfxState* state, Object* object, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool inlined) override {
    if (is_wanted(state, width, height)) {
      take_mask(stream, width, height, invert);
    } else {
      OutputDev::drawImageMask(state, object, stream, width, height, invert, interpolate, inlined);
    }
  }
  void drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*,
                       bool, Stream*, int, int, bool, bool) override {
    is_wanted(state, width, height);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                           GfxImageColorMap*, bool, Stream*, int, int, GfxImageColorMap*,
                           bool) override {
    is_wanted(state, width, height);
  }

  const std::vector<Placed>& seen() const { return seen_; }
  Image taken() { return std::move(taken_); }

 private:
  bool is_wanted(GfxState* state, int width, int height) {
    Placed placed;
    placed.width = width;
    placed.height = height;
    Vector right;
    Vector below;
    state->transform(0, 1, &placed.corner.x, &placed.corner.y);
    state->transform(1, 1, &right.x, &right.y);
    state->transform(0, 0, &below.x, &below.y);
    placed.row = {right.x - placed.corner.x, right.y - placed.corner.y};
    placed.column = {below.x - placed.corner.x, below.y - placed.corner.y};
    seen_.push_back(placed);
    return std::ssize(seen_) - 1 == wanted_;
  }

  void take(Stream* stream, int width, int height, GfxImageColorMap* colours) {
    const bool grey = colours->getNumPixelComps() == 1 &&
                      colours->getColorSpace()->getMode() != csIndexed &&
                      colours->getColorSpace()->getMode() != csSeparation;
    taken_ = Image::blank(width, height, grey ? 1 : 3);
    if (!taken_) return;
    ImageStream rows(stream, width, colours->getNumPixelComps(), colours->getBits());
    rows.reset();
    std::vector<std::uint8_t> row(static_cast<std::size_t>(width) * (grey ? 1 : 3));
    for (int y = 0; y < height; ++y) {
      unsigned char* line = rows.getLine();
      if (line == nullptr) break;  // the rest stays paper, as in a viewer
      if (grey) {
        colours->getGrayLine(line, row.data(), width);
      } else {
        colours->getRGBLine(line, row.data(), width);
      }
      taken_.set_row(y, row);
    }
    rows.close();
  }

  void take_mask(Stream* stream, int width, int height, bool invert) {
    taken_ = Image::blank(width, height, 1);
    if (!taken_) return;
    ImageStream rows(stream, width, 1, 1);
    rows.reset();
    std::vector<std::uint8_t> row(static_cast<std::size_t>(width));
    for (int y = 0; y < height; ++y) {
      const unsigned char* line = rows.getLine();
      if (line == nullptr) break;
      std::transform(line, line + width, row.begin(), [&](unsigned char bit) {
        return static_cast<std::uint8_t>((bit != 0) == invert ? 0 : 0xFF);
      });
      taken_.set_row(y, row);
    }
    rows.close();
  }

  int wanted_ = -1;

  std::vector<Placed> seen_;
  Image taken_;
};

void display(PDFDoc& document, OutputDev& device, int page, double dpi) {
  document.displayPage(&device, page, dpi, dpi, 0, false, true, false);
}

double area(const Rect& box) { return std::max(box.width(), 0.0) * std::max(box.height(), 0.0); }

Rect shared(const Rect& a, const Rect& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

// The index of the picture that is the page: alone, upright, and as large as the page.
int page_picture(const std::vector<Placed>& seen, const Rect& page) {
  int found = -1;
  int large = 0;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const double share = area(shared(seen[i].box(), page)) / area(page);
    if (share >= kLargeShare) ++large;
    if (share >= kPageShare && seen[i].is_upright()) found = static_cast<int>(i);
  }
  return large == 1 ? found : -1;
}

Result<PagePicture> draw(PDFDoc& document, int page, const Rect& box, double dpi,
                         const PictureOptions& options) {
  const double most = std::sqrt(static_cast<double>(options.max_pixels) / (area(box) + 1));
  dpi = std::min(dpi, kPointsPerInch * most);
  SplashColor paper = {0xFF, 0xFF, 0xFF};
  SplashOutputDev device(splashModeRGB8, 4, false, paper);
  device.startDoc(&document);
  display(document, device, page, dpi);
  SplashBitmap* bitmap = device.getBitmap();
  PagePicture picture;
  picture.box = box;
  picture.dpi = dpi;
  picture.image = Image::blank(bitmap->getWidth(), bitmap->getHeight(), 3);
  if (!picture.image) return failure(ErrorCode::too_large, "no memory for its picture", {}, page);
  const auto bytes = static_cast<std::size_t>(bitmap->getWidth()) * 3;
  for (int y = 0; y < bitmap->getHeight(); ++y) {
    const SplashColorPtr row =
        bitmap->getDataPtr() + static_cast<std::ptrdiff_t>(y) * bitmap->getRowSize();
    picture.image.set_row(y, {row, bytes});
  }
  return picture;
}

double drawing_dpi(const std::vector<Placed>& seen, const Rect& page) {
  double dpi = 0;
  for (const Placed& placed : seen) {
    if (area(shared(placed.box(), page)) >= 0.01 * area(page)) dpi = std::max(dpi, placed.dpi());
  }
  return dpi == 0 ? kDrawnDpi : std::clamp(dpi, kLeastDpi, kMostDpi);
}

}  // namespace

Result<PagePicture> picture_of(PDFDoc& document, int number, const PictureOptions& options) {
  PictureDevice survey(-1);
  display(document, survey, number, kPointsPerInch);
  Page* page = document.getPage(number);
  const bool turned = page->getRotate() % 180 != 0;
  const Rect box{0, 0, turned ? page->getCropHeight() : page->getCropWidth(),
                 turned ? page->getCropWidth() : page->getCropHeight()};
  const int own = options.dpi > 0 ? -1 : page_picture(survey.seen(), box);
  if (own < 0) {
    const double dpi = options.dpi > 0 ? options.dpi : drawing_dpi(survey.seen(), box);
    return draw(document, number, box, dpi, options);
  }
  const Placed& placed = survey.seen()[static_cast<std::size_t>(own)];
  const auto pixels =
      static_cast<std::size_t>(placed.width) * static_cast<std::size_t>(placed.height);
  if (pixels > options.max_pixels) {
    return failure(ErrorCode::too_large,
                   fmt::format("its picture of {} × {} pixels is over the limit of {}",
                               placed.width, placed.height, options.max_pixels),
                   {}, number);
  }
  PictureDevice taker(own);
  display(document, taker, number, kPointsPerInch);
  PagePicture picture;
  picture.image = taker.taken();
  if (!picture.image) return failure(ErrorCode::damaged, "its picture cannot be read", {}, number);
  picture.image = orient(picture.image, placed.orientation());
  picture.box = placed.box();
  picture.dpi = placed.dpi();
  return picture;
}

}  // namespace bocso
