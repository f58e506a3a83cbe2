// SPDX-License-Identifier: GPL-3.0-or-later
// Documents drawn as text, one drawing a page (see page_builder.h), read up to their layout:
//
//   stitch_pages({first, second}).tables
#pragma once

#include <vector>

#include "extract/grid.h"
#include "extract/paragraph.h"
#include "extract/stitch.h"
#include "support/page_builder.h"

namespace bocso {

inline PageLayout read_page(const PageText& text) {
  PageLayout page;
  page.info = {text.number, text.width, text.height, "unicode", ""};
  PageTables tables = find_tables(text);
  std::vector<Rect> areas;
  for (const Table& table : tables.tables) areas.push_back(table.parts.front().box);
  page.paragraphs = find_paragraphs(text, tables.used, areas);
  page.tables = std::move(tables.tables);
  return page;
}

inline std::vector<PageText> draw_pages(const std::vector<const char*>& drawings) {
  std::vector<PageText> pages;
  for (const char* drawing : drawings) {
    DrawOptions options;
    options.number = static_cast<int>(pages.size()) + 1;
    options.width = 500;
    options.height = 800;
    options.top = 30;
    pages.push_back(draw_page(drawing, options));
  }
  return pages;
}

inline Layout stitch_pages(const std::vector<const char*>& drawings) {
  std::vector<PageLayout> pages;
  for (const PageText& page : draw_pages(drawings)) pages.push_back(read_page(page));
  return stitch(std::move(pages));
}

}  // namespace bocso
