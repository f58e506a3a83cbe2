// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/raster.h"

#include <poppler-document.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <utility>

namespace bocso::corpus {

struct RasterFile::State {
  std::unique_ptr<poppler::document> document;
};

RasterFile::RasterFile(const std::string& pdf) : state_(std::make_unique<State>()) {
  state_->document.reset(
      poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size())));
}

RasterFile::~RasterFile() = default;

int RasterFile::page_count() const { return state_->document ? state_->document->pages() : 0; }

Raster RasterFile::raster(int number, int dpi, bool colour) const {
  const std::unique_ptr<poppler::page> page(state_->document->create_page(number - 1));
  if (!page) return {};
  poppler::page_renderer renderer;
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  renderer.set_image_format(colour ? poppler::image::format_rgb24 : poppler::image::format_gray8);
  const poppler::image image = renderer.render_page(page.get(), dpi, dpi);
  const poppler::rectf box = page->page_rect();
  Raster raster{.width = image.width(),
                .height = image.height(),
                .width_points = box.width(),
                .height_points = box.height(),
                .colour = colour,
                .pixels = {}};
  if (page->orientation() == poppler::page::landscape ||
      page->orientation() == poppler::page::seascape) {
    std::swap(raster.width_points, raster.height_points);
  }
  const auto row = static_cast<std::ptrdiff_t>(raster.width * (colour ? 3 : 1));
  for (int y = 0; y < raster.height; ++y) {
    const auto* begin = reinterpret_cast<const std::uint8_t*>(image.const_data()) +
                        static_cast<std::ptrdiff_t>(y) * image.bytes_per_row();
    raster.pixels.insert(raster.pixels.end(), begin, begin + row);
  }
  return raster;
}

}  // namespace bocso::corpus
