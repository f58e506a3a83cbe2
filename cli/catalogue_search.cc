// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/catalogue_search.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <filesystem>
#include <optional>
#include <system_error>

#include "model/catalogue_files.h"
#include "model/report.h"

namespace bocso {
namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

Result<std::string> wanted_folder(const std::string& folder, std::string_view who) {
  if (is_folder(folder)) return folder;
  return failure(ErrorCode::not_found, fmt::format("{}: there is no folder '{}'", who, folder));
}

Result<std::string> built_in_folder(const Arguments& arguments) {
  if (arguments.has("catalogue-dir")) {
    return wanted_folder(arguments.value("catalogue-dir"), "--catalogue-dir");
  }
  const char* named = getenv("BOCSO_CATALOGUE");
  if (named != nullptr && named[0] != '\0') return wanted_folder(named, "BOCSO_CATALOGUE");
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  for (const fs::path& folder :
       {program.parent_path() / "../share/bocso/catalogue", fs::path(BOCSO_SOURCE_CATALOGUE)}) {
    if (is_folder(folder)) return folder.lexically_normal().string();
  }
  return failure(ErrorCode::not_found,
                 "no catalogue is found; --catalogue-dir or BOCSO_CATALOGUE says where it is");
}

// The same files give the same hash wherever they are.
Result<std::string> hash_of(const std::vector<std::string>& paths) {
  std::string all;
  for (const std::string& path : paths) {
    const auto files = catalogue_files(path);
    if (!files) return tl::unexpected(files.error());
    for (const std::string& file : *files) {
      const Result<std::string> text = catalogue_text(file);
      if (!text) return tl::unexpected(text.error());
      all += fmt::format("{}\n{}", text->size(), *text);
    }
  }
  return document_id(all);
}

}  // namespace

Result<std::vector<std::string>> catalogue_paths(const Arguments& arguments) {
  Result<std::string> folder = built_in_folder(arguments);
  if (!folder) return tl::unexpected(folder.error());
  std::vector<std::string> paths = {std::move(*folder)};
  for (std::string& file : arguments.all("catalogue")) paths.push_back(std::move(file));
  return paths;
}

std::string LoadedCatalogue::mark() const { return "catalogue " + hash.substr(0, 16); }

Result<LoadedCatalogue> loaded_catalogue(const Arguments& arguments) {
  const auto paths = catalogue_paths(arguments);
  if (!paths) return tl::unexpected(paths.error());
  Result<Catalogue> catalogue = load_catalogue(*paths);
  if (!catalogue) return tl::unexpected(catalogue.error());
  Result<Matcher> matcher = Matcher::build(*catalogue);
  if (!matcher) return tl::unexpected(matcher.error());
  Result<std::string> hash = hash_of(*paths);
  if (!hash) return tl::unexpected(hash.error());
  return LoadedCatalogue{std::move(*catalogue), std::move(*matcher), std::move(*hash)};
}

}  // namespace bocso
