// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/tiff_directory.h"

#include <optional>
#include <set>

namespace bocso {
namespace {

constexpr std::size_t kMostDirectories = 10'000;
constexpr double kCentimetresPerInch = 2.54;

enum Tag : std::uint16_t {
  kSubfileType = 254,
  kWidth = 256,
  kHeight = 257,
  kOrientation = 274,
  kXResolution = 282,
  kYResolution = 283,
  kResolutionUnit = 296
};
enum Type : std::uint16_t { kShort = 3, kLong = 4, kRational = 5, kLong8 = 16 };

class TiffReader {
 public:
  explicit TiffReader(std::string_view bytes) : bytes_(bytes) {
    const std::string_view mark = bytes.substr(0, 2);
    little_ = mark == "II";
    const std::uint64_t version = little_ || mark == "MM" ? number(2, 2).value_or(0) : 0;
    is_big_ = version == 43;
    is_tiff_ = version == 42 || (is_big_ && number(4, 2) == 8);
  }

  TiffDirectories read() const {
    TiffDirectories found;
    std::set<std::uint64_t> seen;
    std::optional<std::uint64_t> at = is_tiff_ ? number(is_big_ ? 8 : 4, word()) : std::nullopt;
    while (at && *at != 0 && seen.size() < kMostDirectories) {
      if (!seen.insert(*at).second) break;
      at = read_directory(*at, found.list);
    }
    found.is_whole = at == std::uint64_t{0};
    return found;
  }

 private:
  std::size_t word() const { return is_big_ ? 8 : 4; }

  std::optional<std::uint64_t> number(std::uint64_t at, std::size_t size) const {
    if (at > bytes_.size() || size > bytes_.size() - at) return std::nullopt;
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t place = static_cast<std::size_t>(at) + (little_ ? size - 1 - i : i);
      value = value << 8 | static_cast<unsigned char>(bytes_[place]);
    }
    return value;
  }

  // The next one's offset, 0 behind the last; nothing when the data ends before the directory does.
  std::optional<std::uint64_t> read_directory(std::uint64_t at,
                                              std::vector<TiffDirectory>& list) const {
    const std::size_t count_size = is_big_ ? 8 : 2;
    const std::size_t entry_size = is_big_ ? 20 : 12;
    const auto count = number(at, count_size);
    if (!count || *count > bytes_.size() / entry_size) return std::nullopt;
    const std::uint64_t entries = at + count_size;
    const auto next = number(entries + *count * entry_size, word());
    if (!next) return std::nullopt;
    TiffDirectory directory;
    directory.offset = static_cast<std::size_t>(at);
    double per_inch = 1;
    bool is_preview = false;
    for (std::uint64_t i = 0; i < *count; ++i) {
      const std::uint64_t entry = entries + i * entry_size;
      switch (number(entry, 2).value_or(0)) {
        case kSubfileType:
          is_preview = (whole(entry) & 1) != 0;
          break;
        case kWidth:
          directory.width = whole(entry);
          break;
        case kHeight:
          directory.height = whole(entry);
          break;
        case kOrientation:
          if (const auto value = whole(entry); value >= 1 && value <= 8) {
            directory.orientation = static_cast<int>(value);
          }
          break;
        case kXResolution:
          directory.x_dpi = ratio(entry);
          break;
        case kYResolution:
          directory.y_dpi = ratio(entry);
          break;
        case kResolutionUnit:
          per_inch = whole(entry) == 3 ? kCentimetresPerInch : whole(entry) == 1 ? 0 : 1;
          break;
        default:
          break;
      }
    }
    directory.x_dpi *= per_inch;
    directory.y_dpi *= per_inch;
    if (!is_preview) list.push_back(directory);
    return next;
  }

  std::uint64_t value_at(std::uint64_t entry) const { return entry + (is_big_ ? 12 : 8); }

  std::uint64_t whole(std::uint64_t entry) const {
    switch (number(entry + 2, 2).value_or(0)) {
      case kShort:
        return number(value_at(entry), 2).value_or(0);
      case kLong:
        return number(value_at(entry), 4).value_or(0);
      case kLong8:
        return is_big_ ? number(value_at(entry), 8).value_or(0) : 0;
      default:
        return 0;
    }
  }

  double ratio(std::uint64_t entry) const {
    if (number(entry + 2, 2) != kRational) return 0;
    const auto at = is_big_ ? value_at(entry) : number(value_at(entry), 4).value_or(0);
    const auto above = number(at, 4).value_or(0);
    const auto below = number(at + 4, 4).value_or(0);
    return below == 0 ? 0 : static_cast<double>(above) / static_cast<double>(below);
  }

  std::string_view bytes_;
  bool little_ = false;
  bool is_big_ = false;
  bool is_tiff_ = false;
};

}  // namespace

TiffDirectories tiff_directories(std::string_view bytes) { return TiffReader(bytes).read(); }

}  // namespace bocso
