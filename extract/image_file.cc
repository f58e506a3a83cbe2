// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_file.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "extract/image_page.h"
#include "extract/tiff_directory.h"

namespace bocso {
namespace {

using namespace std::string_view_literals;

constexpr double kPointsPerInch = 72;
constexpr int kLeastSide = 16;  // pixels; no letter is smaller

enum class Format { tiff, jpeg, png, jpeg_2000 };

constexpr struct {
  std::string_view start;
  Format format;
} kStarts[] = {
    {"II*\0"sv, Format::tiff},
    {"MM\0*"sv, Format::tiff},
    {"II+\0"sv, Format::tiff},  // BigTIFF
    {"MM\0+"sv, Format::tiff},
    {"\xFF\xD8\xFF"sv, Format::jpeg},
    {"\x89PNG\r\n\x1A\n"sv, Format::png},
    {"\0\0\0\x0CjP  \r\n\x87\n"sv, Format::jpeg_2000},
    {"\xFF\x4F\xFF\x51"sv, Format::jpeg_2000},  // without the boxes around it
};

std::optional<Format> format_of(std::string_view bytes) {
  for (const auto& start : kStarts) {
    if (bytes.starts_with(start.start)) return start.format;
  }
  return std::nullopt;
}

const l_uint8* data_of(std::string_view bytes) {
  return reinterpret_cast<const l_uint8*>(bytes.data());
}

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size && at + i < bytes.size(); ++i) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

// The EXIF block of a JPEG file: TIFF data in a segment of its own before the picture; "" when
// there is none.
std::string_view exif_of(std::string_view jpeg) {
  constexpr std::uint32_t kApp1 = 0xFFE1;
  constexpr std::uint32_t kScan = 0xFFDA;
  constexpr auto kMark = "Exif\0\0"sv;
  for (std::size_t at = 2; at + 4 <= jpeg.size();) {
    const std::uint32_t marker = big_endian(jpeg, at, 2);
    const std::uint32_t length = big_endian(jpeg, at + 2, 2);
    if (marker < 0xFF00 || marker == kScan || length < 2) break;
    const std::string_view body = jpeg.substr(at + 4, length - 2);
    if (marker == kApp1 && body.starts_with(kMark)) return body.substr(kMark.size());
    at += 2 + length;
  }
  return {};
}

// The picture's own size stands in the SIZ segment that every code stream begins with (ISO 15444-1,
// A.5.1); what the boxes around it say need not be true.
struct Size {
  double width = 0;
  double height = 0;
};
Size jpeg_2000_size(std::string_view bytes) {
  const std::size_t at = bytes.find("\xFF\x4F\xFF\x51"sv);
  if (at == std::string_view::npos) return {};
  const auto field = [&](std::size_t index) {
    return static_cast<double>(big_endian(bytes, at + 8 + 4 * index, 4));
  };
  return {field(0) - field(2), field(1) - field(3)};
}

// Colour tables resolved, transparent parts made paper; 1, 8 or 32 bits a pixel.
Image plain(Image image) {
  if (PIXCMAP* colours = pixGetColormap(image.pix()); colours != nullptr) {
    l_int32 is_opaque = 1;
    pixcmapIsOpaque(colours, &is_opaque);
    image = Image(pixRemoveColormap(
        image.pix(), is_opaque != 0 ? REMOVE_CMAP_BASED_ON_SRC : REMOVE_CMAP_WITH_ALPHA));
  }
  if (!image) return {};
  if (image.depth() == 32 && pixGetSpp(image.pix()) == 4) {
    image = Image(pixAlphaBlendUniform(image.pix(), 0xFFFFFF00));
  } else if (image.depth() != 1 && image.depth() != 8 && image.depth() != 32) {
    image = Image(pixConvertTo8(image.pix(), 0));
  }
  return image;
}

// Leptonica follows the orientation of TIFF pages itself.
Orientation orientation_of(int exif) {
  constexpr Orientation kOrientations[] = {
      {false, true, true}, {false, false, true}, {false, false, false}, {false, true, false},
      {true, true, true},  {true, false, true},  {true, false, false},  {true, true, false}};
  return kOrientations[std::clamp(exif, 1, 8) - 1];
}

}  // namespace

bool is_picture_file(std::string_view bytes) { return format_of(bytes).has_value(); }

Result<PictureFile> PictureFile::open(std::string bytes) {
  PictureFile file(std::move(bytes));
  file.read_headers();
  if (file.pages_.empty()) {
    return failure(ErrorCode::damaged, "damaged: its structure cannot be read as a picture");
  }
  return file;
}

