// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/ocr.h"

#include <fmt/format.h>
#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace bocso {
namespace {

tesseract::PageSegMode mode_of(OcrLayout layout) {
  switch (layout) {
    case OcrLayout::line:
      return tesseract::PSM_SINGLE_LINE;
    case OcrLayout::block:
      return tesseract::PSM_SINGLE_BLOCK;
    case OcrLayout::page:
      return tesseract::PSM_AUTO;
  }
  return tesseract::PSM_AUTO;
}

Result<std::unique_ptr<tesseract::TessBaseAPI>> start(const std::string& language,
                                                      tesseract::OcrEngineMode mode) {
  // Tesseract's own threads make a page three times slower.
  omp_set_max_active_levels(0);
  auto api = std::make_unique<tesseract::TessBaseAPI>();
  if (api->Init(nullptr, language.c_str(), mode) != 0) {
    std::string package = language;
    std::replace(package.begin(), package.end(), '_', '-');
    if (const auto plus = package.find('+'); plus != std::string::npos) {
      package.replace(plus, 1, ", tesseract-ocr-");
    }
    return failure(
        ErrorCode::unavailable,
        fmt::format("Tesseract has no model \"{}\": install tesseract-ocr-{}", language, package));
  }
  // Light text on dark ground is turned before it comes here.
  api->SetVariable("tessedit_do_invert", "0");
  api->SetVariable("debug_file", "/dev/null");
  return api;
}

std::string text_of(const tesseract::ResultIterator& at) {
  const std::unique_ptr<char[]> text(at.GetUTF8Text(tesseract::RIL_WORD));
  return text ? std::string(text.get()) : std::string();
}

std::optional<OcrWord> word_of(const tesseract::ResultIterator& at) {
  OcrWord word;
  word.text = text_of(at);
  PixelBox& box = word.box;
  if (word.text.empty() ||
      !at.BoundingBox(tesseract::RIL_WORD, &box.x0, &box.y0, &box.x1, &box.y1)) {
    return std::nullopt;
  }
  word.confidence = std::clamp(at.Confidence(tesseract::RIL_WORD) / 100.0F, 0.0F, 1.0F);
  word.baseline = box.y1;
  int x0 = 0;
  int y0 = 0;
  int x1 = 0;
  int y1 = 0;
  if (at.Baseline(tesseract::RIL_TEXTLINE, &x0, &y0, &x1, &y1) && x1 > x0) {
    const double middle = (box.x0 + box.x1) / 2.0;
    word.baseline = y0 + (y1 - y0) * (middle - x0) / (x1 - x0);
  }
  float height = 0;
  float descenders = 0;  // negative
  float ascenders = 0;
  at.RowAttributes(&height, &descenders, &ascenders);
  word.line_height = height > 0 ? static_cast<double>(height) : box.height();
  return word;
}

}  // namespace

struct OcrEngine::State {
  std::unique_ptr<tesseract::TessBaseAPI> api;
};

OcrEngine::OcrEngine(std::unique_ptr<State> state) : state_(std::move(state)) {}
OcrEngine::OcrEngine(OcrEngine&&) noexcept = default;
OcrEngine& OcrEngine::operator=(OcrEngine&&) noexcept = default;
OcrEngine::~OcrEngine() = default;

Result<OcrEngine> OcrEngine::open(const std::string& language) {
  auto api = start(language, tesseract::OEM_LSTM_ONLY);
  if (!api) return tl::unexpected(api.error());
  auto state = std::make_unique<State>();
  state->api = std::move(*api);
  return OcrEngine(std::move(state));
}

void OcrEngine::allow_only(std::string_view characters) {
  state_->api->SetVariable("tessedit_char_whitelist", std::string(characters).c_str());
}

std::vector<OcrWord> OcrEngine::read(const Image& image, OcrLayout layout, double dpi) {
  tesseract::TessBaseAPI& api = *state_->api;
  api.SetPageSegMode(mode_of(layout));
  api.SetImage(image.pix());
  api.SetSourceResolution(static_cast<int>(dpi));
  std::vector<OcrWord> words;
  if (api.Recognize(nullptr) != 0) return words;
  const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
  if (!at) return words;
  at->Begin();
  do {
    if (at->Empty(tesseract::RIL_WORD)) continue;
    if (std::optional<OcrWord> word = word_of(*at)) words.push_back(std::move(*word));
  } while (at->Next(tesseract::RIL_WORD));
  return words;
}

}  // namespace bocso
