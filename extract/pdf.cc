// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/pdf.h"

#include <fmt/format.h>
#include <poppler/Error.h>
#include <poppler/GfxFont.h>
#include <poppler/GfxState.h>
#include <poppler/GlobalParams.h>
#include <poppler/OutputDev.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "extract/pdf_picture.h"

namespace bocso {
namespace {

// Fills up to this thickness (points) are ruling lines; wider ones are shading.
constexpr double kThickestRule = 4.0;
// How far a ruling line may lean over its whole length, points: exported drawings are not exact.
constexpr double kLean = 0.75;
constexpr std::size_t kMessagesKept = 3;
constexpr const char* kNotAPdf = "not a PDF, nor a picture (TIFF, JPEG, PNG, JPEG 2000)";

// What Poppler says goes through one process-wide callback without a document in it; documents are
// read one at a time, so the messages since the last take are the current document's.
struct Messages {
  std::vector<std::string> kept;
  std::size_t more = 0;
};
Messages& messages() {
  static Messages instance;
  return instance;
}
void keep_message(ErrorCategory, Goffset, const char* text) {
  Messages& m = messages();
  if (m.kept.size() < kMessagesKept) {
    m.kept.emplace_back(text);
  } else {
    ++m.more;
  }
}

void start_poppler() {
  if (!globalParams) {
    globalParams = std::make_unique<GlobalParams>();
    setErrorCallback(keep_message);
  }
}

std::string without_subset_prefix(std::string name) {
  const bool prefixed =
      name.size() > 7 && name[6] == '+' &&
      std::all_of(name.begin(), name.begin() + 6, [](char c) { return c >= 'A' && c <= 'Z'; });
  return prefixed ? name.substr(7) : name;
}

// Do a simple font's codes mean what they mean in Windows-1252? A subset that numbers its
// characters anew, and an encoding for other systems, disagree with the Unicode they are mapped to.
bool has_western_codes(const GfxFont& font) {
  int high = 0;
  int high_moved = 0;
  for (unsigned byte = 0; byte < 0x100; ++byte) {
    const char character = static_cast<char>(byte);
    CharCode code = 0;
    const Unicode* unicode = nullptr;
    int count = 0;
    double unused = 0;
    font.getNextChar(&character, 1, &code, &unicode, &count, &unused, &unused, &unused, &unused);
    if (count != 1 || *unicode == 0) continue;
    const bool is_moved = *unicode != code && *unicode < 0x100;
    if (code < 0x7F && (is_moved || (code < 0x20 && *unicode > 0x20))) return false;
    if (code < 0xA1 || code == 0xAD) continue;
    ++high;
    if (is_moved) ++high_moved;
  }
  return 4 * high_moved <= high;
}

Turn turn_of(double dx, double dy) {
  if (std::fabs(dx) >= std::fabs(dy)) return dx >= 0 ? Turn::none : Turn::half;
  return dy > 0 ? Turn::quarter : Turn::three_quarters;
}

class InkDevice final : public OutputDev {
 public:
  InkDevice(std::vector<Font>& fonts, std::map<std::pair<int, int>, std::uint16_t>& font_index,
            std::size_t max_marks)
      : fonts_(fonts), font_index_(font_index), max_marks_(max_marks) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return true; }
  // Patterns and shadings are taken over and dropped: Poppler would expand them into thousands of
  // fills.
  bool useTilingPatternFill() override { return true; }
  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int,
                         int, double, double) override {
    return true;
  }
  bool useShadedFills(int) override { return true; }
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

  void startPage(int number, GfxState* state, XRef*) override {
    ink_ = {};
    ink_.number = number;
    ink_.width = state->getPageWidth();
    ink_.height = state->getPageHeight();
    font_ = 0;
  }

