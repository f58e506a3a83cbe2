// SPDX-License-Identifier: GPL-3.0-or-later
#include "accuracy/records.h"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace bocso::accuracy {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string text(const Json& line, const char* name) {
  const auto field = line.find(name);
  return field != line.end() && field->is_string() ? field->get<std::string>() : std::string();
}

int number(const Json& line, const char* name) {
  const auto field = line.find(name);
  return field != line.end() && field->is_number() ? field->get<int>() : -1;
}

Figure figure_from(const Json& line) {
  return {.source = text(line, "source"),
          .table = number(line, "table"),
          .row = number(line, "row"),
          .column = number(line, "column"),
          .label = text(line, "label"),
          .column_label = text(line, "column_label"),
          .sentence = text(line, "sentence"),
          .entity = text(line, "entity"),
          .indicator = text(line, "indicator"),
          .catalogued = line.contains("indicator"),
          .period_start = text(line, "period_start"),
          .period_end = text(line, "period_end"),
          .as_of = text(line, "as_of"),
          .kind = text(line, "kind"),
          .raw = text(line, "raw"),
          .value = text(line, "value"),
          .denominator = text(line, "denominator"),
          .unit = text(line, "unit"),
          .approx = text(line, "approx"),
          .page = number(line, "page"),
          .confidence = line.value("confidence", 1.0)};
}

// Calls take(line) for each line of a file; false when there is no such file or a line is no JSON
// object.
template <class Take>
bool each_line(const fs::path& path, Take take) {
  std::ifstream in(path);
  if (!in) return false;
  for (std::string line; std::getline(in, line);) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object()) return false;
    take(json);
  }
  return true;
}

std::string folder_name(const std::string& file) {
  return fs::path(file).parent_path().filename().string();
}

bool read_truth_of(const fs::path& folder, Document& truth) {
  return each_line(folder / "figures.jsonl",
                   [&](const Json& line) { truth.figures.push_back(figure_from(line)); }) &&
         each_line(folder / "flags.jsonl",
                   [&](const Json& line) {
                     Flag flag{.rule = text(line, "rule"),
                               .severity = text(line, "severity"),
                               .figures = line.at("figures"),
                               .suspects = {},
                               .message = {},
                               .ground = text(line, "ground")};
                     auto& flags = flag.severity.empty() ? truth.unstated : truth.flags;
                     flags.push_back(std::move(flag));
                   }) &&
         each_line(folder / "misprints.jsonl", [&](const Json& line) {
           truth.misprints.push_back({.figure = line.at("figure"),
                                      .value = text(line, "right"),
                                      .kind = text(line, "kind"),
                                      .shows = text(line, "shows"),
                                      .ambiguous = line.at("ambiguous")});
         });
}

}  // namespace

std::optional<Documents> read_export(const std::string& folder) {
  Documents documents;
  std::map<std::string, std::string> names;                       // by document id
  std::map<std::string, std::pair<std::string, std::size_t>> at;  // by figure id
  const auto take_flag = [&](const Json& line) {
    Flag flag{.rule = text(line, "rule"),
              .severity = text(line, "severity"),
              .figures = {},
              .suspects = {},
              .message = text(line, "message_en"),
              .found = text(line, "found"),
              .expected = text(line, "expected")};
    const std::string& own = names[text(line, "document")];
    for (const Json& id : line.at("figures")) {
      const auto& [name, index] = at.at(id);
      if (name == own) {
        flag.figures.push_back(index);
      } else {
        flag.others.emplace_back(name, index);
      }
    }
    for (const Json& suspect : line.at("suspects")) {
      const auto& [name, index] = at.at(text(suspect, "figure"));
      if (name == own) flag.suspects.push_back({index, text(suspect, "value")});
    }
    documents[own].flags.push_back(std::move(flag));
  };
  const bool good = each_line(folder + "/documents.jsonl",
                              [&](const Json& line) {
                                const std::string name = folder_name(text(line, "file"));
                                names[text(line, "id")] = name;
                                documents[name].pages = number(line, "pages");
                              }) &&
                    each_line(folder + "/figures.jsonl",
                              [&](const Json& line) {
                                const std::string& name = names[text(line, "document")];
                                at[text(line, "id")] = {name, documents[name].figures.size()};
                                documents[name].figures.push_back(figure_from(line));
                              }) &&
                    each_line(folder + "/flags.jsonl", take_flag);
  if (!good) return std::nullopt;
  return documents;
}

std::optional<Documents> read_truth(const std::string& folder) {
  Documents documents;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (!fs::exists(entry.path() / "expected")) continue;
    Document& document = documents[entry.path().filename().string()];
    if (!read_truth_of(entry.path() / "expected", document)) return std::nullopt;
  }
  if (documents.empty()) return std::nullopt;
  return documents;
}

}  // namespace bocso::accuracy
