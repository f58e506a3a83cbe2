// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <stdexcept>

#include "corpus/make/legacy_codes.h"
#include "corpus/make/truetype.h"
#include "corpus/make/truetype_bytes.h"

namespace bocso::corpus {
namespace {

constexpr std::uint32_t kChecksumOfFont = 0xB1B0AFBA;
constexpr std::size_t kHeadChecksum = 8;
constexpr std::size_t kMaxpGlyphs = 4;
constexpr int kSymbolArea = 0xF000;  // where symbol fonts have their codes in Unicode

using Glyphs = std::map<unsigned char, int>;
using Tables = std::map<std::string, std::string>;

std::string padded(std::string bytes) {
  bytes.resize((bytes.size() + 3) / 4 * 4);
  return bytes;
}

std::uint32_t checksum(const std::string& padded_bytes) {
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at < padded_bytes.size(); at += 4) sum += u32(padded_bytes, at);
  return sum;
}

// Format 0: a glyph for each of 256 codes.
std::string byte_map(const Glyphs& glyphs) {
  std::string map;
  for (const int word : {0, 262, 0}) put16(map, word);
  std::string codes(256, '\0');
  for (const auto& [code, glyph] : glyphs) {
    if (glyph > 0xFF) throw std::out_of_range("more glyphs than a byte can name");
    codes.at(code) = static_cast<char>(glyph);
  }
  return map + codes;
}

// Format 4, a segment for each character.
std::string segment_map(const std::map<int, int>& glyphs) {
  const int count = static_cast<int>(glyphs.size()) + 1;  // the last one ends the map
  int power = 1;
  int exponent = 0;
  for (; power * 2 <= count; power *= 2) ++exponent;
  std::string map;
  for (const int word :
       {4, 16 + 8 * count, 0, 2 * count, 2 * power, exponent, 2 * (count - power)}) {
    put16(map, word);
  }
  std::string starts;
  std::string deltas;
  for (const auto& [letter, glyph] : glyphs) {
    put16(map, letter);
    put16(starts, letter);
    put16(deltas, glyph - letter);
  }
  put16(map, 0xFFFF);
  put16(map, 0);
  put16(starts, 0xFFFF);
  put16(deltas, 1);
  return map + starts + deltas + std::string(static_cast<std::size_t>(2 * count), '\0');
}

std::string character_maps(const Glyphs& glyphs, TrueTypeWriter::Maps maps) {
  std::string table;
  put16(table, 0);
  if (maps == TrueTypeWriter::Maps::mac) {
    put16(table, 1);
    put16(table, 1);
    put16(table, 0);
    put32(table, 12);
    return table + byte_map(glyphs);
  }
  const bool symbol = maps == TrueTypeWriter::Maps::symbol;
  std::map<int, int> letters;
  for (const auto& [code, glyph] : glyphs) {
    letters[symbol ? kSymbolArea + code : static_cast<int>(cp1252(code))] = glyph;
  }
  letters.erase(0);
  const std::string bytes = byte_map(glyphs);
  put16(table, 2);
  for (const int word : {1, 0}) put16(table, word);
  put32(table, 20);
  for (const int word : {3, symbol ? 0 : 1}) put16(table, word);
  put32(table, static_cast<std::uint32_t>(20 + bytes.size()));
  return table + bytes + segment_map(letters);
}

// Family, full and PostScript name, for the Macintosh (Roman) as old fonts have them.
std::string names(const std::string& name) {
  constexpr std::array kIds = {1, 4, 6};
  std::string table;
  put16(table, 0);
  put16(table, static_cast<int>(kIds.size()));
  put16(table, static_cast<int>(6 + 12 * kIds.size()));
  for (const int id : kIds) {
    for (const int word : {1, 0, 0, id, static_cast<int>(name.size()), 0}) put16(table, word);
  }
  return table + name;
}

// Version 3: no glyph names, so that none tells a letter.
std::string no_glyph_names(const TrueType& like) {
  std::string table;
  put32(table, 0x00030000);
  const std::string_view post = like.table("post");
  return table + (post.size() >= 16 ? std::string(post.substr(4, 12)) : std::string(12, '\0')) +
         std::string(16, '\0');
}

std::string file_of(const Tables& tables) {
  const int count = static_cast<int>(tables.size());
  int power = 1;
  int exponent = 0;
  for (; power * 2 <= count; power *= 2) ++exponent;
  std::string directory;
  put32(directory, 0x00010000);
  for (const int word : {count, 16 * power, exponent, 16 * (count - power)}) put16(directory, word);
  std::string body;
  std::size_t head_at = 0;
  const std::size_t start = 12 + 16 * tables.size();
  for (const auto& [tag, bytes] : tables) {
    if (tag == "head") head_at = start + body.size();
    const std::string whole = padded(bytes);
    directory += tag;
    put32(directory, checksum(whole));
    put32(directory, static_cast<std::uint32_t>(start + body.size()));
    put32(directory, static_cast<std::uint32_t>(bytes.size()));
    body += whole;
  }
  std::string file = directory + body;
  set32(file, head_at + kHeadChecksum, kChecksumOfFont - checksum(file));
  return file;
}

}  // namespace

