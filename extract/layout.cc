// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/layout.h"

#include <algorithm>
#include <optional>

#include "extract/grid.h"
#include "extract/paragraph.h"
#include "extract/pdf.h"
#include "extract/stitch.h"
#include "extract/text_source.h"
#include "extract/words.h"

namespace bocso {
namespace {

PageLayout read_page(const PageText& text, TextSource source) {
  PageLayout page;
  page.info = {text.number, text.width, text.height, std::move(source.source),
               std::move(source.reason)};
  PageTables tables = find_ruled_tables(text);
  std::vector<Rect> areas;
  for (const Table& table : tables.tables) areas.push_back(table.parts.front().box);
  page.paragraphs = find_paragraphs(text, tables.used, areas);
  page.tables = std::move(tables.tables);
  page.left_out = text.left_out;
  if (!tables.note.empty()) page.notes.push_back({text.number, std::move(tables.note)});
  return page;
}

bool wanted(int page, const std::vector<PageRange>& ranges) {
  return ranges.empty() || std::any_of(ranges.begin(), ranges.end(), [&](const PageRange& range) {
           return page >= range.first && page <= range.last;
         });
}

}  // namespace

Result<Layout> read_layout(std::string bytes, const LayoutOptions& options) {
  PdfOptions pdf_options;
  pdf_options.password = options.password;
  pdf_options.max_page_side = options.max_page_side;
  Result<PdfFile> file = PdfFile::open(std::move(bytes), pdf_options);
  if (!file) return tl::unexpected(file.error());

  std::vector<PageLayout> pages;
  std::optional<Error> first_error;
  int readable = 0;
  for (int number = 1; number <= file->page_count(); ++number) {
    if (!wanted(number, options.pages)) continue;
    Result<PageInk> ink = file->ink(number);
    if (ink) {
      ++readable;
      pages.push_back(read_page(read_words(*ink, file->fonts()), judge_text(*ink, file->fonts())));
      if (!ink->note.empty()) pages.back().notes.push_back({number, ink->note});
    } else {
      if (!first_error) first_error = ink.error();
      PageLayout& page = pages.emplace_back();
      page.info = {number, 0, 0, "", ink.error().message};
    }
    const PageInfo& info = pages.back().info;
    std::vector<Note>& notes = pages.back().notes;
    if (info.text_source.empty()) notes.push_back({number, info.reason});
    for (std::string& message : file->take_messages())
      notes.push_back({number, std::move(message)});
  }
  if (readable == 0 && first_error) return tl::unexpected(*first_error);
  Layout layout = stitch(std::move(pages));
  layout.page_count = file->page_count();
  return layout;
}

}  // namespace bocso
