// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/running_heads.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>

#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr double kMargin =
    0.13;  // of the page's height: where page numbers and running heads stand
constexpr double kSamePlace = 4.0;  // points between a running head's places on two pages

// "3", "- 3 -", "Trang 3/14", "3 / 14"
bool is_page_number(std::string_view text) {
  std::string_view rest = trim(text);
  const auto skip = [&](std::string_view part) {
    if (rest.starts_with(part)) rest = trim(rest.substr(part.size()));
  };
  skip("-"), skip("–"), skip("Trang"), skip("trang");
  const auto digits = [&] {
    std::size_t count = 0;
    while (count < rest.size() && rest[count] >= '0' && rest[count] <= '9') ++count;
    rest = trim(rest.substr(count));
    return count >= 1 && count <= 4;
  };
  if (!digits()) return false;
  if (rest.starts_with('/')) {
    skip("/");
    if (!digits()) return false;
  }
  skip("-"), skip("–");
  return rest.empty();
}

std::string digits_masked(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= '0' && c <= '9' ? '0' : c;
  return out;
}

bool in_margin(const Paragraph& paragraph, const PageInfo& page) {
  return paragraph.box.y1 < kMargin * page.height || paragraph.box.y0 > (1 - kMargin) * page.height;
}

// Nothing of the page's body stands further out than a page number does.
bool is_outermost(const Paragraph& paragraph, const PageLayout& page) {
  const bool top = paragraph.box.y1 < page.info.height / 2;
  const auto further_out = [&](const Rect& box) {
    return top ? box.y1 < paragraph.box.y0 : box.y0 > paragraph.box.y1;
  };
  return std::none_of(page.paragraphs.begin(), page.paragraphs.end(),
                      [&](const Paragraph& other) { return further_out(other.box); }) &&
         std::none_of(page.tables.begin(), page.tables.end(),
                      [&](const Table& table) { return further_out(table.parts.front().box); });
}

void name_page_numbers(std::vector<PageLayout>& pages) {
  for (PageLayout& page : pages) {
    for (Paragraph& paragraph : page.paragraphs) {
      if (paragraph.kind == ParagraphKind::body && in_margin(paragraph, page.info) &&
          is_page_number(paragraph.content.text) && is_outermost(paragraph, page)) {
        paragraph.kind = ParagraphKind::page_number;
      }
    }
  }
}

// The same words (digits aside) at the same height on most pages.
void name_heads(std::vector<PageLayout>& pages) {
  std::map<std::string, std::vector<Paragraph*>> same;
  for (PageLayout& page : pages) {
    for (Paragraph& paragraph : page.paragraphs) {
      if (paragraph.kind == ParagraphKind::body && in_margin(paragraph, page.info)) {
        same[digits_masked(paragraph.content.text)].push_back(&paragraph);
      }
    }
  }
  for (auto& [text, paragraphs] : same) {
    const bool one_place =
        std::all_of(paragraphs.begin(), paragraphs.end(), [&](const Paragraph* p) {
          return std::fabs(p->box.y0 - paragraphs.front()->box.y0) < kSamePlace;
        });
    if (paragraphs.size() < 2 || 2 * paragraphs.size() <= pages.size() || !one_place) continue;
    for (Paragraph* paragraph : paragraphs) paragraph->kind = ParagraphKind::running_head;
  }
}

}  // namespace

void name_running_heads(std::vector<PageLayout>& pages) {
  name_page_numbers(pages);
  name_heads(pages);
}

}  // namespace bocso
