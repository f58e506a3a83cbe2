// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a TrueType font: big-endian, some of their places, the flags of a glyph's
// components.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bocso::corpus {

inline constexpr std::size_t kHeadLocaFormat = 50;
inline constexpr std::size_t kHheaMetrics = 34;

inline constexpr int kArgumentsAreWords = 0x0001;
inline constexpr int kArgumentsAreXy = 0x0002;
inline constexpr int kMoreComponents = 0x0020;
inline constexpr int kAnyScale = 0x0008 | 0x0040 | 0x0080;

// Reading beyond the end throws std::out_of_range.
int i8(std::string_view bytes, std::size_t at);
int u16(std::string_view bytes, std::size_t at);
int i16(std::string_view bytes, std::size_t at);
std::uint32_t u32(std::string_view bytes, std::size_t at);

void put16(std::string& bytes, int value);
void put32(std::string& bytes, std::uint32_t value);
void set16(std::string& bytes, std::size_t at, int value);
void set32(std::string& bytes, std::size_t at, std::uint32_t value);

}  // namespace bocso::corpus
