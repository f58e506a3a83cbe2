// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/truetype_bytes.h"

namespace bocso::corpus {
namespace {

char byte(std::uint32_t value, int place) {
  return static_cast<char>((value >> (8 * place)) & 0xFF);
}

}  // namespace

int i8(std::string_view bytes, std::size_t at) { return static_cast<signed char>(bytes.at(at)); }

int u16(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes.at(at)) << 8 |
         static_cast<unsigned char>(bytes.at(at + 1));
}

int i16(std::string_view bytes, std::size_t at) {
  return static_cast<std::int16_t>(u16(bytes, at));
}

std::uint32_t u32(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint32_t>(u16(bytes, at)) << 16 |
         static_cast<std::uint32_t>(u16(bytes, at + 2));
}

void put16(std::string& bytes, int value) {
  const auto bits = static_cast<std::uint32_t>(value);
  bytes += {byte(bits, 1), byte(bits, 0)};
}

void put32(std::string& bytes, std::uint32_t value) {
  bytes += {byte(value, 3), byte(value, 2), byte(value, 1), byte(value, 0)};
}

void set16(std::string& bytes, std::size_t at, int value) {
  const auto bits = static_cast<std::uint32_t>(value);
  bytes.at(at) = byte(bits, 1);
  bytes.at(at + 1) = byte(bits, 0);
}

void set32(std::string& bytes, std::size_t at, std::uint32_t value) {
  set16(bytes, at, static_cast<int>(value >> 16));
  set16(bytes, at + 2, static_cast<int>(value & 0xFFFF));
}

}  // namespace bocso::corpus