TrueTypeWriter::TrueTypeWriter(const TrueType& like) : like_(&like) { add(like, 0); }

int TrueTypeWriter::add(const TrueType& font, int glyph) {
  if (const auto found = added_.find({&font, glyph}); found != added_.end()) return found->second;
  const int number = static_cast<int>(glyphs_.size());
  added_[{&font, glyph}] = number;
  glyphs_.push_back({std::string(font.outline(glyph)), font.metrics(glyph)});
  std::string outline = glyphs_.back().outline;
  std::size_t at = 10;
  for (const TrueType::Component& part : font.components(glyph)) {
    const bool words = (u16(outline, at) & kArgumentsAreWords) != 0;
    set16(outline, at + 2, add(font, part.glyph));
    at += words ? 8 : 6;
  }
  glyphs_.at(static_cast<std::size_t>(number)).outline = outline;
  return number;
}

int TrueTypeWriter::add_marks(const TrueType& font, int glyph, int left) {
  const std::vector<TrueType::Component> marks = font.marks(glyph);
  const TrueType::Box box = font.marks_box(glyph);
  const int move = left - box.x0;
  std::string outline;
  for (const int word : {-1, box.x0 + move, box.y0, box.x1 + move, box.y1}) put16(outline, word);
  for (const TrueType::Component& mark : marks) {
    const int more = &mark == &marks.back() ? 0 : kMoreComponents;
    put16(outline, kArgumentsAreWords | kArgumentsAreXy | more);
    put16(outline, add(font, mark.glyph));
    put16(outline, mark.dx + move);
    put16(outline, mark.dy);
  }
  glyphs_.push_back({outline, {0, box.x0 + move}});
  return static_cast<int>(glyphs_.size()) - 1;
}

std::string TrueTypeWriter::write(const Glyphs& glyphs, Maps maps, const std::string& name) const {
  Tables tables;
  for (const char* tag : {"cvt ", "fpgm", "prep"}) {
    if (const std::string_view table = like_->table(tag); !table.empty()) tables[tag] = table;
  }
  std::string& glyf = tables["glyf"];
  std::string& loca = tables["loca"];
  std::string& hmtx = tables["hmtx"];
  for (const Glyph& glyph : glyphs_) {
    put32(loca, static_cast<std::uint32_t>(glyf.size()));
    glyf += padded(glyph.outline);
    put16(hmtx, glyph.metrics.advance);
    put16(hmtx, glyph.metrics.left_bearing);
  }
  put32(loca, static_cast<std::uint32_t>(glyf.size()));
  const int count = static_cast<int>(glyphs_.size());
  tables["head"] = like_->table("head");
  set32(tables["head"], kHeadChecksum, 0);
  set16(tables["head"], kHeadLocaFormat, 1);
  tables["hhea"] = like_->table("hhea");
  set16(tables["hhea"], kHheaMetrics, count);
  tables["maxp"] = like_->table("maxp");
  set16(tables["maxp"], kMaxpGlyphs, count);
  tables["cmap"] = character_maps(glyphs, maps);
  tables["name"] = names(name);
  tables["post"] = no_glyph_names(*like_);
  return file_of(tables);
}

}  // namespace bocso::corpus
