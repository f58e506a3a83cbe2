// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/messages.h"

#include <fmt/format.h>

namespace bocso {
namespace {

constexpr std::chrono::milliseconds kBetweenProgress{100};
constexpr std::string_view kEraseLine = "\r\033[K";

std::string about(std::string_view document, int page, std::string_view text) {
  return page > 0 ? fmt::format("{}, page {}: {}", document, page, text)
                  : fmt::format("{}: {}", document, text);
}

}  // namespace

std::string visible(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool second_is_control = byte == 0xC2 && i + 1 < text.size() &&
                                   static_cast<unsigned char>(text[i + 1]) < 0xA0;  // U+0080…9F
    if (byte == '\n' || byte == '\t' || byte == '\r') {
      out += ' ';
    } else if (byte < 0x20 || byte == 0x7F) {
      out += fmt::format("\\x{:02x}", byte);
    } else if (second_is_control) {
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[++i]));
    } else {
      out += text[i];
    }
  }
  return out;
}

void Messages::line(std::string_view text) {
  end_progress();
  const std::string whole = visible(text) + '\n';
  std::fwrite(whole.data(), 1, whole.size(), out_);
  std::fflush(out_);
}

void Messages::error(const Error& error) { line(to_string(error)); }

void Messages::usage_error(std::string_view text) { line(fmt::format("bocso: {}", text)); }

void Messages::document_error(std::string_view document, std::string_view text) {
  line(about(document, 0, text));
}

void Messages::detail(std::string_view document, int page, std::string_view text) {
  if (verbose()) line(about(document, page, text));
}

void Messages::say(std::string_view text) {
  if (!options_.quiet) line(text);
}

void Messages::progress(std::size_t done, std::size_t total, std::size_t incomplete) {
  if (!options_.progress || options_.quiet) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_progress_ < kBetweenProgress) return;
  last_progress_ = now;
  progress_shown_ = true;
  const std::string text =
      fmt::format("{}{} of {} documents{}", kEraseLine, done, total,
                  incomplete > 0 ? fmt::format(", {} not complete", incomplete) : "");
  std::fwrite(text.data(), 1, text.size(), out_);
  std::fflush(out_);
}

void Messages::end_progress() {
  if (!progress_shown_) return;
  progress_shown_ = false;
  std::fwrite(kEraseLine.data(), 1, kEraseLine.size(), out_);
  std::fflush(out_);
}

}  // namespace bocso
