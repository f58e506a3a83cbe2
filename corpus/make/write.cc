// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/write.h"

#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "corpus/make/ageing.h"
#include "corpus/make/finishing.h"
#include "corpus/make/layout.h"
#include "corpus/make/truth.h"

namespace bocso::corpus {

Files report_files(Report& report) {
  const Drawn drawn = draw_report(report);
  Finish finish{.turned_pages = drawn.turned_pages, .hidden = {}};
  for (const Stray& stray : report.strays) {
    if (stray.hidden) finish.hidden.push_back(stray);
  }
  std::string pdf = finish_pdf(drawn.pdf, finish);
  if (report.legacy) pdf = legacy_layer(pdf, report.legacy->encoding, report.legacy->variant);
  if (report.scanned) pdf = aged(pdf, *find_ageing(report.scanned->preset), report.scanned->seed);
  return {{"report.pdf", std::move(pdf)},
          {"expected/figures.jsonl", figures_jsonl(report)},
          {"expected/flags.jsonl", flags_jsonl(report)},
          {"note.md", note_md(report)}};
}

bool write_files(const Files& files, const std::string& folder) {
  for (const auto& [name, bytes] : files) {
    const std::filesystem::path path = std::filesystem::path(folder) / name;
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    std::ofstream out(path, std::ios::binary);
    out << bytes;
    out.close();
    if (!out) return false;
  }
  return true;
}

}  // namespace bocso::corpus