  void updateFont(GfxState* state) override {
    const std::shared_ptr<GfxFont>& font = state->getFont();
    if (!font) return;
    const Ref* id = font->getID();
    auto [entry, is_new] =
        font_index_.try_emplace({id->num, id->gen}, static_cast<std::uint16_t>(fonts_.size()));
    if (is_new) {
      Font known;
      known.name = without_subset_prefix(font->getName().value_or(""));
      known.object_id = id->num;
      known.simple = !font->isCIDFont();
      known.has_to_unicode = font->hasToUnicodeCMap();
      known.western_codes = known.simple && has_western_codes(*font);
      const auto names = [&](const char* part) {
        return known.name.find(part) != std::string::npos;
      };
      known.bold = font->isBold() || names("Bold");
      known.italic = font->isItalic() || names("Italic") || names("Oblique");
      fonts_.push_back(std::move(known));
    }
    font_ = entry->second;
    // Ascents beyond these are mistakes of the font (Poppler's own text device bounds them, too).
    ascent_ = std::clamp(font->getAscent(), 0.6, 1.05);
    descent_ = std::clamp(font->getDescent(), -0.4, 0.0);
    type3_scale_ = 1;
    if (font->getType() == fontType3) {
      const double* matrix = font->getFontMatrix();
      type3_scale_ = std::max(std::fabs(matrix[0]), std::fabs(matrix[3])) * 1000;
    }
  }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
                CharCode code, int, const Unicode* unicode, int unicode_count) override {
    Glyph glyph;
    double x0 = 0;
    double y0 = 0;
    double advance_x = 0;
    double advance_y = 0;
    state->transform(x, y, &x0, &y0);
    state->transformDelta(dx, dy, &advance_x, &advance_y);
    double m11 = 0;
    double m12 = 0;
    double m21 = 0;
    double m22 = 0;
    state->getFontTransMat(&m11, &m12, &m21, &m22);
    const double size = state->getTransformedFontSize() * type3_scale_;
    glyph.size = static_cast<float>(size);
    glyph.turn = turn_of(m11, m12);
    glyph.code = code;
    glyph.font = font_;
    glyph.invisible = (state->getRender() & 3) == 3;
    glyph.unicode_count = static_cast<std::uint8_t>(
        std::clamp(unicode_count, 0, static_cast<int>(glyph.unicode.size())));
    for (int i = 0; i < glyph.unicode_count; ++i) {
      glyph.unicode[static_cast<std::size_t>(i)] = static_cast<char32_t>(unicode[i]);
    }
    const double x1 = x0 + advance_x;
    const double y1 = y0 + advance_y;
    const double up = ascent_ * size;
    const double down = -descent_ * size;
    switch (glyph.turn) {
      case Turn::none:
        glyph.box = {std::min(x0, x1), y0 - up, std::max(x0, x1), y0 + down};
        break;
      case Turn::half:
        glyph.box = {std::min(x0, x1), y0 - down, std::max(x0, x1), y0 + up};
        break;
      case Turn::quarter:
        glyph.box = {x0 - down, std::min(y0, y1), x0 + up, std::max(y0, y1)};
        break;
      case Turn::three_quarters:
        glyph.box = {x0 - up, std::min(y0, y1), x0 + down, std::max(y0, y1)};
        break;
    }
    glyph.baseline = glyph.turn == Turn::none || glyph.turn == Turn::half ? y0 : x0;
    if (std::isfinite(glyph.size) && may_add(glyph.box)) ink_.glyphs.push_back(glyph);
  }

  void stroke(GfxState* state) override {
    const double width = state->getTransformedLineWidth();
    if (!(width <= kThickestRule)) return;
    const GfxPath* path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
      const GfxSubpath* line = path->getSubpath(i);
      for (int k = 1; k < line->getNumPoints(); ++k) {
        if (line->getCurve(k)) continue;
        Rect box = segment_box(state, *line, k - 1, k);
        add_rule(box, width);
      }
    }
  }
  void fill(GfxState* state) override {
    const GfxPath* path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
      const GfxSubpath* shape = path->getSubpath(i);
      if (shape->getNumPoints() < 3 || shape->getNumPoints() > 6) continue;
      Rect box = segment_box(state, *shape, 0, 1);
      bool curved = shape->getCurve(1);
      for (int k = 2; k < shape->getNumPoints(); ++k) {
        box = unite(box, segment_box(state, *shape, k - 1, k));
        curved = curved || shape->getCurve(k);
      }
      if (!curved) add_fill(box);
    }
  }
  void eoFill(GfxState* state) override { fill(state); }

  void drawImage(GfxState* state, Object* object, Stream* stream, int width, int height,
                 GfxImageColorMap* colours, bool interpolate, const int* mask,
                 bool inlined) override {
    add_picture(state, width, height);
    OutputDev::drawImage(state, object, stream, width, height, colours, interpolate, mask, inlined);
  }
  void drawImageMask(GfxState* state, Object* object, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool inlined) override {
    add_picture(state, width, height);
    OutputDev::drawImageMask(state, object, stream, width, height, invert, interpolate, inlined);
  }
  void drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*,
                       bool, Stream*, int, int, bool, bool) override {
    add_picture(state, width, height);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                           GfxImageColorMap*, bool, Stream*, int, int, GfxImageColorMap*,
                           bool) override {
    add_picture(state, width, height);
  }

  PageInk take() { return std::move(ink_); }
  bool overflowed() const { return overflowed_; }

 private:
  static Rect segment_box(GfxState* state, const GfxSubpath& path, int a, int b) {
    double ax = 0;
    double ay = 0;
    double bx = 0;
    double by = 0;
    state->transform(path.getX(a), path.getY(a), &ax, &ay);
    state->transform(path.getX(b), path.getY(b), &bx, &by);
    return {std::min(ax, bx), std::min(ay, by), std::max(ax, bx), std::max(ay, by)};
  }

  // Is there room for one more mark, and is it anywhere at all?
  bool may_add(const Rect& box) {
    overflowed_ = ink_.glyphs.size() + ink_.rules.size() + ink_.pictures.size() >= max_marks_;
    return !overflowed_ && std::isfinite(box.x0) && std::isfinite(box.y0) &&
           std::isfinite(box.x1) && std::isfinite(box.y1);
  }

  void add_rule(const Rect& box, double thickness) {
    if (!may_add(box)) return;
    const double width = box.width();
    const double height = box.height();
    if (height <= kLean && width > height) {
      ink_.rules.push_back({Axis::horizontal, box.centre_y(), box.x0, box.x1, thickness});
    } else if (width <= kLean && height > width) {
      ink_.rules.push_back({Axis::vertical, box.centre_x(), box.y0, box.y1, thickness});
    }
  }
  // A dot of a dotted line is as wide as high: it may belong to a rule of either axis.
  void add_fill(const Rect& box) {
    if (!may_add(box)) return;
    if (box.height() <= kThickestRule && box.width() >= box.height()) {
      ink_.rules.push_back({Axis::horizontal, box.centre_y(), box.x0, box.x1, box.height()});
    }
    if (box.width() <= kThickestRule && box.height() >= box.width()) {
      ink_.rules.push_back({Axis::vertical, box.centre_x(), box.y0, box.y1, box.width()});
    }
  }
  void add_picture(GfxState* state, int width, int height) {
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;
    state->transform(0, 0, &x0, &y0);
    state->transform(1, 1, &x1, &y1);
    const Rect box{std::min(x0, x1), std::min(y0, y1), std::max(x0, x1), std::max(y0, y1)};
    if (may_add(box)) ink_.pictures.push_back({box, width, height});
  }

  std::vector<Font>& fonts_;
  std::map<std::pair<int, int>, std::uint16_t>& font_index_;
  std::size_t max_marks_;
  PageInk ink_;
  std::uint16_t font_ = 0;
  double ascent_ = 0.9;
  double descent_ = -0.2;
  double type3_scale_ = 1;
  bool overflowed_ = false;
};

}  // namespace

