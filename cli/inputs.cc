// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string_view>
#include <system_error>

#include "normalize/utf8.h"

namespace bocso {
namespace {

namespace fs = std::filesystem;

std::string reason(int error) { return std::generic_category().message(error); }

constexpr std::string_view kDocumentNames[] = {".pdf", ".tif", ".tiff", ".jpg", ".jpeg",
                                               ".png", ".jp2", ".j2k",  ".jpf"};

bool is_document_name(const fs::path& path) {
  std::string extension = path.extension().string();
  std::ranges::transform(extension, extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return std::ranges::find(kDocumentNames, extension) != std::end(kDocumentNames);
}

// A folder that cannot be listed stands for what is in it: reading it says why, as of any other
// document that cannot be opened, and the batch goes on.
void add_folder(const std::string& folder, std::vector<std::string>& files) {
  std::error_code error;
  auto entry = fs::directory_iterator(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    // A link that leads nowhere is found out when it is read; one to a folder is not followed.
    std::error_code ignored;
    if (entry->is_directory(ignored)) {
      if (!entry->is_symlink(ignored)) add_folder(entry->path().string(), files);
    } else if (is_document_name(entry->path())) {
      files.push_back(entry->path().string());
    }
  }
  if (error) files.push_back(folder);
}

Result<void> add_path(const std::string& path, std::vector<std::string>& files) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    return failure(ErrorCode::not_found, "there is no such file or folder", path);
  }
  if (status.type() == fs::file_type::directory) {
    add_folder(path, files);
  } else {
    files.push_back(path);
  }
  return {};
}

Result<void> add_list(std::istream& list, const std::string& name,
                      std::vector<std::string>& files) {
  std::string path;
  while (std::getline(list, path)) {
    if (!path.empty() && path.back() == '\r') path.pop_back();
    if (path.empty()) continue;
    if (auto done = add_path(path, files); !done) return done;
  }
  if (list.bad()) return failure(ErrorCode::unreadable, "cannot be read", name);
  return {};
}

Result<void> add_word(const std::string& word, std::istream& standard_input,
                      std::vector<std::string>& files) {
  if (word == "-") return add_list(standard_input, "standard input", files);
  if (!word.starts_with('@')) return add_path(word, files);
  const std::string name = word.substr(1);
  std::ifstream list(name);
  if (!list || fs::is_directory(name))
    return failure(ErrorCode::not_found, "there is no such list", name);
  return add_list(list, name, files);
}

// Closes a file descriptor at the end of its scope.
struct Descriptor {
  int number = -1;
  explicit Descriptor(int opened) : number(opened) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number >= 0) close(number);
  }
};

}  // namespace

Result<std::vector<std::string>> collect_inputs(const std::vector<std::string>& words,
                                                std::istream& standard_input) {
  std::vector<std::string> files;
  for (const std::string& word : words) {
    if (auto done = add_word(word, standard_input, files); !done)
      return tl::unexpected(done.error());
  }
  std::ranges::sort(files);
  std::set<std::string> seen;
  std::erase_if(files, [&seen](const std::string& file) {
    return !seen.insert(fs::path(file).lexically_normal().string()).second;
  });
  return files;
}

Result<std::string> read_document(const std::string& path) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (file.number < 0) {
    const int error = errno;
    return failure(error == ENOENT ? ErrorCode::not_found : ErrorCode::unreadable,
                   "cannot be opened: " + reason(error), path);
  }
  struct stat status {};
  if (fstat(file.number, &status) != 0 || !S_ISREG(status.st_mode)) {
    return failure(ErrorCode::unreadable, "is no regular file", path);
  }
  if (status.st_size > kMostDocumentBytes) {
    return failure(ErrorCode::too_large,
                   fmt::format("is larger than {} GiB", kMostDocumentBytes >> 30), path);
  }
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t got = read(file.number, bytes.data() + have, bytes.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure(ErrorCode::unreadable, "cannot be read: " + reason(errno), path);
    if (got == 0) break;  // it has become shorter
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

std::string recorded_name(const std::string& path) {
  return is_valid_utf8(path) ? path : to_nfc(path);
}

}  // namespace bocso