void PictureFile::read_headers() {
  const std::string_view bytes = bytes_;
  const l_uint8* data = data_of(bytes);
  Stored page;
  l_int32 width = 0;
  l_int32 height = 0;
  switch (*format_of(bytes)) {
    case Format::tiff: {
      const TiffDirectories directories = tiff_directories(bytes);
      for (const TiffDirectory& found : directories.list) {
        pages_.push_back({found.offset, static_cast<double>(found.width),
                          static_cast<double>(found.height), found.orientation, found.x_dpi,
                          found.y_dpi});
      }
      if (!directories.is_whole && !pages_.empty()) pages_.emplace_back();
      return;
    }
    case Format::jpeg: {
      l_int32 x_dpi = 0;
      l_int32 y_dpi = 0;
      if (readHeaderMemJpeg(data, bytes.size(), &width, &height, nullptr, nullptr, nullptr) != 0) {
        return;
      }
      readResolutionMemJpeg(data, bytes.size(), &x_dpi, &y_dpi);
      page.x_dpi = x_dpi;
      page.y_dpi = y_dpi;
      if (const auto exif = tiff_directories(exif_of(bytes)); !exif.list.empty()) {
        const TiffDirectory& first = exif.list.front();
        page.orientation = first.orientation;
        if (x_dpi == 0) page.x_dpi = first.x_dpi;
        if (y_dpi == 0) page.y_dpi = first.y_dpi;
      }
      break;
    }
    case Format::png:
      if (readHeaderMemPng(data, bytes.size(), &width, &height, nullptr, nullptr, nullptr) != 0) {
        return;
      }
      break;
    case Format::jpeg_2000: {
      const Size size = jpeg_2000_size(bytes);
      if (size.width <= 0 || size.height <= 0) return;
      page.width = size.width;
      page.height = size.height;
      break;
    }
  }
  if (page.width == 0) page.width = width;
  if (page.height == 0) page.height = height;
  pages_.push_back(page);
}

Result<Image> PictureFile::decoded(const Stored& page, int number) const {
  Pix* pix = nullptr;
  switch (*format_of(bytes_)) {
    case Format::tiff: {
      std::size_t offset = page.offset;
      pix = pixReadMemFromMultipageTiff(data_of(bytes_), bytes_.size(), &offset);
      break;
    }
    case Format::jpeg:
      pix = pixReadMemJpeg(data_of(bytes_), bytes_.size(), 0, 1, nullptr, 0);
      break;
    case Format::png:
      pix = pixReadMemPng(data_of(bytes_), bytes_.size());
      break;
    case Format::jpeg_2000:
      pix = pixReadMemJp2k(data_of(bytes_), bytes_.size(), 1, nullptr, 0, 0);
      break;
  }
  Image image(pix);
  if (!image) {
    return failure(ErrorCode::damaged, "its picture is cut short or damaged, or of a rare kind", {},
                   number);
  }
  return image;
}

Result<PageInk> PictureFile::ink(int number) {
  Result<PagePicture> taken = picture(number, {});
  if (!taken) return tl::unexpected(taken.error());
  PageInk ink;
  ink.number = number;
  ink.width = taken->box.width();
  ink.height = taken->box.height();
  ink.pictures.push_back({taken->box, taken->image.width(), taken->image.height()});
  kept_ = std::move(*taken);
  decoded_page_ = number;
  return ink;
}

Result<PagePicture> PictureFile::picture(int number, const PictureOptions& options) {
  if (std::exchange(decoded_page_, 0) == number) return std::move(kept_);
  kept_ = {};
  const Stored& page = pages_[static_cast<std::size_t>(number - 1)];
  if (page.width == 0 || page.height == 0) {
    return failure(ErrorCode::damaged, "the file is cut short or damaged here", {}, number);
  }
  if (page.width * page.height > static_cast<double>(options.max_pixels)) {
    return failure(ErrorCode::too_large,
                   fmt::format("its picture of {:.0f} × {:.0f} pixels is over the limit of {}",
                               page.width, page.height, options.max_pixels),
                   {}, number);
  }
  if (std::min(page.width, page.height) < kLeastSide) {
    return failure(ErrorCode::damaged,
                   fmt::format("its picture of {:.0f} × {:.0f} pixels is too small for a page",
                               page.width, page.height),
                   {}, number);
  }
  Result<Image> image = decoded(page, number);
  if (!image) return tl::unexpected(image.error());
  double x_dpi = page.x_dpi > 0 ? page.x_dpi : pixGetXRes(image->pix());
  double y_dpi = page.y_dpi > 0 ? page.y_dpi : pixGetYRes(image->pix());
  PagePicture out;
  out.image = plain(std::move(*image));
  const bool is_tiff = format_of(bytes_) == Format::tiff;
  if (out.image && !is_tiff) out.image = orient(out.image, orientation_of(page.orientation));
  if (!out.image) return failure(ErrorCode::too_large, "no memory for its picture", {}, number);
  if (page.orientation > 4) std::swap(x_dpi, y_dpi);
  const bool is_high = out.image.height() >= out.image.width();
  const int longest = std::max(out.image.width(), out.image.height());
  // Faxes have more pixels across than down.
  const double stated = is_high ? y_dpi : x_dpi;
  out.dpi = page_dpi(longest, stated);
  const double wide = out.dpi == stated && x_dpi > 0 && y_dpi > 0 ? x_dpi / y_dpi : 1;
  const double x = kPointsPerInch / out.dpi / (is_high ? wide : 1);
  const double y = kPointsPerInch / out.dpi * (is_high ? 1 : wide);
  out.box = {0, 0, x * out.image.width(), y * out.image.height()};
  return out;
}

}  // namespace bocso
