// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/export_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "cli/interruption.h"

namespace bocso {
namespace {

tl::unexpected<Error> not_written(const std::string& path) {
  return failure(ErrorCode::output, "cannot be written: " + std::generic_category().message(errno),
                 path);
}

// A file that has its name only after commit(); without it, nothing is left behind.
class PendingFile {
 public:
  Result<void> open(const std::string& folder, const std::string& name) {
    path_ = folder + "/" + name;
    temporary_ = fmt::format("{}/.{}.{}", folder, name, getpid());
    file_ = std::fopen(temporary_.c_str(), "wbe");
    if (file_ == nullptr) return not_written(temporary_);
    return {};
  }
  PendingFile() = default;
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;
  ~PendingFile() {
    if (file_ != nullptr) std::fclose(file_);
    if (!temporary_.empty()) unlink(temporary_.c_str());
  }

  Result<void> append(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), file_) < text.size()) return not_written(path_);
    return {};
  }
  // Everything is on the disk, under the temporary name.
  Result<void> complete() {
    if (std::fflush(file_) != 0 || fsync(fileno(file_)) != 0) return not_written(path_);
    const int closed = std::fclose(file_);
    file_ = nullptr;
    if (closed != 0) return not_written(path_);
    return {};
  }
  Result<void> rename() {
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) return not_written(path_);
    temporary_.clear();
    return {};
  }

 private:
  std::string path_;
  std::string temporary_;
  std::FILE* file_ = nullptr;
};

// The renamings themselves.
Result<void> sync_folder(const std::string& folder) {
  const int opened = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return not_written(folder);
  const int synced = fsync(opened);
  close(opened);
  if (synced != 0 && errno != EINVAL) return not_written(folder);  // EINVAL: it cannot be asked for
  return {};
}

}  // namespace

Result<void> write_export(Store& store, ExportFormat format, const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return failure(ErrorCode::output, "cannot be created: " + error.message(), folder);
  std::array<PendingFile, kExportNames.size()> files;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string name = fmt::format("{}.{}", kExportNames[i], to_string(format));
    if (auto done = files[i].open(folder, name); !done) return done;
  }
  const auto append = [&](ExportFile file, std::string_view text) -> Result<void> {
    if (is_interrupted()) return failure(ErrorCode::output, "is not written: interrupted", folder);
    return files[static_cast<std::size_t>(file)].append(text);
  };
  Result<void> done = export_store(store, format, append);
  for (PendingFile& file : files) {
    if (done) done = file.complete();
  }
  for (PendingFile& file : files) {
    if (done) done = file.rename();
  }
  return done ? sync_folder(folder) : done;
}

}  // namespace bocso
