// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/truetype.h"

#include <algorithm>
#include <stdexcept>

#include "corpus/make/truetype_bytes.h"

namespace bocso::corpus {
namespace {

constexpr std::size_t kHeadUnits = 18;
constexpr std::size_t kOutlineHeader = 10;

// The offset of the (3,1) map within cmap, 0 for none.
std::size_t windows_map(std::string_view cmap) {
  for (int i = 0; i < u16(cmap, 2); ++i) {
    const std::size_t entry = 4 + 8 * static_cast<std::size_t>(i);
    if (u16(cmap, entry) == 3 && u16(cmap, entry + 2) == 1) return u32(cmap, entry + 4);
  }
  return 0;
}

}  // namespace

TrueType::TrueType(std::string bytes) : bytes_(std::move(bytes)) {
  const std::string_view all = bytes_;
  for (int i = 0; i < u16(all, 4); ++i) {
    const std::size_t entry = 12 + 16 * static_cast<std::size_t>(i);
    const std::size_t length = u32(all, entry + 12);
    const std::string_view table = all.substr(u32(all, entry + 8), length);
    if (table.size() != length) throw std::out_of_range("TrueType table cut short");
    tables_.emplace(all.substr(entry, 4), table);
  }
}

std::string_view TrueType::table(std::string_view tag) const {
  const auto found = tables_.find(tag);
  return found == tables_.end() ? std::string_view() : found->second;
}

int TrueType::units_per_em() const { return u16(table("head"), kHeadUnits); }

int TrueType::glyph_of(char32_t letter) const {
  const std::string_view cmap = table("cmap");
  const std::size_t start = cmap.empty() ? 0 : windows_map(cmap);
  if (start == 0 || letter > 0xFFFF) return 0;
  const std::string_view map = cmap.substr(start);
  if (u16(map, 0) != 4) throw std::out_of_range("character map of an unknown format");
  const std::size_t length = u16(map, 6);  // two bytes for each segment
  for (std::size_t at = 14; at < 14 + length; at += 2) {
    if (letter > static_cast<char32_t>(u16(map, at))) continue;
    const int first = u16(map, at + length + 2);
    if (letter < static_cast<char32_t>(first)) return 0;
    const int delta = u16(map, at + 2 * length + 2);
    const std::size_t offset_at = at + 3 * length + 2;
    const int offset = u16(map, offset_at);
    const int code = static_cast<int>(letter);
    if (offset == 0) return (code + delta) & 0xFFFF;
    const int glyph = u16(map, offset_at + static_cast<std::size_t>(offset + 2 * (code - first)));
    return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
  }
  return 0;
}

TrueType::Metrics TrueType::metrics(int glyph) const {
  const std::string_view hmtx = table("hmtx");
  const int count = u16(table("hhea"), kHheaMetrics);
  const auto last = static_cast<std::size_t>(std::min(glyph, count - 1));
  if (glyph < count) return {u16(hmtx, 4 * last), i16(hmtx, 4 * last + 2)};
  const auto rest = static_cast<std::size_t>(glyph - count);
  return {u16(hmtx, 4 * last), i16(hmtx, 4 * static_cast<std::size_t>(count) + 2 * rest)};
}

std::string_view TrueType::outline(int glyph) const {
  const std::string_view loca = table("loca");
  const auto at = static_cast<std::size_t>(glyph);
  std::size_t begin = 0;
  std::size_t end = 0;
  if (u16(table("head"), kHeadLocaFormat) == 0) {
    begin = 2U * static_cast<std::size_t>(u16(loca, 2 * at));
    end = 2U * static_cast<std::size_t>(u16(loca, 2 * at + 2));
  } else {
    begin = u32(loca, 4 * at);
    end = u32(loca, 4 * at + 4);
  }
  return begin == end ? std::string_view() : table("glyf").substr(begin, end - begin);
}

TrueType::Box TrueType::box(int glyph) const {
  const std::string_view bytes = outline(glyph);
  if (bytes.empty()) return {};
  return {i16(bytes, 2), i16(bytes, 4), i16(bytes, 6), i16(bytes, 8)};
}

std::vector<TrueType::Component> TrueType::components(int glyph) const {
  const std::string_view bytes = outline(glyph);
  if (bytes.empty() || i16(bytes, 0) >= 0) return {};
  std::vector<Component> parts;
  std::size_t at = kOutlineHeader;
  for (int flags = kMoreComponents; (flags & kMoreComponents) != 0;) {
    flags = u16(bytes, at);
    if ((flags & kArgumentsAreXy) == 0 || (flags & kAnyScale) != 0) {
      throw std::out_of_range("scaled or anchored component");
    }
    Component part{.glyph = u16(bytes, at + 2)};
    const bool words = (flags & kArgumentsAreWords) != 0;
    part.dx = words ? i16(bytes, at + 4) : i8(bytes, at + 4);
    part.dy = words ? i16(bytes, at + 6) : i8(bytes, at + 5);
    parts.push_back(part);
    at += words ? 8 : 6;
  }
  return parts;
}

TrueType::Component TrueType::base(int glyph) const {
  const std::vector<Component> parts = components(glyph);
  if (parts.size() < 2) throw std::out_of_range("an accented letter that is no composite glyph");
  return *std::max_element(parts.begin(), parts.end(), [&](const auto& a, const auto& b) {
    const Box first = box(a.glyph);
    const Box second = box(b.glyph);
    return (first.x1 - first.x0) * (first.y1 - first.y0) <
           (second.x1 - second.x0) * (second.y1 - second.y0);
  });
}

std::vector<TrueType::Component> TrueType::marks(int glyph) const {
  const int letter = base(glyph).glyph;
  std::vector<Component> parts = components(glyph);
  std::erase_if(parts, [&](const Component& part) { return part.glyph == letter; });
  return parts;
}

TrueType::Box TrueType::marks_box(int glyph) const {
  Box all{0x7FFF, 0x7FFF, -0x8000, -0x8000};
  for (const Component& mark : marks(glyph)) {
    const Box part = box(mark.glyph);
    all = {std::min(all.x0, part.x0 + mark.dx), std::min(all.y0, part.y0 + mark.dy),
           std::max(all.x1, part.x1 + mark.dx), std::max(all.y1, part.y1 + mark.dy)};
  }
  return all;
}

}  // namespace bocso::corpus