struct PdfFile::State {
  std::string bytes;  // the document reads from here for as long as it lives
  PdfOptions options;
  std::unique_ptr<PDFDoc> document;
  std::vector<Font> fonts;
  std::map<std::pair<int, int>, std::uint16_t> font_index;
};

PdfFile::PdfFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
PdfFile::PdfFile(PdfFile&&) noexcept = default;
PdfFile& PdfFile::operator=(PdfFile&&) noexcept = default;
PdfFile::~PdfFile() = default;

Result<PdfFile> PdfFile::open(std::string bytes, const PdfOptions& options) {
  start_poppler();
  messages() = {};
  auto state = std::make_unique<State>();
  state->bytes = std::move(bytes);
  state->options = options;
  const bool looks_like_pdf =
      std::string_view(state->bytes).substr(0, 1024).find("%PDF-") != std::string_view::npos;
  const std::optional<GooString> password =
      options.password.empty() ? std::nullopt : std::make_optional<GooString>(options.password);
  auto* stream = new MemStream(state->bytes.data(), 0, static_cast<Goffset>(state->bytes.size()),
                               Object(objNull));  // the PDFDoc takes it over
  state->document = std::make_unique<PDFDoc>(stream, password, password);
  if (!state->document->isOk()) {
    if (state->document->getErrorCode() == errEncrypted) {
      return failure(ErrorCode::password, options.password.empty()
                                              ? "encrypted: a password is needed (--password)"
                                              : "encrypted: the password is wrong");
    }
    if (!looks_like_pdf) return failure(ErrorCode::not_a_pdf, kNotAPdf);
    return failure(ErrorCode::damaged, "damaged: its structure cannot be read as a PDF");
  }
  if (state->document->getNumPages() < 1) {
    return failure(looks_like_pdf ? ErrorCode::empty : ErrorCode::not_a_pdf,
                   looks_like_pdf ? "the document has no pages" : kNotAPdf);
  }
  return PdfFile(std::move(state));
}

