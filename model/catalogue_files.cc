// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue_files.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

#include "normalize/utf8.h"

namespace bocso {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxFileSize = 16U << 20U;

// The first line, from 1, of such a text that is not valid UTF-8.
int broken_line(std::string_view text) {
  int line = 1;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    if (!is_valid_utf8(text.substr(0, end))) break;
    text.remove_prefix(end + 1);
    ++line;
  }
  return line;
}

}  // namespace

Result<std::vector<std::string>> catalogue_files(const std::string& path) {
  std::error_code failed;
  if (!fs::is_directory(path, failed)) return std::vector{path};
  std::vector<std::string> files;
  for (fs::directory_iterator entry(path, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    if (entry->path().extension() == ".yaml") files.push_back(entry->path().string());
  }
  if (failed) return failure(ErrorCode::unreadable, failed.message(), path);
  if (files.empty()) return failure(ErrorCode::not_found, "no *.yaml in this folder", path);
  std::ranges::sort(files);
  return files;
}

Result<std::string> catalogue_text(const std::string& file) {
  std::error_code failed;
  if (!fs::exists(file, failed)) {
    return failure(ErrorCode::not_found, "no such catalogue file", file);
  }
  if (!fs::is_regular_file(file, failed) || fs::file_size(file, failed) > kMaxFileSize) {
    return failure(ErrorCode::unreadable, "is no file, or one over 16 MiB", file);
  }
  std::ifstream in(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || in.bad()) return failure(ErrorCode::unreadable, "cannot be read", file);
  if (!is_valid_utf8(text)) {
    return failure(ErrorCode::unreadable, "not valid UTF-8", file, 0, broken_line(text));
  }
  return text;
}

}  // namespace bocso