int PdfFile::page_count() const { return state_->document->getNumPages(); }

Result<void> PdfFile::can_display(int number) {
  Page* page = number >= 1 && number <= page_count() ? state_->document->getPage(number) : nullptr;
  if (page == nullptr || !page->isOk()) {
    return failure(ErrorCode::damaged, "the page's description is damaged", {}, number);
  }
  const double side = std::max(page->getCropWidth(), page->getCropHeight());
  if (!(side <= state_->options.max_page_side)) {
    return failure(ErrorCode::too_large,
                   fmt::format("the page is {:.0f} points long, over the limit of {:.0f}", side,
                               state_->options.max_page_side),
                   {}, number);
  }
  return {};
}

Result<PageInk> PdfFile::ink(int number) {
  if (auto can = can_display(number); !can) return tl::unexpected(can.error());
  PDFDoc& document = *state_->document;
  InkDevice device(state_->fonts, state_->font_index, state_->options.max_page_marks);
  const auto enough = [](void* data) { return static_cast<InkDevice*>(data)->overflowed(); };
  document.displayPage(&device, number, 72, 72, 0, false, true, false, enough, &device);
  PageInk ink = device.take();
  if (device.overflowed()) {
    ink.note = fmt::format(
        "the page holds more than {} characters, lines and pictures: the rest is left out",
        state_->options.max_page_marks);
  }
  return ink;
}

Result<PagePicture> PdfFile::picture(int number, const PictureOptions& options) {
  if (auto can = can_display(number); !can) return tl::unexpected(can.error());
  return picture_of(*state_->document, number, options);
}

const std::vector<Font>& PdfFile::fonts() const { return state_->fonts; }

std::vector<std::string> PdfFile::take_messages() {
  Messages taken = std::exchange(messages(), {});
  if (taken.more > 0) taken.kept.push_back(fmt::format("and {} more messages", taken.more));
  return std::move(taken.kept);
}

}  // namespace bocso
